"""The keys of the note-taker's screen: no single letters, and none of the screen readers'."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.ui.keys import shortcut

if TYPE_CHECKING:
    from desktop.ui.meetings.notes.day_page import DayPage


def give_keys(page: "DayPage") -> None:
    """Ctrl+PageUp and Ctrl+PageDown, for Alt+Up and Alt+Down open a list of choices."""
    inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
    for keys, press in (
        ("Ctrl+Return", page.acts.finish),
        ("Ctrl+PgDown", lambda: page.acts.step(1)),
        ("Ctrl+PgUp", lambda: page.acts.step(-1)),
        ("Ctrl+O", page.line.words.add),
        ("Ctrl+D", page.line.decisions.add),
        ("Ctrl+T", page.line.deeds.add),
        ("Ctrl+L", page.acts.put_off),
        ("Ctrl+N", page.people_acts.someone_not_expected),
        ("F4", lambda: page.tell(page.line.aloud())),
        ("F6", lambda: page.acts.next_part(1)),
        ("Shift+F6", lambda: page.acts.next_part(-1)),
        ("F8", lambda: page.tell(page.here.aloud())),
        ("F9", page.to_desk),
        ("Esc", page.left.emit),
    ):
        shortcut(page, keys, press, within=inside)
