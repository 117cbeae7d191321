"""What the window is made of and what it asks of the program; it knows neither by name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A room on the rail. `make` builds its page when somebody first goes there."""

    key: str
    title: str
    picture: str
    make: Callable[[], QWidget]
    shortcut: str = ""


@runtime_checkable
class Tells(Protocol):
    """A room that says in a few words what it shows now."""

    def arrival(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing found by the search, and how to go there."""

    title: str
    detail: str = ""
    go: Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """What the window can ask for. Each is a plain function, given by whoever builds it.

    `undo_words` and `redo_words` name the step in words ("allow Dilip £6.30"), or are empty.
    `undo` and `redo` give the sentence to say afterwards. `unlock` gets what was typed and
    raises UserError when it opens nothing. `change_who` is None where nobody else can sit down.
    """

    group_name: Callable[[], str]
    who: Callable[[], str]
    search: Callable[[str], Sequence[Found]]
    undo_words: Callable[[], str]
    undo: Callable[[], str]
    redo_words: Callable[[], str]
    redo: Callable[[], str]
    unlock: Callable[[str], None]
    keep_text_size: Callable[[int], None]
    change_who: Callable[[], object] | None = None
    why_not_undo: Callable[[], str] = str
    """Why the newest step cannot be taken back, as a sentence; empty when there is none."""
    choose_language: Callable[[], object] | None = None
    """Asks for the language and the colours of the screen; None where they stay."""
    standing: Callable[[], str] = str
    """A sentence that stays in sight in every room; empty when there is none."""
