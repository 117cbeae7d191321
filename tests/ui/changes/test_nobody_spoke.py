"""A request to which nobody said anything: it shows nobody else's people, and it closes."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.request import RequestState
from desktop.services.changes.requests import requests
from desktop.ui.changes.room import make_room
from desktop.ui.kit import Kit
from tests.services.answering import Asked
from tests.services.asked import bus_request
from tests.ui.visiting import visiting

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


def test_a_request_to_which_nobody_spoke_is_closed_by_itself(
    asked: Asked, kit: Kit, qtbot: QtBot
) -> None:
    """Amina waits for an answer to another one."""
    small = asked.group
    silent = requests.prepare(small.workspace, small.act(), request=bus_request())
    requests.open_it(small.workspace, small.act(), request_id=silent.id or 0)
    with visiting(make_room, small, kit, qtbot) as visit:
        visit.room.arrive("owed", request_id=silent.id)
        visit.settle()
        page = visit.room.shown
        assert (page.request_id, page.list.rows()) == (silent.id, [])
        visit.push(page.close_it)
        visit.press("Ctrl+Enter")
        assert requests.get(small.workspace, silent.id or 0).state is RequestState.CLOSED
        page.which.show_value(0)
        visit.settle()
        assert [row.title for row in page.list.rows()] == ["Amina"]


def test_what_people_said_to_a_request_we_said_no_to_stands_under_its_own_name(
    asked: Asked, kit: Kit, qtbot: QtBot
) -> None:
    small = asked.group
    new = replace(bus_request(), title="Which colour the door is")
    silent = requests.prepare(small.workspace, small.act(), request=new)
    requests.decline(small.workspace, small.act(), request_id=silent.id or 0, why="No time")
    with visiting(make_room, small, kit, qtbot) as visit:
        visit.room.arrive("said", request_id=silent.id)
        visit.settle()
        page = visit.room.shown
        assert page.request.currentText() == "Which colour the door is"
        assert page.said.list.rows() == []
