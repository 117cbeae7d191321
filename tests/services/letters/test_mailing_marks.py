"""What becomes of the copies of a mailing, and what is remembered of it."""

from datetime import timedelta

import pytest

from desktop.domain.mailing import CopyState, Made, Way
from desktop.domain.person import Reading, Status
from desktop.errors import UserError
from desktop.services.letters import mailings, marks
from tests.services.groups import Riverside
from tests.services.in_words import DAY
from tests.services.sending import ENGLISH, FOUR, begun, change, look, names, print_some, status


def test_printed_then_sent_with_the_day_and_by_whom(riverside: Riverside) -> None:
    mailing = begun(riverside)
    print_some(riverside, mailing)
    many = marks.sent(
        riverside.workspace, riverside.act("Leon"), mailing_id=mailing.id or 0, day=DAY
    )
    assert many == 4
    [amina] = mailings.of_person(riverside.workspace, riverside.id("Amina"))
    assert amina.copy.state is CopyState.SENT
    assert (amina.copy.done_on, amina.copy.done_by) == (DAY, riverside.id("Leon"))
    assert look(riverside, mailing).mailing.ended_on == DAY


def test_a_run_goes_on_after_a_jam_with_those_who_are_not_printed_yet(riverside: Riverside) -> None:
    mailing = begun(riverside)
    print_some(riverside, mailing, "Amina", "Ewa")
    run = look(riverside, mailing)
    assert names(run, CopyState.PRINTED) == ["Amina", "Ewa"]
    assert names(run, CopyState.READY) == ["Farah", "Hassan"]
    marks.not_printed(
        riverside.workspace, riverside.act(), mailing_id=run.id, person_id=riverside.id("Ewa")
    )
    assert names(look(riverside, mailing), CopyState.READY) == ["Ewa", "Farah", "Hassan"]


def test_only_those_named_went_out_and_the_mailing_waits_for_the_others(
    riverside: Riverside,
) -> None:
    mailing = begun(riverside)
    print_some(riverside, mailing)
    ewa = [riverside.id("Ewa")]
    act, number = riverside.act(), mailing.id or 0
    marks.sent(riverside.workspace, act, day=DAY, mailing_id=number, person_ids=ewa)
    run = look(riverside, mailing)
    assert names(run, CopyState.SENT) == ["Ewa"]
    assert names(run, CopyState.PRINTED) == ["Amina", "Farah", "Hassan"]
    assert run.mailing.ended_on is None


@pytest.mark.parametrize("gone", [Status.PAUSED, Status.LEFT, Status.DIED])
def test_the_copy_of_who_went_after_it_was_printed_is_not_sent_with_the_others(
    riverside: Riverside, gone: Status
) -> None:
    mailing = begun(riverside)
    print_some(riverside, mailing)
    status(riverside, "Farah", gone)
    act, number = riverside.act(), mailing.id or 0
    assert marks.sent(riverside.workspace, act, mailing_id=number, day=DAY) == 3
    run = look(riverside, mailing)
    assert names(run, CopyState.SENT) == ["Amina", "Ewa", "Hassan"]
    assert names(run, CopyState.NOT_SENT) == ["Farah"]
    assert run.mailing.ended_on == DAY


def test_what_went_out_stays_sent_when_an_old_list_is_printed_again(riverside: Riverside) -> None:
    mailing = begun(riverside, "Amina")
    old = [row.copy for row in look(riverside, mailing).plan.rows]
    print_some(riverside, mailing)
    marks.sent(riverside.workspace, riverside.act(), mailing_id=mailing.id or 0, day=DAY)
    marks.printed(riverside.workspace, riverside.act(), mailing_id=mailing.id or 0, copies=old)
    assert names(look(riverside, mailing), CopyState.SENT) == ["Amina"]


def test_who_is_brought_back_opens_the_mailing_again(riverside: Riverside) -> None:
    mailing = begun(riverside, "Amina")
    both = {"mailing_id": mailing.id or 0, "person_id": riverside.id("Amina")}
    marks.leave_out(riverside.workspace, riverside.act(), **both)
    assert look(riverside, mailing).mailing.ended_on == DAY
    marks.not_printed(riverside.workspace, riverside.act(), **both)
    assert look(riverside, mailing).mailing.ended_on is None


def test_marking_is_undone_as_usual(riverside: Riverside) -> None:
    mailing = begun(riverside)
    print_some(riverside, mailing)
    said = riverside.workspace.undo(riverside.act())
    assert ENGLISH.say(said) == "Print Costs form for 4 people"
    assert names(look(riverside, mailing), CopyState.READY) == list(FOUR)


def test_nothing_is_sent_that_was_not_printed(riverside: Riverside) -> None:
    mailing = begun(riverside)
    with pytest.raises(UserError, match="Nothing is printed yet"):
        marks.sent(riverside.workspace, riverside.act(), mailing_id=mailing.id or 0, day=DAY)


@pytest.mark.parametrize(
    ("days", "said"), [(1, "This day is still to come"), (-1, "The list was made later")]
)
def test_the_day_it_was_sent_must_be_possible(riverside: Riverside, days: int, said: str) -> None:
    mailing = begun(riverside)
    print_some(riverside, mailing)
    day = DAY + timedelta(days=days)
    with pytest.raises(UserError, match=said):
        marks.sent(riverside.workspace, riverside.act(), mailing_id=mailing.id or 0, day=day)


def test_the_version_that_was_printed_stays_written(riverside: Riverside) -> None:
    mailing = begun(riverside)
    made = {riverside.id("Ewa"): Made(pages=2, language="pl", beside="en")}
    run = mailings.look(riverside.workspace, mailing.id or 0, made)
    row = run.row_of(riverside.id("Ewa"))
    assert row is not None
    marks.printed(riverside.workspace, riverside.act(), mailing_id=run.id, copies=[row.copy])
    change(riverside, "Ewa", language="en", reading=Reading.CLEAR)
    [kept] = mailings.of_person(riverside.workspace, riverside.id("Ewa"))
    assert (kept.copy.language, kept.copy.beside, kept.copy.pages) == ("pl", "en", 2)
    assert kept.copy.reading is Reading.LARGE_18


def test_talking_it_through_is_a_task_with_who_told_it_when_and_how(riverside: Riverside) -> None:
    change(riverside, "Hassan", reading=Reading.BSL)
    mailing = begun(riverside)
    [task] = mailings.to_tell(riverside.workspace)
    assert (task.copy.person_id, task.copy.way) == (riverside.id("Hassan"), Way.BSL)
    marks.told(
        riverside.workspace,
        riverside.act(),
        mailing_id=mailing.id or 0,
        person_id=riverside.id("Hassan"),
        day=DAY,
        by=riverside.id("Priya"),
        way=Way.BSL,
    )
    assert mailings.to_tell(riverside.workspace) == []
    [kept] = mailings.of_person(riverside.workspace, riverside.id("Hassan"))
    assert (kept.copy.done_by, kept.copy.done_on) == (riverside.id("Priya"), DAY)


def test_who_told_it_must_be_named(riverside: Riverside) -> None:
    change(riverside, "Hassan", reading=Reading.TALK)
    mailing = begun(riverside)
    with pytest.raises(UserError, match="Who told them"):
        marks.told(
            riverside.workspace,
            riverside.act(),
            mailing_id=mailing.id or 0,
            person_id=riverside.id("Hassan"),
            day=DAY,
            by=None,
            way=Way.TALK,
        )


@pytest.mark.parametrize("gone", [Status.PAUSED, Status.DIED])
def test_nobody_is_asked_to_talk_to_who_is_gone(riverside: Riverside, gone: Status) -> None:
    change(riverside, "Hassan", reading=Reading.TALK)
    begun(riverside)
    status(riverside, "Hassan", gone)
    assert mailings.to_tell(riverside.workspace) == []


def test_by_phone_becomes_a_task_and_by_hand_a_print_again(riverside: Riverside) -> None:
    mailing = begun(riverside)
    for way, state in ((Way.PHONE, CopyState.TASK), (Way.HAND, CopyState.READY)):
        marks.goes(
            riverside.workspace,
            riverside.act(),
            mailing_id=mailing.id or 0,
            person_id=riverside.id("Amina"),
            way=way,
        )
        assert "Amina" in names(look(riverside, mailing), state)


def test_who_is_left_out_by_hand_can_be_brought_back(riverside: Riverside) -> None:
    mailing = begun(riverside)
    both = {"mailing_id": mailing.id or 0, "person_id": riverside.id("Amina")}
    marks.leave_out(riverside.workspace, riverside.act(), **both)
    [amina] = look(riverside, mailing).plan.of(CopyState.NOT_SENT)
    assert ENGLISH.say(amina.copy.reason) == "left out by hand"
    marks.not_printed(riverside.workspace, riverside.act(), **both)
    assert names(look(riverside, mailing), CopyState.READY) == list(FOUR)


def test_finishing_says_of_each_why_it_was_not_sent(riverside: Riverside) -> None:
    mailing = begun(riverside)
    print_some(riverside, mailing, "Amina")
    status(riverside, "Farah", Status.PAUSED)
    marks.finish(riverside.workspace, riverside.act(), mailing_id=mailing.id or 0)
    run = look(riverside, mailing)
    why = {
        row.person.short: ENGLISH.say(row.copy.reason) for row in run.plan.of(CopyState.NOT_SENT)
    }
    assert why == {
        "Ewa": "the mailing was finished",
        "Farah": "paused",
        "Hassan": "the mailing was finished",
    }
    assert names(run, CopyState.PRINTED) == ["Amina"]
    assert run.mailing.ended_on == DAY
