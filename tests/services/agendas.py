"""Meetings to come and ideas for them, in a few words."""

from datetime import date, time
from typing import Any

from desktop.domain.agenda import Agenda, Item
from desktop.domain.meeting import Meeting
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import agenda, items
from tests.services.in_words import InWords

APRIL, MAY, JUNE = date(2026, 4, 9), date(2026, 5, 14), date(2026, 6, 11)
LATER = date(2026, 4, 10)
"""The day after the April meeting."""


def meet(group: InWords, day: date = APRIL, **more: Any) -> int:
    """Plan a meeting of two hours."""
    new = Meeting(
        **{
            "title": "Members' meeting",
            "day": day,
            "starts": time(10, 30),
            "ends": time(12, 30),
            **more,
        }
    )
    return meetings.add(group.workspace, group.act(), meeting=new).id or 0


def idea(group: InWords, title: str = "Parking", by: str | None = "Amina", **more: Any) -> Item:
    """Somebody proposes something; nobody of that name is the group itself."""
    proposed_by = group.id(by) if by else None
    new = Item(
        **{"title": title, "proposed_by": proposed_by, "proposed_on": date(2026, 3, 1), **more}
    )
    return items.propose(group.workspace, group.act(), item=new)


def begin(group: InWords, meeting_id: int) -> Agenda:
    return agenda.begin(group.workspace, group.act(), meeting_id=meeting_id)


def agree(group: InWords, meeting_id: int) -> None:
    """Leon, the chair, agrees the agenda."""
    by = group.id("Leon")
    agenda.agree(group.workspace, group.act(), meeting_id=meeting_id, agreed_by=by)


def on_agenda(group: InWords, item: Item, meeting_id: int) -> Item:
    return items.put_on(group.workspace, group.act(), item_id=item.id or 0, meeting_id=meeting_id)


def put_off(group: InWords, item: Item, reason: str = "There is no room.", **more: Any) -> Item:
    act = more.pop("act", group.act())
    return items.put_off(group.workspace, act, item_id=item.id or 0, reason=reason, **more)


def titles(group: InWords, meeting_id: int) -> list[str]:
    """The items on an agenda, in order."""
    lines = agenda.of_meeting(group.workspace, meeting_id).items
    return [line.own_title for line in lines]


def kinds(full: Agenda) -> list[str]:
    return [str(line.line.kind) for line in full.lines]
