"""The page of a meeting that says whether everybody can take part, and the page of places."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.kit import Kit
from desktop.ui.meetings.ready.ready_page import ReadyPage
from desktop.ui.meetings.ready.venues_page import VenuesPage
from tests.services.groups import Riverside
from tests.ui.visiting import Visit, visiting


@pytest.fixture
def visit(riverside: Riverside, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """The coordinator sits here: she prepares meetings and sees no money."""
    with visiting(ReadyPage, riverside, kit, qtbot, who="Nia") as visit:
        visit.room.show_meeting(riverside.meeting_id)
        yield visit


@pytest.fixture
def places(riverside: Riverside, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    with visiting(VenuesPage, riverside, kit, qtbot, who="Nia") as visit:
        visit.room.show_venue()
        yield visit
