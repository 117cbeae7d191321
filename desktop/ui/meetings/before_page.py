"""The evening before a meeting: what to get, who is paid, and the papers to print."""

from PySide6.QtCore import Qt, Signal

from desktop.domain.meeting import Meeting
from desktop.services.meetings import meetings
from desktop.ui.buttons import Button, key_button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.meetings.float_part import FloatPart
from desktop.ui.meetings.kit_dialog import KitDialog
from desktop.ui.meetings.paper_buttons import PaperButtons
from desktop.ui.room_page import PageHead, RoomPage
from desktop.ui.session import Go, Session
from desktop.ui.speech import spoken
from desktop.ui.when import when_and_where
from desktop.ui.widgets import Card

SHOWS = frozenset(
    {
        *("meeting", "attendance", "person", "usual_line", "regular_cost", "setting"),
        *("claim", "claim_line", "agreement", "promise", "movement", "place", "policy", "rate"),
    }
)


class BeforePage(RoomPage):
    """Keys: Ctrl+E what people roughly spend, Ctrl+G I got it, Ctrl+P the list on paper, Esc
    goes back to the meeting."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, SHOWS)
        words = kit.words
        self.meeting_id = 0
        self.head = PageHead()
        self.back = key_button(self, words.text("Back to the meeting"), self.left.emit, "Esc")
        self.papers = Card(words.text("Papers"))
        self.paper_buttons = flow()
        self.papers.body.addLayout(self.paper_buttons)
        self.kit_button = Button(words.text("Paper kit…"), image="letters")
        self.kit_button.clicked.connect(self.make_kit)
        self.paper_buttons.addWidget(self.kit_button)
        self.send = Button(words.text("Print or send a paper"))
        self.send.clicked.connect(lambda: go("letters", meeting_id=self.meeting_id))
        self.paper_buttons.addWidget(self.send)
        self.shown = PaperButtons(self, lambda: self.meeting_id)
        for button in (*self.shown.buttons.values(), self.shown.calendar):
            self.paper_buttons.addWidget(button)
        self.money = FloatPart(self, go)
        self.lay_out(flow(self.back), self.head, self.notice, self.money, self.papers)

    def show_meeting(self, meeting_id: int) -> None:
        self.meeting_id = meeting_id
        self.notice.clear()
        self.money.hide_amounts()
        self.show_again()

    def start(self) -> None:
        """Stand on what there is to know; for who sees no money, on the papers."""
        if self.money.isVisible():
            self.money.start()
        else:
            self.kit_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrival(self) -> str:
        """How it stands is the first line of the plan, where the focus is."""
        return spoken(self.head.title.text())

    def refresh(self) -> None:
        if not self.meeting_id:
            return
        meeting = self._meeting()
        title = self.kit.words.text("Before {title}", title=meeting.title)
        self.head.show_head(title, when_and_where(self.kit.words, meeting))
        self.setAccessibleName(title)
        self.money.show_meeting(self.meeting_id)

    def make_kit(self) -> None:
        """Everything on paper, for the library's printer; why not is said on the page."""
        self.attempt(lambda: self.ask(KitDialog(self.session, self.kit, self.meeting_id, self)))

    def _meeting(self) -> Meeting:
        return meetings.get(self.session.workspace, self.meeting_id)
