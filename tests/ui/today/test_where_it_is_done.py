"""Each thing that waits on Today leads, in the real window, to where it is done."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.app.window import make_window
from desktop.services.money import claims, open_claim
from desktop.services.money.from_paper import recording
from desktop.services.money.from_paper.recording import GivenOnPaper
from desktop.ui.group.room import GroupRoom
from desktop.ui.kit import Kit
from desktop.ui.money.left_open import LeftOpenDialog
from desktop.ui.money.owed_before_dialog import OwedBeforeDialog
from desktop.ui.people.household_dialog import HouseholdDialog
from desktop.ui.session import Session
from desktop.ui.shell.window import MainWindow
from desktop.ui.start.first.walk import StepAgain
from desktop.ui.today.room import TodayPage
from desktop.ui.today.settle_dialog import SettleDialog
from tests.services.in_words import InWords, cost
from tests.ui.today.mill_lane import EVENING, MEETS, at

Window = Callable[[datetime], MainWindow]


@pytest.fixture
def window(new: InWords, kit: Kit, qtbot: QtBot) -> Iterator[Window]:
    """The whole window at some moment, as Maya has it."""
    sessions: list[Session] = []

    def open_window(now: datetime) -> MainWindow:
        session = Session(new.workspace, new.id("Maya"), lambda: now)
        made = make_window(
            session, kit, unlock=lambda _typed: None, keep_text_size=lambda _size: None
        )
        qtbot.addWidget(made)
        made.resize(1150, 720)
        with qtbot.waitActive(made):
            made.show()
        sessions.append(session)
        return made

    yield open_window
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for session in sessions:
        session.leave()


def open_row(window: MainWindow, title: str) -> QDialog | None:
    """Enter on the line that begins like this; the dialog that comes, if any."""
    today = window.widget("today")
    assert isinstance(today, TodayPage)
    row = next(row for row in today.list.rows() if row.title.startswith(title))
    today.list.opened.emit(row.key)
    QApplication.processEvents()
    found = QApplication.activeModalWidget()
    return found if isinstance(found, QDialog) else None


def test_the_spare_key_is_a_page_of_the_first_start(window: Window) -> None:
    found = open_row(window(at(EVENING)), "Make a spare key")
    assert isinstance(found, StepAgain)


def test_the_committee_date_is_a_page_of_it_too_which_says_that_it_is_saved(
    window: Window, kit: Kit
) -> None:
    heard: list[str] = []
    kit.speech.said.connect(heard.append)
    found = open_row(window(at(EVENING)), "When did your committee")
    assert isinstance(found, StepAgain)
    found.accept()
    assert found.question.text() == "Agreed by your committee?"
    found.accept()
    assert not found.isVisible()
    assert heard[-1] == "Saved."


@pytest.mark.parametrize(
    ("title", "button"), [("Make a copy", "make"), ("Can a second person", "who")]
)
def test_copies_and_who_can_open_are_one_key_away(window: Window, title: str, button: str) -> None:
    made = window(at(MEETS.replace(day=1)))
    open_row(made, title)
    room = made.widget("group")
    assert made.room == "group"
    assert isinstance(room, GroupRoom)
    assert getattr(room.keeping, button).hasFocus()


def test_what_is_outside_our_rules_opens_to_be_settled(window: Window, new: InWords) -> None:
    full = claims.get(new.workspace, new.claim("Ben", cost("bus", "9.50")).id)
    then = new.act(day=MEETS)
    how = GivenOnPaper(amount=950, day=MEETS, at=then.at, paid_by=new.id("Maya"))
    recording.record_given(new.workspace, then, claim_id=full.id, place_id=new.place_id, how=how)
    assert isinstance(open_row(window(at(MEETS, 20)), "Ben Carter"), SettleDialog)


def test_what_is_owed_from_before_is_written_down_at_once(window: Window) -> None:
    today = window(at(EVENING)).widget("today")
    assert isinstance(today, TodayPage)
    today.owed.click()
    QApplication.processEvents()
    assert isinstance(QApplication.activeModalWidget(), OwedBeforeDialog)


def test_before_the_meeting_its_page_opens(window: Window) -> None:
    made = window(at(MEETS.replace(day=11)))
    today = made.widget("today")
    assert isinstance(today, TodayPage)
    today.meeting.before.click()
    QApplication.processEvents()
    assert made.room == "meetings"


def test_a_question_put_off_is_asked_from_today_and_then_gone(window: Window, new: InWords) -> None:
    full = new.claim("Ben", cost("bus", "9.50"))
    open_claim.note_open(
        new.workspace,
        new.act(day=MEETS),
        claim_id=full.id,
        place_id=new.place_id,
        amount=950,
    )
    made = window(at(MEETS, 20))
    QApplication.processEvents()
    first = QApplication.activeModalWidget()
    assert isinstance(first, LeftOpenDialog)
    first.reject()
    asked = open_row(made, "Has Ben had the money?")
    assert isinstance(asked, LeftOpenDialog)
    asked.buttons[1].click()
    today = made.widget("today")
    assert isinstance(today, TodayPage)
    assert not any(row.title.startswith("Has Ben") for row in today.list.rows())


def test_who_lives_with_you_is_asked_over_the_window(window: Window) -> None:
    made = window(at(MEETS.replace(day=1)))
    assert isinstance(open_row(made, "Does anybody in the group live"), HouseholdDialog)
