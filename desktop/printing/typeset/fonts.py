"""Which typeface has these letters.

Kurinto Sans (OFL, from `weblate-fonts`) has nearly every script of our languages; Chinese,
Japanese and Korean stand in faces of their own. Urdu readers prefer Nastaliq: where the
computer has Noto's, Urdu takes it, and what it lacks (Latin letters, £) comes from Kurinto.
"""

import unicodedata
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, NamedTuple

from desktop.errors import UserError
from desktop.language import N_
from desktop.printing.typeset import font_files
from desktop.printing.typeset.font_files import NASTALIQ
from desktop.printing.typeset.typed import MISSING

FAMILIES = ("KurintoSans", "KurintoSansSC", "KurintoSansTC", "KurintoSansJP", "KurintoSansKR")
OWN_FAMILIES = {
    "zh-Hans": "KurintoSansSC",
    "zh-Hant": "KurintoSansTC",
    "zh": "KurintoSansSC",
    "ja": "KurintoSansJP",
    "ko": "KurintoSansKR",
}
"""Languages whose letters look different from those of their neighbours."""
STAND_IN = "stand-in"
"""One of the computer's own typefaces, when ours are gone."""
_IN_NASTALIQ = frozenset({"ur"})
ARABIC = "\u0600"
"""The first letter of the block."""


class Ink(NamedTuple):
    """How far a glyph's ink reaches, in font units."""

    left: int
    foot: int
    right: int
    top: int


class Metrics(NamedTuple):
    """How far the typeface itself says that its lines reach above and below, in ems."""

    above: float
    below: float


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One typeface: its file for HarfBuzz, and how high its lines are.

    `tall` ones are of a script whose lines are as high as the typeface says. Kurinto has so
    many scripts that what it says fits none of them: there the letters themselves are asked.
    """

    name: str
    hb_face: Any
    hb_font: Any
    metrics: Metrics
    tall: bool = False
    _inks: dict[int, Ink | None] = field(default_factory=dict)

    @property
    def units(self) -> int:
        """Font units in one em."""
        return int(self.hb_face.upem)

    def has(self, letters: str) -> bool:
        return all(
            self.hb_font.get_nominal_glyph(ord(letter)) or _has_no_shape(letter)
            for letter in letters
        )

    def advance(self, glyph: int) -> int:
        return int(self.hb_font.get_glyph_h_advance(glyph))

    def ink(self, glyph: int) -> Ink | None:
        """Nothing for white space."""
        if glyph not in self._inks:
            box = self.hb_font.get_glyph_extents(glyph)
            right, foot = box.x_bearing + box.width, box.y_bearing + box.height
            empty = not box.width and not box.height
            self._inks[glyph] = None if empty else Ink(box.x_bearing, foot, right, box.y_bearing)
        return self._inks[glyph]


@lru_cache(maxsize=64)
def faces(language: str, *, bold: bool = False) -> tuple[str, ...]:
    """The names of the typefaces for this language, the first that has a letter first.

    Behind the bold ones stand the regular ones: better a letter that is not bold than none.
    """
    own = OWN_FAMILIES.get(language) or OWN_FAMILIES.get(language.split("-", maxsplit=1)[0])
    families = [own, *(family for family in FAMILIES if family != own)] if own else FAMILIES
    names = [f"{family}-{weight}" for weight in ("Bd", "Rg")[not bold :] for family in families]
    if _face(f"{FAMILIES[0]}-Rg") is None:
        names.append(STAND_IN)
    if language in _IN_NASTALIQ:
        weights = [f"{NASTALIQ}-{weight}" for weight in ("Bold", "Regular")[not bold :]]
        names[:0] = [name for name in weights if name in font_files.nastaliq()][:1]
    return tuple(names)


def language_of_latin(text: str, language: str) -> str:
    """Whose typefaces print this text that runs to the right.

    Nastaliq has figures and spaces, but among Latin letters they are those of Latin text.
    """
    return "en" if language in _IN_NASTALIQ and max(text, default="") < ARABIC else language


@lru_cache(maxsize=8192)
def face_for(letters: str, language: str, bold: bool) -> Face | None:
    """The face for letters that belong together. Nothing when no typeface has them all."""
    for name in faces(language, bold=bold):
        face = _face(name)
        if face is not None and face.has(letters):
            return face
    return None


@cache
def mark(*, bold: bool) -> tuple[Face, str]:
    """What stands for letters that no typeface has: ▯, or ? where even that is gone.

    Raises UserError when this computer has no typeface at all.
    """
    for sign in (MISSING, "?"):
        face = face_for(sign, "en", bold)
        if face is not None:
            return face, sign
    raise UserError(N_("We found no letters to print with. Install the program again."))


@cache
def _face(name: str) -> Face | None:
    """The typeface of this name; nothing where its file is gone or damaged."""
    import uharfbuzz as hb  # noqa: PLC0415 - loaded when first used

    tall = name.startswith(NASTALIQ)
    if name == STAND_IN:
        path = font_files.stand_in()
    else:
        path = font_files.nastaliq()[name] if tall else font_files.own(name)
    if path is None:
        return None
    try:
        hb_face = hb.Face(hb.Blob.from_file_path(str(path)))
    except (OSError, hb.HarfBuzzError):
        return None
    if not {"glyf", "cmap"} <= set(hb_face.table_tags) or not hb_face.glyph_count:
        return None
    hb_font = hb.Font(hb_face)
    says = hb_font.get_font_extents("ltr")
    metrics = Metrics(says.ascender / hb_face.upem, -says.descender / hb_face.upem)
    return Face(path.stem, hb_face, hb_font, metrics, tall=tall)


@cache
def _has_no_shape(letter: str) -> bool:
    """Joiners and marks of direction, which shape others and are not drawn themselves."""
    return unicodedata.category(letter) == "Cf" or "\ufe00" <= letter <= "\ufe0f"
