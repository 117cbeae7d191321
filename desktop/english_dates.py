"""Dates in English, written without Babel."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

ENGLISH_DATES: Mapping[str, str] = MappingProxyType(
    {
        "medium": "{day} {short} {year}",
        "long": "{day} {month} {year}",
        "full": "{weekday}, {day} {month} {year}",
        "short_day": "{weekday} {day} {month}",
        "day_month": "{day} {month}",
        "EEEE": "{weekday}",
    }
)
"""Dates in English as Babel writes them. Its data would take a tenth of the start to load."""
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def english_date(day: date, style: str) -> str:
    """A day in one of the styles of `ENGLISH_DATES`."""
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    short = "Sept" if month == "September" else month[:3]
    return ENGLISH_DATES[style].format(
        day=day.day, month=month, short=short, year=day.year, weekday=weekday
    )
