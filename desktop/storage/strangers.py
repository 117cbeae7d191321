"""Looking at a file before it is opened: what is not ours, or not whole, is refused by name."""

import os
from pathlib import Path

from desktop.errors import UserError
from desktop.language import N_
from desktop.paths import is_folder, is_taken
from desktop.storage.key import SALT

STRANGERS = {
    b"SQLite format 3\x00": N_("{name} is a plain database, not one of our locked files."),
    b"%PDF": N_("{name} is a PDF, not one of our files. Nothing was changed."),
    b"PK\x03\x04": N_("{name} is a zip or office file, not one of ours. Nothing was changed."),
    b"\x89PNG": N_("{name} is a picture, not one of our files. Nothing was changed."),
    b"\xff\xd8\xff": N_("{name} is a picture, not one of our files. Nothing was changed."),
}
CUT_OFF = N_("Part of {name} cannot be read. Is the stick still in?")
PAGE = 4096


def look(path: Path, *, to_write: bool = True) -> bytes:
    """Recognise by looking what SQLCipher would not tell apart, or would open as new.

    Answers the file's salt. Raises UserError; nothing is written. A copy that is only read
    may stand in a folder where we cannot write.
    """
    start, size = _start(path)
    for mark, message in STRANGERS.items():
        if start.startswith(mark):
            raise UserError(message, name=path.name)
    if size < PAGE or (size % PAGE and not _half_written(path)):
        raise UserError(N_("Part of {name} is missing. Look for your latest copy."), name=path.name)
    if to_write and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise UserError(
            N_("We cannot write in this folder. Copy {name} to your own folder first."),
            name=path.name,
        )
    return start


def _start(path: Path) -> tuple[bytes, int]:
    """The first bytes, and how many there are."""
    if not is_taken(path):
        raise UserError(N_("We cannot find {name}. Was it moved?"), name=path.name)
    if is_folder(path):
        raise UserError(N_("{name} is a folder. Choose the file inside it."), name=path.name)
    try:
        with path.open("rb") as file:
            start = file.read(SALT)
            size = os.fstat(file.fileno()).st_size
    except PermissionError as error:
        raise UserError(N_("We may not read {name}. Ask who owns it."), name=path.name) from error
    except OSError as error:
        raise UserError(CUT_OFF, name=path.name) from error
    if not start:
        raise UserError(N_("{name} is empty. Look for your latest copy."), name=path.name)
    return start, size


def _half_written(path: Path) -> bool:
    """Whether the computer stopped in the middle of saving; opening puts that right."""
    journal = path.with_name(f"{path.name}-journal")
    return is_taken(journal) and journal.stat().st_size > 0
