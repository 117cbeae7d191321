"""The day and the hours of a meeting: how many can usually come then, and a day that is over."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, time

from desktop.domain.meeting import Meeting, read_time
from desktop.domain.typed_day import Sense
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.meetings.ready import slots
from desktop.ui.fields import TimeField
from desktop.ui.forms import Form
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from desktop.ui.when import WHICH_DAY, day_reader


def typed_time(at: time | None) -> str:
    return at.strftime("%H:%M") if at else ""


class WhenFields:
    """Three rows of a form. `meeting` is changed, or its hours are copied when `new`."""

    def __init__(
        self, form: Form, session: Session, kit: Kit, meeting: Meeting | None, *, new: bool
    ) -> None:
        words = kit.words
        self._form, self._session, self._kit = form, session, kit
        self._there = meeting.day if meeting and not new else None
        self._asked: date | None = None
        self._people: Sequence[int] = ()
        there = self._there
        if there is not None:  # moved, and by days rather than by years
            read = day_reader(lambda: there, Sense.NEAREST, missing=WHICH_DAY)
        else:
            read = day_reader(session.today, Sense.TO_COME, missing=WHICH_DAY)
        hint = words.text("Such as 12/3/2026.")
        self.day = form.add_date("day", words.text("&Day"), there, read=read, hint=hint)
        self._hint = words.text("Such as 14:00. May stay empty.")
        starts, ends = (meeting.starts, meeting.ends) if meeting else (None, None)
        self.starts = self._add_time("starts", words.text("&Starts"), starts)
        self.ends = self._add_time("ends", words.text("&Ends"), ends)
        for field in (self.day, self.starts, self.ends):
            field.textChanged.connect(self._show_how_many)

    def ask_for(self, people: Sequence[int]) -> None:
        """Of these people say how many can usually come then."""
        self._people = people
        self._show_how_many()

    def check_day(self) -> None:
        """A day that is over is asked about once; raises UserError, field `day`."""
        day = self.day.value()
        if day >= self._session.today() or day in {self._there, self._asked}:
            return
        self._asked = day
        text = N_("This day is over. Is it written down afterwards? Then go on.")
        raise UserError(text, field="day")

    def _show_how_many(self) -> None:
        """Heard with the end of the meeting: by then the day and the start are known."""
        said = ""
        with suppress(UserError):
            day = self.day.value_if_any()
            if day is not None and self._people:
                found = slots.how_many(
                    self._session.workspace,
                    self._people,
                    day,
                    self.starts.value_if_any(),
                    self.ends.value_if_any(),
                )
                if found.can or found.cannot:
                    said = self._kit.words.say(found.said)
        hint = self._kit.words.sentences([self._hint, said])
        self._form.rows["ends"].show_hint(hint)

    def _add_time(self, key: str, label: str, value: time | None) -> TimeField[time | None]:
        return self._form.add_time(
            key,
            label,
            value,
            read=lambda text: read_time(text, field=key),
            write=typed_time,
            hint=self._hint,
        )
