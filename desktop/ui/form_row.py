"""One row of a form: a label, its field, a hint, and what was understood or is wrong."""

from contextlib import suppress
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.errors import UserError
from desktop.ui import theme
from desktop.ui.fields import Choice, DateField, ReadField, TextBox, TextField
from desktop.ui.kit import Kit
from desktop.ui.password import PasswordField
from desktop.ui.widgets import Text, column, plain

Field = TextField | TextBox | Choice[Any] | PasswordField


class FormRow(QWidget):
    """A label, its field, a hint, and below it what is wrong with what was typed."""

    def __init__(
        self, kit: Kit, label: str, field: Field, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._hint_text = hint
        self.quiet = False
        self.field = field
        self.label = Text()
        self.label.setBuddy(field)
        self.label.setText(label)  # now a reader is told of it without its access key
        self.hint = Text(hint, tone="soft")
        self.meant = Text(tone="soft")
        self.problem = Text(tone="bad")
        body = column(spacing=theme.XXS)
        for widget in (self.label, self.hint, field, self.meant, self.problem):
            body.addWidget(widget)
        self.setLayout(body)
        self.hint.setVisible(bool(hint))  # once it lies in the row: alone it would be a window
        self.meant.hide()
        self.problem.hide()
        field.setAccessibleName(plain(label))
        field.setAccessibleDescription(hint)
        field.left.connect(self._check_what_was_typed)
        if isinstance(field, DateField):
            field.textChanged.connect(self._show_day)

    def show_hint(self, text: str) -> None:
        """Another hint, where it depends on what stands in another field."""
        self._hint_text = text
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        self.field.setAccessibleDescription(f"{self.problem.text()} {text}".strip())

    def show_problem(self, text: str) -> None:
        """Put the sentence under the field, and into what a screen reader says of the field."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self._mark(wrong=bool(text))
        both = f"{text} {self._hint_text}" if text else self._hint_text
        self.field.setAccessibleDescription(both.strip())

    def clear_problem(self) -> None:
        if self.problem.text():
            self.show_problem("")

    def _mark(self, *, wrong: bool) -> None:
        for widget in (self.field, *self.field.findChildren(TextField)):
            widget.setProperty("wrong", "true" if wrong else "false")
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _check_what_was_typed(self) -> None:
        """On leaving a field that is read as something, say at once if it cannot be."""
        if not isinstance(self.field, ReadField):
            return
        try:
            self.field.value_if_any()
        except UserError as error:
            said = self._kit.words.error(error)
            if said != self.problem.text():
                self.show_problem(said)
                if not self.quiet:
                    self._kit.speech.say(self.field, said)
        else:
            self.clear_problem()
            said = self.complete_day()
            if said and not self.quiet:
                self._kit.speech.say(self.field, said)

    def complete_day(self) -> str:
        """Write the year that was left out of a day, and show the day; what is to be said."""
        if not isinstance(self.field, DateField) or not self.field.add_year():
            return ""
        self._show_day()
        return self.meant.text()

    def _show_day(self) -> None:
        """The day as it was understood, with its weekday: 12/3 and 3/12 are easily swapped.

        Only while somebody types: what was filled in for them needs no second line.
        """
        said = ""
        if isinstance(self.field, DateField) and self.field.isModified():
            with suppress(UserError):
                day = self.field.value_if_any()
                said = self._kit.words.date(day, "full") if day else ""
        self.meant.setText(said)
        self.meant.setVisible(bool(said))
