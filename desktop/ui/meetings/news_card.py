"""What is new about a meeting: that it was called off or moved, and who has to hear of it."""

from desktop.domain.capitals import begun
from desktop.domain.meeting import Meeting
from desktop.services.meetings import moving
from desktop.services.meetings.ready import bookings
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.moving_dialogs import ToldDialog, names_of
from desktop.ui.room_page import RoomPage
from desktop.ui.session import Go, Session
from desktop.ui.widgets import Card


class NewsCard(Card):
    """Hidden while there is nothing new. The page opens its dialogs and says what went wrong."""

    def __init__(self, page: RoomPage, go: Go) -> None:
        super().__init__()
        self._page = page
        self._meeting_id = 0
        words = self._kit.words
        self.lines = Lines(self._kit)
        self.write = Button(words.text("Print or send a paper"))
        self.write.clicked.connect(lambda: go("letters", meeting_id=self._meeting_id))
        self.told = Button(words.text("Who knows by now?"))
        self.told.clicked.connect(self._ask_who_knows)
        self.ready = Button(words.text("See what is booked"))
        self.ready.clicked.connect(lambda: go("ready", meeting_id=self._meeting_id))
        self.on = Button(words.text("It takes place after all"))
        self.on.clicked.connect(self._takes_place)
        self.add(self.lines)
        self.body.addLayout(flow(self.told, self.write, self.ready, self.on))

    @property
    def _kit(self) -> Kit:
        return self._page.kit

    @property
    def _session(self) -> Session:
        return self._page.session

    def show_meeting(self, meeting: Meeting) -> None:
        words, workspace = self._kit.words, self._session.workspace
        self._meeting_id = meeting.id or 0
        off, today = meeting.called_off_on, self._session.act().day
        people = moving.to_tell(workspace, self._meeting_id) if meeting.day >= today else []
        lines = []
        if off is not None:
            why = meeting.called_off_why
            lines.append(words.text("Called off on {day}: {why}", day=off, why=why))
        if people:
            names = names_of(words, people)
            lines.append(words.text("Have to hear of it: {names}.", names=names))
        booked = bookings.at_stake(workspace, self._meeting_id, today) if off is not None else []
        lines += [words.say(stake.said) for stake in booked]
        self.lines.show_lines(*(begun(line) for line in lines))
        self.setVisible(bool(lines))
        for button in (self.told, self.write):
            button.setVisible(bool(people))
        self.ready.setVisible(bool(booked))
        self.on.setVisible(off is not None)

    def _ask_who_knows(self) -> None:
        if self._page.allowed(moving.told):
            people = moving.to_tell(self._session.workspace, self._meeting_id)
            self._page.ask(ToldDialog(self._page, self._meeting_id, people))

    def _takes_place(self) -> None:
        session = self._session

        def do() -> None:
            moving.takes_place(session.workspace, session.act(), meeting_id=self._meeting_id)

        self._page.attempt(do, self._kit.words.text("It takes place."))
