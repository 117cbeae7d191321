"""A group with one officer: everything goes on but what comes to herself; each no has a way out."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.claim import ClaimKind, ClaimState, FullClaim
from desktop.domain.group import Agreeing, SecondCounter
from desktop.domain.office import Named, Office
from desktop.domain.paying import Block
from desktop.domain.person import PayeeDetails
from desktop.errors import NotAllowed, UserError
from desktop.services.group import group
from desktop.services.money import (
    advances,
    agreeing,
    claims,
    corrections,
    counts,
    paying,
    policies,
    receipts,
)
from desktop.services.people import people
from tests.services.in_words import DAY, InWords, cost

WAY_OUT = "Nobody else may do this yet. Give somebody an office under Our group."
WHY = {Block.AGREER_PAYS: "nobody else holds an office"}


def without_receipt(lone: InWords, whose: str, by: str, pounds: str = "10.01") -> FullClaim:
    full = lone.claim(whose, cost("train", pounds))
    receipts.none(
        lone.workspace,
        lone.act(),
        line_id=full.lines[0].id or 0,
        reason="lost",
        by=lone.named(by),
    )
    return lone.full(full)


def test_pins_are_off_until_somebody_turns_them_on(lone: InWords) -> None:
    assert not lone.workspace.settings.pins
    assert group.may_sit_down(lone.workspace, lone.id("Maya"), "", DAY)


def test_above_the_limit_a_member_accepts_a_lost_ticket_and_signs_on_paper(lone: InWords) -> None:
    full = without_receipt(lone, "Amina", "Ben")
    assert full.lines[0].accepted_by == lone.id("Ben")
    lone.pay(full)


@pytest.mark.parametrize(
    ("whose", "by", "why"),
    [
        ("Amina", "Maya", "somebody else accepts it"),
        ("Amina", "Amina", "the money is for them"),
        ("Maya", "Sam", "the money is for them"),
    ],
)
def test_but_neither_who_pays_nor_who_gains_accepts_it(
    lone: InWords, whose: str, by: str, why: str
) -> None:
    with pytest.raises(UserError, match=why):
        without_receipt(lone, whose, by)


def test_with_another_officer_no_member_accepts_it(small: InWords) -> None:
    with pytest.raises(NotAllowed, match="Ask one of them"):
        without_receipt(small, "Amina", "Ben")
    without_receipt(small, "Amina", "Leon")


def test_nor_does_the_only_other_officer_where_the_money_is_for_her(small: InWords) -> None:
    """Leon and Priya hold offices; for Leon's own ticket Priya is asked, and no member."""
    with pytest.raises(NotAllowed):
        without_receipt(small, "Leon", "Ben")
    without_receipt(small, "Leon", "Priya")


@pytest.mark.parametrize("whose", ["Maya", "Sam"])
def test_what_comes_to_her_or_her_household_waits_and_says_the_way_out(
    lone: InWords, whose: str
) -> None:
    full = lone.with_receipts(lone.claim(whose, cost("bus", "4.60")))
    with pytest.raises(UserError) as refused:
        lone.agree(full, "Maya")
    assert str(refused.value).endswith(WAY_OUT)
    found = paying.obstacles(lone.workspace, full, lone.id("Maya"))
    assert str(found[-1].text).endswith(WAY_OUT)
    for do in (lone.pay, lone.promise):
        with pytest.raises(UserError, match="Nobody has agreed"):
            do(full)
    group.give_office(lone.workspace, lone.act(), person_id=lone.id("Ben"), office=Office.CHAIR)
    with pytest.raises(UserError, match="Ask another officer"):
        lone.agree(full, "Maya")
    lone.agree(full, "Ben")
    lone.pay(full, by="Ben", reasons=WHY)


def test_money_that_was_for_her_is_put_right_by_somebody_else(lone: InWords) -> None:
    workspace = lone.workspace
    ben = group.give_office(workspace, lone.act(), person_id=lone.id("Ben"), office=Office.SECOND)
    mine = lone.agree(lone.with_receipts(lone.claim("Maya", cost("bus", "4.60"))), "Ben")
    paid = lone.pay(mine, by="Ben", reasons=WHY)
    group.end_office(workspace, lone.act(), holding_id=ben.id or 0)
    with pytest.raises(UserError) as refused:
        corrections.not_given(workspace, lone.act(), movement_id=paid.id or 0)
    assert str(refused.value) == f"This money was for you, or for whom you live with. {WAY_OUT}"


def test_why_one_person_agrees_and_pays_is_said_once_a_meeting(lone: InWords) -> None:
    """A taxi nobody agreed beforehand: the treasurer agrees it and pays it."""
    amina, ben, carys = (
        lone.agree(lone.with_receipts(lone.claim(name, cost("taxi", pounds))), "Maya")
        for name, pounds in (("Amina", "9.00"), ("Ben", "8.00"), ("Carys", "7.00"))
    )
    with pytest.raises(UserError, match="Say why once for this meeting"):
        lone.pay(amina)
    lone.pay(amina, reasons=WHY)
    lone.pay(ben)
    lone.promise(carys)
    lone.keep(carys)


def test_where_a_person_agrees_every_claim_she_agrees_and_pays_too(lone: InWords) -> None:
    settings = replace(lone.workspace.settings, agreeing=Agreeing.PERSON)
    group.change_settings(lone.workspace, lone.act(), group=settings)
    full = lone.with_receipts(lone.claim("Amina", cost("bus", "4.60")))
    assert full.claim.state is ClaimState.SUBMITTED
    lone.pay(lone.agree(full, "Maya"), reasons=WHY)


def test_a_fee_an_advance_and_a_late_claim_go_on(lone: InWords) -> None:
    workspace, act = lone.workspace, lone.act()
    fee = lone.agree(lone.claim("Amina", cost("fee", "20.00"), kind=ClaimKind.FEE), "Maya")
    lone.pay(fee, reasons=WHY)
    had = lone.agree(
        lone.claim("Ben", cost("train", "9.00"), kind=ClaimKind.ADVANCE, return_by=DAY), "Maya"
    )
    lone.pay(had)
    used = lone.with_receipts(
        lone.claim("Ben", cost("train", "8.00"), advance_id=had.id, meeting_id=None)
    )
    back = advances.settle(workspace, act, claim_id=used.id, place_id=lone.place_id)
    assert back is not None
    assert back.amount == 100
    day = date(2026, 8, 12)
    late = lone.with_receipts(
        lone.claim("Carys", cost("bus", "2.00", day=DAY), act=lone.act(day=day))
    )
    claims.take_late(workspace, lone.act(day=day), claim_id=late.id, agreed_by="the meeting")
    lone.pay(late, day=day)


def test_what_may_be_there_twice_she_looks_at_herself(lone: InWords) -> None:
    lone.claim("Amina", cost("bus", "2.00"))
    again = lone.with_receipts(lone.claim("Amina", cost("bus", "2.00")))
    assert again.held
    looked = agreeing.look_at_double(
        lone.workspace,
        lone.act(),
        double_id=again.held[0].id or 0,
        twice=False,
        by=lone.named("Maya"),
    )
    lone.pay(looked)


def test_where_two_count_together_the_other_is_any_member(lone: InWords) -> None:
    settings = replace(lone.workspace.settings, second_counter=SecondCounter.REQUIRED)
    group.change_settings(lone.workspace, lone.act(), group=settings)
    with pytest.raises(UserError, match="Who is the other"):
        lone.count(10_000, second=None)
    assert lone.count(10_000, second="Ben").second_id == lone.id("Ben")


def test_a_count_by_one_is_confirmed_by_any_member_later(lone: InWords) -> None:
    made = lone.count(10_000, second=None)
    counts.confirm_count(
        lone.workspace, lone.act(), count_id=made.id or 0, by=Named(person_id=lone.id("Ben"))
    )
    assert counts.unconfirmed(lone.workspace) == []


def test_a_rule_of_two_that_nobody_can_keep_says_how_to(lone: InWords) -> None:
    """The group turned it on; it is off in a new group."""
    policy = policies.on(lone.workspace, DAY)
    policies.adopt(lone.workspace, lone.act(), policy=replace(policy, second_agreer_above=3000))
    full = lone.agree(lone.with_receipts(lone.claim("Amina", cost("train", "30.01"))), "Maya")
    with pytest.raises(UserError) as refused:
        lone.pay(full)
    assert str(refused.value) == (
        "£30.01 is over your £30.00 limit. Two people beside you must agree it."
        " Give somebody an office under Our group."
    )


def test_above_a_cash_limit_that_stops_she_pays_by_bank(lone: InWords) -> None:
    policy = policies.on(lone.workspace, DAY)
    strict = replace(policy, cash_limit=3000, cash_limit_stops=True)
    policies.adopt(lone.workspace, lone.act(), policy=strict)
    full = lone.agree(lone.with_receipts(lone.claim("Amina", cost("train", "30.01"))), "Maya")
    with pytest.raises(UserError, match="or a bank payment"):
        lone.pay(full)
    lone.promise(full)
    lone.keep(full, reasons=WHY)


def test_an_office_that_nobody_holds_says_where_it_is_given(lone: InWords) -> None:
    """Maya hands over to a chair; bank details are for a treasurer."""
    workspace = lone.workspace
    [mine] = group.holdings(workspace)
    group.give_office(workspace, lone.act(), person_id=lone.id("Ben"), office=Office.CHAIR)
    group.end_office(workspace, lone.act(), holding_id=mine.id or 0)
    details = PayeeDetails(
        person_id=lone.id("Amina"),
        account_name="A Begum",
        sort_code="200000",
        account_number="55779911",
    )
    with pytest.raises(NotAllowed) as refused:
        people.save_details(workspace, lone.act("Ben"), details=details)
    assert str(refused.value) == "Nobody is treasurer now. Give the office under Our group."


def test_a_helper_is_sent_to_the_one_officer_there_is(lone: InWords) -> None:
    group.give_office(lone.workspace, lone.act(), person_id=lone.id("Ben"), office=Office.HELPER)
    with pytest.raises(NotAllowed) as refused:
        lone.claim("Amina", cost("bus", "2.00"), by="Ben")
    assert str(refused.value) == "This is for the treasurer."
