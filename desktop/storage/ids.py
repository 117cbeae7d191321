"""Ids given by the program: copy number x 2^40 + next, so that two files can be merged one day."""

from sqlite_utils import Database

COPY_SIZE = 2**40
FIRST_COPY = 1


def new_id(db: Database, table: str) -> int:
    """The next id of a table. Ids are never given twice, even after an undo."""
    row = db.execute(
        "INSERT INTO id_counter (tbl, last) VALUES (?, ?)"
        " ON CONFLICT (tbl) DO UPDATE SET last = last + 1 RETURNING last",
        (table, FIRST_COPY * COPY_SIZE + 1),
    ).fetchone()
    return int(row[0])


def shown_id(row_id: int) -> int:
    """The short form of an id for a command line: 3 for copy 1's third."""
    return row_id % COPY_SIZE


def full_id(shown: int) -> int:
    return shown if shown >= COPY_SIZE else FIRST_COPY * COPY_SIZE + shown
