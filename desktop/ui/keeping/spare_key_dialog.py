"""The spare key in a window of its own, from Our group."""

from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui import theme
from desktop.ui.keeping.spare_key_part import SpareKeyPart, SpareKeySource
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Page
from desktop.ui.papers.asking import Asking
from desktop.ui.reading_order import move_focus
from desktop.ui.widgets import Heading, Size, column

WIDTH, HEIGHT = 40, 34
"""In heights of body text."""


class SpareKeyDialog(QDialog):
    """Closes when the key was typed back, or later."""

    def __init__(
        self,
        kit: Kit,
        source: SpareKeySource,
        *,
        asking: Asking | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        title = kit.words.text("Our spare key")
        self.setWindowTitle(title)
        self.part = SpareKeyPart(kit, source, asking=asking)
        self.part.typed_back.connect(self.accept)
        self.part.later.connect(self.reject)
        inside = QWidget()
        body = column(spacing=theme.M, margin=theme.M)
        body.addWidget(Heading(title, size=Size.SCREEN))
        body.addWidget(self.part)
        body.addStretch(1)
        inside.setLayout(body)
        whole = column(margin=theme.XS)
        whole.addWidget(Page(inside))
        self.setLayout(whole)
        shortcut(self, "Ctrl+P", self.part.print.click)
        shortcut(self, "Ctrl+S", self.part.save.click)
        shortcut(self, "F7", lambda: kit.speech.repeat(self))
        em, room = kit.look.em(), self.screen().availableGeometry().size() * 0.92
        self.resize(min(WIDTH * em, room.width()), min(HEIGHT * em, room.height()))
        self.part.print.setFocus()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward)
