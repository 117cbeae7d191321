"""The evening before a meeting, worked out: from what the file says to what to get.

Nothing here reads the file, so it can be worked out where nobody waits for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop.domain.bank import source_of
from desktop.domain.cash import Tin
from desktop.domain.currency import Currency, added, taken, tidy
from desktop.domain.evening import Dues, Evening, HandOut, Move
from desktop.domain.float_plan import FloatPlan, Unwanted, float_plan, never
from desktop.domain.meeting import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a plan is made of; the same facts make the same plan.

    `tin` is the place we pay from, `others` are the other places of cash. `names` are those
    of everybody in it as they are told apart now: two people with other names are others.
    """

    meeting: Meeting
    tin: Tin
    others: tuple[Tin, ...] = ()
    dues: Dues
    currency: Currency
    names: tuple[str, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        paid = [one.person for one in self.dues.due]
        not_paid = [one.person for one in self.dues.aside]
        everybody = (*paid, *not_paid, *self.dues.by_guess)
        object.__setattr__(self, "names", tuple(person.listed for person in everybody))

    @property
    def takes_time(self) -> bool:
        """Whether there is anything to search for."""
        return self.tin.pieces is not None and bool(self.dues.parts)


def worked_out(facts: Facts, unwanted: Unwanted = never) -> Evening:
    """What to get, and who is then paid.

    `unwanted` is asked now and then whether anybody still waits for it; then it raises
    NotWanted.
    """
    tin, others, found = facts.tin, facts.others, facts.dues
    if tin.pieces is None:
        handed = tuple(HandOut(due=due, pieces=None) for due in found.due)
        return Evening(meeting=facts.meeting, tin=tin, dues=found, plan=None, handed=handed)
    box, currency = _box(tin, others), facts.currency
    source = source_of(currency, found.parts)
    made = float_plan(box, found.parts, source, currency, unwanted)
    whole = Evening(
        meeting=facts.meeting,
        tin=tin,
        dues=found,
        plan=made,
        handed=_handed(found, made),
        moves=_moves(tin, others, made),
    )
    if not made.fetch.bags:
        return whole
    alone = float_plan(box, found.parts, source.only_notes(), currency, unwanted)
    return _with_machine(whole, alone)


def _box(tin: Tin, others: Sequence[Tin]) -> dict[int, int]:
    """Everything there is; a count below zero, where book and reality differ, is nothing."""
    box: dict[int, int] = {}
    for one in (tin, *others):
        box = added(box, {v: count for v, count in (one.pieces or {}).items() if count > 0})
    return box


def _handed(found: Dues, made: FloatPlan) -> tuple[HandOut, ...]:
    """Each payment with everything set aside for it."""
    shares = iter(made.shares)
    handed = []
    for due in found.due:
        mine = [next(shares) for _part in due.parts]
        pieces: dict[int, int] = {}
        for share in mine:
            pieces = added(pieces, share or {})
        complete = all(share is not None for share in mine)
        handed.append(HandOut(due=due, pieces=pieces if complete else None))
    return tuple(handed)


def _moves(tin: Tin, others: Sequence[Tin], made: FloatPlan) -> tuple[Move, ...]:
    """What the plan hands out that stands in another place now."""
    used: dict[int, int] = {}
    for share in made.shares:
        used = added(used, share or {})
    left = taken(used, added(_box(tin, ()), made.fetch.pieces))
    missing = {value: count for value, count in left.items() if count > 0}
    moves = []
    for other in others:
        here = _box(other, ())
        pieces = tidy({v: min(count, here.get(v, 0)) for v, count in missing.items()})
        missing = taken(missing, pieces)
        if pieces:
            moves.append(Move(place=other.place, pieces=pieces))
    return tuple(moves)


def _with_machine(whole: Evening, alone: FloatPlan) -> Evening:
    """The same, beside it what a machine alone would do for people far from a bank."""
    out = [one.due.person for one in _handed(whole.dues, alone) if one.pieces is None]
    once = {person.id: person for person in out}
    return replace(whole, machine=alone, machine_out=tuple(once.values()))
