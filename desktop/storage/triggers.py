"""The triggers of the file: history of every row, and money that cannot be changed.

sqlite-utils' `transform()` drops triggers, so they are all written again, from the schema,
after every migration. Every write needs a named step: outside one, the file refuses.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from sqlite_utils import Database

from desktop.storage.schema import APPEND_ONLY, UNLOGGED

SANCTIONED = {"movement": "received_name"}
"""The one column that an erasure may blank in an append-only table, while it says so."""

UNLOGGED_COLUMNS = {"pin": frozenset({"hash"})}
"""Columns whose values stay out of history."""


def write_all(db: Database) -> int:
    """Drop and write every trigger; returns how many there are."""
    for name in names(db):
        db.execute(f'DROP TRIGGER "{name}"')
    statements = expected(db)
    for statement in statements.values():
        db.execute(statement)
    return len(statements)


@contextmanager
def lifted(db: Database, changed: Collection[str]) -> Iterator[None]:
    """Take the locks off these append-only tables while an erasure empties words in them.

    Inside a transaction only: whatever stops it puts the locks back with everything else.
    """
    assert db.conn.in_transaction
    locks = {
        name: sql
        for name, sql in expected(db).items()
        for table in APPEND_ONLY.intersection(changed)
        if name in {f"fixed_{table}_update", f"fixed_{table}_delete"}
    }
    for name in locks:
        db.execute(f'DROP TRIGGER "{name}"')
    yield
    for sql in locks.values():
        db.execute(sql)


def names(db: Database) -> list[str]:
    rows = db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
    return [row[0] for row in rows.fetchall()]


def expected(db: Database) -> dict[str, str]:
    """Every trigger the file must have: name -> SQL."""
    written: dict[str, str] = {}
    for table in tables(db):
        columns = columns_of(db, table)
        pairs: list[tuple[str, str]] = []
        if table not in {"history_now", "id_counter"}:
            pairs.extend(_no_replacing(db, table))
        if table in APPEND_ONLY:
            pairs.extend(_no_changing(table, columns))
        if table not in UNLOGGED:
            pairs.extend(_logging(table, columns))
        written.update(pairs)
    written.update(_history_guards())
    written.update(_id_guards())
    return written


def tables(db: Database) -> list[str]:
    """Every table of ours, without what SQLite and the search keep for themselves."""
    rows = db.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE 'search_text%' AND name <> '_sqlite_migrations' ORDER BY name"
    )
    return [row[0] for row in rows.fetchall()]


def columns_of(db: Database, table: str) -> list[str]:
    return [row[1] for row in db.execute(f'PRAGMA table_info("{table}")').fetchall()]


def image_of(table: str, columns: list[str], row: str) -> str:
    """SQL that writes a row as history keeps it."""
    hidden = UNLOGGED_COLUMNS.get(table, frozenset())
    return (
        "json_object("
        + ", ".join(f"'{c}', {row}.\"{c}\"" for c in columns if c not in hidden)
        + ")"
    )


def _no_replacing(db: Database, table: str) -> Iterator[tuple[str, str]]:
    """Refuse an INSERT of an existing row: `INSERT OR REPLACE` would overwrite it unseen."""
    keys = [(["id"], "")]
    for _, index, unique, *_rest in db.execute(f'PRAGMA index_list("{table}")').fetchall():
        if unique:
            columns = [row[2] for row in db.execute(f'PRAGMA index_info("{index}")').fetchall()]
            keys.append((columns, _where(db, index)))
    for number, (columns, where) in enumerate(keys):
        same = " AND ".join(f'"{column}" = NEW."{column}"' for column in columns)
        yield (
            f"keep_{table}_{number}",
            (
                f'CREATE TRIGGER "keep_{table}_{number}" BEFORE INSERT ON "{table}"'
                f' WHEN EXISTS (SELECT 1 FROM "{table}" WHERE {same}{where.format(prefix="")})'
                f"{where.format(prefix='NEW.')}"
                f" BEGIN SELECT RAISE(ABORT, 'hearback: {table} is already there'); END"
            ),
        )


def _where(db: Database, index: str) -> str:
    row = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", (index,)).fetchone()
    condition = (row[0] or "").partition(" WHERE ")[2] if row else ""
    return f" AND {{prefix}}{condition}" if condition else ""


def _no_changing(table: str, columns: list[str]) -> Iterator[tuple[str, str]]:
    free = SANCTIONED.get(table)
    refuse = f"BEGIN SELECT RAISE(ABORT, 'hearback: {table} is never changed'); END"
    when = ""
    if free:
        same = " AND ".join(f'OLD."{c}" IS NEW."{c}"' for c in columns if c != free)
        when = (
            f" WHEN NOT ({same} AND NEW.\"{free}\" = ''"
            " AND (SELECT erasing FROM history_now) <> '')"
        )
    yield (
        f"fixed_{table}_update",
        f'CREATE TRIGGER "fixed_{table}_update" BEFORE UPDATE ON "{table}"{when} {refuse}',
    )
    yield (
        f"fixed_{table}_delete",
        f'CREATE TRIGGER "fixed_{table}_delete" BEFORE DELETE ON "{table}" {refuse}',
    )


def _logging(table: str, columns: list[str]) -> Iterator[tuple[str, str]]:
    old, new = image_of(table, columns, "OLD"), image_of(table, columns, "NEW")
    images = {
        "INSERT": ("NEW.id", "NULL", new),
        "UPDATE": ("NEW.id", old, new),
        "DELETE": ("OLD.id", old, "NULL"),
    }
    for event, (row_id, before, after) in images.items():
        yield (
            f"log_{table}_{event.lower()}",
            (
                f'CREATE TRIGGER "log_{table}_{event.lower()}" AFTER {event} ON "{table}" BEGIN'
                " SELECT RAISE(ABORT, 'hearback: no step is open')"
                " WHERE (SELECT step_id FROM history_now) IS NULL;"
                " INSERT INTO history_row (step_id, tbl, row_id, before, after, salt) VALUES"
                f" ((SELECT step_id FROM history_now), '{table}', {row_id}, {before}, {after},"
                " lower(hex(randomblob(16)))); END"
            ),
        )


def _history_guards() -> dict[str, str]:
    """History is added to; a row may only be sealed once, or blanked by an erasure."""
    same = " AND ".join(f"OLD.{c} IS NEW.{c}" for c in ("id", "step_id", "tbl", "row_id"))
    sealed = (
        f"{same} AND OLD.before IS NEW.before AND OLD.after IS NEW.after AND OLD.digest IS NULL"
    )
    blanked = (
        f"{same} AND OLD.digest IS NEW.digest AND NEW.before IS NULL AND NEW.after IS NULL"
        " AND NEW.salt IS NULL AND NEW.blanked <> '' AND (SELECT erasing FROM history_now) <> ''"
    )
    same_step = " AND ".join(
        f"OLD.{c} IS NEW.{c}"
        for c in ("id", "at", "person_id", "label_digest", "duty", "undoes_id", "kind")
    )
    unnamed = (
        f"{same_step} AND OLD.previous IS NEW.previous AND OLD.digest IS NEW.digest"
        " AND NEW.salt IS NULL AND NEW.blanked <> '' AND (SELECT erasing FROM history_now) <> ''"
    )
    refuse = "BEGIN SELECT RAISE(ABORT, 'hearback: history is never changed'); END"
    return {
        "fixed_history_row_update": 'CREATE TRIGGER "fixed_history_row_update" BEFORE UPDATE ON'
        f" history_row WHEN NOT (({sealed}) OR ({blanked})) {refuse}",
        "fixed_history_row_delete": 'CREATE TRIGGER "fixed_history_row_delete" BEFORE DELETE ON'
        f" history_row {refuse}",
        "fixed_history_step_update": 'CREATE TRIGGER "fixed_history_step_update" BEFORE UPDATE ON'
        f" history_step WHEN OLD.digest <> '' AND NOT ({unnamed}) {refuse}",
        "fixed_history_step_delete": 'CREATE TRIGGER "fixed_history_step_delete" BEFORE DELETE ON'
        f" history_step WHEN OLD.digest <> '' {refuse}",
    }


def _id_guards() -> dict[str, str]:
    """The counter of ids only goes up, so that none is given twice."""
    refuse = "BEGIN SELECT RAISE(ABORT, 'hearback: ids are given once'); END"
    return {
        "fixed_id_counter_update": 'CREATE TRIGGER "fixed_id_counter_update" BEFORE UPDATE ON'
        f" id_counter WHEN NEW.tbl <> OLD.tbl OR NEW.last <= OLD.last {refuse}",
        "fixed_id_counter_delete": 'CREATE TRIGGER "fixed_id_counter_delete" BEFORE DELETE ON'
        f" id_counter {refuse}",
    }
