"""Long lists as tables: a hundred thousand rows, fetched a page at a time."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAction,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.ui import theme
from desktop.ui.keys import is_enter
from desktop.ui.kit import Kit
from desktop.ui.layouts import show_on_page
from desktop.ui.speech import tell_focus
from desktop.ui.table_model import Column, Index, Listed, Source, TableModel

T = TypeVar("T")
MEASURED = 40
"""How many rows columns are made wide enough for; a screen shows fewer."""


class Table(QTableView, Generic[T]):
    """A table that opens its row on Enter, and says what to do first while it is empty."""

    opened = Signal(object)

    def __init__(
        self,
        kit: Kit,
        name: str,
        columns: Sequence[Column[T]],
        *,
        empty: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._empty = empty
        self._rows = TableModel(columns, empty=kit.words.text("empty"), parent=self)
        self._columns = list(columns)
        self._widths = [0] * len(self._columns)
        self.setModel(self._rows)
        self.setAccessibleName(name)
        self.setAccessibleDescription(empty)
        self._shape()
        self._add_sorting()
        self.activated.connect(lambda index: self.opened.emit(self._rows.row(index.row())))
        kit.look.changed.connect(self._fit)
        self._fit()

    def show_rows(self, source: Source[T] | Sequence[T]) -> None:
        """Show these rows, or the rows of this source; the line chosen before stays chosen."""
        chosen = max(0, self.currentIndex().row())
        self._rows.show_rows(self._source(source))
        self._fit()
        count = self._rows.rowCount()
        self.setAccessibleDescription("" if count else self._empty)
        if count:
            self.selectRow(min(chosen, count - 1))

    def renew_rows(self, source: Source[T] | Sequence[T]) -> None:
        """The same rows, of which more is known now; told only of lines that sound different.

        Screen readers keep what they were told of a cell until they hear that it changed.
        """
        before = self._rows.heard()
        self._rows.renew_rows(self._source(source))
        self._fit()
        now = self._rows.heard(before)
        for number in before:
            if now[number] != before[number]:
                event = QAccessibleEvent(self, QAccessible.Event.NameChanged)
                event.setChild(self._child(number, 0))
                QAccessible.updateAccessibility(event)

    def selectRow(self, row: int) -> None:
        """Stand on a row. Qt's own looks for a column at the edge, and misses it when mirrored."""
        self.setCurrentIndex(self._rows.index(row, 0))

    def filter(self, words: str) -> None:
        self._rows.filter(words)
        if self._rows.rowCount():
            self.selectRow(0)

    def chosen(self) -> T | None:
        """The row the arrow keys stand on."""
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    def count(self) -> int:
        return self._rows.rowCount()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The page around a table follows too: at large text it is higher than what is in sight."""
        super().currentChanged(current, previous)
        show_on_page(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_on_page(self)
        tell_focus(self, self._child_in_focus)

    def _child_in_focus(self) -> int | None:
        at = self.currentIndex()
        return self._child(at.row(), at.column()) if at.isValid() else None

    def _child(self, row: int, column: int) -> int:
        """A cell among our children: titles are a row for Qt, and the numbers of rows a column."""
        return (row + 1) * (len(self._columns) + 1) + column + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._rows.rowCount() or not self._empty:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(self._kit.look.tokens.soft))
        room = self.viewport().rect().adjusted(theme.L, theme.L, -theme.L, -theme.L)
        painter.drawText(
            room,
            Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap,
            self._empty,
        )

    def _shape(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(MEASURED)

    def _source(self, source: Source[T] | Sequence[T]) -> Source[T]:
        return Listed(source, self._columns) if isinstance(source, Sequence) else source

    def _add_sorting(self) -> None:
        """By a click on a title, and by key through the menu of the list (Shift+F10)."""
        if not any(column.key for column in self._columns):
            return
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort)
        for number, column in enumerate(self._columns):
            if column.key:
                text = self._kit.words.text("Sort by {column}", column=column.title)
                action = QAction(text, self)
                action.triggered.connect(lambda _on=False, number=number: self._sort(number))
                self.addAction(action)

    def _sort(self, number: int) -> None:
        column = self._columns[number]
        if not column.key:
            return
        again = self._rows.asked.key == column.key and not self._rows.asked.descending
        order = Qt.SortOrder.DescendingOrder if again else Qt.SortOrder.AscendingOrder
        self._rows.sort(number, order)
        header = self.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.setSortIndicator(number, order)
        if self.count():
            self.selectRow(0)
        sorted_by = self._kit.words.text("Sorted by {column}.", column=column.title)
        self._kit.speech.say(self, sorted_by)

    def _fit(self) -> None:
        height = max(theme.TARGET, round(self._kit.look.em() * 2.2))
        self.verticalHeader().setDefaultSectionSize(height)
        self.horizontalHeader().setMinimumHeight(height)  # Bengali letters stand high
        self.resizeColumnsToContents()
        self._widths = [self.columnWidth(number) for number in range(len(self._columns))]
        self._fill()

    def _fill(self) -> None:
        """Give what is left of the width to the last column; no column is cut to fit."""
        last = len(self._columns) - 1
        left = self.viewport().width() - sum(self._widths[:last])
        self.setColumnWidth(last, max(self._widths[last], left))
