"""Pages of a PDF as pictures, for the screen and for printers that the system drives."""

from threading import Lock
from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

_PDFIUM = Lock()
"""PDFium is one for the whole program and works for one thread at a time."""


class Pages:
    """The pages of one PDF. `close` gives back what PDFium holds for it."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2  # noqa: PLC0415 - loaded when first used

        with _PDFIUM:
            self._document: Any = pypdfium2.PdfDocument(pdf)
            self._sizes = [
                QSizeF(*self._document.get_page_size(number))
                for number in range(len(self._document))
            ]

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, number: int) -> QSizeF:
        """Width and height of a page, in points; pages count from 0."""
        return self._sizes[number]

    def image(self, number: int, width: int) -> QImage:
        """A page as a picture this many pixels wide."""
        with _PDFIUM:
            page = self._document[number]
            scale = width / page.get_width()
            bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            picture = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGBX8888,
            ).copy()
            bitmap.close()
            page.close()
        return picture

    def close(self) -> None:
        with _PDFIUM:
            self._document.close()
