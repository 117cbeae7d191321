"""A table of a hundred thousand rows, by keyboard and by ear."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.kit import Kit
from desktop.ui.layouts import Page
from desktop.ui.table import Table
from desktop.ui.table_model import Asked, Column

MANY = 100_000
COLUMNS = (
    Column[int](title="Name", text=lambda n: f"Person {n:06}", key="name", bold=True),
    Column[int](
        title="Amount",
        text=lambda n: f"£{n}.00",
        spoken=lambda n: f"{n} pounds",
        right=True,
    ),
    Column[int](title="Note", text=lambda _n: ""),
)


@dataclass
class Counted:
    """Rows made when asked for, remembering what was asked."""

    pages: list[tuple[int, int]] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)

    def count(self, asked: Asked) -> int:
        self.asked.append(asked)
        return 3 if asked.words else MANY

    def page(self, asked: Asked, offset: int, limit: int) -> Sequence[int]:
        self.pages.append((offset, limit))
        numbers = range(offset, min(offset + limit, MANY))
        return [MANY - 1 - number for number in numbers] if asked.descending else numbers


@pytest.fixture
def table(qtbot: QtBot, kit: Kit) -> Table[int]:
    table = Table(kit, "People", COLUMNS, empty="Nobody yet. Add the first person.")
    qtbot.addWidget(table)
    table.resize(600, 400)
    with qtbot.waitActive(table):
        table.show()
    return table


def said(table: Table[int], row: int, column: int) -> str:
    index = table.model().index(row, column)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_only_the_pages_in_sight_are_fetched(table: Table[int]) -> None:
    source = Counted()
    table.show_rows(source)
    assert table.count() == MANY
    assert {offset for offset, _limit in source.pages} == {0}


def test_the_last_row_is_one_key_away(qtbot: QtBot, table: Table[int]) -> None:
    table.show_rows(Counted())
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert table.chosen() == MANY - 1


def test_titles_have_the_room_that_rows_have(table: Table[int], kit: Kit) -> None:
    """Bengali letters with their marks are higher than those a title is measured by."""
    table.show_rows(range(3))
    for size in (100, 200):
        kit.look.set_text_size(size)
        assert table.horizontalHeader().height() >= table.rowHeight(0)


def test_a_mirrored_table_stands_on_its_first_row_too(table: Table[int]) -> None:
    table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    table.resize(300, 400)  # narrower than its columns
    table.show_rows(Counted())
    assert table.chosen() == 0
    table.selectRow(2)
    assert table.chosen() == 2


def test_enter_opens_the_row(qtbot: QtBot, table: Table[int]) -> None:
    table.show_rows(Counted())
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert opened.args == [1]


def test_tab_leaves_the_table(qtbot: QtBot, table: Table[int]) -> None:
    table.show_rows(Counted())
    before = table.currentIndex()
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert table.currentIndex() == before


def test_a_screen_reader_hears_words_instead_of_signs(table: Table[int]) -> None:
    table.show_rows(Counted())
    assert said(table, 5, 1) == "5 pounds"
    assert said(table, 5, 2) == "empty"


def test_an_empty_table_says_what_to_do_first(table: Table[int]) -> None:
    table.show_rows([])
    assert table.accessibleDescription() == "Nobody yet. Add the first person."
    table.show_rows([1])
    assert table.accessibleDescription() == ""


def test_sorting_asks_the_source_and_says_so(table: Table[int], kit: Kit) -> None:
    source = Counted()
    table.show_rows(source)
    [sort_by_name] = table.actions()

    sort_by_name.trigger()
    assert source.asked[-1] == Asked(key="name")
    assert kit.speech.last == "Sorted by Name."
    sort_by_name.trigger()

    assert source.asked[-1] == Asked(key="name", descending=True)
    assert table.chosen() == MANY - 1


def test_filtering_asks_the_source(table: Table[int]) -> None:
    source = Counted()
    table.show_rows(source)
    table.filter(" amina ")
    assert source.asked[-1].words == "amina"
    assert table.count() == 3


def test_rows_in_memory_are_filtered_and_sorted_by_what_they_show(table: Table[int]) -> None:
    table.show_rows([30, 4, 21])
    table.filter("person 00002")
    assert [table.chosen(), table.count()] == [21, 1]


def test_more_known_of_the_same_rows_does_not_move_the_line_one_stands_on(
    qtbot: QtBot, table: Table[int]
) -> None:
    table.show_rows([30, 4, 21])
    table.selectRow(1)
    with qtbot.assertNotEmitted(table.model().modelReset):
        table.renew_rows([31, 5, 22])
    assert table.chosen() == 5
    assert said(table, 2, 0) == "Person 000022"
    cell = QAccessible.queryAccessibleInterface(table).child(table._child(1, 0))
    assert cell.text(QAccessible.Text.Name) == "Person 000005"


def test_the_page_around_a_table_follows_the_line_one_stands_on(qtbot: QtBot, kit: Kit) -> None:
    inside = QWidget()
    body = QVBoxLayout(inside)
    table = Table(kit, "People", COLUMNS)
    table.setMinimumHeight(600)
    body.addWidget(table)
    page = Page(inside)
    qtbot.addWidget(page)
    page.resize(600, 200)
    with qtbot.waitActive(page):
        page.show()
    table.show_rows(list(range(12)))
    table.setFocus()
    for _ in range(9):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    line = table.visualRect(table.currentIndex())
    at = table.viewport().mapTo(page.viewport(), line.center())
    assert page.viewport().rect().contains(at)


def test_no_column_is_cut_when_the_text_is_large(table: Table[int], kit: Kit) -> None:
    table.show_rows(Counted())
    kit.look.set_text_size(250)
    for number in range(len(COLUMNS)):
        assert table.columnWidth(number) >= table.sizeHintForColumn(number)
    assert table.rowHeight(0) >= 2 * kit.look.em()
