"""Opening the data file: look at it, unlock it, bring its tables up to date.

One file means one file: rollback journal, everything written before a commit returns, an
exclusive lock from opening to closing. Never WAL: a copy made without its `-wal` would
lose payments in silence.
"""

import os
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from desktop.errors import UserError
from desktop.language import N_
from desktop.storage import triggers
from desktop.storage.migrations import migrations

STRANGERS = {
    b"SQLite format 3\x00": N_("{name} is a plain database, not one of our locked files."),
    b"%PDF": N_("{name} is a PDF, not one of our files. Nothing was changed."),
    b"PK\x03\x04": N_("{name} is a zip or office file, not one of ours. Nothing was changed."),
    b"\x89PNG": N_("{name} is a picture, not one of our files. Nothing was changed."),
    b"\xff\xd8\xff": N_("{name} is a picture, not one of our files. Nothing was changed."),
}
PAGE = 4096


@dataclass(frozen=True, slots=True)
class Key:
    """What opens the file: a password, or the raw key and salt of a spare key (96 hex digits)."""

    password: str = ""
    raw: str = ""

    def pragma(self) -> str:
        if self.raw:
            return f"PRAGMA key = \"x'{self.raw}'\""
        text = unicodedata.normalize("NFC", self.password).replace("'", "''")
        return f"PRAGMA key = '{text}'"


def create_file(path: Path, key: Key) -> Database:
    """Make a new, empty data file. Raises UserError when there is one already, or no room."""
    if path.exists():
        raise UserError(N_("There is a file called {name} already."), name=path.name)
    with _said(path):
        db = _connect(path, key)
        _update(db)
    return db


def open_file(path: Path, key: Key) -> Database:
    """Open a data file. Raises UserError, in words, for whatever keeps it shut."""
    _look(path)
    with _said(path):
        db = _connect(path, key)
    try:
        _refuse_newer(db)
        if pending(db):
            copy_to(db, path.with_name(f"{path.stem}-before-update{path.suffix}"), key)
        with _said(path):
            _update(db)
    except BaseException:
        db.close()
        raise
    return db


def pending(db: Database) -> bool:
    return any(True for _ in migrations.pending(db))


def copy_to(db: Database, target: Path, key: Key) -> None:
    """A complete locked copy beside the file, made by SQLite's own backup."""
    copy = sqlcipher.connect(str(target))
    try:
        copy.execute(key.pragma())
        copy.execute("PRAGMA journal_mode = TRUNCATE")
        db.conn.backup(copy)
    finally:
        copy.close()


def _look(path: Path) -> None:
    """Recognise by looking what SQLCipher would not tell apart, or would open as new."""
    if not path.exists():
        raise UserError(N_("We cannot find {name}. Was it moved?"), name=path.name)
    if path.is_dir():
        raise UserError(N_("{name} is a folder. Choose the file inside it."), name=path.name)
    try:
        with path.open("rb") as file:
            start = file.read(16)
    except OSError as error:
        raise UserError(N_("We may not read {name}. Ask who owns it."), name=path.name) from error
    if not start:
        raise UserError(N_("{name} is empty. Look for your latest copy."), name=path.name)
    for mark, message in STRANGERS.items():
        if start.startswith(mark):
            raise UserError(message, name=path.name)
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise UserError(
            N_("We cannot write in this folder. Copy {name} to your own folder first."),
            name=path.name,
        )


def _connect(path: Path, key: Key) -> Database:
    connection = sqlcipher.connect(str(path), isolation_level=None, timeout=0.5)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(key.pragma())
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
    return Database(connection)


def _update(db: Database) -> None:
    """Apply what is missing, then write every trigger again; foreign keys only afterwards."""
    if pending(db):
        for trigger in triggers.names(db):
            db.execute(f'DROP TRIGGER "{trigger}"')
        migrations.apply(db)
        with db.atomic():
            triggers.write_all(db)
    db.execute("PRAGMA foreign_keys = ON")


def _refuse_newer(db: Database) -> None:
    known = {migration.name for migration in migrations.pending(Database(memory=True))}
    if {migration.name for migration in migrations.applied(db)} - known:
        raise UserError(N_("A newer Hearback made this file. Update Hearback, then open it."))


@contextmanager
def _said(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlcipher.Error as error:
        raise in_words(error, path) from error


def in_words(error: Exception, path: Path) -> UserError:
    """What SQLite's error means to the person in front of the file."""
    text = str(error)
    if "locked" in text:
        return UserError(
            N_("{name} is open in another window. Close that one first."), name=path.name
        )
    if "full" in text:
        return UserError(N_("The disk is full. What was saved is safe. Make some room."))
    if "readonly" in text or "unable to open" in text:
        return UserError(N_("We cannot write in this folder. Choose your own folder."))
    if "not a database" in text or "malformed" in text or "disk I/O" in text:
        return UserError(
            N_("This password does not open this file. Check it, or the file may be damaged."),
            field="password",
        )
    return UserError(N_("The file could not be used: {reason}."), reason=text)


def close(db: Database) -> None:
    with suppress(sqlcipher.Error):
        db.close()


def raw_key(db: Database, key: Key, path: Path) -> str:
    """Key and salt as 96 hex digits: what a spare key carries."""
    if key.raw:
        return key.raw
    import hashlib  # noqa: PLC0415 - rarely needed

    with path.open("rb") as file:
        salt = file.read(16)
    iterations = int(db.execute("PRAGMA kdf_iter").fetchone()[0])
    password = unicodedata.normalize("NFC", key.password).encode()
    return (hashlib.pbkdf2_hmac("sha512", password, salt, iterations, 32) + salt).hex()


def one(db: Database, sql: str, *arguments: Any) -> Any:
    """The first column of the first row, or None."""
    row = db.execute(sql, arguments).fetchone()
    return row[0] if row else None
