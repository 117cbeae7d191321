"""The pages of the first start: what is wrong is said in place, every step can wait, Back keeps."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app_beginning import Beginning
from desktop.domain.first_steps import FOUND_AGAIN, FirstStep
from desktop.language import Words
from desktop.services import cash, meetings, people, policies
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from desktop.ui.start.first.about_pages import GroupPage, PasswordPage, YouPage
from desktop.ui.start.first.meeting_page import MeetingPage
from desktop.ui.start.first.people_page import PeoplePage
from desktop.ui.start.first.policy_page import PolicyPage
from desktop.ui.start.first.tin_page import TinPage
from desktop.ui.start.first.walk import FirstStart, StepAgain
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.start.conftest import DAY, NOON

PASSWORD = "kettle garden seven"  # noqa: S105 - a test file's


@contextmanager
def beginning_with(kit: Kit, folder: Path) -> Iterator[Beginning]:
    """The walk on its first page; afterwards its windows are gone and its file is closed."""
    sittings: list[Session] = []
    beginning = Beginning(kit, folder, lambda: NOON)
    beginning.begun.connect(sittings.append)
    beginning.walk.open()
    QApplication.processEvents()
    yield beginning
    for window in QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for sitting in sittings:
        sitting.leave()
        sitting.workspace.close()


@pytest.fixture
def beginning(kit: Kit, tmp_path: Path) -> Iterator[Beginning]:
    with beginning_with(kit, tmp_path) as beginning:
        yield beginning


@pytest.fixture
def walk(beginning: Beginning) -> FirstStart:
    return beginning.walk


@pytest.fixture
def heard(kit: Kit) -> list[str]:
    heard: list[str] = []
    kit.speech.said.connect(heard.append)
    return heard


def to(walk: FirstStart, step: FirstStep) -> None:
    """Answer every page before this one with what is needed; what can wait is put off."""
    assert isinstance(walk.page, GroupPage)
    walk.page.name.setText("Mill Lane Group")
    walk.accept()
    while walk.page.step < step:
        on(walk, FirstStep(walk.page.step + 1))


def on(walk: FirstStart, step: FirstStep) -> None:
    """From the page before this one."""
    page = walk.page
    if isinstance(page, YouPage):
        page.name.setText("Rosa Field")
        walk.accept()
    elif isinstance(page, PasswordPage):
        page.new.password.line.setText(PASSWORD)
        page.new.again.line.setText(PASSWORD)
        walk.accept()
    else:
        walk.put_off()
    QApplication.processEvents()
    assert walk.page.step is step


def is_last(heard: list[str], text: str) -> bool:
    return heard[-1] == text


def session(walk: FirstStart) -> Session:
    assert walk.session is not None
    return walk.session


def test_no_page_has_anything_cut_nameless_or_out_of_order(
    walk: FirstStart, kit: Kit, qtbot: QtBot
) -> None:
    check_screen(walk, kit.look, qtbot)
    to(walk, FirstStep.YOU)
    check_screen(walk, kit.look, qtbot)
    for step in (FirstStep.PASSWORD, *FOUND_AGAIN):
        on(walk, step)
        check_screen(walk, kit.look, qtbot)


def test_mirrored_at_twice_the_size_nothing_is_cut(
    qapp: QApplication, kit: Kit, tmp_path: Path
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    kit.look.set_text_size(200)
    urdu = Kit(words=Words("ur"), look=kit.look, speech=kit.speech)
    with beginning_with(urdu, tmp_path) as beginning:
        to(beginning.walk, FirstStep.YOU)
        for step in (FirstStep.PASSWORD, *FOUND_AGAIN):
            on(beginning.walk, step)
            QApplication.processEvents()  # a page with a page in it takes its room in two rounds
            check_nothing_cut(beginning.walk)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "What is your group called?"),
        ("x" * 300, "This name has 300 letters. We can keep up to 200."),
    ],
)
def test_a_group_needs_a_name(walk: FirstStart, heard: list[str], typed: str, said: str) -> None:
    assert isinstance(walk.page, GroupPage)
    walk.page.name.setText(typed)
    walk.accept()
    assert walk.page.step is FirstStep.GROUP
    assert walk.page.form.rows["group"].problem.text() == said
    assert heard[-1] == said


@pytest.mark.parametrize("typed", ["a", "     ", "aaaaaaaaaaaaaaaa", "Mill Lane Group"])
def test_a_password_that_is_easy_to_guess_is_said_before_it_is_typed_again(
    walk: FirstStart, tmp_path: Path, typed: str
) -> None:
    to(walk, FirstStep.PASSWORD)
    assert isinstance(walk.page, PasswordPage)
    walk.page.new.password.line.setText(typed)
    walk.accept()
    row = walk.page.form.rows["password"]
    assert row.problem.text()
    assert walk.page.new.password.line.text() == typed
    assert list(tmp_path.iterdir()) == []


def test_enter_goes_from_one_password_to_the_other_and_a_slip_is_said_there(
    walk: FirstStart, heard: list[str], tmp_path: Path
) -> None:
    to(walk, FirstStep.PASSWORD)
    assert isinstance(walk.page, PasswordPage)
    walk.page.new.password.line.setText(PASSWORD)
    walk.accept()
    assert heard[-1] == "Again?"
    assert walk.page.new.again.line.hasFocus()
    walk.page.new.again.line.setText("kettle garden sewen")
    walk.accept()
    assert heard[-1] == "The two passwords differ. Type them again."
    assert list(tmp_path.iterdir()) == []


def test_show_shows_both_passwords(walk: FirstStart, qtbot: QtBot) -> None:
    to(walk, FirstStep.PASSWORD)
    assert isinstance(walk.page, PasswordPage)
    both = (walk.page.new.password.line, walk.page.new.again.line)
    qtbot.keyClick(walk, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: all(line.echoMode() is line.EchoMode.Normal for line in both))


def test_the_file_is_called_as_the_group_and_can_go_elsewhere(
    walk: FirstStart, tmp_path: Path
) -> None:
    to(walk, FirstStep.PASSWORD)
    page = walk.page
    assert isinstance(page, PasswordPage)
    assert page.place == tmp_path / "Mill Lane Group.hearback"
    assert page.where.text() == f"Your file: {page.place}"
    page.put(tmp_path / "stick" / "Ours")
    page.new.password.line.setText(PASSWORD)
    page.new.again.line.setText(PASSWORD)
    walk.accept()
    assert (tmp_path / "stick" / "Ours.hearback").is_file()


def test_a_file_of_that_name_is_never_written_over(walk: FirstStart, tmp_path: Path) -> None:
    theirs = tmp_path / "Mill Lane Group.hearback"
    theirs.write_bytes(b"theirs")
    to(walk, FirstStep.PASSWORD)
    page = walk.page
    assert isinstance(page, PasswordPage)
    page.new.password.line.setText(PASSWORD)
    page.new.again.line.setText(PASSWORD)
    walk.accept()
    said = "There is a file called Mill Lane Group.hearback already. Choose another place."
    assert page.form.notice.text() == said
    assert walk.session is None
    assert theirs.read_bytes() == b"theirs"
    assert page.new.password.value() == PASSWORD


def test_back_keeps_what_was_typed_and_before_the_first_page_comes_the_start(
    beginning: Beginning, qtbot: QtBot
) -> None:
    walk = beginning.walk
    to(walk, FirstStep.PASSWORD)
    assert walk.back.isVisible()
    walk.go_back()
    assert isinstance(walk.page, YouPage)
    assert walk.page.name.text() == "Rosa Field"
    walk.go_back()
    assert isinstance(walk.page, GroupPage)
    assert walk.page.name.text() == "Mill Lane Group"
    with qtbot.waitSignal(beginning.left):
        walk.reject()


def test_once_there_is_a_file_back_does_not_lead_to_its_password(walk: FirstStart) -> None:
    to(walk, FirstStep.SPARE_KEY)
    assert not walk.back.isVisible()
    walk.reject()
    assert walk.page.step is FirstStep.SPARE_KEY


def test_leaving_in_the_middle_leads_to_the_open_group(beginning: Beginning, qtbot: QtBot) -> None:
    to(beginning.walk, FirstStep.POLICY)
    left = beginning.walk.session
    with qtbot.waitSignal(beginning.over) as over:
        beginning.walk.close()
    assert over.args == [left]


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
