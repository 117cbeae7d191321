"""Our fixed wording as the group's own speakers see it: signed off, or put right."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingCheck:
    """One text in one language as a speaker of the group left it; it wins over ours.

    `message` is the English text; `forms` are all its plural forms in that language, or one.
    """

    id: int | None = None
    language: str
    message: str
    forms: tuple[str, ...]
    checked_by: int
    checked_on: date
