"""Papers that wait for somebody: to be told instead of printed, or to be sent by a day."""

from datetime import timedelta

from desktop.domain.mailing import CopyState, Way
from desktop.domain.person import Person
from desktop.language import Sentence, plural, sentence
from desktop.services.letters import mailings
from desktop.services.letters.mailings import Listed, Sent
from desktop.services.letters.what import may_send
from desktop.services.people import people
from desktop.ui.session import Session
from desktop.ui.states import Mark
from desktop.ui.today.errand import Errand, Kind

NOT_SENT_YET = (CopyState.READY, CopyState.STOPPED, CopyState.PRINTED)
EARLY = timedelta(days=7)
"""So long before its day Today begins to tell of what is not sent yet."""


def to_tell(session: Session) -> list[Errand]:
    """`Talk “What we pay back” through with Hassan.`"""
    waiting = [
        one
        for one in mailings.to_tell(session.workspace)
        if may_send(session.offices, one.mailing.paper)
    ]
    known = people.by_ids(session.workspace, {one.copy.person_id for one in waiting})
    return [_told(session, one, known[one.copy.person_id]) for one in waiting]


def _told(session: Session, one: Sent, person: Person) -> Errand:
    by = one.mailing.send_by
    return Errand(
        kind=Kind.TELL,
        title=_task(one.copy.way, mailings.paper_name(one.mailing), person.called),
        detail=sentence("By {day}", day=by) if by is not None else "",
        state=sentence("to tell"),
        mark=Mark.WARN if by is not None and by < session.today() else Mark.PLAIN,
        place="mailing",
        ids=(("mailing_id", one.copy.mailing_id), ("person_id", one.copy.person_id)),
    )


def _task(way: Way, paper: Sentence, name: str) -> Sentence:
    if way is Way.BSL:
        return sentence("Tell {name} “{paper}” in British Sign Language.", paper=paper, name=name)
    if way is Way.PHONE:
        return sentence("Phone {name} about “{paper}”.", paper=paper, name=name)
    return sentence("Talk “{paper}” through with {name}.", paper=paper, name=name)


def not_sent(session: Session) -> list[Errand]:
    """Lists whose day is near, while something on them is not sent yet."""
    today = session.today()
    return [
        _due(session, one)
        for one in mailings.every(session.workspace)
        if one.mailing.ended_on is None
        and one.mailing.send_by is not None
        and one.mailing.send_by - today <= EARLY
        and may_send(session.offices, one.mailing.paper)
        and _waiting(one)
    ]


def _waiting(one: Listed) -> int:
    """Copies that are not sent yet; those to be told have a line of their own."""
    return sum(one.counts.get(state, 0) for state in NOT_SENT_YET)


def _due(session: Session, one: Listed) -> Errand:
    by = one.mailing.send_by
    return Errand(
        kind=Kind.SEND,
        title=mailings.paper_name(one.mailing),
        detail=plural(
            "{count} copy is not sent yet. Send by {day}.",
            "{count} copies are not sent yet. Send by {day}.",
            count=_waiting(one),
            day=by,
        ),
        state=sentence("to send"),
        mark=Mark.WARN if by is not None and by < session.today() else Mark.PLAIN,
        place="mailing",
        ids=(("mailing_id", one.mailing.id or 0),),
    )
