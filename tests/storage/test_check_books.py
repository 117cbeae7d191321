"""Check that the books prove: counts, accounts and numbers, whoever wrote them."""

import pytest
from sqlite_utils import Database

from desktop.domain.cash import MovementKind, PlaceKind
from tests.storage.reading import said
from tests.storage.small_group import (
    COUNTS,
    SmallGroup,
    add,
    claim_of,
    count,
    move,
    step,
)


def taken_after_count(db: Database, group: SmallGroup) -> None:
    """£5.00 leaves the tin after it was counted and before the count is stored."""
    move(db, group.places, 4, MovementKind.RETURN, PlaceKind.TIN, PlaceKind.BANK, amount=500)


def test_a_count_expects_what_the_book_said_when_it_was_counted(
    db: Database, group: SmallGroup
) -> None:
    newest = db.execute("SELECT max(id) FROM movement").fetchone()[0]
    with step(db, "Count again"):
        taken_after_count(db, group)
        add(db, COUNTS, count(group.places, group.maya, expected=19340, seen=newest))
    assert said(db) == []


@pytest.mark.parametrize(
    ("number", "from_kind", "amount", "words"),
    [
        (6, PlaceKind.TIN, 100, "The tin: slip 4 of 2026 is missing. Open your latest copy."),
        (
            4,
            PlaceKind.TIN,
            19341,
            "The tin holds less than nothing after slip 4 of 2026. Count it.",
        ),
    ],
)
def test_books_that_do_not_prove_are_said_also_when_we_wrote_them(
    db: Database, group: SmallGroup, number: int, from_kind: PlaceKind, amount: int, words: str
) -> None:
    with step(db, "Move money"):
        move(
            db,
            group.places,
            number,
            MovementKind.TRANSFER,
            from_kind,
            PlaceKind.FLOAT,
            amount=amount,
        )
    assert words in said(db)


def test_a_bank_account_may_be_overdrawn_in_the_book(db: Database, group: SmallGroup) -> None:
    with step(db, "Move money"):
        move(
            db, group.places, 4, MovementKind.DRAW, PlaceKind.BANK, PlaceKind.TIN, amount=9_999_999
        )
    assert said(db) == []


def test_a_claim_put_back_needs_the_slip_that_put_it_back(db: Database, group: SmallGroup) -> None:
    with step(db, "Put back"):
        db.table("claim").update(group.paid, {"state": "put back"})
    assert said(db) == ["Claim 1 says “put back”, but its slips do not. Compare with paper."]
    with step(db, "Put back by slip 4"):
        move(
            db,
            group.places,
            4,
            MovementKind.PUT_BACK,
            PlaceKind.PEOPLE,
            PlaceKind.TIN,
            amount=460,
            claim_id=group.paid,
            corrects_id=group.slip,
        )
    assert said(db) == []


def test_a_claim_number_left_out_is_said(db: Database, group: SmallGroup) -> None:
    bus = db.execute("SELECT id FROM category").fetchone()[0]
    with step(db, "Claim 5"):
        claim_of(db, 5, group.amina, bus, 300)
    assert said(db) == ["Claim 4 is missing. Open your latest copy."]
