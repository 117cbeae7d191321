"""Maya at home with the sheet from the table, in a group with its defaults."""

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication

from desktop.services.money.from_paper import paper_sheet
from desktop.ui.money.from_paper.sheet_page import SheetPage
from tests.services.in_words import InWords
from tests.ui.visiting import NOON, Visit

Open = Callable[..., Visit]


@pytest.fixture
def open_sheet(sit: Callable[..., Visit]) -> Open:
    """Open the sheet of the group's meeting, an hour after it."""

    def opened(group: InWords, now: datetime = NOON) -> Visit:
        visit = sit(at=group, now=now)
        visit.room.arrive("paper", meeting_id=group.meeting_id)
        QApplication.processEvents()
        return visit

    return opened


def page(visit: Visit) -> SheetPage:
    found = visit.room.pages.currentWidget()
    assert isinstance(found, SheetPage)
    return found


def type_amina(visit: Visit) -> None:
    """Bus, £4.60, receipt kept, at five past eleven: field by field with Enter."""
    visit.press("Down")  # bus, the first kind there is
    visit.press("Enter")
    visit.type("4.60")
    visit.press("Enter", "Down", "Enter")  # the receipt is kept; its number stays empty
    visit.press("Enter")
    visit.type("11:05")
    visit.press("Enter", "Enter", "Enter")  # given as it cost, signed, paid by Maya
    visit.press("Enter")


def sheet(group: InWords) -> paper_sheet.Sheet:
    return paper_sheet.sheet(group.workspace, group.meeting_id)
