"""Names as other languages write them: with endings, or in another script.

Rough on purpose: what is found is shown and asked about.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from desktop.domain.search import fold, words_of

VOWELS = frozenset("aeiou")
ENDINGS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "pl": ("e i ie y o u ii ze cie dzie rze om ami ach", "a owi em iem ie e u ze ow owie om"),
        "ro": ("ei ii ele elor o ul", "ul ului ei i e"),
    }
)
"""By language: what takes the place of a vowel at the end of a name, and what follows others."""
SHORTEST, SURE = 2, 4
"""So long is what stays of a name at least; where a sentence begins, anything shorter is a word."""
WORD = re.compile(r"[^\W\d_]+")
SOFT = re.compile("[Awy]")
LEAST_SOUNDS = 3
"""A name of fewer consonants sounds like too many words."""
PAIRS: Mapping[str, str] = MappingProxyType(
    {"sh": "S", "ch": "C", "kh": "k", "gh": "g", "th": "t", "ph": "f", "dh": "d", "bh": "b"}
)
LETTERS: Mapping[str, str] = MappingProxyType({"c": "k", "q": "k", "x": "ks", "v": "w"})
_ARABIC = """
alef A beh b teh t theh s jeem j hah h khah k dal d thal z reh r zain z seen s sheen S sad s dad z
tah t zah z ain A ghain g feh f qaf k kaf k keheh k lam l meem m noon n heh h waw w yeh y peh p
tcheh C gaf g tteh t ddal d rreh r jeh z goal h ghunna n barree y marbuta h maksura y madda A
"""
_INDIC = """
ka k kha k ga g gha g ca C cha C ja j jha j tta t ttha t dda d ddha d nna n ta t tha t da d dha d
na n pa p pha f fa f ba b bha b ma m ya y yya y ra r rra r la l lla l va w wa w sha S ssa S sa s
ha h za z khha k ghha g a A aa A i A ii A u A uu A e A ai A o A au A ee A oo A
"""


def _table(text: str) -> Mapping[str, str]:
    words = text.split()
    return MappingProxyType(dict(zip(words[::2], words[1::2], strict=True)))


ARABIC, INDIC = _table(_ARABIC), _table(_INDIC)


def stem_of(name: str) -> tuple[str, bool]:
    """What stays of a name in every case, and whether a vowel at its end goes."""
    ends_so = name[-1] in VOWELS
    return (name[:-1], True) if ends_so else (name, False)


def stems_in(sentence: str, language: str) -> set[tuple[str, bool]]:
    """Of which stems a sentence may have a name with an ending: Ewy, Hassanowi."""
    if language not in ENDINGS:
        return set()
    on_vowel, on_others = (endings.split() for endings in ENDINGS[language])
    found = set()
    for at, word in enumerate(WORD.findall(sentence)):
        if word[0].isupper():
            shortest, written = SHORTEST if at else SURE, fold(word)
            for endings, on in ((on_vowel, True), (on_others, False)):
                stems = {written.removesuffix(end) for end in endings if written.endswith(end)}
                found |= {(stem, on) for stem in stems if len(stem) >= shortest + (not on)}
    return found


def heard_in(sentence: str) -> set[str]:
    """How the words of a sentence sound that are in another script."""
    if sentence.isascii():
        return set()
    foreign = [word for word in words_of(sentence) if _script(word)]
    return {sound for word in foreign for sound in _sounds_of_word(word)}


def _script(word: str) -> str:
    """`ARABIC`, `BENGALI`, `GUJARATI` or `GURMUKHI`; empty for any other script."""
    script = unicodedata.name(word[0], "").split(" ", maxsplit=1)[0]
    return script if script in {"ARABIC", "BENGALI", "GUJARATI", "GURMUKHI"} else ""


def sounds_of(name: str) -> frozenset[str]:
    """The consonants of a name in Latin letters, and where a vowel begins or ends it."""
    if not name.isascii() or not name.isalpha():
        return frozenset()
    said = "".join(_heard(name))
    endings = {said}
    if said.endswith("Ah"):  # Farah is written with a sound at its end, or without
        endings.add(said[:-1])
    return _long_enough(endings)


def _heard(name: str) -> Iterator[str]:
    at = 0
    while at < len(name):
        pair, letter = name[at : at + 2], name[at]
        if pair in PAIRS:
            yield PAIRS[pair]
            at += 2
            continue
        soft = letter == "c" and name[at + 1 : at + 2] in {"e", "i", "y"}
        yield "A" if letter in VOWELS else "s" if soft else LETTERS.get(letter, letter)
        at += 1


@lru_cache(maxsize=5000)
def _sounds_of_word(word: str) -> frozenset[str]:
    table = ARABIC if _script(word) == "ARABIC" else INDIC
    said = ""
    for letter in word:
        parts = unicodedata.name(letter, "").lower().split()
        if "sign" in parts:
            said += "A" if "vowel" in parts else ""
            continue
        known = [table[part] for part in parts[1:] if part in table]
        said += known[-1] if "marbuta" in parts else "".join(known[:1])
    endings = {said}
    if table is ARABIC and said[-1:] in {"h", "y"}:  # written, and hardly heard
        endings.add(f"{said[:-1]}A")
    if table is INDIC and said.endswith("A"):  # it may say what the name does in the sentence
        endings.add(said[:-1])
    return _long_enough(endings)


def _long_enough(said: Iterable[str]) -> frozenset[str]:
    """Without doubled sounds and vowels inside; w and y there, and not."""
    found = set()
    for one in said:
        for soft in ("", "wy"):
            kept = one[:1] + "".join(
                letter for letter in one[1:-1] if letter != "A" and letter not in soft
            )
            kept += one[-1:] if len(one) > 1 else ""
            found.add(re.sub(r"(.)\1+", r"\1", kept))
    return frozenset(one for one in found if len(SOFT.sub("", one)) >= LEAST_SOUNDS)
