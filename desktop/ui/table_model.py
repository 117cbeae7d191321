"""What a table shows: columns as data, and rows fetched a page at a time."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Index = QModelIndex | QPersistentModelIndex
PAGE, PAGES_KEPT = 200, 20


@dataclass(frozen=True, kw_only=True)  # Python's slots cannot be written Column[int](…)
class Column(Generic[T]):
    """One column: what it shows of a row, and what is said of it where that differs.

    `key` names the column to the source when it is sorted; without a key it is not sorted.
    """

    title: str
    text: Callable[[T], str]
    spoken: Callable[[T], str] | None = None
    key: str = ""
    right: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """In which order, and filtered by which typed words, rows are asked for."""

    key: str = ""
    descending: bool = False
    words: str = ""


class Source(Protocol[T_co]):
    """Where rows come from, a page at a time."""

    def count(self, asked: Asked) -> int: ...

    def page(self, asked: Asked, offset: int, limit: int) -> Sequence[T_co]: ...


class Listed(Generic[T]):
    """A source of rows that are all in memory; sorted and filtered by their columns' text."""

    def __init__(self, rows: Sequence[T], columns: Sequence[Column[T]]) -> None:
        self._rows = rows
        self._columns = columns

    def count(self, asked: Asked) -> int:
        return len(self._wanted(asked))

    def page(self, asked: Asked, offset: int, limit: int) -> Sequence[T]:
        return self._wanted(asked)[offset : offset + limit]

    def _wanted(self, asked: Asked) -> Sequence[T]:
        rows = self._rows
        if asked.words:
            words = asked.words.casefold().split()
            rows = [row for row in rows if all(word in self._said(row) for word in words)]
        text = next((c.text for c in self._columns if c.key and c.key == asked.key), None)
        if text is not None:
            rows = sorted(rows, key=lambda row: text(row).casefold(), reverse=asked.descending)
        return rows

    def _said(self, row: T) -> str:
        return " ".join(column.text(row) for column in self._columns).casefold()


def _aligned(column: Column[Any]) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignTrailing if column.right else Qt.AlignmentFlag.AlignLeading
    return across | Qt.AlignmentFlag.AlignVCenter


class TableModel(QAbstractTableModel, Generic[T]):
    """Shows rows of a source; changes nothing and keeps only the pages last looked at."""

    def __init__(
        self, columns: Sequence[Column[T]], *, empty: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = list(columns)
        self._empty = empty
        self._bold = QFont()
        self._bold.setBold(True)
        self._source: Source[T] = Listed([], columns)
        self._pages: OrderedDict[int, Sequence[T]] = OrderedDict()
        self._count = 0
        self.asked = Asked()

    def show_rows(self, source: Source[T]) -> None:
        """Show this source from now on, in the order asked for before."""
        self._source = source
        self._fetch_again()

    def renew_rows(self, source: Source[T]) -> None:
        """Show what is known now of the rows that are shown already, as many and in this order."""
        self._source = source
        self._pages.clear()
        if self._count:
            last = self.index(self._count - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def heard(self, rows: Iterable[int] | None = None) -> dict[int, str]:
        """What is said first of these rows; without any, of those that are fetched already."""
        if rows is None:
            rows = [
                page * PAGE + at for page in self._pages for at in range(len(self._pages[page]))
            ]
        role = Qt.ItemDataRole.AccessibleTextRole
        return {number: str(self.index(number, 0).data(role)) for number in rows}

    def filter(self, words: str) -> None:
        """Show only the rows that the source finds for these words."""
        self.asked = replace(self.asked, words=words.strip())
        self._fetch_again()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self._columns) or not self._columns[column].key:
            return
        descending = order == Qt.SortOrder.DescendingOrder
        self.asked = replace(self.asked, key=self._columns[column].key, descending=descending)
        self._fetch_again()

    def row(self, number: int) -> T:
        page, at = divmod(number, PAGE)
        if page not in self._pages:
            self._pages[page] = self._source.page(self.asked, page * PAGE, PAGE)
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page][at]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(self.row(index.row()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = column.spoken or column.text
            return said(self.row(index.row())) or self._empty
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(column)
        if role == Qt.ItemDataRole.FontRole and column.bold:
            return self._bold
        return None

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if side != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(column)
        return None

    def _fetch_again(self) -> None:
        self.beginResetModel()
        self._pages.clear()
        self._count = self._source.count(self.asked)
        self.endResetModel()
