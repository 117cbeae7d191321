"""What every test of the window starts from."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.language import Words
from desktop.ui.focus_ring import FocusRing
from desktop.ui.kit import Kit
from desktop.ui.look import Look, Scheme
from desktop.ui.speech import Speech
from tests.ui.patient import PatientBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def qtbot(look: Look, request: pytest.FixtureRequest) -> QtBot:  # noqa: ARG001 - there first
    """Every widget stands in the look of its own test, whatever test came before it."""
    return PatientBot(request)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """The light look at 100 %; a test may change it, the next begins again.

    Windows a test left open go too: each would be dressed anew with every look after it.
    """
    look = Look(qapp, scheme=Scheme.LIGHT, text_size=100)
    yield look
    for window in qapp.topLevelWidgets():
        window.deleteLater()
    look.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def kit(look: Look) -> Kit:
    """English words, the look, and a voice that remembers."""
    return Kit(words=Words("en"), look=look, speech=Speech(look))


@pytest.fixture
def ring(qapp: QApplication, look: Look) -> Iterator[FocusRing]:
    ring = FocusRing(qapp, look)
    yield ring
    ring.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
