"""The lines of an agenda with their numbers and the clock times they are planned for."""

from dataclasses import dataclass
from datetime import time

from desktop.domain.agenda import Agenda, FullLine, LineKind

DAY = 24 * 60
"""Minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A line, its number (a break has none), and from when to when it is planned.

    Times are None while nobody said when the meeting starts; `ends` also while nobody said
    how long the line takes.
    """

    full: FullLine
    number: int | None = None
    starts: time | None = None
    ends: time | None = None


def timed(agenda: Agenda) -> list[Timed]:
    """Every line one after the other; one without minutes takes no time."""
    begins = agenda.meeting.starts
    at = begins.hour * 60 + begins.minute if begins else None
    found, number = [], 0
    for full in agenda.lines:
        is_break = full.line.kind is LineKind.BREAK
        number += not is_break
        minutes = full.line.minutes
        after = at + (minutes or 0) if at is not None else None
        found.append(
            Timed(
                full=full,
                number=None if is_break else number,
                starts=_clock(at),
                ends=_clock(after) if minutes else None,
            )
        )
        at = after
    return found


def breaks(agenda: Agenda) -> list[Timed]:
    return [one for one in timed(agenda) if one.full.line.kind is LineKind.BREAK]


def _clock(minutes: int | None) -> time | None:
    """Minutes after midnight as a time; None past the end of the day."""
    if minutes is None or minutes >= DAY:
        return None
    return time(*divmod(minutes, 60))
