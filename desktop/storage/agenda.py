"""Items, the lines of agendas, papers from elsewhere and words that are explained.

An item is never deleted (practice rule 30). A line at position `OFF` stands on no agenda any
more: it says that its item was put off there before the meeting, or keeps what was noted on it.
"""

from collections.abc import Collection
from datetime import date

from sqlite_utils import Database

from desktop.domain.agenda import AgendaLine, GlossaryWord, Item, ItemPaper
from desktop.domain.meeting import Meeting
from desktop.storage.database import one
from desktop.storage.ids import new_id
from desktop.storage.meetings import MEETINGS
from desktop.storage.records import Table

OFF = 0


class Items(Table[Item]):
    """Items as they are kept, for good."""

    def delete(self, db: Database, row_id: int) -> None:
        raise TypeError(f"item {row_id} of {db} is never deleted: put it off or refuse it")


ITEMS = Items("item", Item)
LINES = Table("agenda_line", AgendaLine)
PAPERS = Table("item_paper", ItemPaper)
GLOSSARY = Table("glossary_word", GlossaryWord)


def lines(db: Database, meeting_id: int) -> list[AgendaLine]:
    """The lines of one agenda, in order."""
    where = f"meeting_id = ? AND position > {OFF}"
    return LINES.where(db, where, meeting_id, order_by="position, id")


def is_noted(db: Database, line_id: int) -> bool:
    """Whether anything was noted on a line, which then cannot be deleted."""
    tables = ("line_note", "member_view", "interest", "notes_change")
    sql = " OR ".join(f"EXISTS (SELECT 1 FROM {name} WHERE line_id = :line)" for name in tables)
    return bool(db.execute(f"SELECT {sql}", {"line": line_id}).fetchone()[0])


def is_used(db: Database) -> bool:
    """Whether the group ever wrote down an idea or an agenda."""
    sql = "SELECT EXISTS (SELECT 1 FROM item) OR EXISTS (SELECT 1 FROM agenda_line)"
    return bool(one(db, sql))


def lines_of_item(db: Database, item_id: int) -> list[AgendaLine]:
    """Everywhere an item stood or stands, also where it was put off before; oldest first."""
    return LINES.where(db, "item_id = ?", item_id)


def items(db: Database, ids: Collection[int]) -> dict[int, Item]:
    marks = ", ".join("?" for _ in ids)
    found = ITEMS.where(db, f"id IN ({marks})", *ids) if ids else []
    return {item.id: item for item in found if item.id is not None}


def every_item(db: Database) -> list[Item]:
    """All items there ever were, the newest first."""
    return ITEMS.where(db, order_by="proposed_on DESC, id DESC")


def of_request(db: Database, request_id: int) -> list[Item]:
    """The items that are about a request, the oldest first."""
    return ITEMS.where(db, "request_id = ?", request_id)


def open_items(db: Database) -> list[Item]:
    """What is proposed, on an agenda or put off; the oldest first."""
    where = "state IN ('proposed', 'accepted', 'deferred')"
    return ITEMS.where(db, where, order_by="proposed_on, id")


def to_answer(db: Database) -> list[Item]:
    """What somebody proposed, has an answer to, and was not told."""
    where = "state IN ('deferred', 'refused', 'done') AND told_on IS NULL AND proposed_by > 0"
    return ITEMS.where(db, where, order_by="proposed_on, id")


def times_put_off(db: Database, *, but: int = 0) -> dict[int, int]:
    """At how many meetings each item was put off or not reached; `but` is one left out."""
    rows = db.execute(
        "SELECT item_id, count(DISTINCT meeting_id) FROM agenda_line WHERE meeting_id <> ?"
        " AND item_id > 0 AND state IN ('deferred', 'not reached') GROUP BY item_id",
        (but,),
    )
    return dict(rows.fetchall())


def meetings_like(db: Database, meeting: Meeting) -> list[Meeting]:
    """The meetings of the same body and kind, in order, also those called off."""
    where = "body_id IS ? AND kind = ?"
    return MEETINGS.where(db, where, meeting.body_id, str(meeting.kind), order_by="day, starts, id")


def next_meeting(db: Database, body_id: int | None, day: date) -> Meeting | None:
    """The next main meeting of a body, from this day on."""
    where = "body_id IS ? AND kind = 'main' AND called_off_on IS NULL AND day >= ?"
    found = MEETINGS.where(db, where, body_id, day.isoformat(), order_by="day, starts, id", limit=1)
    return found[0] if found else None


def decided_between(db: Database, body_id: int | None, after: date | None, until: date) -> int:
    """How many decisions of a body were made between meetings since a day."""
    sql = (
        "SELECT count(*) FROM decision WHERE made_between <> '' AND withdrawn_on IS NULL"
        " AND body_id IS ? AND day > ? AND day <= ?"
    )
    return int(one(db, sql, body_id, after.isoformat() if after else "", until.isoformat()))


def items_of_meeting(db: Database, meeting_id: int) -> frozenset[int]:
    """The items on the agenda of a meeting, and those meant for it that still wait."""
    rows = db.execute(
        "SELECT item_id FROM agenda_line WHERE meeting_id = :meeting AND item_id IS NOT NULL"
        " UNION SELECT id FROM item WHERE meeting_id = :meeting AND state = 'proposed'",
        {"meeting": meeting_id},
    )
    return frozenset(item_id for (item_id,) in rows.fetchall())


def papers(db: Database, item_ids: Collection[int]) -> list[ItemPaper]:
    """The papers of these items that were not taken away, in the order they came."""
    marks = ", ".join("?" for _ in item_ids)
    where = f"removed_on IS NULL AND item_id IN ({marks})"
    return PAPERS.where(db, where, *item_ids) if item_ids else []


def known_words(db: Database) -> list[GlossaryWord]:
    """The words the group explains, in the order of the alphabet."""
    return GLOSSARY.where(db, "ended_on IS NULL", order_by="word COLLATE NOCASE, id")


def keep_bytes(db: Database, sha256: str, media_type: str, content: bytes) -> None:
    """Store a paper's bytes once, under their SHA-256."""
    if one(db, "SELECT 1 FROM paper_bytes WHERE sha256 = ?", sha256):
        return
    row_id = new_id(db, "paper_bytes")
    row = {"id": row_id, "sha256": sha256, "media_type": media_type, "bytes": content}
    db.table("paper_bytes").insert(row)


def bytes_of(db: Database, sha256: str) -> bytes:
    return bytes(one(db, "SELECT bytes FROM paper_bytes WHERE sha256 = ?", sha256))
