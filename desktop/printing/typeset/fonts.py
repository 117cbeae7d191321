"""Which typeface has these letters.

Kurinto Sans (OFL, from `weblate-fonts`) has nearly every script of our languages; Chinese,
Japanese and Korean stand in faces of their own. Urdu readers prefer Nastaliq: where the
computer has Noto's, Urdu takes it, and what it lacks (Latin letters, £) comes from Kurinto.
"""

import sys
import unicodedata
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

FAMILIES = ("KurintoSans", "KurintoSansSC", "KurintoSansTC", "KurintoSansJP", "KurintoSansKR")
OWN_FAMILIES = {
    "zh-Hans": "KurintoSansSC",
    "zh-Hant": "KurintoSansTC",
    "zh": "KurintoSansSC",
    "ja": "KurintoSansJP",
    "ko": "KurintoSansKR",
}
"""Languages whose letters look different from those of their neighbours."""
NASTALIQ = "NotoNastaliqUrdu"
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


def faces(language: str, *, bold: bool = False) -> tuple[str, ...]:
    """The names of the typefaces for this language, the first that has a letter first.

    Behind the bold ones stand the regular ones: better a letter that is not bold than none.
    """
    own = OWN_FAMILIES.get(language) or OWN_FAMILIES.get(language.split("-", maxsplit=1)[0])
    families = [own, *(family for family in FAMILIES if family != own)] if own else FAMILIES
    names = [f"{family}-{weight}" for weight in ("Bd", "Rg")[not bold :] for family in families]
    if language in _IN_NASTALIQ:
        weights = ("Bold", "Regular")[not bold :]
        found = [f"{NASTALIQ}-{weight}" for weight in weights if f"{NASTALIQ}-{weight}" in _noto()]
        return (*found[:1], *names)
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
        if face.has(letters):
            return face
    return None


def face_of_marks(*, bold: bool) -> Face:
    """The face that has ▯ and ◌."""
    return _face(f"{FAMILIES[0]}-{'Bd' if bold else 'Rg'}")


@cache
def _face(name: str) -> Face:
    import uharfbuzz as hb  # noqa: PLC0415 - loaded when first used

    noto = name.startswith(NASTALIQ)
    path = _noto()[name] if noto else _kurinto() / f"{name}.ttf"
    hb_face = hb.Face(hb.Blob.from_file_path(str(path)))
    hb_font = hb.Font(hb_face)
    says = hb_font.get_font_extents("ltr")
    metrics = Metrics(says.ascender / hb_face.upem, -says.descender / hb_face.upem)
    return Face(name, hb_face, hb_font, metrics, tall=noto)


@cache
def _kurinto() -> Path:
    # Found without running the package, which wants a web framework.
    found = find_spec("weblate_fonts")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("weblate-fonts")
    return Path(found.submodule_search_locations[0]) / "static/weblate_fonts/kurinto/ttf"


@cache
def _noto() -> dict[str, Path]:
    """Noto's Nastaliq faces on this computer, by name; looked for once."""
    found: dict[str, Path] = {}
    for folder in _font_folders():
        for path in sorted(folder.rglob(f"{NASTALIQ}*.ttf")) if folder.is_dir() else ():
            name = path.stem if "-" in path.stem else f"{NASTALIQ}-Regular"
            found.setdefault(name, path)
    return found


def _font_folders() -> list[Path]:
    home = Path.home()
    if sys.platform == "win32":
        return [
            Path("C:/Windows/Fonts"),
            home / "AppData/Local/Microsoft/Windows/Fonts",
        ]
    if sys.platform == "darwin":
        return [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    return [
        home / ".local/share/fonts",
        home / ".fonts",
        Path("/usr/local/share/fonts"),
        Path("/usr/share/fonts"),
    ]


@cache
def _has_no_shape(letter: str) -> bool:
    """Joiners and marks of direction, which shape others and are not drawn themselves."""
    return unicodedata.category(letter) == "Cf" or "\ufe00" <= letter <= "\ufe0f"
