"""What is asked, by whom, and what people can change: everything may wait but what it is about."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer

from desktop.domain.request import (
    INVOLVEMENT_NAMES,
    PURPOSE_NAMES,
    STAGE_NAMES,
    Involvement,
    Request,
)
from desktop.domain.request_checks import ASKED_FOR
from desktop.domain.text_kinds import TEXT_KIND_NAMES, TextKind
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.services.meetings.bodies import bodies
from desktop.ui import theme
from desktop.ui.fields import Choice, DateField, TextBox, TextField
from desktop.ui.forms import FormDialog
from desktop.ui.group.text_words import turn
from desktop.ui.layouts import Page
from desktop.ui.room_page import RoomPage
from desktop.ui.when import day_reader
from desktop.ui.widgets import Heading

BOXES = {
    "decision": TextKind.REQUEST_DECISION,
    "can_change": TextKind.REQUEST_CAN,
    "cannot_change": TextKind.REQUEST_CANNOT,
    "why_fixed": TextKind.REQUEST_WHY_FIXED,
    "likely_result": TextKind.REQUEST_RESULT,
    "fee": TextKind.REQUEST_FEE,
    "expenses": TextKind.REQUEST_EXPENSES,
    "support": TextKind.REQUEST_SUPPORT,
}
"""The parts that have room for several lines, and stand on papers in other languages."""

BEGINS = {"involvement": Involvement.CONSULTED}
"""Whoever is asked is not only told: letters say what members could do in these words."""


class RequestDialog(FormDialog):
    """In the order in which one plans: what for, what can change, what people get, who decides."""

    def __init__(
        self,
        page: RoomPage,
        request: Request | None,
        save: Callable[[Request], object],
        *,
        title: str,
        do: str = "",
    ) -> None:
        super().__init__(page.kit, title, do=do, parent=page)
        self._session = page.session
        self._request, self._save = request, save
        self.texts: dict[str, TextField | TextBox] = {}
        self.choices: dict[str, Choice[Any]] = {}
        self.days: dict[str, DateField] = {}
        self._add_what_for()
        self._add_decision()
        self._add_what_can_change()
        self._add_what_people_get()
        self._add_hearing_back()

    def check(self) -> None:
        said: dict[str, Any] = {key: field.value() for key, field in self.texts.items()}
        said |= {key: choice.value() for key, choice in self.choices.items()}
        said |= {key: field.value_if_any() for key, field in self.days.items()}
        said["received_on"] = said["received_on"] or self._session.today()
        if self._request is None:
            self._save(Request(made_on=self._session.today(), **said))
        else:
            self._save(replace(self._request, **said))

    def show_missing(self, field: str) -> None:
        """Begin where something is still to be said."""
        self.form.show_error(UserError(ASKED_FOR[field], field=field))
        page, row = self.findChild(Page), self.form.rows[field]
        if page is not None:  # once everything is laid out, with the sentence below the field
            QTimer.singleShot(0, row, lambda: page.ensureWidgetVisible(row, 0, theme.M))

    def _add_what_for(self) -> None:
        words = self.kit.words
        self.form.add_widget(Heading(words.text("What it is for")))
        self._text("title", words.text("What it is about"))
        hint = words.text("Leave it empty where we ask ourselves.")
        self._text("asked_by", words.text("Who asks"), hint)
        self._text("contact", words.text("Whom to reach there"))
        self._day("received_on", words.text("It came on"), Sense.HAPPENED)
        purposes = [(one, words.text(name)) for one, name in PURPOSE_NAMES.items()]
        self._choice("purpose", words.text("What people are asked for"), purposes)
        levels = [(one, words.text(name)) for one, name in INVOLVEMENT_NAMES.items()]
        self._choice("involvement", words.text("What members do"), levels)
        stages = [(one, words.text(name)) for one, name in STAGE_NAMES.items()]
        self._choice("stage", words.text("When people are asked"), stages)
        found = bodies.every(self._session.workspace)
        if found:
            none: tuple[int | None, str] = (None, words.text("none of them"))
            names = [none, *((body.id, body.name) for body in found)]
            self._choice("body_id", words.text("Group or committee"), names)

    def _add_decision(self) -> None:
        words = self.kit.words
        self.form.add_widget(Heading(words.text("Who decides")))
        self._box("decision")
        self._text("decided_by", words.text("Who decides it"))
        self._day("decided_on", words.text("By when"), Sense.TO_COME)
        self._text("holds_money", words.text("Who holds the money"))
        self._text("last_word", words.text("Who has the last word"))

    def _add_what_can_change(self) -> None:
        self.form.add_widget(Heading(self.kit.words.text("What can change")))
        for key in ("can_change", "cannot_change", "why_fixed", "likely_result"):
            self._box(key)

    def _add_what_people_get(self) -> None:
        self.form.add_widget(Heading(self.kit.words.text("What people get")))
        for key in ("fee", "expenses", "support"):
            self._box(key)

    def _add_hearing_back(self) -> None:
        words = self.kit.words
        self.form.add_widget(Heading(words.text("Hearing back")))
        days = self._session.settings.answer_days
        hint = words.plural(
            "We look again at what has no answer after {count} day.",
            "We look again at what has no answer after {count} days.",
            days,
        )
        self._day("feedback_due", words.text("People hear back by"), Sense.TO_COME, hint)

    def _text(self, key: str, label: str, hint: str = "") -> None:
        self.texts[key] = self.form.add_text(key, label, self._now(key, ""), hint=hint)

    def _box(self, key: str) -> None:
        label = self.kit.words.text(TEXT_KIND_NAMES[BOXES[key]])
        box = self.form.add_box(key, label, self._now(key, ""), lines=2)
        turn(box, self._session.settings.language)
        self.texts[key] = box

    def _choice(self, key: str, label: str, choices: list[tuple[Any, str]]) -> None:
        begin = self._now(key, BEGINS.get(key))
        self.choices[key] = self.form.add_choice(key, label, choices, begin)

    def _day(self, key: str, label: str, sense: Sense, hint: str = "") -> None:
        now = self._session.today() if key == "received_on" else None
        read = day_reader(self._session.today, sense)
        self.days[key] = self.form.add_date(key, label, self._now(key, now), read=read, hint=hint)

    def _now(self, key: str, otherwise: Any) -> Any:
        return getattr(self._request, key) if self._request is not None else otherwise
