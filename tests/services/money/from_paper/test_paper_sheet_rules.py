"""What the sheet from the table says against our rules: recorded, and said."""

from datetime import date, time, timedelta

import pytest

from desktop.domain.cash import Signing
from desktop.domain.claim import ClaimState, ReceiptState
from desktop.domain.meeting import Meeting
from desktop.errors import UserError
from desktop.services.meetings import meetings
from desktop.services.money import cash, claims
from desktop.services.money.from_paper.paper_claims import PaperCost
from desktop.services.money.from_paper.paper_sheet import RowKind
from desktop.services.people import people
from tests.services.groups import Riverside
from tests.services.in_words import DAY, InWords, cost
from tests.services.typed_rows import BUS, beyond, type_in


def test_a_sum_without_a_word_what_for_is_recorded_all_the_same(small: InWords) -> None:
    done = type_in(small, "Amina", given=500)
    assert done.movement is not None
    assert done.movement.amount == 500
    assert "The paper does not say what this was for." in beyond(small)
    assert people.usual_of(small.workspace, small.id("Amina")) == []


def test_a_cost_our_policy_has_nothing_about_is_written_down_and_said(small: InWords) -> None:
    parking = PaperCost(cost=cost("parking", "3.20"), receipt=ReceiptState.KEPT, number=7)
    done = type_in(small, "Amina", BUS, parking, given=780)
    full = claims.get(small.workspace, done.row.claim_id or 0)
    assert [(line.claimed, line.allowed) for line in full.lines] == [(460, 460), (320, 0)]
    assert full.lines[1].receipt_number == 7
    assert beyond(small) == [
        "Our policy did not pay for this then.",
        "£7.80 was given. Our policy pays £4.60.",
    ]


def test_a_cost_we_do_not_pay_keeps_the_day_it_was_of(small: InWords) -> None:
    day_before = DAY - timedelta(days=1)
    parking = PaperCost(cost=cost("parking", "3.20", day=day_before), receipt=ReceiptState.KEPT)
    done = type_in(small, "Amina", BUS, parking, given=460)
    full = claims.get(small.workspace, done.row.claim_id or 0)
    assert [line.day for line in full.lines] == [DAY, day_before]


def test_the_number_written_on_the_receipt_stays_and_no_receipt_has_its_reason(
    small: InWords,
) -> None:
    bus = PaperCost(cost=cost("bus", "4.60"), receipt=ReceiptState.KEPT, number=12)
    tapped = PaperCost(cost=cost("train", "3.00"), receipt=ReceiptState.NONE, no_receipt="tapped")
    done = type_in(small, "Amina", bus, tapped, given=760)
    full = claims.get(small.workspace, done.row.claim_id or 0)
    assert full.lines[0].receipt_number == 12
    assert (full.lines[1].no_receipt_reason, full.lines[1].accepted_by) == (
        "tapped",
        small.id("Maya"),
    )
    assert beyond(small) == []


def test_a_blank_receipt_is_recorded_and_kept_as_something_to_do(small: InWords) -> None:
    type_in(small, "Amina", PaperCost(cost=cost("bus", "4.60")))
    assert beyond(small) == ["There is no receipt, and nobody accepted that."]


def test_who_agreed_on_paper_is_kept_without_a_pin(riverside: Riverside) -> None:
    done = type_in(riverside, "Amina", BUS, agreed_by=(riverside.id("Leon"),))
    full = claims.get(riverside.workspace, done.row.claim_id or 0)
    assert [a.person_id for a in full.standing] == [riverside.id("Leon")]
    assert beyond(riverside) == []


def test_nobody_agrees_their_own_on_paper_either(riverside: Riverside) -> None:
    done = type_in(
        riverside, "Leon", BUS, agreed_by=(riverside.id("Leon"),), paid_by=riverside.id("Maya")
    )
    assert claims.get(riverside.workspace, done.row.claim_id or 0).standing == ()
    assert "Nobody had agreed this." in beyond(riverside)


def test_a_promise_on_paper_stands_from_its_own_day_and_the_bank_still_waits_for_a_receipt(
    small: InWords,
) -> None:
    done = type_in(
        small, "Ben", PaperCost(cost=cost("train", "9.20")), given=None, kind=RowKind.BANK
    )
    assert done.promise is not None
    assert (done.promise.amount, done.promise.made_on) == (920, DAY)
    assert done.promise.pay_by == date(2026, 3, 26)
    full = claims.get(small.workspace, done.row.claim_id or 0)
    assert full.claim.state is ClaimState.PROMISED
    assert beyond(small) == ["There is no receipt, and nobody accepted that."]
    with pytest.raises(UserError):
        small.keep(full)


def test_a_meeting_of_two_years_ago_is_recorded_with_its_own_day_and_a_sentence(
    small: InWords,
) -> None:
    long_ago = date(2024, 2, 8)
    meeting = Meeting(title="Tea", day=long_ago, starts=time(10), ends=time(12))
    stored = meetings.add(small.workspace, small.act(), meeting=meeting)
    done = type_in(small, "Amina", BUS, meeting_id=stored.id)
    assert done.movement is not None
    assert (done.movement.day, done.movement.year) == (long_ago, 2024)
    assert small.in_the_tin == 10_000
    said = beyond(small)
    assert "We typed this in on 2026-03-12, long after it happened." in said
    assert "There was £4.60 more in the tin than our book says." in said
    assert [str(each) for each in done.said] == ["This is slip 2 of 2024."]


def test_marks_and_missing_signatures_are_as_the_paper_has_them(small: InWords) -> None:
    done = type_in(small, "Amina", BUS, signing=Signing.LATER)
    assert [m.id for m in cash.unsigned(small.workspace)] == [done.row.movement_id]
    witnessed = type_in(
        small, "Ben", BUS, signing=Signing.MARK, witness_id=small.id("Priya"), given=460
    )
    assert witnessed.beyond == ()
