"""What the treasurer types again and again at the pay desk."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.money.desk.conftest import Hands

CONTROL = Qt.KeyboardModifier.ControlModifier


def pin(hands: Hands, digits: str) -> None:
    hands.type(digits)
    hands.press("Enter")


def a_bus(hands: Hands, amount: str = "4.60") -> None:
    hands.type("b")
    hands.press("Tab")
    hands.type(amount)


def open_(hands: Hands, name: str) -> None:
    hands.desk.queue.start()
    hands.type(name)
    hands.press("Enter")


def retype(hands: Hands, text: str) -> None:
    QTest.keyClick(hands.focus(), Qt.Key.Key_A, CONTROL)
    hands.type(text)
