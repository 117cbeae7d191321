"""A chart on the screen: the bars that paper has too, with their labels and numbers."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.domain.chart import Bar, Chart, Drawn, drawn, said, sentences
from desktop.language import Words
from desktop.ui import theme
from desktop.ui.kit import Kit

BAR_EMS = 0.9
"""How high a bar is."""
KEY_EMS = 1.6
"""How long the bar is that stands before what such bars are."""
EDGE = 2
"""How thick the edge of an empty bar is."""
WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
BEHIND = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class Stroke(NamedTuple):
    """One bar, as a part of the whole width, and its number; empty inside if to compare with."""

    length: float
    number: str
    empty: bool = False


class Placed(NamedTuple):
    """Words or a number, and a bar, each where it stands from the leading edge."""

    text: str
    text_at: QRect
    bar: QRect = QRect()
    empty: bool = False


class ChartView(QLabel):
    """Each label above its bars, the number behind each. Said aloud, it is its sentence."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._keys: list[str] = []
        self._rows: list[tuple[str, list[Stroke]]] = []
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        kit.look.changed.connect(self._fit)

    def show_chart(self, chart: Chart) -> None:
        words = self._kit.words
        bars = zip(chart.bars, drawn(chart), strict=True) if chart.is_drawn else ()
        self._keys = [words.say(key) for key in chart.keys] if chart.is_drawn else []
        self._rows = [(words.say(bar.label), _strokes(words, chart, bar, one)) for bar, one in bars]
        self.setAccessibleName(words.text("Chart: {title}", title=words.say(chart.title)))
        self.setAccessibleDescription(words.sentences(sentences(words, chart)))
        self.setVisible(bool(self._rows))
        self._fit()

    def bars(self) -> list[QRect]:
        """Where the bars are, for whoever looks at the screen; of nought, and hidden, no width."""
        strokes = [one for _, row in self._rows for one in row]
        return [one.bar for one in self._places(self.width()) if one.bar.height()][-len(strokes) :]

    def sizeHint(self) -> QSize:
        wide = 20 * self._kit.look.em()
        return QSize(wide, self.heightForWidth(wide))

    def heightForWidth(self, width: int) -> int:
        feet = [max(one.bar.bottom(), one.text_at.bottom()) for one in self._places(width)]
        return feet[-1] + 1 + theme.XS if feet else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, painter = self._kit.look.tokens, QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(self._kit.look.font())
        edge = QPen(QColor(tokens.accent), EDGE)
        edge.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        for one in self._places(self.width()):
            bar = self._turned(one.bar)
            if one.empty and bar.width() > EDGE:
                painter.setPen(edge)
                painter.drawRect(bar.adjusted(EDGE // 2, EDGE // 2, -EDGE // 2, -EDGE // 2))
            elif bar.width():
                painter.fillRect(bar, QColor(tokens.accent))
            painter.setPen(QColor(tokens.ink))
            how = BEHIND if one.bar.height() else WRAPS
            painter.drawText(self._turned(one.text_at), how, one.text)
        painter.end()

    def _places(self, width: int) -> list[Placed]:
        """All that is drawn, from the top."""
        return list(self._every_place(max(width, 1)))

    def _every_place(self, width: int) -> Iterator[Placed]:
        top, whole, high = 0, self._whole(width), self._high()
        for at, key in enumerate(self._keys):
            long = round(KEY_EMS * self._kit.look.em())
            yield _behind(QRect(0, top, long, high), key, width, empty=at > 0)
            top += high + theme.XXS
        top += theme.XS if self._keys else 0
        for label, strokes in self._rows:
            lines = self._metrics().boundingRect(0, 0, width, 10_000, WRAPS, label).height()
            yield Placed(label, QRect(0, top, width, lines))
            top += lines + theme.XXS
            for one in strokes:
                long = max(round(one.length * whole), 1) if one.length else 0
                yield _behind(QRect(0, top, long, high), one.number, width, empty=one.empty)
                top += high + theme.XXS
            top += theme.XS

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._kit.look.font())

    def _high(self) -> int:
        return max(round(BAR_EMS * self._kit.look.em()), self._metrics().height())

    def _whole(self, width: int) -> int:
        """How long the longest bar may be, so that its number still has room."""
        metrics = self._metrics()
        numbers = [metrics.horizontalAdvance(one.number) for _, row in self._rows for one in row]
        return max(width - max(numbers, default=0) - 2 * theme.XS, 1)

    def _turned(self, place: QRect) -> QRect:
        """The same where it stands for who reads from right to left."""
        if not self.isRightToLeft():
            return place
        return QRect(
            self.width() - place.left() - place.width(), place.top(), place.width(), place.height()
        )

    def _fit(self) -> None:
        self.updateGeometry()
        self.update()


def _strokes(words: Words, chart: Chart, bar: Bar, one: Drawn) -> list[Stroke]:
    strokes = [Stroke(one.length, said(words, chart, bar.number))]
    if one.beside is not None:
        strokes.append(Stroke(one.beside, said(words, chart, bar.beside), empty=True))
    return strokes


def _behind(bar: QRect, text: str, width: int, *, empty: bool) -> Placed:
    """A bar with words behind it; where there is no bar they begin the line."""
    left = bar.width() + theme.XS if bar.width() else 0
    return Placed(text, QRect(left, bar.top(), max(width - left, 1), bar.height()), bar, empty)
