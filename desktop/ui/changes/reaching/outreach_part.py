"""Where we went to reach people: the log, what came of each way in a year, and its form."""

from dataclasses import replace
from datetime import timedelta

from desktop.domain.outreach import METHOD_NAMES, Outreach
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.services.changes.reaching import outreach
from desktop.services.people import people
from desktop.ui.buttons import Button, key_button
from desktop.ui.changes.reaching.reaching_words import outreach_row, reached_line
from desktop.ui.forms import FormDialog
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.money.amounts import Amounts
from desktop.ui.money.pieces_fields import read_number
from desktop.ui.people.person_field import PersonField, add_person
from desktop.ui.room_page import RoomPage, fill
from desktop.ui.rows import RowList
from desktop.ui.when import WHICH_DAY, day_reader
from desktop.ui.widgets import Card

A_YEAR = timedelta(days=365)


class OutreachCard(Card):
    """Every time we went, the newest first. Enter changes one. Nobody met there is named."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Where we went")
        super().__init__(title)
        self._page, self._amounts = page, Amounts(page.kit, page.session)
        self.new = key_button(
            page, words.text("Write down where we went…"), self.add_entry, "Ctrl+N"
        )
        fill(self.new, filled=True)
        self.followed = Button(words.text("We went back"))
        self.followed.clicked.connect(self._follow_up)
        empty = words.text("Nowhere yet. A visit, a stall or a phone call counts.")
        self.list = RowList(page.kit, title, empty=empty)
        self.list.grow()
        self.list.opened.connect(lambda _key: self._change())
        self.list.chosen.connect(lambda _key: self._show_buttons())
        self.ways = Lines(page.kit, words.text("In the last twelve months"))
        self.body.addLayout(flow(self.new, self.followed))
        self.add(self.list)
        self.add(self.ways)

    def refresh(self) -> None:
        session, words = self._page.session, self._page.kit.words
        today, money = session.today(), self._amounts.said
        found = outreach.every(session.workspace)
        self.list.show_rows([outreach_row(words, one, money, today) for one in found])
        ways = outreach.by_method(session.workspace, today - A_YEAR, today)
        lines = [
            reached_line(words, words.text(METHOD_NAMES[method]), reached, money)
            for method, reached in ways.items()
        ]
        before = [words.text("In the last twelve months")] if lines else []
        self.ways.show_lines(*before, *lines)
        self._show_buttons()

    def add_entry(self) -> None:
        if self._page.allowed(outreach.add):
            self._page.ask(OutreachDialog(self._page, None))

    def _change(self) -> None:
        entry = self._chosen()
        if entry is not None and self._page.allowed(outreach.change):
            self._page.ask(OutreachDialog(self._page, entry))

    def _follow_up(self) -> None:
        entry, session = self._chosen(), self._page.session
        if entry is None:
            return
        act = session.act()
        self._page.attempt(
            lambda: outreach.followed_up(
                session.workspace, act, outreach_id=entry.id or 0, day=act.day
            ),
            self._page.kit.words.text("Saved."),
        )

    def _chosen(self) -> Outreach | None:
        key = self.list.chosen_key()
        return outreach.get(self._page.session.workspace, key) if isinstance(key, int) else None

    def _show_buttons(self) -> None:
        entry = self._chosen()
        waits = entry is not None and bool(entry.follow_up) and entry.followed_on is None
        self.followed.setVisible(waits)


class OutreachDialog(FormDialog):
    """Where it was, or whom we met, is enough; everything else may stay empty."""

    def __init__(self, page: RoomPage, entry: Outreach | None) -> None:
        words, session = page.kit.words, page.session
        super().__init__(page.kit, words.text("Where we went"), parent=page)
        self._page, self._entry = page, entry
        form, amounts = self.form, Amounts(page.kit, session)
        now = entry or Outreach(day=session.today(), place="-")
        self.place = form.add_text("place", words.text("&Where"), entry.place if entry else "")
        self.day = form.add_date(
            "day",
            words.text("Da&y"),
            now.day,
            read=day_reader(session.today, Sense.HAPPENED, missing=WHICH_DAY),
        )
        ways = [(method, words.text(name)) for method, name in METHOD_NAMES.items()]
        self.method = form.add_choice("method", words.text("&How"), ways, now.method)
        self.group = form.add_text(
            "group_reached",
            words.text("Whom we wa&nted to reach"),
            now.group_reached,
            hint=words.text("Such as young carers. No names, please."),
        )
        met = "" if now.people_met is None else str(now.people_met)
        self.met = form.add_text("people_met", words.text("How many people we &met"), met)
        self.topics = form.add_box(
            "topics", words.text("What we &talked about"), now.topics, lines=2
        )
        self._add_barrier(now)
        self.cost = form.add_amount(
            "cost", words.text("What it &cost"), now.cost, read=amounts.read, write=amounts.typed
        )
        self.by = self._add_person(now)

    def _add_barrier(self, now: Outreach) -> None:
        form, words = self.form, self.kit.words
        self.barrier = form.add_box(
            "barrier", words.text("What &kept people away"), now.barrier, lines=2
        )
        self.done_about = form.add_text(
            "barrier_done", words.text("What we did a&bout it"), now.barrier_done
        )
        self.follow_up = form.add_text("follow_up", words.text("What &follows"), now.follow_up)
        self.follow_up_on = form.add_date(
            "follow_up_on",
            words.text("&On which day"),
            now.follow_up_on,
            read=day_reader(self._page.session.today, Sense.TO_COME),
            hint=words.text("May stay empty."),
        )

    def _add_person(self, now: Outreach) -> PersonField:
        session, words = self._page.session, self.kit.words
        who = now.done_by if self._entry else session.person_id
        person = people.get(session.workspace, who) if who else None
        made = PersonField(self.kit, session.workspace, person)
        return add_person(self.form, "done_by", words.text("Who of &us went"), made)

    def check(self) -> None:
        session, who = self._page.session, self.by.value()
        said = Outreach(
            day=self.day.value(),
            place=self.place.value(),
            method=self.method.value(),
            group_reached=self.group.value(),
            people_met=self._people_met(),
            topics=self.topics.value(),
            barrier=self.barrier.value(),
            barrier_done=self.done_about.value(),
            follow_up=self.follow_up.value(),
            follow_up_on=self.follow_up_on.value_if_any(),
            cost=self.cost.value_if_any(),
            done_by=who.id if who else None,
        )
        if self._entry is None:
            outreach.add(session.workspace, session.act(), entry=said)
        else:
            kept = replace(said, id=self._entry.id, followed_on=self._entry.followed_on)
            outreach.change(session.workspace, session.act(), entry=kept)
        self._page.say_saved()

    def _people_met(self) -> int | None:
        try:
            return read_number(self.met.value()) if self.met.value() else None
        except UserError as error:
            error.field = "people_met"
            raise
