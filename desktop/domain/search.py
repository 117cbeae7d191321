"""What a search finds, and how words are made alike so that it is found."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from desktop.language import Sentence


class HitKind(StrEnum):
    """What can be found, in the order in which it is shown. New kinds go last."""

    PERSON = "person"
    MEETING = "meeting"
    CLAIM = "claim"
    MOVEMENT = "movement"
    ITEM = "item"
    DECISION = "decision"
    REQUEST = "request"
    CHANGE = "change"
    VIEW = "member_view"
    THEME = "theme"
    ANSWER = "answer"
    GOAL = "goal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing found. No amounts, nothing confidential: whoever stands at the table sees it.

    `id` is what is opened: of an answer, the theme that was answered so.
    """

    kind: HitKind
    id: int
    title: Sentence | str
    detail: Sentence | str


APOSTROPHES = "'’‘ʼ`´"
ALIKE = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ħ": "h",
        "ŧ": "t",
        "ı": "i",
        "ي": "ی",  # Arabic and Urdu keyboards write yeh and kaf differently
        "ى": "ی",
        "ك": "ک",
        "ة": "ه",
        **dict.fromkeys(APOSTROPHES, ""),  # O'Brien is found as obrien
    }
)
VIRAMA = 9
"""The combining class of the sign that joins consonants: no accent."""


def fold(text: str) -> str:
    """Text as it is searched: small letters, no accents, ł = l, each Han character apart."""
    return " ".join(text.translate(FOLDED).split())


def words_of(text: str) -> list[str]:
    """The words of folded text, cut where the search cuts them."""
    return "".join(letter if _is_letter(letter) else " " for letter in text).split()


@dataclass(frozen=True, slots=True)
class Placed:
    """One folded word and where it stands in the text it was typed in.

    `owner` is who it belongs to where it ends in an apostrophe and s: `amina` of `Amina's`.
    """

    word: str
    start: int
    end: int
    owner: str = ""


def placed_words(text: str) -> list[Placed]:
    """The words of `words_of(fold(text))`, each with its place in `text` as it was typed."""
    found: list[Placed] = []
    word, start, end, apostrophe = "", 0, 0, -1
    for at, letter in enumerate(f"{text} "):
        folded = FOLDED[ord(letter)]
        if not folded and word:  # an accent, a joiner or an apostrophe inside a word
            apostrophe = len(word) if letter in APOSTROPHES else apostrophe
            end = end if letter in APOSTROPHES else at + 1
        for piece in folded:
            if _is_letter(piece):
                start, end = start if word else at, at + 1
                word += piece
            elif word:
                found.append(Placed(word, start, end, _owner(word, apostrophe)))
                word, apostrophe = "", -1
    return found


def _owner(word: str, apostrophe: int) -> str:
    return word[:-1] if word.endswith("s") and apostrophe == len(word) - 1 else ""


def _is_letter(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LNM" or _is_sign(letter)


def _is_sign(letter: str) -> bool:
    """Emoji and letters of a group's own typeface: a name may be nothing else."""
    return unicodedata.category(letter) in {"So", "Co"}


def _apart(text: str) -> str:
    """Letters and their accents one by one; capitals and ß made small on the way."""
    return unicodedata.normalize("NFKD", text.casefold()).translate(ALIKE)


def _folded(letter: str) -> str:
    if letter.isascii():
        return letter
    if unicodedata.combining(letter) not in {0, VIRAMA}:
        return ""
    category = unicodedata.category(letter)
    if category in {"Cf", "Cs"}:  # joiners inside a word, and halves of nothing
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    return f" {letter} " if _is_han(letter) else letter


def _is_han(letter: str) -> bool:
    return "CJK" in unicodedata.name(letter, "")


class _Folding(dict[int, str]):
    """What each letter becomes, worked out once: a search for a name reads a million rows."""

    def __missing__(self, code: int) -> str:
        self[code] = "".join(_folded(letter) for letter in _apart(chr(code)))
        return self[code]


FOLDED = _Folding()
