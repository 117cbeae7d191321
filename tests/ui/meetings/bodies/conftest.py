"""The page of committees over a copy of the practice group's file, driven by keys."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.kit import Kit
from desktop.ui.meetings.bodies.bodies_page import BodiesPage
from tests.services.committees import Committee
from tests.services.in_words import InWords
from tests.ui.visiting import Visit, visiting


@pytest.fixture
def visit(small: InWords, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """A new group without a committee."""
    with visiting(BodiesPage, small, kit, qtbot) as visit:
        yield visit


@pytest.fixture
def there(twelve: Committee, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """A group with its committee of twelve; the list has the focus."""
    with visiting(BodiesPage, twelve.group, kit, qtbot) as visit:
        visit.room.show_body(twelve.body_id)
        visit.room.start()
        yield visit
