"""Check that nothing was changed: what another program did is found and said in words."""

from contextlib import suppress
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from desktop.storage import history, triggers
from desktop.storage.database import close, open_file
from tests.storage.reading import said
from tests.storage.small_group import (
    KEY,
    SmallGroup,
    add_person,
    rename,
    step,
    unlocking_of,
)


def tamper(path: Path, *statements: str) -> list[str]:
    """What another program does with the locks taken off and put back; then what we say."""
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(unlocking_of(path))
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("BEGIN")
    locks = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    kept = locks.fetchall()
    for name, _ in kept:
        connection.execute(f'DROP TRIGGER "{name}"')
    for statement in statements:
        connection.execute(statement)
    for _, sql in kept:
        connection.execute(sql)
    connection.execute("COMMIT")
    connection.close()
    db = open_file(path, KEY)
    try:
        return said(db)
    finally:
        close(db)


def test_a_paid_meeting_has_no_faults(db: Database, empty: Database) -> None:
    assert said(db) == said(empty) == []


CHANGES = {
    "an amount paid": (
        "UPDATE movement SET amount = 400 WHERE number = 2",
        "Slip 2 of 2026 was changed by another program. Compare with paper.",
    ),
    "a name on a slip": (
        "UPDATE movement SET received_name = 'Ben' WHERE number = 3",
        "Slip 3 of 2026 was changed by another program. Compare with paper.",
    ),
    "a person": (
        "UPDATE person SET phone = '0' WHERE name = 'Maya'",
        "Maya was changed by another program. Compare with paper.",
    ),
    "a person taken out": (
        "DELETE FROM meeting",
        "Spring meeting was taken out by another program. Open your latest copy.",
    ),
    "a place put in": (
        "INSERT INTO place SELECT 9, kind, 'Under the bed', holder_id, 0 FROM place LIMIT 1",
        "Under the bed was put in by another program. Compare with your latest copy.",
    ),
    "a count": (
        "UPDATE cash_count SET expected = 1",
        "The count of 12 March 2026 expected £0.01. The slips say £200.00.",
    ),
    "history's words": (
        "UPDATE history_step SET label = replace(label, 'Claim 1', 'Claim 9')",
        "“Claim 9” of 12 March 2026 was changed afterwards. Compare with your latest copy.",
    ),
    "history's words beyond reading": (
        "UPDATE history_step SET label = '{}' WHERE label LIKE '%Claim 1%'",
        "History was changed afterwards. Compare with your latest copy.",
    ),
    "what history kept": (
        "UPDATE history_row SET after = replace(after, '460', '400') WHERE tbl = 'claim_line'",
        "“Claim 1” of 12 March 2026 was changed afterwards. Compare with your latest copy.",
    ),
    "a step taken out of history": (
        "DELETE FROM history_step WHERE label LIKE '%Count the tin%'",
        "“Claim 1” of 12 March 2026 was changed afterwards. Compare with your latest copy.",
    ),
    "history blanked without an erasure": (
        "UPDATE history_row SET after = NULL, salt = NULL, blanked = 'x' WHERE tbl = 'meeting'",
        "“Begin” of 12 March 2026 was changed afterwards. Compare with your latest copy.",
    ),
    "a slip taken out": (
        "DELETE FROM movement WHERE number = 2",
        "The tin: slip 2 of 2026 is missing. Open your latest copy.",
    ),
    "a claim taken out": (
        "DELETE FROM claim WHERE number = 2",
        "Claim 2 is missing. Open your latest copy.",
    ),
    "a claim said to be paid": (
        "UPDATE claim SET state = 'paid' WHERE number = 3",
        "Claim 3 says “paid”, but its slips do not. Compare with paper.",
    ),
    "a claim said to be waiting": (
        "UPDATE claim SET state = 'submitted' WHERE number = 1",
        "Claim 1 says “waiting”, but its slips do not. Compare with paper.",
    ),
    "a promise taken back in secret": (
        "UPDATE promise SET cancelled_on = '2026-03-13'",
        "Claim 3 says promised, but its promise is gone. Open your latest copy.",
    ),
    "a promise for nobody": (
        "UPDATE promise SET claim_id = 77",
        "Promise 1 belongs to something that is gone. Open your latest copy.",
    ),
    "a receipt": (
        "UPDATE receipt_bytes SET bytes = x'00'",
        "A receipt of claim 1 was changed. Look for it on paper.",
    ),
    "money that was not there": (
        "UPDATE movement SET amount = 25000 WHERE number = 2",
        "The tin holds less than nothing after slip 2 of 2026. Count it.",
    ),
    "a step begun and left": (
        "UPDATE history_now SET step_id = 1",
        "Another program began to change the file. Compare with your latest copy.",
    ),
    "the next id": (
        "UPDATE id_counter SET last = 1 WHERE tbl = 'movement'",
        "Something new could take the place of something old. Open your latest copy.",
    ),
    "an index": (
        "DROP INDEX movement_pays_once",
        "Another program changed how the file is built. Open your latest copy.",
    ),
    "a table of its own": (
        "CREATE TABLE mine (id INTEGER)",
        "Another program changed how the file is built. Open your latest copy.",
    ),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_another_program_changed_is_said(path: Path, what: str) -> None:
    statement, words = CHANGES[what]
    assert words in tamper(path, statement)


def test_one_change_is_told_once(path: Path) -> None:
    assert tamper(path, "UPDATE person SET phone = '0' WHERE name = 'Maya'") == [
        "Maya was changed by another program. Compare with paper."
    ]


def test_a_hundred_changes_are_not_told_one_by_one(path: Path) -> None:
    db = open_file(path, KEY)
    for number in range(30):
        add_person(db, f"Somebody {number}")
    close(db)
    told = tamper(path, "UPDATE person SET phone = '0' WHERE name LIKE 'Somebody%'")
    assert len(told) == 21
    assert told[-1] == "… and 10 more like these."


def test_a_change_that_history_was_made_to_agree_with_is_found(path: Path) -> None:
    """Row and history rewritten alike: the digests give it away."""
    change = "SET {0} = replace({0}, 'Amina Begum', 'Ben Baker')"
    told = tamper(
        path,
        "UPDATE person " + change.format("name"),
        "UPDATE history_row " + change.format("after"),
    )
    assert any("was changed afterwards" in text for text in told)


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        (
            "DROP TRIGGER fixed_movement_update",
            "One lock that keeps slips and history safe is gone. Open your latest copy.",
        ),
        (
            "CREATE TRIGGER mine AFTER INSERT ON person BEGIN SELECT 1; END",
            "Another program put one lock of its own in the file. Open your latest copy.",
        ),
    ],
)
def test_a_lost_or_strange_lock_is_said(db: Database, sql: str, words: str) -> None:
    db.execute(sql)
    assert said(db) == [words]


def test_a_weakened_lock_is_said(db: Database) -> None:
    [weak] = [sql for name, sql in triggers.expected(db).items() if name == "fixed_movement_update"]
    db.execute("DROP TRIGGER fixed_movement_update")
    db.execute(weak.replace("BEFORE UPDATE ON", "BEFORE UPDATE OF note ON"))
    assert len(said(db)) == 1


def test_a_damaged_page_is_named_and_nothing_else_is_read(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 30 + 100] ^= 1
    path.write_bytes(content)
    db = open_file(path, KEY)
    assert said(db)[0] == "Page 31 of the file is damaged. Open your latest copy."
    with suppress(sqlcipher.Error):
        close(db)


@pytest.mark.parametrize("after", [None, "UPDATE person SET phone = '0' WHERE name = '—'"])
def test_an_erasure_is_no_fault_and_hides_none(
    path: Path, group: SmallGroup, after: str | None
) -> None:
    db = open_file(path, KEY)
    rename(db, group.amina, "—")
    with step(db, "Erase somebody", kind="erasure"):
        history.blank(db, "person", [group.amina], "they asked us to")
        db.execute("UPDATE person SET id = id WHERE id = ?", (group.amina,))
    close(db)
    told = tamper(path, after) if after else tamper(path)
    assert told == (["— was changed by another program. Compare with paper."] if after else [])


def test_ordinary_work_leaves_no_fault(db: Database, group: SmallGroup) -> None:
    rename(db, group.amina, "Amina B")
    add_person(db, "Ben")
    assert said(db) == []
