"""More objects behind a finished PDF file, as its format lets one add to a file.

Saving the whole file again through a library would take longer than drawing its pages.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$", re.DOTALL)
_SIZE = re.compile(rb"/Size\s+(\d+)")
_END = 4096
"""So many bytes at the end of a file hold its trailer."""


class _Trailer(NamedTuple):
    """What stands in it but for its size, the first free object number, where the table is."""

    rest: str
    size: int
    table: int


def next_number(pdf: bytes) -> int:
    """The first object number that is free. The file is one that ReportLab wrote."""
    return _trailer(pdf).size


def appended(pdf: bytes, objects: Mapping[int, str]) -> bytes:
    """The file with these objects by their numbers; they come in place of older ones."""
    last = _trailer(pdf)
    at, places, parts = len(pdf) + 1, [], [pdf, b"\n"]
    for number in sorted(objects):
        written = f"{number} 0 obj\n{objects[number]}\nendobj\n".encode()
        if number - 1 not in objects:
            run = next(
                end for end in range(number, number + len(objects) + 1) if end not in objects
            )
            places.append(f"{number} {run - number}\n")
        places.append(f"{at:010} 00000 n \n")
        parts.append(written)
        at += len(written)
    size = max(last.size, max(objects) + 1)
    closing = (
        f"xref\n{''.join(places)}trailer\n<<{last.rest}\n/Size {size} /Prev {last.table}>>\n"
        f"startxref\n{at}\n%%EOF\n"
    )
    return b"".join([*parts, closing.encode("latin-1")])


def _trailer(pdf: bytes) -> _Trailer:
    found = _TRAILER.search(pdf[-_END:])
    size = _SIZE.search(found[1]) if found else None
    if found is None or size is None:
        raise ValueError("This is no file that ReportLab wrote.")
    rest = _SIZE.sub(b"", found[1]).decode("latin-1").strip()
    return _Trailer(rest, int(size[1]), int(found[2]))
