"""Lines to write and to sign on, with labels in one language or in two."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.printing.blocks import Field, Fields, SignatureBox
from desktop.printing.typeset.area import Area
from desktop.printing.typeset.flow import Piece, kept
from desktop.printing.typeset.labels import (
    Said,
    Twins,
    in_a_row,
    lines_of,
    placed_from,
    row_of,
    row_width,
    stacked,
)
from desktop.printing.typeset.pen import Blank, BlankKind, Pen
from desktop.printing.typeset.tags import Element
from desktop.printing.typeset.text import Line

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
AFTER_A_LABEL = 0.3
"""Between a label and the line to write on, in ems."""
BELOW_THE_FOOT = 0.15
"""From the foot of the letters down to the line to write on, in ems."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slot:
    """A label with what is known, or a line to write on, from `left` for `width` points.

    `least` is the shortest line to write on; nothing where the value is known.
    """

    labels: Twins
    values: Twins
    left: float
    width: float
    least: float
    blank: Blank

    @property
    def to_fill(self) -> bool:
        return not any(self.values)

    def said(self, area: Area) -> list[Said]:
        return in_a_row(self.labels, self.values, area)

    def fits(self, area: Area) -> bool:
        return self.needs(area, self.least) <= self.width

    def needs(self, area: Area, least: float) -> float:
        """The width of the label with what is known, or with a line at least so long."""
        room = least + area.size * AFTER_A_LABEL if self.to_fill else 0
        return row_width(lines_of(self.said(area), area)) + room

    def draw_line(self, pen: Pen, foot: float, area: Area, lines: Sequence[Line]) -> None:
        if self.to_fill:
            label = row_width(lines)
            start = self.left + (label + area.size * AFTER_A_LABEL if label else 0)
            _to_write_on(pen, (start, self.left + self.width), foot, area, self.blank)


def fields_pieces(twins: Sequence[Fields], area: Area, parent: Element) -> list[Piece]:
    """Fields side by side, as many to a row as there is room for."""
    fields = list(zip(*(block.fields for block in twins), strict=True))
    pieces: list[Piece] = []
    while fields:
        tries = (
            (count, _side_by_side(fields[:count], area)) for count in range(len(fields), 1, -1)
        )
        count, slots = next(((count, slots) for count, slots in tries if slots), (1, []))
        if slots:
            pieces.append(_row(slots, area, parent, FIELD_HEIGHT))
        else:
            pieces += one_below_the_other(fields[:1], area, parent)
        fields = fields[count:]
    return pieces


def _side_by_side(fields: Sequence[tuple[Field, ...]], area: Area) -> list[_Slot]:
    """The fields in one row, each with its share of it or what it needs; none where it is short."""
    free = area.width - BETWEEN * area.size * (len(fields) - 1)
    shares = [both[0].width for both in fields]
    fair = [free * share / sum(shares) for share in shares]
    slots = _slots(fields, area, fair)
    if any(both[0].lines > 1 for both in fields):
        return []
    if all(slot.fits(area) for slot in slots):
        return slots
    needs = [
        slot.needs(area, ROOM_TO_WRITE * max(share, 1) * area.size)
        for slot, share in zip(slots, shares, strict=True)
    ]
    left_over = (free - sum(needs)) / sum(shares)
    wide = [need + share * left_over for need, share in zip(needs, shares, strict=True)]
    return _slots(fields, area, wide) if left_over >= 0 else []


def _slots(fields: Sequence[tuple[Field, ...]], area: Area, widths: Sequence[float]) -> list[_Slot]:
    slots, left = [], area.left
    for both, width in zip(fields, widths, strict=True):
        slots.append(_slot(both, area, left, width))
        left += width + BETWEEN * area.size
    return slots


def one_below_the_other(
    fields: Sequence[tuple[Field, ...]], area: Area, parent: Element
) -> list[Piece]:
    """Each field in all its languages, under the one before."""
    pieces: list[Piece] = []
    for both in fields:
        pieces += kept(_single(both, area, parent))
    return pieces


def _single(both: tuple[Field, ...], area: Area, parent: Element) -> list[Piece]:
    slot = _slot(both, area, area.left, area.width)
    more = [_empty_line(area, slot) for _ in range(both[0].lines - 1)]
    if slot.fits(area):
        return [_row([slot], area, parent, FIELD_HEIGHT), *more]
    label = stacked(slot.labels, slot.values, area, parent)
    if not slot.to_fill:
        return label
    parent.children.append(slot.blank.owner)
    return [*label, _empty_line(area, slot), *more]


def _blank(labels: Twins, kind: BlankKind = BlankKind.TEXT) -> Blank:
    name = " / ".join(dict.fromkeys(labels))
    return Blank(name=name, owner=Element("Form"), kind=kind)


def _slot(both: tuple[Field, ...], area: Area, left: float, width: float) -> _Slot:
    labels = tuple(field.label for field in both)
    return _Slot(
        labels=labels,
        values=tuple(field.value for field in both),
        left=left,
        width=width,
        least=ROOM_TO_WRITE * area.size,
        blank=_blank(labels),
    )


def _row(slots: Sequence[_Slot], area: Area, parent: Element, room: float) -> Piece:
    """Labels on one line of the page; without anything to write it is an ordinary line."""
    drawn, placed = [], []
    for slot in slots:
        said = slot.said(area)
        lines = lines_of(said, area)
        owners = [parent.add("P", language=one.language) for one in said]
        placed += placed_from(slot.left, lines, owners)
        drawn.append((slot, lines))
        parent.children += [slot.blank.owner] * slot.to_fill

    def lines_to_write_on(pen: Pen, foot: float) -> None:
        for slot, lines in drawn:
            slot.draw_line(pen, foot, area, lines)

    empty = any(slot.to_fill for slot in slots)
    return row_of(placed, least=area.line * room if empty else 0, beside=lines_to_write_on)


def _empty_line(area: Area, slot: _Slot, lines: float = FIELD_HEIGHT) -> Piece:
    height = area.line * lines
    above = height - area.line * 0.2

    def draw(pen: Pen, top: float) -> None:
        edges = (slot.left, slot.left + slot.width)
        _to_write_on(pen, edges, top - above, area, slot.blank)

    return Piece(height=height, draw=draw, above=above)


def _to_write_on(
    pen: Pen, edges: tuple[float, float], foot: float, area: Area, blank: Blank
) -> None:
    start, end = edges
    at = foot - area.size * BELOW_THE_FOOT
    pen.line(start, at, end)
    pen.to_fill(start, at, end - start, area.line, blank)


def signature_pieces(twins: Sequence[SignatureBox], area: Area, parent: Element) -> list[Piece]:
    """A line to sign on and one for the date beside it; a long label stands above them."""
    sign, day = _signature_slots(twins, area)
    if sign.fits(area) and (not day or day.fits(area)):
        return [_row([sign, day] if day else [sign], area, parent, SIGNATURE_HEIGHT)]
    label = stacked(sign.labels, sign.values, area, parent)
    below = replace(sign, labels=("",) * len(twins))
    if day and sign.to_fill and below.fits(area) and day.fits(area):
        return kept([*label, _row([below, day], area, parent, SIGNATURE_HEIGHT)])
    wide = replace(sign, width=area.width)
    line = [_empty_line(area, wide, SIGNATURE_HEIGHT)] if sign.to_fill else []
    parent.children += [sign.blank.owner] * sign.to_fill
    dates = tuple(Field(label=block.date_label, value=block.date) for block in twins)
    below_that = _single(dates, area, parent) if day else []
    return kept([*label, *line, *below_that])


def _signature_slots(twins: Sequence[SignatureBox], area: Area) -> tuple[_Slot, _Slot | None]:
    """Where to sign, and for the date as much room as it needs."""
    dates = tuple(block.date_label for block in twins)
    day = _Slot(
        labels=dates,
        values=tuple(block.date for block in twins),
        left=area.left,
        width=area.width,
        least=DATE_WIDTH,
        blank=_blank(dates),
    )
    needed = row_width(lines_of(day.said(area), area)) + area.size * AFTER_A_LABEL
    date = needed + (DATE_WIDTH if day.to_fill else 0) if any(dates) else 0
    gap = BETWEEN * area.size if date else 0
    labels = tuple(block.label for block in twins)
    sign = _Slot(
        labels=labels,
        values=tuple(block.signed for block in twins),
        left=area.left,
        width=area.width - date - gap,
        least=SIGNATURE_WIDTH,
        blank=_blank(labels, BlankKind.SIGNATURE),
    )
    return sign, replace(day, left=area.right - date, width=date) if date else None
