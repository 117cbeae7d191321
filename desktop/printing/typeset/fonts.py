"""Which typeface has these letters.

Kurinto Sans (OFL, from `weblate-fonts`) has nearly every script of our languages; Chinese
stands in two faces of its own, asked only for letters that the first one lacks.
"""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from itertools import groupby

FAMILIES = ("KurintoSans", "KurintoSansSC", "KurintoSansTC")
MISSING = "▯"


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that one typeface can print; `face` is the name ReportLab knows it by."""

    face: str
    text: str


def runs(text: str, *, bold: bool = False) -> list[Run]:
    """The text cut where the typeface has to change. Letters no typeface has become ▯."""
    chosen = [_choice(letter, bold) for letter in text]
    return [
        Run(face, "".join(letter for _, letter in group))
        for face, group in groupby(chosen, key=lambda choice: choice[0])
    ]


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide the text prints, in points."""
    return size * sum(_letter_width(letter, bold) for letter in text)


@lru_cache(maxsize=4096)
def _choice(letter: str, bold: bool) -> tuple[str, str]:
    for family in FAMILIES:
        face = _face(family, bold)
        if ord(letter) in face.letters:
            return face.name, letter
    return _face(FAMILIES[0], bold).name, MISSING


@lru_cache(maxsize=4096)
def _letter_width(letter: str, bold: bool) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth  # noqa: PLC0415 - loaded when first used

    face, shown = _choice(letter, bold)
    return float(stringWidth(shown, face, 1))


@dataclass(frozen=True, slots=True)
class _Face:
    name: str
    letters: frozenset[int]


@lru_cache(maxsize=len(FAMILIES) * 2)
def _face(family: str, bold: bool) -> _Face:
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - loaded when first used
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 - loaded when first used

    name = f"{family}-{'Bd' if bold else 'Rg'}"
    folder = files("weblate_fonts") / "static" / "weblate_fonts" / "kurinto" / "ttf"
    with as_file(folder / f"{name}.ttf") as path:
        font = TTFont(name, str(path))
    pdfmetrics.registerFont(font)
    return _Face(name, frozenset(font.face.charToGlyph))
