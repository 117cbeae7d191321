"""The tin, the policy, the people and the meeting of the first start, and each found again."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.first_steps import FOUND_AGAIN, FirstStep
from desktop.domain.office import Office
from desktop.domain.person import Person
from desktop.services.group import group
from desktop.services.meetings import meetings
from desktop.services.money import cash, policies
from desktop.services.people import people
from desktop.ui.kit import Kit
from desktop.ui.start.first.meeting_page import MeetingPage
from desktop.ui.start.first.people_page import PeoplePage
from desktop.ui.start.first.policy_page import PolicyPage
from desktop.ui.start.first.tin_page import TinPage
from desktop.ui.start.first.walk import FirstStart, StepAgain
from tests.ui.screen_rules import check_nothing_cut
from tests.ui.start.conftest import DAY
from tests.ui.start.first_walk import is_last, session, to


def test_no_cash_yet_is_remembered_as_a_tin_with_nothing_in_it(walk: FirstStart) -> None:
    to(walk, FirstStep.TIN)
    page = walk.page
    assert isinstance(page, TinPage)
    walk.accept()
    said = "Type the total, or choose No cash yet."
    assert page.form.rows["total"].problem.text() == said
    page.pieces.total.setText("12.x")
    page.none_yet.click()
    assert walk.page.step is FirstStep.POLICY
    [place] = cash.places(session(walk).workspace)
    assert cash.tin(session(walk).workspace, place.id or 0).total == 0


def test_the_tin_by_notes_and_coins(walk: FirstStart) -> None:
    to(walk, FirstStep.TIN)
    page = walk.page
    assert isinstance(page, TinPage)
    page.pieces.each_kind.setChecked(True)
    page.pieces.fields[2000].setText("3")
    page.pieces.fields[20].setText("16")
    walk.accept()
    [place] = cash.places(session(walk).workspace)
    tin = cash.tin(session(walk).workspace, place.id or 0)
    assert (tin.total, tin.pieces) == (6320, {2000: 3, 20: 16})
    walk.go_back()
    assert walk.question.text() == "Your tin is here."
    walk.accept()
    assert len(cash.places(session(walk).workspace)) == 1


def test_a_sentence_follows_its_figure_and_is_kept(walk: FirstStart) -> None:
    to(walk, FirstStep.POLICY)
    page = walk.page
    assert isinstance(page, PolicyPage)
    cash_row = next(row for row in page.rows if row.key == "cash_limit")
    cash_row.figure.setFocus()
    cash_row.figure.setText("40")
    walk.accept()
    said = "Cash: above £40.00 for one person we say so, and still pay."
    assert cash_row.label.text() == said
    assert cash_row.figure.accessibleName() == said
    [policy] = policies.every(session(walk).workspace)
    assert (policy.cash_limit, policy.agreed_on) == (4000, None)
    assert walk.go_on.text() == "Not yet"
    page.agreed_on.setText("5/11/2026")
    assert walk.go_on.text() == "Agreed on this day"
    walk.accept()
    [policy] = policies.every(session(walk).workspace)
    assert policy.agreed_on == date(2026, 11, 5)


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("claim_months", "", "Type a figure here."),
        ("claim_months", "0", "Choose between 1 and 60 months."),
        ("promise_days", "soon", "Type how many, as a whole number."),
        ("meal", "-5", "An amount cannot be below zero. Type it without the minus."),
    ],
)
def test_a_figure_that_cannot_be_is_said_at_its_sentence_and_nothing_changes(
    walk: FirstStart, heard: list[str], key: str, typed: str, said: str
) -> None:
    to(walk, FirstStep.POLICY)
    page = walk.page
    assert isinstance(page, PolicyPage)
    before = policies.every(session(walk).workspace)
    row = next(row for row in page.rows if row.key == key)
    row.figure.setText(typed)
    walk.accept()
    assert row.problem.text() == said
    assert heard[-1] == said
    assert row.figure.hasFocus()
    assert row.figure.text() == typed
    assert policies.every(session(walk).workspace) == before


def test_a_high_rate_asks_why_before_it_is_used(walk: FirstStart) -> None:
    to(walk, FirstStep.POLICY)
    page = walk.page
    assert isinstance(page, PolicyPage)
    page.rows[0].figure.setText("70p")
    walk.accept()
    assert page.warning.text() == ("Car: 70p a mile is above 45p. Tax may be due. Please check.")
    assert page.reason.hasFocus()
    page.reason.setText("A van with a lift")
    walk.accept()
    assert walk.question.text() == "Agreed by your committee?"


def test_a_pasted_list_becomes_people_without_its_numbers(walk: FirstStart) -> None:
    to(walk, FirstStep.PEOPLE)
    page = walk.page
    assert isinstance(page, PeoplePage)
    page.names.names.setPlainText("1. Amina Begum\n\n2)\tBen\n3\tCarys\tbus\t£4.60\n")
    assert walk.go_on.text() == "Add 3 people"
    walk.accept()
    known = [person.name for person in people.every(session(walk).workspace)]
    assert known == ["Amina Begum", "Ben", "Carys", "Rosa Field"]
    session(walk).workspace.undo(session(walk).act())
    assert people.count(session(walk).workspace) == 1


def test_names_typed_stay_where_somebody_goes_back_for_a_moment(walk: FirstStart) -> None:
    to(walk, FirstStep.PEOPLE)
    page = walk.page
    assert isinstance(page, PeoplePage)
    page.names.names.setPlainText("Amina Begum\nBen")
    walk.go_back()
    walk.put_off()
    assert isinstance(walk.page, PeoplePage)
    assert walk.page.names.names.toPlainText() == "Amina Begum\nBen"
    walk.accept()
    walk.go_back()
    assert isinstance(walk.page, PeoplePage)
    assert walk.page.names.names.toPlainText() == ""  # they are in the file now
    assert walk.explains.text() == "2 people are here already. One name a line."


def test_four_hundred_people_are_added_and_an_endless_line_is_named(
    walk: FirstStart, heard: list[str]
) -> None:
    to(walk, FirstStep.PEOPLE)
    page = walk.page
    assert isinstance(page, PeoplePage)
    names = [f"Person {number}" for number in range(400)]
    typed = "\n".join([*names, "x" * 2000])
    page.names.names.setPlainText(typed)
    walk.accept()
    assert heard[-1] == "Line 401 has 2000 letters. We can keep up to 200."
    assert page.names.names.toPlainText() == typed
    assert people.count(session(walk).workspace) == 1
    page.names.names.setPlainText("\n".join(names))
    walk.accept()
    assert people.count(session(walk).workspace) == 401


def test_the_founder_among_those_who_come_is_asked_about(
    walk: FirstStart, heard: list[str]
) -> None:
    to(walk, FirstStep.PEOPLE)
    page = walk.page
    assert isinstance(page, PeoplePage)
    page.names.names.setPlainText("rosa field\nBen")
    walk.accept()
    assert heard[-1] == "2 people. Rosa Field is here already. Same person?"
    page.names.answers[0].yes.setChecked(True)
    walk.accept()
    assert walk.page.step is FirstStep.MEETING
    assert people.count(session(walk).workspace) == 2


def test_the_next_meeting_needs_no_year_and_the_day_is_said_back(
    qtbot: QtBot, walk: FirstStart
) -> None:
    to(walk, FirstStep.MEETING)
    page = walk.page
    assert isinstance(page, MeetingPage)
    page.day.setFocus()
    qtbot.keyClicks(page.day, "28 nov")
    qtbot.keyClick(page.day, Qt.Key.Key_Return)
    assert walk.kit.speech.last == "Saturday, 28 November 2026. If that is right, go on."
    assert page.day.text() == "28/11/2026"
    qtbot.keyClick(page.day, Qt.Key.Key_Return)
    assert [meeting.day for meeting in meetings.every(session(walk).workspace)] == [
        date(2026, 11, 28)
    ]


def test_whoever_begins_is_expected_too_and_unticks_it_with_one_key(
    qtbot: QtBot, walk: FirstStart
) -> None:
    to(walk, FirstStep.PEOPLE)
    assert isinstance(walk.page, PeoplePage)
    walk.page.names.names.setPlainText("Amina\nBen")
    walk.accept()
    page = walk.page
    assert isinstance(page, MeetingPage)
    assert page.listed.text() == "2 people of your list are invited."
    assert (page.officers.text(), page.officers.value()) == ("I &come too", True)
    page.starts.setFocus()
    qtbot.keyClick(page.starts, Qt.Key.Key_Tab)
    assert walk.focusWidget() is page.officers
    qtbot.keyClick(page.officers, Qt.Key.Key_Space)
    page.day.setText("12/3/2026")
    walk.accept()
    assert expected(walk) == ["Amina", "Ben"]


def test_officers_named_meanwhile_are_expected_by_name(
    walk: FirstStart, kit: Kit, qtbot: QtBot
) -> None:
    to(walk, FirstStep.MEETING)
    sitting = session(walk)
    leon = people.add(sitting.workspace, sitting.act(), person=Person(name="Leon"))
    group.give_office(sitting.workspace, sitting.act(), person_id=leon.id or 0, office=Office.CHAIR)
    again = StepAgain(sitting, kit, FirstStep.MEETING)
    qtbot.addWidget(again)
    assert isinstance(again.page, MeetingPage)
    assert again.page.officers.text() == "The officers &come too: Leon, Rosa"
    again.page.day.setText("12/3/2026")
    again.accept()
    assert expected(walk) == ["Leon", "Rosa"]


def expected(walk: FirstStart) -> list[str]:
    workspace = session(walk).workspace
    [meeting] = meetings.every(workspace)
    return [person.short for _row, person in meetings.attendance(workspace, meeting.id or 0)]


@pytest.mark.parametrize(
    ("day", "starts", "field", "said"),
    [
        ("", "", "day", "Which day is it? If you don't know yet: Later."),
        ("31/2/2026", "", "day", "We could not find this day. Type it like 12/3/2026."),
        ("12/3/2026", "noonish", "starts", "We could not read this time. Type it like 14:00."),
    ],
)
def test_a_day_or_time_that_cannot_be_is_said_at_its_field(
    walk: FirstStart, day: str, starts: str, field: str, said: str
) -> None:
    to(walk, FirstStep.MEETING)
    page = walk.page
    assert isinstance(page, MeetingPage)
    page.day.setText(day)
    page.starts.setText(starts)
    walk.accept()
    assert page.form.rows[field].problem.text() == said
    assert (page.day.text(), page.starts.text()) == (day, starts)
    assert meetings.every(session(walk).workspace) == []


def test_each_step_is_found_again_over_the_window(
    walk: FirstStart, kit: Kit, heard: list[str], qtbot: QtBot
) -> None:
    to(walk, FirstStep.MEETING)
    for step in FOUND_AGAIN:
        again = StepAgain(session(walk), kit, step, walk)
        qtbot.addWidget(again)
        again.open()
        qtbot.waitUntil(partial(is_last, heard, again.page.said()))
        check_nothing_cut(again)
        again.put_off()
        assert not again.isVisible()


def test_a_step_found_again_does_the_same(walk: FirstStart, kit: Kit, qtbot: QtBot) -> None:
    to(walk, FirstStep.MEETING)
    again = StepAgain(session(walk), kit, FirstStep.MEETING)
    qtbot.addWidget(again)
    again.open()
    assert isinstance(again.page, MeetingPage)
    again.page.day.setText("12/3/2026")
    again.page.starts.setText("2pm")
    with qtbot.waitSignal(again.accepted):
        again.accept()
    [meeting] = meetings.every(session(walk).workspace)
    assert (meeting.day, str(meeting.starts)) == (DAY, "14:00:00")
