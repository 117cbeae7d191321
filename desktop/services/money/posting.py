"""Appending a movement of money: the only way money moves. Nothing is changed afterwards."""

from datetime import date, datetime

from desktop.domain.cash import Movement, MovementKind, Place, PlaceKind
from desktop.domain.currency import LARGEST_AMOUNT, Pieces, tidy, worth
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.errors import UserError
from desktop.language import N_, Money
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import cash


@for_offices(EVERY_OFFICE)
def post(
    workspace: Workspace,
    act: Act,
    /,
    *,
    kind: MovementKind,
    from_place: Place,
    to_place: Place,
    amount: int,
    pieces: Pieces | None = None,
    **more: object,
) -> Movement:
    """Append one movement inside the running step.

    Raises UserError when the amount is not above zero, the pieces are not worth it, or a
    cash place would go below zero (practice rule 1: the total only).
    """
    return append(
        workspace,
        at=act.at,
        day=act.day,
        kind=kind,
        from_place=from_place,
        to_place=to_place,
        amount=amount,
        pieces=pieces,
        **more,
    )


def append(
    workspace: Workspace,
    *,
    at: datetime,
    day: date,
    kind: MovementKind,
    from_place: Place,
    to_place: Place,
    amount: int,
    pieces: Pieces | None = None,
    **more: object,
) -> Movement:
    """The same for money that moved at another time than now, as paper says it did.

    It gets the next number of its own year, however late it is written down.
    """
    _check_amount(workspace, amount, pieces)
    if from_place.is_cash:
        _check_enough(workspace, from_place, amount)
    movement = Movement(
        book_id=_book(from_place, to_place),
        year=day.year,
        number=1,
        kind=kind,
        from_id=_id(from_place),
        to_id=_id(to_place),
        amount=amount,
        at=at,
        day=day,
        pieces=tidy(pieces) if pieces is not None else None,
        **more,  # type: ignore[arg-type]
    )
    return cash.post(workspace.db, movement)


def _check_amount(workspace: Workspace, amount: int, pieces: Pieces | None) -> None:
    if amount <= 0:
        raise UserError(N_("Type an amount above zero."), field="amount")
    if amount > LARGEST_AMOUNT:
        raise UserError(N_("This amount is too large. Check the figures."), field="amount")
    if pieces is None:
        return
    check_pieces(workspace, pieces)
    if worth(pieces) != amount:
        raise UserError(
            N_("These notes and coins make {have}, not {amount}."),
            field="pieces",
            have=_money(workspace, worth(pieces)),
            amount=_money(workspace, amount),
        )


def check_pieces(workspace: Workspace, pieces: Pieces) -> None:
    """Raise UserError for a note or coin there is not, or fewer than none of one."""
    if not set(pieces) <= set(workspace.settings.currency.pieces):
        raise UserError(N_("There is no such note or coin. Check them."), field="pieces")
    if any(count < 0 for count in pieces.values()):
        raise UserError(N_("A number of coins cannot be below zero."), field="pieces")


def _check_enough(workspace: Workspace, place: Place, amount: int) -> None:
    have = cash.balance(workspace.db, _id(place))
    if have < amount:
        raise UserError(
            N_("{amount} can't be paid: {have} in the tin. {short} more needed."),
            field="amount",
            amount=_money(workspace, amount),
            have=_money(workspace, have),
            short=_money(workspace, amount - have),
        )


def _book(from_place: Place, to_place: Place) -> int:
    """The place whose series numbers a movement: the tin it left or reached, else the bank."""
    if from_place.is_cash:
        return _id(from_place)
    if to_place.is_cash or from_place.kind is PlaceKind.PEOPLE:
        return _id(to_place)
    return _id(from_place)


def _id(place: Place) -> int:
    assert place.id is not None
    return place.id


def _money(workspace: Workspace, amount: int) -> Money:
    return Money(amount, workspace.settings.currency_code)
