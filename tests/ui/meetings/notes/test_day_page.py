"""Notes on the day by keyboard: nothing speaks by itself, and nothing typed is lost."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.agenda import LineState
from desktop.services.meetings import meetings
from desktop.services.meetings.notes import line_notes
from desktop.ui.kit import Kit
from tests.services.in_words import InWords
from tests.services.note_takers import TITLES, Sitting
from tests.ui.meetings.notes.note_taking import NoteTaker, taking_notes
from tests.ui.screen_rules import check_screen

BUS, START, LUNCH = TITLES


def test_typing_is_written_down_and_nothing_is_said(taker: NoteTaker) -> None:
    before = taker.newest_step()
    taker.type("The bus is late")
    taker.wait_for_draft("The bus is late")
    assert (taker.newest_step(), taker.heard) == (before, [])
    assert taker.notes().lines[0].note.said == "", "no step until the line is left"


def test_what_was_typed_is_here_again_and_said_in_one_sentence(
    taker: NoteTaker, sitting: Sitting, kit: Kit, qtbot: QtBot
) -> None:
    """As after a power cut: another window on the file, with nothing left in an ordinary way."""
    taker.press("Ctrl+PageDown")
    taker.type("Some come from far")
    taker.wait_for_draft("Some come from far")
    with taking_notes(sitting, kit, qtbot) as again:
        assert again.title() == f"2. {START}"
        assert again.page.line.said.toPlainText() == "Some come from far"
        said = again.page.arrival()
        assert said == f"Committee. What you were typing is here again. 2. {START}."
        assert again.page.arrival() == f"Committee. 2. {START}."
        again.press("Ctrl+Enter")
    assert taker.notes().lines[1].note.said == "Some come from far"


def test_done_and_next_is_one_key_one_step_and_says_where_one_is(taker: NoteTaker) -> None:
    taker.type("Late, and no seat.")
    taker.press("Ctrl+Enter")
    assert taker.newest_step() == f"Notes: {BUS}"
    assert taker.notes().lines[0].line.line.state is LineState.DISCUSSED
    assert taker.page.line.said.hasFocus()
    assert taker.heard == [
        f"2. {START}. to decide, proposed by Amina, 15 minutes planned, 0 used so far."
    ]
    assert taker.draft is None


def test_after_the_last_line_one_stays_and_hears_it(taker: NoteTaker) -> None:
    taker.press("Ctrl+Enter", "Ctrl+Enter", "Ctrl+Enter")
    assert taker.heard[-1] == "That was the last line."
    assert taker.title() == f"3. {LUNCH}"


def test_other_lines_are_a_key_away_and_what_was_typed_is_kept(taker: NoteTaker) -> None:
    taker.type("First")
    taker.press("Ctrl+PageDown")
    taker.type("Second")
    taker.press("Ctrl+PageDown", "Ctrl+PageDown", "Ctrl+PageUp")
    assert taker.page.line.said.toPlainText() == "Second"
    assert [one.note.said for one in taker.notes().lines] == ["First", "Second", ""]
    assert taker.notes().lines[0].line.line.state is LineState.PLANNED, "not done, only left"


def test_the_pay_desk_is_one_key_away_and_back_is_the_same_letter(taker: NoteTaker) -> None:
    taker.type("Late seat")
    taker.page.line.said.moveCursor(taker.page.line.said.textCursor().MoveOperation.WordLeft)
    before = taker.newest_step()
    taker.press("F9")
    assert taker.visit.went == [("desk", {"meeting_id": taker.sitting.meeting_id})]
    taker.wait_for_draft("Late seat")
    taker.visit.enter(taker.page.desk)
    taker.page.show_meeting(taker.sitting.meeting_id)
    taker.page.start()
    taker.type("no ")
    assert taker.page.line.said.toPlainText() == "Late no seat"
    assert (taker.newest_step(), taker.heard) == (before, [])


def test_hiding_the_window_writes_down_the_last_letter_at_once(taker: NoteTaker) -> None:
    """Closing the window and locking it hide the page, before its timer would write."""
    taker.type("The last word")
    taker.page.hide()
    assert taker.draft is not None
    assert taker.draft.said == "The last word"


def test_closing_the_file_writes_down_the_last_letter_and_hiding_comes_too_late(
    taker: NoteTaker, sitting: Sitting
) -> None:
    taker.type("The last word")
    taker.visit.session.leave()
    sitting.group.reopen()
    taker.page.hide()
    kept = line_notes.draft(sitting.group.workspace, sitting.line(BUS))
    assert kept is not None
    assert kept.said == "The last word"


def test_a_tick_is_the_one_of_the_pay_desk_and_says_who_came(taker: NoteTaker) -> None:
    taker.page.here.list.setFocus()
    taker.press("Space")
    assert taker.heard == ["Amina came"]
    pairs = meetings.attendance(taker.sitting.group.workspace, taker.sitting.meeting_id)
    assert [person.name for row, person in pairs if row.came] == ["Amina"]
    taker.press("F8")
    assert taker.heard[-1].endswith(
        "1 of 6 members is here. You need 3 to decide (quorum). You can talk, and decide next time."
    )


def test_f4_says_where_we_are_and_f6_goes_through_the_parts(taker: NoteTaker) -> None:
    taker.press("F4")
    assert taker.heard == [
        f"1. {BUS}. to decide, proposed by Amina, 15 minutes planned, 0 used so far."
    ]
    taker.heard.clear()
    for _part in range(6):
        taker.press("F6")
    assert [one.split(".")[0] for one in taker.heard] == [
        "In their own words",
        "What we decided",
        "Who does what, by when",
        "Does it touch somebody themselves?",
        "6 without an answer",
        "Agenda",
    ]
    assert taker.page.lines.list.hasFocus()


def test_enter_on_the_agenda_opens_a_line(taker: NoteTaker) -> None:
    taker.page.lines.list.setFocus()
    taker.press("Down", "Down", "Enter")
    assert taker.title() == f"3. {LUNCH}"


def test_undo_shows_what_was_noted_before(taker: NoteTaker) -> None:
    group = taker.sitting.group
    taker.type("First")
    taker.press("Ctrl+PageDown", "Ctrl+PageUp")
    group.workspace.undo(group.act())
    QApplication.processEvents()
    assert taker.page.line.said.toPlainText() == ""


def test_undo_elsewhere_leaves_what_is_being_typed(taker: NoteTaker) -> None:
    group = taker.sitting.group
    taker.type("First")
    taker.press("Ctrl+PageDown")
    taker.type("Sec")
    group.workspace.undo(group.act())
    taker.type("ond")
    assert taker.page.line.said.toPlainText() == "Second"


def test_a_full_disk_is_shown_and_said_only_on_f7(taker: NoteTaker) -> None:
    workspace = taker.sitting.group.workspace
    workspace.db.execute("PRAGMA query_only = 1")
    try:
        taker.type("x")
        taker.visit.qtbot.waitUntil(taker.page.notice.isVisible)
        assert taker.heard == []
        assert taker.visit.kit.speech.last == taker.page.notice.text()
    finally:
        workspace.db.execute("PRAGMA query_only = 0")
    taker.type("y")
    taker.wait_for_draft("xy")


def test_the_meeting_begins_and_ends_and_what_nobody_got_to_says_so(taker: NoteTaker) -> None:
    taker.visit.push(taker.page.begin_or_end)
    taker.page.line.start()
    taker.press("Ctrl+Enter")
    taker.visit.push(taker.page.begin_or_end)
    assert [one.line.line.state for one in taker.notes().lines] == [
        LineState.DISCUSSED,
        LineState.NOT_REACHED,
        LineState.NOT_REACHED,
    ]
    assert "began 12:00 · ended 12:00" in taker.page.detail.text()
    assert [text for text in taker.heard if "meeting" in text] == [
        "The meeting began.",
        "The meeting ended.",
    ]


def test_a_meeting_without_an_agenda_can_be_noted_too(
    small: InWords, kit: Kit, qtbot: QtBot
) -> None:
    sitting = Sitting(small, 0, small.meeting_id)
    with taking_notes(sitting, kit, qtbot) as taker:
        taker.press("Enter")
        taker.visit.fill(title="The key")
        taker.press("Enter")
        assert taker.title() == "1. The key"
        taker.visit.enter(taker.page.line.said)
        taker.type("Who has it?")
        taker.press("Ctrl+Enter")
        assert taker.notes().lines[0].note.said == "Who has it?"


def test_every_part_has_its_name_and_room_at_both_sizes(taker: NoteTaker, qtbot: QtBot) -> None:
    taker.press("Ctrl+D")
    taker.type("Ask for a seat")
    taker.page.resize(1150, 3200)  # all of it, so that what comes below stands below
    check_screen(taker.page, taker.visit.kit.look, qtbot)


def test_a_line_left_unfinished_is_marked_on_the_agenda(taker: NoteTaker) -> None:
    taker.press("Ctrl+T")
    taker.type("Write to them")
    taker.press("Tab", "Tab")
    taker.type("after Easter")
    taker.press("Ctrl+Enter")
    assert taker.page.line.deeds.parts[0].rows["due"].field.hasFocus()
    assert taker.heard[-1].startswith("We could not find this day.")
    taker.press("Ctrl+Enter")
    assert taker.title() == f"2. {START}"
    assert taker.page.lines.list.rows()[0].chip == "not finished"
    typed = line_notes.being_typed(taker.sitting.group.workspace)
    assert [one.id for one in typed] == [taker.sitting.line(BUS)]
