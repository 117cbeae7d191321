"""What is said aloud by a screen reader, and kept on screen to be read again."""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

HEADING = "heading"
"""The property by which a label says that it is a heading."""
DRAWN = "drawn"
"""The property by which a widget says that it draws what its name tells."""
STOPS = (".", "?", "!", "۔", "؟", "।", "。", "？", "！")
"""What ends a sentence, in any language of ours: no second full stop comes after it."""
CLOSING = "”’»›」』）)"
"""What may stand behind the last stop of what somebody said."""


def ended(part: str) -> str:
    """A full stop after it, unless its sentence has ended, also inside quotation marks."""
    return part if part.rstrip(CLOSING).endswith(STOPS) else f"{part}."


def spoken_line(line: str) -> str:
    """`Polski, by post` for `Polski · by post`; after a whole sentence no comma is said."""
    first, *more = line.split(" · ")
    for part in more:
        first += f"{' ' if ended(first) == first else ', '}{part}"
    return first


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader say `text`; the widget only says which window speaks."""
    event = QAccessibleAnnouncementEvent(widget, text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def spoken(*parts: str) -> str:
    """Short parts as one thing to be heard: a full stop after each, and no signs."""
    said = (spoken_line(part).rstrip() for part in parts if part)
    return " ".join(ended(part) for part in said)


class InFront(QObject):
    """Does something once a window is in front: a reader passes over what is said behind another.

    It waits for the window to come, also where another stands before it for a while.
    """

    def __init__(self, window: QWidget, do: Callable[[], object]) -> None:
        super().__init__(window)
        self._do = do
        if window.isActiveWindow():
            QTimer.singleShot(0, self, self._do_it)
        else:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._do_it)
        return False

    def drop(self) -> None:
        """Do nothing when the window comes."""
        self._do = lambda: None

    def _do_it(self) -> None:
        do = self._do
        self.drop()  # a window may come twice before this is done
        do()
        self.deleteLater()


def tell_focus(view: QWidget, part: Callable[[], int | None]) -> None:
    """Tell a screen reader which part of a list has the focus; Qt tells only of the list.

    Said after the list itself, so that the part is the last that is heard. `part` gives its
    number among the list's accessible children, or None.
    """

    def tell() -> None:
        child = part()
        if child is not None and view.hasFocus():
            event = QAccessibleEvent(view, QAccessible.Event.Focus)
            event.setChild(child)
            QAccessible.updateAccessibility(event)

    QTimer.singleShot(0, view, tell)


def _interface(_class_name: str, thing: QObject) -> QAccessibleWidget | None:
    if isinstance(thing, QLabel) and thing.property(HEADING):
        return QAccessibleWidget(thing, QAccessible.Role.Heading)
    if isinstance(thing, QWidget) and thing.property(DRAWN):
        return QAccessibleWidget(thing, QAccessible.Role.Graphic)
    return None


@cache
def teach_roles() -> None:
    """Tell Qt, once, what our headings and drawings are: readers jump from heading to heading.

    What Qt takes for a mere container a reader passes over, whatever its name is.
    """
    QAccessible.installFactory(_interface)


class Speech(QObject):
    """Says one thing at a time and remembers the last, so that F7 can say it again."""

    said = Signal(str)
    mentioned = Signal(str)
    """Said once and not kept: it stands on the screen all the time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.last = ""
        self._waiting: InFront | None = None
        teach_roles()

    def say(self, widget: QWidget, text: str, *, urgent: bool = False) -> None:
        """Say `text`, show it in the window's message line, and keep it for F7."""
        self.last = text
        announce(widget, text, urgent=urgent)
        self.said.emit(text)

    def say_in_front(self, window: QWidget, text: str) -> None:
        """Say `text` as soon as the window is in front; only the last, where several wait."""
        if self._waiting is not None:
            self._waiting.drop()
        self._waiting = None
        if window.isActiveWindow():
            self.say(window, text)
        else:
            self._waiting = InFront(window, lambda: self.say(window, text))

    def confide(self, widget: QWidget, text: str) -> None:
        """Say what must not stay in the window's message line; F7 says it until it is forgotten."""
        self.last = text
        announce(widget, text)
        self.mentioned.emit(text)

    def keep(self, text: str) -> None:
        """Say nothing: it stands on the screen, and F7 says it when somebody asks."""
        self.last = text

    def forget(self, text: str) -> None:
        """Keep this for F7 no longer."""
        if self.last == text:
            self.last = ""

    def mention(self, widget: QWidget, text: str) -> None:
        """Say what stands on the screen anyway; the last message stays for F7."""
        announce(widget, text)
        self.mentioned.emit(text)

    def repeat(self, widget: QWidget) -> None:
        if self.last:
            announce(widget, self.last, urgent=True)
