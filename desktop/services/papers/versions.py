"""Language versions of texts that stand in records, kept in step with the records.

Nothing is kept here until somebody begins to translate: then a text has a source, and a new
wording of the record makes its translations out of date (practice rule 43).
"""

from collections.abc import Iterable
from datetime import date

from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.own_text import OwnText, OwnTextVersion
from desktop.domain.versions import Source, Versions
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import own_texts


def of(workspace: Workspace, sources: Iterable[Source]) -> Versions:
    """The language versions of these texts, as far as somebody began to translate them."""
    places = {source.place for source in sources if source.wording}
    written = own_texts.of_records(workspace.db, places)
    return Versions(language=workspace.settings.language, written=written)


def keep_in_step(workspace: Workspace, sources: Iterable[Source], *, day: date) -> None:
    """Called inside the step that changes records: what was translated is out of date now."""
    said = {source.place: source.wording for source in sources}
    for place, there in own_texts.of_records(workspace.db, said).items():
        if said[place] and said[place] != there.source.wording:
            own_texts.VERSIONS.add(
                workspace.db,
                OwnTextVersion(
                    own_text_id=there.id,
                    language=there.text.language,
                    number=there.source.number + 1,
                    wording=said[place],
                    day=day,
                ),
            )


@for_offices(EVERY_OFFICE)
def begin_to_translate(workspace: Workspace, act: Act, *, sources: Iterable[Source]) -> list[int]:
    """Make these texts ready for other languages; their ids, in the order given.

    Texts that say nothing are passed over. The same texts again are the same ids; one that
    says something else by now gets its new wording.
    """
    wanted = [source for source in sources if source.wording]
    there = own_texts.of_records(workspace.db, {source.place for source in wanted})
    new = [source for source in wanted if source.place not in there]
    ids = {place: one.id for place, one in there.items()}
    late = any(there[one.place].source.wording != one.wording for one in wanted if one not in new)
    if new or late:
        with workspace.step(act, sentence(N_("Begin to translate"))):
            keep_in_step(workspace, wanted, day=act.day)
            for source in new:
                ids[source.place] = _add(workspace, act, source)
    return [ids[source.place] for source in wanted]


def _add(workspace: Workspace, act: Act, source: Source) -> int:
    language = workspace.settings.language
    text = own_texts.TEXTS.add(
        workspace.db, OwnText(kind=source.kind, about_id=source.about_id, language=language)
    )
    text_id = text.id or 0
    own_texts.VERSIONS.add(
        workspace.db,
        OwnTextVersion(
            own_text_id=text_id, language=language, number=1, wording=source.wording, day=act.day
        ),
    )
    return text_id
