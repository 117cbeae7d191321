"""The room What changed over the practice group's file, driven by keys; Nia sits there."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.changes.room import make_room
from desktop.ui.kit import Kit
from tests.services.groups import Riverside
from tests.ui.visiting import Visit, visiting


@pytest.fixture
def visit(riverside: Riverside, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    with visiting(make_room, riverside, kit, qtbot, who="Nia") as visit:
        yield visit
