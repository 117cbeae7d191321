"""Today: what needs somebody now, and nothing else."""

from PySide6.QtWidgets import QWidget

from desktop.services import meetings
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns
from desktop.ui.room_page import PageHead, RoomPage, fill, stack
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Go, Session
from desktop.ui.today.next_meeting import FirstCard, NextMeeting, first_steps
from desktop.ui.today.outside import outside
from desktop.ui.today.tin_card import TinCard
from desktop.ui.today.waiting import Errand, errands
from desktop.ui.widgets import Card

SHOWS = frozenset(
    {
        *("person", "office", "meeting", "attendance", "claim", "claim_line", "agreement"),
        *("movement", "signed_later", "cash_count", "count_confirmed", "promise", "place"),
        *("hand_over", "hand_over_confirmed", "policy", "setting"),
    }
)


def make_room(session: Session, kit: Kit, go: Go) -> QWidget:
    return TodayPage(session, kit, go)


class TodayPage(RoomPage):
    """Keys: Enter opens what waits; F8 shows what is in the tin."""

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, SHOWS)
        words = kit.words
        self._go = go
        self._errands: list[Errand] = []
        self.head = PageHead(words.text("Today"))
        self.first = FirstCard(kit, go)
        self.meeting = NextMeeting(session, kit, go)
        self.waits = Card(words.text("What waits"))
        self.list = RowList(kit, words.text("What waits"), empty=words.text("Nothing waits."))
        self.list.grow()
        self.list.opened.connect(self._open)
        self.waits.add(self.list)
        self.tin = TinCard(session, kit)
        self._lay_out()

    def refresh(self) -> None:
        session = self.session
        act = session.act()
        self.head.show_head(self.head.title.text(), self.kit.words.date(act.day, "full"))
        steps = first_steps(session, self.kit)
        self.first.show_steps(steps)
        meeting = meetings.next_one(session.workspace, act)
        self.meeting.show_meeting(meeting)
        fill(self.meeting.desk, filled=not steps)
        self.meeting.setVisible(meeting is not None or not steps)
        self._errands = errands(session)
        self.list.show_rows([self._row(n, errand) for n, errand in enumerate(self._errands)])
        self.waits.setVisible(bool(self._errands) or not steps)
        self.tin.show_outside(outside(session))

    def _row(self, number: int, errand: Errand) -> Row:
        words = self.kit.words
        return Row(
            key=number,
            title=words.say(errand.title),
            detail=words.say(errand.detail),
            chip=words.say(errand.state),
            mark=errand.mark,
        )

    def _open(self, number: object) -> None:
        if isinstance(number, int):
            errand = self._errands[number]
            self._go(errand.place, **dict(errand.ids))

    def _lay_out(self) -> None:
        left = stack(self.first, self.meeting, self.waits)
        sides = Columns([left, stack(self.tin)], weights=(7, 4))
        self.lay_out(self.head, self.notice, sides)
