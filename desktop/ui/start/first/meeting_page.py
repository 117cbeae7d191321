"""The next meeting: its day and when it starts; everybody we know is invited."""

from datetime import date

from desktop.domain.first_steps import FirstStep
from desktop.domain.meeting import Meeting, read_time
from desktop.errors import UserError
from desktop.language import N_
from desktop.services import meetings, starting
from desktop.ui.kit import Kit
from desktop.ui.meetings.meeting_dialog import read_day, typed_day
from desktop.ui.session import Session
from desktop.ui.start.first.page import StepPage
from desktop.ui.when import when_and_where
from desktop.ui.widgets import Text


class MeetingPage(StepPage):
    """The place, the end and another title can be added under Meetings."""

    step = FirstStep.MEETING

    def __init__(self, session: Session, kit: Kit) -> None:
        words = kit.words
        super().__init__(kit, words.text("Next meeting?"), words.text("Date and start time."))
        self._session = session
        planned = meetings.next_one(session.workspace, session.act())
        if planned is not None:
            there = words.text("Planned: {when}", when=when_and_where(words, planned))
            self.form.add_widget(Text(there, tone="soft"))
        self.day = self.form.add_date(
            "day",
            words.text("&Date"),
            read=read_day,
            write=typed_day,
            hint=words.text("Such as 12/3/2026."),
        )
        self.day_said = Text(tone="soft")
        self.form.add_widget(self.day_said)
        self.day_said.hide()
        self.starts = self.form.add_time(
            "starts",
            words.text("&Starts"),
            read=lambda text: read_time(text, field="starts"),
            hint=words.text("Such as 14:00. May stay empty."),
        )
        self.day.textChanged.connect(self._say_day)

    def answer(self) -> bool:
        session = self._session
        if not self.day.text().strip():
            raise UserError(N_("Which day is it? If you don't know yet: Later."), field="day")
        meeting = Meeting(
            title=self.kit.words.text("Meeting"), day=self.day.value(), starts=self.starts.value()
        )
        starting.plan_first_meeting(session.workspace, session.act(), meeting=meeting)
        return True

    def _say_day(self) -> None:
        """The day as it was understood, with its weekday: 12/3 and 3/12 are easily swapped."""
        day: date | None
        try:
            day = self.day.value_if_any()
        except UserError:
            day = None
        self.day_said.setText(self.kit.words.date(day, "full") if day else "")
        self.day_said.setVisible(day is not None)
