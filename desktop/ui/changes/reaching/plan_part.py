"""The plan to reach people who are left out: its steps, and what came of each."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt

from desktop.domain.outreach import ReachStep, StepState
from desktop.domain.paper_kinds import Paper
from desktop.domain.text_kinds import TEXT_KIND_NAMES, TextKind
from desktop.domain.typed_day import Sense
from desktop.services.changes.reaching import plan
from desktop.services.papers import own_texts
from desktop.services.papers.paper_records import About
from desktop.services.people import people
from desktop.ui.buttons import Button
from desktop.ui.changes.reaching.reaching_words import step_row
from desktop.ui.forms import FormDialog
from desktop.ui.group.text_words import turn
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.packs.texts_dialog import RecordTextsDialog
from desktop.ui.papers.preview import show_paper
from desktop.ui.people.person_field import PersonField, add_person
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import RowList
from desktop.ui.when import day_reader
from desktop.ui.widgets import Card


class PlanCard(Card):
    """What is to do stands first. Enter changes a step."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("How we reach more people")
        super().__init__(title)
        self._page = page
        self.new = Button(words.text("Add a step…"))
        self.new.clicked.connect(self._add)
        self.done = Button(words.text("It is done…"))
        self.done.clicked.connect(lambda: self._end(plan.done))
        self.drop = Button(words.text("No longer needed…"))
        self.drop.clicked.connect(lambda: self._end(plan.drop))
        self.again = Button(words.text("To do after all"))
        self.again.clicked.connect(self._open_again)
        self.print = Button(words.text("Show on paper…"))
        self.print.clicked.connect(self._show_on_paper)
        self.texts = Button(words.text("Texts in other languages…"))
        self.texts.clicked.connect(self._translate)
        empty = words.text("No plan yet. Begin with one group of people you do not reach.")
        self.list = RowList(page.kit, title, empty=empty)
        self.list.grow()
        self.list.opened.connect(lambda _key: self._change())
        self.list.chosen.connect(lambda _key: self._show_buttons())
        first = (self.new, self.done, self.drop, self.again)
        self.body.addLayout(flow(*first, self.print, self.texts))
        self.add(self.list)

    def refresh(self) -> None:
        session, words = self._page.session, self._page.kit.words
        names = plan.owners(session.workspace)
        today, found = session.today(), plan.every(session.workspace)
        rows = [step_row(words, one, names.get(one.owner_id or 0, ""), today) for one in found]
        self.list.show_rows(rows)
        self.print.setVisible(bool(found))
        self.texts.setVisible(bool(found))
        self._show_buttons()

    def _add(self) -> None:
        if self._page.allowed(plan.add):
            self._page.ask(StepDialog(self._page, None))

    def _change(self) -> None:
        step = self._chosen()
        if step is not None and self._page.allowed(plan.change):
            self._page.ask(StepDialog(self._page, step))

    def _end(self, service: Callable[..., ReachStep]) -> None:
        step = self._chosen()
        if step is not None and self._page.allowed(service):
            self._page.ask(EndDialog(self._page, step, service))

    def _open_again(self) -> None:
        step, session = self._chosen(), self._page.session
        if step is not None and self._page.attempt(
            lambda: plan.open_again(session.workspace, session.act(), step_id=step.id or 0),
            self._page.kit.words.text("It is to do again."),
        ):
            self.done.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_on_paper(self) -> None:
        page = self._page
        page.attempt(lambda: show_paper(page.session, page.kit, Paper.REACHING_PLAN, About(), page))

    def _translate(self) -> None:
        page, workspace = self._page, self._page.session.workspace
        own = page.session.settings.language
        others = [tag for tag in own_texts.languages(workspace) if tag != own]
        title = page.kit.words.text("How we reach more people")
        page.ask(RecordTextsDialog(page, title, lambda: plan.texts(workspace), tags=others))

    def _chosen(self) -> ReachStep | None:
        key = self.list.chosen_key()
        return plan.get(self._page.session.workspace, key) if isinstance(key, int) else None

    def _show_buttons(self) -> None:
        step = self._chosen()
        to_do = step is not None and step.state is StepState.TO_DO
        self.done.setVisible(to_do)
        self.drop.setVisible(to_do)
        self.again.setVisible(step is not None and not to_do)


class StepDialog(FormDialog):
    """Who is left out and what we do are needed; the rest may come later."""

    def __init__(self, page: RoomPage, step: ReachStep | None) -> None:
        words, session = page.kit.words, page.session
        title = words.text("Change a step") if step else words.text("Add a step")
        super().__init__(page.kit, title, parent=page)
        self._page, self._step = page, step
        form, language = self.form, session.settings.language
        self.who = form.add_text("who", words.text("&Who is left out?"), step.who if step else "")
        self.gap = form.add_box(
            "gap", words.text("What is &missing?"), step.gap if step else "", lines=2
        )
        self.what = form.add_box(
            "step", words.text("What will we &do?"), step.step if step else "", lines=2
        )
        turn(self.gap, language)
        turn(self.what, language)
        owner = people.get(session.workspace, step.owner_id) if step and step.owner_id else None
        field = PersonField(page.kit, session.workspace, owner)
        self.owner = add_person(form, "owner_id", words.text("Wh&o does it?"), field)
        self.due = form.add_date(
            "due",
            words.text("By when? (da&y)"),
            step.due if step else None,
            read=day_reader(session.today, Sense.TO_COME),
            hint=words.text("May stay empty."),
        )

    def check(self) -> None:
        session, owner = self._page.session, self.owner.value()
        act = session.act()
        before = self._step or ReachStep(who="-", step="-", made_on=act.day)
        said = replace(
            before,
            who=self.who.value(),
            gap=self.gap.value(),
            step=self.what.value(),
            owner_id=owner.id if owner else None,
            due=self.due.value_if_any(),
        )
        service = plan.change if self._step else plan.add
        service(session.workspace, act, step=said)
        self._page.say_saved()


class EndDialog(FormDialog):
    """What came of a step, or why it is dropped."""

    def __init__(self, page: RoomPage, step: ReachStep, service: Callable[..., ReachStep]) -> None:
        words = page.kit.words
        is_done = service is plan.done
        title = words.text("It is done") if is_done else words.text("No longer needed")
        super().__init__(page.kit, title, parent=page)
        self._page, self._step, self._service = page, step, service
        about = Lines(page.kit, words.text(TEXT_KIND_NAMES[TextKind.REACH_STEP]))
        about.show_lines(step.who, step.step)
        self.form.add_widget(about)
        asked = words.text("&What came of it?") if is_done else words.text("Wh&y?")
        self.outcome = self.form.add_box("result", asked, lines=2)

    def check(self) -> None:
        session = self._page.session
        said = self.outcome.value()
        told = {"result": said} if self._service is plan.done else {"why": said}
        self._service(session.workspace, session.act(), step_id=self._step.id or 0, **told)
        self._page.say_saved()
