"""What to keep ready for somebody of whom we know only about how much they spend."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop.domain.currency import Currency

STEPS: Mapping[str, int] = MappingProxyType({"GBP": 5, "EUR": 5, "JPY": 10})


def step_of(currency: Currency) -> int:
    """What usual fares are multiples of, in the smallest unit."""
    return STEPS.get(currency.code, 1)


def spread(most: int, currency: Currency) -> tuple[int, ...]:
    """Amounts that, each payable for itself, make every amount up to `most` payable.

    For somebody of whom we know only about how much. In steps of the smallest coin that
    fares end in: 5p, 5 cents, 10 yen; pence that only a mile's rate makes are left out.
    The last one may reach a little beyond `most`.
    """
    step = step_of(currency)
    pieces = sorted(value for value in currency.pieces if value >= step)
    parts, reach = list[int](), 0
    while reach < most:
        needed = most - reach
        within = [value for value in pieces if value <= reach + step]
        last = [value for value in within if needed <= value <= 2 * needed]
        part = min(last) if last else max(value for value in within if value <= max(needed, step))
        parts.append(part)
        reach += part
    return tuple(reversed(parts))
