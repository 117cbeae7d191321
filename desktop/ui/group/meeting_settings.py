"""How the group prepares its meetings: until when ideas are taken, and what it is told of."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.domain.group import GroupSettings
from desktop.domain.typed_day import plain_figures
from desktop.errors import UserError
from desktop.language import N_, Words
from desktop.ui.group.settings_dialogs import Save, SettingsDialog
from desktop.ui.kit import Kit

MOST_DAYS = 90
MOST_POINTS = 100


def meeting_lines(words: Words, group: GroupSettings) -> list[str]:
    """What the group decided about preparing its meetings, a sentence each."""
    return [
        words.plural(
            "Ideas are taken until {count} day before a meeting.",
            "Ideas are taken until {count} days before a meeting.",
            group.items_close_days,
        ),
        words.plural(
            "Packs leave {count} day before a meeting.",
            "Packs leave {count} days before a meeting.",
            group.pack_days,
        ),
        words.text("We are told of hard words, long sentences and fewer people coming.")
        if group.nudges
        else words.text("Nobody is told of hard words, long sentences or fewer people coming."),
    ]


class MeetingsDialog(SettingsDialog):
    """The two spans of days, and whether quiet hints are wanted."""

    def __init__(
        self, kit: Kit, group: GroupSettings, save: Save, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("How we prepare meetings"), group, save, parent)
        form = self.form
        self.close_ = form.add_text(
            "items_close_days",
            words.text("&Ideas are taken until so many days before"),
            str(group.items_close_days),
        )
        self.pack = form.add_text(
            "pack_days", words.text("&Packs leave so many days before"), str(group.pack_days)
        )
        self.nudges = form.add_tick(
            "nudges", words.text("&Tell us of hard words and long sentences"), on=group.nudges
        )
        self.fall = form.add_text(
            "attendance_fall",
            words.text("Tell us when so many fewer of a &hundred come"),
            str(group.attendance_fall),
            hint=words.text("It is said only where the box above is ticked."),
        )

    def changed(self) -> GroupSettings:
        return replace(
            self.group,
            items_close_days=_number(self.close_.value(), MOST_DAYS, "items_close_days"),
            pack_days=_number(self.pack.value(), MOST_DAYS, "pack_days"),
            nudges=self.nudges.value(),
            attendance_fall=_number(self.fall.value(), MOST_POINTS, "attendance_fall"),
        )


def _number(text: str, most: int, field: str) -> int:
    figures = plain_figures(text).strip()
    if not (figures.isdecimal() and len(figures) <= len(str(most)) and int(figures) <= most):
        raise UserError(N_("Type a number from 0 to {most}."), field=field, most=most)
    return int(figures)
