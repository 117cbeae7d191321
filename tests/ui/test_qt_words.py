"""Qt's own words are ours, in every language we have."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from desktop.language import Words
from desktop.ui.qt_words import QT_WORDS, QtWords


class Marked(Words):
    """A language in which every text can be recognised."""

    def __init__(self) -> None:
        super().__init__("en")

    def text(self, message: str, **values: object) -> str:
        return f"«{super().text(message, **values)}»"


def test_buttons_of_qts_dialogs_speak_our_words(qtbot: QtBot, qapp: QApplication) -> None:
    translator = QtWords(Marked())
    qapp.installTranslator(translator)
    try:
        standard = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(standard.Ok | standard.Cancel)
        qtbot.addWidget(box)
        shown = {button.text() for button in box.buttons()}
    finally:
        qapp.removeTranslator(translator)
    assert {text.replace("&", "") for text in shown} == {"«OK»", "«Cancel»"}


class Asked(QTranslator):
    """Hears which words Qt looks for."""

    def __init__(self) -> None:
        super().__init__()
        self.words: set[str] = set()

    def translate(
        self, context: str, source: str, _about: str | None = None, _count: int = -1
    ) -> str | None:
        if context.startswith("Q") and context not in {"QShortcut", "QGuiApplication"}:
            self.words.add(source)
        return None

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def file_dialog(mode: QFileDialog.AcceptMode, kind: QFileDialog.FileMode) -> QFileDialog:
    dialog = QFileDialog(None, "", "", "All files (*)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.setFileMode(kind)
    return dialog


class Printing(QPrintDialog):
    """The printer lives as long as the dialog."""

    def __init__(self) -> None:
        self.own = QPrinter()
        super().__init__(self.own)


def message_box() -> QMessageBox:
    standard = QMessageBox.StandardButton
    box = QMessageBox(QMessageBox.Icon.Critical, "", "", standard.Close | standard.Ok)
    box.setDetailedText("which lines led to it")
    return box


AS_THEY_ARE = frozenset({"Alt+Left", "Alt+Right", "Alt+Up", "A4", "Form", "...", "Show ", "%p%"})
"""Keys, sizes of paper, and names inside Qt that nobody sees."""
OPENS, SAVES = QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave
DIALOGS: dict[str, Callable[[], QDialog]] = {
    "open a file": lambda: file_dialog(OPENS, QFileDialog.FileMode.ExistingFile),
    "save a file": lambda: file_dialog(SAVES, QFileDialog.FileMode.AnyFile),
    "choose a folder": lambda: file_dialog(OPENS, QFileDialog.FileMode.Directory),
    "print": Printing,
    "a mistake of the program": message_box,
    "long work": lambda: QProgressDialog("", "", 0, 0),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_we_have_words_for_all_that_a_dialog_of_qt_says(
    name: str, qtbot: QtBot, qapp: QApplication
) -> None:
    asked = Asked()
    qapp.installTranslator(asked)
    try:
        dialog = DIALOGS[name]()
        qtbot.addWidget(dialog)
        dialog.show()
        qapp.processEvents()
    finally:
        qapp.removeTranslator(asked)
    assert {word for word in asked.words if word} - QT_WORDS - AS_THEY_ARE == set()


@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit])
def test_the_menu_of_a_field_has_our_words(
    make: type[QLineEdit | QPlainTextEdit], qtbot: QtBot, qapp: QApplication
) -> None:
    asked = Asked()
    qapp.installTranslator(asked)
    try:
        field = make("typed")
        qtbot.addWidget(field)
        menu = field.createStandardContextMenu()
    finally:
        qapp.removeTranslator(asked)
    assert menu.actions()
    assert asked.words - QT_WORDS == set()


@pytest.mark.parametrize("language", ["cy", "pl", "ur", "bn"])
def test_the_window_that_opens_files_speaks_the_language_of_the_screen(
    language: str, qtbot: QtBot, qapp: QApplication
) -> None:
    words = Words(language)
    translator = QtWords(words)
    qapp.installTranslator(translator)
    try:
        dialog = file_dialog(OPENS, QFileDialog.FileMode.ExistingFile)
        qtbot.addWidget(dialog)
        dialog.show()
        shown = {button.text() for button in dialog.findChildren(QPushButton)}
    finally:
        qapp.removeTranslator(translator)
    assert shown == {words.text("&Open"), words.text("Cancel")}
    assert words.text("Cancel") != "Cancel"


@pytest.mark.parametrize("unknown", ["Quit %1", "Vorpal"])
def test_words_we_do_not_have_stay_as_qt_has_them(qapp: QApplication, unknown: str) -> None:
    translator = QtWords(Marked())
    qapp.installTranslator(translator)
    try:
        assert QCoreApplication.translate("QShortcut", unknown) == unknown
    finally:
        qapp.removeTranslator(translator)
