"""What was owed before Hearback is written down by keyboard, by bank or in cash."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.claim import ClaimState
from desktop.services.money import promises
from desktop.ui.money.owed_before_dialog import OwedBeforeDialog
from tests.services.groups import Riverside
from tests.ui.money.conftest import Sit, newest
from tests.ui.money.test_promises import promises_page
from tests.ui.screen_rules import check_screen
from tests.ui.visiting import Visit


@pytest.fixture
def asked(visit: Visit) -> Visit:
    """The dialog, opened with Ctrl+N from the list of promises."""
    page = promises_page(visit)
    page.add.setFocus()
    visit.press("Ctrl+N")
    assert isinstance(visit.dialog, OwedBeforeDialog)
    return visit


def test_a_promise_from_before_stands_in_the_list_with_its_own_day(
    asked: Visit, riverside: Riverside
) -> None:
    asked.type("Gwen Harris")
    asked.fill(amount="18.40", what="taxi home", made_on="20/2/2026", pay_by="6/3/2026")
    asked.press("Ctrl+Enter")
    assert asked.dialog is None
    [(given, full)] = promises.open_promises(riverside.workspace)
    assert (given.amount, given.pay_by) == (1_840, date(2026, 3, 6))
    assert asked.heard[-1] == "Gwen, £18.40, promised by Friday 6 March."
    page = promises_page(asked)
    assert [(row.title, row.chip) for row in page.list.rows()] == [
        ("Gwen Harris", "late, say sorry")
    ]
    assert page.list.chosen_key() == full.id


def test_cash_from_before_asks_no_day_and_becomes_an_agreed_claim(
    asked: Visit, riverside: Riverside
) -> None:
    dialog = asked.dialog
    asked.type("Ben Carter")
    asked.fill(amount="4.60", made_on="20/2/2026")
    dialog.method.setFocus()
    asked.press("Down")
    assert not dialog.form.rows["pay_by"].isVisible()
    asked.press("Ctrl+Enter")
    full = newest(riverside)
    assert (full.claim.state, full.to_pay) == (ClaimState.AGREED, 460)
    assert asked.heard[-1] == "Ben waits for £4.60 in cash."


def test_what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost(asked: Visit) -> None:
    asked.press("Ctrl+Enter")
    assert asked.problem("person") == "Who is it? Type a name."
    asked.type("Gwen Harris")
    asked.fill(amount="18.40", made_on="20/2/2026", pay_by="1/2/2026")
    asked.press("Ctrl+Enter")
    said = "This is before it was promised. Check both days."
    assert asked.problem("pay_by") == said
    assert asked.dialog.amount.text() == "18.40"


def test_a_coordinator_is_told_whom_to_ask_before_typing(sit: Sit) -> None:
    visit = sit("Nia")
    page = promises_page(visit)
    visit.push(page.add)
    assert visit.dialog is None
    assert page.notice.text().startswith("This is for the treasurer or the chair.")


def test_it_keeps_the_rules_of_a_screen(asked: Visit, qtbot: QtBot) -> None:
    asked.dialog.resize(700, 900)
    check_screen(asked.dialog, asked.kit.look, qtbot)


def test_somebody_who_comes_for_it_from_today_is_asked_at_once(visit: Visit) -> None:
    visit.room.arrive("owed-before")
    assert isinstance(visit.dialog, OwedBeforeDialog)
