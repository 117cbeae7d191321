"""What changes because somebody spoke: done with evidence, felt by members, or stuck."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.answer import AnswerKind
from desktop.domain.change import ChangeCheck, ChangeState, Felt
from desktop.domain.theme_answer import FullChange
from desktop.errors import NotAllowed, UserError
from desktop.language import sentence
from desktop.services.changes.answers import answers, changes, checks, stuck
from desktop.storage import answers as stored
from tests.services.answering import ASKED_ON, Asked
from tests.services.in_words import DAY

YES, NO = AnswerKind.YES, AnswerKind.NO
IN_JUNE, IN_SEPTEMBER = date(2026, 6, 12), date(2026, 9, 12)


@pytest.fixture
def seat(asked: Asked) -> FullChange:
    return asked.change(asked.give("Seats", YES))


def done(asked: Asked, change_id: int, day: date = DAY, **said: object) -> FullChange:
    said = {"evidence": "We sat on it"} | said
    return changes.done(asked.group.workspace, asked.act(day), change_id=change_id, **said)  # type: ignore[arg-type]


def felt(asked: Asked, change_id: int, felt: Felt, **more: object) -> FullChange:
    whole = {"months": 3, "day": IN_JUNE, "checked_by": asked.group.id("Amina")} | more
    check = ChangeCheck(change_id=change_id, felt=felt, **whole)  # type: ignore[arg-type]
    return checks.record(asked.group.workspace, asked.act(IN_SEPTEMBER), check=check)


def due(asked: Asked, day: date) -> list[tuple[str, int]]:
    found = checks.due(asked.group.workspace, day)
    return [(one.full.change.wording, one.months) for one in found]


def stuck_on(asked: Asked, day: date) -> list[tuple[str, str, date]]:
    found = stuck.stuck(asked.group.workspace, day)
    return [(f"{one.title}: {one.what}", one.with_whom, one.since) for one in found]


def test_a_change_is_done_only_when_something_shows_it(asked: Asked, seat: FullChange) -> None:
    with pytest.raises(UserError) as stopped:
        done(asked, seat.id, evidence="  ")
    assert (stopped.value.field, str(stopped.value)) == (
        "evidence",
        "Say how we know that it is done.",
    )
    ended = done(asked, seat.id).change
    assert (ended.state, ended.ended_on, ended.evidence) == (ChangeState.DONE, DAY, "We sat on it")


def test_other_words_of_a_change_do_not_make_it_done(asked: Asked, seat: FullChange) -> None:
    workspace, act = asked.group.workspace, asked.act()
    other = replace(seat.change, wording="Two seats", state=ChangeState.DONE, ended_on=DAY)
    now = changes.change(workspace, act, change=other).change
    assert (now.wording, now.state, now.ended_on) == ("Two seats", ChangeState.TO_DO, None)
    ended = done(asked, seat.id).change
    changes.change(workspace, act, change=replace(ended, evidence=""))
    assert changes.get(workspace, seat.id).change.evidence == "We sat on it"


def test_a_change_was_done_before_but_not_tomorrow(asked: Asked, seat: FullChange) -> None:
    with pytest.raises(UserError) as stopped:
        done(asked, seat.id, ended_on=DAY + timedelta(days=1))
    assert stopped.value.field == "ended_on"
    assert done(asked, seat.id, ended_on=ASKED_ON).change.ended_on == ASKED_ON


def test_what_is_not_done_says_why(asked: Asked, seat: FullChange) -> None:
    workspace, act = asked.group.workspace, asked.act()
    with pytest.raises(UserError) as stopped:
        changes.not_done(workspace, act, change_id=seat.id, why_not="")
    assert stopped.value.field == "why_not"
    ended = changes.not_done(workspace, act, change_id=seat.id, why_not="The money is gone")
    assert (ended.change.state, ended.change.why_not) == (ChangeState.NOT_DONE, "The money is gone")
    with pytest.raises(UserError, match="no longer open"):
        done(asked, seat.id)
    again = changes.open_again(workspace, act, change_id=seat.id).change
    assert (again.state, again.ended_on, again.why_not) == (ChangeState.TO_DO, None, "")


def test_members_are_asked_after_three_six_and_twelve_months(
    asked: Asked, seat: FullChange
) -> None:
    """Practice rule 37. A change is asked about once, however long nobody asked."""
    done(asked, seat.id)
    assert due(asked, IN_JUNE - timedelta(days=1)) == []
    assert due(asked, IN_JUNE) == [("Put a seat there", 3)]
    felt(asked, seat.id, Felt.PARTLY)
    assert due(asked, IN_JUNE) == []
    assert due(asked, date(2027, 3, 11)) == [("Put a seat there", 6)]
    assert due(asked, date(2027, 3, 12)) == [("Put a seat there", 12)]
    felt(asked, seat.id, Felt.YES, months=12)
    assert due(asked, date(2030, 1, 1)) == []


def test_whoever_was_asked_early_is_not_asked_again_for_the_time_before(
    asked: Asked, seat: FullChange
) -> None:
    done(asked, seat.id)
    felt(asked, seat.id, Felt.YES, months=6)
    assert due(asked, IN_JUNE) == []


def test_what_is_done_once_more_is_asked_about_once_more(asked: Asked, seat: FullChange) -> None:
    done(asked, seat.id)
    felt(asked, seat.id, Felt.NO)
    workspace, act = asked.group.workspace, asked.act(IN_SEPTEMBER)
    changes.open_again(workspace, act, change_id=seat.id)
    again = done(asked, seat.id, IN_SEPTEMBER)
    assert again.last_check is None
    in_december = date(2026, 12, 12)
    assert due(asked, in_december) == [("Put a seat there", 3)]
    with pytest.raises(UserError) as stopped:
        felt(asked, seat.id, Felt.YES)
    assert stopped.value.field == "day"
    felt(asked, seat.id, Felt.YES, day=IN_SEPTEMBER)
    assert due(asked, in_december) == []


def test_what_was_never_done_is_never_asked_about(asked: Asked, seat: FullChange) -> None:
    changes.not_done(asked.group.workspace, asked.act(), change_id=seat.id, why_not="No money")
    assert due(asked, date(2030, 1, 1)) == []


def test_whoever_did_it_does_not_say_themselves_that_it_is_felt(asked: Asked) -> None:
    ben = asked.group.id("Ben")
    full = asked.change(asked.give("Seats", YES), owner="", owner_id=ben)
    done(asked, full.id)
    with pytest.raises(UserError) as stopped:
        felt(asked, full.id, Felt.YES, checked_by=ben)
    assert stopped.value.field == "checked_by"


def test_nobody_knows_yet_what_is_felt_tomorrow(asked: Asked, seat: FullChange) -> None:
    done(asked, seat.id)
    with pytest.raises(UserError, match="still to come") as stopped:
        felt(asked, seat.id, Felt.YES, day=IN_SEPTEMBER + timedelta(days=1))
    assert stopped.value.field == "day"


def test_what_is_not_done_is_not_felt(asked: Asked, seat: FullChange) -> None:
    with pytest.raises(UserError, match="not done yet"):
        felt(asked, seat.id, Felt.YES)


def test_the_same_months_again_put_right_what_was_written(asked: Asked, seat: FullChange) -> None:
    done(asked, seat.id)
    felt(asked, seat.id, Felt.YES)
    now = felt(asked, seat.id, Felt.NO, own_words="It is always wet")
    assert [(one.felt, one.own_words) for one in now.checks] == [(Felt.NO, "It is always wet")]


def test_what_nobody_answers_is_stuck_with_whom_it_was_sent_to(asked: Asked) -> None:
    """Practice no. 74. Sent to nobody, it lies with us, since somebody said it."""
    workspace = asked.group.workspace
    theme = replace(asked.of("Seats").theme, sent_to="The council", sent_on=DAY)
    with workspace.step(asked.act(), sentence("Send")):
        stored.THEMES.update(workspace.db, theme)
    assert stuck_on(asked, ASKED_ON + timedelta(days=60)) == []
    nobody = ("Fares: Sent to nobody yet", "", ASKED_ON)
    assert stuck_on(asked, ASKED_ON + timedelta(days=61)) == [nobody]
    assert stuck_on(asked, DAY + timedelta(days=60)) == [nobody]
    late = stuck_on(asked, DAY + timedelta(days=61))
    assert late == [nobody, ("Seats: No answer yet", "The council", DAY)]


def test_a_change_is_stuck_with_whoever_should_have_done_it(asked: Asked, seat: FullChange) -> None:
    asked.give("Fares", NO)
    due_on = seat.change.due
    assert due_on is not None
    assert stuck_on(asked, due_on) == []
    expected = [("Put a seat there: Late", "The council", due_on)]
    assert stuck_on(asked, due_on + timedelta(days=1)) == expected
    done(asked, seat.id)
    assert stuck_on(asked, due_on + timedelta(days=1)) == []


def test_a_yes_of_which_nothing_follows_is_stuck(asked: Asked) -> None:
    asked.give("Seats", YES)
    asked.give("Fares", NO)
    expected = [("Seats: Agreed, but nobody said who does it", "The council", DAY)]
    assert stuck_on(asked, DAY + timedelta(days=61)) == expected


def test_what_is_done_and_not_felt_is_stuck(asked: Asked, seat: FullChange) -> None:
    asked.give("Fares", NO)
    done(asked, seat.id)
    felt(asked, seat.id, Felt.NO)
    expected = [("Put a seat there: Done, but members do not feel it", "The council", IN_JUNE)]
    assert stuck_on(asked, IN_SEPTEMBER) == expected
    felt(asked, seat.id, Felt.YES, months=6, day=IN_SEPTEMBER)
    assert stuck_on(asked, IN_SEPTEMBER) == []


def test_what_people_were_told_and_is_not_done_waits_for_a_new_answer(
    asked: Asked, seat: FullChange
) -> None:
    """Nobody is left with a yes that came to nothing, also when the request is closed."""
    workspace, act = asked.group.workspace, asked.act()
    yes = asked.of("Seats").answer
    assert yes is not None
    asked.give("Fares", NO)
    changes.not_done(workspace, act, change_id=seat.id, why_not="The money is gone")
    assert stuck_on(asked, DAY) == []
    asked.tell("Amina", yes)
    expected = "Put a seat there: Not done, and people were told that it would be"
    assert stuck_on(asked, DAY) == [(expected, "", DAY)]
    answers.replace(workspace, act, answer=asked.answer("Seats", NO, mistake="Too soon"))
    assert stuck_on(asked, DAY) == []


def test_a_day_to_look_again_is_a_promise(asked: Asked) -> None:
    asked.give("Fares", NO)
    asked.give("Seats", NO, check_on=IN_JUNE)
    assert stuck_on(asked, IN_JUNE) == []
    expected = [("Seats: We wanted to look again", "", IN_JUNE)]
    assert stuck_on(asked, IN_JUNE + timedelta(days=1)) == expected
    again = asked.answer("Seats", NO, day=IN_SEPTEMBER)
    answers.replace(asked.group.workspace, asked.act(IN_SEPTEMBER), answer=again)
    assert stuck_on(asked, IN_SEPTEMBER) == []


def test_a_helper_writes_down_whether_a_change_is_felt_and_no_more(
    asked: Asked, seat: FullChange
) -> None:
    with pytest.raises(NotAllowed):
        changes.done(asked.group.workspace, asked.group.act("Ben"), change_id=seat.id, evidence="!")
