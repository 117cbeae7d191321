"""Every text of a request that somebody is told, and how it stands in each language."""

from collections.abc import Iterable

from desktop.domain import record_sources
from desktop.domain.person import Person
from desktop.domain.versions import Source
from desktop.services.changes.answers import answers
from desktop.services.papers import record_texts
from desktop.services.papers.record_texts import RecordText, TextsState
from desktop.services.workspace import Workspace
from desktop.storage import agenda, people, requests, views


def every(workspace: Workspace, request_id: int) -> list[RecordText]:
    """The request, what was said in short, then theme by theme what became of it.

    A decision about a private item is private here too.
    """
    db = workspace.db
    found = _open(record_sources.of_request(requests.REQUESTS.get(db, request_id)))
    for view in views.of_request(db, request_id):
        found += _open(record_sources.of_view(view))
    for one in answers.of_request(workspace, request_id):
        ours = record_sources.of_decision(one.decision) if one.decision is not None else []
        found += _open(source for source in one.sources() if source not in ours)
        item_id = one.decision.item_id if one.decision is not None else None
        private = item_id is not None and agenda.items(db, {item_id})[item_id].confidential
        found += [(source, private) for source in ours]
    once = {source.place: (source, private) for source, private in found if source.wording}
    return record_texts.with_versions(workspace, list(once.values()))


def states(workspace: Workspace, request_id: int) -> dict[str, TextsState]:
    """How these texts stand in each language that somebody who takes part reads."""
    readers = _readers(workspace, request_id)
    return record_texts.states(workspace, every(workspace, request_id), readers)


def languages(workspace: Workspace, request_id: int) -> list[str]:
    """Every language but the group's own; those of the people who take part come first."""
    return record_texts.languages(workspace, _readers(workspace, request_id))


def _readers(workspace: Workspace, request_id: int) -> list[Person]:
    """Whoever was invited or said something."""
    db = workspace.db
    ids = {one.person_id for one in requests.invited(db, request_id)}
    ids |= {one.person_id for one in views.of_request(db, request_id) if one.person_id}
    return [one for one in people.by_ids(db, ids).values() if not one.is_gone]


def _open(found: Iterable[Source]) -> list[tuple[Source, bool]]:
    return [(source, False) for source in found]
