"""What notes, actions, terms of reference and answers to ideas tell."""

from dataclasses import replace
from datetime import time

import pytest

from desktop.domain.agenda import ItemState
from desktop.domain.notes import NotesState
from desktop.printing.blocks import Document
from desktop.printing.documents.actions_list import ActionsKnown, actions_list
from desktop.printing.documents.item_answer import item_answer
from desktop.printing.documents.meeting_notes import NotesKnown, meeting_notes, private_notes
from desktop.printing.documents.terms_of_reference import TermsKnown, terms_of_reference
from desktop.printing.plain_text import plain_text
from tests.printing.practice_meeting import DAY, letterhead
from tests.printing.practice_meeting_papers import (
    PEOPLE,
)
from tests.printing.practice_notes import ACTIONS, BODY, NOTES, REFUSED, TERMS

HEAD = letterhead()


def flat(document: Document) -> str:
    return " ".join(plain_text(document).split())


def test_notes_say_who_was_there_and_whether_that_was_enough() -> None:
    known = NotesKnown(notes=NOTES, people=PEOPLE)
    said = flat(meeting_notes(HEAD, known))
    assert "3 of 11 members were there." in said
    assert said.count("There were not enough members to decide (quorum).") == 2
    enough = replace(known, notes=replace(NOTES, counted=4))
    assert "That was enough to decide (quorum)." in flat(meeting_notes(HEAD, enough))
    no_body = replace(known, notes=replace(NOTES, quorum=None, lines=()))
    assert "quorum" not in flat(meeting_notes(HEAD, no_body))


def test_notes_of_a_meeting_nobody_came_to_yet_judge_nothing() -> None:
    empty = replace(NOTES, present=(), others=(), counted=0, lines=())
    said = flat(meeting_notes(HEAD, NotesKnown(notes=empty)))
    assert "Who was there" not in said
    assert "not enough members" not in said


def test_notes_keep_own_words_unedited_beside_what_was_said_in_short() -> None:
    said = flat(meeting_notes(HEAD, NotesKnown(notes=NOTES, people=PEOPLE)))
    assert "Amina Begum, in their own words" in said
    assert "I miss half my life at that bus stop, I do." in said
    assert "We talked about clinics. Many begin at nine." in said


def test_a_decision_carries_its_reasons_its_power_and_who_did_not_agree() -> None:
    said = flat(meeting_notes(HEAD, NotesKnown(notes=NOTES, people=PEOPLE)))
    for part in (
        "Most of us have a clinic before nine.",
        "Our power: we advise, others decide",
        "Two of us want free tickets instead.",
        "Who answers for it: Leon Brooks",
        "Who: Leon Brooks By when: Thursday 2 April 2026",
        "Ben Carter: stepped back – My son drives a bus.",
        "Decided between meetings: Leon rang everybody.",
        "We read this back, and it was right.",
    ):
        assert part in said


@pytest.mark.parametrize(
    ("state", "draft"),
    [
        (NotesState.DRAFT, "This is a draft. Nobody has agreed it yet."),
        (NotesState.READ, "This is a draft. Tell us if something is wrong."),
        (NotesState.AGREED, ""),
        (NotesState.SIGNED, ""),
    ],
)
def test_notes_nobody_agreed_are_called_a_draft(state: NotesState, draft: str) -> None:
    assert NOTES.version is not None
    version = replace(NOTES.version, state=state, agreed_on=DAY, signed_by=11)
    known = NotesKnown(notes=replace(NOTES, version=version), people=PEOPLE)
    said = flat(meeting_notes(HEAD, known))
    assert ("This is a draft." in said) is bool(draft)
    assert draft in said
    assert "Signed by: Leon Brooks" in said


def test_notes_say_when_a_meeting_really_began_and_ended() -> None:
    later = replace(NOTES.meeting, began=time(11, 10), ended=time(14, 50))
    known = NotesKnown(notes=replace(NOTES, meeting=later))
    assert "Time: 11:10 to 14:50" in flat(meeting_notes(HEAD, known))
    unsure = NotesKnown(notes=replace(NOTES, meeting=replace(later, ended=None)))
    assert "Time: 11:00 to 15:00" in flat(meeting_notes(HEAD, unsure))


def test_private_notes_have_the_private_items_and_nothing_else() -> None:
    said = flat(private_notes(HEAD, NotesKnown(notes=NOTES, people=PEOPLE)))
    assert "7. A complaint about a driver" in said
    assert "We ring the bus company." in said
    assert "Our summer outing" not in said
    assert "clinics" not in said


def test_actions_say_who_by_when_and_what_is_late_without_blame() -> None:
    said = flat(actions_list(HEAD, ActionsKnown(actions=ACTIONS, day=DAY)))
    assert "Write to the council. Who: Leon Brooks By when: Thursday 2 April 2026" in said
    assert "It was put off 2 times. It is late. We are sorry." in said
    assert "How it stands: done, Monday 9 February 2026 – It shines." in said
    assert said.index("Done since") < said.index("Mend the lamp.")


def test_no_actions_are_said_to_be_none() -> None:
    said = flat(actions_list(HEAD, ActionsKnown(actions=(), day=DAY)))
    assert "Nothing is left to do." in said


def test_terms_say_what_the_body_may_decide_and_how_many_must_be_there() -> None:
    said = flat(terms_of_reference(HEAD, TermsKnown(body=BODY, terms=TERMS, members=11)))
    assert "Our power: we decide" in said
    assert "4 of 11 members must be there to decide (quorum)." in said
    assert "We look at it again on: Thursday 14 January 2027" in said


def test_a_body_nobody_wrote_terms_for_says_what_is_known() -> None:
    said = flat(terms_of_reference(HEAD, TermsKnown(body=BODY)))
    assert "We look after the group between meetings." in said
    assert "Version" not in said


@pytest.mark.parametrize(
    ("state", "answer"),
    [
        (ItemState.REFUSED, "We do not take it up."),
        (ItemState.DEFERRED, "We put it off. It is not forgotten."),
        (ItemState.DONE, "We talked about it."),
    ],
)
def test_who_proposed_an_item_hears_the_answer_and_its_reason(
    state: ItemState, answer: str
) -> None:
    item = replace(REFUSED.item, state=state)
    said = flat(item_answer(HEAD, replace(REFUSED, item=item)))
    assert f"Our answer ---------- {answer}" in said
    assert "Our summer outing" in said
    assert "We have no money for a coach this year." in said
    assert "Thank you for your idea." in said
