"""Erasing somebody: what goes, what the law keeps, what others wrote, and why."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_, Words
from desktop.services.people import erasing, people
from desktop.services.people.erasing import Erased, Mention
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.long_work import shown_while
from desktop.ui.people.mention_list import MentionList
from desktop.ui.room_page import RoomPage
from desktop.ui.widgets import Text

Save = Callable[[str, dict[str, bool]], object]


def ask_erase(page: RoomPage, person_id: int, done: Callable[[str], object]) -> None:
    """Look for the name, then ask; `done` hears what was erased. Says on the page why not."""
    session, workspace, words = page.session, page.session.workspace, page.kit.words
    person = people.get(workspace, person_id)
    looking = words.text("Looking for {name} in our file", name=person.short)
    found: list[Mention] = []

    def look() -> None:
        mentions = partial(erasing.mentions, workspace, session.act(), person_id=person_id)
        found.extend(shown_while(page, words, looking, lambda go_on: mentions(go_on=go_on)))

    def save(why: str, answers: dict[str, bool]) -> None:
        erase = partial(
            erasing.erase, workspace, session.act(), person_id=person_id, why=why, answers=answers
        )
        erased = shown_while(dialog, words, looking, lambda go_on: erase(go_on=go_on))
        done(erased_said(words, erased))

    if page.allowed(erasing.erase) and page.attempt(look):
        until = erasing.name_kept_until(workspace, session.act(), person_id=person_id)
        dialog = EraseDialog(page.kit, person, until, found, save, page)
        page.ask(dialog)


def erased_said(words: Words, erased: Erased) -> str:
    """What went, what stays and until when, in short sentences."""
    parts = [words.text("Erased.")]
    if erased.taken_out:
        parts.append(
            words.plural(
                "The name went out of {count} sentence.",
                "The name went out of {count} sentences.",
                erased.taken_out,
            )
        )
    if erased.left:
        parts.append(
            words.plural(
                "{count} sentence stays as you said.",
                "{count} sentences stay as you said.",
                erased.left,
            )
        )
    if erased.pictures:
        parts.append(
            words.plural(
                "{count} picture of a receipt went.",
                "{count} pictures of receipts went.",
                erased.pictures,
            )
        )
    if erased.kept_until is not None:
        parts.append(
            words.text("The law keeps the name on slips until {day}.", day=erased.kept_until)
        )
    parts.append(words.text("Copies made before still hold the name."))
    return " ".join(parts)


class EraseDialog(FormDialog):
    """It cannot be undone, so it says first what will happen, and asks what is not sure."""

    def __init__(
        self,
        kit: Kit,
        person: Person,
        kept_until: date | None,
        found: list[Mention],
        save: Save,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(
            kit,
            words.text("Erase {name}", name=person.listed),
            do=words.text("Erase for good"),
            parent=parent,
        )
        self._save = save
        self._name = person.short
        for text in self._about(person, kept_until):
            self.form.add_widget(Text(text))
        self.why = self.form.add_box(
            "why",
            words.text("&Why"),
            lines=2,
            hint=words.text("Such as: she asked us to. Without the name, because this stays."),
        )
        self.mentions = MentionList(kit, person.short, found) if found else None
        if self.mentions is not None:
            self.form.add_widget(self.mentions)

    def _about(self, person: Person, kept_until: date | None) -> list[str]:
        words = self.kit.words
        lines = [words.text("Everything we hold about {name} goes.", name=person.listed)]
        if kept_until is not None:
            lines.append(words.text("The law keeps the name on slips until {day}.", day=kept_until))
        return [
            *lines,
            words.text("Copies made before still hold the name. Make a new one, then bin those."),
            words.text("This cannot be undone."),
        ]

    def check(self) -> None:
        answers: dict[str, bool] = {}
        if self.mentions is not None:
            if self.why.value() and self.mentions.first_open() is not None:
                raise UserError(
                    N_("Is it {name}? Take the name out, or leave it."), name=self._name
                )
            answers = self.mentions.answers
        self._save(self.why.value(), answers)
