"""The keys of the note-taker's screen: no single letters, and none of the screen readers'."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from desktop.ui.keys import shortcut
from desktop.ui.meetings.notes.day_acts import DayActs
from desktop.ui.meetings.notes.day_people import PeopleActs
from desktop.ui.meetings.notes.day_screen import DayScreen


def give_keys(
    screen: DayScreen, acts: DayActs, people: PeopleActs, to_desk: Callable[[], object]
) -> None:
    """Ctrl+PageUp and Ctrl+PageDown, for Alt+Up and Alt+Down open a list of choices."""
    inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
    for keys, press in (
        ("Ctrl+Return", acts.finish),
        ("Ctrl+PgDown", lambda: acts.step(1)),
        ("Ctrl+PgUp", lambda: acts.step(-1)),
        ("Ctrl+O", screen.line.words.add),
        ("Ctrl+D", screen.line.decisions.add),
        ("Ctrl+T", screen.line.deeds.add),
        ("Ctrl+L", acts.put_off),
        ("Ctrl+N", people.someone_not_expected),
        ("F4", lambda: screen.tell(screen.line.aloud())),
        ("F6", lambda: acts.next_part(1)),
        ("Shift+F6", lambda: acts.next_part(-1)),
        ("F8", lambda: screen.tell(screen.here.aloud())),
        ("F9", to_desk),
        ("Esc", screen.left.emit),
    ):
        shortcut(screen, keys, press, within=inside)
