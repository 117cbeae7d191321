"""Boxes to tick and circles to choose, whose words wrap."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.pictures import picture
from desktop.ui.widgets import plain

if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    _Base = object  # Qt's classes cannot be inherited from twice


class _Wrapping(_Base):
    """What a tick and a choice share: the box, and words beside it that wrap."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._words(width - self._aside()).height() + theme.XS
        return max(words, self._side() + theme.XXS, theme.TARGET)

    def sizeHint(self) -> QSize:
        words = self._words(1_000_000)
        height = max(words.height() + theme.XS, self._side() + theme.XXS, theme.TARGET)
        return QSize(words.width() + self._aside(), height)

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = plain(self.text()).split() or [""]
        longest = max(metrics.horizontalAdvance(word) for word in words) + theme.XXS
        height = max(theme.TARGET, metrics.lineSpacing(), self._side() + theme.XXS)
        return QSize(longest + self._aside(), height)

    def hitButton(self, _at: object) -> bool:
        return True

    def _aside(self) -> int:
        return self._side() + theme.S

    def _side(self) -> int:
        return round(self.fontInfo().pixelSize() * theme.SCREEN_HEADING)

    def _words(self, width: int) -> QRect:
        flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic
        room = QRect(0, 0, max(1, width), 1_000_000)
        return (
            self.fontMetrics().boundingRect(room, flags, self.text()).adjusted(0, 0, theme.XXS, 0)
        )

    def _prepare(self) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(plain(self.text()))

    def _paint(self, element: QStyle.PrimitiveElement, sign: str) -> None:
        option = QStyleOptionButton()
        option.initFrom(self)
        state = QStyle.StateFlag.State_On if self.isChecked() else QStyle.StateFlag.State_Off
        option.state |= state
        side = self._side()
        direction = self.layoutDirection()
        box = QRect(0, (self.height() - side) // 2, side, side)
        option.rect = QStyle.visualRect(direction, self.rect(), box)
        painter = QStylePainter(self)
        painter.drawPrimitive(element, option)
        if self.isChecked():
            inner = round(side * 0.7)
            place = QRect(0, 0, inner, inner)
            place.moveCenter(option.rect.center())
            ink = self.palette().highlightedText().color()
            painter.drawPixmap(place, picture(sign, ink, inner, self.devicePixelRatioF()))
        words = QRect(self._aside(), 0, self.width() - self._aside(), self.height())
        across = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeading)
        flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(
            QStyle.visualRect(direction, self.rect(), words),
            across | Qt.AlignmentFlag.AlignVCenter | flags,
            self.text(),
        )


class Tick(_Wrapping, QCheckBox):
    """Yes or no, in words."""

    def __init__(self, text: str, *, on: bool = False, parent: QWidget | None = None) -> None:
        QCheckBox.__init__(self, text, parent)
        self.setChecked(on)
        self._prepare()

    def value(self) -> bool:
        return self.isChecked()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._paint(QStyle.PrimitiveElement.PE_IndicatorCheckBox, "tick")


class OneOf(_Wrapping, QRadioButton):
    """One of a few answers that all stand on the screen."""

    def __init__(self, text: str, *, on: bool = False, parent: QWidget | None = None) -> None:
        QRadioButton.__init__(self, text, parent)
        self.setChecked(on)
        self._prepare()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._paint(QStyle.PrimitiveElement.PE_IndicatorRadioButton, "dot")
