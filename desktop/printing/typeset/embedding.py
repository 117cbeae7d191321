"""What the pages of a file draw with its typefaces, and which text each code of them is.

Every code has a text of its own, so that what is copied out or read aloud is what was
written. Where letters of a right-to-left script share a shape, each keeps a share of its
width, because readers put such letters in order by their places.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, BinaryIO

from desktop.printing.typeset.font_file import write_typeface
from desktop.printing.typeset.fonts import Face
from desktop.printing.typeset.outlines import Shape
from desktop.printing.typeset.shaping import Cluster, Run, shaped
from desktop.printing.typeset.text import Line, PlacedRun

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

MOST_CODES = 30_000
"""A typeface in a file holds 65,535 shapes, and each code may bring two of them."""
_LEAST = 0.02
"""Thousandths of an em that no eye sees."""
_NEAR = 0.001
"""Points that no eye sees."""
NO_BOLD = re.compile("[\u0980-\u09ff\u1200-\u139f\u2d80-\u2ddf]")
"""Bengali and Ethiopic letters: their bold typeface has the shapes of the regular one."""
THICKER = 0.026
"""In ems: where there is no bold, letters are drawn with a line around them."""


def new_canvas(file: BinaryIO, width: float, height: float) -> "Canvas":
    """An empty canvas whose pages name no typeface but those that they draw.

    ReportLab begins each page with one that is not in the file; here it finds an empty name.
    """
    from reportlab import rl_config  # noqa: PLC0415 - loaded when first used
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - loaded when first used
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - loaded when first used

    name = "Hearback-none"
    empty = SimpleNamespace(
        fontName=name, face=SimpleNamespace(name=name), _dynamicFont=True, _multiByte=False
    )
    pdfmetrics.registerFont(empty)
    size = (width, height)
    first: Any = name  # its stubs take the name for a size
    rl_config.useA85 = 0  # what is packed need not be spelt out in letters, a quarter longer
    return Canvas(file, pagesize=size, initialFontName=first, invariant=1, pageCompression=1)


@dataclass(eq=False, slots=True)
class Embedded:
    """One typeface in one file; `name` is what its pages call it."""

    face: Face
    name: str
    codes: dict[tuple[Shape, str], int] = field(default_factory=dict)
    drawn: dict[Run, str] = field(default_factory=dict)

    @property
    def full(self) -> bool:
        return len(self.codes) > MOST_CODES

    def drawing(self, run: Run) -> str:
        """The run for the operator TJ; the pen begins at its first letter's leading edge."""
        if run not in self.drawn:
            self.drawn[run] = "".join(self._steps(run)).replace("><", "")
        return self.drawn[run]

    def _steps(self, run: Run) -> Iterator[str]:
        """Codes, and between them by how much the pen goes back, in thousandths of an em."""
        per_em = 1000 / self.face.units
        for cluster in run.clusters:
            if run.rtl:
                shares = _shares(cluster)
                for shape, text in shares:
                    step = _step(shape.width * per_em)
                    yield f"{step}<{self._code(shape, text):04x}>{step}"
                kerned = cluster.advance - sum(shape.width for shape, _ in shares)
            else:
                shape = Shape(cluster.parts, cluster.width)
                yield f"<{self._code(shape, cluster.text):04x}>"
                kerned = cluster.width - cluster.advance
            yield _step(kerned * per_em)

    def _code(self, shape: Shape, text: str) -> int:
        return self.codes.setdefault((shape, text), len(self.codes) + 1)

    def addObjects(self, document: Any) -> None:  # noqa: N802 - ReportLab's name
        """Write the typeface into the file; ReportLab calls this when it saves."""
        shapes, texts = [shape for shape, _ in self.codes], [text for _, text in self.codes]
        written = write_typeface(document, self.face, shapes, texts)
        document.idToObject["BasicFonts"].dict[self.name] = written


class Typefaces:
    """All typefaces of the file that a canvas draws."""

    def __init__(self, canvas: "Canvas") -> None:
        # ReportLab hands the file only to typefaces of its own kinds.
        self._document: Any = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001
        self._embedded: dict[Face, Embedded] = {}
        self._said: dict[tuple[Line, bool], str] = {}

    def drawing(self, line: Line, x: float, y: float, *, closed: bool) -> str:
        """The line as a page says it. `closed` ones end in a space where the text has one:
        it keeps the last word apart from the next line's first for those who hear them.
        """
        said = self._said.get((line, closed))
        if said is None:
            said = self._said[line, closed] = " ".join(self._words(line, closed=closed))
        return f"BT 1 0 0 1 {x:.3f} {y:.3f} Tm {said} ET"

    def _words(self, line: Line, *, closed: bool) -> Iterator[str]:
        """The line from its own beginning, wherever it may stand."""
        size = line.voice.size
        face: Embedded | None = None
        pen = begun = 0.0
        for run, left in self._runs(line, closed=closed):
            start = left + (run.width * size if run.rtl else 0)
            embedded = self._for(run.face)
            if embedded is not face or abs(start - pen) > _NEAR:
                if face is not None:
                    yield "] TJ"
                if embedded is not face:
                    yield f"/{embedded.name} {size:g} Tf"
                yield f"{start - begun:.3f} 0 Td ["
                begun = start
            thicker = line.voice.bold and any(NO_BOLD.search(part.text) for part in run.clusters)
            drawing = embedded.drawing(run)
            yield f"] TJ {_thick(size)} [{drawing}] TJ 0 Tr [" if thicker else drawing
            face, pen = embedded, start + run.width * size * (-1 if run.rtl else 1)
        if face is not None:
            yield "] TJ"

    def _runs(self, line: Line, *, closed: bool) -> Iterator[PlacedRun]:
        yield from line.runs
        if closed and line.spaced:
            voice = line.voice
            for space in shaped(" ", voice.language, voice.bold, voice.rtl):
                yield PlacedRun(space, -space.width * voice.size if voice.rtl else line.width)

    def _for(self, face: Face) -> Embedded:
        found = self._embedded.get(face)
        if found is None or found.full:
            name = f"T{len(self._document.delayedFonts) + 1}"
            found = self._embedded[face] = Embedded(face, name)
            self._document.delayedFonts.append(found)
        return found


def _thick(size: float) -> str:
    """Letters are filled and drawn round in black."""
    return f"2 Tr 0 G {THICKER * size:.3f} w"


def _shares(cluster: Cluster) -> list[tuple[Shape, str]]:
    """The letters of a right-to-left cluster: the first draws all, each has a part of the width.

    Together they are as wide as the pen moves, so that readers see no gap between letters.
    """
    share = max(cluster.advance, 0) // len(cluster.text)
    back = cluster.advance - share
    parts = tuple([(glyph, x - back, y) for glyph, x, y in cluster.parts])
    return [(Shape(() if at else parts, share), letter) for at, letter in enumerate(cluster.text)]


def _step(back: float) -> str:
    return f"{back:.4g} " if abs(back) >= _LEAST else ""
