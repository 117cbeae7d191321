"""Slow work without freezing the window: it shows how far it is, and can be stopped."""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TypeVar

from PySide6.QtCore import QMetaObject, QObject, Qt, QThreadPool, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from desktop.language import Words
from desktop.ui.buttons import Button

T = TypeVar("T")


class Job(QObject):
    """What the work uses to say how far it is and to learn that it is no longer wanted."""

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = False
    unheard = False
    """Whoever asked for it is gone."""

    def cancel(self) -> None:
        self.cancelled = True

    def leave(self) -> None:
        self.cancelled = self.unheard = True


def run_in_background(
    parent: QWidget,
    words: Words,
    title: str,
    work: Callable[[Job], T],
    when_done: Callable[[T], None],
) -> Job:
    """Run work on another thread, then `when_done` on this one.

    The work gets plain data, never a widget and never the open data file. What it raises is
    raised again here, so that every error takes the same road. Once `parent` is gone it ends
    unheard.
    """
    job = _job_for(parent)
    dialog = progress_dialog(parent, words, title)
    dialog.canceled.connect(job.cancel)

    def show_progress(so_far: int, total: int) -> None:
        if not job.unheard:
            dialog.setMaximum(total)
            dialog.setValue(so_far)

    def close() -> None:
        if job.unheard:
            return
        dialog.canceled.disconnect(job.cancel)  # closing the dialog counts as cancelling it
        dialog.close()
        dialog.deleteLater()

    def finish(result: T) -> None:
        close()
        if not job.cancelled:
            when_done(result)

    def fail(error: BaseException) -> None:
        close()
        if not job.unheard:
            raise error

    job.progress.connect(show_progress, Qt.ConnectionType.QueuedConnection)
    job.done.connect(finish, Qt.ConnectionType.QueuedConnection)
    job.failed.connect(fail, Qt.ConnectionType.QueuedConnection)
    QThreadPool.globalInstance().start(lambda: _run(job, work))
    return job


def run_quietly(parent: QObject, work: Callable[[Job], T], when_done: Callable[[T], None]) -> Job:
    """The same for what nobody asked for by hand: no window stands in the way, and none is shown.

    A job that is cancelled ends unheard, whatever became of it; so does one whose parent is
    gone. Leaving the program waits for none of them.
    """
    job = _job_for(parent)

    def finish(result: T) -> None:
        if not job.cancelled:
            when_done(result)

    def fail(error: BaseException) -> None:
        if not job.cancelled:
            raise error

    job.done.connect(finish, Qt.ConnectionType.QueuedConnection)
    job.failed.connect(fail, Qt.ConnectionType.QueuedConnection)
    Thread(target=lambda: _run(job, work), daemon=True).start()
    return job


def _job_for(parent: QObject) -> Job:
    """It outlives its parent while the work goes on: the thread speaks through it."""
    job = Job()
    parent.destroyed.connect(job.leave)
    return job


def _run(job: Job, work: Callable[[Job], object]) -> None:
    """Do the work on this thread, and say what came of it to all who listen; then the job goes.

    Qt lets go of every job as the program ends: then nobody listens any more.
    """
    with suppress(RuntimeError):
        try:
            job.done.emit(work(job))
        except BaseException as error:  # noqa: BLE001 - raised again on the main thread
            job.failed.emit(error)
        # Asked for behind what was said, so that whoever waits on the main thread hears it first.
        QMetaObject.invokeMethod(job, "deleteLater", Qt.ConnectionType.QueuedConnection)


def progress_dialog(parent: QWidget, words: Words, title: str) -> QProgressDialog:
    """A window over its parent that says how far something is, with Cancel."""
    dialog = QProgressDialog(title, "", 0, 0, parent)
    # Ours, because Ctrl+Enter, pressed once too often, must not end what it began.
    dialog.setCancelButton(Button(words.text("Cancel")))
    dialog.setWindowTitle(title)
    dialog.setAccessibleName(title)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setAutoReset(False)
    dialog.setAutoClose(False)
    return dialog
