"""Today: what needs somebody now, and nothing else."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.office import OFFICERS
from desktop.services.keeping import copies
from desktop.services.meetings import meetings
from desktop.services.money import claims
from desktop.services.waits.gathering import waits
from desktop.services.waits.wait import TO_BEGIN, Wait, WaitKind, is_first_day
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.room_page import PageHead, RoomPage, fill, stack
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Go, Session
from desktop.ui.speech import InFront
from desktop.ui.today.errand import Errand, shorts, summary
from desktop.ui.today.next_meeting import FirstCard, NextMeeting
from desktop.ui.today.outside import outside
from desktop.ui.today.tin_card import TinCard
from desktop.ui.today.waiting import Waiting, errand_of, waiting
from desktop.ui.widgets import Card, Text

SHOWS = frozenset(
    {
        *("person", "office", "meeting", "attendance", "claim", "claim_line", "agreement"),
        *("movement", "signed_later", "cash_count", "count_confirmed", "promise", "place"),
        *("hand_over", "hand_over_confirmed", "policy", "setting"),
        *("spare_key", "can_open", "look_through", "outside_rule", "typed_in"),
        *("copy_made", "open_claim", "mailing", "mailing_copy"),
        *("item", "agenda_line", "line_note", "decision", "notes_version", "action"),
        *("need", "booking", "passed_need", "venue", "venue_check", "venue_on_the_day"),
        *("body", "seat", "terms_of_reference", "meeting_note"),
        *("request", "invited", "member_view", "theme", "view_theme", "answer", "sent_letter"),
        *("letter_taken_back", "not_reached", "change", "change_check", "outreach", "reach_step"),
        *("goal", "goal_check", "review"),
    }
)
AT_ONCE = 7
"""Lines that are shown at once; the rest is one key away."""
MORE, LATER = -1, -2
"""The keys of the lines that show the rest, and what is for another day."""


def make_room(session: Session, kit: Kit, go: Go) -> QWidget:
    return TodayPage(session, kit, go)


def _to_get(money: Wait | None) -> list[Wait]:
    """Cash that has to be got; a word that all is well is nothing to do."""
    return [money] if money is not None and money.detail else []


class TodayPage(RoomPage):
    """Keys: Enter opens what waits; F8 shows what is in the tin."""

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, SHOWS)
        words = kit.words
        self._go = go
        self._apart: list[Errand] = []
        self._waiting = Waiting(now=[], later=[])
        self._shown: set[int] = set()
        self._meets_today = False
        self._said = False
        self._all_known = True
        session.plans.ready.connect(self._plan_ready)
        self.head = PageHead(words.text("Today"))
        self.first = FirstCard(kit, go)
        self.meeting = NextMeeting(session, kit, go)
        self.waits = Card(words.text("What waits"))
        self.list = RowList(kit, words.text("What waits"), empty=words.text("Nothing waits."))
        self.list.grow()
        self.list.opened.connect(self._open)
        self.waits.add(self.list)
        self.owed = Button(words.text("Is anything still owed from before?"), ButtonLook.QUIET)
        self.owed.clicked.connect(lambda: go("owed-before"))
        self.waits.body.addLayout(flow(self.owed))
        self.copy = Text(tone="soft")
        self.tin = TinCard(session, kit)
        self._lay_out()

    def refresh(self) -> None:
        session = self.session
        act = session.act()
        self.head.show_head(self.head.title.text(), self.kit.words.date(act.day, "full"))
        found = waits(session.workspace, act, plan=session.plans.ask)
        self._all_known = all(wait.known for wait in found)
        steps = [wait for wait in found if wait.kind in TO_BEGIN]
        self.first.show_steps(steps)
        meeting = meetings.next_one(session.workspace, act)
        money = next((wait for wait in found if wait.kind is WaitKind.FLOAT), None)
        self.meeting.show_meeting(meeting, money)
        self._apart = [errand_of(wait) for wait in (*steps, *_to_get(money))]
        fill(self.meeting.desk, filled=not steps)
        self.meeting.setVisible(meeting is not None or not steps)
        self._waiting = waiting(session, found)
        first_day = is_first_day(session.workspace, act.day)
        self._meets_today = meeting is not None and meeting.day == act.day and not first_day
        self._show_errands()
        self.waits.setVisible(bool(self._errands) or not steps)
        new = not claims.count(session.workspace) and not session.settings.practice
        self.owed.setVisible(new and session.may(*OFFICERS) and not steps)
        self.copy.setHidden(session.settings.practice)
        self.copy.setText(self.kit.words.say(copies.copy_age(session.workspace, act.day)))
        self.tin.show_outside(outside(session))

    @property
    def _errands(self) -> list[Errand]:
        return [*self._waiting.now, *self._waiting.later]

    @property
    def _for_now(self) -> list[Errand]:
        """On the day of a meeting the group's own things wait for another day."""
        folds = self._meets_today and len(self._waiting.later) > 1
        return self._waiting.now if folds else self._errands

    def _show_errands(self) -> None:
        words, now = self.kit.words, self._for_now
        self.list.setAccessibleName(summary(words, now) or words.text("What waits"))
        if self.waits.heading is not None:
            count = sum(errand.stands_for for errand in now)
            said = words.plural("{count} thing waits", "{count} things wait", count)
            self.waits.heading.setText(said if count else words.text("What waits"))
        unfolded = self._errands if LATER in self._shown else now
        rows = [self._row(n, errand) for n, errand in enumerate(unfolded)]
        left = len(rows) - AT_ONCE
        if left > 1 and not self._shown:  # one more line takes no more room than saying so
            text = words.plural("Show {count} more", "Show {count} more", left)
            rows = [*rows[:AT_ONCE], Row(key=MORE, title=text)]
        if len(unfolded) < len(self._errands):
            later = words.listed(words.say(short) for short in shorts(self._waiting.later))
            rows.append(Row(key=LATER, title=words.text("For another day: {what}", what=later)))
        self.list.show_rows(rows)

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever opens the file hears once what waits; coming back says nothing.

        A copy made meanwhile, or a question answered, changed no table that is told of.
        """
        self.show_again()
        super().showEvent(event)
        self._say_once()

    def _say_once(self) -> None:
        """Cash that is still worked out is waited for: it may be the first thing to say."""
        if self._said or not self._all_known:
            return
        self._said = True
        said = summary(self.kit.words, [*self._apart, *self._for_now])
        if said:
            text = self.kit.words.text("Today: {what}.", what=said)
            InFront(self.window(), lambda: self._say_unless_asked(text))

    def _plan_ready(self) -> None:
        if self.isVisible():
            self.show_again()
            self._say_once()

    def _say_unless_asked(self, text: str) -> None:
        """A question over this window is heard first, and is not talked over."""
        over: QWidget | None = QApplication.activeModalWidget()
        while over is not None and over is not self.window():
            over = over.parentWidget()
        if over is None:
            self.kit.speech.say(self, text)

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
        if number in {MORE, LATER} and isinstance(number, int):
            self._shown.add(number)
            self._show_errands()
            self.list.choose(AT_ONCE if number == MORE else len(self._waiting.now))
        elif isinstance(number, int):
            errand = self._errands[number]
            self._go(errand.place, **dict(errand.ids))

    def _lay_out(self) -> None:
        left = stack(self.first, self.meeting, self.waits, self.copy)
        sides = Columns([left, stack(self.tin)], weights=(7, 4))
        self.lay_out(self.head, self.notice, sides)
