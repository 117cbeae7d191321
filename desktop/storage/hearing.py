"""Letters as they were sent, those taken back, people not reached, and wording used again."""

import json
from collections.abc import Collection

from sqlite_utils import Database

from desktop.domain.hearing import (
    LetterTakenBack,
    NamePassed,
    NotReached,
    SentLetter,
    WordingBlock,
)
from desktop.storage.answers import marks
from desktop.storage.records import Table

LETTERS = Table("sent_letter", SentLetter)
NOT_READ = Table("sent_letter", SentLetter, frozenset({"said"}))
"""Letters without what they say, which is long."""
TAKEN_BACK = Table("letter_taken_back", LetterTakenBack)
NOT_REACHED = Table("not_reached", NotReached)
PASSED = Table("name_passed", NamePassed)
BLOCKS = Table("wording_block", WordingBlock)


def letters(db: Database, request_id: int) -> list[SentLetter]:
    """Every letter of a request, the oldest first, without what it says."""
    return letters_of(db, [request_id])


def letters_of(db: Database, request_ids: Collection[int]) -> list[SentLetter]:
    """Every letter about these requests, the oldest first, without what it says."""
    return NOT_READ.where(db, f"request_id IN ({marks(request_ids)})", *request_ids)


def answers_told(db: Database, request_ids: Collection[int]) -> set[str]:
    """The ids of the answers in all letters about these requests."""
    sql = f"SELECT answers FROM sent_letter WHERE request_id IN ({marks(request_ids)})"
    rows = db.execute(sql, tuple(request_ids))
    return {answer_id for (held,) in rows.fetchall() for answer_id in json.loads(held)}


def taken_back(db: Database, request_id: int) -> list[LetterTakenBack]:
    return taken_back_of(db, [request_id])


def taken_back_of(db: Database, request_ids: Collection[int]) -> list[LetterTakenBack]:
    sent = f"SELECT id FROM sent_letter WHERE request_id IN ({marks(request_ids)})"
    return TAKEN_BACK.where(db, f"letter_id IN ({sent})", *request_ids)


def with_views(db: Database) -> set[int]:
    """The ids of the requests about which something was said."""
    sql = "SELECT DISTINCT request_id FROM member_view WHERE request_id IS NOT NULL"
    return {row[0] for row in db.execute(sql).fetchall()}


def not_reached(db: Database, request_id: int) -> list[NotReached]:
    """Whom we could not reach, without those who were found again."""
    return not_reached_of(db, [request_id])


def not_reached_of(db: Database, request_ids: Collection[int]) -> list[NotReached]:
    """As `not_reached`, about all these requests."""
    where = f"request_id IN ({marks(request_ids)}) AND ended_on IS NULL"
    return NOT_REACHED.where(db, where, *request_ids)


def passed(db: Database, request_id: int, person_id: int) -> list[NamePassed]:
    """The sentences of one letter that somebody looked at."""
    return PASSED.where(db, "request_id = ? AND person_id = ?", request_id, person_id)


def blocks(db: Database) -> list[WordingBlock]:
    """The blocks in use, in their order."""
    return BLOCKS.where(db, "ended_on IS NULL", order_by="place, position, id")
