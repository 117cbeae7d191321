"""Beside an agenda: what to look at, and the ideas that are not on it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal

from desktop.domain.agenda import Agenda, AgendaLine, Item, ItemState, LineKind
from desktop.domain.agenda_checks import Finding, FindingKind
from desktop.domain.agenda_lines import AFTER_ITEMS, MINUTES
from desktop.domain.idea import Idea, is_late
from desktop.services.meetings.agenda import agenda, glossary, items
from desktop.ui.buttons import key_button
from desktop.ui.layouts import flow
from desktop.ui.meetings.agenda.agenda_words import finding_row, idea_row
from desktop.ui.meetings.agenda.explain_dialog import ExplainDialog
from desktop.ui.meetings.agenda.item_dialog import ItemDialog, to_come
from desktop.ui.meetings.agenda.item_form import ProposeDialog
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import RowList
from desktop.ui.widgets import Card, Text

OF_MEETING = frozenset({FindingKind.NO_TIMES, FindingKind.NO_DECIDER})
"""What is said of the meeting itself, and put right there."""


class FindingsCard(Card):
    """What there is to know, in words. Nothing here stops anybody."""

    line_wanted = Signal(object)
    meeting_wanted = Signal()

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("What to look at")
        super().__init__(title)
        self._page = page
        self._agenda: Agenda | None = None
        self.found: list[Finding] = []
        self.list = RowList(page.kit, title, empty=words.text("Nothing stands out."))
        self.list.grow()
        self.list.opened.connect(self._open)
        self.add(Text(words.text("You can agree the agenda all the same."), tone="soft"))
        self.add(self.list)

    def show_findings(self, found: Sequence[Finding], full: Agenda) -> None:
        self.found, self._agenda = list(found), full
        words = self._page.kit.words
        self.list.show_rows([finding_row(words, n, one) for n, one in enumerate(found)])

    def _open(self, key: object) -> None:
        """Do what helps where one thing does; otherwise open the line it is about."""
        if not isinstance(key, int):
            return
        finding = self.found[key]
        if finding.kind is FindingKind.WORD:
            if self._page.allowed(glossary.explain):
                self._page.ask(ExplainDialog(self._page, finding.word))
        elif finding.kind is FindingKind.NO_BREAK:
            self._put_in_breaks()
        elif finding.kind is FindingKind.NO_OPEN:
            self._put_in_open_discussion()
        elif finding.kind in OF_MEETING:
            self.meeting_wanted.emit()
        elif finding.line_id is not None:
            self.line_wanted.emit(finding.line_id)

    def _put_in_breaks(self) -> None:
        session, full = self._page.session, self._agenda
        if full is None:
            return

        def do() -> None:
            agenda.add_breaks(session.workspace, session.act(), meeting_id=full.meeting.id or 0)

        self._page.attempt(do, self._page.kit.words.text("The breaks are in."))

    def _put_in_open_discussion(self) -> None:
        session, full = self._page.session, self._agenda
        if full is None:
            return
        closing = AFTER_ITEMS - {LineKind.BREAK}
        before = next((one.id for one in full.lines if one.line.kind in closing), None)
        line = AgendaLine(
            meeting_id=full.meeting.id or 0,
            position=1,
            kind=LineKind.OPEN,
            minutes=MINUTES[LineKind.OPEN],
        )

        def do() -> None:
            agenda.add_line(session.workspace, session.act(), line=line, before_id=before)

        self._page.attempt(do, self._page.kit.words.text("Open discussion is in."))


class WaitingCard(Card):
    """Ideas of the same body that are not on this agenda; Enter opens one to put it on."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Ideas that are not on it")
        super().__init__(title)
        self._page = page
        self._meeting_id = 0
        self.list = RowList(page.kit, title, empty=words.text("No idea waits for this meeting."))
        self.list.grow()
        self.list.opened.connect(self._open)
        self.new = key_button(page, words.text("Write down an idea"), self.propose, "Ctrl+I")
        self.add(self.list)
        self.body.addLayout(flow(self.new))

    def show_ideas(self, full: Agenda) -> None:
        words, workspace = self._page.kit.words, self._page.session.workspace
        self._meeting_id = full.meeting.id or 0
        there = {line.item.id for line in full.items if line.item is not None}
        found = [
            idea
            for idea in items.ideas(workspace)
            if idea.item.id not in there and self._may_come(idea, full)
        ]
        self.list.show_rows([idea_row(words, self._for(idea, full)) for idea in found])

    def _may_come(self, idea: Idea, full: Agenda) -> bool:
        item, meeting = idea.item, full.meeting
        if item.state not in {ItemState.PROPOSED, ItemState.DEFERRED}:
            return False
        meant = item.meeting_id in {None, meeting.id}
        return meant and item.body_id in {None, meeting.body_id}

    def _for(self, idea: Idea, full: Agenda) -> Idea:
        """As it would stand on this agenda: also late where it was meant for no meeting."""
        return idea if idea.late else replace(idea, late=is_late(idea.item, full.meeting))

    def propose(self) -> None:
        page, session = self._page, self._page.session

        def save(item: Item) -> None:
            items.propose(session.workspace, session.act(), item=item)
            page.say_saved()

        if page.allowed(items.propose):
            dialog = ProposeDialog(
                page.kit,
                session.workspace,
                save,
                meetings=to_come(page),
                today=session.today,
                meeting_id=self._meeting_id,
                parent=page,
            )
            page.ask(dialog)

    def _open(self, key: object) -> None:
        if isinstance(key, int):
            self._page.ask(ItemDialog(self._page, key, meeting_id=self._meeting_id))
