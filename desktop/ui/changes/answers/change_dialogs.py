"""What is to change: written down, changed, done, not done, and whether members feel it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from desktop.domain.change import (
    CHANGE_LEVEL_NAMES,
    CHECK_MONTHS,
    FELT_NAMES,
    Change,
    ChangeCheck,
    ChangeLevel,
    Felt,
)
from desktop.domain.theme_answer import FullChange
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_, Words
from desktop.services.changes.answers import answers, changes, checks
from desktop.services.people import people
from desktop.ui.changes.answers import change_words as said
from desktop.ui.forms import FormDialog
from desktop.ui.lines import Lines
from desktop.ui.money.amounts import Amounts
from desktop.ui.people.person_field import PersonField, add_person, person_id
from desktop.ui.room_page import RoomPage
from desktop.ui.states import Mark
from desktop.ui.when import WHICH_DAY, day_reader


class ChangeDialog(FormDialog):
    """Who does what, by when, and what it costs: a new one of an answer, or `full` otherwise."""

    def __init__(
        self, page: RoomPage, answer_id: int | None = None, full: FullChange | None = None
    ) -> None:
        words, session = page.kit.words, page.session
        title = words.text("What changes") if full is None else words.text("Change it")
        super().__init__(page.kit, title, parent=page)
        self._page, self._answer_id = page, answer_id
        self._change = change = full.change if full is not None else None
        wording = change.wording if change else ""
        self.wording = self.form.add_box("wording", words.text("What &changes?"), wording, lines=2)
        owner_id = change.owner_id if change else None
        owner = people.get(session.workspace, owner_id) if owner_id else None
        field = PersonField(page.kit, session.workspace, owner)
        label = words.text("Which of &us does it?")
        self.owner_id = add_person(self.form, "owner_id", label, field)
        label = words.text("Or who &else does it?")
        self.owner = self.form.add_text("owner", label, change.owner if change else "")
        due = change.due if change else None
        read = day_reader(session.today, Sense.TO_COME)
        self.due = self.form.add_date("due", words.text("By when? (&day)"), due, read=read)
        self._add_cost_and_level(words, change)

    def _add_cost_and_level(self, words: Words, change: Change | None) -> None:
        amounts = Amounts(self.kit, self._page.session)
        self.cost = self.form.add_amount(
            "cost",
            words.text("What does it c&ost?"),
            change.cost if change else None,
            read=amounts.read,
            write=amounts.typed,
            hint=words.text("Leave it empty if nobody knows."),
        )
        levels = [(one, words.text(CHANGE_LEVEL_NAMES[one])) for one in ChangeLevel]
        level = change.level if change else ChangeLevel.SERVICE
        label = words.text("Whe&re is it felt?")
        self.level = self.form.add_choice("level", label, levels, level)

    def check(self) -> None:
        session, wording = self._page.session, self.wording.value()
        act, before = session.act(), self._change
        new = Change(answer_id=self._answer_id, wording=wording, made_on=act.day)
        change = replace(
            before or new,
            wording=wording,
            owner_id=person_id(self.owner_id.value()),
            owner=self.owner.value(),
            due=self.due.value_if_any(),
            cost=self.cost.value_if_any(),
            level=self.level.value(),
        )
        service = changes.add if before is None else changes.change
        service(session.workspace, act, change=change)
        self._page.say_saved()


class OneChangeDialog(FormDialog):
    """What all questions about one change share: it stands above them, with who and by when."""

    def __init__(self, page: RoomPage, full: FullChange, title: str) -> None:
        words = page.kit.words
        super().__init__(page.kit, title, parent=page)
        self._page, self._full = page, full
        self.about = Lines(page.kit, full.change.wording)
        who = " · ".join(filter(None, [said.owner(words, full), said.due(words, full)]))
        self.about.show_lines(full.change.wording, who)
        self.form.add_widget(self.about)

    def do_it(self, service: Callable[..., FullChange], **typed: object) -> None:
        session = self._page.session
        service(session.workspace, session.act(), change_id=self._full.id, **typed)
        self._page.say_saved()


class DoneDialog(OneChangeDialog):
    """It is done: how we know, and since when."""

    def __init__(self, page: RoomPage, full: FullChange) -> None:
        words, today = page.kit.words, page.session.today
        super().__init__(page, full, words.text("It is done"))
        self.evidence = self.form.add_box(
            "evidence",
            words.text("&How do we know?"),
            lines=2,
            hint=words.text("For example: Amina sat on it on Monday."),
        )
        read = day_reader(today, Sense.HAPPENED, missing=WHICH_DAY)
        label = words.text("Since &when?")
        self.ended_on = self.form.add_date("ended_on", label, today(), read=read)

    def check(self) -> None:
        day: date = self.ended_on.value()
        self.do_it(changes.done, evidence=self.evidence.value(), ended_on=day)


class NotDoneDialog(OneChangeDialog):
    """It will not be done, and why: whoever asked for it hears the reason."""

    def __init__(self, page: RoomPage, full: FullChange) -> None:
        words = page.kit.words
        super().__init__(page, full, words.text("It will not be done"))
        if (
            full.theme is not None
            and answers.of_theme(page.session.workspace, full.theme.id or 0).is_told
        ):
            told = words.text("People were told of it. Give them a new answer after this.")
            self.form.notice.show_text(told, Mark.WARN)
        self.why_not = self.form.add_box("why_not", words.text("Wh&y?"), lines=2)

    def check(self) -> None:
        self.do_it(changes.not_done, why_not=self.why_not.value())


class FeltDialog(OneChangeDialog):
    """Whether members feel a change: asked after 3, 6 and 12 months, and which of them said so."""

    def __init__(self, page: RoomPage, full: FullChange) -> None:
        words, session = page.kit.words, page.session
        super().__init__(page, full, words.text("Do members feel it?"))
        before = Lines(page.kit, words.text("What members said"))
        before.show_lines(full.change.evidence, *_looked(page, full))
        self.form.add_widget(before)
        asked = [
            (one, words.plural("{count} month", "{count} months", one)) for one in CHECK_MONTHS
        ]
        self.months = self.form.add_choice("months", words.text("&After"), asked, self._when())
        felt: list[tuple[Felt | None, str]] = [(None, words.text("not said yet"))]
        felt += [(one, words.text(FELT_NAMES[one])) for one in Felt]
        self.felt = self.form.add_choice("felt", words.text("&Do members feel it?"), felt)
        words_label = words.text("What they said, in their &own words")
        self.own_words = self.form.add_box("own_words", words_label, lines=2)
        field = PersonField(page.kit, session.workspace)
        self.checked_by = add_person(
            self.form, "checked_by", words.text("Which member &looked?"), field
        )
        read = day_reader(session.today, Sense.HAPPENED, missing=WHICH_DAY)
        self.day = self.form.add_date("day", words.text("&When?"), session.today(), read=read)

    def _when(self) -> int:
        """What is due, else what comes next, else the last time again."""
        waiting = checks.due_of(self._full, self._page.session.today())
        if waiting is not None:
            return waiting.months
        following = checks.next_of(self._full)
        return following[0] if following is not None else CHECK_MONTHS[-1]

    def check(self) -> None:
        session, felt = self._page.session, self.felt.value()
        if felt is None:
            raise UserError(N_("Say whether members feel it."), field="felt")
        who = person_id(self.checked_by.value())
        if who is None:
            raise UserError(N_("Say which member looked."), field="checked_by")
        check = ChangeCheck(
            change_id=self._full.id,
            months=self.months.value(),
            day=self.day.value(),
            felt=felt,
            own_words=self.own_words.value(),
            checked_by=who,
        )
        checks.record(session.workspace, session.act(), check=check)
        self._page.say_saved()


def _looked(page: RoomPage, full: FullChange) -> list[str]:
    """What members said each time, who of them looked, and their words."""
    who = people.by_ids(page.session.workspace, {check.checked_by for check in full.checks})
    lines = []
    for check in full.checks:
        felt = said.check_said(page.kit.words, check)
        parts = [felt, who[check.checked_by].listed, check.own_words]
        lines.append(" · ".join(part for part in parts if part))
    return lines
