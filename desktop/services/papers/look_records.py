"""The look-through sheet, gathered from the file."""

from functools import partial

from desktop.domain.cash import Movement, Place
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.printing.documents.look_through import SlipSeen, look_through
from desktop.services.money import cash, claims, looking
from desktop.services.papers.paper_records import About, Draft
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import cash as cash_table


def look_sheets(workspace: Workspace, about: About) -> list[Draft]:
    """The sheet of the look that would be made on `about.day`. Raises UserError before a slip."""
    look = looking.to_look_at(workspace, about.day) if about.day else None
    if look is None:
        raise UserError(N_("There is no slip to look at yet."))
    places = {place.id: place for place in cash_table.PLACES.where(workspace.db)}
    make = partial(
        look_through,
        first=look.first_day,
        last=look.last_day,
        books=looking.books(workspace, look),
        slips=[_seen(workspace, slip, places[slip.book_id]) for slip in look.slips],
        people=people.by_ids(workspace, {slip.paid_by for slip in look.slips if slip.paid_by}),
        question=look.question.note if look.question else "",
    )
    name = sentence(N_("Look-through {day}"), day=look.last_day.isoformat())
    return [Draft(make=make, name=name)]


def _seen(workspace: Workspace, slip: Movement, book: Place) -> SlipSeen:
    full = claims.get(workspace, slip.claim_id) if slip.claim_id else None
    return SlipSeen(
        movement=slip,
        book=book,
        lines=full.lines if full else (),
        signed_later=cash.signed_later(workspace, slip.id or 0),
    )
