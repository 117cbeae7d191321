"""Whether members are asked only for show: a look at a year (practice no. 105).

It counts what the group and others did with what members said. Nobody is named: that somebody
is asked alone again and again is said as a number.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from desktop.domain.evidence import Evidence, Measure
from desktop.language import N_, Sentence, plural, sentence

A_YEAR = timedelta(days=330)
"""A period of so many days is long enough for the yearly look."""
HALF = Fraction(1, 2)


class Sign(StrEnum):
    """What is looked at, in this order."""

    ANSWERED = "answered"
    DECIDED = "decided"
    CHANGED = "changed"
    LATE = "late"
    ALONE = "alone"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was seen of one of them, and whether it looks as if it were for show."""

    sign: Sign
    said: Sentence
    worrying: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How people were asked in a year.

    `late` of `requests` asked them after it was decided. At `alone` of `meetings` only one
    member sat among others. `single` times one person was the only one asked, `again` times
    somebody of whom that was so before.
    """

    requests: int = 0
    late: int = 0
    meetings: int = 0
    alone: int = 0
    single: int = 0
    again: int = 0


def is_a_year(first: date, last: date) -> bool:
    """Whether a period is long enough to be looked at in this way."""
    return last - first >= A_YEAR


def look(evidence: Evidence, asked: Asked) -> list[Seen]:
    """Everything there is something to say of; what never came up is left out."""
    found = (
        _share(evidence, Measure.ANSWERED, Sign.ANSWERED),
        _share(evidence, Measure.DECIDED, Sign.DECIDED),
        _changed(evidence, asked),
        _late(asked),
        _alone(asked),
        _same(asked),
    )
    return [one for one in found if one is not None]


def _share(evidence: Evidence, measure: Measure, sign: Sign) -> Seen | None:
    """Less than half is worth a talk."""
    fact = evidence.get(measure)
    if fact is None:
        return None
    return Seen(sign=sign, said=fact.said, worrying=(fact.share or 0) < HALF)


def _changed(evidence: Evidence, asked: Asked) -> Seen | None:
    """Asked again and again, and nothing was ever done."""
    fact = evidence.get(Measure.CHANGES)
    if fact is None or not (fact.of or asked.requests):
        return None
    return Seen(sign=Sign.CHANGED, said=fact.said, worrying=fact.number == 0)


def _late(asked: Asked) -> Seen | None:
    if not asked.requests:
        return None
    said = plural(
        "{late} of {count} request asked us after it was decided.",
        "{late} of {count} requests asked us after it was decided.",
        count=asked.requests,
        late=asked.late,
    )
    return Seen(sign=Sign.LATE, said=said, worrying=asked.late > 0)


def _alone(asked: Asked) -> Seen | None:
    if not asked.meetings:
        return None
    said = plural(
        "At {alone} of {count} meeting only one member sat among others.",
        "At {alone} of {count} meetings only one member sat among others.",
        count=asked.meetings,
        alone=asked.alone,
    )
    return Seen(sign=Sign.ALONE, said=said, worrying=asked.alone > 0)


def _same(asked: Asked) -> Seen | None:
    """How often somebody was the only one asked, and again the same."""
    if not asked.single:
        return None
    said = sentence(
        N_("Times only one person was asked: {count}. The same one again: {again}."),
        count=asked.single,
        again=asked.again,
    )
    return Seen(sign=Sign.SAME, said=said, worrying=asked.again > 0)
