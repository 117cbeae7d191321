"""What people need to take part: kept in their own words, told only where they agreed.

Needs stand on their own page and on the lists of a meeting that act on them, and nowhere
else (practice rule 42). No step says what somebody needs: steps are read by many.
"""

from dataclasses import replace
from datetime import date

from desktop.domain.need import NEED_NAMES, MayTell, Need, NeedKind
from desktop.domain.office import EVERY_OFFICE, ORGANISERS, Act
from desktop.domain.person import Person
from desktop.domain.readiness import is_of_meetings
from desktop.errors import UserError
from desktop.language import N_, Sentence, plural, sentence
from desktop.services.access import for_offices
from desktop.services.meetings.ready.coming import coming
from desktop.services.workspace import Workspace
from desktop.storage import needs, people

FOR_HELPERS = frozenset({MayTell.HELPERS, MayTell.VENUE})
LABEL = N_("What {name} needs")


@for_offices(ORGANISERS)
def of_person(workspace: Workspace, _act: Act, *, person_id: int) -> list[Need]:
    """What somebody needs today, in the order they told us."""
    return needs.of_people(workspace.db, [person_id])


@for_offices(ORGANISERS)
def add(workspace: Workspace, act: Act, *, need: Need) -> Need:
    """Keep what somebody told us. Raises UserError, as `change` does."""
    person = people.PEOPLE.get(workspace.db, need.person_id)
    if person.is_gone:
        raise UserError(N_("Choose somebody who is with us now."))
    _check(workspace, act, need)
    with workspace.step(act, sentence(LABEL, name=person.short)):
        return needs.NEEDS.add(workspace.db, need)


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, need: Need) -> Need:
    """Keep it as they say it now.

    Raises UserError: field `kind` for what is kept already, `own_words` where only their
    words say what it is, `agreed_on` for a day to come, `review_on` for one that is not.
    """
    _check(workspace, act, need)
    person = people.PEOPLE.get(workspace.db, need.person_id)
    with workspace.step(act, sentence(LABEL, name=person.short)):
        return needs.NEEDS.update(workspace.db, need)


@for_offices(ORGANISERS)
def end(workspace: Workspace, act: Act, *, need_id: int) -> None:
    """They do not need it any more, or do not want us to keep it."""
    need = needs.NEEDS.get(workspace.db, need_id)
    person = people.PEOPLE.get(workspace.db, need.person_id)
    with workspace.step(act, sentence(LABEL, name=person.short)):
        needs.NEEDS.update(workspace.db, replace(need, ended_on=act.day))


@for_offices(ORGANISERS)
def to_look_at(workspace: Workspace, act: Act) -> list[Person]:
    """Who wanted to be asked again what they need, by today; a quiet hint (practice rule 48)."""
    due = needs.to_look_at(workspace.db, act.day)
    found = people.by_ids(workspace.db, {need.person_id for need in due})
    ids = dict.fromkeys(need.person_id for need in due)
    return [found[one] for one in ids if not found[one].is_gone]


@for_offices(EVERY_OFFICE)
def for_helpers(workspace: Workspace, _act: Act, *, meeting_id: int) -> list[Sentence]:
    """What those who help on the day may know: whose need, and what they said of it."""
    told = []
    for need, person in _of_those_coming(workspace, meeting_id):
        if need.may_tell in FOR_HELPERS:
            what = sentence(NEED_NAMES[need.kind])
            said = sentence(N_("{name}: {what}."), name=person.listed, what=what)
            told.append(_with_words(said, need.own_words))
    return told


@for_offices(ORGANISERS)
def for_place(workspace: Workspace, _act: Act, *, meeting_id: int) -> list[Sentence]:
    """What the place and those we book may know: how many need what, and nobody's name."""
    told: dict[NeedKind, list[Need]] = {}
    for need, _person in _of_those_coming(workspace, meeting_id):
        if need.may_tell is MayTell.VENUE:
            told.setdefault(need.kind, []).append(need)
    said = []
    for kind, found in told.items():
        people_ = len({need.person_id for need in found})
        what = sentence(NEED_NAMES[kind])
        counted = plural("{count} needs {what}", "{count} need {what}", count=people_, what=what)
        words = " ".join(dict.fromkeys(need.own_words for need in found if need.own_words))
        said.append(_with_words(sentence(N_("{need}."), need=counted), words))
    return said


def _with_words(said: Sentence, own_words: str) -> Sentence:
    if not own_words:
        return said
    return sentence(N_("{what} In their words: “{words}”"), what=said, words=own_words)


def _of_those_coming(workspace: Workspace, meeting_id: int) -> list[tuple[Need, Person]]:
    """The needs a meeting has to meet, of those who come, by name."""
    people_ = {person.id: person for person in coming(workspace, meeting_id) if person.id}
    found = needs.of_people(workspace.db, people_)
    pairs = [(need, people_[need.person_id]) for need in found if is_of_meetings(need)]
    return sorted(pairs, key=lambda pair: pair[1].name.casefold())


def _check(workspace: Workspace, act: Act, need: Need) -> None:
    if need.kind is NeedKind.OTHER and not need.own_words:
        raise UserError(N_("Write what they need, in their words."), field="own_words")
    if need.agreed_on > act.day:
        raise UserError(N_("This day is still to come."), field="agreed_on")
    if need.review_on is not None and need.review_on <= _newest(need, act.day, workspace):
        raise UserError(N_("Choose a day that is still to come."), field="review_on")
    for other in needs.of_people(workspace.db, [need.person_id]):
        if other.id != need.id and (other.kind, other.heading) == (need.kind, need.heading):
            raise UserError(N_("We keep this need already. Change that one."), field="kind")


def _newest(need: Need, today: date, workspace: Workspace) -> date:
    """The day after which it may be looked at again: what was kept before may be past."""
    before = needs.NEEDS.get(workspace.db, need.id) if need.id is not None else None
    kept = before is not None and before.review_on == need.review_on
    return need.agreed_on if kept else today
