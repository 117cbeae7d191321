"""Records come back from the file exactly as they went in."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from sqlite_utils import Database

from desktop.domain.cash import Movement, MovementKind, PlaceKind, Signing
from desktop.domain.claim import Line, ReceiptState
from desktop.domain.meeting import Meeting
from desktop.domain.person import Method, Person, Reading, Status
from desktop.domain.policy import Rate, ReceiptRule
from desktop.language import Money, sentence
from desktop.storage.people import PEOPLE
from desktop.storage.policies import RATES
from desktop.storage.records import Table
from tests.storage.small_group import LINES, MEETINGS, MOVEMENTS, SmallGroup, add, step


def kept(db: Database, table: Table[Any], record: Any) -> Any:
    """The record read back, without the id it was given."""
    with step(db):
        row_id = add(db, table, record)
    return replace(table.get(db, row_id), id=None)


NAMES = [
    "Amina Begum",
    "小明",
    "علی رضا",
    "<b>&</b>",
    "Robert'); DROP TABLE person;--",
    "👩‍🦰",
    "x" * 200,
]


@pytest.mark.parametrize("name", NAMES)
def test_a_person_is_kept_with_any_name(db: Database, group: SmallGroup, name: str) -> None:
    person = Person(
        name=name,
        spoken_name=name,
        language="zh-Hans",
        reading=Reading.LARGE_18,
        phone="01234",
        status=Status.DIED,
        joined_on=date(2024, 2, 29),
        method=Method.BANK,
        collector_id=group.maya,
        claims_costs=False,
    )
    assert kept(db, PEOPLE, person) == person


def test_a_line_keeps_exact_quantities_and_its_reason(db: Database, group: SmallGroup) -> None:
    line = Line(
        claim_id=group.paid,
        category_id=db.execute("SELECT id FROM category").fetchone()[0],
        day=date(2026, 3, 12),
        quantity=Decimal("7.30"),
        unit_amount=Decimal("45.5"),
        claimed=675,
        allowed=500,
        difference=sentence("We can pay up to {cap}.", cap=Money(500)),
        receipt=ReceiptState.NONE,
        no_receipt_reason="tapped",
        accepted_by=group.maya,
    )
    again = kept(db, LINES, line)
    assert again == line
    assert (str(again.quantity), again.receipt_ready) == ("7.30", True)


def test_a_meeting_keeps_its_times(db: Database) -> None:
    meeting = Meeting(title="AGM", day=date(2026, 3, 12), starts=time(14), ends=time(16, 30))
    assert kept(db, MEETINGS, meeting) == meeting


def test_a_slip_keeps_its_pieces_and_its_instant(db: Database, group: SmallGroup) -> None:
    at = datetime(2026, 6, 12, 15, 0, 0, 7, tzinfo=timezone(timedelta(hours=1)))
    slip = Movement(
        book_id=group.places[PlaceKind.TIN],
        year=2026,
        number=4,
        kind=MovementKind.CHANGE_BACK,
        from_id=group.places[PlaceKind.PEOPLE],
        to_id=group.places[PlaceKind.TIN],
        amount=250,
        at=at,
        day=date(2026, 6, 12),
        signing=Signing.MARK,
        pieces={200: 1, 50: 1},
    )
    again = kept(db, MOVEMENTS, slip)
    assert again == slip
    assert again.at.utcoffset() == timedelta(0)


def test_a_rate_at_cost_is_not_a_rate_of_nothing(db: Database) -> None:
    category = db.execute("SELECT id FROM category").fetchone()[0]
    with step(db):
        db.table("policy").insert(
            {
                "id": 1,
                "number": 1,
                "from_day": "2025-01-01",
                "claim_months": 3,
                "no_receipt_limit": 1000,
                "cash_limit_stops": 0,
                "promise_days": 10,
            }
        )
    rate = Rate(
        policy_id=1, category_id=category, from_day=date(2025, 1, 1), receipt=ReceiptRule.CARER
    )
    assert kept(db, RATES, rate) == rate
    assert kept(db, RATES, replace(rate, amount=Decimal(0))).amount == 0


def test_instants_sort_as_they_happened(db: Database, group: SmallGroup) -> None:
    early, late = (
        datetime(2026, 3, 29, 0, 59, 59, 999999, tzinfo=UTC),
        datetime(2026, 3, 29, 2, 0, tzinfo=timezone(timedelta(hours=1))),
    )
    texts = [
        MOVEMENTS.to_row(replace(MOVEMENTS.get(db, group.slip), at=at))["at"]
        for at in (early, late)
    ]
    assert texts == sorted(texts)
    assert texts[0] != texts[1]


def test_asking_for_what_is_not_there_says_so(db: Database) -> None:
    with pytest.raises(LookupError):
        PEOPLE.get(db, 1)
    assert PEOPLE.find(db, "name = ?", "Nobody") is None


def test_nothing_is_changed_or_taken_out_that_is_not_there(db: Database, group: SmallGroup) -> None:
    movement = MOVEMENTS.get(db, group.slip)
    with step(db):
        with pytest.raises(LookupError):
            MOVEMENTS.update(db, replace(movement, id=7))
        with pytest.raises(LookupError):
            MOVEMENTS.delete(db, 7)
    assert MOVEMENTS.get(db, group.slip) == movement
