"""Reports: a period in numbers, process and outcome apart, on screen as on paper."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.chart import Bar, Chart, said, sentences
from desktop.domain.goal import FAMILY_NAMES
from desktop.domain.paper_kinds import Paper
from desktop.domain.working_days import add_months
from desktop.services.changes import register
from desktop.services.papers import paper_files
from desktop.services.papers.paper_records import About
from desktop.services.reports import charts
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.forms import Form
from desktop.ui.keeping.folders import shown_folder
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.lines import Lines
from desktop.ui.papers.asking import ask_folder
from desktop.ui.papers.preview import show_paper
from desktop.ui.period import Period
from desktop.ui.reports.chart_view import ChartView
from desktop.ui.room_page import PageHead, RoomPage, stack
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Go, Session
from desktop.ui.table import Table
from desktop.ui.table_model import Column
from desktop.ui.widgets import Card, Heading

USUAL_MONTHS = 12


def make_room(session: Session, kit: Kit, go: Go) -> QWidget:  # noqa: ARG001 - as every room
    return ReportsRoom(session, kit)


class ReportsRoom(RoomPage):
    """The charts on one side, the one chosen on the other: sentence, bars, table."""

    def __init__(self, session: Session, kit: Kit) -> None:
        super().__init__(session, kit, None)
        words, today = kit.words, session.today()
        self.head = PageHead(words.text("Reports"))
        self.paper = Button(
            words.text("Print or save this report…"), ButtonLook.PRIMARY, image="letters"
        )
        self.register = Button(words.text("Save the register as tables…"))
        self.register.setToolTip(words.text("What was said and what came of it, without names."))
        self.register.setAccessibleDescription(self.register.toolTip())
        self.register.clicked.connect(self.save_register)
        self.form = Form(kit)
        self.paper.clicked.connect(lambda: self.form.attempt(self._show_paper))
        begins = add_months(today, -USUAL_MONTHS)
        self.period = Period(session, kit, self.form, begins, self._look)
        asked = QWidget()
        asked.setLayout(flow(*self.form.rows.values(), spacing=theme.M))
        self.form.add_widget(asked)
        self.list = RowList(
            kit,
            words.text("Charts"),
            empty=words.text("Nothing was written down between these days."),
        )
        self.list.grow()
        self.list.chosen.connect(self._show_chosen)
        card = Card(words.text("Charts"))
        card.add(self.list)
        self.chart = ChartCard(kit)
        sides = Columns([stack(card), stack(self.chart)], weights=(2, 3))
        self.lay_out(self.head, flow(self.paper, self.register), self.notice, self.form, sides)
        self._charts: dict[str, Chart] = {}

    def start(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        self._look()

    def save_register(self) -> None:
        """Requests, answers and changes as three tables, for whoever asks what was recorded."""
        words, session = self.kit.words, self.session
        folder = ask_folder(self, words)
        if folder is None:
            return

        def save() -> None:
            for file in register.files(session.workspace, words, session.today()):
                paper_files.save(file, folder)

        self.attempt(save, words.text("Saved: {name}", name=shown_folder(folder)))

    def _look(self) -> None:
        """Show the charts of these days; a day that cannot be read is said at its field."""
        self.form.attempt(self._show_charts)

    def _show_charts(self) -> None:
        words = self.kit.words
        found = charts.between(self.session.workspace, *self.period.days())
        self._charts = {chart.key: chart for chart in found}
        self.list.show_rows(
            [
                Row(
                    key=chart.key,
                    title=words.say(chart.title),
                    detail=words.text(FAMILY_NAMES[chart.family]),
                )
                for chart in found
            ]
        )
        counted = words.plural("{count} chart", "{count} charts", len(found))
        self.head.show_head(words.text("Reports"), counted)
        self.setAccessibleName(words.text("Reports"))
        self.paper.setVisible(bool(found))
        self._show_chosen()

    def _show_chosen(self) -> None:
        chart = self._charts.get(str(self.list.chosen_key()))
        self.chart.setVisible(chart is not None)
        if chart is not None:
            self.chart.show_chart(chart)

    def _show_paper(self) -> None:
        first, last = self.period.days()
        about = About(first=first, last=last)
        show_paper(self.session, self.kit, Paper.REPORT, about, self)


class ChartCard(Card):
    """One chart: what it shows in a sentence, its bars, and the same numbers as a table."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.title = Heading("")
        self.says = Lines(kit)
        self.view = ChartView(kit)
        self._chart: Chart | None = None
        self.table: Table[Bar] = Table(kit, kit.words.text("The same numbers"), self._columns())
        for part in (self.title, self.says, self.view, self.table):
            self.add(part)
        kit.look.changed.connect(self._keep_room)

    def show_chart(self, chart: Chart) -> None:
        self._chart = chart
        words = self._kit.words
        self.title.setText(words.say(chart.title))
        way_on = words.text("Choose an earlier first day, or ask more people.")
        self.says.show_lines(*sentences(words, chart), way_on if chart.too_few else "")
        self.view.show_chart(chart)
        self.table.show_rows(chart.bars)
        self.table.setVisible(bool(chart.bars))
        self._keep_room()

    def _keep_room(self) -> None:
        """All lines of the table are seen at once: the page scrolls, not a part of it."""
        lines = self.table.count() * self.table.verticalHeader().defaultSectionSize()
        head = self.table.horizontalHeader()
        titles = max(head.sizeHint().height(), head.minimumHeight())
        self.table.setFixedHeight(titles + lines + 2 * self.table.frameWidth())

    def _columns(self) -> list[Column[Bar]]:
        words = self._kit.words
        return [
            Column(title=words.text("What"), text=lambda bar: words.say(bar.label)),
            Column(title=words.text("How many"), text=self._number, right=True),
        ]

    def _number(self, bar: Bar) -> str:
        return said(self._kit.words, self._chart, bar.number) if self._chart else ""
