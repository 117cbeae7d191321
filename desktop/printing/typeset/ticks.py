"""Boxes to tick, with words in one language or in two beside each box."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from desktop.printing.blocks import TickBoxes
from desktop.printing.typeset.area import Area, line_of_text, running_text
from desktop.printing.typeset.flow import Piece, kept, level
from desktop.printing.typeset.labels import (
    SPACE,
    Placed,
    Said,
    lines_of,
    once,
    paragraphs,
    placed_from,
    row_of,
    row_width,
    voice_of,
)
from desktop.printing.typeset.one_row import question_row
from desktop.printing.typeset.pen import Blank, BlankKind, Pen
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.text import Line

BETWEEN_CHOICES = 1.5
"""Between two boxes in a row, in ems."""
ROW_HEIGHT = 1.2
"""In lines: room to tick."""
UNTICKED, TICKED = "☐", "☑"


@dataclass(frozen=True, slots=True)
class _Box:
    """One box: its words in each language; their lines in a row, after that of the mark."""

    said: Sequence[Said]
    lines: Sequence[Line]
    owners: Sequence[Element]
    blank: Blank


def tick_pieces(twins: Sequence[TickBoxes], area: Area, parent: Element) -> list[Piece]:
    """The question and its boxes on one line where they fit, else one box to a line."""
    asked = [said for said in once(tuple(block.label for block in twins), area) if said.words]
    question, points = Element("Div"), Element("L")
    boxes = [
        _box(tuple(choice.text for choice in both), both[0].ticked, area, points)
        for both in zip(*(block.choices for block in twins), strict=True)
    ]
    gap = BETWEEN_CHOICES * area.size
    boxes_width = sum(row_width(box.lines) + gap for box in boxes) - gap
    lines = lines_of(asked, area)
    indent = sum(line.width + area.size for line in lines)
    if len(asked) <= 1 and indent + boxes_width <= area.width:
        heads = [Placed(area.left, line, question.add("P")) for line in lines]
        pieces = [_in_a_row(area, boxes, indent, heads)]
    else:
        row = question_row([one.words for one in asked], area, question)
        pieces = [row] if row else paragraphs(asked, area, question) if asked else []
        in_a_row = boxes_width <= area.width
        rows = [_in_a_row(area, boxes)] if in_a_row else _one_below_the_other(boxes, area)
        pieces = kept([*pieces, *rows])
    parent.children += [*question.children, points]
    return pieces


def _one_below_the_other(boxes: Sequence[_Box], area: Area) -> list[Piece]:
    return [piece for box in boxes for piece in _one_to_a_line(box, area)]


def _box(texts: tuple[str, ...], ticked: bool, area: Area, points: Element) -> _Box:
    words = once(texts, area)
    body = points.add("LI").add("LBody")
    owners = [body] if len(words) == 1 else [body.add("P", language=w.language) for w in words]
    mark = Said(TICKED if ticked else UNTICKED)
    row = [mark, *(one._replace(words=f"{one.words} /") for one in words[:-1]), words[-1]]
    name = " / ".join(one.words for one in words)
    blank = Blank(name=name, owner=body.add("Form"), kind=BlankKind.TICK, ticked=ticked)
    return _Box(words, lines_of(row, area), [owners[0], *owners], blank)


def _in_a_row(
    area: Area,
    boxes: Sequence[_Box],
    indent: float = 0,
    before: Sequence[Placed] = (),
    *,
    room: float = ROW_HEIGHT,
) -> Piece:
    placed, corners = list(before), []
    left = area.left + indent
    for box in boxes:
        placed += placed_from(left, box.lines, box.owners)
        corners.append((left, box.blank))
        left += row_width(box.lines) + BETWEEN_CHOICES * area.size

    def boxes_to_tick(pen: Pen, foot: float) -> None:
        for corner, blank in corners:
            pen.to_fill(corner, foot, area.size, area.size, blank)

    return row_of(placed, least=area.line * room, beside=boxes_to_tick)


def _one_to_a_line(box: _Box, area: Area) -> list[Piece]:
    if row_width(box.lines) <= area.width:
        return [_in_a_row(area, [box], room=1)]
    mark = box.lines[0]
    inner = area.inner(mark.width + SPACE * area.size)
    pieces: list[Piece] = []
    for said, owner in zip(box.said, box.owners[1:], strict=True):
        pieces += running_text(inner, said.words, owner, voice_of(said, area))
    first = level(line_of_text(area, mark, box.owners[0]), pieces[0])
    return [first._replace(draw=partial(_with_box, first, box, area)), *pieces[1:]]


def _with_box(first: Piece, box: _Box, area: Area, pen: Pen, top: float) -> None:
    first.draw(pen, top)
    pen.to_fill(area.left, top - first.above, area.size, area.size, box.blank)
