"""The room over the practice group's file, driven by keys."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.kit import Kit
from desktop.ui.people.room import make_room
from tests.services.groups import Riverside
from tests.ui.visiting import Visit, visiting


@pytest.fixture
def visit(riverside: Riverside, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    with visiting(make_room, riverside, kit, qtbot) as visit:
        yield visit
