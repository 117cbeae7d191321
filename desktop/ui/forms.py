"""Forms: labels, hints and what is wrong, said once here for keys, eyes and screen readers."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QLayout, QSizePolicy, QWidget

from desktop.errors import UserError
from desktop.language import N_
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.fields import (
    AmountField,
    Choice,
    DateField,
    ReadField,
    TextBox,
    TextField,
    TimeField,
)
from desktop.ui.form_row import Field, FormRow
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Page, flow, room_for
from desktop.ui.password import PasswordField
from desktop.ui.reading_order import move_focus
from desktop.ui.states import Mark, Notice
from desktop.ui.ticks import Tick
from desktop.ui.when import DAY_MEANT
from desktop.ui.widgets import column

NOT_SAVED = N_("What you typed is not saved. Press Escape again to close.")
T = TypeVar("T")
FieldKind = TypeVar("FieldKind", bound=Field)


class Form(QWidget):
    """Rows of fields. Each `add_…` makes a row, and gives back the field to read later."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self.rows: dict[str, FormRow] = {}
        self.notice = Notice(kit)
        self._began: dict[str, str] = {}
        self._body = column(spacing=theme.M)
        self._body.addWidget(self.notice)
        self.setLayout(self._body)

    def add_text(self, key: str, label: str, value: str = "", *, hint: str = "") -> TextField:
        return self.add(key, label, TextField(value), hint=hint)

    def add_box(
        self, key: str, label: str, value: str = "", *, lines: int = 4, hint: str = ""
    ) -> TextBox:
        return self.add(key, label, TextBox(value, lines=lines), hint=hint)

    def add_amount(
        self,
        key: str,
        label: str,
        value: T | None = None,
        *,
        read: Callable[[str], T],
        write: Callable[[T], str] = str,
        hint: str = "",
    ) -> AmountField[T]:
        return self.add(key, label, AmountField(read, value=value, write=write), hint=hint)

    def add_date(
        self,
        key: str,
        label: str,
        value: date | None = None,
        *,
        read: Callable[[str], date],
        hint: str = "",
    ) -> DateField:
        return self.add(key, label, DateField(read, value=value, ems=12), hint=hint)

    def add_time(
        self,
        key: str,
        label: str,
        value: T | None = None,
        *,
        read: Callable[[str], T],
        write: Callable[[T], str] = str,
        hint: str = "",
    ) -> TimeField[T]:
        return self.add(key, label, TimeField(read, value=value, write=write), hint=hint)

    def add_password(self, key: str, label: str, *, hint: str = "") -> PasswordField:
        return self.add(key, label, PasswordField(self._kit), hint=hint)

    def add_choice(
        self,
        key: str,
        label: str,
        choices: Sequence[tuple[T, str]],
        value: T | None = None,
        *,
        hint: str = "",
    ) -> Choice[T]:
        field = Choice(choices)
        if value is not None:
            field.show_value(value)
        return self.add(key, label, field, hint=hint)

    def add_tick(self, key: str, label: str, *, on: bool = False) -> Tick:
        """A box to tick carries its own words, so it has no label beside it."""
        tick = Tick(label, on=on)
        tick.setObjectName(key)
        self._body.addWidget(tick)
        return tick

    def add(self, key: str, label: str, field: FieldKind, *, hint: str = "") -> FieldKind:
        """A row with a field of your own making; `key` is what UserError(field=…) names."""
        field.setObjectName(key)
        row = FormRow(self._kit, label, field, hint)
        if isinstance(field, ReadField):
            row.layout().setAlignment(field, Qt.AlignmentFlag.AlignLeading)  # type: ignore[union-attr]
        self.rows[key] = row
        self._body.addWidget(row)
        return field

    def add_widget(self, widget: QWidget) -> None:
        self._body.addWidget(widget)

    def add_layout(self, layout: QLayout) -> None:
        self._body.addLayout(layout)

    def clear_problems(self) -> None:
        self.notice.clear()
        for row in self.rows.values():
            row.clear_problem()

    def show_error(self, error: UserError) -> None:
        """Say what is wrong where it is wrong, and put the focus there; nothing typed is lost."""
        said = self._kit.words.error(error)
        row = self.rows.get(error.field)
        if row is None:
            self.notice.show_text(said, Mark.BAD)
            return
        row.show_problem(said)
        self._go_quietly_to(row)
        self._kit.speech.say(row.field, said, urgent=True)

    def _go_quietly_to(self, row: FormRow) -> None:
        """What is wrong with the field that is left is shown, and not said: one thing at a time."""
        for each in self.rows.values():
            each.quiet = True
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        for each in self.rows.values():
            each.quiet = False

    def attempt(self, do: Callable[[], object]) -> bool:
        """Run `do`; whether it went well. A UserError is shown at its field.

        A day typed without its year is said back first: the next time is meant.
        """
        self.clear_problems()
        if self._ask_about_day():
            return False
        try:
            do()
        except UserError as error:
            self.show_error(error)
            return False
        return True

    def _ask_about_day(self) -> bool:
        """Whether a day was completed just now, of which nobody has heard yet."""
        for row in (row for row in self.findChildren(FormRow) if row.isVisibleTo(self)):
            said = row.complete_day()
            if said:
                self._go_quietly_to(row)
                asked = self._kit.words.text(DAY_MEANT, day=said)
                row.meant.setText(asked)
                self._kit.speech.say(row.field, asked, urgent=True)
                return True
        return False

    def begin_typing(self) -> None:
        """Long texts are typed from here on."""
        self._began = self._long_texts()

    def holds_long_text(self) -> bool:
        """Whether a long text was typed that would be lost; a line is soon typed again."""
        return self._long_texts() != self._began

    def _long_texts(self) -> dict[str, str]:
        boxes = {key: row.field for key, row in self.rows.items()}
        return {key: box.value() for key, box in boxes.items() if isinstance(box, TextBox)}

    def focus_first(self) -> None:
        for row in self.rows.values():
            if row.field.isEnabled() and row.isVisibleTo(self):
                row.field.setFocus(Qt.FocusReason.TabFocusReason)
                return


class FormDialog(QDialog):
    """A titled form with one thing to do and Cancel. Subclasses add fields to `form`."""

    def __init__(
        self, kit: Kit, title: str, *, do: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kit = kit
        self._warned = self._ended = False
        self.setWindowTitle(title)
        self.form = Form(kit)
        inside = QWidget()
        inside_body = column(margin=theme.M)
        inside_body.addWidget(self.form)
        inside_body.addStretch(1)
        inside.setLayout(inside_body)
        self.do = Button(do or kit.words.text("Save"), ButtonLook.PRIMARY)
        self.do.setDefault(True)
        self.do.clicked.connect(self._accept_once)
        self.cancel = Button(kit.words.text("Cancel"))
        self.cancel.clicked.connect(self.reject)
        body = column(margin=theme.XS)
        body.addWidget(Page(inside), 1)
        feet = QWidget()
        feet.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._feet = flow(self.do, self.cancel)
        feet.setLayout(self._feet)
        body.addWidget(feet)
        feet.setContentsMargins(theme.M, 0, theme.M, theme.XS)
        self.setLayout(body)
        shortcut(self, "Ctrl+Return", self._accept_once)
        shortcut(self, "F7", lambda: kit.speech.repeat(self))

    def stand_beside(self, button: Button) -> None:
        """Put another thing to do beside the first; Cancel stays the last of the buttons."""
        self._feet.removeWidget(self.cancel)
        self._feet.addWidget(button)
        self._feet.addWidget(self.cancel)
        QWidget.setTabOrder(self.do, button)
        QWidget.setTabOrder(button, self.cancel)

    def check(self) -> None:
        """Raise UserError if what is typed cannot be accepted, or do what the form is for."""

    def accept(self) -> None:
        if self.form.attempt(self.check):
            super().accept()

    def done(self, result: int) -> None:
        self._ended = True
        super().done(result)

    def _accept_once(self) -> None:
        """The second click of a double click is often on its way when the first saves."""
        if not self._ended:
            self.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is soon pressed by mistake."""
        if event.key() != Qt.Key.Key_Escape or not self.asks_first():
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous() and self.asks_first():
            event.ignore()
        else:
            super().closeEvent(event)

    def asks_first(self) -> bool:
        """Whether what took long to type would be lost: said once, the next time is meant."""
        if self._warned or not self.form.holds_long_text():
            return False
        self._warned = True
        self.form.notice.show_text(self.kit.words.text(NOT_SAVED), Mark.WARN)
        return True

    def showEvent(self, event: object) -> None:
        self._ended = False
        self._take_room()
        self.form.begin_typing()
        super().showEvent(event)  # type: ignore[arg-type]
        if self.focusWidget() is None:
            self.form.focus_first()

    def _take_room(self) -> None:
        room = self.screen().availableGeometry().size() * 0.92
        self.resize(room_for(self.form.layout(), self._feet, room, self.kit.look.em()))
