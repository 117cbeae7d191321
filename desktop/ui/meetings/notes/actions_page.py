"""What we said we would do: all of it, mine, what is late, and what came of it."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal

from desktop.domain.decision import ActionState, FullAction
from desktop.domain.paper_kinds import Paper
from desktop.services.changes import actions
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button, key_button
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
from desktop.ui.papers.preview import show_papers
from desktop.ui.papers.shown import paper_shown
from desktop.ui.room_page import PageHead, RoomPage, fill
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Go, Session
from desktop.ui.widgets import Text, row

SHOWS = frozenset({"action", "action_put_off", "person"})
MOST = 200
"""So many cards stand on the page; whoever wants an older one types a word of it."""


class Which(StrEnum):
    """Which of them are shown."""

    OPEN = "open"
    MINE = "mine"
    LATE = "late"
    ENDED = "ended"


class ActionsPage(RoomPage):
    """Keys: Enter says that it is done, Ctrl+L puts it off, Ctrl+E changes it, Ctrl+N writes
    down another, Ctrl+P shows them on paper, Ctrl+F finds words and names, Esc goes back."""

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
        self.search.textEdited.connect(lambda _typed: self._show_list())
        self.search.returnPressed.connect(self.start)
        self.remind = Lines(kit, words.text("Whom to remind"))
        self.list = RowList(
            kit,
            words.text("What we said we would do"),
            empty=words.text("Nothing here."),
        )
        self.list.grow()
        self.list.opened.connect(lambda _key: self.say_done())
        self.list.chosen.connect(lambda _key: self._show_buttons())
        self._lay_out()

    def start(self) -> None:
        """Stand on the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        words, session = self.kit.words, self.session
        act = session.act()
        late = actions.late(session.workspace, act)
        count = len(actions.open_actions(session.workspace))
        to_do = words.plural("{count} to do", "{count} to do", count)
        behind = words.plural("{count} late", "{count} late", len(late)) if late else ""
        self.head.show_head(words.text("What we said we would do"), words.listed([to_do, behind]))
        names = words.listed(dict.fromkeys(one.owner for one in late if one.owner))
        self.remind.show_lines(words.text("Remind: {names}", names=names) if names else "")
        self._show_list()

    def _show_list(self) -> None:
        """Those that are wanted and hold every word that was typed, in any of their parts."""
        today, typed = self.session.today(), self.search.value().casefold().split()
        cards = {one.id: said.card(self.kit.words, one, today) for one in self._wanted()}
        found = [card for card in cards.values() if all(word in _text(card) for word in typed)]
        self.list.show_rows(found[:MOST])
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
        full = self._chosen()
        if full is not None and self.allowed(actions.change):
            self.ask(ActionDialog(self, full))

    def say_done(self) -> None:
        self._about_one(DoneDialog)

    def put_off(self) -> None:
        self._about_one(PutOffDialog)

    def drop(self) -> None:
        self._about_one(DropDialog)

    def open_again(self) -> None:
        full, session = self._chosen(), self.session
        if full is not None:
            done = self.kit.words.text("It is to do again.")
            self.attempt(
                lambda: actions.open_again(session.workspace, session.act(), action_id=full.id),
                done,
            )

    def show_on_paper(self) -> None:
        """What somebody does is their own list; otherwise everything that is still to do."""
        mine = self.which.value() is Which.MINE
        about = About(person_id=self.session.person_id if mine else None)
        shown = paper_shown(self.session, self.kit, Paper.ACTIONS, about)
        show_papers(self.session, self.kit, shown, self)

    def _about_one(self, kind: type[DoneDialog | PutOffDialog | DropDialog]) -> None:
        full = self._chosen()
        is_open = full is not None and full.action.state is ActionState.OPEN
        if full is not None and is_open and self.allowed(actions.done):
            self.ask(kind(self, full))

    def _chosen(self) -> FullAction | None:
        key = self.list.chosen_key()
        return actions.get(self.session.workspace, key) if isinstance(key, int) else None

    def _show_buttons(self) -> None:
        full = self._chosen()
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
        self.new = key_button(self, words.text("Something to do…"), self.add, "Ctrl+N")
        self.done = Button(words.text("It is done…"), do=self.say_done, keys="Enter")
        self.later = key_button(self, words.text("Put it off…"), self.put_off, "Ctrl+L")
        self.other = key_button(self, words.text("Change…"), self.change, "Ctrl+E")
        self.no_need = Button(words.text("No longer needed…"), do=self.drop)
        self.again = Button(words.text("To do after all"), do=self.open_again)
        self.print = key_button(self, words.text("Show on paper…"), self.show_on_paper, "Ctrl+P")
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Esc", self.left.emit, within=within)
        shortcut(self, "Ctrl+F", lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _lay_out(self) -> None:
        label = Text(wrap=False)
        label.setBuddy(self.which)
        label.setText(self.kit.words.text("&Show"))
        show = flow(label, self.which)
        find = row()
        find.addWidget(self.search)
        first = (self.done, self.later, self.other, self.no_need, self.again)
        buttons = flow(*first, self.new, self.print)
        self.lay_out(self.head, buttons, self.notice, self.remind, show, find, self.list)


def _text(card: Row) -> str:
    return f"{card.title} {card.detail} {card.chip}".casefold()
