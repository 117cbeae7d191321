"""The cases of requests, read from the file: one, or all about which something was said."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeVar

from desktop.domain.notes import MemberView
from desktop.domain.request import Request
from desktop.services.changes.answers import answers
from desktop.services.changes.answers.in_public import Notices
from desktop.services.changes.hearing.case import Case
from desktop.services.workspace import Workspace
from desktop.storage import answers as stored
from desktop.storage import hearing, order, requests, views

T = TypeVar("T")
K = TypeVar("K")
READ = frozenset(
    {
        *("request", "member_view", "theme", "view_theme", "answer", "change", "person"),
        *("change_check", "decision", "body"),
        *("sent_letter", "letter_taken_back", "not_reached", "setting"),
    }
)
"""Where it stands who is owed what."""
SORTED = frozenset({"member_view", "view_theme"})
"""Where it stands what belongs to which theme of which request."""


def of_request(workspace: Workspace, request_id: int) -> Case:
    """Everything of one request. Raises LookupError where there is none."""

    def read() -> Case:
        [found] = _read(workspace, [requests.REQUESTS.get(workspace.db, request_id)]).values()
        return found

    return workspace.kept(("hearing", request_id), read, of=READ)


def asked(workspace: Workspace) -> list[Request]:
    """The requests about which something was said, open ones first."""
    said = hearing.with_views(workspace.db)
    return [one for one in requests.every(workspace.db) if one.id in said]


def every(workspace: Workspace) -> dict[int, Case]:
    """As `of_request`, of all about which something was said, by the request's id."""
    return workspace.kept("hearing", lambda: _read(workspace, asked(workspace)), of=READ)


def _read(workspace: Workspace, every: Sequence[Request]) -> dict[int, Case]:
    rows = _Rows(workspace, every)
    return {one.id or 0: rows.case(one) for one in every}


class _Rows:
    """All of it, read at once: each question to the file costs as much as its answer."""

    def __init__(self, workspace: Workspace, every: Sequence[Request]) -> None:
        db, ids = workspace.db, [one.id or 0 for one in every]
        self._themes = answers.of_requests(workspace, every)
        self._said = _by(views.of_requests(db, ids), lambda one: one.request_id)
        self._letters = _by(hearing.letters_of(db, ids), lambda one: one.request_id)
        self._lost = _by(hearing.not_reached_of(db, ids), lambda one: one.request_id)
        self._links = _by(stored.view_themes_of(db, ids), lambda one: one.view_id)
        self._taken_back = {one.letter_id: one for one in hearing.taken_back_of(db, ids)}
        self._spoken = order.of_rows(db, "member_view", ids)
        self._sent = order.of_rows(db, "sent_letter", ids)
        self._lost_at = order.of_rows(db, "not_reached", ids)
        self._put = workspace.kept(
            ("order of themes", *ids), lambda: order.of_themes(db, ids), of=SORTED
        )
        self._notices = Notices(workspace, every)
        self._answer_days = workspace.settings.answer_days

    def case(self, request: Request) -> Case:
        request_id = request.id or 0
        themes = {one.id: one for one in self._themes[request_id]}
        said = self._said.get(request_id, [])
        of_view = {one.id or 0: self._of_view(one, themes) for one in said}
        return Case(
            request=request,
            views=tuple(said),
            themes=themes,
            of_view=of_view,
            answers={one.id: one.answer for one in themes.values() if one.answer and one.stands},
            lacks={one.id: answers.missing(one) for one in themes.values()},
            letters=_by(self._letters.get(request_id, ()), lambda one: one.person_id),
            taken_back=self._taken_back,
            not_reached={one.person_id: one for one in self._lost.get(request_id, ())},
            answer_days=self._answer_days,
            said_by=_by(said, lambda one: one.person_id),
            spoken=self._spoken,
            put_to={
                (view_id, one): self._put.get((view_id, one), 0)
                for view_id, theme_ids in of_view.items()
                for one in theme_ids
            },
            sent=self._sent,
            lost_at=self._lost_at,
            notices=self._notices,
        )

    def _of_view(self, view: MemberView, themes: Collection[int]) -> list[int]:
        links = self._links.get(view.id or 0, ())
        return [one.theme_id for one in links if one.theme_id in themes]


def _by(found: Iterable[T], what: Callable[[T], K]) -> dict[K, list[T]]:
    """The same, grouped by something of each, in their order."""
    grouped: dict[K, list[T]] = {}
    for one in found:
        grouped.setdefault(what(one), []).append(one)
    return grouped
