"""Texts that are columns of records, as those of a meeting: how they stand in each language.

Whoever translates one makes it a text of its own (`services.papers.versions`). What belongs to
a confidential item goes to no translator unless that is chosen on purpose (practice rule 33).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.own_text import TextState, WrittenText
from desktop.domain.person import Person
from desktop.domain.versions import Source
from desktop.language import LANGUAGE_NAMES
from desktop.services.access import for_offices
from desktop.services.papers import own_texts, versions
from desktop.services.workspace import Workspace
from desktop.storage import own_texts as stored


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordText:
    """One text of a record; `written` is there once somebody began to translate it."""

    source: Source
    confidential: bool = False
    written: WrittenText | None = None

    def state(self, language: str) -> TextState:
        """How it stands in a language that is not its own."""
        if self.written is None:
            return TextState.MISSING
        if self.written.source.wording != self.source.wording:
            there = language in self.written.versions
            return TextState.OUT_OF_DATE if there else TextState.MISSING
        return self.written.state_in(language)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextsState:
    """How many texts stand how in one language."""

    missing: int = 0
    draft: int = 0
    checked: int = 0
    out_of_date: int = 0

    @property
    def count(self) -> int:
        return self.missing + self.draft + self.checked + self.out_of_date

    @property
    def is_whole(self) -> bool:
        """Whether a pack in this language says nothing in another one, and nothing old."""
        return not self.missing and not self.out_of_date


def with_versions(workspace: Workspace, found: Sequence[tuple[Source, bool]]) -> list[RecordText]:
    """These texts, each with whether it is confidential, and what was translated of them."""
    there = stored.of_records(workspace.db, {source.place for source, _ in found})
    return [
        RecordText(source=source, confidential=private, written=there.get(source.place))
        for source, private in found
    ]


def states(
    workspace: Workspace, texts: Sequence[RecordText], readers: Iterable[Person]
) -> dict[str, TextsState]:
    """How these texts stand in each language of the readers but the group's own."""
    read, own = _read(readers), workspace.settings.language
    return {
        tag: state(workspace, texts, tag) for tag in LANGUAGE_NAMES if tag in read and tag != own
    }


def languages(workspace: Workspace, readers: Iterable[Person]) -> list[str]:
    """Every language but the group's own; those of the readers come first."""
    read = _read(readers)
    others = [tag for tag in LANGUAGE_NAMES if tag != workspace.settings.language]
    return sorted(others, key=lambda tag: tag not in read)


def _read(readers: Iterable[Person]) -> set[str]:
    return {tag for one in readers for tag in (one.language, one.second_language) if tag}


def state(workspace: Workspace, texts: Sequence[RecordText], language: str) -> TextsState:
    """How many of these texts are missing, draft, checked or out of date in a language.

    In the group's own language all of them are there: they count as checked.
    """
    if language == workspace.settings.language:
        return TextsState(checked=len(texts))
    states = [text.state(language) for text in texts]
    return TextsState(
        missing=states.count(TextState.MISSING),
        draft=states.count(TextState.DRAFT),
        checked=states.count(TextState.CHECKED),
        out_of_date=states.count(TextState.OUT_OF_DATE),
    )


@for_offices(EVERY_OFFICE)
def to_translate(
    workspace: Workspace,
    act: Act,
    *,
    texts: Iterable[RecordText],
    confidential: bool = False,
) -> list[WrittenText]:
    """These texts for a worksheet; confidential ones only where that is meant."""
    chosen = [text.source for text in texts if confidential or not text.confidential]
    ids = versions.begin_to_translate(workspace, act, sources=chosen)
    return [own_texts.get(workspace, text_id) for text_id in ids]
