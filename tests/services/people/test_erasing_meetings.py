"""Erasing somebody who came to meetings: what they need, said, signed and proposed."""

import json
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from typing import Any

from desktop.domain.agenda import AgendaLine, GlossaryWord, Item, ItemPaper
from desktop.domain.body import (
    AgreementKind,
    Body,
    LeavingKind,
    LeavingNote,
    Seat,
    SignedAgreement,
    TermsOfReference,
)
from desktop.domain.booking import Booking, BookingKind, PassedNeed
from desktop.domain.decision import Action, ActionPutOff, Decision
from desktop.domain.meeting import MeetingSeries, Rhythm
from desktop.domain.need import DayPart, Heading, MayTell, Need, NeedKind
from desktop.domain.notes import (
    FeedbackSheet,
    Interest,
    LineNote,
    MemberView,
    NotesChange,
    NotesVersion,
    OpenNote,
)
from desktop.domain.venue import Has, OnTheDay, Venue, VenueCheck, VenueFact
from desktop.language import sentence
from desktop.services.keeping import safety
from desktop.services.meetings.ready import readiness, slots
from desktop.storage import agenda, bodies, decisions, meetings, needs, notes, people, venues
from desktop.storage.ids import new_id
from desktop.storage.records import Table
from desktop.storage.schema_agenda import AGENDA_TABLES, NOTES_TABLES
from desktop.storage.schema_meetings import ACCESS_TABLES, BODY_TABLES
from desktop.storage.written import COLUMNS
from tests.services.every_column import (
    column,
    images,
    tables_made_by,
    write_a_name_everywhere_and_erase,
)
from tests.services.gone import erase, holds, rename
from tests.services.in_words import DAY, InWords
from tests.services.needing import book, need

NEW = tables_made_by(*BODY_TABLES, *ACCESS_TABLES, *AGENDA_TABLES, *NOTES_TABLES)
"""The tables of meetings, as far as they are new with them."""


def test_what_somebody_needs_signs_and_declares_goes_with_them(small: InWords) -> None:
    amina = small.id("Amina")
    need(small, "Amina", NeedKind.BSL, "Signs of Aleppo")
    need(small, "Ben", NeedKind.LOOP, "Front row")
    times = {(0, DayPart.MORNING): True}
    slots.keep(small.workspace, small.act(), person_id=amina, times=times)
    readiness.pass_over(
        small.workspace,
        small.act(),
        meeting_id=small.meeting_id,
        kind=NeedKind.BSL,
        person_ids=[amina],
        reason="Her cousin signs",
    )
    with small.workspace.step(small.act(), sentence("What Amina told us")):
        db = small.workspace.db
        signed = SignedAgreement(person_id=amina, kind=AgreementKind.CONFIDENTIALITY, signed_on=DAY)
        bodies.SIGNED.add(db, signed)
        notes.INTERESTS.add(
            db, Interest(person_id=amina, matter="My niece drives the bus", declared_on=DAY)
        )
    erase(small.workspace, small.act(), person_id=amina)
    for table in ("workable_time", "passed_need", "signed_agreement", "interest"):
        assert column(small, table, "id") == [], table
        assert images(small, table) == [], table
    assert column(small, "need", "own_words") == ["Front row"]
    for words in ("Aleppo", "cousin", "niece"):
        assert not holds(small, words)
    assert safety.check_file(small.workspace) == []


def test_what_was_said_and_booked_stays_and_is_nobodys(small: InWords) -> None:
    amina = small.id("Amina")
    book(small, NeedKind.TRANSPORT, name="Amina", kind=BookingKind.TRANSPORT, cost=1_500)
    with small.workspace.step(small.act(), sentence("What was said")):
        db = small.workspace.db
        view = MemberView(person_id=amina, own_words="The ramp is too steep", day=DAY)
        notes.VIEWS.add(db, view)
        notes.VIEWS.add(db, replace(view, person_id=small.id("Ben"), own_words="I agree"))
        why = LeavingNote(person_id=amina, kind=LeavingKind.PAUSED, own_words="My back", day=DAY)
        bodies.LEAVING.add(db, why)
    erase(small.workspace, small.act(), person_id=amina)
    assert column(small, "member_view", "own_words") == ["The ramp is too steep", "I agree"]
    assert column(small, "member_view", "person_id") == [None, small.id("Ben")]
    assert column(small, "leaving_note", "person_id") == [None]
    assert column(small, "booking", "for_id") == [None]
    assert column(small, "booking", "covers") == [None], "it counts for nobody else's need"
    assert column(small, "booking", "cost") == [1_500]
    for table in ("member_view", "leaving_note", "booking"):
        held = images(small, table)
        assert held, "the emptied row stands in history again"
        assert amina not in {value for image in held for value in image.values()}
    assert safety.check_file(small.workspace) == []


def test_who_proposed_it_and_who_does_it_has_no_name_any_more(small: InWords) -> None:
    amina = rename(small, "Amina", "Aminatou Diallo")
    with small.workspace.step(small.act(), sentence("Item from {name}", name="Aminatou")):
        db = small.workspace.db
        agenda.ITEMS.add(db, Item(title="Bus times", proposed_by=amina, proposed_on=DAY))
        decisions.ACTIONS.add(db, Action(wording="Ask the bus firm", owner_id=amina, made_on=DAY))
    erase(small.workspace, small.act(), person_id=amina)
    assert column(small, "item", "proposed_by") == [amina]
    assert column(small, "action", "owner_id") == [amina]
    assert people.PEOPLE.get(small.workspace.db, amina).name == "—"
    assert not holds(small, "Aminatou"), "nor in the words of the step"


def rows(small: InWords, said: str) -> Iterator[tuple[Table[Any], Any]]:
    """A row of every new table in which people type, with these words in each column.

    Each comes after those it points at.
    """
    meeting_id, ben = small.meeting_id, small.id("Ben")

    def newest(table: Table[Any]) -> int:
        return int(column(small, table.name, "id")[-1])

    yield bodies.BODIES, Body(name=said, purpose=said)
    body_id = newest(bodies.BODIES)
    terms = dict.fromkeys(COLUMNS["terms_of_reference"], said)
    yield bodies.TERMS, TermsOfReference(body_id=body_id, version=1, **terms)  # type: ignore[arg-type]
    yield bodies.SEATS, Seat(body_id=body_id, person_id=ben, how_chosen=said, from_day=DAY)
    yield bodies.LEAVING, LeavingNote(kind=LeavingKind.LEFT, own_words=said, day=DAY)
    yield meetings.SERIES, MeetingSeries(title=said, rhythm=Rhythm.MONTH)
    yield venues.VENUES, Venue(name=said, address=said, how_to_get_there=said, contact=said)
    loop = {"fact": VenueFact.LOOP, "note": said}
    place_id = newest(venues.VENUES)
    yield venues.CHECKS, VenueCheck(venue_id=place_id, has=Has.YES, checked_on=DAY, **loop)  # type: ignore[arg-type]
    yield venues.ON_THE_DAY, OnTheDay(meeting_id=meeting_id, was_true=True, **loop)  # type: ignore[arg-type]
    asked = {"kind": NeedKind.LOOP, "heading": Heading.PHYSICAL, "may_tell": MayTell.VENUE}
    yield needs.NEEDS, Need(person_id=ben, own_words=said, agreed_on=DAY, **asked)  # type: ignore[arg-type]
    booked = {"kind": BookingKind.ROOM, "supplier": said, "note": said, "booked_on": DAY}
    yield needs.BOOKINGS, Booking(meeting_id=meeting_id, **booked)  # type: ignore[arg-type]
    passed = {"passed_by": ben, "passed_on": DAY, "kind": NeedKind.LOOP, "reason": said}
    yield needs.PASSED, PassedNeed(meeting_id=meeting_id, **passed)  # type: ignore[arg-type]
    yield agenda.ITEMS, Item(proposed_on=DAY, **dict.fromkeys(COLUMNS["item"], said))  # type: ignore[arg-type]
    item_id = newest(agenda.ITEMS)
    yield agenda.LINES, AgendaLine(meeting_id=meeting_id, position=1, title=said)
    yield agenda.PAPERS, paper(item_id, said, small)
    yield agenda.GLOSSARY, GlossaryWord(word=said, meaning=said)
    line_id = newest(agenda.LINES)
    yield notes.NOTES, LineNote(line_id=line_id, said=said, disagreement=said)
    yield notes.VIEWS, MemberView(own_words=said, summary=said, through=said, day=DAY)
    yield notes.INTERESTS, Interest(person_id=ben, matter=said, declared_on=DAY)
    yield decisions.DECISIONS, Decision(day=DAY, **dict.fromkeys(COLUMNS["decision"], said))  # type: ignore[arg-type]
    yield decisions.ACTIONS, Action(wording=said, result=said, made_on=DAY)
    action_id = newest(decisions.ACTIONS)
    yield decisions.PUT_OFF, ActionPutOff(action_id=action_id, day=DAY, reason=said)
    kept = json.dumps({"lines": [{"said": said}]})
    yield notes.VERSIONS, NotesVersion(meeting_id=meeting_id, number=1, said=kept, made_on=DAY)
    change = NotesChange(meeting_id=meeting_id, wording=said, answer=said, asked_on=DAY)
    yield notes.CHANGES, change
    yield notes.SHEETS, FeedbackSheet(meeting_id=meeting_id, worked=said, to_change=said)
    yield notes.OPEN_NOTES, OpenNote(meeting_id=meeting_id, said=kept, at=small.act().at)


def paper(item_id: int, said: str, small: InWords) -> ItemPaper:
    """A paper whose bytes are there already."""
    db = small.workspace.db
    content, kind = b"%PDF", "application/pdf"
    digest = sha256(content).hexdigest()
    row = {"id": new_id(db, "paper_bytes"), "sha256": digest, "media_type": kind, "bytes": content}
    db.table("paper_bytes").insert(row)
    return ItemPaper(
        item_id=item_id,
        title=said,
        author=said,
        summary=said,
        sha256=digest,
        media_type=kind,
        name=said,
        pages=1,
        size=len(content),
        trouble=sentence("{why}", why=said),
        received_on=DAY,
    )


def test_a_name_is_looked_for_in_every_column_people_type_into_about_meetings(
    small: InWords,
) -> None:
    write_a_name_everywhere_and_erase(small, rows, NEW)
