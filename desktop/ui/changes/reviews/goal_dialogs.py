"""A goal: set, changed, looked at, and what became of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from desktop.domain.change import CHANGE_LEVEL_NAMES, ChangeLevel
from desktop.domain.goal import (
    FAMILY_NAMES,
    GOAL_STATE_NAMES,
    Family,
    Goal,
    GoalCheck,
    GoalState,
)
from desktop.domain.typed_day import Sense
from desktop.services.changes.requests import requests
from desktop.services.changes.reviews import goals
from desktop.ui.fields import Choice, DateField, TextBox
from desktop.ui.forms import FormDialog
from desktop.ui.group.text_words import turn
from desktop.ui.lines import Lines
from desktop.ui.people.person_field import PersonField, add_person
from desktop.ui.room_page import RoomPage
from desktop.ui.when import WHICH_DAY, day_reader
from desktop.ui.widgets import Heading


class GoalDialog(FormDialog):
    """What it is stands first. The rest may be left for later, and is then said as missing."""

    def __init__(self, page: RoomPage, goal: Goal | None, save: Callable[[Goal], object]) -> None:
        words = page.kit.words
        title = words.text("Change the goal") if goal else words.text("Set a goal")
        super().__init__(page.kit, title, parent=page)
        self._page, self._save = page, save
        self._goal = goal or Goal(wording="…", made_on=page.session.act().day)
        self.wording = self._box("wording", words.text("&What do you want to reach?"), goal)
        self.baseline = self._box("baseline", words.text("How is it &now?"), goal)
        self.measure = self._box("measure", words.text("&How will you know?"), goal)
        self.target = self._box("target", words.text("What is &enough?"), goal)
        self.with_members = self.form.add_tick(
            "set_with_members",
            words.text("&Members set it with us"),
            on=self._goal.set_with_members,
        )
        self.set_by = self.form.add_text("set_by", words.text("Set b&y"), self._goal.set_by)
        self.agreed_by = self.form.add_text(
            "agreed_by",
            words.text("Who says it can be &done?"),
            self._goal.agreed_by,
            hint=words.text("Those who have to do it."),
        )
        self._add_choices()
        self._add_days()

    def _box(self, key: str, label: str, goal: Goal | None) -> TextBox:
        box = self.form.add_box(key, label, getattr(goal, key) if goal else "", lines=2)
        turn(box, self._page.session.settings.language)
        return box

    def _add_choices(self) -> None:
        words = self.kit.words
        self.family: Choice[Family] = self.form.add_choice(
            "family",
            words.text("What it is abou&t"),
            [(one, words.text(name)) for one, name in FAMILY_NAMES.items()],
            self._goal.family,
        )
        self.level: Choice[ChangeLevel] = self.form.add_choice(
            "level",
            words.text("Whom it &reaches"),
            [(one, words.text(name)) for one, name in CHANGE_LEVEL_NAMES.items()],
            self._goal.level,
        )
        found = requests.every(self._page.session.workspace)
        self.request: Choice[int | None] | None = None
        if found:
            choices = [(None, words.text("none of them")), *((one.id, one.title) for one in found)]
            self.request = self.form.add_choice("request_id", words.text("Which re&quest"), choices)
            self.request.show_value(self._goal.request_id)

    def _add_days(self) -> None:
        words, goal, today = self.kit.words, self._goal, self._page.session.today
        read = day_reader(today, Sense.NEAREST)
        self.start_on = self.form.add_date(
            "start_on", words.text("&From"), goal.start_on or goal.made_on, read=read
        )
        self.check_on = self.form.add_date(
            "check_on", words.text("&Look at it again on"), goal.check_on, read=read
        )
        self.end_on = self.form.add_date("end_on", words.text("&Until"), goal.end_on, read=read)

    def check(self) -> None:
        request_id = self.request.value() if self.request else self._goal.request_id
        now = replace(
            self._goal,
            wording=self.wording.value(),
            baseline=self.baseline.value(),
            measure=self.measure.value(),
            target=self.target.value(),
            set_with_members=self.with_members.value(),
            set_by=self.set_by.value(),
            agreed_by=self.agreed_by.value(),
            family=self.family.value(),
            level=self.level.value(),
            request_id=request_id,
            start_on=self.start_on.value_if_any(),
            check_on=self.check_on.value_if_any(),
            end_on=self.end_on.value_if_any(),
        )
        self._save(now)


class OneGoalDialog(FormDialog):
    """What questions about one goal share: it stands above them."""

    def __init__(self, page: RoomPage, goal: Goal, title: str) -> None:
        super().__init__(page.kit, title, parent=page)
        self._page, self._goal = page, goal
        self.form.add_widget(Heading(goal.wording))
        self.about = Lines(page.kit, goal.wording)
        words = page.kit.words
        was, wanted = goal.baseline, goal.target
        self.about.show_lines(
            words.text("{label}: {text}", label=words.text("How it was"), text=was) if was else "",
            words.text("{label}: {text}", label=words.text("What we want to reach"), text=wanted)
            if wanted
            else "",
        )
        self.form.add_widget(self.about)


class CheckDialog(OneGoalDialog):
    """How it is now, on which day, who looked, and when to look again."""

    def __init__(self, page: RoomPage, goal: Goal) -> None:
        words, session = page.kit.words, page.session
        super().__init__(page, goal, words.text("How it is now"))
        self.found = self.form.add_box("found", words.text("How is it &now?"), lines=3)
        turn(self.found, session.settings.language)
        self.day: DateField = self.form.add_date(
            "day",
            words.text("&On"),
            session.today(),
            read=day_reader(session.today, Sense.HAPPENED, missing=WHICH_DAY),
        )
        self.who = add_person(
            self.form,
            "checked_by",
            words.text("&Which member says so?"),
            PersonField(page.kit, session.workspace),
        )
        self.again: DateField = self.form.add_date(
            "again_on",
            words.text("&Look at it again on"),
            _later(goal.check_on, session.today()),
            read=day_reader(session.today, Sense.TO_COME),
        )

    def check(self) -> None:
        session, person = self._page.session, self.who.value()
        check = GoalCheck(
            goal_id=self._goal.id or 0,
            day=self.day.value(),
            found=self.found.value(),
            checked_by=person.id if person else None,
        )
        again = self.again.value_if_any()
        goals.check(session.workspace, session.act(), check=check, again_on=again)
        self._page.say_saved()


class EndDialog(OneGoalDialog):
    """Reached, partly, not, or given up; and how it is now."""

    def __init__(self, page: RoomPage, goal: Goal) -> None:
        words = page.kit.words
        super().__init__(page, goal, words.text("What became of it"))
        self.state: Choice[GoalState] = self.form.add_choice(
            "state",
            words.text("What &became of it?"),
            [
                (state, words.text(name))
                for state, name in GOAL_STATE_NAMES.items()
                if state is not GoalState.OPEN
            ],
        )
        self.found = self.form.add_box("result", words.text("How is it &now?"), lines=3)
        turn(self.found, page.session.settings.language)

    def check(self) -> None:
        session = self._page.session
        goals.end(
            session.workspace,
            session.act(),
            goal_id=self._goal.id or 0,
            state=self.state.value(),
            result=self.found.value(),
        )
        self._page.say_saved()


def _later(day: date | None, today: date) -> date | None:
    """A day already planned that is still to come."""
    return day if day is not None and day > today else None
