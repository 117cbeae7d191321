"""What people said, grouped and answered by keyboard: nothing is lost, what is missing is said."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.answer import AnswerKind
from desktop.domain.body import Power
from desktop.domain.decision import Decision
from desktop.domain.notes import MemberView
from desktop.language import Words
from desktop.services.changes import decisions
from desktop.services.changes.answers import answers
from desktop.services.changes.said import themes, views
from desktop.services.people import people
from desktop.ui.changes.answers.answer_dialog import AnswerDialog
from desktop.ui.changes.answers.answers_words import UNSORTED
from desktop.ui.changes.answers.change_dialogs import (
    ChangeDialog,
    DoneDialog,
    FeltDialog,
    NotDoneDialog,
)
from desktop.ui.changes.answers.texts_dialog import RequestTextsDialog
from desktop.ui.changes.answers.theme_dialogs import PutDialog, SendDialog, ThemeDialog
from desktop.ui.changes.answers.themes_page import ThemesPage
from desktop.ui.kit import Kit
from tests.services.answering import ASKED_ON, Asked
from tests.services.in_words import DAY
from tests.ui.screen_rules import (
    check_access_keys,
    check_names,
    check_nothing_cut,
    check_screen,
)
from tests.ui.visiting import Visit, visiting

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)

YES, PARTLY, NO = AnswerKind.YES, AnswerKind.PARTLY, AnswerKind.NO
NOW = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)


def make_page(*made: object) -> ThemesPage:
    return ThemesPage(*made)  # type: ignore[arg-type]


@pytest.fixture
def visit(asked: Asked, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """Maya at the themes of a request; somebody without a name said something not grouped yet."""
    said = MemberView(
        own_words="The step is too high", request_id=asked.request_id, day=ASKED_ON, language="en"
    )
    views.record(asked.group.workspace, asked.act(), view=said)
    with visiting(make_page, asked.group, kit, qtbot, now=NOW) as visit:
        visit.room.show_request(asked.request_id)
        visit.room.start()
        yield visit


def listed(visit: Visit) -> list[str]:
    return [row.aloud() for row in visit.room.themes.list.rows()]


def choose(visit: Visit, asked: Asked, title: str) -> None:
    visit.enter(visit.room.themes.list)
    assert visit.room.themes.list.choose(asked.themes[title])


def choose_answer(visit: Visit, kind: AnswerKind) -> None:
    visit.enter(visit.dialog.kind)
    while visit.dialog.kind.value() is not kind:
        visit.press("Down")


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


def test_an_answer_is_given_by_keyboard_and_says_what_is_missing(
    visit: Visit, asked: Asked
) -> None:
    choose(visit, asked, "Seats")
    visit.push(visit.room.answer.give)
    assert isinstance(visit.dialog, AnswerDialog)
    visit.press("Ctrl+Enter")
    assert visit.problem("kind") == "Say yes, partly or no."
    choose_answer(visit, YES)
    visit.fill(decided="Two seats", reasons="Many cannot stand")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    one = asked.of("Seats")
    assert one.answer is not None
    assert (one.kind, one.answer.answered_by, one.power) == (YES, "The council", Power.ADVISE)
    assert visit.room.answer.lacks.said == "“Seats”: say who does what, and by when"
    assert listed(visit)[1] == "Seats. 1 person. answer not whole yet"
    assert visit.room.window().focusWidget() is visit.room.changes.new
    visit.push(visit.room.changes.new)
    visit.fill(wording="Put two seats there", owner="The council", due="1/6/2026", cost="400")
    visit.press("Ctrl+Enter")
    assert visit.room.answer.lacks.said == ""
    assert listed(visit)[1] == "Seats. 1 person. Yes"
    assert visit.room.changes.list.rows()[0].aloud() == (
        "Put two seats there. The council, by 1 June 2026, in a service, costs £400.00. to do"
    )


def test_each_answer_asks_only_what_it_needs(visit: Visit, asked: Asked) -> None:
    choose(visit, asked, "Seats")
    visit.push(visit.room.answer.give)
    rows = visit.dialog.form.rows

    def asked_for() -> set[str]:
        return {key for key in ("reasons", "could_not", "difference") if rows[key].isVisible()}

    choose_answer(visit, YES)
    assert asked_for() == {"reasons"}
    choose_answer(visit, PARTLY)
    assert asked_for() == {"reasons", "could_not"}
    visit.fill(reasons="Some of it fits")
    choose_answer(visit, NO)
    assert asked_for() == {"reasons", "could_not"}, "what was typed is never hidden"
    visit.dialog.reject()


def test_a_yes_begins_with_what_people_ask_for_and_other_words_are_asked_about(
    visit: Visit, asked: Asked
) -> None:
    """Practice rule 28: why it is not as recommended is asked once the words differ."""
    choose(visit, asked, "Seats")
    visit.press("Ctrl+E")
    visit.fill(recommended="A seat at each stop")
    visit.press("Ctrl+Enter")
    choose(visit, asked, "Seats")
    visit.push(visit.room.answer.give)
    choose_answer(visit, YES)
    dialog = visit.dialog
    assert dialog.boxes["decided"].value() == "A seat at each stop"
    assert not dialog.form.rows["difference"].isVisible()
    visit.fill(decided="A seat at two stops")
    assert dialog.form.rows["difference"].isVisible()
    visit.dialog.reject()


def test_our_own_decision_is_the_answer_and_says_who_made_it(visit: Visit, asked: Asked) -> None:
    group = asked.group
    ours = Decision(day=DAY, wording="Pay for two seats", reasons="Many cannot stand")
    ours = decisions.decide(group.workspace, group.act(), decision=ours)
    choose(visit, asked, "Seats")
    visit.push(visit.room.answer.give)
    choose_answer(visit, YES)
    visit.enter(visit.dialog.decision)
    visit.press("Down")
    rows = visit.dialog.form.rows
    assert not rows["decided"].isVisible()
    assert visit.dialog.decided_by.value() == ""
    visit.press("Ctrl+Enter")
    one = asked.of("Seats")
    assert one.decision == ours
    assert one.decided is not None
    assert one.decided.wording == "Pay for two seats"


def test_what_was_told_gets_a_new_answer_that_says_what_was_wrong(
    visit: Visit, asked: Asked
) -> None:
    yes = asked.give("Seats", YES)
    seat, roof = asked.change(yes), asked.change(yes, "Build a roof")
    asked.tell("Amina", yes)
    choose(visit, asked, "Seats")
    assert not visit.room.answer.change.isVisible()
    visit.push(visit.room.answer.new)
    assert visit.dialog.windowTitle() == "A new answer"
    visit.fill(mistake="We said yes to a roof too soon")
    visit.enter(visit.dialog.ticks[roof.id])
    visit.press("Space")
    choose_answer(visit, PARTLY)
    visit.fill(could_not="No roof: the kerb is narrow")
    visit.press("Ctrl+Enter")
    one = asked.of("Seats")
    assert one.mistake is not None
    assert (one.kind, [full.id for full in one.changes]) == (PARTLY, [seat.id])
    lines = visit.room.answer.lines.said
    assert "What we got wrong: We said yes to a roof too soon" in lines
    assert "Before: Yes · The council · 12 March 2026" in lines


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


def test_an_answer_that_holds_is_shown_with_its_day(visit: Visit, asked: Asked) -> None:
    asked.give("Seats", NO, could_not="The kerb is narrow", check_on=date(2026, 6, 12))
    choose(visit, asked, "Seats")
    lines = visit.room.answer.lines.said
    assert lines.startswith("No · The council · 12 March 2026")
    assert "We look again on 12 June 2026" in lines
    assert answers.missing(asked.of("Seats")) == []


def test_every_form_of_the_page_keeps_the_rules_of_screens(visit: Visit, asked: Asked) -> None:
    """With large text, in which words wrap soonest; an answer with all its questions open."""
    yes = asked.give("Seats", YES, could_not="No roof", difference="It is too narrow")
    full = asked.change(yes)
    page = visit.room
    visit.kit.look.set_text_size(200)
    one = next(iter(page.themes.found.values()))
    forms = [
        AnswerDialog(page, asked.of("Seats"), new=True),
        ThemeDialog(page, asked.request_id),
        SendDialog(page, [one], "The council"),
        PutDialog(page, one.views[0], [one]),
        ChangeDialog(page, full=full),
        DoneDialog(page, full),
        NotDoneDialog(page, full),
        FeltDialog(page, full),
    ]
    for form in forms:
        form.open()
        visit.settle()
        check_names(form)
        check_access_keys(form)
        check_nothing_cut(form)
        form.reject()
