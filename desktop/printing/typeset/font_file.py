"""The objects by which a file carries a typeface: its shapes, their widths and their text."""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from desktop.printing.typeset import outlines
from desktop.printing.typeset.fonts import Face, Ink
from desktop.printing.typeset.outlines import Shape

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

_LINES_AT_ONCE = 100
SYMBOLIC = 4
CAPITALS = 716
STEMS = 80
_TO_UNICODE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
{}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def write_typeface(
    document: "PDFDocument", face: Face, shapes: Sequence[Shape], texts: Sequence[str]
) -> Any:
    """The typeface as an object of the file. Code 1 draws the first shape and is the first text.

    It is one font for all codes (Type0, two bytes to a code); no code is left without its text.
    """
    from reportlab.pdfbase import pdfdoc as pdf  # noqa: PLC0415 - loaded when first used

    data = outlines.typeface(face, shapes)
    base = pdf.PDFName(f"{_tag(data)}+{face.name}")
    font = {
        "Type": pdf.PDFName("Font"),
        "Subtype": pdf.PDFName("Type0"),
        "BaseFont": base,
        "Encoding": pdf.PDFName("Identity-H"),
        "DescendantFonts": pdf.PDFArray([_below(document, face, shapes, base, data)]),
        "ToUnicode": _stream(document, to_unicode(enumerate(texts, 1))),
    }
    return _kept(document, pdf.PDFDictionary(font))


def _below(
    document: "PDFDocument", face: Face, shapes: Sequence[Shape], base: Any, data: bytes
) -> Any:
    """What Type0 stands on: the shapes by their codes, and how wide each is."""
    from reportlab.pdfbase import pdfdoc as pdf  # noqa: PLC0415 - loaded when first used

    system = {"Registry": pdf.PDFString("Adobe"), "Ordering": pdf.PDFString("Identity")}
    widths = [round(shape.width * 1000 / face.units, 3) for shape in shapes]
    font = {
        "Type": pdf.PDFName("Font"),
        "Subtype": pdf.PDFName("CIDFontType2"),
        "BaseFont": base,
        "CIDSystemInfo": pdf.PDFDictionary({**system, "Supplement": 0}),
        "CIDToGIDMap": pdf.PDFName("Identity"),
        "DW": 0,
        "W": pdf.PDFArray([1, pdf.PDFArray(widths)]),
        "FontDescriptor": _descriptor(document, face, shapes, base, data),
    }
    return _kept(document, pdf.PDFDictionary(font))


def _descriptor(
    document: "PDFDocument", face: Face, shapes: Sequence[Shape], base: Any, data: bytes
) -> Any:
    from reportlab.pdfbase import pdfdoc as pdf  # noqa: PLC0415 - loaded when first used

    inks = [face.ink(glyph) for shape in shapes for glyph, _, _ in shape.parts]
    seen = [ink for ink in inks if ink] or [Ink(0, 0, 0, 0)]
    box = [min(ink.left for ink in seen), min(ink.foot for ink in seen)]
    box += [max(ink.right for ink in seen), max(ink.top for ink in seen)]
    descriptor = {
        "Type": pdf.PDFName("FontDescriptor"),
        "FontName": base,
        "Flags": SYMBOLIC,
        "FontBBox": pdf.PDFArray([round(side * 1000 / face.units) for side in box]),
        "ItalicAngle": 0,
        "Ascent": round(face.metrics.above * 1000),
        "Descent": -round(face.metrics.below * 1000),
        "CapHeight": CAPITALS,
        "StemV": STEMS,
        "FontFile2": _stream(document, data, Length1=len(data)),
    }
    return _kept(document, pdf.PDFDictionary(descriptor))


def _tag(data: bytes) -> str:
    """Six letters that stand before the name of a typeface that is not whole."""
    digest = sha256(data).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _stream(document: "PDFDocument", content: bytes, **entries: int) -> Any:
    from reportlab.pdfbase import pdfdoc as pdf  # noqa: PLC0415 - loaded when first used

    stream = pdf.PDFStream(content=content, filters=[pdf.PDFZCompress])
    for name, value in entries.items():
        stream.dictionary[name] = value
    return _kept(document, stream)


def to_unicode(texts: Iterable[tuple[int, str]]) -> bytes:
    """The table that says which text each code is, in UTF-16."""
    lines = [f"<{code:04x}> <{_utf16(text)}>" for code, text in texts]
    blocks = [lines[at : at + _LINES_AT_ONCE] for at in range(0, len(lines), _LINES_AT_ONCE)]
    said = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    return _TO_UNICODE.format(said).encode("ascii")


def _utf16(text: str) -> str:
    return text.encode("utf-16-be").hex()


def _kept(document: Any, thing: Any) -> Any:
    """An object of its own in the file; gives the reference to it."""
    return document.Reference(thing)
