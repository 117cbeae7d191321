"""What to get before a meeting and who is then paid, on the page before it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.evening import Evening
from desktop.domain.paper_kinds import Paper
from desktop.errors import NotAllowed, UserError
from desktop.services.meetings import float_plan
from desktop.services.meetings.float_plan import WORKING_OUT
from desktop.services.papers.paper_records import About
from desktop.ui import theme
from desktop.ui.buttons import Button, key_button
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.float_words import handed_row, plan_lines
from desktop.ui.meetings.roughly_dialog import RoughlyDialog
from desktop.ui.money.cash_dialogs import DrawDialog, TransferDialog
from desktop.ui.papers.preview import show_paper
from desktop.ui.room_page import RoomPage, fill
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Go
from desktop.ui.widgets import Card, Text, column


class FloatPart(QWidget):
    """The plan as sentences, and the names it is for. The page says what went wrong.

    Keys: Ctrl+E what people roughly spend, Ctrl+P the list on paper, Ctrl+G I got it.
    """

    def __init__(self, page: RoomPage, go: Go) -> None:
        super().__init__()
        self._page, self._go = page, go
        self._session, self._kit = page.session, page.kit
        self._meeting_id = 0
        self._shown = False
        self.working_out = False
        self.evening: Evening | None = None
        self._session.plans.ready.connect(self._plan_ready)
        words = self._kit.words
        self.roughly = key_button(
            self._page, words.text("About how much?"), self.ask_roughly, "Ctrl+E"
        )
        self.move_it = Button(words.text("Move it"), do=self.move_money)
        self.got = key_button(self._page, words.text("I got it"), self.put_in, "Ctrl+G")
        self.count = Button(words.text("Count the tin"), do=self._count)
        self.print = key_button(self._page, words.text("Print the list"), self.print_list, "Ctrl+P")
        self.show_amounts = Button("", do=self._show_or_hide)
        self.what = Card(words.text("What to get"))
        self.lines = Lines(self._kit)  # its card is called what it would be
        self.what.add(self.lines)
        buttons = flow(self.roughly, self.move_it, self.got, self.count, self.print)
        self.what.body.addLayout(buttons)
        self.who = Card(words.text("Who is paid in cash"))
        self.list = RowList(self._kit, words.text("Who is paid in cash"))
        self.list.grow()
        self.who.add(self.list)
        self.others = Lines(self._kit, words.text("Not from the tin"))
        self.others_title = Text(words.text("Not from the tin"), tone="strong")
        self.who.add(self.others_title)
        self.who.add(self.others)
        self.who.body.addLayout(flow(self.show_amounts))
        body = column(spacing=theme.M)
        body.addWidget(self.what)
        body.addWidget(self.who)
        self.setLayout(body)

    def show_meeting(self, meeting_id: int) -> None:
        """Everything as it is now; whoever has no money to see to sees nothing of it."""
        self._meeting_id = meeting_id
        words, act = self._kit.words, self._session.act()
        self.evening, self.working_out, why = None, False, ""
        try:
            found = float_plan.facts(self._session.workspace, act, meeting_id=meeting_id)
            self.evening = self._session.plans.ask(found)
            self.working_out = self.evening is None
        except NotAllowed:
            self.hide()
            return
        except UserError as error:
            why = words.error(error)
        self.show()
        self._show_plan(why)
        self._show_people()

    def _plan_ready(self) -> None:
        """Whoever stands on the line that said so, hears what came of it."""
        if not self.isVisible():
            return
        focus = QApplication.focusWidget()
        stands = focus is self.lines or (focus and self.lines.isAncestorOf(focus))
        waited = self.working_out and stands
        self.show_meeting(self._meeting_id)
        if waited and not self.working_out:
            self._kit.speech.say(self, self.lines.said)

    def hide_amounts(self) -> None:
        """Whoever comes to the page anew asks for the amounts anew."""
        self._shown = False

    def start(self) -> None:
        """Stand on the plan, so that it is read."""
        self.lines.begin()

    def ask_roughly(self) -> None:
        if self.evening is None or not self.evening.dues.by_guess:
            return

        def save(amounts: Mapping[int, int | None]) -> None:
            session = self._session
            float_plan.set_roughly(session.workspace, session.act(), amounts=amounts)

        people = self.evening.dues.by_guess
        if self._page.allowed(float_plan.set_roughly):
            dialog = RoughlyDialog(self._session, self._kit, people, save, self)
            self._page.ask(dialog)

    def put_in(self) -> None:
        """What was got goes into the tin, the notes and coins filled in to be looked over."""
        if self.evening is None or self.evening.plan is None or not self.evening.plan.fetch:
            return
        dialog = DrawDialog(self._session, self._kit, self.evening.tin.place, self)
        dialog.pieces.show_pieces(self.evening.plan.fetch.pieces)
        self._page.ask(dialog)

    def move_money(self) -> None:
        """The first thing to move from another place, its notes and coins filled in."""
        if self.evening is None or not self.evening.moves:
            return
        move = self.evening.moves[0]
        dialog = TransferDialog(self._session, self._kit, move.place, self)
        dialog.pieces.show_pieces(move.pieces)
        dialog.to.show_value(self.evening.tin.id)
        self._page.ask(dialog)

    def print_list(self) -> None:
        about = About(meeting_id=self._meeting_id)
        if self.evening is not None:
            self._page.attempt(
                lambda: show_paper(self._session, self._kit, Paper.FLOAT_PLAN, about, self)
            )

    def _show_plan(self, why: str) -> None:
        words, settings, evening = self._kit.words, self._session.settings, self.evening
        lines = [words.text(WORKING_OUT) if self.working_out else why]
        if evening is not None:
            two = settings.bank_two_signatures
            lines = plan_lines(words, settings.currency, evening, two_signatures=two)
        self.lines.show_lines(*lines)
        plan = evening.plan if evening else None
        unknown = bool(evening and evening.dues.unknown)
        self.roughly.setVisible(bool(evening and evening.dues.by_guess))
        self.got.setVisible(bool(plan and plan.fetch))
        self.move_it.setVisible(bool(evening and evening.moves))
        no_tin = words.text("Begin with the cash")
        self.count.setText(words.text("Count the tin") if evening else no_tin)
        self.count.setVisible(plan is None and not self.working_out)
        self.print.setVisible(bool(evening and evening.dues.due))
        fill(self.roughly, filled=unknown)
        fill(self.count, filled=plan is None and not unknown)
        fill(self.got, filled=bool(plan and plan.fetch) and not unknown)

    def _show_people(self) -> None:
        words, settings, evening = self._kit.words, self._session.settings, self.evening
        shown = self._shown or settings.show_everyone
        text = words.text("Hide the amounts") if shown else words.text("Show the amounts")
        self.show_amounts.setText(text)
        self.show_amounts.setVisible(
            bool(evening and evening.handed) and not settings.show_everyone
        )
        self.who.setVisible(bool(evening and (evening.handed or evening.dues.aside)))
        if evening is None:
            return
        rows: list[Row] = [
            handed_row(words, settings.currency, at, one, shown=shown)
            for at, one in enumerate(evening.handed)
        ]
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        aside = evening.dues.aside
        said = (
            [f"{one.person.listed}: {words.say(one.why)}" for one in aside]
            if shown
            else [one.person.listed for one in aside]
        )
        self.others.show_lines(*said)
        self.others_title.setVisible(bool(said))

    def _show_or_hide(self) -> None:
        self._shown = not self._shown
        self._show_people()

    def _count(self) -> None:
        if self.evening is not None:
            self._go("count", place_id=self.evening.tin.id, by_pieces=1)
        else:
            self._go("count")
