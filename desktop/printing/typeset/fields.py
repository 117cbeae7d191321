"""Lines to write on: fields, signatures and boxes to tick."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.printing.blocks import Field, Fields, SignatureBox, TickBoxes
from desktop.printing.typeset import text
from desktop.printing.typeset.area import Area, labelled, running_text
from desktop.printing.typeset.flow import Piece, kept
from desktop.printing.typeset.pen import Pen
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.text import BASELINE, Line, Voice

ROOM_TO_WRITE = 5
"""The shortest line somebody writes on, in ems."""
FIELD_HEIGHT = 1.5
"""A field's height, in lines: room for handwriting above the line."""
SIGNATURE_WIDTH = 170
"""The shortest line somebody signs on, in points (60 mm)."""
SIGNATURE_HEIGHT = 2
"""Room for a signature, in lines."""
DATE_WIDTH = 85
"""The shortest line for a date, in points (30 mm)."""
BETWEEN = 0.8
"""Between two fields in a row, in ems."""
UNTICKED, TICKED = "☐", "☑"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slot:
    """A label with what is known, or a line to write on, from `left` for `width` points."""

    label: str
    value: str
    left: float
    width: float
    least: float

    def written(self, voice: Voice) -> Line:
        return text.line(labelled(self.label, self.value), voice)

    def fits(self, voice: Voice) -> bool:
        room = 0 if self.value else self.least + voice.size * 0.3
        return self.written(voice).width + room <= self.width

    def draw(self, pen: Pen, foot: float, voice: Voice, owner: Element) -> None:
        """Draws with the writing line `foot` points above the foot of the page."""
        written = self.written(voice)
        pen.text(self.left, foot, written, owner)
        if not self.value:
            start = self.left + written.width + voice.size * 0.3
            pen.line(start, foot - voice.size * 0.15, self.left + self.width)


def fields_pieces(block: Fields, area: Area, parent: Element) -> list[Piece]:
    """Fields side by side; one below the other when one of them does not fit."""
    gap = BETWEEN * area.size
    free = area.width - gap * (len(block.fields) - 1)
    shares = sum(field.width for field in block.fields)
    slots, left = [], area.left
    for field in block.fields:
        width = free * field.width / shares
        least = ROOM_TO_WRITE * area.size
        slots.append(
            _Slot(label=field.label, value=field.value, left=left, width=width, least=least)
        )
        left += width + gap
    if any(field.lines > 1 for field in block.fields) or not all(s.fits(area.voice) for s in slots):
        return one_below_the_other(block.fields, area, parent)
    return [_row(slots, area, parent, FIELD_HEIGHT)]


def one_below_the_other(fields: Sequence[Field], area: Area, parent: Element) -> list[Piece]:
    pieces: list[Piece] = []
    for field in fields:
        pieces += kept(_single(field, area, parent))
    return pieces


def _single(field: Field, area: Area, parent: Element) -> list[Piece]:
    slot = _slot(field, area, area.left, area.width)
    more = [_empty_line(area) for _ in range(field.lines - 1)]
    if slot.fits(area.voice):
        return [_row([slot], area, parent, FIELD_HEIGHT), *more]
    label = running_text(area, labelled(field.label, field.value), parent.add("P"), area.voice)
    return label if field.value else [*label, _empty_line(area), *more]


def _slot(field: Field, area: Area, left: float, width: float) -> _Slot:
    least = ROOM_TO_WRITE * area.size
    return _Slot(label=field.label, value=field.value, left=left, width=width, least=least)


def _row(slots: Sequence[_Slot], area: Area, parent: Element, lines: float) -> Piece:
    """Labels on one line of the page; without anything to write it is an ordinary line."""
    owners = [parent.add("P") for _ in slots]
    height = area.line * (lines if any(not slot.value for slot in slots) else 1)

    def draw(pen: Pen, top: float) -> None:
        foot = top - height + area.line * (1 - BASELINE)
        for slot, owner in zip(slots, owners, strict=True):
            slot.draw(pen, foot, area.voice, owner)

    return Piece(height=height, draw=draw)


def _empty_line(area: Area, lines: float = FIELD_HEIGHT) -> Piece:
    height = area.line * lines

    def draw(pen: Pen, top: float) -> None:
        pen.line(area.left, top - height + area.line * (1 - BASELINE), area.right)

    return Piece(height=height, draw=draw)


def signature_pieces(block: SignatureBox, area: Area, parent: Element) -> list[Piece]:
    """A line to sign on and one for the date beside it; a long label stands above them."""
    dated = text.line(labelled(block.date_label), area.voice)
    date = area.size * 0.3 + DATE_WIDTH + dated.width
    date = date if block.date_label else 0
    gap = BETWEEN * area.size if date else 0
    sign = _Slot(
        label=block.label,
        value=block.signed,
        left=area.left,
        width=area.width - date - gap,
        least=SIGNATURE_WIDTH,
    )
    day = _Slot(
        label=block.date_label,
        value=block.date,
        left=area.right - date,
        width=date,
        least=DATE_WIDTH,
    )
    if sign.fits(area.voice) and (not date or day.fits(area.voice)):
        slots = [sign, day] if date else [sign]
        return [_row(slots, area, parent, SIGNATURE_HEIGHT)]
    label = running_text(area, labelled(block.label, block.signed), parent.add("P"), area.voice)
    below = replace(sign, label="")
    if date and not block.signed and below.fits(area.voice):
        return kept([*label, _row([below, day], area, parent, SIGNATURE_HEIGHT)])
    line = [] if block.signed else [_empty_line(area, SIGNATURE_HEIGHT)]
    day_below = Field(label=block.date_label, value=block.date)
    below_that = _single(day_below, area, parent) if block.date_label else []
    return kept([*label, *line, *below_that])


def tick_pieces(block: TickBoxes, area: Area, parent: Element) -> list[Piece]:
    """The question and its boxes on one line where they fit, else one box to a line."""
    voice = area.voice
    choices = [f"{TICKED if choice.ticked else UNTICKED} {choice.text}" for choice in block.choices]
    in_a_row = [text.line(choice, voice) for choice in choices]
    widths = [line.width + 1.5 * area.size for line in in_a_row]
    label = text.line(block.label, voice)
    owner = parent.add("P")
    points = parent.add("L")
    bodies = [points.add("LI").add("LBody") for _ in choices]
    boxes = list(zip(in_a_row, bodies, strict=True))
    if label.width + area.size + sum(widths) <= area.width:
        return [_ticks_in_a_row(area, (label, owner), boxes)]
    pieces = running_text(area, block.label, owner, voice)
    if sum(widths) <= area.width:
        return kept([*pieces, _ticks_in_a_row(area, None, boxes)])
    for choice, body in zip(choices, bodies, strict=True):
        pieces += running_text(area, choice, body, voice)
    return kept(pieces)


def _ticks_in_a_row(
    area: Area, label: tuple[Line, Element] | None, choices: Sequence[tuple[Line, Element]]
) -> Piece:
    height = area.line * 1.2

    def draw(pen: Pen, top: float) -> None:
        x, foot = area.left, top - height * BASELINE
        if label:
            pen.text(x, foot, *label)
            x += label[0].width + area.size
        for choice, owner in choices:
            pen.text(x, foot, choice, owner)
            x += choice.width + 1.5 * area.size

    return Piece(height=height, draw=draw)
