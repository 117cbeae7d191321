"""What people said, grouped by keyboard: nothing is lost, and the next thing is heard first."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.answer import AnswerKind
from desktop.language import Words
from desktop.services.changes.said import themes, views
from desktop.services.people import people
from desktop.ui.changes.answers.answers_words import UNSORTED
from desktop.ui.changes.answers.texts_dialog import RequestTextsDialog
from desktop.ui.kit import Kit
from tests.services.answering import Asked
from tests.services.in_words import DAY
from tests.ui.changes.answers.themes import NOW, choose, listed, make_page
from tests.ui.screen_rules import (
    check_nothing_cut,
    check_screen,
)
from tests.ui.visiting import Visit, visiting

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)

YES, NO = AnswerKind.YES, AnswerKind.NO


def test_what_is_to_be_grouped_stands_first_and_is_heard(visit: Visit) -> None:
    assert listed(visit) == [
        "Not in a theme yet. 1 thing was said. to group",
        "Seats. 1 person. no answer yet",
        "Fares. 1 person. no answer yet",
    ]
    assert visit.room.themes.list.hasFocus()
    assert visit.room.arrival() == ("Themes and answers. The bus, 2 themes, 2 still to answer.")


def test_somebodys_words_are_put_into_themes_in_a_few_keys(visit: Visit, asked: Asked) -> None:
    """Enter goes to what was said, Enter on it asks where it belongs: it may be several."""
    visit.press("Enter", "Enter")
    assert visit.dialog.windowTitle() == "Where does it belong?"
    visit.enter(visit.dialog.ticks[asked.themes["Seats"]])
    visit.press("Space")
    visit.fill(title="Steps")
    visit.press("Enter")
    workspace = asked.group.workspace
    found = {one.theme.title: one for one in themes.of_request(workspace, asked.request_id)}
    assert list(found) == ["Seats", "Fares", "Steps"]
    assert (found["Seats"].unnamed, found["Steps"].unnamed) == (1, 1)
    assert listed(visit)[0] == "Seats. 1 person, 1 without a name. no answer yet"
    assert str(workspace.undo(asked.act())) == "Group what was said"
    assert listed(visit)[0] == "Not in a theme yet. 1 thing was said. to group"


def test_own_words_come_first_and_nobody_is_said_to_be_nobody(visit: Visit) -> None:
    assert visit.room.themes.theme_id == UNSORTED
    said = visit.room.said.list.rows()[0]
    assert said.title == "The step is too high"
    assert said.detail == "without a name · 10 February 2026 · at a meeting"


def test_a_theme_is_moved_and_its_place_is_heard(visit: Visit, asked: Asked) -> None:
    choose(visit, asked, "Fares")
    visit.qtbot.keyClick(visit.room.themes.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    found = themes.of_request(asked.group.workspace, asked.request_id)
    assert [one.theme.title for one in found] == ["Fares", "Seats"]
    assert visit.heard[-1] == "Fares: 1 of 2"


def test_themes_are_sent_on_together_to_whoever_asked(visit: Visit, asked: Asked) -> None:
    visit.push(visit.room.themes.send)
    assert visit.dialog.sent_to.value() == "The council"
    visit.press("Ctrl+Enter")
    assert asked.of("Seats").theme.sent_on == asked.of("Fares").theme.sent_on == DAY
    assert "sent to The council on 12 March 2026" in listed(visit)[1]


def test_a_theme_is_given_up_while_it_has_no_answer(visit: Visit, asked: Asked) -> None:
    asked.give("Fares", NO)
    choose(visit, asked, "Fares")
    assert not visit.room.themes.give_up.isVisible()
    choose(visit, asked, "Seats")
    visit.push(visit.room.themes.give_up)
    assert listed(visit)[0] == "Not in a theme yet. 2 things were said. to group"
    assert visit.heard[-1] == "Given up. What was said waits to be grouped."
    assert visit.room.themes.list.hasFocus()


def test_the_next_thing_is_filled_until_all_is_answered(visit: Visit, asked: Asked) -> None:
    def filled() -> bool:
        return bool(visit.room.owed.property("look") == "primary")

    asked.give("Fares", NO)
    asked.give("Seats", NO)
    visit.settle()
    assert not filled(), "something waits to be grouped"
    [said] = views.unsorted(asked.group.workspace, asked.request_id)
    theme_id = asked.themes["Seats"]
    themes.put(asked.group.workspace, asked.act(), view_ids=[said.id or 0], theme_id=theme_id)
    visit.settle()
    assert filled()


def test_a_request_that_is_undone_while_its_themes_stand_here_is_left(
    visit: Visit, asked: Asked
) -> None:
    went = []
    visit.room.left.connect(lambda: went.append("left"))
    visit.room.show_request(asked.request_id + 99)
    assert went == ["left"]


def test_texts_of_the_request_are_sent_for_translation(visit: Visit, asked: Asked) -> None:
    yes = asked.give("Seats", YES)
    asked.change(yes)
    amina = people.get(asked.group.workspace, asked.group.id("Amina"))
    people.change(asked.group.workspace, asked.act(), person=replace(amina, language="pl"))
    assert visit.room.wanted.said == "Texts in Polski: 6 not there yet"
    visit.room.translate()
    assert isinstance(visit.dialog, RequestTextsDialog)
    titles = [row.title for row in visit.dialog.list.rows()]
    assert {"The bus", "Seats", "As you asked", "Put a seat there"} <= set(titles)
    visit.dialog.reject()


def test_the_page_keeps_the_rules_of_screens(visit: Visit, asked: Asked) -> None:
    yes = asked.give("Seats", YES)
    asked.change(yes)
    choose(visit, asked, "Seats")
    visit.settle()
    check_screen(visit.room.window(), visit.kit.look, visit.qtbot)


def test_nothing_is_cut_in_a_mirrored_window(asked: Asked, kit: Kit, qtbot: QtBot) -> None:
    asked.give("Seats", YES)
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    kit = Kit(words=Words("ur"), look=kit.look, speech=kit.speech)
    kit.look.set_text_size(200)
    with visiting(make_page, asked.group, kit, qtbot, now=NOW) as visit:
        visit.room.show_request(asked.request_id)
        visit.settle()
        check_nothing_cut(visit.room.window())
