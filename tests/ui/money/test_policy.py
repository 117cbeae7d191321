"""What we pay back: plain sentences, the next version, a cost of our own, by keyboard."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from desktop.errors import UserError
from desktop.services.money import policies
from desktop.ui.money.policy_page import PolicyPage
from tests.services.groups import Riverside
from tests.services.in_words import InWords
from tests.ui.money.conftest import Sit, choose
from tests.ui.visiting import Visit


def policy_page(visit: Visit) -> PolicyPage:
    visit.room.show_place("policy")
    QApplication.processEvents()
    page = visit.room.page("policy")
    assert isinstance(page, PolicyPage)
    return page


def rates(page: PolicyPage) -> dict[str, str]:
    return {row.title: row.detail for row in page.rates.list.rows()}


def test_the_policy_reads_as_plain_sentences(visit: Visit) -> None:
    page = policy_page(visit)
    assert page.title.text() == "Version 1, from 1 January 2025"
    assert page.state.accessibleName() == "agreed on 5 December 2024"
    assert page.lines.said == (
        "Claims come within 3 months. Without a receipt, whoever pays may accept up to £10.00."
        " Above, somebody else does. Cash up to £40.00 a person. Above, two people agree, or we"
        " pay by bank. Above £40.00 two people agree. By bank, money comes within 10 working days"
    )


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("Bus", "What it cost. With a receipt."),
        ("Taxi", "What it cost. Agreed beforehand. With a receipt."),
        (
            "Meal",
            "What it cost, up to £5.00. When away 5 hours or more. With a receipt.",
        ),
        ("Childcare", "What it cost, up to £13.00 an hour. The carer signs the form."),
        (
            "Car",
            (
                "45p a mile. 55p a mile from 6 April 2026. No receipt needed."
                " Please check what is free of tax."
            ),
        ),
    ],
)
def test_every_kind_of_cost_says_what_is_paid(visit: Visit, kind: str, said: str) -> None:
    assert rates(policy_page(visit))[kind] == said


def test_no_rate_is_ever_called_official(visit: Visit) -> None:
    page = policy_page(visit)
    everything = " ".join([page.lines.said, *rates(page).values()]).lower()
    assert "official" not in everything


def test_a_new_version_begins_as_a_copy_and_holds_from_its_day(
    visit: Visit, riverside: Riverside
) -> None:
    page = policy_page(visit)
    visit.push(page.change)
    visit.fill(from_day="1/4/2026", claim_months="6")
    visit.dialog.cash_limit.clear()
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "Version 2 holds from 1 April 2026."
    second = policies.every(riverside.workspace)[-1]
    assert (second.from_day, second.claim_months, second.cash_limit) == (date(2026, 4, 1), 6, None)
    assert len(second.rates) == 15
    assert page.title.text() == "Version 1, from 1 January 2025", "today is before its day"
    visit.enter(page.versions.list)
    visit.press("Enter")
    assert page.title.text() == "Version 2, from 1 April 2026"
    assert page.state.accessibleName() == "not yet agreed by your committee"


def test_a_high_rate_asks_to_check_and_to_say_why(visit: Visit, riverside: Riverside) -> None:
    page = policy_page(visit)
    visit.push(page.change)
    dialog = visit.dialog
    car = next(n for n, row in enumerate(dialog.list.rows()) if row.title.startswith("Car"))
    dialog.list.choose(car)
    visit.push(dialog.change)
    visit.fill(amount="60p")
    visit.press("Ctrl+Enter")
    assert "Car: 60p a mile is above 45p. Tax may be due. Please check." in dialog.warning.text()
    visit.enter(dialog.list)
    visit.press("Ctrl+Enter")
    assert visit.problem("reason") == "A rate is high. Say why you chose it."
    visit.fill(reason="Petrol costs more here.")
    visit.press("Ctrl+Enter")
    assert policies.every(riverside.workspace)[-1].rates[car].amount == Decimal(60)
    assert "Please check" in page.check.text() or page.title.text().startswith("Version 2")


def test_a_cost_is_no_longer_paid_from_the_next_version(visit: Visit, riverside: Riverside) -> None:
    page = policy_page(visit)
    visit.push(page.change)
    visit.push(visit.dialog.remove)
    visit.press("Ctrl+Enter")
    assert "Bus" not in rates(page)
    assert policies.every(riverside.workspace)[0].rates[0].category_id


@pytest.mark.parametrize("typed", ["0", "61", "many"])
def test_a_number_of_months_that_cannot_be_is_said_at_its_field(visit: Visit, typed: str) -> None:
    visit.push(policy_page(visit).change)
    visit.fill(claim_months=typed)
    visit.press("Ctrl+Enter")
    assert visit.problem("claim_months") in {
        "Choose between 1 and 60 months.",
        "Type how many, as a whole number.",
    }


def test_not_yet_is_a_fair_answer_until_the_committee_agreed(visit: Visit) -> None:
    page = policy_page(visit)
    visit.push(page.change)
    visit.press("Ctrl+Enter")
    assert page.state.accessibleName() == "not yet agreed by your committee"
    visit.push(page.agreed)
    visit.fill(day="10/3/2026")
    visit.press("Ctrl+Enter")
    assert page.state.accessibleName() == "agreed on 10 March 2026"
    assert not page.agreed.isVisible()


def test_a_cost_of_our_own_is_added_and_paid_in_the_next_version(visit: Visit) -> None:
    page = policy_page(visit)
    visit.push(page.own)
    visit.fill(name="BSL lessons")
    choose(visit, "unit", "hours")
    visit.press("Ctrl+Enter")
    visit.push(page.change)
    visit.push(visit.dialog.add)
    choose(visit, "category", "BSL lessons")
    visit.fill(cap="12")
    visit.press("Ctrl+Enter")
    visit.enter(visit.dialog.list)
    visit.press("Ctrl+Enter")
    assert rates(page)["BSL lessons"] == "What it cost, up to £12.00 an hour. With a receipt."


def test_the_same_cost_is_not_added_twice(visit: Visit) -> None:
    visit.push(policy_page(visit).own)
    visit.fill(name="taxi")
    visit.press("Ctrl+Enter")
    assert visit.problem("name") == "This is on your list already."


def test_a_first_version_is_written_where_there_is_none(sit: Sit, empty: InWords) -> None:
    visit = sit(at=empty)
    page = policy_page(visit)
    visit.push(page.own)
    visit.fill(name="Bus")
    visit.press("Ctrl+Enter")
    visit.push(page.change)
    visit.push(visit.dialog.add)
    visit.press("Ctrl+Enter")
    visit.enter(visit.dialog.list)
    visit.press("Ctrl+Enter")
    assert page.title.text() == "Version 1, from 12 March 2026"
    assert rates(page)["Bus"] == "What it cost. With a receipt."


def test_closed_days_are_one_key_away(visit: Visit) -> None:
    visit.push(policy_page(visit).closed)
    assert visit.went == [("group", {})]


@pytest.mark.parametrize(
    ("typed", "each"), [("45p", "45"), ("5.5p", "5.5"), ("0.45", "45"), ("£13", "1300")]
)
def test_a_rate_is_read_as_it_is_said(visit: Visit, typed: str, each: str) -> None:
    assert policy_page(visit).amounts.read_each(typed) == Decimal(each)


def test_a_rate_below_zero_is_refused(visit: Visit) -> None:
    with pytest.raises(UserError):
        policy_page(visit).amounts.read_each("-5p")
