"""Every room, page and dialog once in a made-up language: nothing is forgotten, nothing is cut.

The walk remembers which texts with Alt keys stand in one window together; their translations
must have keys that differ, too.
"""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
)
from pytestqt.qtbot import QtBot

from desktop.app.speaking import dress, screen_locale
from desktop.app.window import ROOMS, make_window
from desktop.domain.starter_wording import STARTER_WORDING
from desktop.language import Words
from desktop.services.changes.requests import requests
from desktop.services.group import group
from desktop.services.papers import wording
from desktop.services.practice import practice_meetings
from desktop.ui.kit import Kit
from desktop.ui.languages.check_dialog import CheckDialog
from desktop.ui.languages.screen_dialog import ScreenLanguageDialog
from desktop.ui.look import Look
from desktop.ui.money.room import MoneyRoom
from desktop.ui.session import Session
from desktop.ui.start.password_dialog import PasswordDialog
from desktop.ui.start.start_screen import StartScreen
from desktop.ui.start.who_dialog import WhoDialog
from tests.services.groups import Riverside
from tests.ui.made_up import MadeUp
from tests.ui.screen_rules import check_nothing_cut
from tests.ui.visiting import NOON
from tests.ui.walking import SETTLED, Walker, plain_words

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)

OF_A_MEETING = ("meeting", "agenda", "ready", "packs", "before", "notes", "afterwards")
BESIDE_MEETINGS = ("ideas", "actions", "venues", "bodies")
OF_A_REQUEST = ("request", "themes", "change-map")
BESIDE_REQUESTS = ("said", "owed", "what-changes", "goals", "reaching")


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
    ours = plain_words(" ".join(STARTER_WORDING))  # in the group's own language, as all it wrote
    walker = Walker(window, texts, words_of(riverside) | ours)
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
    for place in (*OF_A_MEETING, *BESIDE_MEETINGS):

        def go_there(place: str = place) -> None:
            walker.go(place, **(meeting if place in OF_A_MEETING else {}))

        walker.come(place, go_there)
        walker.open_first(place, go_there)
    asked = next(one for one in requests.every(riverside.workspace) if one.is_open)
    for place in (*OF_A_REQUEST, *BESIDE_REQUESTS):

        def go_to_it(place: str = place) -> None:
            walker.go(place, **({"request_id": asked.id or 0} if place in OF_A_REQUEST else {}))

        walker.come(place, go_to_it)
        walker.open_first(place, go_to_it)
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
    assert len(walker.keys) > 110
    assert walker.forgotten == {}
    assert walker.cut == {}
    assert walker.clashes == {}
    assert {tag: alike(walker, tag) for tag in wording.screen_languages()} == {
        tag: {} for tag in wording.screen_languages()
    }


def test_a_seal_of_letters_alone_is_no_forgotten_word() -> None:
    assert plain_words("Íťś śéáĺ ńóẃ íś ebcf fade 79f0.") == set()
    assert plain_words("Íťś śéáĺ ńóẃ íś fade.") == {"fade"}


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
