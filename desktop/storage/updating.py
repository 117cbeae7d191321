"""Bringing a file's tables up to date: all of it at once, or nothing."""

from datetime import datetime

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database, Migrations

from desktop.language import N_, sentence
from desktop.storage import history, search, triggers
from desktop.storage.schema import UNLOGGED


def in_memory() -> Database:
    """An empty database that is never written anywhere."""
    connection = sqlcipher.connect(":memory:", isolation_level=None)
    return Database(connection, execute_plugins=False)


def is_ours(db: Database, versions: Migrations) -> bool:
    """Whether this program ever made tables here; a locked file may be somebody else's."""
    return bool(versions.applied(db))


def is_newer(db: Database, versions: Migrations) -> bool:
    """Whether a later version of this program changed the tables."""
    known = {migration.name for migration in versions.pending(in_memory())}
    return bool({migration.name for migration in versions.applied(db)} - known)


def is_older(db: Database, versions: Migrations) -> bool:
    return bool(versions.pending(db))


def update(db: Database, versions: Migrations) -> None:
    """Apply what is missing and write every trigger again; foreign keys hold only afterwards.

    One transaction: a crash in the middle must not leave tables without their triggers.
    An update of a file in use ends undo.
    """
    if is_older(db, versions):
        with db.atomic():
            before = _columns(db)
            for trigger in triggers.names(db):
                db.execute(f'DROP TRIGGER "{trigger}"')
            versions.apply(db)
            triggers.write_all(db)
            search.rebuild(db)  # what can be found, and where its line stands, may be new
            if before:
                _note(db, before, versions)
    db.execute("PRAGMA foreign_keys = ON")


def _columns(db: Database) -> dict[str, list[str]]:
    return {table: triggers.columns_of(db, table) for table in triggers.tables(db)}


def _note(db: Database, before: dict[str, list[str]], versions: Migrations) -> None:
    """A step of its own, in which rows with new columns stand in history as they are now."""
    at = datetime.fromisoformat(versions.applied(db)[-1].applied_at)
    label = sentence(N_("Brought the file up to date"))
    with history.step(db, label, at=at, person_id=None, kind="migration") as step_id:
        for table, columns in _columns(db).items():
            if table in before and before[table] != columns and table not in UNLOGGED:
                _log_again(db, table, columns, step_id)


def _log_again(db: Database, table: str, columns: list[str], step_id: int) -> None:
    last = (
        "SELECT after FROM history_row WHERE tbl = ? AND row_id = live.id ORDER BY id DESC LIMIT 1"
    )
    db.execute(
        "INSERT INTO history_row (step_id, tbl, row_id, before, after, salt)"
        f" SELECT ?, ?, live.id, ({last}), {triggers.image_of(table, columns, 'live')},"
        f' lower(hex(randomblob(16))) FROM "{table}" AS live',
        (step_id, table, table),
    )
