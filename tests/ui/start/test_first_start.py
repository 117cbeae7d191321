"""The first start: who we are and the password, Back, Later, leaving, and how it looks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.beginning import Beginning
from desktop.domain.first_steps import FOUND_AGAIN, FirstStep
from desktop.language import Words
from desktop.services.people import people
from desktop.ui.kit import Kit
from desktop.ui.start.first.about_pages import GroupPage, PasswordPage, YouPage
from desktop.ui.start.first.people_page import PeoplePage
from desktop.ui.start.first.walk import FirstStart, StepAgain
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.start.first_walk import PASSWORD, beginning_with, on, session, to


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
        ("", "Type your group's name. You can change it later."),
        ("  ", "Type your group's name. You can change it later."),
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


def test_names_typed_are_there_again_after_the_walk_was_closed(
    walk: FirstStart, kit: Kit, qtbot: QtBot
) -> None:
    to(walk, FirstStep.PEOPLE)
    page = walk.page
    assert isinstance(page, PeoplePage)
    page.names.names.setPlainText("Amina Begum\nBen")
    sitting = session(walk)
    walk.close()
    again = StepAgain(sitting, kit, FirstStep.PEOPLE)
    qtbot.addWidget(again)
    assert isinstance(again.page, PeoplePage)
    assert again.page.names.names.toPlainText() == "Amina Begum\nBen"
    assert again.go_on.text() == "Add 2 people"
    again.accept()
    assert people.count(sitting.workspace) == 3
    assert sitting.names_left == ""
