"""Rubbish goes by itself, and what belongs to Qt is taken apart on the window's thread only."""

import gc
from collections.abc import Iterator
from threading import Thread, current_thread

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.rubbish import Rubbish

MUCH = 20_000
"""Far more than Python lets come together before it collects."""


@pytest.fixture
def rubbish(qapp: QApplication) -> Iterator[Rubbish]:
    was_on = gc.isenabled()
    rubbish = Rubbish(qapp)
    yield rubbish
    rubbish.deleteLater()
    if was_on:
        gc.enable()


class Ticking(QObject):
    """Holds itself, so that only a collection finds that nobody else does."""

    def __init__(self, ended: list[bool]) -> None:
        super().__init__()
        here, self.itself = current_thread(), self
        self.timer = QTimer(self)
        self.timer.start(1)
        self.destroyed.connect(lambda: ended.append(current_thread() is here))


def test_what_a_thread_leaves_behind_takes_no_window_apart_there(
    rubbish: Rubbish, qtbot: QtBot
) -> None:
    assert rubbish.parent() is not None
    ended: list[bool] = []
    Ticking(ended)

    def work() -> None:
        kept: list[object] = [[] for _ in range(MUCH)]
        kept.append(kept)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert ended == []
    for _ in range(3):
        work()
        gc.collect(1)
    qtbot.waitUntil(lambda: ended == [True])


@pytest.mark.usefixtures("rubbish")
def test_rubbish_does_not_come_together_without_end(qtbot: QtBot) -> None:
    for _ in range(MUCH):
        one: list[object] = []
        one.append(one)
    assert gc.get_count()[0] > gc.get_threshold()[0]
    qtbot.waitUntil(lambda: gc.get_count()[0] < MUCH)
