"""Copies that lie in a folder: which are of this very file, and which hold nothing else."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from desktop.errors import UserError
from desktop.storage import history
from desktop.storage.copying import JOURNAL
from desktop.storage.database import DataFile, close, open_to_read
from desktop.storage.keeping import FILE_MARK
from desktop.storage.key import SALT, Key


def of_this_file(db: DataFile, folder: Path, ending: str) -> Iterator[Path]:
    """Files in a folder with this ending that are locked with the salt of ours.

    Every copy of a file has its salt, whatever its password was. Raises OSError where the
    folder cannot be read; a file that cannot be read is left out.
    """
    for path in folder.iterdir():
        with suppress(OSError):
            if path.name.endswith(ending) and path.is_file() and _salt(path) == db.salt:
                yield path


def _salt(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(SALT)


def adds_nothing(db: DataFile, copy: Path, made_at: datetime) -> bool:
    """Whether a copy is as it was made, and all that was done in it was done in our file too.

    False for anything else: worked in since, damaged, of another file, with another
    password, or gone on from an older copy than ours.
    """
    if copy.with_name(f"{copy.name}{JOURNAL}").exists():
        return False
    try:
        opened = open_to_read(copy, Key(spare=db.spare))
    except (UserError, OSError):
        return False
    try:
        mark = FILE_MARK.find(opened, "true")
        as_made = mark is not None and mark.copied_at == made_at
        return as_made and history.knows(db, history.head(opened))
    except (sqlcipher.Error, ValueError):  # damaged: somebody may want to look at it
        return False
    finally:
        close(opened)
