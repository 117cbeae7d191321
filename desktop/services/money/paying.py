"""Paying in cash: what stands in the way, the payment itself, the signature that comes later."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import MappingProxyType

from desktop.domain.cash import Movement, MovementKind, Place, PlaceKind, SignedLater, Signing
from desktop.domain.claim import Claim, ClaimState, FullClaim
from desktop.domain.currency import Pieces
from desktop.domain.office import OFFICERS, Act, Named
from desktop.domain.paying import Block, Obstacle, Weight, in_the_way
from desktop.domain.person import Method, Person, clean_text
from desktop.errors import UserError
from desktop.language import N_, Money, sentence
from desktop.services.access import for_offices, prove, require
from desktop.services.money import standing
from desktop.services.money.cash import SIGNED_BY_ANOTHER, cash_place
from desktop.services.money.costs import keep_first_as_usual
from desktop.services.money.posting import append, post
from desktop.services.workspace import Workspace
from desktop.storage import cash, claims, meetings, people


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """How the money changed hands.

    `pieces` are the notes and coins really given, None where nobody noted them;
    `change` what came back when a larger piece was given. `reasons` answers each ASK.
    `paid_by` names who hands it over where that is not the person at the laptop.
    """

    pieces: Pieces | None = None
    change: Pieces | None = None
    change_amount: int = 0
    signing: Signing = Signing.SIGNED
    witness_id: int | None = None
    reasons: Mapping[Block, str] = field(default_factory=dict)
    paid_by: Named | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """Money that left a tin for whoever takes it for a claim, on this day or an earlier one.

    `amount` is in the smallest unit; `day` and `at` (an instant in UTC) are when. `reasons`
    answers what the rules asked, or would have asked.
    """

    amount: int
    day: date
    at: datetime
    paid_by: int
    signing: Signing = Signing.SIGNED
    witness_id: int | None = None
    pieces: Pieces | None = None
    reasons: Mapping[Block, str] = field(default_factory=dict)


def obstacles(workspace: Workspace, full: FullClaim, payer_id: int) -> list[Obstacle]:
    """What stands in the way of this person paying this claim; what was said once is not asked."""
    return obstacles_of(workspace, [full], payer_id)[full.id]


def obstacles_of(
    workspace: Workspace,
    claims_: Sequence[FullClaim],
    payer_id: int,
    known: Mapping[int, Person] = MappingProxyType({}),
) -> dict[int, list[Obstacle]]:
    """The same for many claims at once, by the claim's id. People in `known` are not asked for."""
    payers = [standing.payer_for(workspace, full, payer_id) for full in claims_]
    ids = {payer_id}.union(
        *(full.claim.three for full in claims_),
        *(cost.both for payer in payers for cost in payer.beforehand.costs),
    )
    known = {**known, **people.by_ids(workspace.db, ids - known.keys())}
    found = {}
    for full, payer in zip(claims_, payers, strict=True):
        said = _said_once(workspace, full.claim.meeting_id)
        obstacles = in_the_way(full, payer, known)
        found[full.id] = [obstacle for obstacle in obstacles if obstacle.block not in said]
    return found


def _said_once(workspace: Workspace, meeting_id: int | None) -> frozenset[Block]:
    """What somebody gave a reason for at this meeting already."""
    if meeting_id is None:
        return frozenset()
    block = Block.AGREER_PAYS

    def read() -> object:
        return meetings.remembered(workspace.db, meeting_id, f"reason {block.value}")

    return frozenset({block} if workspace.kept(("said once", meeting_id), read) else ())


def witness_of(workspace: Workspace, meeting_id: int | None) -> int | None:
    """Who saw it last time at this meeting; offered again, changeable."""
    if meeting_id is None:
        return None
    found = meetings.remembered(workspace.db, meeting_id, "witness")
    return int(found) if found is not None else None


@for_offices(OFFICERS, own=False)
def pay(
    workspace: Workspace, act: Act, *, claim_id: int, place_id: int, given: Given | None = None
) -> Movement:
    """Money given: append the payment, close the claim, number the slip.

    Raises UserError with the first obstacle that stops it or asks for a reason, when the
    tin holds too little, when the pieces given are not worth the amount, or when a mark or
    spoken yes has no witness (practice rules 1, 4 to 9; their-days.md).
    """
    given = given or Given()
    payer_id = _payer(workspace, act, given)
    full = claims.full(workspace.db, claim_id)
    full = replace(full, claim=replace(full.claim, method=Method.CASH))
    refuse_if_stopped(obstacles(workspace, full, payer_id), given.reasons)
    check_signing(full, payer_id, given.signing, given.witness_id)
    place = cash_place(workspace, place_id)
    money = Money(full.to_pay, workspace.settings.currency_code)
    person = people.PEOPLE.get(workspace.db, full.claim.person_id)
    with workspace.step(act, sentence(N_("Pay {name} {amount}"), name=person.short, amount=money)):
        handed = _handed(act, full, given, payer_id)
        paid = append_payment(workspace, full.claim, place, handed)
        if given.change_amount:
            _change_back(workspace, act, paid, place, given)
        claims.CLAIMS.update(
            workspace.db,
            replace(full.claim, state=ClaimState.PAID, late_agreed=late_word(full, given.reasons)),
        )
        remember_said(workspace, full, given.reasons)
        keep_first_as_usual(workspace, full)
        if full.claim.meeting_id is not None and given.witness_id is not None:
            meetings.remember(workspace.db, full.claim.meeting_id, "witness", given.witness_id)
        return paid


def _payer(workspace: Workspace, act: Act, given: Given) -> int:
    if given.paid_by is None:
        return act.person_id
    require(workspace, given.paid_by.person_id, act, OFFICERS)
    prove(workspace, given.paid_by, act, pin_needed=True)
    return given.paid_by.person_id


def _handed(act: Act, full: FullClaim, given: Given, payer_id: int) -> HandedOver:
    """What left the tin just now, with the change that came back still in it."""
    return HandedOver(
        amount=full.to_pay + given.change_amount,
        day=act.day,
        at=act.at,
        paid_by=payer_id,
        signing=given.signing,
        witness_id=given.witness_id,
        pieces=given.pieces,
        reasons=given.reasons,
    )


def append_payment(
    workspace: Workspace, claim: Claim, place: Place, handed: HandedOver
) -> Movement:
    """Append what left a place for whoever takes it for a claim, within the running step."""
    taker = people.PEOPLE.get(workspace.db, claim.collector_id)
    return append(
        workspace,
        at=handed.at,
        day=handed.day,
        kind=MovementKind.PAY,
        from_place=place,
        to_place=cash.place_of(workspace.db, PlaceKind.PEOPLE),
        amount=handed.amount,
        pieces=handed.pieces,
        claim_id=claim.id,
        meeting_id=claim.meeting_id,
        paid_by=handed.paid_by,
        received_by=taker.id,
        received_name=taker.name,
        signing=handed.signing,
        witness_id=handed.witness_id,
        note=note_of(claim, handed.reasons),
    )


def _change_back(
    workspace: Workspace, act: Act, paid: Movement, place: Place, given: Given
) -> None:
    post(
        workspace,
        act,
        kind=MovementKind.CHANGE_BACK,
        from_place=cash.place_of(workspace.db, PlaceKind.PEOPLE),
        to_place=place,
        amount=given.change_amount,
        pieces=given.change,
        claim_id=paid.claim_id,
        meeting_id=paid.meeting_id,
        paid_by=paid.received_by,
        received_by=paid.paid_by,
        corrects_id=paid.id,
    )


def note_of(claim: Claim, reasons: Mapping[Block, str]) -> str:
    """The reasons that are kept nowhere else."""
    alone = claim.meeting_id is None
    blocks = (Block.PERSON, Block.AGREER_PAYS) if alone else (Block.PERSON,)
    return "\n".join(clean_text(reasons[block]) for block in blocks if reasons.get(block))


def refuse_if_stopped(found: Sequence[Obstacle], reasons: Mapping[Block, str]) -> None:
    """Raise UserError for the first obstacle that stops, or asks for a reason nobody gave."""
    for obstacle in found:
        stops = obstacle.weight is Weight.STOP
        unanswered = obstacle.weight is Weight.ASK and not reasons.get(obstacle.block, "").strip()
        if stops or unanswered:
            raise UserError(obstacle.text.text, field=obstacle.block.value, **obstacle.text.values)


def check_signing(full: FullClaim, payer_id: int, signing: Signing, witness_id: int | None) -> None:
    """Raise UserError unless the receiver signed in some way, or will (practice rule 8).

    A mark or a spoken yes is seen by somebody who neither gives nor takes the money.
    """
    if signing is Signing.NOT_NEEDED:
        raise UserError(N_("Cash is signed for, or not signed yet. Choose how."), field="signing")
    if witness_id is None and signing in SIGNED_BY_ANOTHER:
        raise UserError(N_("Who saw it? Choose somebody."), field="witness")
    if witness_id in full.claim.three | {payer_id}:
        raise UserError(N_("Somebody else must have seen it. Choose another."), field="witness")


def late_word(full: FullClaim, reasons: Mapping[Block, str]) -> str:
    """Who agreed to take a claim late, kept on the claim (practice rule 15)."""
    return full.claim.late_agreed or clean_text(reasons.get(Block.LATE, ""))


def remember_said(workspace: Workspace, full: FullClaim, reasons: Mapping[Block, str]) -> None:
    """Why the agreeing person pays is said once a meeting."""
    why = reasons.get(Block.AGREER_PAYS, "").strip()
    if why and full.claim.meeting_id is not None:
        name = f"reason {Block.AGREER_PAYS.value}"
        meetings.remember(workspace.db, full.claim.meeting_id, name, why)


@for_offices(OFFICERS)
def sign_later(
    workspace: Workspace,
    act: Act,
    *,
    movement_id: int,
    signing: Signing = Signing.SIGNED,
    witness_id: int | None = None,
) -> None:
    """The signature that was still missing has come."""
    paid = cash.MOVEMENTS.get(workspace.db, movement_id)
    if paid.signing is not Signing.LATER or cash.signing_later(workspace.db, movement_id):
        raise UserError(N_("Slip {number} is signed already."), number=paid.number)
    if signing is Signing.LATER:
        raise UserError(N_("Choose how they signed."), field="signing")
    full = claims.full(workspace.db, paid.claim_id or 0)
    check_signing(full, paid.paid_by or act.person_id, signing, witness_id)
    with workspace.step(act, sentence(N_("Slip {number} is signed"), number=paid.number)):
        signed = SignedLater(
            movement_id=movement_id, signing=signing, witness_id=witness_id, at=act.at
        )
        cash.SIGNED.add(workspace.db, signed)
