"""About how much each person usually spends: asked once, in one column."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.person import Person
from desktop.ui.fields import AmountField
from desktop.ui.forms import FormDialog
from desktop.ui.keys import is_enter
from desktop.ui.kit import Kit
from desktop.ui.lines import Lines
from desktop.ui.money.amounts import Amounts
from desktop.ui.session import Session
from desktop.ui.widgets import Text

Save = Callable[[Mapping[int, int | None]], object]


class RoughlyDialog(FormDialog):
    """Enter goes down, from the last one to Save; Ctrl+Enter saves."""

    def __init__(
        self,
        session: Session,
        kit: Kit,
        people: Sequence[Person],
        save: Save,
        parent: QWidget | None = None,
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("About how much?"), parent=parent)
        self._save = save
        amounts = Amounts(kit, session)
        text = words.text("About how much does each person usually spend?")
        self.form.add_widget(Text(text, tone="strong"))
        hint = Lines(kit)
        hint.show_lines(
            words.text("A guess is enough. 0 is nothing."),
            words.text("Leave it empty if you do not know."),
        )
        self.form.add_widget(hint)
        self.fields: dict[int, AmountField[int]] = {}
        for person in people:
            field = self.form.add_amount(
                f"roughly {person.id}",
                person.listed.replace("&", "&&"),
                person.roughly,
                read=amounts.read,
                write=amounts.typed,
            )
            if not self.fields:  # where the question is heard
                field.setAccessibleDescription(text)
            field.installEventFilter(self)
            self.fields[person.id or 0] = field

    def check(self) -> None:
        self._save({person_id: field.value_if_any() for person_id, field in self.fields.items()})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes to the next person instead of saving what is half done."""
        fields = list(self.fields.values())
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not is_enter(event) or watched not in fields:
            return False
        at = fields.index(watched) + 1
        following: QWidget = fields[at] if at < len(fields) else self.do
        following.setFocus(Qt.FocusReason.TabFocusReason)
        if at < len(fields):
            fields[at].selectAll()
        return True
