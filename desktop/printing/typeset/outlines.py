"""A typeface with only the shapes that one file draws.

Each code of the file is one cluster: all glyphs that HarfBuzz sets for letters that belong
together (a Bengali syllable, an Arabic letter with its vowel). They become one glyph made of
several, so that a reader of the file finds one shape for one piece of text.
"""

import struct
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from desktop.printing.typeset.fonts import Face

Parts = tuple[tuple[int, int, int], ...]
"""The glyphs of a cluster: number, and place from the cluster's beginning, in font units."""

_WORDS, _PLACES, _MORE = 0x0001, 0x0002, 0x0020
"""Flags of a composite glyph: numbers of two bytes, places given in units, more parts follow."""
_FARTHEST = 0x7FFF
"""What a typeface can say of places; only senseless heaps of signs reach further."""


class Shape(NamedTuple):
    """What one code draws and how far it moves on, in font units."""

    parts: Parts
    width: int


def typeface(face: "Face", shapes: Sequence[Shape]) -> bytes:
    """A TrueType file whose glyph 1 is the first shape, 2 the second and so on."""
    used = sorted({glyph for shape in shapes for glyph, _, _ in shape.parts})
    tables, places = _only(face, used)
    first = len(shapes) + 1
    glyphs, widths = _glyphs(tables), _widths(tables)
    old = [_renumbered(glyph, first) for glyph in glyphs]
    boxes = [_box(face, shape) for shape in shapes]
    made = [
        _made_of([(places[g] + first, x, y) for g, x, y in shape.parts], box)
        for shape, box in zip(shapes, boxes, strict=True)
    ]
    metrics = [
        (min(shape.width, 2 * _FARTHEST), box[0]) for shape, box in zip(shapes, boxes, strict=True)
    ]
    parts = max((len(shape.parts) for shape in shapes), default=0)
    return _file(tables, [old[0], *made, *old], [widths[0], *metrics, *widths], parts)


def _only(face: "Face", glyphs: Sequence[int]) -> tuple[dict[str, bytes], dict[int, int]]:
    """The tables of the typeface cut down to these glyphs, and their new numbers."""
    import uharfbuzz as hb  # noqa: PLC0415 - loaded when first used

    wanted = hb.SubsetInput()
    flags = hb.SubsetFlags
    wanted.flags = flags.NO_HINTING | flags.NO_LAYOUT_CLOSURE | flags.NOTDEF_OUTLINE
    wanted.glyph_set.update(glyphs)
    plan = hb.SubsetPlan(face.hb_face, wanted)
    cut: Any = plan.execute()
    names = ("head", "hhea", "maxp", "hmtx", "loca", "glyf")
    tables = {name: bytes(cut.reference_table(name).data) for name in names}
    numbers = dict(plan.old_to_new_glyph_mapping.items())
    return tables, numbers


def _glyphs(tables: dict[str, bytes]) -> list[bytes]:
    (long,) = struct.unpack_from(">h", tables["head"], 50)
    step, letter = (1, "I") if long else (2, "H")
    places = [place * step for (place,) in struct.iter_unpack(f">{letter}", tables["loca"])]
    return [tables["glyf"][a:b] for a, b in pairwise(places)]


def _widths(tables: dict[str, bytes]) -> list[tuple[int, int]]:
    """Each glyph's advance and left side bearing."""
    (count,) = struct.unpack_from(">H", tables["maxp"], 4)
    (full,) = struct.unpack_from(">H", tables["hhea"], 34)
    metrics = list(struct.iter_unpack(">Hh", tables["hmtx"][: 4 * full]))
    bearings = struct.unpack_from(f">{count - full}h", tables["hmtx"], 4 * full)
    return [*metrics, *((metrics[-1][0], bearing) for bearing in bearings)]


def _renumbered(glyph: bytes, by: int) -> bytes:
    """A glyph whose parts have moved up by so many numbers."""
    if not glyph or struct.unpack_from(">h", glyph)[0] >= 0:
        return glyph
    written, at, flags = bytearray(glyph), 10, _MORE
    while flags & _MORE:
        flags, number = struct.unpack_from(">HH", written, at)
        struct.pack_into(">H", written, at + 2, number + by)
        at += 4 + (4 if flags & _WORDS else 2)
        at += 2 if flags & 0x0008 else 4 if flags & 0x0040 else 8 if flags & 0x0080 else 0
    return bytes(written)


def _box(face: "Face", shape: Shape) -> tuple[int, int, int, int]:
    """The left, lower, right and upper end of the ink."""
    boxes = [
        (ink.left + x, ink.foot + y, ink.right + x, ink.top + y)
        for glyph, x, y in shape.parts
        if (ink := face.ink(glyph))
    ]
    if not boxes:
        return 0, 0, 0, 0
    left, foot, right, top = zip(*boxes, strict=True)
    return _near(min(left)), _near(min(foot)), _near(max(right)), _near(max(top))


def _made_of(parts: Sequence[tuple[int, int, int]], box: tuple[int, int, int, int]) -> bytes:
    """One glyph composed of others at their places; without parts it is white space."""
    if not parts:
        return b""
    body = b""
    for at, (glyph, x, y) in enumerate(parts, 1):
        flags = _WORDS | _PLACES | (_MORE if at < len(parts) else 0)
        body += struct.pack(">HHhh", flags, glyph, _near(x), _near(y))
    return struct.pack(">h4h", -1, *box) + body


def _near(place: int) -> int:
    return max(-_FARTHEST, min(place, _FARTHEST))


def _file(
    tables: dict[str, bytes],
    glyphs: Sequence[bytes],
    widths: Sequence[tuple[int, int]],
    parts: int,
) -> bytes:
    tables = dict(tables)
    places, data = [0], bytearray()
    for glyph in glyphs:
        data += glyph + b"\0" * (-len(glyph) % 4)
        places.append(len(data))
    tables["glyf"] = bytes(data)
    tables["loca"] = struct.pack(f">{len(places)}I", *places)
    tables["hmtx"] = b"".join(struct.pack(">Hh", *metric) for metric in widths)
    tables["head"] = tables["head"][:50] + struct.pack(">h", 1) + tables["head"][52:]
    tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", len(glyphs))
    tables["maxp"] = _most(tables["maxp"], len(glyphs), parts)
    return _bundled(tables)


def _most(maxp: bytes, glyphs: int, parts: int) -> bytes:
    """The table of limits: how many glyphs there are, of how many parts, and how deeply nested."""
    limits = bytearray(maxp)
    struct.pack_into(">H", limits, 4, glyphs)
    elements, depth = struct.unpack_from(">HH", limits, 28)
    struct.pack_into(">HH", limits, 28, max(elements, parts), depth + 1)
    return bytes(limits)


def _bundled(tables: dict[str, bytes]) -> bytes:
    head = struct.pack(">IHHHH", 0x00010000, len(tables), 0x0040, 2, len(tables) * 16 - 0x0040)
    entries, data = b"", b""
    start = len(head) + 16 * len(tables)
    for name, table in sorted(tables.items()):
        padded = table + b"\0" * (-len(table) % 4)
        total = sum(word for (word,) in struct.iter_unpack(">I", padded)) & 0xFFFFFFFF
        entries += struct.pack(">4sIII", name.encode(), total, start + len(data), len(table))
        data += padded
    return head + entries + data
