"""What stands in a review: the numbers, its goals, who took part, and whom we told."""

from datetime import date

from desktop.domain.goal import Family
from desktop.domain.review_content import FullReview
from desktop.language import N_
from desktop.services.changes.reviews import for_show, goals, reviews
from desktop.ui.buttons import Button
from desktop.ui.changes.reviews.review_dialogs import (
    AnotherGoalDialog,
    ResultDialog,
    SharedDialog,
    TookPartDialog,
)
from desktop.ui.changes.reviews.reviews_words import looked_at_row, score_said, shared_row
from desktop.ui.changes.sure import ask_sure
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.speech import spoken
from desktop.ui.states import Mark
from desktop.ui.widgets import Card, Heading

FAMILY_HEADS = {
    Family.PROCESS: N_("How it went"),
    Family.OUTCOME: N_("What came of it"),
}


class EvidenceCard(Card):
    """What the file shows by itself: how it went, and apart from it what came of it."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        super().__init__(words.text("What our numbers show"))
        self._page = page
        self.of: dict[Family, Lines] = {}
        for family, name in FAMILY_HEADS.items():
            title = words.text(name)
            self.of[family] = Lines(page.kit, title)
            self.add(Heading(title))
            self.add(self.of[family])

    def show_review(self, full: FullReview) -> None:
        words = self._page.kit.words
        for family, lines in self.of.items():
            said = [words.say(fact.said) for fact in full.evidence.of_family(family)]
            scored = [one for one in full.scored if one.indicator.family is family]
            said += [score_said(words, one) for one in scored]
            lines.show_lines(*(said or [words.text("Nothing was written down about this yet.")]))


class LookedAtCard(Card):
    """The goals of the review; Enter writes what we found of one."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Goals we looked at")
        super().__init__(title)
        self._page = page
        self._full: FullReview | None = None
        self.list = RowList(page.kit, title, empty=words.text("We had no goal in this time."))
        self.list.grow()
        self.list.opened.connect(self._write)
        self.another = Button(words.text("Look at another goal"))
        self.another.clicked.connect(self._add)
        self.add(self.list)
        self.body.addLayout(flow(self.another))

    def show_review(self, full: FullReview) -> None:
        self._full = full
        self.list.show_rows([looked_at_row(self._page.kit.words, one) for one in full.goals])
        there = {one.goal.id for one in full.goals}
        every = goals.every(self._page.session.workspace)
        self._others = [goal for goal in every if goal.id not in there]
        self.another.setVisible(bool(self._others) and full.review.closed_on is None)

    def _write(self, key: object) -> None:
        full, page = self._full, self._page
        one = next((each for each in full.goals if each.goal.id == key), None) if full else None
        if full is not None and one is not None and page.allowed(reviews.look_at):
            page.ask(ResultDialog(page, full.id, one))

    def _add(self) -> None:
        if self._full is not None and self._page.allowed(reviews.look_at):
            self._page.ask(AnotherGoalDialog(self._page, self._full.id, self._others))


class TookPartCard(Card):
    """Which members took part; Enter takes a name off, after a question."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Who took part")
        super().__init__(title)
        self._page = page
        self._full: FullReview | None = None
        self.list = RowList(page.kit, title, empty=words.text("No member took part."))
        self.list.grow()
        self.list.opened.connect(self._take_off)
        self.new = Button(words.text("Somebody took part"))
        self.new.clicked.connect(self._ask)
        self.add(self.list)
        self.body.addLayout(flow(self.new))

    def show_review(self, full: FullReview) -> None:
        self._full = full
        self.list.show_rows([Row(key=one.id, title=one.listed) for one in full.members])
        self.new.setVisible(full.review.closed_on is None)

    def _ask(self) -> None:
        if self._full is not None and self._page.allowed(reviews.took_part):
            self._page.ask(TookPartDialog(self._page, self._full))

    def _take_off(self, key: object) -> None:
        page, session, words, full = (
            self._page,
            self._page.session,
            self._page.kit.words,
            self._full,
        )
        row = next((one for one in self.list.rows() if one.key == key), None)
        if full is None or row is None or not page.allowed(reviews.took_part):
            return
        stay = {one.id or 0 for one in full.members if one.id != key}
        ask_sure(
            page,
            row.title,
            words.text("Did not take part after all?"),
            do=words.text("Take it off"),
            act=lambda: reviews.took_part(
                session.workspace, session.act(), review_id=full.id, person_ids=stay
            ),
        )


class SharedCard(Card):
    """With whom the review was shared; Enter takes one off, after a question."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Whom we told")
        super().__init__(title)
        self._page = page
        self._full: FullReview | None = None
        empty = words.text("Nobody yet. A review is closed when it was shared.")
        self.list = RowList(page.kit, title, empty=empty)
        self.list.grow()
        self.list.opened.connect(self._take_off)
        self.new = Button(words.text("It was shared"))
        self.new.clicked.connect(self._ask)
        self.add(self.list)
        self.body.addLayout(flow(self.new))

    def show_review(self, full: FullReview) -> None:
        self._full = full
        self.list.show_rows([shared_row(self._page.kit.words, one) for one in full.shared])

    def _ask(self) -> None:
        page = self._page
        if self._full is not None and page.allowed(reviews.share):
            page.ask(SharedDialog(page, self._full.id, page.session.today))

    def _take_off(self, key: object) -> None:
        page, session, words = self._page, self._page.session, self._page.kit.words
        row = next((one for one in self.list.rows() if one.key == key), None)
        if row is None or not isinstance(key, int) or not page.allowed(reviews.not_shared):
            return
        ask_sure(
            page,
            row.title,
            words.text("Not shared with them after all?"),
            do=words.text("Take it off"),
            act=lambda: reviews.not_shared(session.workspace, session.act(), shared_id=key),
        )


class ForShowCard(Card):
    """The last twelve months: whether members are asked only for show."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("Are we asked only for show?")
        super().__init__(title)
        self._page = page
        empty = words.text("Nothing was written down about this yet.")
        self.list = RowList(page.kit, title, empty=empty)
        self.list.grow()
        self.add(self.list)

    def show_year(self, day: date) -> None:
        words = self._page.kit.words
        rows = []
        for one in for_show.last_year(self._page.session.workspace, day):
            said = words.say(one.said)
            chip = words.text("talk about it") if one.worrying else ""
            mark = Mark.WARN if one.worrying else Mark.PLAIN
            rows.append(
                Row(key=one.sign, title=said, chip=chip, mark=mark, spoken=spoken(said, chip))
            )
        self.list.show_rows(rows)
