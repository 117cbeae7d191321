"""The structure tree as objects of a PDF file, added to the end of a finished file.

Written as text at once: a run of letters has tens of thousands of elements, and making each
through a library would take longer than drawing the pages.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple

from desktop.printing.readable import readable
from desktop.printing.typeset.tags import Element

_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$", re.DOTALL)
_SIZE = re.compile(rb"/Size\s+(\d+)")
_PREVIOUS = re.compile(rb"/(?:Size\s+\d+|Prev\s+\d+)")


class Placement(NamedTuple):
    """Object numbers: of the tree's root, of each element, and of what tells about the file."""

    root: int
    numbers: dict[Element, int]
    about: int


def with_tree(
    pdf: bytes, root: Element, pages: Sequence[int], about: str
) -> tuple[bytes, Placement]:
    """The file with the tree and `about` behind it, not yet named by its catalogue.

    `pages` are the object numbers of the pages; `about` is XML. The file is one that
    ReportLab wrote.
    """
    first = _next_number(pdf)
    writer = _Writer(pages, first)
    tree = writer.write(root)
    size = f"<</Type/Metadata/Subtype/XML/Length {len(about.encode())}>>"
    objects = [*writer.objects, f"{size}\nstream\n{about}\nendstream"]
    placement = Placement(tree, writer.numbers, first + len(writer.objects))
    return _appended(pdf, first, objects), placement


class _Writer:
    """Gives every element an object number and writes it."""

    def __init__(self, pages: Sequence[int], first: int) -> None:
        self.numbers: dict[Element, int] = {}
        self.objects: list[str] = []
        self._pages = pages
        self._first = first
        self._owners: defaultdict[int, dict[int, int]] = defaultdict(dict)

    def write(self, root: Element) -> int:
        """All objects in the order of their numbers; gives the number of the tree's root."""
        tree = self._first
        for element, number in zip(root.every(), count(tree + 1), strict=False):
            self.numbers[element] = number
        self.objects = ["", *self._elements(root, tree)]
        nums = " ".join(f"{page} [{self._row(page)}]" for page in range(len(self._pages)))
        self.objects[0] = (
            f"<</Type/StructTreeRoot/K[{tree + 1} 0 R]/ParentTree<</Nums[{nums}]>>"
            f"/ParentTreeNextKey {len(self._pages)}>>"
        )
        return tree

    def _elements(self, element: Element, parent: int) -> Iterator[str]:
        number = self.numbers[element]
        yield self._said(element, number, parent)
        for child in element.children:
            yield from self._elements(child, number)

    def _said(self, element: Element, number: int, parent: int) -> str:
        for page, mark in element.marks:
            self._owners[page][mark] = number
        said = f"<</Type/StructElem/S/{element.role}/P {parent} 0 R"
        if element.language:
            said += f"/Lang{text_string(element.language)}"
        if element.alt:
            said += f"/Alt{text_string(element.alt)}"
        if attributes := _attributes(element):
            said += f"/A{attributes}"
        return f"{said}{self._contents(element)}>>"

    def _contents(self, element: Element) -> str:
        """Its own marks, then the elements below it; most elements stand on one page."""
        below = " ".join(f"{self.numbers[child]} 0 R" for child in element.children)
        on = {page for page, _ in element.marks}
        if len(on) == 1:
            marks = " ".join(str(mark) for _, mark in element.marks)
            return f"/Pg {self._pages[on.pop()]} 0 R/K[{marks} {below}]"
        marks = "".join(
            f"<</Type/MCR/Pg {self._pages[page]} 0 R/MCID {mark}>>" for page, mark in element.marks
        )
        return f"/K[{marks}{below}]"

    def _row(self, page: int) -> str:
        """Which element owns each mark of the page, from the first mark to the last."""
        owners = self._owners[page]
        return " ".join(f"{owners[mark]} 0 R" for mark in range(len(owners)))


def _attributes(element: Element) -> str:
    if element.scope:
        return f"<</O/Table/Scope/{element.scope}>>"
    if element.role == "L":
        return "<</O/List/ListNumbering/None>>"
    if element.box:
        edges = " ".join(f"{edge:.2f}" for edge in element.box)
        return f"<</O/Layout/Placement/Block/BBox[{edges}]>>"
    return ""


def text_string(said: str) -> str:
    """Any text as a string of a PDF file."""
    return f"<FEFF{readable(said).encode('utf-16-be').hex().upper()}>"


def _next_number(pdf: bytes) -> int:
    found = _TRAILER.search(pdf[-2048:])
    size = _SIZE.search(found[1]) if found else None
    if size is None:
        raise ValueError("This is no file that ReportLab wrote.")
    return int(size[1])


def _appended(pdf: bytes, first: int, objects: Sequence[str]) -> bytes:
    """The file with more objects behind it, as the format lets one add to a file."""
    found = _TRAILER.search(pdf[-2048:])
    assert found  # noqa: S101 - its number was read from it before
    at, places, parts = len(pdf) + 1, [], [pdf, b"\n"]
    for number, said in enumerate(objects, first):
        written = f"{number} 0 obj\n{said}\nendobj\n".encode()
        places.append(f"{at:010} 00000 n \n")
        parts.append(written)
        at += len(written)
    trailer = _PREVIOUS.sub(b"", found[1]).decode("latin-1").strip()
    closing = (
        f"xref\n0 0\n{first} {len(objects)}\n{''.join(places)}"
        f"trailer\n<<{trailer} /Size {first + len(objects)} /Prev {int(found[2])}>>\n"
        f"startxref\n{at}\n%%EOF\n"
    )
    return b"".join([*parts, closing.encode("latin-1")])
