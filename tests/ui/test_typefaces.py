"""No name shows as boxes."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QRawFont

from desktop.ui.look import OUR_FACES
from desktop.ui.pictures import PICTURES, picture
from desktop.ui.typefaces import register_typefaces, typeface_files


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["ਅਮੀਨਾ", "আমিনা", "અમીના", "آمنہ", "Łukasz", "小明", "Ŵyn"])
def test_one_of_our_typefaces_has_the_letters(name: str) -> None:
    faces = [QRawFont(str(path), 12) for path in typeface_files()]
    assert all(any(face.supportsCharacter(ord(letter)) for face in faces) for letter in name)


@pytest.mark.usefixtures("qapp")
def test_our_typefaces_answer_to_the_names_the_look_asks_for() -> None:
    assert set(OUR_FACES) <= set(register_typefaces())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("path", sorted(PICTURES.glob("*.svg")), ids=lambda path: path.stem)
def test_every_picture_can_be_drawn_in_any_colour(path: Path) -> None:
    drawn = picture(path.stem, QColor("#8a1616"), 48).toImage()
    inked = [
        drawn.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if drawn.pixelColor(x, y).alpha() == 255
    ]
    assert inked
    assert set(inked) == {"#8a1616"}
