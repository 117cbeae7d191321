"""How one card of a list is drawn: its name, amount and state, on as many lines as it takes."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.ui import theme
from desktop.ui.kit import Kit
from desktop.ui.states import MARKS, Mark
from desktop.ui.widgets import each_its_way

Index = QModelIndex | QPersistentModelIndex
BETWEEN = theme.XS
"""Between two cards, in pixels."""
LEAST_KNOWN = 1000
"""Cards whose places are remembered, also where a list is short."""
WIDTHS = 4
"""So many widths a list has while its page settles; it asks for the places of each again."""
ENDLESS = 1_000_000
"""Pixels that no text fills."""
WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of a card go, for a card that begins at 0, 0."""

    title: QRect
    detail: QRect
    amount: QRect
    chip: QRect
    height: int


class RowPainter(QStyledItemDelegate):
    """Draws a card of a `RowList`; `across` tells how wide a card is now."""

    def __init__(self, kit: Kit, view: QAbstractItemView, across: Callable[[], int]) -> None:
        super().__init__(view)
        self._kit = kit
        self._view = view
        self._across = across
        self._known: dict[tuple[Hashable, int], _Places] = {}
        self._on_one_line: dict[tuple[bool, str], QRect] = {}
        self._metrics: dict[bool, QFontMetrics] = {}
        kit.look.changed.connect(self._forget)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._across(), self.height(index.data(Qt.ItemDataRole.UserRole)))

    def height(self, row: Any) -> int:
        """How high this card is with what is below it, in pixels."""
        return self._places(row, self._across()).height

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        places = self._places(row, option.rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._card(painter, option.rect, chosen=chosen)
        ink = QColor(self._ink(chosen=chosen))
        soft = ink if chosen else QColor(self._kit.look.tokens.soft)
        for text, place, font, colour in (
            (self._shown(row.title), places.title, self._font(bold=True), ink),
            (self._shown(row.detail), places.detail, self._font(), soft),
            (row.amount, places.amount, self._font(), ink),
        ):
            if text:
                painter.setFont(font)
                painter.setPen(colour)
                self._text(painter, option.rect, place, text)
        if row.chip:
            self._chip(painter, self._seen(option.rect, places.chip), row)
        painter.restore()

    def _forget(self) -> None:
        """The text has another size: every card is laid out anew."""
        self._known.clear()
        self._on_one_line.clear()
        self._metrics.clear()

    def _places(self, row: Any, width: int) -> _Places:
        """Worked out once for each card: a list asks for all of them whenever one changes."""
        places = self._known.get((row, width))
        if places is None:
            if len(self._known) > max(LEAST_KNOWN, WIDTHS * self._view.model().rowCount()):
                self._known.clear()
                self._on_one_line.clear()
            places = self._known[row, width] = self._worked_out(row, width)
        return places

    def _worked_out(self, row: Any, width: int) -> _Places:
        """One line when all fits; otherwise the amount and the state go below the name.

        There they stand beside what is said of it, or below that where there is no room.
        """
        inner = max(1, width - 2 * theme.S - theme.XXS)
        left, top = theme.S + theme.XXS // 2, theme.XS
        name, said = self._shown(row.title), self._shown(row.detail)
        line = self._measure(bold=True).height() + theme.XS
        state = f"{MARKS[row.mark]}{row.chip}"
        chip = self._wide(state, 2 * theme.S, bold=True) if row.chip else 0
        amount = self._wide(row.amount, theme.XS)
        aside = chip + amount + (theme.XS if chip and amount else 0)
        beside = not aside or self._wide(name, theme.S, bold=True) + aside <= inner
        for_title = inner - aside - theme.XS if beside and aside else inner
        title = self._box(name, QRect(left, top, for_title, 0), bold=True)
        title.setHeight(max(title.height(), line))
        detail = QRect(left, title.bottom() + 1, inner, 0)
        if said:
            detail = self._box(said, detail)
        if not beside and aside + self._wide(said, theme.S) <= inner:
            detail.setHeight(max(detail.height(), line))
            top, beside = detail.top(), True
        at = QRect(left, top if beside else detail.bottom() + 1 + theme.XXS, inner, line)
        if beside:
            chip_place = QRect(at.right() + 1 - chip, at.top(), chip, line)
            amount_place = QRect(at.right() + 1 - aside, at.top(), amount, line)
            end = detail.bottom() + 1
        else:
            amount_place, chip_place = self._below(row, at, amount, chip)
            end = max(amount_place.bottom(), chip_place.bottom()) + 1
        height = max(end + theme.XS, theme.TARGET) + BETWEEN
        return _Places(title, detail, amount_place, chip_place, height)

    def _below(self, row: Any, at: QRect, amount: int, chip: int) -> tuple[QRect, QRect]:
        """The amount and the state on a line of their own, or on two where one is too short."""
        aside = chip + amount + (theme.XS if chip and amount else 0)
        inner, right, top = at.width(), at.right() + 1, at.top()
        words = f"{MARKS[row.mark]}{row.chip}"
        state = self._box(words, QRect(0, 0, min(chip, inner) - 2 * theme.XS, 0), bold=True)
        high = state.height() + theme.XS if row.chip else at.height()
        amount_place = QRect(right - min(aside, inner), top, amount, at.height())
        if amount and aside > inner:
            amount_place.moveLeft(at.left())
            top += at.height() + theme.XXS
        return amount_place, QRect(right - min(chip, inner), top, min(chip, inner), high)

    def _wide(self, text: str, room: int, *, bold: bool = False) -> int:
        """How wide a text is on one line: an Urdu letter at its end may reach beyond its step."""
        return self._line(text, bold=bold).width() + room if text else 0

    def _box(self, text: str, place: QRect, *, bold: bool = False) -> QRect:
        """The place as high as this text is in its width."""
        box = self._line(text, bold=bold)
        if box.width() >= place.width():
            room = QRect(0, 0, max(1, place.width()), ENDLESS)
            box = self._measure(bold=bold).boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        return QRect(place.left(), place.top(), place.width(), box.height())

    def _line(self, text: str, *, bold: bool) -> QRect:
        """Its room where nothing makes it wrap: measured once, whatever the width of the card."""
        found = self._on_one_line.get((bold, text))
        if found is None:
            room = QRect(0, 0, ENDLESS, ENDLESS)
            found = self._measure(bold=bold).boundingRect(room, Qt.TextFlag.TextWordWrap, text)
            self._on_one_line[bold, text] = found
        return found

    def _measure(self, *, bold: bool) -> QFontMetrics:
        if bold not in self._metrics:
            self._metrics[bold] = QFontMetrics(self._font(bold=bold))
        return self._metrics[bold]

    def _shown(self, text: str) -> str:
        return each_its_way(text, window=self._view.isRightToLeft())

    def _card(self, painter: QPainter, rect: QRect, *, chosen: bool) -> None:
        tokens = self._kit.look.tokens
        edge = 2 if chosen else tokens.border
        painter.setPen(QPen(QColor(tokens.outline if chosen else tokens.line), edge))
        painter.setBrush(QColor(tokens.chosen if chosen else tokens.card))
        half = edge / 2
        card = QRectF(rect).adjusted(half, half, -half, -BETWEEN - half)
        painter.drawRoundedRect(card, theme.BUTTON_RADIUS, theme.BUTTON_RADIUS)

    def _text(self, painter: QPainter, card: QRect, place: QRect, text: str) -> None:
        direction = self._view.layoutDirection()
        start = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeading)
        painter.drawText(self._seen(card, place), WRAPS | start, text)

    def _chip(self, painter: QPainter, place: QRect, row: Any) -> None:
        tokens = self._kit.look.tokens
        ink, ground = {
            Mark.PLAIN: (tokens.soft, tokens.ground),
            Mark.GOOD: (tokens.good, tokens.good_ground),
            Mark.WARN: (tokens.warn, tokens.warn_ground),
            Mark.BAD: (tokens.bad, tokens.bad_ground),
        }[row.mark]
        painter.setPen(QPen(QColor(ink), tokens.border) if tokens.border > 1 else QColor(ground))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(place), theme.CHIP_RADIUS, theme.CHIP_RADIUS)
        painter.setFont(self._font(bold=True))
        painter.setPen(QColor(ink))
        within = place.adjusted(theme.XS, 0, -theme.XS, 0)
        centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(within, centred, f"{MARKS[row.mark]}{row.chip}")

    def _seen(self, card: QRect, place: QRect) -> QRect:
        """The place on screen: mirrored in right-to-left languages."""
        at = place.translated(card.topLeft())
        return QStyle.visualRect(self._view.layoutDirection(), card, at)

    def _ink(self, *, chosen: bool) -> str:
        tokens = self._kit.look.tokens
        return tokens.chosen_ink if chosen else tokens.ink

    def _font(self, *, bold: bool = False) -> QFont:
        return self._kit.look.font(bold=bold)
