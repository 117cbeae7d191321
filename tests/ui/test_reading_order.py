"""Tab goes through a window as it is read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QButtonGroup, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.fields import TextField
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns
from desktop.ui.reading_order import stops
from desktop.ui.widgets import Card


def test_a_line_put_in_later_is_visited_where_it_stands(qtbot: QtBot, kit: Kit) -> None:
    dialog = FormDialog(kit, "A claim")
    qtbot.addWidget(dialog)
    lines = QVBoxLayout()
    dialog.form.add_layout(lines)
    first, note = TextField(), TextField()
    lines.addWidget(first)
    dialog.form.add_widget(note)
    with qtbot.waitActive(dialog):
        dialog.show()
    later = TextField()
    lines.addWidget(later)
    later.show()

    assert list(stops(dialog)) == [first, later, note, dialog.do, dialog.cancel]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is later
    qtbot.keyClick(later, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is dialog.cancel


def test_what_is_hidden_or_cannot_be_used_is_passed_over(qtbot: QtBot, kit: Kit) -> None:
    dialog = FormDialog(kit, "A claim")
    qtbot.addWidget(dialog)
    hidden, off, on = TextField(), TextField(), TextField()
    for field in (hidden, off, on):
        dialog.form.add_widget(field)
    hidden.hide()
    off.setEnabled(False)
    dialog.show()
    assert list(stops(dialog)) == [on, dialog.do, dialog.cancel]


def test_columns_are_visited_one_after_the_other(qtbot: QtBot, kit: Kit) -> None:
    cards = [Card(name) for name in ("Queue", "Claim", "Tin")]
    fields = [TextField() for _ in range(6)]
    for number in (3, 0, 5, 1, 4, 2):
        cards[number // 2].body.insertWidget(1, fields[number])
    columns = Columns(cards)
    qtbot.addWidget(columns)
    kit.look.set_text_size(100)
    columns.show()
    visited = [fields.index(stop) // 2 for stop in stops(columns) if isinstance(stop, TextField)]
    assert visited == [0, 0, 1, 1, 2, 2]


@pytest.mark.parametrize("grouped", [True, False])
def test_tab_stops_at_the_answer_that_is_chosen(qtbot: QtBot, kit: Kit, grouped: bool) -> None:
    dialog = FormDialog(kit, "The tin")
    qtbot.addWidget(dialog)
    field, answers = TextField(), QWidget()
    body = QVBoxLayout(answers)
    pieces, total = QRadioButton("Each kind"), QRadioButton("Only the total")
    group = QButtonGroup(answers)
    for button in (pieces, total):
        body.addWidget(button)
        if grouped:
            group.addButton(button)
    dialog.form.add_widget(answers)
    dialog.form.add_widget(field)
    with qtbot.waitActive(dialog):
        dialog.show()
    pieces.setFocus()  # where Qt would stop from now on
    total.setChecked(True)
    assert list(stops(dialog)) == [total, field, dialog.do, dialog.cancel]
    qtbot.keyClick(pieces, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is field
    qtbot.keyClick(field, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is total
