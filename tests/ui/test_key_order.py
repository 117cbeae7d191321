"""A shortcut does not overtake what was typed before it, whoever listens to the keys."""

from collections import deque
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.keys import shortcut


class SlowReader(QObject):
    """Keeps every key as Qt does on Linux while it asks a screen reader, and hands it on later."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: deque[tuple[QWindow, QKeyEvent]] = deque()

    def eventFilter(  # noqa: N802 - Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        keys = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
        if event.type() not in keys or not event.spontaneous() or not isinstance(watched, QWindow):
            return False
        assert isinstance(event, QKeyEvent)
        self._kept.append(
            (watched, QKeyEvent(event.type(), event.key(), event.modifiers(), event.text()))
        )
        return True

    def answer(self) -> None:
        """It wanted none of them."""
        while self._kept:
            QCoreApplication.postEvent(*self._kept.popleft())


@pytest.fixture
def reader(qapp: QApplication) -> Iterator[SlowReader]:
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    reader = SlowReader()
    qapp.installEventFilter(reader)
    yield reader
    qapp.removeEventFilter(reader)
    QAccessible.setActive(before)


class Page(QWidget):
    """A field, and Ctrl+Enter that pays what stands in it."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.paid: list[str] = []
        body = QVBoxLayout(self)
        body.addWidget(self.field)
        shortcut(self, "Ctrl+Return", lambda: self.paid.append(self.field.text()))

    def press(self, keys: str) -> None:
        """Keys as the window system brings them, one after another; `!` is Ctrl+Enter."""
        for key in keys:
            if key == "!":
                self.press_with_ctrl(Qt.Key.Key_Return)
            else:
                QTest.keyClick(self.windowHandle(), Qt.Key(ord(key)))

    def press_with_ctrl(self, key: Qt.Key) -> None:
        QTest.keyClick(self.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    page.field.setFocus()
    return page


def test_without_a_reader_a_shortcut_acts_at_once(page: Page) -> None:
    page.press("46!")
    assert page.paid == ["46"]


def test_a_shortcut_waits_for_figures_that_a_reader_still_has(
    page: Page, reader: SlowReader, qtbot: QtBot
) -> None:
    page.press("46!")
    assert page.paid == []
    reader.answer()
    qtbot.waitUntil(lambda: page.paid == ["46"])


def test_what_is_typed_after_a_shortcut_stays_after_it(
    page: Page, reader: SlowReader, qtbot: QtBot
) -> None:
    page.press("46!0!")
    reader.answer()
    qtbot.waitUntil(lambda: len(page.paid) == 2)
    assert page.paid == ["46", "460"]


@pytest.mark.usefixtures("reader")
def test_keys_a_reader_keeps_for_itself_do_not_stop_a_shortcut(page: Page, qtbot: QtBot) -> None:
    page.press("4!")
    qtbot.waitUntil(lambda: page.paid == [""])


def test_nothing_is_done_for_a_page_that_has_gone(
    page: Page, reader: SlowReader, qtbot: QtBot
) -> None:
    other = QWidget(page)
    other.show()
    done: list[str] = []
    shortcut(other, "Ctrl+L", lambda: done.append("later"))
    page.press("4")
    page.press_with_ctrl(Qt.Key.Key_L)
    other.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    page.press("!")
    reader.answer()
    qtbot.waitUntil(lambda: page.paid == ["4"])
    assert done == []
