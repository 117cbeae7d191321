"""What the papers of a meeting tell: invitation, agenda, notes, actions, terms, answers."""

import re
from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.agenda import Agenda
from desktop.domain.agenda_times import timed
from desktop.domain.meeting import AgendaState, Meeting
from desktop.domain.venue import Has, OnTheDay, VenueCheck, VenueFact
from desktop.printing.blocks import Document
from desktop.printing.documents.agenda import AgendaKnown, agenda, chairs_agenda
from desktop.printing.documents.getting_there import WayThere, getting_there
from desktop.printing.documents.invitation import Coming, invitation
from desktop.printing.documents.meeting_notes import NotesKnown, meeting_notes
from desktop.printing.html import web_page
from desktop.printing.plain_text import plain_text
from tests.printing.practice_meeting import DAY, letterhead
from tests.printing.practice_meeting_papers import (
    AGENDA,
    CHECKS,
    INVITED,
    KNOWN,
    MEETING,
    PEOPLE,
    WAY,
)
from tests.printing.practice_notes import BETWEEN, NOTES

HEAD = letterhead()
PRIVATE = ("A complaint about a driver", "Somebody was left at the stop.", "the bus company")


def flat(document: Document) -> str:
    return " ".join(plain_text(document).split())


def test_an_invitation_says_all_that_somebody_decides_by() -> None:
    said = flat(invitation(HEAD, INVITED))
    for part in (
        "Time: 11:00 to 15:00",
        "Breaks: 12:15",
        "You can say no. It changes nothing for you. You do not have to say why.",
        "The council hears what we say. It decides in May.",
        "What you can change ~~~~~~~~~~~~~~~~~~~ What we ask the council for.",
        "What you cannot change ~~~~~~~~~~~~~~~~~~~~~~ The national rule for passes.",
        "A hearing loop: partly – only in the large room",
        "Checked by Leon Brooks on 2 February 2026",
        "We do not know yet: a quiet room, good light",
        "A BSL interpreter: booked and confirmed",
        "Members we asked: 12 Supporters: 2 Guests: 1 Also there: a note-taker",
        "We pay back what you spend on it.",
        "We keep it for the next meeting.",
        "Will you come? [ ] I will come. [ ] I cannot come. [ ] I do not know yet.",
    ):
        assert part in said


def test_an_invitation_names_nobody_but_its_reader_and_who_leads() -> None:
    said = flat(invitation(HEAD, INVITED))
    named = {person.name for person in PEOPLE.values() if person.name in said}
    assert named == {"Amina Begum", "Leon Brooks"}


def test_an_invitation_for_anybody_greets_nobody_and_keeps_the_name_free() -> None:
    known = replace(INVITED, person=None, support=(), way=WayThere(meeting=MEETING))
    said = flat(invitation(HEAD, known))
    assert "Dear" not in said
    assert "Your name: ____" in said
    assert "Ask us how to get there, and what the place has." in said


def test_a_meeting_called_off_says_so_before_all_else() -> None:
    off = replace(MEETING, called_off_on=DAY)
    known = replace(INVITED, agenda=replace(AGENDA, meeting=off))
    said = flat(invitation(HEAD, known))
    assert said.index("This meeting is called off.") < said.index("11:00")


def test_no_guests_and_no_supporters_are_no_zeros() -> None:
    said = flat(invitation(HEAD, replace(INVITED, coming=Coming(members=4))))
    assert "Members we asked: 4 Also there" in said


@pytest.mark.parametrize("make", [agenda, invitation, meeting_notes])
def test_nothing_private_stands_on_a_members_paper(make: object) -> None:
    """Practice rule 33: a private item keeps its number and its time, and that is all."""
    papers = {
        agenda: lambda: agenda(HEAD, KNOWN),
        invitation: lambda: invitation(HEAD, INVITED),
        meeting_notes: lambda: meeting_notes(HEAD, NotesKnown(notes=NOTES, people=PEOPLE)),
    }
    document = papers[make]()  # type: ignore[index]
    for said in (flat(document), web_page(document)):
        assert not any(words in said for words in PRIVATE)
    if make is not invitation:
        assert "7. A private item" in flat(document)
        assert "8. Our summer outing" in flat(document)


def test_the_chairs_copy_has_the_private_item_and_marks_it() -> None:
    said = flat(chairs_agenda(HEAD, KNOWN))
    assert "7. A complaint about a driver" in said
    assert "This is private. Do not read it out to guests." in said


def test_the_chairs_copy_has_room_to_write_and_what_people_declared() -> None:
    said = flat(chairs_agenda(HEAD, KNOWN))
    lines = [one for one in timed(AGENDA) if one.number]
    assert said.count("My notes: ____") == len(lines)
    assert "Who is here: ____" in said
    assert "Ben Carter: stepped back – My son drives a bus." in said
    assert "My son drives a bus." not in flat(agenda(HEAD, KNOWN))


def test_an_agenda_has_the_clock_beside_each_line() -> None:
    said = flat(agenda(HEAD, KNOWN))
    for part in (
        "Agreed on: Monday 2 March 2026",
        "1. Welcome, and who is here --------------------------- 11:00, 10 minutes.",
        "11:35, 40 minutes. We want to decide. It was put off 2 times.",
        "Break ----- 12:15, 15 minutes.",
        "14:30, 5 minutes. Thursday 9 April 2026",
    ):
        assert part in said


def test_an_agenda_without_times_or_minutes_says_none() -> None:
    bare = Agenda(
        meeting=Meeting(title="Tea", day=DAY),
        lines=tuple(
            replace(one, line=replace(one.line, minutes=None if one.id % 2 else 5))
            for one in AGENDA.lines
        ),
    )
    said = flat(agenda(HEAD, AgendaKnown(agenda=bare)))
    assert not re.search(r"\d\d:\d\d|None", said)
    assert "5 minutes." in said


def test_after_ideas_close_an_idea_is_kept_for_the_next_meeting() -> None:
    late = flat(invitation(HEAD, INVITED))
    assert "We keep it for the next meeting." in late
    assert "Please tell us by" not in late
    early = replace(HEAD, printed_on=date(2026, 2, 26))
    assert "Please tell us by Thursday 26 February 2026." in flat(invitation(early, INVITED))


def test_a_line_without_minutes_still_says_when_it_begins_in_a_whole_sentence() -> None:
    lines = tuple(replace(one, line=replace(one.line, minutes=None)) for one in AGENDA.lines)
    said = flat(agenda(HEAD, replace(KNOWN, agenda=replace(AGENDA, lines=lines))))
    assert "11:00. We want to decide." in said


def test_an_agenda_nobody_agreed_is_called_a_draft() -> None:
    draft = replace(AGENDA, meeting=replace(MEETING, agenda_state=AgendaState.OPEN))
    assert "This is a draft. It can still change." in flat(
        agenda(HEAD, replace(KNOWN, agenda=draft))
    )
    assert "This is a draft." not in flat(agenda(HEAD, KNOWN))


@pytest.mark.parametrize(
    ("received", "late"), [(date(2026, 3, 5), False), (date(2026, 3, 6), True)]
)
def test_a_paper_that_came_after_packs_left_is_marked_late(received: date, *, late: bool) -> None:
    """Practice rule 25."""
    lines = tuple(
        replace(one, papers=tuple(replace(p, received_on=received) for p in one.papers))
        for one in AGENDA.lines
    )
    said = flat(agenda(HEAD, replace(KNOWN, agenda=replace(AGENDA, lines=lines))))
    assert ("This came late, on" in said) is late


def test_decisions_made_between_meetings_stand_on_the_agenda() -> None:
    said = flat(agenda(HEAD, replace(KNOWN, between=(BETWEEN,))))
    assert "5. Decided since the last meeting" in said
    assert "We meet in the large room." in said


def test_what_was_not_true_on_the_day_is_told_with_what_was_checked() -> None:
    untrue = OnTheDay(meeting_id=2, fact=VenueFact.LOOP, was_true=False, note="It hummed.")
    facts = dict(WAY.facts)
    facts[VenueFact.LOOP] = replace(facts[VenueFact.LOOP], untrue=(date(2026, 2, 12), untrue))
    said = flat(getting_there(HEAD, replace(WAY, facts=facts)))
    assert "only in the large room – not so on 12 February 2026 – It hummed." in said


def test_each_fact_says_who_looked_where_several_did() -> None:
    toilet = VenueCheck(venue_id=1, fact=VenueFact.TOILET, has=Has.YES, checked_on=date(2026, 1, 5))
    facts = dict(WAY.facts)
    facts[VenueFact.TOILET] = replace(facts[VenueFact.TOILET], check=toilet)
    said = flat(getting_there(HEAD, replace(WAY, facts=facts)))
    assert "An accessible toilet: yes – checked on 5 January 2026" in said
    assert said.count("checked by Leon Brooks on 2 February 2026") == len(CHECKS) - 1
