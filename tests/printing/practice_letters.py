"""The papers that go to people: policy, ground rules, cards, letters, run list and labels."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop.domain.cash import Promise
from desktop.domain.mailing import CopyState, MailingCopy, Plan, Row, Way
from desktop.domain.own_text import RulesNow, Said, starter_rules
from desktop.domain.person import Method, Person, Reading
from desktop.domain.policy import Policy, Rate, ReceiptRule
from desktop.domain.text_kinds import Letter
from desktop.language import Sentence, sentence
from desktop.printing.blocks import Document
from desktop.printing.documents.cards import cards
from desktop.printing.documents.ground_rules import ground_rules, ground_rules_poster
from desktop.printing.documents.labels import labels
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.letters import Owed, costs_letter, letter
from desktop.printing.documents.policy import policy_in_full, policy_on_a_page
from desktop.printing.documents.policy_rates import InForce
from desktop.printing.documents.run_list import run_list
from tests.printing.practice_meeting import DAY, a_claim, a_desk, a_payment

DESK = a_desk()
MEETING = DESK.meeting
SINCE = date(2025, 1, 1)
OWN = "We also pay for a hearing loop."
"""What the group wrote itself, and nobody has put into another language yet."""
AMINA = replace(DESK.people[1], address="4 Mill Street\nRiverside\nRV1 2AB")
GWEN = replace(DESK.people[7], address="12 Station Road\nRiverside\nRV2 7CD")
PROMISE = Promise(id=1, claim_id=7, amount=1840, made_on=DAY, pay_by=date(2026, 3, 26))
RULES = RulesNow(
    version=1,
    rules=starter_rules(DAY),
    agreed_on=date(2026, 1, 8),
    review_on=date(2027, 1, 14),
)


def a_rate(category_id: int, **known: object) -> Rate:
    return Rate(**({"category_id": category_id, "from_day": SINCE} | known))  # type: ignore[arg-type]


RATES = (
    a_rate(1),
    a_rate(2, amount=Decimal(45), receipt=ReceiptRule.NOT_NEEDED),
    a_rate(2, amount=Decimal(55), from_day=date(2026, 4, 6), receipt=ReceiptRule.NOT_NEEDED),
    a_rate(3),
    a_rate(4),
    a_rate(5, amount=Decimal(20), receipt=ReceiptRule.NOT_NEEDED),
    a_rate(6, cap=Decimal(500), away_minutes=300),
    a_rate(7, cap=Decimal(1300), receipt=ReceiptRule.CARER),
    a_rate(8, agreed_before=True),
    a_rate(9, receipt=ReceiptRule.CARER),
    a_rate(10, amount=Decimal(5), receipt=ReceiptRule.NOT_NEEDED),
)
POLICY = Policy(
    id=1,
    number=1,
    from_day=SINCE,
    agreed_on=date(2024, 12, 5),
    cash_limit=4000,
    cash_limit_stops=True,
    second_agreer_above=4000,
    rates=RATES,
)
IN_FORCE = InForce(policy=POLICY, categories=tuple(DESK.categories.values()), day=DAY)


def in_force(head: Letterhead) -> InForce:
    """The policy with a paragraph of the group's own, which is only in English."""
    other = head.words.language != "en"
    return replace(IN_FORCE, own=(Said(wording=OWN, language="en", missing=other),))


def a_row(name: str, pages: int, **known: object) -> Row:
    copy = MailingCopy(
        mailing_id=1,
        person_id=1,
        language="en",
        reading=Reading.CLEAR,
        pages=pages,
        way=Way.POST,
        state=CopyState.READY,
        reason=Sentence(""),
    )
    return Row(person=Person(id=1, name=name), copy=replace(copy, **known))  # type: ignore[arg-type]


URDU_WAITS = sentence("The text in {language} is out of date.", language="اردو")
W10 = Plan(
    rows=(
        *(a_row(name, 6) for name in ("Amina Begum", "Ben Carter", "Dilip Shah")),
        *(a_row(name, 6, way=Way.HAND) for name in ("Maya Lewis", "Leon Brooks")),
        *(a_row(name, 9, reading=Reading.LARGE_18) for name in ("Gwen Price", "Priya Nair")),
        a_row("Hassan Ali", 12, reading=Reading.EASY),
        a_row("Carys Evans", 11, language="cy", beside="en"),
        a_row("Farah Khan", 8, language="ur", state=CopyState.STOPPED, reason=URDU_WAITS),
        a_row("Ewa Nowak", 7, language="pl"),
        a_row("Ines Duarte", 0, reading=Reading.BSL, way=Way.BSL, state=CopyState.TASK),
    )
)
"""Twelve invited, in six printed versions (practice W10)."""
PEOPLES_PAPERS: dict[str, Callable[[Letterhead], Document]] = {
    "policy": lambda head: policy_in_full(head, in_force(head)),
    "policy on a page": lambda head: policy_on_a_page(head, IN_FORCE),
    "ground rules": lambda head: ground_rules(head, RULES),
    "ground rules poster": lambda head: ground_rules_poster(head, RULES),
    "cards": cards,
    "thank-you letter": lambda head: letter(
        head, Letter.THANK_YOU, person=AMINA, claim_months=3, own=in_force(head).own
    ),
    "pause letter": lambda head: letter(
        head,
        Letter.PAUSE,
        person=GWEN,
        owed=[Owed(full=a_claim(7, method=Method.BANK), by=PROMISE.pay_by)],
        claim_months=3,
    ),
    "leaving letter": lambda head: letter(head, Letter.LEAVING, person=AMINA, claim_months=3),
    "letter with a promise": lambda head: costs_letter(
        head, payee=GWEN, full=a_claim(7, method=Method.BANK), promise=PROMISE
    ),
    "letter with a slip": lambda head: costs_letter(
        head, payee=AMINA, full=a_claim(1), paid=a_payment(14, 460)
    ),
    "run list": lambda head: run_list(
        head,
        paper=sentence("What we pay back"),
        plan=W10,
        meeting=MEETING,
        send_by=date(2026, 3, 5),
    ),
    "labels": lambda head: labels(head, [AMINA, GWEN]),
}
