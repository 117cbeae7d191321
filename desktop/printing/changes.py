"""What has to be changed in a paper so that it can be printed, told before it is printed."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from desktop.language import Sentence, plural
from desktop.printing.blocks import Document
from desktop.printing.typeset import text
from desktop.printing.typeset.typed import Change, Changes

MOST_SHOWN = 10


def what_changed(document: Document) -> tuple[Sentence, ...]:
    """The changes in sentences for whoever prints; none where all stands as it was typed."""
    found = Changes()
    for said, language in _texts(document, document.language):
        found += text.changes(said, language)
    return tuple(_told(found))


def _texts(thing: Any, language: str) -> Iterator[tuple[str, str]]:
    """Every text of the document, each once, with the language it is in."""
    if isinstance(thing, str):
        yield thing, language
    elif isinstance(thing, tuple):
        for one in thing:
            yield from _texts(one, language)
    elif is_dataclass(thing):
        own = getattr(thing, "language", "") or language
        for field in fields(thing):
            yield from _texts(getattr(thing, field.name), own)


def _told(found: Changes) -> Iterator[Sentence]:
    counts = Counter[Change]()
    for (change, _), times in found.items():
        counts[change] += times
    if count := counts[Change.NO_LETTER]:
        letters = [_named(letter) for change, letter in found if change is Change.NO_LETTER]
        yield plural(
            "We could not print 1 letter: {letters}. You see ▯ in its place.",
            "We could not print {count} letters: {letters}. You see ▯ in their place.",
            count=count,
            letters=" ".join(letters[:MOST_SHOWN]) + " …" * (len(letters) > MOST_SHOWN),
        )
    if count := counts[Change.HIDDEN]:
        yield plural("We took out 1 hidden sign.", "We took out {count} hidden signs.", count=count)
    if count := counts[Change.ALONE]:
        yield plural(
            "1 accent stood alone. You see a circle under it.",
            "{count} accents stood alone. You see a circle under each.",
            count=count,
        )


def _named(letter: str) -> str:
    """The letter itself, or its number where no screen could show it."""
    return letter if letter.isprintable() else f"U+{ord(letter[0]):04X}"
