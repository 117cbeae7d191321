"""How far each step of the change map is, and which numbers of people anybody may read."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.answer import Answer, AnswerKind, Theme
from desktop.domain.body import Power
from desktop.domain.change import Change, ChangeCheck, ChangeLevel, ChangeState, Felt
from desktop.domain.change_map import ChangeMap, MapRow, MapStep, Step, StepState
from desktop.domain.change_steps import StuckAt, asked_next, steps_of
from desktop.domain.decision import Decision
from desktop.domain.request import Request
from desktop.domain.theme_answer import FullChange, ThemeAnswer
from desktop.language import sentence

SAID, SENT, ANSWERED = date(2025, 11, 10), date(2025, 11, 17), date(2025, 11, 28)
DUE, DONE, CHECKED = date(2026, 1, 30), date(2025, 12, 5), date(2026, 3, 6)
ASKED = Request(title="The bus", asked_by="The council", received_on=SAID, made_on=SAID)
OURS = replace(ASKED, asked_by="")
THEME = Theme(id=1, request_id=1, title="Seats", sent_to="The council", sent_on=SENT)
YES = Answer(
    id=1,
    theme_id=1,
    kind=AnswerKind.YES,
    day=ANSWERED,
    answered_by="Jo Field",
    decided="Two seats",
    decided_by="The committee",
    power=Power.ADVISE,
    made_on=ANSWERED,
)
SEATS = FullChange(
    change=Change(id=1, answer_id=1, wording="Two seats", due=DUE, made_on=ANSWERED),
    owner="The council",
)
FINISHED = replace(SEATS, change=replace(SEATS.change, state=ChangeState.DONE, ended_on=DONE))
GIVEN_UP = replace(SEATS, change=replace(SEATS.change, state=ChangeState.NOT_DONE, ended_on=DUE))


def check(months: int = 3, felt: Felt = Felt.YES) -> ChangeCheck:
    return ChangeCheck(change_id=1, months=months, day=CHECKED, felt=felt, checked_by=1)


def steps(
    answer: Answer | None = None,
    *changes: FullChange,
    theme: Theme = THEME,
    request: Request = ASKED,
    stuck: StuckAt | None = None,
) -> dict[Step, MapStep]:
    full = ThemeAnswer(theme=theme, answer=answer, changes=changes)
    row = MapRow(full=full, people=6, first=SAID, last=SAID)
    return {one.step: one for one in steps_of(request, row, stuck)}


def states(found: dict[Step, MapStep]) -> list[str]:
    return [found[step].state.value for step in Step]


def test_what_was_said_and_sent_nowhere_waits_with_us() -> None:
    found = steps(theme=replace(THEME, sent_to="", sent_on=None))
    assert states(found) == ["reached", "waiting", "ahead", "ahead", "ahead", "ahead"]
    assert (found[Step.SENT].since, found[Step.SENT].with_whom) == (SAID, "")


def test_what_was_sent_waits_with_whom_it_was_sent_to_since_that_day() -> None:
    found = steps()
    assert states(found) == ["reached", "reached", "waiting", "ahead", "ahead", "ahead"]
    waits = found[Step.ANSWER]
    assert (waits.since, waits.with_whom) == (SENT, "The council")


def test_what_was_answered_before_it_was_sent_on_is_sent_no_more() -> None:
    found = steps(YES, theme=replace(THEME, sent_to="", sent_on=None))
    assert states(found)[:3] == ["reached", "not needed", "reached"]


def test_nothing_is_sent_on_where_the_group_asked_itself() -> None:
    found = steps(theme=replace(THEME, sent_to="", sent_on=None), request=OURS)
    assert states(found)[:3] == ["reached", "not needed", "waiting"]
    assert found[Step.ANSWER].with_whom == ""


def test_a_yes_without_a_change_waits_with_whoever_said_it() -> None:
    found = steps(YES)
    assert states(found) == ["reached", "reached", "reached", "reached", "waiting", "ahead"]
    assert (found[Step.DONE].since, found[Step.DONE].with_whom) == (ANSWERED, "Jo Field")


def test_a_yes_that_nobody_decided_yet_waits_for_the_decision() -> None:
    found = steps(replace(YES, decided="", decided_by=""))
    assert found[Step.DECISION].state is StepState.WAITING
    assert found[Step.DECISION].with_whom == "Jo Field"


def test_our_own_decision_has_its_own_day() -> None:
    decision = Decision(day=DONE, wording="We buy seats")
    full = ThemeAnswer(theme=THEME, answer=replace(YES, decided=""), decision=decision)
    row = MapRow(full=full, people=6, first=SAID, last=SAID)
    decided = next(one for one in steps_of(ASKED, row) if one.step is Step.DECISION)
    assert decided.day == DONE


def test_who_decided_is_whom_the_answer_names_before_our_own_body() -> None:
    named = ThemeAnswer(theme=THEME, answer=YES, body="Our committee")
    nobody = ThemeAnswer(theme=THEME, answer=replace(YES, decided_by=""), body="Our committee")
    assert (named.decided_by, nobody.decided_by) == ("The committee", "Our committee")


def test_a_no_needs_nothing_done_and_nothing_felt() -> None:
    found = steps(replace(YES, kind=AnswerKind.NO))
    assert states(found)[2:] == ["reached", "reached", "not needed", "not needed"]


def test_a_change_to_do_waits_with_its_owner_until_its_day() -> None:
    waits = steps(YES, SEATS)[Step.DONE]
    assert (waits.state, waits.with_whom, waits.due) == (
        StepState.WAITING,
        "The council",
        DUE,
    )


def test_one_change_of_two_is_not_yet_done() -> None:
    other = replace(SEATS, owner="Leon", change=replace(SEATS.change, id=2, due=None))
    assert steps(YES, FINISHED, other)[Step.DONE].with_whom == "Leon"


def test_of_two_changes_to_do_the_first_that_is_due_is_waited_for() -> None:
    later = replace(SEATS, owner="Leon", change=replace(SEATS.change, id=2, due=CHECKED))
    waits = steps(YES, later, SEATS)[Step.DONE]
    assert (waits.with_whom, waits.due) == ("The council", DUE)


def test_what_is_done_has_its_own_day_beside_what_was_given_up_later() -> None:
    other = replace(GIVEN_UP, change=replace(GIVEN_UP.change, id=2))
    done = steps(YES, FINISHED, other)[Step.DONE]
    assert (done.state, done.day) == (StepState.REACHED, DONE)


def test_what_was_given_up_is_not_done_and_nobody_is_asked_whether_they_feel_it() -> None:
    found = steps(YES, GIVEN_UP)
    assert states(found)[4:] == ["not done", "not needed"]
    assert found[Step.DONE].day == DUE


def test_a_change_set_aside_is_waited_for_no_more() -> None:
    assert steps(YES, replace(SEATS, set_aside=True))[Step.DONE].state is StepState.NOT_DONE


def test_members_are_asked_three_months_after_it_is_done() -> None:
    waits = steps(YES, FINISHED)[Step.FELT]
    assert (waits.state, waits.since) == (StepState.WAITING, DONE)
    assert waits.due == date(2026, 3, 5)


def test_what_members_said_has_its_day_and_they_are_asked_again() -> None:
    felt = steps(YES, replace(FINISHED, checks=(check(),)))[Step.FELT]
    assert (felt.state, felt.day, felt.due) == (StepState.REACHED, CHECKED, date(2026, 6, 5))


def test_after_a_year_nobody_is_asked_again() -> None:
    assert asked_next(replace(FINISHED, checks=(check(3), check(6), check(12)))) is None


def test_of_two_changes_both_must_be_felt() -> None:
    other = replace(FINISHED, change=replace(FINISHED.change, id=2))
    assert steps(YES, replace(FINISHED, checks=(check(),)), other)[Step.FELT].is_open


def test_what_is_stuck_says_with_whom_and_since_when() -> None:
    at = StuckAt(step=Step.ANSWER, what=sentence("No answer yet"), with_whom="Jo", since=SENT)
    found = steps(stuck=at)
    stuck = found[Step.ANSWER]
    assert (stuck.state, stuck.with_whom, stuck.since) == (StepState.STUCK, "Jo", SENT)
    assert [one.step for one in found.values() if one.state is StepState.STUCK] == [Step.ANSWER]


def the_map(*people: int, all_: int) -> ChangeMap:
    rows = tuple(MapRow(full=ThemeAnswer(theme=THEME), people=one) for one in people)
    return ChangeMap(request=ASKED, rows=rows, people=all_, unsorted=0, day=CHECKED)


@pytest.mark.parametrize(
    ("people", "all_", "cells", "total"),
    [
        ((6, 5), 9, (6, 5), 9),
        ((6, 4), 9, (6, None), None),
        ((6, 0), 9, (6, 0), 9),
        ((1, 3), 4, (None, None), None),
        ((), 3, (), None),
    ],
)
def test_few_people_are_not_counted_out_and_their_number_does_not_follow(
    people: tuple[int, ...], all_: int, cells: tuple[int | None, ...], total: int | None
) -> None:
    shown = the_map(*people, all_=all_).shown(5)
    assert (shown.cells, shown.total) == (cells, total)


def test_changes_are_counted_by_whom_they_reach_and_no_level_is_left_out() -> None:
    alone = replace(
        SEATS, change=replace(SEATS.change, level=ChangeLevel.INDIVIDUAL, state=ChangeState.DONE)
    )
    row = MapRow(full=ThemeAnswer(theme=THEME, answer=YES, changes=(FINISHED, SEATS, alone)))
    found = ChangeMap(request=ASKED, rows=(row,), people=6, unsorted=0, day=CHECKED)
    assert {level: dict(counts) for level, counts in found.levels.items()} == {
        ChangeLevel.INDIVIDUAL: {ChangeState.DONE: 1},
        ChangeLevel.SERVICE: {ChangeState.DONE: 1, ChangeState.TO_DO: 1},
        ChangeLevel.STRATEGIC: {},
    }


def test_what_has_no_answer_is_listed() -> None:
    answered = MapRow(full=ThemeAnswer(theme=THEME, answer=YES))
    found = ChangeMap(
        request=ASKED,
        rows=(answered, MapRow(full=ThemeAnswer(theme=replace(THEME, id=2, title="Fares")))),
        people=6,
        unsorted=0,
        day=CHECKED,
    )
    assert [row.theme.title for row in found.unanswered] == ["Fares"]
