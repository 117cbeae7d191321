"""The packs of a meeting as a mailing: who is ready, stopped or told, what is late or private."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.body import AgreementKind
from desktop.domain.mailing import CopyState
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Reading
from desktop.errors import UserError
from desktop.services.changes import actions
from desktop.services.letters import marks, meeting_packs, packs
from desktop.services.meetings import meetings
from desktop.services.meetings.bodies import signed
from desktop.services.papers import papers
from desktop.services.papers.paper_records import About
from tests.services.groups import Riverside
from tests.services.in_words import DAY
from tests.services.packed import (
    ENGLISH,
    add,
    an_item,
    leaves,
    look,
    make,
    pack_text,
    rewrite,
    said,
    states,
    translated,
    twelve_readers,
    with_people,
)
from tests.services.pdfs import a_pdf, locked, many_pages

W10: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "worked_examples.json").read_text("utf-8")
)["W10"]
SEND_BY = date(2026, 3, 5)
SORRY = "They come 6 days before the meeting. Each says sorry."


def test_w10_ten_ready_one_stopped_one_to_tell(riverside: Riverside) -> None:
    """English at version 3; Polish and Welsh match it, Urdu matches version 2 (W10)."""
    meeting_id = twelve_readers(riverside)
    translated(riverside, meeting_id)
    rewrite(riverside, meeting_id, "To agree on two buses.")
    translated(riverside, meeting_id, "ur")
    rewrite(riverside, meeting_id, "To agree on three buses.")
    translated(riverside, meeting_id, "pl", "cy")
    packs_ = make(riverside, SEND_BY, meeting_id)
    assert packs_.meeting.send_by == SEND_BY == date.fromisoformat(W10["send_by"])
    assert states(packs_) == {
        CopyState.READY: W10["ready"],
        CopyState.STOPPED: len(W10["stopped"]),
        CopyState.TASK: len(W10["tasks"]),
    }
    assert len(packs_.run.plan.packs) == W10["packs"] == 11
    [stopped] = packs_.run.plan.of(CopyState.STOPPED)
    assert stopped.copy.language == "ur"
    assert ENGLISH.say(stopped.copy.reason) == "The text in اردو is out of date."
    [task] = packs_.run.plan.of(CopyState.TASK)
    assert task.person.reading is Reading.BSL


def test_a_new_wording_stops_every_language_it_was_translated_into(riverside: Riverside) -> None:
    meeting_id = twelve_readers(riverside)
    translated(riverside, meeting_id, "pl", "cy")
    make(riverside, SEND_BY, meeting_id)
    rewrite(riverside, meeting_id, "To agree on trains.")
    stopped = look(riverside, SEND_BY, meeting_id).run.plan.of(CopyState.STOPPED)
    assert {row.copy.language for row in stopped} >= {"pl", "cy"}


def test_what_is_out_of_date_is_printed_only_with_the_line_that_says_so(
    riverside: Riverside,
) -> None:
    meeting_id = twelve_readers(riverside)
    translated(riverside, meeting_id, "pl")
    rewrite(riverside, meeting_id, "To agree on trains.")
    packs_ = make(riverside, SEND_BY, meeting_id)
    [row] = [one for one in packs_.run.plan.rows if one.copy.language == "pl"]
    assert row.copy.state is CopyState.STOPPED
    marks.as_it_is(
        riverside.workspace,
        riverside.act(),
        mailing_id=packs_.run.id,
        person_ids=[row.person.id or 0],
    )
    again = look(riverside, SEND_BY, meeting_id).run.row_of(row.person.id or 0)
    assert again is not None
    assert again.copy.state is CopyState.READY


def test_a_pack_sent_a_day_late_says_six_days_before(riverside: Riverside) -> None:
    """W10: a pack sent on 6 March carries the late warning (6 days)."""
    with_people(riverside, "Amina")
    leaves(riverside, SEND_BY)
    late = date(2026, 3, 6)
    assert said(look(riverside, SEND_BY), SEND_BY) == []
    assert said(look(riverside, late), late) == [
        "Packs were to leave by 5 March 2026. They come 6 days before the meeting. Each says sorry."
    ]
    in_time, too_late = (pack_text(riverside, "Amina", day) for day in (SEND_BY, late))
    assert "This is late" not in in_time
    assert "You get this 6 days before the meeting. This is late. We are sorry." in too_late


def test_a_pack_that_left_late_stays_known_by_its_days(riverside: Riverside) -> None:
    with_people(riverside, "Amina")
    leaves(riverside, SEND_BY)
    packs_ = make(riverside, date(2026, 3, 12))
    run, act = packs_.run, riverside.act(day=date(2026, 3, 12))
    copies = [row.copy for row in run.plan.rows]
    marks.printed(riverside.workspace, act, mailing_id=run.id, copies=copies)
    marks.sent(riverside.workspace, act, mailing_id=run.id, day=date(2026, 3, 12))
    packs_ = look(riverside, date(2026, 3, 12))
    [row] = meeting_packs.late_rows(packs_)
    assert meeting_packs.days_late(row.copy, packs_.meeting) == 7
    assert said(packs_, date(2026, 3, 12)) == []


def test_on_the_day_itself_late_is_said_without_counting_days(riverside: Riverside) -> None:
    leaves(riverside, SEND_BY)
    assert said(look(riverside), DAY)[0] == (
        "Packs were to leave by 5 March 2026. The meeting is today."
    )
    after = date(2026, 3, 13)
    assert not any("Packs were to leave" in one for one in said(look(riverside, after), after))


def test_a_meeting_that_was_called_off_gets_no_packs(riverside: Riverside) -> None:
    meeting = meetings.get(riverside.workspace, riverside.meeting_id)
    off = replace(meeting, called_off_on=DAY, called_off_why="Flood")
    meetings.change(riverside.workspace, riverside.act(), meeting=off)
    with pytest.raises(UserError, match="was called off"):
        make(riverside)
    assert not look(riverside).is_begun


def test_a_paper_that_came_late_is_marked_in_the_pack(riverside: Riverside) -> None:
    with_people(riverside, "Amina")
    leaves(riverside, SEND_BY)
    add(riverside, many_pages(2))
    assert "“Budget” came late, on 12 March 2026. The pack says so." in said(look(riverside), DAY)
    assert "This came late, on 12 March 2026." in pack_text(riverside, "Amina")


def test_who_is_invited_later_comes_on_the_same_list(riverside: Riverside) -> None:
    with_people(riverside, "Amina", "Hassan")
    first = make(riverside)
    with_people(riverside, "Amina", "Hassan", "Ewa")
    assert [one.short for one in look(riverside).waiting] == ["Ewa"]
    second = make(riverside)
    assert second.run.id == first.run.id
    assert [row.person.short for row in second.run.plan.rows] == ["Amina", "Ewa", "Hassan"]
    assert second.waiting == ()


def test_making_packs_again_when_all_have_one_changes_nothing(riverside: Riverside) -> None:
    with_people(riverside, "Amina")
    make(riverside)
    step = riverside.workspace.next_undo()
    make(riverside)
    after = riverside.workspace.next_undo()
    assert step is not None
    assert after is not None
    assert after.id == step.id


def test_making_packs_is_one_thing_to_undo(riverside: Riverside) -> None:
    with_people(riverside, "Amina", "Ewa")
    add(riverside, a_pdf("The budget"))
    before = len(actions.every(riverside.workspace))
    make(riverside)
    assert len(actions.every(riverside.workspace)) > before
    riverside.workspace.undo(riverside.act())
    assert not look(riverside).is_begun
    assert len(actions.every(riverside.workspace)) == before


def test_nobody_expected_is_said(riverside: Riverside) -> None:
    with_people(riverside)
    with pytest.raises(UserError, match="Choose at least one person"):
        make(riverside)


def test_authors_are_asked_for_papers_that_somebody_cannot_read(riverside: Riverside) -> None:
    """Nobody who needs another version is named: the list of actions goes to everybody."""
    with_people(riverside, "Amina", "Ewa")
    add(riverside, a_pdf("The budget"), author="the council")
    make(riverside)
    make(riverside)
    found = actions.of_meeting(riverside.workspace, riverside.meeting_id)
    asked = [one.action.wording for one in found]
    assert asked == [
        "Ask the council for “Budget” in Polski",
        "Ask the council for “Budget” in large print, 18 point",
    ]
    assert "Budget" in pack_text(riverside, "Amina")
    assert "We cannot change" not in pack_text(riverside, "Amina")


def test_a_private_paper_goes_only_to_who_signed_and_that_is_never_silent(
    riverside: Riverside,
) -> None:
    """Practice rule 32 warns."""
    with_people(riverside, "Amina", "Hassan")
    item = an_item(riverside, "Pay", confidential=True)
    add(riverside, a_pdf("What we pay"), item_id=str(item), title="Wages")
    signed.sign(
        riverside.workspace,
        riverside.act(),
        person_id=riverside.id("Amina"),
        kind=AgreementKind.CONFIDENTIALITY,
        signed_on=DAY,
    )
    packs_ = look(riverside)
    assert [one.short for one in packs_.unsigned] == ["Hassan"]
    warned = said(packs_, DAY)
    assert any("1 person has not signed, and gets none of them" in one for one in warned)
    assert "Wages" in pack_text(riverside, "Amina")
    assert "Wages" not in pack_text(riverside, "Hassan")
    assert "A private paper is not in here." in pack_text(riverside, "Hassan")


def test_what_cannot_be_put_in_is_named_and_lies_beside(riverside: Riverside) -> None:
    with_people(riverside, "Amina")
    content = locked()
    add(riverside, content, title="Closed plan")
    about = About(meeting_id=riverside.meeting_id, person_id=riverside.id("Amina"))
    ready = papers.paper(riverside.workspace, Paper.PACK, about, day=DAY)
    assert "We could not put these in here: Closed plan." in " ".join(ready.text().split())
    assert [(one.name, one.content) for one in papers.made([ready])][1:] == [
        ("Closed plan.pdf", content)
    ]


def test_a_pack_holds_what_its_reader_needs_in_order(riverside: Riverside) -> None:
    text = pack_text(riverside, "Amina", DAY)
    parts = ["Invitation", "Agenda", "How to get there", "Our ground rules", "Costs form"]
    places = [text.index(f"* {part}") for part in parts]
    assert places == sorted(places)
    assert "Cards to hold up" in text


def test_the_copy_of_a_run_is_the_readers_own_pack(riverside: Riverside) -> None:
    with_people(riverside, "Amina", "Hassan")
    run = make(riverside).run
    shelf = packs.Shelf(riverside.workspace, run, DAY)
    found = [shelf.pack(row) for row in run.plan.rows]
    assert [one.ready[0].name for one in found] == [
        "Pack 2026-03-12 Amina Begum",
        "Pack 2026-03-12 Hassan Ali",
    ]


def test_the_pages_of_a_paper_are_read_once_for_all_packs(riverside: Riverside) -> None:
    with_people(riverside, "Amina", "Hassan")
    add(riverside, many_pages(3))
    run = make(riverside).run
    shelf = packs.Shelf(riverside.workspace, run, DAY)
    first, second = (shelf.pack(row).ready[0].behind[0] for row in run.plan.rows)
    assert first.pages is second.pages
