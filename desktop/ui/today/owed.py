"""Who is still owed, and by when: promises, claims, and receipts for money had beforehand."""

from collections.abc import Sequence
from datetime import date

from desktop.domain.cash import Promise
from desktop.domain.claim import ClaimState, FullClaim
from desktop.language import Money, Sentence, plural, sentence
from desktop.services.meetings import meetings
from desktop.services.money import advances, claims, promises
from desktop.ui.session import Session
from desktop.ui.states import Mark
from desktop.ui.today.errand import Errand, Kind, in_a_row, names_of, on, some

SOON = 3
"""A promise is marked from this many days before its day."""
NAMED = 4
"""Up to so many people of one meeting are told by name."""


def promised(session: Session) -> list[Errand]:
    """Who is paid by bank, the next due first."""
    open_ones = promises.open_promises(session.workspace)
    names = names_of(session, {full.claim.payee_id for _given, full in open_ones})
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
    return Errand(
        kind=Kind.PROMISE,
        title=name,
        detail=detail,
        state=state,
        mark=mark,
        place="promise",
        ids=ids,
    )


def _how_late(pay_by: date, today: date) -> tuple[Sentence, Mark]:
    days = (pay_by - today).days
    if days < 0:
        return sentence("late, say sorry"), Mark.BAD
    if days == 0:
        return sentence("pay today"), Mark.WARN
    left = plural("{count} day left", "{count} days left", count=days)
    return left, Mark.WARN if days <= SOON else Mark.PLAIN


def claimed(session: Session) -> list[Errand]:
    """One line for each meeting; claims of no meeting by name."""
    by_meeting: dict[int, list[FullClaim]] = {}
    alone: list[FullClaim] = []
    for full in claims.waiting(session.workspace):
        if full.claim.meeting_id is None:
            alone.append(full)
        else:
            by_meeting.setdefault(full.claim.meeting_id, []).append(full)
    names = names_of(session, {full.claim.person_id for full in alone})
    lines = [_meeting(session, meeting_id, found) for meeting_id, found in by_meeting.items()]
    waiting = [line for line in lines if line is not None]
    return [*some(waiting), *some([_claim(full, names) for full in alone])]


def _meeting(session: Session, meeting_id: int, found: Sequence[FullClaim]) -> Errand | None:
    """How many, while the meeting is to come or runs; by name once it is over.

    Before that, what is agreed waits for the pay desk and for nobody else.
    """
    meeting = meetings.get(session.workspace, meeting_id)
    over = meeting.day < session.act().day
    if not over and all(full.claim.state is ClaimState.AGREED for full in found):
        return None
    title = sentence("{meeting}, {day}", meeting=meeting.title, day=meeting.day)
    return Errand(
        kind=Kind.CLAIM,
        title=title,
        detail=in_a_row(_who(session, found) if over else _how_many(found)),
        state=sentence("not paid yet") if over else "",
        mark=Mark.WARN if over else Mark.PLAIN,
        stands_for=len(found),
        place="desk",
        ids=(("meeting_id", meeting_id),),
    )


def _how_many(found: Sequence[FullClaim]) -> list[Sentence]:
    to_agree, asked, agreed = (len(part) for part in _parted(found))
    parts = []
    if to_agree:
        parts.append(plural("{count} claim to agree.", "{count} claims to agree.", count=to_agree))
    if asked:
        parts.append(plural("We asked about {count}.", "We asked about {count}.", count=asked))
    if agreed:
        parts.append(plural("{count} agreed, not paid.", "{count} agreed, not paid.", count=agreed))
    return parts


def _who(session: Session, found: Sequence[FullClaim]) -> list[Sentence]:
    """`Agreed: Amina, Ben.` Many names are a number again."""
    if len(found) > NAMED:
        return _how_many(found)
    names = names_of(session, {full.claim.person_id for full in found})
    to_agree, asked, agreed = (
        ", ".join(names[full.claim.person_id] for full in part) for part in _parted(found)
    )
    parts = []
    if agreed:
        parts.append(sentence("Agreed: {names}.", names=agreed))
    if to_agree:
        parts.append(sentence("To agree: {names}.", names=to_agree))
    if asked:
        parts.append(sentence("We asked: {names}.", names=asked))
    return parts


def _parted(found: Sequence[FullClaim]) -> tuple[list[FullClaim], ...]:
    """To be agreed, asked about, and agreed."""
    asked = [full for full in found if full.claim.state is ClaimState.ASKED]
    agreed = [full for full in found if full.claim.state is ClaimState.AGREED]
    rest = [full for full in found if full not in asked and full not in agreed]
    return rest, asked, agreed


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
    return Errand(kind=Kind.CLAIM, title=title, detail=day, state=state, place="claim", ids=ids)


def advanced(session: Session) -> list[Errand]:
    """Money people had beforehand, whose receipt has not come back in time."""
    waiting = advances.waiting(session.workspace)
    names = names_of(session, {full.claim.person_id for full in waiting})
    today = session.act().day
    return [
        _advance(full, names[full.claim.person_id])
        for full in waiting
        if (full.claim.return_by or full.claim.day) < today
    ]


def _advance(full: FullClaim, name: str) -> Errand:
    by = full.claim.return_by or full.claim.day
    return Errand(
        kind=Kind.ADVANCE,
        title=name,
        detail=sentence("Had money beforehand. The receipt comes back by {day}.", day=by),
        state=sentence("ask them"),
        mark=Mark.WARN,
        place="claim",
        ids=(("claim_id", full.id),),
    )
