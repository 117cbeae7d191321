"""A drawn file made complete: the structure tree, the title, the languages."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from desktop.printing.fillable import add_form, widgets
from desktop.printing.readable import readable
from desktop.printing.typeset.pen import BlankPlace
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.tree import with_tree

if TYPE_CHECKING:
    from pikepdf import Object, Page, Pdf

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
) -> bytes:
    """The same pages with the tree, the title and the language written in.

    `one_sided` asks print windows to leave the backs of the sheets empty; `to_fill` are the
    places that can be filled in on the screen.
    """
    import pikepdf  # noqa: PLC0415 - loaded when first used

    with pikepdf.open(BytesIO(pdf)) as file:
        pages = [page.obj.objgen[0] for page in file.pages]
    about = ABOUT.format(title=escape(readable(title)), language=escape(root.language))
    fields = widgets(to_fill, root.language)
    whole, tree = with_tree(pdf, root, pages, about, fields)
    with pikepdf.open(BytesIO(whole)) as file:
        for index, page in enumerate(file.pages):
            page.obj.StructParents = index
            page.obj.Tabs = pikepdf.Name.S
        _mend_rare_letters(file)
        if fields:
            add_form(file, tree.widgets, root.language)
        file.Root.StructTreeRoot = file.get_object(tree.root, 0)
        file.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
        file.Root.Lang = pikepdf.String(root.language)
        file.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        if one_sided:
            file.Root.ViewerPreferences.Duplex = pikepdf.Name.Simplex
        file.Root.Metadata = file.get_object(tree.about, 0)
        finished = BytesIO()
        file.save(finished, deterministic_id=True, min_version="1.7", fix_metadata_version=False)
        return finished.getvalue()


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
