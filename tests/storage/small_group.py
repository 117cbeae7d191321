"""A small group for the tests of the data file: its key, and a meeting that was paid.

A spare key opens it, so that no test waits for a password to be stretched.
"""

import hashlib
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from desktop.domain.cash import Count, CountKind, Movement, MovementKind, Place, PlaceKind, Promise
from desktop.domain.claim import Claim, ClaimState, Line, Receipt, ReceiptState
from desktop.domain.meeting import Meeting
from desktop.domain.person import Method, Person
from desktop.domain.policy import Category
from desktop.domain.spare_key import SpareKey
from desktop.language import sentence
from desktop.storage import history, search
from desktop.storage.claims import keep_bytes
from desktop.storage.database import Key
from desktop.storage.key import SALT, unlocking
from desktop.storage.people import PEOPLE
from desktop.storage.records import Table

SPARE = SpareKey(b"fifteen letters")
KEY = Key(spare=SPARE)
A_SALT = b"sixteen letters!"
DAY = date(2026, 3, 12)
AT = datetime(2026, 3, 12, 14, 0, tzinfo=UTC)
PICTURE = b"a picture of a bus ticket" * 50

MEETINGS = Table("meeting", Meeting)
CATEGORIES = Table("category", Category)
PLACES = Table("place", Place)
CLAIMS = Table("claim", Claim)
LINES = Table("claim_line", Line)
RECEIPTS = Table("receipt", Receipt)
MOVEMENTS = Table("movement", Movement)
COUNTS = Table("cash_count", Count)
PROMISES = Table("promise", Promise)


@dataclass(frozen=True)
class SmallGroup:
    """The ids of what `make` puts in a file."""

    amina: int
    maya: int
    meeting: int
    places: dict[PlaceKind, int]
    paid: int
    promised: int
    slip: int


def unlocking_of(path: Path) -> str:
    """The statement with which another program that has the key opens the file."""
    return unlocking(SPARE, path.read_bytes()[:SALT])


def step(db: Database, label: str = "Do something", **more: Any) -> AbstractContextManager[int]:
    return history.step(db, sentence(label), at=AT, person_id=None, **more)


def add(db: Database, table: Table[Any], record: Any) -> int:
    """Store a record and let the search know, inside a step."""
    row_id = int(table.add(db, record).id)
    search.refresh(db, table.name, row_id)
    return row_id


def add_person(db: Database, name: str, **more: Any) -> int:
    with step(db, f"Add {name}"):
        return add(db, PEOPLE, Person(name=name, **more))


def rename(db: Database, person_id: int, name: str) -> None:
    with step(db, f"Call them {name}"):
        db.table("person").update(person_id, {"name": name})
        search.refresh(db, "person", person_id)


def make(db: Database) -> SmallGroup:
    """Maya draws £200.00, counts it, pays Amina £4.60 and herself £2.00; £18.40 is promised."""
    amina, maya = add_person(db, "Amina Begum"), add_person(db, "Maya")
    with step(db, "Begin"):
        places = {kind: add(db, PLACES, Place(kind=kind, name=f"The {kind}")) for kind in PlaceKind}
        bus = add(db, CATEGORIES, Category(code="bus"))
        meeting = add(db, MEETINGS, Meeting(title="Spring meeting", day=DAY, place="Hall"))
    with step(db, "Take £200.00 from the bank"):
        drawn = move(db, places, 1, MovementKind.DRAW, PlaceKind.BANK, PlaceKind.TIN, amount=20000)
    with step(db, "Count the tin"):
        add(db, COUNTS, count(places, maya, expected=20000, seen=drawn))
    paid, slip = pay(db, places, number=1, person=amina, amount=460, bus=bus)
    pay(db, places, number=2, person=maya, amount=200, bus=bus)
    with step(db, "Keep a receipt"):
        sha256 = hashlib.sha256(PICTURE).hexdigest()
        keep_bytes(db, sha256, "image/jpeg", PICTURE)
        kept = Receipt(claim_id=paid, sha256=sha256, media_type="image/jpeg", name="ticket.jpg")
        add(db, RECEIPTS, kept)
    promised = promise(db, amina, bus)
    return SmallGroup(amina, maya, meeting, places, paid, promised, slip)


def count(places: dict[PlaceKind, int], first: int, *, expected: int, seen: int) -> Count:
    return Count(
        place_id=places[PlaceKind.TIN],
        kind=CountKind.OPEN,
        at=AT,
        day=DAY,
        pieces={2000: 10},
        total=20000,
        expected=expected,
        first_id=first,
        seen_movement=seen,
    )


def move(
    db: Database,
    places: dict[PlaceKind, int],
    number: int,
    kind: MovementKind,
    from_kind: PlaceKind,
    to_kind: PlaceKind,
    **more: Any,
) -> int:
    """Post a slip of the tin's book."""
    slip = Movement(
        book_id=places[PlaceKind.TIN],
        year=DAY.year,
        number=number,
        kind=kind,
        from_id=places[from_kind],
        to_id=places[to_kind],
        at=AT,
        day=DAY,
        **more,
    )
    return add(db, MOVEMENTS, slip)


def claim_of(db: Database, number: int, person: int, bus: int, amount: int, **more: Any) -> int:
    claim = Claim(
        number=number,
        person_id=person,
        payee_id=person,
        collector_id=person,
        day=DAY,
        submitted_on=DAY,
        **more,
    )
    claim_id = add(db, CLAIMS, claim)
    line = Line(
        claim_id=claim_id,
        category_id=bus,
        day=DAY,
        claimed=amount,
        allowed=amount,
        receipt=ReceiptState.SHOWN,
    )
    add(db, LINES, line)
    return claim_id


def pay(
    db: Database, places: dict[PlaceKind, int], *, number: int, person: int, amount: int, bus: int
) -> tuple[int, int]:
    """A claim and the slip that pays it."""
    with step(db, f"Claim {number}"):
        claim_id = claim_of(db, number, person, bus, amount, state=ClaimState.AGREED)
    with step(db, f"Pay claim {number}"):
        slip = move(
            db,
            places,
            number + 1,
            MovementKind.PAY,
            PlaceKind.TIN,
            PlaceKind.PEOPLE,
            amount=amount,
            claim_id=claim_id,
            received_by=person,
            received_name=PEOPLE.get(db, person).name,
        )
        db.table("claim").update(claim_id, {"state": "paid"})
    return claim_id, slip


def promise(db: Database, person: int, bus: int) -> int:
    with step(db, "Promise £18.40"):
        claim_id = claim_of(db, 3, person, bus, 1840, state=ClaimState.PROMISED, method=Method.BANK)
        given = Promise(claim_id=claim_id, amount=1840, made_on=DAY, pay_by=date(2026, 3, 26))
        add(db, PROMISES, given)
    return claim_id
