"""Coming to any room, page or dialog, a reader says under twenty words; the rest is walked to.

Whoever listens hears a dialog's title, what is announced, and what has the focus: its name and
its description. Dialogs that open from a button are found by pressing every button there is.
"""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.window import ROOMS, make_window
from desktop.services.changes.requests import requests
from desktop.services.practice import practice_meetings
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.money.room import MoneyRoom
from desktop.ui.people.room import PeopleRoom
from desktop.ui.session import Session, Travel
from desktop.ui.shell.window import MainWindow
from tests.services.groups import Riverside
from tests.ui.visiting import NOON

FEWER_THAN = 20
PAPER = "…"
"""What ends the name of a button that leads to paper, which is drawn before it is shown."""
KIT = "Paper kit…"
SIGNS = frozenset("·×−*&")
"""What a voice passes over or stumbles at."""
STEPS = ("agenda", "ready", "packs", "before", "notes", "afterwards")
BESIDE = ("ideas", "actions", "venues", "bodies")
OF_A_REQUEST = ("request", "themes", "change-map")
BESIDE_REQUESTS = ("said", "owed", "what-changes", "goals", "reaching")


class Listener:
    """Somebody in the window who comes to a place and listens."""

    def __init__(self, window: MainWindow, kit: Kit) -> None:
        self.window = window
        self.go = Travel()
        self.go.window = window
        self.said: list[str] = []
        self.dialogs: set[str] = set()
        kit.speech.said.connect(self.said.append)
        kit.speech.mentioned.connect(self.said.append)

    def come(self, where: str, come: Callable[[], object]) -> None:
        """Come to a place, and to every dialog its buttons open."""
        come()
        self.listen(where)
        for number in range(len(self._buttons())):
            self.leave()
            come()
            QApplication.processEvents()
            self.leave()
            buttons = self._buttons()
            if number < len(buttons):
                self._press(where, buttons[number])
        self.leave()

    def _press(self, where: str, button: Button) -> None:
        self.said.clear()
        name = button.text()
        button.click()
        QApplication.processEvents()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            self.dialogs.add(dialog.windowTitle())
            self.listen(f"{where}, {name}", dialog)

    def listen(self, where: str, dialog: QWidget | None = None) -> None:
        QApplication.processEvents()
        dialog = dialog or QApplication.activeModalWidget()
        title = [dialog.windowTitle()] if dialog is not None else []
        heard = [*title, *self.said, *told(QApplication.focusWidget())]
        words = " ".join(heard).split()
        assert len(words) < FEWER_THAN, f"{where}: {heard}"
        assert not SIGNS & set("".join(heard)), f"{where}: {heard}"
        self.said.clear()

    def _buttons(self) -> list[Button]:
        page = self.window.widget(self.window.room)
        every = [one for one in page.findChildren(Button) if one.isVisible() and one.isEnabled()]
        return [one for one in every if one.text() == KIT or not one.text().endswith(PAPER)]

    def leave(self) -> None:
        while (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.window.activateWindow()
        QApplication.processEvents()
        self.said.clear()


def told(widget: QWidget | None) -> list[str]:
    """What a reader says of what has the focus, without its role."""
    if widget is None:
        return []
    interface = QAccessible.queryAccessibleInterface(widget)
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description)
    return [text for text in map(interface.text, kinds) if text]


@pytest.fixture
def listener(
    riverside: Riverside,
    kit: Kit,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Listener]:
    """Nothing is chosen in the system's own windows."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: ("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: ("", ""))
    session = Session(riverside.workspace, riverside.id("Maya"), lambda: NOON)
    window = make_window(
        session, kit, unlock=lambda _typed: None, keep_text_size=lambda _size: None
    )
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
    QApplication.processEvents()
    yield Listener(window, kit)
    session.leave()


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_and_its_dialogs_are_arrived_at_in_few_words(listener: Listener, room: str) -> None:
    listener.come(room, lambda: listener.window.enter(room))


@pytest.mark.parametrize("place", ["person", "meeting", *STEPS])
def test_a_page_and_its_dialogs_are_arrived_at_in_few_words(
    listener: Listener,
    riverside: Riverside,
    place: str,
) -> None:
    person, meeting = {"person_id": riverside.id("Ewa")}, {"meeting_id": riverside.meeting_id}
    ids = person if place == "person" else meeting
    listener.come(place, lambda: listener.go(place, **ids))
    assert listener.dialogs or place in {"packs", "afterwards"}  # nothing is asked there yet
    assert (place != "before") or {"Paper kit", "About how much?"} <= listener.dialogs


@pytest.mark.parametrize("place", BESIDE)
def test_a_place_beside_the_meetings_is_arrived_at_in_few_words(
    listener: Listener, place: str
) -> None:
    listener.come(place, lambda: listener.go(place))


@pytest.mark.parametrize("place", [*OF_A_REQUEST, *BESIDE_REQUESTS])
def test_a_place_of_what_changed_is_arrived_at_in_few_words(
    listener: Listener, riverside: Riverside, place: str
) -> None:
    practice_meetings.add_meetings(riverside.group)
    asked = next(one for one in requests.every(riverside.workspace) if one.is_open)
    ids = {"request_id": asked.id or 0} if place in OF_A_REQUEST else {}
    listener.come(place, lambda: listener.go(place, **ids))


@pytest.mark.parametrize("key", ["claims", "tin", "promises", "policy", "book"])
def test_a_place_of_the_money_room_is_arrived_at_in_few_words(listener: Listener, key: str) -> None:
    room = listener.window.widget("money")
    assert isinstance(room, MoneyRoom)
    listener.window.enter("money")

    def come() -> None:
        listener.go("money")
        room.show_place(key)
        room.tabs.buttons[key].setFocus()

    listener.come(key, come)


def test_where_today_sends_somebody_is_said_in_few_words(
    listener: Listener,
    riverside: Riverside,
) -> None:
    meeting = {"meeting_id": riverside.meeting_id}
    places = ("steps", "copy", "openers", "policy", "look", "count", "owed-before")
    for place in places:
        listener.go(place)
        listener.listen(place)
        listener.leave()
    for place in ("desk", "paper"):
        listener.go(place, **meeting)
        listener.listen(place)


def test_from_one_page_to_the_next_the_focus_stops_nowhere_in_between(
    listener: Listener,
    riverside: Riverside,
) -> None:
    passed: list[QWidget] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    room = listener.window.widget("people")
    assert isinstance(room, PeopleRoom)

    def stop(_before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            passed.append(now)

    listener.window.enter("people")
    room.list.table.setFocus()
    app.focusChanged.connect(stop)
    for come in (
        lambda: room.open_person(riverside.id("Ewa")),
        room.show_list,
        lambda: listener.window.enter("group"),
        lambda: listener.window.enter("meetings"),
        lambda: listener.go("before", meeting_id=riverside.meeting_id),
        lambda: listener.window.enter("people"),
    ):
        passed.clear()
        come()
        QApplication.processEvents()
        assert len(passed) == 1, [told(one) for one in passed]
    app.focusChanged.disconnect(stop)
    assert passed[0] is room.list.table
