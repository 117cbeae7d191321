"""Long tables are read in parts: every row once, with how far it is, until somebody stops it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from desktop.errors import UserError
from desktop.storage.reading import AT_ONCE, WRITTEN_AT_ONCE, Reader, in_batches

ANOTHER_COPY = 2**40
"""Where the ids of another copy begin: far from those before."""


@pytest.fixture
def long(request: pytest.FixtureRequest) -> Database:
    """A table with so many rows, half of them written in another copy."""
    db = Database(memory=True)
    db.execute("CREATE TABLE history_row (id INTEGER PRIMARY KEY)")
    half = request.param // 2
    ids = [*range(1, half + 1), *range(ANOTHER_COPY, ANOTHER_COPY + request.param - half)]
    db.conn.executemany("INSERT INTO history_row VALUES (?)", [(id_,) for id_ in ids])
    return db


def ids_of(db: Database) -> list[int]:
    return [row[0] for row in db.execute("SELECT id FROM history_row ORDER BY id").fetchall()]


@pytest.mark.parametrize("long", [0, 1, AT_ONCE, AT_ONCE + 1, 3 * AT_ONCE - 1], indirect=True)
def test_every_row_is_in_one_part_and_the_last_part_is_the_end(long: Database) -> None:
    told: list[tuple[int, int]] = []

    def go_on(so_far: int, total: int) -> bool:
        told.append((so_far, total))
        return True

    found: list[int] = []
    for part in Reader(long, ("history_row",), go_on).parts("history_row"):
        rows = long.execute("SELECT id FROM history_row WHERE id > ? AND id <= ?", part)
        found += [row[0] for row in rows.fetchall()]
    assert found == ids_of(long)
    assert [so_far for so_far, _total in told] == sorted(so_far for so_far, _total in told)
    assert told == [] or told[-1] == (len(found), len(found))


@pytest.mark.parametrize("long", [3 * AT_ONCE], indirect=True)
def test_after_a_stop_nothing_more_is_read(long: Database) -> None:
    reader = Reader(long, ("history_row",), lambda so_far, _total: so_far <= AT_ONCE)
    parts = reader.parts("history_row")
    assert [next(parts), next(parts)] == [(-1, AT_ONCE), (AT_ONCE, ANOTHER_COPY + AT_ONCE // 2 - 1)]
    with pytest.raises(UserError, match=r"You stopped it\. Nothing was changed\."):
        next(parts)


@given(st.sets(st.tuples(st.sampled_from(["claim", "person"]), st.integers(1, 2000))))
def test_batches_hold_every_row_once_and_few_at_a_time(rows: set[tuple[str, int]]) -> None:
    batches = list(in_batches(rows))
    assert [(table, row_id) for table, ids in batches for row_id in ids] == sorted(rows)
    assert all(0 < len(ids) <= WRITTEN_AT_ONCE for _table, ids in batches)
