"""The steps of the change map in words: short on its boxes, in full beside them."""

from collections.abc import Iterator

from desktop.domain.answer import ANSWER_NAMES
from desktop.domain.body import POWER_NAMES
from desktop.domain.change import CHANGE_LEVEL_NAMES, CHANGE_STATE_NAMES, FELT_NAMES, ChangeState
from desktop.domain.change_map import (
    STEP_NAMES,
    STEP_STATE_NAMES,
    ChangeMap,
    MapRow,
    MapStep,
    Step,
    StepState,
    people_counted,
)
from desktop.domain.text_kinds import TEXT_KIND_NAMES
from desktop.domain.theme_answer import FullChange
from desktop.domain.versions import Source
from desktop.language import Words
from desktop.ui.rows import Row
from desktop.ui.states import Mark

MARKS = {
    StepState.REACHED: Mark.GOOD,
    StepState.WAITING: Mark.WARN,
    StepState.STUCK: Mark.BAD,
    StepState.AHEAD: Mark.PLAIN,
    StepState.NOT_NEEDED: Mark.PLAIN,
    StepState.NOT_DONE: Mark.PLAIN,
}


def step_name(words: Words, step: Step) -> str:
    return words.text(STEP_NAMES[step])


def state_said(words: Words, row: MapRow, one: MapStep) -> str:
    """How far a step is, in a few words: `partly`, `6 people`, `stuck`."""
    if one.state is not StepState.REACHED:
        return words.text(STEP_STATE_NAMES[one.state])
    felt = [full.last_check.felt for full in row.changes if full.last_check]
    said = {
        Step.SAID: words.say(people_counted(row.people)),
        Step.SENT: row.theme.sent_to,
        Step.ANSWER: words.text(ANSWER_NAMES[row.answer.kind]) if row.answer else "",
        Step.DECISION: row.full.decided_by,
        Step.DONE: _how_many_done(words, row),
        Step.FELT: words.listed(dict.fromkeys(words.text(FELT_NAMES[each]) for each in felt)),
    }
    return said[one.step] or words.text(STEP_STATE_NAMES[one.state])


def _how_many_done(words: Words, row: MapRow) -> str:
    done = sum(full.change.state is ChangeState.DONE for full in row.changes)
    if done == len(row.changes):
        return words.text(CHANGE_STATE_NAMES[ChangeState.DONE])
    return words.text("{count} of {all}", count=done, all=len(row.changes))


def day_said(words: Words, one: MapStep) -> str:
    """When it was, or since when it waits with whom."""
    if one.state is StepState.REACHED or (one.state is StepState.NOT_DONE and one.day):
        last = words.date(one.day, "medium") if one.day else ""
        if one.first is None:
            return last
        return words.text("{first} to {last}", first=words.date(one.first, "medium"), last=last)
    if not one.is_open:
        return ""
    since = words.text("since {day}", day=words.date(one.since, "medium")) if one.since else ""
    return words.listed([words.text("with {whom}", whom=one.with_whom or words.text("us")), since])


def step_aloud(words: Words, row: MapRow, one: MapStep) -> str:
    """`Answer. Partly. 28 November 2025.`"""
    said = (step_name(words, one.step), state_said(words, row, one), day_said(words, one))
    return ". ".join(part for part in said if part)


def facts(words: Words, row: MapRow, step: Step) -> list[str]:
    """Everything there is to know of one step, a line each."""
    one = next(each for each in row.steps if each.step is step)
    first = [_waits(words, one)] if one.is_open else []
    return [line for line in (*first, *_FACTS[step](words, row)) if line]


def _waits(words: Words, one: MapStep) -> str:
    what = words.say(one.what) if one.what else words.text(STEP_STATE_NAMES[one.state])
    whom = words.text("with {whom}", whom=one.with_whom or words.text("us"))
    since = words.text("since {day}", day=one.since) if one.since else ""
    due = words.text("by {day}", day=one.due) if one.due and not one.what else ""
    return words.listed([what, whom, since, due])


def _said(words: Words, row: MapRow) -> Iterator[str]:
    yield words.say(people_counted(row.people))
    if row.first and row.last and row.first != row.last:
        yield words.text("{first} to {last}", first=row.first, last=row.last)
    elif row.last:
        yield words.date(row.last)
    yield _labelled(words, words.text("What is recommended"), row.theme.recommended)


def _sent(words: Words, row: MapRow) -> Iterator[str]:
    if row.theme.sent_on:
        yield words.text("sent to {who} on {day}", who=row.theme.sent_to, day=row.theme.sent_on)


def _answer(words: Words, row: MapRow) -> Iterator[str]:
    answer, full = row.answer, row.full
    if answer is None:
        return
    kind = words.text(ANSWER_NAMES[answer.kind])
    yield words.listed([kind, answer.answered_by, words.date(answer.day)])
    if full.fell_on is not None:
        yield words.text("taken back on {day}", day=full.fell_on)
    yield _text(words, full.could_not)
    yield _text(words, full.fixed_points)
    yield _text(words, full.mistake)
    for old in full.earlier:
        kind = words.text(ANSWER_NAMES[old.kind])
        yield words.text("On {day} the answer was: {answer}.", day=old.day, answer=kind)
    yield _text(words, full.next_step)


def _decision(words: Words, row: MapRow) -> Iterator[str]:
    full = row.full
    yield _text(words, full.decided)
    yield _labelled(words, words.text("Who decided"), full.decided_by)
    if full.power:
        yield _labelled(words, words.text("Our power"), words.text(POWER_NAMES[full.power]))
    for source in (full.reasons, full.difference, full.disagreement):
        yield _text(words, source)


def _done(words: Words, row: MapRow) -> Iterator[str]:
    for full in row.changes:
        change = full.change
        state = words.text(CHANGE_STATE_NAMES[change.state])
        ended = words.date(change.ended_on) if change.ended_on else ""
        due = words.text("by {day}", day=change.due) if change.due and not ended else ""
        level = words.text(CHANGE_LEVEL_NAMES[change.level])
        yield words.listed([change.wording, full.owner, state, ended or due, level])
        yield change.evidence or change.why_not


def _felt(words: Words, row: MapRow) -> Iterator[str]:
    for full in row.changes:
        yield from _checks(words, full)


def _checks(words: Words, full: FullChange) -> Iterator[str]:
    for check in full.checks:
        after = words.plural("After {count} month", "After {count} months", check.months)
        felt = words.text(FELT_NAMES[check.felt])
        yield words.listed([full.change.wording, after, felt, words.date(check.day)])
        yield f"“{check.own_words}”" if check.own_words else ""


_FACTS = {
    Step.SAID: _said,
    Step.SENT: _sent,
    Step.ANSWER: _answer,
    Step.DECISION: _decision,
    Step.DONE: _done,
    Step.FELT: _felt,
}


def _text(words: Words, source: Source | None) -> str:
    if source is None:
        return ""
    return _labelled(words, words.text(TEXT_KIND_NAMES[source.kind]), source.wording)


def _labelled(words: Words, label: str, value: str) -> str:
    return words.text("{kind}: {what}", kind=label, what=value) if value else ""


def head_said(words: Words, found: ChangeMap) -> str:
    """How many people spoke, and how many themes are stuck."""
    stuck = sum(row.is_stuck for row in found.rows)
    return " · ".join(
        part
        for part in (
            words.plural("{count} person spoke", "{count} people spoke", found.people),
            words.plural("{count} theme", "{count} themes", len(found.rows)),
            words.text("{count} stuck", count=stuck) if stuck else "",
        )
        if part
    )


def stuck_rows(words: Words, found: ChangeMap) -> list[Row]:
    """What does not go on: where, with whom, since when. Enter goes there on the map."""
    return [
        Row(
            key=(row.full.id, one.step),
            title=row.theme.title,
            detail=_waits(words, one),
            chip=words.text(STEP_STATE_NAMES[one.state]),
            mark=Mark.BAD,
        )
        for row in found.rows
        for one in row.steps
        if one.state is StepState.STUCK
    ]


def levels_said(words: Words, found: ChangeMap) -> list[str]:
    """How many changes are done, by whom they reach."""
    lines = []
    for level, counts in found.levels.items():
        states = [
            _labelled(words, words.text(CHANGE_STATE_NAMES[state]), str(counts[state]))
            for state in ChangeState
            if counts[state]
        ]
        if states:
            lines.append(" · ".join([words.text(CHANGE_LEVEL_NAMES[level]), *states]))
    return lines
