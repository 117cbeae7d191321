"""A field for one person: a few letters, then the right one from the list below it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop.domain.person import Person
from desktop.domain.search import fold
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.workspace import Workspace
from desktop.ui.fields import TextField
from desktop.ui.forms import Form
from desktop.ui.kit import Kit
from desktop.ui.people.finding import found, tell_apart
from desktop.ui.rows import Row, RowList

OFFERED = 6
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CONTROL = Qt.KeyboardModifier.ControlModifier


class PersonField(TextField):
    """Letters find; Down goes to the list, Enter takes a name from it, Esc comes back.

    A name typed in full needs no list, unless two people have it. Where only one person is
    found, Enter takes them, and their first name is enough.
    """

    chosen = Signal()

    def __init__(
        self, kit: Kit, workspace: Workspace, person: Person | None = None, *, but: int = 0
    ) -> None:
        """`but` is somebody who cannot be chosen here: the person whose page it is."""
        super().__init__(person.listed if person else "")
        self._kit = kit
        self._workspace = workspace
        self._but = but
        self._person = person
        self._offered: Sequence[Person] = []
        self.list = RowList(kit, kit.words.text("People found"))
        self.list.grow()
        self.list.hide()
        self.list.installEventFilter(self)
        self.list.opened.connect(self._take)
        self.textEdited.connect(self._look)

    def value(self) -> Person | None:  # type: ignore[override]  # the point of the class
        """The person meant, None for an empty field. Raises UserError when nobody is meant."""
        typed = self.text().strip()
        if not typed:
            return None
        taken = self.taken()
        if taken is not None:
            return taken
        those = self._find(typed)
        same = [one for one in those if fold(one.name) == fold(typed)]
        if len(same) == 1:
            return same[0]
        if len(those) == 1 and fold(those[0].name).startswith(f"{fold(typed)} "):
            return those[0]
        self._look(typed)
        if same:
            raise UserError(N_("Two people have this name. Choose one."), field=self.objectName())
        if those:
            raise UserError(N_("Choose a name first."), field=self.objectName())
        raise UserError(
            N_("We know nobody called {name}. Choose from the list, or leave it empty."),
            field=self.objectName(),
            name=typed,
        )

    def taken(self) -> Person | None:
        """Who was taken from the list, while the name still stands as it was taken."""
        same = self._person is not None and self._person.listed == self.text().strip()
        return self._person if same else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in ENTER and not event.modifiers() & CONTROL and self._is_only_one():
            self._take(0)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """In the list, Esc and Up from the first name lead back here."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        first = self.list.currentIndex().row() == 0
        if event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and first):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _is_only_one(self) -> bool:
        """One person was found and is not named in full: Enter means them, not the form."""
        return len(self._offered) == 1 and not self._is_said()

    def _is_said(self) -> bool:
        """The only one who was found is named in full already: nothing is left to choose."""
        return [fold(one.name) for one in self._offered] == [fold(self.text())]

    def _find(self, typed: str) -> list[Person]:
        return [one for one in found(self._workspace, typed) if one.id != self._but]

    def _look(self, typed: str) -> None:
        self._person = None
        self._offered = self._find(typed)[:OFFERED] if typed.strip() else []
        words = self._kit.words
        self.list.show_rows(
            [
                Row(key=n, title=one.listed, detail=tell_apart(words, one))
                for n, one in enumerate(self._offered)
            ]
        )
        self.list.setVisible(bool(self._offered) and not self._is_said())

    def _take(self, number: object) -> None:
        if not isinstance(number, int):
            return
        self._person = self._offered[number]
        self.setText(self._person.listed)
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # before Qt finds another place for it
        self.list.hide()
        self._kit.speech.say(self, self._person.listed)
        self.chosen.emit()


def add_person(
    form: Form, key: str, label: str, field: PersonField, *, hint: str = ""
) -> PersonField:
    """Put the field and its list into a form."""
    form.add(key, label, field, hint=hint)
    form.add_widget(field.list)
    return field


def person_id(person: Person | None) -> int | None:
    return person.id if person is not None else None
