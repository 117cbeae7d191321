"""The line in front: brought there, written down while it is typed, and left in one step."""

from dataclasses import replace

from PySide6.QtCore import QObject

from desktop.domain.agenda import FullLine, LineState
from desktop.domain.line_draft import LineDraft
from desktop.errors import UserError
from desktop.services.meetings.notes import line_notes
from desktop.services.meetings.notes.line_notes import Left
from desktop.ui.meetings.notes.day_clock import LineClock
from desktop.ui.meetings.notes.day_facts import facts, whose_decision
from desktop.ui.meetings.notes.day_keeping import Keeper
from desktop.ui.meetings.notes.day_screen import DayScreen
from desktop.ui.states import Mark


class Front(QObject):
    """What goes wrong is shown and kept for F7, never said."""

    def __init__(self, screen: DayScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._session = screen.session
        self._stored = LineDraft()
        self._seconds: dict[int, int] = {}
        self.clock = LineClock(lambda: screen.session.act().at)
        self.keeper = Keeper(self.keep, self)
        screen.line.typed.connect(self.keeper.touched)
        screen.session.leaving.connect(self._put_down)

    @property
    def id(self) -> int:
        """Which line is in front; 0 for none."""
        return self._screen.in_front

    def begin_anew(self) -> None:
        """Nothing is in front: another meeting comes."""
        self._screen.in_front, self._seconds = 0, {}
        self.keeper.stop()

    @property
    def is_typed(self) -> bool:
        """Whether the screen says anything else than the notes."""
        return bool(self.id) and not self._screen.line.draft().says_the_same(self._stored)

    def draft(self) -> LineDraft:
        return replace(self._screen.line.draft(), seconds=self.clock.seconds)

    def bring(self, line_id: int) -> None:
        """This line comes to the front: what was being typed about it, or what is noted."""
        screen, workspace = self._screen, self._session.workspace
        full = screen.full(line_id)
        if full is None or screen.agenda is None:
            return
        screen.in_front = line_id
        self._stored = line_notes.as_noted(workspace, line_id)
        kept = line_notes.draft(workspace, line_id)
        screen.line.show_names(screen.people())
        screen.line.show_line(full, screen.agenda.lines.index(full) + 1, kept or self._stored)
        self._show_facts(full)
        so_far = kept.seconds if kept is not None else self._stored.seconds
        self.clock.show(self._seconds.get(line_id, so_far), runs=self._runs(full))
        self.show_time()
        screen.middle.show()
        screen.page.verticalScrollBar().setValue(0)

    def _show_facts(self, full: FullLine) -> None:
        screen, workspace, words = self._screen, self._session.workspace, self._screen.kit.words
        if screen.agenda is not None:
            meeting = screen.agenda.meeting
            screen.line.facts.show_lines(*facts(words, workspace, meeting, full))
            screen.line.decisions.show_about(whose_decision(words, workspace, meeting))

    def follow(self) -> None:
        """Something changed, perhaps by undo: the line says it, unless it is being typed on."""
        full = self._screen.full(self.id)
        if full is None:
            return
        stored = line_notes.as_noted(self._session.workspace, self.id)
        if stored != self._stored and not self.is_typed:
            self.bring(self.id)
            return
        self._stored = stored
        self.clock.run(runs=self._runs(full))
        self._screen.line.show_state(full)
        self.show_time()

    def show_time(self) -> None:
        full = self._screen.full(self.id)
        if full is not None:
            self._screen.line.show_time(full.line.minutes, self.clock.seconds)

    def keep(self) -> None:
        """Write down what stands on the screen, beside the history."""
        if not self.id:
            return
        workspace, now = self._session.workspace, self.draft()
        try:
            if not now.says_the_same(self._stored):
                line_notes.keep(workspace, self._session.act(), line_id=self.id, draft=now)
            else:
                line_notes.forget(workspace, self.id)
        except UserError as error:
            self._show_quietly(error)

    def leave(self) -> bool:
        """The line is left: what was typed becomes its step. Whether it could be written down."""
        if not self.id:
            return True
        self.keeper.stop()
        session, line_id, now = self._session, self.id, self.draft()
        try:
            left = line_notes.leave(session.workspace, session.act(), line_id=line_id, draft=now)
        except UserError as error:
            self._show_quietly(error)
            return False
        self.settle(left)
        return True

    def settle(self, left: Left) -> None:
        """It is in the notes now; the screen goes on from there."""
        self.keeper.stop()
        if self._screen.full(self.id) is None:
            return
        self._seconds[self.id] = self.clock.seconds
        self._stored = line_notes.as_noted(self._session.workspace, self.id)
        self._screen.line.show_draft(left.draft)
        self._screen.line.show_unread(left.unread)

    def _put_down(self) -> None:
        """The file is about to be closed: written down now, and nothing after it."""
        self.keeper.now()
        self.begin_anew()

    def _runs(self, full: FullLine) -> bool:
        """Time runs for a line nobody is done with, while the meeting is on."""
        meeting = self._screen.agenda.meeting if self._screen.agenda else None
        on = meeting is not None and meeting.began is not None and meeting.ended is None
        return on and full.line.state is LineState.PLANNED

    def _show_quietly(self, error: UserError) -> None:
        said = self._screen.kit.words.error(error)
        self._screen.notice.show_text(said, Mark.BAD, aloud=False)
        self._screen.kit.speech.keep(said)
