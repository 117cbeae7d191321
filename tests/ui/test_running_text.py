"""Sentences on screen run the way of the language, whatever name they begin with."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.language import Words
from desktop.ui.kit import Kit
from desktop.ui.lines import Lines
from desktop.ui.widgets import Text, runs_right_to_left

DATE_AND_PLACE = Words("ur").listed(["جمعرات", "12 مارچ"]) + " · Library"


@pytest.mark.parametrize(
    ("text", "window", "right"),
    [
        ("Enter سے زبان کھلتی ہے۔", True, True),
        (DATE_AND_PLACE, True, True),
        ("One person speaks at a time.", True, False),
        ("01632 960 123", True, False),
        ("فرح کو £4.60 دیں۔", True, True),
        ("فرح is here.", False, False),
        ("ہر ایک بولتا ہے۔", False, True),
    ],
)
def test_a_line_runs_the_way_of_whoever_wrote_the_sentence(
    text: str,
    window: bool,
    right: bool,
) -> None:
    assert runs_right_to_left(text, window=window) is right


def inked(text: Text) -> list[int]:
    """In which columns of the picture something is written."""
    picture = text.grab().toImage()
    ground = picture.pixel(0, 0)
    across, down = range(picture.width()), range(picture.height())
    return [x for x in across if any(picture.pixel(x, y) != ground for y in down)]


def drawn(text: str, qtbot: QtBot) -> list[int]:
    label = Text(text, wrap=False)
    qtbot.addWidget(label)
    label.resize(600, 40)
    label.show()
    return inked(label)


def test_what_is_said_first_stands_on_the_right_in_urdu(
    kit: Kit, qtbot: QtBot, qapp: QApplication
) -> None:
    """`Enter` begins the line, on the right, and what it does stands to the left of it."""
    del kit  # it dresses the program
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert drawn("Enter ــــــ", qtbot) != drawn("ــــــ Enter", qtbot)


def test_a_reader_hears_a_sentence_without_marks(
    kit: Kit, qtbot: QtBot, qapp: QApplication
) -> None:
    del kit
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label = Text("Enter سے زبان کھلتی ہے۔")
    qtbot.addWidget(label)
    assert label.text() == "Enter سے زبان کھلتی ہے۔"


def test_a_rule_in_english_keeps_its_full_stop_at_its_end_in_an_urdu_window(
    kit: Kit, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    lines = Lines(kit)
    qtbot.addWidget(lines)
    lines.show_lines("One person speaks at a time.", "Enter سے زبان کھلتی ہے۔")
    assert ['dir="ltr"' in part.text() for part in lines.parts] == [True, False]
