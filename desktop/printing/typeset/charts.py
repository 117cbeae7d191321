"""Charts on a page: each label above its bar, the number behind it, as large as all other text."""

from collections.abc import Sequence

from desktop.printing.chart_block import Chart, ChartBar
from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area, running_text
from desktop.printing.typeset.flow import Piece, kept, space
from desktop.printing.typeset.labels import SPACE, Twins, once, voice_of
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.tags import Element

HIGH = 0.8
"""How high a bar is, in ems."""
MOST_KEPT = 12
"""So many bars stay on one page; more of them may go on to the next."""


def chart_pieces(twins: Sequence[Chart], area: Area, parent: Element) -> list[Piece]:
    """One figure. Its words are for the eye: the sentence and the table tell them to all."""
    shows = " / ".join(dict.fromkeys(chart.shows for chart in twins))
    figure = parent.add("Figure", alt=shows)
    room = max(_value_width(bar, area) for bar in twins[0].bars) + SPACE * area.size
    pieces: list[Piece] = []
    for both in zip(*(chart.bars for chart in twins), strict=True):
        if pieces:
            pieces.append(space(area.look.gap / 2))
        pieces += kept([*_label(both, area), _bar(both[0], room, area, figure)])
    return kept(pieces) if len(twins[0].bars) <= MOST_KEPT else pieces


def _value_width(bar: ChartBar, area: Area) -> float:
    return text.line(bar.value, area.voice).width


def _label(both: Sequence[ChartBar], area: Area) -> list[Piece]:
    twins: Twins = tuple(bar.label for bar in both)
    return [
        piece
        for said in once(twins, area)
        for piece in running_text(area, said.words, None, voice_of(said, area))
    ]


def _bar(bar: ChartBar, room: float, area: Area, figure: Element) -> Piece:
    value = text.line(bar.value, area.voice)
    whole, high = area.width - room, HIGH * area.size
    height = max(value.height, high)

    def draw(pen: Pen, top: float) -> None:
        foot = top - (height + high) / 2
        long = bar.length * whole
        pen.bar(area.left, foot, max(long, 1), high, figure)
        if bar.mark is not None:
            pen.uprights([area.left + bar.mark * whole], top - height, top)
        left = area.left + max(long, (bar.mark or 0) * whole) + SPACE * area.size
        pen.text(left, top - value.above - (height - value.height) / 2, value, None)

    return Piece(height=height, draw=draw)
