"""The places of a room in a row above its pages; a page is made when somebody first goes there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow

Kind = TypeVar("Kind", bound=QWidget)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Generic[Kind]):
    """One place in a room. `make` builds its page when somebody first goes there."""

    key: str
    title: str
    make: Callable[[], Kind]


class Tabs(QWidget):
    """The places of a room in a row that wraps. Arrow keys go from one to the next."""

    entered = Signal(str)

    def __init__(self, kit: Kit, titles: Mapping[str, str]) -> None:
        """`titles` by the key of each place, in the order in which they stand."""
        super().__init__()
        self.setAccessibleName(kit.words.text("Places in this room"))
        self.buttons = {key: Button(title, ButtonLook.QUIET) for key, title in titles.items()}
        group = QButtonGroup(self)
        for key, button in self.buttons.items():
            button.setCheckable(True)
            button.setAutoExclusive(True)  # one place of several, not a box to tick
            group.addButton(button)
            button.clicked.connect(lambda _on=False, key=key: self.entered.emit(key))
        group.buttonToggled.connect(self._mark)
        self.setLayout(flow(*self.buttons.values(), spacing=theme.XXS))
        room = theme.RING_GAP + theme.RING_WIDTH
        self.setContentsMargins(room, room, room, 0)

    def show_place(self, key: str) -> None:
        self.buttons[key].setChecked(True)

    def _mark(self, button: Button, on: bool) -> None:
        """The place one is in has a frame; the others have none."""
        look = ButtonLook.SECONDARY if on else ButtonLook.QUIET
        button.setProperty("look", look.value)
        button.style().unpolish(button)
        button.style().polish(button)
