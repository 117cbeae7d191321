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
        self._page: ClaimPage | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        body = column()
        body.addWidget(self.stack)
        self.setLayout(body)

    @property
    def page(self) -> ClaimPage:
        """The page of one claim, made when somebody first opens one."""
        if self._page is None:
            self._page = ClaimPage(self.session, self.kit, self.go)
            self._page.left.connect(self.show_list)
            self._page.moved_on.connect(self.show_claim)
            self.stack.addWidget(self._page)
            within = Qt.ShortcutContext.WidgetWithChildrenShortcut
            shortcut(self._page, "Esc", self.show_list, within=within)
        return self._page

    def parts(self) -> list[QWidget]:
        on_list = self.stack.currentWidget() is self.list
        return self.list.parts() if on_list else self.page.parts()

    def show_claim(self, claim_id: int) -> None:
        self.page.show_claim(claim_id)
        self.stack.setCurrentWidget(self.page)
        self.page.take_focus()

    def show_list(self) -> None:
        self.stack.setCurrentWidget(self.list)
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """The list and the page each look after themselves."""
