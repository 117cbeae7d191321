"""Beside the steps of a meeting the list of who comes, and the person chosen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.meeting import REPLY_NAMES, Attendance, Reply
from desktop.services.meetings import meetings
from desktop.ui.layouts import Columns
from desktop.ui.meetings.person_card import PersonCard
from desktop.ui.meetings.who_comes import Pair, attendance_row, side_by_side, summary
from desktop.ui.room_page import RoomPage, stack
from desktop.ui.rows import RowList
from desktop.ui.widgets import Card, Text


class WhoComesPart(Columns):
    """Space ticks that somebody came; Enter goes to their card. The page says what went wrong."""

    supporter = Signal(object)
    """Somebody is with this member."""
    opened = Signal(object)  # ids are larger than Qt's int

    def __init__(self, page: RoomPage, first: QWidget) -> None:
        """`first` stands before the list, as long as there is room beside it."""
        kit = page.kit
        words = kit.words
        self._page = page
        self._kit = kit
        self._meeting_id = 0
        self.pairs: dict[int, Pair] = {}
        self.said = Text()
        self.list = RowList(
            kit, words.text("Who comes"), empty=words.text("Nobody yet. Invite people first.")
        )
        self.list.grow()
        self.card = PersonCard(kit)
        comes = Card(words.text("Who comes"))
        self.clashes = Text(tone="strong")
        comes.add(self.said)
        comes.add(self.clashes)
        comes.add(Text(words.text("Space: came. Enter: more about them."), tone="soft"))
        comes.add(self.list)
        super().__init__([first, stack(comes), stack(self.card)], weights=(4, 5, 4))
        self.list.chosen.connect(self._show_chosen)
        self.list.opened.connect(lambda _key: self.card.start())
        self.list.installEventFilter(self)
        self.card.came.connect(self._came)
        self.card.replied.connect(self._replied)
        self.card.no_costs.connect(self._no_costs)
        self.card.supporter.connect(self._ask_for_supporter)
        self.card.opened.connect(self._open)

    def show_pairs(self, meeting_id: int, found: Sequence[Pair]) -> None:
        words = self._kit.words
        self._meeting_id = meeting_id
        pairs = side_by_side(found)
        self.pairs = {row.person_id: (row, person) for row, person in pairs}
        names = {person_id: person.listed for person_id, (_row, person) in self.pairs.items()}
        self.said.setText(summary(words, [row for row, _person in pairs]))
        self.list.show_rows([attendance_row(words, pair, names) for pair in pairs])
        self._show_chosen(self.list.chosen_key())

    def show_clashes(self, lines: Sequence[str]) -> None:
        """Who is asked to be somewhere else at the same time."""
        self.clashes.setText("\n".join(lines))
        self.clashes.setVisible(bool(lines))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Space ticks or unticks that the person in the list came."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        pair = self._chosen()
        if event.key() == Qt.Key.Key_Space and pair is not None:
            self._came(not pair[0].came)
            return True
        return False

    def _chosen(self) -> Pair | None:
        key = self.list.chosen_key()
        return self.pairs.get(key) if isinstance(key, int) else None

    def _show_chosen(self, key: object) -> None:
        pair = self.pairs.get(key) if isinstance(key, int) else None
        self.card.setVisible(pair is not None)
        if pair is not None:
            self.card.show_person(*pair)

    def _came(self, came: bool) -> None:
        words, session = self._kit.words, self._page.session

        def do(row: Attendance) -> None:
            meetings.came(
                session.workspace,
                session.act(),
                meeting_id=self._meeting_id,
                person_id=row.person_id,
                came=came,
            )

        self._do(do, words.text("{name} came") if came else words.text("{name} did not come"))

    def _replied(self, reply: Reply) -> None:
        session = self._page.session

        def do(row: Attendance) -> None:
            meetings.reply(
                session.workspace,
                session.act(),
                meeting_id=self._meeting_id,
                person_id=row.person_id,
                reply=reply,
            )

        self._do(do, "{name}: " + self._kit.words.text(REPLY_NAMES[reply]))

    def _no_costs(self, none: bool) -> None:
        words, session = self._kit.words, self._page.session

        def do(row: Attendance) -> None:
            meetings.no_costs(
                session.workspace,
                session.act(),
                meeting_id=self._meeting_id,
                person_id=row.person_id,
                none=none,
            )

        said = words.text("{name} does not claim") if none else words.text("{name} claims")
        self._do(do, said)

    def _do(self, do: Callable[[Attendance], object], done: str) -> None:
        """Do it for the person chosen; if it may not be, the card shows what is so."""
        pair = self._chosen()
        if pair is None:
            return
        if not self._page.attempt(lambda: do(pair[0]), done.replace("{name}", pair[1].called)):
            self._show_chosen(self.list.chosen_key())

    def _ask_for_supporter(self) -> None:
        pair = self._chosen()
        if pair is not None:
            self.supporter.emit(pair[1])

    def _open(self) -> None:
        pair = self._chosen()
        if pair is not None:
            self.opened.emit(pair[0].person_id)
