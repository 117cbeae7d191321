"""What is said aloud by a screen reader, and kept on screen to be read again."""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

HEADING = "heading"
"""The property by which a label says that it is a heading."""
DRAWN = "drawn"
"""The property by which a widget says that it draws what its name tells."""


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader say `text`; the widget only says which window speaks."""
    event = QAccessibleAnnouncementEvent(widget, text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


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
        teach_roles()

    def say(self, widget: QWidget, text: str, *, urgent: bool = False) -> None:
        """Say `text`, show it in the window's message line, and keep it for F7."""
        self.last = text
        announce(widget, text, urgent=urgent)
        self.said.emit(text)

    def mention(self, widget: QWidget, text: str) -> None:
        """Say what stands on the screen anyway; the last message stays for F7."""
        announce(widget, text)
        self.mentioned.emit(text)

    def repeat(self, widget: QWidget) -> None:
        if self.last:
            announce(widget, self.last, urgent=True)
