"""Printing every page as a picture, exactly as the preview shows it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter

from desktop.errors import UserError
from desktop.language import N_
from desktop.ui.papers.page_images import Pages

DOTS = 300
"""Dots per inch at which pages are drawn for the printer: letters have crisp edges."""
POINTS = 72
BOTH_SIDES = frozenset(
    {
        QPrinter.DuplexMode.DuplexLongSide,
        QPrinter.DuplexMode.DuplexShortSide,
        QPrinter.DuplexMode.DuplexAuto,
    }
)


def print_pages(printer: QPrinter, pdf: bytes, after_each: Callable[[int, int], bool]) -> bool:
    """Send the pages chosen in the print dialog to the printer; whether all of them went.

    `after_each` is told how many are done and of how many; when it answers no, the rest is
    not printed. Raises UserError when the printer takes nothing. May run on another thread.
    """
    _whole_sheets(printer)
    pages = Pages(pdf)
    painter = QPainter()
    try:
        _begin(painter, printer)
        wanted = _wanted(printer, len(pages))
        for done, number in enumerate(wanted, 1):
            if done > 1:
                printer.newPage()
            _draw(painter, printer, pages, number)
            if not after_each(done, len(wanted)):
                printer.abort()
                return False
    finally:
        painter.end()
        pages.close()
    return True


def print_each(printer: QPrinter, pdfs: Iterable[bytes], after_each: Callable[[int], bool]) -> None:
    """Send one paper after the other to the printer, as one job.

    `after_each` is told how many pages the paper had; when it answers no, what follows is
    not printed, and what went before is. A paper never begins on the back of another. Raises
    UserError when the printer takes nothing. May run on another thread.
    """
    _whole_sheets(printer)
    both_sides = printer.duplex() in BOTH_SIDES
    painter, before = QPainter(), 0
    _begin(painter, printer)
    try:
        for pdf in pdfs:
            if before:
                printer.newPage()
            if both_sides and before % 2:
                printer.newPage()
            before = _print_all(painter, printer, pdf)
            if not after_each(before):
                return
    finally:
        painter.end()


def _print_all(painter: QPainter, printer: QPrinter, pdf: bytes) -> int:
    """All pages of one paper; how many they are."""
    pages = Pages(pdf)
    try:
        for number in range(len(pages)):
            if number:
                printer.newPage()
            _draw(painter, printer, pages, number)
        return len(pages)
    finally:
        pages.close()


def _whole_sheets(printer: QPrinter) -> None:
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF())


def _begin(painter: QPainter, printer: QPrinter) -> None:
    if not painter.begin(printer):
        raise UserError(N_("The printer did not answer. Check it, or save the paper instead."))


def _wanted(printer: QPrinter, count: int) -> range:
    first, last = printer.fromPage(), printer.toPage()
    return range(min(first, count) - 1, min(last, count)) if first else range(count)


def _draw(painter: QPainter, printer: QPrinter, pages: Pages, number: int) -> None:
    """The page in the middle of the sheet, as large as it fits; one that lies is turned."""
    size = pages.size(number)
    image = pages.image(number, round(size.width() / POINTS * DOTS))
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    if (size.width() > size.height()) != (sheet.width() > sheet.height()):
        image, size = image.transformed(QTransform().rotate(90)), size.transposed()
    drawn = size.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(QPointF(), drawn)
    place.moveCenter(QRectF(QPointF(), sheet.size()).center())
    painter.drawImage(place, image)
