"""A finished PDF as a library reads it that did not make it: its tree, and all that it draws."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name

DRAWS = frozenset(
    {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"}
)


@dataclass(eq=False)
class Node:
    """One element of the tree: its marks as (page, number), its fields, what stands below."""

    role: str
    written: Any
    parent: "Node | None"
    marks: list[tuple[int, int]] = field(default_factory=list)
    fields: list[Any] = field(default_factory=list)
    below: list["Node"] = field(default_factory=list)

    def every(self) -> Iterator["Node"]:
        yield self
        for child in self.below:
            yield from child.every()

    @property
    def language(self) -> str:
        own = str(self.written.get("/Lang", ""))
        return own or (self.parent.language if self.parent else "")


class Finished:
    """A finished file, opened by a library that did not make it."""

    def __init__(self, pdf: bytes) -> None:
        self.file = pikepdf.open(BytesIO(pdf))
        self.root: Any = self.file.Root
        self.pages = [page.obj for page in self.file.pages]
        self.number = {page.objgen: at for at, page in enumerate(self.pages)}
        self.tree = self._node(self.root.StructTreeRoot.K[0], None)
        self.drawn = [list(_drawn(page)) for page in self.file.pages]

    def _node(self, written: Any, parent: Node | None) -> Node:
        node = Node(str(written.S)[1:], written, parent)
        for kid in written.get("/K", []):
            if isinstance(kid, int):
                node.marks.append((self.number[written.Pg.objgen], kid))
            elif kid.get("/Type") == Name.MCR:
                node.marks.append((self.number[kid.Pg.objgen], int(kid.MCID)))
            elif kid.get("/Type") == Name.OBJR:
                node.fields.append(kid.Obj)
            else:
                node.below.append(self._node(kid, node))
        return node

    def nodes(self, *roles: str) -> list[Node]:
        return [node for node in self.tree.every() if not roles or node.role in roles]

    def owners(self) -> dict[int, Any]:
        """The way back: what stands at each number of the parent tree."""
        numbers = list(self.root.StructTreeRoot.ParentTree.Nums)
        return dict(zip(numbers[::2], numbers[1::2], strict=True))


def _drawn(page: pikepdf.Page) -> Iterator[tuple[str, int | None, int]]:
    """Every piece of content: its role (or ""), its number if it has one, how deep it stands."""
    open_marks: list[tuple[str, int | None]] = []
    for step in pikepdf.parse_content_stream(page):
        operands, name = list(step.operands), str(step.operator)
        if name in {"BDC", "BMC"}:
            about = operands[1] if name == "BDC" else Dictionary()
            number = int(about.MCID) if "/MCID" in about else None
            role = str(operands[0])[1:]
            if role != "Span":
                yield role, number, len(open_marks)
            open_marks.append((role, number))
        elif name == "EMC":
            open_marks.pop()
        elif name in DRAWS and not open_marks:
            yield "", None, 0
