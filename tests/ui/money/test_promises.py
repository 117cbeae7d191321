"""Promises: the next due first, bank details shown only to pay, kept and taken back, by key."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.claim import ClaimState
from desktop.domain.person import PayeeDetails
from desktop.language import Words
from desktop.services.money import promises
from desktop.services.people import people
from desktop.ui.money.promises_page import PromisesPage, due_said
from desktop.ui.states import Mark
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.money.conftest import Sit
from tests.ui.visiting import Visit


def promises_page(visit: Visit) -> PromisesPage:
    visit.room.show_place("promises")
    QApplication.processEvents()
    page = visit.room.page("promises")
    assert isinstance(page, PromisesPage)
    return page


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 3, 12), ("in 14 days", Mark.PLAIN)),
        (date(2026, 3, 25), ("in 1 day", Mark.WARN)),
        (date(2026, 3, 26), ("due today", Mark.WARN)),
        (date(2026, 3, 27), ("late, say sorry", Mark.BAD)),
    ],
)
def test_a_promise_says_how_near_its_day_is(today: date, said: tuple[str, Mark]) -> None:
    assert due_said(Words("en"), date(2026, 3, 26), today) == said


def test_the_next_due_stands_first(visit: Visit, riverside: Riverside) -> None:
    for name, day in (("Amina", date(2026, 3, 13)), ("Ben", date(2026, 3, 12))):
        riverside.promise(riverside.ready(name, cost("bus", "4.60")), day=day)
    page = promises_page(visit)
    assert [row.title for row in page.list.rows()] == ["Ben Carter", "Amina Begum"]


def test_show_to_pay_says_the_details_in_pairs_and_keeps_them_nowhere(
    sit: Sit, after: Riverside
) -> None:
    visit = sit(at=after)
    page = promises_page(visit)
    assert page.card.details.said == ""
    assert "The account ends in 911" in page.card.about.said
    visit.push(page.card.show_to_pay)
    assert page.card.details.said == (
        "Account name G Harris. Sort code 20 00 00. Account number 55 77 99 11"
    )
    assert page.card.details.hasFocus()
    assert not any("55 77" in heard for heard in visit.heard)
    seen = people.history_of(after.workspace, "seen_details", 1)
    assert seen is not None


def test_details_hide_again_by_key_and_by_leaving(sit: Sit, after: Riverside) -> None:
    visit = sit(at=after)
    page = promises_page(visit)
    visit.push(page.card.show_to_pay)
    visit.push(page.card.show_to_pay)
    assert (page.card.details.said, visit.heard[-1]) == ("", "Hidden.")
    visit.push(page.card.show_to_pay)
    visit.room.show_place("tin")
    assert page.card.details.said == ""


def test_details_of_one_are_never_shown_beside_another(sit: Sit, after: Riverside) -> None:
    details = PayeeDetails(
        person_id=after.id("Amina"),
        account_name="A Begum",
        sort_code="30-00-00",
        account_number="11223344",
    )
    people.save_details(after.workspace, after.act(), details=details)
    after.promise(after.ready("Amina", cost("bus", "5.10")))
    visit = sit(at=after)
    page = promises_page(visit)
    visit.push(page.card.show_to_pay)
    visit.enter(page.list)
    visit.press("Down")
    assert page.card.name.text() == "Amina Begum"
    assert page.card.details.said == ""


def test_paid_by_bank_keeps_the_promise_with_its_reference(sit: Sit, after: Riverside) -> None:
    visit = sit(at=after)
    page = promises_page(visit)
    [(_given, full)] = promises.open_promises(after.workspace)
    visit.enter(page.card.reference)
    visit.type("FPS 0312")
    visit.push(page.card.paid)
    assert visit.heard[-1] == "Saved. Gwen Harris, £18.40, paid by bank."
    assert after.full(full).claim.state is ClaimState.PAID
    assert page.head.detail.text().startswith("No promise is open.")


def test_a_promise_taken_back_can_be_paid_in_cash(sit: Sit, after: Riverside) -> None:
    visit = sit(at=after)
    page = promises_page(visit)
    [(_given, full)] = promises.open_promises(after.workspace)
    visit.push(page.card.back)
    assert visit.heard[-1] == "The promise for claim 7 is taken back."
    assert after.full(full).claim.state is ClaimState.AGREED


def test_arriving_at_a_promise_stands_on_it_ready_to_pay(sit: Sit, after: Riverside) -> None:
    visit = sit(at=after)
    [(_given, full)] = promises.open_promises(after.workspace)
    visit.room.arrive("promise", claim_id=full.id)
    QApplication.processEvents()
    page = visit.room.page("promises")
    assert visit.room.focusWidget() is page.card.show_to_pay
    assert page.card.sum.text() == "£18.40"


def test_late_promises_ask_to_say_sorry(sit: Sit, after: Riverside) -> None:
    visit = sit(at=after, now=datetime(2026, 4, 2, 12, 0, tzinfo=UTC))
    [row] = promises_page(visit).list.rows()
    assert (row.chip, row.mark) == ("late, say sorry", Mark.BAD)


def test_a_coordinator_sees_the_promise_and_no_way_to_its_details(
    sit: Sit, after: Riverside
) -> None:
    page = promises_page(sit(who="Nia", at=after))
    assert page.card.sum.text() == "£18.40"
    assert not page.card.show_to_pay.isVisible()
    assert not page.card.paid.isVisible()
