"""The room over the practice group's file, and over a new group's, driven by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.kit import Kit
from desktop.ui.today.room import make_room
from tests.services.groups import Riverside, close_whole
from tests.services.in_words import GroupFile, InWords
from tests.ui.today.mill_lane import mill_lane
from tests.ui.visiting import Visit, visiting


@pytest.fixture
def visit(riverside: Riverside, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    with visiting(make_room, riverside, kit, qtbot) as visit:
        yield visit


@pytest.fixture(scope="session")
def mill_lane_file(tmp_path_factory: pytest.TempPathFactory) -> GroupFile:
    return mill_lane(tmp_path_factory.mktemp("mill") / "Mill Lane.hearback")


@pytest.fixture
def new(mill_lane_file: GroupFile, tmp_path: Path) -> Iterator[InWords]:
    """A group that began on an evening in February."""
    group = InWords(mill_lane_file, mill_lane_file.copied_to(tmp_path))
    yield group
    close_whole(group)
