"""Slow work can be watched and stopped, and its errors take the usual road."""

from threading import current_thread
from threading import enumerate as threads

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QSemaphore
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.errors import UserError
from desktop.language import Words
from desktop.ui.background import Job, run_in_background, run_quietly


def test_the_answer_comes_back_to_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    answers: list[int] = []
    run_in_background(window, Words("en"), "Making the slips", lambda _job: 42, answers.append)
    qtbot.waitUntil(lambda: answers == [42])
    assert not any(dialog.isVisible() for dialog in window.findChildren(QProgressDialog))


def test_cancel_is_told_to_the_work_and_its_answer_is_dropped(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    go_on, answers, ended = QSemaphore(), list[bool](), list[bool]()

    def work(job: Job) -> bool:
        job.progress.emit(1, 9)
        go_on.acquire()
        return job.cancelled

    job = run_in_background(window, Words("en"), "Making the slips", work, answers.append)
    job.done.connect(ended.append)
    [dialog] = window.findChildren(QProgressDialog)
    qtbot.waitUntil(lambda: dialog.maximum() == 9)
    [cancel] = dialog.findChildren(QPushButton)
    cancel.click()
    go_on.release()

    qtbot.waitUntil(lambda: ended == [True])
    assert answers == []


def test_what_the_work_raises_is_raised_again(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    def work(_job: Job) -> None:
        raise UserError("The folder is full.")

    with qtbot.captureExceptions() as raised:
        run_in_background(window, Words("en"), "Making the slips", work, lambda _answer: None)
        qtbot.waitUntil(lambda: bool(raised))
    assert str(raised[0][1]) == "The folder is full."


@pytest.mark.parametrize("goes_well", [True, False])
def test_work_for_a_window_that_is_gone_ends_unheard(qtbot: QtBot, goes_well: bool) -> None:
    gone = QWidget()
    go_on, answers, ended = QSemaphore(), list[bool](), list[object]()

    def work(job: Job) -> bool:
        go_on.acquire()
        job.progress.emit(1, 9)
        if not goes_well:
            raise UserError("The folder is full.")
        return job.cancelled

    with qtbot.captureExceptions() as raised:
        job = run_in_background(gone, Words("en"), "Making the slips", work, answers.append)
        job.done.connect(ended.append)
        job.failed.connect(ended.append)
        gone.deleteLater()
        QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete.value)
        go_on.release()
        qtbot.waitUntil(lambda: bool(ended))
        QApplication.processEvents()
    assert ended == [True] or not goes_well
    assert (answers, raised) == ([], [])


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_quiet_work_comes_back_on_the_windows_thread_and_shows_nothing(
    qtbot: QtBot, window: QWidget
) -> None:
    answers: list[tuple[int, bool]] = []
    here = current_thread()

    def done(answer: int) -> None:
        answers.append((answer, current_thread() is here))

    run_quietly(window, lambda _job: 42, done)
    assert window.findChildren(QProgressDialog) == []
    qtbot.waitUntil(lambda: answers == [(42, True)])


def test_clearing_away_what_goes_takes_no_answer_with_it(qtbot: QtBot, window: QWidget) -> None:
    before, answers = set(threads()), list[int]()
    run_quietly(window, lambda _job: 42, answers.append)
    for one in set(threads()) - before:
        one.join()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qtbot.waitUntil(lambda: answers == [42])


def test_quiet_work_that_is_not_wanted_any_more_ends_unheard(qtbot: QtBot, window: QWidget) -> None:
    go_on, answers, ended = QSemaphore(), list[bool](), list[bool]()
    gone = QObject()

    def work(job: Job) -> bool:
        go_on.acquire()
        return job.cancelled

    cancelled = run_quietly(window, work, answers.append)
    orphan = run_quietly(gone, work, answers.append)
    for job in (cancelled, orphan):
        job.done.connect(ended.append)
    cancelled.cancel()
    gone.deleteLater()
    QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete.value)
    go_on.release(2)
    qtbot.waitUntil(lambda: ended == [True, True])
    assert answers == []


def test_quiet_work_that_outlives_the_program_ends_without_a_word(window: QWidget) -> None:
    """As the program ends Qt lets go of every job; a thread may still be at its work."""
    before, go_on = set(threads()), QSemaphore()

    def work(_job: Job) -> None:
        go_on.acquire()

    shiboken6.delete(run_quietly(window, work, print))
    go_on.release()
    for one in set(threads()) - before:
        one.join()


def test_what_goes_wrong_in_quiet_work_is_raised_here(qtbot: QtBot, window: QWidget) -> None:
    def work(_job: Job) -> None:
        raise UserError("The folder is full.")

    with qtbot.captureExceptions() as raised:
        run_quietly(window, work, lambda _answer: None)
        qtbot.waitUntil(lambda: bool(raised))
    assert str(raised[0][1]) == "The folder is full."
