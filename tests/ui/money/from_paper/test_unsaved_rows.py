"""A row that was typed and not saved yet is never lost, and never taken for granted."""

from desktop.domain.meeting import Meeting
from desktop.services.meetings import meetings
from desktop.services.money import open_claim
from desktop.storage import outside as outside_table
from tests.services.in_words import InWords
from tests.ui.money.from_paper.conftest import Open, page, sheet, type_amina


def test_esc_keeps_what_was_typed_and_then_leads_back(small: InWords, open_sheet: Open) -> None:
    visit = open_sheet(small)
    visit.press("Down", "Enter")
    visit.type("4.60")
    visit.press("Esc")
    assert page(visit).rows.hasFocus()
    assert page(visit).form.costs.rows[0].cost.amount.text() == "4.60"
    visit.press("Esc")
    assert visit.went == [("meeting", {"meeting_id": small.meeting_id})]
    visit.room.arrive("paper", meeting_id=small.meeting_id)
    assert page(visit).form.costs.rows[0].cost.amount.text() == "4.60"


def test_going_to_another_row_saves_the_one_that_was_typed(
    small: InWords, open_sheet: Open
) -> None:
    visit = open_sheet(small)
    visit.press("Down", "Enter")
    visit.type("4.60")
    visit.press("Esc", "Down", "Down", "Enter")
    assert sheet(small).given == 460
    assert page(visit).form.title.text() == "Row 3 of 4. Carys"


def test_opened_again_it_goes_on_at_the_row_that_was_not_saved(
    small: InWords, open_sheet: Open
) -> None:
    visit = open_sheet(small)
    type_amina(visit)
    page(visit).hide()
    again = open_sheet(small)
    assert page(again).form.title.text() == "Row 2 of 4. Ben"


def test_while_a_row_is_typed_the_file_knows_whose_it_is(small: InWords, open_sheet: Open) -> None:
    visit = open_sheet(small)
    visit.press("Down", "Enter")
    visit.type("4.60")
    noted = outside_table.open_now(small.workspace.db)
    assert noted is not None
    assert (noted.person_id, noted.amount, noted.typing) == (small.id("Amina"), 460, True)
    visit.press("Ctrl+Enter")
    assert outside_table.open_now(small.workspace.db) is None
    assert open_claim.after_a_stop(small.workspace) is None


def test_two_meetings_each_keep_what_was_typed_and_not_saved(
    small: InWords, open_sheet: Open
) -> None:
    other = meetings.add(
        small.workspace, small.act(), meeting=Meeting(title="Walk", day=small.act().day)
    )
    visit = open_sheet(small)
    visit.press("Down", "Enter")
    visit.type("4.60")
    visit.room.arrive("paper", meeting_id=other.id)
    assert page(visit).form.title.text() == "Someone not expected"
    visit.room.arrive("paper", meeting_id=small.meeting_id)
    assert page(visit).form.costs.rows[0].cost.amount.text() == "4.60"
