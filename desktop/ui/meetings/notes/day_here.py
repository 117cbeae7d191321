"""Who is here: one tick each, the same tick as at the pay desk; and whether they are enough."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.quorum import Quorum
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.meetings.who_comes import Pair, attendance_row, side_by_side, summary
from desktop.ui.rows import RowList
from desktop.ui.speech import spoken
from desktop.ui.widgets import Heading, Text, column


class HerePart(QWidget):
    """Space or Enter ticks whoever the list stands on."""

    ticked = Signal(object, bool)  # ids are larger than Qt's int

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        words = kit.words
        self._kit = kit
        self._pairs: dict[int, Pair] = {}
        self.setAccessibleName(words.text("Who is here"))
        self.said, self.enough = Text(tone="soft"), Text()
        self.list = RowList(
            kit, words.text("Who is here"), empty=words.text("Nobody yet. Press Control N.")
        )
        self.list.installEventFilter(self)
        self.list.opened.connect(lambda _key: self._tick())
        self.new = Button(words.text("Someone not expected   Ctrl+N"))
        body = column()
        body.addWidget(Heading(words.text("Who is here")))
        body.addWidget(self.said)
        body.addWidget(self.enough)
        body.addWidget(Text(words.text("Space: came."), tone="soft"))
        body.addWidget(self.list, 1)
        body.addLayout(flow(self.new))
        self.setLayout(body)

    def show_pairs(self, found: Sequence[Pair], quorum: Quorum | None) -> None:
        words, pairs = self._kit.words, side_by_side(found)
        self._pairs = {row.person_id: (row, person) for row, person in pairs}
        names = {person_id: person.listed for person_id, (_row, person) in self._pairs.items()}
        self.said.setText(summary(words, [row for row, _person in pairs]))
        self.enough.setText(words.say(quorum.said) if quorum is not None else "")
        self.enough.setVisible(quorum is not None)
        self.list.show_rows([attendance_row(words, pair, names) for pair in pairs])

    def aloud(self) -> str:
        """Who is here and whether they are enough to decide, on asking."""
        return spoken(self.said.text(), self.enough.text())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Space:
            self._tick()
            return True
        return False

    def _tick(self) -> None:
        key = self.list.chosen_key()
        pair = self._pairs.get(key) if isinstance(key, int) else None
        if pair is not None:
            self.ticked.emit(pair[1], not pair[0].came)
