"""Who is here: the queue on the leading side. Letters find a name, Enter opens it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.search import fold
from desktop.services.money.desk import DeskState, QueueRow
from desktop.ui.buttons import Button
from desktop.ui.fields import TextField
from desktop.ui.keys import is_enter
from desktop.ui.kit import Kit
from desktop.ui.money.desk.saying import SETTLED, Voice, row_aloud, state_word
from desktop.ui.rows import Row, RowList
from desktop.ui.states import Mark
from desktop.ui.widgets import Heading, column

MARK_OF = {
    DeskState.PAID: Mark.GOOD,
    DeskState.WAITS: Mark.WARN,
}


class QueuePart(QWidget):
    """The queue. `opened` carries a person's id; `not_expected` asks for somebody new."""

    opened = Signal(object)
    not_expected = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = kit.words
        self._kit = kit
        self._rows: list[QueueRow] = []
        self._nobody = False
        self.setAccessibleName(words.text("Who is here"))
        self.search = TextField()
        self.search.setPlaceholderText(words.text("Type a name"))
        self.search.setAccessibleName(words.text("Find a name in the queue"))
        self.search.installEventFilter(self)
        self.list = RowList(
            kit, words.text("Queue"), empty=words.text("Nobody is invited yet. Press Control N.")
        )
        self.list.installEventFilter(self)
        self.new = Button(words.text("Someone not expected   Ctrl+N"))
        body = column()
        body.addWidget(Heading(words.text("Who is here")))
        body.addWidget(self.search)
        body.addWidget(self.list, 1)
        body.addWidget(self.new)
        self.setLayout(body)
        self.search.textEdited.connect(self._find)
        self.list.opened.connect(self.opened)
        self.new.clicked.connect(self.not_expected)

    def show_queue(self, rows: Sequence[QueueRow], voice: Voice, *, amounts_of: set[int]) -> None:
        """Show the queue; only people in `amounts_of` have their amount on screen."""
        self._rows, self._voice = list(rows), voice
        names = {row.person.id: row.person.called for row in rows}
        self.list.show_rows([self._card(row, names, amounts_of) for row in rows])

    def _card(self, row: QueueRow, names: Mapping[int | None, str], amounts_of: set[int]) -> Row:
        shown = row.person.id in amounts_of and row.full is not None and bool(row.full.lines)
        supports = row.attendance.supports_id
        with_whom = names.get(supports, "") if supports is not None else ""
        return Row(
            key=row.person.id,
            title=row.person.listed,
            detail=self._kit.words.text("with {name}", name=with_whom) if with_whom else "",
            amount=self._voice.money(row.amount) if shown else "",
            chip=state_word(self._voice, row),
            mark=MARK_OF.get(row.state, Mark.PLAIN),
            spoken=row_aloud(self._voice, row, amount=shown),
        )

    def make_room(self, *, alone: bool) -> None:
        """Show the list where there is room for it; in one column only while nobody is in front."""
        self.list.setVisible(alone)
        self.new.setVisible(alone)

    def start(self) -> None:
        """Ready for the next name."""
        self._nobody = False
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def person_id(self) -> int | None:
        key = self.list.chosen_key()
        return key if isinstance(key, int) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self.search:
            return self._from_search(event)
        if event.text().isprintable() and event.text().strip() and not _command(event):
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.selectAll()  # another name, not more of the one before
            self.search.insert(event.text())
            return True
        return False

    def _from_search(self, event: QKeyEvent) -> bool:
        """Up and down walk the queue, Enter opens, while the letters stay in the field."""
        person_id = self.person_id()
        if is_enter(event) and self._nobody:
            self._say_nobody()
            return True
        if is_enter(event) and person_id is not None:
            self.opened.emit(person_id)
            return True
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not _command(event):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            count = len(self._rows)
            if count:
                self._nobody = False
                at = (self.list.currentIndex().row() + step) % count
                self.list.choose(self._rows[at].person.id)
                self._say(self._rows[at])
            return True
        return False

    def _find(self, text: str) -> None:
        """Stand on the first name with a word that begins like this; unpaid people first."""
        typed = fold(text)
        self._nobody = False
        if not typed:
            return
        found = [row for row in self._rows if _begins(row, typed)]
        found.sort(key=lambda row: (not _starts(row, typed), row.state in SETTLED))
        if found:
            self.list.choose(found[0].person.id)
            self._say(found[0])
        else:
            self._nobody = True  # Enter must not open whoever the list stands on
            self._say_nobody()

    def _say_nobody(self) -> None:
        nobody = self._kit.words.text("Nobody of that name. Control N adds them.")
        self._kit.speech.say(self.search, nobody)

    def _say(self, row: QueueRow) -> None:
        card = next((c for c in self.list.rows() if c.key == row.person.id), None)
        if card is not None:
            self._kit.speech.say(self.search, card.spoken)


def _starts(row: QueueRow, typed: str) -> bool:
    return fold(row.person.name).startswith(typed)


def _begins(row: QueueRow, typed: str) -> bool:
    names = fold(f"{row.person.name} {row.person.spoken_name}")
    return _starts(row, typed) or any(word.startswith(typed) for word in names.split())


def _command(event: QKeyEvent) -> bool:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & held)
