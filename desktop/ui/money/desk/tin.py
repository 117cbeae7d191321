"""The tin on the trailing side: what to hand over in it, and what it holds when asked."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.currency import Currency
from desktop.services.money.desk import Summary
from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.money.desk.saying import Voice, enough, pieces_aloud, tin_aloud
from desktop.ui.speech import DRAWN
from desktop.ui.states import Chip, Mark
from desktop.ui.widgets import Card, Heading, Size, Text, row

ACROSS = 3
COPPER = 2
"""Coins up to two of the smallest unit are copper."""


class PieceView(QWidget):
    """Every note and coin, how many there are, and which to hand over. Drawn, so it scales."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._currency: Currency | None = None
        self._held: Mapping[int, int] | None = {}
        self._give: Mapping[int, int] = {}
        self.setProperty(DRAWN, True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        kit.look.changed.connect(self.updateGeometry)

    def show_pieces(
        self,
        currency: Currency,
        held: Mapping[int, int] | None,
        give: Mapping[int, int],
        aloud: str,
    ) -> None:
        """`held` is None where the tin's content stays hidden; then only `give` is drawn."""
        self._currency, self._held, self._give = currency, held, give
        self.setAccessibleName(aloud)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rows = -(-len(self._values()) // ACROSS)
        return QSize(self._cell() * ACROSS, rows * self._cell())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _cell(self) -> int:
        return round(self._kit.look.em() * 4.6)

    def _values(self) -> Sequence[int]:
        if self._currency is None:
            return ()
        wanted = set(self._give) if self._held is None else {*self._held, *self._give}
        every = self._currency.pieces
        if self._held is not None:
            top = max(wanted, default=0)
            return [value for value in every if value <= top]
        return [value for value in every if value in wanted]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / ACROSS
        for at, value in enumerate(self._values()):
            line, column = divmod(at, ACROSS)
            if self.isRightToLeft():
                column = ACROSS - 1 - column
            self._draw(
                painter, value, QRectF(column * width, line * self._cell(), width, self._cell())
            )

    def _draw(self, painter: QPainter, value: int, room: QRectF) -> None:
        currency, tokens = self._currency, self._kit.look.tokens
        if currency is None:
            return
        em, note = self._kit.look.em(), value in currency.notes
        size = (
            QSize(round(em * 4.2), round(em * 2.4))
            if note
            else QSize(round(em * 2.6), round(em * 2.6))
        )
        shape = QRectF(0, 0, size.width(), size.height())
        shape.moveCenter(room.center())
        shape.moveTop(room.top() + 2)
        given = self._give.get(value, 0)
        painter.setPen(QPen(QColor(tokens.outline if given else tokens.soft), 3 if given else 1))
        painter.setBrush(QColor(self._ground(currency, value)))
        if note:
            painter.drawRoundedRect(shape, theme.XXS, theme.XXS)
        else:
            painter.drawEllipse(shape)
        painter.setPen(QColor(tokens.ink))
        painter.setFont(self._kit.look.font(bold=True))
        painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, currency.piece_name(value))
        below = QRectF(room.left(), shape.bottom() + 2, room.width(), em * 1.5)
        painter.setFont(self._kit.look.font(bold=bool(given)))
        painter.setPen(QColor(tokens.ink if given else tokens.soft))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._count(value, given))

    def _count(self, value: int, given: int) -> str:
        if self._held is None:
            return f"{given}"
        held = self._held.get(value, 0)
        words = self._kit.words
        return words.text("{some} of {all}", some=given, all=held) if given else f"{held}"

    def _ground(self, currency: Currency, value: int) -> str:
        tokens = self._kit.look.tokens
        if value in currency.notes:
            return tokens.good_ground
        if value >= 10**currency.digits:
            return tokens.warn_ground
        return tokens.bad_ground if value <= COPPER else tokens.ground


class TinPart(Card):
    """The tin. Its content is hidden until F8, unless the group chose otherwise."""

    count_wanted = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        words = kit.words
        self._kit = kit
        self._folded = False
        self.open = False
        self.title = Heading(words.text("The tin"))
        self.total = Text(size=Size.CARD)
        self.total.setWordWrap(False)
        top = row()
        top.addWidget(self.title, 1)
        top.addWidget(self.total)
        self.body.addLayout(top)
        self.fold = Button("")
        self.fold.clicked.connect(self.turn)
        self.pieces = PieceView(kit)
        self.state = Chip()
        self.count = Button(words.text("Count the tin"))
        self.count.clicked.connect(self.count_wanted)
        for widget in (self.fold, self.pieces, self.state, self.count):
            self.add(widget)
        self.body.addStretch(1)
        self.setAccessibleName(words.text("The tin"))

    def show_tin(
        self, voice: Voice, shown: Summary, give: Mapping[int, int], *, always: bool
    ) -> None:
        """Show what to hand over; the content only where asked or always shown."""
        self._last = (voice, shown, dict(give), always)
        seen = (always or self.open) and shown.tin is not None
        held = shown.tin.pieces if seen and shown.tin is not None else None
        total = voice.money(shown.tin.total) if shown.tin is not None else ""
        self.total.setText(total if seen else self._kit.words.text("hidden"))
        aloud = pieces_aloud(voice, give) or self._kit.words.text("Nothing to hand over")
        self.pieces.show_pieces(voice.currency, held or None, give, aloud)
        self.state.show_state(enough(voice, shown), Mark.WARN if shown.short_by else Mark.GOOD)
        self.fold.setText(self._fold_words(total if seen else "", enough(voice, shown)))
        self.fold.setVisible(self._folded or not always)
        self.pieces.setVisible(not self._folded or self.open)
        self.count.setVisible(not self._folded or self.open)
        for widget in (self.state, self.title, self.total):
            widget.setVisible(not self._folded)

    def _fold_words(self, total: str, state: str) -> str:
        words = self._kit.words
        if not self._folded:
            return words.text("Hide   F8") if self.open else words.text("What is in it?   F8")
        if total:
            return words.text("The tin: {total}. {state}.", total=total, state=state)
        return words.text("The tin: {state}.", state=state)

    def turn(self) -> None:
        """Show what is in the tin, or hide it again."""
        self.open = not self.open
        self._show_again()

    @property
    def is_folded(self) -> bool:
        return self._folded

    def set_folded(self, *, folded: bool) -> None:
        """Where the window is narrow the tin is one line that opens."""
        self._folded = folded
        self._show_again()

    def aloud(self) -> str:
        voice, shown, _give, _always = self._last
        return tin_aloud(voice, shown)

    def aloud_folded(self) -> str:
        """The tin in one line: whether it lasts; its content stays unsaid."""
        voice, shown, _give, _always = self._last
        return f"{self.title.text()}. {enough(voice, shown)}."

    def _show_again(self) -> None:
        if hasattr(self, "_last"):
            voice, shown, give, always = self._last
            self.show_tin(voice, shown, give, always=always)
