"""Can everybody take part? What those who come need, what is booked, and the one next thing."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal

from desktop.domain.meeting import Meeting
from desktop.domain.need import NEED_NAMES, NeedKind
from desktop.domain.readiness import NeedLine, Readiness, Standing, covers
from desktop.language import Sentence, Words
from desktop.services.meetings import meetings
from desktop.services.meetings.ready import bookings, needs, readiness
from desktop.ui.buttons import Button, ButtonLook, key_button
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.ready.bookings_card import TO_BOOK, BookingsCard
from desktop.ui.meetings.ready.need_lists import NeedsList, TellDialog
from desktop.ui.meetings.ready.place_card import PlaceCard
from desktop.ui.room_page import PageHead, RoomPage, stack
from desktop.ui.session import Go, Session
from desktop.ui.speech import spoken
from desktop.ui.when import when_and_where
from desktop.ui.widgets import Card

Next = tuple[str, Callable[[], object]]


def is_over(session: Session, meeting: Meeting) -> bool:
    """Whether a meeting has ended, by what was noted or by the clock of the group."""
    act = session.act()
    if meeting.day != act.day:
        return meeting.day < act.day
    now = session.settings.clock(act.at)
    ends = meeting.ended or meeting.ends
    return ends is not None and now >= datetime.combine(meeting.day, ends, now.tzinfo)


class ReadyPage(RoomPage):
    """Keys: Enter on a need does what it needs next, Ctrl+N books something, Esc goes back."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, readiness.SHOWN_FROM)
        words = kit.words
        self._go = go
        self.meeting_id = 0
        self._next: Callable[[], object] | None = None
        self.head = PageHead()
        self.back = key_button(self, words.text("Back to the meeting"), self.left.emit, "Esc")
        self.state = Lines(kit)
        self.next = Button("", ButtonLook.PRIMARY)
        self.next.clicked.connect(self._do_next)
        self._make_cards()
        stands = Card()
        stands.add(self.state)
        stands.body.addLayout(flow(self.next, self.tell_place, self.tell_helpers))
        left = stack(stands, self.access, self.support)
        sides = Columns([left, stack(self.bookings, self.place)], weights=(1, 1))
        self.lay_out(flow(self.back), self.head, self.notice, sides)

    def _make_cards(self) -> None:
        words = self.kit.words
        empty = words.text("Nobody who comes needs this, as far as we know.")
        self.access = NeedsList(
            self, words.text("Access"), words.text("What the place has to have."), empty
        )
        self.support = NeedsList(
            self, words.text("Support"), words.text("What is booked or done."), empty
        )
        for part in (self.access, self.support):
            part.opened.connect(self._go_on_with)
        self.bookings = BookingsCard(self)
        self.place = PlaceCard(self, self._go)
        self.tell_place = Button(words.text("What to tell the place"))
        self.tell_place.clicked.connect(self._tell_place)
        self.tell_helpers = Button(words.text("What to tell who helps"))
        self.tell_helpers.clicked.connect(self._tell_helpers)

    def show_meeting(self, meeting_id: int) -> None:
        self.meeting_id = meeting_id
        self.notice.clear()
        self.show_again()

    def start(self) -> None:
        """Stand on how it is; the next thing to do is one Tab away."""
        self.state.begin()

    def arrival(self) -> str:
        """How it stands is the first line, where the focus is."""
        return spoken(self.head.title.text())

    def refresh(self) -> None:
        if not self.meeting_id:
            return
        words, session = self.kit.words, self.session
        meeting = meetings.get(session.workspace, self.meeting_id)
        title = words.text("Can everybody take part?")
        when = when_and_where(words, meeting)
        self.head.show_head(title, words.text("{title}, {when}", title=meeting.title, when=when))
        self.setAccessibleName(title)
        found = readiness.look(session.workspace, session.act(), meeting_id=self.meeting_id)
        passed = readiness.passed_over(session.workspace, self.meeting_id)
        over = is_over(session, meeting)
        self.state.show_lines(words.say(found.said), *self._to_look_at())
        self.access.show_lines(self.meeting_id, found.access, passed)
        self.support.show_lines(self.meeting_id, found.support, passed)
        self.bookings.show_meeting(self.meeting_id, found.lines)
        self.place.show_meeting(meeting, is_over=over)
        for button in (self.tell_place, self.tell_helpers):
            button.setVisible(bool(found.lines) and not over)
        self._show_next(self._next_of(found, is_over=over))

    def _to_look_at(self) -> list[str]:
        """Quietly: whose needs may have changed (practice rule 48)."""
        session, words = self.session, self.kit.words
        here = {row.person_id for row, _ in meetings.attendance(session.workspace, self.meeting_id)}
        due = needs.to_look_at(session.workspace, session.act())
        names = words.listed(person.listed for person in due if person.id in here)
        return [words.text("Ask again what they need: {names}.", names=names)] if names else []

    def _next_of(self, found: Readiness, *, is_over: bool) -> Next | None:
        """The one next thing to do; None when there is none."""
        words = self.kit.words
        if is_over:
            if not self.place.unsaid():
                return None
            return words.text("Was it true on the day?"), self.place.ask_on_the_day
        if not found.coming:
            go = self._go
            return words.text("Invite people"), lambda: go("meeting", meeting_id=self.meeting_id)
        return next((self._next_for(line) for line in found.unmet), None)

    def _next_for(self, line: NeedLine) -> Next | None:
        """What a need waits for."""
        words = self.kit.words
        what = words.text(NEED_NAMES[line.kind])
        talk = line.kind is NeedKind.TALK_THROUGH
        if line.standing is Standing.NO_PLACE:
            return words.text("Choose the place"), self.place.choose_place
        if line.standing is Standing.UNCHECKED:
            return words.text("Check the place"), self.place.check_place
        if line.standing is Standing.BOOKED:
            text = words.text("Done: {what}", what=what)
            said = text if talk else words.text("They confirmed: {what}", what=what)
            return said, lambda: self._confirm(line)
        if line.standing in TO_BOOK:
            text = words.text("Say who does it: {what}", what=what)
            said = text if talk else words.text("Book: {what}", what=what)
            if line.is_access:
                said = words.text("Book something for: {what}", what=what)
            return said, lambda: self.bookings.book(line)
        return None

    def _go_on_with(self, line: NeedLine | None) -> None:
        """Enter on a line: what it waits for, or what it rests on."""
        if line is None:
            return
        waits = self._next_for(line)
        if waits is not None:
            waits[1]()
        elif line.standing is Standing.PLACE:
            self.place.open_page()
        elif line.standing is Standing.CONFIRMED:
            self._stand_on_booking(line)

    def _confirm(self, line: NeedLine) -> None:
        """What is booked for this line is certain now; each booking of it, one by one."""
        for one in bookings.of_meeting(self.session.workspace, self.meeting_id):
            waits = one.confirmed_on is None and one.cancelled_on is None
            if waits and any(covers(one, line.kind, person) for person in line.people):
                self.bookings.confirm(one)

    def _stand_on_booking(self, line: NeedLine) -> None:
        for one in bookings.of_meeting(self.session.workspace, self.meeting_id):
            if covers(one, line.kind, line.people[0]) and one.confirmed_on is not None:
                self.bookings.list.choose(one.id)
                self.bookings.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _do_next(self) -> None:
        if self._next is not None:
            self._next()

    def _show_next(self, what: Next | None) -> None:
        """Where nothing is left to do, whoever pressed the last button hears how it stands."""
        if what is None and self.window().focusWidget() is self.next:
            self.state.begin()
        self.next.setVisible(what is not None)
        self._next = what[1] if what else None
        if what is not None:
            self.next.setText(what[0])

    def _tell_place(self) -> None:
        session = self.session
        if self.allowed(needs.for_place):
            said = needs.for_place(session.workspace, session.act(), meeting_id=self.meeting_id)
            self.ask(TellDialog(self, self.tell_place.text(), spoken_by(self.kit.words, said)))

    def _tell_helpers(self) -> None:
        session = self.session
        if self.allowed(needs.for_helpers):
            said = needs.for_helpers(session.workspace, session.act(), meeting_id=self.meeting_id)
            self.ask(TellDialog(self, self.tell_helpers.text(), spoken_by(self.kit.words, said)))


def spoken_by(words: Words, said: Sequence[Sentence]) -> list[str]:
    return [words.say(one) for one in said]
