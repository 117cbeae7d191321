"""A drawn file made complete: the structure tree, the title, the languages."""

from collections.abc import Sequence
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.printing.fillable import widgets, with_form
from desktop.printing.readable import readable
from desktop.printing.typeset.appending import appended, next_number
from desktop.printing.typeset.pen import BlankPlace
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.tree import text_string, tree_objects

if TYPE_CHECKING:
    from pikepdf import Object

ABOUT = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
"""What the file says about itself; no claim to conform, because nothing here can check that."""


def with_structure(
    pdf: bytes,
    root: Element,
    *,
    title: str,
    one_sided: bool = False,
    to_fill: Sequence[BlankPlace] = (),
    throughout: bool = True,
) -> bytes:
    """The same pages with the tree, the title and the language written in.

    `one_sided` asks print windows to leave the backs of the sheets empty; `to_fill` are the
    places that can be filled in on the screen. Only a file that is tagged `throughout` says so.
    """
    import pikepdf  # noqa: PLC0415 - loaded when first used

    with pikepdf.open(BytesIO(pdf)) as file:
        pages = [(page.obj.objgen[0], _written(page.obj)) for page in file.pages]
        top, catalogue = file.Root.objgen[0], _written(file.Root)
    first, fields = next_number(pdf), widgets(to_fill, root.language)
    objects = tree_objects(root, [number for number, _ in pages], first, fields)
    added = dict(enumerate([*objects, _about(title, root.language)], first))
    for index, (number, said) in enumerate(pages):
        added[number] = f"{said}/StructParents {index}/Tabs/S>>"
    tree = first + len(fields)
    duplex = "/Duplex/Simplex" if one_sided else ""
    marked = "/MarkInfo<</Marked true>>" if throughout else ""
    added[top] = (
        f"{catalogue}/Version/1.7/StructTreeRoot {tree} 0 R/Metadata {max(added)} 0 R"
        f"{marked}/Lang{text_string(root.language)}"
        f"/ViewerPreferences<</DisplayDocTitle true{duplex}>>>>"
    )
    whole = appended(pdf, added)
    return with_form(whole, range(first, tree), root.language) if fields else whole


def _written(thing: "Object") -> str:
    """A dictionary as it stands in the file, ready for more entries at its end."""
    return thing.unparse(resolved=True).decode("latin-1").removesuffix(">>")


def _about(title: str, language: str) -> str:
    said = ABOUT.format(title=escape(readable(title)), language=escape(language))
    size = f"<</Type/Metadata/Subtype/XML/Length {len(said.encode())}>>"
    return f"{size}\nstream\n{said}\nendstream"
