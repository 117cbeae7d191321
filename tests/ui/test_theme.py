"""Colours can be told apart, and all text grows at once."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.look import Look, Scheme
from desktop.ui.theme import Tokens
from desktop.ui.widgets import Size, Text

PAIRS = (
    ("ink", "card"),
    ("ink", "ground"),
    ("soft", "card"),
    ("soft", "ground"),
    ("ink", "tint"),
    ("outline", "card"),
    ("accent_ink", "accent"),
    ("rail_ink", "rail"),
    ("good", "good_ground"),
    ("warn", "warn_ground"),
    ("bad", "bad_ground"),
    ("bad", "card"),
)


def system_palette(ground: str, ink: str, chosen: str, chosen_ink: str) -> QPalette:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(ground))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(chosen))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor(chosen_ink))
    return palette


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_all_text_stands_out_from_its_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert theme.contrast(getattr(tokens, ink), getattr(tokens, ground)) >= theme.READABLE


@pytest.mark.parametrize("ring_on", ["card", "ground"])
@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_the_focus_ring_stands_out_from_what_lies_around_it(tokens: Tokens, ring_on: str) -> None:
    assert theme.contrast(tokens.outline, getattr(tokens, ring_on)) >= 3


def test_contrast_is_counted_as_the_guidelines_count_it() -> None:
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert theme.contrast("#1b1f24", "#ffffff") == pytest.approx(16.6, abs=0.05)


@pytest.mark.usefixtures("qapp")
def test_high_contrast_uses_the_systems_own_colours() -> None:
    tokens = theme.high_contrast(system_palette("#000000", "#ffff00", "#00ffff", "#000000"))
    assert (tokens.ground, tokens.ink, tokens.accent) == ("#000000", "#ffff00", "#00ffff")
    assert tokens.border == 2


@pytest.mark.usefixtures("qapp")
def test_high_contrast_mends_colours_that_are_too_near() -> None:
    tokens = theme.high_contrast(system_palette("#202020", "#404040", "#303030", "#404040"))
    assert theme.contrast(tokens.ink, tokens.ground) == pytest.approx(21)
    assert theme.contrast(tokens.accent, tokens.accent_ink) >= theme.READABLE


def test_the_window_turns_dark_when_asked(qapp: QApplication, look: Look) -> None:
    look.set_scheme(Scheme.DARK)
    assert qapp.palette().window().color().name() == theme.DARK.ground


@pytest.mark.parametrize("letters", [Size.BODY, Size.CARD, Size.SCREEN, Size.SUM])
def test_all_text_grows_at_once(qtbot: QtBot, look: Look, letters: Size) -> None:
    text = Text("£39.00", size=letters)
    qtbot.addWidget(text)
    text.show()
    before = text.fontInfo().pixelSize()

    look.set_text_size(200)

    assert text.fontInfo().pixelSize() == pytest.approx(2 * before, abs=1)


def test_text_stays_between_100_and_250_per_cent(look: Look) -> None:
    look.smaller()
    assert look.text_size == 100
    for _ in range(20):
        look.larger()
    assert look.text_size == 250


@pytest.mark.usefixtures("look")
def test_a_long_button_wraps_instead_of_being_cut(qtbot: QtBot) -> None:
    button = Button("Pay £39.00 and print the voucher")
    qtbot.addWidget(button)
    one_line = button.heightForWidth(button.sizeHint().width())
    assert button.heightForWidth(button.sizeHint().width() // 2) > one_line
    assert button.minimumSizeHint().width() < button.sizeHint().width()
