"""An item with who proposed it, where it stands, and whether somebody waits for an answer."""

from dataclasses import dataclass, replace

from desktop.domain.agenda import Item, ItemState
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person

ANSWERED = frozenset({ItemState.DEFERRED, ItemState.REFUSED, ItemState.DONE})
"""What a proposer is told: put off, not taken up, or what became of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """An item as it is looked through. `proposer` is None where the group itself brings it.

    `meeting` is the one it is meant for. `put_off` counts the meetings it was put off at,
    `late` says that it came after ideas for its meeting closed.
    """

    item: Item
    proposer: Person | None = None
    writer: Person | None = None
    meeting: Meeting | None = None
    put_off: int = 0
    late: bool = False

    @property
    def id(self) -> int:
        return self.item.id or 0

    @property
    def answer_waits(self) -> bool:
        return waits(self.item, self.proposer)


def waits(item: Item, proposer: Person | None) -> bool:
    """Whether somebody is still to be told what became of their idea.

    Whoever left or died is told nothing.
    """
    answered = item.state in ANSWERED and item.told_on is None
    return answered and proposer is not None and not proposer.is_gone


def with_answer(item: Item, state: ItemState, reason: str = "") -> Item:
    """The item as it stands now; whoever proposed it was not told that yet."""
    return replace(item, state=state, reason=reason, told_on=None, told_how="")


def is_late(item: Item, meeting: Meeting | None) -> bool:
    """Whether it came after ideas for this meeting closed; it is shown as late, never dropped."""
    if meeting is None or meeting.items_close is None:
        return False
    return item.proposed_on > meeting.items_close
