"""What a finished PDF must keep so that a screen reader can follow it: named points.

The points are taken from PDF/UA-1's rules. Each looks at the file with pikepdf, not at what
wrote it, and gives the places that break it. They are no PDF/UA checker.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from pikepdf import Dictionary, Name

from tests.printing.finished import Finished

STANDARD = frozenset(
    {
        *(
            "Document",
            "Part",
            "Div",
            "Sect",
            "P",
            "H1",
            "H2",
            "H3",
            "H4",
            "L",
            "LI",
            "Lbl",
            "LBody",
        ),
        *("Table", "THead", "TBody", "TFoot", "TR", "TH", "TD", "Figure", "Form", "TOC", "TOCI"),
    }
)
INSIDE = {
    "L": {"LI"},
    "TOC": {"TOCI"},
    "LI": {"Lbl", "LBody"},
    "Table": {"THead", "TBody", "TFoot"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
}
OUTSIDE = {
    "LI": "L",
    "Lbl": "LI",
    "LBody": "LI",
    "TOCI": "TOC",
    "TR": "THead TBody TFoot",
    "TH": "TR",
    "TD": "TR",
}
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")


def tagged(file: Finished) -> list[str]:
    marked = file.root.get("/MarkInfo", Dictionary()).get("/Marked")
    return [] if marked is True else ["not marked as tagged"]


def titled(file: Finished) -> list[str]:
    info = str(file.file.docinfo.get("/Title", ""))
    told = re.search(r"<rdf:li xml:lang=\"x-default\">(.*?)</rdf:li>", _about(file))
    shown = file.root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle")
    bad = [] if info.strip() else ["no title"]
    return [*bad, *([] if told else ["no title in XMP"]), *([] if shown is True else ["hidden"])]


def in_a_language(file: Finished) -> list[str]:
    whole = str(file.root.get("/Lang", ""))
    own = [str(n.written.Lang) for n in file.nodes() if "/Lang" in n.written]
    return [f"language {tag!r}" for tag in (whole, *own) if not LANGUAGE.fullmatch(tag)]


def nothing_unmarked(file: Finished) -> list[str]:
    return [
        f"page {at}: {role or 'unmarked'} inside {deep}"
        for at, drawn in enumerate(file.drawn)
        for role, number, deep in drawn
        if not role or deep or (number is None and role != "Artifact")
    ]


def every_mark_owned(file: Finished) -> list[str]:
    on_pages = [
        (at, number) for at, drawn in enumerate(file.drawn) for _, number, _ in drawn
        if number is not None
    ]  # fmt: skip
    owned = [mark for node in file.nodes() for mark in node.marks]
    lost = sorted(set(on_pages) ^ set(owned))
    twice = len(on_pages) != len(set(on_pages)) or len(owned) != len(set(owned))
    return [f"mark {mark}" for mark in lost] + ["a number stands twice"] * twice


def same_role(file: Finished) -> list[str]:
    roles = {(at, number): role for at, drawn in enumerate(file.drawn) for role, number, _ in drawn}
    return [
        f"{roles[mark]} on the page, {node.role} in the tree"
        for node in file.nodes()
        for mark in node.marks
        if mark in roles and roles[mark] != node.role
    ]


def way_back(file: Finished) -> list[str]:
    owners, bad = file.owners(), []
    for node in file.nodes():
        for at, number in node.marks:
            row = owners.get(int(file.pages[at].get("/StructParents", -1)))
            if row is None or number >= len(row) or row[number].objgen != node.written.objgen:
                bad.append(f"page {at}, mark {number}")
        for one in node.fields:
            owner = owners.get(int(one.get("/StructParent", -1)))
            if owner is None or owner.objgen != node.written.objgen:
                bad.append(f"field {one.get('/TU')}")
    return bad


def tab_order(file: Finished) -> list[str]:
    return [f"page {at}" for at, page in enumerate(file.pages) if page.get("/Tabs") != Name.S]


def standard_roles(file: Finished) -> list[str]:
    return [node.role for node in file.nodes() if node.role not in STANDARD]


def parents_and_children(file: Finished) -> list[str]:
    bad = []
    for node in file.nodes():
        allowed = INSIDE.get(node.role)
        bad += [f"{c.role} in {node.role}" for c in node.below if allowed and c.role not in allowed]
        above = node.parent.role if node.parent else ""
        if node.role in OUTSIDE and above not in OUTSIDE[node.role].split():
            bad.append(f"{node.role} in {above}")
        if node.parent and node.written.P.objgen != node.parent.written.objgen:
            bad.append(f"{node.role} names another parent")
    return bad


def headings_in_steps(file: Finished) -> list[str]:
    bad, level = [], 0
    for node in file.nodes():
        if node.role in {"Part", "Document"}:
            level = 0
        if re.fullmatch("H[1-6]", node.role):
            step = int(node.role[1])
            bad += [f"{node.role} after H{level}"] * (step > level + 1)
            level = step
    return bad


def tables_whole(file: Finished) -> list[str]:
    bad = []
    for table in file.nodes("Table"):
        rows = [node for node in table.every() if node.role == "TR"]
        bad += ["rows of different lengths"] * (len({len(row.below) for row in rows}) != 1)
        bad += ["no headings"] * (table.below[0].role != "THead")
        cells = [cell for row in rows for cell in row.below]
        scopes = [c.written.get("/A", Dictionary()).get("/Scope") for c in cells if c.role == "TH"]
        bad += ["a heading without scope"] * (set(scopes) - {Name.Column, Name.Row} != set())
    return bad


def lists_whole(file: Finished) -> list[str]:
    bad = []
    for points in file.nodes("L"):
        bad += ["an empty list"] * (not points.below)
        bad += ["a point without words"] * any(p.below[-1].role != "LBody" for p in points.below)
        numbering = points.written.get("/A", Dictionary()).get("/ListNumbering", Name.None_)
        labels = any(child.role == "Lbl" for point in points.below for child in point.below)
        bad += ["marks of no kind"] * (labels and numbering == Name("/None"))
    return bad


def pictures_told(file: Finished) -> list[str]:
    bad = []
    for figure in file.nodes("Figure"):
        bad += ["no alternative text"] * (not str(figure.written.get("/Alt", "")).strip())
        box = [float(edge) for edge in figure.written.get("/A", Dictionary()).get("/BBox", [])]
        inside = len(box) == 4 and 0 <= box[0] < box[2] <= 596 and 0 <= box[1] < box[3] <= 842
        bad += [f"box {box}"] * (not inside)
    return bad


def nothing_empty(file: Finished) -> list[str]:
    return [
        f"an empty {node.role}"
        for node in file.nodes()
        if not (node.marks or node.below or node.fields) and node.role not in {"TD", "TH"}
    ]


def fonts_embedded(file: Finished) -> list[str]:
    bad = []
    for font in _fonts(file):
        below = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        if "/FontFile2" not in below.get("/FontDescriptor", Dictionary()):
            bad.append(f"{font.BaseFont} is not embedded")
        if "/ToUnicode" not in font:
            bad.append(f"{font.BaseFont} does not say its letters")
    return bad


def _fonts(file: Finished) -> list[Any]:
    places = [page.get("/Resources", Dictionary()) for page in file.pages]
    places.append(file.root.get("/AcroForm", Dictionary()).get("/DR", Dictionary()))
    fonts = [font for place in places for font in dict(place.get("/Font", {})).values()]
    return list({font.objgen: font for font in fonts}.values())


def fields_named(file: Finished) -> list[str]:
    fields = list(file.root.get("/AcroForm", Dictionary()).get("/Fields", []))
    told = [one.objgen for node in file.nodes("Form") for one in node.fields]
    bad = [f"no name: {one.T}" for one in fields if not str(one.get("/TU", "")).strip()]
    bad += ["a field outside the tree"] * (sorted(told) != sorted(one.objgen for one in fields))
    names = [str(one.T) for one in fields]
    return bad + ["two fields of one name"] * (len(names) != len(set(names)))


def open_and_still(file: Finished) -> list[str]:
    bad = ["locked"] * file.file.is_encrypted
    bad += ["a script"] * ("/Names" in file.root or "/OpenAction" in file.root)
    return bad + ["claims to conform"] * ("pdfuaid" in _about(file))


def _about(file: Finished) -> str:
    return bytes(file.root.Metadata.read_bytes()).decode() if "/Metadata" in file.root else ""


Point = Callable[[Finished], Sequence[str]]
POINTS: dict[str, Point] = {
    "The file says that it is tagged": tagged,
    "It has a title, and the window shows it": titled,
    "Its language and each part's own is a proper tag": in_a_language,
    "All that is drawn is told or passed over; no mark inside another": nothing_unmarked,
    "Every mark on a page has one owner in the tree, and the other way round": every_mark_owned,
    "A mark has the same role on the page and in the tree": same_role,
    "The way back from marks and fields leads to their owner": way_back,
    "The tab key follows the reading order": tab_order,
    "Every role is a standard one": standard_roles,
    "Lists and tables are built as the rules say": parents_and_children,
    "No level of heading is skipped": headings_in_steps,
    "Rows have the same number of cells; header cells say what they head": tables_whole,
    "Every point of a list has its words, and its mark a kind": lists_whole,
    "Every picture has alternative text and a place": pictures_told,
    "Nothing in the tree is empty, but cells": nothing_empty,
    "Every typeface is in the file and says its letters": fonts_embedded,
    "Every field has a name of its own and stands in the tree": fields_named,
    "The file is not locked, runs nothing and claims nothing": open_and_still,
}


def broken(pdf: bytes) -> dict[str, list[str]]:
    """The points that a file does not keep, with the first places that break each."""
    file = Finished(pdf)
    found = {name: list(point(file)) for name, point in POINTS.items()}
    return {name: bad[:5] for name, bad in found.items() if bad}
