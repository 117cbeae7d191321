"""A sentence that never leaves the window, such as that everything here is for practice."""

from PySide6.QtWidgets import QFrame

from desktop.ui import theme
from desktop.ui.widgets import Text, row


class Band(QFrame):
    """Quiet, across the whole window, above every room; nothing can hide or close it."""

    def __init__(self) -> None:
        super().__init__()
        self.text = Text()
        inside = row()
        inside.setContentsMargins(theme.M, theme.XXS, theme.M, theme.XXS)
        inside.addWidget(self.text, 1)
        self.setLayout(inside)
        self.setProperty("surface", "band")
        self.hide()

    def show_sentence(self, said: str) -> None:
        """Show it, or nothing at all for an empty one."""
        self.text.setText(said)
        self.text.setAccessibleName(said)
        self.setAccessibleName(said)
        self.setVisible(bool(said))
