"""Who is owed an answer, until when, and what is still missing of it.

Somebody is owed one while something they said waits for a theme, its theme for an answer, or
the answer for a letter to them that stands. A better answer makes them wait again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop.domain.answer import Answer
from desktop.domain.hearing import LetterTakenBack, NotReached, SentLetter
from desktop.domain.notes import MemberView
from desktop.domain.person import Person, Status
from desktop.domain.request import Request
from desktop.language import N_, Sentence, plural
from desktop.services.changes.answers import answers
from desktop.services.workspace import Workspace
from desktop.storage import hearing, people, requests, views
from desktop.storage.answers import view_themes

READ = frozenset(
    {
        *("request", "member_view", "theme", "view_theme", "answer", "change", "person"),
        *("change_check", "decision", "body"),
        *("sent_letter", "letter_taken_back", "not_reached", "setting"),
    }
)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """Somebody who waits. `again` is where they heard before and something is new.

    `answers` are those they have not heard. `missing` says what must be done before they can
    hear everything; empty when a letter may go. `unready` is what of it is about an answer that
    is there already: such an answer is told to nobody yet.
    """

    request: Request
    person: Person
    due: date
    days_left: int
    again: bool
    answers: tuple[Answer, ...]
    missing: tuple[Sentence, ...]
    unready: tuple[Sentence, ...]

    @property
    def is_ready(self) -> bool:
        return bool(self.answers) and not self.missing


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What was said about a request, what was answered, and who was told."""

    request: Request
    views: tuple[MemberView, ...]
    of_view: Mapping[int, Sequence[int]]
    """The themes something is in, by what was said."""
    answers: Mapping[int, Answer]
    """The answer that holds, by theme."""
    lacks: Mapping[int, Sequence[Sentence]]
    """What is missing before anybody may be told the answer to a theme."""
    letters: Mapping[int, Sequence[SentLetter]]
    """All letters by person, the oldest first."""
    taken_back: Mapping[int, LetterTakenBack]
    not_reached: Mapping[int, NotReached]
    answer_days: int

    def unnamed(self) -> list[MemberView]:
        """What somebody without a name said and wants answered."""
        return [one for one in self.views if one.person_id is None and one.wants_answer]

    def missing(self, views: Iterable[MemberView]) -> list[Sentence]:
        """What is to be done before these can be answered: themes first, then answers."""
        asked = [one for one in views if one.wants_answer]
        unsorted = [one for one in asked if not self.of_view.get(one.id or 0)]
        said = []
        if unsorted:
            said.append(
                plural(
                    "{count} thing that was said is in no theme yet.",
                    "{count} things that were said are in no theme yet.",
                    count=len(unsorted),
                )
            )
        return [*said, *(each for one in self._themes(asked) for each in self.lacks[one])]

    def unready(self, views: Iterable[MemberView]) -> list[Sentence]:
        """What is missing of the answers to these that somebody gave."""
        given = [one for one in self._themes(views) if one in self.answers]
        return [each for one in given for each in self.lacks[one]]

    def _themes(self, views: Iterable[MemberView]) -> list[int]:
        """The themes these are in, each once."""
        found = (one for view in views for one in self.of_view.get(view.id or 0, ()))
        return list(dict.fromkeys(found))

    def waiting(self, person_id: int) -> list[tuple[MemberView, Answer | None]]:
        """What somebody said and did not hear back about, with its answer where there is one."""
        found: list[tuple[MemberView, Answer | None]] = []
        for view in self.views:
            if view.person_id != person_id or not view.wants_answer:
                continue
            themes = self.of_view.get(view.id or 0, ())
            known = [self.answers.get(one) for one in themes] or [None]
            found += [(view, one) for one in known if one is None or not self.told(view, one)]
        return found

    def told(self, view: MemberView, answer: Answer) -> bool:
        """Whether a letter that holds brought this answer, after this was said."""
        letters = self.letters.get(view.person_id or 0, ())
        replied = next((one.number for one in letters if one.id == view.letter_id), 0)
        return any(
            str(answer.id) in one.answers and one.sent_on >= view.day and one.number > replied
            for one in letters
            if one.id not in self.taken_back
        )

    def due(self, view: MemberView, answer: Answer | None) -> date:
        """By when: as we said, or so many days after what came later, a reply or a new answer."""
        promised = self.request.feedback_due
        began = view.day
        if answer is not None and answer.replaces_id is not None:
            began = max(began, answer.made_on)
        if promised is not None and began <= promised:
            return promised
        return began + timedelta(days=self.answer_days)


def case(workspace: Workspace, request_id: int) -> Case:
    """Everything of one request. Raises LookupError where there is none."""

    def read() -> Case:
        return _read(workspace, requests.REQUESTS.get(workspace.db, request_id))

    return workspace.kept(("hearing", request_id), read, of=READ)


def _read(workspace: Workspace, request: Request) -> Case:
    db, request_id = workspace.db, request.id or 0
    said = views.of_request(db, request_id)
    themes = {one.id: one for one in answers.of_request(workspace, request_id)}
    of_view: dict[int, list[int]] = {}
    for link in view_themes(db, [one.id or 0 for one in said]):
        if link.theme_id in themes:
            of_view.setdefault(link.view_id, []).append(link.theme_id)
    letters: dict[int, list[SentLetter]] = {}
    for letter in hearing.letters(db, request_id):
        letters.setdefault(letter.person_id, []).append(letter)
    return Case(
        request=request,
        views=tuple(said),
        of_view=of_view,
        answers={key: one.answer for key, one in themes.items() if one.answer is not None},
        lacks={key: answers.missing(one) for key, one in themes.items()},
        letters=letters,
        taken_back={one.letter_id: one for one in hearing.taken_back(db, request_id)},
        not_reached={one.person_id: one for one in hearing.not_reached(db, request_id)},
        answer_days=workspace.settings.answer_days,
    )


def everybody(workspace: Workspace, request_id: int, day: date) -> list[Standing]:
    """Everybody who took part with their name: who waits first, then by name."""
    found = case(workspace, request_id)
    ids = {one.person_id for one in found.views if one.person_id is not None}
    known = people.by_ids(workspace.db, ids | set(found.letters))
    standing = [_standing(found, one, day) for one in known.values() if one.erased_on is None]
    return sorted(standing, key=_order)


def of_person(workspace: Workspace, request_id: int, person_id: int, day: date) -> Standing | None:
    """How one person stands; None for somebody who took no part."""
    every = everybody(workspace, request_id, day)
    return next((one for one in every if one.person.id == person_id), None)


def asked(workspace: Workspace) -> list[Request]:
    """The requests about which something was said, open ones first."""
    said = {one.id for one in hearing.with_views(workspace.db)}
    return [one for one in requests.every(workspace.db) if one.id in said]


def queue(workspace: Workspace, day: date, request_id: int | None = None) -> list[Owed]:
    """Everybody who waits for an answer, of one request or of all; what is due first is first."""
    every = asked(workspace) if request_id is None else []
    wanted = [one.id or 0 for one in every] if request_id is None else [request_id]
    waiting = [one.owed for each in wanted for one in everybody(workspace, each, day)]
    return sorted(
        (one for one in waiting if one is not None),
        key=lambda one: (one.due, one.person.listed.casefold(), one.request.id),
    )


def _order(one: Standing) -> tuple[int, date, str]:
    place = list(Heard).index(one.heard)
    return place, one.owed.due if one.owed else date.max, one.person.listed.casefold()


def _standing(found: Case, person: Person, day: date) -> Standing:
    person_id = person.id or 0
    waiting = found.waiting(person_id)
    lost = found.not_reached.get(person_id)
    if lost is not None and any(view.day > lost.day for view, _ in waiting):
        lost = None  # they spoke again, so that they can be reached
    letters = tuple(found.letters.get(person_id, ()))
    held = [one for one in letters if one.id not in found.taken_back]
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
        owed=_owed(found, person, waiting, day, again=bool(held)) if heard is Heard.OWED else None,
        letters=letters,
        taken_back=found.taken_back,
        not_reached=lost,
    )


def _owed(
    found: Case,
    person: Person,
    waiting: Sequence[tuple[MemberView, Answer | None]],
    day: date,
    *,
    again: bool,
) -> Owed:
    due = min(found.due(view, answer) for view, answer in waiting)
    said = list(dict.fromkeys(view for view, _ in waiting))
    new = {answer.id: answer for _view, answer in waiting if answer is not None}
    return Owed(
        request=found.request,
        person=person,
        due=due,
        days_left=(due - day).days,
        again=again,
        answers=tuple(new.values()),
        missing=tuple(found.missing(said)),
        unready=tuple(found.unready(said)),
    )
