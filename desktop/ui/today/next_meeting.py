"""The next meeting on Today, or the first thing to do while there is none."""

from collections.abc import Sequence
from datetime import timedelta

from desktop.domain.capitals import begun
from desktop.domain.claim import ClaimState
from desktop.domain.meeting import Meeting, Reply
from desktop.services.meetings import meetings
from desktop.services.meetings.waits import lacking
from desktop.services.money import claims
from desktop.services.waits.wait import Wait, WaitKind
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.room_page import fill
from desktop.ui.session import Go, Session
from desktop.ui.states import Chip, Mark
from desktop.ui.when import how_soon, when_and_where
from desktop.ui.widgets import Card, Heading, Text, row

SOON = timedelta(days=7)
"""How long before a meeting the page for what is done before it is offered."""


class NextMeeting(Card):
    """When and where, who is coming, and on the day one filled button: the pay desk."""

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__()
        self._session = session
        self._kit = kit
        self._meeting_id = 0
        words = kit.words
        self.title = Heading()
        self.soon = Chip()
        self.when = Text(tone="soft")
        self.coming = Text()
        self.lacks = Text()
        self.money = Text(tone="strong")
        self.to_get = Text()
        self.before = Button(words.text("Before the meeting"))
        self.before.clicked.connect(lambda: go("before", meeting_id=self._meeting_id))
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
        self.add(self.lacks)
        for said in (self.money, self.to_get):
            self.add(said)
        self.body.addLayout(flow(self.desk, self.before, self.who, self.plan))

    def show_meeting(self, meeting: Meeting | None, money: Wait | None) -> None:
        """`money` is what is said of the cash for it, while there is time to get some."""
        words, today = self._kit.words, self._session.act().day
        for text, said in (
            (self.money, money.title if money else ""),
            (self.to_get, money.detail if money else ""),
        ):
            line = words.say(said)
            text.setText(begun(line))
            text.setVisible(bool(said))
        soon = meeting is not None and today < meeting.day <= today + SOON
        self.before.setVisible(soon or money is not None)
        fill(self.before, filled=soon)
        for part in (self.soon, self.when, self.coming, self.who):
            part.setVisible(meeting is not None)
        self.plan.setVisible(meeting is None)
        self.desk.setVisible(meeting is not None and meeting.day == today)
        if meeting is None:
            self.lacks.hide()
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
        self._show_what_lacks()

    def _show_what_lacks(self) -> None:
        """What the meeting still lacks; whoever can see to it finds it among what waits."""
        words, session = self._kit.words, self._session
        found = lacking(session.workspace, session.act(), meeting_id=self._meeting_id)
        what = words.listed(words.say(one) for one in found)
        self.lacks.setText(words.text("Still to do: {what}.", what=what) if what else "")
        self.lacks.setVisible(bool(what))

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
        agreed = sum(
            full.claim.state is ClaimState.AGREED and full.claim.meeting_id == self._meeting_id
            for full in claims.waiting(self._session.workspace)
        )
        if agreed:
            parts.append(words.plural("{count} to be paid", "{count} to be paid", agreed))
        return " · ".join(parts)


class FirstCard(Card):
    """One thing to do first, and what comes after it."""

    def __init__(self, kit: Kit, go: Go) -> None:
        super().__init__(kit.words.text("To begin"))
        self._kit = kit
        self._place, self._ids = "today", dict[str, int]()
        self.text = Text()
        self.after = Text(tone="soft")
        self.do = Button(kit.words.text("Begin"), ButtonLook.PRIMARY)
        self.do.clicked.connect(lambda: go(self._place, **self._ids))
        self.add(self.text)
        self.body.addLayout(flow(self.do))
        self.add(self.after)

    def show_steps(self, steps: Sequence[Wait]) -> None:
        """`steps` in the order in which they help; nothing is shown when all are done."""
        self.setVisible(bool(steps))
        if not steps:
            return
        words, first = self._kit.words, steps[0]
        self._place, self._ids = first.place, dict(first.ids)
        self.text.setText(words.say(first.title))
        self.do.setText(self._button(first.kind))
        later = " ".join(words.say(step.title) for step in steps[1:])
        self.after.setText(words.text("Then: {steps}", steps=later) if later else "")
        self.after.setVisible(bool(later))

    def _button(self, kind: WaitKind) -> str:
        words = self._kit.words
        return {
            WaitKind.PEOPLE: words.text("Add people"),
            WaitKind.POLICY: words.text("What we pay back"),
            WaitKind.TIN: words.text("Begin with the cash"),
            WaitKind.MEETING: words.text("Plan a meeting"),
        }[kind]
