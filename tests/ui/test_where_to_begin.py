"""Choosing folders and files begins where somebody finds their own, not where we were started."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.keeping.folders import ask_copy, ask_folder
from desktop.ui.kit import Kit
from desktop.ui.papers import asking

Ask: TypeAlias = Callable[[QWidget, Kit, Path | None], Path | None]


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(folder))
    return folder


@pytest.fixture
def begun_in(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Where the system's windows begin; nothing is chosen in them."""
    begun_in: list[str] = []

    def folder(_parent: QWidget, _title: str, begin: str = "") -> str:
        begun_in.append(begin)
        return ""

    def file(_parent: QWidget, _title: str, begin: str = "", _kinds: str = "") -> tuple[str, str]:
        begun_in.append(begin)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", folder)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", file)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", file)
    return begun_in


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.mark.parametrize("ask", [ask_folder, ask_copy])
def test_the_first_time_copies_are_looked_for_in_documents(
    kit: Kit, window: QWidget, documents: Path, begun_in: list[str], ask: Ask
) -> None:
    assert ask(window, kit, None) is None
    assert begun_in == [str(documents)]


@pytest.mark.parametrize("ask", [ask_folder, ask_copy])
def test_afterwards_where_they_were_chosen_unless_the_stick_is_out(
    kit: Kit, window: QWidget, documents: Path, begun_in: list[str], tmp_path: Path, ask: Ask
) -> None:
    stick = tmp_path / "STICK"
    ask(window, kit, stick)
    stick.mkdir()
    ask(window, kit, stick)
    assert begun_in == [str(documents), str(stick)]


def test_without_documents_the_home_folder_will_do(
    kit: Kit, window: QWidget, documents: Path, begun_in: list[str]
) -> None:
    documents.rmdir()
    ask_folder(window, kit, None)
    assert begun_in == [str(Path.home())]


def test_papers_are_saved_in_documents_under_their_name(
    kit: Kit, window: QWidget, documents: Path, begun_in: list[str]
) -> None:
    asking.ask_pdf(window, kit.words, "Costs form")
    asking.ask_folder(window, kit.words)
    assert begun_in == [str(documents / "Costs form.pdf"), str(documents)]
