"""A page of a room: it shows itself again when what it shows has changed, and only while seen."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLayout, QWidget

from desktop.errors import NotAllowed, UserError
from desktop.services.access import require
from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.kit import Kit
from desktop.ui.layouts import Page
from desktop.ui.session import Session
from desktop.ui.speech import spoken
from desktop.ui.states import Mark, Notice
from desktop.ui.widgets import Heading, Size, Text, column


class RoomPage(QWidget):
    """What all pages of rooms share.

    `shows` names the tables whose changes matter here; None is every one of them.
    """

    def __init__(self, session: Session, kit: Kit, shows: frozenset[str] | None) -> None:
        super().__init__()
        self.session = session
        self.kit = kit
        self.notice = Notice(kit)
        self._shows = shows
        self._stale = True
        session.changed.connect(self._hear)
        session.seated.connect(self.show_again)

    def refresh(self) -> None:
        """Show everything as it is now."""
        raise NotImplementedError

    def arrival(self) -> str:
        """What is heard on coming here: what it is and how it stands, in a few words.

        Everything else is walked to, one thing at a time.
        """
        head = self.findChild(PageHead)
        return head.said() if head is not None else self.accessibleName()

    def tell_arrival(self) -> None:
        """Say where one is now. It stands on the page, so the last message stays for F7."""
        self.kit.speech.mention(self, self.arrival())

    def show_focus(self) -> None:
        """Keep what has the focus in sight, also where the page grows below it at first."""
        page = self.findChild(Page)
        if page is not None:
            page.show_focus()

    def show_again(self) -> None:
        """Refresh now when seen, otherwise when somebody looks."""
        self._stale = True
        if self.isVisible():
            self._refresh_once()

    def attempt(self, do: Callable[[], object], done: str = "") -> bool:
        """Do it and say so; what stands in the way is said on the page. Whether it went well."""
        self.notice.clear()
        try:
            do()
        except UserError as error:
            self.notice.show_text(self.kit.words.error(error), Mark.BAD)
            return False
        if done:
            self.kit.speech.say(self, done)
        return True

    def say_saved(self) -> None:
        """For a form that closes: whoever cannot see it go hears that it was kept."""
        self.kit.speech.say(self, self.kit.words.text("Saved."))

    def allowed(self, service: Callable[..., object]) -> bool:
        """Whether whoever is here may use a service; if not, the page says whom to ask.

        Asked before a form opens, so that nobody types for nothing.
        """
        act = self.session.act()
        offices = vars(service)["offices"]
        return self.attempt(lambda: require(self.session.workspace, act.person_id, act, offices))

    def lay_out(self, *parts: QWidget | QLayout) -> None:
        """Put these one below the other, on a page that scrolls."""
        inside = QWidget()
        body = column(spacing=theme.M)
        keep_room(body, below=theme.M)
        for part in parts:
            if isinstance(part, QWidget):
                body.addWidget(part)
            else:
                body.addLayout(part)
        body.addStretch(1)
        inside.setLayout(body)
        whole = column()
        whole.addWidget(Page(inside))
        self.setLayout(whole)

    def ask(self, dialog: QDialog) -> None:
        """Open a dialog over the window; it does by itself what it is for."""
        self.notice.clear()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh_once()

    def _hear(self, tables: frozenset[str]) -> None:
        if self._shows is None or self._shows & tables:
            self.show_again()

    def _refresh_once(self) -> None:
        """A list that shows its rows anew must not scroll the page away from what is read."""
        self._stale = False
        page = self.findChild(Page)
        bar = page.verticalScrollBar() if page is not None else None
        at = bar.value() if bar is not None else 0
        stood = self._focused()
        try:
            self.refresh()
        except NotAllowed as error:  # whose office ended while they sit here
            self.notice.show_text(self.kit.words.error(error), Mark.BAD)
        if bar is not None:
            bar.setValue(at)
        self._stand_near(stood)

    def _focused(self) -> QWidget | None:
        return self.window().focusWidget()  # None when nothing has it, whatever Qt's types say

    def _stand_near(self, stood: QWidget | None) -> None:
        """Whoever pressed a button that went stands on the list that it belonged to.

        On the button after it, a second Enter would do something else, or undo it.
        """
        if not isinstance(stood, Button) or not self.isAncestorOf(stood) or not stood.isHidden():
            return
        now = self._focused()
        if now is not None and self.isAncestorOf(now) and not isinstance(now, Button):
            return  # the page chose where to stand
        around = stood.parentWidget()
        while around is not None and around is not self:
            lists = around.findChildren(QAbstractItemView)
            there = [one for one in lists if one.isVisible() and one.model().rowCount()]
            if there:
                there[0].setFocus(Qt.FocusReason.OtherFocusReason)
                return
            around = around.parentWidget()


class PageHead(QWidget):
    """The title of a page, and a soft line below it."""

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.title = Heading(title, size=Size.SCREEN)
        self.detail = Text(tone="soft")
        self.detail.hide()
        body = column(spacing=theme.XS)
        body.addWidget(self.title)
        body.addWidget(self.detail)
        self.setLayout(body)

    def show_head(self, title: str, detail: str = "") -> None:
        self.title.setText(title)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))

    def said(self) -> str:
        """`People. 12 people.`"""
        return spoken(self.title.text(), self.detail.text())


def keep_room(body: QLayout, *, below: int = theme.RING_GAP + theme.RING_WIDTH) -> None:
    """Keep what lies on a page off its edges, so that rings are seen whole and pages align."""
    room = theme.RING_GAP + theme.RING_WIDTH
    body.setContentsMargins(room, theme.XS, room, below)


def fill(button: Button, *, filled: bool) -> None:
    """Make this the one filled button, the thing to do next, or let it stand back."""
    look = ButtonLook.PRIMARY if filled else ButtonLook.SECONDARY
    button.setProperty("look", look.value)
    button.style().unpolish(button)
    button.style().polish(button)
    button.updateGeometry()


def stack(*cards: QWidget) -> QWidget:
    """Cards one below the other, for one column of a page."""
    side = QWidget()
    body = column(spacing=theme.M)
    for card in cards:
        body.addWidget(card)
    body.addStretch(1)
    side.setLayout(body)
    return side
