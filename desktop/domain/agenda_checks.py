"""What somebody should know about an agenda before it is agreed.

Findings inform: none stops anybody from agreeing, except that there must be something to agree.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.agenda import Agenda, FullLine, Item, LineKind, LineState, Outcome
from desktop.domain.agenda_lines import too_long_without_break
from desktop.domain.decision import FullAction
from desktop.domain.plain_words import long_sentences, unexplained
from desktop.language import N_, Sentence, plural, sentence

OFTEN = 2
"""From the second time on, putting off is warned of (practice rule 29)."""
MANY_PAGES = 30
"""More papers than this are hard to read in a week."""
MEGABYTE = 2**20


class FindingKind(StrEnum):
    EMPTY = "empty"
    NO_TIMES = "no times"
    TOO_LONG = "too long"
    NO_MINUTES = "no minutes"
    NO_BREAK = "no break"
    NO_OPEN = "no open discussion"
    NO_BRIEFING = "no briefing"
    NO_OPTIONS = "no options"
    NO_DECIDER = "nobody decides"
    NO_SCOPE = "no can change"
    NO_WHY = "no why"
    LATE_ITEM = "late item"
    LATE_PAPER = "late paper"
    PUT_OFF = "put off often"
    HEAVY = "many pages"
    WORD = "word"
    LONG_SENTENCE = "long sentence"


NUDGES = frozenset({FindingKind.WORD, FindingKind.LONG_SENTENCE, FindingKind.HEAVY})
"""Quiet unless the group asked for them (practice rule 31)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to know. `line_id` is the line it is about, `word` one that nobody explained."""

    kind: FindingKind
    said: Sentence
    line_id: int | None = None
    word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What the texts are measured by: words in a sentence, and words that are explained."""

    most: int
    known: frozenset[str] = frozenset()
    english: bool = True


def check(
    agenda: Agenda,
    *,
    decided_by: bool,
    actions: tuple[FullAction, ...] = (),
    pages: int = 0,
    size: int = 0,
) -> Iterator[Finding]:
    """What is said whether or not the group asked for nudges, but for the weight of papers.

    `decided_by` says that the meeting is one of a body; `actions` are those still open;
    `pages` and `size` in bytes is what the papers come to.
    """
    if not agenda.lines:
        yield Finding(kind=FindingKind.EMPTY, said=sentence(N_("Nothing is on this agenda yet.")))
        return
    yield from _time(agenda)
    for line in agenda.items:
        yield from _item(line, agenda)
    decides = any(_to_decide(line) for line in agenda.items)
    if decides and not decided_by:
        said = sentence(N_("Who decides? Say which group this is a meeting of."))
        yield Finding(kind=FindingKind.NO_DECIDER, said=said)
    yield from _put_off(agenda, actions)
    if pages > MANY_PAGES:
        text = N_("The papers have {pages} pages, {size} MB. A short summary helps.")
        said = sentence(text, pages=pages, size=-(-size // MEGABYTE))
        yield Finding(kind=FindingKind.HEAVY, said=said)


def _time(agenda: Agenda) -> Iterator[Finding]:
    lasts, needs = agenda.meeting.minutes, agenda.minutes
    if not lasts:
        said = sentence(N_("Say when the meeting starts and ends, to see whether it all fits."))
        yield Finding(kind=FindingKind.NO_TIMES, said=said)
    elif needs > lasts:
        text = N_("It takes {needs} minutes, the meeting {lasts}: {over} minutes too long.")
        said = sentence(text, needs=needs, lasts=lasts, over=needs - lasts)
        yield Finding(kind=FindingKind.TOO_LONG, said=said)
    for line in agenda.lines:
        if line.line.minutes is None:
            said = sentence(N_("How many minutes for “{title}”?"), title=title_of(line))
            yield Finding(kind=FindingKind.NO_MINUTES, said=said, line_id=line.id)
    for stretch in too_long_without_break([line.line for line in agenda.lines]):
        text = N_("{minutes} minutes without a break. People need a short one each hour.")
        said = sentence(text, minutes=stretch.minutes)
        yield Finding(kind=FindingKind.NO_BREAK, said=said, line_id=stretch.line.id)
    if not any(line.line.kind is LineKind.OPEN for line in agenda.lines):
        said = sentence(N_("There is no time for open discussion."))
        yield Finding(kind=FindingKind.NO_OPEN, said=said)


def _item(line: FullLine, agenda: Agenda) -> Iterator[Finding]:
    if line.item is None or line.line.state is LineState.DISCUSSED:
        return
    if line.item.outcome is Outcome.DECIDE:
        yield from _briefing(line, line.item)
    yield from _scope(line, line.item)
    yield from _late(line, line.item, agenda)


def _briefing(line: FullLine, item: Item) -> Iterator[Finding]:
    if not item.briefing:
        said = sentence(
            N_("“{title}” is to decide. Say in short what it is about."), title=item.title
        )
        yield Finding(kind=FindingKind.NO_BRIEFING, said=said, line_id=line.id)
    if not item.options:
        said = sentence(N_("“{title}” is to decide. Say what can be chosen."), title=item.title)
        yield Finding(kind=FindingKind.NO_OPTIONS, said=said, line_id=line.id)


def _scope(line: FullLine, item: Item) -> Iterator[Finding]:
    if item.outcome is not Outcome.INFORM and not (item.can_change or item.cannot_change):
        text = N_("“{title}”: say what people can change, and what not.")
        said = sentence(text, title=item.title)
        yield Finding(kind=FindingKind.NO_SCOPE, said=said, line_id=line.id)
    if item.cannot_change and not item.why_fixed:
        said = sentence(N_("“{title}”: say why some of it cannot be changed."), title=item.title)
        yield Finding(kind=FindingKind.NO_WHY, said=said, line_id=line.id)


def _late(line: FullLine, item: Item, agenda: Agenda) -> Iterator[Finding]:
    """An item after ideas closed, papers after packs were to leave: marked, never dropped."""
    if line.late:
        text = N_("“{title}” came on {day}. Ideas closed on {closed}.")
        closed = agenda.meeting.items_close
        said = sentence(text, title=item.title, day=item.proposed_on, closed=closed)
        yield Finding(kind=FindingKind.LATE_ITEM, said=said, line_id=line.id)
    send_by = agenda.meeting.send_by
    for paper in line.papers:
        if send_by is not None and paper.received_on > send_by:
            text = N_("The paper “{title}” came on {day}. Packs leave by {send_by}.")
            said = sentence(text, title=paper.title, day=paper.received_on, send_by=send_by)
            yield Finding(kind=FindingKind.LATE_PAPER, said=said, line_id=line.id)


def _put_off(agenda: Agenda, actions: tuple[FullAction, ...]) -> Iterator[Finding]:
    """What was put off twice or more, item or action (practice rule 29)."""
    for line in agenda.items:
        if line.put_off >= OFTEN:
            said = _often(title_of(line), line.put_off)
            yield Finding(kind=FindingKind.PUT_OFF, said=said, line_id=line.id)
    place = next((one.id for one in agenda.lines if one.line.kind is LineKind.ACTIONS), None)
    for action in actions:
        if action.put_off >= OFTEN:
            said = _often(action.action.wording, action.put_off)
            yield Finding(kind=FindingKind.PUT_OFF, said=said, line_id=place)


def _often(what: Sentence | str, count: int) -> Sentence:
    return plural(
        "“{what}” was put off once.",
        "“{what}” was put off {count} times. Can it be dealt with now?",
        count=count,
        what=what,
    )


def check_words(agenda: Agenda, reader: Reader) -> Iterator[Finding]:
    """Words nobody explained, each once, and sentences that are too long (practice rule 31)."""
    told: set[str] = set()
    for line in agenda.lines:
        for text in texts_of(line):
            for word in unexplained(text, reader.known, english=reader.english):
                if word.casefold() not in told:
                    told.add(word.casefold())
                    said = sentence(N_("“{word}”: does everybody know this word?"), word=word)
                    yield Finding(kind=FindingKind.WORD, said=said, line_id=line.id, word=word)
            for count in long_sentences(text, reader.most):
                said = sentence(
                    N_("“{title}” has a sentence of {count} words. Up to {most} are easy to read."),
                    title=title_of(line),
                    count=count,
                    most=reader.most,
                )
                yield Finding(kind=FindingKind.LONG_SENTENCE, said=said, line_id=line.id)


def texts_of(line: FullLine) -> Iterator[str]:
    """Everything somebody wrote on a line of an agenda."""
    yield line.own_title
    if line.item is not None:
        item = line.item
        yield from (item.briefing, item.options, item.can_change, item.cannot_change)
        yield from (item.why_fixed, item.recommended)
    yield from (text for paper in line.papers for text in (paper.title, paper.summary))


def title_of(line: FullLine) -> Sentence | str:
    """What a line is called: in somebody's own words, or the usual ones."""
    return line.own_title or sentence(line.usual_title)


def _to_decide(line: FullLine) -> bool:
    return line.item is not None and line.item.outcome is Outcome.DECIDE
