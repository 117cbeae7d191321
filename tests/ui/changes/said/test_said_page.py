"""What people said, on the screen: read, written down in few keys, put into themes."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.agenda import How
from desktop.domain.notes import Consent, MemberView
from desktop.services.changes.said import themes, views
from desktop.ui.changes.room import make_room
from desktop.ui.changes.said.sorting_dialog import SortingDialog
from desktop.ui.changes.said.view_dialog import ViewDialog
from desktop.ui.kit import Kit
from tests.services.in_words import InWords
from tests.ui.changes.said.conftest import Listening
from tests.ui.visiting import visiting

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def said(listening: Listening) -> list[MemberView]:
    return views.of_request(listening.bus.group.workspace, listening.bus.id)


def stand_on(listening: Listening, words: str) -> None:
    rows = listening.page.said.list.rows()
    key = next(row.key for row in rows if row.title.startswith(words))
    listening.page.said.list.choose(key)
    listening.visit.enter(listening.page.said.list)


def open_one(listening: Listening, words: str) -> Any:
    stand_on(listening, words)
    listening.visit.press("Enter")
    dialog = listening.visit.dialog
    assert isinstance(dialog, ViewDialog)
    return dialog


def test_everything_said_stands_there_with_who_how_and_what_waits(listening: Listening) -> None:
    page = listening.open()
    assert page.head.said() == (
        "What people said. The number 7 bus, 3 people spoke, 1 without a name."
    )
    first, *_rest, last = page.said.list.rows()
    assert first.title.startswith("Nie ma autobusu")
    assert first.detail == "Ewa Kowalska · 3 March 2026 · through an interpreter: Ola"
    assert first.chip == "in no theme yet"
    assert last.detail.startswith("somebody, without a name")
    assert page.sort.text() == "Put 4 into themes"
    assert page.said.list.hasFocus()


def test_somebody_is_written_down_in_a_few_keys(listening: Listening) -> None:
    listening.open()
    visit = listening.visit
    visit.press("Ctrl+N")
    visit.type("ben")
    visit.press("Enter", "Tab")
    visit.type("No seat at the stop.")
    visit.press("Ctrl+Enter")
    listening.closed()
    new = said(listening)[-1]
    assert (new.own_words, new.person_id) == ("No seat at the stop.", visit_id(listening, "Ben"))
    assert (new.how, new.day, new.wants_answer) == (How.PERSON, date(2026, 3, 12), True)
    assert "No seat at the stop." in listening.titles()
    assert visit.heard[-1] == "Saved."


def visit_id(listening: Listening, name: str) -> int:
    return listening.bus.group.id(name)


def test_nobody_is_named_where_nobody_is_written(listening: Listening) -> None:
    listening.open()
    listening.visit.press("Ctrl+N", "Tab")
    listening.visit.type("They shout at me.")
    listening.visit.press("Ctrl+Enter")
    listening.closed()
    assert said(listening)[-1].person_id is None


def test_words_that_are_missing_are_asked_for_at_their_field(listening: Listening) -> None:
    listening.open()
    listening.visit.press("Ctrl+N")
    listening.visit.press("Ctrl+Enter")
    assert "own words" in listening.visit.problem("own_words")
    assert listening.visit.dialog.own_words.hasFocus()
    assert len(said(listening)) == 4


def test_a_stack_of_paper_is_typed_one_after_the_other(listening: Listening) -> None:
    listening.open()
    visit = listening.visit
    visit.press("Ctrl+N")
    dialog = visit.dialog
    dialog.how.show_value(How.LETTER)
    for words in ("First sheet.", "Second sheet."):
        visit.press("Tab")
        visit.type(words)
        QTest.keyClick(visit.focus(), Qt.Key.Key_Return, CONTROL_SHIFT)
        visit.settle()
        assert dialog.own_words.value() == ""
        assert dialog.who.hasFocus()
    assert [(one.own_words, one.how) for one in said(listening)[-2:]] == [
        ("First sheet.", How.LETTER),
        ("Second sheet.", How.LETTER),
    ]


def test_whoever_is_named_most_likely_spoke_the_language_they_read(listening: Listening) -> None:
    listening.open()
    visit = listening.visit
    visit.press("Ctrl+N")
    visit.type("far")
    visit.press("Enter")
    assert visit.dialog.language.value() == "ur"
    assert visit.dialog.own_words.isRightToLeft()


def test_what_waits_is_put_into_themes_one_after_the_other(listening: Listening) -> None:
    page = listening.open()
    visit = listening.visit
    visit.press("Ctrl+G")
    dialog = visit.dialog
    assert isinstance(dialog, SortingDialog)
    assert dialog.place.text() == "1 of 4"
    visit.press("Ctrl+Enter")
    assert "Choose a theme" in visit.problem("theme_id")
    visit.fill(title="The last bus")
    visit.press("Ctrl+Enter")
    assert dialog.who.text() == "Farah Qureshi"
    dialog.pass_over()
    dialog.theme.setCurrentIndex(1)
    visit.press("Ctrl+Enter")
    visit.press("Esc")
    listening.closed()
    [theme] = themes.of_request(visit.session.workspace, listening.bus.id)
    assert [one.name for one in theme.people] == ["Amina Begum", "Ewa Kowalska"]
    [row] = page.themes.list.rows()
    assert (row.title, row.detail) == ("The last bus", "2 people spoke")
    assert page.sort.text() == "Put 2 into themes"


def test_what_is_left_for_now_is_not_said_to_be_saved(listening: Listening) -> None:
    listening.open()
    visit = listening.visit
    visit.press("Ctrl+G")
    dialog = visit.dialog
    for _ in range(4):
        dialog.pass_over()
    listening.closed()
    assert "Saved." not in visit.heard
    assert len(views.unsorted(visit.session.workspace, listening.bus.id)) == 4


def test_what_was_written_by_mistake_is_heard_to_go(listening: Listening) -> None:
    listening.open()
    dialog = open_one(listening, "I am afraid")
    listening.visit.push(dialog.remove)
    listening.closed()
    assert listening.visit.heard[-1] == "Taken out."
    assert not any(title.startswith("I am afraid") for title in listening.titles())


def test_a_group_without_a_request_reads_that_nobody_spoke(
    small: InWords, kit: Kit, qtbot: QtBot
) -> None:
    with visiting(make_room, small, kit, qtbot) as visit:
        visit.room.arrive("said")
        page = visit.room.page("said")
        assert page.new.hasFocus()
        assert page.said.isVisible()
        assert page.said.list.accessibleDescription() == "Nobody said anything yet."


def test_all_that_is_known_is_read_line_by_line(listening: Listening) -> None:
    listening.open()
    dialog = open_one(listening, "Nie ma")
    lines = [part.accessibleName() for part in dialog.lines.parts]
    assert lines[0].startswith("Nie ma autobusu po szóstej.")
    assert "In short: There is no bus after six. She cannot afford the taxi." in lines
    assert "May be quoted: with their initials" in lines
    assert "Written down by Maya Okafor" in lines
    assert dialog.lines.parts[0].hasFocus()


def test_a_name_is_taken_off_only_where_they_asked_for_it(listening: Listening) -> None:
    listening.open()
    visit = listening.visit
    dialog = open_one(listening, "The bus is too late.")
    visit.push(dialog.name_off)
    visit.press("Ctrl+Enter")
    assert "they asked" in visit.dialog.form.notice.text()
    visit.dialog.sure.setChecked(True)
    visit.press("Ctrl+Enter")
    visit.settle()
    view = next(one for one in said(listening) if one.own_words == "The bus is too late.")
    assert (view.person_id, view.consent) == (None, Consent.UNNAMED)
    assert dialog.who.text() == "somebody, without a name"
    assert not dialog.name_off.isVisible()


def test_no_name_is_given_to_what_was_said_without_one(listening: Listening) -> None:
    listening.open()
    visit = listening.visit
    dialog = open_one(listening, "I am afraid")
    visit.push(dialog.change)
    visit.fill(person_id="Ben Carter")
    visit.press("Ctrl+Enter")
    assert "without a name" in visit.problem("person_id")
    assert said(listening)[-1].person_id is None


def test_a_thank_you_wants_no_answer(listening: Listening) -> None:
    listening.open()
    dialog = open_one(listening, "The bus is too late.")
    listening.visit.push(dialog.nothing)
    chips = [row.chip for row in listening.page.said.list.rows()]
    assert "nothing to answer" in chips
    assert dialog.wanted.isVisible()


def test_what_was_said_at_a_meeting_is_put_to_a_request(listening: Listening) -> None:
    page = listening.open()
    visit, workspace = listening.visit, listening.bus.group.workspace
    listening.bus.say("The stop has no seat.", "Ben", request_id=None, how=How.MEETING)
    visit.settle()
    assert page.loose.isVisible()
    page.loose.list.choose(("view", views.without_request(workspace)[0].id))
    visit.enter(page.loose.list)
    visit.press("Enter")
    visit.push(visit.dialog.about)
    visit.press("Ctrl+Enter")
    visit.settle()
    assert not page.loose.isVisible()
    assert "The stop has no seat." in listening.titles()


def test_what_nobody_took_notice_of_stands_in_a_list_of_its_own(listening: Listening) -> None:
    page = listening.open()
    assert not page.late.isVisible()
    listening.bus.say("No one answers the phone.", "Hassan", day=date(2026, 1, 1))
    listening.visit.settle()
    assert page.late.isVisible()
    assert [row.title for row in page.late.list.rows()] == ["No one answers the phone."]


def test_a_reply_is_written_down_from_the_letter_it_answers(listening: Listening) -> None:
    listening.open()
    visit = listening.visit
    letter = listening.bus.tell("Amina")
    visit.settle()
    stand_on(listening, "Our answer to Amina Begum")
    visit.press("Enter")
    assert visit.dialog.who.text() == "Amina Begum"
    visit.fill(own_words="Thank you for the bus.")
    visit.dialog.wants.setChecked(False)
    visit.press("Ctrl+Enter")
    listening.closed()
    reply = next(one for one in said(listening) if one.letter_id is not None)
    assert (reply.letter_id, reply.wants_answer) == (letter.id, False)


def test_the_form_to_write_on_is_shown(listening: Listening) -> None:
    page = listening.open()
    listening.visit.push(page.form)
    listening.visit.qtbot.waitUntil(lambda: listening.visit.dialog is not None)
    assert "Tell us what you think" in listening.visit.dialog.windowTitle()


def test_escape_leads_back_to_the_request(listening: Listening) -> None:
    listening.open()
    listening.visit.press("Esc")
    assert listening.visit.room.shown is listening.visit.room.page("request")
