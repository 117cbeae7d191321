"""Search everything: one field, and below it what was found."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui import theme
from desktop.ui.fields import TextField
from desktop.ui.keys import is_enter
from desktop.ui.kit import Kit
from desktop.ui.rows import Row, RowList
from desktop.ui.shell.room import Found
from desktop.ui.widgets import column

PAUSE_BEFORE_SPEAKING = 600
"""Milliseconds without a key after which the number found is said; shown it is at once."""
SHOWN_AT_ONCE = 8


class SearchBox(TextField):
    """Finds as you type. Down goes to what was found, Enter opens the first, Esc clears."""

    def __init__(self, kit: Kit, search: Callable[[str], Sequence[Found]]) -> None:
        super().__init__()
        self._kit = kit
        self._search = search
        self._found: list[Found] = []
        self.setAccessibleName(kit.words.text("Search everything"))
        self.setAccessibleDescription("Ctrl+K")
        self.results = QFrame()
        self.results.setProperty("surface", "card")
        self.results.hide()
        self.list = RowList(kit, kit.words.text("Found"), empty=kit.words.text("Nothing found."))
        body = column(margin=theme.S)
        body.addWidget(self.list)
        self.results.setLayout(body)
        self.list.installEventFilter(self)
        self.list.opened.connect(self._go)
        self.textEdited.connect(self._look)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_BEFORE_SPEAKING)
        self._pause.timeout.connect(self._say_how_many)

    def stand_over(self, window: QWidget) -> None:
        """Show what is found over this window, below the field."""
        self.results.setParent(window)
        self.results.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        name = self.accessibleName()
        whole = f"{name}   Ctrl+K"
        room = self.width() - 2 * theme.L
        fits = self.fontMetrics().horizontalAdvance(whole) <= room
        self.setPlaceholderText(whole if fits else name)

    def start(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() == Qt.Key.Key_Down and self._found:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif is_enter(event) and self._found:
            self._go(0)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """In the list, Esc and Up from the first card lead back to the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            first = self.list.currentIndex().row() == 0
            if event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and first):
                self.start()
                return True
        if event.type() == QEvent.Type.FocusOut and not self.hasFocus():
            self.results.hide()
        return False

    def _look(self, typed: str) -> None:
        self._found = list(self._search(typed.strip())) if typed.strip() else []
        self.list.show_rows(
            [Row(key=n, title=one.title, detail=one.detail) for n, one in enumerate(self._found)]
        )
        self._place(shown=bool(typed.strip()))
        self._pause.start()

    def _place(self, *, shown: bool) -> None:
        window = self.results.parentWidget()
        if window is None or not shown:
            self.results.hide()
            return
        width = max(self.width(), self._kit.look.em() * 26)
        width = min(width, window.width() - 2 * theme.M)
        if self.results.width() != width:  # cards are as high as the width makes them
            self.results.resize(width, theme.TARGET)
        corner = self.mapTo(window, QPoint(0, self.height() + theme.XS))
        left = corner.x() + self.width() - width if self.isRightToLeft() else corner.x()
        heights = [self.list.sizeHintForRow(n) for n in range(min(len(self._found), SHOWN_AT_ONCE))]
        wanted = (sum(heights) or theme.TARGET) + 2 * theme.S + theme.XS
        height = min(wanted, window.height() - corner.y() - theme.M)
        self.results.setGeometry(max(theme.M, left), corner.y(), width, height)
        self.results.raise_()
        self.results.show()

    def _say_how_many(self) -> None:
        if not self.results.isVisible():
            return
        words, count = self._kit.words, len(self._found)
        said = words.plural("{count} found.", "{count} found.", count)
        self._kit.speech.say(self, said if count else words.text("Nothing found."))

    def _go(self, number: object) -> None:
        found = self._found[number] if isinstance(number, int) else None
        self._leave()
        if found is not None:
            found.go()

    def _leave(self) -> None:
        self._pause.stop()
        self.clear()
        self._found = []
        self.results.hide()
