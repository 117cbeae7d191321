"""What is done on the day with a key or a button. Each says what came of it, once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.agenda import LineState
from desktop.services.meetings import meetings
from desktop.services.meetings.notes import day
from desktop.services.meetings.notes.line_notes import Left
from desktop.ui.meetings.notes.between_dialog import BetweenDialog
from desktop.ui.meetings.notes.day_dialogs import NewLineDialog, PutOffItemDialog
from desktop.ui.speech import spoken

if TYPE_CHECKING:
    from desktop.ui.meetings.notes.day_page import DayPage


class DayActs(QObject):
    """Acts on the line in front, and on the meeting."""

    def __init__(self, page: "DayPage") -> None:
        super().__init__(page)
        self._page = page
        self._told_unread = 0
        """The line whose unread field was told: the next Ctrl+Enter goes on."""

    def finish(self) -> None:
        """Ctrl+Enter: this line is done, the next one comes."""
        page, session = self._page, self._page.session
        line_id = page.front.id
        left = self._do(
            lambda: day.finish_line(
                session.workspace, session.act(), line_id=line_id, draft=page.front.draft()
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
        page, done = self._page, list[Left]()
        if not page.front.id or not page.attempt(lambda: done.append(act())):
            return None
        page.front.settle(done[0])
        return done[0]

    def _stand_on_unread(self, left: Left) -> None:
        """What could not be read is said once, at its field; everything else is in the notes."""
        page, first = self._page, left.unread[0]
        rows = page.line.several[first.part].parts
        rows[first.row].rows[first.field].field.setFocus(Qt.FocusReason.OtherFocusReason)
        page.kit.speech.say(page, page.kit.words.say(first.why))

    def _next_to_come(self) -> None:
        """The next line still to come, else the one after this; after the last, stay and say so."""
        page = self._page
        lines = page.agenda.lines if page.agenda else ()
        at = next((n for n, one in enumerate(lines) if one.id == page.front.id), 0)
        later = lines[at + 1 :]
        to_come = [one for one in later if one.line.state is LineState.PLANNED]
        if later:
            self._bring((to_come or list(later))[0].id)
        else:
            page.tell(page.kit.words.text("That was the last line."))
            page.show_lines()

    def step(self, by: int) -> None:
        """Ctrl+PageDown and Ctrl+PageUp: the line after or before; at either end nothing."""
        page = self._page
        lines = page.agenda.lines if page.agenda else ()
        at = next((n for n, one in enumerate(lines) if one.id == page.front.id), 0) + by
        if 0 <= at < len(lines):
            self.open_line(lines[at].id)

    def open_line(self, line_id: object) -> None:
        """Another line comes to the front, once this one is written down."""
        if isinstance(line_id, int) and self._page.front.leave():
            self._bring(line_id)

    def _bring(self, line_id: int) -> None:
        page = self._page
        page.front.bring(line_id)
        page.show_lines()
        page.lines.list.choose(line_id)
        page.line.start()
        page.tell(page.line.aloud())

    def put_off(self) -> None:
        """Ctrl+L: an item is put off, with the reason its proposer is told."""
        page, session = self._page, self._page.session
        full = page.full(page.front.id)
        if full is None or full.item is None or full.line.state is not LineState.PLANNED:
            return

        def save(reason: str) -> None:
            line_id, typed = page.front.id, page.front.draft()
            left = day.put_off(
                session.workspace, session.act(), line_id=line_id, draft=typed, reason=reason
            )
            page.front.settle(left)

        dialog = PutOffItemDialog(page.kit, full.own_title, save, page)
        dialog.accepted.connect(self._next_to_come)
        page.ask(dialog)

    def not_reached(self) -> None:
        page, session = self._page, self._page.session
        line_id = page.front.id
        left = self._do(
            lambda: day.not_reached(
                session.workspace, session.act(), line_id=line_id, draft=page.front.draft()
            )
        )
        if left is not None:
            self._next_to_come()

    def begin_or_end(self) -> None:
        """The meeting begins, ends, or goes on after all."""
        page, session = self._page, self._page.session
        if page.agenda is None:
            return
        meeting, words = page.agenda.meeting, page.kit.words
        do, said = day.begin, words.text("The meeting began.")
        if meeting.ended is not None:
            do, said = day.go_on, words.text("The meeting goes on.")
        elif meeting.began is not None:
            do, said = day.end, words.text("The meeting ended.")
            if not page.front.leave():
                return
        meeting_id = page.meeting_id
        page.attempt(lambda: do(session.workspace, session.act(), meeting_id=meeting_id), said)

    def add_line(self) -> None:
        """Something that was not on the agenda."""
        page, session = self._page, self._page.session

        def save(title: str) -> None:
            added.append(
                day.add_line(
                    session.workspace, session.act(), meeting_id=page.meeting_id, title=title
                ).id
            )

        added: list[int | None] = []
        dialog = NewLineDialog(page.kit, save, page)
        dialog.accepted.connect(lambda: self.open_line(added[0]))
        page.ask(dialog)

    def decide_between(self) -> None:
        """What was decided since the last meeting, away from any."""
        page = self._page
        meeting = meetings.get(page.session.workspace, page.meeting_id)
        page.ask(BetweenDialog(page, body_id=meeting.body_id))

    def next_part(self, by: int) -> None:
        """F6: the agenda, the parts of the line, who is here, round and round."""
        page = self._page
        parts = self._parts()
        now = page.window().focusWidget()
        inside = [n for n, (part, _stop, _name) in enumerate(parts) if part.isAncestorOf(now)]
        _part, stop, name = parts[((inside[-1] if inside else -1) + by) % len(parts)]
        stop()
        page.tell(name)

    def _parts(self) -> list[tuple[QWidget, Callable[[], object], str]]:
        page, line, reason = self._page, self._page.line, Qt.FocusReason.TabFocusReason
        found: list[tuple[QWidget, Callable[[], object], str]] = [
            (page.lines, lambda: page.lines.list.setFocus(reason), page.lines.accessibleName())
        ]
        if page.front.id:
            title = spoken(page.line.title.text())
            found.append((line.said_row, line.start, title))
            several = line.several.values()
            found += [(part, part.start, part.accessibleName()) for part in several]
        here = (page.here, lambda: page.here.list.setFocus(reason), page.here.aloud())
        return [*found, here]
