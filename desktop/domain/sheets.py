"""Two-question sheets, counted: how people felt, never who."""

from dataclasses import dataclass
from enum import IntEnum

from desktop.domain.meeting import Meeting
from desktop.language import N_

FEWEST = 3
"""From so many sheets on they are counted and shown."""


class Felt(IntEnum):
    """The three faces of the sheet."""

    LISTENED = 1
    LITTLE = 2
    NOT = 3


FELT_NAMES = {
    Felt.LISTENED: N_("felt listened to"),
    Felt.LITTLE: N_("felt listened to a little"),
    Felt.NOT: N_("did not feel listened to"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The sheets of one meeting. `no_face` are those on which nobody chose a face.

    `worked` and `to_change` are what was written, in the order of the alphabet: neither the
    order in which sheets came nor which two texts stood on one sheet can be told.
    """

    meeting: Meeting
    sheets: int
    listened: int = 0
    little: int = 0
    felt_not: int = 0
    no_face: int = 0
    worked: tuple[str, ...] = ()
    to_change: tuple[str, ...] = ()

    @property
    def are_few(self) -> bool:
        """Too few to show: whoever was in the room would know who wrote what."""
        return 0 < self.sheets < FEWEST
