"""A room of many pages: its list, places beside it in a row of tabs, and pages over it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar, cast

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui import theme
from desktop.ui.kit import Kit
from desktop.ui.reading_order import turn
from desktop.ui.room_page import RoomPage
from desktop.ui.tabs import Place, Tabs
from desktop.ui.widgets import column

List = TypeVar("List", bound=RoomPage)


class Left(Protocol):
    """A page that says when somebody wants to go back, and knows where to begin."""

    @property
    def left(self) -> SignalInstance: ...
    def start(self) -> None: ...


class RoomOfPages(QWidget, Generic[List]):
    """The list is there from the start; any other page is made when somebody first goes there."""

    def __init__(
        self,
        kit: Kit,
        home: Place[List],
        *,
        beside: Sequence[Place[RoomPage]],
        over: Mapping[str, Callable[[], RoomPage]],
    ) -> None:
        """`home` is the list; it and what stands `beside` it have tabs, pages `over` it none."""
        super().__init__()
        self.list = home.make()
        self._home = home.key
        self.beside = {place.key: place for place in beside}
        self.over = over
        self._pages: dict[str, RoomPage] = {}
        titles = {place.key: place.title for place in beside}
        self.tabs = Tabs(kit, {home.key: home.title, **titles})
        self.tabs.entered.connect(self.show_place)
        self.stack = QStackedWidget()
        self.add_page(home.key, self.list)
        body = column(spacing=theme.XS)
        body.addWidget(self.tabs)
        body.addWidget(self.stack, 1)
        self.setLayout(body)
        self.tabs.show_place(home.key)

    @property
    def shown(self) -> RoomPage:
        """The page that is shown now."""
        return next(page for page in self._pages.values() if page is self.stack.currentWidget())

    def page(self, key: str) -> RoomPage:
        """The page of a place, made now if nobody went there before."""
        if key not in self._pages:
            made = self.beside[key].make() if key in self.beside else self.over[key]()
            cast("Left", made).left.connect(lambda: self.go_back(key))
            self.add_page(key, made)
        return self._pages[key]

    def add_page(self, key: str, page: RoomPage) -> None:
        self._pages[key] = page
        self.stack.addWidget(page)

    def arrival(self) -> str:
        return self.shown.arrival()

    def show_place(self, key: str) -> None:
        """Show a place of the row; whoever stands on its tab stays there."""
        turn(self.stack, self.page(key))
        self.tabs.show_place(key)

    def stand_on(self, key: str) -> None:
        """Show a page, and put whoever comes to it where it begins."""
        page = self.page(key)
        self.tabs.show_place(key if key in self.beside else self._home)
        turn(self.stack, page)
        cast("Left", page).start()
        page.show_focus()
        page.tell_arrival()

    def go_back(self, key: str) -> None:
        """Somebody wants to leave this page."""
        raise NotImplementedError
