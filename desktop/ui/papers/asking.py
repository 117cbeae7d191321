"""Where a paper goes: the system's own windows for files, folders and printers."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.language import Words
from desktop.services.papers.papers import Ready
from desktop.ui.where_to_begin import begin_in

ENDINGS = (".pdf", ".txt", ".html", ".csv")


def ask_file(parent: QWidget, words: Words, ready: Ready) -> Path | None:
    """Ask for a name; None when somebody thinks better of it."""
    kinds = [
        words.text("PDF ({kind})", kind="*.pdf"),
        words.text("Plain text ({kind})", kind="*.txt"),
        words.text("Web page ({kind})", kind="*.html"),
    ]
    if ready.table is not None:
        kinds.append(words.text("Table for a spreadsheet ({kind})", kind="*.csv"))
    begin = str(begin_in() / f"{ready.name}.pdf")
    name, chosen = QFileDialog.getSaveFileName(
        parent, words.text("Save the paper"), begin, ";;".join(kinds)
    )
    if not name:
        return None
    path = Path(name)
    if path.suffix.lower() in ENDINGS:
        return path
    ending = ENDINGS[kinds.index(chosen)] if chosen in kinds else ENDINGS[0]
    return path.with_name(f"{path.name}{ending}")


def ask_pdf(parent: QWidget, words: Words, name: str) -> Path | None:
    """Ask where one PDF goes; None when somebody thinks better of it."""
    typed, _chosen = QFileDialog.getSaveFileName(
        parent,
        words.text("Save the paper"),
        str(begin_in() / f"{name}.pdf"),
        words.text("PDF ({kind})", kind="*.pdf"),
    )
    if not typed:
        return None
    path = Path(typed)
    return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")


def ask_folder(parent: QWidget, words: Words) -> Path | None:
    """Ask for a folder; None when somebody thinks better of it."""
    title = words.text("Where to save them")
    name = QFileDialog.getExistingDirectory(parent, title, str(begin_in()))
    return Path(name) if name else None


def ask_printer(parent: QWidget, name: str) -> QPrinter | None:
    """Ask in the system's print dialog; None when somebody thinks better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What asks where a paper goes; each gives None when somebody thinks better of it."""

    file: Callable[[QWidget, Words, Ready], Path | None] = ask_file
    pdf: Callable[[QWidget, Words, str], Path | None] = ask_pdf
    folder: Callable[[QWidget, Words], Path | None] = ask_folder
    printer: Callable[[QWidget, str], QPrinter | None] = ask_printer
