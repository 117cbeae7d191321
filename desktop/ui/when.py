"""Days and times as people say them to each other."""

from collections.abc import Callable
from datetime import date

from desktop.domain.meeting import Meeting
from desktop.domain.typed_day import Sense, read_date
from desktop.errors import UserError
from desktop.language import N_, Words


def day_reader(
    today: Callable[[], date], sense: Sense, *, missing: str = ""
) -> Callable[[str], date]:
    """How a field reads a typed day; `sense` is which year is meant where none is typed.

    `missing` is what is said where nothing was typed. The field adds its own name to what
    is raised.
    """

    def read(text: str) -> date:
        if missing and not text:
            raise UserError(missing)
        return read_date(text, field="", today=today(), sense=sense)

    return read


WHICH_DAY = N_("Which day is it?")
DAY_MEANT = N_("{day}. If that is right, go on.")
UNTIL_WHICH_DAY = N_("Until which day?")


def how_soon(words: Words, day: date, today: date) -> str:
    """`today`, `tomorrow`, `in 5 days`, `yesterday`, `3 days ago`."""
    days = (day - today).days
    if days == 0:
        return words.text("today")
    if days == 1:
        return words.text("tomorrow")
    if days == -1:
        return words.text("yesterday")
    if days > 0:
        return words.plural("in {count} day", "in {count} days", days)
    return words.plural("{count} day ago", "{count} days ago", -days)


def hours(words: Words, meeting: Meeting) -> str:
    """`10:30 to 15:00`, or as much of it as is known."""
    if meeting.starts and meeting.ends:
        return words.text("{start} to {end}", start=meeting.starts, end=meeting.ends)
    if meeting.starts:
        return words.text("from {start}", start=meeting.starts)
    return words.text("until {end}", end=meeting.ends) if meeting.ends else ""


def when_and_where(words: Words, meeting: Meeting) -> str:
    """`Thursday 12 March 2026, 10:30 to 15:00 · Library, ground floor`."""
    day = words.date(meeting.day, "full")
    at = hours(words, meeting)
    if at:
        day = words.text("{day}, {hours}", day=day, hours=at)
    return f"{day} · {meeting.place}" if meeting.place else day
