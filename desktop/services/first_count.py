"""The first count of a place that was begun with nothing: what was there at the start."""

from dataclasses import replace

from desktop.domain.cash import Count, MovementKind, Place, PlaceKind
from desktop.services.posting import append
from desktop.services.workspace import Workspace
from desktop.storage import cash


def begins(workspace: Workspace, place_id: int) -> bool:
    """Whether what is counted now is what was in a place when it was begun.

    It was begun with nothing, and has had no count and no money since.
    """
    return cash.never_used(workspace.db, place_id)


def start_with(workspace: Workspace, place: Place, made: Count) -> Count:
    """Append what is counted as what was there at the start, and as what it is topped up to.

    Within the running step.
    """
    float_amount = place.float_amount or made.total
    cash.PLACES.update(workspace.db, replace(place, float_amount=float_amount))
    moved = append(
        workspace,
        at=made.at,
        day=made.day,
        kind=MovementKind.START,
        from_place=cash.place_of(workspace.db, PlaceKind.START),
        to_place=place,
        amount=made.total,
        pieces=made.pieces,
        meeting_id=made.meeting_id,
    )
    return replace(made, seen_movement=moved.id or 0)
