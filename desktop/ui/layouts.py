"""How screens fold: rows that wrap, columns that become fewer, pages that follow the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QStyle,
    QWidget,
)

from desktop.ui import theme

THREE_FROM, TWO_FROM = 56.0, 38.0
"""Widths, in heights of body text, from which three and two columns stand side by side."""


def room_for(form: QLayout | None, buttons: QLayout, screen: QSize, em: int) -> QSize:
    """How large a dialog is: as wide as reads well, as high as its form, within the screen."""
    width = min(em * 34, screen.width())
    height = form.totalHeightForWidth(width - 4 * theme.M) if form else 0
    height += buttons.heightForWidth(width - 2 * (theme.M + theme.XS))  # one below the other, too
    height += 6 * theme.M
    return QSize(width, min(max(height, em * 12), screen.height()))


class FoldingLayout(QLayout):
    """Things in lines, as many as they need. Who lays out says where each goes, in `place`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._least: QSize | None = None
        self._placed: tuple[QPoint, int, Qt.LayoutDirection] | None = None
        self.setContentsMargins(QMargins())

    def place(self, rect: QRect, *, move: bool) -> int:
        """Put each thing where it goes in lines of this width; answers the height needed."""
        raise NotImplementedError

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Worked out once for each width: the layouts around this ask many times over."""
        if width not in self._heights:
            self._heights[width] = self.place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        super().invalidate()
        self._heights.clear()
        self._least = self._placed = None

    def setGeometry(self, rect: QRect) -> None:
        """Only where things go elsewhere: pages that grow set it again many times over."""
        super().setGeometry(rect)
        asked = rect.topLeft(), rect.width(), self._direction()
        if asked != self._placed:
            self._placed = asked  # what is moved may ask for other room, and for this anew
            self.place(rect, move=True)

    def minimumSize(self) -> QSize:
        """Worked out once, as heights are."""
        if self._least is None:
            least = QSize()
            for item in self._shown():
                least = least.expandedTo(item.minimumSize())
            self._least = least
        return self._least

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _direction(self) -> Qt.LayoutDirection:
        owner = self.parentWidget()
        return owner.layoutDirection() if owner else QApplication.layoutDirection()


class FlowLayout(FoldingLayout):
    """A row of things that wraps to the next line when there is no more room."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = theme.XS) -> None:
        super().__init__(parent)
        self.setSpacing(spacing)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown)
        width += self.spacing() * max(0, len(shown) - 1)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(width, height)

    def place(self, rect: QRect, *, move: bool) -> int:
        top = 0
        for line in self._lines(rect.width()):
            high = max(size.height() for _item, size in line)
            left = 0
            for item, size in line:
                if move:
                    down = top + (high - size.height()) // 2
                    place = QRect(rect.topLeft() + QPoint(left, down), size)
                    item.setGeometry(QStyle.visualRect(self._direction(), rect, place))
                left += size.width() + self.spacing()
            top += high + self.spacing()
        return max(0, top - self.spacing())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._shown():
            size = self._size(item, width)
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((item, size))
            left += size.width() + self.spacing()
        return lines

    def _size(self, item: QLayoutItem, room: int) -> QSize:
        width = min(max(item.sizeHint().width(), item.minimumSize().width()), room)
        if not item.hasHeightForWidth():
            return QSize(width, item.sizeHint().height())
        return QSize(width, max(item.heightForWidth(width), item.minimumSize().height()))


def flow(*widgets: QWidget, spacing: int = theme.XS) -> FlowLayout:
    """These things in a row that wraps."""
    made = FlowLayout(spacing=spacing)
    for widget in widgets:
        made.addWidget(widget)
    return made


class Columns(QWidget):
    """Up to three parts side by side, fewer when the text is large or the window small.

    Two columns keep the third part under the second; one column stacks all three.
    `folded` tells how many columns there are now.
    """

    folded = Signal(int)

    def __init__(
        self,
        parts: Sequence[QWidget],
        *,
        weights: Sequence[int] = (5, 7, 5),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = list(parts)
        self._weights = list(weights)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(QMargins())
        self._grid.setSpacing(theme.M)
        self.columns = 0
        self._fold(len(self._parts))

    def give_height_to(self, number: int) -> None:
        """Which line of parts takes the height that is left; the first unless said otherwise."""
        for line in range(len(self._parts)):
            self._grid.setRowStretch(line, 1 if line == number else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_to_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fold_to_width()

    def _fold_to_width(self) -> None:
        ems = self.width() / max(1, self.fontInfo().pixelSize())
        fits = 3 if ems >= THREE_FROM else 2 if ems >= TWO_FROM else 1
        self._fold(min(fits, len(self._parts)))

    def _fold(self, columns: int) -> None:
        if columns == self.columns:
            return
        self.columns = columns
        for number, part in enumerate(self._parts):
            self._grid.removeWidget(part)
            at = min(number, columns - 1)
            self._grid.addWidget(part, number - at, at, *self._span(number, columns))
        for number, weight in enumerate(self._weights):
            self._grid.setColumnStretch(number, weight if number < columns else 0)
        self.give_height_to(0)
        self.folded.emit(columns)

    def _span(self, number: int, columns: int) -> tuple[int, int]:
        """A part with nothing under it reaches down to the end of the last column."""
        rows = len(self._parts) - columns + 1
        return (rows, 1) if number < columns - 1 else (1, 1)


def show_on_page(view: QAbstractItemView) -> None:
    """Scroll the page around a list to the line it stands on, while the list has the focus."""
    around = view.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    inside = around.widget() if around is not None else None
    if around is None or inside is None or not view.hasFocus():
        return
    line = view.visualRect(view.currentIndex())
    at = view.viewport().mapTo(inside, line.center())
    around.ensureVisible(at.x(), at.y(), 0, line.height())


class Page(QScrollArea):
    """A page that scrolls up and down, and always shows what has the focus."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._growing = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setWidgetResizable(True)
        self.setWidget(inside)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def show_focus(self) -> None:
        """Show what has the focus, also where the page has grown since it got there."""
        self._growing = True
        self._follow(None, QApplication.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        taken = super().eventFilter(watched, event)
        if self._growing and watched is self.widget() and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, lambda: self._follow(None, QApplication.focusWidget()))
        return taken

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        inside = self.widget()
        self._growing &= before is None
        if now is None or inside is None or not inside.isAncestorOf(now):
            return
        if now.height() < self.viewport().height():
            room = theme.RING_GAP + theme.RING_WIDTH + theme.XXS
            self.ensureWidgetVisible(now, room, room)
        elif isinstance(now, QAbstractItemView):
            show_on_page(now)
