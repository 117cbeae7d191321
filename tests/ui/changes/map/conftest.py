"""The page of the change map over the practice group's file, walked by keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.change_map import Step
from desktop.ui.changes.map.map_page import MapPage
from desktop.ui.changes.map.step_box import StepBox
from desktop.ui.changes.room import ChangesRoom, make_room
from desktop.ui.kit import Kit
from tests.services.answering import Asked, AskedFile
from tests.ui.visiting import Visit, visiting


@dataclass
class OnTheMap:
    """Somebody in the room What changed; a request went all the way."""

    visit: Visit
    asked: Asked

    @property
    def page(self) -> MapPage:
        room: ChangesRoom = self.visit.room
        return cast("MapPage", room.page("change-map"))

    def open(self) -> MapPage:
        self.visit.room.arrive("change-map", request_id=self.asked.request_id)
        return self.page

    def stand_on(self, title: str, step: Step) -> StepBox:
        self.page.view.go((self.asked.themes[title], step))
        return self.page.view.box((self.asked.themes[title], step))

    def box(self) -> StepBox:
        focused = self.visit.focus()
        assert isinstance(focused, StepBox)
        return focused


@pytest.fixture
def on_map(mapped_file: AskedFile, kit: Kit, qtbot: QtBot, tmp_path: Path) -> Iterator[OnTheMap]:
    with (
        mapped_file.again(tmp_path) as asked,
        visiting(make_room, asked.group, kit, qtbot) as visit,
    ):
        yield OnTheMap(visit, asked)
