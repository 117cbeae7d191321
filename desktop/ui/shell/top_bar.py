"""Above every room: search, undo in words, text size, lock."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.language import Percent
from desktop.ui import theme
from desktop.ui.buttons import Button
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.shell.rail import RoomsMenu
from desktop.ui.shell.room import Program, Room
from desktop.ui.shell.search_box import SearchBox


class TopBar(QWidget):
    """The bar itself; what its buttons do is connected by the window."""

    def __init__(self, kit: Kit, rooms: Sequence[Room], program: Program) -> None:
        super().__init__()
        words = kit.words
        self._kit = kit
        self.menu = RoomsMenu(kit, rooms)
        self.search = SearchBox(kit, program.search)
        self.undo = Button("", image="undo")
        self.smaller = Button("A−")
        self.larger = Button("A+")
        for sign in (self.smaller, self.larger):
            sign.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # signs, not words
        self.lock = Button(words.text("Lock"), image="lock")
        for button, key in (
            (self.undo, "Ctrl+Z"),
            (self.smaller, "Ctrl+-"),
            (self.larger, "Ctrl++"),
            (self.lock, "Ctrl+Shift+L"),
        ):
            button.setToolTip(key)
            button.setAccessibleDescription(key)
        aside = QWidget()
        aside.setLayout(flow(self.undo, self.smaller, self.larger, self.lock))
        aside.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        self._body = QGridLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(theme.S)
        self._aside = aside
        self._body.addWidget(self.menu, 0, 0)
        self._body.addWidget(self.search, 0, 1)
        self._body.setColumnStretch(1, 1)
        self.setLayout(self._body)
        self.fold(narrow=False)
        kit.look.changed.connect(self.refresh_sizes)
        self.refresh_sizes()

    def refresh_sizes(self) -> None:
        """Say in the buttons' names how large the text is."""
        words, size = self._kit.words, Percent(self._kit.look.text_size)
        self.smaller.setAccessibleName(words.text("Smaller text, now {size}", size=size))
        self.larger.setAccessibleName(words.text("Larger text, now {size}", size=size))
        em = self._kit.look.em()
        self.search.setMinimumWidth(em * 10)
        self.search.setMaximumWidth(em * 28)

    def fold(self, *, narrow: bool) -> None:
        """In a narrow window the buttons stand below the search, and the rooms are a menu."""
        self.menu.setVisible(narrow)
        self._body.removeWidget(self._aside)
        if narrow:
            self._body.addWidget(self._aside, 1, 0, 1, 3)
        else:
            end = Qt.AlignmentFlag.AlignTrailing
            self._body.addWidget(self._aside, 0, 2, end)

    def show_undo(self, step: str) -> None:
        """The step that Undo would take back, in words; nothing to undo hides the button."""
        self.undo.setVisible(bool(step))
        self.undo.setText(self._kit.words.text("Undo: {step}", step=step))
