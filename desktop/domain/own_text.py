"""Texts that a group writes itself, in as many languages as its readers have."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from desktop.domain.person import clean_text
from desktop.domain.starter_wording import STARTER_WORDING
from desktop.domain.text_kinds import LETTER_NAMES, TEXT_KIND_NAMES, Letter, TextKind
from desktop.errors import UserError
from desktop.language import N_, Words


class TextState(StrEnum):
    """How a text stands in one language."""

    SOURCE = "source"
    OURS = "ours"
    """It comes with the program, in the words of its catalogue."""
    MISSING = "missing"
    DRAFT = "draft"
    CHECKED = "checked"
    OUT_OF_DATE = "out of date"


OUT_OF_DATE = N_("This text is out of date. Ask us for the new one.")
"""Stands with a version that is older than its source (practice rule 43)."""
NOT_YET_ENGLISH = N_("We do not have this in your language yet. Here it is in English.")
NOT_YET = N_("We do not have this in your language yet. Here it is as we wrote it.")

STARTER_RULES = (
    N_("One person speaks at a time."),
    N_("We listen to each other."),
    N_("We use plain words. Ask if a word is not clear."),
    N_("You can say no. You do not have to say why."),
    N_("You can take a break at any time."),
    N_("What people tell us here stays here."),
    N_("If somebody may come to harm, we tell somebody who can help."),
    N_("We start and stop on time."),
)
"""How people treat each other in a group that has not written its own rules yet."""
STARTERS: Mapping[TextKind, tuple[str, ...]] = MappingProxyType(
    {TextKind.GROUND_RULE: STARTER_RULES, TextKind.BLOCK: STARTER_WORDING}
)
"""What the program brings along, so that our catalogues have it in every language."""
LONGEST = 2000
"""So many letters a text may have: more is another paper."""
TIMES = 3
"""How much longer than its source a translation may be, where the source itself is long."""
MARK = re.compile(r"\{[a-z_]+\}")
"""A place in a text that is filled in when it is printed."""
SHORT = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnText:
    """A text whatever its language: what it belongs to, its place there, and its source.

    `language` is the one it was written in first: versions in others are made from that one.
    """

    id: int | None = None
    kind: TextKind
    about_id: int | None = None
    position: int = 0
    language: str
    ended_on: date | None = None

    @property
    def belongs_to(self) -> str:
        """Where it stands, for the reader's words: `Letter to somebody who pauses`."""
        if self.kind is TextKind.LETTER and self.about_id in set(Letter):
            return LETTER_NAMES[Letter(self.about_id)]
        return TEXT_KIND_NAMES[self.kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTextVersion:
    """The text as it stands in one language; a new wording is a new number, never a change.

    `based_on` is the source's number that a translation was made from; None for the source.
    It was `checked_by` somebody of the group who reads the language, on a day, or by nobody.
    """

    id: int | None = None
    own_text_id: int
    language: str
    number: int
    based_on: int | None = None
    wording: str
    translator: str = ""
    checked_by: int | None = None
    checked_on: date | None = None
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundRules:
    """One version of how a group treats each other; its rules are texts of their own."""

    id: int | None = None
    version: int
    agreed_on: date | None = None
    review_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A text as one reader gets it, in which language, and what must be said with it.

    `missing`: nobody put it into the reader's language, so `wording` is the source, in
    `language`. `out_of_date`: it is older than the source. `line` is what stands with it
    then, as text for the reader's `Words`; empty where nothing is to say.
    """

    wording: str
    language: str
    out_of_date: bool = False
    missing: bool = False

    @property
    def line(self) -> str:
        if self.missing:
            return NOT_YET_ENGLISH if self.language == "en" else NOT_YET
        return OUT_OF_DATE if self.out_of_date else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenText:
    """A text with its newest wording in each language that somebody wrote it in."""

    text: OwnText
    source: OwnTextVersion
    versions: Mapping[str, OwnTextVersion] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def id(self) -> int:
        """Which text it is; 0 for one that the program brought along."""
        return self.text.id or 0

    @property
    def is_starter(self) -> bool:
        """Whether it says what the program brought along, so that catalogues have it."""
        return self.source.wording in STARTERS.get(self.text.kind, ())

    def state(self, words: Words) -> TextState:
        """How it stands in the language of these words."""
        return self.state_in(words.language, ours=self._in_catalogue(words))

    def state_in(self, language: str, *, ours: bool = False) -> TextState:
        """How it stands in a language; `ours` where a catalogue has it, as a starter rule."""
        if language == self.text.language:
            return TextState.SOURCE
        version = self.versions.get(language)
        if version is None:
            return TextState.OURS if ours else TextState.MISSING
        if (version.based_on or 0) < self.source.number:
            return TextState.OUT_OF_DATE
        return TextState.DRAFT if version.checked_by is None else TextState.CHECKED

    def is_out_of_date(self, language: str) -> bool:
        return self.state_in(language) is TextState.OUT_OF_DATE

    def _in_catalogue(self, words: Words) -> bool:
        return self.is_starter and words.text(self.source.wording) != self.source.wording

    def said(self, words: Words) -> Said:
        """As somebody who reads these words gets it: theirs, ours, or else the source."""
        state = self.state(words)
        if state is TextState.OURS:
            return Said(wording=words.text(self.source.wording), language=words.language)
        if state is TextState.MISSING:
            return Said(wording=self.source.wording, language=self.text.language, missing=True)
        version = self.source
        if state is not TextState.SOURCE:
            version = self.versions[words.language]
        return Said(
            wording=version.wording,
            language=words.language,
            out_of_date=state is TextState.OUT_OF_DATE,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesNow:
    """How the group treats each other today. `version` 0 is what the program brought along."""

    version: int = 0
    rules: tuple[WrittenText, ...]
    agreed_on: date | None = None
    review_on: date | None = None


def starter_rules(day: date) -> tuple[WrittenText, ...]:
    """The rules of a group that has not written its own, as texts that are not kept."""
    return tuple(
        WrittenText(
            text=OwnText(kind=TextKind.GROUND_RULE, position=position, language="en"),
            source=OwnTextVersion(own_text_id=0, language="en", number=1, wording=wording, day=day),
        )
        for position, wording in enumerate(STARTER_RULES)
    )


def checked_wording(typed: str, source: str = "") -> str:
    """A text as it may be kept; `source` is what it was translated from.

    It is one paragraph, unless its source has several lines. Raises UserError, field
    `wording`, for a text that says nothing, has no end, or lacks a {mark} of its source.
    """
    kept, most = clean_text(in_lines_of(source, typed)), max(LONGEST, TIMES * len(source))
    if not any(unicodedata.category(letter)[0] in "LN" for letter in kept):
        raise UserError(N_("Write the text."), field="wording")
    if len(kept) > most:
        raise UserError(
            N_("This text has {count} letters. We can keep up to {most}."),
            field="wording",
            count=len(kept),
            most=most,
        )
    for mark in sorted(set(MARK.findall(source)) - set(MARK.findall(kept))):
        text = N_("{mark} is missing. Keep it: something is filled in there.")
        raise UserError(text, field="wording", mark=mark)
    return kept


def in_lines_of(source: str, typed: str) -> str:
    """What was typed, single-spaced: line by line where its source has lines, else as one."""
    lines = typed.splitlines() if "\n" in source else [typed]
    spaced = (" ".join(line.split()) for line in lines)
    return "\n".join(line for line in spaced if line)


def shortened(text: str, most: int = SHORT) -> str:
    """The beginning of a text, for a line that names it."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return f"{cut.rsplit(' ', 1)[0] or cut} …"
