"""What the change map and “You said, we did” are made of, from the file."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from desktop.domain import record_sources
from desktop.domain.change_map import ChangeMap
from desktop.domain.request import Request, RequestState
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Place, Source, Versions
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.printing.documents.answered import may_be_told
from desktop.printing.documents.change_map import MapKnown, change_map
from desktop.printing.documents.change_map_table import change_map_table
from desktop.printing.documents.you_said import YouSaid, on_posters, you_said, you_said_poster
from desktop.services.changes import change_map as maps
from desktop.services.changes import public
from desktop.services.changes.requests import requests
from desktop.services.papers import versions
from desktop.services.papers.letter_records import day_of
from desktop.services.papers.paper_records import About, Draft
from desktop.services.workspace import Workspace

READ_BY_ALL = frozenset(
    {
        *(TextKind.REQUEST_TITLE, TextKind.THEME_TITLE, TextKind.THEME_RECOMMENDED),
        *(TextKind.ANSWER_DECIDED, TextKind.ANSWER_REASONS, TextKind.ANSWER_COULD_NOT),
        *(TextKind.ANSWER_FIXED, TextKind.ANSWER_DIFFERENCE, TextKind.ANSWER_MISTAKE),
        *(TextKind.ANSWER_NEXT, TextKind.DECISION, TextKind.DECISION_REASONS),
        *(TextKind.DECISION_DIFFERENCE, TextKind.CHANGE, TextKind.CHANGE_WHY_NOT),
    }
)
"""The texts that “You said, we did” may say."""


def change_maps(workspace: Workspace, about: About) -> list[Draft]:
    """Of the request meant, or of each we took up. Raises UserError where there is none."""
    drafts = []
    for request, found in _maps(workspace, about):
        known = MapKnown(
            map=found,
            small=workspace.settings.small_number,
            versions=_versions(workspace, found),
        )
        drafts.append(
            Draft(
                make=partial(change_map, known=known),
                name=sentence(N_("Change map {title}"), title=request.title),
                table=partial(change_map_table, known=known),
            )
        )
    return drafts


def you_said_pages(workspace: Workspace, about: About) -> list[Draft]:
    """For a notice board and for a web page. Raises UserError where nothing was said."""
    return [
        Draft(
            make=partial(you_said, known=known),
            name=sentence(N_("You said {title}"), title=known.map.request.title),
        )
        for known in _told(workspace, about)
    ]


def you_said_posters(workspace: Workspace, about: About) -> list[Draft]:
    """The same for a wall: one poster, or several where one could not be read."""
    return [
        _poster(known, part) for known in _told(workspace, about) for part in on_posters(known.map)
    ]


def _poster(known: YouSaid, part: ChangeMap) -> Draft:
    """What fits on no wall in one piece, for large print, has a poster for each theme."""
    told = replace(known, map=part)
    each = [replace(part, rows=(row,)) for row in part.rows] if len(part.rows) > 1 else []
    return Draft(
        make=partial(you_said_poster, known=told),
        name=sentence(N_("You said poster {title}"), title=part.request.title),
        in_parts=tuple(_poster(known, one) for one in each),
    )


def public_texts(workspace: Workspace, about: About) -> list[str]:
    """Everything of ours that everybody may read, in every language it was written in."""
    found = []
    for known in _told(workspace, about):
        for source in _sources(known.map):
            if source.kind in READ_BY_ALL and source.place not in _of_one_person(known.map):
                written = known.versions.written.get(source.place)
                found.append(source.wording)
                found += [one.wording for one in written.versions.values()] if written else []
        found += [row.full.decided_by for row in known.map.rows]
    return [text for text in dict.fromkeys(found) if text]


def told_in_short(workspace: Workspace, about: About) -> list[Sentence]:
    """What does not stand there as it was said, and the way on; nothing where all of it does."""
    return public.told_in_short(workspace, [one.id or 0 for one, _ in _maps(workspace, about)])


def _of_one_person(found: ChangeMap) -> set[Place]:
    """The texts of changes that everybody hears of only as such."""
    changes = [full for row in found.rows for full in row.changes if not may_be_told(full)]
    return {source.place for full in changes for source in record_sources.of_change(full.change)}


def _told(workspace: Workspace, about: About) -> list[YouSaid]:
    names = public.Names(workspace)
    found = [
        YouSaid(
            map=one,
            small=workspace.settings.small_number,
            quotes=public.quotes(workspace, request.id or 0, names),
            versions=_versions(workspace, one),
        )
        for request, one in _maps(workspace, about)
        if one.rows
    ]
    if not found:
        raise UserError(N_("Group what people said into themes first."), field="request")
    return found


def _maps(workspace: Workspace, about: About) -> list[tuple[Request, ChangeMap]]:
    day = day_of(about)
    if about.request_id is not None:
        meant = [requests.get(workspace, about.request_id)]
    else:
        taken = {RequestState.OPEN, RequestState.CLOSED}
        meant = [one for one in requests.every(workspace) if one.state in taken]
    if not meant:
        raise UserError(N_("There is no request yet. Begin in What changed."))
    return [(one, maps.of_request(workspace, one.id or 0, day, named=False)) for one in meant]


def _versions(workspace: Workspace, found: ChangeMap) -> Versions:
    return versions.of(workspace, _sources(found))


def _sources(found: ChangeMap) -> list[Source]:
    return [*record_sources.of_request(found.request), *_of_rows(found)]


def _of_rows(found: ChangeMap) -> Iterable[Source]:
    return (source for row in found.rows for source in row.full.sources())
