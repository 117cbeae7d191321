"""The evening before a meeting: who is to be paid in cash, what to get, and what is left."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from desktop.domain.cash import Place, Tin
from desktop.domain.currency import worth
from desktop.domain.float_plan import FloatPlan
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.language import N_, Sentence


class Basis(StrEnum):
    """How we know an amount."""

    CLAIM = "claim"
    EARLIER = "earlier"
    USUAL = "usual"
    ROUGHLY = "roughly"


BASIS_NAMES: Mapping[Basis, str] = MappingProxyType(
    {
        Basis.CLAIM: N_("claimed"),
        Basis.EARLIER: N_("from before"),
        Basis.USUAL: N_("as usual"),
        Basis.ROUGHLY: N_("roughly"),
    }
)


BY_BANK = N_("By bank.")
OVER_LIMIT = N_("{amount} is over your {limit} limit. Two people agree it, or by bank.")
"""Why somebody is not paid from the tin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One payment in cash. `amount` is in the smallest unit.

    `parts` are the amounts that must be payable for it: itself, or for a rough guess what
    makes every amount up to it payable.
    """

    person: Person
    amount: int
    basis: Basis
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Somebody who is not paid from the tin that day, and why."""

    person: Person
    why: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Dues:
    """What is to be paid in cash, and who is not.

    `by_guess` are those of whom nothing is known but what somebody guesses, or guessed.
    """

    due: tuple[Due, ...] = ()
    aside: tuple[Aside, ...] = ()
    by_guess: tuple[Person, ...] = ()

    @property
    def unknown(self) -> tuple[Person, ...]:
        """Of whom nobody has guessed yet."""
        return tuple(person for person in self.by_guess if person.roughly is None)

    @property
    def total(self) -> int:
        return sum(due.amount for due in self.due)

    @property
    def parts(self) -> list[int]:
        """Everything that must be payable at once."""
        return [part for due in self.due for part in due.parts]


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Notes and coins to be moved from another place of cash first."""

    place: Place
    pieces: Mapping[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOut:
    """One payment, and the notes and coins set aside for it; None where it cannot be exact."""

    due: Due
    pieces: Mapping[int, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evening:
    """What to get and who is then paid. `plan` is None while nobody knows the coins in the tin.

    `machine` is what a cash machine alone can do, where the plan needs the bank;
    `machine_out` are those whom that cannot pay exactly.
    """

    meeting: Meeting
    tin: Tin
    dues: Dues
    plan: FloatPlan | None
    handed: tuple[HandOut, ...]
    moves: tuple[Move, ...] = ()
    machine: FloatPlan | None = None
    machine_out: tuple[Person, ...] = ()

    @property
    def short(self) -> int:
        """How much more money is needed than there is in the place we pay from."""
        return max(0, self.dues.total - self.tin.total)

    @property
    def left_out(self) -> tuple[Due, ...]:
        """Whom nothing we can get pays exactly."""
        if self.plan is None:
            return ()
        return tuple(one.due for one in self.handed if one.pieces is None)

    @property
    def machine_helps(self) -> bool:
        """Whether notes alone pay anybody exactly whom what is there does not."""
        people = {due.person.id for due in self.dues.due}
        return self.machine is not None and len(self.machine_out) < len(people)

    @property
    def by_the_list(self) -> bool:
        """Whether coins could run out where people get others than the list says."""
        rough = any(due.basis is Basis.ROUGHLY for due in self.dues.due)
        return self.plan is not None and not self.plan.by_itself and not rough

    @property
    def before(self) -> int:
        """What there is before the first is paid: the tin, what is moved and what is got."""
        got = self.plan.fetch.worth if self.plan else 0
        return self.tin.total + got + sum(worth(move.pieces) for move in self.moves)
