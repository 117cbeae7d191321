"""The screen speaks another language at once, chosen without reading the one it speaks now."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.computer import Computer
from desktop.app.running import Running
from desktop.app.speaking import screen_locale
from desktop.language import LANGUAGE_NAMES
from desktop.services.papers import wording
from desktop.services.practice.practice_group import PASSWORD, PINS
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.languages.screen_dialog import ScreenLanguageDialog
from desktop.ui.look import Scheme
from desktop.ui.shell.window import MainWindow
from tests.ui.screen_rules import check_screen
from tests.ui.start.test_starting import sit_down, type_password


@pytest.fixture(autouse=True)
def back_to_english(qapp: QApplication, kit: Kit) -> Iterator[None]:
    yield
    kit.words.become("en")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(screen_locale("en"))


def asked(running: Running) -> ScreenLanguageDialog:
    assert isinstance(running.asking, ScreenLanguageDialog)
    return running.asking


def choose(running: Running, qtbot: QtBot, language: str) -> None:
    """Go through the list with the keyboard, and press Enter on a name."""
    dialog = asked(running)
    qtbot.waitUntil(dialog.languages.hasFocus)
    for _ in LANGUAGE_NAMES:
        if dialog.language != language:
            qtbot.keyClick(dialog.languages, Qt.Key.Key_Down)
    assert dialog.language == language
    qtbot.keyClick(dialog.languages, Qt.Key.Key_Return)


def test_the_start_leads_to_it_by_the_names_that_readers_know(
    running: Running, qtbot: QtBot
) -> None:
    running.begin(None, "")
    shown = running.start.language.text()
    assert all(LANGUAGE_NAMES[tag] in shown for tag in wording.screen_languages())
    qtbot.mouseClick(running.start.language, Qt.MouseButton.LeftButton)
    rows = {row.title: row.detail for row in asked(running).languages.rows()}
    assert rows["English"] == ""
    assert rows["اردو"] == "draft, not yet checked"


def test_the_start_speaks_it_at_once_and_from_the_other_side(
    running: Running, computer: Computer, qtbot: QtBot
) -> None:
    running.begin(None, "")
    running.start.language.click()
    choose(running, qtbot, "ur")
    assert running.start.begin.text() == running.start._kit.words.text("Start our group")
    assert running.start.begin.text() != "Start our group"
    assert running.start.isVisible()
    assert running.start.isRightToLeft()
    assert computer.settings.language == "ur"


def test_a_window_over_an_open_group_is_built_again_in_the_other_language(
    running: Running, path: Path, qtbot: QtBot
) -> None:
    running.open(path)
    type_password(running.asking, qtbot, PASSWORD)  # type: ignore[arg-type]
    sit_down(running, qtbot, "Maya", PINS["Maya"])
    before = running.window
    assert before is not None
    before.rail.language.click()
    choose(running, qtbot, "cy")
    window = running.window
    assert isinstance(window, MainWindow)
    assert window is not before
    assert window.isVisible()
    assert not before.isVisible()
    assert window.rail.language.text() == "Cymraeg"
    assert window.rail.buttons["people"].text() != "People"
    assert running.session is not None
    assert running.session.person.short == "Maya"
    assert window.rail.group.text() == "Riverside Users' Group"


def test_the_screen_says_what_the_groups_own_speakers_put_right(
    running: Running, kit: Kit, path: Path, qtbot: QtBot
) -> None:
    kit.words.become("cy")
    ours = kit.words.text("Slip")
    running.open(path)
    type_password(running.asking, qtbot, PASSWORD)  # type: ignore[arg-type]
    sit_down(running, qtbot, "Maya", PINS["Maya"])
    session = running.session
    assert session is not None
    wording.check(
        session.workspace,
        session.act(),
        language="cy",
        message="Slip",
        forms=["Papuryn bach"],
        checked_by=session.person_id,
    )
    assert kit.words.text("Slip") == "Papuryn bach"
    session.workspace.undo(session.act())
    assert kit.words.text("Slip") == ours


def test_signs_on_buttons_stay_as_they_are_in_a_mirrored_window(
    qapp: QApplication, kit: Kit, qtbot: QtBot
) -> None:
    """`A+` makes letters larger; `+A` would be another sign."""
    drawn = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        qapp.setLayoutDirection(direction)
        sign = Button("A+")
        qtbot.addWidget(sign)
        sign.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        sign.resize(kit.look.em() * 6, 40)
        drawn.append(sign.grab().toImage())
    assert drawn[0] == drawn[1]


def test_colours_change_at_once_and_are_kept(
    running: Running, computer: Computer, kit: Kit, qtbot: QtBot
) -> None:
    running.begin(None, "")
    running.start.language.click()
    dialog = asked(running)
    qtbot.waitUntil(dialog.isVisible)
    dialog.colours.show_value(Scheme.DARK)
    dialog.do.click()
    assert kit.look.scheme is Scheme.DARK
    assert computer.settings.theme == "dark"


def test_changing_ones_mind_changes_nothing(running: Running, computer: Computer) -> None:
    running.begin(None, "")
    running.start.language.click()
    asked(running).colours.show_value(Scheme.CONTRAST)
    asked(running).cancel.click()
    assert (computer.settings.theme, computer.settings.language) == ("system", "en")


def test_the_dialog_keeps_what_every_screen_keeps(kit: Kit, qtbot: QtBot) -> None:
    reviews = [wording.before_any_group(tag) for tag in wording.screen_languages()]
    dialog = ScreenLanguageDialog(kit, reviews, open_group=True)
    qtbot.addWidget(dialog)
    dialog.show()
    check_screen(dialog, kit.look, qtbot)


@pytest.mark.parametrize("language", LANGUAGE_NAMES)
def test_qt_writes_ordinary_digits_in_every_language(language: str) -> None:
    written = screen_locale(language).toString(1234567890)
    assert "".join(c for c in written if c.isdigit()) == "1234567890"
