"""The tin and the meeting float: beginning, drawing, returning, moving; what is in them."""

from datetime import date

from desktop.domain.cash import (
    CASH_KINDS,
    BookLine,
    Movement,
    MovementKind,
    Place,
    PlaceKind,
    Proof,
    SignedLater,
    Signing,
    Tin,
)
from desktop.domain.currency import Pieces, worth
from desktop.domain.office import OFFICERS, Act
from desktop.errors import UserError
from desktop.language import N_, Money, sentence
from desktop.services.access import for_offices
from desktop.services.money.posting import post
from desktop.services.workspace import Workspace
from desktop.storage import cash, people


def places(workspace: Workspace) -> list[Place]:
    """The places cash stands in: the tin, and the meeting float where it is turned on."""
    return cash.cash_places(workspace.db)


def tin(workspace: Workspace, place_id: int) -> Tin:
    """What the book says a place holds now."""

    def read() -> Tin:
        return Tin(
            place=cash.PLACES.get(workspace.db, place_id),
            total=cash.balance(workspace.db, place_id),
            pieces=cash.pieces_in(workspace.db, place_id),
        )

    return workspace.kept(("tin", place_id), read)


def desk_place(workspace: Workspace) -> Place | None:
    """Where the pay desk pays from: the meeting float where there is one, else the tin."""
    found = workspace.kept("cash places", lambda: cash.cash_places(workspace.db))
    floats = [place for place in found if place.kind is PlaceKind.FLOAT]
    return next(iter(floats or found), None)


def cash_place(workspace: Workspace, place_id: int) -> Place:
    """A place cash stands in. Raises UserError for the bank, or where there is no tin yet."""
    for place in cash.cash_places(workspace.db):
        if place.id == place_id:
            return place
    raise UserError(N_("Choose a tin first, or begin one under Money."), field="place")


@for_offices(OFFICERS)
def begin_place(
    workspace: Workspace,
    act: Act,
    *,
    kind: PlaceKind,
    name: str,
    pieces: Pieces | None = None,
    total: int | None = None,
    float_amount: int = 0,
    holder_id: int | None = None,
) -> Place:
    """Begin a tin or a meeting float with what is in it now, by pieces or as a total.

    Raises UserError for a meeting float while the group's setting is off.
    """
    _check_place(workspace, kind, name)
    amount = worth(pieces) if pieces is not None else total or 0
    with workspace.step(act, sentence(N_("Begin {name}"), name=name)):
        place = cash.PLACES.add(
            workspace.db,
            Place(
                kind=kind,
                name=name,
                holder_id=holder_id or act.person_id,
                float_amount=float_amount or amount,
            ),
        )
        if amount:
            _move(workspace, act, MovementKind.START, PlaceKind.START, place, amount, pieces)
        return place


def _check_place(workspace: Workspace, kind: PlaceKind, name: str) -> None:
    if not name.strip():
        raise UserError(N_("What do you call it?"), field="name")
    if kind not in CASH_KINDS:
        raise UserError(N_("Choose a tin or a meeting float."), field="kind")
    if kind is PlaceKind.FLOAT and not workspace.settings.meeting_float:
        raise UserError(N_("Turn the meeting float on first, under Our group."), field="kind")


@for_offices(OFFICERS)
def draw(
    workspace: Workspace, act: Act, *, place_id: int, amount: int, pieces: Pieces | None = None
) -> Movement:
    """Put money from the bank into a cash place. `amount` in the smallest unit."""
    place = cash_place(workspace, place_id)
    label = sentence(
        N_("Put {amount} into {place}"), amount=_money(workspace, amount), place=place.name
    )
    with workspace.step(act, label):
        return _move(workspace, act, MovementKind.DRAW, PlaceKind.BANK, place, amount, pieces)


@for_offices(OFFICERS)
def give_back(
    workspace: Workspace, act: Act, *, place_id: int, amount: int, pieces: Pieces | None = None
) -> Movement:
    """Take money out of a cash place back to the bank."""
    place = cash_place(workspace, place_id)
    label = sentence(
        N_("Bank {amount} from {place}"), amount=_money(workspace, amount), place=place.name
    )
    with workspace.step(act, label):
        return post(
            workspace,
            act,
            kind=MovementKind.RETURN,
            from_place=place,
            to_place=cash.place_of(workspace.db, PlaceKind.BANK),
            amount=amount,
            pieces=pieces,
        )


@for_offices(OFFICERS)
def transfer(
    workspace: Workspace,
    act: Act,
    *,
    from_id: int,
    to_id: int,
    amount: int,
    pieces: Pieces | None = None,
) -> Movement:
    """Move money between the tin and the meeting float."""
    from_place, to_place = (cash_place(workspace, place_id) for place_id in (from_id, to_id))
    if from_id == to_id:
        raise UserError(N_("Choose two different places."), field="place")
    label = sentence(
        N_("Move {amount} from {one} to {other}"),
        amount=_money(workspace, amount),
        one=from_place.name,
        other=to_place.name,
    )
    with workspace.step(act, label):
        return post(
            workspace,
            act,
            kind=MovementKind.TRANSFER,
            from_place=from_place,
            to_place=to_place,
            amount=amount,
            pieces=pieces,
        )


def _move(
    workspace: Workspace,
    act: Act,
    kind: MovementKind,
    source: PlaceKind,
    place: Place,
    amount: int,
    pieces: Pieces | None,
) -> Movement:
    return post(
        workspace,
        act,
        kind=kind,
        from_place=cash.place_of(workspace.db, source),
        to_place=place,
        amount=amount,
        pieces=pieces,
    )


def _money(workspace: Workspace, amount: int) -> Money:
    return Money(amount, workspace.settings.currency_code)


def proof(workspace: Workspace, place_id: int) -> Proof:
    """The imprest proof since the float was last whole (practice rule 19).

    Cash as counted or booked, plus slips not yet refunded, plus what was short, is the float.
    """
    place = cash.PLACES.get(workspace.db, place_id)
    whole = cash.last_restored(workspace.db, place_id, place.float_amount)
    people_place = cash.place_of(workspace.db, PlaceKind.PEOPLE)
    difference = cash.place_of(workspace.db, PlaceKind.DIFFERENCE)
    assert people_place.id is not None
    assert difference.id is not None
    return Proof(
        float_amount=place.float_amount,
        cash=cash.balance(workspace.db, place_id),
        paid_out=cash.net_since(workspace.db, place_id, people_place.id, whole),
        short=cash.net_since(workspace.db, place_id, difference.id, whole),
    )


def book(
    workspace: Workspace, place_id: int, first: date, last: date
) -> tuple[int, list[BookLine]]:
    """A cash book page: what was there before the first day, and each line with what was left."""
    left = before = cash.balance_before(workspace.db, place_id, first)
    lines = []
    movements = cash.between(workspace.db, place_id, first, last)
    known = people.by_ids(workspace.db, {m.received_by for m in movements if m.received_by})
    for movement in movements:
        money_in = movement.amount if movement.to_id == place_id else 0
        money_out = movement.amount if movement.from_id == place_id else 0
        left += money_in - money_out
        receiver = known.get(movement.received_by or 0)
        who = movement.received_name or (receiver.name if receiver else "")
        lines.append(
            BookLine(movement=movement, who=who, money_in=money_in, money_out=money_out, left=left)
        )
    return before, lines


def movement(workspace: Workspace, movement_id: int) -> Movement:
    return cash.MOVEMENTS.get(workspace.db, movement_id)


def movements_of_claim(workspace: Workspace, claim_id: int) -> list[Movement]:
    return cash.of_claim(workspace.db, claim_id)


def movements_of_meeting(workspace: Workspace, meeting_id: int) -> list[Movement]:
    return cash.of_meeting(workspace.db, meeting_id)


def unsigned(workspace: Workspace) -> list[Movement]:
    """Slips nobody has signed yet."""
    return cash.unsigned(workspace.db)


def signed_later(workspace: Workspace, movement_id: int) -> SignedLater | None:
    return cash.signing_later(workspace.db, movement_id)


SIGNED_BY_ANOTHER = frozenset({Signing.MARK, Signing.CANNOT})
"""Ways of agreeing that somebody else must have seen (practice rule 8)."""
