"""Sentences on screen run the way of the language, whatever name they begin with."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.language import Words
from desktop.services.group import group
from desktop.ui.kit import Kit
from desktop.ui.lines import Lines
from desktop.ui.rows import Row
from desktop.ui.speech import spoken
from desktop.ui.start.who_dialog import WhoDialog
from desktop.ui.widgets import RIGHT, Text, runs_right_to_left
from tests.services.groups import Riverside
from tests.ui.visiting import NOON

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


def test_a_name_turns_no_message_that_can_be_copied(
    kit: Kit, qtbot: QtBot, qapp: QApplication
) -> None:
    """`Ewa` begins the line in Urdu, on the right, also where letters can be chosen."""
    del kit
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    said = Words("ur").text("{title}: {number} of {all}", title="Ewa", number=2, all=3)
    seen = []
    for text in (said, f"{RIGHT}{said}"):
        label = Text(wrap=False)
        qtbot.addWidget(label)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setText(text)
        label.resize(600, 40)
        label.show()
        seen.append(inked(label))
    assert seen[0] == seen[1]


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


@pytest.mark.parametrize(
    ("asked", "told"),
    [("کون یہاں ہے؟", "نام لکھیں۔"), ("কে এসেছেন?", "নাম লিখুন।"), ("谁在这里？", "请输入姓名。")],
)
def test_a_reader_hears_one_stop_after_each_sentence_in_every_script(asked: str, told: str) -> None:
    assert spoken(asked, told) == f"{asked} {told}"
    assert Row(key=1, title=asked, detail=told, chip="1").aloud() == f"{asked} {told} 1"


def test_names_and_offices_are_listed_with_the_comma_of_the_language(
    kit: Kit, riverside: Riverside, qtbot: QtBot
) -> None:
    kit.words.become("ur")
    officers = group.officers(riverside.workspace, NOON.date())
    asking = WhoDialog(kit, officers, lambda _who, _pin: True, pins=False)
    qtbot.addWidget(asking)
    named = [asking.who.itemText(at) for at in range(asking.who.count())]
    assert [text for text in named if ", " in text] == []
    assert [text for text in named if "Maya Okafor\u2069، " in text] != []
