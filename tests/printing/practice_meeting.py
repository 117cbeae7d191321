"""The practice meeting of 12 March 2026 as records, for the papers to be made of."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal

from desktop.domain.cash import Movement, MovementKind, Place, PlaceKind, Signing
from desktop.domain.claim import (
    Agreement,
    AgreementKind,
    Claim,
    ClaimState,
    FullClaim,
    Line,
    ReceiptState,
)
from desktop.domain.group import GroupSettings
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.domain.policy import Category, Unit
from desktop.language import Sentence, Words
from desktop.printing.documents.letterhead import Letterhead

DAY = date(2026, 3, 12)
NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
NAMES = (
    *("Amina Begum", "Ben Carter", "Carys Evans", "Dilip Shah", "Ewa Nowak", "Farah Khan"),
    *("Gwen Price", "Hassan Ali", "Ines Duarte", "Maya Lewis", "Leon Brooks", "Priya Nair"),
)
MAYA, LEON, PRIYA = 10, 11, 12
TIN, PEOPLE = 1, 2


@dataclass(frozen=True)
class Desk:
    """Everything a paper may ask for."""

    head: Letterhead
    people: dict[int, Person]
    categories: dict[int, Category]
    meeting: Meeting
    tin: Place


def letterhead(language: str = "en", contact: str = "Ring Maya on 01234 567890.") -> Letterhead:
    group = GroupSettings(name="Riverside Users' Group", contact=contact)
    return Letterhead(group=group, words=Words.for_paper(language), printed_on=DAY)


def a_desk(language: str = "en") -> Desk:
    codes = (
        *("bus", "car", "parking", "train", "bicycle", "meal", "childcare", "taxi"),
        *("assistant", "passenger"),
    )
    miles, hours = ("car", "bicycle", "passenger"), ("childcare", "assistant")
    units = dict.fromkeys(miles, Unit.MILE) | dict.fromkeys(hours, Unit.HOUR)
    return Desk(
        head=letterhead(language),
        people={at: Person(id=at, name=name) for at, name in enumerate(NAMES, 1)},
        categories={
            at: Category(id=at, code=code, unit=units.get(code, Unit.COST))
            for at, code in enumerate(codes, 1)
        },
        meeting=Meeting(
            id=1,
            title="Members’ meeting",
            day=DAY,
            starts=time(11),
            ends=time(15),
            place="Riverside Hall",
        ),
        tin=Place(id=TIN, kind=PlaceKind.FLOAT, name="Meeting float", float_amount=20000),
    )


def line(category_id: int, claimed: int, **changed: object) -> Line:
    """One cost at its price, with no receipt needed, unless said otherwise."""
    known: dict[str, object] = {
        "category_id": category_id,
        "day": DAY,
        "unit_amount": Decimal(claimed),
        "claimed": claimed,
        "allowed": claimed,
        "receipt": ReceiptState.NOT_NEEDED,
    }
    return Line(**(known | changed))  # type: ignore[arg-type]


def cut(reason: str, allowed: int) -> dict[str, object]:
    return {"allowed": allowed, "difference": Sentence(reason)}


def at(quantity: str, each: int) -> dict[str, Decimal]:
    return {"quantity": Decimal(quantity), "unit_amount": Decimal(each)}


def kept(number: int) -> dict[str, object]:
    return {"receipt": ReceiptState.KEPT, "receipt_number": number}


CARER: dict[str, object] = {"receipt": ReceiptState.CARER}
NO_TICKET: dict[str, object] = {
    "receipt": ReceiptState.NONE,
    "no_receipt_reason": "machine",
    "accepted_by": LEON,
}
COSTS = {
    1: (line(1, 460, what="day ticket", **kept(1)),),
    2: (line(2, 630, **at("14", 45)), line(3, 320, **kept(2))),
    3: (line(4, 1185, what="return", **kept(3)),),
    4: (
        line(5, 130, **at("6.5", 20)),
        line(6, 675, what="lunch", **cut("We can pay up to £5.00.", 500), **kept(4)),
    ),
    5: (line(7, 4350, **at("3", 1450), **cut("We can pay up to £13.00 an hour.", 3900), **CARER),),
    6: (line(1, 550, **at("2", 275), **NO_TICKET),),
    7: (line(8, 1840, what="agreed before", **kept(5)),),
    8: (line(2, 329, **at("7.3", 45)), line(10, 37, **at("7.3", 5))),
    9: (line(9, 3150, **at("2.5", 1260), **CARER), line(4, 920, **kept(6))),
}


def a_claim(number: int, **changed: object) -> FullClaim:
    lines = COSTS[number]
    known: dict[str, object] = {
        "id": number,
        "number": number,
        "person_id": number,
        "payee_id": number,
        "collector_id": number,
        "meeting_id": 1,
        "day": DAY,
        "submitted_on": DAY,
        "state": ClaimState.AGREED,
    }
    agreed = Agreement(
        claim_id=number,
        kind=AgreementKind.PERSON,
        person_id=LEON,
        amount=sum(one.allowed for one in lines),
        at=NOON,
    )
    return FullClaim(claim=Claim(**(known | changed)), lines=lines, agreements=(agreed,))  # type: ignore[arg-type]


def a_payment(number: int, amount: int, **changed: object) -> Movement:
    known: dict[str, object] = {
        "id": number,
        "book_id": TIN,
        "year": 2026,
        "number": number,
        "kind": MovementKind.PAY,
        "from_id": TIN,
        "to_id": PEOPLE,
        "amount": amount,
        "at": NOON,
        "day": DAY,
        "claim_id": 1,
        "paid_by": MAYA,
        "received_by": 1,
        "received_name": NAMES[0],
        "signing": Signing.SIGNED,
    }
    return Movement(**(known | changed))  # type: ignore[arg-type]
