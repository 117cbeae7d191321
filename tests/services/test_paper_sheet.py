"""Typing in the sheet from the table: its rows in their own order, counts, and its sum."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from desktop.domain.cash import CountKind, Signing
from desktop.domain.claim import ClaimState, ReceiptState
from desktop.domain.meeting import Meeting
from desktop.errors import UserError
from desktop.services import (
    cash,
    claims,
    corrections,
    meetings,
    outside,
    paper_kit,
    paper_rows,
    people,
)
from desktop.services.counts import Counted
from desktop.services.paper_claims import PaperCost, PaperRow
from desktop.services.paper_counts import (
    PaperCount,
    count_on_paper,
    keep_total,
    kept_total,
    money_put_in,
    typed_counts,
)
from desktop.services.paper_rows import RowDone
from desktop.services.paper_sheet import RowKind, sheet
from tests.services.conftest import Riverside
from tests.services.in_words import DAY, InWords, cost

BUS = PaperCost(cost=cost("bus", "4.60"), receipt=ReceiptState.KEPT)


def type_in(
    group: InWords, name: str, *costs: PaperCost, given: int | None = 460, **more: Any
) -> RowDone:
    """One row of the meeting's sheet; `name` is somebody we know or somebody new."""
    known = group.made.ids.get(name)
    more.setdefault("kind", RowKind.PAID)
    meeting_id = more.pop("meeting_id", group.meeting_id)
    row = PaperRow(
        person_id=known,
        name="" if known else name,
        costs=costs,
        given=given if more["kind"] in {RowKind.PAID, RowKind.BANK} else None,
        **more,
    )
    [done] = paper_rows.type_in(
        group.workspace,
        group.act(),
        meeting_id=meeting_id,
        place_id=group.place_id,
        rows=[row],
    )
    return done


def beyond(group: InWords) -> list[str]:
    return [str(rule.what) for rule in outside.open_ones(group.workspace)]


def names(group: InWords) -> list[str]:
    rows = sheet(group.workspace, group.meeting_id).rows
    return [row.person.short for row in rows]


def test_without_a_kit_the_rows_are_those_expected_by_name(small: InWords) -> None:
    assert names(small) == ["Amina", "Ben", "Carys", "Dilip"]


def test_the_rows_come_back_in_the_order_of_the_kit(small: InWords) -> None:
    kit = paper_kit.kit(small.workspace, small.act(), meeting_id=small.meeting_id)
    order = tuple(small.id(name) for name in ("Carys", "Amina", "Dilip"))
    paper_kit.went_out(small.workspace, small.act(), kit=replace(kit, rows=order))
    assert names(small) == ["Carys", "Amina", "Dilip"]


def test_a_row_becomes_a_claim_a_slip_and_a_tick_at_its_own_time(small: InWords) -> None:
    done = type_in(small, "Amina", BUS, at=time(11, 25))
    assert done.movement is not None
    assert done.movement.at == datetime(2026, 3, 12, 11, 25, tzinfo=UTC)
    full = claims.get(small.workspace, done.row.claim_id or 0)
    assert full.claim.state is ClaimState.PAID
    assert full.lines[0].receipt is ReceiptState.KEPT
    assert (full.lines[0].receipt_number, done.beyond) == (1, ())
    here = {p.short: a for a, p in meetings.attendance(small.workspace, small.meeting_id)}
    assert here["Amina"].came
    assert here["Amina"].came_at == done.movement.at
    rows = sheet(small.workspace, small.meeting_id)
    assert (rows.done, rows.given) == (1, 460)
    next_row = rows.next_row()
    assert next_row is not None
    assert next_row.person.short == "Ben"


def test_the_time_on_paper_is_the_groups_own_clock(small: InWords) -> None:
    summer = meetings.add(
        small.workspace,
        small.act(),
        meeting=Meeting(title="Picnic", day=date(2025, 7, 10), starts=time(10), ends=time(12)),
    )
    done = type_in(small, "Amina", BUS, at=time(11, 0), meeting_id=summer.id)
    assert done.movement is not None
    assert done.movement.at == datetime(2025, 7, 10, 10, 0, tzinfo=UTC)


def test_somebody_not_expected_gets_a_row_at_the_end(small: InWords) -> None:
    done = type_in(small, "Olwen Rees", BUS)
    assert done.person.name == "Olwen Rees"
    assert names(small)[-1] == "Olwen"
    assert people.get(small.workspace, done.person.id or 0).joined_on == DAY


def test_the_costs_that_were_on_screen_already_are_paid_and_not_asked_twice(
    small: InWords,
) -> None:
    full = small.with_receipts(small.claim("Amina", cost("bus", "4.60")))
    done = type_in(small, "Amina")
    assert done.row.claim_id == full.id
    assert small.full(full).claim.state is ClaimState.PAID


def test_other_costs_on_paper_than_on_screen_take_their_place(small: InWords) -> None:
    full = small.with_receipts(small.claim("Amina", cost("bus", "4.60")))
    train = PaperCost(cost=cost("train", "6.00"), receipt=ReceiptState.SHOWN)
    done = type_in(small, "Amina", train, given=600)
    now = claims.get(small.workspace, full.id)
    assert done.row.claim_id == full.id
    assert [line.claimed for line in now.lines] == [600]
    assert beyond(small) == []


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


def test_rows_without_money_are_typed_in_too(small: InWords) -> None:
    type_in(small, "Amina", kind=RowKind.NOTHING)
    type_in(small, "Ben", kind=RowKind.ABSENT)
    type_in(small, "Carys", kind=RowKind.CROSSED_OUT)
    rows = sheet(small.workspace, small.meeting_id)
    assert (rows.done, rows.given) == (3, 0)
    here = {p.short: a for a, p in meetings.attendance(small.workspace, small.meeting_id)}
    assert (here["Amina"].came, here["Amina"].no_costs) == (True, True)
    assert (here["Ben"].came, here["Carys"].came) == (False, False)
    assert people.get(small.workspace, small.id("Amina")).claims_costs
    assert beyond(small) == []


def test_a_row_without_money_can_be_typed_in_again_and_counts_once(small: InWords) -> None:
    type_in(small, "Amina", kind=RowKind.CROSSED_OUT)
    type_in(small, "Amina", BUS)
    rows = sheet(small.workspace, small.meeting_id)
    assert names(small) == ["Amina", "Ben", "Carys", "Dilip"]
    assert (rows.done, rows.given) == (1, 460)


def test_somebody_paid_already_is_asked_about_once(small: InWords) -> None:
    small.pay(small.with_receipts(small.claim("Amina", cost("bus", "4.60"))))
    [row] = [r for r in sheet(small.workspace, small.meeting_id).rows if r.person.short == "Amina"]
    assert row.on_screen
    train = PaperCost(cost=cost("train", "3.00"), receipt=ReceiptState.KEPT)
    with pytest.raises(UserError) as asked:
        type_in(small, "Amina", train, given=300)
    assert asked.value.field == "another"
    assert str(asked.value) == "Amina has slip 2 already: £4.60. Is this another payment?"
    done = type_in(small, "Amina", train, given=300, another=True)
    assert done.movement is not None
    assert done.movement.number == 3
    assert small.in_the_tin == 10_000 - 760


def test_the_same_person_typed_in_twice_is_asked_about_too(small: InWords) -> None:
    type_in(small, "Amina", BUS)
    with pytest.raises(UserError) as asked:
        type_in(small, "Amina", BUS)
    assert asked.value.field == "another"
    done = type_in(small, "Amina", BUS, another=True)
    assert [str(each) for each in done.beyond] == [
        "This may have been claimed before. Nobody has looked yet.",
        "Nobody had agreed this.",
    ]
    assert names(small) == ["Amina", "Ben", "Carys", "Dilip", "Amina"]


def test_a_row_that_cannot_be_read_says_so_at_its_field_and_changes_nothing(
    small: InWords,
) -> None:
    for field, costs, more in [
        ("given", [BUS], {"given": None}),
        ("given", [BUS], {"given": 10**15}),
        ("amount", [PaperCost(cost=cost("bus"))], {}),
        ("category", [PaperCost(cost=cost("balloon", "4.60"))], {}),
        ("day", [BUS], {"day": date(2026, 3, 13)}),
        ("given", [], {"given": None, "kind": RowKind.BANK}),
    ]:
        with pytest.raises(UserError) as refused:
            type_in(small, "Amina", *costs, **more)  # type: ignore[arg-type]
        assert refused.value.field == field
    with pytest.raises(UserError) as refused:
        type_in(small, "  ", BUS)
    assert refused.value.field == "name"
    assert claims.of_meeting(small.workspace, small.meeting_id) == []
    assert sheet(small.workspace, small.meeting_id).done == 0


def test_rows_typed_in_together_stay_saved_up_to_the_one_that_cannot_be_read(
    small: InWords,
) -> None:
    rows = [
        PaperRow(kind=RowKind.PAID, person_id=small.id("Amina"), costs=(BUS,), given=460),
        PaperRow(kind=RowKind.PAID, person_id=small.id("Ben"), costs=(BUS,), given=None),
    ]
    with pytest.raises(UserError):
        paper_rows.type_in(
            small.workspace,
            small.act(),
            meeting_id=small.meeting_id,
            place_id=small.place_id,
            rows=rows,
        )
    assert sheet(small.workspace, small.meeting_id).given == 460


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


def test_a_count_since_then_is_said_with_what_the_next_may_show(small: InWords) -> None:
    small.count(10_000, second=None)
    done = type_in(small, "Amina", BUS, at=time(11, 0))
    assert [str(each) for each in done.said] == [
        "The tin was counted since. The next count may show £4.60 over."
    ]


def test_marks_and_missing_signatures_are_as_the_paper_has_them(small: InWords) -> None:
    done = type_in(small, "Amina", BUS, signing=Signing.LATER)
    assert [m.id for m in cash.unsigned(small.workspace)] == [done.row.movement_id]
    witnessed = type_in(
        small, "Ben", BUS, signing=Signing.MARK, witness_id=small.id("Priya"), given=460
    )
    assert witnessed.beyond == ()


def test_what_was_typed_in_can_be_put_back_like_any_payment(small: InWords) -> None:
    done = type_in(small, "Amina", BUS)
    corrections.not_given(small.workspace, small.act(), movement_id=done.row.movement_id or 0)
    assert small.in_the_tin == 10_000


def paper_count(group: InWords, kind: CountKind, total: int, **more: Any) -> Any:
    more.setdefault("first_id", group.id("Maya"))
    explanation = more.pop("explanation", "")
    counted = Counted(total=total, explanation=explanation)
    return count_on_paper(
        group.workspace,
        group.act(),
        meeting_id=group.meeting_id,
        place_id=group.place_id,
        count=PaperCount(kind=kind, counted=counted, **more),
    )


def test_a_whole_sheet_opens_pays_and_closes_at_its_own_times(small: InWords) -> None:
    first = paper_count(small, CountKind.OPEN, 10_000, at=time(13, 0))
    drawn = money_put_in(
        small.workspace,
        small.act(),
        meeting_id=small.meeting_id,
        place_id=small.place_id,
        amount=2000,
        at=time(13, 5),
    )
    type_in(small, "Amina", BUS, at=time(13, 10))
    last = paper_count(
        small, CountKind.CLOSE, 11_490, second_id=small.id("Priya"), explanation="a coin fell"
    )
    assert (first.difference, drawn.amount, last.difference) == (0, 2000, -50)
    assert last.at > datetime(2026, 3, 12, 13, 10, tzinfo=UTC)
    assert typed_counts(small.workspace, small.meeting_id) == {
        CountKind.OPEN: 10_000,
        CountKind.CLOSE: 11_490,
    }
    assert small.in_the_tin == 11_490
    assert beyond(small) == []


def test_money_put_in_at_a_meeting_still_to_come_is_not_written_down(small: InWords) -> None:
    tomorrow = Meeting(title="Tea", day=DAY + timedelta(days=1), starts=time(10), ends=time(12))
    later = meetings.add(small.workspace, small.act(), meeting=tomorrow, invite=[])
    with pytest.raises(UserError, match="still to come") as refused:
        money_put_in(
            small.workspace,
            small.act(),
            meeting_id=later.id or 0,
            place_id=small.place_id,
            amount=2000,
        )
    assert refused.value.field == "day"
    assert small.in_the_tin == 10_000


def test_a_tin_that_was_found_empty_is_counted_too(small: InWords) -> None:
    paper_count(small, CountKind.CLOSE, 0, explanation="we don't know why")
    assert small.in_the_tin == 0


def test_what_a_paper_count_lacks_stands_outside_our_rules(riverside: Riverside) -> None:
    paper_count(riverside, CountKind.CLOSE, 19_950, at=time(16, 0))
    assert beyond(riverside) == [
        "One person counted. Our rule asks for two.",
        "The tin is 50p short. That happens. Nobody has to make it up. The paper does not say why.",
    ]


def test_a_count_the_tin_has_overtaken_is_kept_beside_the_book(small: InWords) -> None:
    small.pay(small.with_receipts(small.claim("Amina", cost("bus", "4.60"))))
    assert paper_count(small, CountKind.OPEN, 9000) is None
    assert beyond(small) == ["The paper counts £90.00. The tin was used or counted since."]
    assert small.in_the_tin == 9540


def test_the_same_name_twice_under_a_count_is_said_at_its_field(small: InWords) -> None:
    with pytest.raises(UserError) as refused:
        paper_count(small, CountKind.OPEN, 10_000, second_id=small.id("Maya"))
    assert refused.value.field == "second"


def test_a_sheet_whose_sums_do_not_add_up_says_both_and_can_be_kept(small: InWords) -> None:
    type_in(small, "Amina", BUS)

    def keep(written: int, note: str = "") -> None:
        keep_total(
            small.workspace, small.act(), meeting_id=small.meeting_id, written=written, note=note
        )

    with pytest.raises(UserError) as refused:
        keep(640)
    assert refused.value.field == "note"
    assert str(refused.value).startswith("The sheet says £6.40. Its rows make £4.60.")
    assert kept_total(small.workspace, small.meeting_id) is None
    keep(640, "4 and 6 changed places")
    assert kept_total(small.workspace, small.meeting_id) == (640, "4 and 6 changed places")
    assert beyond(small) == ["The sheet says £6.40. Its rows make £4.60."]
    [rule] = outside.open_ones(small.workspace)
    assert str(outside.about(small.workspace, rule)) == "The sheet of 2026-03-12"


def test_a_sum_fits_with_or_without_what_was_promised(small: InWords) -> None:
    type_in(small, "Amina", BUS)
    train = PaperCost(cost=cost("train", "9.20"), receipt=ReceiptState.KEPT)
    type_in(small, "Ben", train, given=920, kind=RowKind.BANK)
    for written in (460, 1380):
        keep_total(small.workspace, small.act(), meeting_id=small.meeting_id, written=written)
    assert beyond(small) == []
