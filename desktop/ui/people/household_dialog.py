"""Who lives with the person at the laptop, so that somebody else pays and agrees for them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.errors import UserError
from desktop.language import N_
from desktop.services.people import households, people
from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.money.deed_dialog import DeedDialog
from desktop.ui.session import Session
from desktop.ui.ticks import Tick
from desktop.ui.widgets import column


class HouseholdDialog(DeedDialog):
    """Everybody of the group to tick: arrow keys go along, Space ticks. Or Nobody at once."""

    def __init__(self, session: Session, kit: Kit, parent: QWidget | None = None) -> None:
        words = kit.words
        title = words.text("Does anybody in the group live with you?")
        super().__init__(session, kit, title, do=words.text("They live with me"), parent=parent)
        why = words.text("Somebody else pays and agrees what comes to them.")
        self.explain(title, why)
        self._nobody = False
        self.nobody = Button(words.text("&Nobody"))
        self.nobody.setAccessibleDescription(why)
        self.nobody.clicked.connect(self._say_nobody)
        self.form.add_layout(flow(self.nobody))
        self.ticks: dict[int, Tick] = {}
        self._add_ticks(title, why)

    def _add_ticks(self, title: str, why: str) -> None:
        listed, body = QWidget(), column(spacing=theme.XXS)
        listed.setAccessibleName(title)
        for person in people.every(self.session.workspace):
            if person.id is not None and person.id != self.session.person_id and not person.is_gone:
                self.ticks[person.id] = tick = Tick(person.listed)
                body.addWidget(tick)
        listed.setLayout(body)
        self.form.add_widget(listed)
        first = next(iter(self.ticks.values()), self.nobody)
        first.setAccessibleDescription(why)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def deed(self) -> str:
        chosen = [person_id for person_id, tick in self.ticks.items() if tick.value()]
        if not chosen and not self._nobody:
            raise UserError(N_("Tick who lives with you, or choose Nobody."))
        households.lives_with(self.session.workspace, self.session.act(), people_ids=chosen)
        return self.kit.words.text("Saved.")

    def _say_nobody(self) -> None:
        for tick in self.ticks.values():
            tick.setChecked(False)
        self._nobody = True
        self.accept()
        self._nobody = False
