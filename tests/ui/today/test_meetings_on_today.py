"""Meetings on Today: what the next one still needs, and lines that lead to where it is done."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.agenda import Item
from desktop.domain.meeting import Meeting
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import items
from desktop.ui.kit import Kit
from desktop.ui.today.room import make_room
from tests.services.groups import Riverside
from tests.services.in_words import DAY
from tests.ui.visiting import Visit, visiting

AFTER = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
"""A day after ideas for the next meeting have closed."""


@pytest.fixture
def april(riverside: Riverside) -> Meeting:
    """A meeting on 31 March for which Ben proposed something; another idea was refused."""
    workspace, act = riverside.workspace, riverside.act()
    meeting = Meeting(title="April", day=DAY + timedelta(days=19))
    made = meetings.add(workspace, act, meeting=meeting, invite=[riverside.id("Ben")])
    for title in ("Buses on Sunday", "A dog"):
        idea = Item(title=title, proposed_on=DAY, proposed_by=riverside.id("Ben"))
        item = items.propose(workspace, act, item=idea)
    items.refuse(workspace, act, item_id=item.id or 0, reason="The hall allows none.")
    return made


@pytest.fixture
def later(riverside: Riverside, april: Meeting, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:  # noqa: ARG001 - planned before
    with visiting(make_room, riverside, kit, qtbot, who="Leon", now=AFTER) as visit:
        yield visit


def open_line(visit: Visit, title: str) -> tuple[str, dict[str, int]]:
    rows = visit.room.list.rows()
    visit.enter(visit.room.list)
    assert visit.room.list.choose(next(row.key for row in rows if row.title == title))
    visit.press("Enter")
    return visit.went[-1]


def test_the_next_meeting_says_what_is_still_to_do(later: Visit) -> None:
    assert later.room.meeting.lacks.text() == "Still to do: the agenda, the packs."


def test_what_a_meeting_waits_for_leads_to_where_it_is_done(later: Visit, april: Meeting) -> None:
    assert open_line(later, "The agenda of “April” is to be agreed.") == (
        "agenda",
        {"meeting_id": april.id},
    )
    assert open_line(later, "1 idea has an answer. Tell whoever proposed it.") == ("ideas", {})
