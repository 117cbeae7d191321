"""Opening the data file: look at it, unlock it, bring its tables up to date.

One file means one file: rollback journal, everything written before a commit returns, an
exclusive lock from opening to closing. Never WAL: a copy made without its `-wal` would
lose payments in silence.
"""

import hashlib
import os
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database, Migrations

from desktop.errors import UserError
from desktop.language import N_
from desktop.storage.migrations import migrations
from desktop.storage.updating import is_newer, is_older, is_ours, update

STRANGERS = {
    b"SQLite format 3\x00": N_("{name} is a plain database, not one of our locked files."),
    b"%PDF": N_("{name} is a PDF, not one of our files. Nothing was changed."),
    b"PK\x03\x04": N_("{name} is a zip or office file, not one of ours. Nothing was changed."),
    b"\x89PNG": N_("{name} is a picture, not one of our files. Nothing was changed."),
    b"\xff\xd8\xff": N_("{name} is a picture, not one of our files. Nothing was changed."),
}
PAGE = 4096
SALT = 16
"""The first bytes of the file: the salt that goes with its password."""


DataFile = Database
"""The open file, as services hold it: they hand it on and never look inside."""


@dataclass(frozen=True, slots=True)
class Key:
    """What opens the file: a password, or the raw key and salt of a spare key (96 hex digits)."""

    password: str = field(default="", repr=False)
    raw: str = field(default="", repr=False)

    def pragma(self) -> str:
        """The statement that unlocks. Raises UserError for a password no file can have."""
        if self.raw:
            return f"PRAGMA key = \"x'{self.raw}'\""
        if not self.password:
            raise UserError(N_("Type the password."), field="password")
        if any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in self.password):
            raise UserError(
                N_("This password has a letter we cannot use. Type it again."), field="password"
            )
        text = unicodedata.normalize("NFC", self.password).replace("'", "''")
        return f"PRAGMA key = '{text}'"


def create_file(path: Path, key: Key, versions: Migrations = migrations) -> Database:
    """Make a new, empty data file. Raises UserError when there is one already, or no room."""
    if path.exists():
        raise UserError(N_("There is a file called {name} already."), name=path.name)
    key.pragma()
    try:
        with said(path):
            db = _connect(path, key)
            with _closed_on_error(db):
                update(db, versions)
    except BaseException:
        with suppress(OSError):  # a folder that cannot be written
            path.unlink(missing_ok=True)
        raise
    return db


def open_file(path: Path, key: Key, versions: Migrations = migrations) -> Database:
    """Open a data file. Raises UserError, in words, for whatever keeps it shut.

    A file that is refused was not written to.
    """
    _look(path, key)
    with said(path):
        db = _connect(path, key)
        with _closed_on_error(db):
            if not is_ours(db, versions):
                raise UserError(
                    N_("{name} is locked, but it is not one of our files. Nothing was changed."),
                    name=path.name,
                )
            if is_newer(db, versions):
                raise UserError(
                    N_("A newer Hearback made this file. Update Hearback, then open it.")
                )
            if is_older(db, versions):
                copy_to(db, _free_name(path), key)
            update(db, versions)
    return db


def copy_to(db: Database, target: Path, key: Key) -> None:
    """A complete locked copy beside the file, made by SQLite's own backup.

    It has the same salt, so that the same password and the same spare key open it.
    """
    copy = sqlcipher.connect(str(target))
    try:
        copy.execute(Key(raw=raw_key(db, key)).pragma())
        db.conn.backup(copy)
    finally:
        copy.close()


def _free_name(path: Path) -> Path:
    """Where the copy before an update goes; an earlier copy stays."""
    names = (
        path.with_name(f"{path.stem}-before-update{number}{path.suffix}")
        for number in ("", *(f"-{n}" for n in range(2, 1000)))
    )
    return next(name for name in names if not name.exists())


def _look(path: Path, key: Key) -> None:
    """Recognise by looking what SQLCipher would not tell apart, or would open as new."""
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
    for mark, message in STRANGERS.items():
        if start.startswith(mark):
            raise UserError(message, name=path.name)
    _look_closer(path, start, key)


def _look_closer(path: Path, start: bytes, key: Key) -> None:
    size = path.stat().st_size
    if size < PAGE or (size % PAGE and not _half_written(path)):
        raise UserError(N_("Part of {name} is missing. Look for your latest copy."), name=path.name)
    if key.raw and key.raw[-2 * SALT :].lower() != start.hex():
        raise UserError(
            N_("This spare key does not open this file. Check it, or the file may be damaged."),
            field="password",
        )
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise UserError(
            N_("We cannot write in this folder. Copy {name} to your own folder first."),
            name=path.name,
        )


def _half_written(path: Path) -> bool:
    """Whether the computer stopped in the middle of saving; opening puts that right."""
    journal = path.with_name(f"{path.name}-journal")
    return journal.exists() and journal.stat().st_size > 0


def _connect(path: Path, key: Key) -> Database:
    unlock = key.pragma()
    connection = sqlcipher.connect(str(path), isolation_level=None, timeout=0.5)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(unlock)
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA cache_size = -32000")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return Database(connection, execute_plugins=False)  # nobody else's code touches the file


@contextmanager
def _closed_on_error(db: Database) -> Iterator[None]:
    try:
        yield
    except BaseException:
        close(db)
        raise


@contextmanager
def said(path: Path) -> Iterator[None]:
    """Say in words what SQLite reports: a full disk, a folder that cannot be written."""
    try:
        yield
    except sqlcipher.Error as error:
        raise in_words(error, path) from error


def in_words(error: Exception, path: Path) -> UserError:
    """What SQLite's error means to the person in front of the file."""
    text = str(error)
    for piece, message, about in REPORTS:
        if piece in text:
            return UserError(message, field=about, name=path.name)
    return UserError(N_("The file could not be used: {reason}."), reason=text)


REPORTS = (
    ("locked", N_("{name} is open in another window. Close that one first."), ""),
    ("full", N_("The disk is full. What was saved is safe. Make some room."), ""),
    ("readonly", N_("We cannot write in this folder. Choose your own folder."), ""),
    ("unable to open", N_("We cannot write in this folder. Choose your own folder."), ""),
    (
        "not a database",
        N_("This password does not open this file. Check it, or the file may be damaged."),
        "password",
    ),
    ("malformed", N_("Part of {name} is damaged. Open your latest copy."), ""),
    ("disk I/O", N_("The disk did not take this. What was saved is safe. Check the disk."), ""),
)
"""What SQLite says, what we say, and the field on screen it belongs to."""


def close(db: Database) -> None:
    """Close the file and leave nothing beside it: the empty journal goes too."""
    with suppress(sqlcipher.Error):
        db.execute("PRAGMA locking_mode = NORMAL")
        db.execute("PRAGMA journal_mode = DELETE")
    with suppress(sqlcipher.Error):
        db.close()


def raw_key(db: Database, key: Key) -> str:
    """Key and salt as 96 hex digits: what a spare key carries."""
    if key.raw:
        return key.raw
    salt = bytes.fromhex(one(db, "PRAGMA cipher_salt"))
    iterations = int(one(db, "PRAGMA kdf_iter"))
    password = unicodedata.normalize("NFC", key.password).encode()
    return (hashlib.pbkdf2_hmac("sha512", password, salt, iterations, 32) + salt).hex()


def one(db: Database, sql: str, *arguments: Any) -> Any:
    """The first column of the first row, or None."""
    row = db.execute(sql, arguments).fetchone()
    return row[0] if row else None
