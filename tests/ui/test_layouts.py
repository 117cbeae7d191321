"""Screens fold instead of cutting."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.buttons import Button
from desktop.ui.focus_ring import FocusRing
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, FlowLayout, Page, flow
from desktop.ui.widgets import Card


@pytest.mark.parametrize(("text_size", "columns"), [(100, 3), (200, 2), (250, 1)])
def test_three_columns_become_two_and_then_one(
    qtbot: QtBot, kit: Kit, text_size: int, columns: int
) -> None:
    kit.look.set_text_size(text_size)
    parts = [Card(name) for name in ("Queue", "Claim", "Tin")]
    folding = Columns(parts)
    qtbot.addWidget(folding)
    folding.resize(1320, 700)
    folding.show()
    assert folding.columns == columns
    qtbot.waitUntil(lambda: len({part.x() for part in parts}) == columns)


def test_columns_fold_when_the_text_grows_while_they_are_shown(qtbot: QtBot, kit: Kit) -> None:
    folding = Columns([Card(name) for name in ("Queue", "Claim", "Tin")])
    qtbot.addWidget(folding)
    folding.resize(1320, 700)
    folding.show()
    with qtbot.waitSignal(folding.folded) as folded:
        kit.look.set_text_size(250)
    assert folded.args == [1]


@pytest.mark.usefixtures("kit")
def test_buttons_wrap_to_the_next_line(qtbot: QtBot) -> None:
    holder = QWidget()
    buttons = [Button(f"A button number {n}") for n in range(4)]
    holder.setLayout(flow(*buttons))
    qtbot.addWidget(holder)
    holder.resize(buttons[0].sizeHint().width() * 2 + 40, 300)
    holder.show()
    assert [button.y() == buttons[0].y() for button in buttons] == [True, True, False, False]
    assert buttons[2].x() == buttons[0].x()


class Counting(FlowLayout):
    """Says how often it put its things in their places."""

    times = 0

    def place(self, rect: QRect, *, move: bool) -> int:
        self.times += move
        return super().place(rect, move=move)


def test_what_only_becomes_higher_is_not_laid_out_anew(qtbot: QtBot) -> None:
    """A page of two hundred boxes is asked for its room again and again while it grows."""
    window = QWidget()
    layout = Counting(window)
    first, second = Button("One"), Button("Two")
    layout.addWidget(first)
    layout.addWidget(second)
    qtbot.addWidget(window)
    window.resize(400, 100)
    window.show()
    for height in (200, 250):
        window.resize(400, height)
        QApplication.processEvents()
    before = layout.times
    window.resize(400, 300)
    QApplication.processEvents()
    assert layout.times == before
    beside = second.x()
    first.setText("A much longer name")
    QApplication.processEvents()
    assert second.x() > beside
    first.hide()
    QApplication.processEvents()
    assert second.x() == 0


def test_buttons_begin_at_the_right_in_right_to_left_languages(
    qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    holder = QWidget()
    one, other = Button("One"), Button("Other")
    holder.setLayout(flow(one, other))
    qtbot.addWidget(holder)
    holder.resize(600, 60)
    holder.show()
    assert one.x() > other.x()


def a_long_page(qtbot: QtBot) -> tuple[Page, list[QLineEdit]]:
    inside = QWidget()
    fields = [QLineEdit() for _ in range(30)]
    body = QVBoxLayout(inside)
    for field in fields:
        body.addWidget(field)
    page = Page(inside)
    qtbot.addWidget(page)
    page.resize(400, 300)
    with qtbot.waitActive(page):
        page.show()
    return page, fields


@pytest.mark.usefixtures("kit")
def test_a_page_shows_what_gets_the_focus(qtbot: QtBot) -> None:
    page, fields = a_long_page(qtbot)
    fields[-1].setFocus()
    top = fields[-1].mapTo(page.viewport(), fields[-1].rect().topLeft())
    assert page.viewport().rect().contains(top)


@pytest.mark.usefixtures("kit")
def test_the_ring_stands_around_what_has_the_focus(qtbot: QtBot, ring: FocusRing) -> None:
    page, fields = a_long_page(qtbot)
    fields[0].setFocus()
    assert ring.shown_around is fields[0]
    fields[-1].setFocus()
    assert ring.shown_around is fields[-1]
    page.hide()
    assert ring.shown_around is None


@pytest.mark.usefixtures("ring")
def test_the_ring_is_drawn_outside_the_control(qtbot: QtBot, kit: Kit) -> None:
    window = QWidget()
    window.setProperty("surface", "ground")
    button = Button("Pay", parent=window)
    button.setGeometry(40, 40, 120, 44)
    other = Button("Other", parent=window)
    other.setGeometry(40, 120, 120, 44)
    qtbot.addWidget(window)
    window.resize(240, 200)
    with qtbot.waitActive(window):
        window.show()

    def colour_of_ring_at(y: int) -> str:
        return window.grab().toImage().pixelColor(100, y).name()

    button.setFocus()
    assert colour_of_ring_at(40 - 4) == kit.look.tokens.outline
    assert colour_of_ring_at(40 - 1) != kit.look.tokens.outline
    other.setFocus()
    assert colour_of_ring_at(40 - 4) != kit.look.tokens.outline
