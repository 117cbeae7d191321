"""Letters as they were sent, those taken back, people not reached, and wording used again."""

import json

from sqlite_utils import Database

from desktop.domain.hearing import (
    LetterTakenBack,
    NamePassed,
    NotReached,
    SentLetter,
    WordingBlock,
)
from desktop.domain.request import Request
from desktop.storage.records import Table
from desktop.storage.requests import REQUESTS

LETTERS = Table("sent_letter", SentLetter)
TAKEN_BACK = Table("letter_taken_back", LetterTakenBack)
NOT_REACHED = Table("not_reached", NotReached)
PASSED = Table("name_passed", NamePassed)
BLOCKS = Table("wording_block", WordingBlock)


def letters(db: Database, request_id: int) -> list[SentLetter]:
    """Every letter of a request as it was sent, the oldest first."""
    return LETTERS.where(db, "request_id = ?", request_id)


def answers_told(db: Database, request_id: int) -> set[str]:
    """The ids of the answers in all letters about a request, without reading what they say."""
    rows = db.execute("SELECT answers FROM sent_letter WHERE request_id = ?", (request_id,))
    return {answer_id for (held,) in rows.fetchall() for answer_id in json.loads(held)}


def letters_to(db: Database, person_id: int) -> list[SentLetter]:
    return LETTERS.where(db, "person_id = ?", person_id, order_by="sent_on DESC, id DESC")


def taken_back(db: Database, request_id: int) -> list[LetterTakenBack]:
    where = "letter_id IN (SELECT id FROM sent_letter WHERE request_id = ?)"
    return TAKEN_BACK.where(db, where, request_id)


def with_views(db: Database) -> list[Request]:
    """The requests about which something was said."""
    said = "id IN (SELECT request_id FROM member_view WHERE request_id IS NOT NULL)"
    return REQUESTS.where(db, said)


def not_reached(db: Database, request_id: int) -> list[NotReached]:
    """Whom we could not reach, without those who were found again."""
    return NOT_REACHED.where(db, "request_id = ? AND ended_on IS NULL", request_id)


def passed(db: Database, request_id: int, person_id: int) -> list[NamePassed]:
    """The sentences of one letter that somebody looked at."""
    return PASSED.where(db, "request_id = ? AND person_id = ?", request_id, person_id)


def blocks(db: Database) -> list[WordingBlock]:
    """The blocks in use, in their order."""
    return BLOCKS.where(db, "ended_on IS NULL", order_by="place, position, id")
