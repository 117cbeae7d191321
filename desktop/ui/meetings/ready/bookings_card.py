"""What is booked for a meeting: the list, booking, confirming and calling off."""

from collections.abc import Sequence

from desktop.domain.booking import Booking, BookingKind, BookingState
from desktop.domain.capitals import begun
from desktop.domain.need import NeedKind
from desktop.domain.readiness import NeedLine, Standing
from desktop.services.meetings.ready import bookings, readiness
from desktop.ui.buttons import Button, key_button
from desktop.ui.group.office_dialogs import Sure
from desktop.ui.layouts import flow
from desktop.ui.meetings.ready.booking_dialog import FOR_NOBODY, BookingDialog, booking_for
from desktop.ui.meetings.ready.ready_words import booking_name, booking_row, people_of
from desktop.ui.money.amounts import Amounts
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import RowList
from desktop.ui.widgets import Card, Text

TO_BOOK = frozenset({Standing.NOT_BOOKED, Standing.PARTLY, Standing.LACKS, Standing.WAS_NOT_SO})
"""What may be met by booking something."""


class BookingsCard(Card):
    """Arrow keys choose a booking, Enter changes it; the buttons name the one they are for."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Bookings")
        super().__init__(title)
        self._page = page
        self._amounts = Amounts(page.kit, page.session)
        self._meeting_id = 0
        self._lines: Sequence[NeedLine] = ()
        self.list = RowList(page.kit, title, empty=words.text("Nothing is booked yet."))
        self.list.grow()
        self.list.opened.connect(lambda _key: self.change_booking())
        self.list.chosen.connect(lambda _key: self._name_buttons())
        self.together = Text(tone="soft")
        self.new = key_button(page, words.text("Book something"), self.book_something, "Ctrl+N")
        self.yes = Button(words.text("They confirmed"))
        self.yes.clicked.connect(lambda: self.confirm(self._chosen()))
        self.off = Button("")
        self.off.clicked.connect(self.call_off)
        self.add(self.list)
        self.add(self.together)
        self.body.addLayout(flow(self.new, self.yes, self.off))

    def show_meeting(self, meeting_id: int, lines: Sequence[NeedLine]) -> None:
        workspace = self._page.session.workspace
        self._meeting_id, self._lines = meeting_id, lines
        found = bookings.of_meeting(workspace, meeting_id)
        names = self._amounts.names(*(one.for_id for one in found))
        needless = {one.id for one in readiness.no_longer_needed(workspace, meeting_id)}
        self.list.show_rows(
            [booking_row(self._amounts, one, names, needed=one.id not in needless) for one in found]
        )
        cost = bookings.cost(workspace, meeting_id)
        text = self._page.kit.words.text("Together: {amount}", amount=self._amounts.said(cost))
        self.together.setText(text)
        self.together.setVisible(bool(cost))
        self._name_buttons()

    def book_something(self) -> None:
        """For the first need that waits for a booking; without one, for nobody in particular."""
        self.book(next((one for one in self._lines if one.standing in TO_BOOK), None))

    def book(self, line: NeedLine | None) -> None:
        """Book something for a line of the lists, which the form begins with."""
        kind, whom = booking_for(line) if line is not None else (BookingKind.ROOM, FOR_NOBODY)
        booking = Booking(
            meeting_id=self._meeting_id,
            kind=kind,
            covers=whom[0],
            for_id=whom[1],
            booked_on=self._page.session.today(),
        )
        self._ask(booking, new=True)

    def change_booking(self) -> None:
        booking = self._chosen()
        if booking is not None:
            self._ask(booking, new=False)

    def confirm(self, booking: Booking | None) -> None:
        """They said yes, today; another day is typed in the booking itself."""
        page, session = self._page, self._page.session
        if booking is None:
            return
        booking_id, words = booking.id or 0, page.kit.words
        done = words.text("Confirmed: {what}", what=booking_name(words, booking))
        page.attempt(
            lambda: bookings.confirm(session.workspace, session.act(), booking_id=booking_id), done
        )

    def call_off(self) -> None:
        """Ask first, and say what it may cost."""
        page, session, words = self._page, self._page.session, self._page.kit.words
        booking = self._chosen()
        if booking is None or not page.allowed(bookings.cancel):
            return
        booking_id = booking.id or 0
        stakes = bookings.at_stake(session.workspace, self._meeting_id, session.today())
        said = [words.say(one.said) for one in stakes if one.booking.id == booking_id]
        text = begun(said[0] if said else booking_name(words, booking))
        dialog = Sure(
            page.kit,
            self.off.text(),
            words.sentences([text, words.text("Tell them yourself: Hearback sends nothing.")]),
            do=words.text("It is called off"),
            act=lambda: bookings.cancel(session.workspace, session.act(), booking_id=booking_id),
            parent=page,
        )
        page.ask(dialog)

    def _ask(self, booking: Booking, *, new: bool) -> None:
        page, session = self._page, self._page.session
        service = bookings.book if new else bookings.change
        names = self._amounts.names(*people_of(self._lines), booking.for_id)

        def save(booking: Booking) -> None:
            service(session.workspace, session.act(), booking=booking)
            page.say_saved()

        if page.allowed(service):
            page.ask(BookingDialog(self._amounts, booking, self._lines, names, save, page))

    def _chosen(self) -> Booking | None:
        key = self.list.chosen_key()
        found = bookings.of_meeting(self._page.session.workspace, self._meeting_id)
        return next((one for one in found if one.id == key), None)

    def _name_buttons(self) -> None:
        """The buttons say which booking they are for, and are there while it can be done."""
        words, booking = self._page.kit.words, self._chosen()
        self.yes.setVisible(booking is not None and booking.state is BookingState.BOOKED)
        self.off.setVisible(booking is not None and booking.state is not BookingState.CANCELLED)
        if booking is not None:
            what = booking_name(words, booking)
            talk = booking.covers is NeedKind.TALK_THROUGH
            text = words.text("Done: {what}", what=what)
            self.yes.setText(text if talk else words.text("They confirmed: {what}", what=what))
            self.off.setText(words.text("Call off: {what}", what=what))
