"""A chart on the screen: the bars that paper has too, with their labels and numbers."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.domain.chart import Chart, Drawn, drawn, said
from desktop.ui import theme
from desktop.ui.kit import Kit

BAR_EMS = 0.9
"""How high a bar is."""
WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop


class ChartView(QLabel):
    """Each label above its bar, the number behind it. Said aloud, it is its sentence."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._rows: list[tuple[str, str, Drawn]] = []
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        kit.look.changed.connect(self._fit)

    def show_chart(self, chart: Chart) -> None:
        words = self._kit.words
        labels = [words.say(bar.label) for bar in chart.bars]
        numbers = [said(words, chart, bar.number) for bar in chart.bars]
        self._rows = list(zip(labels, numbers, drawn(chart), strict=True))
        self.setAccessibleName(words.text("Chart: {title}", title=words.say(chart.title)))
        self.setAccessibleDescription(words.say(chart.says))
        self.setVisible(bool(self._rows))
        self._fit()

    def bars(self) -> list[QRect]:
        """Where the bars are, for whoever looks at the screen."""
        return [bar for _label, bar, _number in self._places(self.width())]

    def sizeHint(self) -> QSize:
        wide = 20 * self._kit.look.em()
        return QSize(wide, self.heightForWidth(wide))

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return places[-1][1].bottom() + 1 + theme.XS if places else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, painter = self._kit.look.tokens, QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(self._kit.look.font())
        places = zip(self._rows, self._places(self.width()), strict=True)
        for (label, number, one), (label_at, bar, number_at) in places:
            painter.setPen(QColor(tokens.ink))
            painter.drawText(self._turned(label_at), WRAPS, label)
            painter.fillRect(self._turned(bar), QColor(tokens.accent))
            painter.drawText(self._turned(number_at), Qt.AlignmentFlag.AlignLeading, number)
            if one.mark is not None:
                self._draw_mark(painter, bar, one.mark)
        painter.end()

    def _draw_mark(self, painter: QPainter, bar: QRect, mark: float) -> None:
        painter.setPen(QPen(QColor(self._kit.look.tokens.ink), 2))
        room = bar.left() + round(mark * self._whole(self.width()))
        at = self._turned(QRect(room, bar.top() - theme.XXS, 1, bar.height() + 2 * theme.XXS))
        painter.drawLine(at.topLeft(), at.bottomLeft())

    def _places(self, width: int) -> list[tuple[QRect, QRect, QRect]]:
        """The label, the bar and the number of each row, from the leading edge."""
        metrics = QFontMetrics(self._kit.look.font())
        high = max(round(BAR_EMS * self._kit.look.em()), metrics.height())
        whole, top = self._whole(width), 0
        places = []
        for label, _number, one in self._rows:
            lines = metrics.boundingRect(0, 0, max(width, 1), 10_000, WRAPS, label).height()
            long = max(round(one.length * whole), 1)
            bar = QRect(0, top + lines, long, high)
            behind = max(long, round((one.mark or 0) * whole)) + theme.XS
            places.append(
                (
                    QRect(0, top, width, lines),
                    bar,
                    QRect(behind, bar.top(), max(width - behind, 1), high),
                )
            )
            top = bar.bottom() + 1 + theme.XS
        return places

    def _whole(self, width: int) -> int:
        """How long the longest bar may be, so that its number still has room."""
        metrics = QFontMetrics(self._kit.look.font())
        numbers = [metrics.horizontalAdvance(number) for _label, number, _one in self._rows]
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
