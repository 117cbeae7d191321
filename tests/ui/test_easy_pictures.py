import pytest
from PySide6.QtGui import QAccessible, QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.domain.first_steps import FirstStep
from desktop.printing.pictures import SHOWS
from desktop.ui.kit import Kit
from desktop.ui.look import Scheme
from desktop.ui.pictures import EasyPicture
from desktop.ui.start.first.frame import PICTURES

WHITE = "#ffffff"


def seen(kit: Kit, qtbot: QtBot, name: str) -> QImage:
    picture = EasyPicture(kit, name)
    qtbot.addWidget(picture)
    picture.resize(picture.sizeHint())
    return picture.grab().toImage()


def colours(image: QImage) -> set[str]:
    across, down = range(image.width()), range(image.height())
    return {QColor(image.pixel(x, y)).name() for x in across for y in down}


def test_a_screen_reader_hears_what_a_picture_shows(kit: Kit, qtbot: QtBot) -> None:
    picture = EasyPicture(kit, "bus")
    qtbot.addWidget(picture)
    told = QAccessible.queryAccessibleInterface(picture)
    assert told.text(QAccessible.Text.Name) == "A bus"
    assert told.role() == QAccessible.Role.Graphic
    picture.show_picture("taxi")
    assert told.text(QAccessible.Text.Name) == "A taxi"


def test_a_picture_has_its_own_colours(kit: Kit, qtbot: QtBot) -> None:
    assert {"#1b1b1b", "#2f6f7e"} <= colours(seen(kit, qtbot, "tin"))


@pytest.mark.parametrize("scheme", [Scheme.DARK, Scheme.CONTRAST])
def test_on_a_dark_window_its_dark_lines_stand_on_a_pale_card(
    kit: Kit, qtbot: QtBot, scheme: Scheme
) -> None:
    kit.look.set_scheme(scheme)
    dark = QColor(kit.look.tokens.ground).lightness() < QColor(kit.look.tokens.ink).lightness()
    image = seen(kit, qtbot, "coins")
    assert (image.pixelColor(image.width() // 2, 2).name() == WHITE) or not dark


def test_a_picture_grows_with_the_text(kit: Kit, qtbot: QtBot) -> None:
    before = seen(kit, qtbot, "tin").width()
    kit.look.set_text_size(200)
    assert seen(kit, qtbot, "tin").width() > 1.8 * before


def test_every_step_of_the_first_start_has_one_of_our_pictures() -> None:
    assert set(PICTURES) == set(FirstStep)
    assert set(PICTURES.values()) <= set(SHOWS)
