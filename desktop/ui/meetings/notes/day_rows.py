"""Rows of the same fields one below the other, and a button for one more."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.fields import Choice, TextBox, TextField
from desktop.ui.form_row import FormRow
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.widgets import Heading, Text, column

Draft = TypeVar("Draft")
FieldKind = TypeVar("FieldKind", bound=TextField | TextBox | Choice[Any])
Names = Sequence[tuple[int | None, str]]
"""People to choose from, nobody first."""


class RowOfFields(QWidget, Generic[Draft]):
    """The fields of one row. What is wrong stands at its field and is not said by itself."""

    changed = Signal()
    left = Signal()
    """One of the fields was left."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit
        self.rows: dict[str, FormRow] = {}
        self.body = column(spacing=theme.XS)
        self.setLayout(self.body)

    def show_draft(self, draft: Draft) -> None:
        raise NotImplementedError

    def draft(self) -> Draft:
        raise NotImplementedError

    def show_names(self, names: Names) -> None:
        """Who may be chosen now; who was chosen stays chosen."""

    def field(self, key: str, label: str, field: FieldKind, hint: str = "") -> FieldKind:
        """A labelled field of this row."""
        field.setObjectName(key)
        row = FormRow(self.kit, label, field, hint)
        row.quiet = True
        self.rows[key] = row
        field.left.connect(self.left)
        if isinstance(field, Choice):
            field.currentIndexChanged.connect(lambda _at: self.changed.emit())
        else:
            field.textChanged.connect(lambda *_text: self.changed.emit())
        return field

    def start(self) -> None:
        """Stand where one types first."""
        first = next(row for row in self.rows.values() if not isinstance(row.field, Choice))
        first.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, key: str, text: str) -> None:
        if key in self.rows:
            self.rows[key].show_problem(text)

    def named_above(self, key: str) -> None:
        """The heading of the part says what this field is; a reader still hears its name."""
        self.rows[key].label.hide()

    def put(self, *keys: str) -> None:
        """Put these fields one below the other."""
        for key in keys:
            self.body.addWidget(self.rows[key])


def show_names(choice: Choice[int | None], names: Names) -> None:
    """Other people to choose from; who was chosen stays chosen, also where they left the list."""
    before = choice.value() if choice.count() else None
    kept = choice.currentText()
    known = {person_id for person_id, _name in names}
    more = [] if before in known else [(before, kept)]
    choice.blockSignals(True)  # nobody chose anything
    choice.show_choices([*names, *more])
    choice.show_value(before)
    choice.blockSignals(False)


class SeveralRows(QWidget, Generic[Draft]):
    """A heading, the rows, and a button for one more. There is always one row to type into."""

    changed = Signal()
    left = Signal()

    def __init__(
        self,
        title: str,
        more: str,
        make: Callable[[], RowOfFields[Draft]],
        empty: Callable[[], Draft],
    ) -> None:
        super().__init__()
        self._make, self._empty = make, empty
        self._names: Names = ()
        self._rows: list[RowOfFields[Draft]] = []
        self.setAccessibleName(title)
        self.more = Button(more, ButtonLook.QUIET)
        self.more.clicked.connect(self.add)
        self.about = Text(tone="soft")
        self.about.hide()
        self._inside = column(spacing=theme.S)
        body = column(spacing=theme.XS)
        body.addWidget(Heading(title))
        body.addWidget(self.about)
        body.addLayout(self._inside)
        body.addLayout(flow(self.more))
        self.setLayout(body)

    @property
    def parts(self) -> list[RowOfFields[Draft]]:
        return list(self._rows)

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        wanted = list(drafts) or [self._empty()]
        while len(self._rows) > len(wanted):
            self._drop(self._rows.pop())
        while len(self._rows) < len(wanted):
            self._add_row()
        for row, draft in zip(self._rows, wanted, strict=True):
            row.show_draft(draft)

    def show_about(self, text: str) -> None:
        """A soft line under the heading."""
        self.about.setText(text)
        self.about.setVisible(bool(text))

    def drafts(self) -> tuple[Draft, ...]:
        return tuple(row.draft() for row in self._rows)

    def show_names(self, names: Names) -> None:
        self._names = names
        for row in self._rows:
            row.show_names(names)

    def show_problem(self, number: int, key: str, text: str) -> None:
        if number < len(self._rows):
            self._rows[number].show_problem(key, text)

    def add(self) -> None:
        """Stand in an empty row: the last one, or one more."""
        last: Any = self._rows[-1].draft() if self._rows else None
        if last is None or not last.is_empty:
            self._add_row().show_draft(self._empty())
        self._rows[-1].start()

    def start(self) -> None:
        self._rows[0].start()

    def _add_row(self) -> RowOfFields[Draft]:
        row = self._make()
        row.show_names(self._names)
        row.changed.connect(self.changed)
        row.left.connect(self.left)
        self._rows.append(row)
        self._inside.addWidget(row)
        return row

    def _drop(self, row: QWidget) -> None:
        self._inside.removeWidget(row)
        row.hide()
        row.deleteLater()


class GrowingBox(TextBox):
    """A text box as high as what is in it, up to a few lines."""

    MOST = 8

    def __init__(self, *, lines: int = 2) -> None:
        super().__init__(lines=lines)
        self._least = lines
        self.textChanged.connect(self._grow)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._grow()

    def _grow(self) -> None:
        needed = round(self.document().size().height())
        lines = max(self._least, min(needed, self.MOST))
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
