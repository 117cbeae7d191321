"""Maya takes the notes of the committee, by keyboard, and hears what is said to her."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.line_draft import LineDraft
from desktop.domain.notes import MeetingNotes
from desktop.services.meetings.notes import line_notes, notes
from desktop.storage import history
from desktop.ui.kit import Kit
from desktop.ui.meetings.notes.day_page import DayPage
from tests.services.note_takers import Sitting
from tests.ui.visiting import KEYS, Visit, visiting

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
MORE_KEYS = {
    **KEYS,
    "Ctrl+PageDown": (Qt.Key.Key_PageDown, CONTROL),
    "Ctrl+PageUp": (Qt.Key.Key_PageUp, CONTROL),
    "F4": (Qt.Key.Key_F4, NONE),
    "F6": (Qt.Key.Key_F6, NONE),
    "F7": (Qt.Key.Key_F7, NONE),
    "F9": (Qt.Key.Key_F9, NONE),
    **{f"Ctrl+{letter}": (getattr(Qt.Key, f"Key_{letter}"), CONTROL) for letter in "DLOT"},
}


@dataclass
class NoteTaker:
    """The screen, whoever types on it, and everything that was said aloud meanwhile."""

    visit: Visit
    sitting: Sitting
    heard: list[str] = field(default_factory=list)

    @property
    def page(self) -> DayPage:
        page = self.visit.room
        assert isinstance(page, DayPage)
        return page

    def press(self, *keys: str) -> None:
        for key in keys:
            QTest.keyClick(self.visit.focus(), *MORE_KEYS[key])
            QApplication.processEvents()

    def type(self, text: str) -> None:
        self.visit.type(text)

    @property
    def draft(self) -> LineDraft | None:
        """What the file has of what stands on the screen."""
        workspace = self.sitting.group.workspace
        return line_notes.draft(workspace, self.page.front.id)

    def wait_for_draft(self, said: str) -> None:
        """Until what was typed is written down."""
        self.visit.qtbot.waitUntil(lambda: self.draft is not None and self.draft.said == said)

    def title(self) -> str:
        return self.page.line.title.text()

    def notes(self) -> MeetingNotes:
        return notes.of_meeting(self.sitting.group.workspace, self.sitting.meeting_id)

    def newest_step(self) -> str:
        return str(history.newest(self.sitting.group.workspace.db, 1)[0].label)


@contextmanager
def taking_notes(sitting: Sitting, kit: Kit, qtbot: QtBot) -> Iterator[NoteTaker]:
    """Sit down at the screen of this meeting; what is said on coming is not kept."""
    with visiting(DayPage, sitting.group, kit, qtbot) as visit:
        taker = NoteTaker(visit, sitting)
        visit.room.show_meeting(sitting.meeting_id)
        visit.room.start()
        kit.speech.said.connect(taker.heard.append)
        kit.speech.mentioned.connect(taker.heard.append)
        yield taker
