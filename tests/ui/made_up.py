"""A language that nobody speaks: every text of ours in letters of its own, and longer by 40 %.

What comes out in plain letters was forgotten by whoever marks texts for translators. What is
cut in it would be cut in German or Welsh.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
OURS = "áƀćďéḟǵĥíĵķĺḿńóṕʠŕśťúṽẃẋýźÁƁĆĎÉḞǴĤÍĴĶĹḾŃÓṔɊŔŚŤÚṼẂẊÝŹ"
LETTERS = str.maketrans(PLAIN, OURS)
KEPT = re.compile(r"(\{\w+\}|&\w)")
"""What a translator keeps: what is filled in, and the letter of the Alt key."""
LONGER = 0.4
TRANSLATIONS = Path(__file__).resolve().parents[2] / "translations"


def in_made_up(text: str) -> str:
    """`&Name…` becomes `&Nāmē~~…`: as long as a long language, and still readable."""
    parts = (part if KEPT.fullmatch(part) else part.translate(LETTERS) for part in KEPT.split(text))
    said = "".join(parts)
    end = "…" if said.endswith("…") else ""
    more = "~" * round(len(text) * LONGER)
    words = " ".join(more[at : at + 6] for at in range(0, len(more), 6))
    return f"{said.removesuffix(end) if end else said} {words}{end}" if words else said


@cache
def plurals() -> dict[str, str]:
    """The English texts that have a plural, with it."""
    found: dict[str, str] = {}
    for name in ("paper", "screen"):
        with (TRANSLATIONS / f"{name}.pot").open("rb") as file:
            found |= {m.id[0]: m.id[1] for m in read_po(file) if isinstance(m.id, tuple | list)}
    return found


class MadeUp(Mapping[str, tuple[str, ...]]):
    """Every text in the made-up language, for `Words`; `english` finds what one says."""

    def __init__(self) -> None:
        self.english: dict[str, str] = {}
        self._said: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, message: str) -> tuple[str, ...]:
        if message not in self._said:
            self._said[message] = self._say(message)
        return self._said[message]

    def _say(self, message: str) -> tuple[str, ...]:
        forms = [message]
        if message in plurals():
            forms.append(plurals()[message])
        said = tuple(in_made_up(form) for form in forms)
        self.english |= dict.fromkeys(said, message)
        return said

    def __iter__(self) -> Iterator[str]:
        return iter(self.english)

    def __len__(self) -> int:
        return len(self.english)
