"""The figures of a round, as they may be printed; what they could give away is said first."""

from desktop.domain.chart import Chart
from desktop.domain.equality import EqualityRound
from desktop.domain.equality_chart import question_chart
from desktop.domain.equality_figures import FigureTable
from desktop.domain.equality_words import what_is_hidden, what_it_shows
from desktop.domain.paper_kinds import Paper
from desktop.services.changes.reaching import equality
from desktop.services.papers.paper_records import About
from desktop.ui.buttons import Button
from desktop.ui.changes.reaching.reaching_words import figure_rows
from desktop.ui.forms import FormDialog
from desktop.ui.lines import Lines
from desktop.ui.papers.preview import show_paper
from desktop.ui.reports.chart_view import ChartView
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import RowList
from desktop.ui.states import Mark
from desktop.ui.widgets import Heading


class FiguresDialog(FormDialog):
    """Shows them at once; where others were shown that differ by few forms, only when pressed.

    Raises UserError while there are too few forms.
    """

    def __init__(self, page: RoomPage, about: EqualityRound) -> None:
        words = page.kit.words
        workspace = page.session.workspace
        found = equality.figures_of(workspace, about.id or 0)
        super().__init__(page.kit, about.title, do=words.text("Close"), parent=page)
        self._page, self._about = page, about
        self.cancel.hide()
        self.print = Button(words.text("Show on paper…"))
        self.print.clicked.connect(self._show_on_paper)
        self.show_all = Button(words.text("Show them all the same"))
        self.show_all.clicked.connect(lambda: self.form.attempt(self._show_figures))
        self.stand_beside(self.print)
        self.stand_beside(self.show_all)
        self.said = Lines(page.kit, about.title)
        self.form.add_widget(self.said)
        self.lists: dict[str, RowList] = {}
        self.charts: dict[str, ChartView] = {}
        warned = equality.differs_by_few(workspace, about.id or 0)
        self.print.hide()
        self.show_all.setVisible(warned is not None and not found.too_few)
        if found.too_few:
            way_on = words.text("Ask more people, and type their forms in.")
            self.said.show_lines(words.say(equality.why_none(found)), way_on)
        elif warned is not None:
            self.form.notice.show_text(words.say(warned), Mark.WARN)
        else:
            self._show_figures()

    def accept(self) -> None:
        self.done(self.DialogCode.Accepted)

    def _show_figures(self) -> None:
        session, words = self._page.session, self.kit.words
        found = equality.show(session.workspace, session.act(), round_id=self._about.id or 0)
        self.form.notice.clear()
        self.show_all.hide()
        self.print.show()
        forms = words.plural("{count} form", "{count} forms", found.forms)
        self.said.show_lines(what_it_shows(words, found), forms, *what_is_hidden(words, found))
        for table in found.tables:
            self._add(table)
        self.said.begin()

    def _add(self, table: FigureTable) -> None:
        words = self.kit.words
        title = words.text(table.question.wording)
        made = RowList(self.kit, title)
        made.grow()
        made.show_rows(figure_rows(words, table))
        self.lists[table.question.code] = made
        self.form.add_widget(Heading(title))
        self._add_chart(question_chart(words, table))
        self.form.add_widget(made)

    def _add_chart(self, chart: Chart) -> None:
        """Its sentence and its bars, as paper has them; where all is hidden, the sentence."""
        says, view = Lines(self.kit, self.kit.words.say(chart.title)), ChartView(self.kit)
        says.show_lines(self.kit.words.say(chart.says))
        view.show_chart(chart)
        self.charts[chart.key] = view
        self.form.add_widget(says)
        self.form.add_widget(view)
        view.setVisible(chart.is_drawn)

    def _show_on_paper(self) -> None:
        page, about = self._page, About(round_id=self._about.id)
        self.form.attempt(lambda: show_paper(page.session, page.kit, Paper.EQUALITY, about, self))
