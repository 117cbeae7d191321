"""PDFs that somebody else made: looked at, and rebuilt with nothing in them but their pages.

What people see on a page stays, also what somebody typed into a form. Scripts, links, fields,
files inside, notes about the file and about its parts do not come along.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from desktop.language import N_, Sentence, sentence

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

NO_TROUBLE = Sentence("")
LOCKED = N_("It is locked with a password. Ask for it without one.")
DAMAGED = N_("It is damaged. Ask for it again.")
NOT_ALL = N_("We cannot print all of it. Ask for it as a plain PDF.")
LEFT_BEHIND = (
    *("/Metadata", "/PieceInfo", "/LastModified", "/AF", "/OPI", "/Ref", "/Alternates"),
    *("/StructParent", "/StructParents", "/F", "/FFilter", "/FDecodeParms", "/OC"),
)
"""What a picture or a page may say of itself, or fetch from elsewhere, and does not need."""
END, LAST = b"%%EOF", 2048
"""How a whole file ends, and in how many of its last bytes that stands."""


SHEET = "/Sheet"
"""What a page of a rebuilt file calls its one drawing."""
LARGEST = 14400.0
"""No page is wider or higher, in points: the format has no larger ones."""


class Box(NamedTuple):
    """Where a drawing is, in points."""

    left: float
    foot: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Looked:
    """How many pages a PDF has, and why they cannot be printed with ours; empty if they can."""

    pages: int
    trouble: Sentence = NO_TROUBLE


def looked_at(content: bytes) -> Looked:
    """What there is in a PDF from elsewhere. Never raises for anything inside it."""
    import pikepdf  # noqa: PLC0415 - loaded when first used

    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            pages = len(pdf.pages)
            if _hides_something(pdf):
                return Looked(pages, sentence(NOT_ALL))
            if not pages or _is_cut_short(content):
                return Looked(pages, sentence(DAMAGED))
        rebuilt(content)
        return Looked(pages)
    except pikepdf.PasswordError:
        return Looked(0, sentence(LOCKED))
    except (pikepdf.PdfError, *UNREADABLE):
        return Looked(0, sentence(DAMAGED))


UNREADABLE = (ValueError, TypeError, LookupError, AttributeError, RuntimeError, ArithmeticError)
"""What reading the inside of a damaged file can raise."""


def rebuilt(content: bytes) -> bytes:
    """The same pages in a file of their own that holds nothing else. Raises as pikepdf does.

    Each page holds one drawing, by the name `SHEET`, that other files may hold as well.
    """
    import pikepdf  # noqa: PLC0415 - loaded when first used

    with pikepdf.open(BytesIO(content)) as source, pikepdf.new() as bare:
        source.generate_appearance_streams()
        source.flatten_annotations("print")
        for page in source.pages:
            form = bare.make_indirect(bare.copy_foreign(page.as_form_xobject()))
            box = box_of(form)
            new = bare.add_blank_page(page_size=(box.width, box.height))
            new.add_resource(form, pikepdf.Name.XObject, pikepdf.Name(SHEET))
            drawn = f"q 1 0 0 1 {-box.left:.4f} {-box.foot:.4f} cm {SHEET} Do Q"
            new.obj.Contents = bare.make_stream(drawn.encode())
        for thing in bare.objects:
            _take_out(thing)
        out = BytesIO()
        as_packed = pikepdf.StreamDecodeLevel.none  # nothing made to swell is unpacked here
        bare.save(out, deterministic_id=True, stream_decode_level=as_packed)
        return out.getvalue()


def box_of(form: "Object") -> Box:
    """Where a drawing is, as the page that holds it sees it."""
    left, foot, right, top = map(float, form.BBox)
    a, b, c, d, e, f = map(float, form.get("/Matrix", (1, 0, 0, 1, 0, 0)))
    corners = [(x, y) for x in (left, right) for y in (foot, top)]
    across = [a * x + c * y + e for x, y in corners]
    up = [b * x + d * y + f for x, y in corners]
    width, height = max(across) - min(across), max(up) - min(up)
    if not (0 < width < LARGEST and 0 < height < LARGEST):
        raise ValueError(width, height)
    return Box(min(across), min(up), width, height)


def _take_out(thing: "Object") -> None:
    import pikepdf  # noqa: PLC0415 - loaded when first used

    if isinstance(thing, pikepdf.Stream):
        for key in LEFT_BEHIND:
            if key in thing:
                del thing[key]
        # Layers are all shown, or the paper was not taken; what they are called stays behind.
        resources = thing.get("/Resources")
        if isinstance(resources, pikepdf.Dictionary) and "/Properties" in resources:
            del resources["/Properties"]


def _is_cut_short(content: bytes) -> bool:
    """Whether only its beginning came over: what can still be read of it may lack a picture."""
    return END not in content[-LAST:]


def _hides_something(pdf: "Pdf") -> bool:
    """Whether it has layers that are switched off, or is a form only its own program draws."""
    root = pdf.Root
    if bool(root.get("/NeedsRendering", False)):
        return True
    layers = root.get("/OCProperties")
    usual = layers.get("/D") if layers is not None else None
    if usual is None:
        return False
    return bool(len(usual.get("/OFF", []))) or str(usual.get("/BaseState", "/ON")) != "/ON"
