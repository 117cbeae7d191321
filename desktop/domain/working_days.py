"""Working days: weekends, the nation's bank holidays and the group's own closed days."""

import calendar
from collections.abc import Set as AbstractSet
from datetime import date, timedelta


def bank_holidays(country: str, nation: str, years: range) -> frozenset[date]:
    """The bank holidays of a nation, for example GB and ENG, in these years."""
    import holidays  # noqa: PLC0415 - loaded when first used

    return frozenset(holidays.country_holidays(country, subdiv=nation or None, years=list(years)))


def add_working_days(day: date, count: int, closed: AbstractSet[date]) -> date:
    """The working day `count` working days after `day`, as a promise is counted (rule 16)."""
    while count > 0:
        day += timedelta(days=1)
        if day.weekday() < calendar.SATURDAY and day not in closed:
            count -= 1
    return day


def working_days_before(day: date, count: int, closed: AbstractSet[date]) -> date:
    """The working day `count` working days before `day`, when a bank is still open for it."""
    while count > 0:
        day -= timedelta(days=1)
        if day.weekday() < calendar.SATURDAY and day not in closed:
            count -= 1
    return day


def add_months(day: date, months: int) -> date:
    """The same day some months on, clipped to the end of a shorter month (rule 15)."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
