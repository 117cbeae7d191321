"""Eight small fields for a spare key. Each group is checked as it is left; all may be pasted."""

import re
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.spare_key import GROUPS, IN_GROUP, plain, read_group
from desktop.errors import UserError
from desktop.ui import theme
from desktop.ui.fields import TextField
from desktop.ui.keeping.fours import Fours
from desktop.ui.keys import is_enter
from desktop.ui.kit import Kit
from desktop.ui.widgets import Text, column
from desktop.ui.widgets import plain as without_key

EMS = 6
BETWEEN = re.compile(r"[\s.,:;|·–—-]+")
"""What people put between groups, as paper and other programs show them."""


def in_groups(text: str) -> list[str]:
    """A whole key, or a part of it, as groups: `1. 4K7M 2. …` as well as 32 letters in a row.

    Raises UserError for letters of another script.
    """
    parts = [plain(part, "spare_key") for part in BETWEEN.split(text)]
    fours = [part for part in parts if len(part) == IN_GROUP]
    if len(fours) == GROUPS:
        return fours
    letters = "".join(parts)
    return [letters[at : at + IN_GROUP] for at in range(0, len(letters), IN_GROUP)]


class GroupField(TextField):
    """One group of a spare key: four letters and figures, typed in whatever way."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(round(self.fontInfo().pixelSize() * EMS), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class GroupFields(QWidget):
    """What was typed stays as it was typed; what does not fit is named by its number.

    Enter goes on to the next empty field; with none left, `finished` comes.
    """

    finished = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._wrong: dict[int, str] = {}
        self._fit_said = False
        self.fields: list[GroupField] = []
        self.problem = Text(tone="bad")
        self.problem.hide()
        body = column(spacing=theme.XS)
        body.addWidget(Fours([self._one(at) for at in range(1, GROUPS + 1)]))
        body.addWidget(self.problem)
        self.setLayout(body)
        self.setFocusProxy(self.fields[0])

    def text(self) -> str:
        """All groups in one line, as they were typed."""
        return " ".join(field.value() for field in self.fields)

    def clear(self) -> None:
        for position, field in enumerate(self.fields, start=1):
            field.clear()
            self._wrong.pop(position, None)
            self._mark(position)

    def ready(self) -> bool:
        """Whether every group fits; the first that does not gets the focus and is named."""
        self._spread(1)
        for position in range(1, GROUPS + 1):
            self._read(position)
        if self._wrong:
            first = min(self._wrong)
            self.fields[first - 1].setFocus()
            self._kit.speech.say(self.fields[first - 1], self._wrong[first], urgent=True)
        self._fit_said = not self._wrong  # what comes of it is said instead
        return not self._wrong

    def _one(self, position: int) -> QWidget:
        words, field = self._kit.words, GroupField()
        field.setObjectName(f"group-{position}")
        field.left.connect(partial(self._leave, position))
        field.entered.connect(partial(self._go_on, position))
        self.fields.append(field)
        label = Text(wrap=False)
        label.setBuddy(field)
        label.setText(words.text("Group &{number}", number=position))
        field.setAccessibleName(without_key(label.text()))
        one = QWidget()
        body = column(spacing=theme.XXS)
        body.addWidget(label)
        body.addWidget(field)
        one.setLayout(body)
        return one

    def _go_on(self, position: int) -> None:
        """A whole key typed in one field fills the others first."""
        self._spread(position)
        empty = [field for field in self.fields if not field.value()]
        if empty:
            empty[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.finished.emit()

    def _leave(self, position: int) -> None:
        """Spread a whole key over the fields; check this one, and say what does not fit."""
        before = self._wrong.get(position)
        self._spread(position)
        if not self.fields[position - 1].value():
            self._wrong.pop(position, None)
            self._mark(position)
            return
        self._read(position)
        now = self._wrong.get(position)
        if now is not None and now != before:
            self._kit.speech.say(self.fields[position - 1], now)
        elif not self._all_fit():
            self._fit_said = False
        elif not self._fit_said:
            self._fit_said = True
            self._kit.speech.say(self, self._kit.words.text("All eight groups fit."))

    def _all_fit(self) -> bool:
        return not self._wrong and all(field.value() for field in self.fields)

    def _spread(self, position: int) -> None:
        """More than one group typed in one field goes on into the fields after it."""
        try:
            groups = in_groups(self.fields[position - 1].value())
        except UserError:
            return  # said when the group is read
        after = self.fields[position - 1 :]
        if not 1 < len(groups) <= len(after):
            return
        for number, (field, group) in enumerate(zip(after, groups, strict=False), start=position):
            field.setText(group)
            self._read(number)

    def _read(self, position: int) -> None:
        typed = self.fields[position - 1].value()
        try:
            read_group(typed, position)
        except UserError as error:
            self._wrong[position] = self._kit.words.error(error)
        else:
            self._wrong.pop(position, None)
        self._mark(position)

    def _mark(self, position: int) -> None:
        """Say what is wrong below the fields, and to a reader at each field."""
        field, wrong = self.fields[position - 1], self._wrong.get(position, "")
        field.setProperty("wrong", "true" if wrong else "false")
        field.style().unpolish(field)
        field.style().polish(field)
        field.setAccessibleDescription(wrong)
        said = dict.fromkeys(self._wrong[at] for at in sorted(self._wrong))
        self.problem.setText("\n".join(said))
        self.problem.setVisible(bool(said))
