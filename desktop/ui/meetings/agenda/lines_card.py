"""The lines of an agenda in order: opened, moved, added and taken off, all by keyboard."""

from PySide6.QtCore import Qt

from desktop.domain.agenda import Agenda, AgendaLine
from desktop.domain.meeting import AgendaState
from desktop.language import N_
from desktop.services.meetings.agenda import agenda
from desktop.ui.buttons import Button, key_button
from desktop.ui.keys import shortcut
from desktop.ui.layouts import flow
from desktop.ui.meetings.agenda.agenda_words import agenda_rows, line_title
from desktop.ui.meetings.agenda.item_dialog import ItemDialog
from desktop.ui.meetings.agenda.line_dialogs import LineDialog, new_line
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import RowList
from desktop.ui.widgets import Card

PLACE = N_("{title}: {number} of {all}")


class LinesCard(Card):
    """Enter opens a line, Alt+Up and Alt+Down move it, Ctrl+N adds one before it."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("The lines in order")
        super().__init__(title)
        self._page = page
        self._agenda: Agenda | None = None
        self.list = RowList(page.kit, title)
        self.list.grow()
        self.list.opened.connect(self.open_line)
        self.new = key_button(page, words.text("Add a line"), self._add_line, "Ctrl+N")
        self.up = Button(words.text("Move up"), do=lambda: self._move(-1), keys="Alt+Up")
        self.down = Button(words.text("Move down"), do=lambda: self._move(1), keys="Alt+Down")
        within = Qt.ShortcutContext.WidgetShortcut
        shortcut(self.list, "Alt+Up", lambda: self._move(-1), within=within)
        shortcut(self.list, "Alt+Down", lambda: self._move(1), within=within)
        self.add(self.list)
        self.body.addLayout(flow(self.new, self.up, self.down))

    def show_agenda(self, full: Agenda) -> None:
        self._agenda = full
        self.list.show_rows(agenda_rows(self._page.kit.words, full))
        self.setVisible(bool(full.lines))
        for button in (self.up, self.down, self.new):
            button.setVisible(not self._is_closed())

    def _is_closed(self) -> bool:
        """Agreed, and its day is still to come: nothing moves until it is opened again."""
        if self._agenda is None or not self._agenda.lines:
            return True
        meeting = self._agenda.meeting
        agreed = meeting.agenda_state is AgendaState.AGREED
        return agreed and self._page.session.today() < meeting.day

    def _move(self, by: int) -> None:
        session, words = self._page.session, self._page.kit.words
        key = self.list.chosen_key()
        if not isinstance(key, int) or self._is_closed():
            return

        def do() -> None:
            agenda.move(session.workspace, session.act(), line_id=key, by=by)

        if self._page.attempt(do) and self._agenda is not None:
            self.list.choose(key)
            place = [line.id for line in self._agenda.lines].index(key)
            line = self._agenda.lines[place]
            said = words.text(
                PLACE,
                title=line_title(words, line),
                number=place + 1,
                all=len(self._agenda.lines),
            )
            self._page.kit.speech.say(self.list, said)

    def _add_line(self) -> None:
        session, chosen = self._page.session, self.list.chosen_key()

        def save(line: AgendaLine) -> None:
            before = chosen if isinstance(chosen, int) else None
            new = agenda.add_line(session.workspace, session.act(), line=line, before_id=before)
            self.list.choose(new.id)
            self._page.say_saved()

        if self._agenda is None or self._is_closed():
            return
        if self._page.allowed(agenda.add_line):
            line = new_line(self._agenda.meeting.id or 0)
            dialog = LineDialog(self._page.kit, session.workspace, line, None, save, self)
            self._page.ask(dialog)

    def open_line(self, key: object) -> None:
        """An item with everything said of it; any other line to change it."""
        line = self._agenda.line(key) if self._agenda is not None and isinstance(key, int) else None
        if line is None:
            return
        if line.item is not None and line.item.id is not None:
            self._page.ask(ItemDialog(self._page, line.item.id, meeting_id=line.line.meeting_id))
            return
        if not self._page.allowed(agenda.change_line):
            return
        session = self._page.session

        def save(changed: AgendaLine) -> None:
            agenda.change_line(session.workspace, session.act(), line=changed)
            self._page.say_saved()

        dialog = LineDialog(self._page.kit, session.workspace, line.line, line.lead, save, self)
        dialog.offer_to_take_off(lambda: self._take_off(line.id))
        self._page.ask(dialog)

    def _take_off(self, line_id: int) -> None:
        agenda.take_off(self._page.session.workspace, self._page.session.act(), line_id=line_id)
        self._page.kit.speech.say(self._page, self._page.kit.words.text("It is off the agenda."))
