"""The evening before a meeting, as tests arrange it."""

from collections.abc import Mapping
from datetime import date, time

from desktop.domain.currency import taken, worth
from desktop.domain.evening import Basis, Evening
from desktop.domain.meeting import Meeting
from desktop.language import Words
from desktop.services.meetings import float_plan, meetings
from desktop.services.money import cash
from tests.services.in_words import InWords

NEXT = date(2026, 4, 9)
"""The Thursday after Easter: five working days before it is Tuesday 31 March."""
WORDS = Words("en")


def guess(group: InWords, amounts: Mapping[str, int | None]) -> None:
    by_id = {group.id(name): amount for name, amount in amounts.items()}
    float_plan.set_roughly(group.workspace, group.act(), amounts=by_id)


def next_meeting(group: InWords, *names: str, day: date = NEXT) -> int:
    new = Meeting(title="Next", day=day, starts=time(10, 30), ends=time(16, 0))
    invite = [group.id(name) for name in names]
    return meetings.add(group.workspace, group.act(), meeting=new, invite=invite).id or 0


def amounts(seen: Evening) -> dict[str, tuple[int, Basis]]:
    return {due.person.short: (due.amount, due.basis) for due in seen.dues.due}


def word(group: InWords, day: date, who: str = "Maya") -> str:
    said = float_plan.word(group.workspace, group.act(who, day))
    return WORDS.say(said.title) if said else ""


def empty_the_tin(group: InWords, keep: Mapping[int, int]) -> None:
    tin = cash.tin(group.workspace, group.place_id)
    assert tin.pieces is not None
    out = {v: count for v, count in taken(tin.pieces, keep).items() if count}
    cash.give_back(group.workspace, group.act(), place_id=tin.id, amount=worth(out), pieces=out)
