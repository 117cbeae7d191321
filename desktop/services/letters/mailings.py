"""Mailings: begun, and looked up.

What a copy looks like is planned from the reader as they are now; what is printed, sent or
told stays written as it was. A paper goes out only by hand: we send nothing by ourselves.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from desktop.domain.mailing import (
    CopyState,
    Made,
    Mailing,
    MailingCopy,
    Plan,
    Row,
    What,
    plan,
)
from desktop.domain.meeting import Meeting
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.paper_kinds import PAPER_NAMES, Paper
from desktop.domain.person import Person, Status
from desktop.errors import UserError
from desktop.language import N_, Sentence, plural, sentence
from desktop.services.access import for_offices, require
from desktop.services.changes.requests import requests
from desktop.services.letters.what import senders, to_plan
from desktop.services.meetings import meetings
from desktop.services.workspace import Workspace
from desktop.storage import mailings, people

NOTHING_MADE: Mapping[int, Made] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One mailing as it stands now; `request_id` is the request that letters are about.

    `about` says in the group's own words what that asks.
    """

    mailing: Mailing
    paper: Paper
    meeting: Meeting | None
    what: What
    plan: Plan
    request_id: int | None = None
    about: str = ""

    @property
    def id(self) -> int:
        return self.mailing.id or 0

    @property
    def name(self) -> Sentence:
        return paper_name(self.mailing)

    def is_old(self, row: Row) -> bool:
        """Whether a text in this copy is older than its source."""
        return not self.what.out_of_date.keys().isdisjoint((row.copy.language, row.copy.beside))

    def waits(self, row: Row) -> bool:
        """Whether a copy waits for somebody to say that it goes all the same."""
        return row.copy.state is CopyState.STOPPED and row.copy.person_id in self.what.stops

    def row_of(self, person_id: int) -> Row | None:
        return next((row for row in self.plan.rows if row.person.id == person_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One mailing in the list of all: how many copies stand how, and what it asks (`about`)."""

    mailing: Mailing
    counts: Mapping[CopyState, int]
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One copy that somebody got or is to get, and the mailing it belongs to."""

    mailing: Mailing
    copy: MailingCopy


def paper_name(mailing: Mailing) -> Sentence:
    """What was sent, in words; its bare name where this version does not know it."""
    known = mailing.paper in set(Paper)
    return sentence(PAPER_NAMES[Paper(mailing.paper)]) if known else Sentence(mailing.paper)


@for_offices(EVERY_OFFICE)
def begin(
    workspace: Workspace,
    act: Act,
    *,
    paper: Paper,
    person_ids: Sequence[int],
    meeting_id: int | None = None,
    request_id: int | None = None,
    send_by: date | None = None,
    post: bool = False,
) -> Mailing:
    """Write down who is to get a paper. Raises UserError where that is nobody.

    Whoever paused or left stays on the list and gets nothing; who died never comes on it.
    """
    require(workspace, act.person_id, act, senders(paper))
    readers = _readers(workspace, person_ids)
    what = to_plan(workspace, paper, post=post, meeting_id=meeting_id, request_id=request_id)
    count = len(plan(readers, what).rows)
    if not count:
        raise UserError(N_("All of them paused or left. They get nothing."), field="search")
    if send_by is not None and send_by < act.day:
        raise UserError(N_("This day is over. Type a later one."), field="send_by")
    mailing = Mailing(
        paper=paper,
        meeting_id=meeting_id,
        request_id=request_id,
        made_on=act.day,
        send_by=send_by,
    )
    with workspace.step(act, _label(paper, count)):
        mailing = mailings.MAILINGS.add(workspace.db, mailing)
        for row in plan(readers, replace(what, goes_to=frozenset(Status))).rows:
            mailings.COPIES.add(workspace.db, replace(row.copy, mailing_id=mailing.id or 0))
        return mailing


def _label(paper: Paper, count: int) -> Sentence:
    return plural(
        "{paper} to {count} person",
        "{paper} to {count} people",
        count=count,
        paper=sentence(PAPER_NAMES[paper]),
    )


def _readers(workspace: Workspace, person_ids: Sequence[int]) -> list[Person]:
    """These people, each once, without those who died. Raises UserError where that is nobody."""
    found = people.by_ids(workspace.db, set(person_ids))
    known = [found[one] for one in dict.fromkeys(person_ids) if one in found]
    readers = [one for one in known if one.status is not Status.DIED]
    if not readers:
        raise UserError(N_("Choose at least one person."), field="search")
    return readers


def look(workspace: Workspace, mailing_id: int, made: Mapping[int, Made] = NOTHING_MADE) -> Run:
    """A mailing as it stands now; `made` tells how copies come out, by person."""
    mailing = mailings.MAILINGS.get(workspace.db, mailing_id)
    copies = {one.person_id: one for one in mailings.copies(workspace.db, mailing_id)}
    found = people.by_ids(workspace.db, set(copies))
    readers = sorted(found.values(), key=lambda one: (one.listed.casefold(), one.id))
    what = _what(workspace, mailing)
    planned = plan(readers, what, known=copies, made=made)
    meeting = meetings.get(workspace, mailing.meeting_id) if mailing.meeting_id else None
    return Run(
        mailing=mailing,
        paper=Paper(mailing.paper),
        meeting=meeting,
        what=what,
        plan=planned,
        request_id=mailing.request_id,
        about=requests.get(workspace, mailing.request_id).title if mailing.request_id else "",
    )


def _what(workspace: Workspace, mailing: Mailing) -> What:
    return to_plan(
        workspace,
        Paper(mailing.paper),
        meeting_id=mailing.meeting_id,
        request_id=mailing.request_id,
    )


def every(workspace: Workspace) -> list[Listed]:
    """All mailings, the newest first."""
    counts = mailings.counted(workspace.db)
    titles = {one.id: one.title for one in requests.every(workspace)}
    return [
        Listed(
            mailing=one,
            counts=_now(workspace, one) or counts.get(one.id or 0, {}),
            about=titles.get(one.request_id, ""),
        )
        for one in mailings.every(workspace.db)
    ]


def _now(workspace: Workspace, mailing: Mailing) -> Mapping[CopyState, int]:
    """How the copies of an open mailing stand today; empty for one that is finished."""
    if mailing.ended_on is not None or mailing.paper not in set(Paper):
        return {}
    return Counter(row.copy.state for row in look(workspace, mailing.id or 0).plan.rows)


def of_person(workspace: Workspace, person_id: int) -> list[Sent]:
    """What somebody got from us, or is to get, the newest first."""
    return _with_mailing(workspace, mailings.copies_of_person(workspace.db, person_id))


def to_tell(workspace: Workspace) -> list[Sent]:
    """What is to be told instead of printed, where the reader is still to be told."""
    waiting = _with_mailing(workspace, mailings.to_tell(workspace.db))
    known = people.by_ids(workspace.db, {one.copy.person_id for one in waiting})
    return [
        one
        for one in waiting
        if one.mailing.paper in set(Paper)
        and plan(
            [known[one.copy.person_id]],
            _what(workspace, one.mailing),
            known={one.copy.person_id: one.copy},
        ).of(CopyState.TASK)
    ]


def _with_mailing(workspace: Workspace, copies: Sequence[MailingCopy]) -> list[Sent]:
    found = mailings.by_ids(workspace.db, {one.mailing_id for one in copies})
    return [Sent(mailing=found[one.mailing_id], copy=one) for one in copies]
