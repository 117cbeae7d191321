"""Reads finished files back with readers that are not ours."""

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed"
)


def pages(pdf: bytes) -> list[str]:
    """The text of every page, as pypdf reads it."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def words(pdf: bytes) -> str:
    """All text with its spaces and line ends evened out."""
    return " ".join(" ".join(pages(pdf)).split())


def laid_out(pdf: bytes, folder: Path) -> list[str]:
    """The lines as poppler sees them on the page, columns kept apart."""
    return poppler(["pdftotext", "-layout", "paper.pdf", "-"], pdf, folder).splitlines()


def places(pdf: bytes, folder: Path) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of every word, in points from the top left corner."""
    boxes = poppler(["pdftotext", "-bbox", "paper.pdf", "-"], pdf, folder)
    found = re.findall(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">', boxes)
    return [(float(a), float(b), float(c), float(d)) for a, b, c, d in found]


def structure(pdf: bytes, folder: Path) -> str:
    """What a screen reader is told, in its order."""
    return poppler(["pdfinfo", "-struct-text", "paper.pdf"], pdf, folder)


def poppler(command: list[str], pdf: bytes, folder: Path) -> str:
    """What one of its commands says of the file `paper.pdf`."""
    (folder / "paper.pdf").write_bytes(pdf)
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True, encoding="utf-8")
    return done.stdout
