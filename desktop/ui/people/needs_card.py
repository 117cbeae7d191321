"""What somebody needs to take part, in their own words; seen by whoever prepares meetings."""

from desktop.domain.capitals import begun
from desktop.domain.need import HEADING_NAMES, MAY_TELL_NAMES, NEED_NAMES, Heading, Need
from desktop.domain.office import ORGANISERS
from desktop.services.meetings.ready import needs
from desktop.services.people import people
from desktop.ui.buttons import Button
from desktop.ui.group.office_dialogs import Sure
from desktop.ui.layouts import flow
from desktop.ui.people.needs_dialog import NeedDialog
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.states import Mark
from desktop.ui.widgets import Card


class NeedsCard(Card):
    """Arrow keys choose a need, Enter changes it. Who may not know sees no card at all."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("What they need")
        super().__init__(title)
        self._page = page
        self._person_id = 0
        empty = words.text("Nothing yet. Ask what they need to take part.")
        self.list = RowList(page.kit, title, empty=empty)
        self.list.grow()
        self.list.opened.connect(lambda _key: self._change())
        self.list.chosen.connect(lambda _key: self._name_end())
        self.add_need = Button(words.text("Add a need"))
        self.add_need.clicked.connect(self._add)
        self.end = Button("")
        self.end.clicked.connect(self._end)
        self.add(self.list)
        self.body.addLayout(flow(self.add_need, self.end))

    def show_person(self, person_id: int) -> None:
        session = self._page.session
        self._person_id = person_id
        may = session.may(*ORGANISERS)
        self.setVisible(may)
        self.list.show_rows([self._row(need) for need in self._needs()] if may else [])
        self._name_end()

    def _needs(self) -> list[Need]:
        session = self._page.session
        if not session.may(*ORGANISERS):
            return []
        return needs.of_person(session.workspace, session.act(), person_id=self._person_id)

    def _row(self, need: Need) -> Row:
        """Their words first; then whom we may tell, and since when."""
        words, today = self._page.kit.words, self._page.session.today()
        other = need.heading is Heading.OTHER
        heading = "" if other else words.text(HEADING_NAMES[need.heading])
        quoted = words.text("“{words}”", words=need.own_words) if need.own_words else ""
        tell = words.text("May know: {who}.", who=words.text(MAY_TELL_NAMES[need.may_tell]))
        agreed = words.text("Agreed on {day}.", day=need.agreed_on)
        due = need.review_on is not None and need.review_on <= today
        again = ""
        if need.review_on is not None and not due:
            again = words.text("Look again by {day}.", day=need.review_on)
        what = words.text(NEED_NAMES[need.kind])
        known = words.sentences([tell, agreed, again])
        return Row(
            key=need.id,
            title=begun(what),
            detail="\n".join(part for part in (quoted, heading, known) if part),
            chip=words.text("ask again") if due else "",
            mark=Mark.WARN if due else Mark.PLAIN,
        )

    def _chosen(self) -> Need | None:
        key = self.list.chosen_key()
        return next((need for need in self._needs() if need.id == key), None)

    def _name_end(self) -> None:
        """The button to end one says which, and is there while there is one."""
        words, need = self._page.kit.words, self._chosen()
        self.end.setVisible(need is not None)
        if need is not None:
            what = words.text(NEED_NAMES[need.kind])
            self.end.setText(words.text("No longer needed: {what}", what=what))

    def _add(self) -> None:
        page, session = self._page, self._page.session

        def save(need: Need) -> None:
            needs.add(session.workspace, session.act(), need=need)
            page.say_saved()

        if page.allowed(needs.add):
            person = people.get(session.workspace, self._person_id)
            page.ask(NeedDialog(page, person, None, save))

    def _change(self) -> None:
        page, session, need = self._page, self._page.session, self._chosen()

        def save(need: Need) -> None:
            needs.change(session.workspace, session.act(), need=need)
            page.say_saved()

        if need is not None and page.allowed(needs.change):
            person = people.get(session.workspace, self._person_id)
            page.ask(NeedDialog(page, person, need, save))

    def _end(self) -> None:
        page, session, need = self._page, self._page.session, self._chosen()
        if need is None or not page.allowed(needs.end):
            return
        need_id, words = need.id or 0, page.kit.words
        dialog = Sure(
            page.kit,
            self.end.text(),
            words.text("It leaves this page and the lists of every meeting to come."),
            do=words.text("They no longer need it"),
            act=lambda: needs.end(session.workspace, session.act(), need_id=need_id),
            parent=page,
        )
        page.ask(dialog)
