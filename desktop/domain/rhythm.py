"""Days that come round: every week, every month on the second Thursday, every three months."""

import calendar
from datetime import date, timedelta

from desktop.domain.meeting import Rhythm
from desktop.domain.working_days import add_months

WEEK = 7
EVERY = {Rhythm.WEEK: 1, Rhythm.FORTNIGHT: 2}
"""How many weeks lie between two meetings."""
MONTHS = {Rhythm.MONTH: 1, Rhythm.QUARTER: 3}
"""How many months lie between two meetings."""
LAST = 4
"""A fifth Thursday is the last one: not every month has five."""


def days_of(first: date, rhythm: Rhythm, count: int) -> list[date]:
    """So many days from `first` on, all on its weekday."""
    if rhythm in EVERY:
        return [first + timedelta(weeks=number * EVERY[rhythm]) for number in range(count)]
    week = (first.day - 1) // WEEK
    start = first.replace(day=1)
    months = (add_months(start, number * MONTHS[rhythm]) for number in range(count))
    return [_in_month(month, first.weekday(), week) for month in months]


def _in_month(first: date, weekday: int, week: int) -> date:
    """The second Thursday of a month, say; `LAST` is the last one."""
    day = first + timedelta(days=(weekday - first.weekday()) % WEEK)
    if week < LAST:
        return day + timedelta(weeks=week)
    end = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return end - timedelta(days=(end.weekday() - weekday) % WEEK)
