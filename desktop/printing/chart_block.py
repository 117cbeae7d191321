"""What a chart says on paper, without looks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartBar:
    """One bar: its label, its number as it is read, and how much of the width it takes, 0 to 1.

    `mark` is where a number to compare with stands, None where there is none.
    """

    label: str
    value: str
    length: float
    mark: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Bars for the eye. `shows` is what a screen reader says instead; a table follows it."""

    shows: str
    bars: tuple[ChartBar, ...]
