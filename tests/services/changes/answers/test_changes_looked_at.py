"""What follows from an answer, looked at later: who did it, what members said, what is stuck."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.answer import Answer, AnswerKind
from desktop.domain.change import Change, ChangeCheck, ChangeState, Felt
from desktop.domain.change_map import Step, StepState
from desktop.domain.person import Status
from desktop.domain.request import RequestState
from desktop.domain.theme_answer import FullChange
from desktop.errors import UserError
from desktop.language import sentence
from desktop.services.changes import change_map
from desktop.services.changes.answers import answers, changes, checks, stuck
from desktop.services.people import people
from desktop.storage import requests
from tests.services.answering import Asked
from tests.services.in_words import DAY

YES, NO = AnswerKind.YES, AnswerKind.NO
IN_JUNE, IN_SEPTEMBER = date(2026, 6, 12), date(2026, 9, 12)
LATER = DAY + timedelta(days=70)


@pytest.fixture
def seat(asked: Asked) -> FullChange:
    return asked.change(asked.give("Seats", YES))


def done(asked: Asked, full: FullChange) -> FullChange:
    return changes.done(
        asked.group.workspace, asked.act(), change_id=full.id, evidence="We sat on it"
    )


def felt(asked: Asked, full: FullChange, how: Felt, months: int, day: date) -> FullChange:
    check = ChangeCheck(
        change_id=full.id, months=months, day=day, felt=how, checked_by=asked.group.id("Amina")
    )
    return checks.record(asked.group.workspace, asked.act(IN_SEPTEMBER), check=check)


def stuck_on(asked: Asked, day: date) -> list[str]:
    return [f"{one.title}: {one.what}" for one in stuck.stuck(asked.group.workspace, day)]


def leaves(asked: Asked, name: str) -> None:
    group = asked.group
    people.set_status(group.workspace, asked.act(), person_id=group.id(name), status=Status.LEFT)


def test_nothing_is_written_down_as_done_already(asked: Asked) -> None:
    """Done is said with what shows it, never beside the words."""
    yes = asked.give("Seats", YES)
    full = asked.change(yes, state=ChangeState.DONE, ended_on=DAY)
    assert full.change.state is ChangeState.TO_DO


def test_what_is_done_needs_no_name_and_no_day_any_more(asked: Asked) -> None:
    full = asked.change(asked.give("Seats", YES), owner="", due=None)
    done(asked, full)
    assert answers.missing(asked.of("Seats")) == []


def test_what_is_done_is_neither_done_again_nor_given_up(asked: Asked, seat: FullChange) -> None:
    """What shows it is not written over."""
    done(asked, seat)
    with pytest.raises(UserError, match="no longer open"):
        changes.done(asked.group.workspace, asked.act(), change_id=seat.id, evidence="Ben says so")
    with pytest.raises(UserError, match="no longer open"):
        changes.not_done(asked.group.workspace, asked.act(), change_id=seat.id, why_not="No money")
    assert changes.get(asked.group.workspace, seat.id).change.evidence == "We sat on it"


def test_what_is_to_do_after_all_has_nothing_that_shows_it(asked: Asked, seat: FullChange) -> None:
    done(asked, seat)
    again = changes.open_again(asked.group.workspace, asked.act(), change_id=seat.id)
    assert (again.change.state, again.change.evidence) == (ChangeState.TO_DO, "")


def test_who_did_it_is_named_also_after_they_left(asked: Asked) -> None:
    ben = asked.group.id("Ben")
    full = asked.change(asked.give("Seats", YES), owner="", owner_id=ben)
    named = done(asked, full).owner
    leaves(asked, "Ben")
    assert named
    assert changes.get(asked.group.workspace, full.id).owner == named


def test_what_was_done_for_an_answer_that_was_replaced_is_not_set_aside(
    asked: Asked, seat: FullChange
) -> None:
    """It was done: only what nobody has to do any more is set aside."""
    roof = asked.change(answer_of(asked), "Build a roof")
    done(asked, seat)
    answers.replace(asked.group.workspace, asked.act(), answer=asked.answer("Seats", NO))
    every = {one.id: one.set_aside for one in changes.every(asked.group.workspace)}
    assert every == {seat.id: False, roof.id: True}


def answer_of(asked: Asked) -> Answer:
    answer = asked.of("Seats").answer
    assert answer is not None
    return answer


def test_who_left_is_not_named_as_having_asked_members(asked: Asked, seat: FullChange) -> None:
    done(asked, seat)
    leaves(asked, "Amina")
    with pytest.raises(UserError) as stopped:
        felt(asked, seat, Felt.YES, 3, IN_JUNE)
    assert stopped.value.field == "checked_by"


def test_what_members_said_in_june_stays_beside_what_they_say_in_september(
    asked: Asked, seat: FullChange
) -> None:
    done(asked, seat)
    felt(asked, seat, Felt.NO, 3, IN_JUNE)
    now = felt(asked, seat, Felt.YES, 6, IN_SEPTEMBER)
    assert [(one.months, one.felt) for one in now.checks] == [(3, Felt.NO), (6, Felt.YES)]


def test_what_was_asked_last_holds_also_where_it_was_written_down_first(
    asked: Asked, seat: FullChange
) -> None:
    done(asked, seat)
    felt(asked, seat, Felt.YES, 6, IN_JUNE)
    now = felt(asked, seat, Felt.NO, 3, IN_SEPTEMBER)
    assert now.last_check is not None
    assert (now.last_check.months, stuck_on(asked, IN_SEPTEMBER)) == (
        6,
        ["Fares: Sent to nobody yet"],
    )


def test_what_is_felt_in_part_goes_on(asked: Asked, seat: FullChange) -> None:
    asked.give("Fares", NO)
    done(asked, seat)
    felt(asked, seat, Felt.PARTLY, 3, IN_JUNE)
    assert stuck_on(asked, IN_JUNE) == []


def test_a_yes_of_which_something_follows_is_not_stuck(asked: Asked) -> None:
    asked.give("Fares", NO)
    asked.change(asked.give("Seats", YES), due=LATER)
    assert stuck_on(asked, LATER) == []


def test_a_day_to_look_again_is_kept_once_all_of_it_is_done(asked: Asked) -> None:
    """From then on members are asked about each change."""
    asked.give("Fares", NO)
    first = asked.give("Seats", YES, check_on=IN_JUNE)
    seat, roof = asked.change(first), asked.change(first, "Build a roof", due=IN_SEPTEMBER)
    done(asked, seat)
    after = IN_JUNE + timedelta(days=1)
    assert stuck_on(asked, after) == ["Seats: We wanted to look again"]
    done(asked, roof)
    assert stuck_on(asked, after) == []


def test_the_map_shows_what_is_stuck_longest_at_its_own_step(asked: Asked) -> None:
    answer = asked.give("Seats", YES)
    roof = asked.change(answer, "Build a roof", owner="Leon", due=DAY + timedelta(days=20))
    seat = asked.change(answer, due=DAY + timedelta(days=40))

    def stuck_at() -> tuple[Step, str, date | None]:
        found = change_map.of_request(asked.group.workspace, asked.request_id, IN_SEPTEMBER)
        row = next(one for one in found.rows if one.theme.title == "Seats")
        [at] = [one for one in row.steps if one.state is StepState.STUCK]
        return at.step, at.with_whom, at.since

    assert stuck_at() == (Step.DONE, "Leon", roof.change.due)
    done(asked, roof)
    done(asked, seat)
    felt(asked, seat, Felt.NO, 3, IN_JUNE)
    assert stuck_at() == (Step.FELT, "The council", IN_JUNE)


def test_a_request_that_is_closed_waits_for_nobody(asked: Asked) -> None:
    group = asked.group
    assert stuck_on(asked, LATER)
    request = requests.REQUESTS.get(group.workspace.db, asked.request_id)
    with group.workspace.step(asked.act(), sentence("Close")):
        closed = replace(request, state=RequestState.CLOSED, closed_on=DAY)
        requests.REQUESTS.update(group.workspace.db, closed)
    assert stuck_on(asked, LATER) == []


def test_a_change_of_our_own_belongs_to_no_answer(asked: Asked) -> None:
    ours = Change(wording="Ring before you come", owner="Leon", due=DAY, made_on=DAY)
    full = changes.add(asked.group.workspace, asked.act(), change=ours)
    assert (full.request, full.theme, full.set_aside) == (None, None, False)
    assert stuck_on(asked, DAY + timedelta(days=1)) == ["Ring before you come: Late"]
