"""Maya at home with the sheet from the table, in a group with its defaults."""

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication

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
