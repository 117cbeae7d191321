"""Days of the change map that come before what must have come first: said, and nothing refused.

What came late is often written down late, and a year is easily mistyped.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import date

from PySide6.QtCore import QObject

from desktop.domain.answer import Theme
from desktop.errors import UserError
from desktop.language import Words
from desktop.ui.fields import DateField
from desktop.ui.form_row import FormRow
from desktop.ui.kit import Kit


class InOrder(QObject):
    """Below a day: what came later than it should have. It is heard on leaving the day."""

    def __init__(
        self, kit: Kit, row: FormRow, field: DateField, said: Callable[[date], str]
    ) -> None:
        super().__init__(row)
        self._kit, self._row, self._field, self._said = kit, row, field, said
        self._heard = ""
        field.textChanged.connect(self.look)
        field.left.connect(self._say)
        self.look()

    def look(self) -> None:
        """Look again, as where something else in the form changed."""
        text = ""
        with suppress(UserError):  # what is no day is said by the field itself
            day = self._field.value_if_any()
            text = self._said(day) if day is not None else ""
        if text != self._row.hint.text():
            self._row.show_hint(text)

    def _say(self) -> None:
        text = self._row.hint.text()
        if text and text != self._heard and not self._row.quiet:
            self._kit.speech.say(self._field, text)
        self._heard = text


def after_sending(words: Words, day: date, said: date | None) -> str:
    """Of the day on which something was sent on; `said` is when people last spoke of it."""
    if said is None or day >= said:
        return ""
    return words.text("Some of it was said later, on {day}. Is the date right?", day=said)


def before_asking(words: Words, day: date, theme: Theme, said: date | None) -> str:
    """Of the day of an answer or a decision; `said` is when people first spoke of it."""
    if theme.sent_on is not None and day < theme.sent_on:
        return words.text("It was sent on later, on {day}. Is the date right?", day=theme.sent_on)
    if said is not None and day < said:
        return words.text("People spoke of it later, on {day}. Is the date right?", day=said)
    return ""
