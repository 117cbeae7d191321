"""The steps of one theme with arrows from each to the next, in as many lines as they need."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QWidget

from desktop.ui import theme
from desktop.ui.changes.map.step_box import StepBox
from desktop.ui.kit import Kit
from desktop.ui.layouts import FoldingLayout

ACROSS = (6, 3, 2, 1)
"""So many boxes stand side by side, the most that fit."""
LEAST_EMS = 8.5
"""The least width of a box, in heights of body text."""
GAP_EMS = 1.8
"""Room for an arrow."""
HEAD = 5
"""Half the width of an arrow's head, in pixels."""
THICK = 2


class StepsLayout(FoldingLayout):
    """Boxes of one width, in lines; every box of a line is as high as its highest."""

    def sizeHint(self) -> QSize:
        wide = round(ACROSS[0] * (LEAST_EMS + GAP_EMS) * self._em())
        return QSize(wide, self.heightForWidth(wide))

    def minimumSize(self) -> QSize:
        return QSize(super().minimumSize().width(), 0)

    def _em(self) -> int:
        owner = self.parentWidget()
        return owner.fontInfo().pixelSize() if owner is not None else theme.M

    def _across(self, width: int) -> int:
        least, gap = LEAST_EMS * self._em(), GAP_EMS * self._em()
        least = max(least, self.minimumSize().width())
        fits = (count for count in ACROSS if count * (least + gap) - gap <= width)
        return next(fits, 1)

    def place(self, rect: QRect, *, move: bool) -> int:
        across, gap = self._across(rect.width()), round(GAP_EMS * self._em())
        wide = (rect.width() - gap * (across - 1)) // across
        top, boxes = 0, self._shown()
        for first in range(0, len(boxes), across):
            line = boxes[first : first + across]
            high = max(max(item.heightForWidth(wide), theme.TARGET) for item in line)
            for number, item in enumerate(line):
                place = QRect(rect.left() + number * (wide + gap), rect.top() + top, wide, high)
                if move:
                    item.setGeometry(QStyle.visualRect(self._direction(), rect, place))
            top += high + gap
        return max(0, top - gap)


class StepsLine(QWidget):
    """The boxes of one theme. The arrow to a step that is not reached is a broken line."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.boxes: list[StepBox] = []
        self.reached: list[bool] = []
        self._body = StepsLayout(self)
        self.setLayout(self._body)

    def fill(self, boxes: Sequence[StepBox]) -> None:
        """Put its boxes on it, which are made when somebody is about to see them."""
        self.boxes = list(boxes)
        self.reached = [False] * len(self.boxes)
        for box in self.boxes:
            self._body.addWidget(box)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._kit.look.tokens.soft)
        for (before, after), reached in zip(pairwise(self.boxes), self.reached[1:], strict=True):
            pen = QPen(colour, THICK, Qt.PenStyle.SolidLine if reached else Qt.PenStyle.DotLine)
            painter.setPen(pen)
            self._arrow(painter, before.geometry(), after.geometry())

    def _arrow(self, painter: QPainter, before: QRect, after: QRect) -> None:
        if before.top() == after.top():
            onward = -1 if self.isRightToLeft() else 1
            start, end = (
                (before.right(), after.left())
                if onward > 0
                else (
                    before.left(),
                    after.right(),
                )
            )
            middle = before.center().y()
            points = [QPoint(start, middle), QPoint(end - onward * HEAD, middle)]
            tip, along = QPointF(end, middle), QPointF(onward, 0)
        else:
            between = (before.bottom() + after.top()) // 2
            across, down = before.center().x(), after.center().x()
            points = [
                QPoint(across, before.bottom()),
                QPoint(across, between),
                QPoint(down, between),
                QPoint(down, after.top() - HEAD),
            ]
            tip, along = QPointF(down, after.top()), QPointF(0, 1)
        painter.drawPolyline(points)
        self._head(painter, tip, along)

    def _head(self, painter: QPainter, tip: QPointF, along: QPointF) -> None:
        aside = QPointF(-along.y(), along.x()) * HEAD
        back = tip - along * (2 * HEAD)
        colour = painter.pen().color()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([tip, back + aside, back - aside]))
