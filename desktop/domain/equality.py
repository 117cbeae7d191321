"""Equality monitoring without names: rounds, answers, and figures to compare with.

An answer knows no person, no time and no other answer (practice rule 41).
"""

from dataclasses import dataclass
from datetime import date

from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualityRound:
    """One time that everybody may fill in a form; `questions` are the codes of those asked.

    `nation` is whose lists are used. Nothing finer than the days of the round is ever kept.
    """

    id: int | None = None
    title: str
    nation: str
    questions: tuple[str, ...]
    first_day: date
    last_day: date
    closed_on: date | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "title", clean_text(self.title))
        if not self.title:
            raise UserError(N_("What is this round called?"), field="title")
        if self.last_day < self.first_day:
            raise UserError(N_("The last day comes before the first."), field="last_day")


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualityAnswer:
    """One choice to one question, drawn apart from the other answers of its form.

    An empty `question` counts one form.
    """

    id: int
    round_id: int
    question: str
    choice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark:
    """What to compare with: how many of a thousand people in the area, by which source."""

    id: int | None = None
    question: str
    choice: str
    per_mille: int
    source: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "source", clean_text(self.source))


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualityShown:
    """How many forms a round had when somebody looked at its figures; not when, and not who."""

    id: int | None = None
    round_id: int
    forms: int
