"""What members look at: a list, and beside it how they scored the one chosen, by period."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.goal import Indicator
from desktop.domain.review_content import Scored
from desktop.services.changes.reviews import indicators
from desktop.ui.buttons import Button
from desktop.ui.changes.reviews.goals_part import holds_focus
from desktop.ui.changes.reviews.indicator_dialogs import IndicatorDialog, ScoreDialog
from desktop.ui.changes.reviews.reviews_words import score_row, scored_row
from desktop.ui.changes.sure import ask_sure
from desktop.ui.layouts import Columns, flow
from desktop.ui.room_page import RoomPage, stack
from desktop.ui.rows import RowList
from desktop.ui.widgets import Card, column


class IndicatorsPart(QWidget):
    """Enter on one of them goes to its scores; Enter on a score takes it out, after a question."""

    def __init__(self, page: RoomPage) -> None:
        super().__init__()
        words = page.kit.words
        self._page = page
        title = words.text("What members look at")
        empty = words.text("Nothing yet. Ask members how they can tell that it is good.")
        self.list = RowList(page.kit, title, empty=empty)
        self.list.grow()
        listed = Card(title)
        listed.add(self.list)
        self.card = Card(words.text("Scores"))
        self.scores = RowList(page.kit, words.text("Scores"), empty=words.text("not scored yet"))
        self.scores.grow()
        self.card.add(self.scores)
        self.score = Button(words.text("How is it now?"))
        self.change = Button(words.text("Change"))
        self.end = Button(words.text("We no longer look at it"))
        self.score.clicked.connect(self._score)
        self.change.clicked.connect(self._change)
        self.end.clicked.connect(self._end)
        self.card.body.addLayout(flow(self.score, self.change, self.end))
        body = column()
        body.addWidget(Columns([stack(listed), stack(self.card)], weights=(1, 1)))
        self.setLayout(body)
        self.list.chosen.connect(lambda _key: self._show_chosen())
        self.list.opened.connect(lambda _key: self._go_to_scores())
        self.scores.opened.connect(self._take_out)

    def refresh(self) -> None:
        words = self._page.kit.words
        found = indicators.every(self._page.session.workspace)
        rows = [
            scored_row(words, one, lacks=bool(indicators.missing(one.indicator))) for one in found
        ]
        self.list.show_rows(rows)
        self._show_chosen()

    def add_indicator(self) -> None:
        page, session = self._page, self._page.session

        def save(indicator: Indicator) -> None:
            stored = indicators.add(session.workspace, session.act(), indicator=indicator)
            self.list.choose(stored.id)
            page.say_saved()

        if page.allowed(indicators.add):
            page.ask(IndicatorDialog(page, None, save))

    def go_back(self) -> bool:
        """From the scores to the list; whether one was there."""
        if holds_focus(self.card):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _chosen(self) -> Scored | None:
        key = self.list.chosen_key()
        return indicators.get(self._page.session.workspace, key) if isinstance(key, int) else None

    def _show_chosen(self) -> None:
        one = self._chosen()
        self.card.setVisible(one is not None)
        if one is None:
            return
        if self.card.heading is not None:
            self.card.heading.setText(one.indicator.wording)
        self.card.setAccessibleName(one.indicator.wording)
        words = self._page.kit.words
        self.scores.show_rows([score_row(words, each) for each in reversed(one.scores)])

    def _go_to_scores(self) -> None:
        first = self.scores if self.scores.rows() else self.score
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _score(self) -> None:
        one = self._chosen()
        if one is not None and self._page.allowed(indicators.score):
            self._page.ask(ScoreDialog(self._page, one))

    def _change(self) -> None:
        page, session, one = self._page, self._page.session, self._chosen()

        def save(indicator: Indicator) -> None:
            indicators.change(session.workspace, session.act(), indicator=indicator)
            page.say_saved()

        if one is not None and page.allowed(indicators.change):
            page.ask(IndicatorDialog(page, one.indicator, save))

    def _end(self) -> None:
        page, session, words, one = (
            self._page,
            self._page.session,
            self._page.kit.words,
            self._chosen(),
        )
        if one is None or not page.allowed(indicators.end):
            return
        indicator_id = one.indicator.id or 0

        def end() -> None:
            indicators.end(session.workspace, session.act(), indicator_id=indicator_id)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

        ask_sure(
            page,
            one.indicator.wording,
            words.text("It leaves the list. Its scores stay."),
            do=words.text("We no longer look at it"),
            act=end,
        )

    def _take_out(self, key: object) -> None:
        page, session, words = self._page, self._page.session, self._page.kit.words
        row = next((row for row in self.scores.rows() if row.key == key), None)
        if row is None or not isinstance(key, int) or not page.allowed(indicators.take_out):
            return
        ask_sure(
            page,
            row.title,
            f"{row.amount} · {row.detail}",
            do=words.text("Take it off"),
            act=lambda: indicators.take_out(session.workspace, session.act(), score_id=key),
        )
