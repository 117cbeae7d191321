"""Whatever people do with money, in whatever order: the books prove and history replays."""

import tempfile
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from desktop.domain.cash import MovementKind
from desktop.domain.from_paper import Beyond
from desktop.services.keeping import safety
from desktop.services.money import cash, claims, corrections, outside
from desktop.services.workspace import Workspace
from desktop.storage import history
from desktop.storage.schema import UNLOGGED
from desktop.storage.triggers import UNLOGGED_COLUMNS, columns_of, tables
from tests.services.in_words import GroupFile
from tests.services.money_days import MoneyDays
from tests.services.money_deeds import do, some_deed

Rows = dict[tuple[str, int], dict[str, Any]]


def live_rows(workspace: Workspace) -> Rows:
    """Every row that history keeps, as it stands in the file now."""
    db, rows = workspace.db, {}
    for table in tables(db):
        if table in UNLOGGED:
            continue
        hidden = UNLOGGED_COLUMNS.get(table, frozenset())
        names = [name for name in columns_of(db, table) if name not in hidden]
        for row in db.table(table).rows:
            rows[table, row["id"]] = {name: row[name] for name in names}
    return rows


def after_everything_since(workspace: Workspace, step_id: int, rows: Rows) -> Rows:
    """These rows after all that was done since a step, replayed in memory."""
    rows = dict(rows)
    steps = "SELECT id FROM history_step WHERE id > ? ORDER BY id"
    for step in workspace.db.query(steps, [step_id]):
        for change in history.changes(workspace.db, step["id"]):
            if change.after is None:
                del rows[change.table, change.row_id]
            else:
                rows[change.table, change.row_id] = dict(change.after)
    return rows


def look_at_the_tins(days: MoneyDays) -> None:
    book = {place: cash.tin(days.workspace, place).total for place in days.places}
    assert book == days.in_tin
    assert min(book.values()) >= 0


def look_at_the_numbers(workspace: Workspace) -> None:
    """No gap in any book and year, nor among the claims (practice rule 17)."""
    numbers: dict[object, list[int]] = {}
    for row in workspace.db.query("SELECT book_id, year, number FROM movement ORDER BY id"):
        numbers.setdefault((row["book_id"], row["year"]), []).append(row["number"])
    for found in numbers.values():
        assert found == list(range(1, len(found) + 1))
    found = [row["number"] for row in workspace.db.query("SELECT number FROM claim")]
    assert sorted(found) == list(range(1, len(found) + 1))


def look_at_the_claims(workspace: Workspace) -> None:
    """Paid is what was agreed, less what was had or came back; anything else is nothing.

    What came from paper may be another sum, and then stands outside our rules.
    """
    for row in workspace.db.query("SELECT id FROM claim"):
        full = claims.get(workspace, row["id"])
        moved = cash.movements_of_claim(workspace, full.id)
        paid = corrections.paid_for(workspace, full.id)
        if full.claim.state.value != "paid":
            assert paid == 0
        elif full.claim.advance_id is None:
            back = [m.amount for m in moved if m.kind is MovementKind.CORRECTION]
            blocks = {rule.block for rule in outside.of_claim(workspace, full.id)}
            assert paid == full.allowed - sum(back) or Beyond.GIVEN.value in blocks
        assert sum(m.kind is MovementKind.PAY for m in moved) <= 1


def live_through(new_file: GroupFile, chance: Random, length: int) -> None:
    """Some deeds, one after the other, looked at from every side."""
    with tempfile.TemporaryDirectory() as folder:
        days = MoneyDays(new_file, Path(folder))
        seen: list[tuple[int, Rows]] = []
        for _ in range(length):
            deed = some_deed(chance)
            note(f"{deed} {'done' if do(days, deed) else 'refused'}")
            look_at_the_tins(days)
            if len(seen) < 2 and chance.random() < 0.1:
                newest = history.newest(days.workspace.db, 1)[0].id
                seen.append((newest, live_rows(days.workspace)))
        workspace = days.workspace
        look_at_the_numbers(workspace)
        look_at_the_claims(workspace)
        live = live_rows(workspace)
        for step_id, rows in seen:
            assert history.replayed(workspace.db, step_id) == rows
            assert after_everything_since(workspace, step_id, rows) == live
        assert history.replayed(workspace.db) == live
        assert [str(fault.what) for fault in safety.check_file(workspace)] == []
        workspace.close()


ANY_DAYS = given(chance=st.randoms(use_true_random=True), length=st.integers(25, 60))


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@ANY_DAYS
def test_whatever_is_done_the_books_prove_and_history_replays(
    new_file: GroupFile, chance: Random, length: int
) -> None:
    live_through(new_file, chance, length)


@pytest.mark.slow
@settings(max_examples=500, suppress_health_check=[HealthCheck.too_slow])
@ANY_DAYS
def test_many_days_with_money_keep_the_books_too(
    new_file: GroupFile, chance: Random, length: int
) -> None:
    live_through(new_file, chance, length)
