"""Paragraphs on pages of their own, read back by readers that are not ours."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest

from desktop.printing.typeset import text
from desktop.printing.typeset.embedding import new_canvas
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.text import Line, Voice

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed"
)
WIDTH, HEIGHT, MARGIN = 595, 842, 50
MARKS_OF_DIRECTION = dict.fromkeys(
    map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
)


def drawn(lines: Sequence[Line], *, width: float = WIDTH) -> bytes:
    """The lines one below the other, each paragraph at the edge at which it begins."""
    file = BytesIO()
    pages = new_canvas(file, width, HEIGHT)
    pen, owner, top = Pen(pages), Element("P"), float(HEIGHT - MARGIN)
    for line in lines:
        if top - line.height < MARGIN:
            pen.next_page()
            top = HEIGHT - MARGIN
        left = width - MARGIN - line.width if line.voice.rtl else MARGIN
        pen.text(left, top - line.above, line, owner)
        top -= line.height
    pen.next_page()
    pages.save()
    return file.getvalue()


def paragraph(said: str, language: str, *, size: float = 14, bold: bool = False) -> list[Line]:
    voice = Voice(size=size, language=language, bold=bold)
    return text.lines(said, voice, WIDTH - 2 * MARGIN)


def poppler(command: str, pdf: bytes, *options: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(pdf)
        asked = [command, *options, str(path), *(["-"] if command == "pdftotext" else [])]
        done = subprocess.run(asked, capture_output=True, check=True, encoding="utf-8")
    return done.stdout


def copied(pdf: bytes) -> str:
    """What somebody gets who marks the text and copies it, in one line."""
    return re.sub(r"\s+", " ", poppler("pdftotext", pdf).translate(MARKS_OF_DIRECTION)).strip()


def without_spaces(said: str) -> str:
    return re.sub(r"\s", "", said.translate(MARKS_OF_DIRECTION))
