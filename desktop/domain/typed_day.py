"""Days as people type them: `28/11`, `28 Nov`, `28th November 2026`, in any script's figures.

Nobody types the year of something that was last week or is next week. It is chosen by
sense, and the whole day is said back before anything is saved.
"""

import re
import unicodedata
from datetime import date
from enum import StrEnum

from desktop.errors import UserError
from desktop.language import N_


class Sense(StrEnum):
    """Which year is meant where none is typed; the day itself may be today."""

    TO_COME = "to come"
    HAPPENED = "happened"
    NEAREST = "nearest"


def read_date(
    text: str, *, field: str, today: date | None = None, sense: Sense = Sense.HAPPENED
) -> date:
    """A typed day such as `12/3/2026`, `12.03.26`, `2026-03-12`, `12 March 2026` or `12 Mar`.

    Day before month, as written here. Where no year is typed it follows from `today` and
    `sense`; without `today` a year is needed. Raises UserError, naming `field`, also for
    days that do not exist.
    """
    bare = plain_figures(text).strip().lower()
    typed = DAY_FIRST.fullmatch(bare) or YEAR_FIRST.fullmatch(bare)
    month = _month(typed["month"] or typed["name"]) if typed else 0
    if typed is None or not month:
        raise UserError(NO_SUCH_DAY, field=field)
    number, written = int(typed["day"]), typed["year"]
    if written is None and today is None:
        raise UserError(NO_SUCH_DAY, field=field)
    year = _in_full(written) if today is None or written else _year(number, month, today, sense)
    return _date(year, month, number, field)


def lacks_year(text: str) -> bool:
    """Whether a day was typed whose year is chosen for them."""
    typed = DAY_FIRST.fullmatch(plain_figures(text).strip().lower())
    return typed is not None and typed["year"] is None


def typed_day(day: date) -> str:
    """A day as somebody would type it here: `12/3/2026`."""
    return f"{day.day}/{day.month}/{day.year}"


def plain_figures(text: str) -> str:
    """The same with the figures of any script as 0 to 9, without marks of direction."""
    plain = (str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)
    return DIRECTION.sub("", "".join(plain))


def _month(typed: str) -> int:
    """Its number, 1 to 12; 0 for what is no month."""
    if typed.isdecimal():
        return int(typed) if 1 <= int(typed) <= len(MONTHS) else 0
    found = [at for at, name in enumerate(MONTHS, 1) if name.startswith(typed)]
    return found[0] if found else 9 * (typed == "sept")


def _in_full(year: str) -> int:
    return int(year) + (2000 if len(year) == len("26") else 0)


def _year(day: int, month: int, today: date, sense: Sense) -> int:
    now, that = (today.month, today.day), (month, day)
    if sense is Sense.TO_COME:
        return today.year + (that < now)
    if sense is Sense.HAPPENED:
        return today.year - (that > now)
    safe = max(1, min(day, SHORTEST))
    years = (today.year, today.year - 1, today.year + 1)
    return min(years, key=lambda year: abs((date(year, month, safe) - today).days))


def _date(year: int, month: int, day: int, field: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        if (month, day) == LEAP_DAY:
            text = N_("There is no 29 February in {year}. Check the day.")
            raise UserError(text, field=field, year=str(year)) from None
        raise UserError(NO_SUCH_DAY, field=field) from None


NO_SUCH_DAY = N_("We could not find this day. Type it like 12/3/2026.")
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
SHORTEST = 28
"""Every month has so many days."""
LEAP_DAY = (2, 29)
DIRECTION = re.compile("[\u061c\u200e\u200f\u2066-\u2069]")
YEAR_FIRST = re.compile(
    r"(?P<year>(?:19|20)\d\d)[ /.-](?P<month>\d{1,2})[ /.-](?P<day>\d{1,2})(?P<name>)", re.ASCII
)
DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ /.-]*"
    r"(?:(?<=[ /.-])(?P<month>\d{1,2})|(?P<name>[a-z]{3,9}))"
    r"(?:[ /.,-]+(?P<year>(?:19|20)?\d\d))?\.?",
    re.ASCII,
)
