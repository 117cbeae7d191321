"""What somebody will do: written down, changed, put off, done, or no longer needed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from desktop.domain.decision import Action, FullAction
from desktop.domain.typed_day import Sense
from desktop.services.changes import actions
from desktop.services.meetings.bodies import bodies
from desktop.ui.fields import Choice, DateField
from desktop.ui.forms import FormDialog
from desktop.ui.lines import Lines
from desktop.ui.meetings.notes.actions_words import NOBODY, due, owner, somebody
from desktop.ui.room_page import RoomPage
from desktop.ui.states import Mark
from desktop.ui.when import day_reader


class ActionDialog(FormDialog):
    """A new one, or `full` in other words. A day that was said is put off, never changed here."""

    def __init__(self, page: RoomPage, full: FullAction | None = None) -> None:
        words = page.kit.words
        title = words.text("Change what is to do") if full else words.text("Something to do")
        super().__init__(page.kit, title, parent=page)
        self._page, self._full = page, full
        action = full.action if full else None
        self.wording = self.form.add_box(
            "wording", words.text("&What is to be done?"), action.wording if action else "", lines=2
        )
        names = somebody(page.session.workspace, words.text("nobody yet"))
        known = action.owner_id if action and full and full.owner else None
        known = known or NOBODY
        if full and known not in dict(names):  # who paused still has it
            names.append((known, owner(words, full)))
        self.owner = self.form.add_choice("owner", words.text("Wh&o does it?"), names, known)
        self.body = self._add_body(action)
        self.due: DateField | None = None
        if action is None or action.due is None:
            self.due = _day(page, self, "due", words.text("By when? (&day)"))

    def _add_body(self, action: Action | None) -> Choice[int | None] | None:
        """Whose meetings hear of it; not asked of a group without a committee."""
        words, workspace = self.kit.words, self._page.session.workspace
        found = bodies.every(workspace)
        known = action.body_id if action is not None else None
        if known is not None and known not in {one.id for one in found}:  # it no longer meets
            found.append(bodies.get(workspace, known))
        if not found:
            return None
        choices = [(None, words.text("none of them")), *((one.id, one.name) for one in found)]
        made = self.form.add_choice("body_id", words.text("For which &group"), choices)
        made.show_value(known if action is not None else found[0].id)
        return made

    def check(self) -> None:
        session = self._page.session
        body_id = self.body.value() if self.body is not None else None
        act, day = session.act(), self.due.value_if_any() if self.due else None
        owner_id = self.owner.value() or None
        if self._full is None:
            new = Action(
                wording=self.wording.value(),
                owner_id=owner_id,
                due=day,
                made_on=act.day,
                body_id=body_id,
            )
            actions.add(session.workspace, act, action=new)
        else:
            now = replace(
                self._full.action,
                wording=self.wording.value(),
                owner_id=owner_id,
                due=self._full.action.due or day,
                body_id=body_id,
            )
            actions.change(session.workspace, act, action=now)
        self._page.say_saved()


class OneActionDialog(FormDialog):
    """What all questions about one action share: it stands above them, with who and by when."""

    def __init__(self, page: RoomPage, full: FullAction, title: str) -> None:
        words = page.kit.words
        super().__init__(page.kit, title, parent=page)
        self._page, self._full = page, full
        self.about = Lines(page.kit, full.action.wording)
        self.about.show_lines(full.action.wording, f"{owner(words, full)} · {due(words, full)}")
        self.form.add_widget(self.about)

    def do_it(self, service: Callable[..., FullAction], **said: object) -> None:
        session = self._page.session
        service(session.workspace, session.act(), action_id=self._full.id, **said)
        self._page.say_saved()


class PutOffDialog(OneActionDialog):
    """Until when, and why. From the second time on it warns first (practice rule 29)."""

    def __init__(self, page: RoomPage, full: FullAction) -> None:
        words = page.kit.words
        super().__init__(page, full, words.text("Put it off"))
        self.to_due = _day(page, self, "to_due", words.text("Until &when?"))
        self.reason = self.form.add_box("reason", words.text("Wh&y?"), lines=2)
        self.before = Lines(page.kit, words.text("Put off before"))
        self.before.show_lines(
            *(
                words.listed([words.date(one.day), one.reason])
                for one in actions.put_offs(page.session.workspace, full.id)
            )
        )
        self.form.add_widget(self.before)
        warning = actions.warning(full)
        if warning is not None:
            self.form.notice.show_text(words.say(warning), Mark.WARN)

    def check(self) -> None:
        day: date | None = self.to_due.value_if_any()
        self.do_it(actions.put_off, to_due=day, reason=self.reason.value())


class DoneDialog(OneActionDialog):
    """It is done. What came of it may stay empty."""

    def __init__(self, page: RoomPage, full: FullAction) -> None:
        words = page.kit.words
        super().__init__(page, full, words.text("It is done"))
        self.outcome = self.form.add_box(
            "result",
            words.text("&What came of it?"),
            full.action.result,
            lines=2,
            hint=words.text("May stay empty."),
        )

    def check(self) -> None:
        self.do_it(actions.done, result=self.outcome.value())


class DropDialog(OneActionDialog):
    """Nobody will do it, and why."""

    def __init__(self, page: RoomPage, full: FullAction) -> None:
        words = page.kit.words
        super().__init__(page, full, words.text("No longer needed"))
        self.why = self.form.add_box("why", words.text("Wh&y?"), lines=2)

    def check(self) -> None:
        self.do_it(actions.drop, why=self.why.value())


def _day(page: RoomPage, dialog: FormDialog, key: str, label: str) -> DateField:
    return dialog.form.add_date(
        key,
        label,
        read=day_reader(page.session.today, Sense.TO_COME),
        hint=page.kit.words.text("May stay empty."),
    )
