"""After a copy was made: is it the stick of last time, how many copies are there, which stay."""

from dataclasses import replace
from pathlib import Path

from desktop.errors import UserError
from desktop.language import Words
from desktop.services.keeping import older_copies
from desktop.services.keeping.older_copies import CopiesHere
from desktop.services.workspace import Workspace
from desktop.settings import Keep
from desktop.ui.keeping.place import CopyPlace

FEW, MANY = 10, 100
"""With room for fewer more it is said on closing; from so many on nobody wants the number."""


class AfterCopy:
    """Older copies go only where somebody chose so, and it is said how many went."""

    def __init__(self, words: Words, workspace: Workspace, place: CopyPlace) -> None:
        self._words, self._workspace, self._place = words, workspace, place

    def said(self, folder: Path) -> list[str]:
        """What is worth a sentence, after the older copies went that were to go."""
        words = self._words
        lines = []
        if (other := older_copies.another_stick(self._workspace, folder)) is not None:
            lines.append(words.say(other))
        if self._place.known.keep_copies is Keep.NEWEST:
            lines += self.remove(folder)
        here = self._here(folder)
        if here is not None and here.room < FEW and not self.asks(folder):
            lines.append(copies_line(words, here))
        return lines

    def asks(self, folder: Path) -> bool:
        """Whether to ask which copies stay: once, when there is one more than need be."""
        here = self._here(folder)
        unasked = self._place.known.keep_copies is Keep.UNASKED
        return unasked and here is not None and bool(here.older)

    def question(self, folder: Path) -> str:
        words, here = self._words, self._here(folder)
        asked = words.text("We can keep the newest 10 and one of each month. Which stay?")
        return f"{copies_line(words, here)} {asked}" if here is not None else asked

    def can_make_room(self, folder: Path) -> bool:
        """Whether a copy found no room where older ones may go."""
        here = self._here(folder)
        return here is not None and here.room < 1 and bool(here.older)

    def keep(self, which: Keep) -> None:
        self._place.remember(replace(self._place.known, keep_copies=which))

    def remove(self, folder: Path) -> list[str]:
        """Remove older copies; says how many went, or nothing where none did."""
        count = older_copies.remove_older(self._workspace, folder)
        return [self._words.say(older_copies.removed_in_words(count))] if count else []

    def _here(self, folder: Path) -> CopiesHere | None:
        try:
            return older_copies.copies_here(self._workspace, folder)
        except UserError:  # pulled out just now: the copy itself was read back
            return None


def copies_line(words: Words, here: CopiesHere) -> str:
    """`There are 14 copies here, and room for 230 more.`"""
    count = words.plural(
        "There is {count} copy here.", "There are {count} copies here.", here.count
    )
    if here.room >= MANY:
        room = words.text("There is room for many more.")
    elif here.room == 0:
        room = words.text("There is no room for another.")
    else:
        room = words.plural(
            "There is room for {count} more.", "There is room for {count} more.", here.room
        )
    return f"{count} {room}"
