"""A practice group says so on every screen, in the title, and once aloud."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.app.window import ROOMS, make_window
from desktop.ui.kit import Kit
from desktop.ui.look import Scheme
from desktop.ui.money.room import MoneyRoom
from desktop.ui.session import Session, Travel
from desktop.ui.shell.window import MainWindow
from tests.services.groups import Riverside
from tests.services.in_words import InWords
from tests.ui.visiting import NOON

SAID = "Practice group. Everything in it is invented."


@contextmanager
def opened(group: InWords, kit: Kit, qtbot: QtBot) -> Iterator[tuple[MainWindow, Travel]]:
    session = Session(group.workspace, group.id("Maya"), lambda: NOON)
    window = make_window(
        session, kit, unlock=lambda _typed: None, keep_text_size=lambda _size: None
    )
    go = Travel()
    go.window = window
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
    yield window, go
    session.leave()


@pytest.fixture
def aloud(kit: Kit) -> list[str]:
    """What the window mentions to a screen reader."""
    heard: list[str] = []
    kit.speech.mentioned.connect(heard.append)
    return heard


def in_sight(window: MainWindow) -> bool:
    """Whether the whole sentence is on the screen, within the window."""
    label = window.band.text
    needed = label.heightForWidth(label.width())
    place = label.mapTo(window, label.rect().bottomRight())
    fits = window.rect().contains(place) and label.height() >= needed
    return label.isVisible() and label.text() == SAID and fits


def test_every_room_and_place_has_the_sentence_and_the_title_says_it(
    riverside: Riverside,
    kit: Kit,
    qtbot: QtBot,
) -> None:
    with opened(riverside, kit, qtbot) as (window, go):
        for room in ROOMS:
            window.show_room(room)
            QApplication.processEvents()
            assert in_sight(window), room
            assert window.windowTitle().endswith("– Riverside Users' Group – practice group")
        for place, ids in (
            ("person", {"person_id": riverside.id("Ewa")}),
            ("meeting", {"meeting_id": riverside.meeting_id}),
            ("before", {"meeting_id": riverside.meeting_id}),
            ("steps", {}),
        ):
            go(place, **ids)
            QApplication.processEvents()
            assert in_sight(window), place
        money = window.widget("money")
        assert isinstance(money, MoneyRoom)
        window.show_room("money")
        for key in money.tabs.buttons:
            money.show_place(key)
            QApplication.processEvents()
            assert in_sight(window), key


@pytest.mark.parametrize("size", [100, 200, 250])
def test_it_stays_above_the_pay_desk_at_every_text_size(
    size: int,
    riverside: Riverside,
    kit: Kit,
    qtbot: QtBot,
) -> None:
    with opened(riverside, kit, qtbot) as (window, go):
        kit.look.set_text_size(size)
        go("desk", meeting_id=riverside.meeting_id)
        for scheme in (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST):
            kit.look.set_scheme(scheme)
            QApplication.processEvents()
            assert in_sight(window)


def test_it_is_said_once_and_has_a_name_for_a_screen_reader(
    riverside: Riverside,
    kit: Kit,
    qtbot: QtBot,
    aloud: list[str],
) -> None:
    with opened(riverside, kit, qtbot) as (window, _go):
        qtbot.waitUntil(lambda: aloud == [SAID])
        window.hide()
        window.show()
        window.enter("people")
        QApplication.processEvents()
        assert aloud == [SAID, "People. 14 people."]
        assert kit.speech.last == "", "the last message is not replaced"
        interface = QAccessible.queryAccessibleInterface(window.band.text)
        assert interface.text(QAccessible.Text.Name) == SAID
        assert window.band.text.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_lock_says_it_too(
    riverside: Riverside,
    kit: Kit,
    qtbot: QtBot,
) -> None:
    with opened(riverside, kit, qtbot) as (window, _go):
        window.lock()
        screen = QApplication.activeModalWidget()
        assert screen is not None
        assert SAID in " ".join(label.text() for label in screen.findChildren(QLabel))
        screen.accept()  # type: ignore[attr-defined]


def test_a_real_group_has_no_such_sentence_anywhere(
    small: InWords,
    kit: Kit,
    qtbot: QtBot,
    aloud: list[str],
) -> None:
    with opened(small, kit, qtbot) as (window, _go):
        QApplication.processEvents()
        assert not window.band.isVisible()
        assert "practice" not in window.windowTitle()
        assert aloud == []
