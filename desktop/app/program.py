"""Puts the program together: the start, the password, who is here, then the window."""

import gc
import signal
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_data_path, user_documents_path, user_log_path
from PySide6.QtWidgets import QApplication

from desktop.app.computer import Computer
from desktop.app.running import Running
from desktop.app.speaking import dress
from desktop.language import Words
from desktop.settings import Settings, settings_path
from desktop.ui.errors import ErrorRoad
from desktop.ui.focus_ring import FocusRing
from desktop.ui.kit import Kit
from desktop.ui.look import Look, Scheme
from desktop.ui.qt_words import QtWords
from desktop.ui.rubbish import Rubbish
from desktop.ui.speech import Speech
from desktop.ui.typefaces import register_typefaces_soon


def run_window(path: Path | None, *, password: str = "") -> int:
    """Open the window, with this file or the start, and stay until it is closed."""
    # Ctrl+C in the terminal ends it at once: while Qt waits, Python would never hear of it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    app = QApplication([])
    app.setApplicationName("Hearback")
    app.setDesktopFileName("hearback")
    computer = Computer(settings_path())
    kit = make_kit(app, computer.settings)
    ErrorRoad(kit.words).install(user_log_path("hearback", appauthor=False))
    practice = user_data_path("hearback", appauthor=False)
    running = Running(
        kit,
        computer,
        now=lambda: datetime.now(UTC),
        practice_folder=practice,
        documents=user_documents_path(),
    )
    running.begin(path, password)
    watch_for_rubbish(app)
    try:
        return app.exec()
    finally:
        running.close()


def watch_for_rubbish(app: QApplication) -> None:
    """Start to collect rubbish; what stands now stays to the end and is not looked through.

    Otherwise a collection looks through every class and sentence of the program.
    """
    gc.freeze()
    Rubbish(app)


def make_kit(app: QApplication, settings: Settings) -> Kit:
    """Give the program its language, its look and its voice."""
    words = Words(settings.language)
    dress(words)
    app.installTranslator(QtWords(words, app))
    look = Look(app, scheme=Scheme(settings.theme), text_size=settings.text_size)
    FocusRing(app, look)
    register_typefaces_soon()
    return Kit(words=words, look=look, speech=Speech(app))
