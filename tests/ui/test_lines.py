"""A block of facts is heard one line at a time, and every line can be reached by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui import theme
from desktop.ui.kit import Kit
from desktop.ui.lines import Lines
from desktop.ui.widgets import column

FACTS = ("Reads: Polski", "Phone: 01632 960 111", "Comes by bus <alone>")


class Sheet(QWidget):
    """A field, the lines, and a field below them."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.above, self.lines, self.below = QLineEdit(), Lines(kit, "About"), QLineEdit()
        body = column()
        for widget in (self.above, self.lines, self.below):
            body.addWidget(widget)
        self.setLayout(body)
        self.lines.show_lines(*FACTS)


@pytest.fixture
def sheet(kit: Kit, qtbot: QtBot) -> Sheet:
    sheet = Sheet(kit)
    qtbot.addWidget(sheet)
    with qtbot.waitActive(sheet):
        sheet.show()
    return sheet


def heard() -> str:
    focus = QApplication.focusWidget()
    assert focus is not None
    interface = QAccessible.queryAccessibleInterface(focus)
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description)
    return " – ".join(filter(None, (interface.text(kind) for kind in kinds)))


def test_tab_comes_to_one_line_and_down_reads_on(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.above.setFocus()
    qtbot.keyClick(sheet.above, Qt.Key.Key_Tab)
    said = [heard()]
    for _ in FACTS:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        said.append(heard())
    assert said == [
        "Reads: Polski – About, 1 of 3",
        "Phone: 01632 960 111 – 2 of 3",
        "Comes by bus <alone> – 3 of 3",
        "Comes by bus <alone> – 3 of 3",
    ]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert heard().startswith("Phone")


def test_tab_leaves_the_lines_and_comes_back_to_where_one_was(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.lines.begin()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert sheet.below.hasFocus()
    qtbot.keyClick(sheet.below, Qt.Key.Key_Backtab)
    assert heard().startswith("Phone")


def test_the_place_is_kept_while_the_facts_stay_and_left_when_they_change(
    sheet: Sheet, qtbot: QtBot
) -> None:
    sheet.lines.begin()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    sheet.above.setFocus()
    sheet.lines.show_lines(*FACTS)
    qtbot.keyClick(sheet.above, Qt.Key.Key_Tab)
    assert heard().startswith("Phone")
    sheet.above.setFocus()
    sheet.lines.show_lines("Reads: English", "No phone")
    qtbot.keyClick(sheet.above, Qt.Key.Key_Tab)
    assert heard() == "Reads: English – About, 1 of 2"


def test_fewer_lines_take_the_focus_along_and_none_at_all_hide(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.lines.begin()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    sheet.lines.show_lines("Reads: English")
    assert heard() == "Reads: English – About"
    sheet.lines.show_lines("", "")
    assert not sheet.lines.isVisible()
    assert sheet.lines.said == ""


@pytest.mark.parametrize("size", [100, 200])
def test_the_ring_of_a_line_touches_neither_its_own_letters_nor_those_beside_it(
    sheet: Sheet, kit: Kit, size: int
) -> None:
    kit.look.set_text_size(size)
    sheet.adjustSize()
    first, second, _ = sheet.lines.parts
    ring = first.ring().translated(first.pos())
    letters = first.fontMetrics().height()
    own_end, next_begin = first.geometry().top() + letters, second.geometry().top()
    assert own_end < ring.bottom() - theme.RING_WIDTH
    assert ring.bottom() < next_begin
    assert ring.top() + theme.RING_WIDTH < first.geometry().top()


def test_what_people_wrote_below_its_label_keeps_its_own_way(kit: Kit, qtbot: QtBot) -> None:
    lines = Lines(kit)
    lines.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(lines)
    lines.show_lines("ہمیں کیا معلوم ہوا:\nThe library listened.")
    lines.show()
    assert "\u2066The library listened.\u2069" in lines.parts[0].text()
