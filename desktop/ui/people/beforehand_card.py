"""What two people agreed beforehand for somebody: the list, agreeing one, ending one."""

from desktop.domain.beforehand import RegularCost
from desktop.domain.office import NOBODY_ELSE
from desktop.services.money import beforehand, policies
from desktop.services.people import people
from desktop.ui.buttons import Button
from desktop.ui.group.office_dialogs import Sure
from desktop.ui.layouts import flow
from desktop.ui.money.amounts import Amounts
from desktop.ui.people.beforehand_dialog import RegularDialog
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.states import Mark
from desktop.ui.widgets import Card


class BeforehandCard(Card):
    """Arrow keys choose a cost; Enter, or the button that names it, ends it after asking."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Agreed beforehand")
        super().__init__(title)
        self._page = page
        self._amounts = Amounts(page.kit, page.session)
        self._person_id = 0
        empty = words.text("Nothing yet. Two people can agree a cost that comes again.")
        self.list = RowList(page.kit, title, empty=empty)
        self.list.grow()
        self.list.opened.connect(lambda _key: self._end())
        self.list.chosen.connect(lambda _key: self._name_end())
        self.agree = Button(words.text("Agree a regular cost"))
        self.agree.clicked.connect(self._agree)
        self.end = Button(words.text("End a regular cost"))
        self.end.clicked.connect(self._end)
        self.add(self.list)
        self.body.addLayout(flow(self.agree, self.end))

    def show_person(self, person_id: int) -> None:
        self._person_id = person_id
        found = beforehand.regular_of(self._page.session.workspace, person_id)
        day = self._page.session.act().day
        found.sort(key=lambda cost: not cost.holds(day))
        self.list.show_rows([self._row(cost) for cost in found])
        self._name_end()

    def _chosen(self) -> RegularCost | None:
        """The cost the list stands on, while it is agreed."""
        session, key = self._page.session, self.list.chosen_key()
        found = beforehand.regular_of(session.workspace, self._person_id)
        day = session.act().day
        return next((cost for cost in found if cost.id == key and cost.holds(day)), None)

    def _name_end(self) -> None:
        """The button to end one says which, and is there while there is one."""
        cost = self._chosen()
        self.end.setVisible(cost is not None)
        if cost is not None:
            self.end.setText(self._page.kit.words.text("End: {what}", what=self._row(cost).title))

    def _row(self, cost: RegularCost) -> Row:
        words, session = self._page.kit.words, self._page.session
        kinds = {kind.id: kind for kind in policies.categories(session.workspace)}
        names = {
            one.id: one.short for one in people.by_ids(session.workspace, set(cost.both)).values()
        }
        title = words.say(kinds[cost.category_id].title)
        who = words.text(
            "Agreed by {one} and {other} on {day}.",
            one=names.get(cost.first_id, ""),
            other=names.get(cost.second_id, ""),
            day=cost.agreed_on,
        )
        holds = cost.holds(session.act().day)
        until = words.text("Until {day}.", day=cost.until_day)
        if cost.ended_on is not None:
            until = words.text("Ended on {day}.", day=cost.ended_on)
        return Row(
            key=cost.id,
            title=f"{title}: {cost.what}" if cost.what else title,
            detail=f"{until} {who}",
            amount=words.text("up to {amount}", amount=self._amounts.said(cost.up_to)),
            chip="" if holds else words.text("ended"),
            mark=Mark.PLAIN,
        )

    def _agree(self) -> None:
        page, session = self._page, self._page.session
        if not page.allowed(beforehand.agree_regular):
            return
        day = session.act().day
        if not beforehand.who_may_agree(session.workspace, day, self._person_id):
            page.notice.show_text(page.kit.words.text(NOBODY_ELSE), Mark.BAD)
            return
        person = people.get(session.workspace, self._person_id)
        page.attempt(lambda: page.ask(RegularDialog(session, page.kit, person, page)))

    def _end(self) -> None:
        page, session, words = self._page, self._page.session, self._page.kit.words
        cost = self._chosen()
        if cost is None or not page.allowed(beforehand.end_regular):
            return
        regular_id, row = cost.id or 0, self._row(cost)
        dialog = Sure(
            page.kit,
            words.text("End a regular cost"),
            words.text(
                "{what}, {amount}. From today it is agreed as usual.",
                what=row.title,
                amount=row.amount,
            ),
            do=words.text("End it today"),
            act=lambda: beforehand.end_regular(
                session.workspace, session.act(), regular_id=regular_id
            ),
            parent=page,
        )
        page.ask(dialog)
