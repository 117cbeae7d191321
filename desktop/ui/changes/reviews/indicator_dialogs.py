"""What members look at, in their own words, and how they scored it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from desktop.domain.goal import FAMILY_NAMES, Family, Indicator, IndicatorScore
from desktop.domain.review_content import SCORE_NAMES, Scored
from desktop.domain.typed_day import Sense, plain_figures
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.changes.reviews import indicators
from desktop.ui.fields import Choice, DateField
from desktop.ui.forms import FormDialog
from desktop.ui.group.text_words import turn
from desktop.ui.room_page import RoomPage
from desktop.ui.when import WHICH_DAY, day_reader
from desktop.ui.widgets import Heading


class IndicatorDialog(FormDialog):
    """Their words, what they are about, and whether members chose them."""

    def __init__(
        self, page: RoomPage, now: Indicator | None, save: Callable[[Indicator], object]
    ) -> None:
        words = page.kit.words
        title = words.text("Change what we look at") if now else words.text("Something to look at")
        super().__init__(page.kit, title, parent=page)
        self._save = save
        self._now = now or Indicator(wording="…", made_on=page.session.act().day)
        self.wording = self.form.add_box(
            "wording",
            words.text("&What is good? In members' own words"),
            now.wording if now else "",
            lines=2,
            hint=words.text("Such as: I can follow it."),
        )
        turn(self.wording, page.session.settings.language)
        self.family: Choice[Family] = self.form.add_choice(
            "family",
            words.text("What it is abou&t"),
            [(one, words.text(name)) for one, name in FAMILY_NAMES.items()],
            self._now.family,
        )
        self.with_members = self.form.add_tick(
            "set_with_members",
            words.text("&Members set it with us"),
            on=self._now.set_with_members,
        )
        self.set_by = self.form.add_text("set_by", words.text("Set b&y"), self._now.set_by)

    def check(self) -> None:
        self._save(
            replace(
                self._now,
                wording=self.wording.value(),
                family=self.family.value(),
                set_with_members=self.with_members.value(),
                set_by=self.set_by.value(),
            )
        )


class ScoreDialog(FormDialog):
    """Of which days, the score members agreed on, and how many scored."""

    def __init__(self, page: RoomPage, one: Scored) -> None:
        words, session = page.kit.words, page.session
        super().__init__(page.kit, words.text("How is it now?"), parent=page)
        self._page, self._one = page, one
        self.form.add_widget(Heading(one.indicator.wording))
        self.score: Choice[int] = self.form.add_choice(
            "score",
            words.text("&How good is it?"),
            [
                (score, words.text("{number}: {name}", number=str(score), name=words.text(name)))
                for score, name in SCORE_NAMES.items()
            ],
            3,
        )
        self.people = self.form.add_text(
            "people",
            words.text("How ma&ny scored?"),
            hint=words.text("Leave it empty if nobody counted."),
        )
        read = day_reader(session.today, Sense.HAPPENED, missing=WHICH_DAY)
        self.first: DateField = self.form.add_date(
            "first_day", words.text("&First day"), self._begins(), read=read
        )
        self.last: DateField = self.form.add_date(
            "last_day", words.text("&Last day"), session.today(), read=read
        )
        self.note = self.form.add_box("note", words.text("What people sai&d of it"), lines=2)
        turn(self.note, session.settings.language)

    def _begins(self) -> date | None:
        """The day after those that were scored last."""
        newest = self._one.newest
        if newest is None:
            return self._one.indicator.made_on
        return min(newest.last_day + timedelta(days=1), self._page.session.today())

    def check(self) -> None:
        session = self._page.session
        score = IndicatorScore(
            indicator_id=self._one.indicator.id or 0,
            first_day=self.first.value(),
            last_day=self.last.value(),
            score=self.score.value(),
            people=_counted(self.people.value()),
            note=self.note.value(),
        )
        indicators.score(session.workspace, session.act(), score=score)
        self._page.say_saved()


def _counted(typed: str) -> int | None:
    """How many, None where nothing was typed. Raises UserError, field `people`."""
    figures = plain_figures(typed).strip()
    if not figures:
        return None
    if not figures.isdecimal():
        raise UserError(N_("Type a number above zero."), field="people")
    return int(figures)
