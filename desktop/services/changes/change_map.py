"""The change map of a request, gathered: what became of everything that was said about it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop.domain.change import ChangeState
from desktop.domain.change_map import ChangeMap, MapRow, Step
from desktop.domain.change_steps import StuckAt, steps_of
from desktop.domain.theme_answer import FullChange, ThemeAnswer
from desktop.services.changes.answers import answers
from desktop.services.changes.answers import stuck as stuck_things
from desktop.services.changes.answers.stuck import Stuck
from desktop.services.changes.requests import requests
from desktop.services.changes.said import themes, views
from desktop.services.changes.said.themes import FullTheme
from desktop.services.workspace import Workspace


def of_request(
    workspace: Workspace, request_id: int, day: date, *, named: bool = True
) -> ChangeMap:
    """The whole map as it stands on `day`. Raises LookupError where there is no such request.

    Whoever of us does something is named, or not where anybody may read it.
    """
    request = requests.get(workspace, request_id)
    stuck = [one for one in stuck_things.stuck(workspace, day) if one.theme is not None]
    answered = {one.id: one for one in answers.of_request(workspace, request_id)}
    rows = []
    for said in themes.of_request(workspace, request_id):
        full = answered[said.id] if named else _without_names(answered[said.id])
        row = _row(said, full)
        at = _where(row, [one for one in stuck if one.theme and one.theme.id == said.id])
        rows.append(replace(row, steps=steps_of(request, row, at)))
    said_ = views.of_request(workspace, request_id)
    speakers = {one.person_id for one in said_ if one.person_id is not None}
    return ChangeMap(
        request=request,
        rows=tuple(rows),
        people=len(speakers) + sum(one.person_id is None for one in said_),
        unsorted=len(views.unsorted(workspace, request_id)),
        day=day,
    )


def _row(said: FullTheme, full: ThemeAnswer) -> MapRow:
    days = [one.day for one in said.views]
    return MapRow(
        full=full,
        people=len(said.people) + said.unnamed,
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _without_names(full: ThemeAnswer) -> ThemeAnswer:
    """Whoever of us does it has no name; an agency keeps the one it was written with."""
    return replace(full, changes=tuple(_nameless(one) for one in full.changes))


def _nameless(one: FullChange) -> FullChange:
    return replace(one, owner="") if one.change.owner_id is not None else one


def _where(row: MapRow, stuck: Sequence[Stuck]) -> StuckAt | None:
    """At which step the theme is stuck: what is stuck longest, as the row names it."""
    if not stuck:
        return None
    longest = min(stuck, key=lambda one: one.since)
    step, whom = Step.DONE, longest.with_whom
    if longest.change is not None:
        whom = next((one.owner for one in row.changes if one.id == longest.change.id), "")
        step = Step.FELT if longest.change.change.state is ChangeState.DONE else Step.DONE
    elif row.answer is None:
        step = Step.ANSWER if row.theme.sent_on else Step.SENT
    elif row.full.fell_on is not None:
        step = Step.ANSWER
    return StuckAt(step=step, what=longest.what, with_whom=whom, since=longest.since)
