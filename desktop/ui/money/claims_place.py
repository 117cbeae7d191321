"""Claims: the list of all of them, and over it the page of one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.money.claim_page import ClaimPage
from desktop.ui.money.claims_list import ClaimsList
from desktop.ui.money.page import MoneyPage
from desktop.ui.session import Go, Session
from desktop.ui.widgets import column


class ClaimsPlace(MoneyPage):
    """Enter on a row opens a claim; Esc leads back to the list, where it was left."""

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, go)
        self.list = ClaimsList(session, kit, go)
        self.list.opened.connect(self.show_claim)
        self.page = ClaimPage(session, kit, go)
        self.page.left.connect(self.show_list)
        self.page.moved_on.connect(self.show_claim)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.page)
        body = column()
        body.addWidget(self.stack)
        self.setLayout(body)
        shortcut(
            self.page,
            "Esc",
            self.show_list,
            within=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )

    def parts(self) -> list[QWidget]:
        shown = self.stack.currentWidget()
        return self.page.parts() if shown is self.page else self.list.parts()

    def show_claim(self, claim_id: int) -> None:
        self.page.show_claim(claim_id)
        self.stack.setCurrentWidget(self.page)
        self.page.take_focus()

    def show_list(self) -> None:
        self.stack.setCurrentWidget(self.list)
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """The list and the page each look after themselves."""
