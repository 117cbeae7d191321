"""Inviting several people at once: everybody, those of last time, or one by one."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.person import Person, Status
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.people.finding import found
from desktop.ui.rows import Row, RowList
from desktop.ui.states import Mark

SHOWN = 60
"""Longer lists are found by letters."""
INVITED = frozenset({Status.ACTIVE, Status.WELCOME})
NOT_INVITED = frozenset({Status.LEFT, Status.DIED})


class InviteDialog(FormDialog):
    """Keys: letters find, Space chooses, Ctrl+Enter invites those chosen."""

    def __init__(
        self,
        kit: Kit,
        workspace: Workspace,
        *,
        there: Collection[int],
        last_time: Collection[int],
        save: Callable[[Sequence[int]], object],
        parent: QWidget | None = None,
    ) -> None:
        """`there` are on the list already; `last_time` were invited to the meeting before."""
        words = kit.words
        super().__init__(kit, words.text("Invite people"), parent=parent)
        self._workspace = workspace
        self._there = frozenset(there)
        self._last_time = [one for one in last_time if one not in self._there]
        self._save = save
        self._shown: list[Person] = []
        self.chosen: dict[int, None] = {}
        self.everybody = Button(words.text("Everybody who is active"))
        self.everybody.clicked.connect(self._choose_everybody)
        self.again = Button(words.text("Those of last time"))
        self.again.clicked.connect(lambda: self._choose(self._last_time))
        self.again.setVisible(bool(self._last_time))
        self.form.add_layout(flow(self.everybody, self.again))
        self._add_list()
        self._show("")

    def _add_list(self) -> None:
        kit, words = self.kit, self.kit.words
        self.search = self.form.add_text(
            "search",
            words.text("&Find a name"),
            hint=words.text("Arrow down goes to the list. Space chooses."),
        )
        self.search.textEdited.connect(self._show)
        self.list = RowList(kit, words.text("People"), empty=words.text("Nobody else is here."))
        self.list.grow()
        self.form.add_widget(self.list)
        self.list.opened.connect(self._turn)
        self.search.installEventFilter(self)
        self.list.installEventFilter(self)

    def check(self) -> None:
        if not self.chosen:
            raise UserError(N_("Choose at least one person."), field="search")
        self._save(list(self.chosen))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self.search:
            if event.key() == Qt.Key.Key_Down and self._shown:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            return False
        first = self.list.currentIndex().row() == 0
        if event.key() == Qt.Key.Key_Up and first:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() == Qt.Key.Key_Space:
            self._turn(self.list.chosen_key())
            return True
        return False

    def _show(self, typed: str) -> None:
        """Whoever is invited already is shown only to whoever looks for them by name."""
        if typed.strip():
            offered = found(self._workspace, typed)
        else:
            every = people.every(self._workspace, limit=SHOWN + len(self._there))
            offered = [one for one in every if one.id not in self._there]
        self._shown = [one for one in offered if one.status not in NOT_INVITED][:SHOWN]
        self._refresh()

    def _refresh(self) -> None:
        words = self.kit.words
        self.list.show_rows([self._row(person) for person in self._shown])
        count = len(self.chosen)
        text = words.plural("Invite {count} person", "Invite {count} people", count)
        self.do.setText(text if count else words.text("Invite"))

    def _row(self, person: Person) -> Row:
        chosen, said = person.id in self.chosen, self._said_of(person.id)
        there = person.id in self._there
        return Row(
            key=person.id,
            title=person.listed,
            chip=said if chosen or there else "",
            mark=Mark.GOOD if chosen else Mark.PLAIN,
            spoken=f"{person.listed}. {said}",
        )

    def _turn(self, person_id: object) -> None:
        if not isinstance(person_id, int):
            return
        if person_id in self.chosen:
            del self.chosen[person_id]
        elif person_id not in self._there:
            self.chosen[person_id] = None
        self._refresh()
        name = next(one.listed for one in self._shown if one.id == person_id)
        self.kit.speech.say(self.list, f"{name}: {self._said_of(person_id)}")

    def _said_of(self, person_id: int | None) -> str:
        words = self.kit.words
        if person_id in self._there:
            return words.text("invited already")
        return words.text("chosen") if person_id in self.chosen else words.text("not chosen")

    def _choose_everybody(self) -> None:
        active = [one for one in people.every(self._workspace) if one.status in INVITED]
        self._choose([one.id for one in active if one.id and one.id not in self._there])

    def _choose(self, ids: Sequence[int]) -> None:
        self.chosen.update(dict.fromkeys(ids))
        self._refresh()
        said = self.kit.words.plural("{count} chosen.", "{count} chosen.", len(self.chosen))
        self.kit.speech.say(self, said)
