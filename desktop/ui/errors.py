"""The one road every error takes to the person, and what the log may keep of it."""

import faulthandler
import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QThread, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.errors import UserError
from desktop.language import Words
from desktop.paths import ROOT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

log = logging.getLogger("hearback")
LOG_NAME, FAULT_NAME = "hearback.log", "hearback-faults.log"


def without_values(error: BaseException) -> str:
    """Which error it was and which lines led to it; never what somebody typed.

    An exception's own text may carry a name or an amount, so it is left out.
    """
    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__qualname__)
        lines += [
            f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


def _short(filename: str) -> str:
    """Without the folders above the program: they can be a person's name."""
    path = Path(filename)
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name


def _heard_from_qt(kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }
    log.log(levels.get(kind, logging.ERROR), "Qt: %s", text)


class ErrorRoad:
    """Says a person's error in words they can act on, and a bug with what is safe."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def install(self, log_folder: Path) -> None:
        """Send here whatever nobody caught; PySide6 calls this for slots too.

        A folder that cannot be written leaves no log, and the program runs on.
        """
        sys.excepthook = self.report
        qInstallMessageHandler(_heard_from_qt)
        try:
            log_folder.mkdir(parents=True, exist_ok=True)
            handler = logging.FileHandler(log_folder / LOG_NAME, encoding="utf-8")
            faulthandler.enable((log_folder / FAULT_NAME).open("a", encoding="utf-8"))
        except OSError:
            return
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        log.addHandler(handler)
        log.propagate = False

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if not isinstance(error, UserError):
            log.critical("Bug: %s", without_values(error))
        app = QApplication.instance()
        if app is not None and QThread.currentThread() is app.thread():
            self.box(error).exec()

    def box(self, error: BaseException) -> "QMessageBox":
        """The message itself: what happened, what is safe, what to do."""
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - most days never shown

        words = self._words
        box = QMessageBox(QApplication.activeWindow())
        box.setWindowTitle(words.text("Hearback"))
        if isinstance(error, UserError):
            box.setIcon(QMessageBox.Icon.Warning)
            box.setText(words.error(error))
            return box
        box.setIcon(QMessageBox.Icon.Critical)
        box.setText(words.text("Hearback made a mistake. What you had saved is safe."))
        box.setInformativeText(
            words.text("Close this and try again. The details below hold nothing you typed.")
        )
        box.setDetailedText(f"Hearback {__version__}\n{without_values(error)}")
        return box
