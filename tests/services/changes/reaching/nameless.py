"""Forms without a name: what they ask, what they say, and typed into the file."""

from dataclasses import replace
from datetime import date

from desktop.domain.equality import EqualityRound
from desktop.domain.equality_figures import Figures
from desktop.services.changes.reaching import equality
from tests.services.in_words import InWords

SPRING = EqualityRound(
    title="Spring 2026",
    nation="ENG",
    questions=("ethnic group", "areas", "age"),
    first_day=date(2026, 3, 1),
    last_day=date(2026, 3, 31),
)
OLD = {"age": ("65 and over",), "ethnic group": ("white british",)}
AGED = {"age": ("65 and over",)}
GROWN = {"age": ("18-34",)}
YOUNG = {"age": ("18-34",), "ethnic group": ("pakistani",), "areas": ("seeing", "memory")}


def begin(group: InWords, **other: object) -> int:
    about = replace(SPRING, **other)  # type: ignore[arg-type]
    return equality.begin(group.workspace, group.act(), about=about).id or 0


def keep(group: InWords, round_id: int, *typed: equality.Form) -> None:
    equality.keep(group.workspace, group.act(), round_id=round_id, typed=typed)


def show(group: InWords, round_id: int) -> Figures:
    return equality.show(group.workspace, group.act(), round_id=round_id)
