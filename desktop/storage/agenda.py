"""Items, the lines of agendas, papers from elsewhere and words that are explained."""

from collections.abc import Collection

from sqlite_utils import Database

from desktop.domain.agenda import AgendaLine, GlossaryWord, Item, ItemPaper
from desktop.storage.database import one
from desktop.storage.ids import new_id
from desktop.storage.records import Table

ITEMS = Table("item", Item)
LINES = Table("agenda_line", AgendaLine)
PAPERS = Table("item_paper", ItemPaper)
GLOSSARY = Table("glossary_word", GlossaryWord)


def lines(db: Database, meeting_id: int) -> list[AgendaLine]:
    """The lines of one agenda, in order."""
    return LINES.where(db, "meeting_id = ?", meeting_id, order_by="position, id")


def lines_of_item(db: Database, item_id: int) -> list[AgendaLine]:
    """Everywhere an item stood or stands, oldest first."""
    return LINES.where(db, "item_id = ?", item_id)


def items(db: Database, ids: Collection[int]) -> dict[int, Item]:
    marks = ", ".join("?" for _ in ids)
    found = ITEMS.where(db, f"id IN ({marks})", *ids) if ids else []
    return {item.id: item for item in found if item.id is not None}


def papers(db: Database, item_ids: Collection[int]) -> list[ItemPaper]:
    """The papers of these items that were not taken away, in the order they came."""
    marks = ", ".join("?" for _ in item_ids)
    where = f"removed_on IS NULL AND item_id IN ({marks})"
    return PAPERS.where(db, where, *item_ids) if item_ids else []


def keep_bytes(db: Database, sha256: str, media_type: str, content: bytes) -> None:
    """Store a paper's bytes once, under their SHA-256."""
    if one(db, "SELECT 1 FROM paper_bytes WHERE sha256 = ?", sha256):
        return
    row_id = new_id(db, "paper_bytes")
    row = {"id": row_id, "sha256": sha256, "media_type": media_type, "bytes": content}
    db.table("paper_bytes").insert(row)


def bytes_of(db: Database, sha256: str) -> bytes:
    return bytes(one(db, "SELECT bytes FROM paper_bytes WHERE sha256 = ?", sha256))
