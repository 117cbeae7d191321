"""Letters and forms: everything that was sent, and a page for each of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.services.letters import mailings
from desktop.services.letters.mailings import Listed
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.letters import letters_words as said
from desktop.ui.letters.choose_dialog import Asked, ChooseDialog
from desktop.ui.letters.run_page import RunPage
from desktop.ui.papers.preview import show_papers
from desktop.ui.papers.shown import paper_shown
from desktop.ui.reading_order import turn
from desktop.ui.room_page import PageHead, RoomPage
from desktop.ui.session import Go, Session
from desktop.ui.table import Table
from desktop.ui.table_model import Column
from desktop.ui.widgets import column

SHOWS = frozenset({"mailing", "mailing_copy"})


def make_room(session: Session, kit: Kit, go: Go) -> QWidget:
    return LettersRoom(session, kit, go)


class LettersRoom(QStackedWidget):
    """Everything that was sent, and over it one mailing."""

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__()
        self.list = ListPage(session, kit)
        self.run = RunPage(session, kit, go)
        self.addWidget(self.list)
        self.addWidget(self.run)
        self.list.opened.connect(self.open_mailing)
        self.run.left.connect(self.show_list)

    def arrive(self, place: str, /, **ids: int) -> None:
        if "mailing_id" in ids:
            self.open_mailing(ids["mailing_id"], ids.get("person_id"))
        elif place == "letters":
            self.show_list()
            if ids:
                self.list.begin(**ids)

    def arrival(self) -> str:
        return (self.run if self.currentWidget() is self.run else self.list).arrival()

    def open_mailing(self, mailing_id: int, person_id: int | None = None) -> None:
        self.run.show_mailing(mailing_id, person_id)
        turn(self, self.run)
        self.run.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.run.tell_arrival()

    def show_list(self) -> None:
        turn(self, self.list)
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)


class ListPage(RoomPage):
    """Keys: Enter opens what was sent, Ctrl+N prints or sends a paper."""

    opened = Signal(object)  # ids are larger than Qt's int

    def __init__(self, session: Session, kit: Kit) -> None:
        super().__init__(session, kit, SHOWS)
        words = kit.words
        text = words.text("Print or send a paper")
        self.new = Button(
            text, ButtonLook.PRIMARY, image="letters", do=self._begin_new, keys="Ctrl+N"
        )
        self.head = PageHead(words.text("Letters and forms"))
        self.table: Table[Listed] = Table(
            kit,
            words.text("All lists"),
            self._columns(),
            empty=words.text(
                "Nothing was sent yet. Print or send a paper makes a list of who gets what."
            ),
        )
        self.table.opened.connect(lambda listed: self.opened.emit(listed.mailing.id))
        body = column()
        body.addWidget(self.head)
        body.addWidget(self.notice)
        body.addLayout(flow(self.new))
        body.addWidget(self.table, 1)
        self.setLayout(body)
        shortcut(self, "Ctrl+N", self.begin)

    def refresh(self) -> None:
        found = mailings.every(self.session.workspace)
        words = self.kit.words
        count = words.plural("{count} list", "{count} lists", len(found))
        self.head.show_head(words.text("Letters and forms"), count)
        self.table.show_rows(found)

    def _begin_new(self) -> None:
        self.begin()

    def begin(self, **ids: int) -> None:
        """Choose a paper and for whom; `ids` name somebody or a meeting one came from."""
        if self.allowed(mailings.begin):
            self.ask(ChooseDialog(self.session, self.kit, self._make, self, **ids))

    def _make(self, asked: Asked) -> None:
        session = self.session
        if asked.blank:
            begin = Reader(language=asked.language, reading=asked.reading)
            shown = paper_shown(session, self.kit, asked.paper, About(), begin)
            show_papers(session, self.kit, shown, self)
            return
        mailing = mailings.begin(
            session.workspace,
            session.act(),
            paper=asked.paper,
            person_ids=asked.person_ids,
            meeting_id=asked.meeting_id,
            send_by=asked.send_by,
            post=asked.post,
        )
        self.opened.emit(mailing.id)

    def _columns(self) -> list[Column[Listed]]:
        words = self.kit.words
        return [
            Column(
                title=words.text("Paper"),
                text=lambda one: said.listed_name(words, one),
                spoken=lambda one: said.listed_said(words, one),
                bold=True,
            ),
            Column(title=words.text("Made on"), text=lambda one: words.date(one.mailing.made_on)),
            Column(title=words.text("People"), text=lambda one: str(sum(one.counts.values()))),
            Column(title=words.text("How far"), text=lambda one: said.how_far(words, one)),
        ]
