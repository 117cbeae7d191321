"""The language versions of texts that stand in records: an item's title, a decision, a note.

The record holds the text as it was written, in the group's own language. Whoever translates it
makes it an `OwnText` whose kind says the column and whose `about_id` says the row.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop.domain.own_text import Said, WrittenText
from desktop.domain.text_kinds import TextKind
from desktop.language import Words

Place = tuple[TextKind, int]
"""Which column of which row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text where it stands: its kind, its row, and what it says now."""

    kind: TextKind
    about_id: int
    wording: str

    @property
    def place(self) -> Place:
        return self.kind, self.about_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """The language versions of some records. `language` is what the records are written in."""

    language: str = "en"
    written: Mapping[Place, WrittenText] = field(default_factory=lambda: MappingProxyType({}))

    def said(self, words: Words, source: Source) -> Said:
        """A text as somebody who reads these words gets it; `Said.line` says what is wrong."""
        there = self.written.get(source.place)
        if there is None or there.source.wording != source.wording:
            missing = words.language != self.language
            return Said(wording=source.wording, language=self.language, missing=missing)
        return there.said(words)

    def is_out_of_date(self, language: str, sources: Iterable[Source]) -> bool:
        """Whether one of these texts has a version in a language that is older than its source."""
        return any(
            there.is_out_of_date(language)
            for source in sources
            if (there := self.written.get(source.place)) is not None
        )
