"""A review: begun, written, who took part, what became of a goal, whom we told."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from desktop.domain.goal import Goal, Review, ReviewShared
from desktop.domain.review_content import FullReview, LookedAt
from desktop.domain.typed_day import Sense
from desktop.domain.working_days import add_months
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.changes.reviews import reviews
from desktop.ui.fields import Choice, DateField
from desktop.ui.forms import FormDialog
from desktop.ui.group.text_words import turn
from desktop.ui.people.person_field import PersonField, add_person
from desktop.ui.room_page import RoomPage
from desktop.ui.when import WHICH_DAY, day_reader
from desktop.ui.widgets import Heading

USUAL_MONTHS = 12


class ReviewDialog(FormDialog):
    """What is reviewed, and of which days; a year that ends today unless said otherwise."""

    def __init__(
        self, page: RoomPage, now: Review | None, save: Callable[[Review], object]
    ) -> None:
        words, today = page.kit.words, page.session.today
        title = words.text("Change the review") if now else words.text("Begin a review")
        super().__init__(page.kit, title, parent=page)
        first = add_months(today(), -USUAL_MONTHS)
        self._save = save
        self._now = now or Review(
            title="…", first_day=first, last_day=today(), made_on=page.session.act().day
        )
        self.name = self.form.add_text(
            "title",
            words.text("&What is reviewed?"),
            now.title if now else "",
            hint=words.text("Such as: our year, or the new bus passes."),
        )
        read = day_reader(today, Sense.NEAREST, missing=WHICH_DAY)
        self.first: DateField = self.form.add_date(
            "first_day", words.text("&First day"), self._now.first_day, read=read
        )
        self.last: DateField = self.form.add_date(
            "last_day", words.text("&Last day"), self._now.last_day, read=read
        )

    def check(self) -> None:
        first, last = self.first.value(), self.last.value()
        self._save(replace(self._now, title=self.name.value(), first_day=first, last_day=last))


class FindingsDialog(FormDialog):
    """What shows it beside the numbers, what we found, and what we do next."""

    def __init__(self, page: RoomPage, review: Review) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("What we found"), parent=page)
        self._page, self._review = page, review
        self.evidence = self.form.add_box(
            "evidence",
            words.text("What &shows it"),
            review.evidence,
            hint=words.text("The numbers are there by themselves. Write what else you know."),
        )
        self.findings = self.form.add_box("findings", words.text("&What we found"), review.findings)
        self.next = self.form.add_box(
            "next_steps", words.text("What we do &next"), review.next_steps
        )
        for box in (self.evidence, self.findings, self.next):
            turn(box, page.session.settings.language)

    def check(self) -> None:
        session = self._page.session
        now = replace(
            self._review,
            evidence=self.evidence.value(),
            findings=self.findings.value(),
            next_steps=self.next.value(),
        )
        reviews.change(session.workspace, session.act(), review=now)
        self._page.say_saved()


class TookPartDialog(FormDialog):
    """One name after the other. Keys: Ctrl+Enter adds the name, Esc is done."""

    def __init__(self, page: RoomPage, full: FullReview) -> None:
        words = page.kit.words
        super().__init__(
            page.kit, words.text("Who took part"), do=words.text("Add, next name"), parent=page
        )
        self.cancel.setText(words.text("Close"))
        self._page, self._review_id = page, full.id
        self._there = [one.id or 0 for one in full.members]
        field = PersonField(page.kit, page.session.workspace)
        self.person = add_person(self.form, "person_id", words.text("&Who"), field)

    def accept(self) -> None:
        """One is written down, and the field is empty for the next."""
        if self.form.attempt(self.check):
            self.person.clear()
            self.person.setFocus()

    def check(self) -> None:
        session, person = self._page.session, self.person.value()
        if person is None or person.id is None:
            raise UserError(N_("Type a name."), field="person_id")
        there = [*self._there, person.id]
        reviews.took_part(
            session.workspace, session.act(), review_id=self._review_id, person_ids=set(there)
        )
        self._there = there
        self.kit.speech.say(self, self.kit.words.text("{name} took part.", name=person.short))


class ResultDialog(FormDialog):
    """What a review found of one goal."""

    def __init__(self, page: RoomPage, review_id: int, one: LookedAt) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("What we found of it"), parent=page)
        self._page, self._review_id, self._one = page, review_id, one
        self.form.add_widget(Heading(one.goal.wording))
        self.found = self.form.add_box(
            "result", words.text("&What we found of it"), one.found, lines=4
        )
        turn(self.found, page.session.settings.language)

    def check(self) -> None:
        session = self._page.session
        reviews.look_at(
            session.workspace,
            session.act(),
            review_id=self._review_id,
            goal_id=self._one.goal.id or 0,
            result=self.found.value(),
        )
        self._page.say_saved()


class AnotherGoalDialog(FormDialog):
    """A goal that the review does not look at yet."""

    def __init__(self, page: RoomPage, review_id: int, others: Sequence[Goal]) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("Look at another goal"), parent=page)
        self._page, self._review_id = page, review_id
        self.goal: Choice[int] = self.form.add_choice(
            "goal_id", words.text("Which &goal"), [(one.id or 0, one.wording) for one in others]
        )

    def check(self) -> None:
        session = self._page.session
        reviews.look_at(
            session.workspace,
            session.act(),
            review_id=self._review_id,
            goal_id=self.goal.value(),
            result="",
        )
        self._page.say_saved()


class SharedDialog(FormDialog):
    """With whom it was shared, on which day, and how."""

    def __init__(self, page: RoomPage, review_id: int, today: Callable[[], date]) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("It was shared"), parent=page)
        self._page, self._review_id = page, review_id
        self.whom = self.form.add_text("with_whom", words.text("With &whom?"))
        self.day: DateField = self.form.add_date(
            "day",
            words.text("&On"),
            today(),
            read=day_reader(today, Sense.HAPPENED, missing=WHICH_DAY),
        )
        self.how = self.form.add_text(
            "how", words.text("&How?"), hint=words.text("Such as: on paper in Easy Read.")
        )

    def check(self) -> None:
        session = self._page.session
        shared = ReviewShared(
            review_id=self._review_id,
            with_whom=self.whom.value(),
            day=self.day.value(),
            how=self.how.value(),
        )
        reviews.share(session.workspace, session.act(), shared=shared)
        self._page.say_saved()
