"""Opening the data file: look at it, unlock it, bring its tables up to date.

One file means one file: rollback journal, everything written before a commit returns, an
exclusive lock from opening to closing. Never WAL: a copy made without its `-wal` would
lose payments in silence.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database, Migrations

from desktop.domain.spare_key import SpareKey
from desktop.errors import UserError
from desktop.language import N_
from desktop.paths import is_taken
from desktop.storage import search
from desktop.storage.key import Key, new_salt, unlocking
from desktop.storage.migrations import migrations
from desktop.storage.records import instant
from desktop.storage.strangers import look
from desktop.storage.updating import is_newer, is_older, is_ours, update

__all__ = ["DataFile", "Key"]

T = TypeVar("T")

PAGES_AT_ONCE = 256
"""How many pages a copy takes before it tells how far it is: a megabyte."""


class DataFile(Database):
    """The open file, as services hold it: they hand it on and never look inside.

    It knows its spare key, but not the password it was made of.
    """

    def __init__(self, connection: Any, spare: SpareKey, salt: bytes) -> None:
        super().__init__(connection, execute_plugins=False)  # nobody else's code touches the file
        self.spare = spare
        self.salt = salt
        self._known: dict[str, tuple[int, Any]] = {}

    def until_written(self, what: str, read: Callable[[], T]) -> T:
        """What was read, until something is written; while that is under way it is read anew."""
        if self.conn.in_transaction:
            return read()
        written = self.conn.total_changes
        self._known = {key: kept for key, kept in self._known.items() if kept[0] == written}
        if what not in self._known:
            self._known[what] = (written, read())
        found: T = self._known[what][1]
        return found


def create_file(path: Path, key: Key, versions: Migrations = migrations) -> DataFile:
    """Make a new, empty data file. Raises UserError when there is one already, or no room."""
    if is_taken(path):
        raise UserError(N_("There is a file called {name} already."), name=path.name)
    salt = new_salt()
    spare = key.found(salt)
    try:
        with said(path):
            db = _connect(path, spare, salt)
            with _closed_on_error(db):
                update(db, versions)
    except BaseException:
        with suppress(OSError):  # a folder that cannot be written
            path.unlink(missing_ok=True)
        raise
    return db


def open_file(path: Path, key: Key, versions: Migrations = migrations) -> DataFile:
    """Open a data file. Raises UserError, in words, for whatever keeps it shut.

    A file that is refused was not written to.
    """
    salt = look(path)
    with said(path), _about_the_spare_key(key):
        db = _connect(path, key.found(salt), salt)
        with _closed_on_error(db):
            refuse_others(db, path, versions)
            if is_older(db, versions):
                copy_to(db, _free_name(path))
            update(db, versions)
            if versions is migrations:
                search.mend(db)
    return db


def refuse_others(db: Database, path: Path, versions: Migrations = migrations) -> None:
    """Raise UserError for somebody else's locked file, and for one of a newer version."""
    if not is_ours(db, versions):
        raise UserError(
            N_("{name} is locked, but it is not one of our files. Nothing was changed."),
            name=path.name,
        )
    if is_newer(db, versions):
        raise UserError(N_("A newer Hearback made this file. Update Hearback, then open it."))


def open_to_read(path: Path, key: Key) -> DataFile:
    """Open a copy only to look, and lock nothing: a stick may be write-protected.

    Raises UserError as `open_file` does. Close it with `close`.
    """
    salt = look(path, to_write=False)
    with said(path, COPY_REPORTS), _about_the_spare_key(key):
        spare = key.found(salt)
        uri = f"{_uri(path)}?mode=ro&immutable=1"
        connection = sqlcipher.connect(uri, uri=True, isolation_level=None)
        db = DataFile(connection, spare, salt)
        with _closed_on_error(db):
            _unlock(connection, spare, salt)
            refuse_others(db, path)
    return db


def _uri(path: Path) -> str:
    """As SQLite reads it; `Path.as_uri` gives it a server for `//server/share` and it refuses."""
    whole = quote(path.resolve().as_posix(), safe="/:")
    return f"file://{whole}" if whole.startswith("/") else f"file:///{whole}"


def copy_to(
    db: DataFile,
    target: Path,
    *,
    marked: datetime | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> None:
    """A complete locked copy in another file, made by SQLite's own backup.

    It has the same salt, so that the same password and the same spare key open it. `marked`
    is written into it as the instant of the copy. `progress` is told how many pages are over,
    and of how many; what it raises ends the copy. Raises whatever SQLite raises.
    """

    def tell(_status: int, left: int, total: int) -> None:
        if progress is not None:
            progress(total - left, total)

    copy = sqlcipher.connect(str(target))
    try:
        copy.execute(unlocking(db.spare, db.salt))
        db.conn.backup(copy, pages=PAGES_AT_ONCE, progress=tell)
        if marked is not None:
            copy.execute("DELETE FROM open_claim")  # only the file itself can have been stopped
            copy.execute("DELETE FROM file_mark")
            copy.execute("INSERT INTO file_mark VALUES (1, ?)", (instant(marked),))
            copy.commit()
    finally:
        copy.close()


def rekey(db: DataFile, path: Path, password: str) -> None:
    """Lock the file with another password, in one transaction: the old one opens it, or the new.

    The salt stays: until the transaction is done, the old key must be found with what the
    file's first bytes say. Raises UserError, field `password`; then the old one opens it.
    """
    spare = Key(password).found(db.salt)
    try:
        db.execute(unlocking(spare, db.salt, "rekey")).fetchall()
    except sqlcipher.Error as error:
        _connect_again(db, path)
        raise UserError(
            N_("The disk did not take the new password. The old one still opens our file."),
            field="password",
        ) from error
    db.spare = spare


def _connect_again(db: DataFile, path: Path) -> None:
    """After a rekey that failed: the old connection would write some pages with the new key."""
    db.conn.close()
    with said(path):
        db.conn = _connect(path, db.spare, db.salt).conn
        update(db, migrations)


def _free_name(path: Path) -> Path:
    """Where the copy before an update goes; an earlier copy stays."""
    names = (
        path.with_name(f"{path.stem}-before-update{number}{path.suffix}")
        for number in ("", *(f"-{n}" for n in range(2, 1000)))
    )
    return next(name for name in names if not name.exists())


@contextmanager
def _about_the_spare_key(key: Key) -> Iterator[None]:
    """What does not open is the spare key, where no password was typed."""
    try:
        yield
    except sqlcipher.DatabaseError as error:
        if key.spare is None or "not a database" not in str(error):
            raise
        raise UserError(
            N_("This spare key does not open this file. Is there a newer sheet?"),
            field="spare_key",
        ) from error


def _connect(path: Path, spare: SpareKey, salt: bytes) -> DataFile:
    connection = sqlcipher.connect(str(path), isolation_level=None, timeout=0.5)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        _unlock(connection, spare, salt)
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA cache_size = -32000")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return DataFile(connection, spare, salt)


def _unlock(connection: Any, spare: SpareKey, salt: bytes) -> None:
    """Raises SQLite's error for a key that does not fit, and for a damaged first page."""
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(unlocking(spare, salt))
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


@contextmanager
def _closed_on_error(db: Database) -> Iterator[None]:
    try:
        yield
    except BaseException:
        close(db)
        raise


@contextmanager
def said(path: Path, reports: Sequence[tuple[str, str, str]] = ()) -> Iterator[None]:
    """Say in words what SQLite reports: a full disk, a folder that cannot be written.

    `reports` are said in place of the usual ones.
    """
    try:
        yield
    except sqlcipher.Error as error:
        raise in_words(error, path, reports) from error


def in_words(
    error: Exception, path: Path, reports: Sequence[tuple[str, str, str]] = ()
) -> UserError:
    """What SQLite's error means to the person in front of the file."""
    text = str(error)
    for piece, message, about in (*reports, *REPORTS):
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
COPY_REPORTS = (("malformed", N_("Part of {name} is damaged. Use another copy."), ""),)


def close(db: Database) -> None:
    """Close the file and leave nothing beside it: the empty journal goes too."""
    with suppress(sqlcipher.Error):
        db.execute("PRAGMA locking_mode = NORMAL")
        db.execute("PRAGMA journal_mode = DELETE")
    with suppress(sqlcipher.Error):
        db.close()


def one(db: Database, sql: str, *arguments: Any) -> Any:
    """The first column of the first row, or None."""
    row = db.execute(sql, arguments).fetchone()
    return row[0] if row else None
