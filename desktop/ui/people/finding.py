"""Finding people by the words of their names, a page at a time."""

from collections.abc import Sequence

from desktop.domain.person import READING_NAMES, STATUS_NAMES, Person
from desktop.domain.search import HitKind, fold
from desktop.language import LANGUAGE_NAMES, Words
from desktop.services.group import group
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.ui.table_model import Asked

MOST_FOUND = 300
"""Whoever types words that more people have, types one more."""


def found(workspace: Workspace, words: str, limit: int = MOST_FOUND) -> list[Person]:
    """People whose names begin like these words, the best first."""
    hits = group.find(workspace, words, limit)
    ids = [hit.id for hit in hits if hit.kind is HitKind.PERSON]
    by_id = people.by_ids(workspace, set(ids))
    return [by_id[person_id] for person_id in ids if person_id in by_id]


def same_name(workspace: Workspace, name: str) -> list[Person]:
    """People who may be the same: one name, but for accents and capitals. Asked, never decided."""
    return [person for person in found(workspace, name) if fold(person.name) == fold(name)]


def reads(words: Words, person: Person) -> str:
    """`Polski, large print, 18 point`"""
    language = LANGUAGE_NAMES.get(person.language, person.language)
    reading = words.text(READING_NAMES[person.reading])
    return words.text("{language}, {format}", language=language, format=reading)


def tell_apart(words: Words, person: Person) -> str:
    """What tells two people of one name apart: how to reach them, and their status."""
    parts = [person.phone or person.email, person.address.replace("\n", ", ")]
    parts.append(words.text(STATUS_NAMES[person.status]))
    return " · ".join(part for part in parts if part)


class Everybody:
    """All people by name, or those who were found, for a table."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._words = ""
        self._found: list[Person] = []

    def count(self, asked: Asked) -> int:
        self._look(asked.words)
        return len(self._found) if asked.words else people.count(self._workspace)

    def page(self, asked: Asked, offset: int, limit: int) -> Sequence[Person]:
        if asked.words:
            self._look(asked.words)
            return self._found[offset : offset + limit]
        return people.every(self._workspace, limit=limit, offset=offset)

    def _look(self, words: str) -> None:
        """Search once for the same words; a changed file brings a new source."""
        if words != self._words:
            self._words = words
            self._found = found(self._workspace, words)
