"""A printed form made into one that can be filled in on the screen.

Each line to write on and each box to tick becomes a field where it is drawn, with the words
beside it as its name. Lines to sign on stay lines: they are signed on paper.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.language import is_right_to_left
from desktop.printing.typeset.pen import BlankKind, BlankPlace
from desktop.printing.typeset.tree import Widget, text_string
from desktop.printing.typeset.typing_face import typing_face

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

FACE = "Webdings"
"""What the form calls the typeface that is typed in. It is Kurinto Sans, but Chrome sets letters
beyond Western European ones only in a typeface whose name it knows to be of signs."""
LETTERS = 0.75
"""How high typed letters are, as a share of the lowest field."""
SEVERAL_LINES = 1.9
"""A field so many times higher than the lowest has room for more than one line."""
PRINTED = 4
MULTILINE = 1 << 12
AT_THE_LEFT, AT_THE_RIGHT = 0, 2
TICK = ((0.2, 0.5), (0.42, 0.25), (0.8, 0.8))
"""Three corners of a tick, as shares of its box."""


def widgets(places: Sequence[BlankPlace], language: str) -> list[Widget]:
    """The fields of a form, in the order in which they are read."""
    to_fill = [one for one in places if one.blank.kind is not BlankKind.SIGNATURE]
    written = [one.height for one in to_fill if one.blank.kind is BlankKind.TEXT]
    size = round(min(written, default=0) * LETTERS, 1)
    side = AT_THE_RIGHT if is_right_to_left(language) else AT_THE_LEFT
    seen: Counter[str] = Counter()
    found = []
    fields = groupby(to_fill, key=lambda one: (one.blank.owner, one.page))
    for number, ((owner, page), lines) in enumerate(fields, 1):
        box = _around(list(lines))
        if box.blank.kind is BlankKind.TICK and box.blank.ticked:
            continue  # it is printed as ticked
        seen[box.blank.name] += 1
        name = _numbered(box.blank.name, seen[box.blank.name])
        said = f"/T{text_string(f'field {number}')}/TU{text_string(name)}/F {PRINTED}"
        said += f"/Rect[{_rectangle(box)}]"
        if box.blank.kind is BlankKind.TICK:
            said += "/FT/Btn/AS/Off/V/Off"
        else:
            several = box.height > SEVERAL_LINES * min(written)
            said += f"/FT/Tx/V()/Q {side}/Ff {MULTILINE * several}{_looks(size)}"
        found.append(Widget(owner, page, said))
    return found


def with_form(pdf: bytes, numbers: Sequence[int], language: str) -> bytes:
    """The file with fields made of the widgets that have these object numbers."""
    import pikepdf  # noqa: PLC0415 - loaded when first used

    with pikepdf.open(BytesIO(pdf)) as file:
        fields = [file.get_object(number, 0) for number in numbers]
        for field in fields:
            page = field.P
            if "/Annots" not in page:
                page.Annots = pikepdf.Array([])
            page.Annots.append(field)
            if pikepdf.Name.Btn == field.FT:
                field.AP = _tick_looks(file, list(field.Rect))
        face = typing_face(file, language)
        file.Root.AcroForm = pikepdf.Dictionary(
            Fields=pikepdf.Array(fields),
            NeedAppearances=True,
            DR=pikepdf.Dictionary(Font=pikepdf.Dictionary({f"/{FACE}": face})),
            DA=pikepdf.String(f"/{FACE} 0 Tf 0 g"),
        )
        finished = BytesIO()
        file.save(finished, deterministic_id=True, fix_metadata_version=False)
        return finished.getvalue()


def _around(lines: list[BlankPlace]) -> BlankPlace:
    """All lines of one field as one place; what is left beside the label is too short for it."""
    lines = [one for one in lines if one.width == lines[-1].width]
    foot = min(one.foot for one in lines)
    left = min(one.left for one in lines)
    return lines[0]._replace(
        left=left,
        foot=foot,
        width=max(one.left + one.width for one in lines) - left,
        height=max(one.foot + one.height for one in lines) - foot,
    )


def _numbered(name: str, count: int) -> str:
    """Fields with the same words beside them are told apart by their number."""
    return name if count == 1 else f"{name} ({count})"


def _rectangle(box: BlankPlace) -> str:
    edges = (box.left, box.foot, box.left + box.width, box.foot + box.height)
    return " ".join(f"{edge:.2f}" for edge in edges)


def _looks(size: float) -> str:
    return f"/DA(/{FACE} {size:g} Tf 0 g)"


def _tick_looks(file: "Pdf", edges: Iterable["Object"]) -> "Object":
    """A box as it is ticked and as it is not; the empty box itself is printed."""
    from pikepdf import Dictionary, Name  # noqa: PLC0415 - loaded when first used

    left, foot, right, top = (float(edge) for edge in edges)
    width, height = right - left, top - foot
    start, *ends = (f"{width * across:.2f} {height * up:.2f}" for across, up in TICK)
    path = " ".join([f"{start} m", *(f"{end} l" for end in ends)])
    form = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, width, height])
    ticked = file.make_stream(f"q 2 w 0 G {path} S Q".encode(), form)
    empty = file.make_stream(b"", form)
    return Dictionary(N=Dictionary(Yes=ticked, Off=empty))
