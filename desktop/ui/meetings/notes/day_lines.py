"""The agenda beside the notes: every line with what became of it."""

from collections.abc import Container, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.agenda import LINE_STATE_NAMES, OUTCOME_NAMES, FullLine, LineState
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.rows import Row, RowList
from desktop.ui.states import Mark
from desktop.ui.widgets import Heading, column

MARK_OF = {
    LineState.DISCUSSED: Mark.GOOD,
    LineState.DEFERRED: Mark.WARN,
    LineState.NOT_REACHED: Mark.WARN,
}


class LinesPart(QWidget):
    """Up and Down walk the lines, Enter opens one."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        words = kit.words
        self._kit = kit
        self.setAccessibleName(words.text("Agenda"))
        self.list = RowList(
            kit, words.text("Agenda"), empty=words.text("No agenda yet. Add what you talk about.")
        )
        self.add = Button(words.text("Not on the agenda…"))
        body = column()
        body.addWidget(Heading(words.text("Agenda")))
        body.addWidget(self.list, 1)
        body.addLayout(flow(self.add))
        self.setLayout(body)

    def show_lines(self, lines: Sequence[FullLine], front: int, unfinished: Container[int]) -> None:
        rows = [self._row(n, full, front, unfinished) for n, full in enumerate(lines, start=1)]
        self.list.show_rows(rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_where)

    def _show_where(self) -> None:
        """Scroll to the line the list stands on, once the list has its height."""
        self.list.scrollTo(self.list.currentIndex())

    def _row(self, number: int, full: FullLine, front: int, unfinished: Container[int]) -> Row:
        words = self._kit.words
        title = full.own_title or words.text(full.usual_title)
        detail = []
        if full.item is not None:
            detail.append(words.text(OUTCOME_NAMES[full.item.outcome]))
        minutes = full.line.minutes
        if minutes is not None:
            detail.append(words.plural("{count} minute", "{count} minutes", minutes))
        chip = words.text(LINE_STATE_NAMES[full.line.state])
        mark = MARK_OF.get(full.line.state, Mark.PLAIN)
        if full.id == front:
            chip, mark = words.text("in front"), Mark.PLAIN
        elif full.id in unfinished:
            chip, mark = words.text("not finished"), Mark.WARN
        return Row(
            key=full.id,
            title=words.text("{number}. {title}", number=number, title=title),
            detail=" · ".join(detail),
            chip=chip,
            mark=mark,
        )
