"""People: everybody the group knows, found as one types, and a page for each."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.person import METHOD_NAMES, STATUS_NAMES, Person
from desktop.services.people import people
from desktop.ui import theme
from desktop.ui.buttons import ButtonLook, key_button
from desktop.ui.fields import TextField
from desktop.ui.keys import is_enter, shortcut
from desktop.ui.kit import Kit
from desktop.ui.people.add_dialog import AddDialog
from desktop.ui.people.finding import Everybody, reads, same_name
from desktop.ui.people.person_page import PersonPage
from desktop.ui.reading_order import turn
from desktop.ui.room_page import PageHead, RoomPage
from desktop.ui.session import Go, Session
from desktop.ui.states import Mark
from desktop.ui.table import Table
from desktop.ui.table_model import Column
from desktop.ui.widgets import column, row

LETTERS = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def make_room(session: Session, kit: Kit, go: Go) -> QWidget:
    return PeopleRoom(session, kit, go)


class PeopleRoom(QStackedWidget):
    """The list, and over it the page of one person."""

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__()
        self.list = ListPage(session, kit)
        self.person = PersonPage(session, kit, go)
        self.addWidget(self.list)
        self.addWidget(self.person)
        self.list.opened.connect(self.open_person)
        self.person.left.connect(self.show_list)
        self.person.erased.connect(self._say_erased)

    def arrive(self, place: str, /, **ids: int) -> None:
        if "person_id" in ids:
            self.open_person(ids["person_id"])
        elif place == "people":
            self.show_list()

    def arrival(self) -> str:
        return (self.person if self.currentWidget() is self.person else self.list).arrival()

    def open_person(self, person_id: int) -> None:
        self.person.show_person(person_id)
        turn(self, self.person)
        self.person.about.begin()
        self.person.tell_arrival()

    def show_list(self) -> None:
        turn(self, self.list)
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_erased(self, said: str) -> None:
        self.list.show_everybody()  # the name that was looked for is gone, also from the field
        self.show_list()
        self.list.notice.show_text(said, Mark.GOOD)


class ListPage(RoomPage):
    """Keys: letters find, Enter opens, Ctrl+N adds people, Ctrl+F goes to the field."""

    opened = Signal(object)  # ids are larger than Qt's int

    def __init__(self, session: Session, kit: Kit) -> None:
        super().__init__(session, kit, frozenset({"person"}))
        words = kit.words
        self.add = key_button(
            self,
            words.text("Add people"),
            self.add_people,
            "Ctrl+N",
            ButtonLook.PRIMARY,
            image="person",
        )
        self.head = PageHead(words.text("People"))
        self.search = TextField()
        self.search.setPlaceholderText(words.text("Find a name   Ctrl+F"))
        self.search.setAccessibleName(words.text("Find a name"))
        self.search.setAccessibleDescription("Ctrl+F")
        self.search.textEdited.connect(self._filter)
        self.search.installEventFilter(self)
        self.table = Table(
            kit,
            words.text("People"),
            self._columns(),
            empty=words.text("Nobody here. Add people writes down who comes."),
        )
        self.table.installEventFilter(self)
        self.table.opened.connect(lambda person: self.opened.emit(person.id))
        self._lay_out()
        shortcut(self, "Ctrl+F", self._start_finding)

    def _lay_out(self) -> None:
        body = column()
        above = row(spacing=theme.S)
        above.addWidget(self.search, 1)
        above.addWidget(self.add)
        body.addWidget(self.head)
        body.addWidget(self.notice)
        body.addLayout(above)
        body.addWidget(self.table, 1)
        self.setLayout(body)

    def refresh(self) -> None:
        count = people.count(self.session.workspace)
        words = self.kit.words
        said = words.plural("{count} person", "{count} people", count)
        self.head.show_head(words.text("People"), said)
        self.table.show_rows(Everybody(self.session.workspace))

    def add_people(self) -> None:
        workspace = self.session.workspace
        words = self.kit.words

        def save(names: Sequence[str]) -> None:
            added = []
            if names:
                added = people.add_many(workspace, self.session.act(), names=names)
            said = words.plural("{count} person added.", "{count} people added.", len(added))
            self.kit.speech.say(self, said)

        if self.allowed(people.add_many):
            self.ask(AddDialog(self.kit, lambda name: same_name(workspace, name), save, self))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field and the list work as one: letters go to the field, arrows to the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self.search:
            return self._key_in_field(event)
        if event.modifiers() in LETTERS and event.text().isprintable() and event.text().strip():
            self._start_finding()
            self.search.insert(event.text())
            self._filter(self.search.text())
            return True
        return False

    def _key_in_field(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down and self.table.count():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self._filter("")
            return True
        chosen = self.table.chosen()
        if is_enter(event) and chosen is not None:
            self.table.opened.emit(chosen)
            return True
        return False

    def show_everybody(self) -> None:
        """Look for nobody any more."""
        self.search.clear()
        self.table.filter("")

    def _start_finding(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _filter(self, typed: str) -> None:
        self.table.filter(typed)
        words, count = self.kit.words, self.table.count()
        chosen = self.table.chosen()
        said = words.plural("{count} found.", "{count} found.", count)
        first = f" {chosen.listed}" if typed and chosen else ""
        self.kit.speech.say(self.search, f"{said}{first}")

    def _columns(self) -> list[Column[Person]]:
        words = self.kit.words
        return [
            Column(title=words.text("Name"), text=lambda one: one.listed, bold=True),
            Column(
                title=words.text("How we pay"),
                text=lambda one: words.text(METHOD_NAMES[one.method]),
            ),
            Column(title=words.text("Reads"), text=lambda one: reads(words, one)),
            Column(
                title=words.text("With us"), text=lambda one: words.text(STATUS_NAMES[one.status])
            ),
        ]
