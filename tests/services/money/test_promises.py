"""Money by bank: a promise with its day (rule 16), kept under the same rules as cash."""

from datetime import date

import pytest

from desktop.domain.claim import ClaimState
from desktop.domain.paying import Block
from desktop.domain.person import Method, PayeeDetails, Status
from desktop.errors import NotAllowed, UserError
from desktop.services.group import group
from desktop.services.money import cash, claims, promises
from desktop.services.people import people
from tests.services.groups import Riverside
from tests.services.in_words import DAY, cost

GOOD_FRIDAY_WEEK = date(2026, 3, 30)


def test_a_bank_payment_has_a_day_before_it_can_be_made(riverside: Riverside) -> None:
    gwen = riverside.ready("Gwen", cost("bus", "4.60"))
    with pytest.raises(UserError, match="no open promise"):
        riverside.keep(gwen)
    given = riverside.promise(gwen)
    assert (given.made_on, given.pay_by) == (DAY, date(2026, 3, 26))
    slip = riverside.keep(gwen, day=date(2026, 3, 20), reference="BACS 17")
    assert (slip.number, slip.amount, slip.note) == (1, 460, "BACS 17")
    assert riverside.full(gwen).claim.state is ClaimState.PAID
    assert promises.days_late(riverside.workspace, gwen.id) == 0
    assert riverside.in_the_tin == 20_000


def test_our_own_closed_days_are_no_working_days(riverside: Riverside) -> None:
    workspace, chair = riverside.workspace, riverside.act("Leon")
    group.add_closed_day(workspace, chair, day=date(2026, 3, 17), name="our trip")
    with pytest.raises(UserError, match="on the list already"):
        group.add_closed_day(workspace, chair, day=date(2026, 3, 17), name="again")
    gwen = riverside.ready("Gwen", cost("bus", "4.60"))
    assert riverside.promise(gwen).pay_by == date(2026, 3, 27)
    group.remove_closed_day(workspace, chair, day=date(2026, 3, 17))
    assert promises.pay_by(workspace, riverside.act(), 10) == date(2026, 3, 26)


def test_a_promise_keeps_the_day_it_was_given_whatever_is_closed_later(
    riverside: Riverside,
) -> None:
    gwen = riverside.ready("Gwen", cost("bus", "4.60"))
    riverside.promise(gwen)
    group.add_closed_day(
        riverside.workspace, riverside.act("Leon"), day=date(2026, 3, 17), name="our trip"
    )
    given = promises.promise_of(riverside.workspace, gwen.id)
    assert given is not None
    assert given.pay_by == date(2026, 3, 26)


def test_a_promise_over_the_new_year_knows_next_years_holidays(riverside: Riverside) -> None:
    act = riverside.act(day=date(2026, 12, 22))
    assert promises.pay_by(riverside.workspace, act, 10) == date(2027, 1, 8)


def test_promises_still_open_come_in_the_order_they_are_due(riverside: Riverside) -> None:
    late = riverside.ready("Gwen", cost("bus", "4.60"))
    soon = riverside.ready("Ben", cost("bus", "2.00"))
    riverside.promise(late, day=GOOD_FRIDAY_WEEK)
    riverside.promise(soon)
    assert [full.id for _, full in promises.open_promises(riverside.workspace)] == [
        soon.id,
        late.id,
    ]


def test_what_is_promised_changes_only_after_the_promise_is_taken_back(
    riverside: Riverside,
) -> None:
    gwen = riverside.ready("Gwen", cost("bus", "4.60"))
    riverside.promise(gwen)
    workspace, act = riverside.workspace, riverside.act()
    with pytest.raises(UserError, match="promised already"):
        riverside.promise(gwen)
    with pytest.raises(UserError, match="Take the promise back first"):
        claims.change_costs(workspace, act, claim_id=gwen.id, costs=[cost("bus", "46.00")])
    promises.take_promise_back(workspace, act, claim_id=gwen.id)
    with pytest.raises(UserError, match="no open promise"):
        promises.take_promise_back(workspace, act, claim_id=gwen.id)
    assert riverside.full(gwen).claim.method is Method.CASH
    riverside.promise(gwen, day=date(2026, 3, 16))
    assert len(promises.open_promises(workspace)) == 1
    riverside.keep(gwen, day=date(2026, 3, 30))
    assert promises.days_late(workspace, gwen.id) == 0  # by the promise that stood


def test_nobody_pays_themselves_or_their_household_by_bank(riverside: Riverside) -> None:
    sam = riverside.ready("Sam", cost("bus", "4.60"))
    riverside.promise(sam, by="Leon")
    with pytest.raises(UserError, match="somebody you live with"):
        riverside.keep(sam, by="Maya")
    priya = riverside.ready("Priya", cost("bus", "4.60"))
    riverside.promise(priya, by="Leon")
    with pytest.raises(UserError, match="yourself"):
        riverside.keep(priya, by="Priya")
    riverside.keep(priya, by="Maya")


def test_one_may_promise_a_large_sum_but_two_agree_before_it_is_paid(
    riverside: Riverside,
) -> None:
    """Control B is a way out for Ines at the table; the second person agrees afterwards."""
    ines = riverside.with_receipts(riverside.claim("Ines", cost("train", "40.70")))
    with pytest.raises(UserError, match="needs two people"):
        riverside.promise(ines)
    riverside.agree(ines, "Leon")
    riverside.promise(ines)
    with pytest.raises(UserError, match="needs two people"):
        riverside.keep(ines)
    riverside.agree(ines, "Priya")
    with pytest.raises(UserError, match="did not agree this claim"):
        riverside.keep(ines, by="Priya")
    assert riverside.keep(ines).amount == 4070


def test_who_agreed_and_pays_by_bank_says_why(riverside: Riverside) -> None:
    gwen = riverside.ready("Gwen", cost("bus", "4.60"), agreed_by=("Maya",), meeting_id=None)
    riverside.promise(gwen)
    with pytest.raises(UserError, match="Say why"):
        riverside.keep(gwen)
    slip = riverside.keep(gwen, reference="17", reasons={Block.AGREER_PAYS: "Leon is away"})
    assert slip.note == "17\nLeon is away"


def test_a_late_claim_is_not_promised_until_somebody_took_it(riverside: Riverside) -> None:
    """Practice rule 15; who agreed stands on the claim."""
    day = date(2026, 6, 13)
    gwen = riverside.ready("Gwen", cost("bus", "4.60", day=DAY), act=riverside.act(day=day))
    with pytest.raises(UserError, match="last day to claim"):
        riverside.promise(gwen, day=day)
    with pytest.raises(UserError, match="Say who agreed"):
        claims.take_late(riverside.workspace, riverside.act(), claim_id=gwen.id, agreed_by=" ")
    promises.promise(
        riverside.workspace,
        riverside.act(day=day),
        claim_id=gwen.id,
        reasons={Block.LATE: "committee of 10 June"},
    )
    assert riverside.full(gwen).claim.late_agreed == "committee of 10 June"


def test_who_took_a_late_claim_is_kept_when_it_is_paid_in_cash(riverside: Riverside) -> None:
    day = date(2026, 6, 13)
    amina = riverside.ready("Amina", cost("bus", "4.60", day=DAY), act=riverside.act(day=day))
    riverside.pay(amina, day=day, reasons={Block.LATE: "the chair"})
    assert riverside.full(amina).claim.late_agreed == "the chair"


def test_the_bank_payment_for_somebody_who_has_died_asks_who_is_paid(
    riverside: Riverside,
) -> None:
    gwen = riverside.ready("Gwen", cost("bus", "4.60"))
    riverside.promise(gwen)
    people.set_status(
        riverside.workspace, riverside.act(), person_id=riverside.id("Gwen"), status=Status.DIED
    )
    with pytest.raises(UserError, match="Check who is to be paid"):
        riverside.keep(gwen)
    slip = riverside.keep(gwen, reasons={Block.PERSON: "her daughter's account"})
    assert slip.note == "her daughter's account"


def test_bank_details_open_only_for_the_payment_that_is_due(riverside: Riverside) -> None:
    """Practice rule 24, with Show to pay (their-days.md); and history notes who looked."""
    workspace, act = riverside.workspace, riverside.act()
    gwen = riverside.ready("Gwen", cost("bus", "4.60"))
    assert people.hidden_details(workspace, riverside.id("Gwen")) == "911"
    with pytest.raises(UserError, match="only for a payment that is due"):
        people.show_to_pay(workspace, act, claim_id=gwen.id)
    riverside.promise(gwen)
    for nobody in ("Nia", "Sam", "Ben"):
        with pytest.raises(NotAllowed):
            people.show_to_pay(workspace, riverside.act(nobody), claim_id=gwen.id)
    shown = people.show_to_pay(workspace, act, claim_id=gwen.id)
    assert shown.in_pairs == ("20 00 00", "55 77 99 11")
    [seen] = workspace.db.query("SELECT person_id, seen_by FROM seen_details")
    assert seen == {"person_id": riverside.id("Gwen"), "seen_by": riverside.id("Maya")}
    riverside.keep(gwen)
    with pytest.raises(UserError, match="only for a payment that is due"):
        people.show_to_pay(workspace, act, claim_id=gwen.id)


def test_history_says_that_bank_details_changed_but_not_what_they_are(
    riverside: Riverside,
) -> None:
    workspace, act = riverside.workspace, riverside.act()
    new = PayeeDetails(
        person_id=riverside.id("Gwen"),
        account_name="G Harris",
        sort_code="20-00-00",
        account_number="12345678",
    )
    people.save_details(workspace, act, details=new)
    [row] = workspace.db.query("SELECT id FROM payee_details")
    found = people.history_of(workspace, "payee_details", row["id"])
    assert [str(step.label) for step, _ in found][1:] == ["Bank details of Gwen"]
    assert all((change.before, change.after) == (None, None) for _, change in found)
    with pytest.raises(NotAllowed):
        people.save_details(workspace, riverside.act("Leon"), details=new)


def test_without_bank_details_we_ask_for_them(riverside: Riverside) -> None:
    ben = riverside.ready("Ben", cost("bus", "4.60"))
    riverside.promise(ben)
    with pytest.raises(UserError, match="no bank details of Ben"):
        people.show_to_pay(riverside.workspace, riverside.act(), claim_id=ben.id)


def test_bank_slips_have_numbers_of_their_own(riverside: Riverside) -> None:
    """Practice rule 17: a series for each book."""
    riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))
    first = riverside.ready("Gwen", cost("bus", "1.00"))
    second = riverside.ready("Ben", cost("bus", "2.00"))
    for full in (first, second):
        riverside.promise(full)
    assert [riverside.keep(full).number for full in (first, second)] == [1, 2]
    assert cash.movements_of_claim(riverside.workspace, second.id)[0].book_id != riverside.place_id
