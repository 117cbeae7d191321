"""Letters to everybody who waits, as a run: what may be printed, and what stops the others."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.heard_by import TOLD_ALOUD, HeardBy
from desktop.domain.mailing import (
    NOTHING,
    TEXT_OUT_OF_DATE,
    CopyState,
    Mailing,
    MailingCopy,
    Plan,
    Row,
    Way,
    What,
)
from desktop.domain.names_in_letters import NameFound
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Person, Reading, Status
from desktop.language import LANGUAGE_NAMES, N_, Sentence, plural, sentence
from desktop.services.changes.hearing import letters_content, names, owed
from desktop.services.changes.hearing.owed import Standing
from desktop.services.letters.mailings import Run
from desktop.services.workspace import Workspace

NO_PAPERS = frozenset({Status.PAUSED, Status.LEFT})
"""They get no papers (practice rule 46); what became of their words they are told, if they ask."""
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


def why_no_letter(one: Standing) -> Sentence:
    """What keeps somebody from getting any letter; empty where they may get one.

    A letter to somebody who has died would be the worst that we can do.
    """
    if one.person.status is Status.DIED:
        return sentence(N_("{name} has died. No letter is made."), name=one.person.listed)
    if one.person.status in NO_PAPERS:
        return sentence(N_("They get no papers now. Tell them, if they want to hear."))
    if one.owed is None:
        return sentence(N_("There is nothing new to tell them."))
    if not one.owed.answers:
        return one.owed.missing[0]
    return NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """What stops a letter; no text where nothing does. `names` are asked about one by one.

    One that `may_go` goes as it is where somebody says so: the letter says what is missing.
    """

    why: Sentence = NOTHING
    may_go: bool = False
    names: tuple[NameFound, ...] = ()


def stops(workspace: Workspace, one: Standing, day: date) -> Stop:
    """What stops a letter to somebody: what is wrong with an answer, then names, then the rest."""
    why = why_no_letter(one)
    if why.text or one.owed is None:
        return Stop(why=why)
    if one.owed.unready:
        return Stop(why=one.owed.unready[0])
    request_id, person_id = one.request.id or 0, one.person.id or 0
    found = names.found(workspace, request_id, person_id)
    if found:
        said = plural(
            "{count} name of somebody else stands in it. Look at it first.",
            "{count} names of others stand in it. Look at them first.",
            count=len(found),
        )
        return Stop(why=said, names=tuple(found))
    if one.owed.missing:
        return Stop(why=one.owed.missing[0], may_go=True)
    known = letters_content.known(workspace, request_id, person_id, day)
    for language in (one.person.language, one.person.second_language):
        if language and known.out_of_date(language):
            name = LANGUAGE_NAMES.get(language, language)
            return Stop(why=sentence(TEXT_OUT_OF_DATE, language=name), may_go=True)
    return Stop()


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
        rows.append(_row(workspace, one, day, as_it_is))
    return Run(
        mailing=Mailing(paper=Paper.ANSWER_LETTER, made_on=day),
        paper=Paper.ANSWER_LETTER,
        meeting=None,
        what=What(),
        plan=Plan(rows=tuple(rows)),
        request_id=request_id,
    )


def _row(workspace: Workspace, one: Standing, day: date, as_it_is: Collection[int]) -> Row:
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
    stop = stops(workspace, one, day)
    if stop.why.text and not (stop.may_go and copy.person_id in as_it_is):
        return Row(person=person, copy=replace(copy, state=CopyState.STOPPED, reason=stop.why))
    if copy.is_told:
        return Row(person=person, copy=replace(copy, state=CopyState.TASK))
    return Row(person=person, copy=replace(copy, as_it_is=bool(stop.why.text)))
