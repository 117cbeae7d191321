"""The first start as somebody walks it in a test: on to a page, its file closed at the end."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop.app.beginning import Beginning
from desktop.domain.first_steps import FirstStep
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from desktop.ui.start.first.about_pages import GroupPage, PasswordPage, YouPage
from desktop.ui.start.first.walk import FirstStart

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
PASSWORD = "kettle garden seven"  # noqa: S105 - a test file's


@contextmanager
def beginning_with(kit: Kit, folder: Path) -> Iterator[Beginning]:
    """The walk on its first page; afterwards its windows are gone and its file is closed."""
    sittings: list[Session] = []
    beginning = Beginning(kit, folder, lambda: NOON)
    beginning.begun.connect(sittings.append)
    beginning.walk.open()
    QApplication.processEvents()
    yield beginning
    for window in QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for sitting in sittings:
        sitting.leave()
        sitting.workspace.close()


def to(walk: FirstStart, step: FirstStep) -> None:
    """Answer every page before this one with what is needed; what can wait is put off."""
    assert isinstance(walk.page, GroupPage)
    walk.page.name.setText("Mill Lane Group")
    walk.accept()
    while walk.page.step < step:
        on(walk, FirstStep(walk.page.step + 1))


def on(walk: FirstStart, step: FirstStep) -> None:
    """From the page before this one."""
    page = walk.page
    if isinstance(page, YouPage):
        page.name.setText("Rosa Field")
        walk.accept()
    elif isinstance(page, PasswordPage):
        page.new.password.line.setText(PASSWORD)
        page.new.again.line.setText(PASSWORD)
        walk.accept()
    else:
        walk.put_off()
    QApplication.processEvents()
    assert walk.page.step is step


def is_last(heard: list[str], text: str) -> bool:
    return heard[-1] == text


def session(walk: FirstStart) -> Session:
    assert walk.session is not None
    return walk.session
