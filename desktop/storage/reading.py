"""Reading a long table part by part, so that somebody sees how far it is and can stop it.

Between two parts nothing of the file is held: whoever is asked may use it, too.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import NamedTuple

from sqlite_utils import Database

from desktop.errors import UserError
from desktop.language import N_
from desktop.storage.database import one

GoOn = Callable[[int, int], bool]
"""Is told how much is over and of how much; whether to go on."""
AT_ONCE = 10_000
"""Rows of one part: a tenth of a second's reading."""
WRITTEN_AT_ONCE = 500
COUNTS = {
    "history_row": "SELECT count(*) FROM history_row",
    "history_step": "SELECT count(DISTINCT step_id) FROM history_row",
}
"""How long a table is, from an index: to count steps themselves would be to read them."""


class Part(NamedTuple):
    """Rows whose id is above `after`, and `last` at most."""

    after: int
    last: int


WHOLE = Part(-1, 2**63 - 1)


class Reader:
    """One go through long tables; `go_on` is asked after each part of them."""

    def __init__(self, db: Database, tables: Sequence[str], go_on: GoOn | None) -> None:
        self._db = db
        self._go_on = go_on
        self._so_far = 0
        self._total = sum(int(one(db, COUNTS[table])) for table in tables) if go_on else 0

    def parts(self, table: str) -> Iterator[Part]:
        """The table's parts, oldest first. Raises UserError when it was stopped."""
        after = WHOLE.after
        while True:
            last, count = self._db.execute(
                f"SELECT max(id), count(*) FROM (SELECT id FROM {table} WHERE id > ?"
                " ORDER BY id LIMIT ?)",
                (after, AT_ONCE),
            ).fetchone()
            if not count:
                return
            yield Part(after, last)
            self._so_far += count
            ask(self._go_on, min(self._so_far, self._total), self._total)
            after = last


def ask(go_on: GoOn | None, so_far: int, total: int) -> None:
    """Say how far it is. Raises UserError when somebody stopped it."""
    if go_on is not None and not go_on(so_far, total):
        raise UserError(N_("You stopped it. Nothing was changed."))


def in_batches(rows: Iterable[tuple[str, int]]) -> Iterator[tuple[str, list[int]]]:
    """Rows of tables by their ids, some at once: a tenth of a second's writing."""
    for table, of_table in groupby(sorted(rows), key=itemgetter(0)):
        ids = (row_id for _table, row_id in of_table)
        while batch := list(islice(ids, WRITTEN_AT_ONCE)):
            yield table, batch


def share(go_on: GoOn | None, first: int, last: int) -> GoOn | None:
    """For one part of a longer piece of work, from `first` to `last` per cent of it."""
    if go_on is None:
        return None
    return lambda so_far, total: go_on(first + (last - first) * so_far // max(total, 1), 100)
