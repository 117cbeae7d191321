"""Measuring one thing beside another in the same run, and saying what came out.

Nothing here passes or fails by time: machines differ, and a busy one is not a fault.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median
from time import perf_counter
from typing import Any

from pytest_benchmark.fixture import BenchmarkFixture


def timed(do: Callable[[], object]) -> float:
    """How many seconds something takes."""
    began = perf_counter()
    do()
    return perf_counter() - began


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What a measurement stands beside: something that does as little as can be.

    `afterwards` puts an end to what it left running, untimed.
    """

    name: str
    do: Callable[[], object]
    afterwards: Callable[[], object] = lambda: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was measured; all times in seconds."""

    title: str
    aim: str
    times: Sequence[float]
    beside: str
    beside_times: Sequence[float]

    @property
    def median(self) -> float:
        return median(self.times)

    @property
    def p95(self) -> float:
        """Ninety-five in a hundred were no slower than this."""
        return sorted(self.times)[ceil(len(self.times) * 0.95) - 1]

    def said(self) -> str:
        """One line for the closing lines of a run."""
        text = f"{self.title}: median {_ms(self.median)}, 95th {_ms(self.p95)}"
        if self.beside_times:
            other = median(self.beside_times)
            text += f"; {self.beside} {_ms(other)}, so {self.median / other:.1f} times as long"
        return f"{text} (aim: {self.aim})"


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


class Measure:
    """Runs something many times, each time just after what it stands beside."""

    def __init__(self, benchmark: BenchmarkFixture, kept: list[Figures]) -> None:
        self._benchmark = benchmark
        self._kept = kept

    def __call__(
        self,
        title: str,
        do: Callable[..., object],
        *,
        aim: str,
        each: Sequence[tuple[Any, ...]],
        before: Callable[..., object] = lambda *_: None,
        beside: Beside | None = None,
    ) -> None:
        """Measure `do` once for each of these arguments; `before` gets them first, untimed."""
        left = iter(each)
        beside_times: list[float] = []

        def prepare() -> tuple[tuple[Any, ...], dict[str, Any]]:
            arguments = next(left)
            before(*arguments)
            if beside is not None:
                beside_times.append(timed(beside.do))
                beside.afterwards()
            return arguments, {}

        self._benchmark.pedantic(do, setup=prepare, rounds=len(each))
        if self._benchmark.stats is None:  # switched off: everything was done once, untimed
            return
        figures = Figures(
            title=title,
            aim=aim,
            times=list(self._benchmark.stats.stats.data),
            beside=beside.name if beside else "",
            beside_times=beside_times,
        )
        self._benchmark.extra_info["95th percentile"] = figures.p95
        if beside_times:
            self._benchmark.extra_info[figures.beside] = median(beside_times)
        self._kept.append(figures)
