"""Asking before something is taken off, and saying once that it was done."""

from collections.abc import Callable

from desktop.ui.group.office_dialogs import Sure
from desktop.ui.room_page import RoomPage


def ask_sure(page: RoomPage, title: str, text: str, *, do: str, act: Callable[[], object]) -> None:
    """Ask over a page whether this is meant; whoever cannot see it go hears that it was kept."""

    def do_it() -> None:
        act()
        page.say_saved()

    page.ask(Sure(page.kit, title, text, do=do, act=do_it, parent=page))
