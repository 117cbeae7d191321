"""More about a meeting, which may wait: its kind, whose it is, why we meet, and its days."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt

from desktop.domain.meeting import MEETING_KIND_NAMES, Meeting, MeetingKind
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.meetings import meetings
from desktop.services.meetings.bodies import bodies
from desktop.ui.buttons import Button
from desktop.ui.fields import Choice, DateField
from desktop.ui.forms import Form
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.session import Session
from desktop.ui.when import day_reader, how_soon


class MoreFields:
    """Rows that are shown when somebody asks for them, or where something is said already."""

    def __init__(
        self, form: Form, session: Session, kit: Kit, meeting: Meeting | None, *, new: bool
    ) -> None:
        self._form, self._session, self._kit = form, session, kit
        self._new = new
        self._body_id = meeting.body_id if meeting else None
        self._kind = meeting.kind if meeting else MeetingKind.MAIN
        meeting = None if new else meeting
        self._meeting = meeting
        words = kit.words
        self.open = Button(words.text("&More about it"))
        self.open.clicked.connect(self._open)
        form.add_layout(flow(self.open))
        self._add_kind(meeting)
        why, likely = (meeting.why, meeting.likely_result) if meeting else ("", "")
        self.why = form.add_box("why", words.text("Wh&y we meet"), why, lines=2)
        self.likely = form.add_box(
            "likely_result",
            words.text("What will pr&obably come of it"),
            likely,
            lines=2,
            hint=words.text("It stands on the invitation."),
        )
        self.close = self._add_day(
            "items_close", words.text("Ideas &until"), meeting.items_close if meeting else None
        )
        self.send = self._add_day(
            "send_by", words.text("Packs &leave by"), meeting.send_by if meeting else None
        )
        self._show(shown=bool(why or likely) or self._kind is not MeetingKind.MAIN)

    def rows(self) -> list[str]:
        keys = ["kind", "why", "likely_result", "items_close", "send_by"]
        return [*keys, *(["body"] if self.body is not None else [])]

    def completed(self, made: Meeting) -> Meeting:
        """The meeting with what is said here. Raises UserError where it cannot be."""
        before = self.before.value() if self.kind.value() is MeetingKind.PRE_MEETING else None
        if before is not None:
            main = meetings.get(self._session.workspace, before)
            if made.day > main.day:
                text = N_("It prepares a meeting on {day}. Choose a day before that.")
                raise UserError(text, field="day", day=main.day)
        return replace(
            made,
            kind=self.kind.value(),
            body_id=self.body.value() if self.body is not None else self._body_id,
            before_id=before,
            why=self.why.value(),
            likely_result=self.likely.value(),
            items_close=self._day(self.close, "items_close", made.day),
            send_by=self._day(self.send, "send_by", made.day),
        )

    def _add_kind(self, meeting: Meeting | None) -> None:
        words, form, workspace = self._kit.words, self._form, self._session.workspace
        kinds = [(kind, words.text(name)) for kind, name in MEETING_KIND_NAMES.items()]
        self.kind = form.add_choice("kind", words.text("What &kind of meeting"), kinds, self._kind)
        self.kind.currentIndexChanged.connect(self._show_before)
        self.before: Choice[int | None] = form.add_choice(
            "before_id",
            words.text("It &prepares"),
            [(None, words.text("no other meeting")), *self._others()],
            meeting.before_id if meeting else None,
        )
        self.body: Choice[int | None] | None = None
        every = bodies.every(workspace)
        if every or self._body_id is not None:
            if meeting is not None and self._body_id not in {None, *(one.id for one in every)}:
                every.append(bodies.get(workspace, self._body_id or 0))  # it met then
            names: list[tuple[int | None, str]] = [(one.id, one.name) for one in every]
            none = (None, words.text("none of them"))
            self.body = form.add_choice(
                "body", words.text("&Group or committee"), [none, *names], self._body_id
            )

    def _others(self) -> list[tuple[int | None, str]]:
        """Meetings to come, the next one first."""
        words, today = self._kit.words, self._session.today()
        found = [
            one
            for one in reversed(meetings.every(self._session.workspace))
            if (one.called_off_on is None and one.day >= today) or one.id == self._prepared()
        ]
        mine = self._meeting.id if self._meeting else None
        return [
            (one.id, f"{one.title}, {words.date(one.day)}, {how_soon(words, one.day, today)}")
            for one in found
            if one.id != mine
        ]

    def _prepared(self) -> int | None:
        return self._meeting.before_id if self._meeting else None

    def _add_day(self, key: str, label: str, value: date | None) -> DateField:
        read = day_reader(self._session.today, Sense.NEAREST)
        hint = self._kit.words.text("May stay empty.")
        return self._form.add_date(key, label, value, read=read, hint=hint)

    def _day(self, field: DateField, key: str, day: date) -> date | None:
        said: date | None = field.value_if_any()
        if field.isModified() and said is not None and said > day:
            raise UserError(N_("Choose a day before the meeting."), field=key)
        return said

    def _open(self) -> None:
        self._show(shown=True)
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, shown: bool) -> None:
        self.open.setVisible(not shown)
        for key in self.rows():
            self._form.rows[key].setVisible(shown)
        self._shown = shown
        self._show_before()

    def _show_before(self) -> None:
        prepares = self.kind.value() is MeetingKind.PRE_MEETING
        self._form.rows["before_id"].setVisible(self._shown and prepares)
