"""The structure tree as objects of a PDF file.

Written as text at once: a run of letters has tens of thousands of elements, and making each
through a library would take longer than drawing the pages.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from desktop.printing.readable import readable
from desktop.printing.typeset.tags import Element

CELLS = frozenset({"TH", "TD"})


class Widget(NamedTuple):
    """A place of a form that is filled in on the screen: whose it is, its page from 0.

    `said` is what else a file says of it.
    """

    owner: Element
    page: int
    said: str


def tree_objects(
    root: Element, pages: Sequence[int], first: int, widgets: Sequence[Widget] = ()
) -> list[str]:
    """Each widget, the root of the tree and each element, in the order of their numbers.

    The first has the number `first`; `pages` are the object numbers of the pages.
    """
    return _Writer(pages, first, widgets).written(root)


class _Writer:
    """Gives every element an object number and writes it; widgets come first."""

    def __init__(self, pages: Sequence[int], first: int, widgets: Sequence[Widget]) -> None:
        self._pages = pages
        self._first = first
        self._widgets = widgets
        self._tree = first + len(widgets)
        self._below: dict[Element, Sequence[Element]] = {}
        self._numbers: dict[Element, int] = {}
        self._owners: defaultdict[int, dict[int, int]] = defaultdict(dict)
        self._filled: defaultdict[Element, str] = defaultdict(str)
        for number, widget in enumerate(widgets, first):
            on = f"/Pg {pages[widget.page]} 0 R"
            self._filled[widget.owner] += f"<</Type/OBJR/Obj {number} 0 R{on}>>"

    def written(self, root: Element) -> list[str]:
        """All objects in the order of their numbers."""
        if not self._tells(root):
            self._below[root] = ()
        told: list[Element] = []
        self._put_in_order(root, told)
        self._numbers = dict(zip(told, count(self._tree + 1), strict=False))
        parents = {root: self._tree}
        for element in told:
            parents.update(dict.fromkeys(self._below[element], self._numbers[element]))
        elements = [self._said(element, parents[element]) for element in told]
        return [*self._fields(), self._root(), *elements]

    def _root(self) -> str:
        """The tree itself, with the way back from each page's marks and from each widget."""
        numbers = [f"{page} [{self._row(page)}]" for page in range(len(self._pages))]
        owners = (self._numbers[widget.owner] for widget in self._widgets)
        numbers += [f"{key} {owner} 0 R" for key, owner in enumerate(owners, len(self._pages))]
        return (
            f"<</Type/StructTreeRoot/K[{self._tree + 1} 0 R]"
            f"/ParentTree<</Nums[{' '.join(numbers)}]>>/ParentTreeNextKey {len(numbers)}>>"
        )

    def _fields(self) -> list[str]:
        return [
            f"<</Type/Annot/Subtype/Widget/P {self._pages[widget.page]} 0 R"
            f"/StructParent {key}{widget.said}>>"
            for key, widget in enumerate(self._widgets, len(self._pages))
        ]

    def _tells(self, element: Element) -> bool:
        """Whether it is worth telling: nothing empty, but a table has all its cells.

        Elements for filling in are told only where the file has a field.
        """
        below = [child for child in element.children if self._tells(child)]
        if below or element.marks or element in self._filled or element.role in CELLS:
            self._below[element] = tuple(below)
            return True
        return False

    def _put_in_order(self, element: Element, told: list[Element]) -> None:
        """Add the element and all below it, as they are read."""
        told.append(element)
        for child in self._below[element]:
            self._put_in_order(child, told)

    def _said(self, element: Element, parent: int) -> str:
        number = self._numbers[element]
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
        below = " ".join(f"{self._numbers[child]} 0 R" for child in self._below[element])
        below += self._filled.get(element, "")
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
        return f"<</O/List/ListNumbering/{element.numbering or 'None'}>>"
    if element.box:
        edges = " ".join(f"{edge:.2f}" for edge in element.box)
        return f"<</O/Layout/Placement/Block/BBox[{edges}]>>"
    return ""


@lru_cache(maxsize=256)
def text_string(said: str) -> str:
    """Any text as a string of a PDF file."""
    return f"<FEFF{readable(said).encode('utf-16-be').hex().upper()}>"
