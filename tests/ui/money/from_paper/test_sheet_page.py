"""Typing in the sheet by keyboard: every row from the first field to the next row."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.claim import ClaimState, ReceiptState
from desktop.services.money import claims, outside
from desktop.services.money.from_paper.paper_sheet import RowKind
from tests.services.groups import Riverside
from tests.services.in_words import InWords, cost
from tests.ui.money.from_paper.conftest import Open, page, sheet, type_amina
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.visiting import Visit


def test_enter_goes_from_field_to_field_and_saves_after_the_last(
    small: InWords, open_sheet: Open
) -> None:
    visit = open_sheet(small)
    assert page(visit).form.title.text() == "Row 1 of 4. Amina"
    assert visit.heard == ["Row 1 of 4. Amina."]
    type_amina(visit)
    typed = sheet(small).rows[0].typed
    assert typed is not None
    assert (typed.kind, typed.amount) == (RowKind.PAID, 460)
    full = claims.get(small.workspace, typed.claim_id or 0)
    assert full.claim.state is ClaimState.PAID
    assert (full.lines[0].receipt, full.lines[0].receipt_number) == (ReceiptState.KEPT, 1)
    assert page(visit).chip.text() == "1 of 4 typed in"
    assert visit.heard[-1] == "Saved. Amina, £4.60, slip 2. 1 of 4 typed in. Row 2. Ben."
    assert page(visit).form.title.text() == "Row 2 of 4. Ben"


def test_what_was_typed_for_the_time_is_the_time_of_the_slip(
    small: InWords, open_sheet: Open
) -> None:
    visit = open_sheet(small)
    type_amina(visit)
    typed = sheet(small).rows[0].typed
    assert typed is not None
    [row] = small.workspace.db.query("SELECT at FROM movement WHERE id = ?", [typed.movement_id])
    assert datetime.fromisoformat(row["at"]) == datetime(2026, 3, 12, 11, 5, tzinfo=UTC)


def test_whoever_was_paid_on_screen_is_passed_over_and_their_usual_stands_ready(
    small: InWords, open_sheet: Open
) -> None:
    small.pay(small.with_receipts(small.claim("Amina", cost("bus", "4.60"))))
    visit = open_sheet(small)
    form = page(visit).form
    assert form.title.text() == "Row 2 of 4. Ben"
    page(visit).rows.setFocus()
    visit.press("Up", "Enter")
    assert form.title.text() == "Row 1 of 4. Amina"
    assert form.costs.rows[0].cost.amount.text() == "£4.60"
    assert form.given.text() == "4.60"
    assert "Is this another payment?" in visit.heard[-1]


def test_somebody_paid_already_is_asked_about_and_space_says_yes(
    small: InWords, open_sheet: Open
) -> None:
    small.pay(small.with_receipts(small.claim("Amina", cost("bus", "4.60"))))
    visit = open_sheet(small)
    page(visit).rows.setFocus()
    visit.press("Up", "Enter", "Ctrl+Enter")
    form = page(visit).form
    assert form.questions.another.hasFocus()
    assert form.notice.text() == "Amina has slip 2 already: £4.60. Is this another payment?"
    assert sheet(small).given == 0
    visit.press("Space", "Ctrl+Enter")
    assert sheet(small).given == 460


def test_against_a_rule_is_one_quiet_sentence_and_saved(small: InWords, open_sheet: Open) -> None:
    visit = open_sheet(small)
    visit.press("Down", "Enter")
    visit.type("4.60")
    visit.press("Ctrl+Enter")
    said = page(visit).notice.text()
    assert "Saved. Amina, £4.60, slip 2." in said
    assert "Outside our rules: There is no receipt, and nobody accepted that." in said
    assert said.endswith("We keep it and put it on Today.")
    assert len(outside.open_ones(small.workspace)) == 1


def test_what_cannot_be_read_is_said_at_its_field_and_nothing_is_lost(
    small: InWords, open_sheet: Open
) -> None:
    visit = open_sheet(small)
    form = page(visit).form
    visit.press("Down", "Enter")
    visit.type("4.6o")
    visit.press("Ctrl+Enter")
    assert sheet(small).done == 0
    assert form.costs.rows[0].cost.amount.hasFocus()
    assert form.costs.rows[0].cost.amount.text() == "4.6o"
    assert visit.heard[-1] == "We could not read this amount. Type it like 4.60."
    form.costs.rows[0].cost.amount.setText("4.60")
    visit.enter(form.at)
    visit.type("a quarter past")
    visit.press("Ctrl+Enter")
    assert form.at.hasFocus()
    assert form.rows["at"].problem.text()
    assert form.at.text() == "a quarter past"


def test_a_row_with_no_money_asks_for_none(small: InWords, open_sheet: Open) -> None:
    visit = open_sheet(small)
    form = page(visit).form
    visit.enter(form.kind)
    visit.press("Down", "Down")
    assert form.kind.value() is RowKind.NOTHING
    assert not form.given.isVisible()
    assert not form.costs.isVisible()
    visit.press("Enter")
    assert visit.heard[-1].startswith("Saved. Amina: came, claims nothing. 1 of 4 typed in.")


def test_somebody_not_expected_is_typed_in_with_their_name(
    small: InWords, open_sheet: Open
) -> None:
    visit = open_sheet(small)
    visit.press("Ctrl+N")
    assert page(visit).form.title.text() == "Someone not expected"
    visit.press("Ctrl+Enter")
    assert page(visit).form.rows["name"].problem.text() == "A person needs a name."
    visit.type("Olwen Rees")
    visit.press("Enter", "Enter", "Down", "Enter")
    visit.type("3")
    visit.press("Ctrl+Enter")
    rows = sheet(small).rows
    assert (rows[-1].person.name, rows[-1].number) == ("Olwen Rees", 5)
    assert page(visit).chip.text() == "1 of 5 typed in"


def test_who_paid_stays_as_in_the_row_before(small: InWords, open_sheet: Open) -> None:
    visit = open_sheet(small)
    form = page(visit).form
    visit.press("Down", "Enter")
    visit.type("4.60")
    form.payer.setText("Leon")
    visit.press("Ctrl+Enter")
    assert form.payer.text() == "Leon"
    typed = sheet(small).rows[0].typed
    assert typed is not None
    [row] = small.workspace.db.query(
        "SELECT paid_by FROM movement WHERE id = ?", [typed.movement_id]
    )
    assert row["paid_by"] == small.id("Leon")


def test_an_empty_payer_is_asked_for_and_never_taken_for_granted(
    small: InWords, open_sheet: Open
) -> None:
    visit = open_sheet(small)
    form = page(visit).form
    visit.press("Down", "Enter")
    visit.type("4.60")
    form.payer.setText("")
    visit.press("Ctrl+Enter")
    assert form.rows["paid_by"].problem.text() == "Who handed it over?"
    assert form.payer.hasFocus()
    assert sheet(small).done == 0


def test_who_may_not_type_in_hears_it_before_typing(
    riverside: Riverside, sit: Callable[..., Visit]
) -> None:
    visit = sit("Nia", at=riverside)
    visit.room.arrive("paper", meeting_id=riverside.meeting_id)
    assert page(visit).notice.text() == ("This is for the treasurer or the chair. Ask one of them.")


def test_a_mark_asks_who_saw_it(small: InWords, open_sheet: Open) -> None:
    visit = open_sheet(small)
    form = page(visit).form
    assert not form.witness.isVisible()
    visit.enter(form.signing)
    visit.type("M")
    assert form.witness.isVisible()


def test_the_running_sum_stands_against_the_sheets_own(small: InWords, open_sheet: Open) -> None:
    visit = open_sheet(small)
    type_amina(visit)
    visit.push(page(visit).sheet.sum)
    visit.fill(written="6.40")
    visit.press("Ctrl+Enter")
    assert visit.problem("note").startswith("The sheet says £6.40. Its rows make £4.60.")
    visit.fill(note="4 and 6 changed places")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    assert page(visit).sheet.lines.said == "The rows typed in make £4.60. The sheet says £6.40"


def test_counts_of_the_paper_are_typed_in_beside_the_rows(small: InWords, open_sheet: Open) -> None:
    visit = open_sheet(small, now=datetime(2026, 3, 12, 19, 0, tzinfo=UTC))
    visit.push(page(visit).sheet.after)
    visit.type("100.00")
    visit.fill(at="18:00")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    assert page(visit).sheet.lines.said.endswith("Counted after: £100.00")


def test_the_last_row_leads_to_the_sum(small: InWords, open_sheet: Open) -> None:
    visit = open_sheet(small)
    form = page(visit).form
    for _row in range(4):
        form.kind.show_value(RowKind.ABSENT)
        visit.enter(form.kind)
        visit.press("Ctrl+Enter")
    assert page(visit).chip.text() == "✓ 4 of 4 typed in"
    assert page(visit).sheet.sum.hasFocus()
    assert visit.heard[-1].endswith("That was the last row. Type in the sum at the foot.")


def test_whoever_agreed_is_asked_where_persons_agree(
    riverside: Riverside, small: InWords, open_sheet: Open
) -> None:
    strict = open_sheet(riverside)
    assert page(strict).form.agreer.isVisible()
    easy = open_sheet(small)
    assert not page(easy).form.agreer.isVisible()


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_screen_keeps_the_rules_of_screens(
    riverside: Riverside, open_sheet: Open, qtbot: QtBot, *, mirrored: bool
) -> None:
    if mirrored:
        QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    visit = open_sheet(riverside)
    visit.push(page(visit).form.more)
    visit.room.resize(visit.room.width(), 4000)
    if not mirrored:
        check_screen(visit.room, visit.kit.look, qtbot)
    visit.kit.look.set_text_size(200)
    QApplication.processEvents()
    check_nothing_cut(visit.room)


@pytest.mark.parametrize("which", ["before", "money_in", "sum"])
def test_every_dialog_of_it_keeps_the_rules_too(
    riverside: Riverside, open_sheet: Open, qtbot: QtBot, which: str
) -> None:
    visit = open_sheet(riverside)
    visit.push(getattr(page(visit).sheet, which))
    visit.dialog.resize(visit.dialog.width(), 4000)
    check_screen(visit.dialog, visit.kit.look, qtbot)
