"""The same rows in a plain database, asked with Python's own sqlite3: as quick as it gets."""

import sqlite3
from pathlib import Path

from desktop.services.workspace import Workspace
from desktop.storage.schema import SEARCH_TABLE

TABLES = ("person", "claim", "claim_line")
INDICES = (
    "CREATE UNIQUE INDEX claim_number ON claim (number)",
    "CREATE INDEX line_claim ON claim_line (claim_id)",
)
FIRST_ROWS = (
    "SELECT c.id, c.number, c.day, c.state, c.method, p.name,"
    " (SELECT sum(allowed) FROM claim_line l WHERE l.claim_id = c.id)"
    " FROM claim c JOIN person p ON p.id = c.person_id ORDER BY c.number DESC LIMIT 200"
)
BEGINS_SO = "SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid LIMIT 12"


class Plain:
    """A plain copy of what the benchmarks ask for. Everybody in it is invented."""

    def __init__(self, workspace: Workspace, path: Path) -> None:
        self._db = sqlite3.connect(path)
        for table in TABLES:
            self._copy(workspace, table, f"SELECT * FROM {table}")  # noqa: S608 - our own names
        self._db.execute(SEARCH_TABLE[0])
        found = workspace.db.execute("SELECT rowid, text FROM search_text").fetchall()
        self._db.executemany("INSERT INTO search_text (rowid, text) VALUES (?, ?)", found)
        for index in INDICES:
            self._db.execute(index)
        self._db.commit()

    def _copy(self, workspace: Workspace, table: str, sql: str) -> None:
        rows = workspace.db.execute(sql)
        columns = [column[0] for column in rows.description]
        self._db.execute(f"CREATE TABLE {table} ({', '.join(columns)})")
        marks = ", ".join("?" for _ in columns)
        insert = f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608 - our own names
        self._db.executemany(insert, rows.fetchall())

    def first_rows(self) -> None:
        """The newest 200 claims, as the list shows them."""
        self._db.execute(FIRST_ROWS).fetchall()

    def search(self, typed: str) -> None:
        """The first lines with words that begin like this."""
        match = " AND ".join(f'"{word}"*' for word in typed.split())
        self._db.execute(BEGINS_SO, (match,)).fetchall()

    def save(self) -> None:
        """Change one row and wait until the disk has it."""
        self._db.execute("UPDATE claim SET state = 'paid' WHERE number = 1")
        self._db.commit()

    def close(self) -> None:
        self._db.close()
