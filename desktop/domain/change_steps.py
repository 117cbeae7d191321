"""How far each step of the change map is: reached, waited for with whom, or not needed."""

from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.answer import AnswerKind
from desktop.domain.change import CHECK_MONTHS, ChangeState
from desktop.domain.change_map import MapRow, MapStep, Step, StepState
from desktop.domain.request import Request
from desktop.domain.theme_answer import FullChange
from desktop.domain.working_days import add_months
from desktop.language import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class StuckAt:
    """What does not go on at a step, with whom it lies (empty for us), and since when."""

    step: Step
    what: Sentence
    with_whom: str = ""
    since: date


def steps_of(request: Request, row: MapRow, stuck: StuckAt | None = None) -> tuple[MapStep, ...]:
    """All six steps of a row, each with how far it is."""
    done = _done(row)
    found = (_said(row), _sent(request, row), _answer(request, row), _decision(row), done)
    return tuple(_stuck(one, stuck) for one in (*found, _felt(row, done)))


def _stuck(step: MapStep, stuck: StuckAt | None) -> MapStep:
    if stuck is None or stuck.step is not step.step:
        return step
    return replace(
        step,
        state=StepState.STUCK,
        what=stuck.what,
        with_whom=stuck.with_whom,
        since=stuck.since,
    )


def _said(row: MapRow) -> MapStep:
    if row.last is None:
        return MapStep(step=Step.SAID, state=StepState.WAITING)
    first = row.first if row.first != row.last else None
    return MapStep(step=Step.SAID, state=StepState.REACHED, day=row.last, first=first)


def _sent(request: Request, row: MapRow) -> MapStep:
    if row.theme.sent_on:
        return MapStep(step=Step.SENT, state=StepState.REACHED, day=row.theme.sent_on)
    if row.answer or not request.asked_by:
        return MapStep(step=Step.SENT, state=StepState.NOT_NEEDED)
    return MapStep(step=Step.SENT, state=StepState.WAITING, since=row.last)


def _answer(request: Request, row: MapRow) -> MapStep:
    theme, answer = row.theme, row.answer
    if answer and row.full.fell_on is not None:
        return MapStep(step=Step.ANSWER, state=StepState.WAITING, since=row.full.fell_on)
    if answer:
        return MapStep(step=Step.ANSWER, state=StepState.REACHED, day=answer.day)
    if request.asked_by and not theme.sent_on:
        return MapStep(step=Step.ANSWER, state=StepState.AHEAD)
    return MapStep(
        step=Step.ANSWER,
        state=StepState.WAITING,
        since=theme.sent_on or row.last,
        with_whom=theme.sent_to,
        due=request.feedback_due,
    )


def _decision(row: MapRow) -> MapStep:
    """A no is decided with its answer; a yes may be said before anybody decided."""
    answer = row.answer
    if answer is None or not row.full.stands:
        return MapStep(step=Step.DECISION, state=StepState.AHEAD)
    if row.full.decided or row.full.decided_by or answer.kind is AnswerKind.NO:
        return MapStep(step=Step.DECISION, state=StepState.REACHED, day=row.full.day)
    whom = answer.answered_by or row.theme.sent_to
    return MapStep(step=Step.DECISION, state=StepState.WAITING, since=answer.day, with_whom=whom)


def _done(row: MapRow) -> MapStep:
    answer, changes = row.answer, row.changes
    if answer is None or not (changes or row.full.stands):
        return MapStep(step=Step.DONE, state=StepState.AHEAD)
    if not changes and answer.kind is AnswerKind.NO:
        return MapStep(step=Step.DONE, state=StepState.NOT_NEEDED)
    left = [one for one in changes if one.is_open]
    if left or not changes:
        first = min(left, key=lambda one: one.change.due or date.max, default=None)
        return MapStep(
            step=Step.DONE,
            state=StepState.WAITING,
            since=answer.day,
            with_whom=first.owner if first else answer.answered_by,
            due=first.change.due if first else None,
        )
    done = [one for one in changes if one.change.state is ChangeState.DONE]
    ended = [one.change.ended_on for one in done or changes if one.change.ended_on]
    state = StepState.REACHED if done else StepState.NOT_DONE
    return MapStep(step=Step.DONE, state=state, day=max(ended, default=None))


def _felt(row: MapRow, done: MapStep) -> MapStep:
    """Members are asked once something is done, and asked again until a year later."""
    if done.state in {StepState.NOT_NEEDED, StepState.NOT_DONE}:
        return MapStep(step=Step.FELT, state=StepState.NOT_NEEDED)
    finished = [one for one in row.changes if one.change.state is ChangeState.DONE]
    if not finished:
        return MapStep(step=Step.FELT, state=StepState.AHEAD)
    asked = [one.last_check.day for one in finished if one.last_check]
    due = min((day for one in finished if (day := asked_next(one))), default=None)
    if len(asked) == len(finished):
        return MapStep(step=Step.FELT, state=StepState.REACHED, day=max(asked), due=due)
    return MapStep(step=Step.FELT, state=StepState.WAITING, since=done.day, due=due)


def asked_next(full: FullChange) -> date | None:
    """When members are asked next whether they feel a change (practice rule 37)."""
    if full.change.ended_on is None:
        return None
    last = full.last_check.months if full.last_check else 0
    months = next((one for one in CHECK_MONTHS if one > last), None)
    return add_months(full.change.ended_on, months) if months else None
