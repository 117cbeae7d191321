"""Papers from elsewhere behind the pages of our own, each under a heading of ours."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from desktop.printing.elsewhere import SHEET, Box, box_of, rebuilt

if TYPE_CHECKING:
    from pikepdf import Object, Pdf


Matrix = tuple[float, float, float, float, float, float]


class Sheet(NamedTuple):
    """One page as a drawing, and where it is in the drawing's own measures.

    A picture fills a square of one point, whatever its shape; its box is what it should fill.
    """

    drawing: "Object"
    box: Box
    is_picture: bool = False

    def placed(self, left: float, foot: float, scale: float) -> Matrix:
        """What puts its lower left corner there, as large as the scale makes it."""
        if self.is_picture:
            return (scale * self.box.width, 0, 0, scale * self.box.height, left, foot)
        return (scale, 0, 0, scale, left - scale * self.box.left, foot - scale * self.box.foot)


class PaperPages:
    """The pages of one paper, read once for all packs they go into.

    `content` is a PDF as it came, or a picture as it is kept (a JPEG).
    """

    def __init__(self, content: bytes, *, is_picture: bool) -> None:
        self.is_picture = is_picture
        self._content = content
        self._held: Pdf | None = None
        self._sheets: list[Sheet] = []

    @property
    def alone(self) -> bytes:
        """A file of its own with these pages, or the picture."""
        return self._content if self.is_picture else rebuilt(self._content)

    @property
    def sheets(self) -> Sequence[Sheet]:
        if self._held is None:
            self._read()
        return self._sheets

    def _read(self) -> None:
        import pikepdf  # noqa: PLC0415 - loaded when first used

        if self.is_picture:
            self._held = pikepdf.new()
            self._sheets = [_picture(self._held, self._content)]
            return
        self._held = pikepdf.open(BytesIO(self.alone))
        drawings = [page.resources.XObject[SHEET] for page in self._held.pages]
        self._sheets = [Sheet(drawing, box_of(drawing)) for drawing in drawings]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """One paper behind ours: its heading in the reader's words, and its letter.

    Its pages are `A1`, `A2` …; `shows` is what a picture shows. `file` is its file's name where
    it lies beside.
    """

    letter: str
    heading: str
    pages: PaperPages
    count: int
    shows: str = ""
    file: str = ""


def letter(number: int) -> str:
    """`A` for the first paper, from 0; `AA` after `Z`."""
    first, last = divmod(number, LETTERS)
    return (letter(first - 1) if first else "") + chr(ord("A") + last)


LETTERS = 26


def _picture(pdf: "Pdf", content: bytes) -> Sheet:
    import pikepdf  # noqa: PLC0415 - loaded when first used
    from PIL import Image  # noqa: PLC0415 - loaded when first used

    with Image.open(BytesIO(content), formats=["JPEG"]) as image:
        width, height = image.size
    drawing = pikepdf.Stream(
        pdf,
        content,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=width,
        Height=height,
        ColorSpace=pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    return Sheet(pdf.make_indirect(drawing), Box(0, 0, width, height), is_picture=True)
