"""Names out of a list that somebody typed or pasted: from a letter, a register, a spreadsheet."""

import re
import unicodedata

from desktop.domain.person import LONGEST_NAME, checked_name, clean_text
from desktop.errors import UserError
from desktop.language import N_

BEFORE_A_NAME = re.compile(
    r"(?:[-–—*•·▪◦‣►○●■□☐☑✓✔>]+\s*|[(\[]?\d{1,4}\s*[.):\]\-–]+\s*|\d{1,4}\s+)"
)
"""A bullet, a tick box, or the number of a line: `- `, `1. `, `2)`, `(3) `, `4 `."""
HEADINGS = frozenset({"name", "names", "full name", "first name", "surname"})


def names_in(text: str) -> list[str]:
    """The names, one a line, without what numbers or marks the lines.

    Of a spreadsheet's row the first cell with letters is the name. Lines without a letter are
    left out. Raises UserError (`names`), which says the line, for one too long to be a name.
    """
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        name = name_in(line)
        if len(name) > LONGEST_NAME:
            raise UserError(
                N_("Line {line} has {count} letters. We can keep up to {most}."),
                field="names",
                line=number,
                count=len(name),
                most=LONGEST_NAME,
            )
        if name:
            found.append(checked_name(name, "names"))
    return found


def name_in(line: str) -> str:
    """The name in one line, or nothing."""
    cells = [_bare(cell) for cell in line.split("\t")]
    if len(cells) > 1 and cells[0].casefold() in HEADINGS:
        return ""
    return next((cell for cell in cells if _has_letter(cell)), "")


def _bare(cell: str) -> str:
    text = clean_text(cell.replace("\u00a0", " ").replace("\ufeff", "")).strip('"“” ,;')
    while (before := BEFORE_A_NAME.match(text)) and before.end():
        text = text[before.end() :]
    return " ".join(text.split())


def _has_letter(text: str) -> bool:
    return any(unicodedata.category(letter).startswith("L") for letter in text)
