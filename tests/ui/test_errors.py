"""A person's error is said in words; a bug leaves a log without anything they typed."""

import logging
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.errors import UserError
from desktop.language import N_, Words
from desktop.ui.errors import ErrorRoad, log, without_values


def pay(typed: str) -> None:
    raise ValueError(f"cannot pay {typed}") from KeyError(typed)


def a_bug(typed: str) -> ValueError:
    """As it happens: the value is in the error's text and in its cause."""
    try:
        pay(typed)
    except ValueError as error:
        return error
    pytest.fail("the bug did not happen")


def test_a_bug_is_told_without_what_was_typed() -> None:
    told = without_values(a_bug("Amina Begum"))
    assert "Amina" not in told
    assert "ValueError" in told
    assert "KeyError" in told
    assert "test_errors.py" in told


def test_no_folder_of_a_persons_home_is_told() -> None:
    assert str(Path.home()) not in without_values(a_bug("x"))


def test_a_persons_error_is_said_in_their_words(qtbot: QtBot) -> None:
    box = ErrorRoad(Words("en")).box(UserError(N_("We do not know {name}."), name="Ewa"))
    qtbot.addWidget(box)
    assert box.text() == "We do not know Ewa."
    assert not box.detailedText()


def test_a_bug_says_what_is_safe_and_shows_nothing_typed(qtbot: QtBot) -> None:
    box = ErrorRoad(Words("en")).box(a_bug("Amina Begum"))
    qtbot.addWidget(box)
    assert "What you had saved is safe." in box.text()
    assert "Amina" not in box.detailedText()


@pytest.mark.usefixtures("qapp")
def test_what_goes_wrong_on_another_thread_opens_no_window_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Qt crashes where a window is made on any thread but its own."""
    made: list[QMessageBox] = []

    def shown(box: QMessageBox) -> None:
        made.append(box)

    monkeypatch.setattr(QMessageBox, "exec", shown)
    road, error = ErrorRoad(Words("en")), a_bug("Amina Begum")

    def report() -> None:
        road.report(type(error), error, error.__traceback__)

    thread = Thread(target=report)
    thread.start()
    thread.join()
    assert made == []
    report()
    assert len(made) == 1


@pytest.mark.usefixtures("qapp")
def test_the_log_holds_the_bug_and_nothing_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handler = logging.FileHandler(tmp_path / "hearback.log", encoding="utf-8")
    log.addHandler(handler)
    monkeypatch.setattr(QApplication, "instance", lambda: None)
    error = a_bug("Amina Begum")
    try:
        ErrorRoad(Words("en")).report(type(error), error, error.__traceback__)
    finally:
        log.removeHandler(handler)
        handler.close()
    written = (tmp_path / "hearback.log").read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "Amina" not in written
