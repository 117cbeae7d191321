"""The change map walked by arrow keys, heard box by box, and the papers it leads to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.change_map import Step
from desktop.domain.notes import Consent
from desktop.ui.changes.map.names_dialog import NamesDialog
from desktop.ui.changes.map.step_box import StepBox
from desktop.ui.room_page import RoomPage
from tests.services.mapped import DRIVERS, EARLY, FREE, SEATS, asked_about_the_bus, say, theme
from tests.ui.changes.map.conftest import OnTheMap
from tests.ui.visiting import previews

LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
SHOWN = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


def press(on_map: OnTheMap, *keys: Qt.Key) -> str:
    """Press these keys; what a reader says of the box then."""
    for key in keys:
        QTest.keyClick(on_map.visit.focus(), key)
        QApplication.processEvents()
    return on_map.box().accessibleName()


def test_one_stands_first_on_what_is_stuck(on_map: OnTheMap) -> None:
    on_map.open()
    said = on_map.box().accessibleName()
    assert said == "Done. stuck. with The council, since 30 Jan 2026"


def test_a_box_says_its_step_its_state_and_its_day_then_its_theme(on_map: OnTheMap) -> None:
    on_map.open()
    box = on_map.stand_on(EARLY, Step.SAID)
    assert box.accessibleName() == "Said. 6 people. 10 Nov 2025 to 14 Nov 2025"
    assert box.accessibleDescription() == "Buses before nine, 1 of 4"
    heard = QAccessible.queryAccessibleInterface(box)
    assert heard.role() == QAccessible.Role.StaticText
    assert heard.text(QAccessible.Text.Name) == box.accessibleName()


def test_left_and_right_go_along_a_theme_and_stop_at_its_ends(on_map: OnTheMap) -> None:
    on_map.open()
    on_map.stand_on(EARLY, Step.SAID)
    assert press(on_map, LEFT).startswith("Said")
    assert press(on_map, RIGHT) == "Sent to. The council. 17 Nov 2025"
    assert press(on_map, RIGHT) == "Answer. Yes. 28 Nov 2025"
    assert press(on_map, RIGHT) == "Decision. The transport committee. 28 Nov 2025"
    assert press(on_map, RIGHT) == "Done. done. 5 Dec 2025"
    assert press(on_map, RIGHT) == "Felt by members. yes, we feel it. 6 Mar 2026"
    assert press(on_map, RIGHT).startswith("Felt by members")
    assert press(on_map, Qt.Key.Key_Home).startswith("Said")
    assert press(on_map, Qt.Key.Key_End).startswith("Felt")


def test_up_and_down_go_to_the_same_step_of_another_theme(on_map: OnTheMap) -> None:
    on_map.open()
    on_map.stand_on(EARLY, Step.ANSWER)
    assert press(on_map, DOWN) == "Answer. Partly. 28 Nov 2025"
    assert on_map.box().accessibleDescription() == "Seats at the stop, 2 of 4"
    assert press(on_map, DOWN) == "Answer. No. 28 Nov 2025"
    assert press(on_map, UP, UP, UP) == "Answer. Yes. 28 Nov 2025"


def test_in_a_mirrored_window_right_goes_back(on_map: OnTheMap) -> None:
    QApplication.instance().setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # type: ignore[union-attr]
    on_map.open()
    on_map.stand_on(EARLY, Step.ANSWER)
    assert press(on_map, RIGHT).startswith("Sent to")
    assert press(on_map, LEFT, LEFT).startswith("Decision")


def test_tab_comes_to_one_box_alone(on_map: OnTheMap) -> None:
    page = on_map.open()
    on_map.stand_on(SEATS, Step.SAID)
    boxes = page.view.findChildren(StepBox)
    stops = [one for one in boxes if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [on_map.box()]
    assert len(boxes) == 24


def test_a_long_map_is_drawn_around_where_one_stands_and_then_all_of_it(on_map: OnTheMap) -> None:
    """Whoever opens it waits for what a screen shows, not for forty themes."""
    for number in range(20):
        theme(on_map.asked, f"Theme {number}")
    page = on_map.open()
    themes = len(on_map.asked.themes)
    first = [one.accessibleDescription() for one in page.view.findChildren(StepBox)]
    assert 0 < len(first) < 6 * themes
    assert on_map.box().accessibleDescription() == "Seats at the stop, 2 of 24"
    last = on_map.stand_on("Theme 19", Step.ANSWER)
    assert last.accessibleDescription() == "Theme 19, 24 of 24"
    press(on_map, UP)
    assert on_map.box().accessibleDescription() == "Theme 18, 23 of 24"
    on_map.visit.qtbot.waitUntil(
        lambda: len(page.view.findChildren(StepBox)) == 6 * themes  # each of them once
    )
    boxes = page.view.findChildren(StepBox)
    assert [one for one in boxes if one.focusPolicy() & Qt.FocusPolicy.TabFocus] == [on_map.box()]


def test_everything_about_a_step_can_be_read_line_by_line(on_map: OnTheMap) -> None:
    page = on_map.open()
    on_map.stand_on(EARLY, Step.ANSWER)
    assert page.step_card.heading is not None
    assert page.step_card.heading.text() == "Buses before nine, Answer"
    lines = [part.accessibleName() for part in page.step.parts]
    assert lines[0] == "Yes, The council, 28 November 2025"
    assert "What we got wrong: We counted passengers on a Sunday." in lines
    assert "On 17 November 2025 the answer was: No." in lines
    on_map.stand_on(EARLY, Step.FELT)
    assert [part.accessibleName() for part in page.step.parts][1] == "“I am on time now.”"


def test_what_is_stuck_is_listed_with_whom_and_since_when_and_leads_to_its_box(
    on_map: OnTheMap,
) -> None:
    page = on_map.open()
    rows = [(row.title, row.detail) for row in page.stuck.rows()]
    assert rows == [
        (SEATS, "Late, with The council, since 30 January 2026"),
        (DRIVERS, "No answer yet, with The council, since 17 November 2025"),
    ]
    on_map.visit.enter(page.stuck)
    page.stuck.choose((on_map.asked.themes[DRIVERS], Step.ANSWER))
    on_map.visit.press("Enter")
    assert on_map.box().accessibleDescription() == "Kind drivers, 4 of 4"


def test_enter_leads_to_where_the_step_is_worked_at(on_map: OnTheMap) -> None:
    on_map.open()
    for title, step, place, about in (
        (EARLY, Step.SAID, "said", "request_id"),
        (EARLY, Step.ANSWER, "themes", "request_id"),
        (FREE, Step.DONE, "themes", "request_id"),
        (EARLY, Step.DONE, "what-changes", "change_id"),
    ):
        on_map.stand_on(title, step)
        on_map.visit.press("Enter")
        went, ids = on_map.visit.went[-1]
        assert (went, [*ids]) == (place, [about])


def test_changes_are_counted_by_whom_they_reach(on_map: OnTheMap) -> None:
    page = on_map.open()
    assert page.levels.said == "for one person · to do: 1. in a service · to do: 1 · done: 1"


def test_escape_goes_back_to_the_request(on_map: OnTheMap) -> None:
    page = on_map.open()
    with on_map.visit.qtbot.waitSignal(page.left):
        on_map.visit.press("Esc")


def test_whoever_stands_on_a_box_stays_there_when_the_map_changes(on_map: OnTheMap) -> None:
    on_map.open()
    box = on_map.stand_on(FREE, Step.DECISION)
    theme(on_map.asked, "Toilets")
    on_map.visit.settle()
    assert on_map.box().accessibleDescription() == "Free tickets, 3 of 5"
    assert on_map.page.view.here == (on_map.asked.themes[FREE], Step.DECISION)
    assert not box.isVisible()


def test_a_request_without_themes_says_what_to_do_first(on_map: OnTheMap) -> None:
    new = asked_about_the_bus(on_map.asked.group)
    on_map.visit.room.arrive("change-map", request_id=new.request_id)
    page = on_map.page
    assert page.empty.said == "Nothing is grouped yet. Put what people said into themes first"
    assert not page.map_card.isVisible()
    assert not page.poster.isVisible()
    assert page.arrival() == (
        "Change map. Nothing is grouped yet. Put what people said into themes first."
    )
    assert page.said.hasFocus()
    on_map.visit.press("Enter")
    assert on_map.visit.went[-1] == ("said", {"request_id": new.request_id})


def test_steps_stand_in_fewer_columns_where_text_is_large(on_map: OnTheMap) -> None:
    page = on_map.open()
    tops = {box.y() for box in page.view.findChildren(StepBox)[:6]}
    assert len(tops) == 1
    on_map.visit.kit.look.set_text_size(200)
    on_map.visit.settle()
    boxes = page.view.findChildren(StepBox)[:6]
    on_map.visit.qtbot.waitUntil(lambda: len({box.y() for box in boxes}) > 1)
    assert all(box.height() >= box.heightForWidth(box.width()) for box in boxes)


@SHOWN
def test_the_map_opens_on_paper(on_map: OnTheMap) -> None:
    page = on_map.open()
    on_map.visit.push(page.print)
    (shown,) = previews()
    assert shown.ready.name == "Change map The bus to the clinic"
    on_map.visit.qtbot.waitUntil(lambda: shown.pdf is not None)


@SHOWN
def test_a_poster_with_a_name_on_it_is_asked_about_first(on_map: OnTheMap) -> None:
    theme(on_map.asked, "What Leon wants")
    page: RoomPage = on_map.open()
    on_map.visit.push(on_map.page.poster)
    dialog = on_map.visit.dialog
    assert isinstance(dialog, NamesDialog)
    assert [(row.title, row.chip) for row in dialog.list.rows()] == [("What Leon wants", "Leon")]
    on_map.visit.press("Esc")
    assert not previews()
    on_map.visit.push(on_map.page.poster)
    on_map.visit.press("Ctrl+Enter")
    (shown, *_) = previews()
    assert len(shown.every) == 3
    on_map.visit.qtbot.waitUntil(lambda: shown.pdf is not None)
    assert page.isVisible()


@SHOWN
def test_words_that_would_name_who_spoke_are_told_to_stand_in_short_before_it_is_shown(
    on_map: OnTheMap,
) -> None:
    more = {"language": "ur", "consent": Consent.UNNAMED}
    say(on_map.asked, ["Farah"], "وہاں کوئی سایہ نہیں۔", SEATS, **more)
    on_map.open()
    on_map.visit.push(on_map.page.page)
    dialog = on_map.visit.dialog
    assert isinstance(dialog, NamesDialog)
    assert "At most one of us reads اردو. Words in it would say who spoke." in dialog.in_short.said
    assert not previews()
    on_map.visit.press("Ctrl+Enter")
    (shown, *_) = previews()
    on_map.visit.qtbot.waitUntil(lambda: shown.pdf is not None)
