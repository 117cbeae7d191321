"""What a button says is seen whole."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.typefaces import register_typefaces


@pytest.mark.parametrize("text", ["&Teipio i mewn o bapur", "Ychwanegu &Taflen", "Save && close"])
def test_a_button_with_an_underlined_letter_is_as_wide_as_its_words(
    qtbot: QtBot, kit: Kit, text: str
) -> None:
    """Drawn by itself the letter moves its neighbours, and the last word fell out of sight."""
    register_typefaces()
    kit.look.set_text_size(200)
    button, wider = Button(text), Button(text)
    for one, more in ((button, 0), (wider, 40)):
        qtbot.addWidget(one)
        one.resize(one.sizeHint() + QSize(more, 0))
        one.show()
    assert lines_written(button, kit) == lines_written(wider, kit)


def lines_written(button: Button, kit: Kit) -> list[int]:
    """Which lines of pixels the words reach, in the middle of the button."""
    picture, ink = button.grab().toImage(), QColor(kit.look.tokens.accent)
    across = range(picture.width() // 4, 3 * picture.width() // 4)
    down = range(8, picture.height() - 8)
    return [y for y in down if any(picture.pixelColor(x, y) == ink for x in across)]
