"""The page of goals and reviews over a copy of the practice group's file, driven by keys."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.changes.reviews.reviews_page import ReviewsPage
from desktop.ui.kit import Kit
from tests.services.in_words import InWords
from tests.ui.visiting import Visit, visiting


@pytest.fixture
def visit(small: InWords, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """A new group without a goal."""
    with visiting(ReviewsPage, small, kit, qtbot) as visit:
        visit.room.start()
        yield visit
