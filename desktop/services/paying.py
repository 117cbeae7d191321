"""Paying: cash now, a promise by bank, putting back what was not given, putting right."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.cash import Movement, MovementKind, PlaceKind, SignedLater, Signing
from desktop.domain.claim import ClaimState, FullClaim
from desktop.domain.currency import Pieces
from desktop.domain.office import OFFICERS, ORGANISERS, Act
from desktop.domain.paying import Block, Obstacle, Weight, in_the_way
from desktop.domain.person import Method
from desktop.errors import UserError
from desktop.language import N_, Money, sentence
from desktop.services import agreeing
from desktop.services.access import for_offices
from desktop.services.cash import SIGNED_BY_ANOTHER, post
from desktop.services.workspace import Workspace
from desktop.storage import cash, claims, meetings, people


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """How the money changed hands.

    `pieces` are the notes and coins really given, None where nobody noted them;
    `change` what came back when a larger piece was given. `reasons` answers each ASK.
    """

    pieces: Pieces | None = None
    change: Pieces | None = None
    change_amount: int = 0
    signing: Signing = Signing.SIGNED
    witness_id: int | None = None
    reasons: Mapping[Block, str] = field(default_factory=dict)


def obstacles(workspace: Workspace, full: FullClaim, payer_id: int) -> list[Obstacle]:
    """What stands in the way of this person paying this claim; what was said once is not asked."""
    payer = agreeing.payer_for(workspace, full, payer_id)
    known = people.by_ids(workspace.db, {payer_id, *full.claim.three})
    found = in_the_way(full, payer, known)
    if _said_once(workspace, full, Block.AGREER_PAYS):
        found = [obstacle for obstacle in found if obstacle.block is not Block.AGREER_PAYS]
    return found


def _said_once(workspace: Workspace, full: FullClaim, block: Block) -> str:
    if full.claim.meeting_id is None:
        return ""
    return str(
        meetings.remembered(workspace.db, full.claim.meeting_id, f"reason {block.value}") or ""
    )


def witness_of(workspace: Workspace, meeting_id: int | None) -> int | None:
    """Who saw it last time at this meeting; offered again, changeable."""
    if meeting_id is None:
        return None
    found = meetings.remembered(workspace.db, meeting_id, "witness")
    return int(found) if found is not None else None


@for_offices(OFFICERS)
def pay(
    workspace: Workspace, act: Act, *, claim_id: int, place_id: int, given: Given | None = None
) -> Movement:
    """Money given: append the payment, close the claim, number the slip.

    Raises UserError with the first obstacle that stops it or asks for a reason, when the
    tin holds too little, when the pieces given are not worth the amount, or when a mark or
    spoken yes has no witness (practice rules 1, 4 to 9; their-days.md).
    """
    given = given or Given()
    full = claims.full(workspace.db, claim_id)
    _refuse_if_stopped(workspace, full, act.person_id, given)
    _check_signing(full, act, given)
    taker = people.PEOPLE.get(workspace.db, full.claim.collector_id)
    place = cash.PLACES.get(workspace.db, place_id)
    amount = full.to_pay + given.change_amount
    money = Money(full.to_pay, workspace.settings.currency_code)
    person = people.PEOPLE.get(workspace.db, full.claim.person_id)
    with workspace.step(act, sentence(N_("Pay {name} {amount}"), name=person.short, amount=money)):
        everybody = cash.place_of(workspace.db, PlaceKind.PEOPLE)
        paid = post(
            workspace,
            act,
            kind=MovementKind.PAY,
            from_place=place,
            to_place=everybody,
            amount=amount,
            pieces=given.pieces,
            claim_id=claim_id,
            meeting_id=full.claim.meeting_id,
            paid_by=act.person_id,
            received_by=full.claim.collector_id,
            received_name=taker.name,
            signing=given.signing,
            witness_id=given.witness_id,
        )
        if given.change_amount:
            post(
                workspace,
                act,
                kind=MovementKind.CHANGE_BACK,
                from_place=everybody,
                to_place=place,
                amount=given.change_amount,
                pieces=given.change,
                claim_id=claim_id,
                meeting_id=full.claim.meeting_id,
                paid_by=full.claim.collector_id,
                received_by=act.person_id,
                corrects_id=paid.id,
            )
        claims.CLAIMS.update(
            workspace.db, replace(full.claim, state=ClaimState.PAID, method=Method.CASH)
        )
        _remember(workspace, full, given)
        return paid


def _refuse_if_stopped(workspace: Workspace, full: FullClaim, payer_id: int, given: Given) -> None:
    for obstacle in obstacles(workspace, full, payer_id):
        stops = obstacle.weight is Weight.STOP
        unanswered = obstacle.weight is Weight.ASK and not given.reasons.get(obstacle.block)
        if stops or unanswered:
            raise UserError(obstacle.text.text, field=obstacle.block.value, **obstacle.text.values)


def _check_signing(full: FullClaim, act: Act, given: Given) -> None:
    if given.signing not in SIGNED_BY_ANOTHER:
        return
    if given.witness_id is None:
        raise UserError(N_("Who saw it? Choose somebody."), field="witness")
    if given.witness_id in full.claim.three | {act.person_id}:
        raise UserError(N_("Somebody else must have seen it. Choose another."), field="witness")


def _remember(workspace: Workspace, full: FullClaim, given: Given) -> None:
    """What is said once a meeting: the witness, and why the agreeing person pays."""
    if full.claim.meeting_id is None:
        return
    if given.witness_id is not None:
        meetings.remember(workspace.db, full.claim.meeting_id, "witness", given.witness_id)
    for block, reason in given.reasons.items():
        if block is Block.AGREER_PAYS and reason:
            meetings.remember(workspace.db, full.claim.meeting_id, f"reason {block.value}", reason)


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
    if signing in SIGNED_BY_ANOTHER and witness_id is None:
        raise UserError(N_("Who saw it? Choose somebody."), field="witness")
    with workspace.step(act, sentence(N_("Slip {number} is signed"), number=paid.number)):
        signed = SignedLater(
            movement_id=movement_id, signing=signing, witness_id=witness_id, at=act.at
        )
        cash.SIGNED.add(workspace.db, signed)


@for_offices(ORGANISERS)
def remember_agreer(workspace: Workspace, act: Act, *, meeting_id: int, person_id: int) -> None:
    """Who agrees at this meeting: said once, offered for every claim."""
    person = people.PEOPLE.get(workspace.db, person_id)
    with workspace.step(act, sentence(N_("{name} agrees today"), name=person.short)):
        meetings.remember(workspace.db, meeting_id, "agrees", person_id)
