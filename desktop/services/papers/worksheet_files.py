"""Worksheets as files: `.po` for translators' programs, and what comes back as `.po` or table.

A table comes back from spreadsheets with other commas, other letters and other ends of
lines than it went out with. What cannot be read is said in words; nothing is guessed at.
"""

import csv
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

from desktop.domain.group import GroupSettings
from desktop.domain.worksheet import FileLine, read_reference
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, N_, Words
from desktop.printing.csv_table import FORMULA_STARTS
from desktop.printing.documents.worksheet import Worksheet
from desktop.written_numbers import babel_locale

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

LARGEST = 5_000_000
"""Bytes: thousands of texts are less."""
MOST_LINES = 10_000
NOT_OURS = N_("This is not one of our worksheets. Choose the file that came back.")
STRANGERS = (
    (b"PK\x03\x04", N_("This is a spreadsheet or text file. Save it as “CSV UTF-8” first.")),
    (b"\xd0\xcf\x11\xe0", N_("This is a spreadsheet or text file. Save it as “CSV UTF-8” first.")),
    (b"%PDF", N_("This is a PDF. Type in what stands on it.")),
    (b"\x89PNG", N_("This is a picture. Type in what stands on it.")),
    (b"\xff\xd8\xff", N_("This is a picture. Type in what stands on it.")),
)
MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
OLD_LETTERS = {"pl": "cp1250", "ro": "cp1250", "ur": "cp1256", "ar": "cp1256"}
"""How Windows wrote each language before Unicode; the others as in western Europe."""
LOST_LETTER = "\ufffd"
TRANSLATION = 4
"""How many columns after its reference a translation stands, where no heading says so."""


def po_file(words: Words, sheet: Worksheet, *, group: GroupSettings, at: datetime) -> bytes:
    """The sheet for a translator's program. An older translation comes along as unsure."""
    from babel.messages.catalog import Catalog  # noqa: PLC0415 - loaded when first used
    from babel.messages.pofile import write_po  # noqa: PLC0415 - likewise

    catalogue = Catalog(
        locale=babel_locale(sheet.language),
        project=group.name,
        version=at.date().isoformat(),
        msgid_bugs_address=group.contact,
        language_team=LANGUAGE_NAMES[sheet.language],
        creation_date=at,
        revision_date=at,
        header_comment="",
        fuzzy=False,
    )
    for line in sheet.lines:
        catalogue.add(
            line.source.wording,
            line.draft or line.before,
            context=str(line.reference),
            auto_comments=[
                words.text(line.written.text.belongs_to),
                words.text("Version {number}", number=line.reference.version),
            ],
            flags={"fuzzy"} if line.before else set(),
        )
    written = BytesIO()
    write_po(written, catalogue, width=0)
    return written.getvalue()


def read_sheet(content: bytes) -> list[FileLine]:
    """Every line of a worksheet that came back. Raises UserError for any other file."""
    for mark, message in STRANGERS:
        if content.startswith(mark):
            raise UserError(message)
    if not content.strip():
        raise UserError(N_("This file is empty."))
    if len(content) > LARGEST:
        raise UserError(NOT_OURS)
    text = _decoded(content)
    lines = _po_lines(text) if _looks_like_po(text) else _table_lines(text)
    if len(lines) > MOST_LINES or not any(read_reference(line.reference) for line in lines):
        raise UserError(NOT_OURS)
    return lines


def _decoded(content: bytes) -> str:
    """The letters of a file. A table in an older manner says by itself which language it is."""
    codec = next((name for mark, name in MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(codec)
    except UnicodeDecodeError:
        if codec == "utf-16":
            raise UserError(NOT_OURS) from None
    text = content.decode(codec, "replace")
    whole = sum(not letter.isascii() for letter in text) > 2 * text.count(LOST_LETTER)
    if whole or codec != "utf-8":  # only some letters were damaged, and their lines say so
        return text
    return content.decode(_old_codec(content), "replace")


def _old_codec(content: bytes) -> str:
    ascii_only = content.decode("ascii", "replace")
    for line in ascii_only.splitlines():
        for cell in line.replace(";", ",").replace("\t", ",").split(","):
            found = read_reference(cell.strip(' "'))
            if found is not None and found.language:
                return OLD_LETTERS.get(found.language, "cp1252")
    return "cp1252"


def _looks_like_po(text: str) -> bool:
    return any(line.startswith(("msgid ", "msgctxt ")) for line in text.splitlines())


def _po_lines(text: str) -> list[FileLine]:
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 - loaded when first used

    try:
        catalogue = read_po(BytesIO(_without_header(text).encode()), abort_invalid=True)
    except (PoFileError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise UserError(NOT_OURS) from error
    return [_po_line(message) for message in _messages(catalogue)]


def _messages(catalogue: "Catalog") -> "list[Message]":
    return [message for message in catalogue if message.id]


def _po_line(message: "Message") -> FileLine:
    said, source = message.string, message.id
    return FileLine(
        number=message.lineno or 0,
        reference=message.context or "",
        wording=said if isinstance(said, str) else "",
        beside=(source,) if isinstance(source, str) else tuple(source),
        unsure=message.fuzzy,
    )


def _without_header(text: str) -> str:
    """Its lines, without what its program says of itself: we read nothing from there."""
    lines = text.splitlines()
    begins = next((n for n, line in enumerate(lines) if line.startswith("msgctxt")), 0)
    while begins and lines[begins - 1].startswith("#"):
        begins -= 1
    return "\n".join(["" for _ in lines[:begins]] + lines[begins:])


def _table_lines(text: str) -> list[FileLine]:
    rows = _rows(text)
    place = _translation_column(rows)
    found = []
    for number, row in enumerate(rows, 1):
        at = next((n for n, cell in enumerate(row) if read_reference(cell)), None)
        if at is None:
            if number > 1 and any(cell.strip() for cell in row):
                found.append(FileLine(number=number, reference="", wording="", beside=row))
            continue
        column = place if place is not None else at + TRANSLATION
        wording = row[column] if column < len(row) else ""
        beside = [cell for n, cell in enumerate(row) if n not in {at, column}]
        found.append(
            FileLine(number=number, reference=row[at], wording=_plain(wording), beside=beside)
        )
    return found


def _rows(text: str) -> list[list[str]]:
    """The cells of each row, whichever of the usual signs stands between them."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    between = max(",;\t", key=first.count)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=between))
    except csv.Error as error:
        raise UserError(NOT_OURS) from error
    return [[cell.strip() for cell in row] for row in rows]


def _translation_column(rows: Sequence[Sequence[str]]) -> int | None:
    """Where a heading is the name of a language in its own script."""
    names = set(LANGUAGE_NAMES.values())
    heading = next((row for row in rows if any(row)), ())
    return next((n for n, cell in enumerate(heading) if cell in names), None)


def _plain(cell: str) -> str:
    """Without the mark that keeps a spreadsheet from running what was typed."""
    guarded = cell.startswith("'") and cell[1:].lstrip(" ")[:1] in FORMULA_STARTS and len(cell) > 1
    return cell[1:] if guarded else cell
