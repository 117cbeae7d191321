"""Fields keep what was typed, and leave the program's keys to the program."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.currency import GBP, read_amount
from desktop.errors import UserError
from desktop.ui.fields import AmountField, Choice, ReadField, TextBox, TextField
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.password import PasswordField, caps_lock_shown_by


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    return window


def show(qtbot: QtBot, window: QWidget, field: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(field)
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()


FIELDS: list[Callable[[], TextField | TextBox]] = [TextField, TextBox]


@pytest.mark.parametrize("make", FIELDS)
@pytest.mark.parametrize(
    "keys", ["Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+E", "Ctrl+U", "Ctrl+R", "Ctrl+B", "Ctrl+Return"]
)
def test_the_programs_keys_work_while_a_field_has_the_focus(
    qtbot: QtBot, window: QWidget, make: Callable[[], TextField | TextBox], keys: str
) -> None:
    pressed: list[str] = []
    shortcut(window, keys, lambda: pressed.append(keys))
    field = make()
    show(qtbot, window, field)

    QTest.keySequence(field, keys)

    assert pressed == [keys]


def test_the_keypads_enter_fires_what_enter_fires(qtbot: QtBot, window: QWidget) -> None:
    pressed: list[bool] = []
    shortcut(window, "Ctrl+Return", lambda: pressed.append(True))
    field = TextField()
    show(qtbot, window, field)
    keypad = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier

    qtbot.keyClick(field, Qt.Key.Key_Enter, keypad)
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert pressed == [True, True]


@pytest.mark.parametrize("make", FIELDS)
def test_control_z_takes_back_typing_before_it_takes_back_steps(
    qtbot: QtBot, window: QWidget, make: Callable[[], TextField | TextBox]
) -> None:
    undone: list[bool] = []
    shortcut(window, "Ctrl+Z", lambda: undone.append(True))
    field = make()
    show(qtbot, window, field)
    qtbot.keyClicks(field, "bus")

    while field.value():
        QTest.keySequence(field, "Ctrl+Z")
    assert not undone

    QTest.keySequence(field, "Ctrl+Z")
    assert undone == [True]


def test_copying_stays_with_the_field(qtbot: QtBot, window: QWidget) -> None:
    taken: list[bool] = []
    shortcut(window, "Ctrl+A", lambda: taken.append(True))
    field = TextField("Amina")
    show(qtbot, window, field)
    QTest.keySequence(field, "Ctrl+A")
    assert field.selectedText() == "Amina"
    assert not taken


def test_an_amount_keeps_what_was_typed_even_when_it_cannot_be_read(qtbot: QtBot) -> None:
    field = AmountField(lambda text: read_amount(text, GBP))
    field.setObjectName("fare")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "twelve")

    with pytest.raises(UserError) as problem:
        field.value()

    assert problem.value.field == "fare"
    assert field.text() == "twelve"


def test_an_amount_is_read_as_people_type_it(qtbot: QtBot) -> None:
    field = AmountField(lambda text: read_amount(text, GBP))
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "12,50")
    assert field.value() == 1250


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp])
def test_no_key_alters_an_amount_in_silence(qtbot: QtBot, key: Qt.Key) -> None:
    field = AmountField(int, value=460)
    qtbot.addWidget(field)
    qtbot.keyClick(field, key)
    assert field.text() == "460"


def test_an_empty_field_is_nothing_rather_than_wrong(qtbot: QtBot) -> None:
    field = ReadField(int)
    qtbot.addWidget(field)
    assert field.value_if_any() is None


def test_a_choice_gives_its_value(qtbot: QtBot) -> None:
    field = Choice([("bus", "Bus"), ("taxi", "Taxi")])
    qtbot.addWidget(field)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == "taxi"
    field.show_value("bus")
    assert field.currentText() == "Bus"


def test_enter_in_a_text_box_begins_a_new_line(qtbot: QtBot) -> None:
    box = TextBox()
    qtbot.addWidget(box)
    qtbot.keyClicks(box, "one")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.keyClicks(box, "two")
    assert box.value() == "one\ntwo"


def test_a_password_is_dots_until_somebody_shows_it(qtbot: QtBot, kit: Kit) -> None:
    field = PasswordField(kit)
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    qtbot.keyClicks(field.line, "three words here")
    assert field.line.displayText() != "three words here"

    QTest.keySequence(field, "Alt+W")

    qtbot.waitUntil(lambda: field.line.displayText() == "three words here")
    assert field.value() == "three words here"


def test_caps_lock_is_said_and_shown_while_typing_a_password(qtbot: QtBot, kit: Kit) -> None:
    field = PasswordField(kit)
    qtbot.addWidget(field)
    field.show()
    QApplication.sendEvent(field.line, typed("a"))
    assert not field.caps.isVisible()

    QApplication.sendEvent(field.line, typed("A"))

    assert field.caps.isVisible()
    assert kit.speech.last == "Caps Lock is on."


@pytest.mark.parametrize(
    ("text", "shift", "on"),
    [
        ("a", False, False),
        ("A", False, True),
        ("A", True, False),
        ("a", True, True),
        ("7", False, None),
    ],
)
def test_a_letter_against_its_shift_key_tells_of_caps_lock(
    text: str, shift: bool, on: bool | None
) -> None:
    assert caps_lock_shown_by(typed(text, shift=shift)) is on


def typed(text: str, *, shift: bool = False) -> QKeyEvent:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, held, text)


@pytest.mark.parametrize("text", ["", "فون خاموش رکھیں۔", "Phones are on silent."])
def test_a_box_begins_its_lines_where_its_language_does(
    qtbot: QtBot, window: QWidget, text: str
) -> None:
    box = TextBox(text)
    show(qtbot, window, box)
    assert _first_line_begins(box) < box.viewport().width() / 2
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert _last_edge(box) > box.viewport().width() * 0.9


def _first_line_begins(box: TextBox) -> float:
    line = box.document().firstBlock().layout().lineAt(0)
    return line.naturalTextRect().left()


def _last_edge(box: TextBox) -> float:
    line = box.document().firstBlock().layout().lineAt(0)
    return line.naturalTextRect().right()
