"""What stands in a file by table and column, and whether erasing looks through all of it."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from desktop.language import sentence
from desktop.services.keeping import safety
from desktop.services.people import erasing
from desktop.storage.records import Table
from desktop.storage.written import COLUMNS, VALUE
from tests.services.gone import erase, holds, rename
from tests.services.in_words import InWords

Rows = Callable[[InWords, str], Iterator[tuple[Table[Any], Any]]]
"""A record of each table, with these words in every column people type into."""


def tables_made_by(*schema: str) -> set[str]:
    return {sql.split()[2] for sql in schema if sql.startswith("CREATE TABLE")}


def column(small: InWords, table: str, name: str) -> list[Any]:
    """What stands in a column, row by row."""
    return [row[name] for row in small.workspace.db.table(table).rows_where(order_by="id")]


def images(small: InWords, table: str) -> list[dict[str, Any]]:
    """Every image that history still holds of rows of a table."""
    sql = "SELECT before, after FROM history_row WHERE tbl = ?"
    rows = small.workspace.db.execute(sql, (table,)).fetchall()
    return [json.loads(image) for row in rows for image in row if image]


def write_a_name_everywhere_and_erase(small: InWords, rows: Rows, tables: set[str]) -> None:
    """Aminatou stands in every column of these tables that people type into; then nowhere."""
    amina = rename(small, "Amina", "Aminatou Diallo")
    said = "Aminatou’s sister lent it"
    written: set[str] = set()
    with small.workspace.step(small.act(), sentence("Everything")):
        for table, record in rows(small, said):
            table.add(small.workspace.db, record)
            written.add(table.name)
            for name, kind in COLUMNS[table.name].items():
                stands = str(column(small, table.name, name)[-1])
                inside = json.dumps(said)[1:-1] if kind is VALUE else said
                assert inside in stands, f"{table.name}.{name}"
    assert written == tables & set(COLUMNS), "a new table in which people type belongs to the rows"
    found = erasing.mentions(small.workspace, small.act(), person_id=amina)
    assert {mention.sure for mention in found} == {True}
    erase(small.workspace, small.act(), person_id=amina)
    for name in ("Aminatou", "Diallo"):
        assert not holds(small, name)
    assert holds(small, "somebody's sister lent it")
    assert safety.check_file(small.workspace) == []
