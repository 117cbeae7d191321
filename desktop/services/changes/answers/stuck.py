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


def stuck(workspace: Workspace, day: date) -> list[Stuck]:
    """Everything that is stuck on a day; what is stuck longest stands first."""
    every = changes.every(workspace)
    given_up = {full.request.id for full in every if full.request and _is_given_up(full)}
    found = [one for full in every for one in _of_change(full, day)]
    for request in requests.every(workspace.db):
        if request.is_open:
            found += of_request(workspace, request, day)
        if request.id in given_up:
            found += _not_told(workspace, request)
    return sorted(found, key=lambda one: one.since)


def _is_given_up(full: FullChange) -> bool:
    return full.change.state is ChangeState.NOT_DONE


def _not_told(workspace: Workspace, request: Request) -> Iterable[Stuck]:
    """What people were told would change and will not: they wait for a new answer."""
    for one in answers.of_request(workspace, request.id or 0):
        for full in filter(_is_given_up, one.changes if one.is_told else ()):
            if full.change.ended_on is not None:
                what = sentence(N_("Not done, and people were told that it would be"))
                yield replace(_of_one(full, what, full.change.ended_on), with_whom="")


def of_request(workspace: Workspace, request: Request, day: date) -> list[Stuck]:
    """The themes of one request that are not answered, or whose answer goes no further."""
    full = answers.of_request(workspace, request.id or 0)
    said = stored.first_said(workspace.db, [one.id for one in full])
    late = timedelta(days=workspace.settings.answer_days)
    found: list[Stuck] = []
    for one in full:
        if one.answer is None:
            found += _without_answer(request, one.theme, said.get(one.id), day - late)
        else:
            found += _after_answer(request, one, day, day - late)
    return found


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
