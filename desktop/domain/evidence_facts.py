"""Each number of a period as a sentence, with the parts and days a chart of it is drawn from."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from desktop.domain.answer import ANSWER_NAMES, Answer
from desktop.domain.attendance_trend import per_cent
from desktop.domain.body import Power
from desktop.domain.change import (
    CHANGE_STATE_NAMES,
    FELT_NAMES,
    Change,
    ChangeCheck,
    ChangeState,
)
from desktop.domain.change import Felt as ChangeFelt
from desktop.domain.decision import Decision
from desktop.domain.evidence import Fact, Measure, Point, Unit, parts
from desktop.domain.goal import GOAL_STATE_NAMES, Family, Goal, GoalState
from desktop.domain.sheets import FELT_NAMES as SHEET_NAMES
from desktop.domain.sheets import Counted, Felt
from desktop.language import N_, plural, sentence

OURS = (Power.DECIDE, Power.SHARE)
"""Members had the last word, alone or together with others."""


def met(meetings: int) -> Fact:
    said = plural("We met {count} time.", "We met {count} times.", count=meetings)
    return Fact(measure=Measure.MEETINGS, number=meetings, said=said)


def came(points: Sequence[Point]) -> Fact | None:
    """How many of those expected came, over all meetings; None where nobody was expected."""
    number, of = sum(one.number for one in points), sum(one.of for one in points)
    if not of:
        return None
    said = sentence(
        N_("Of every 100 people expected, {share} came."),
        share=str(per_cent(Fraction(number, of), 0)),
    )
    return Fact(measure=Measure.CAME, number=number, of=of, points=tuple(points), said=said)


def listened(sheets: Iterable[Counted]) -> Fact | None:
    """The faces on sheets of two questions; sheets too few to be shown are not among them."""
    found = list(sheets)
    faces = {
        Felt.LISTENED: sum(one.listened for one in found),
        Felt.LITTLE: sum(one.little for one in found),
        Felt.NOT: sum(one.felt_not for one in found),
    }
    every = sum(faces.values())
    if not every:
        return None
    said = sentence(
        N_("Felt listened to: {yes}. A little: {little}. Not: {no}."),
        yes=faces[Felt.LISTENED],
        little=faces[Felt.LITTLE],
        no=faces[Felt.NOT],
    )
    named = {str(int(face)): name for face, name in SHEET_NAMES.items()}
    shown = parts(named, {str(int(face)): count for face, count in faces.items()})
    number = faces[Felt.LISTENED]
    return Fact(measure=Measure.LISTENED, number=number, of=every, parts=shown, said=said)


def from_people(every: int, proposed: int) -> Fact | None:
    if not every:
        return None
    said = sentence(
        N_("Things people proposed themselves: {count} of {all}."), count=proposed, all=every
    )
    return Fact(measure=Measure.FROM_PEOPLE, number=proposed, of=every, said=said)


def decided(decisions: Sequence[Decision]) -> Fact | None:
    """How many decisions members made, alone or with others."""
    if not decisions:
        return None
    ours = sum(one.power in OURS for one in decisions)
    said = sentence(
        N_("Members decided, alone or with others: {count} of {all}."),
        count=ours,
        all=len(decisions),
    )
    return Fact(measure=Measure.DECIDED, number=ours, of=len(decisions), said=said)


def paid(waited: Sequence[tuple[date, date]]) -> Fact | None:
    """How long people waited for their money, in the middle; None where nobody was paid."""
    if not waited:
        return None
    days = days_between(waited)
    at_once = sum(asked >= there for asked, there in waited)
    said = plural(
        "People waited {count} day for money. {now} of {all} had it on the day.",
        "People waited {count} days for money. {now} of {all} had it on the day.",
        count=days,
        now=at_once,
        all=len(waited),
    )
    return Fact(measure=Measure.PAID, number=days, unit=Unit.DAYS, said=said)


def promises(due: int, kept: int) -> Fact | None:
    if not due:
        return None
    said = sentence(
        N_("Money that came by the day we said: {count} of {all}."), count=kept, all=due
    )
    return Fact(measure=Measure.PROMISES, number=kept, of=due, said=said)


def answered(every: int, with_answer: int) -> Fact | None:
    if not every:
        return None
    said = sentence(
        N_("Answered: {count} of {all} things people asked for."),
        count=with_answer,
        all=every,
    )
    return Fact(measure=Measure.ANSWERED, number=with_answer, of=every, said=said)


def heard(waited: Sequence[tuple[date, date]]) -> Fact | None:
    """How many people heard back for the first time, and how long that took."""
    if not waited:
        return None
    said = sentence(
        N_("People who heard back: {count}. Days until then: {days}."),
        count=len(waited),
        days=days_between(waited),
    )
    return Fact(measure=Measure.HEARD, number=len(waited), said=said)


def answers(given: Sequence[Answer]) -> Fact | None:
    if not given:
        return None
    counted = Counter(str(one.kind) for one in given)
    said = sentence(
        N_("Answers: {yes} yes, {partly} partly, {no} no."),
        yes=counted["yes"],
        partly=counted["partly"],
        no=counted["no"],
    )
    shown = parts({str(kind): name for kind, name in ANSWER_NAMES.items()}, counted)
    return Fact(measure=Measure.ANSWERS, number=len(given), parts=shown, said=said)


def changes(every: Sequence[Change], last: date) -> Fact:
    """What was done of what was to change, as it stood on the last day. None is a number too."""
    stood = Counter(str(_stood(one, last)) for one in every)
    done = stood[ChangeState.DONE]
    if every:
        said = sentence(N_("Changes that were made: {count} of {all}."), count=done, all=len(every))
    else:
        said = sentence(N_("Nothing was to change."))
    shown = parts({str(state): name for state, name in CHANGE_STATE_NAMES.items()}, stood)
    return Fact(measure=Measure.CHANGES, number=done, of=len(every), parts=shown, said=said)


def _stood(change: Change, last: date) -> ChangeState:
    ended = change.ended_on is not None and change.ended_on <= last
    return change.state if ended else ChangeState.TO_DO


def felt(checks: Sequence[ChangeCheck]) -> Fact | None:
    if not checks:
        return None
    counted = Counter(str(one.felt) for one in checks)
    said = sentence(
        N_("Changes members feel: {yes} yes, {partly} partly, {no} not yet."),
        yes=counted["yes"],
        partly=counted["partly"],
        no=counted["no"],
    )
    shown = parts({str(one): name for one, name in FELT_NAMES.items()}, counted)
    number = counted[ChangeFelt.YES]
    return Fact(measure=Measure.FELT, number=number, of=len(checks), parts=shown, said=said)


def goals(ended: Sequence[Goal], family: Family) -> Fact | None:
    """What became of the goals of one family; those we still work on are not among them."""
    found = [goal for goal in ended if goal.family is family]
    if not found:
        return None
    counted = Counter(str(goal.state) for goal in found)
    names = {str(s): name for s, name in GOAL_STATE_NAMES.items() if s is not GoalState.OPEN}
    number = counted[GoalState.REACHED]
    said = sentence(N_("Goals that were reached: {count} of {all}."), count=number, all=len(found))
    measure = Measure.GOALS if family is Family.OUTCOME else Measure.GOALS_ABOUT_US
    shown = parts(names, counted)
    return Fact(measure=measure, number=number, of=len(found), parts=shown, said=said)


def days_between(waited: Sequence[tuple[date, date]]) -> int:
    """The mean of so many waits in whole days, halves up; nobody waits for less than none."""
    days = [max((there - asked).days, 0) for asked, there in waited]
    return (2 * sum(days) + len(days)) // (2 * len(days))
