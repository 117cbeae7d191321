"""The two lists of a meeting: what the place has to have, and what is booked or done."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.booking import PassedNeed
from desktop.domain.capitals import begun
from desktop.domain.need import NEED_NAMES
from desktop.domain.readiness import NeedLine, Standing
from desktop.services.meetings.ready import readiness
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.layouts import flow
from desktop.ui.meetings.ready.ready_words import need_row, people_of
from desktop.ui.money.amounts import Amounts
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import RowList
from desktop.ui.widgets import Card, Text


class NeedsList(Card):
    """One list. Enter on a line does what it needs next; a line can be passed with a reason."""

    opened = Signal(object)
    """The line on which Enter was pressed."""

    def __init__(self, page: RoomPage, title: str, hint: str, empty: str) -> None:
        super().__init__(title)
        self._page = page
        self._amounts = Amounts(page.kit, page.session)
        self._meeting_id = 0
        self._lines: Sequence[NeedLine] = ()
        self.list = RowList(page.kit, title, empty=empty)
        self.list.grow()
        self.list.opened.connect(lambda _key: self.opened.emit(self.line()))
        self.list.chosen.connect(lambda _key: self._name_button())
        self.pass_it = Button("")
        self.pass_it.clicked.connect(self._pass)
        self.add(Text(hint, tone="soft"))
        self.add(self.list)
        self.body.addLayout(flow(self.pass_it))

    def show_lines(
        self, meeting_id: int, lines: Sequence[NeedLine], passed: Sequence[PassedNeed]
    ) -> None:
        self._meeting_id, self._lines = meeting_id, lines
        ids = (*people_of(lines), *(one.passed_by for one in passed))
        names = self._amounts.names(*ids)
        words = self._page.kit.words
        self.list.show_rows(
            [need_row(words, line, names, self._why(line, passed)) for line in lines]
        )
        self._name_button()

    def line(self) -> NeedLine | None:
        """The line the list stands on."""
        key = self.list.chosen_key()
        found = (one for one in self._lines if (one.kind, one.standing, one.reason) == key)
        return next(found, None)

    def _why(self, line: NeedLine, passed: Sequence[PassedNeed]) -> str:
        """Why it was passed over, by whom and when; empty where it was not."""
        if line.standing is not Standing.PASSED:
            return ""
        one = next(one for one in reversed(passed) if one.kind is line.kind)
        return self._page.kit.words.text(
            "Because: {reason} ({name}, {day})",
            reason=line.reason,
            name=self._amounts.name(one.passed_by),
            day=one.passed_on,
        )

    def _name_button(self) -> None:
        words, line = self._page.kit.words, self.line()
        waits = line is not None and (not line.goes_on or line.standing is Standing.PASSED)
        self.pass_it.setVisible(waits)
        if line is not None:
            what = words.text(NEED_NAMES[line.kind])
            if line.standing is Standing.PASSED:
                self.pass_it.setText(words.text("See to it after all: {what}", what=what))
            else:
                self.pass_it.setText(words.text("Go on without: {what}", what=what))

    def _pass(self) -> None:
        line, page = self.line(), self._page
        if line is None:
            return
        if line.standing is Standing.PASSED:
            self.take_up(line)
        elif page.allowed(readiness.pass_over):
            page.ask(PassDialog(page, self._meeting_id, line))

    def take_up(self, line: NeedLine) -> None:
        """See to a need after all that was passed over."""
        page, session = self._page, self._page.session
        page.attempt(
            lambda: readiness.take_up(
                session.workspace,
                session.act(),
                meeting_id=self._meeting_id,
                kind=line.kind,
                person_ids=line.people,
            ),
            page.kit.words.text("Saved."),
        )


class PassDialog(FormDialog):
    """Why the meeting goes on although somebody's need is not met."""

    def __init__(self, page: RoomPage, meeting_id: int, line: NeedLine) -> None:
        words = page.kit.words
        what = begun(words.text(NEED_NAMES[line.kind]))
        super().__init__(page.kit, what, do=words.text("Go on without it"), parent=page)
        self._page, self._meeting_id, self._line = page, meeting_id, line
        names = Amounts(page.kit, page.session).names(*line.people)
        who = words.listed(names[one] for one in line.people if one in names)
        self.form.add_widget(Text(self._said(who)))
        self.reason = self.form.add_box(
            "reason",
            words.text("&Why we go on without it"),
            lines=3,
            hint=words.text("This is kept, with your name and the day."),
        )

    def _said(self, who: str) -> str:
        words = self.kit.words
        return words.text("Ask first whether they can take part without it: {names}.", names=who)

    def check(self) -> None:
        session = self._page.session
        readiness.pass_over(
            session.workspace,
            session.act(),
            meeting_id=self._meeting_id,
            kind=self._line.kind,
            person_ids=self._line.people,
            reason=self.reason.value(),
        )
        self._page.say_saved()


class TellDialog(FormDialog):
    """What somebody may be told, as text to read out or copy; the others heard nothing of it."""

    def __init__(
        self, page: RoomPage, title: str, said: Sequence[str], parent: QWidget | None = None
    ) -> None:
        words = page.kit.words
        super().__init__(page.kit, title, do=words.text("Close"), parent=parent or page)
        text = "\n".join(said) or words.text("Nobody who comes agreed that we tell something.")
        self.said = self.form.add_box(
            "said",
            words.text("To read out or &copy"),
            text,
            lines=max(4, min(12, 2 * len(said))),
            hint=words.text("Only what people agreed to tell is here."),
        )
        self.said.setReadOnly(True)
        self.said.selectAll()
        self.cancel.hide()
