"""The places of the money room and the way between them, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.paper_kinds import Paper
from desktop.services.money import cash
from desktop.ui.money.count_dialog import CountDialog
from desktop.ui.money.slip_dialog import SlipDialog
from desktop.ui.papers.preview import PaperDialog
from tests.services.groups import Riverside
from tests.services.in_words import InWords, cost
from tests.ui.money.conftest import Sit
from tests.ui.visiting import Visit

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


def key(
    visit: Visit, which: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(visit.focus(), which, held)
    QApplication.processEvents()


def test_arrow_keys_go_from_place_to_place(visit: Visit) -> None:
    visit.enter(visit.room.tabs.buttons["desk"])
    key(visit, Qt.Key.Key_Right)
    assert visit.room.place == "claims"
    key(visit, Qt.Key.Key_Right)
    assert visit.room.place == "tin"
    key(visit, Qt.Key.Key_Left)
    assert visit.room.place == "claims"


def test_f6_goes_from_part_to_part_and_says_each(visit: Visit) -> None:
    visit.room.show_place("claims")
    visit.enter(visit.room.tabs.buttons["claims"])
    listed = visit.room.page("claims").list
    key(visit, Qt.Key.Key_F6)
    assert listed.new.hasFocus()
    assert visit.heard[-1] == "Write down a claim"
    key(visit, Qt.Key.Key_F6)
    key(visit, Qt.Key.Key_F6)
    assert listed.table.hasFocus()
    key(visit, Qt.Key.Key_F6)
    assert visit.room.tabs.buttons["claims"].hasFocus()
    key(visit, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert listed.table.hasFocus()


def test_the_door_names_the_meeting_and_opens_its_desk(visit: Visit, riverside: Riverside) -> None:
    door = visit.room.page("desk")
    assert door.title.text() == "Members' meeting"
    assert door.lines.said == "Thursday, 12 March 2026. Library, ground floor"
    assert door.paid.accessibleName() == "0 of 9 paid"
    visit.push(door.open)
    assert visit.went == [("desk", {"meeting_id": riverside.meeting_id})]


def test_a_group_that_has_just_begun_is_told_what_to_do_first_in_every_place(
    sit: Sit, empty: InWords
) -> None:
    visit = sit(at=empty)
    door = visit.room.page("desk")
    assert "Add a meeting first" in door.lines.said
    visit.push(door.to_meetings)
    assert visit.went == [("meetings", {})]
    said = {}
    for place in ("tin", "promises", "policy"):
        visit.room.show_place(place)
        said[place] = visit.room.page(place).head.detail.text()
    assert said["tin"] == "No tin yet. Begin one: how much is in it now?"
    assert said["promises"].startswith("No promise is open.")
    assert said["policy"].startswith("Nothing yet. Write down what you pay back")
    visit.room.show_place("book")
    assert visit.room.page("book").sums.said == "No tin yet. Begin one under The tin"
    visit.room.show_place("claims")
    table = visit.room.page("claims").list.table
    assert table.accessibleDescription().startswith("No claims here.")


def test_the_desk_tells_when_it_is_shown_and_tabs_lead_away(
    visit: Visit, riverside: Riverside
) -> None:
    told: list[bool] = []
    visit.room.at_desk.connect(told.append)
    visit.room.arrive("desk", meeting_id=riverside.meeting_id)
    QApplication.processEvents()
    assert visit.room.is_at_desk
    assert visit.focus().accessibleName() == "Find a name in the queue"
    visit.push(visit.room.tabs.buttons["tin"])
    assert told == [True, False]
    assert not visit.room.is_at_desk


def test_counting_from_the_desk_leads_back_to_the_desk(visit: Visit, riverside: Riverside) -> None:
    visit.room.arrive("desk", meeting_id=riverside.meeting_id)
    visit.room.arrive("count", place_id=riverside.place_id)
    QApplication.processEvents()
    assert isinstance(visit.dialog, CountDialog)
    visit.press("Esc")
    assert visit.dialog is None
    assert visit.room.is_at_desk


def test_a_slip_that_was_found_opens_over_where_one_is(visit: Visit, riverside: Riverside) -> None:
    paid = riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))
    visit.room.show_place("policy")
    visit.room.arrive("slip", movement_id=paid.id)
    QApplication.processEvents()
    assert isinstance(visit.dialog, SlipDialog)
    assert visit.room.place == "policy"


def test_a_count_and_a_hand_over_are_reached_from_elsewhere(sit: Sit, small: InWords) -> None:
    made = small.count(cash.tin(small.workspace, small.place_id).total, second=None)
    visit = sit(at=small)
    visit.room.arrive("count", count_id=made.id)
    QApplication.processEvents()
    assert visit.dialog.windowTitle() == "Confirm a count"


def test_the_papers_of_the_meeting_are_one_key_away(sit: Sit, after: Riverside) -> None:
    visit = sit(at=after)
    door = visit.room.page("desk")
    visit.push(door.papers[Paper.SLIPS])
    assert isinstance(visit.dialog, PaperDialog)
    assert len(visit.dialog.every) == 8
    dialog = visit.dialog
    visit.qtbot.waitUntil(lambda: dialog.pdf is not None)


def test_a_paper_that_is_not_there_yet_is_said_on_the_page(visit: Visit) -> None:
    door = visit.room.page("desk")
    visit.push(door.papers[Paper.SLIPS])
    assert door.notice.text() == "No money was handed over at this meeting yet."
