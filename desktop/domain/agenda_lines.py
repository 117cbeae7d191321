"""What usually stands on an agenda, where breaks go, and the days worked back from a meeting."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType
from typing import NamedTuple

from desktop.domain.agenda import AgendaLine, LineKind
from desktop.domain.group import GroupSettings
from desktop.domain.meeting import Meeting, MeetingKind

WITHOUT_BREAK = 60
"""After so many minutes people need a break (self-advocates: 7 minutes each hour)."""
BREAK_MINUTES = 7
MINUTES: Mapping[LineKind, int] = MappingProxyType(
    {
        LineKind.WELCOME: 5,
        LineKind.INTRODUCTIONS: 20,
        LineKind.HOPES: 20,
        LineKind.RULES: 5,
        LineKind.INTERESTS: 5,
        LineKind.LAST_NOTES: 10,
        LineKind.ACTIONS: 10,
        LineKind.BETWEEN: 5,
        LineKind.BREAK: BREAK_MINUTES,
        LineKind.OPEN: 20,
        LineKind.MONEY: 10,
        LineKind.QUESTIONS: 5,
        LineKind.NEXT: 5,
    }
)
"""How long a usual line takes, until somebody says otherwise."""
BEGINS = (LineKind.WELCOME, LineKind.RULES)
GOES_ON = (LineKind.LAST_NOTES, LineKind.ACTIONS, LineKind.BETWEEN)
GETS_TO_KNOW = (LineKind.WELCOME, LineKind.INTRODUCTIONS, LineKind.RULES)
CLOSES = (LineKind.OPEN, LineKind.MONEY, LineKind.QUESTIONS, LineKind.NEXT)
USUAL: Mapping[MeetingKind, tuple[LineKind, ...]] = MappingProxyType(
    {
        MeetingKind.MAIN: (*BEGINS, LineKind.INTERESTS, *GOES_ON, LineKind.BREAK, *CLOSES),
        MeetingKind.PRE_MEETING: (LineKind.WELCOME, LineKind.OPEN, LineKind.MONEY),
        MeetingKind.REVIEW: (*BEGINS, *GOES_ON, LineKind.BREAK, *CLOSES),
        MeetingKind.OUTREACH: (LineKind.WELCOME, LineKind.INTRODUCTIONS, *CLOSES),
        MeetingKind.TRAINING: (*GETS_TO_KNOW, LineKind.BREAK, *CLOSES),
        MeetingKind.PANEL: (*BEGINS, LineKind.INTERESTS, *GOES_ON, LineKind.BREAK, *CLOSES),
    }
)
FIRST = (*GETS_TO_KNOW, LineKind.HOPES, LineKind.INTERESTS, LineKind.BREAK, *CLOSES)
"""The first meeting of a body: nothing was said before, and people are new to each other."""
AFTER_ITEMS = frozenset({LineKind.BREAK, *CLOSES})
"""An item goes before the first of these, where no item stands yet."""


class Stretch(NamedTuple):
    """Minutes between two breaks; `line` is the one in which an hour is over."""

    minutes: int
    line: AgendaLine


def usual_kinds(kind: MeetingKind, *, first: bool) -> tuple[LineKind, ...]:
    """The usual lines for a kind of meeting, in order; `first` is a body's first meeting."""
    return FIRST if first and kind in {MeetingKind.MAIN, MeetingKind.PANEL} else USUAL[kind]


def with_usual_days(meeting: Meeting, settings: GroupSettings) -> Meeting:
    """The meeting with the days when ideas close and packs leave, worked back where not said.

    For reading; a meeting that is planned keeps its own (`meeting_days`).
    """
    closes = meeting.items_close or meeting.day - timedelta(days=settings.items_close_days)
    send_by = meeting.send_by or meeting.day - timedelta(days=settings.pack_days)
    return replace(meeting, items_close=closes, send_by=send_by)


def place_for_item(lines: Sequence[AgendaLine]) -> int:
    """Where the next item goes: after the last one, or before what closes a meeting."""
    items = [at for at, line in enumerate(lines) if line.item_id is not None]
    if items:
        return items[-1] + 1
    return next((at for at, line in enumerate(lines) if line.kind in AFTER_ITEMS), len(lines))


def places_for_breaks(lines: Sequence[AgendaLine]) -> list[int]:
    """Before which lines a break is missing, so that none waits longer than an hour."""
    places, since = [], 0
    for at, line in enumerate(lines):
        minutes = line.minutes or 0
        if line.kind is LineKind.BREAK:
            since = 0
        elif since and since + minutes > WITHOUT_BREAK:
            places.append(at)
            since = minutes
        else:
            since += minutes
    return places


def too_long_without_break(lines: Sequence[AgendaLine]) -> Iterator[Stretch]:
    """Each stretch of more than an hour without a break."""
    since, over = 0, None
    for line in lines:
        if line.kind is LineKind.BREAK:
            if over is not None:
                yield Stretch(since, over)
            since, over = 0, None
            continue
        since += line.minutes or 0
        if since > WITHOUT_BREAK and over is None:
            over = line
    if over is not None:
        yield Stretch(since, over)
