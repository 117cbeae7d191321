"""One line of what waits on Today, and what several of them come to in one sentence."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from desktop.language import Sentence, Words, plural
from desktop.services.people import people
from desktop.ui.session import Session
from desktop.ui.states import Mark

SHOWN_OF_A_KIND = 4
"""More of one kind than this are told as a number, so that Today stays quiet."""

NAMED_ALOUD = 5
"""So many kinds are heard when the file is opened; the list has the others."""


class Kind(StrEnum):
    """What waits, for the sentence that sums it up; `OTHER` brings its own word."""

    STOPPED = "stopped"
    PROMISE = "promise"
    CLAIM = "claim"
    ADVANCE = "advance"
    SLIP = "slip"
    COUNT = "count"
    OUTSIDE = "outside"
    TELL = "tell"
    SEND = "send"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """One thing that waits: what, more about it, how pressing, and where it is seen to.

    `short` names one of the kind `OTHER` in a line of several; `stands_for` is how many
    things this line stands for.
    """

    kind: Kind
    title: Sentence | str
    detail: Sentence | str = ""
    state: Sentence | str = ""
    mark: Mark = Mark.PLAIN
    short: Sentence | None = None
    stands_for: int = 1
    place: str
    ids: tuple[tuple[str, int], ...] = ()


def some(found: Sequence[Errand]) -> list[Errand]:
    """The first few of a kind, and how many more there are."""
    if len(found) <= SHOWN_OF_A_KIND:
        return list(found)
    rest = found[SHOWN_OF_A_KIND - 1 :]
    count = len(rest)
    more = plural("And {count} more like this", "And {count} more like these", count=count)
    place = "letters" if rest[0].kind in {Kind.TELL, Kind.SEND} else "money"
    last = Errand(kind=rest[0].kind, title=more, stands_for=count, place=place)
    return [*found[: SHOWN_OF_A_KIND - 1], last]


def summary(words: Words, errands: Sequence[Errand]) -> str:
    """`3 things wait: spare key, committee date, a copy on a stick`; empty when nothing does."""
    count = sum(errand.stands_for for errand in errands)
    if not count:
        return ""
    kinds: Counter[Kind] = Counter()
    for errand in errands:
        kinds[errand.kind] += errand.stands_for
    said = [words.say(_short(kind, of_it)) for kind, of_it in kinds.items() if kind != Kind.OTHER]
    said += [words.say(short) for short in shorts(errands)]
    what = words.listed(said)
    if len(said) > NAMED_ALOUD:
        what = words.text("{what} and more", what=words.listed(said[: NAMED_ALOUD - 1]))
    return words.plural(
        "{count} thing waits: {what}", "{count} things wait: {what}", count, what=what
    )


def shorts(errands: Sequence[Errand]) -> list[Sentence]:
    """What lines of the kind `OTHER` are called: what several tell of, once, with its number."""
    found: dict[str, Sentence] = {}
    for errand in errands:
        short = errand.short
        if short is None:
            continue
        before = found.get(short.text)
        if before is not None and short.many:
            count = before.values[short.count] + short.values[short.count]
            short = replace(short, values={**short.values, short.count: count})
        found[short.text] = short
    return list(found.values())


def _short(kind: Kind, count: int) -> Sentence:
    return {
        Kind.STOPPED: plural("one question", "{count} questions", count=count),
        Kind.PROMISE: plural("a promise", "{count} promises", count=count),
        Kind.CLAIM: plural("a claim", "{count} claims", count=count),
        Kind.ADVANCE: plural("a receipt to come", "{count} receipts to come", count=count),
        Kind.SLIP: plural("a slip to sign", "{count} slips to sign", count=count),
        Kind.COUNT: plural("a count to confirm", "{count} counts to confirm", count=count),
        Kind.TELL: plural("somebody to tell", "{count} people to tell", count=count),
        Kind.SEND: plural("a paper to send", "{count} papers to send", count=count),
        Kind.OUTSIDE: plural(
            "one thing outside our rules", "{count} things outside our rules", count=count
        ),
    }[kind]


def names_of(session: Session, ids: set[int]) -> dict[int, str]:
    return {i: person.listed for i, person in people.by_ids(session.workspace, ids).items()}


def on(day: date) -> Sentence:
    """A day alone; there is nothing to translate around it."""
    return Sentence("{day}", {"day": day})


def in_a_row(parts: Sequence[Sentence]) -> Sentence | str:
    """Sentences one after the other, as one."""
    said: Sentence | str = ""
    for part in parts:
        said = Sentence("{one} {other}", {"one": said, "other": part}) if said else part
    return said
