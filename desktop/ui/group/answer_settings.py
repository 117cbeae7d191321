"""How the group answers people: by when, and which numbers are too small to be told."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.domain.group import GroupSettings
from desktop.language import Words
from desktop.ui.group.settings_dialogs import Save, SettingsDialog, read_number
from desktop.ui.kit import Kit

MOST_DAYS = 365
SMALL = (3, 20)
LEAST_ANSWERS = (5, 100)
"""Below these anybody could work out who is meant; above them nothing is ever told."""


def answer_lines(words: Words, group: GroupSettings) -> list[str]:
    """What the group decided about answering, a sentence each (practice 2(h), rules 37 and 41)."""
    return [
        words.plural(
            "Whoever tells us something hears back within {count} day.",
            "Whoever tells us something hears back within {count} days.",
            group.answer_days,
        ),
        words.text(
            "Counts of people below {count} are hidden.", count=words.number(group.small_number)
        ),
        words.text(
            "Nothing is told of fewer than {count} forms.", count=words.number(group.least_answers)
        ),
    ]


class AnswersDialog(SettingsDialog):
    """The days within which people hear back, and the two numbers that keep them unknown."""

    def __init__(
        self, kit: Kit, group: GroupSettings, save: Save, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("How we answer people"), group, save, parent)
        form = self.form
        self.days = form.add_text(
            "answer_days",
            words.text("People hear &back within so many days"),
            str(group.answer_days),
        )
        self.small = form.add_text(
            "small_number",
            words.text("&Hide counts of people below"),
            str(group.small_number),
            hint=words.text("Small numbers are hidden, so that nobody is known by them."),
        )
        self.least = form.add_text(
            "least_answers",
            words.text("Tell &nothing of fewer forms than"),
            str(group.least_answers),
        )

    def changed(self) -> GroupSettings:
        return replace(
            self.group,
            answer_days=read_number(self.days.value(), 1, MOST_DAYS, "answer_days"),
            small_number=read_number(self.small.value(), *SMALL, "small_number"),
            least_answers=read_number(self.least.value(), *LEAST_ANSWERS, "least_answers"),
        )
