"""The window over three small rooms, and a group that remembers what was asked of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.errors import UserError
from desktop.language import N_
from desktop.ui.kit import Kit
from desktop.ui.shell.room import Found, Program, Room
from desktop.ui.shell.window import MainWindow
from desktop.ui.widgets import Text

WORDS = "library garden soup"


@dataclass
class Group:
    """A group that remembers what the window asked of it."""

    steps: list[str] = field(default_factory=lambda: ["allow Dilip £6.30"])
    undone: list[str] = field(default_factory=list)
    visited: list[str] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    made: list[str] = field(default_factory=list)

    def undo(self) -> str:
        self.undone.append(self.steps.pop())
        return "Undone: allow Dilip £6.30."

    def redo(self) -> str:
        self.steps.append(self.undone.pop())
        return "Done again."

    def search(self, words: str) -> Sequence[Found]:
        people = ["Ewa", "Ewan", "Carys"]
        return [
            Found(title=name, detail="Person", go=partial(self.visited.append, name))
            for name in people
            if words.lower() in name.lower()
        ]

    def unlock(self, secret: str) -> None:
        if secret != WORDS:
            raise UserError(N_("This password does not open it."), field="secret")

    def room(self, key: str, title: str, shortcut: str) -> Room:
        def make() -> QWidget:
            self.made.append(key)
            page = QWidget()
            body = QVBoxLayout(page)
            body.addWidget(Text(f"Private words about {title}"))
            box = QLineEdit()
            box.setAccessibleName(f"{title} field")
            body.addWidget(box)
            return page

        return Room(key=key, title=title, picture=key, make=make, shortcut=shortcut)

    def program(self) -> Program:
        return Program(
            group_name=lambda: "Riverside Users’ Group",
            who=lambda: "Maya · treasurer",
            search=self.search,
            undo_words=lambda: self.steps[-1] if self.steps else "",
            undo=self.undo,
            redo_words=lambda: self.undone[-1] if self.undone else "",
            redo=self.redo,
            unlock=self.unlock,
            keep_text_size=self.sizes.append,
        )


@pytest.fixture
def group() -> Group:
    return Group()


@pytest.fixture
def window(qtbot: QtBot, kit: Kit, group: Group) -> MainWindow:
    rooms = [
        group.room("today", "Today", "Ctrl+1"),
        group.room("people", "People", "Ctrl+2"),
        group.room("money", "Money", "Ctrl+3"),
    ]
    window = MainWindow(kit, rooms, group.program())
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show_room("today")
    with qtbot.waitActive(window):
        window.show()
    return window


def in_sight(window: QWidget) -> str:
    return " ".join(label.text() for label in window.findChildren(Text) if label.isVisible())
