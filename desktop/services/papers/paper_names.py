"""What the files of papers are called: plain names that every file system takes."""

import unicodedata
from collections.abc import Sequence

from desktop.domain.name_list import JOINERS

REFUSED = frozenset('<>:"/\\|?*')
"""Windows refuses all of these, and other systems some of them."""
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
"""Names that Windows keeps for itself, whatever they end in."""
LONGEST = 150
"""Bytes; file systems take 255, and the folder, a number and the ending want room."""


def file_name(said: str, otherwise: str = "Hearback") -> str:
    """A name without its ending: `Slip 14 Amina Begum`. Never empty, never a hidden file."""
    kept = "".join(_kept(letter) for letter in unicodedata.normalize("NFC", said))
    short = " ".join(kept.split()).encode()[:LONGEST].decode(errors="ignore")
    name = short.strip(" .") or otherwise
    return f"Our {name}" if name.split(".")[0].strip().casefold() in DEVICES else name


def _kept(letter: str) -> str:
    if letter in REFUSED or letter.isspace():
        return " "
    hidden = unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn"}
    return "" if hidden and letter not in JOINERS else letter


def all_different(names: Sequence[str]) -> list[str]:
    """The same names, the second of two alike with a 2 behind it; capitals make no difference."""
    taken: set[str] = set()
    given = []
    for name in names:
        tries = (f"{name} {number}" if number > 1 else name for number in range(1, len(names) + 1))
        free = next(one for one in tries if one.casefold() not in taken)
        taken.add(free.casefold())
        given.append(free)
    return given
