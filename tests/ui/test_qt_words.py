"""Qt's own words are ours, in every language we have."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop.language import Words
from desktop.ui.qt_words import QtWords


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


@pytest.mark.parametrize("unknown", ["Quit %1", "Vorpal"])
def test_words_we_do_not_have_stay_as_qt_has_them(qapp: QApplication, unknown: str) -> None:
    translator = QtWords(Marked())
    qapp.installTranslator(translator)
    try:
        assert QCoreApplication.translate("QShortcut", unknown) == unknown
    finally:
        qapp.removeTranslator(translator)
