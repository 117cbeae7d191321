"""The structure a screen reader follows: what on the page is a heading, a row, a point.

While pages are drawn, every piece of text is marked with a number and the number kept at
its element; afterwards the elements are written into the file as a tree. Marks are flat,
none inside another, because readers end a mark at the first end they meet.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pikepdf import Dictionary, Object, Page, Pdf


@dataclass(eq=False, slots=True)
class Element:
    """One element: its standard role (`H1`, `P`, `TD` …), language if its own, and content.

    `marks` are (page, number) of the drawn pieces; `scope` belongs to header cells, `alt`
    to pictures: what they show.
    """

    role: str
    language: str = ""
    scope: str = ""
    alt: str = ""
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


def with_structure(pdf: bytes, root: Element, *, title: str, one_sided: bool = False) -> bytes:
    """The same pages with the tree, the title and the language written in.

    `one_sided` asks print windows to leave the backs of the sheets empty.
    """
    import pikepdf  # noqa: PLC0415 - loaded when first used

    with pikepdf.open(BytesIO(pdf)) as file:
        tree = file.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
        made: dict[tuple[int, int], Object] = {}
        tree.K = pikepdf.Array([_written(file, root, tree, made)])
        _number(file, tree, made)
        _mend_rare_letters(file)
        file.Root.StructTreeRoot = tree
        file.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
        file.Root.Lang = pikepdf.String(root.language)
        file.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        if one_sided:
            file.Root.ViewerPreferences.Duplex = pikepdf.Name.Simplex
        with file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
            about["dc:title"] = title
            about["dc:language"] = [root.language]
        finished = BytesIO()
        file.save(finished, deterministic_id=True, min_version="1.7")
        return finished.getvalue()


def _written(
    file: "Pdf", element: Element, parent: "Object", made: dict[tuple[int, int], "Object"]
) -> "Dictionary":
    """The element and all below it as PDF objects; `made` collects who owns which mark."""
    from pikepdf import Array, Dictionary, Name, String  # noqa: PLC0415 - loaded when first used

    written = file.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name(f"/{element.role}"), P=parent)
    )
    if element.language:
        written.Lang = String(element.language)
    if element.scope:
        written.A = Dictionary(O=Name.Table, Scope=Name(f"/{element.scope}"))
    if element.alt:
        written.Alt = String(element.alt)
    if element.role == "L":
        written.A = Dictionary(O=Name.List, ListNumbering=Name("/None"))
    marks: list[Object] = []
    for page, number in element.marks:
        marks.append(Dictionary(Type=Name.MCR, Pg=file.pages[page].obj, MCID=number))
        made[page, number] = written
    below = [_written(file, child, written, made) for child in element.children]
    written.K = Array([*marks, *below])
    return written


def _number(file: "Pdf", tree: "Object", made: dict[tuple[int, int], "Object"]) -> None:
    """The way back from a mark on a page to its element."""
    from pikepdf import Array, Dictionary, Name  # noqa: PLC0415 - loaded when first used

    numbers: list[Object | int] = []
    for index, page in enumerate(file.pages):
        owners = [
            owner for (on, _), owner in sorted(made.items(), key=lambda one: one[0]) if on == index
        ]
        page.obj.StructParents = index
        page.obj.Tabs = Name.S
        numbers += [index, file.make_indirect(Array(owners))]
    tree.ParentTree = file.make_indirect(Dictionary(Nums=Array(numbers)))
    tree.ParentTreeNextKey = len(file.pages)


def _mend_rare_letters(file: "Pdf") -> None:
    """Letters beyond U+FFFF as pairs, as the format wants them.

    ReportLab writes them as five figures, over which readers lose the whole typeface.
    """
    fonts = {font.objgen: font for page in file.pages for font in _fonts(page)}
    for font in fonts.values():
        codes = font.ToUnicode
        codes.write(re.sub(rb"<([0-9A-F]{5,6})>", _as_pair, codes.read_bytes()))


def _fonts(page: "Page") -> Iterator["Object"]:
    return (font for _name, font in page.resources.Font.items() if "/ToUnicode" in font)


def _as_pair(match: re.Match[bytes]) -> bytes:
    return b"<%s>" % chr(int(match[1], 16)).encode("utf-16-be").hex().upper().encode()
