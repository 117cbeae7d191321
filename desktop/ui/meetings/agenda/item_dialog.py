"""One idea with everything said of it, its papers, and what can become of it."""

from collections.abc import Callable

from desktop.domain.agenda import How, Item, ItemState
from desktop.domain.meeting import Meeting
from desktop.domain.paper_kinds import Paper
from desktop.errors import NotAllowed, UserError
from desktop.services.access import require
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import items, placing
from desktop.services.papers.paper_records import About
from desktop.services.people import people
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.group.translation_dialog import open_over
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.agenda.agenda_words import idea_lines
from desktop.ui.meetings.agenda.answer_dialogs import (
    PutOffDialog,
    RefuseDialog,
    ToldDialog,
)
from desktop.ui.meetings.agenda.item_form import ItemForm
from desktop.ui.meetings.agenda.papers_part import PapersPart
from desktop.ui.meetings.agenda.put_on_dialog import PutOnDialog
from desktop.ui.papers.preview import show_paper
from desktop.ui.room_page import RoomPage, fill
from desktop.ui.states import Mark
from desktop.ui.widgets import Heading

SHOWS = frozenset({"item", "agenda_line", "item_paper", "meeting", "person"})


def to_come(page: RoomPage) -> list[Meeting]:
    """The meetings from today on that take place, the next one first."""
    today = page.session.today()
    found = meetings.every(page.session.workspace)
    coming = [one for one in found if one.day >= today and one.called_off_on is None]
    return sorted(coming, key=lambda one: one.day)


class ItemDialog(FormDialog):
    """The facts as lines, then the papers; the one next thing to do is the filled button."""

    def __init__(self, page: RoomPage, item_id: int, *, meeting_id: int | None = None) -> None:
        """`meeting_id` is the meeting on whose agenda it would be put at once."""
        words = page.kit.words
        super().__init__(page.kit, words.text("An idea"), do=words.text("Close"), parent=page)
        self._page, self._item_id, self._meeting_id = page, item_id, meeting_id
        self.cancel.hide()
        fill(self.do, filled=False)
        self.title = Heading()
        self.lines = Lines(page.kit, words.text("An idea"))
        self.put_on = Button(words.text("P&ut on the agenda"), do=self._put_on)
        self.told = Button(words.text("They were &told"), do=self._told)
        self.letter = Button(words.text("Print a &letter…"), do=self._print_letter)
        self.change = Button(words.text("&Change"), do=self._change)
        self.put_off = Button(words.text("Put it &off"), do=self._put_off)
        self.refuse = Button(words.text("Do &not take it up"), do=self._refuse)
        self.done_ = Button(words.text("&Dealt with"), do=self._done)
        self.papers = PapersPart(page, self, self.may)
        self.form.add_widget(self.title)
        self.form.add_widget(self.lines)
        whole = (
            self.told,
            self.letter,
            self.put_on,
            self.change,
            self.put_off,
            self.refuse,
            self.done_,
        )
        self.form.add_layout(flow(*whole))
        self.form.add_widget(self.papers)
        page.session.changed.connect(self._hear)
        self._show()
        self.lines.begin()

    def _hear(self, tables: frozenset[str]) -> None:
        if SHOWS & tables:
            self._show()

    def _show(self) -> None:
        words, workspace = self.kit.words, self._page.session.workspace
        stood = self.focusWidget()
        idea = items.idea(workspace, self._item_id)
        self.title.setText(idea.item.title)
        self.lines.show_lines(*idea_lines(words, idea))
        state = idea.item.state
        on_agenda = placing.planned_at(workspace, self._item_id) is not None
        still_open = state in {ItemState.PROPOSED, ItemState.ACCEPTED, ItemState.DEFERRED}
        self.put_on.setVisible(not on_agenda and state is not ItemState.DONE)
        self.put_off.setVisible(still_open)
        self.refuse.setVisible(still_open)
        self.done_.setVisible(still_open)
        self.told.setVisible(idea.answer_waits)
        self.letter.setVisible(idea.answer_waits)
        fill(self.told, filled=idea.answer_waits)
        fill(self.put_on, filled=not idea.answer_waits and state is ItemState.PROPOSED)
        self.papers.show_papers(idea.item)
        if isinstance(stood, Button) and stood.isHidden():
            self.lines.begin()  # on the button after it, a second Enter would do something else

    def _put_on(self) -> None:
        if not self.may(items.put_on):
            return
        session = self._page.session

        def save(meeting_id: int) -> None:
            items.put_on(
                session.workspace, session.act(), item_id=self._item_id, meeting_id=meeting_id
            )
            self._page.say_saved()

        if self._meeting_id is not None:
            chosen = self._meeting_id
            if self.form.attempt(lambda: save(chosen)):
                self.accept()
            return
        idea = items.idea(session.workspace, self._item_id)
        title, first = idea.item.title, idea.item.meeting_id
        meetings = to_come(self._page)
        open_over(PutOnDialog(self.kit, title, meetings, save, self, first=first))

    def _put_off(self) -> None:
        session = self._page.session

        def save(reason: str, meeting_id: int | None) -> None:
            items.put_off(
                session.workspace,
                session.act(),
                item_id=self._item_id,
                reason=reason,
                meeting_id=meeting_id,
            )
            self._page.say_saved()

        if self.may(items.put_off):
            idea = items.idea(session.workspace, self._item_id)
            open_over(PutOffDialog(self.kit, idea, to_come(self._page), save, self))

    def _refuse(self) -> None:
        session = self._page.session

        def save(reason: str) -> None:
            items.refuse(session.workspace, session.act(), item_id=self._item_id, reason=reason)
            self._page.say_saved()

        if self.may(items.refuse):
            idea = items.idea(session.workspace, self._item_id)
            open_over(RefuseDialog(self.kit, idea, save, self))

    def _done(self) -> None:
        session = self._page.session

        def do() -> None:
            items.done(session.workspace, session.act(), item_id=self._item_id)
            self._page.say_saved()

        if self.may(items.done):
            self.form.attempt(do)

    def _told(self) -> None:
        session = self._page.session

        def save(how: How) -> None:
            items.told(session.workspace, session.act(), item_id=self._item_id, how=how)
            self._page.say_saved()

        if self.may(items.told):
            idea = items.idea(session.workspace, self._item_id)
            open_over(ToldDialog(self.kit, idea, save, self))

    def _print_letter(self) -> None:
        """The answer in the proposer's own language and format."""
        about, session = About(item_id=self._item_id), self._page.session
        self.form.attempt(lambda: show_paper(session, self.kit, Paper.ITEM_ANSWER, about, self))

    def _change(self) -> None:
        session = self._page.session

        def save(item: Item) -> None:
            items.change(session.workspace, session.act(), item=item)
            self._page.say_saved()

        if self.may(items.change):
            item = items.get(session.workspace, self._item_id)
            ids = {one for one in (item.proposed_by, item.lead_id) if one}
            known = people.by_ids(session.workspace, ids)
            both = known.get(item.proposed_by or 0), known.get(item.lead_id or 0)
            open_over(ItemForm(self.kit, session.workspace, item, both, save, self))

    def may(self, service: Callable[..., object]) -> bool:
        """Whether whoever is here may; if not, whom to ask is said here."""
        session = self._page.session
        act = session.act()
        self.form.clear_problems()
        try:
            require(session.workspace, act.person_id, act, vars(service)["offices"])
        except (NotAllowed, UserError) as error:
            self.form.notice.show_text(self.kit.words.error(error), Mark.BAD)
            return False
        return True
