"""Lines of plain text: how wide letters are where all have the same width, and where a line ends.

A Chinese sign takes the room of two letters; accents and vowel signs take none.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from desktop.language import FIRST_STRONG_ISOLATE, ISOLATE, POP_ISOLATE
from desktop.printing.readable import readable
from desktop.printing.typeset.breaking import breaks, clusters

WIDTH = 72
_SPACES = re.compile("[ \t]+")
_NO_BREAKS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2011": "-"})
_HIDDEN = dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10)))
_BEGIN = frozenset({ISOLATE, FIRST_STRONG_ISOLATE, "\u2067"})
_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))


def columns(text: str) -> int:
    """How many letters wide the text is."""
    return sum(_wide(letter) for letter in text)


def wrapped(text: str, *, rtl: bool = False, indent: str = "") -> str:
    """The text in lines of at most 72 letters; lines after the first begin with the indent.

    Isolates stay only where the paper runs from right to left (`rtl`).
    """
    whole = _SPACES.sub(" ", readable(text)).strip().translate(_HIDDEN)
    if not rtl:
        whole = whole.translate(_ISOLATES)
    lines = _whole_isolates(_filled(whole, WIDTH - columns(indent)))
    return f"\n{indent}".join(lines).translate(_NO_BREAKS)


def _filled(text: str, width: int) -> Iterator[str]:
    line, used = "", 0
    for part in _parts(text, width):
        if line and used + columns(part.rstrip()) > width:
            yield line.rstrip()
            line, used = "", 0
        line += part
        used += columns(part)
    yield line.rstrip()


def _parts(text: str, width: int) -> Iterator[str]:
    """What no line end may part; only what is wider than a whole line is cut all the same."""
    start = 0
    for end in breaks(text):
        part = text[start:end]
        start = end
        if columns(part.rstrip()) <= width:
            yield part
        else:
            yield from clusters(part)


def _whole_isolates(lines: Iterable[str]) -> Iterator[str]:
    """Isolates end with their line and begin again in the next: each is a paragraph by itself."""
    open_ones = ""
    for line in lines:
        begun = open_ones + line
        open_ones = ""
        for letter in begun:
            if letter in _BEGIN:
                open_ones += letter
            elif letter == POP_ISOLATE:
                open_ones = open_ones[:-1]
        yield begun + POP_ISOLATE * len(open_ones)


@cache
def _wide(letter: str) -> int:
    if letter.isascii():
        return 1
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
