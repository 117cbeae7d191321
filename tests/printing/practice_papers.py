"""Every paper of the practice meeting, made from its records."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from desktop.domain.cash import (
    BookLine,
    Count,
    CountKind,
    HandOver,
    MovementKind,
    Promise,
    Proof,
)
from desktop.domain.looking import BookSums
from desktop.domain.person import Method
from desktop.domain.usual import UsualLine
from desktop.printing.blocks import Document
from desktop.printing.documents.arrivals_sheet import arrivals_sheet
from desktop.printing.documents.cash_book import cash_book
from desktop.printing.documents.claim_form import claim_form
from desktop.printing.documents.count_sheet import blank_count_sheet, count_sheet
from desktop.printing.documents.envelope import envelope_cover
from desktop.printing.documents.float_plan import float_plan
from desktop.printing.documents.hand_over import hand_over_sheet
from desktop.printing.documents.kit_cover import KitPaper, KitPart, kit_cover
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.look_through import SlipSeen, look_through
from desktop.printing.documents.no_receipt import no_receipt
from desktop.printing.documents.payout_by_hand import payout_by_hand
from desktop.printing.documents.payout_sheet import BankDue, CashDue, payout_sheet
from desktop.printing.documents.promise_slip import promise_slip
from desktop.printing.documents.slip import Paid, slip
from desktop.printing.plain_text import plain_text
from tests.printing.practice_answers import ANSWER_PAPERS
from tests.printing.practice_change_map import CHANGE_PAPERS
from tests.printing.practice_evening import an_evening
from tests.printing.practice_letters import PEOPLES_PAPERS
from tests.printing.practice_meeting import (
    DAY,
    LEON,
    MAYA,
    NAMES,
    NOON,
    TIN,
    a_claim,
    a_desk,
    a_payment,
)
from tests.printing.practice_meeting_papers import MEETING_PAPERS
from tests.printing.practice_notes import NOTES_PAPERS
from tests.printing.practice_reaching import REACHING_PAPERS
from tests.printing.practice_requests import REQUEST_PAPERS
from tests.printing.practice_review import REVIEW_PAPERS
from tests.printing.practice_said import SAID_PAPERS

DESK = a_desk()
HEAD, PEOPLE, CATEGORIES, MEETING = DESK.head, DESK.people, DESK.categories, DESK.meeting
OPENING = {2000: 3, 1000: 5, 500: 8, 200: 10, 100: 15, 50: 16, 20: 20, 10: 20, 5: 14, 2: 10, 1: 10}
CLOSING = {1000: 3, 500: 4, 200: 3, 100: 12, 50: 9, 20: 17, 10: 16, 5: 12, 2: 10, 1: 9}
HANDED = {
    1: ({200: 2, 50: 1, 10: 1}, 19540),
    2: ({500: 1, 200: 2, 50: 1}, 18590),
    3: ({1000: 1, 100: 1, 50: 1, 20: 1, 10: 1, 5: 1}, 17405),
    4: ({500: 1, 100: 1, 20: 1, 10: 1}, 16775),
    5: ({2000: 1, 1000: 1, 500: 1, 200: 2}, 12875),
    6: ({500: 1, 50: 1}, 12325),
    8: ({200: 1, 100: 1, 50: 1, 10: 1, 5: 1, 1: 1}, 11959),
    9: ({2000: 2, 50: 1, 20: 1}, 7889),
}
PROMISE = Promise(id=1, claim_id=7, amount=1840, made_on=DAY, pay_by=date(2026, 3, 26))
COUNT = Count(
    id=1,
    place_id=TIN,
    meeting_id=1,
    kind=CountKind.CLOSE,
    at=NOON,
    day=DAY,
    pieces=CLOSING,
    total=7839,
    expected=7889,
    explanation="We don’t know why.",
    first_id=MAYA,
)
USUAL = (
    UsualLine(person_id=2, category_id=2, quantity=Decimal(14)),
    UsualLine(person_id=2, category_id=3, what="by the library"),
)
KIT_PARTS = (
    KitPart(kind=KitPaper.ARRIVALS, count=1, first=2, last=2),
    KitPart(kind=KitPaper.FORMS, count=9, first=3, last=12),
)
HAND_OVER = HandOver(place_id=TIN, count_id=1, from_id=MAYA, to_id=LEON, keys=2, at=NOON, day=DAY)


def a_slip(paid: Paid) -> str:
    return plain_text(slip(HEAD, paid, people=PEOPLE, categories=CATEGORIES))


def the_payout_sheet(head: Letterhead) -> Document:
    return payout_sheet(
        head,
        meeting=MEETING,
        opening=OPENING,
        cash=[
            CashDue(full=a_claim(number), pieces=pieces, left=left)
            for number, (pieces, left) in HANDED.items()
        ],
        bank=[BankDue(full=a_claim(7, method=Method.BANK), promise=PROMISE)],
        people=PEOPLE,
    )


def the_book() -> list[BookLine]:
    start = a_payment(1, 20000, kind=MovementKind.DRAW, from_id=9, to_id=TIN)
    lines = [BookLine(movement=start, who="", money_in=20000, money_out=0, left=20000)]
    for at, (number, (_, left)) in enumerate(HANDED.items(), 2):
        amount = a_claim(number).allowed
        who = NAMES[number - 1]
        lines.append(
            BookLine(
                movement=a_payment(at, amount), who=who, money_in=0, money_out=amount, left=left
            )
        )
    return lines


def the_cash_book(head: Letterhead) -> Document:
    march = date(2026, 3, 1), date(2026, 3, 31)
    return cash_book(head, place=DESK.tin, lines=the_book(), start=march[0], end=march[1])


EVERY_PAPER: dict[str, Callable[[Letterhead], Document]] = {
    "blank costs form": claim_form,
    "costs form with a name": lambda head: claim_form(head, person=PEOPLE[1], meeting=MEETING),
    "costs form with a claim": lambda head: claim_form(
        head,
        person=PEOPLE[5],
        meeting=MEETING,
        full=a_claim(5),
        categories=CATEGORIES,
        people=PEOPLE,
    ),
    "costs form with a usual journey": lambda head: claim_form(
        head, person=PEOPLE[2], meeting=MEETING, categories=CATEGORIES, usual=USUAL, row=2
    ),
    "pay-out sheet": the_payout_sheet,
    "pay-out sheet by hand": lambda head: payout_by_hand(head, meeting=MEETING, names=NAMES),
    "envelope": lambda head: envelope_cover(head, meeting=MEETING),
    "kit cover": lambda head: kit_cover(head, meeting=MEETING, parts=KIT_PARTS),
    "slip": lambda head: slip(
        head,
        Paid(movement=a_payment(14, 460), full=a_claim(1), meeting=MEETING),
        people=PEOPLE,
        categories=CATEGORIES,
    ),
    "count": lambda head: count_sheet(
        head,
        count=COUNT,
        place=DESK.tin,
        people=PEOPLE,
        meeting=MEETING,
        proof=Proof(float_amount=20000, cash=7839, paid_out=12111, short=50),
        check_code="7F3A-91C2",
    ),
    "blank count": lambda head: blank_count_sheet(head, place=DESK.tin, meeting=MEETING),
    "blank count before the meeting": lambda head: blank_count_sheet(
        head, place=None, meeting=MEETING, kind=CountKind.OPEN
    ),
    "promise": lambda head: promise_slip(
        head,
        promise=PROMISE,
        full=a_claim(7, method=Method.BANK),
        payee=PEOPLE[7],
        meeting=MEETING,
    ),
    "no receipt": lambda head: no_receipt(
        head,
        person=PEOPLE[6],
        full=a_claim(6),
        meeting=MEETING,
        categories=CATEGORIES,
        people=PEOPLE,
    ),
    "blank no receipt": no_receipt,
    "arrivals": lambda head: arrivals_sheet(head, meeting=MEETING, names=NAMES),
    "hand-over": lambda head: hand_over_sheet(
        head,
        hand_over=HAND_OVER,
        count=COUNT,
        place=DESK.tin,
        people=PEOPLE,
        slips=8,
        last_slip=15,
        check_code="7F3A-91C2",
    ),
    "what to get": lambda head: float_plan(head, evening=an_evening(), two_signatures=True),
    "what to get, not counted": lambda head: float_plan(
        head, evening=an_evening(counted=False), two_signatures=True
    ),
    "cash book": the_cash_book,
    "look-through": lambda head: look_through(
        head,
        first=DAY,
        last=date(2026, 5, 31),
        books=[BookSums(place=DESK.tin, before=0, money_in=20000, money_out=12111, left=7889)],
        slips=[
            SlipSeen(movement=a_payment(14, 460), book=DESK.tin, lines=a_claim(1).lines),
            SlipSeen(movement=a_payment(15, 550), book=DESK.tin, lines=a_claim(6).lines),
            SlipSeen(movement=a_payment(16, 3900), book=DESK.tin, lines=a_claim(5).lines),
        ],
        people=PEOPLE,
        question="Where is slip 9?",
    ),
    **PEOPLES_PAPERS,
    **MEETING_PAPERS,
    **NOTES_PAPERS,
    **CHANGE_PAPERS,
    **REQUEST_PAPERS,
    **ANSWER_PAPERS,
    **REVIEW_PAPERS,
    **REACHING_PAPERS,
    **SAID_PAPERS,
}
