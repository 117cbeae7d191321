"""The practice group's meeting from counting the float to counting it back.

Nine people say what it cost them; eight leave with cash and a slip, one with a promise
(practice W1 to W4, with exactly their figures). Done through the same services as the
window uses, so that it shows what the program does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from desktop.domain.cash import Count, CountKind, HandOver, Movement
from desktop.domain.claim import FullClaim, ReceiptState
from desktop.domain.office import Named
from desktop.domain.person import Method
from desktop.services.meetings import meetings
from desktop.services.money import agreeing, cash, claims, counts, desk, paying, promises, receipts
from desktop.services.money.costs import Cost
from desktop.services.money.counts import Counted
from desktop.services.money.paying import Given
from desktop.services.practice.practice_group import FLOAT, PINS, PracticeGroup

SPENT: Mapping[str, Sequence[Cost]] = MappingProxyType(
    {
        "Amina": (Cost(category="bus", each=460, what="day ticket"),),
        "Ben": (Cost(category="car", quantity=Decimal(14)), Cost(category="parking", each=320)),
        "Carys": (Cost(category="train", each=1185, what="return"),),
        "Dilip": (
            Cost(category="bicycle", quantity=Decimal("6.5")),
            Cost(category="meal", each=675, what="lunch"),
        ),
        "Ewa": (Cost(category="childcare", each=1450, quantity=Decimal(3)),),
        "Farah": (Cost(category="bus", each=275, quantity=Decimal(2)),),
        "Gwen": (Cost(category="taxi", each=1840, agreed_before=True),),
        "Hassan": (
            Cost(category="car", quantity=Decimal("7.3")),
            Cost(category="passenger", quantity=Decimal("7.3")),
        ),
        "Ines": (
            Cost(category="assistant", each=1260, quantity=Decimal("2.5")),
            Cost(category="train", each=920),
        ),
    }
)
"""What each of the nine spent (W2); amounts in pence, the car at the policy's rate."""
CARER_SIGNED = frozenset({"childcare", "assistant"})
AWAY_MINUTES = 330
"""Dilip was away five and a half hours, so his lunch counts."""
LOST = 50
"""What is missing at the end (W4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What came of the meeting. `claims` and `slips` are by first name."""

    opening: Count
    claims: Mapping[str, FullClaim]
    slips: Mapping[str, Movement]
    closing: Count


def hold_meeting(group: PracticeGroup) -> Held:
    """The whole meeting: count, claims, agreeing, paying, counting back 50p short."""
    opening = count_before(group)
    agreed = write_claims(group)
    slips = pay_everybody(group, agreed)
    return Held(opening=opening, claims=agreed, slips=slips, closing=count_after(group))


def count_before(group: PracticeGroup) -> Count:
    """W1: Maya and Priya count the float, £200.00."""
    return _count(group, CountKind.OPEN, Counted(pieces=FLOAT))


def write_claims(group: PracticeGroup) -> dict[str, FullClaim]:
    """W2: nine claims with their receipts, agreed by Leon, the largest by Priya too."""
    return {name: _agreed(group, name, costs) for name, costs in SPENT.items()}


def _agreed(group: PracticeGroup, name: str, costs: Sequence[Cost]) -> FullClaim:
    workspace, act, meeting_id = group.workspace, group.act, group.meeting.id or 0
    person_id = group.ids[name]
    meetings.came(workspace, act, meeting_id=meeting_id, person_id=person_id)
    asked = claims.Asked(away_minutes=AWAY_MINUTES if name == "Dilip" else None)
    full = claims.new_claim(
        workspace, act, person_id=person_id, costs=costs, meeting_id=meeting_id, asked=asked
    )
    codes = [cost.category for cost in costs]
    for line, code in zip(full.lines, codes, strict=True):
        if line.receipt is not ReceiptState.OPEN:
            continue
        line_id = line.id or 0
        if name == "Farah":
            leon = _named(group, "Leon")
            receipts.none(workspace, act, line_id=line_id, reason="machine", by=leon)
        else:
            state = ReceiptState.CARER if code in CARER_SIGNED else ReceiptState.KEPT
            receipts.seen(workspace, act, line_id=line_id, state=state)
    for who in ("Leon", "Priya") if name == "Ines" else ("Leon",):
        agreeing.agree(workspace, act, claim_ids=[full.id], by=_named(group, who))
    return claims.get(workspace, full.id)


def pay_everybody(group: PracticeGroup, agreed: Mapping[str, FullClaim]) -> dict[str, Movement]:
    """W3: cash in exact notes and coins, in the order of the claims; Gwen by bank."""
    workspace, act, place_id = group.workspace, group.act, group.place.id or 0
    slips = {}
    for name, full in agreed.items():
        if full.claim.method is Method.BANK:
            promises.promise(workspace, act, claim_id=full.id)
            continue
        hand = desk.hand_out(workspace, place_id, full.to_pay)
        given = Given(pieces=hand.pieces)
        slips[name] = paying.pay(workspace, act, claim_id=full.id, place_id=place_id, given=given)
    return slips


def count_after(group: PracticeGroup) -> Count:
    """W4: the float is 50p short, and nobody knows why."""
    tin = cash.tin(group.workspace, group.place.id or 0)
    left = dict(tin.pieces or {})
    left[LOST] -= 1
    return _count(group, CountKind.CLOSE, Counted(pieces=left, explanation="we don’t know why"))


def hand_over_float(group: PracticeGroup) -> HandOver:
    """Afterwards Leon keeps the float until the next meeting."""
    tin = cash.tin(group.workspace, group.place.id or 0)
    return counts.hand_over(
        group.workspace,
        group.act,
        place_id=tin.id,
        from_id=group.ids["Maya"],
        to_id=group.ids["Leon"],
        counted=Counted(pieces=tin.pieces),
        second=_named(group, "Leon"),
    )


def _count(group: PracticeGroup, kind: CountKind, counted: Counted) -> Count:
    return counts.count(
        group.workspace,
        group.act,
        place_id=group.place.id or 0,
        kind=kind,
        counted=counted,
        second=_named(group, "Priya"),
        meeting_id=group.meeting.id,
    )


def _named(group: PracticeGroup, name: str) -> Named:
    return Named(person_id=group.ids[name], pin=PINS[name])
