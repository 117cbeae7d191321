"""A meeting as a calendar file, by RFC 5545, for the calendar of a phone or a computer.

A library would write these dozen lines too, and bring three packages along; so they are
written here, and the test reads them by the letter of the RFC.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from desktop.domain.meeting import Meeting
from desktop.domain.own_text import Said
from desktop.printing.documents.letterhead import Letterhead

LONGEST = 75
"""Octets of a line before its end; what is longer goes on in the next, after a space."""
MARKS = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": None})
CALLED = "{group}: {title}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a calendar is told of a meeting.

    `uid` is the same in every file about it; `sequence` grows whenever it was moved or called
    off, so that a calendar knows the newer file. `at` is when this one is made, in UTC.
    """

    meeting: Meeting
    uid: str
    sequence: int
    at: datetime
    title: Said
    where: str = ""
    why: str = ""


def calendar_file(head: Letterhead, entry: Entry) -> bytes:
    """The whole file. A meeting without a time takes its day."""
    return b"".join(_folded(line) for line in _lines(head, entry))


def _lines(head: Letterhead, entry: Entry) -> Iterator[str]:
    meeting = entry.meeting
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hearback//Hearback//EN")
    yield from ("CALSCALE:GREGORIAN", "BEGIN:VEVENT")
    yield f"UID:{_text(entry.uid)}"
    yield f"DTSTAMP:{_instant(entry.at)}"
    yield f"SEQUENCE:{entry.sequence}"
    yield from _when(head, meeting)
    called = CALLED.format(group=head.group.name, title=entry.title.wording)
    yield f"SUMMARY;LANGUAGE={entry.title.language}:{_text(called)}"
    if entry.where:
        yield f"LOCATION:{_text(entry.where)}"
    if said := _description(head, entry):
        yield f"DESCRIPTION;LANGUAGE={head.words.language}:{_text(said)}"
    yield f"STATUS:{'CANCELLED' if meeting.called_off_on else 'CONFIRMED'}"
    yield from ("END:VEVENT", "END:VCALENDAR")


def _description(head: Letterhead, entry: Entry) -> str:
    """Why we meet, that anybody can say no, and whom to ask."""
    words = head.words
    said = [entry.why, words.text("You can say no. It changes nothing for you.")]
    if entry.meeting.called_off_on:
        said = [words.text("This meeting is called off. Please do not come.")]
    return "\n".join(part for part in (*said, head.group.contact) if part)


def _when(head: Letterhead, meeting: Meeting) -> Iterator[str]:
    """Instants in UTC, which every calendar shows on its own clock; or whole days."""
    if not meeting.starts:
        yield f"DTSTART;VALUE=DATE:{meeting.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{meeting.day + timedelta(days=1):%Y%m%d}"
        return
    yield f"DTSTART:{_on_its_clock(head, meeting.day, meeting.starts)}"
    if meeting.ends:
        yield f"DTEND:{_on_its_clock(head, meeting.day, meeting.ends)}"


def _on_its_clock(head: Letterhead, day: date, at: time) -> str:
    zone = ZoneInfo(head.group.time_zone)
    return _instant(datetime.combine(day, at, zone))


def _instant(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(said: str) -> str:
    return said.replace("\r\n", "\n").translate(MARKS)


def _folded(line: str) -> bytes:
    """A line with its end, cut so that no piece is longer than 75 octets and no letter is cut."""
    pieces, now = [], b""
    for letter in line:
        octets = letter.encode()
        if len(now) + len(octets) > LONGEST:
            pieces.append(now)
            now = b" "
        now += octets
    return b"\r\n".join([*pieces, now]) + b"\r\n"
