"""Notes after a meeting, by keyboard: what is missing, given to members, agreed, signed."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.body import Power
from desktop.domain.decision import Decision
from desktop.domain.meeting import Meeting
from desktop.domain.notes import NotesState, NotesVersion
from desktop.language import Words, sentence
from desktop.services.changes import decisions
from desktop.services.meetings import meetings
from desktop.services.meetings.notes import notes
from desktop.storage.decisions import DECISIONS
from desktop.ui.kit import Kit
from desktop.ui.meetings.room import make_room
from desktop.ui.papers.preview import PaperDialog
from tests.services.noted import Noted
from tests.ui.meetings.notes.after_notes import AFTER, make_page, missing
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.visiting import Visit, visiting

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


def card(visit: Visit, title: str) -> str:
    return next(str(row.aloud()) for row in visit.room.list.rows() if title in row.title)


def versions(made: Noted) -> list[NotesVersion]:
    return notes.versions(made.group.workspace, made.id)


def filled(visit: Visit) -> list[str]:
    """What is filled among the buttons that are there."""
    room = visit.room
    every = (room.mend, room.give, room.agree, room.signed, room.edit, room.print)
    return [one.text() for one in every if one.isVisible() and one.property("look") == "primary"]


def test_the_notes_are_heard_line_by_line_with_all_that_was_noted(visit: Visit) -> None:
    assert visit.room.state.said == "A draft. Members have not had it to read"
    assert card(visit, "Who was there") == (
        "Who was there. Members: Amina, Ben, Carys, Dilip. Also there: Sam. "
        "Could not come: Priya. 4 of 6 members were there. That was enough to decide (quorum)."
    )
    assert card(visit, "A ramp at the door") == (
        "2. A ramp at the door. We looked at two ramps. "
        "Dilip: “I wait outside in the rain, like a dog.” "
        "What was decided: We buy the wooden ramp. "
        "Why it was decided: Two of us cannot come in. "
        "Who does what: Ben, Ask for a price, by 26 March 2026. "
        "Ben: His brother builds ramps, stepped back. read back."
    )
    assert "Members get nothing of it" in card(visit, "A complaint")


def test_enter_on_a_line_goes_to_where_it_was_noted(visit: Visit, made: Noted) -> None:
    visit.enter(visit.room.list)
    visit.press("Enter")
    assert visit.went == [("notes", {"meeting_id": made.id})]


def test_what_is_missing_is_the_next_thing_and_is_put_right_there(
    visit: Visit, made: Noted
) -> None:
    """Practice rules 27 and 28: the agreeing is not offered until then."""
    made.decide("We build one of stone.", reasons="", recommended="Buy the wooden ramp")
    assert missing(visit) == [
        "“We build one of stone.”: say why.",
        "“We build one of stone.”: say why it is not as recommended.",
    ]
    assert filled(visit) == ["Go to what is missing"]
    assert not visit.room.agree.isVisible()
    visit.push(visit.room.mend)
    visit.press("Enter")
    assert visit.dialog.about.said == (
        "We build one of stone. What was recommended: Buy the wooden ramp"
    )
    visit.fill(reasons="Wood rots.", difference="It lasts longer.")
    visit.press("Ctrl+Enter")
    assert missing(visit) == []
    stored = decisions.of_meeting(made.group.workspace, made.id)[-1]
    assert (stored.reasons, stored.difference) == ("Wood rots.", "It lasts longer.")
    assert visit.room.agree.isVisible()


def test_a_decision_of_nobody_gets_its_group_and_the_power_of_that(
    visit: Visit, made: Noted
) -> None:
    kept, group = made.decide("We sing."), made.group
    with group.workspace.step(group.act(), sentence("x")):
        DECISIONS.update(group.workspace.db, replace(kept, body_id=None, power=None))
    assert missing(visit) == ["“We sing.”: say which group decided it."]
    visit.push(visit.room.mend)
    visit.press("Enter")
    visit.dialog.body.setFocus()
    visit.press("Down", "Ctrl+Enter")
    stored = decisions.get(group.workspace, kept.id or 0)
    assert (stored.body_id, stored.power) == (made.body.id, Power.DECIDE)


def test_from_draft_to_signed_by_keyboard(visit: Visit, made: Noted) -> None:
    assert filled(visit) == ["Let members read them…"]
    visit.push(visit.room.give)
    visit.press("Ctrl+Enter")
    assert filled(visit) == ["They are agreed…"]
    assert "Members could read it from 10 April 2026" in visit.room.state.said
    visit.push(visit.room.agree)
    assert visit.dialog.at.currentText() == "Tea in April, Thursday, 9 April 2026"
    visit.press("Ctrl+Enter")
    assert "Agreed on 9 April 2026, at: Tea in April" in visit.room.state.said
    assert filled(visit) == ["They are signed…"]
    visit.push(visit.room.signed)
    assert visit.dialog.signed_by.currentText() == "Leon"  # who leads the committee
    visit.dialog.signed_by.show_value(0)
    visit.press("Ctrl+Enter")
    assert visit.problem("signed_by") == "Say who signed."
    visit.dialog.signed_by.setFocus()
    visit.type("Leon")
    visit.press("Ctrl+Enter")
    assert "Signed by Leon on 10 April 2026" in visit.room.state.said
    assert filled(visit) == []
    [version] = versions(made)
    assert (version.state, version.agreed_at_id) == (NotesState.SIGNED, made.next.id)


def test_what_is_worth_knowing_is_said_before_agreeing_and_stops_nothing(
    visit: Visit, made: Noted
) -> None:
    made.note("open", "Ben sang.", read_back=False)
    [row] = visit.room.before.list.rows()
    assert row.aloud() == "1 line was not read back to the meeting. stops nothing"
    visit.push(visit.room.agree)
    assert visit.dialog.warned.said == "1 line was not read back to the meeting"
    visit.press("Ctrl+Enter")
    assert versions(made)[0].state is NotesState.AGREED
    assert not visit.room.before.isVisible()


def test_a_correction_is_a_new_version_and_the_old_one_stays_to_be_read(
    visit: Visit, made: Noted
) -> None:
    visit.push(visit.room.agree)
    visit.press("Ctrl+Enter")
    made.note("ramp", "We looked at three ramps.")
    assert visit.room.state.said.startswith("Changed since version 1")
    assert filled(visit) == ["Let members read them…"]
    visit.push(visit.room.agree)
    visit.press("Ctrl+Enter")
    titles = [row.title for row in visit.room.versions.list.rows()]
    assert titles == ["Version 2", "Version 1"]
    visit.enter(visit.room.versions.list)
    visit.press("Down", "Enter")
    old = [row.aloud() for row in visit.dialog.list.rows()]
    assert any("We looked at two ramps." in text for text in old)
    assert not any("three ramps" in text for text in old)


def test_a_decision_between_meetings_is_written_down_from_here(visit: Visit, made: Noted) -> None:
    visit.push(visit.room.between)
    visit.fill(wording="We mend the roof.", made_between="Leon rang everybody", day="20/3/2026")
    visit.fill(reasons="It leaked.")
    visit.press("Ctrl+Enter")
    later = notes.of_meeting(made.group.workspace, made.next.id or 0)
    assert [one.wording for one in later.between] == ["We mend the roof."]


def test_whoever_looks_for_a_decision_stands_on_it(made: Noted, kit: Kit, qtbot: QtBot) -> None:
    group = made.group
    at_meeting = made.decide("We build one of stone.")
    between = Decision(
        day=date(2026, 3, 20),
        wording="We mend the roof.",
        made_between="Leon rang everybody",
        body_id=made.body.id,
    )
    with visiting(make_room, group, kit, qtbot, now=AFTER) as visit:
        decisions.between(group.workspace, visit.session.act(), decision=between)
        later = decisions.made_between(group.workspace)[0]
        for decision, title in (
            (at_meeting, "2. A ramp at the door"),
            (later, "Decided since the last meeting"),
        ):
            visit.room.arrive("decision", decision_id=decision.id)
            shown = visit.room.shown.list
            chosen = next(row for row in shown.rows() if row.key == shown.chosen_key())
            assert (chosen.title, shown.hasFocus()) == (title, True)
            assert decision.wording in chosen.detail


def test_what_is_private_is_printed_apart_and_only_on_purpose(visit: Visit, made: Noted) -> None:
    """Practice rule 33."""
    for button, title in (
        (visit.room.print, "Notes 2026-03-12"),
        (visit.room.private, "Private notes 2026-03-12"),
    ):
        visit.push(button)
        windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        [shown] = [one for one in windows if isinstance(one, PaperDialog)]
        assert shown.windowTitle() == title
        shown.close()
    visit.room.show_meeting(made.next.id)
    assert not visit.room.private.isVisible()


def test_before_the_meeting_nothing_is_given_out_or_agreed(visit: Visit, made: Noted) -> None:
    later = Meeting(title="May", day=date(2026, 5, 14), body_id=made.body.id)
    stored = meetings.add(made.group.workspace, made.group.act(), meeting=later)
    visit.room.show_meeting(stored.id)
    assert visit.room.state.said == "This meeting is still to come"
    assert filled(visit) == []
    assert not visit.room.agree.isVisible()


def test_somebody_without_an_office_is_told_whom_to_ask(
    made: Noted, kit: Kit, qtbot: QtBot
) -> None:
    with visiting(partial(make_page, made), made.group, kit, qtbot, who="Ben", now=AFTER) as visit:
        visit.push(visit.room.agree)
        assert visit.dialog is None
        assert visit.room.notice.isVisible()


def test_nothing_on_the_page_is_cut_or_without_a_name(visit: Visit, qtbot: QtBot) -> None:
    visit.room.resize(1150, 2400)
    check_screen(visit.room, visit.kit.look, qtbot)


@pytest.mark.parametrize("name", ["give", "agree", "between"])
def test_nothing_in_the_dialogs_is_cut_or_without_a_name(
    visit: Visit, qtbot: QtBot, name: str
) -> None:
    visit.push(getattr(visit.room, name))
    visit.dialog.resize(700, 1500)  # without scrolling, so that reading order shows
    check_screen(visit.dialog, visit.kit.look, qtbot)


def test_nothing_in_the_dialogs_of_the_cards_is_cut(visit: Visit, qtbot: QtBot) -> None:
    for button in (visit.room.changes.new, visit.room.sheets.type):
        visit.push(button)
        visit.dialog.resize(700, 1500)
        check_screen(visit.dialog, visit.kit.look, qtbot)
        visit.kit.look.set_text_size(100)
        visit.press("Esc")


def test_mirrored_at_twice_the_size_nothing_is_cut(
    made: Noted, kit: Kit, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    urdu = Kit(words=Words("ur"), look=kit.look, speech=kit.speech)
    kit.look.set_text_size(200)
    with visiting(partial(make_page, made), made.group, urdu, qtbot, now=AFTER) as visit:
        check_nothing_cut(visit.room)
        assert visit.room.list.isRightToLeft()
