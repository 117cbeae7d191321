"""Short lists of cards in one column: a queue, what was found, what waits."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.ui import theme
from desktop.ui.keys import is_enter
from desktop.ui.kit import Kit
from desktop.ui.layouts import show_on_page
from desktop.ui.row_painter import RowPainter
from desktop.ui.speech import ended, spoken_line, tell_focus
from desktop.ui.states import Mark

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One card: a name, perhaps a second line, an amount, and a state as a word.

    `spoken` is what a screen reader says of the whole card; `key` finds the card again when
    the list is shown anew, and is what the list's signals carry.
    """

    key: Hashable
    title: str
    detail: str = ""
    amount: str = ""
    chip: str = ""
    mark: Mark = Mark.PLAIN
    spoken: str = ""

    def aloud(self) -> str:
        if self.spoken:
            return self.spoken
        parts = (self.title, self.detail, self.amount, self.chip)
        lines = [line for part in parts for line in part.splitlines()]
        *before, last = [spoken_line(line) for line in lines if line] or [""]
        return " ".join([*(ended(line) for line in before), last])


class RowModel(QAbstractListModel):
    """The cards as Qt sees them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Whether the cards are the same ones; then only those that say something else change."""
        before, now = self.rows, list(rows)
        if [row.key for row in before] != [row.key for row in now]:
            self.beginResetModel()
            self.rows = now
            self.endResetModel()
            return False
        self.rows = now
        for number, (old, new) in enumerate(zip(before, now, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.aloud()
        if role == Qt.ItemDataRole.UserRole:
            return row
        return None


class RowList(QListView):
    """A list of cards. Arrow keys choose, letters find, Enter opens."""

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(
        self, kit: Kit, name: str, *, empty: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._empty = empty
        self._grows = False
        self._up_to: int | None = None
        self._across: int | None = None
        self._rows = RowModel(self)
        self.setModel(self._rows)
        self._painter = RowPainter(kit, self, self.across)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setAccessibleDescription(empty)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._tell)
        self.activated.connect(lambda index: self.opened.emit(self._rows.rows[index.row()].key))
        kit.look.changed.connect(self._lay_out_again)

    def grow(self, *, up_to: int | None = None) -> None:
        """Be as high as all its cards, for a list inside a page that scrolls.

        `up_to` so many heights of text, where what stands beside it must stay in sight.
        """
        self._grows, self._up_to = True, up_to
        if up_to is None:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._take_height()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these cards; the one chosen before stays chosen if it is still there."""
        before, heights = self.chosen_key(), self._heights()
        stay = self._rows.show_rows(rows)
        if stay and self._heights() != heights:
            self.doItemsLayout()
        self.setAccessibleDescription("" if rows else self._empty)
        self._take_height()
        if stay and before is not None:
            self._tell(self.currentIndex(), self.currentIndex())
        elif rows and not self.choose(before):
            self.setCurrentIndex(self._rows.index(0))

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Drawn again where they stand, where Qt's own lists lay out every card each time.

        Whoever shows other cards notices whether one is higher than before.
        """
        QAbstractItemView.dataChanged(self, first, last, roles)

    def _heights(self) -> list[int]:
        return [self._painter.height(row) for row in self._rows.rows]

    def choose(self, key: Hashable) -> bool:
        """Stand on the card with this key; whether there is one."""
        for number, row in enumerate(self._rows.rows):
            if row.key == key:
                self.setCurrentIndex(self._rows.index(number))
                return True
        return False

    def chosen_key(self) -> Hashable | None:
        index = self.currentIndex()
        return self._rows.rows[index.row()].key if index.isValid() else None

    def rows(self) -> list[Row]:
        return list(self._rows.rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def across(self) -> int:
        """How wide a card is: all of the room inside, which Qt tells only when it changes.

        The widget inside is not asked: wrapping one that Qt made loads every kind of widget.
        """
        return self.width() if self._across is None else self._across

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._across = event.size().width()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()  # cards are higher where lines are shorter
            self._take_height()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._stay_in_sight()
        tell_focus(self, self._child_in_focus)

    def _child_in_focus(self) -> int | None:
        return self.currentIndex().row() if self.currentIndex().isValid() else None

    def sizeHint(self) -> QSize:
        return QSize(self.fontInfo().pixelSize() * 18, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._rows.rows or not self._empty:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(self._kit.look.tokens.soft))
        room = self.viewport().rect().adjusted(theme.XS, theme.XS, -theme.XS, -theme.XS)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, self._empty)

    def _tell(self, now: Index, _before: Index) -> None:
        if now.isValid():
            self._stay_in_sight()
            self.chosen.emit(self._rows.rows[now.row()].key)

    def _stay_in_sight(self) -> None:
        """A list as high as its cards is scrolled by the page around it, while it has the focus."""
        if self._grows:
            show_on_page(self)

    def _lay_out_again(self) -> None:
        self.doItemsLayout()
        self._take_height()

    def _take_height(self) -> None:
        if not self._grows:
            return
        if not self._rows.rows:
            box = self.fontMetrics().boundingRect(
                0, 0, max(1, self.width()), 0, Qt.TextFlag.TextWordWrap, self._empty
            )
            self.setFixedHeight(box.height() + 2 * theme.XS)
            return
        heights = (self.sizeHintForRow(number) for number in range(len(self._rows.rows)))
        height = sum(heights) + theme.XXS
        if self._up_to is not None:
            height = min(height, self.fontInfo().pixelSize() * self._up_to)
        self.setFixedHeight(height)
