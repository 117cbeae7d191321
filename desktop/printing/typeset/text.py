"""Lines of text: what people typed made printable, cut to a width, put in reading order.

This first typesetter is made for English and Welsh. Names in right-to-left scripts come
out in readable order by `python-bidi`, letter by letter, not yet joined; shaping and
directions of whole pages belong to the typesetter that replaces it.
"""

import re
import unicodedata
from dataclasses import dataclass, replace

from desktop.language import is_right_to_left
from desktop.printing.typeset import fonts

BASELINE = 0.78
"""Where in its line a letter stands, as a share of the line's height from the top."""

_SPACE = r"(?:(?![\u00a0\u202f])\s)"
"""White space at which a line may end."""
_HAN = r"\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
"""Han, kana and hangul have no spaces: a line may end after any of them."""
_CUTS = re.compile(rf"[{_HAN}]|(?:(?!{_SPACE})[^{_HAN}])+|{_SPACE}+")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_EMOJI_PARTS = frozenset({0x200D, *range(0xFE00, 0xFE10), *range(0x1F3FB, 0x1F400)})
"""Joiners, variation selectors and skin tones: each would print as a mark of its own."""


def printable(text: str) -> str:
    """The text with what cannot stand on paper replaced; never raises, whatever was typed."""
    kept = []
    for letter in unicodedata.normalize("NFC", _without_lone_surrogates(text)):
        category = unicodedata.category(letter)
        if category == "Cc":
            kept.append(" ")
        elif category in {"Cn", "Co"}:
            kept.append(fonts.MISSING)
        elif ord(letter) not in _EMOJI_PARTS:
            kept.append(letter)
    return "".join(kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How words are set: the language they are in, and the size in points.

    `leading` is the distance between lines in ems where no typeface needs more.
    """

    size: float
    language: str = "en"
    bold: bool = False
    leading: float = 1.25

    @property
    def rtl(self) -> bool:
        """Whether paragraphs of this voice begin on the right."""
        return is_right_to_left(self.language)

    def scaled(self, scale: float) -> "Voice":
        return replace(self, size=self.size * scale)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line ready to be drawn: its text in the order in which it is read, and its measures.

    In points: `above` is from the line's top to the foot of its letters, `height` from its top
    to the top of the next line.
    """

    text: str
    voice: Voice
    width: float
    above: float
    height: float


def lines(said: str, voice: Voice, width: float) -> list[Line]:
    """The text in lines no wider than this. Only a word wider than a whole line is cut."""
    return [_line(text, voice) for text in _wrapped(said, voice, width)]


def line(said: str, voice: Voice) -> Line:
    """All of the text in one line, however wide that is."""
    return _line(printable(said), voice)


def _line(printed: str, voice: Voice) -> Line:
    height = voice.size * voice.leading
    return Line(
        text=printed,
        voice=voice,
        width=fonts.width(printed, voice.size, bold=voice.bold),
        above=height * BASELINE,
        height=height,
    )


def _wrapped(text: str, voice: Voice, width: float) -> list[str]:
    lines, line, used = [], "", 0.0
    for word in _CUTS.findall(printable(text).strip()):
        for piece in _fitting(word, voice.size, width, voice.bold):
            piece_width = fonts.width(piece, voice.size, bold=voice.bold)
            if line.strip() and used + piece_width > width and not piece.isspace():
                lines.append(line.rstrip())
                line, used = "", 0.0
            line, used = line + piece, used + piece_width
    return [*lines, line.rstrip()]


def in_reading_order(line: str) -> str:
    """The line as it is drawn from the left: right-to-left words turned, marks taken out."""
    if any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in line):
        from bidi import get_display  # noqa: PLC0415 - loaded when first used

        line = str(get_display(line, base_dir="L"))
    return "".join(letter for letter in line if unicodedata.category(letter) != "Cf")


def longest_word(text: str, voice: Voice) -> float:
    """The width of the widest part that should not be cut, in points."""
    words = _CUTS.findall(printable(text))
    return max((fonts.width(word, voice.size, bold=voice.bold) for word in words), default=0.0)


def _fitting(word: str, size: float, width: float, bold: bool) -> list[str]:
    if fonts.width(word, size, bold=bold) <= width:
        return [word]
    pieces, piece = [], ""
    for letter in word:
        if piece and fonts.width(piece + letter, size, bold=bold) > width:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]


def _without_lone_surrogates(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
