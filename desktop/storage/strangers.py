"""Looking at a file before it is opened: what is not ours, or not whole, is refused by name."""

import os
from pathlib import Path

from desktop.errors import UserError
from desktop.language import N_
from desktop.storage.key import SALT

STRANGERS = {
    b"SQLite format 3\x00": N_("{name} is a plain database, not one of our locked files."),
    b"%PDF": N_("{name} is a PDF, not one of our files. Nothing was changed."),
    b"PK\x03\x04": N_("{name} is a zip or office file, not one of ours. Nothing was changed."),
    b"\x89PNG": N_("{name} is a picture, not one of our files. Nothing was changed."),
    b"\xff\xd8\xff": N_("{name} is a picture, not one of our files. Nothing was changed."),
}
PAGE = 4096


def look(path: Path, *, to_write: bool = True) -> bytes:
    """Recognise by looking what SQLCipher would not tell apart, or would open as new.

    Answers the file's salt. Raises UserError; nothing is written. A copy that is only read
    may stand in a folder where we cannot write.
    """
    start = _start(path)
    for mark, message in STRANGERS.items():
        if start.startswith(mark):
            raise UserError(message, name=path.name)
    size = path.stat().st_size
    if size < PAGE or (size % PAGE and not _half_written(path)):
        raise UserError(N_("Part of {name} is missing. Look for your latest copy."), name=path.name)
    if to_write and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise UserError(
            N_("We cannot write in this folder. Copy {name} to your own folder first."),
            name=path.name,
        )
    return start


def _start(path: Path) -> bytes:
    if not path.exists():
        raise UserError(N_("We cannot find {name}. Was it moved?"), name=path.name)
    if path.is_dir():
        raise UserError(N_("{name} is a folder. Choose the file inside it."), name=path.name)
    try:
        with path.open("rb") as file:
            start = file.read(SALT)
    except OSError as error:
        raise UserError(N_("We may not read {name}. Ask who owns it."), name=path.name) from error
    if not start:
        raise UserError(N_("{name} is empty. Look for your latest copy."), name=path.name)
    return start


def _half_written(path: Path) -> bool:
    """Whether the computer stopped in the middle of saving; opening puts that right."""
    journal = path.with_name(f"{path.name}-journal")
    return journal.exists() and journal.stat().st_size > 0
