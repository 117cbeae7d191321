"""Invitation, agenda and the other papers of a meeting, gathered from the file."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.domain import record_sources
from desktop.domain.agenda import ItemState
from desktop.domain.decision import Action, Decision
from desktop.domain.meeting import Meeting, Reply
from desktop.domain.need import Heading, Need, NeedKind
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Status
from desktop.domain.venue import Has, Venue, VenueFact
from desktop.errors import UserError
from desktop.services.changes import actions, decisions
from desktop.services.meetings import meetings, moving
from desktop.services.meetings.agenda import agenda, items
from desktop.services.meetings.bodies import bodies
from desktop.services.meetings.notes import notes
from desktop.services.meetings.ready import needs, venues
from desktop.services.papers import meeting_calendar, own_texts, versions
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, Ready, papers
from desktop.services.people import people
from tests.services.in_words import DAY, InWords
from tests.services.noted import NEXT_DAY, Noted, noted

BEFORE = DAY - timedelta(days=20)
AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def made(small: InWords) -> Noted:
    return noted(small)


def ready(made: Noted, kind: Paper, name: str = "", reader: Reader | None = None) -> list[Ready]:
    person_id = made.group.id(name) if name else None
    about = About(meeting_id=made.id, person_id=person_id)
    return papers(made.group.workspace, kind, about, day=BEFORE, reader=reader)


def text(made: Noted, kind: Paper, name: str = "", reader: Reader | None = None) -> str:
    return " ".join(ready(made, kind, name, reader)[-1].text().split())


def test_an_invitation_names_nobody_but_its_reader_and_the_chair(made: Noted) -> None:
    said = text(made, Paper.INVITATION, "Amina", Reader(alone=True))
    named = {one.name for one in people.every(made.group.workspace) if one.name in said}
    assert named == {"Amina", "Leon"}
    assert "Leon leads this. Committee: we decide." in said


def test_who_said_no_and_who_left_are_not_counted_as_coming(made: Noted) -> None:
    workspace, group = made.group.workspace, made.group
    rows = meetings.attendance(workspace, made.id)
    asked = [who for row, who in rows if row.invited and row.reply is not Reply.NOT_COMING]
    sitting = {who.id for _, who in bodies.members_on(workspace, made.body.id or 0, DAY)}
    members = sum(who.id in sitting for who in asked)
    assert f"Members we asked: {members}" in text(made, Paper.INVITATION)
    people.set_status(workspace, group.act(), person_id=group.id("Carys"), status=Status.LEFT)
    assert f"Members we asked: {members - 1}" in text(made, Paper.INVITATION)


def test_somebodys_support_stands_on_their_own_invitation_only(made: Noted) -> None:
    need = Need(
        person_id=made.group.id("Amina"),
        kind=NeedKind.BSL,
        heading=Heading.PROFESSIONAL,
        agreed_on=DAY,
    )
    needs.add(made.group.workspace, made.group.act(), need=need)
    assert "A BSL interpreter: not yet booked" in text(made, Paper.INVITATION, "Amina")
    for other in ("Ben", ""):
        assert "BSL" not in text(made, Paper.INVITATION, other)


def test_nobody_who_died_is_invited(made: Noted) -> None:
    group = made.group
    people.set_status(group.workspace, group.act(), person_id=group.id("Amina"), status=Status.DIED)
    with pytest.raises(UserError, match="has died"):
        ready(made, Paper.INVITATION, "Amina")


def test_the_way_tells_what_was_found_at_the_place(made: Noted) -> None:
    workspace, act = made.group.workspace, made.group.act()
    venue = venues.add(workspace, act, venue=Venue(name="Riverside Hall", address="2 Mill Street"))
    found = {VenueFact.LOOP: (Has.PARTLY, "only in the large room")}
    venues.check(
        *(workspace, act),
        venue_id=venue.id or 0,
        found=found,
        checked_by=made.group.id("Leon"),
        checked_on=DAY,
    )
    meeting = meetings.get(workspace, made.id)
    meetings.change(workspace, act, meeting=replace(meeting, venue_id=venue.id))
    for kind in (Paper.GETTING_THERE, Paper.INVITATION):
        said = text(made, kind)
        assert "A hearing loop: partly – only in the large room" in said
        assert "Checked by Leon on 12 March 2026" in said


@pytest.mark.parametrize("kind", [Paper.AGENDA, Paper.NOTES, Paper.INVITATION, Paper.ACTIONS])
def test_nothing_private_is_on_a_paper_for_members(made: Noted, kind: Paper) -> None:
    """Practice rule 33, for what is said of an item and what somebody does about it."""
    private = made.items["private"]
    action = Action(
        wording="Ring whoever complained", meeting_id=made.id, item_id=private, made_on=DAY
    )
    actions.add(made.group.workspace, made.group.act(), action=action)
    said = text(made, kind)
    for words in ("A complaint", "Somebody complained", "Ring whoever"):
        assert words not in said


def test_the_chairs_agenda_and_private_notes_have_it_on_purpose(made: Noted) -> None:
    assert "A complaint" in text(made, Paper.CHAIRS_AGENDA)
    said = text(made, Paper.PRIVATE_NOTES)
    assert "Somebody complained about somebody." in said
    assert "We looked at two ramps." not in said


def test_what_people_declared_stands_on_the_chairs_agenda_alone(made: Noted) -> None:
    assert "His brother builds ramps" in text(made, Paper.CHAIRS_AGENDA)
    assert "His brother builds ramps" not in text(made, Paper.AGENDA)


def test_notes_are_a_draft_until_they_are_agreed_and_stay_as_they_were_agreed(made: Noted) -> None:
    workspace = made.group.workspace
    assert "This is a draft." in text(made, Paper.NOTES)
    act = made.group.act(day=NEXT_DAY)
    notes.make_version(workspace, act, meeting_id=made.id)
    notes.agree(workspace, act, meeting_id=made.id, agreed_at_id=made.next.id)
    agreed = text(made, Paper.NOTES)
    assert "This is a draft." not in agreed
    assert "Agreed on: Thursday 9 April 2026" in agreed
    made.note("ramp", "Something else was written later.")
    assert text(made, Paper.NOTES) == agreed


def test_actions_for_a_meeting_are_its_bodys_and_one_persons_are_their_own(made: Noted) -> None:
    made.do("Paint the door", who="Amina")
    assert "Group: Committee" in text(made, Paper.ACTIONS)
    about = About(person_id=made.group.id("Amina"))
    [mine] = papers(made.group.workspace, Paper.ACTIONS, about, day=DAY)
    assert "Paint the door" in mine.text()
    assert "Ask for a price" not in mine.text()


def test_terms_are_those_of_the_committee_that_meets(made: Noted) -> None:
    said = text(made, Paper.TERMS)
    assert "Group: Committee" in said
    assert "3 of 6 members must be there to decide (quorum)." in said
    assert "Leon: chair" in said


def test_without_any_committee_there_are_no_terms(small: InWords) -> None:
    with pytest.raises(UserError, match="You have no committee yet"):
        papers(small.workspace, Paper.TERMS, About(), day=DAY)


def test_the_proposer_of_a_refused_item_gets_the_reason_until_they_were_told(made: Noted) -> None:
    workspace, act = made.group.workspace, made.group.act()
    items.refuse(workspace, act, item_id=made.items["ramp"], reason="The landlord says no.")
    [letter] = ready(made, Paper.ITEM_ANSWER, "Amina")
    said = " ".join(letter.text().split())
    assert "What you proposed ----------------- A ramp at the door" in said
    assert "We do not take it up. Why ~~~ The landlord says no." in said
    assert letter.document.dated


def test_each_idea_that_waits_for_an_answer_has_a_letter_of_its_own(made: Noted) -> None:
    workspace, act = made.group.workspace, made.group.act()
    for item_id in made.items.values():
        items.refuse(workspace, act, item_id=item_id, reason="No room.")
    assert len(ready(made, Paper.ITEM_ANSWER, "Amina")) == 2
    about = About(item_id=made.items["ramp"])
    assert len(papers(workspace, Paper.ITEM_ANSWER, about, day=DAY)) == 1


def test_who_proposed_nothing_has_no_answer_to_wait_for(made: Noted) -> None:
    with pytest.raises(UserError, match="no idea of theirs"):
        ready(made, Paper.ITEM_ANSWER, "Ben")
    item = items.get(made.group.workspace, made.items["ramp"])
    assert item.state is not ItemState.REFUSED


def test_a_translated_title_stands_on_its_readers_agenda(made: Noted) -> None:
    workspace, act = made.group.workspace, made.group.act()
    item = items.get(workspace, made.items["ramp"])
    sources = [one for one in record_sources.of_item(item) if one.wording == item.title]
    [text_id] = versions.begin_to_translate(workspace, act, sources=sources)
    own_texts.translate(
        workspace, act, text_id=text_id, language="pl", wording="Podjazd przy drzwiach"
    )
    said = text(made, Paper.AGENDA, reader=Reader(language="pl", alone=True))
    assert "2. Podjazd przy drzwiach" in said
    assert "A ramp at the door" not in said
    items.change(workspace, act, item=replace(item, title="Two ramps"))
    old = text(made, Paper.AGENDA, reader=Reader(language="pl", alone=True))
    assert "Ten tekst jest nieaktualny." in old


def test_a_calendar_file_is_known_again_after_the_meeting_moved(made: Noted) -> None:
    workspace, act = made.group.workspace, made.group.act()

    def now() -> dict[str, str]:
        file = meeting_calendar.of_meeting(workspace, made.next.id or 0, at=AT)
        lines = file.content.decode().replace("\r\n ", "").split("\r\n")
        return dict(line.split(":", 1) for line in lines if ":" in line)

    first = now()
    meeting = meetings.get(workspace, made.next.id or 0)
    moving.move(workspace, act, meeting=replace(meeting, day=date(2026, 4, 16)))
    moved = now()
    moving.call_off(workspace, act, meeting_id=made.next.id or 0, why="The hall is shut.")
    off = now()
    assert first["UID"] == moved["UID"] == off["UID"]
    assert int(first["SEQUENCE"]) < int(moved["SEQUENCE"]) < int(off["SEQUENCE"])
    assert moved["DTSTART"] == "20260416T090000Z"
    assert (first["STATUS"], off["STATUS"]) == ("CONFIRMED", "CANCELLED")


def test_an_invitation_to_a_meeting_of_which_nothing_is_known_has_no_empty_heading(
    made: Noted,
) -> None:
    act = made.group.act()
    bare = meetings.add(made.group.workspace, act, meeting=Meeting(title="Tea", day=NEXT_DAY))
    about = About(meeting_id=bare.id)
    [paper] = papers(made.group.workspace, Paper.INVITATION, about, day=BEFORE)
    assert "Why we meet" not in paper.text()


def test_what_was_decided_between_meetings_of_something_private_is_on_the_chairs_copy_alone(
    made: Noted,
) -> None:
    workspace, later = made.group.workspace, made.group.act(day=date(2026, 4, 1))
    for item, wording in (("private", "We write to him."), ("ramp", "We mend the door.")):
        decision = Decision(
            body_id=made.body.id,
            item_id=made.items[item],
            day=date(2026, 3, 20),
            wording=wording,
            made_between="Leon rang everybody",
        )
        decisions.between(workspace, later, decision=decision)
    agenda.begin(workspace, later, meeting_id=made.next.id or 0)
    about, said = About(meeting_id=made.next.id), dict[Paper, str]()
    for kind in (Paper.AGENDA, Paper.CHAIRS_AGENDA):
        [paper] = papers(workspace, kind, about, day=date(2026, 4, 1))
        said[kind] = paper.text()
    assert "We mend the door." in said[Paper.AGENDA]
    assert "We write to him." not in said[Paper.AGENDA]
    assert "We write to him." in said[Paper.CHAIRS_AGENDA]
