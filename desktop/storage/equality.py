"""Equality rounds, their answers without names, and figures to compare with.

Answers are put in by one statement, under ids drawn by chance, so that nothing in the file
tells who typed them, when, in which order, or which of them stood on one form (practice rule 41).
"""

import json
import secrets
from collections.abc import Iterable

from sqlite_utils import Database

from desktop.domain.equality import Benchmark, EqualityAnswer, EqualityRound, EqualityShown
from desktop.storage.records import Table

ROUNDS = Table("equality_round", EqualityRound)
ANSWERS = Table("equality_answer", EqualityAnswer)
BENCHMARKS = Table("benchmark", Benchmark)
SHOWN = Table("equality_shown", EqualityShown)
ID_BITS = 62


def every_round(db: Database) -> list[EqualityRound]:
    """The newest first."""
    return ROUNDS.where(db, order_by="last_day DESC, id DESC")


def put_in(db: Database, round_id: int, answers: Iterable[tuple[str, str]]) -> None:
    """Add these questions and choices to a round, at once and in the order of chance."""
    drawn: dict[int, tuple[str, str]] = {}
    for one in answers:
        row_id = _free_id(db, drawn)
        drawn[row_id] = one
    rows = [[row_id, *drawn[row_id]] for row_id in sorted(drawn)]
    db.execute(
        "INSERT INTO equality_answer (id, round_id, question, choice)"
        " SELECT value ->> 0, ?, value ->> 1, value ->> 2 FROM json_each(?)",
        (round_id, json.dumps(rows)),
    )


def _free_id(db: Database, drawn: Iterable[int]) -> int:
    taken = set(drawn)
    while True:
        row_id = secrets.randbits(ID_BITS)
        known = db.execute("SELECT 1 FROM equality_answer WHERE id = ?", (row_id,)).fetchone()
        if row_id not in taken and known is None:
            return row_id


def take_out(db: Database, round_id: int) -> None:
    """Every answer of a round. What was shown of it is on somebody's paper, and stays known."""
    db.execute("DELETE FROM equality_answer WHERE round_id = ?", (round_id,))


def counts(db: Database, round_id: int) -> dict[tuple[str, str], int]:
    """How many chose each choice of each question, by their codes; under two empty ones, forms."""
    rows = db.execute(
        "SELECT question, choice, count(*) FROM equality_answer WHERE round_id = ? GROUP BY 1, 2",
        (round_id,),
    )
    return {(question, choice): count for question, choice, count in rows.fetchall()}


def has_forms_of(db: Database, step_id: int) -> bool:
    """Whether a step began a round, or chose what it asks, for which forms were typed since.

    Also where they were taken out again, and figures of them had been shown.
    """
    found = db.execute(
        "SELECT 1 FROM history_row AS h JOIN (SELECT round_id FROM equality_answer"
        " UNION ALL SELECT round_id FROM equality_shown) AS a ON a.round_id = h.row_id"
        " WHERE h.step_id = ? AND h.tbl = 'equality_round' AND (h.before IS NULL"
        " OR h.before ->> 'questions' <> h.after ->> 'questions') LIMIT 1",
        (step_id,),
    )
    return found.fetchone() is not None


def benchmarks(db: Database) -> list[Benchmark]:
    return BENCHMARKS.where(db)


def shown(db: Database) -> list[EqualityShown]:
    """Every number of forms at which somebody looked at a round's figures."""
    return SHOWN.where(db)


def keep_shown(db: Database, round_id: int, forms: int) -> None:
    db.execute(
        "INSERT INTO equality_shown (round_id, forms) SELECT ?1, ?2 WHERE NOT EXISTS"
        " (SELECT 1 FROM equality_shown WHERE round_id = ?1 AND forms = ?2)",
        (round_id, forms),
    )
