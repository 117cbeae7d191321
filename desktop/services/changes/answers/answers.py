"""The answer to each theme of a request: given, put right, replaced by a newer one.

Nothing is refused while it is written down. What is missing stops the letters (practice rules
27 and 28). An answer that somebody was told is never changed: a new one replaces it.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace as but

from desktop.domain import record_sources
from desktop.domain.answer import Answer, AnswerKind, Theme
from desktop.domain.body import Power
from desktop.domain.decision import Decision
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.request import Involvement, Request
from desktop.domain.theme_answer import ThemeAnswer
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.changes import decisions
from desktop.services.changes.answers import changes, in_public
from desktop.services.changes.answers.before_telling import lacks
from desktop.services.meetings.bodies import bodies
from desktop.services.papers import versions
from desktop.services.workspace import Workspace
from desktop.storage import answers as stored
from desktop.storage import hearing, requests
from desktop.storage.answers import Place


def current(workspace: Workspace, theme_id: int) -> Answer | None:
    """The answer that holds now; None while there is none."""
    return _newest(stored.answers(workspace.db, [theme_id]))


def of_theme(workspace: Workspace, theme_id: int) -> ThemeAnswer:
    """One theme with all that became of it. Raises LookupError where there is no such theme."""
    theme = stored.THEMES.get(workspace.db, theme_id)
    request = requests.REQUESTS.get(workspace.db, theme.request_id)
    return _full(workspace, [request], [theme])[0]


def of_request(workspace: Workspace, request_id: int) -> list[ThemeAnswer]:
    """The themes of a request in their order, each with its answer and what changes."""
    request = requests.REQUESTS.get(workspace.db, request_id)
    return of_requests(workspace, [request])[request_id]


def of_requests(workspace: Workspace, asked: Collection[Request]) -> dict[int, list[ThemeAnswer]]:
    """As `of_request`, of all of these at once, by the request's id."""
    found: dict[int, list[ThemeAnswer]] = {one.id or 0: [] for one in asked}
    for one in _full(workspace, asked, stored.themes_of(workspace.db, list(found))):
        found[one.theme.request_id].append(one)
    return found


def missing(one: ThemeAnswer) -> list[Sentence]:
    """What must be said before anybody is told this answer; nothing when it can be told.

    A theme without an answer says so (practice rules 27 and 28).
    """
    if one.answer is None:
        return [sentence(N_("“{what}” has no answer yet."), what=one.theme.title)]
    if not one.stands:
        text = N_("“{what}”: the decision was taken back. Give a new answer.")
        return [sentence(text, what=one.theme.title)]
    return lacks(one)


def as_begun(workspace: Workspace, theme_id: int, kind: AnswerKind, act: Act) -> Answer:
    """A new answer with what the request says already: nobody types it twice."""
    theme = stored.THEMES.get(workspace.db, theme_id)
    request = requests.REQUESTS.get(workspace.db, theme.request_id)
    power = POWER_OF[request.involvement]
    if request.body_id is not None:
        power = bodies.get(workspace, request.body_id).power
    return Answer(
        theme_id=theme_id,
        kind=kind,
        day=act.day,
        answered_by=theme.sent_to or request.asked_by,
        decided_by=request.decided_by,
        power=power,
        made_on=act.day,
    )


POWER_OF = {
    Involvement.INFORMED: Power.INFORMED,
    Involvement.CONSULTED: Power.ADVISE,
    Involvement.PARTNERS: Power.SHARE,
    Involvement.CONTROL: Power.DECIDE,
}
"""What members could do, as the request said it before anybody spoke."""


@for_offices(ORGANISERS)
def give(workspace: Workspace, act: Act, *, answer: Answer) -> Answer:
    """Write down the answer to a theme that has none. Raises UserError, field `day`."""
    theme = _checked(workspace, act, answer)
    if current(workspace, answer.theme_id) is not None:
        raise UserError(N_("“{what}” has an answer. Give a new one instead."), what=theme.title)
    with workspace.step(act, sentence(N_("Answer: {what}"), what=theme.title)):
        return stored.ANSWERS.add(workspace.db, but(answer, made_on=act.day, replaces_id=None))


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, answer: Answer) -> Answer:
    """Other words, while nobody was told this answer.

    Raises UserError where somebody was, or a newer answer replaced it.
    """
    theme = _checked(workspace, act, answer)
    there = stored.ANSWERS.get(workspace.db, answer.id or 0)
    if answer.id in stored.replaced(workspace.db):
        raise UserError(N_("A new answer came after this one. Change that one."))
    if is_told(workspace, there):
        raise UserError(TOLD)
    kept = but(answer, made_on=there.made_on, replaces_id=there.replaces_id)
    with workspace.step(act, sentence(N_("Change the answer: {what}"), what=theme.title)):
        stored.ANSWERS.update(workspace.db, kept)
        sources = record_sources.of_answer_to_theme(kept)
        versions.keep_in_step(workspace, sources, day=act.day)
        return kept


TOLD = N_("Somebody was told this answer, so it stays. Give a new answer instead.")


@for_offices(ORGANISERS)
def replace(
    workspace: Workspace, act: Act, *, answer: Answer, goes_on: Collection[int] = ()
) -> Answer:
    """A new answer in the place of the one that holds; `mistake` says what we got wrong.

    `goes_on` are the ids of the old answer's changes that belong to the new one. The rest are
    set aside. Whoever was told the old answer is owed the new one.
    """
    theme = _checked(workspace, act, answer)
    old = current(workspace, answer.theme_id)
    if old is None:
        raise UserError(N_("“{what}” has no answer yet."), what=theme.title)
    new = but(answer, id=None, made_on=act.day, replaces_id=old.id)
    with workspace.step(act, sentence(N_("A new answer: {what}"), what=theme.title)):
        given = stored.ANSWERS.add(workspace.db, new)
        for one in stored.changes(workspace.db, [old.id or 0]):
            if one.id in goes_on:
                stored.CHANGES.update(workspace.db, but(one, answer_id=given.id))
        return given


def is_told(workspace: Workspace, answer: Answer) -> bool:
    """Whether somebody was told this answer, in a letter or in public, for better or worse.

    A letter that was taken back was read before.
    """
    theme = stored.THEMES.get(workspace.db, answer.theme_id)
    request = requests.REQUESTS.get(workspace.db, theme.request_id)
    return _Told(workspace, [request]).told(answer, request)


class _Told:
    """What somebody was told about these requests."""

    def __init__(self, workspace: Workspace, asked: Collection[Request]) -> None:
        ids = [one.id or 0 for one in asked]
        self._in_letters = hearing.answers_told(workspace.db, ids)
        self._in_public = in_public.Notices(workspace, asked)

    def told(self, answer: Answer, request: Request) -> bool:
        in_letters = str(answer.id) in self._in_letters
        return in_letters or self._in_public.told(answer, request.id or 0)


def _checked(workspace: Workspace, act: Act, answer: Answer) -> Theme:
    """The theme of an answer. Raises UserError for a day to come, or a theme given up."""
    theme = stored.THEMES.get(workspace.db, answer.theme_id)
    if answer.day > act.day:
        raise UserError(N_("This day is still to come."), field="day")
    if theme.ended_on is not None:
        raise UserError(N_("“{what}” was given up."), what=theme.title)
    return theme


def _newest(answers: Collection[Answer]) -> Answer | None:
    replaced = {one.replaces_id for one in answers}
    return next((one for one in answers if one.id not in replaced), None)


def _full(
    workspace: Workspace, asked: Collection[Request], themes: Collection[Theme]
) -> list[ThemeAnswer]:
    """These themes of these requests, each with what became of it; everything is read at once."""
    of = {one.id: one for one in asked}
    own: dict[int, list[Answer]] = {one.id or 0: [] for one in themes}
    for given in stored.answers(workspace.db, list(own)):
        own[given.theme_id].append(given)
    now = {theme_id: _newest(every) for theme_id, every in own.items()}
    told, decided = _Told(workspace, asked), _Decided(workspace, now.values())
    placed = {
        answer.id or 0: Place(theme=one, request=of[one.request_id])
        for one in themes
        if (answer := now[one.id or 0]) is not None
    }
    follows = changes.of_answers(workspace, placed)
    return [
        ThemeAnswer(
            theme=one,
            answer=answer,
            changes=tuple(follows.get(answer.id or 0, ())) if answer is not None else (),
            earlier=tuple(other for other in reversed(own[one.id or 0]) if other is not answer),
            decision=decided.decision(answer),
            body=decided.body(answer),
            is_told=answer is not None and told.told(answer, of[one.request_id]),
        )
        for one in themes
        for answer in (now[one.id or 0],)
    ]


class _Decided:
    """Our own decisions that these answers are, and who made them."""

    def __init__(self, workspace: Workspace, given: Iterable[Answer | None]) -> None:
        ids = {one.decision_id for one in given if one is not None and one.decision_id}
        self._decisions = decisions.by_ids(workspace, ids)
        self._bodies = {
            body_id: bodies.get(workspace, body_id).name
            for body_id in {one.body_id for one in self._decisions.values() if one.body_id}
        }

    def decision(self, answer: Answer | None) -> Decision | None:
        return self._decisions.get(answer.decision_id or 0) if answer is not None else None

    def body(self, answer: Answer | None) -> str:
        decision = self.decision(answer)
        return self._bodies.get(decision.body_id or 0, "") if decision is not None else ""
