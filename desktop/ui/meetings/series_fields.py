"""Meetings that come round: how often, how many, and which days are no day to meet."""

from contextlib import suppress
from datetime import date

from desktop.domain.meeting import RHYTHM_NAMES, Rhythm
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.meetings import series
from desktop.services.meetings.series import Planned
from desktop.ui.fields import Choice, DateField
from desktop.ui.forms import Form
from desktop.ui.kit import Kit
from desktop.ui.lines import Lines
from desktop.ui.session import Session

AT_FIRST = "6"
"""So many meetings are offered."""


class SeriesFields:
    """A row for how often; what else there is to say is shown once it comes round at all."""

    def __init__(self, form: Form, session: Session, kit: Kit, day: DateField) -> None:
        words = kit.words
        self._form, self._session, self._kit, self._day = form, session, kit, day
        once: tuple[Rhythm | None, str] = (None, words.text("once"))
        often = [(rhythm, words.text(name)) for rhythm, name in RHYTHM_NAMES.items()]
        self.rhythm: Choice[Rhythm | None] = form.add_choice(
            "rhythm", words.text("It takes place, o&r comes round"), [once, *often]
        )
        self.count = form.add_text("count", words.text("&How many meetings?"), AT_FIRST)
        self.lines = Lines(kit)
        form.add_widget(self.lines)
        text = words.text("None on days &that are closed")
        self.leave_out = form.add_tick("leave_out", text, on=True)
        self.rhythm.currentIndexChanged.connect(self._show_days)
        self.count.textChanged.connect(self._show_days)
        day.textChanged.connect(self._show_days)
        self._show_days()

    def days(self, first: date) -> list[date]:
        """The days to plan; only `first` for a single meeting. Raises UserError."""
        if self.rhythm.value() is None:
            return [first]
        leaves_out = self.leave_out.value()
        days = [one.day for one in self._planned(first) if not (leaves_out and one.closed)]
        if not days:
            raise UserError(N_("All of these days are closed."), field="rhythm")
        return days

    def _planned(self, first: date) -> list[Planned]:
        rhythm, count = self.rhythm.value(), self.count.value()
        if rhythm is None or not count.isdecimal():
            raise UserError(N_("Write how many, such as 6."), field="count")
        return series.planned(self._session.workspace, first=first, rhythm=rhythm, count=int(count))

    def _show_days(self) -> None:
        """Until when they go, and which of them are on closed days."""
        words, rounds = self._kit.words, self.rhythm.value() is not None
        self._form.rows["count"].setVisible(rounds)
        found: list[Planned] = []
        with suppress(UserError):
            first = self._day.value_if_any()
            if rounds and first is not None:
                found = self._planned(first)
        lines = [words.text("The last one is on {day}.", day=found[-1].day)] if found else []
        closed = [one for one in found if one.closed]
        lines += [words.text("{day}: {why}", day=one.day, why=one.closed) for one in closed]
        self.lines.show_lines(*lines)
        self.leave_out.setVisible(bool(closed))
