"""A request that is undone while one of its pages stands on the screen."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.services.changes.requests import requests
from desktop.ui.changes.room import make_room
from desktop.ui.kit import Kit
from tests.services.asked import bus_request
from tests.services.in_words import InWords
from tests.ui.visiting import visiting

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


@pytest.mark.parametrize("place", ["request", "themes", "change-map"])
def test_undoing_a_request_leads_from_its_pages_to_all_requests(
    place: str, small: InWords, kit: Kit, qtbot: QtBot
) -> None:
    kept = requests.prepare(small.workspace, small.act(), request=bus_request())
    undone = requests.prepare(small.workspace, small.act(), request=bus_request())
    with visiting(make_room, small, kit, qtbot) as visit:
        visit.room.arrive(place, request_id=undone.id)
        visit.settle()
        small.workspace.undo(small.act())
        visit.settle()
        assert visit.room.shown is visit.room.list
        assert [row.key for row in visit.room.list.list.rows()] == [kept.id]


def test_what_people_said_shows_another_request_when_its_own_is_undone(
    small: InWords, kit: Kit, qtbot: QtBot
) -> None:
    undone = requests.prepare(small.workspace, small.act(), request=bus_request())
    with visiting(make_room, small, kit, qtbot) as visit:
        visit.room.arrive("said", request_id=undone.id)
        visit.settle()
        small.workspace.undo(small.act())
        visit.settle()
        assert visit.room.shown.head.said() == "What people said."
        visit.push(visit.room.shown.back)
        assert visit.room.shown is visit.room.list
