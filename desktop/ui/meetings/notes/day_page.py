"""On the day: one screen for whoever takes the notes. Nothing on it speaks by itself.

What is typed is written down every two seconds beside the history, and becomes one step when
the line is left.
"""

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.agenda import Agenda, LineState
from desktop.domain.meeting import Meeting
from desktop.services.meetings.agenda import agenda
from desktop.services.meetings.notes import line_notes
from desktop.ui.kit import Kit
from desktop.ui.meetings.notes.day_acts import DayActs
from desktop.ui.meetings.notes.day_front import Front
from desktop.ui.meetings.notes.day_keys import give_keys
from desktop.ui.meetings.notes.day_people import PeopleActs
from desktop.ui.meetings.notes.day_screen import DayScreen
from desktop.ui.room_page import fill
from desktop.ui.session import Go, Session
from desktop.ui.shell.window import MainWindow
from desktop.ui.speech import spoken
from desktop.ui.states import Mark
from desktop.ui.when import when_and_where

LOOK_AT_CLOCK = 15_000
"""Milliseconds between two looks at the time of a line."""


class DayPage(DayScreen):
    """Keys: Ctrl+Enter the line is done, next; Ctrl+PageUp and Ctrl+PageDown other lines;
    Ctrl+O own words, Ctrl+D decision, Ctrl+T something to do; Ctrl+L puts off; Ctrl+N someone
    not expected; F4 where we are, F6 parts, F8 who is here, F9 the pay desk; Esc goes back."""

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit)
        self.go = go
        self._stood: QWidget | None = None
        self._brought_back = ""
        self.front = Front(self)
        self.acts, self.people_acts = DayActs(self, self.front), PeopleActs(self)
        self._connect()

    def _connect(self) -> None:
        self.lines.list.opened.connect(self.acts.open_line)
        self.columns.folded.connect(lambda _columns: self._share_height())
        self._look = QTimer(self)
        self._look.setInterval(LOOK_AT_CLOCK)
        self._look.timeout.connect(self.front.show_time)
        for button, do in (
            (self.back, self.left.emit),
            (self.begin_or_end, self.acts.begin_or_end),
            (self.desk, self.to_desk),
            (self.between, self.acts.decide_between),
            (self.lines.add, self.acts.add_line),
            (self.here.new, self.people_acts.someone_not_expected),
            (self.line.done, self.acts.finish),
            (self.line.put_off, self.acts.put_off),
            (self.line.not_reached, self.acts.not_reached),
        ):
            button.clicked.connect(do)
        self.here.ticked.connect(self.people_acts.tick)
        give_keys(self, self.acts, self.people_acts, self.to_desk)

    def show_meeting(self, meeting_id: int) -> None:
        """The notes of this meeting; the same one again stands as it was left."""
        if meeting_id == self.meeting_id:
            self.show_again()
            return
        if not self.front.leave():
            return
        self.notice.clear()
        self.meeting_id, self._stood = meeting_id, None
        self.front.begin_anew()
        self.show_again()

    def start(self) -> None:
        """Where one stood before going to the desk, or where one types first."""
        stood, self._stood = self._stood, None
        if stood is not None and shiboken6.isValid(stood) and stood.isVisible():
            stood.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.in_front:
            self.line.start()
        else:
            self.lines.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrival(self) -> str:
        """The meeting and the line; once, that what was being typed is here again."""
        again, self._brought_back = self._brought_back, ""
        return spoken(self.title.text(), again, self.line.title.text())

    def refresh(self) -> None:
        if not self.meeting_id:
            return
        self.agenda = agenda.of_meeting(self.session.workspace, self.meeting_id)
        self._show_head(self.agenda.meeting)
        self.show_here()
        if self.agenda.line(self.in_front) is None:
            self._begin_somewhere(self.agenda)
        else:
            self.front.follow()
        self.show_lines()
        self._hold_lock()

    def _show_head(self, meeting: Meeting) -> None:
        words = self.kit.words
        parts = [when_and_where(words, meeting)]
        parts.append(words.text("began {time}", time=meeting.began) if meeting.began else "")
        parts.append(words.text("ended {time}", time=meeting.ended) if meeting.ended else "")
        self.title.setText(meeting.title)
        self.detail.setText(" · ".join(part for part in parts if part))
        self.setAccessibleName(meeting.title)
        texts = (words.text("Begin now"), words.text("End now"), words.text("Go on after all"))
        at = 0 if meeting.began is None else 1 if meeting.ended is None else 2
        self.begin_or_end.setText(texts[at])
        on_its_day = meeting.day == self.session.today()
        self.begin_or_end.setVisible(on_its_day)
        fill(self.begin_or_end, filled=on_its_day and meeting.began is None)
        fill(self.line.done, filled=not on_its_day or meeting.began is not None)

    def _begin_somewhere(self, found: Agenda) -> None:
        """What was being typed last, the first line still to come, or the first of all."""
        typed = line_notes.being_typed(self.session.workspace, self.meeting_id)
        again = [one.id for one in typed if found.line(one.id or 0) is not None]
        to_come = [one.id for one in found.lines if one.line.state is LineState.PLANNED]
        first = [*again, *to_come, *(one.id for one in found.lines)][:1]
        self.middle.setVisible(bool(first))
        self.front.begin_anew()
        for line_id in first:
            self.front.bring(line_id or 0)
        self.show_lines()
        self.lines.list.choose(self.in_front)
        if again:
            words = self.kit.words
            self._brought_back = words.text("What you were typing is here again.")
            self.notice.show_text(self._brought_back, Mark.PLAIN, aloud=False)
            self.kit.speech.keep(self._brought_back)

    def to_desk(self) -> None:
        """F9: the pay desk of this meeting, and back to the same line and the same letter."""
        self._stood = self.focusWidget()
        self.front.keeper.now()
        self.go("desk", meeting_id=self.meeting_id)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page over this one: the line is left. Anything else hides it for a while."""
        super().hideEvent(event)
        around = self.parentWidget()
        if around is not None and around.isVisible():
            self.front.leave()
        else:
            self.front.keeper.now()
        self._look.stop()
        self._hold_lock()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look.start()
        self._hold_lock()

    def _hold_lock(self) -> None:
        """While a meeting is on, the window does not lock by itself: people talk, nobody types."""
        window, meeting = self.window(), self.agenda.meeting if self.agenda else None
        if isinstance(window, MainWindow):
            on = meeting is not None and meeting.began is not None and meeting.ended is None
            (window.idle.forbid if on and self.isVisible() else window.idle.allow)("notes")

    def _share_height(self) -> None:
        """In one column the line in front has the height, and the lists take what they need."""
        self.columns.give_height_to(0 if self.columns.columns > 1 else 1)
