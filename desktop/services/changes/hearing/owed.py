"""Who is owed an answer, until when, and what is still missing of it.

Somebody is owed one while something they said waits for a theme, its theme for an answer, or
the answer for a letter to them that stands. A better answer makes them wait again.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.answer import Answer
from desktop.domain.hearing import LetterTakenBack, NotReached, SentLetter
from desktop.domain.person import Person, Status
from desktop.domain.request import Request, RequestState
from desktop.language import N_, Sentence
from desktop.services.changes.hearing import cases
from desktop.services.changes.hearing.case import Case, Waiting
from desktop.services.workspace import Workspace
from desktop.storage import people

READ = cases.READ
"""Where it stands who is owed what."""


class Heard(StrEnum):
    """How far somebody is with hearing back."""

    OWED = "owed"
    TOLD = "told"
    NOTHING = "nothing"
    NOT_REACHED = "not reached"
    DIED = "died"


HEARD_NAMES = {
    Heard.OWED: N_("waits for an answer"),
    Heard.TOLD: N_("heard back"),
    Heard.NOTHING: N_("wants no answer"),
    Heard.NOT_REACHED: N_("we cannot reach them"),
    Heard.DIED: N_("has died"),
}
PLACES = {heard: place for place, heard in enumerate(Heard)}
"""Whoever waits stands first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """Somebody who waits. `again` is where they heard before and something is new;
    `spoke_again` where that is what they said themselves, as in a reply.

    `answers` are those they have not heard. `missing` says what must be done before they can
    hear everything; empty when a letter may go. `unready` is what of it is about an answer that
    is there already: such an answer is told to nobody yet.
    """

    request: Request
    person: Person
    due: date
    days_left: int
    again: bool
    spoke_again: bool
    answers: tuple[Answer, ...]
    missing: tuple[Sentence, ...]
    unready: tuple[Sentence, ...]

    @property
    def is_ready(self) -> bool:
        return bool(self.answers) and not self.missing

    @property
    def is_after_closing(self) -> bool:
        """Whether their request is closed: they heard once, and wait again."""
        return self.request.state is RequestState.CLOSED


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Somebody who took part, and what they heard. `letters` are all, the oldest first."""

    request: Request
    person: Person
    heard: Heard
    owed: Owed | None = None
    letters: tuple[SentLetter, ...] = ()
    taken_back: Mapping[int, LetterTakenBack]
    not_reached: NotReached | None = None

    @property
    def standing(self) -> list[SentLetter]:
        """The letters that hold."""
        return [one for one in self.letters if one.id not in self.taken_back]


def everybody(workspace: Workspace, request_id: int, day: date) -> list[Standing]:
    """Everybody who took part with their name: who waits first, then by name."""

    def read() -> list[Standing]:
        return _everybody(workspace, [cases.of_request(workspace, request_id)], day)

    return workspace.kept(("standing", request_id, day), read, of=READ)


def everyone(workspace: Workspace, day: date) -> list[Standing]:
    """As `everybody`, of all requests about which something was said, one after the other."""

    def read() -> list[Standing]:
        return _everybody(workspace, cases.every(workspace).values(), day)

    return workspace.kept(("standing", day), read, of=READ)


def of_person(workspace: Workspace, request_id: int, person_id: int, day: date) -> Standing | None:
    """How one person stands; None for somebody who took no part."""
    every = everybody(workspace, request_id, day)
    return next((one for one in every if one.person.id == person_id), None)


def asked(workspace: Workspace) -> list[Request]:
    """The requests about which something was said, open ones first."""
    return workspace.kept("asked", lambda: cases.asked(workspace), of=READ)


def queue(workspace: Workspace, day: date, request_id: int | None = None) -> list[Owed]:
    """Everybody who waits for an answer, of one request or of all; what is due first is first."""
    found = (
        everyone(workspace, day) if request_id is None else everybody(workspace, request_id, day)
    )
    return sorted(
        (one.owed for one in found if one.owed is not None),
        key=lambda one: (one.due, one.person.listed.casefold(), one.request.id),
    )


def after_closing(workspace: Workspace, day: date) -> Counter[int]:
    """How many wait again of each request that is closed, by the request's id.

    It stays closed: they are told as everybody is. It opens again where more is to be asked.
    """
    waiting = (one for one in queue(workspace, day) if one.is_after_closing)
    named = Counter(one.request.id or 0 for one in waiting)
    return named + unnamed_after_closing(workspace)


def unnamed_after_closing(workspace: Workspace) -> Counter[int]:
    """How often somebody without a name waits again, of each request that is closed."""
    closed = (
        one for one in cases.every(workspace).values() if one.request.state is RequestState.CLOSED
    )
    return +Counter({one.request.id or 0: _unnamed_waiting(one) for one in closed})


def _unnamed_waiting(found: Case) -> int:
    """What was said without a name and is not answered where all can read it."""
    return sum(
        bool(found.missing([view])) or not (found.is_public(view) and found.was_public_after(view))
        for view in found.unnamed()
    )


def _everybody(workspace: Workspace, found: Collection[Case], day: date) -> list[Standing]:
    who = {one.request.id: one.took_part() for one in found}
    known = people.by_ids(workspace.db, set[int]().union(*who.values()))
    standing = []
    for one in found:
        here = (known[person_id] for person_id in sorted(who[one.request.id]))
        standing += sorted(
            (_standing(one, person, day) for person in here if person.erased_on is None),
            key=_order,
        )
    return standing


def _order(one: Standing) -> tuple[int, date, str]:
    return PLACES[one.heard], one.owed.due if one.owed else date.max, one.person.listed.casefold()


def _standing(found: Case, person: Person, day: date) -> Standing:
    person_id = person.id or 0
    waiting = found.waiting(person_id)
    lost = found.lost(person_id)
    held = found.held(person_id)
    heard = Heard.OWED
    if person.status is Status.DIED:
        heard = Heard.DIED
    elif not waiting:
        heard = Heard.TOLD if held else Heard.NOTHING
    elif lost is not None:
        heard = Heard.NOT_REACHED
    return Standing(
        request=found.request,
        person=person,
        heard=heard,
        owed=_owed(found, person, waiting, day) if heard is Heard.OWED else None,
        letters=tuple(found.letters.get(person_id, ())),
        taken_back=found.taken_back,
        not_reached=lost,
    )


def _owed(found: Case, person: Person, waiting: Sequence[Waiting], day: date) -> Owed:
    due = min(found.due(one) for one in waiting)
    said = list({one.view.id: one.view for one in waiting}.values())
    new = {one.answer.id: one.answer for one in waiting if one.answer is not None}
    return Owed(
        request=found.request,
        person=person,
        due=due,
        days_left=(due - day).days,
        again=bool(found.held(person.id or 0)),
        spoke_again=any(found.was_heard_before(view) for view in said),
        answers=tuple(new.values()),
        missing=tuple(found.missing(said)),
        unready=tuple(found.unready(said)),
    )
