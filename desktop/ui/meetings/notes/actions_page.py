"""What we said we would do: all of it, mine, what is late, and what came of it."""

from enum import StrEnum

from desktop.domain.decision import ActionState, FullAction
from desktop.domain.paper_kinds import Paper
from desktop.services.changes import actions
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button, key_button
from desktop.ui.cards_page import CardsPage
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
from desktop.ui.room_page import fill
from desktop.ui.rows import Row
from desktop.ui.session import Session

SHOWS = frozenset({"action", "action_put_off", "person"})


class Which(StrEnum):
    """Which of them are shown."""

    OPEN = "open"
    MINE = "mine"
    LATE = "late"
    ENDED = "ended"


class ActionsPage(CardsPage):
    """Keys: Enter says that it is done, Ctrl+L puts it off, Ctrl+E changes it, Ctrl+N writes
    down another, Ctrl+P shows them on paper, Ctrl+F finds words and names, Esc goes back."""

    def __init__(self, session: Session, kit: Kit) -> None:
        words = kit.words
        title = words.text("What we said we would do")
        which = [
            (Which.OPEN, words.text("everything to do")),
            (Which.MINE, words.text("what I do")),
            (Which.LATE, words.text("what is late")),
            (Which.ENDED, words.text("what was done or dropped")),
        ]
        super().__init__(session, kit, SHOWS, title=title, which=which)
        self._make_buttons()
        self.remind = Lines(kit, words.text("Whom to remind"))
        self.list.opened.connect(lambda _key: self.say_done())
        first = (self.done, self.later, self.other, self.no_need, self.again)
        self.lay_out_cards(flow(*first, self.new, self.print), self.notice, self.remind)

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
        self.show_cards()

    def cards(self) -> list[Row]:
        today = self.session.today()
        every = {one.id: one for one in self._wanted()}
        return [said.card(self.kit.words, one, today) for one in every.values()]

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

    def show_buttons(self) -> None:
        full = self._chosen()
        ended = full is not None and full.action.state is not ActionState.OPEN
        for button in (self.done, self.later, self.no_need):
            button.setVisible(not ended)
            button.setEnabled(full is not None)
        self.again.setVisible(ended)
        self.other.setEnabled(full is not None)
        fill(self.done, filled=full is not None)
        fill(self.new, filled=full is None)

    def _about_one(self, kind: type[DoneDialog | PutOffDialog | DropDialog]) -> None:
        full = self._chosen()
        is_open = full is not None and full.action.state is ActionState.OPEN
        if full is not None and is_open and self.allowed(actions.done):
            self.ask(kind(self, full))

    def _chosen(self) -> FullAction | None:
        key = self.list.chosen_key()
        return actions.get(self.session.workspace, key) if isinstance(key, int) else None

    def _make_buttons(self) -> None:
        words = self.kit.words
        self.new = key_button(self, words.text("Something to do…"), self.add, "Ctrl+N")
        self.done = Button(words.text("It is done…"), do=self.say_done, keys="Enter")
        self.later = key_button(self, words.text("Put it off…"), self.put_off, "Ctrl+L")
        self.other = key_button(self, words.text("Change…"), self.change, "Ctrl+E")
        self.no_need = Button(words.text("No longer needed…"), do=self.drop)
        self.again = Button(words.text("To do after all"), do=self.open_again)
        self.print = key_button(self, words.text("Show on paper…"), self.show_on_paper, "Ctrl+P")
