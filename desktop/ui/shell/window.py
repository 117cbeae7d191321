"""The one window: a rail of rooms, a bar above them, and the last message below."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QWidget

from desktop.ui import theme
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.reading_order import move_focus, stops, turn
from desktop.ui.shell.band import Band
from desktop.ui.shell.idle import IdleLock
from desktop.ui.shell.rail import Rail
from desktop.ui.shell.room import Program, Room, Tells
from desktop.ui.shell.top_bar import TopBar
from desktop.ui.speech import InFront
from desktop.ui.widgets import Text, column, row

if TYPE_CHECKING:
    from desktop.ui.shell.lock_screen import Hidden, LockScreen

RAIL_FROM = 50.0
"""Narrower than this, in heights of body text, the rail becomes a menu."""
UNDO_ASKED_FOR = 10_000
"""Milliseconds in which a second Ctrl+Z means yes."""


class MainWindow(QMainWindow):
    """Shows one room at a time. Everything it does for the group is asked of `program`."""

    room_shown = Signal(str)
    locked = Signal()
    unlocked = Signal()

    def __init__(self, kit: Kit, rooms: Sequence[Room], program: Program) -> None:
        super().__init__()
        self._kit = kit
        self._rooms = {room.key: room for room in rooms}
        self._program = program
        self._made: dict[str, QWidget] = {}
        self._stood: dict[str, QWidget] = {}
        self._hidden: list[Hidden] = []
        self._lock_screen: LockScreen | None = None
        self.room = ""
        self._text_size = kit.look.text_size
        self.rail = Rail(kit, rooms, program.change_who)
        self.bar = TopBar(kit, rooms, program)
        self.stack = QStackedWidget()
        self.message = Text(tone="soft")
        self.who = Text(tone="soft")
        self.band = Band()
        self._band_said = False
        self.inside = QWidget()
        self._lay_out()
        self.bar.search.stand_over(self.inside)
        self.idle = IdleLock(self.lock, self)
        self._undo_asked = QTimer(self)
        self._undo_asked.setSingleShot(True)
        self._undo_asked.setInterval(UNDO_ASKED_FOR)
        self._connect()
        self.refresh()

    def widget(self, key: str) -> QWidget:
        """The page of a room, made now if nobody went there before."""
        if key not in self._made:
            made = self._rooms[key].make()
            self._made[key] = made
            self.stack.addWidget(made)
        return self._made[key]

    def made(self) -> dict[str, QWidget]:
        """The pages made so far, to be told what changed."""
        return dict(self._made)

    def show_room(self, key: str) -> None:
        stood = turn(self.stack, self.widget(key))
        if stood is not None:
            self._stood[self.room] = stood
        self.room = key
        self.rail.show_room(key)
        self.bar.menu.show_room(key)
        self.setWindowTitle(self._title(key))
        self.room_shown.emit(key)

    def _title(self, key: str) -> str:
        title = f"{self._rooms[key].title} – {self._program.group_name()}"
        if self._program.standing():
            title = self._kit.words.text("{title} – practice group", title=title)
        return title

    def enter(self, key: str) -> None:
        """Go to a room and say what it is: a reader hears no change of title."""
        self.show_room(key)
        self.land()
        page = self._made[key]
        said = page.arrival() if isinstance(page, Tells) else self._rooms[key].title
        self._kit.speech.mention(self, said)

    def land(self) -> None:
        """Stand where one stood last in this room, or where it begins; nobody else is moved."""
        if self.focusWidget() is not None:
            return
        every = list(stops(self._made[self.room]))
        last = [one for one in every if one is self._stood.get(self.room)]
        for stop in (last or every)[:1]:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Ask again for the group, who is here and what can be undone, and show it."""
        group, who = self._program.group_name(), self._program.who()
        self.rail.show_who(group, who)
        self.who.setText(f"{group} · {who}")
        self._keep_room_for_who()
        self.band.show_sentence(self._program.standing())
        self.bar.show_undo(self._program.undo_words())
        self._undo_asked.stop()

    def hear(self, _tables: object) -> None:
        """Something was changed in the file."""
        self.refresh()

    def lock(self) -> None:
        """Hide everything, also what open dialogs show, until the secret is typed."""
        if self._lock_screen is not None:
            return
        from desktop.ui.shell.lock_screen import (  # noqa: PLC0415 - loaded when first used
            Hidden,
            LockScreen,
        )

        title = self._kit.words.text("Hearback is locked")
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and (window is self or isinstance(window, QDialog)):
                self._hidden.append(Hidden(window, title))
        about = "\n".join(filter(None, (self._program.group_name(), self._program.standing())))
        self._lock_screen = LockScreen(self._kit, about, self._program.unlock, self)
        self._lock_screen.accepted.connect(self._unlocked)
        self._lock_screen.open()
        self.message.setText("")
        self.locked.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward)

    def showEvent(self, event: QShowEvent) -> None:
        """What always stands above is said once, when the window opens."""
        super().showEvent(event)
        said = self._program.standing()
        if said and not self._band_said:
            self._band_said = True
            InFront(self, lambda: self._kit.speech.mention(self, said))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _unlocked(self) -> None:
        if self._lock_screen is not None:
            self._lock_screen.deleteLater()
        self._lock_screen = None
        for hidden in self._hidden:
            hidden.show()
        self._hidden = []
        self._fold()
        self.refresh()
        self.unlocked.emit()

    def _lay_out(self) -> None:
        main = column(spacing=theme.M)
        main.setContentsMargins(theme.L, theme.M, theme.L, theme.XS)
        main.addWidget(self.bar)
        main.addWidget(self.stack, 1)
        foot = row(spacing=theme.S)
        foot.addWidget(self.message, 1)
        foot.addWidget(self.who)
        main.addLayout(foot)
        self.message.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.message.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the flags reset it
        self.message.setAccessibleName(self._kit.words.text("Last message"))
        self.message.hide()
        beside = row(spacing=0)
        beside.addWidget(self.rail)
        beside.addLayout(main, 1)
        whole = column(spacing=0)
        whole.addWidget(self.band)
        whole.addLayout(beside, 1)
        self.inside.setLayout(whole)
        self.setCentralWidget(self.inside)

    def _connect(self) -> None:
        look, bar = self._kit.look, self.bar
        self.rail.entered.connect(self.enter)
        bar.menu.entered.connect(self.enter)
        self.rail.language.setVisible(self._program.choose_language is not None)
        if self._program.choose_language is not None:
            self.rail.language.clicked.connect(self._program.choose_language)
            bar.menu.wants_language.connect(self._program.choose_language)
        bar.undo.clicked.connect(self._undo)
        bar.smaller.clicked.connect(look.smaller)
        bar.larger.clicked.connect(look.larger)
        bar.lock.clicked.connect(self.lock)
        look.changed.connect(self._text_size_changed)
        self._kit.speech.said.connect(self._show_message)
        for keys, do in (
            ("Ctrl+K", bar.search.start),
            ("Ctrl+Z", self._ask_before_undo),
            ("Ctrl+Shift+Z", self._redo),
            ("Ctrl+Shift+L", self.lock),
            ("Ctrl++", look.larger),
            ("Ctrl+=", look.larger),
            ("Ctrl+-", look.smaller),
            ("Ctrl+0", lambda: look.set_text_size(theme.SMALLEST_TEXT)),
            ("F7", lambda: self._kit.speech.repeat(self)),
        ):
            shortcut(self.inside, keys, do)
        for room in self._rooms.values():
            if room.shortcut:
                shortcut(self.inside, room.shortcut, partial(self.enter, room.key))

    def _ask_before_undo(self) -> None:
        """Ctrl+Z says what it would undo; pressed again, it does."""
        words = self._kit.words
        step = self._program.undo_words()
        if not step:
            nothing = words.text("Nothing to undo.")
            self._kit.speech.say(self, self._program.why_not_undo() or nothing)
        elif self._undo_asked.isActive():
            self._undo()
        else:
            asked = words.text("Undo: {step}? Press Control Z again.", step=step)
            self._kit.speech.say(self, asked)
            self._undo_asked.start()

    def _undo(self) -> None:
        said = self._program.undo()
        self.refresh()
        self._kit.speech.say(self, said)

    def _redo(self) -> None:
        if not self._program.redo_words():
            self._kit.speech.say(self, self._kit.words.text("Nothing to do again."))
            return
        said = self._program.redo()
        self.refresh()
        self._kit.speech.say(self, said)

    def _show_message(self, text: str) -> None:
        self.message.setText(text)
        self.message.setAccessibleName(text)
        self.message.setVisible(bool(text))

    def _text_size_changed(self) -> None:
        """The look changed; only another size is said, and not that colours are others now."""
        size = self._kit.look.text_size
        self._fold()
        if size == self._text_size:
            return
        self._text_size = size
        self._program.keep_text_size(size)
        self._kit.speech.say(self, self._kit.words.text("Text {size} per cent", size=size))

    def _keep_room_for_who(self) -> None:
        """On one line beside the message, where both have room; else it wraps."""
        metrics = QFontMetrics(self._kit.look.font())
        line = metrics.horizontalAdvance(self.who.text()) + theme.XS
        self.who.setMinimumWidth(min(line, self.width() // 2))

    def _fold(self) -> None:
        narrow = self.width() / max(1, self._kit.look.em()) < RAIL_FROM
        self.rail.setVisible(not narrow)
        self.bar.fold(narrow=narrow)
        self.who.setVisible(narrow)
        self._keep_room_for_who()
