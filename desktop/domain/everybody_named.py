"""Everybody who took part, and who of them a sentence names: looked up, and kept for the next.

Hundreds of letters say the same sentences; each is looked at once.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.name_or_word import is_a_name
from desktop.domain.naming import NameForm, found_in, name_forms
from desktop.domain.other_names import heard_in, sounds_of, stem_of, stems_in
from desktop.domain.search import fold, words_of

NOWHERE = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Somebody who took part, or who helped them; `whose` is the id of the one who did."""

    name: str
    forms: tuple[NameForm, ...]
    whose: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Somebody named in a sentence, by these words, at this place.

    The place is `NOWHERE` for a name with an ending, or in another script.
    """

    other: Other
    words: frozenset[str]
    start: int = NOWHERE
    end: int = NOWHERE


def other(name: str, *called: str, whose: int = 0) -> Other:
    """Somebody by their name, and by what else they are called."""
    forms = name_forms(one for one in (name, *called) if one)
    return Other(name=name, forms=forms, whose=whose)


class Everybody:
    """Who took part in a request, by every word of their names."""

    def __init__(self, others: Iterable[Other]) -> None:
        self._others = tuple(others)
        self._by_word: Mapping[str, list[int]] = defaultdict(list)
        self._by_stem: Mapping[tuple[str, bool], list[tuple[int, str]]] = defaultdict(list)
        self._by_sound: Mapping[str, list[tuple[int, str]]] = defaultdict(list)
        self._seen: dict[tuple[str, str], tuple[Hit, ...]] = {}
        for at, one in enumerate(self._others):
            self._add(at, one)

    def named_in(self, sentence: str, language: str) -> tuple[Hit, ...]:
        """Everybody whom a sentence in this language names, in the order of the list."""
        if (sentence, language) not in self._seen:
            found = [*self._written(sentence, language), *self._in_other_ways(sentence, language)]
            found.sort(key=lambda pair: pair[0])
            self._seen[sentence, language] = tuple(hit for _at, hit in found)
        return self._seen[sentence, language]

    def _add(self, at: int, one: Other) -> None:
        for form in one.forms:
            self._by_word[form.words[0]].append(at)
            if len(form.words) == 1:
                [name] = form.words
                self._by_stem[stem_of(name)].append((at, name))
                for sound in sounds_of(name):
                    self._by_sound[sound].append((at, name))

    def _written(self, sentence: str, language: str) -> Iterator[tuple[int, Hit]]:
        """Those whose name stands there as it is written on the list."""
        words = set(words_of(fold(sentence)))
        words |= {word.removesuffix("s") for word in words}  # Amina's
        near = {at for word in words & self._by_word.keys() for at in self._by_word[word]}
        for at in near:
            one = self._others[at]
            for found in found_in(sentence, one.forms):
                if is_a_name(sentence, found, language, self._by_word.keys()):
                    said = frozenset(words_of(fold(sentence[found.start : found.end])))
                    yield at, Hit(other=one, words=said, start=found.start, end=found.end)

    def _in_other_ways(self, sentence: str, language: str) -> Iterator[tuple[int, Hit]]:
        """Those whose name stands there with an ending, or in another script."""
        stems = (self._by_stem.get(stem, ()) for stem in stems_in(sentence, language))
        sounds = (self._by_sound.get(sound, ()) for sound in heard_in(sentence))
        for some in (*stems, *sounds):
            for at, name in some:
                yield at, Hit(other=self._others[at], words=frozenset({name}))


def decides(one: Other, deciding: Sequence[str]) -> bool:
    """Whether somebody is named as who decides: `Leon Brooks`, `Leon`, `Leon Brooks, chair`."""
    own = set(words_of(fold(one.name)))
    named = (set(words_of(fold(name))) for name in deciding)
    return any(words and (words <= own or own <= words) for words in named)
