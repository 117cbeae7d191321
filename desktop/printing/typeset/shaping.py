"""Letters made into glyphs at exact places, by HarfBuzz.

A piece of text of one direction is cut where the script or the typeface changes, never
inside letters that belong together. What HarfBuzz gives for one piece is kept, because
the same words stand in every letter of a run.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from desktop.printing.typeset import fonts
from desktop.printing.typeset.breaking import clusters
from desktop.printing.typeset.fonts import Face

if TYPE_CHECKING:
    from desktop.printing.typeset.outlines import Parts

KEPT = 16384
"""So many different pieces of text are remembered: all words of a long run of letters."""
SCRIPTS = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "DEVANAGARI": "Deva",
    "BENGALI": "Beng",
    "GURMUKHI": "Guru",
    "GUJARATI": "Gujr",
    "TAMIL": "Taml",
    "ETHIOPIC": "Ethi",
    "CJK": "Hani",
    "HIRAGANA": "Hira",
    "KATAKANA": "Kana",
    "HANGUL": "Hang",
    "BOPOMOFO": "Bopo",
}
"""The first word of a letter's name, and what ISO 15924 calls its script."""
HAN_REACH = (1.05, 0.27)
"""Ink and the air that lines of Chinese need, in ems."""


@dataclass(frozen=True, slots=True, eq=False)
class Cluster:
    """Letters that are drawn together. Places and `advance` in font units."""

    text: str
    parts: "Parts"
    width: int
    advance: int


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Shaped text of one typeface and one direction; its clusters in reading order.

    `width`, and how far it reaches above and below the foot of its letters, in ems.
    """

    face: Face
    rtl: bool
    clusters: tuple[Cluster, ...]
    width: float
    top: float
    foot: float


@lru_cache(maxsize=KEPT)
def shaped(text: str, language: str, bold: bool, rtl: bool) -> tuple[Run, ...]:
    """The runs of a piece of text of one direction, in reading order.

    Letters no typeface has come out as ▯; marks of direction are left out.
    """
    whose = language if rtl else fonts.language_of_latin(text, language)
    pieces = _itemised(text, whose, bold)
    return tuple([_run(face, script, letters, language, rtl) for face, script, letters in pieces])


def missing(text: str, language: str) -> Iterator[str]:
    """The letters that no typeface has."""
    for letters in clusters(text):
        if fonts.face_for(letters, language, False) is None:
            yield from (one for one in letters if fonts.face_for(one, language, False) is None)


def _itemised(text: str, language: str, bold: bool) -> Iterator[tuple[Face, str, str]]:
    """The text cut into pieces of one typeface and one script."""
    chosen: list[tuple[Face, str, str]] = []
    for letters in clusters(text):
        for face, shown in _faces(letters, language, bold):
            script, own = _script(shown[0]), face
            if chosen and not script:
                before, script, _ = chosen[-1]
                own = before if before.has(shown) else face
            chosen.append((own, script, shown))
    first = next((script for _, script, _ in chosen if script), "")
    named = ((face, script or first, shown) for face, script, shown in chosen)
    for (face, script), pieces in groupby(named, key=lambda one: one[:2]):
        yield face, script, "".join([shown for _, _, shown in pieces])


def _faces(letters: str, language: str, bold: bool) -> Iterator[tuple[Face, str]]:
    """Letters that belong together come from one typeface.

    Where none has them all, those that one has are printed, and ▯ for each of the others.
    """
    face = fonts.face_for(letters, language, bold)
    if face is not None:
        yield face, letters
        return
    for letter in letters:
        face = fonts.face_for(letter, language, bold)
        yield fonts.mark(bold=bold) if face is None else (face, letter)


@cache
def _script(letter: str) -> str:
    """The script of a letter; nothing for figures, marks and signs, which follow others."""
    if unicodedata.category(letter)[0] not in "LM":
        return ""
    word = unicodedata.name(letter, "").split(" ", maxsplit=1)[0]
    return "" if word in {"COMBINING", "MODIFIER"} else SCRIPTS.get(word, word)


def _run(face: Face, script: str, text: str, language: str, rtl: bool) -> Run:
    infos, positions = _harfbuzz(face, script, text, language, rtl)
    glyphs = list(zip(infos, positions, strict=True))
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=False))
    made: list[Cluster] = []
    for start, group in groupby(glyphs, key=lambda glyph: int(glyph[0].cluster)):
        begin = 0 if start == starts[0] else start
        made.append(_cluster(face, text[begin : ends[start]], list(group)))
    if rtl:
        made.reverse()
    width = sum(cluster.advance for cluster in made) / face.units
    return Run(face, rtl, tuple(made), width, *_reach(face, script, made))


def _reach(face: Face, script: str, clusters: list[Cluster]) -> tuple[float, float]:
    """How far these reach above and below: their ink, or what a tall typeface asks for.

    Chinese fills its squares and has no letters without strokes above or below.
    """
    if face.tall:
        return face.metrics.above, face.metrics.below
    if script == "Hani":
        return HAN_REACH
    inks = [
        (ink.top + y, ink.foot + y)
        for cluster in clusters
        for glyph, _, y in cluster.parts
        if (ink := face.ink(glyph))
    ]
    top, foot = max((top for top, _ in inks), default=0), min((foot for _, foot in inks), default=0)
    return max(top, 0) / face.units, max(-foot, 0) / face.units


def _cluster(face: Face, text: str, glyphs: list[tuple[Any, Any]]) -> Cluster:
    parts, at, width = [], 0, 0
    for info, place in glyphs:
        if face.ink(info.codepoint):
            parts.append((info.codepoint, at + place.x_offset, place.y_offset))
        at += place.x_advance
        width += face.advance(info.codepoint) if place.x_advance else 0
    return Cluster(text, tuple(parts), width, at)


def _harfbuzz(
    face: Face, script: str, text: str, language: str, rtl: bool
) -> tuple[list[Any], list[Any]]:
    import uharfbuzz as hb  # noqa: PLC0415 - loaded when first used

    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    if len(script) == len("Latn"):
        buffer.script = script
    else:
        buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.language = language
    hb.shape(face.hb_font, buffer)
    return buffer.glyph_infos, buffer.glyph_positions
