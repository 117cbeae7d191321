"""Eight things in two lines of four, or in pairs where the text is large."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui import theme

IN_LINE, IN_PAIRS = 4, 2


class Fours(QWidget):
    """From left to right in every language, as the groups of a spare key stand on paper."""

    def __init__(self, parts: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = list(parts)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(QMargins())
        self._grid.setHorizontalSpacing(theme.L)
        self._grid.setVerticalSpacing(theme.S)
        self._columns = 0
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._fold(IN_LINE)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(IN_PAIRS), self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_to_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fold_to_width()

    def _width(self, columns: int) -> int:
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return columns * widest + (columns - 1) * theme.L

    def _fold_to_width(self) -> None:
        self._fold(IN_LINE if self.width() >= self._width(IN_LINE) else IN_PAIRS)

    def _fold(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for part in self._parts:
            self._grid.removeWidget(part)
        for number, part in enumerate(self._parts):
            self._grid.addWidget(part, number // columns, number % columns)
        for column in range(IN_LINE):
            self._grid.setColumnStretch(column, 0)
        self._grid.setColumnStretch(IN_LINE, 1)  # what is left stays at the end of the line
