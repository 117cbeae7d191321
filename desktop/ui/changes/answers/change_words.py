"""What changes, whether it is felt, and what is stuck, in words."""

from datetime import date

from desktop.domain.change import (
    CHANGE_LEVEL_NAMES,
    CHANGE_STATE_NAMES,
    FELT_NAMES,
    ChangeCheck,
    ChangeState,
    Felt,
)
from desktop.domain.theme_answer import FullChange
from desktop.language import Words
from desktop.services.changes.answers import checks
from desktop.services.changes.answers.stuck import Stuck
from desktop.ui.money.amounts import Amounts
from desktop.ui.rows import Row
from desktop.ui.states import Mark

FELT_MARKS = {Felt.YES: Mark.GOOD, Felt.PARTLY: Mark.PLAIN, Felt.NO: Mark.WARN}


def change_row(amounts: Amounts, full: FullChange, today: date, *, placed: bool = False) -> Row:
    """What, who and by when, what it costs, what shows it, and whether members feel it.

    `placed` says which request and theme it follows from as well.
    """
    words, change = amounts.kit.words, full.change
    parts = [owner(words, full), due(words, full), words.text(CHANGE_LEVEL_NAMES[change.level])]
    if change.cost is not None:
        parts.append(words.text("costs {sum}", sum=amounts.said(change.cost)))
    if placed:
        parts.append(place(words, full))
    parts += [change.evidence, change.why_not, felt(words, full)]
    chip, mark = state(words, full, today)
    return Row(
        key=full.id,
        title=change.wording,
        detail=" · ".join(part for part in parts if part),
        chip=chip,
        mark=mark,
    )


def owner(words: Words, full: FullChange) -> str:
    return full.owner or words.text("nobody yet")


def due(words: Words, full: FullChange) -> str:
    if full.change.due is not None:
        return words.text("by {day}", day=full.change.due)
    return words.text("no day yet") if full.is_open else ""


def place(words: Words, full: FullChange) -> str:
    """`The bus · Seats`, or that it is a change of our own."""
    if full.request is None or full.theme is None:
        return words.text("our own change")
    return f"{full.request.title} · {full.theme.title}"


def felt(words: Words, full: FullChange) -> str:
    """What members said last, and when they are asked next."""
    parts = []
    if full.last_check is not None:
        parts.append(check_said(words, full.last_check))
    following = checks.next_of(full)
    if following is not None:
        parts.append(words.text("ask members on {day}", day=following[1]))
    return " · ".join(parts)


def check_said(words: Words, check: ChangeCheck) -> str:
    """`after 3 months: partly`"""
    said = words.text(FELT_NAMES[check.felt])
    return words.plural(
        "after {count} month: {felt}", "after {count} months: {felt}", check.months, felt=said
    )


def state(words: Words, full: FullChange, today: date) -> tuple[str, Mark]:
    """Where it stands as one word, with its mark."""
    if full.set_aside:
        return words.text("a new answer came"), Mark.PLAIN
    if full.is_late(today):
        return words.text("late"), Mark.WARN
    if checks.due_of(full, today) is not None:
        return words.text("ask members now"), Mark.WARN
    check = full.last_check
    if check is not None and full.change.state is ChangeState.DONE:
        mark = FELT_MARKS[check.felt]
        return words.text(FELT_NAMES[check.felt]), mark
    mark = Mark.GOOD if full.change.state is ChangeState.DONE else Mark.PLAIN
    return words.text(CHANGE_STATE_NAMES[full.change.state]), mark


def stuck_row(words: Words, number: int, one: Stuck) -> Row:
    """One thing that is stuck: why, with whom, since when, and where it belongs."""
    whom = one.with_whom or words.text("us")
    parts = [
        words.say(one.what),
        words.text("with {who}", who=whom),
        words.text("since {day}", day=one.since),
        one.request.title if one.request is not None else "",
        one.theme.title if one.change is not None and one.theme is not None else "",
    ]
    return Row(
        key=("stuck", number),
        title=one.title,
        detail=" · ".join(part for part in parts if part),
        chip=words.text("stuck"),
        mark=Mark.WARN,
    )
