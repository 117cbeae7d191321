"""Before the window: this is a copy, or older than the file we had here. Which one is meant?"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui import theme
from desktop.ui.buttons import Button, ButtonLook
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Page, flow
from desktop.ui.reading_order import move_focus
from desktop.ui.widgets import Heading, Size, Text, column


class CopyQuestion(QDialog):
    """The question is said as the window comes; F7 says it again.

    Accepted: `wants_ours` says whether our own file shall be opened instead.

    `ours` is where our file stands; without it there is only this one, or going back.
    """

    def __init__(
        self,
        kit: Kit,
        heading: str,
        lines: Sequence[str],
        *,
        ours: Path | None,
        work: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = kit.words
        self._kit = kit
        self.wants_ours = False
        self.setWindowTitle(heading)
        safe = words.text("&Open our file instead") if ours else words.text("&Leave it closed")
        self.safe = Button(safe, ButtonLook.PRIMARY)
        self.work = Button(work)
        self.back = Button(words.text("&Go back"))
        self.back.setVisible(ours is not None)
        self.safe.clicked.connect(self._ours if ours else self.reject)
        self.work.clicked.connect(self.accept)
        self.back.clicked.connect(self.reject)
        self.safe.setDefault(True)
        self._said = " ".join([f"{heading}.", *lines])
        self._lay_out(heading, lines)
        self.safe.setFocus(Qt.FocusReason.OtherFocusReason)
        shortcut(self, "F7", lambda: kit.speech.repeat(self))

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._kit.speech.say_in_front(self, self._said)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward)

    def _ours(self) -> None:
        self.wants_ours = True
        self.accept()

    def _lay_out(self, heading: str, lines: Sequence[str]) -> None:
        inside = QWidget()
        body = column(spacing=theme.M, margin=theme.M)
        body.addWidget(Heading(heading, size=Size.SCREEN))
        for line in lines:
            body.addWidget(Text(line))
        body.addLayout(flow(self.safe, self.work, self.back))
        body.addStretch(1)
        inside.setLayout(body)
        whole = column(margin=theme.XS)
        whole.addWidget(Page(inside))
        self.setLayout(whole)
        em, room = self._kit.look.em(), self.screen().availableGeometry().size() * 0.92
        width = min(em * 34, room.width())
        height = body.totalHeightForWidth(width - 4 * theme.M) + 3 * theme.M
        self.resize(width, min(max(height, em * 12), room.height()))
