"""What the file shows of a period by itself: how it went, and apart from it what came of it."""

from datetime import date, timedelta

from desktop.domain.agenda import AgendaLine, Item, LineKind, LineState
from desktop.domain.answer import AnswerKind
from desktop.domain.body import Power
from desktop.domain.change import Change, ChangeCheck, ChangeState, Felt
from desktop.domain.decision import Decision
from desktop.domain.evidence import OUTCOMES, Evidence, Measure, Unit
from desktop.domain.goal import Family, Goal, GoalState
from desktop.domain.request import Invited, Stage
from desktop.domain.sheets import Felt as Face
from desktop.language import sentence
from desktop.services.changes.reviews import evidence, for_show, goals
from desktop.services.meetings import meetings
from desktop.services.meetings.notes import sheets
from desktop.storage import agenda, answers, decisions, requests
from tests.services.answering import Asked, ask
from tests.services.committees import Committee
from tests.services.groups import Riverside
from tests.services.in_words import DAY, InWords, cost

FIRST, LAST = DAY - timedelta(days=60), DAY + timedelta(days=60)


def of(group: InWords, first: date = FIRST, last: date = LAST) -> Evidence:
    return evidence.between(group.workspace, first, last)


def said(found: Evidence, measure: Measure) -> str:
    fact = found.get(measure)
    return "" if fact is None else str(fact.said)


def numbers(found: Evidence, measure: Measure) -> tuple[int, int | None]:
    fact = found.get(measure)
    assert fact is not None
    return fact.number, fact.of


def test_how_it_went_and_what_came_of_it_are_never_mixed(asked: Asked) -> None:
    """Practice no. 83: every number belongs to one family, and both together are all of them."""
    asked.give("Seats", AnswerKind.YES)
    found = of(asked.group)
    assert {fact.measure for fact in found.outcome} <= OUTCOMES
    assert not {fact.measure for fact in found.process} & OUTCOMES
    assert len(found.process) + len(found.outcome) == len(found.facts)
    assert found.of_family(Family.OUTCOME) == found.outcome


def test_a_period_in_which_nothing_happened_says_so(small: InWords) -> None:
    found = of(small, date(2020, 1, 1), date(2020, 12, 31))
    assert [str(fact.said) for fact in found.facts] == [
        "We met 0 times.",
        "Nothing was to change.",
    ]


def test_what_was_paid_on_the_day_and_promised_comes_from_the_books(after: Riverside) -> None:
    """The practice meeting: eight paid on the day, one promised and not paid yet."""
    found = of(after, DAY, DAY + timedelta(days=40))
    assert said(found, Measure.PAID) == (
        "People waited 0 days for money. 8 of 8 had it on the day."
    )
    assert numbers(found, Measure.PROMISES) == (0, 1)
    assert found.get(Measure.PAID).unit is Unit.DAYS  # type: ignore[union-attr]


def test_money_that_came_days_later_is_waited_for(small: InWords) -> None:
    small.pay(small.with_receipts(small.claim("Amina", cost("bus", "4.60"))))
    later = small.with_receipts(small.claim("Ben", cost("bus", "2.75")))
    small.pay(later, day=DAY + timedelta(days=5))
    assert said(of(small), Measure.PAID) == (
        "People waited 3 days for money. 1 of 2 had it on the day."
    )
    assert of(small, last=DAY).get(Measure.PAID).number == 0  # type: ignore[union-attr]


def test_a_promise_not_due_yet_is_not_late(after: Riverside) -> None:
    assert of(after, DAY, DAY).get(Measure.PROMISES) is None


def test_attendance_is_counted_over_meetings_and_shown_by_day(twelve: Committee) -> None:
    """Worked example 11: 9, 8 and 6 of twelve, then 4 of eleven."""
    twelve.met_four_times()
    found = of(twelve.group, date(2025, 11, 1), date(2026, 2, 28))
    came = found.get(Measure.CAME)
    assert came is not None
    assert [(one.number, one.of) for one in came.points] == [(9, 12), (8, 12), (6, 12), (4, 11)]
    assert str(came.said) == "Of every 100 people expected, 57 came."
    assert numbers(of(twelve.group, date(2026, 2, 1), DAY), Measure.CAME) == (4, 11)


def test_a_meeting_called_off_or_without_anybody_was_not_held(small: InWords) -> None:
    assert said(of(small), Measure.MEETINGS) == "We met 0 times."
    meetings.came(
        small.workspace, small.act(), meeting_id=small.meeting_id, person_id=small.id("Amina")
    )
    found = of(small)
    assert said(found, Measure.MEETINGS) == "We met 1 time."
    assert numbers(found, Measure.CAME) == (1, 4)


def test_faces_count_only_where_enough_sheets_were_handed_in(small: InWords) -> None:
    meetings.came(
        small.workspace, small.act(), meeting_id=small.meeting_id, person_id=small.id("Amina")
    )
    for face in (Face.LISTENED, Face.NOT):
        sheets.add(small.workspace, small.act(), meeting_id=small.meeting_id, felt=face)
    assert of(small).get(Measure.LISTENED) is None
    sheets.add(small.workspace, small.act(), meeting_id=small.meeting_id, felt=Face.LISTENED)
    listened = of(small).get(Measure.LISTENED)
    assert listened is not None
    assert [part.number for part in listened.parts] == [2, 0, 1]
    assert str(listened.said) == "Felt listened to: 2. A little: 0. Not: 1."


def test_items_and_decisions_say_who_brought_and_who_decided(small: InWords) -> None:
    with small.workspace.step(small.act(), sentence("A meeting")):
        for proposer in (small.id("Amina"), None):
            item = Item(title="Seats", proposed_by=proposer, proposed_on=DAY)
            item_id = agenda.ITEMS.add(small.workspace.db, item).id
            line = AgendaLine(
                meeting_id=small.meeting_id,
                position=1,
                kind=LineKind.ITEM,
                item_id=item_id,
                state=LineState.DISCUSSED,
            )
            agenda.LINES.add(small.workspace.db, line)
        for power in (Power.DECIDE, Power.SHARE, Power.ADVISE):
            decision = Decision(day=DAY, wording="Yes", power=power)
            decisions.DECISIONS.add(small.workspace.db, decision)
        taken_back = Decision(day=DAY, wording="No", power=Power.DECIDE, withdrawn_on=DAY)
        decisions.DECISIONS.add(small.workspace.db, taken_back)
    found = of(small)
    assert said(found, Measure.FROM_PEOPLE) == "Things people proposed themselves: 1 of 2."
    assert said(found, Measure.DECIDED) == "Members decided, alone or with others: 2 of 3."


def test_an_answer_is_how_it_went_and_what_it_says_is_what_came_of_it(asked: Asked) -> None:
    assert numbers(of(asked.group), Measure.ANSWERED) == (0, 2)
    asked.give("Seats", AnswerKind.NO)
    found = of(asked.group)
    assert numbers(found, Measure.ANSWERED) == (1, 2)
    assert said(found, Measure.ANSWERS) == "Answers: 0 yes, 0 partly, 1 no."
    assert [part.number for part in found.get(Measure.ANSWERS).parts] == [0, 0, 1]  # type: ignore[union-attr]


def test_an_answer_put_right_counts_as_it_stands_now(asked: Asked) -> None:
    first = asked.give("Seats", AnswerKind.NO)
    with asked.group.workspace.step(asked.act(), sentence("Put right")):
        newer = asked.answer("Seats", AnswerKind.YES, replaces_id=first.id)
        answers.ANSWERS.add(asked.group.workspace.db, newer)
    assert said(of(asked.group), Measure.ANSWERS) == "Answers: 1 yes, 0 partly, 0 no."


def test_who_heard_back_is_counted_by_the_first_letter_that_stands(asked: Asked) -> None:
    assert of(asked.group).get(Measure.HEARD) is None
    asked.tell("Amina", asked.give("Seats", AnswerKind.YES))
    assert said(of(asked.group), Measure.HEARD) == "People who heard back: 1. Days until then: 30."
    assert of(asked.group, DAY + timedelta(days=1)).get(Measure.HEARD) is None


def add_change(asked: Asked, answer_id: int | None, **more: object) -> int:
    change = Change(answer_id=answer_id, wording="A seat", made_on=DAY, **more)  # type: ignore[arg-type]
    return answers.CHANGES.add(asked.group.workspace.db, change).id or 0


def test_what_changed_is_counted_as_it_stood_on_the_last_day(asked: Asked) -> None:
    answer = asked.give("Seats", AnswerKind.YES)
    done = {"state": ChangeState.DONE, "ended_on": DAY + timedelta(days=30), "evidence": "A photo"}
    with asked.group.workspace.step(asked.act(), sentence("Changes")):
        change_id = add_change(asked, answer.id, **done)
        add_change(asked, answer.id)
        for months, felt in ((3, Felt.NO), (6, Felt.YES)):
            check = ChangeCheck(
                change_id=change_id,
                months=months,
                day=DAY + timedelta(days=30 * months),
                felt=felt,
                checked_by=asked.group.id("Amina"),
            )
            answers.CHECKS.add(asked.group.workspace.db, check)
    assert numbers(of(asked.group, last=DAY), Measure.CHANGES) == (0, 2)
    found = of(asked.group)
    assert said(found, Measure.CHANGES) == "Changes that were made: 1 of 2."
    assert [part.number for part in found.get(Measure.CHANGES).parts] == [1, 1, 0]  # type: ignore[union-attr]
    early = of(asked.group, last=DAY + timedelta(days=90))
    late = of(asked.group, last=DAY + timedelta(days=180))
    assert said(early, Measure.FELT) == "Changes members feel: 0 yes, 0 partly, 1 not yet."
    assert said(late, Measure.FELT) == "Changes members feel: 1 yes, 0 partly, 0 not yet."


def test_goals_stand_with_their_own_family(small: InWords) -> None:
    for family, state in ((Family.PROCESS, GoalState.REACHED), (Family.OUTCOME, GoalState.PARTLY)):
        goal = Goal(wording="Better", family=family, made_on=DAY)
        goal_id = goals.add(small.workspace, small.act(), goal=goal).id or 0
        goals.end(small.workspace, small.act(), goal_id=goal_id, state=state, result="So it is")
    found = of(small)
    assert numbers(found, Measure.GOALS_ABOUT_US) == (1, 1)
    assert numbers(found, Measure.GOALS) == (0, 1)


def looks(group: InWords, day: date = DAY) -> dict[str, bool]:
    return {str(one.said): one.worrying for one in for_show.last_year(group.workspace, day)}


def test_a_year_without_any_request_is_not_said_to_be_for_show(small: InWords) -> None:
    assert looks(small) == {}


def test_being_asked_and_never_answered_looks_as_if_for_show(asked: Asked) -> None:
    """Practice no. 105."""
    found = looks(asked.group)
    assert found["Answered: 0 of 2 things people asked for."] is True
    assert found["Nothing was to change."] is True
    assert found["0 of 1 request asked us after it was decided."] is False
    asked.give("Seats", AnswerKind.YES)
    assert looks(asked.group)["Answered: 1 of 2 things people asked for."] is False


def test_being_asked_after_it_was_decided_looks_as_if_for_show(small: InWords) -> None:
    ask(small, stage=Stage.AFTER)
    assert looks(small)["1 of 1 request asked us after it was decided."] is True


def test_one_member_among_others_looks_as_if_for_show(twelve: Committee) -> None:
    day = date(2026, 1, 10)
    guest = twelve.group.id("Maya")
    twelve.met(day, twelve.ids[:3])
    assert looks(twelve.group)["At 0 of 1 meeting only one member sat among others."] is False
    twelve.met(day, [twelve.ids[0]])
    said = "At 0 of 2 meetings only one member sat among others."
    assert looks(twelve.group)[said] is False, "nobody else was there"
    twelve.met(day, [twelve.ids[0], guest])
    assert looks(twelve.group)["At 1 of 3 meetings only one member sat among others."] is True


def test_the_same_person_asked_alone_again_is_a_number_and_no_name(small: InWords) -> None:
    first, second = ask(small), ask(small, ("Stops",), title="The tram")
    db, amina = small.workspace.db, small.id("Amina")
    with small.workspace.step(small.act(), sentence("Invite")):
        for request_id in (first.request_id, second.request_id):
            invited = Invited(request_id=request_id, person_id=amina, invited_on=DAY)
            requests.INVITED.add(db, invited)
    [(text, worrying)] = [one for one in looks(small).items() if one[0].startswith("Times only")]
    assert text == "Times only one person was asked: 2. The same one again: 1."
    assert worrying
    with small.workspace.step(small.act(), sentence("Invite")):
        ben = Invited(request_id=second.request_id, person_id=small.id("Ben"), invited_on=DAY)
        requests.INVITED.add(db, ben)
    assert looks(small)["Times only one person was asked: 1. The same one again: 0."] is False
