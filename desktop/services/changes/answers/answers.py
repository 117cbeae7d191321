"""The answer to each theme of a request: given, put right, replaced by a newer one.

Nothing is refused while it is written down. What is missing stops the letters (practice rules
27 and 28). An answer that somebody was told is never changed: a new one replaces it.
"""

from collections.abc import Collection
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
from desktop.services.changes.answers import changes
from desktop.services.changes.answers.before_telling import lacks
from desktop.services.meetings.bodies import bodies
from desktop.services.papers import versions
from desktop.services.workspace import Workspace
from desktop.storage import answers as stored
from desktop.storage import hearing, requests


def current(workspace: Workspace, theme_id: int) -> Answer | None:
    """The answer that holds now; None while there is none."""
    return _newest(stored.answers(workspace.db, [theme_id]))


def of_theme(workspace: Workspace, theme_id: int) -> ThemeAnswer:
    """One theme with all that became of it. Raises LookupError where there is no such theme."""
    theme = stored.THEMES.get(workspace.db, theme_id)
    return _full(workspace, theme.request_id, [theme])[0]


def of_request(workspace: Workspace, request_id: int) -> list[ThemeAnswer]:
    """The themes of a request in their order, each with its answer and what changes."""
    return _full(workspace, request_id, stored.themes(workspace.db, request_id))


def missing(one: ThemeAnswer) -> list[Sentence]:
    """What must be said before anybody is told this answer; nothing when it can be told.

    A theme without an answer says so (practice rules 27 and 28).
    """
    if one.answer is None:
        return [sentence(N_("“{what}” has no answer yet."), what=one.theme.title)]
    if one.decision is not None and one.decision.withdrawn_on is not None:
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
    return _is_told(answer, request, _in_letters(workspace, theme.request_id))


def _is_told(answer: Answer, request: Request, in_letters: set[str]) -> bool:
    in_public = request.public_on is not None and answer.made_on <= request.public_on
    return in_public or str(answer.id) in in_letters


def _in_letters(workspace: Workspace, request_id: int) -> set[str]:
    return hearing.answers_told(workspace.db, request_id)


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


def _full(workspace: Workspace, request_id: int, themes: list[Theme]) -> list[ThemeAnswer]:
    request = requests.REQUESTS.get(workspace.db, request_id)
    in_letters = _in_letters(workspace, request_id)
    every = stored.answers(workspace.db, [theme.id or 0 for theme in themes])
    found = []
    for theme in themes:
        own = [one for one in every if one.theme_id == theme.id]
        now = _newest(own)
        decision = _decision(workspace, now)
        found.append(
            ThemeAnswer(
                theme=theme,
                answer=now,
                changes=tuple(changes.of_answer(workspace, now.id or 0)) if now else (),
                earlier=tuple(one for one in reversed(own) if one is not now),
                decision=decision,
                body=_body(workspace, decision),
                is_told=now is not None and _is_told(now, request, in_letters),
            )
        )
    return found


def _decision(workspace: Workspace, answer: Answer | None) -> Decision | None:
    if answer is None or answer.decision_id is None:
        return None
    return decisions.get(workspace, answer.decision_id)


def _body(workspace: Workspace, decision: Decision | None) -> str:
    if decision is None or decision.body_id is None:
        return ""
    return bodies.get(workspace, decision.body_id).name
