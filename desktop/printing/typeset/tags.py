"""The structure a screen reader follows: what on the page is a heading, a row, a point.

While pages are drawn, every piece of text is marked with a number and the number kept at
its element; afterwards the elements are written into the file as a tree. Marks are flat,
none inside another, because readers end a mark at the first end they meet.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

Box = tuple[float, float, float, float]
"""Left, lower, right and upper edge on the page, in points."""


@dataclass(eq=False, slots=True)
class Element:
    """One element: its standard role (`H1`, `P`, `TD` …), language if its own, and content.

    `marks` are (page, number) of the drawn pieces; `scope` belongs to header cells, `alt`
    and `box` to pictures: what they show, and where; `numbering` to lists with marks.
    """

    role: str
    language: str = ""
    scope: str = ""
    alt: str = ""
    box: Box | None = None
    numbering: str = ""
    children: list["Element"] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)

    def add(self, role: str, *, language: str = "", scope: str = "", alt: str = "") -> "Element":
        child = Element(role, language, scope, alt)
        self.children.append(child)
        return child

    def every(self) -> Iterator["Element"]:
        yield self
        for child in self.children:
            yield from child.every()
