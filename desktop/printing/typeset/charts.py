"""Charts on a page: each label above its bar, the number behind it, as large as all other text.

A bar to compare with stands below, empty inside, so that a grey copy tells one from the other.
"""

from collections.abc import Iterator, Sequence

from desktop.printing.chart_block import Chart, ChartBar
from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area, running_text
from desktop.printing.typeset.flow import Piece, as_one, kept, space, stack_height
from desktop.printing.typeset.labels import SPACE, Twins, once, voice_of
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.tags import Element

HIGH = 0.8
"""How high a bar is, in ems."""
KEY = 1.6
"""How long the bar is that stands before what such bars are, in ems."""
TALLEST = 0.8
"""A chart that takes no more than this share of a page is never cut."""


def chart_pieces(twins: Sequence[Chart], area: Area, parent: Element) -> list[Piece]:
    """One figure. Its words are for the eye: the sentence and the table tell them to all."""
    shows = " / ".join(dict.fromkeys(chart.said for chart in twins))
    figure = parent.add("Figure", alt=shows)
    bars = twins[0].bars
    room = max(text.line(said, area.voice).width for bar in bars for said in _numbers(bar))
    pieces = _keys([chart.keys for chart in twins], area, figure)
    for both in zip(*(chart.bars for chart in twins), strict=True):
        if pieces:
            pieces.append(space(area.look.gap / 2))
        pieces += kept([*_label(both, area), *_bars(both[0], room, area, figure)])
    return [as_one(pieces)] if stack_height(pieces) <= area.height * TALLEST else pieces


def _numbers(bar: ChartBar) -> tuple[str, str]:
    return bar.value, bar.other


def _keys(keys: Sequence[tuple[str, ...]], area: Area, figure: Element) -> list[Piece]:
    """A short bar of each kind before what it is; where there is a key, it is never colour."""
    pieces: list[Piece] = []
    for at, twins in enumerate(zip(*keys, strict=True)):
        said = once(twins, area)
        for number, one in enumerate(said):
            inner = area.inner((KEY + SPACE) * area.size)
            lines = running_text(inner, one.words, None, voice_of(one, area))
            if number == 0:
                lines[0] = _with_bar(lines[0], area, figure, empty=at > 0)
            pieces += lines
    return pieces


def _with_bar(line: Piece, area: Area, figure: Element, *, empty: bool) -> Piece:
    def draw(pen: Pen, top: float) -> None:
        line.draw(pen, top)
        foot = top - (line.height + HIGH * area.size) / 2
        pen.bar(area.left, foot, KEY * area.size, HIGH * area.size, figure, empty=empty)

    return Piece(height=line.height, draw=draw)


def _label(both: Sequence[ChartBar], area: Area) -> list[Piece]:
    twins: Twins = tuple(bar.label for bar in both)
    return [
        piece
        for said in once(twins, area)
        for piece in running_text(area, said.words, None, voice_of(said, area))
    ]


def _bars(bar: ChartBar, room: float, area: Area, figure: Element) -> Iterator[Piece]:
    yield _bar(bar.length, bar.value, room, area, figure)
    if bar.beside is not None:
        yield _bar(bar.beside, bar.other, room, area, figure, empty=True)


def _bar(
    length: float, said: str, room: float, area: Area, figure: Element, *, empty: bool = False
) -> Piece:
    """A bar with its number behind it; nought and what is hidden are a number without a bar."""
    value = text.line(said, area.voice)
    high = HIGH * area.size
    height = max(value.height, high)
    long = max(length * (area.width - room - SPACE * area.size), 1) if length else 0

    def draw(pen: Pen, top: float) -> None:
        pen.bar(area.left, top - (height + high) / 2, long, high, figure, empty=empty)
        left = area.left + long + (SPACE * area.size if long else 0)
        pen.text(left, top - value.above - (height - value.height) / 2, value, None)

    return Piece(height=height, draw=draw)
