"""Notes after a meeting: drafts to read, changes asked, agreed, signed; no version is hidden."""

from dataclasses import replace
from datetime import date, time
from hashlib import sha256

import pytest

from desktop.domain.agenda import ItemPaper
from desktop.domain.meeting import Meeting
from desktop.domain.notes import MeetingNotes, NotesChange, NotesState, NotesVersion
from desktop.domain.office import Act
from desktop.errors import NotAllowed, UserError
from desktop.language import sentence
from desktop.services.changes import actions
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import items
from desktop.services.meetings.notes import notes
from desktop.services.people import erasing
from desktop.storage import agenda
from tests.services.in_words import DAY, InWords
from tests.services.noted import NEXT_DAY, Noted, noted


@pytest.fixture
def made(small: InWords) -> Noted:
    return noted(small)


def after(made: Noted, day: date = NEXT_DAY) -> Act:
    return made.group.act(day=day)


def version(made: Noted, day: date = DAY) -> NotesVersion:
    return notes.make_version(made.group.workspace, after(made, day), meeting_id=made.id)


def agree(made: Noted, day: date = NEXT_DAY) -> NotesVersion:
    return notes.agree(
        made.group.workspace, after(made, day), meeting_id=made.id, agreed_at_id=made.next.id
    )


def read(made: Noted, one: NotesVersion) -> MeetingNotes:
    return notes.read_version(made.group.workspace, one)


def said(found: MeetingNotes) -> list[str]:
    return [one.note.said for one in found.lines if one.note.said]


def waiting(made: Noted, day: date) -> list[str]:
    return [str(one.said) for one in notes.waiting(made.group.workspace, after(made, day))]


def test_a_version_says_later_exactly_what_the_notes_said(made: Noted) -> None:
    with made.group.workspace.step(after(made), sentence("A paper")):
        mark = sha256(b"%PDF-").hexdigest()
        agenda.keep_bytes(made.group.workspace.db, mark, "application/pdf", b"%PDF-")
        paper = ItemPaper(
            item_id=made.items["ramp"],
            title="Two ramps",
            sha256=mark,
            media_type="application/pdf",
            name="ramps.pdf",
            pages=3,
            size=5,
            trouble=sentence("It has {count} pages.", count=3),
            received_on=DAY,
        )
        agenda.PAPERS.add(made.group.workspace.db, paper)
    before = made.now()
    kept = version(made)
    assert read(made, kept) == replace(before, version=kept)
    made.group.reopen()
    assert read(made, notes.versions(made.group.workspace, made.id)[0]) == replace(
        before, version=kept
    )


def test_what_says_the_same_is_no_new_version(made: Noted) -> None:
    first = version(made)
    assert version(made, NEXT_DAY) == first
    assert made.now().version == first
    made.note("ramp", "We looked at three ramps.")
    assert made.now().version is None
    assert version(made, NEXT_DAY).number == 2


def test_what_happens_afterwards_to_actions_and_items_changes_no_notes(made: Noted) -> None:
    first, group = version(made), made.group
    [full] = actions.of_meeting(group.workspace, made.id)
    actions.put_off(group.workspace, group.act(), action_id=full.id, to_due=NEXT_DAY)
    actions.done(group.workspace, group.act(), action_id=full.id, result="£300")
    item = items.get(group.workspace, made.items["ramp"])
    items.change(group.workspace, group.act(), item=replace(item, briefing="More about ramps"))
    assert made.now().version == first


def test_a_new_version_never_hides_an_old_one(made: Noted) -> None:
    agree(made)
    made.note("ramp", "We looked at three ramps.")
    corrected = agree(made)
    found = notes.versions(made.group.workspace, made.id)
    assert [(one.number, one.state) for one in found] == [
        (2, NotesState.AGREED),
        (1, NotesState.AGREED),
    ]
    assert "We looked at three ramps." in said(read(made, corrected))
    assert "We looked at two ramps." in said(read(made, found[1]))


def test_until_a_correction_is_agreed_the_agreed_notes_are_the_old_ones(made: Noted) -> None:
    agreed = agree(made)
    made.note("ramp", "We looked at three ramps.")
    act = after(made)
    draft = notes.to_members(made.group.workspace, act, meeting_id=made.id)
    assert (draft.number, draft.state, draft.read_from) == (2, NotesState.READ, NEXT_DAY)
    assert notes.agreed_version(made.group.workspace, made.id) == agreed
    assert made.now().version == draft


def test_agreed_notes_are_not_agreed_or_given_out_again(made: Noted) -> None:
    agree(made)
    with pytest.raises(UserError, match="agreed already"):
        agree(made)
    with pytest.raises(UserError, match="agreed already"):
        notes.to_members(made.group.workspace, after(made), meeting_id=made.id)
    assert len(notes.versions(made.group.workspace, made.id)) == 1


def test_what_readers_ask_is_kept_with_what_became_of_it(made: Noted) -> None:
    workspace, act = made.group.workspace, after(made)
    asked = NotesChange(
        meeting_id=made.id,
        line_id=made.lines["ramp"],
        asked_by=made.group.id("Dilip"),
        wording=" I said like a cat. ",
        asked_on=DAY,
    )
    kept = notes.ask_change(workspace, act, change=asked)
    notes.answer_change(workspace, act, change_id=kept.id or 0, answer="Changed. Sorry.")
    agree(made)
    [found] = notes.changes(workspace, made.id)
    assert (found.wording, found.answer, found.answered_on) == (
        *("I said like a cat.", "Changed. Sorry.", NEXT_DAY),
    )


def test_nothing_is_asked_or_answered_without_words(made: Noted) -> None:
    workspace, act = made.group.workspace, after(made)
    empty = NotesChange(meeting_id=made.id, wording=" ", asked_on=DAY)
    with pytest.raises(UserError) as caught:
        notes.ask_change(workspace, act, change=empty)
    assert caught.value.field == "wording"
    kept = notes.ask_change(workspace, act, change=replace(empty, wording="A cat"))
    with pytest.raises(UserError) as caught:
        notes.answer_change(workspace, act, change_id=kept.id or 0, answer=" ")
    assert caught.value.field == "answer"


def test_they_are_agreed_at_a_later_meeting_that_was_held(made: Noted) -> None:
    workspace = made.group.workspace
    with pytest.raises(UserError, match="still to come") as caught:
        agree(made, DAY)
    assert caught.value.field == "agreed_at"
    with pytest.raises(UserError, match="still to come"):
        notes.agree(workspace, after(made, DAY), meeting_id=made.next.id or 0)
    before = meetings.add(
        workspace, after(made), meeting=Meeting(title="Before", day=date(2026, 2, 12))
    )
    with pytest.raises(UserError, match="before the one") as caught:
        notes.agree(workspace, after(made), meeting_id=made.id, agreed_at_id=before.id)
    assert caught.value.field == "agreed_at"
    agreed = agree(made, date(2026, 4, 11))
    assert (agreed.agreed_on, agreed.agreed_at_id) == (NEXT_DAY, made.next.id)


def test_only_agreed_notes_are_signed_and_not_before_they_were(made: Noted) -> None:
    workspace, leon = made.group.workspace, made.group.id("Leon")

    def sign(one: NotesVersion, day: date) -> NotesVersion:
        act = after(made, date(2026, 4, 11))
        return notes.sign(workspace, act, version_id=one.id or 0, signed_by=leon, signed_on=day)

    with pytest.raises(UserError, match="once they are agreed"):
        sign(version(made), NEXT_DAY)
    agreed = agree(made)
    with pytest.raises(UserError, match="not agreed yet"):
        sign(agreed, DAY)
    with pytest.raises(UserError, match="still to come"):
        sign(agreed, date(2026, 5, 1))
    signed = sign(agreed, NEXT_DAY)
    assert (signed.state, signed.signed_by, signed.signed_on) == (
        *(NotesState.SIGNED, leon, NEXT_DAY),
    )


def test_undo_takes_back_agreeing_and_leaves_what_was_typed(made: Noted) -> None:
    agree(made)
    made.group.workspace.undo(after(made))
    assert notes.versions(made.group.workspace, made.id) == []
    assert "We looked at two ramps." in said(made.now())


def test_somebody_who_was_erased_is_named_in_no_version(made: Noted) -> None:
    kept, group = version(made), made.group
    for name in ("Dilip", "Ben"):
        assert name in str(read(made, kept))
        person_id = group.id(name)
        erasing.erase(group.workspace, group.act("Leon"), person_id=person_id, why="Asked")
        [again] = notes.versions(group.workspace, made.id)
        assert name not in str(read(made, again))
    ramp = next(one for one in read(made, again).lines if one.own_words)
    assert [(one.name, one.view.own_words) for one in ramp.own_words] == [
        ("", "I wait outside in the rain, like a dog.")
    ]
    assert ramp.interests == ()
    images = group.workspace.db.execute("SELECT before, after FROM history_row").fetchall()
    assert "His brother builds ramps" not in str(images)


def test_a_version_that_was_undone_stops_nobody_from_being_erased(made: Noted) -> None:
    version(made)
    made.group.workspace.undo(after(made))
    person_id = made.group.id("Dilip")
    erasing.erase(made.group.workspace, made.group.act("Leon"), person_id=person_id, why="Asked")
    images = made.group.workspace.db.execute("SELECT before, after FROM history_row").fetchall()
    about = [str(one) for one in images if "in the rain" in str(one)]
    assert not [one for one in about if f'"person_id": {person_id}' in one]


def test_today_hears_what_notes_wait_for_and_when(made: Noted) -> None:
    workspace = made.group.workspace
    assert waiting(made, DAY) == []
    assert waiting(made, date(2026, 3, 13)) == ["Let members read the notes of “Tea”."]
    notes.to_members(workspace, after(made, date(2026, 3, 14)), meeting_id=made.id)
    assert waiting(made, date(2026, 4, 8)) == []
    assert waiting(made, NEXT_DAY) == ["Agree the notes of “Tea”."]
    agreed = agree(made)
    assert waiting(made, NEXT_DAY) == ["Have the notes of “Tea” signed."]
    assert waiting(made, date(2026, 12, 1)) == []
    leon, act = made.group.id("Leon"), after(made)
    notes.sign(workspace, act, version_id=agreed.id or 0, signed_by=leon, signed_on=NEXT_DAY)
    assert waiting(made, NEXT_DAY) == []


def test_a_meeting_of_which_nothing_was_noted_waits_for_nothing(small: InWords) -> None:
    act = small.act(day=NEXT_DAY)
    meetings.add(small.workspace, act, meeting=Meeting(title="Walk", day=DAY, starts=time(9, 0)))
    assert notes.waiting(small.workspace, act) == []


def test_a_helper_writes_down_what_is_asked_and_agrees_nothing(made: Noted) -> None:
    with pytest.raises(NotAllowed):
        notes.agree(made.group.workspace, made.group.act("Ben"), meeting_id=made.id)
    assert notes.versions(made.group.workspace, made.id) == []
