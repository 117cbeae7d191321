"""What one person got from us on paper, on screen or by word of mouth."""

from desktop.domain.mailing import CopyState
from desktop.services.letters import mailings
from desktop.services.letters.mailings import Sent
from desktop.ui.buttons import Button
from desktop.ui.layouts import flow
from desktop.ui.letters import letters_words as said
from desktop.ui.money.amounts import Amounts
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Go
from desktop.ui.widgets import Card

SHOWN = 10
MORE = "more"


class SentCard(Card):
    """Enter opens the list that a paper belongs to."""

    def __init__(self, page: RoomPage, go: Go) -> None:
        words = page.kit.words
        super().__init__(words.text("What we sent"))
        self._page, self._go = page, go
        self._amounts = Amounts(page.kit, page.session)
        self._person_id = 0
        self.list = RowList(
            page.kit, words.text("What we sent"), empty=words.text("Nothing was sent yet.")
        )
        self.list.grow()
        self.list.opened.connect(self._open)
        self.add(self.list)
        self.send = Button(words.text("Print or send a paper"))
        self.send.clicked.connect(lambda: go("letters", person_id=self._person_id))
        self.body.addLayout(flow(self.send))

    def show_person(self, person_id: int) -> None:
        self._person_id = person_id
        found = mailings.of_person(self._page.session.workspace, person_id)
        rows = [self._row(one) for one in found[:SHOWN]]
        more = len(found) - SHOWN
        if more > 0:
            title = self._page.kit.words.plural("And {count} more", "And {count} more", more)
            rows.append(Row(key=MORE, title=title))
        self.list.show_rows(rows)

    def _row(self, one: Sent) -> Row:
        words, copy = self._page.kit.words, one.copy
        parts = [said.version_said(words, copy), said.way_said(words, copy.way)]
        if copy.done_by is not None and copy.done_by != copy.person_id:
            who = self._amounts.name(copy.done_by)
            parts.append(words.text("by {name}", name=who))
        waits = copy.state in {CopyState.READY, CopyState.STOPPED, CopyState.TASK}
        return Row(
            key=copy.mailing_id,
            title=words.say(mailings.paper_name(one.mailing)),
            detail=" · ".join(parts),
            chip=words.text("waits") if waits else said.state_said(words, copy),
            mark=said.MARKS[copy.state],
        )

    def _open(self, key: object) -> None:
        if isinstance(key, int):
            self._go("mailing", mailing_id=key, person_id=self._person_id)
        else:
            self._go("letters")
