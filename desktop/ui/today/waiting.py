"""What waits for somebody, gathered from the services and put in the order of need."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.cash import Count, HandOver, Movement, Promise
from desktop.domain.claim import ClaimState, FullClaim
from desktop.domain.office import OFFICERS
from desktop.language import Money, Sentence, plural, sentence
from desktop.services import advances, cash, claims, counts, meetings, people, policies, promises
from desktop.ui.session import Session
from desktop.ui.states import Mark

SHOWN_OF_A_KIND = 5
"""More of one kind than this are told as a number, so that Today stays quiet."""
SOON = 3
"""A promise is marked from this many days before its day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """One thing that waits: what, more about it, how pressing, and where it is seen to."""

    title: Sentence | str
    detail: Sentence | str = ""
    state: Sentence | str = ""
    mark: Mark = Mark.PLAIN
    place: str
    ids: tuple[tuple[str, int], ...] = ()


def errands(session: Session) -> list[Errand]:
    """Everything that waits, the most pressing first."""
    return [
        *_some(_promises(session)),
        *_claims(session),
        *_some(_advances(session)),
        *_some([_slip(slip) for slip in cash.unsigned(session.workspace)]),
        *_some(_counts(session)),
        *_some(_hand_overs(session)),
        *_group(session),
    ]


def _some(found: Sequence[Errand]) -> list[Errand]:
    """The first few of a kind, and how many more there are."""
    if len(found) <= SHOWN_OF_A_KIND:
        return list(found)
    left = len(found) - SHOWN_OF_A_KIND
    more = plural("And {count} more like this", "And {count} more like these", count=left)
    return [*found[:SHOWN_OF_A_KIND], Errand(title=more, place="money")]


def _names(session: Session, ids: set[int]) -> dict[int, str]:
    return {i: person.name for i, person in people.by_ids(session.workspace, ids).items()}


def _promises(session: Session) -> list[Errand]:
    open_ones = promises.open_promises(session.workspace)
    names = _names(session, {full.claim.payee_id for _given, full in open_ones})
    today = session.act().day
    return [
        _promise(session, given, names[full.claim.payee_id], today) for given, full in open_ones
    ]


def _promise(session: Session, given: Promise, name: str, today: date) -> Errand:
    detail = sentence("By bank, promised for {day}", day=given.pay_by)
    if session.settings.show_everyone:
        amount = Money(given.amount, session.settings.currency_code)
        detail = sentence("{amount} by bank, promised for {day}", amount=amount, day=given.pay_by)
    state, mark = _how_late(given.pay_by, today)
    ids = (("claim_id", given.claim_id),)
    return Errand(title=name, detail=detail, state=state, mark=mark, place="promise", ids=ids)


def _how_late(pay_by: date, today: date) -> tuple[Sentence, Mark]:
    days = (pay_by - today).days
    if days < 0:
        return sentence("late, say sorry"), Mark.BAD
    if days == 0:
        return sentence("pay today"), Mark.WARN
    left = plural("{count} day left", "{count} days left", count=days)
    return left, Mark.WARN if days <= SOON else Mark.PLAIN


def _claims(session: Session) -> list[Errand]:
    """One line for each meeting; claims of no meeting by name."""
    by_meeting: dict[int, list[FullClaim]] = {}
    alone: list[FullClaim] = []
    for full in claims.waiting(session.workspace):
        if full.claim.meeting_id is None:
            alone.append(full)
        else:
            by_meeting.setdefault(full.claim.meeting_id, []).append(full)
    names = _names(session, {full.claim.person_id for full in alone})
    lines = [_meeting(session, meeting_id, found) for meeting_id, found in by_meeting.items()]
    return [*_some(lines), *_some([_claim(full, names) for full in alone])]


def _meeting(session: Session, meeting_id: int, found: Sequence[FullClaim]) -> Errand:
    meeting = meetings.get(session.workspace, meeting_id)
    agreed = sum(full.claim.state is ClaimState.AGREED for full in found)
    asked = sum(full.claim.state is ClaimState.ASKED for full in found)
    to_agree = len(found) - agreed - asked
    parts = []
    if to_agree:
        parts.append(plural("{count} claim to agree.", "{count} claims to agree.", count=to_agree))
    if asked:
        parts.append(plural("We asked about {count}.", "We asked about {count}.", count=asked))
    if agreed:
        parts.append(plural("{count} agreed, not paid.", "{count} agreed, not paid.", count=agreed))
    ids = (("meeting_id", meeting_id),)
    title = sentence("{meeting}, {day}", meeting=meeting.title, day=meeting.day)
    return Errand(title=title, detail=in_a_row(parts), place="desk", ids=ids)


def on(day: date) -> Sentence:
    """A day alone; there is nothing to translate around it."""
    return Sentence("{day}", {"day": day})


def in_a_row(parts: Sequence[Sentence]) -> Sentence | str:
    """Sentences one after the other, as one."""
    said: Sentence | str = ""
    for part in parts:
        said = Sentence("{one} {other}", {"one": said, "other": part}) if said else part
    return said


def _claim(full: FullClaim, names: dict[int, str]) -> Errand:
    states = {
        ClaimState.ASKED: sentence("we asked about it"),
        ClaimState.AGREED: sentence("agreed, not paid"),
    }
    state = states.get(full.claim.state, sentence("to agree"))
    title = sentence(
        "{name}, claim {number}", name=names[full.claim.person_id], number=full.claim.number
    )
    day = on(full.claim.day)
    ids = (("claim_id", full.id),)
    return Errand(title=title, detail=day, state=state, place="claim", ids=ids)


def _advances(session: Session) -> list[Errand]:
    """Money people had beforehand, whose receipt has not come back."""
    waiting = advances.waiting(session.workspace)
    names = _names(session, {full.claim.person_id for full in waiting})
    today = session.act().day
    return [_advance(full, names[full.claim.person_id], today) for full in waiting]


def _advance(full: FullClaim, name: str, today: date) -> Errand:
    by = full.claim.return_by or full.claim.day
    late = by < today
    return Errand(
        title=name,
        detail=sentence("Had money beforehand. The receipt comes back by {day}.", day=by),
        state=sentence("ask them") if late else "",
        mark=Mark.WARN if late else Mark.PLAIN,
        place="claim",
        ids=(("claim_id", full.id),),
    )


def _slip(slip: Movement) -> Errand:
    return Errand(
        title=sentence("{name}, slip {number}", name=slip.received_name, number=slip.number),
        detail=on(slip.day),
        state=sentence("not signed yet"),
        mark=Mark.WARN,
        place="slip",
        ids=(("movement_id", slip.id or 0),),
    )


def _counts(session: Session) -> list[Errand]:
    waiting = counts.unconfirmed(session.workspace)
    names = _names(session, {count.first_id for count in waiting})
    places = {place.id: place.name for place in cash.places(session.workspace)}
    return [_count(count, names, places) for count in waiting]


def _count(count: Count, names: dict[int, str], places: dict[int | None, str]) -> Errand:
    detail = sentence("Counted by {name} on {day}", name=names[count.first_id], day=count.day)
    return Errand(
        title=places.get(count.place_id, ""),
        detail=detail,
        state=sentence("to be confirmed"),
        mark=Mark.WARN,
        place="count",
        ids=(("count_id", count.id or 0),),
    )


def _hand_overs(session: Session) -> list[Errand]:
    waiting = [one for one in counts.hand_overs(session.workspace) if one.confirmed_at is None]
    names = _names(session, {person for one in waiting for person in (one.from_id, one.to_id)})
    return [_hand_over(one, names) for one in waiting]


def _hand_over(over: HandOver, names: dict[int, str]) -> Errand:
    title = sentence(
        "{giver} handed the tin to {taker}", giver=names[over.from_id], taker=names[over.to_id]
    )
    return Errand(
        title=title,
        detail=on(over.day),
        state=sentence("not signed yet"),
        mark=Mark.WARN,
        place="count",
        ids=(("hand_over_id", over.id or 0),),
    )


def _group(session: Session) -> list[Errand]:
    """What the group itself still lacks, once it has begun."""
    found = []
    versions = policies.every(session.workspace)
    if versions and versions[-1].agreed_on is None:
        found.append(
            Errand(
                title=sentence("When did your committee agree what you pay back?"),
                state=sentence("not yet"),
                place="policy",
            )
        )
    able = [person for person, offices in session.officers() if offices & OFFICERS]
    if len(able) == 1:
        title = sentence("Only {name} can pay. Give somebody else an office.", name=able[0].short)
        found.append(Errand(title=title, place="group"))
    return found
