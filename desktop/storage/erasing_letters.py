"""Erasing a person: the letters they had, and what was said of them around a request.

A letter as it was sent is emptied and stays as a row, so that a request which was closed stays
answered; what they said stays as nobody's, without who helped them to say it.
"""

from sqlite_utils import Database

from desktop.domain.notes import Consent
from desktop.domain.person import Reading
from desktop.storage.database import DataFile

EMPTY = "{}"
"""What a letter to somebody who was erased says; a reason must still be there."""
THEIRS = "SELECT id FROM sent_letter WHERE person_id = ?"
LOCKED = frozenset({"sent_letter", "letter_taken_back"})
"""Append-only tables in which words are emptied."""


def empty(db: Database, person_id: int, nothing: str) -> None:
    """Empty the letters, and what tells around what they said who it was. Inside a step, with
    the locks lifted. `nothing` stands where a reason must be."""
    emptied = {"said": EMPTY, "note": "", "language": "en", "beside": "", "reading": Reading.CLEAR}
    pairs = ", ".join(f"{column} = :{column}" for column in emptied)
    db.execute(
        f"UPDATE sent_letter SET {pairs} WHERE person_id = :person",
        {**emptied, "person": person_id},
    )
    db.execute(
        f"UPDATE letter_taken_back SET why = ? WHERE letter_id IN ({THEIRS})", (nothing, person_id)
    )
    by_a_name = (Consent.NAMED.value, Consent.INITIALS.value)
    db.execute(
        "UPDATE member_view SET through = '', letter_id = NULL, consent ="
        " CASE WHEN consent IN (?, ?) THEN ? ELSE consent END WHERE person_id = ?",
        (*by_a_name, Consent.UNNAMED.value, person_id),
    )


def rows_of(db: Database, person_id: int) -> set[tuple[str, int]]:
    """The letters they had, and why these were taken back."""
    letters = db.execute(THEIRS, (person_id,)).fetchall()
    back = db.execute(
        f"SELECT id FROM letter_taken_back WHERE letter_id IN ({THEIRS})", (person_id,)
    )
    return {("sent_letter", row[0]) for row in letters} | {
        ("letter_taken_back", row[0]) for row in back.fetchall()
    }


def emptied(db: DataFile, person_id: int) -> set[tuple[str, int, str]]:
    """The words that go whole: by table, row and column."""
    views = db.execute(
        "SELECT DISTINCT row_id FROM history_row WHERE tbl = 'member_view'"
        " AND json_extract(coalesce(after, before), '$.person_id') = ?",
        (person_id,),
    )
    found = {("member_view", row[0], "through") for row in views.fetchall()}
    for table, row_id in rows_of(db, person_id):
        columns = ("said", "note") if table == "sent_letter" else ("why",)
        found.update((table, row_id, column) for column in columns)
    return found
