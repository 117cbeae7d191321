"""Copies of the file: written beside their place, read back, checked, then given their name.

A copy has the salt and key of the file, and a mark that says it is one. It holds everything
up to the newest step. Nothing here writes to the file that is copied.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlcipher3 import dbapi2 as sqlcipher

from desktop.errors import UserError
from desktop.language import N_
from desktop.paths import is_folder, is_taken, is_too_long
from desktop.storage import check, history
from desktop.storage.database import DataFile, close, copy_to, one, open_to_read
from desktop.storage.key import Key
from desktop.storage.reading import GoOn
from desktop.storage.strangers import PAGE

PART = ".part"
"""What a copy ends in while it is being written."""
JOURNAL = "-journal"
"""What SQLite adds to a file's name for the one it keeps beside it."""
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
ABOUT_THE_NAME = {
    errno.EEXIST: N_("There is a file of this name already. Choose another name."),
    errno.ENAMETOOLONG: N_("This name or its folder's is too long. Choose a shorter one."),
}
NOT_OURS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class NewestStep(NamedTuple):
    """How far a file has come: the number and the instant of its newest step."""

    id: int
    at: datetime


def newest_step(db: DataFile) -> NewestStep:
    [newest] = history.newest(db, 1)
    return NewestStep(newest.id, newest.at)


def step_at(db: DataFile, step_id: int) -> datetime | None:
    """When this step was done; None where there is none of this number."""
    found = one(db, "SELECT at FROM history_step WHERE id = ?", step_id)
    return datetime.fromisoformat(found) if found else None


def write_copy(db: DataFile, target: Path, at: datetime, go_on: GoOn | None = None) -> None:
    """A marked copy that was read back. Raises UserError, field `folder`; then there is none."""
    part = _part(target)

    def look(so_far: int, total: int) -> None:
        if go_on is not None and not go_on(so_far, total):
            raise _Stopped

    with _said(target.parent, "folder"), _removed_on_error(part):
        _check_length(target)
        _room_for(int(one(db, "PRAGMA page_count")) * PAGE, target.parent)
        copy_to(db, part, marked=at, progress=look)
        _write_out(part)
        if _read_back(part, Key(spare=db.spare)) != history.head(db):
            raise _Cut
        _give_name(part, target)


def bring_back(copy: Path, key: Key, target: Path) -> None:
    """The same bytes in another place, read back. Raises UserError, field `to`."""
    part = _part(target)
    with _said(target.parent, "to"), _removed_on_error(part):
        _check_length(target)
        _room_for(copy.stat().st_size, target.parent)
        shutil.copyfile(copy, part)
        _write_out(part)
        if _read_back(part, key) != _read_back(copy, key):
            raise _Cut
        _give_name(part, target)


def sweep(folder: Path, beginning: str) -> None:
    """Take away what a laptop that stopped while copying left in the folder."""
    with suppress(OSError):
        for left in folder.iterdir():
            if left.name.startswith(beginning) and left.name.endswith((PART, f"{PART}{JOURNAL}")):
                left.unlink()


class _Stopped(Exception):
    """Somebody thought better of it."""


class _Cut(Exception):
    """What was read back is not what was written."""


def _part(target: Path) -> Path:
    return target.with_name(f"{target.name}{PART}")


def _check_length(target: Path) -> None:
    if is_too_long(target):
        raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG))


def _room_for(size: int, folder: Path) -> None:
    if shutil.disk_usage(folder).free < size:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _write_out(part: Path) -> None:
    """Onto the stick itself; where the system lets us, reading back then reads the stick."""
    with part.open("r+b") as file:
        os.fsync(file.fileno())
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _read_back(path: Path, key: Key) -> str:
    """The head of its history. Raises _Cut unless every page is there and whole."""
    try:
        db = open_to_read(path, key)
    except UserError as error:
        raise _Cut from error
    try:
        if any(check.pages(db)):
            raise _Cut
        return history.head(db)
    finally:
        close(db)


def _give_name(part: Path, target: Path) -> None:
    if is_taken(target):
        raise OSError(errno.EEXIST, os.strerror(errno.EEXIST))
    part.rename(target)
    with suppress(OSError):  # only some systems let us write out a folder
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def _removed_on_error(part: Path) -> Iterator[None]:
    """Nothing of an earlier try is there before, and nothing half afterwards."""
    _remove(part)
    try:
        yield
    except BaseException:
        _remove(part)
        raise


def _remove(part: Path) -> None:
    for left in (part, part.with_name(f"{part.name}{JOURNAL}")):
        with suppress(OSError):  # the stick may be gone
            left.unlink()


@contextmanager
def _said(folder: Path, field: str) -> Iterator[None]:
    """Say in words why there is no copy. The file itself was not touched."""
    try:
        yield
    except (OSError, sqlcipher.Error, _Cut, _Stopped) as error:
        raise UserError(_why(error, folder), field=field) from error


def _why(error: Exception, folder: Path) -> str:
    if isinstance(error, _Stopped):
        return N_("You stopped the copy. Nothing half is left, and our file is safe.")
    number, text = getattr(error, "errno", None), str(error)
    if number in ABOUT_THE_NAME:
        return ABOUT_THE_NAME[number]
    if not is_folder(folder):
        return N_("We cannot find this folder. Put the stick back, or choose another.")
    if number in NO_ROOM or "full" in text:
        return N_("There is no room in this folder. Our file is safe. Choose another.")
    if number in NOT_OURS or "readonly" in text or "unable to open" in text:
        return N_("We cannot write in this folder. Our file is safe. Choose another.")
    return N_("The copy did not arrive whole. Our file is safe. Use another stick.")
