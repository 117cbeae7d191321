"""A request that is closed and owes again, in the list of all and on its page."""

import pytest

from desktop.domain.notes import MemberView
from desktop.domain.request import Request
from desktop.services.changes.hearing import closing
from desktop.services.changes.requests import requests
from desktop.services.changes.said import views
from desktop.services.people import people
from desktop.ui.states import Mark
from tests.services.asked import bus_request
from tests.services.groups import Riverside
from tests.services.in_words import DAY
from tests.ui.visiting import Visit


@pytest.fixture
def asked(riverside: Riverside) -> Request:
    """A request of the council; nobody spoke of it, and it was closed."""
    workspace, act = riverside.workspace, riverside.act("Nia")
    request_id = requests.prepare(workspace, act, request=bus_request()).id or 0
    requests.open_it(workspace, act, request_id=request_id)
    return closing.close(workspace, act, request_id=request_id)


def opened(visit: Visit, request: Request) -> None:
    visit.room.arrive("request", request_id=request.id)
    visit.settle()


def test_a_closed_request_says_in_the_list_and_on_its_page_who_waits_again(
    visit: Visit, asked: Request
) -> None:
    workspace, act = visit.session.workspace, visit.session.act()
    view = MemberView(own_words="Too late for me", person_id=people.every(workspace)[0].id, day=DAY)
    view = views.record(workspace, act, view=view)
    opened(visit, asked)
    assert "waits for an answer" not in visit.room.shown.head.detail.text()
    views.put_to_request(workspace, act, view_ids=[view.id or 0], request_id=asked.id)
    visit.settle()
    assert visit.room.shown.head.detail.text().endswith(" · 1 person waits for an answer")
    visit.room.show_list()
    visit.settle()
    [row] = visit.room.list.list.rows()
    assert row.detail.endswith("1 person waits for an answer")
    assert (row.chip, row.mark) == ("closed", Mark.WARN)


def test_a_closed_request_can_still_be_answered_where_all_can_read_it(
    visit: Visit, asked: Request
) -> None:
    workspace, act = visit.session.workspace, visit.session.act()
    opened(visit, asked)
    assert not visit.room.shown.public.isVisible()
    views.record(
        workspace, act, view=MemberView(own_words="Too late", day=DAY, request_id=asked.id)
    )
    visit.settle()
    assert visit.room.shown.public.isVisible()
