"""Letters to everybody who waits, as a run: what may be printed, and what stops the others."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date

from desktop.domain.heard_by import TOLD_ALOUD, HeardBy
from desktop.domain.mailing import (
    NOTHING,
    CopyState,
    Mailing,
    MailingCopy,
    Plan,
    Row,
    Way,
    What,
)
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Person, Reading, Status
from desktop.language import N_, sentence
from desktop.services.changes.hearing import owed, stopping
from desktop.services.changes.hearing.owed import Standing
from desktop.services.changes.hearing.stopping import Stop
from desktop.services.letters.mailings import Run
from desktop.services.workspace import Workspace

WAYS = {
    HeardBy.POST: Way.POST,
    HeardBy.HAND: Way.HAND,
    HeardBy.EMAIL: Way.EMAIL,
    HeardBy.PHONE: Way.PHONE,
    HeardBy.PERSON: Way.TALK,
    HeardBy.VIDEO: Way.TALK,
    HeardBy.BSL: Way.BSL,
}
ON_SCREEN = frozenset({Reading.HTML, Reading.TEXT})
GoOn = Callable[[int, int], bool]


def heard_by(person: Person) -> HeardBy:
    """How somebody wants to hear back; where they did not say, as other papers reach them."""
    if person.hear_back is not None:
        return person.hear_back
    if person.reading is Reading.BSL:
        return HeardBy.BSL
    if person.reading is Reading.TALK:
        return HeardBy.PERSON
    if person.reading in ON_SCREEN and person.email:
        return HeardBy.EMAIL
    return HeardBy.POST if person.address.strip() else HeardBy.HAND


def is_told(person: Person) -> bool:
    return heard_by(person) in TOLD_ALOUD


def stops(workspace: Workspace, one: Standing) -> Stop:
    """What stops a letter to somebody who took part; also that there is nothing new to tell.

    A letter to somebody who has died would be the worst that we can do.
    """
    if one.owed is None and one.person.status not in {*stopping.NO_PAPERS, Status.DIED}:
        return Stop(why=sentence(N_("There is nothing new to tell them.")))
    return stopping.of_letter(workspace, one.request.id or 0, one.person)


def run(
    workspace: Workspace,
    request_id: int,
    day: date,
    *,
    person_id: int | None = None,
    as_it_is: Collection[int] = (),
    go_on: GoOn = lambda _done, _all: True,
) -> Run | None:
    """The letters to everybody who waits, by name, or to one of them.

    Those `as_it_is` go although something is missing.

    Looks at every letter for names; None where `go_on` says that nobody waits for that.
    """
    everybody = owed.everybody(workspace, request_id, day)
    waiting = sorted(
        (one for one in everybody if one.owed and person_id in {None, one.person.id}),
        key=lambda one: one.person.listed.casefold(),
    )
    rows = []
    for done, one in enumerate(waiting):
        if not go_on(done, len(waiting)):
            return None
        rows.append(_row(workspace, one, as_it_is))
    return Run(
        mailing=Mailing(paper=Paper.ANSWER_LETTER, made_on=day),
        paper=Paper.ANSWER_LETTER,
        meeting=None,
        what=What(),
        plan=Plan(rows=tuple(rows)),
        request_id=request_id,
    )


def _row(workspace: Workspace, one: Standing, as_it_is: Collection[int]) -> Row:
    person = one.person
    copy = MailingCopy(
        mailing_id=0,
        person_id=person.id or 0,
        language=person.language,
        beside=person.second_language,
        reading=person.reading,
        way=WAYS[heard_by(person)],
        state=CopyState.READY,
        reason=NOTHING,
    )
    stop = stops(workspace, one)
    if stop.why.text and not (stop.may_go and copy.person_id in as_it_is):
        return Row(person=person, copy=replace(copy, state=CopyState.STOPPED, reason=stop.why))
    if copy.is_told:
        return Row(person=person, copy=replace(copy, state=CopyState.TASK))
    return Row(person=person, copy=replace(copy, as_it_is=bool(stop.why.text)))
