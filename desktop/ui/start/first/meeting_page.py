"""The next meeting: its day and when it starts; everybody we know is invited, and I come too."""

from desktop.domain.first_steps import FirstStep
from desktop.domain.meeting import Meeting, read_time
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.group import starting
from desktop.services.meetings import meetings
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from desktop.ui.start.first.page import StepPage
from desktop.ui.when import day_reader, when_and_where
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
            read=day_reader(session.today, Sense.TO_COME),
            hint=words.text("Such as 12/3/2026."),
        )
        self.starts = self.form.add_time(
            "starts",
            words.text("&Starts"),
            read=lambda text: read_time(text, field="starts"),
            hint=words.text("Such as 14:00. May stay empty."),
        )
        self.listed = Text(tone="soft")
        self.form.add_widget(self.listed)
        self.officers = self.form.add_tick("officers", words.text("I &come too"), on=True)

    def begin(self) -> None:
        """The list may have grown on the page before."""
        words = self.kit.words
        officers, others = starting.who_would_come(self._session.workspace, self._session.today())
        self.listed.setText(
            words.plural(
                "{count} person of your list is invited.",
                "{count} people of your list are invited.",
                len(others),
            )
        )
        self.listed.setVisible(bool(others))
        names = words.listed(person.short for person in officers)
        alone = [person.id for person in officers] == [self._session.person_id]
        text = words.text("The officers &come too: {names}", names=names)
        self.officers.setText(words.text("I &come too") if alone else text)
        self.officers.setVisible(bool(officers))
        super().begin()

    def answer(self) -> bool:
        session = self._session
        if not self.day.text().strip():
            raise UserError(N_("Which day is it? If you don't know yet: Later."), field="day")
        meeting = Meeting(
            title=self.kit.words.text("Meeting"), day=self.day.value(), starts=self.starts.value()
        )
        starting.plan_first_meeting(
            session.workspace,
            session.act(),
            meeting=meeting,
            officers_too=self.officers.value(),
        )
        return True
