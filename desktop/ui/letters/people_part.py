"""Choosing several people by name: letters find, Space chooses."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.person import Person, Status
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.ui.forms import Form
from desktop.ui.kit import Kit
from desktop.ui.people.finding import found
from desktop.ui.rows import Row, RowList
from desktop.ui.states import Mark
from desktop.ui.widgets import column

SHOWN = 60
"""Longer lists are found by letters."""


class PeoplePart(QWidget):
    """A field and a list that work as one. `chosen` keeps the order in which they were taken."""

    changed = Signal()

    def __init__(self, kit: Kit, workspace: Workspace, form: Form) -> None:
        super().__init__()
        words = kit.words
        self._kit, self._workspace = kit, workspace
        self._shown: list[Person] = []
        self.chosen: dict[int, None] = {}
        self.search = form.add_text(
            "search",
            words.text("&Find a name"),
            hint=words.text("Arrow down goes to the list. Space chooses."),
        )
        self._row = form.rows["search"]
        self.list = RowList(kit, words.text("People"), empty=words.text("Nobody is called so."))
        self.list.grow()
        self.search.textEdited.connect(self._show)
        self.list.opened.connect(self._turn)
        self.search.installEventFilter(self)
        self.list.installEventFilter(self)
        body = column()
        body.addWidget(self.list)
        self.setLayout(body)
        form.add_widget(self)
        self._show("")

    def choose(self, person_id: int) -> None:
        """Choose somebody from the start."""
        self.chosen[person_id] = None
        self._refresh()

    def offer(self, wanted: bool) -> None:
        """Show the field and the list, or hide both."""
        self._row.setVisible(wanted)
        self.setVisible(wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self.search:
            if event.key() == Qt.Key.Key_Down and self._shown:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            return False
        if event.key() == Qt.Key.Key_Up and self.list.currentIndex().row() == 0:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() == Qt.Key.Key_Space:
            self._turn(self.list.chosen_key())
            return True
        return False

    def _show(self, typed: str) -> None:
        if typed.strip():
            offered: Sequence[Person] = found(self._workspace, typed)
        else:
            offered = people.every(self._workspace, limit=SHOWN)
        self._shown = [one for one in offered if one.status is not Status.DIED][:SHOWN]
        self._refresh()

    def _refresh(self) -> None:
        self.list.show_rows([self._line(person) for person in self._shown])
        self.changed.emit()

    def _line(self, person: Person) -> Row:
        words = self._kit.words
        chosen = person.id in self.chosen
        said = words.text("chosen") if chosen else words.text("not chosen")
        return Row(
            key=person.id,
            title=person.listed,
            chip=said if chosen else "",
            mark=Mark.GOOD if chosen else Mark.PLAIN,
            spoken=f"{person.said}. {said}",
        )

    def _turn(self, person_id: object) -> None:
        if not isinstance(person_id, int):
            return
        if person_id in self.chosen:
            del self.chosen[person_id]
        else:
            self.chosen[person_id] = None
        self._refresh()
        words = self._kit.words
        said = words.text("chosen") if person_id in self.chosen else words.text("not chosen")
        name = next(one.listed for one in self._shown if one.id == person_id)
        self._kit.speech.say(self.list, f"{name}: {said}")
