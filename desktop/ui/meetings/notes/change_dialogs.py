"""What readers ask to have changed in notes, the answer, and what a decision still lacks."""

from dataclasses import replace

from desktop.domain.body import POWER_NAMES, Power
from desktop.domain.decision import Decision
from desktop.domain.notes import MeetingNotes, NotesChange
from desktop.services.changes import decisions
from desktop.services.meetings.bodies import bodies
from desktop.services.meetings.notes import notes
from desktop.ui.fields import Choice, TextBox
from desktop.ui.forms import FormDialog
from desktop.ui.lines import Lines
from desktop.ui.meetings.notes.actions_words import somebody
from desktop.ui.meetings.notes.notes_words import WHOLE, line_title
from desktop.ui.room_page import RoomPage


class AskDialog(FormDialog):
    """Somebody asks to have the notes changed: who, about what, and their words."""

    def __init__(self, page: RoomPage, found: MeetingNotes) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("A change is asked for"), parent=page)
        self._page, self._meeting_id = page, found.meeting.id or 0
        names = somebody(page.session.workspace, words.text("nobody named"))
        self.who = self.form.add_choice("asked_by", words.text("Wh&o asks?"), names)
        lines = [(one.line.id, line_title(words, one)) for one in found.lines if one.line.id]
        choices = [(WHOLE, words.text("all of it")), *lines]
        self.line = self.form.add_choice("line_id", words.text("&About what?"), choices)
        self.wording = self.form.add_box("wording", words.text("&What should be changed?"), lines=3)

    def check(self) -> None:
        session = self._page.session
        change = NotesChange(
            meeting_id=self._meeting_id,
            line_id=self.line.value() or None,
            asked_by=self.who.value() or None,
            wording=self.wording.value(),
            asked_on=session.today(),
        )
        notes.ask_change(session.workspace, session.act(), change=change)
        self._page.say_saved()


class AnswerDialog(FormDialog):
    """What became of what somebody asked, in words they can be told."""

    def __init__(self, page: RoomPage, asked: NotesChange) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("What became of it"), parent=page)
        self._page, self._asked = page, asked
        self.about = Lines(page.kit, words.text("What was asked"))
        self.about.show_lines(asked.wording)
        self.form.add_widget(self.about)
        self.answer = self.form.add_box(
            "answer",
            words.text("&Our answer"),
            asked.answer,
            lines=3,
            hint=words.text("Change the notes first, if they should be changed."),
        )

    def check(self) -> None:
        session = self._page.session
        notes.answer_change(
            session.workspace,
            session.act(),
            change_id=self._asked.id or 0,
            answer=self.answer.value(),
        )
        self._page.say_saved()


class MendDialog(FormDialog):
    """What stops notes from being agreed: only what a decision lacks is asked."""

    def __init__(self, page: RoomPage, decision: Decision) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("What is missing of a decision"), parent=page)
        self._page, self._decision = page, decision
        self.about = Lines(page.kit, words.text("What was decided"))
        name = words.text("What was recommended")
        advice = words.text("{kind}: {what}", kind=name, what=decision.recommended)
        self.about.show_lines(decision.wording, advice if decision.recommended else "")
        self.form.add_widget(self.about)
        self.body: Choice[int | None] | None = None
        self.power: Choice[Power | None] | None = None
        if decision.body_id is None or decision.power is None:
            self._ask_who()
        self.reasons = self._box("reasons", words.text("Wh&y?"), decision.reasons)
        self.difference: TextBox | None = None
        if decisions.is_not_as_recommended(decision.wording, decision.recommended):
            label = words.text("Why is it n&ot as recommended?")
            self.difference = self._box("difference", label, decision.difference)

    def _ask_who(self) -> None:
        words, decision = self.kit.words, self._decision
        names: list[tuple[int | None, str]] = [
            (one.id, one.name) for one in bodies.every(self._page.session.workspace)
        ]
        if decision.body_id is None:
            names.insert(0, (None, words.text("not said yet")))
        self.body = self.form.add_choice("body_id", words.text("Which &group decided it?"), names)
        self.body.show_value(decision.body_id)
        choices: list[tuple[Power | None, str]] = [
            (None, words.text("as that group usually does")),
            *((power, words.text(name)) for power, name in POWER_NAMES.items()),
        ]
        self.power = self.form.add_choice("power", words.text("With what &power?"), choices)
        self.power.show_value(decision.power)

    def _box(self, key: str, label: str, value: str) -> TextBox:
        return self.form.add_box(key, label, value, lines=2)

    def check(self) -> None:
        session, now = self._page.session, self._decision
        if self.body is not None and self.power is not None:
            body_id, power = self.body.value(), self.power.value()
            if power is None and body_id is not None:
                power = bodies.get(session.workspace, body_id).power
            now = replace(now, body_id=body_id, power=power)
        now = replace(now, reasons=self.reasons.value())
        if self.difference is not None:
            now = replace(now, difference=self.difference.value())
        decisions.change(session.workspace, session.act(), decision=now)
        self._page.say_saved()
