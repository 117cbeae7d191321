"""The calendar file of a meeting, read by the letter of RFC 5545."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from desktop.domain.meeting import Meeting
from desktop.domain.own_text import Said
from desktop.language import Words
from desktop.printing.calendar_file import Entry, calendar_file
from tests.printing.practice_meeting import letterhead
from tests.printing.practice_meeting_papers import MEETING

AT = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
TITLE = Said(wording=MEETING.title, language="en")
ENTRY = Entry(
    meeting=MEETING,
    uid="meeting-1-abc@hearback",
    sequence=0,
    at=AT,
    title=TITLE,
    where="Riverside Hall, 2 Mill Street; RV1 2AB",
    why="The council asks us about buses.\nWe want to answer together.",
)


def read(content: bytes) -> dict[str, str]:
    """The properties of its one event, unfolded and unescaped; anything loose is an error."""
    assert content.endswith(b"\r\n")
    rows = content[:-2].split(b"\r\n")
    assert not any(b"\n" in row or b"\r" in row for row in rows)
    assert max(map(len, rows)) <= 75
    for row in rows:
        row.decode()  # no letter is cut by the end of a line
    lines = content[:-2].decode().replace("\r\n ", "").split("\r\n")
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-2:] == ["END:VEVENT", "END:VCALENDAR"]
    assert any(line.startswith("PRODID:") for line in lines)
    event = lines[lines.index("BEGIN:VEVENT") + 1 : -2]
    found = dict(line.split(":", 1) for line in event)
    assert len(found) == len(event)
    return {name: unescaped(value) for name, value in found.items()}


def unescaped(value: str) -> str:
    said, letters = "", iter(value)
    for letter in letters:
        mark = next(letters) if letter == "\\" else ""
        assert mark in "\\;,nN"
        assert mark or letter not in ";,"
        said += "\n" if mark in {"n", "N"} else mark or letter
    return said


def told(entry: Entry, language: str = "en") -> dict[str, str]:
    return read(calendar_file(letterhead(language), entry))


def test_a_calendar_learns_what_the_meeting_is_when_and_where() -> None:
    event = told(ENTRY)
    assert event["SUMMARY;LANGUAGE=en"] == "Riverside Users' Group: Members’ meeting"
    assert event["DTSTART"] == "20260312T110000Z"
    assert event["DTEND"] == "20260312T150000Z"
    assert event["LOCATION"] == ENTRY.where
    assert event["DESCRIPTION;LANGUAGE=en"].splitlines()[:2] == ENTRY.why.splitlines()
    assert "You can say no." in event["DESCRIPTION;LANGUAGE=en"]
    assert event["DTSTAMP"] == "20260301T093000Z"
    assert event["STATUS"] == "CONFIRMED"


@pytest.mark.parametrize(
    ("day", "starts"),
    [
        (date(2026, 3, 28), "20260328T110000Z"),
        (date(2026, 3, 29), "20260329T100000Z"),
        (date(2026, 10, 24), "20261024T100000Z"),
        (date(2026, 10, 25), "20261025T110000Z"),
    ],
)
def test_eleven_o_clock_stays_eleven_o_clock_when_the_clocks_change(day: date, starts: str) -> None:
    meeting = replace(MEETING, day=day)
    assert told(replace(ENTRY, meeting=meeting))["DTSTART"] == starts


def test_a_meeting_without_a_time_takes_its_day() -> None:
    event = told(replace(ENTRY, meeting=Meeting(title="Outing", day=date(2026, 12, 31))))
    assert event["DTSTART;VALUE=DATE"] == "20261231"
    assert event["DTEND;VALUE=DATE"] == "20270101"


def test_a_meeting_whose_end_nobody_knows_has_only_a_start() -> None:
    event = told(replace(ENTRY, meeting=replace(MEETING, ends=None)))
    assert "DTEND" not in event
    assert event["DTSTART"] == "20260312T110000Z"


def test_a_meeting_called_off_goes_out_of_the_calendar_it_stands_in() -> None:
    off = replace(MEETING, called_off_on=date(2026, 3, 2))
    event = told(replace(ENTRY, meeting=off, sequence=1))
    assert event["UID"] == told(ENTRY)["UID"]
    assert event["STATUS"] == "CANCELLED"
    assert int(event["SEQUENCE"]) > int(told(ENTRY)["SEQUENCE"])
    assert "This meeting is called off." in event["DESCRIPTION;LANGUAGE=en"]


@pytest.mark.parametrize("language", ["ur", "zh-Hans", "bn", "pl"])
def test_a_long_text_in_any_script_is_folded_and_whole(language: str) -> None:
    why = {
        "ur": "ہم بسوں کے بارے میں بات کرنا چاہتے ہیں، اور ساتھ مل کر جواب دینا چاہتے ہیں۔ " * 4,
        "zh-Hans": "我们想一起谈谈公共汽车，并一起回答。" * 8,
        "bn": "আমরা বাস নিয়ে একসঙ্গে কথা বলতে চাই; উত্তরও দিতে চাই, একসঙ্গে। " * 4,
        "pl": "Chcemy razem porozmawiać o autobusach; i odpowiedzieć, wszyscy. " * 4,
    }[language]
    event = told(replace(ENTRY, why=why), language)
    assert event[f"DESCRIPTION;LANGUAGE={language}"].startswith(why)


@pytest.mark.parametrize("typed", ["a\\nb", "x;y,z", "END:VEVENT\nBEGIN:VALARM", "\r\nUID:other"])
def test_nothing_that_somebody_typed_becomes_a_line_of_the_file(typed: str) -> None:
    meeting = Meeting(title="Tea" + typed, day=date(2026, 3, 12), starts=time(9))
    title = Said(wording=meeting.title, language="en")
    event = told(Entry(meeting=meeting, uid="u@x", sequence=0, at=AT, title=title, why=typed))
    assert event["UID"] == "u@x"
    assert (
        event["DESCRIPTION;LANGUAGE=en"]
        .replace("\n", "")
        .startswith(typed.replace("\r", "").replace("\n", ""))
    )


def test_our_words_in_it_are_the_readers() -> None:
    said = told(ENTRY, "pl")["DESCRIPTION;LANGUAGE=pl"]
    assert Words.for_paper("pl").text("You can say no. It changes nothing for you.") in said
