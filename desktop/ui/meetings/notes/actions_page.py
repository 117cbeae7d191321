"""What we said we would do: all of it, mine, what is late, and what came of it."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal

from desktop.domain.decision import ActionState, FullAction
from desktop.services.changes import actions
from desktop.ui.buttons import Button
from desktop.ui.fields import Choice, TextField
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.notes import actions_words as said
from desktop.ui.meetings.notes.action_dialogs import (
    ActionDialog,
    DoneDialog,
    DropDialog,
    PutOffDialog,
)
from desktop.ui.room_page import PageHead, RoomPage, fill
from desktop.ui.session import Go, Session
from desktop.ui.table import Table
from desktop.ui.table_model import Column
from desktop.ui.widgets import Text, row

SHOWS = frozenset({"action", "action_put_off", "person"})
TABLE_EMS = 16
"""The least height of the list: its titles and five lines."""


class Which(StrEnum):
    """Which of them are shown."""

    OPEN = "open"
    MINE = "mine"
    LATE = "late"
    ENDED = "ended"


class ActionsPage(RoomPage):
    """Keys: Enter says that it is done, Ctrl+L puts it off, Ctrl+E changes it, Ctrl+N writes
    down another, Ctrl+F finds words and names, Esc goes back."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, SHOWS)
        words = kit.words
        self._go = go
        self.head = PageHead(words.text("What we said we would do"))
        self._make_buttons()
        self.which = Choice(
            [
                (Which.OPEN, words.text("everything to do")),
                (Which.MINE, words.text("what I do")),
                (Which.LATE, words.text("what is late")),
                (Which.ENDED, words.text("what was done or dropped")),
            ]
        )
        self.which.setAccessibleName(words.text("Show"))
        self.which.currentIndexChanged.connect(self.show_again)
        self.search = TextField()
        self.search.setPlaceholderText(words.text("Find words or a name   Ctrl+F"))
        self.search.setAccessibleName(words.text("Find words or a name"))
        self.search.setAccessibleDescription("Ctrl+F")
        self.search.textEdited.connect(self._filter)
        self.search.returnPressed.connect(self.start)
        self.remind = Lines(kit, words.text("Whom to remind"))
        self.table: Table[FullAction] = Table(
            kit,
            words.text("What we said we would do"),
            self._columns(),
            empty=words.text("Nothing here. What people say they will do is written down here."),
        )
        self.table.opened.connect(lambda _full: self.say_done())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_buttons())
        self._lay_out()

    def start(self) -> None:
        """Stand on the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        words, session = self.kit.words, self.session
        act = session.act()
        late = actions.late(session.workspace, act)
        count = len(actions.open_actions(session.workspace))
        to_do = words.plural("{count} to do", "{count} to do", count)
        behind = words.plural("{count} late", "{count} late", len(late)) if late else ""
        self.head.show_head(words.text("What we said we would do"), words.listed([to_do, behind]))
        names = words.listed(dict.fromkeys(one.owner for one in late))
        self.remind.show_lines(words.text("Remind: {names}", names=names) if names else "")
        self.table.show_rows(self._wanted())
        self._show_buttons()

    def _wanted(self) -> list[FullAction]:
        workspace, act = self.session.workspace, self.session.act()
        match self.which.value():
            case Which.MINE:
                return actions.of_person(workspace, act.person_id)
            case Which.LATE:
                return actions.late(workspace, act)
            case Which.ENDED:
                every = actions.every(workspace)
                return [one for one in every if one.action.state is not ActionState.OPEN]
        return actions.open_actions(workspace)

    def add(self) -> None:
        if self.allowed(actions.add):
            self.ask(ActionDialog(self))

    def change(self) -> None:
        full = self.table.chosen()
        if full is not None and self.allowed(actions.change):
            self.ask(ActionDialog(self, full))

    def say_done(self) -> None:
        self._about_one(DoneDialog)

    def put_off(self) -> None:
        self._about_one(PutOffDialog)

    def drop(self) -> None:
        self._about_one(DropDialog)

    def open_again(self) -> None:
        full, session = self.table.chosen(), self.session
        if full is not None:
            done = self.kit.words.text("It is to do again.")
            self.attempt(
                lambda: actions.open_again(session.workspace, session.act(), action_id=full.id),
                done,
            )

    def _about_one(self, kind: type[DoneDialog | PutOffDialog | DropDialog]) -> None:
        full = self.table.chosen()
        is_open = full is not None and full.action.state is ActionState.OPEN
        if full is not None and is_open and self.allowed(actions.done):
            self.ask(kind(self, full))

    def _filter(self, typed: str) -> None:
        self.table.filter(typed)
        self._show_buttons()

    def _show_buttons(self) -> None:
        full = self.table.chosen() if self.table.count() else None
        ended = full is not None and full.action.state is not ActionState.OPEN
        for button in (self.done, self.later, self.no_need):
            button.setVisible(not ended)
            button.setEnabled(full is not None)
        self.again.setVisible(ended)
        self.other.setEnabled(full is not None)
        fill(self.done, filled=full is not None)
        fill(self.new, filled=full is None)

    def _make_buttons(self) -> None:
        words = self.kit.words
        self.new = self._button(words.text("Something to do…"), self.add, "Ctrl+N")
        self.done = self._button(words.text("It is done…"), self.say_done, "Enter")
        self.later = self._button(words.text("Put it off…"), self.put_off, "Ctrl+L")
        self.other = self._button(words.text("Change…"), self.change, "Ctrl+E")
        self.no_need = self._button(words.text("No longer needed…"), self.drop)
        self.again = self._button(words.text("To do after all"), self.open_again)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Esc", self.left.emit, within=within)
        shortcut(self, "Ctrl+F", lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _button(self, text: str, do: Callable[[], object], keys: str = "") -> Button:
        button = Button(text)
        button.clicked.connect(do)
        if keys:
            button.setToolTip(keys)
            button.setAccessibleDescription(keys)
        if keys.startswith("Ctrl"):
            shortcut(self, keys, button.click)
        return button

    def _lay_out(self) -> None:
        self.kit.look.changed.connect(self._fit)
        self._fit()
        label = Text(wrap=False)
        label.setBuddy(self.which)
        label.setText(self.kit.words.text("&Show"))
        show = flow(label, self.which)
        find = row()
        find.addWidget(self.search)
        buttons = flow(self.done, self.later, self.other, self.no_need, self.again, self.new)
        self.lay_out(self.head, buttons, self.notice, self.remind, show, find, self.table)

    def _fit(self) -> None:
        """The list keeps a few lines in sight; the page scrolls where there is no more room."""
        self.table.setMinimumHeight(round(self.kit.look.em() * TABLE_EMS))

    def _columns(self) -> list[Column[FullAction]]:
        words = self.kit.words

        def state(full: FullAction) -> str:
            return said.state(words, full, self.session.today())

        return [
            Column(
                title=words.text("What"),
                text=lambda one: one.action.wording,
                spoken=lambda one: said.said(words, one, self.session.today()),
                key="what",
                bold=True,
            ),
            Column(title=words.text("Who"), text=lambda one: said.owner(words, one), key="who"),
            Column(title=words.text("By when"), text=lambda one: said.due(words, one)),
            Column(title=words.text("State"), text=state),
            Column(title=words.text("Put off"), text=lambda one: said.how_often(words, one)),
            Column(title=words.text("What came of it"), text=lambda one: one.action.result),
        ]
