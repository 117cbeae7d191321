"""What is said is said once, and can be said again."""

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.speech import spoken
from desktop.ui.states import Chip, Mark, Notice
from desktop.ui.widgets import Card, Heading, Text


def test_what_was_said_last_is_kept(qtbot: QtBot, kit: Kit) -> None:
    text = Text("")
    qtbot.addWidget(text)
    with qtbot.waitSignal(kit.speech.said) as said:
        kit.speech.say(text, "Saved. Amina, £4.60, slip 14.")
    assert said.args == ["Saved. Amina, £4.60, slip 14."]
    assert kit.speech.last == "Saved. Amina, £4.60, slip 14."


def test_saying_it_again_is_not_a_new_message(qtbot: QtBot, kit: Kit) -> None:
    text = Text("")
    qtbot.addWidget(text)
    kit.speech.say(text, "Saved.")
    with qtbot.assertNotEmitted(kit.speech.said):
        kit.speech.repeat(text)


def test_a_question_is_said_once_its_window_is_in_front(qtbot: QtBot, kit: Kit) -> None:
    heard: list[str] = []
    kit.speech.said.connect(heard.append)
    dialog = FormDialog(kit, "Closing")
    qtbot.addWidget(dialog)
    kit.speech.say_in_front(dialog, "Making a copy.")
    kit.speech.say_in_front(dialog, "The copy is made.")
    assert heard == []
    with qtbot.waitActive(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: heard == ["The copy is made."])
    kit.speech.say_in_front(dialog, "You can take the stick out.")
    assert heard[1:] == ["You can take the stick out."]


@pytest.mark.usefixtures("kit")
def test_a_heading_is_a_heading_to_a_screen_reader(qtbot: QtBot) -> None:
    card = Card("The tin")
    qtbot.addWidget(card)
    assert card.heading is not None
    card.heading.setText("The tin, counted")
    told = QAccessible.queryAccessibleInterface(card.heading)
    assert told.role() == QAccessible.Role.Heading
    assert told.text(QAccessible.Text.Name) == "The tin, counted"


@pytest.mark.usefixtures("kit")
def test_running_text_is_not_a_heading(qtbot: QtBot) -> None:
    text, heading = Text("Words"), Heading("Title")
    qtbot.addWidget(text)
    qtbot.addWidget(heading)
    role = QAccessible.queryAccessibleInterface(text).role()
    assert role == QAccessible.Role.StaticText


@pytest.mark.usefixtures("kit")
def test_a_chip_shows_a_mark_and_says_the_word(qtbot: QtBot) -> None:
    chip = Chip("Paid", Mark.GOOD)
    qtbot.addWidget(chip)
    assert chip.text() == "✓ Paid"
    assert chip.accessibleName() == "Paid"


def test_a_notice_is_said_when_it_appears(qtbot: QtBot, kit: Kit) -> None:
    notice = Notice(kit)
    qtbot.addWidget(notice)
    notice.show_text("The tin is 50p short. That happens.", Mark.WARN)
    assert notice.isVisible()
    assert kit.speech.last == "The tin is 50p short. That happens."
    notice.clear()
    assert not notice.isVisible()


@pytest.mark.usefixtures("kit")
def test_names_are_never_read_as_markup(qtbot: QtBot) -> None:
    text = Text("<b>Ewa</b> & sons")
    qtbot.addWidget(text)
    told = QAccessible.queryAccessibleInterface(text)
    assert told.text(QAccessible.Text.Name) == "<b>Ewa</b> & sons"


def test_a_page_is_told_without_a_comma_after_a_whole_sentence() -> None:
    assert spoken("Owed", "1 waits. · by post · Polski") == "Owed. 1 waits. by post, Polski."
