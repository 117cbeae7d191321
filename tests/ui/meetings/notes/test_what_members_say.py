"""What members say of notes and of their meeting, typed in by keyboard: changes, faces."""

import pytest

from desktop.domain.sheets import Felt
from desktop.services.meetings.notes import notes, sheets
from tests.services.noted import Noted
from tests.ui.meetings.notes.after_notes import missing
from tests.ui.visiting import Visit

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


def test_what_readers_ask_is_written_down_and_answered(visit: Visit, made: Noted) -> None:
    visit.press("Ctrl+N", "Ctrl+Enter")
    assert visit.problem("wording") == "Write what should be changed."
    visit.dialog.who.setFocus()
    visit.type("Dilip")
    visit.dialog.line.setFocus()
    visit.press("Down", "Down")
    visit.fill(wording="I said like a cat.")
    visit.press("Ctrl+Enter")
    [row] = visit.room.changes.list.rows()
    assert row.aloud() == ("I said like a cat. Dilip: 10 April 2026. waits for an answer")
    assert missing(visit) == ["1 person asked for a change and has no answer."]
    visit.enter(visit.room.changes.list)
    visit.press("Enter")
    visit.fill(answer="Changed, sorry.")
    visit.press("Ctrl+Enter")
    [row] = visit.room.changes.list.rows()
    assert "What became of it: Changed, sorry." in row.detail
    assert missing(visit) == []
    [asked] = notes.changes(made.group.workspace, made.id)
    assert (asked.asked_by, asked.line_id) == (made.group.id("Dilip"), made.lines["ramp"])


def test_sheets_are_typed_one_after_the_other_and_few_say_nothing(
    visit: Visit, made: Noted
) -> None:
    visit.push(visit.room.sheets.type)
    for face in (1, 1, 3):
        visit.dialog.felt.setFocus()
        visit.press(*["Down"] * face)
        visit.dialog.worked.setFocus()
        visit.type("Tea")
        visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "3 sheets"
    assert visit.dialog.worked.value() == ""
    visit.press("Ctrl+Enter")
    assert visit.problem("felt") == "Choose a face, or write what the sheet says."
    visit.press("Esc")
    assert visit.room.sheets.counted.said == (
        "3 sheets: 2 felt listened to, 0 a little, 1 did not. "
        "What was good: Tea. What was good: Tea. What was good: Tea"
    )
    made.group.workspace.undo(visit.session.act())
    assert visit.room.sheets.counted.said == (
        "2 sheets. We show what sheets say from 3 on. So nobody can tell who wrote what"
    )


def test_how_people_felt_is_seen_meeting_by_meeting(visit: Visit, made: Noted) -> None:
    group = made.group
    for meeting_id in (made.id, made.next.id or 0):
        for felt in (Felt.LISTENED, Felt.NOT, Felt.NOT):
            sheets.add(group.workspace, group.act(), meeting_id=meeting_id, felt=felt)
    visit.room.show_meeting(made.next.id)
    assert visit.room.sheets.trend.said == (
        "12 March 2026: 1 of 3 felt listened to. 9 April 2026: 1 of 3 felt listened to"
    )
