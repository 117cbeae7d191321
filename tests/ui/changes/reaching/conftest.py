"""The page Reaching people over a new group's file, driven by keys."""

from collections.abc import Iterator
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.changes.reaching.reaching_page import ReachingPage
from desktop.ui.changes.room import ChangesRoom, make_room
from desktop.ui.kit import Kit
from tests.services.in_words import InWords
from tests.ui.visiting import Visit, visiting


@pytest.fixture
def visit(small: InWords, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    with visiting(make_room, small, kit, qtbot) as visit:
        visit.room.arrive("reaching")
        yield visit


@pytest.fixture
def page(visit: Visit) -> ReachingPage:
    return cast("ReachingPage", cast("ChangesRoom", visit.room).page("reaching"))
