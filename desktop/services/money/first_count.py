"""The first count of a place that was begun with nothing: what was there at the start.

Paper may come in any order: what was given may be typed in before what was counted.
"""

from dataclasses import replace

from desktop.domain.cash import Count, Movement, MovementKind, Place, PlaceKind
from desktop.services.money.posting import append
from desktop.services.workspace import Workspace
from desktop.storage import cash


def begins(workspace: Workspace, place_id: int) -> bool:
    """Whether what is counted now says what was in a place when it was begun.

    It was begun with nothing, and has had no count and no money since.
    """
    return cash.never_begun(workspace.db, place_id)


def is_start(workspace: Workspace, place_id: int, amount: int) -> bool:
    """Whether a count of this amount begins a place; the book then holds no more than that."""
    return begins(workspace, place_id) and amount > cash.balance(workspace.db, place_id)


def began_with(workspace: Workspace, place_id: int) -> int:
    """What is known to have been there at the start, in the smallest unit."""
    return cash.began_with(workspace.db, place_id)


def start_with(workspace: Workspace, place: Place, made: Count) -> Count:
    """Append what is counted as what was there at the start, and as what it is topped up to.

    Within the running step.
    """
    moved = _begin(workspace, place, made, made.total - cash.balance(workspace.db, made.place_id))
    return replace(made, expected=made.total, seen_movement=moved.id or 0)


def starts_before(workspace: Workspace, place: Place, made: Count) -> Movement | None:
    """The same for a count that came before all that was typed in of a place so far.

    Within the running step. None where it does not say what was there at the start.
    """
    more = made.total - cash.began_with(workspace.db, made.place_id)
    if more <= 0 or not cash.begun_after(workspace.db, made.place_id, made.at):
        return None
    return _begin(workspace, place, made, more)


def _begin(workspace: Workspace, place: Place, made: Count, amount: int) -> Movement:
    begun_with = cash.began_with(workspace.db, made.place_id) + amount
    kept = replace(place, float_amount=place.float_amount or begun_with)
    cash.PLACES.update(workspace.db, kept)
    return append(
        workspace,
        at=made.at,
        day=made.day,
        kind=MovementKind.START,
        from_place=cash.place_of(workspace.db, PlaceKind.START),
        to_place=place,
        amount=amount,
        pieces=made.pieces if amount == made.total else None,
        meeting_id=made.meeting_id,
    )
