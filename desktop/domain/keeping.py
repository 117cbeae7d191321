"""Keeping the file safe: its spare key, who can open it, and the copies of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Opens(StrEnum):
    """What somebody opens the file with."""

    PASSWORD = "password"  # noqa: S105 - a word, not a secret
    SPARE_KEY = "spare key"


NEWEST = 10
"""How many copies stay besides one of each month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpareKeySheet:
    """A spare key that was printed, saved or written down, and perhaps typed back.

    `fits` says which key it is without being it: a new password makes it another.
    """

    id: int | None = None
    made_on: date
    fits: str
    typed_back_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CanOpen:
    """Somebody showed, or said, that they can open the file with the key that `fits`."""

    id: int | None = None
    person_id: int
    how: Opens
    said_on: date
    fits: str
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyMade:
    """A copy of the file: when, in which folder, and whether it was opened to try it.

    Every copy is read back and checked when it is made; `tested` is the further step of
    opening it as one would after losing the file.
    """

    id: int | None = None
    at: datetime
    day: date
    folder: str
    name: str
    tested: bool = False


def older_ones(copies: Sequence[CopyMade]) -> list[CopyMade]:
    """Those of some copies that are neither of the newest nor the last of their month.

    They come and go in the order they were made in: a clock may have been wrong.
    """
    of_months = {(one.day.year, one.day.month): one for one in copies}
    stay = {one.id for one in (*copies[-NEWEST:], *of_months.values())}
    return [one for one in copies if one.id not in stay]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileMark:
    """Stands only in a copy: this file is one, and this is when it was made."""

    id: int = 1
    copied_at: datetime
