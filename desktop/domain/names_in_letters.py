"""Names of other people who took part, in what a letter says: to be asked about, never assumed.

Whole words only. Grace, Will, May and Mark are names and words: a small letter, a month or
the beginning of a sentence makes them a word, unless somebody does something there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from desktop.domain.answer_letter import LetterKnown, LetterText
from desktop.domain.everybody_named import Everybody, Hit, decides
from desktop.domain.everyday_words import EVERYDAY
from desktop.domain.naming import Found, NameForm, exact_forms, found_in
from desktop.domain.search import fold, words_of

SENTENCES = re.compile(r"(?<=[.?!।۔])\s+|(?<=[。？！])|\n+")
"""Between two sentences, in any of our languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameFound:
    """A sentence of a letter with the names of others in it, and the language it is in."""

    names: tuple[str, ...]
    sentence: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """What names nobody else: the reader, whoever decides, the group and agencies by name."""

    words: frozenset[str] = frozenset()
    phrases: tuple[NameForm, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TookPart:
    """Everybody who took part, who reads the letter, who decides, and what else passes."""

    everybody: Everybody
    reader_id: int = 0
    deciding: tuple[str, ...] = ()
    passing: Passing = field(default_factory=Passing)


def passing(reader: Iterable[str], deciding: Iterable[str], known: Iterable[str]) -> Passing:
    """What names nobody else. `known` are names of groups and agencies, as a whole."""
    deciding = [*deciding]
    own = {word for name in reader for word in words_of(fold(name))}
    theirs = {word for name in deciding for word in words_of(fold(name))}
    return Passing(
        words=frozenset(own | (theirs - EVERYDAY)),
        phrases=exact_forms([*deciding, *known]),
    )


def found_in_letter(known: LetterKnown, took_part: TookPart) -> list[NameFound]:
    """Every sentence that names somebody else who took part, once, in the order of the letter.

    What a language version says is asked about only where its source does not name the same
    people. The reader's own words are theirs.
    """
    found: list[NameFound] = []
    for text in known.texts():
        found += _in_text(text, took_part)
    for answer in known.answers:
        for change in answer.changes:
            names = _names(change.who, "en", took_part) if change.who else []
            if names:
                said = f"{change.who}: {change.wording.wording}"
                language = change.wording.language
                found.append(NameFound(names=tuple(names), sentence=said, language=language))
    return list({one.sentence: one for one in found}.values())


def _in_text(text: LetterText, took_part: TookPart) -> Iterator[NameFound]:
    asked: set[str] = set()
    for language, wording in text.every_wording():
        for sentence in SENTENCES.split(wording):
            names = _names(sentence, language, took_part)
            if not asked.issuperset(names):
                yield NameFound(names=tuple(names), sentence=sentence.strip(), language=language)
            if language == text.language:
                asked.update(names)


def _names(sentence: str, language: str, took_part: TookPart) -> list[str]:
    """Who of the others is named in a sentence."""
    hits = took_part.everybody.named_in(sentence, language)
    phrases = took_part.passing.phrases
    spared = found_in(sentence, phrases) if hits and phrases else []
    named = (hit.other.name for hit in hits if not _passes(hit, took_part, spared))
    return list(dict.fromkeys(named))


def _passes(hit: Hit, took_part: TookPart, spared: Sequence[Found]) -> bool:
    """Whether it is the reader's name, who decides, or part of what a group is called."""
    if hit.other.whose == took_part.reader_id or decides(hit.other, took_part.deciding):
        return True
    if hit.words <= took_part.passing.words:
        return True
    return any(each.start <= hit.start and hit.end <= each.end for each in spared)
