"""Goals and reviews: what we want to reach, what members look at, and looking back."""

from PySide6.QtCore import Qt, Signal

from desktop.domain.goal import Review
from desktop.services.changes.reviews import goals, reviews
from desktop.ui.buttons import Button, key_button
from desktop.ui.changes.reviews.about_card import AboutReviewCard
from desktop.ui.changes.reviews.goals_part import GoalsPart, holds_focus
from desktop.ui.changes.reviews.indicators_part import IndicatorsPart
from desktop.ui.changes.reviews.review_cards import (
    EvidenceCard,
    ForShowCard,
    LookedAtCard,
    SharedCard,
    TookPartCard,
)
from desktop.ui.changes.reviews.review_dialogs import ReviewDialog
from desktop.ui.changes.reviews.reviews_words import review_row
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.room_page import PageHead, RoomPage, fill, stack
from desktop.ui.rows import RowList
from desktop.ui.session import Go, Session
from desktop.ui.widgets import Card

SHOWS = frozenset(
    {
        *("goal", "goal_check", "review", "review_member", "review_goal", "review_shared"),
        *("indicator", "indicator_score", "person", "setting", "meeting", "attendance"),
        *("request", "invited", "theme", "answer", "change", "change_check", "decision"),
        *("sent_letter", "letter_taken_back", "feedback_sheet", "movement", "promise"),
    }
)


class ReviewsPage(RoomPage):
    """Keys: Ctrl+N sets a goal, Enter goes to what is chosen in a list, Esc goes back from there
    to its list, and from a list to where one came from."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:  # noqa: ARG002 - as all pages
        super().__init__(session, kit, SHOWS)
        words = kit.words
        self._wanted: RowList | None = None
        self.head = PageHead(words.text("Goals and reviews"))
        self.goals, self.indicators = GoalsPart(self), IndicatorsPart(self)
        self.new_goal = key_button(self, words.text("Set a goal"), self.goals.add_goal, "Ctrl+N")
        self.new_indicator = Button(words.text("Something to look at"))
        self.new_indicator.clicked.connect(self.indicators.add_indicator)
        self.new_review = Button(words.text("Begin a review"))
        self.new_review.clicked.connect(self.begin_review)
        self._make_reviews()
        self.goals.list.chosen.connect(lambda _key: self._fill_next())
        buttons = flow(self.new_goal, self.new_indicator, self.new_review)
        parts = (self.goals, self.indicators, self.top, self.below)
        self.lay_out(self.head, buttons, self.notice, *parts)
        shortcut(self, "Esc", self._back, within=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _make_reviews(self) -> None:
        words = self.kit.words
        title = words.text("Reviews")
        empty = words.text("No review yet. Once a year is usual.")
        self.list = RowList(self.kit, title, empty=empty)
        self.list.grow()
        self.list.chosen.connect(lambda _key: self._show_chosen())
        self.list.opened.connect(lambda _key: self._go_to_review())
        listed = Card(title)
        listed.add(self.list)
        self.for_show = ForShowCard(self)
        self.about: AboutReviewCard = AboutReviewCard(self)
        self.evidence, self.looked_at = EvidenceCard(self), LookedAtCard(self)
        self.took_part, self.shared = TookPartCard(self), SharedCard(self)
        self.top: Columns = Columns(
            [stack(listed, self.for_show), stack(self.about)], weights=(1, 1)
        )
        parts = stack(self.evidence), stack(self.looked_at, self.took_part, self.shared)
        self.below: Columns = Columns(parts, weights=(1, 1))

    def show_review(self, review_id: int) -> None:
        """Stand on one review."""
        self.notice.clear()
        self.refresh()
        self.list.choose(review_id)
        self._wanted = self.list

    def show_goal(self, goal_id: int) -> None:
        """Stand on one goal."""
        self.notice.clear()
        self.refresh()
        self.goals.list.choose(goal_id)
        self._wanted = self.goals.list

    def start(self) -> None:
        """Stand on the review that was wanted, else on the goals, else on what to do first."""
        wanted, self._wanted = self._wanted, None
        lists = [one for one in (self.goals.list, self.list, self.indicators.list) if one.rows()]
        first = wanted or next(iter(lists), self.new_goal)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        words, workspace, day = self.kit.words, self.session.workspace, self.session.today()
        title = words.text("Goals and reviews")
        due, found = goals.due(workspace, day), reviews.every(workspace)
        count = len(due)
        look = words.plural("{count} goal to look at now", "{count} goals to look at now", count)
        said = [look] if due else []
        if reviews.is_due(workspace, day):
            said.append(words.text("You have not looked back for a year. Begin a review."))
        self.head.show_head(title, " · ".join(said))
        self.setAccessibleName(title)
        self.goals.refresh()
        self.indicators.refresh()
        self.list.show_rows([review_row(words, one) for one in found])
        self.for_show.show_year(day)
        self._show_chosen()

    def begin_review(self) -> None:
        session = self.session

        def save(review: Review) -> None:
            stored = reviews.begin(session.workspace, session.act(), review=review)
            self.list.choose(stored.id)
            self.say_saved()

        if self.allowed(reviews.begin):
            self.ask(ReviewDialog(self, None, save))

    def _go_to_review(self) -> None:
        self.about.begin()

    def _show_chosen(self) -> None:
        key = self.list.chosen_key()
        self.about.setVisible(isinstance(key, int))
        self.below.setVisible(isinstance(key, int))
        if isinstance(key, int):
            self._show_cards(key)
        self._fill_next()

    def _show_cards(self, key: int) -> None:
        full = reviews.full(self.session.workspace, key, self.session.today())
        for card in (self.about, self.evidence, self.looked_at, self.took_part, self.shared):
            card.show_review(full)

    def _fill_next(self) -> None:
        """The one filled button of the page is what is done next."""
        workspace, day = self.session.workspace, self.session.today()
        first: Button | None = None
        if not goals.every(workspace):
            first = self.new_goal
        elif self.goals.chosen_is_due():
            first = self.goals.look
        elif reviews.is_due(workspace, day):
            first = self.new_review
        elif isinstance(self.list.chosen_key(), int):
            first = self.about.next
        for button in (
            *(self.new_goal, self.new_review, self.goals.look),
            *(self.about.write, self.about.close_it),
        ):
            fill(button, filled=button is first)

    def _back(self) -> None:
        """From one thing to its list, from there to where one came from."""
        if self.goals.go_back() or self.indicators.go_back():
            return
        if holds_focus(self.about) or holds_focus(self.below):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()
