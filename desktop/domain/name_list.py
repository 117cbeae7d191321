"""Names out of a list that somebody typed or pasted: from a letter, a register, a spreadsheet,
or the line of a mail that says who gets it.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator, Sequence

from desktop.domain.person import LONGEST_NAME, checked_name, clean_text
from desktop.errors import UserError
from desktop.language import N_

BEFORE_A_NAME = re.compile(
    r"(?:[-–—*•·▪◦‣►○●■□☐☑✓✔>]+\s*|#?[(\[]?\d{1,4}\s*[.):\]\-–]+\s*|#?\d{1,4}\s+)"
)
"""A bullet, a tick box, or the number of a line: `- `, `1. `, `2)`, `(3) `, `#4 `."""
WHOLE = frozenset({"name", "names", "full name", "member", "members", "member name"})
FIRST = frozenset({"first name", "first names", "firstname", "forename", "given name"})
LAST = frozenset({"surname", "last name", "lastname", "family name"})
HEADINGS = WHOLE | FIRST | LAST
MAIL = re.compile(r"<?(?<![^\s<>,;@])[^\s<>,;@]{1,200}@[^\s<>,;@]{1,200}>?")
MAIL_ENDS = re.compile(r"(<[^<>@]{1,200}@[^<>@]{1,200}>)\s{0,9}[,;]")
TURNED = re.compile(r"""["“]([^",“”]{1,200}),([^",“”]{1,200})["”]""")
"""A name in quotes with the surname first: `"Begum, Amina"`."""
NO_NAME = re.compile(r'[\d@"“]')
PHONE = re.compile(r"\s[+(]?\d[\d\s()/.-]{5,20}$")
IN_A_LINE = 3
"""From so many names on, divided by commas, a single line is a list of people."""
JOINERS = frozenset("\u200c\u200d")
"""They join letters, and the parts of one emoji; other invisible signs are left out."""
SEPARATORS = "\t;,|"


def names_in(text: str) -> list[str]:
    """The names, one a line, without what numbers or marks the lines.

    Of a spreadsheet's row it is the cell below the heading for names, or the first with
    letters; of an address to write to, what stands before it. Lines without a letter are
    left out. Raises UserError (`names`), which says the line, for one too long to be a name.
    """
    found = []
    for number, name in _numbered(text):
        if len(name) > LONGEST_NAME:
            raise UserError(
                N_("Line {line} has {count} letters. We can keep up to {most}."),
                field="names",
                line=number,
                count=len(name),
                most=LONGEST_NAME,
            )
        found.append(checked_name(name, "names"))
    return found


def count_names(text: str) -> int:
    """How many names `names_in` finds, also while one is too long."""
    return sum(1 for _ in _numbered(text))


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    """Each name with the number of its line."""
    lines = text.splitlines()
    written = [number for number, line in enumerate(lines) if line.strip(" \t\ufeff")]
    columns = _columns(lines[written[0]]) if len(written) > 1 else None
    for number in written:
        if number == written[0] and len(written) > 1 and _is_heading(lines[number], columns):
            continue
        for part in _people(lines[number], alone=len(written) == 1):
            name = (_below(part, *columns) if columns else "") or _name_in(part)
            if name:
                yield number + 1, name


def _columns(line: str) -> tuple[str, list[int]] | None:
    """How a row of headings is divided, and which of its columns make a name."""
    for separator in SEPARATORS:
        cells = [cell.casefold() for cell in _cells(line, separator)]
        for parts in ((WHOLE,), (FIRST, LAST), (FIRST,), (LAST,)):
            found = [next((i for i, c in enumerate(cells) if c in part), -1) for part in parts]
            if len(cells) > 1 and min(found) >= 0:
                return separator, found
    return None


def _is_heading(line: str, columns: object) -> bool:
    return columns is not None or _bare(line).casefold() in HEADINGS


def _cells(line: str, separator: str) -> list[str]:
    return [_bare(cell) for cell in next(csv.reader([line], delimiter=separator), [])]


def _below(line: str, separator: str, columns: Sequence[int]) -> str:
    cells = _cells(line, separator)
    name = " ".join(cells[column] for column in columns if column < len(cells) and cells[column])
    return name if _has_letter(name) else ""


def _people(line: str, *, alone: bool) -> list[str]:
    """The people in one line: those a mail goes to, or a single line of names and commas."""
    if MAIL_ENDS.search(line):
        return MAIL_ENDS.sub(r"\1\n", line).splitlines()
    parts = [part for part in re.split(r"[,;،]", line) if part.strip()]
    plain = all(_has_letter(part) and not NO_NAME.search(part) for part in parts)
    return parts if alone and plain and len(parts) >= IN_A_LINE else [line]


def _name_in(line: str) -> str:
    """The name in one line, or nothing."""
    line = TURNED.sub(r'"\2 \1"', line.strip())
    quoted = line.startswith('"') and '",' in line
    cells = _cells(line, ",") if quoted else [_bare(cell) for cell in re.split(r"[\t|]", line)]
    if len(cells) > 1 and cells[0].casefold() in HEADINGS:
        return ""
    return next((_alone(cell) for cell in cells if _has_letter(cell)), "")


def _alone(cell: str) -> str:
    """A name without the address, the number to ring or the empty cells that follow it."""
    rest = MAIL.sub(" ", cell)
    if not _has_letter(rest):
        return MAIL.sub(lambda found: found.group().strip("<> ").removeprefix("mailto:"), cell)
    head, _, tail = PHONE.sub("", rest).partition(",")
    return _bare(head if tail and not _has_letter(tail) else PHONE.sub("", rest))


def _bare(cell: str) -> str:
    text = "".join(_shown(letter) for letter in cell.replace("\u00a0", " "))
    text = clean_text(text).strip('"“” ,;')
    while (before := BEFORE_A_NAME.match(text)) and before.end():
        text = text[before.end() :]
    if len(text) > 1 and text[0] == text[-1] == "'":
        text = text[1:-1]
    return " ".join(text.split())


def _shown(letter: str) -> str:
    """Marks that only turn the direction of writing come along when one copies."""
    return "" if unicodedata.category(letter) == "Cf" and letter not in JOINERS else letter


def _has_letter(text: str) -> bool:
    return any(unicodedata.category(letter).startswith("L") for letter in text)
