"""Ideas, lines of an agenda and what to look at, as rows of a list and as sentences."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from desktop.domain.agenda import (
    HOW_NAMES,
    ITEM_STATE_NAMES,
    LINE_STATE_NAMES,
    OPEN_ITEMS,
    OUTCOME_NAMES,
    Agenda,
    FullLine,
    How,
    Item,
    ItemState,
    LineKind,
    LineState,
)
from desktop.domain.agenda_checks import NUDGES, Finding, FindingKind
from desktop.domain.capitals import begun
from desktop.domain.idea import Idea
from desktop.domain.meeting import AGENDA_STATE_NAMES, AgendaState, Meeting
from desktop.domain.person import Person
from desktop.domain.typed_day import plain_figures
from desktop.errors import UserError
from desktop.language import N_, Words
from desktop.ui.rows import Row
from desktop.ui.states import Mark

BAD_MINUTES = N_("Minutes are a number from 1 to 600.")
OFTEN = 2


def read_minutes(text: str) -> int:
    """Typed minutes. Raises UserError; the field adds its name."""
    figures = plain_figures(text).strip()
    if not figures.isdecimal() or len(figures) > len("600"):
        raise UserError(BAD_MINUTES)
    return int(figures)


def line_title(words: Words, line: FullLine) -> str:
    return line.own_title or words.text(line.usual_title)


def meeting_choices(
    words: Words, found: Sequence[Meeting], first: str
) -> list[tuple[int | None, str]]:
    """Meetings to choose from; `first` is none of them."""
    choices: list[tuple[int | None, str]] = [(None, first)]
    for one in found:
        day = words.date(one.day)
        choices.append((one.id, words.text("{title}, {day}", title=one.title, day=day)))
    return choices


def who_said(words: Words, item: Item, proposer: Person | None) -> str:
    """`Amina Begum, by phone`; of the group itself: `our group`."""
    if proposer is None:
        return words.text("from our group")
    return words.listed([proposer.listed, words.text(HOW_NAMES[item.how])])


def idea_row(words: Words, idea: Idea) -> Row:
    """An idea in a list: what, who, for when, and how it stands."""
    item = idea.item
    parts = [who_said(words, item, idea.proposer), words.date(item.proposed_on)]
    parts += [when] if (when := _for_when(words, idea)) else []
    chip, mark = idea_state(words, idea)
    return Row(key=idea.id, title=item.title, detail=" · ".join(parts), chip=chip, mark=mark)


def _for_when(words: Words, idea: Idea) -> str:
    """The meeting it is meant for, while it is not over."""
    if idea.meeting is None or idea.item.state not in OPEN_ITEMS:
        return ""
    return words.text("for {day}", day=idea.meeting.day)


def idea_state(words: Words, idea: Idea) -> tuple[str, Mark]:
    if idea.late and idea.item.state in {ItemState.PROPOSED, ItemState.ACCEPTED}:
        return words.text("late"), Mark.WARN
    if idea.item.state is ItemState.DEFERRED and idea.put_off >= OFTEN:
        return put_off_times(words, idea.put_off), Mark.WARN
    mark = Mark.GOOD if idea.item.state is ItemState.ACCEPTED else Mark.PLAIN
    return words.text(ITEM_STATE_NAMES[idea.item.state]), mark


def put_off_times(words: Words, count: int) -> str:
    return words.plural("put off once", "put off {count} times", count)


def idea_lines(words: Words, idea: Idea) -> list[str]:
    """Everything said of an idea, a line each."""
    item = idea.item
    lines = [
        begun(words.listed([words.text(ITEM_STATE_NAMES[item.state]), _for_when(words, idea)])),
        begun(words.listed([who_said(words, item, idea.proposer), words.date(item.proposed_on)])),
        _written(words, idea),
        words.text("What for: {what}", what=words.text(OUTCOME_NAMES[item.outcome])),
    ]
    if item.minutes:
        lines.append(words.plural("{count} minute", "{count} minutes", item.minutes))
    if idea.late:
        lines.append(words.text("It came after ideas closed, so it is late."))
    if item.confidential:
        lines.append(words.text("Private: it is printed apart."))
    lines += [_part(words, label, getattr(item, part)) for part, label in PARTS]
    if idea.put_off:
        lines.append(begun(put_off_times(words, idea.put_off)))
    lines.append(_part(words, N_("Our answer: {text}"), item.reason))
    lines.append(_told(words, idea))
    return lines


def _written(words: Words, idea: Idea) -> str:
    if idea.writer is None or idea.writer == idea.proposer:
        return ""
    return words.text("Written down by {name}", name=idea.writer.listed)


def _part(words: Words, label: str, text: str) -> str:
    return words.text(label, text=text) if text else ""


def _told(words: Words, idea: Idea) -> str:
    item = idea.item
    if idea.answer_waits and idea.proposer is not None:
        return words.text("{name} waits for our answer.", name=idea.proposer.called)
    if item.told_on is None or idea.proposer is None:
        return ""
    return words.text(
        "Told {name} on {day}, {how}",
        name=idea.proposer.called,
        day=item.told_on,
        how=words.text(HOW_NAMES[How(item.told_how)]),
    )


PARTS = (
    ("briefing", N_("In short: {text}")),
    ("options", N_("What can be chosen: {text}")),
    ("can_change", N_("What you can change: {text}")),
    ("cannot_change", N_("What you cannot change: {text}")),
    ("why_fixed", N_("Why not: {text}")),
    ("recommended", N_("What is recommended: {text}")),
)


def agenda_rows(words: Words, agenda: Agenda) -> list[Row]:
    """The lines in order, each with the time at which it begins where the meeting has one."""
    found, at = [], agenda.meeting.starts
    for number, line in enumerate(agenda.lines, start=1):
        found.append(_line_row(words, line, number, at))
        at = _later(at, line.line.minutes or 0)
    return found


def _later(at: time | None, minutes: int) -> time | None:
    if at is None:
        return None
    return (datetime.combine(date.min, at) + timedelta(minutes=minutes)).time()


def _line_row(words: Words, line: FullLine, number: int, at: time | None) -> Row:
    parts = [words.time(at)] if at is not None else []
    if line.line.minutes:
        parts.append(words.plural("{count} minute", "{count} minutes", line.line.minutes))
    if line.item is not None:
        parts.append(words.text(OUTCOME_NAMES[line.item.outcome]))
    if line.lead is not None:
        parts.append(words.text("{name} leads", name=line.lead.called))
    if line.proposer is not None:
        parts.append(words.text("proposed by {name}", name=line.proposer.called))
    if line.papers:
        parts.append(words.plural("{count} paper", "{count} papers", len(line.papers)))
    chip, mark = _line_state(words, line)
    title = f"{number}. {line_title(words, line)}"
    return Row(key=line.id, title=title, detail=" · ".join(parts), chip=chip, mark=mark)


def _line_state(words: Words, line: FullLine) -> tuple[str, Mark]:
    if line.line.state is not LineState.PLANNED:
        return words.text(LINE_STATE_NAMES[line.line.state]), Mark.PLAIN
    if line.late:
        return words.text("late"), Mark.WARN
    if line.put_off:
        mark = Mark.WARN if line.put_off >= OFTEN else Mark.PLAIN
        return put_off_times(words, line.put_off), mark
    return (words.text("private"), Mark.PLAIN) if line.is_confidential else ("", Mark.PLAIN)


def standing(words: Words, agenda: Agenda, agreed_by: str) -> list[str]:
    """How far the agenda is, how long it takes, and its two days."""
    meeting = agenda.meeting
    if meeting.agenda_state is AgendaState.AGREED:
        text = N_("Agreed on {day} by {name}.")
        lines = [words.text(text, day=meeting.agenda_agreed_on, name=agreed_by)]
    else:
        lines = [begun(words.text(AGENDA_STATE_NAMES[meeting.agenda_state]))]
    if agenda.lines and meeting.minutes:
        text = N_("It takes {needs} minutes. The meeting lasts {lasts}.")
        lines.append(words.text(text, needs=agenda.minutes, lasts=meeting.minutes))
    elif agenda.lines:
        lines.append(words.plural("{count} minute", "{count} minutes", agenda.minutes))
    lines.append(words.text("Ideas close on {day}.", day=meeting.items_close))
    lines.append(words.text("Packs leave by {day}.", day=meeting.send_by))
    return lines


def finding_row(words: Words, number: int, finding: Finding) -> Row:
    """One thing to look at; what Enter does with it stands below."""
    quiet = finding.kind in NUDGES
    return Row(
        key=number,
        title=words.say(finding.said),
        detail=words.text(DOES[finding.kind]) if finding.kind in DOES else "",
        mark=Mark.PLAIN if quiet else Mark.WARN,
    )


DOES = {
    FindingKind.WORD: N_("Enter explains this word."),
    FindingKind.NO_BREAK: N_("Enter puts in short breaks."),
    FindingKind.NO_OPEN: N_("Enter puts it in."),
    FindingKind.NO_TIMES: N_("Enter opens the meeting."),
    FindingKind.NO_DECIDER: N_("Enter opens the meeting."),
}
"""What Enter does at once; elsewhere it opens the line."""
ADDED = tuple(kind for kind in LineKind if kind is not LineKind.ITEM)
"""Lines that somebody may add; items come from the ideas."""
