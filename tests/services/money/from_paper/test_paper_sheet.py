"""Typing in the sheet from the table: its rows in their own order, and what is asked once."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from desktop.domain.claim import ClaimState, ReceiptState
from desktop.domain.meeting import Meeting
from desktop.errors import UserError
from desktop.services.meetings import meetings
from desktop.services.money import claims, corrections
from desktop.services.money.from_paper import paper_rows
from desktop.services.money.from_paper.paper_claims import PaperCost, PaperRow
from desktop.services.money.from_paper.paper_sheet import RowKind, sheet
from desktop.services.papers import paper_kit
from desktop.services.people import people
from tests.services.in_words import DAY, InWords, cost
from tests.services.typed_rows import BUS, beyond, type_in


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


def test_a_count_since_then_is_said_with_what_the_next_may_show(small: InWords) -> None:
    small.count(10_000, second=None)
    done = type_in(small, "Amina", BUS, at=time(11, 0))
    assert [str(each) for each in done.said] == [
        "The tin was counted since. The next count may show £4.60 over."
    ]


def test_what_was_typed_in_can_be_put_back_like_any_payment(small: InWords) -> None:
    done = type_in(small, "Amina", BUS)
    corrections.not_given(small.workspace, small.act(), movement_id=done.row.movement_id or 0)
    assert small.in_the_tin == 10_000
