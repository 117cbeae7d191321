"""How the group prepares its meetings: until when ideas are taken, and what it is told of."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.domain.group import GroupSettings
from desktop.language import Words
from desktop.ui.group.settings_dialogs import Save, SettingsDialog, read_number
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
            items_close_days=read_number(self.close_.value(), 0, MOST_DAYS, "items_close_days"),
            pack_days=read_number(self.pack.value(), 0, MOST_DAYS, "pack_days"),
            nudges=self.nudges.value(),
            attendance_fall=read_number(self.fall.value(), 0, MOST_POINTS, "attendance_fall"),
        )
