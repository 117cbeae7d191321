"""What a chart says on paper, without looks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartBar:
    """One bar: its label, its number as it is read, and how much of the width it takes, 0 to 1.

    `beside` is the length of a bar to compare with, None where there is none; `other` its number.
    """

    label: str
    value: str
    length: float
    beside: float | None = None
    other: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Bars for the eye. `shows` is what a screen reader says instead; a table follows it.

    Where none follows, `tells` says each bar too. `keys` name the filled bars and the empty ones.
    """

    shows: str
    bars: tuple[ChartBar, ...]
    keys: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """All that it shows, for whoever does not see it."""
        return f"{self.shows} {'; '.join(self.tells)}".rstrip()
