"""What is done on the day with a key or a button. Each says what came of it, once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.agenda import LineState
from desktop.services.meetings import meetings
from desktop.services.meetings.notes import day
from desktop.services.meetings.notes.line_notes import Left
from desktop.ui.meetings.notes.between_dialog import BetweenDialog
from desktop.ui.meetings.notes.day_dialogs import NewLineDialog, PutOffItemDialog
from desktop.ui.meetings.notes.day_front import Front
from desktop.ui.meetings.notes.day_screen import DayScreen
from desktop.ui.speech import spoken


class DayActs(QObject):
    """Acts on the line in front, and on the meeting."""

    def __init__(self, screen: DayScreen, front: Front) -> None:
        super().__init__(screen)
        self._screen = screen
        self._front = front
        self._told_unread = 0
        """The line whose unread field was told: the next Ctrl+Enter goes on."""

    def finish(self) -> None:
        """Ctrl+Enter: this line is done, the next one comes."""
        screen, session = self._screen, self._screen.session
        line_id = screen.in_front
        left = self._do(
            lambda: day.finish_line(
                session.workspace, session.act(), line_id=line_id, draft=self._front.draft()
            )
        )
        if left is None:
            return
        if left.unread and self._told_unread != line_id:
            self._told_unread = line_id
            self._stand_on_unread(left)
        else:
            self._told_unread = 0
            self._next_to_come()

    def _do(self, act: Callable[[], Left]) -> Left | None:
        """Do it and settle the line; None where something stood in the way, which is said."""
        screen, done = self._screen, list[Left]()
        if not screen.in_front or not screen.attempt(lambda: done.append(act())):
            return None
        self._front.settle(done[0])
        return done[0]

    def _stand_on_unread(self, left: Left) -> None:
        """What could not be read is said once, at its field; everything else is in the notes."""
        screen, first = self._screen, left.unread[0]
        rows = screen.line.several[first.part].parts
        rows[first.row].rows[first.field].field.setFocus(Qt.FocusReason.OtherFocusReason)
        screen.kit.speech.say(screen, screen.kit.words.say(first.why))

    def _next_to_come(self) -> None:
        """The next line still to come, else the one after this; after the last, stay and say so."""
        screen = self._screen
        lines = screen.agenda.lines if screen.agenda else ()
        at = next((n for n, one in enumerate(lines) if one.id == screen.in_front), 0)
        later = lines[at + 1 :]
        to_come = [one for one in later if one.line.state is LineState.PLANNED]
        if later:
            self._bring((to_come or list(later))[0].id)
        else:
            screen.tell(screen.kit.words.text("That was the last line."))
            screen.show_lines()

    def step(self, by: int) -> None:
        """Ctrl+PageDown and Ctrl+PageUp: the line after or before; at either end nothing."""
        screen = self._screen
        lines = screen.agenda.lines if screen.agenda else ()
        at = next((n for n, one in enumerate(lines) if one.id == screen.in_front), 0) + by
        if 0 <= at < len(lines):
            self.open_line(lines[at].id)

    def open_line(self, line_id: object) -> None:
        """Another line comes to the front, once this one is written down."""
        if isinstance(line_id, int) and self._front.leave():
            self._bring(line_id)

    def _bring(self, line_id: int) -> None:
        screen = self._screen
        self._front.bring(line_id)
        screen.show_lines()
        screen.lines.list.choose(line_id)
        screen.line.start()
        screen.tell(screen.line.aloud())

    def put_off(self) -> None:
        """Ctrl+L: an item is put off, with the reason its proposer is told."""
        screen, session = self._screen, self._screen.session
        full = screen.full(screen.in_front)
        if full is None or full.item is None or full.line.state is not LineState.PLANNED:
            return

        def save(reason: str) -> None:
            line_id, typed = screen.in_front, self._front.draft()
            left = day.put_off(
                session.workspace, session.act(), line_id=line_id, draft=typed, reason=reason
            )
            self._front.settle(left)

        dialog = PutOffItemDialog(screen.kit, full.own_title, save, screen)
        dialog.accepted.connect(self._next_to_come)
        screen.ask(dialog)

    def not_reached(self) -> None:
        screen, session = self._screen, self._screen.session
        line_id = screen.in_front
        left = self._do(
            lambda: day.not_reached(
                session.workspace, session.act(), line_id=line_id, draft=self._front.draft()
            )
        )
        if left is not None:
            self._next_to_come()

    def begin_or_end(self) -> None:
        """The meeting begins, ends, or goes on after all."""
        screen, session = self._screen, self._screen.session
        if screen.agenda is None:
            return
        meeting, words = screen.agenda.meeting, screen.kit.words
        do, said = day.begin, words.text("The meeting began.")
        if meeting.ended is not None:
            do, said = day.go_on, words.text("The meeting goes on.")
        elif meeting.began is not None:
            do, said = day.end, words.text("The meeting ended.")
            if not self._front.leave():
                return
        meeting_id = screen.meeting_id
        screen.attempt(lambda: do(session.workspace, session.act(), meeting_id=meeting_id), said)

    def add_line(self) -> None:
        """Something that was not on the agenda."""
        screen, session = self._screen, self._screen.session

        def save(title: str) -> None:
            added.append(
                day.add_line(
                    session.workspace, session.act(), meeting_id=screen.meeting_id, title=title
                ).id
            )

        added: list[int | None] = []
        dialog = NewLineDialog(screen.kit, save, screen)
        dialog.accepted.connect(lambda: self.open_line(added[0]))
        screen.ask(dialog)

    def decide_between(self) -> None:
        """What was decided since the last meeting, away from any."""
        screen = self._screen
        meeting = meetings.get(screen.session.workspace, screen.meeting_id)
        screen.ask(BetweenDialog(screen, body_id=meeting.body_id))

    def next_part(self, by: int) -> None:
        """F6: the agenda, the parts of the line, who is here, round and round."""
        screen = self._screen
        parts = self._parts()
        now = screen.window().focusWidget()
        inside = [n for n, (part, _stop, _name) in enumerate(parts) if part.isAncestorOf(now)]
        _part, stop, name = parts[((inside[-1] if inside else -1) + by) % len(parts)]
        stop()
        screen.tell(name)

    def _parts(self) -> list[tuple[QWidget, Callable[[], object], str]]:
        screen, line, reason = self._screen, self._screen.line, Qt.FocusReason.TabFocusReason
        found: list[tuple[QWidget, Callable[[], object], str]] = [
            (
                screen.lines,
                lambda: screen.lines.list.setFocus(reason),
                screen.lines.accessibleName(),
            )
        ]
        if screen.in_front:
            title = spoken(screen.line.title.text())
            found.append((line.said_row, line.start, title))
            several = line.several.values()
            found += [(part, part.start, part.accessibleName()) for part in several]
        here = (screen.here, lambda: screen.here.list.setFocus(reason), screen.here.aloud())
        return [*found, here]
