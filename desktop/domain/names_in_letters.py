"""Names of other people who took part, in what a letter says: to be asked about, never assumed.

Whole words only. Grace, Will, May and Mark are names and words: a small letter, a month or
the beginning of a sentence makes them a word, unless somebody does something there.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from desktop.domain.answer_letter import LetterKnown, LetterText
from desktop.domain.everyday_words import EVERYDAY
from desktop.domain.name_or_word import is_a_name
from desktop.domain.naming import Found, NameForm, exact_forms, found_in, may_hold, name_forms
from desktop.domain.other_names import in_other_script, inflected
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
class Other:
    """Somebody else who took part: how they are called, and every form of it."""

    name: str
    forms: tuple[NameForm, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """What names nobody else: the reader, whoever decides, the group and agencies by name."""

    words: frozenset[str] = frozenset()
    phrases: tuple[NameForm, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TookPart:
    """Everybody else who took part, and what passes for whoever reads the letter.

    `but` are the places in `others` of those who are not asked about here. `likely` remembers
    whom a sentence may name at all: letters about one request share most of their sentences.
    """

    others: tuple[Other, ...] = ()
    passing: Passing = field(default_factory=Passing)
    but: frozenset[int] = frozenset()
    likely: dict[tuple[str, str], tuple[int, ...]] = field(default_factory=dict, compare=False)


def other(name: str, *called: str) -> Other:
    """Somebody by their name, and by what else they are called."""
    return Other(name=name, forms=name_forms(one for one in (name, *called) if one))


def passing(reader: Iterable[str], deciding: Iterable[str], known: Iterable[str]) -> Passing:
    """What names nobody else. `known` are names of groups and agencies, as a whole."""
    deciding = [*deciding]
    own = {word for name in reader for word in words_of(fold(name))}
    theirs = {word for name in deciding for word in words_of(fold(name))}
    return Passing(
        words=frozenset(own | (theirs - EVERYDAY)),
        phrases=exact_forms([*deciding, *known]),
    )


def decides(one: Other, deciding: Iterable[str]) -> bool:
    """Whether somebody is named as who decides: `Leon Brooks`, `Leon`, `Leon Brooks, chair`."""
    own = set(words_of(fold(one.name)))
    named = (set(words_of(fold(name))) for name in deciding)
    return any(words and (words <= own or own <= words) for words in named)


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
    passing, others = took_part.passing, took_part.others
    likely = [at for at in _likely(sentence, language, took_part) if at not in took_part.but]
    if not likely:
        return []
    spared = found_in(sentence, passing.phrases) if passing.phrases else []
    called = frozenset(
        word
        for at, one in enumerate(others)
        if at not in took_part.but
        for form in one.forms
        for word in form.words
    )
    return [
        others[at].name
        for at in likely
        if _is_named(others[at], sentence, language, passing, spared, called)
    ]


def _likely(sentence: str, language: str, took_part: TookPart) -> tuple[int, ...]:
    """Whom a sentence may name, whoever reads it: looked up once for all letters."""
    key = sentence, language
    if key not in took_part.likely:
        took_part.likely[key] = tuple(
            at
            for at, one in enumerate(took_part.others)
            if inflected(sentence, language, one.forms)
            or in_other_script(sentence, one.forms)
            or may_hold(sentence, one.forms)
        )
    return took_part.likely[key]


def _is_named(
    one: Other,
    sentence: str,
    language: str,
    passing: Passing,
    spared: Sequence[Found],
    called: Collection[str],
) -> bool:
    forms = [form for form in one.forms if not passing.words.issuperset(form.words)]
    if inflected(sentence, language, forms) or in_other_script(sentence, forms):
        return True
    if not may_hold(sentence, forms):
        return False
    return any(
        is_a_name(sentence, hit, language, called)
        for hit in found_in(sentence, forms)
        if not any(each.start <= hit.start and hit.end <= each.end for each in spared)
    )
