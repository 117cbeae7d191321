"""Worksheets for translators: what is wanted in a language, and what came back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.own_text import Said, TextState, WrittenText
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, N_, Sentence

REFERENCE = re.compile(r"(\d{1,9})\s*v\s*(\d{1,9})(?:\s*-\s*([a-z]{2,3}(?:-[a-z]{4})?))?")
LOST = re.compile(r"\w\?+\w|\?+ [a-z]")
"""A question mark within a word, or after one in the middle of a sentence."""
WANTED = (TextState.MISSING, TextState.OUT_OF_DATE, TextState.DRAFT)
"""What a worksheet asks for, the most needed first; a draft may be put right on it."""
WRITTEN_LATIN = frozenset({"en", "cy", "pl", "ro", "pt", "so"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """`12v3-ur`: which text, which wording of its source, and into which language.

    `number` is the short form of the text's id.
    """

    number: int
    version: int
    language: str = ""

    def __str__(self) -> str:
        return f"{self.number}v{self.version}-{self.language}"

    @property
    def on_paper(self) -> str:
        """As it stands on paper, where one sheet has one language: `12v3`."""
        return f"{self.number}v{self.version}"


def read_reference(typed: str) -> Reference | None:
    """What a line is about; None where nothing like it stands there."""
    found = REFERENCE.fullmatch(typed.strip().lower())
    if found is None:
        return None
    language = next((tag for tag in LANGUAGE_NAMES if tag.lower() == found[3]), "")
    if found[3] and not language:
        return None
    return Reference(number=int(found[1]), version=int(found[2]), language=language)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksheetLine:
    """One text that is wanted: where it stands, its source, and what was there before.

    `draft` is what stands now, to be put right; `before` an older translation to begin with.
    """

    reference: Reference
    written: WrittenText
    state: TextState
    draft: str = ""
    before: str = ""

    @property
    def source(self) -> Said:
        return Said(wording=self.written.source.wording, language=self.written.text.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLine:
    """One line as a file has it: `number` is where it stands, `beside` all else it says.

    `unsure` is set where a translator left it marked as not sure.
    """

    number: int
    reference: str
    wording: str
    beside: Sequence[str]
    unsure: bool = False


class Fate(StrEnum):
    """What becomes of a line that came back."""

    NEW = "new"
    OUT_OF_DATE = "out of date"
    SAME = "same"
    EMPTY = "empty"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineBack:
    """One line that came back, and what becomes of it; `why` where we cannot take it."""

    number: int
    fate: Fate
    reference: Reference | None = None
    source: str = ""
    wording: str = ""
    why: Sentence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetBack:
    """A worksheet that came back, read but not taken."""

    languages: tuple[str, ...]
    lines: tuple[LineBack, ...]

    def count(self, fate: Fate) -> int:
        return sum(line.fate is fate for line in self.lines)

    @property
    def to_take(self) -> tuple[LineBack, ...]:
        taken = (Fate.NEW, Fate.OUT_OF_DATE)
        return tuple(line for line in self.lines if line.fate in taken)


def letters_were_lost(wording: str, language: str) -> bool:
    """Whether a program put question marks where it had no letter: `za?atwi?`."""
    if "�" in wording or LOST.search(wording):
        return True
    if language in WRITTEN_LATIN:
        return False
    letters = sum(letter.isalpha() for letter in wording)
    return wording.count("?") > max(letters, 1)


def needed_reference(typed: str) -> Reference:
    """What is typed from a sheet on paper. Raises UserError, field `number`."""
    found = read_reference(typed)
    if found is None:
        text = N_("Type the number beside the text, such as 12v3.")
        raise UserError(text, field="number")
    return found
