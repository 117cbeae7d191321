"""How one payment is handed over, as far as it was said."""

from dataclasses import dataclass, field

from desktop.domain.cash import Signing
from desktop.domain.currency import Pieces
from desktop.domain.paying import Block


@dataclass(slots=True)
class Handing:
    """How this payment is handed over, as far as it was said; begun anew for each person."""

    signing: Signing = Signing.SIGNED
    witness_id: int | None = None
    pieces: Pieces | None = None
    change: int = 0
    cash_told: bool = False
    """Whether it was said that this is more cash than usual."""
    reasons: dict[Block, str] = field(default_factory=dict)
