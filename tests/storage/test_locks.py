"""Money and history are added to, never changed: whoever tries, and whatever tool they use."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from desktop.storage import check, triggers
from desktop.storage.database import one
from desktop.storage.schema import APPEND_ONLY, UNLOGGED
from tests.storage.small_group import SmallGroup, add_person, rename, step, unlocking_of

HEARD = "hearback: "
"""How our own refusals begin."""
ATTACKS = (
    "UPDATE {table} SET {last} = {last}",
    "UPDATE OR REPLACE {table} SET id = id + 1",
    "DELETE FROM {table}",
    "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    "INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT DO UPDATE SET id = id",
    "INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT (id) DO UPDATE SET id = 1",
)
SELECT_ALL = "SELECT * FROM {table}"
BY_NUMBER = "REPLACE INTO {table} ({others}) SELECT {others} FROM {table}"
"""Without the id: another unique column decides what is overwritten."""


@pytest.fixture
def other_tool(path: Path) -> Iterator[sqlcipher.Connection]:
    """Somebody who has the key and a program of their own, with SQLite's own defaults."""
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(unlocking_of(path))
    connection.execute("PRAGMA recursive_triggers = OFF")
    yield connection
    connection.close()


def columns(other_tool: sqlcipher.Connection, table: str) -> list[str]:
    return [row[1] for row in other_tool.execute(f"PRAGMA table_info({table})")]


def contents(other_tool: sqlcipher.Connection, table: str) -> list[object]:
    rows: list[object] = other_tool.execute(SELECT_ALL.format(table=table)).fetchall()
    return rows


@pytest.mark.parametrize(
    ("table", "attack"),
    [
        *product(("movement", "cash_count", "receipt_bytes"), ATTACKS),
        *product(("movement", "receipt_bytes"), (BY_NUMBER,)),
    ],
)
def test_no_tool_changes_money(other_tool: sqlcipher.Connection, table: str, attack: str) -> None:
    before = contents(other_tool, table)
    names = columns(other_tool, table)
    other_tool.execute("UPDATE history_now SET step_id = (SELECT max(id) FROM history_step)")
    others = ", ".join(name for name in names if name != "id")
    with pytest.raises(sqlcipher.Error, match=HEARD):
        other_tool.execute(attack.format(table=table, last=names[-1], others=others))
    assert contents(other_tool, table) == before


@pytest.mark.parametrize("free", [{"claim_id": None}, {"number": 99}])
def test_a_payment_is_not_replaced_through_its_number_or_its_claim(
    db: Database, group: SmallGroup, free: dict[str, int | None]
) -> None:
    """The number of a slip is unique, and so is the slip that pays a claim."""
    [slip] = db.query("SELECT * FROM movement WHERE id = ?", [group.slip])
    row = {**slip, **free, "id": slip["id"] + 50, "amount": 1}
    with pytest.raises(sqlcipher.Error, match=HEARD), step(db):
        db.table("movement").insert(row, replace=True)
    assert one(db, "SELECT amount FROM movement WHERE id = ?", group.slip) == 460


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE history_step SET label = '{}'",
        "UPDATE history_step SET digest = ''",
        "DELETE FROM history_step",
        "INSERT OR REPLACE INTO history_step SELECT * FROM history_step",
        "UPDATE history_row SET after = '{}'",
        "UPDATE history_row SET before = NULL, after = NULL, salt = NULL, blanked = 'no reason'",
        "UPDATE history_row SET digest = ''",
        "DELETE FROM history_row",
        "REPLACE INTO history_row SELECT * FROM history_row",
        "UPDATE id_counter SET last = 1",
        "DELETE FROM id_counter",
    ],
)
def test_no_tool_changes_history(other_tool: sqlcipher.Connection, attack: str) -> None:
    table = attack.split()[1] if attack.startswith("UPDATE") else attack.rsplit(maxsplit=1)[-1]
    before = contents(other_tool, table)
    with pytest.raises(sqlcipher.Error, match=HEARD):
        other_tool.execute(attack)
    assert contents(other_tool, table) == before


@pytest.mark.parametrize(
    "write",
    [
        "INSERT INTO closed_day (id, day, name) VALUES (1, '2026-12-24', 'Closed')",
        "UPDATE person SET name = 'Somebody'",
        "DELETE FROM promise",
        "INSERT OR IGNORE INTO closed_day (id, day, name) VALUES (1, '2026-12-24', 'Closed')",
        "INSERT INTO closed_day VALUES (1, '2026-12-24', 'Closed') ON CONFLICT DO NOTHING",
    ],
)
def test_nothing_is_written_outside_a_step(other_tool: sqlcipher.Connection, write: str) -> None:
    with pytest.raises(sqlcipher.Error, match="no step is open"):
        other_tool.execute(write)


def test_only_an_erasure_empties_the_name_on_a_slip(db: Database, group: SmallGroup) -> None:
    with pytest.raises(sqlcipher.Error, match=HEARD), step(db):
        db.execute("UPDATE movement SET received_name = '' WHERE id = ?", (group.slip,))
    with step(db, "Erase Amina", kind="erasure"):
        db.execute("UPDATE history_now SET erasing = 'six years are over'")
        with pytest.raises(sqlcipher.Error, match=HEARD):
            db.execute("UPDATE movement SET amount = 1 WHERE id = ?", (group.slip,))
        with pytest.raises(sqlcipher.Error, match=HEARD):
            db.execute("UPDATE movement SET received_name = 'Maya' WHERE id = ?", (group.slip,))
        db.execute("UPDATE movement SET received_name = '' WHERE id = ?", (group.slip,))
    with pytest.raises(sqlcipher.Error, match=HEARD), step(db):
        db.execute("UPDATE movement SET received_name = '' WHERE id = ?", (group.slip,))


def test_every_table_has_its_locks(db: Database) -> None:
    """Counted by hand: history of every row, money fixed, no unique key replaced."""
    there = triggers.names(db)
    logged = [table for table in triggers.tables(db) if table not in UNLOGGED]
    assert len(logged) == 90
    for table in logged:
        assert {f"log_{table}_{event}" for event in ("insert", "update", "delete")} <= set(there)
    for table in APPEND_ONLY:
        assert {f"fixed_{table}_update", f"fixed_{table}_delete"} <= set(there)
    assert len([name for name in there if name.startswith("log_")]) == 3 * 90
    assert len([name for name in there if name.startswith("fixed_")]) == 2 * 13 + 6
    assert len(there) == len(triggers.expected(db)) == 443


def test_locks_lost_by_a_rebuilt_table_are_written_again(db: Database) -> None:
    """sqlite-utils rebuilds a table to change it, and its triggers go with the old one."""
    db.execute("PRAGMA foreign_keys = OFF")
    before = triggers.names(db)
    with db.atomic():
        for name in before:
            db.execute(f'DROP TRIGGER "{name}"')
        db.table("closed_day").transform(rename={"name": "why"})
        db.table("closed_day").transform(rename={"why": "name"})
        assert triggers.names(db) == []
        triggers.write_all(db)
    assert triggers.names(db) == before


def test_a_table_rebuilt_behind_our_back_is_noticed(db: Database) -> None:
    db.execute("PRAGMA foreign_keys = OFF")
    with step(db):
        db.table("closed_day").transform(rename={"name": "why"})
        db.table("closed_day").transform(rename={"why": "name"})
    said = " ".join(str(fault.what) for fault in check.faults(db))
    assert "locks that keep slips and history safe are gone" in said


def test_the_locks_do_not_stand_in_the_way_of_work(db: Database) -> None:
    person = add_person(db, "Ben")
    rename(db, person, "Benjamin")
    with step(db, "Take Ben off the list"):
        db.execute("DELETE FROM person WHERE id = ?", (person,))
    assert check.faults(db) == []
