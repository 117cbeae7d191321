"""What people typed, made into what can stand on paper, and what had to be changed for it."""

import unicodedata
from collections import Counter
from enum import StrEnum
from functools import cache, lru_cache

MISSING = "▯"
"""Printed for a letter that no typeface has."""
RING = "◌"
"""Printed under an accent or vowel sign that stands on no letter."""

_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e")
"""Old marks of direction: what they turn runs on to the end of the paragraph, or further."""
_USEFUL = frozenset("\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff")
_SEEN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
"""Signs of Arabic and Syriac that Unicode counts among the hidden ones."""
_HOW_EMOJI_LOOK = frozenset(map(chr, (0xAD, *range(0xFE00, 0xFE10), *range(0x1F3FB, 0x1F400))))
"""Each would print as a mark of its own; so would a hyphen that shows only at a line's end."""
_STAND_FOR_OTHERS = frozenset("\ufffc\ufffd")
_WHITE = frozenset("\t\n\v\f\r\x85\u2028\u2029")


class Change(StrEnum):
    """What was done to a letter that could not stand on paper as it was."""

    NO_LETTER = "no letter"
    HIDDEN = "hidden"
    ALONE = "alone"


Changes = Counter[tuple[Change, str]]


def printable(text: str) -> str:
    """The text with what cannot stand on paper replaced; never raises, whatever was typed."""
    return text if text.isascii() and text.isprintable() else _replaced(text)[0]


def changed(text: str) -> Changes:
    """What `printable` changes: how often which letter."""
    return Changes(_replaced(text)[1])


@lru_cache(maxsize=4096)
def _replaced(text: str) -> tuple[str, Changes]:
    kept: list[str] = []
    changes = Changes()
    for letter in _whole(text):
        shown, change = _shown(letter)
        if shown == letter and _is_mark(letter) and (not kept or kept[-1].isspace()):
            shown, change = f"{RING}{letter}", Change.ALONE
        if change:
            changes[change, letter] += 1
        if shown:
            kept.append(shown)
    return "".join(kept), changes


@cache
def _shown(letter: str) -> tuple[str, Change | None]:
    """What is printed for a letter, and whether anybody should be told."""
    category = unicodedata.category(letter)
    if letter in _HOW_EMOJI_LOOK:
        return "", None
    if letter in _WHITE:
        return " ", None
    if category in {"Cn", "Co", "Cs"} or letter in _STAND_FOR_OTHERS:
        return MISSING, Change.NO_LETTER
    if category == "Cc":
        return " ", Change.HIDDEN
    if letter in _TURNING or (category == "Cf" and letter not in _USEFUL | _SEEN):
        return "", Change.HIDDEN
    return letter, None


@cache
def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in {"Mn", "Mc", "Me"}


def _whole(text: str) -> str:
    """Surrogates in pairs joined; those that stand alone stay as they are."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
