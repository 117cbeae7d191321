"""Days and times as people say them to each other."""

from datetime import date

from desktop.domain.meeting import Meeting, read_date
from desktop.errors import UserError
from desktop.language import N_, Words


def read_until(text: str) -> date:
    """A typed day until which something holds. Raises UserError, field `until_day`."""
    if not text:
        raise UserError(N_("Until which day?"), field="until_day")
    return read_date(text, field="until_day")


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
