"""Goals, reviews and scores in words, for the lists and cards of their page."""

from collections.abc import Sequence
from datetime import date

from desktop.domain.change import CHANGE_LEVEL_NAMES
from desktop.domain.goal import (
    FAMILY_NAMES,
    GOAL_STATE_NAMES,
    Goal,
    GoalCheck,
    GoalState,
    IndicatorScore,
    Review,
    ReviewShared,
)
from desktop.domain.review_content import SCORE_NAMES, WAY_NAMES, LookedAt, Scored
from desktop.language import Sentence, Words
from desktop.ui.group.text_words import apart
from desktop.ui.rows import Row
from desktop.ui.states import Mark

GOAL_MARKS = {
    GoalState.OPEN: Mark.PLAIN,
    GoalState.REACHED: Mark.GOOD,
    GoalState.PARTLY: Mark.PLAIN,
    GoalState.NOT_REACHED: Mark.BAD,
    GoalState.DROPPED: Mark.PLAIN,
}


def goal_row(words: Words, goal: Goal, *, due: bool, lacks: bool) -> Row:
    """A goal: its state; while we work on it, whether it is looked at now or lacks something."""
    chip, mark = words.text(GOAL_STATE_NAMES[goal.state]), GOAL_MARKS[goal.state]
    if due:
        chip, mark = words.text("look at it now"), Mark.WARN
    elif lacks and goal.state is GoalState.OPEN:
        chip, mark = words.text("something is missing"), Mark.WARN
    parts = [words.text(FAMILY_NAMES[goal.family])]
    if goal.end_on:
        parts.append(words.text("until {day}", day=goal.end_on))
    detail = " · ".join(parts)
    return Row(key=goal.id, title=apart(words, goal.wording), detail=detail, chip=chip, mark=mark)


def goal_lines(
    words: Words,
    goal: Goal,
    checks: Sequence[GoalCheck],
    lacks: Sequence[Sentence],
    request: str,
) -> list[str]:
    """What is missing first, then what it says, its days, and how it was when we looked.

    `request` is the title of the one it is about, empty for none.
    """
    open_ = goal.state is GoalState.OPEN
    lines = [words.say(one) for one in lacks] if open_ else []
    if not open_:
        lines.append(_after(words, words.text(GOAL_STATE_NAMES[goal.state]), goal.result))
    lines += [
        _after(words, words.text("How it was"), goal.baseline),
        _after(words, words.text("How we know"), goal.measure),
        _after(words, words.text("What we want to reach"), goal.target),
        _after(words, words.text("Whom it reaches"), words.text(CHANGE_LEVEL_NAMES[goal.level])),
        _after(words, words.text("Which request"), request),
        _after(words, words.text("Set by"), goal.set_by),
        _after(words, words.text("Who says it can be done"), goal.agreed_by),
        _days(words, goal),
    ]
    return [*lines, *(_after(words, words.date(one.day), one.found) for one in reversed(checks))]


def _days(words: Words, goal: Goal) -> str:
    parts = []
    if goal.start_on:
        parts.append(words.text("from {day}", day=goal.start_on))
    if goal.end_on:
        parts.append(words.text("until {day}", day=goal.end_on))
    if goal.check_on and goal.state is GoalState.OPEN:
        parts.append(words.text("look again on {day}", day=goal.check_on))
    return " · ".join(parts)


def _after(words: Words, label: str, value: str) -> str:
    """`How it was: nobody is asked`; nothing without a value."""
    return words.text("{label}: {text}", label=label, text=value) if value else ""


def scored_row(words: Words, one: Scored, *, lacks: bool) -> Row:
    """What members look at, their newest score and which way it went."""
    parts = [words.text(FAMILY_NAMES[one.indicator.family])]
    amount, newest = "", one.newest
    if newest is None:
        parts.append(words.text("not scored yet"))
    else:
        amount = words.text("{number} of 5", number=str(newest.score))
        parts.append(words.text(WAY_NAMES[one.way]))
    chip = words.text("set without members") if lacks else ""
    return Row(
        key=one.indicator.id,
        title=apart(words, one.indicator.wording),
        detail=" · ".join(parts),
        amount=amount,
        chip=chip,
        mark=Mark.WARN if lacks else Mark.PLAIN,
    )


def score_said(words: Words, one: Scored) -> str:
    """`I can follow what is said. · 4 of 5 · better than before`."""
    parts = [apart(words, one.indicator.wording)]
    if one.newest is not None:
        parts.append(words.text("{number} of 5", number=str(one.newest.score)))
        parts.append(words.text(WAY_NAMES[one.way]))
    return " · ".join(parts)


def score_row(words: Words, one: IndicatorScore) -> Row:
    """One period: `4 of 5`, what that means, how many scored."""
    parts = [words.text(SCORE_NAMES[one.score])]
    if one.people:
        parts.append(words.plural("{count} person", "{count} people", one.people))
    parts += [apart(words, one.note)] if one.note else []
    return Row(
        key=one.id,
        title=period(words, one.first_day, one.last_day),
        detail=" · ".join(parts),
        amount=words.text("{number} of 5", number=str(one.score)),
    )


def review_row(words: Words, review: Review) -> Row:
    closed = review.closed_on is not None
    return Row(
        key=review.id,
        title=apart(words, review.title),
        detail=period(words, review.first_day, review.last_day),
        chip=words.text("closed") if closed else words.text("open"),
        mark=Mark.GOOD if closed else Mark.PLAIN,
    )


def looked_at_row(words: Words, one: LookedAt) -> Row:
    """A goal in a review, and what was found of it."""
    return Row(
        key=one.goal.id,
        title=apart(words, one.goal.wording),
        detail=apart(words, one.found) if one.found else words.text("not written yet"),
        chip=words.text(GOAL_STATE_NAMES[one.goal.state]),
        mark=GOAL_MARKS[one.goal.state],
    )


def shared_row(words: Words, one: ReviewShared) -> Row:
    parts = [words.date(one.day), apart(words, one.how) if one.how else ""]
    detail = " · ".join(part for part in parts if part)
    return Row(key=one.id, title=apart(words, one.with_whom), detail=detail)


def period(words: Words, first: date, last: date) -> str:
    """`1 January 2026 to 31 March 2026`."""
    return words.text("{start} to {end}", start=words.date(first), end=words.date(last))
