"""The papers of a meeting that are shown at once, and its file for a calendar, by keyboard."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.domain.paper_kinds import PAPER_NAMES
from desktop.ui.meetings.paper_buttons import SHOWN
from desktop.ui.papers.preview import PaperDialog
from tests.services.groups import Riverside
from tests.ui.visiting import Visit


def _is_drawn(paper: PaperDialog) -> bool:
    return paper.pdf is not None


def test_the_agenda_and_other_papers_are_shown_from_here(
    visit: Visit, riverside: Riverside
) -> None:
    visit.room.arrive("before", meeting_id=riverside.meeting_id)
    QApplication.processEvents()
    buttons = visit.room.page("before").shown.buttons
    for kind in SHOWN:
        visit.push(buttons[kind])
        paper = visit.dialog
        assert isinstance(paper, PaperDialog)
        assert PAPER_NAMES[kind] in paper.text.lines.said
        visit.qtbot.waitUntil(partial(_is_drawn, paper))
        visit.press("Esc")


def test_the_meeting_is_saved_for_the_calendar_of_a_phone(
    visit: Visit, riverside: Riverside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit.room.arrive("before", meeting_id=riverside.meeting_id)
    QApplication.processEvents()
    asked = tmp_path / "for my phone"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(asked), ""))
    visit.push(visit.room.page("before").shown.calendar)
    content = (tmp_path / "for my phone.ics").read_bytes()
    assert b"DTSTART:20260312T" in content


def test_a_calendar_file_that_cannot_be_written_is_said_on_the_page(
    visit: Visit, riverside: Riverside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit.room.arrive("before", meeting_id=riverside.meeting_id)
    QApplication.processEvents()
    nowhere = tmp_path / "gone" / "meeting.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(nowhere), ""))
    page = visit.room.page("before")
    visit.push(page.shown.calendar)
    assert "We cannot write in" in page.notice.text()
