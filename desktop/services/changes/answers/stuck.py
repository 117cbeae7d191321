"""What is stuck: with whom it lies, and since when (practice no. 74)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop.domain.answer import AnswerKind, Theme
from desktop.domain.change import ChangeState, Felt
from desktop.domain.request import Request
from desktop.domain.theme_answer import FullChange, ThemeAnswer
from desktop.language import N_, Sentence, sentence
from desktop.services.changes.answers import answers, changes
from desktop.services.workspace import Workspace
from desktop.storage import answers as stored
from desktop.storage import requests


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuck:
    """One thing that does not go on. `with_whom` is empty where it lies with ourselves.

    `change` is the change that is stuck, where it is one; else it is the theme.
    """

    request: Request | None
    theme: Theme | None
    what: Sentence
    with_whom: str = ""
    since: date
    change: FullChange | None = None

    @property
    def title(self) -> str:
        """What it is about: the change, or the theme."""
        if self.change is not None:
            return self.change.change.wording
        return self.theme.title if self.theme is not None else ""


READ = frozenset(
    {
        *("request", "member_view", "theme", "view_theme", "answer", "change", "change_check"),
        *("decision", "body", "person", "sent_letter", "setting"),
    }
)
"""Where it stands what is stuck."""


def stuck(workspace: Workspace, day: date) -> list[Stuck]:
    """Everything that is stuck on a day; what is stuck longest stands first."""
    return workspace.kept(("stuck", day), lambda: _stuck(workspace, day), of=READ)


def _stuck(workspace: Workspace, day: date) -> list[Stuck]:
    found = [one for full in changes.every(workspace) for one in _of_change(full, day)]
    every = requests.every(workspace.db)
    themes = answers.of_requests(workspace, every)
    answered = [one.id for of_one in themes.values() for one in of_one]
    said = stored.first_said(workspace.db, answered)
    late = day - timedelta(days=workspace.settings.answer_days)
    for request in every:
        for one in themes[request.id or 0]:
            if request.is_open:
                found += _of_theme(request, one, said.get(one.id), day, late)
            found += _not_told(request, one)
    return sorted(found, key=lambda one: one.since)


def _of_theme(
    request: Request, one: ThemeAnswer, said_on: date | None, day: date, late: date
) -> Iterable[Stuck]:
    """A theme that is not answered, or whose answer goes no further."""
    if one.answer is None:
        return _without_answer(request, one.theme, said_on, late)
    if one.fell_on is not None:
        return _fallen(request, one, one.fell_on, late)
    return _after_answer(request, one, day, late)


def _fallen(request: Request, one: ThemeAnswer, fell_on: date, late: date) -> Iterable[Stuck]:
    """Our decision was taken back before anybody was told it, and nobody gave another answer."""
    if not one.is_told and fell_on < late:
        yield _of(request, one.theme, sentence(N_("No answer yet")), fell_on)


def _not_told(request: Request, one: ThemeAnswer) -> Iterable[Stuck]:
    """What people were told and is not so any more: they wait for a new answer."""
    if not one.is_told:
        return
    if one.fell_on is not None:
        what = sentence(N_("People were told a decision that was taken back"))
        yield _of(request, one.theme, what, one.fell_on)
    for full in one.changes:
        if full.change.state is ChangeState.NOT_DONE and full.change.ended_on is not None:
            what = sentence(N_("Not done, and people were told that it would be"))
            yield replace(_of_one(full, what, full.change.ended_on), with_whom="")


def _without_answer(
    request: Request, theme: Theme, said_on: date | None, late: date
) -> Iterable[Stuck]:
    """Nobody answered: whoever it was sent to, or we who sent it to nobody."""
    if theme.sent_on is not None:
        if theme.sent_on < late:
            what = sentence(N_("No answer yet"))
            yield _of(request, theme, what, theme.sent_on, theme.sent_to)
    elif said_on is not None and said_on < late:
        yield _of(request, theme, sentence(N_("Sent to nobody yet")), said_on)


def _after_answer(request: Request, one: ThemeAnswer, day: date, late: date) -> Iterable[Stuck]:
    """A yes of which nothing follows, and a day on which we wanted to look again."""
    answer = one.answer
    assert answer is not None
    if answer.kind is not AnswerKind.NO and not one.changes and answer.day < late:
        what = sentence(N_("Agreed, but nobody said who does it"))
        yield _of(request, one.theme, what, answer.day, answer.answered_by)
    elif answer.check_on is not None and answer.check_on < day and not _was_looked_at(one):
        yield _of(request, one.theme, sentence(N_("We wanted to look again")), answer.check_on)


def _was_looked_at(one: ThemeAnswer) -> bool:
    """Whether every change of it ended: from then on members are asked about each."""
    return bool(one.changes) and not any(full.is_open for full in one.changes)


def _of_change(full: FullChange, day: date) -> Iterable[Stuck]:
    """A change that is late, or done and not felt."""
    due, check = full.change.due, full.last_check
    if full.is_late(day) and due is not None:
        yield _of_one(full, sentence(N_("Late")), due)
    done = full.change.state is ChangeState.DONE
    if done and check is not None and check.felt is Felt.NO:
        yield _of_one(full, sentence(N_("Done, but members do not feel it")), check.day)


def _of(request: Request, theme: Theme, what: Sentence, since: date, whom: str = "") -> Stuck:
    return Stuck(request=request, theme=theme, what=what, with_whom=whom, since=since)


def _of_one(full: FullChange, what: Sentence, since: date) -> Stuck:
    return Stuck(
        request=full.request,
        theme=full.theme,
        what=what,
        with_whom=full.owner,
        since=since,
        change=full,
    )
