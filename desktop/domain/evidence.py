"""What the file itself can say of a period: how it went, and what came of it.

The two are never added up or mixed (practice no. 83): how people were treated is one thing,
whether anything changed is another. Only numbers stand here, and nobody's name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from desktop.domain.goal import Family
from desktop.language import N_, Sentence


class Measure(StrEnum):
    """Everything that is counted; what stands first is said first."""

    MEETINGS = "meetings"
    CAME = "came"
    LISTENED = "listened"
    FROM_PEOPLE = "from people"
    DECIDED = "decided"
    PAID = "paid"
    PROMISES = "promises"
    ANSWERED = "answered"
    HEARD = "heard"
    GOALS_ABOUT_US = "goals about us"
    ANSWERS = "answers"
    CHANGES = "changes"
    FELT = "felt"
    GOALS = "goals"


MEASURE_NAMES = {
    Measure.MEETINGS: N_("Meetings"),
    Measure.CAME: N_("How many came"),
    Measure.LISTENED: N_("Who felt listened to"),
    Measure.FROM_PEOPLE: N_("What people proposed themselves"),
    Measure.DECIDED: N_("What members decided"),
    Measure.PAID: N_("How long people waited for money"),
    Measure.PROMISES: N_("Money that came when promised"),
    Measure.ANSWERED: N_("What was answered"),
    Measure.HEARD: N_("Who heard back"),
    Measure.GOALS_ABOUT_US: N_("Goals about how it goes"),
    Measure.ANSWERS: N_("Answers we got"),
    Measure.CHANGES: N_("What changed"),
    Measure.FELT: N_("What members feel of it"),
    Measure.GOALS: N_("Goals about what comes of it"),
}
OUTCOMES = frozenset({Measure.ANSWERS, Measure.CHANGES, Measure.FELT, Measure.GOALS})
"""What came of it; everything else is how it went."""


class Unit(StrEnum):
    """What a number counts."""

    COUNT = "count"
    DAYS = "days"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a number: so many said yes. `label` is English text, marked to translate."""

    label: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """The number as it was on one day: 9 of 12 at the meeting of 12 March."""

    day: date
    number: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One number, said in a sentence, and what a chart of it is drawn from.

    `of` is how many there could have been, None where that says nothing. `parts` add up to
    `number`, or to `of` where they also say what is missing; `points` are the days it is made of,
    in their order. Days are whole, halves rounded up.
    """

    measure: Measure
    number: int
    of: int | None = None
    unit: Unit = Unit.COUNT
    parts: Sequence[Part] = ()
    points: Sequence[Point] = ()
    said: Sentence

    @property
    def family(self) -> Family:
        return Family.OUTCOME if self.measure in OUTCOMES else Family.PROCESS

    @property
    def name(self) -> str:
        """What is counted: English text, marked to translate."""
        return MEASURE_NAMES[self.measure]

    @property
    def share(self) -> Fraction | None:
        """How much of `of` it is; None where there is nothing to be a share of."""
        return Fraction(self.number, self.of) if self.of else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Everything counted between two days, both included. What has no number is left out."""

    first: date
    last: date
    facts: Sequence[Fact] = ()

    @property
    def process(self) -> list[Fact]:
        """How it went."""
        return [fact for fact in self.facts if fact.family is Family.PROCESS]

    @property
    def outcome(self) -> list[Fact]:
        """What came of it."""
        return [fact for fact in self.facts if fact.family is Family.OUTCOME]

    def of_family(self, family: Family) -> list[Fact]:
        return self.outcome if family is Family.OUTCOME else self.process

    def get(self, measure: Measure) -> Fact | None:
        """One fact; None where there is nothing to count."""
        return next((fact for fact in self.facts if fact.measure is measure), None)


def parts(names: Mapping[str, str], counted: Mapping[str, int]) -> tuple[Part, ...]:
    """A part for every name, also where it is nobody: zero stays zero."""
    return tuple(Part(label=label, number=counted.get(key, 0)) for key, label in names.items())
