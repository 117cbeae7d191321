"""The next meeting on Today, or the first thing to do while there is none."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.first_steps import FirstStep as Step
from desktop.domain.meeting import Meeting, Reply
from desktop.services import cash, meetings, people, policies
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.session import Go, Session
from desktop.ui.states import Chip, Mark
from desktop.ui.when import how_soon, when_and_where
from desktop.ui.widgets import Card, Heading, Text, row


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """Something a new group does once, and the page of the first start that asks it."""

    text: str
    button: str
    step: Step


def first_steps(session: Session, kit: Kit) -> list[Beginning]:
    """What a new group has not done yet, in the order in which it helps."""
    workspace, words = session.workspace, kit.words
    steps = []
    if people.count(workspace) <= len(session.officers()):
        text = words.text("Write down who comes. A name is enough.")
        steps.append(Beginning(text=text, button=words.text("Add people"), step=Step.PEOPLE))
    if not policies.every(workspace):
        text = words.text("Write down what you pay back.")
        steps.append(Beginning(text=text, button=words.text("What we pay back"), step=Step.POLICY))
    if not cash.places(workspace):
        text = words.text("Say where the cash is, and how much is in it now.")
        steps.append(Beginning(text=text, button=words.text("Begin with the cash"), step=Step.TIN))
    if not meetings.every(workspace, limit=1):
        text = words.text("When do you meet next?")
        steps.append(Beginning(text=text, button=words.text("Plan a meeting"), step=Step.MEETING))
    return steps


class NextMeeting(Card):
    """When and where, who is coming, and on the day one filled button: the pay desk."""

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__()
        self._session = session
        self._kit = kit
        self._go = go
        self._meeting_id = 0
        words = kit.words
        self.title = Heading()
        self.soon = Chip()
        self.when = Text(tone="soft")
        self.coming = Text()
        self.desk = Button(words.text("Open the pay desk"), ButtonLook.PRIMARY, image="money")
        self.desk.clicked.connect(lambda: go("desk", meeting_id=self._meeting_id))
        self.who = Button(words.text("Who comes"))
        self.who.clicked.connect(lambda: go("meeting", meeting_id=self._meeting_id))
        self.plan = Button(words.text("Plan a meeting"), ButtonLook.PRIMARY)
        self.plan.clicked.connect(lambda: go("meetings"))
        top = row(spacing=theme.S)
        top.addWidget(self.title, 1)
        top.addWidget(self.soon)
        self.body.addLayout(top)
        self.add(self.when)
        self.add(self.coming)
        self.body.addLayout(flow(self.desk, self.who, self.plan))

    def show_meeting(self, meeting: Meeting | None) -> None:
        words, today = self._kit.words, self._session.act().day
        for part in (self.soon, self.when, self.coming, self.who):
            part.setVisible(meeting is not None)
        self.plan.setVisible(meeting is None)
        self.desk.setVisible(meeting is not None and meeting.day == today)
        if meeting is None:
            self.title.setText(words.text("No meeting is planned."))
            self.setAccessibleName(self.title.text())
            return
        self._meeting_id = meeting.id or 0
        self.title.setText(meeting.title)
        self.setAccessibleName(words.text("Next meeting: {title}", title=meeting.title))
        mark = Mark.GOOD if meeting.day == today else Mark.PLAIN
        self.soon.show_state(how_soon(words, meeting.day, today), mark)
        self.when.setText(when_and_where(words, meeting))
        self.coming.setText(self._who_comes())

    def _who_comes(self) -> str:
        words = self._kit.words
        rows = [row for row, _ in meetings.attendance(self._session.workspace, self._meeting_id)]
        if not rows:
            return words.text("Nobody is invited yet.")
        came = sum(row.came for row in rows)
        coming = sum(row.reply is Reply.COMING for row in rows)
        silent = sum(row.reply is Reply.NONE and not row.came for row in rows)
        parts = [words.plural("{count} coming", "{count} coming", coming)]
        if came:
            parts.append(words.plural("{count} here", "{count} here", came))
        if silent:
            parts.append(words.plural("{count} no answer", "{count} no answer", silent))
        return " · ".join(parts)


class FirstCard(Card):
    """One thing to do first, and what comes after it."""

    def __init__(self, kit: Kit, go: Go) -> None:
        super().__init__(kit.words.text("To begin"))
        self._kit = kit
        self._step = Step.PEOPLE
        self.text = Text()
        self.after = Text(tone="soft")
        self.do = Button(kit.words.text("Begin"), ButtonLook.PRIMARY)
        self.do.clicked.connect(lambda: go("start-step", step=int(self._step)))
        self.add(self.text)
        self.body.addLayout(flow(self.do))
        self.add(self.after)

    def show_steps(self, steps: Sequence[Beginning]) -> None:
        self.setVisible(bool(steps))
        if not steps:
            return
        self._step = steps[0].step
        self.text.setText(steps[0].text)
        self.do.setText(steps[0].button)
        later = " ".join(step.text for step in steps[1:])
        self.after.setText(self._kit.words.text("Then: {steps}", steps=later) if later else "")
        self.after.setVisible(bool(later))
