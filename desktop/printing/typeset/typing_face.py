"""The typeface that viewers set typed letters in: whole alphabets, not only what is printed.

Nobody knows which letters somebody will type, so the file carries the alphabets of all our
languages; Chinese forms carry the few thousand signs of its everyday writing as well. Without
its tables for shaping it stays small: viewers that shape letters do it with faces of their own.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from desktop.printing.typeset.font_file import CAPITALS, STEMS, SYMBOLIC, to_unicode
from desktop.printing.typeset.fonts import face_for

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

ALPHABETS = (
    (0x20, 0x7F), (0xA0, 0x250), (0x300, 0x370), (0x370, 0x400), (0x400, 0x530),
    (0x5D0, 0x5F5), (0x600, 0x700), (0x750, 0x780), (0x900, 0x980), (0x980, 0xA00),
    (0xA00, 0xA80), (0xA80, 0xB00), (0xB80, 0xC00), (0x1200, 0x1380), (0x1E00, 0x1F00),
    (0x2010, 0x2040), (0x20A0, 0x20C0), (0xFB50, 0xFE00), (0xFE70, 0xFF00),
)  # fmt: skip
"""Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil,
Ethiopic, signs and currencies, and the joined shapes of Arabic letters."""
SIGNS = {"zh-Hans": "gb2312", "zh-Hant": "big5"}
"""Old standards list the Chinese signs of everyday writing."""
EVERYDAY = {"gb2312": (0xB0, 0xF8), "big5": (0xA4, 0xC7)}
"""Their first bytes; rare signs come later."""
DROPPED = ("GSUB", "GPOS", "GDEF", "kern", "name", "post", "OS/2", "DSIG", "meta", "STAT")


def typing_face(file: "Pdf", language: str) -> "Object":
    """The typeface as a font of the file, its codes being its glyphs."""
    from pikepdf import Array, Dictionary, Name, String  # noqa: PLC0415 - loaded when first used

    name, data, letters = _cut(language)
    face, font = _loaded(data)
    per_em = 1000 / face.upem
    system = Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)
    widths = [round(font.get_glyph_h_advance(glyph) * per_em) for glyph in range(face.glyph_count)]
    below = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name(f"/{name}"),
        CIDSystemInfo=system,
        CIDToGIDMap=Name.Identity,
        W=Array([0, Array(widths)]),
        FontDescriptor=_descriptor(file, name, data),
    )
    font_of_file = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name(f"/{name}"),
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([file.make_indirect(below)]),
        ToUnicode=file.make_stream(to_unicode(sorted(letters.items()))),
    )
    return file.make_indirect(font_of_file)


def _descriptor(file: "Pdf", name: str, data: bytes) -> "Object":
    from pikepdf import Array, Dictionary, Name  # noqa: PLC0415 - loaded when first used

    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{name}"),
        Flags=SYMBOLIC,
        FontBBox=Array([-1000, -500, 3000, 1200]),
        ItalicAngle=0,
        Ascent=950,
        Descent=-300,
        CapHeight=CAPITALS,
        StemV=STEMS,
        FontFile2=file.make_stream(data, Length1=len(data)),
    )
    return file.make_indirect(descriptor)


@lru_cache(maxsize=2)
def _cut(language: str) -> tuple[str, bytes, dict[int, str]]:
    """The name, the typeface with the alphabets alone, and the letter of each glyph."""
    import uharfbuzz as hb  # noqa: PLC0415 - loaded when first used

    found = face_for("a", language, False)
    assert found is not None  # noqa: S101 - the program brings a typeface with Latin letters
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(_letters(language))
    wanted.drop_table_tag_set.update(_tag(table) for table in DROPPED)
    cut = wanted.subset(found.hb_face)
    data = bytes(cut.blob.data)
    face, font = _loaded(data)
    glyphs: dict[int, str] = {}
    for letter in sorted(face.unicodes):
        glyphs.setdefault(font.get_nominal_glyph(letter), chr(letter))
    return f"HEARBK+{found.name}", data, glyphs


def _loaded(data: bytes) -> tuple[Any, Any]:
    import uharfbuzz as hb  # noqa: PLC0415 - loaded when first used

    face = hb.Face(data)
    return face, hb.Font(face)


def _letters(language: str) -> set[int]:
    letters = {letter for first, after in ALPHABETS for letter in range(first, after)}
    if standard := SIGNS.get(language):
        first, after = EVERYDAY[standard]
        pairs = (bytes((a, b)) for a in range(first, after) for b in range(0x40, 0xFF))
        signs = (pair.decode(standard, "ignore") for pair in pairs)
        letters |= {ord(sign) for sign in signs if len(sign) == 1}
        letters |= {*range(0x3000, 0x3020), *range(0xFF00, 0xFF60)}
    return letters


def _tag(table: str) -> int:
    return int.from_bytes(table.ljust(4).encode(), "big")
