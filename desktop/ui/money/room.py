"""The money room: the pay desk, claims, the tin, promises, what we pay back, the cash book."""

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui import theme
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Page
from desktop.ui.money.book_page import BookPage
from desktop.ui.money.claims_place import ClaimsPlace
from desktop.ui.money.desk.desk import PayDesk, make_desk
from desktop.ui.money.desk_door import DeskDoor
from desktop.ui.money.page import MoneyPage
from desktop.ui.money.policy_page import PolicyPage
from desktop.ui.money.promises_page import PromisesPage
from desktop.ui.money.slip_dialog import SlipDialog
from desktop.ui.money.tin_page import TinPage
from desktop.ui.session import Go, Session
from desktop.ui.speech import spoken
from desktop.ui.tabs import Place, Tabs
from desktop.ui.widgets import column

if TYPE_CHECKING:
    from desktop.ui.money.from_paper.sheet_page import SheetPage

Kind = TypeVar("Kind", bound=MoneyPage)


class Desk(NamedTuple):
    """A pay desk, and the page around it: a desk too high for the screen scrolls."""

    desk: PayDesk
    around: Page


def make_room(session: Session, kit: Kit, go: Go) -> "MoneyRoom":
    """The money room for the window."""
    return MoneyRoom(session, kit, go)


class MoneyRoom(QWidget):
    """Shows one of its places, or the pay desk of a meeting under the same tabs.

    `at_desk` tells that the pay desk is shown, where the window must not lock by itself.
    """

    at_desk = Signal(bool)

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__()
        self._session, self._kit, self._go = session, kit, go
        self._places = {place.key: place for place in _places(session, kit, go)}
        self._pages: dict[str, MoneyPage] = {}
        self._desks: dict[int, Desk] = {}
        self._sheets: dict[int, SheetPage] = {}
        self.tabs = Tabs(kit, {key: place.title for key, place in self._places.items()})
        self.tabs.entered.connect(self.show_place)
        self.pages = QStackedWidget()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.pages)
        body = column(spacing=theme.XS)
        body.addWidget(self.tabs)
        body.addWidget(self.stack, 1)
        self.setLayout(body)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for part in (self.tabs, self.pages):
            shortcut(part, "F6", lambda: self._next_part(1), within=within)
            shortcut(part, "Shift+F6", lambda: self._next_part(-1), within=within)
        self.place = ""
        self.show_place("desk")

    @property
    def is_at_desk(self) -> bool:
        return self.stack.currentWidget() is not self.pages

    def page(self, key: str) -> MoneyPage:
        """The page of a place, made now if nobody went there before."""
        if key not in self._pages:
            self._pages[key] = self._places[key].make()
            self.pages.addWidget(self._pages[key])
        return self._pages[key]

    def arrival(self) -> str:
        """`Money. Pay desk.`"""
        return spoken(self._kit.words.text("Money"), self._places[self.place].title)

    def show_place(self, key: str) -> None:
        self._leave_desk()
        self.pages.setCurrentWidget(self.page(key))
        self.tabs.show_place(key)
        self.place = key

    def arrive(self, place: str, /, **ids: int) -> None:
        """Show one thing, as the table in `desktop.ui.session` names it."""
        if place == "money":
            self._leave_desk()
        elif place == "desk":
            self._open_desk(ids["meeting_id"])
        elif place == "paper":
            self._open_sheet(ids["meeting_id"])
        elif place == "claim":
            self._show(ClaimsPlace, "claims").show_claim(ids["claim_id"])
        elif place in {"promise", "owed-before"}:
            self._arrive_at_promises(**ids)
        elif place == "count":
            self._arrive_at_tin(**ids)
        elif place == "slip":
            self._leave_desk()
            dialog = SlipDialog(self._session, self._kit, self._go, ids["movement_id"], self)
            self.page(self.place).ask(dialog)
        elif place == "policy":
            self.show_place("policy")
            self._kit.speech.mention(self, self.arrival())
        elif place == "look":
            self._show(BookPage, "book").look_through()

    def _arrive_at_promises(self, claim_id: int | None = None) -> None:
        page = self._show(PromisesPage, "promises")
        if claim_id is None:
            page.add_from_before()
        else:
            page.show_promise(claim_id)

    def _arrive_at_tin(
        self,
        *,
        place_id: int | None = None,
        count_id: int | None = None,
        hand_over_id: int | None = None,
        by_pieces: int = 0,
    ) -> None:
        """Counting asked for at the desk opens over the desk, and leads back to it."""
        if not self.is_at_desk:
            self.show_place("tin")
        page = self.page("tin")
        if not isinstance(page, TinPage):
            raise TypeError(page)
        if count_id is not None:
            page.confirm(count_id)
        elif hand_over_id is not None:
            page.sign_hand_over(hand_over_id)
        else:
            page.count(place_id or None, by_pieces=bool(by_pieces))

    def _show(self, kind: type[Kind], key: str) -> Kind:
        self.show_place(key)
        page = self.page(key)
        if not isinstance(page, kind):
            raise TypeError(key)
        return page

    def _open_desk(self, meeting_id: int) -> None:
        """The desk of this meeting; what was typed there stays until the file is closed."""
        if meeting_id not in self._desks:
            made = make_desk(self._session, self._kit, self._go, meeting_id)
            self._desks[meeting_id] = Desk(made, Page(made))
            self.stack.addWidget(self._desks[meeting_id].around)
        self.place = "desk"
        self.tabs.show_place("desk")
        self.stack.setCurrentWidget(self._desks[meeting_id].around)
        self._desks[meeting_id].desk.queue.start()
        self.at_desk.emit(True)

    def _open_sheet(self, meeting_id: int) -> None:
        """The sheet of a meeting stands where its pay desk does, and has no tab of its own.

        What was typed there and not saved stays until the file is closed.
        """
        from desktop.ui.money.from_paper.sheet_page import SheetPage  # noqa: PLC0415 - when needed

        self.show_place("desk")
        if meeting_id not in self._sheets:
            made = SheetPage(self._session, self._kit, self._go, meeting_id)
            self._sheets[meeting_id] = made
            self.pages.addWidget(made)
        self.pages.setCurrentWidget(self._sheets[meeting_id])
        self._sheets[meeting_id].start()

    def _leave_desk(self) -> None:
        if self.is_at_desk:
            self.stack.setCurrentWidget(self.pages)
            self.at_desk.emit(False)

    def _next_part(self, step: int) -> None:
        """The tabs, then the parts of the page, round and round."""
        parts: list[QWidget] = [self.tabs.buttons[self.place]]
        shown = self.stack.currentWidget()
        parts += [d.desk.queue.search for d in self._desks.values() if d.around is shown]
        if not self.is_at_desk:
            page = self.pages.currentWidget()
            parts += (
                [p for p in page.parts() if p.isVisible()] if isinstance(page, MoneyPage) else []
            )
        now = self.focusWidget()
        at = next((n for n, part in enumerate(parts) if _holds(part, now)), 0)
        part = parts[(at + step) % len(parts)]
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._kit.speech.say(part, part.accessibleName())


def _holds(part: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (part is focus or part.isAncestorOf(focus))


def _places(session: Session, kit: Kit, go: Go) -> tuple[Place[MoneyPage], ...]:
    words = kit.words
    return (
        Place(key="desk", title=words.text("Pay desk"), make=lambda: DeskDoor(session, kit, go)),
        Place(key="claims", title=words.text("Claims"), make=lambda: ClaimsPlace(session, kit, go)),
        Place(key="tin", title=words.text("The tin"), make=lambda: TinPage(session, kit, go)),
        Place(
            key="promises",
            title=words.text("Promises"),
            make=lambda: PromisesPage(session, kit, go),
        ),
        Place(
            key="policy",
            title=words.text("What we pay back"),
            make=lambda: PolicyPage(session, kit, go),
        ),
        Place(key="book", title=words.text("Cash book"), make=lambda: BookPage(session, kit, go)),
    )
