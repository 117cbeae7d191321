"""What is said aloud by a screen reader, and kept on screen to be read again."""

from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.last = ""
        teach_roles()

    def say(self, widget: QWidget, text: str, *, urgent: bool = False) -> None:
        """Say `text`, show it in the window's message line, and keep it for F7."""
        self.last = text
        announce(widget, text, urgent=urgent)
        self.said.emit(text)

    def repeat(self, widget: QWidget) -> None:
        if self.last:
            announce(widget, self.last, urgent=True)
