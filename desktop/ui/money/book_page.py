"""The cash book: what came in, what went out and what was left, between two days."""

from datetime import date
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from desktop.domain.cash import MOVEMENT_NAMES, BookLine
from desktop.domain.paper_kinds import Paper
from desktop.services.money import cash, looking
from desktop.services.papers.paper_records import About
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.forms import Form
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.money.look_dialog import LookDialog
from desktop.ui.money.page import Head, MoneyPage
from desktop.ui.money.slip_dialog import SlipDialog
from desktop.ui.papers.preview import show_paper
from desktop.ui.period import Period
from desktop.ui.session import Go, Session
from desktop.ui.table import Table
from desktop.ui.table_model import Column


class BookPage(MoneyPage):
    """Enter on a line opens its slip. The same page as paper, text or table is one button."""

    TABLES: ClassVar[frozenset[str]] = frozenset({"movement", "place", "look_through"})

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, go)
        words = kit.words
        today = session.act().day
        self.paper = Button(
            words.text("Print or save the cash book…"), ButtonLook.PRIMARY, image="letters"
        )
        self.look = Button(words.text("Look through…"))
        self.look.clicked.connect(self.look_through)
        self.head = Head(words.text("Cash book"), self.paper, self.look)
        self.form = Form(kit)
        self.paper.clicked.connect(lambda: self.form.attempt(self._show_paper))
        self.place = self.form.add_choice("place", words.text("&Book"), [(0, "")])
        self.period = Period(session, kit, self.form, date(today.year, 1, 1), self._look)
        asked = QWidget()
        asked.setLayout(flow(*self.form.rows.values(), spacing=theme.M))
        self.form.add_widget(asked)
        self.sums = Lines(kit)
        self.table: Table[BookLine] = Table(
            kit,
            words.text("Cash book"),
            self._columns(),
            empty=words.text("No money moved between these days."),
        )
        self.table.opened.connect(self._open)
        self.fill(self.head, self.form, self.sums, last=self.table)
        self.place.currentIndexChanged.connect(self._look)

    def look_through(self) -> None:
        """Somebody who does not pay looks at the book and three slips, once a quarter."""
        if self.allowed(looking.looked):
            self.attempt(lambda: self.ask(LookDialog(self.session, self.kit, self)))

    def parts(self) -> list[QWidget]:
        return [self.paper, self.period.first, self.sums, self.table]

    def refresh(self) -> None:
        places = cash.places(self.session.workspace)
        usual = cash.desk_place(self.session.workspace)
        chosen = self.place.value() or (usual.id if usual else 0)
        self.place.blockSignals(True)
        self.place.show_choices([(place.id or 0, place.name) for place in places] or [(0, "")])
        self.place.show_value(chosen or 0)
        self.place.blockSignals(False)
        self.form.rows["place"].setVisible(len(places) > 1)
        self.form.setVisible(bool(places))
        self.look.setVisible(bool(places))
        self._show_last_look()
        self._look()

    def _show_last_look(self) -> None:
        """Who looked through last, under the title; nothing before the first time."""
        words, last = self.kit.words, looking.last_look(self.session.workspace)
        said = ""
        if last is not None:
            name = self.amounts.name(last.person_id)
            text = words.text("{name} looked through on {day}.", name=name, day=last.day)
            how = words.text("All right.") if last.all_right else last.note
            said = f"{text} {how}"
        self.head.show_head(words.text("Cash book"), said)

    def _look(self) -> None:
        """Show the lines between the two days; a day that cannot be read is said at its field."""
        self.form.attempt(self._show_lines)

    def _show_lines(self) -> None:
        if not self.place.value():
            self.sums.show_lines(self.kit.words.text("No tin yet. Begin one under The tin."))
            self.paper.hide()
            return
        first, last = self.period.days()
        before, lines = cash.book(self.session.workspace, self.place.value(), first, last)
        said, words = self.amounts.said, self.kit.words
        left = lines[-1].left if lines else before
        self.sums.show_lines(
            words.text(
                "There before: {before}. In: {came}. Out: {went}. Left: {left}.",
                before=said(before),
                came=said(sum(line.money_in for line in lines)),
                went=said(sum(line.money_out for line in lines)),
                left=said(left),
            )
        )
        self.paper.show()
        self.table.show_rows(lines)

    def _columns(self) -> list[Column[BookLine]]:
        words, said = self.kit.words, self.amounts.said
        return [
            Column(title=words.text("Date"), text=lambda x: words.date(x.movement.day, "medium")),
            Column(title=words.text("Slip"), text=lambda x: str(x.movement.number), right=True),
            Column(title=words.text("Who"), text=lambda x: x.who),
            Column(
                title=words.text("In"),
                text=lambda x: said(x.money_in) if x.money_in else "",
                right=True,
            ),
            Column(
                title=words.text("Out"),
                text=lambda x: said(x.money_out) if x.money_out else "",
                right=True,
            ),
            Column(title=words.text("Left"), text=lambda x: said(x.left), right=True, bold=True),
            Column(title=words.text("What for"), text=self._what),
        ]

    def _what(self, line: BookLine) -> str:
        kind = self.kit.words.text(MOVEMENT_NAMES[line.movement.kind])
        return f"{kind}: {line.movement.note}" if line.movement.note else kind

    def _show_paper(self) -> None:
        first, last = self.period.days()
        about = About(place_id=self.place.value(), first=first, last=last)
        show_paper(self.session, self.kit, Paper.CASH_BOOK, about, self)

    def _open(self, line: BookLine) -> None:
        movement_id = line.movement.id or 0
        self.ask(SlipDialog(self.session, self.kit, self.go, movement_id, self))
