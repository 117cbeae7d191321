"""The rail of rooms on the leading edge, and the same rooms as a menu where it has no place."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.kit import Kit
from desktop.ui.languages.language_button import language_button, language_title
from desktop.ui.layouts import Page
from desktop.ui.shell.room import Room
from desktop.ui.widgets import Text, column

WIDTH_IN_EMS = 14.5


class Rail(QFrame):
    """Hearback's name, one button for each room, and at the foot the group and who is here."""

    entered = Signal(str)

    def __init__(
        self, kit: Kit, rooms: Sequence[Room], change_who: Callable[[], object] | None
    ) -> None:
        super().__init__()
        self._kit = kit
        self.setProperty("surface", "rail")
        self.setAccessibleName(kit.words.text("Rooms"))
        self.buttons = {room.key: self._button(room) for room in rooms}
        self.language = language_button(kit, ButtonLook.RAIL, [kit.words.language])
        self.group = Text()
        self.who: Text | Button = Text()
        if change_who is not None:
            self.who = Button("", ButtonLook.RAIL)
            self.who.clicked.connect(change_who)
        inside = QWidget()
        inside.setLayout(self._filled())
        body = column()
        body.addWidget(Page(inside))
        self.setLayout(body)
        kit.look.changed.connect(self._fit)
        self._fit()

    def show_room(self, key: str) -> None:
        self.buttons[key].setChecked(True)

    def show_who(self, group: str, who: str) -> None:
        self.group.setText(group)
        self.who.setText(who)
        if isinstance(self.who, Button):
            said = self._kit.words.text(
                "At the laptop: {who}. Change", who=who.replace(" · ", ", ")
            )
            self.who.setAccessibleName(said)

    def _button(self, room: Room) -> Button:
        button = Button(room.title, ButtonLook.RAIL, image=room.picture)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setToolTip(room.shortcut)
        button.setAccessibleDescription(room.shortcut)
        button.clicked.connect(lambda: self.entered.emit(room.key))
        return button

    def _filled(self) -> QVBoxLayout:
        body = column(spacing=theme.XXS, margin=theme.S)
        name = Text(self._kit.words.text("Hearback"))
        name.setProperty("letters", "name")
        name.setContentsMargins(theme.S, theme.XS, theme.S, theme.S)
        body.addWidget(name)
        for button in self.buttons.values():
            body.addWidget(button)
        body.addStretch(1)
        if isinstance(self.who, Text):
            self.who.setContentsMargins(theme.S, 0, theme.S, 0)
        self.group.setContentsMargins(theme.S, theme.S, theme.S, 0)
        body.addWidget(self.language)
        body.addWidget(self.group)
        body.addWidget(self.who)
        return body

    def _fit(self) -> None:
        """As wide as its longest name in bold, within what the text size leaves to the rooms."""
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        em = self._kit.look.em()
        self.setFixedWidth(min(max(widest + 2 * theme.S, 10 * em), round(WIDTH_IN_EMS * em)))


class RoomsMenu(Button):
    """The rooms behind one button, for a window too narrow for the rail."""

    entered = Signal(str)
    wants_language = Signal()

    def __init__(self, kit: Kit, rooms: Sequence[Room]) -> None:
        super().__init__(kit.words.text("Rooms"))
        self._kit = kit
        self._titles = {room.key: room.title for room in rooms}
        self._menu: QMenu | None = None
        self.clicked.connect(self._open)
        self.setAccessibleDescription(kit.words.text("Opens a menu"))

    def show_room(self, key: str) -> None:
        self.setText(self._kit.words.text("Rooms: {room}", room=self._titles[key]))

    def _open(self) -> None:
        if self._menu is None:
            self._menu = QMenu(self)
            for key, title in self._titles.items():
                action = self._menu.addAction(title)
                action.triggered.connect(partial(self.entered.emit, key))
            self._menu.addSeparator()
            language = self._menu.addAction(language_title(self._kit.words))
            language.triggered.connect(self.wants_language)
        self._menu.popup(self._below())

    def _below(self) -> QPoint:
        corner = self.rect().bottomRight() if self.isRightToLeft() else self.rect().bottomLeft()
        return self.mapToGlobal(corner)
