"""Every room, page and dialog once in a made-up language: nothing is forgotten, nothing is cut.

The walk remembers which texts with Alt keys stand in one window together; their translations
must have keys that differ, too.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app.speaking import dress, screen_locale
from desktop.app.window import ROOMS, make_window
from desktop.language import LANGUAGE_NAMES, MONTHS, WEEKDAYS, Words
from desktop.services.group import group
from desktop.services.papers import wording
from desktop.services.practice import practice_meetings
from desktop.ui.buttons import Button
from desktop.ui.fields import TextField
from desktop.ui.kit import Kit
from desktop.ui.languages.check_dialog import CheckDialog
from desktop.ui.languages.screen_dialog import ScreenLanguageDialog
from desktop.ui.look import Look
from desktop.ui.money.room import MoneyRoom
from desktop.ui.rows import RowList
from desktop.ui.session import Session, Travel
from desktop.ui.shell.window import MainWindow
from desktop.ui.start.password_dialog import PasswordDialog
from desktop.ui.start.start_screen import StartScreen
from desktop.ui.start.who_dialog import WhoDialog
from tests.services.groups import Riverside
from tests.ui.made_up import MadeUp
from tests.ui.screen_rules import check_access_keys, check_nothing_cut, shown
from tests.ui.visiting import NOON

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)

SETTLED = 4
"""Layouts settle first, then lists, then what follows the lists."""
OF_A_MEETING = ("meeting", "agenda", "ready", "packs", "before", "notes", "afterwards")
BESIDE_MEETINGS = ("ideas", "actions", "venues", "bodies")
PAPER = "…"
"""What ends the name of a button that leads to paper, which has tests of its own."""
OF_NO_LANGUAGE = frozenset(
    {
        *(
            "Hearback",
            "hearback",
            "PIN",
            "PDF",
            "Ctrl",
            "Shift",
            "Alt",
            "Enter",
            "Esc",
            "Up",
            "Down",
        ),
        *MONTHS,
        *WEEKDAYS,
        *(month[:3] for month in MONTHS),
        *LANGUAGE_NAMES.values(),
        *("Check", "sheet", "Ground", "rules", "for", "the", "wall"),
        *("Somebody", "we", "no", "longer", "name"),
        *("Invitation", "Agenda", "Two", "questions", "Notes"),
    }
)
"""Names, keys, and what stays in the group's own language: dates, names of files, what is kept."""


STEPS = ("agenda", "ready", "packs", "before", "notes", "afterwards")
"""The pages of one meeting."""


@dataclass
class Walker:
    """Goes everywhere, and notes what it finds wrong and which Alt keys stand together."""

    window: MainWindow | None
    texts: MadeUp
    known: frozenset[str]
    go: Travel = field(default_factory=Travel)
    forgotten: dict[str, str] = field(default_factory=dict)
    cut: dict[str, str] = field(default_factory=dict)
    clashes: dict[str, str] = field(default_factory=dict)
    keys: dict[str, frozenset[str]] = field(default_factory=dict)

    def come(self, where: str, come: Callable[[], object]) -> None:
        """Come to a place, and to every dialog its buttons open."""
        assert self.window is not None
        come()
        self.look(where, self.window)
        for number in range(len(self._buttons())):
            self.leave()
            come()
            self.leave()
            buttons = self._buttons()
            if number < len(buttons):
                name = buttons[number].text()
                buttons[number].click()
                QApplication.processEvents()
                dialog = QApplication.activeModalWidget()
                if dialog is not None:
                    self.look(f"{where} {number}, {name}", dialog)
        self.leave()

    def look(self, where: str, window: QWidget) -> None:
        for _ in range(SETTLED):
            QApplication.processEvents()
        for text in said_on(window):
            for word in plain_words(text) - self.known - OF_NO_LANGUAGE:
                self.forgotten[f"{where}: {text}"] = word
        for check, notes in ((check_nothing_cut, self.cut), (check_access_keys, self.clashes)):
            try:
                check(window)
            except AssertionError as fault:
                notes[where] = str(fault)
        keyed = (text for text in said_on(window) if "&" in text.replace("&&", ""))
        self.keys[where] = frozenset(self.texts.english.get(text, "") for text in keyed) - {""}

    def leave(self) -> None:
        while (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()

    def _buttons(self) -> list[Button]:
        assert self.window is not None
        page = self.window.widget(self.window.room)
        every = [one for one in page.findChildren(Button) if one.isVisible() and one.isEnabled()]
        return [one for one in every if not one.text().endswith(PAPER)]


def said_on(window: QWidget) -> Iterator[str]:
    """Every text of the window that is ours to translate; what was typed in fields is not."""
    yield window.windowTitle()
    for widget in shown(window):
        if isinstance(widget, TextField | QPlainTextEdit):
            continue
        if isinstance(widget, QLabel):
            yield re.sub(r"<[^>]*>", "", widget.text())
        elif isinstance(widget, QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(widget.count()))
        elif isinstance(widget, RowList):
            for row in widget.rows():
                yield from (row.title, row.detail, row.chip)
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        yield widget.toolTip()


def plain_words(text: str) -> set[str]:
    """Words in letters that the made-up language has none of; codes and keys are no words."""
    found = re.findall(r"[^\W_]{2,}", text)
    return {w for w in found if w.isascii() and w.isalpha() and not w.isupper()}


def words_of(riverside: Riverside) -> frozenset[str]:
    """Every word that somebody wrote into the file: names, places, reasons."""
    db = riverside.workspace.db
    found: set[str] = set()
    for table in db.table_names():
        if not table.startswith(("history", "search", "sqlite")):
            for row in db.table(table).rows:
                for value in row.values():
                    found |= plain_words(str(value))
    return frozenset(found)


@pytest.fixture
def walker(
    riverside: Riverside, kit: Kit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Walker]:
    """The practice group's window in the made-up language, with all that its meeting needs."""
    practice_meetings.add_meetings(riverside.group)
    for ask, answer in (
        ("getExistingDirectory", ""),
        ("getOpenFileName", ("", "")),
        ("getSaveFileName", ("", "")),
    ):
        monkeypatch.setattr(QFileDialog, ask, lambda *_asked, answer=answer: answer)
    texts = MadeUp()
    kit.words.become("en", texts)
    session = Session(riverside.workspace, riverside.id("Maya"), lambda: NOON)
    window = make_window(
        session, kit, unlock=lambda _typed: None, keep_text_size=lambda _size: None
    )
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
    QApplication.processEvents()
    walker = Walker(window, texts, words_of(riverside))
    walker.go.window = window
    yield walker
    walker.leave()
    session.leave()


def walked(walker: Walker, riverside: Riverside) -> None:
    """Everywhere."""
    window = walker.window
    assert window is not None
    person, meeting = {"person_id": riverside.id("Ewa")}, {"meeting_id": riverside.meeting_id}
    for room in ROOMS:
        walker.come(room, lambda room=room: window.enter(room))  # type: ignore[misc]
    walker.come("person", lambda: walker.go("person", **person))
    for place in ("meeting", *STEPS):
        walker.come(place, lambda place=place: walker.go(place, **meeting))  # type: ignore[misc]
    for place in ("ideas", "actions", "venues", "bodies"):
        walker.come(place, lambda place=place: walker.go(place))  # type: ignore[misc]
    money = window.widget("money")
    assert isinstance(money, MoneyRoom)
    for key in money.tabs.buttons:

        def come(key: str = key) -> None:
            walker.go("money")
            money.show_place(key)

        walker.come(key, come)
    for place in ("desk", "paper"):
        walker.go(place, **meeting)
        walker.look(place, window)


def test_in_a_made_up_language_nothing_is_forgotten_or_cut_and_all_keys_differ(
    walker: Walker, riverside: Riverside
) -> None:
    walked(walker, riverside)
    assert len(walker.keys) > 100
    assert walker.forgotten == {}
    assert walker.cut == {}
    assert walker.clashes == {}
    assert {tag: alike(walker, tag) for tag in wording.screen_languages()} == {
        tag: {} for tag in wording.screen_languages()
    }


def alike(walker: Walker, language: str) -> dict[str, list[str]]:
    """Windows in which two texts answer to the same Alt key in a language."""
    words = Words(language)
    found = {}
    for where, messages in walker.keys.items():
        counted = Counter(key_of(words.text(message)) for message in messages)
        twice = {key for key, count in counted.items() if count > 1 and key}
        if twice:
            found[where] = sorted(m for m in messages if key_of(words.text(m)) in twice)
    return found


def key_of(text: str) -> str:
    """The letter after the single `&`, as Alt answers to it."""
    found = re.search(r"&(\w)", text.replace("&&", ""))
    return found[1].lower() if found else ""


def test_what_stands_before_and_over_the_window_is_in_the_made_up_language_too(
    kit: Kit, riverside: Riverside, look: Look, qtbot: QtBot
) -> None:
    texts = MadeUp()
    kit.words.become("en", texts)
    session = Session(riverside.workspace, riverside.id("Maya"), lambda: NOON)
    officers = group.officers(riverside.workspace, NOON.date())
    reviews = [wording.before_any_group(tag) for tag in wording.screen_languages()]
    first = wording.phrases(riverside.workspace, "pl")[0]
    known = words_of(riverside) | plain_words(f"{first.text} {first.entry.note}")
    walker = Walker(None, texts, known)
    for window in (
        StartScreen(kit, languages=wording.screen_languages()),
        StartScreen(kit, riverside.path),
        PasswordDialog(kit, riverside.path),
        WhoDialog(kit, officers, lambda _who, _pin: True, pins=True),
        ScreenLanguageDialog(kit, reviews, open_group=True),
        CheckDialog(session, kit, "pl", session.person),
    ):
        qtbot.addWidget(window)
        for size in (100, 200):
            look.set_text_size(size)
            window.show()
            walker.look(f"{type(window).__name__} at {size} %", window)
    assert (walker.forgotten, walker.cut, walker.clashes) == ({}, {}, {})
    assert not any(alike(walker, tag) for tag in wording.screen_languages())


@pytest.mark.parametrize("language", ["ur", "bn"])
def test_rooms_have_room_for_languages_of_other_scripts(
    language: str, riverside: Riverside, kit: Kit, qtbot: QtBot, qapp: QApplication
) -> None:
    """Urdu from the right, Bengali with its high letters."""
    kit.words.become(language)
    dress(kit.words)
    session = Session(riverside.workspace, riverside.id("Maya"), lambda: NOON)
    window = make_window(
        session, kit, unlock=lambda _typed: None, keep_text_size=lambda _size: None
    )
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
    assert window.isRightToLeft() is kit.words.rtl
    for room in ROOMS:
        window.enter(room)
        for _ in range(SETTLED):
            QApplication.processEvents()
        check_nothing_cut(window)
    session.leave()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(screen_locale("en"))
