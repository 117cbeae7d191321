"""While counting after a power cut: the tin is short by just what was open in front."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.domain.cash import Place
from desktop.domain.outside import OpenClaim
from desktop.services.money import after_stop
from desktop.services.people import people
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.money.amounts import Amounts
from desktop.ui.money.left_open import LeftOpenDialog
from desktop.ui.session import Session
from desktop.ui.states import Mark, Notice
from desktop.ui.widgets import column


class LeftOpenHint(QWidget):
    """Says so, and leads to the question; nothing is shown when another sum is missing."""

    def __init__(
        self, session: Session, kit: Kit, place: Place, recorded: Callable[[], object]
    ) -> None:
        super().__init__()
        self._session, self._kit, self._place = session, kit, place
        self._recorded = recorded
        self._left: OpenClaim | None = None
        self.notice = Notice(kit)
        self.yes = Button("")
        self.yes.clicked.connect(self._ask)
        body = column()
        body.addWidget(self.notice)
        body.addLayout(flow(self.yes))
        self.setLayout(body)
        self.hide()

    def show_for(self, difference: int) -> None:
        """`difference` is counted less what the book says; 0 while nothing is compared."""
        session, words = self._session, self._kit.words
        found = None
        if difference < 0:
            found = after_stop.explains(session.workspace, self._place.id or 0, difference)
        if found == self._left:
            return
        self._left = found
        self.setVisible(found is not None)
        if found is None:
            return
        name = people.get(session.workspace, found.person_id).short
        amount = Amounts(self._kit, session).said(found.amount)
        said = words.text(
            "That is just {name}'s {amount}. It looks as if {name} had it.",
            name=name,
            amount=amount,
        )
        self.yes.setText(words.text("Yes, {name} had it", name=name))
        self.yes.setAccessibleDescription(said)
        self.notice.show_text(said, Mark.WARN)

    def _ask(self) -> None:
        if self._left is None:
            return
        dialog = LeftOpenDialog(self._session, self._kit, self._left, self.window())
        dialog.ask_whether_signed()
        dialog.finished.connect(lambda _result: self._then(dialog))
        dialog.open()

    def _then(self, dialog: LeftOpenDialog) -> None:
        """The payment is in the book now: what was counted is compared with it again."""
        dialog.deleteLater()
        if dialog.said:
            self._recorded()
            self._kit.speech.say(self, dialog.said)
