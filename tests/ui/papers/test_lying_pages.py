"""Pages that lie on their side come out of the printer as large as those that stand."""

from pathlib import Path

import pypdfium2
from PIL import Image
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from desktop.ui.papers.to_printer import print_each
from tests.services.pdfs import A4, a_pdf


def printed(pdf: bytes, path: Path) -> Image.Image:
    """The first sheet of a printer that prints into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(72)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    print_each(printer, [pdf], lambda _pages: True)
    document = pypdfium2.PdfDocument(path)
    try:
        shown: Image.Image = document[0].render(scale=1).to_pil().convert("L")
        return shown
    finally:
        document.close()


def test_a_wide_page_is_turned_to_fill_the_sheet(qapp: QApplication, tmp_path: Path) -> None:  # noqa: ARG001 - there first
    wide = a_pdf("W" * 60, size=A4[::-1])
    sheet = printed(wide, tmp_path / "wide.pdf")
    assert sheet.width < sheet.height
    box = sheet.point(lambda dot: 255 if dot < 128 else 0).getbbox()
    assert box is not None
    left, top, right, foot = box
    assert foot - top > (right - left) * 10, "the line of text runs along the sheet"
    assert foot - top > sheet.height / 2, "and is as large as on its own page"
