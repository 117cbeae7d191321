"""What a meeting usually costs somebody: kept from their first claim, when they agree."""

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.claim import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualLine:
    """One usual cost. `unit_amount` is in the smallest unit, `quantity` in the category's unit."""

    id: int | None = None
    person_id: int
    position: int = 0
    category_id: int
    what: str = ""
    quantity: Decimal = Decimal(1)
    unit_amount: Decimal = Decimal(0)


def as_usual(line: Line, person_id: int) -> UsualLine:
    return UsualLine(
        person_id=person_id,
        position=line.position,
        category_id=line.category_id,
        what=line.what,
        quantity=line.quantity,
        unit_amount=line.unit_amount,
    )
