"""What nobody has signed yet: slips, counts that stand by one, hand-overs."""

from desktop.domain.cash import Count, HandOver, Movement
from desktop.language import sentence
from desktop.services.money import cash, counts
from desktop.ui.session import Session
from desktop.ui.states import Mark
from desktop.ui.today.errand import Errand, Kind, names_of, on


def slips(session: Session) -> list[Errand]:
    return [_slip(slip) for slip in cash.unsigned(session.workspace)]


def _slip(slip: Movement) -> Errand:
    return Errand(
        kind=Kind.SLIP,
        title=sentence("{name}, slip {number}", name=slip.received_name, number=slip.number),
        detail=on(slip.day),
        state=sentence("not signed yet"),
        mark=Mark.WARN,
        place="slip",
        ids=(("movement_id", slip.id or 0),),
    )


def counted_by_one(session: Session) -> list[Errand]:
    waiting = counts.unconfirmed(session.workspace)
    names = names_of(session, {count.first_id for count in waiting})
    places = {place.id: place.name for place in cash.places(session.workspace)}
    return [_count(count, names, places) for count in waiting]


def _count(count: Count, names: dict[int, str], places: dict[int | None, str]) -> Errand:
    detail = sentence("Counted by {name} on {day}", name=names[count.first_id], day=count.day)
    return Errand(
        kind=Kind.COUNT,
        title=places.get(count.place_id, ""),
        detail=detail,
        state=sentence("to be confirmed"),
        mark=Mark.WARN,
        place="count",
        ids=(("count_id", count.id or 0),),
    )


def hand_overs(session: Session) -> list[Errand]:
    waiting = [one for one in counts.hand_overs(session.workspace) if one.confirmed_at is None]
    names = names_of(session, {person for one in waiting for person in (one.from_id, one.to_id)})
    return [_hand_over(one, names) for one in waiting]


def _hand_over(over: HandOver, names: dict[int, str]) -> Errand:
    title = sentence(
        "{giver} handed the tin to {taker}", giver=names[over.from_id], taker=names[over.to_id]
    )
    return Errand(
        kind=Kind.COUNT,
        title=title,
        detail=on(over.day),
        state=sentence("not signed yet"),
        mark=Mark.WARN,
        place="count",
        ids=(("hand_over_id", over.id or 0),),
    )
