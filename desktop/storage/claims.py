"""Claims with their lines, agreements, possible doubles and receipts."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlite_utils import Database

from desktop.domain.claim import Agreement, Claim, ClaimState, Double, FullClaim, Line, Receipt
from desktop.domain.person import listed_name
from desktop.storage.database import one
from desktop.storage.ids import new_id
from desktop.storage.people import same_names
from desktop.storage.records import Table

CLAIMS = Table("claim", Claim)
LINES = Table("claim_line", Line)
AGREEMENTS = Table("agreement", Agreement)
DOUBLES = Table("possible_double", Double)
RECEIPTS = Table("receipt", Receipt)
GONE = ("not agreed", "withdrawn", "put back")


def next_number(db: Database) -> int:
    return int(one(db, "SELECT coalesce(max(number), 0) + 1 FROM claim"))


def full(db: Database, claim_id: int) -> FullClaim:
    """A claim with all that hangs on it. Raises LookupError when there is none."""
    return _filled(db, [CLAIMS.get(db, claim_id)])[0]


def of_meeting(db: Database, meeting_id: int) -> list[FullClaim]:
    return _filled(db, CLAIMS.where(db, "meeting_id = ?", meeting_id, order_by="number"))


def of_person(db: Database, person_id: int, limit: int = 50) -> list[FullClaim]:
    """A person's claims, newest first."""
    claims = CLAIMS.where(db, "person_id = ?", person_id, order_by="number DESC", limit=limit)
    return _filled(db, claims)


def in_states(db: Database, states: Iterable[ClaimState]) -> list[FullClaim]:
    wanted = [state.value for state in states]
    marks = ", ".join("?" for _ in wanted)
    return _filled(db, CLAIMS.where(db, f"state IN ({marks})", *wanted, order_by="number"))


def _filled(db: Database, claims: list[Claim]) -> list[FullClaim]:
    ids = [claim.id for claim in claims if claim.id is not None]
    lines = _by_claim(db, LINES, ids, "position, id")
    agreements = _by_claim(db, AGREEMENTS, ids)
    doubles = _by_claim(db, DOUBLES, ids)
    return [
        FullClaim(
            claim=claim,
            lines=tuple(lines[claim.id]),
            agreements=tuple(agreements[claim.id]),
            doubles=tuple(doubles[claim.id]),
            advance_paid=_advance_paid(db, claim.advance_id),
        )
        for claim in claims
    ]


def _by_claim(
    db: Database, table: Table[Any], ids: list[int], order_by: str = "id"
) -> defaultdict[int | None, list[Any]]:
    found: defaultdict[int | None, list[Any]] = defaultdict(list)
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        marks = ", ".join("?" for _ in some)
        for record in table.where(db, f"claim_id IN ({marks})", *some, order_by=order_by):
            found[record.claim_id].append(record)
    return found


def _advance_paid(db: Database, advance_id: int | None) -> int:
    """What was handed over as an advance and not put back since."""
    if advance_id is None:
        return 0
    sql = (
        "SELECT coalesce(sum(CASE WHEN kind = 'pay' THEN amount ELSE -amount END), 0)"
        " FROM movement WHERE claim_id = ?"
    )
    return int(one(db, sql, advance_id))


def settling(db: Database, advance_id: int) -> Claim | None:
    """The claim that settles an advance, unless it was taken back, not agreed or put back."""
    marks = ", ".join("?" for _ in GONE)
    return CLAIMS.find(db, f"advance_id = ? AND state NOT IN ({marks})", advance_id, *GONE)


def open_advances(db: Database) -> list[FullClaim]:
    """Advances that were paid and that no paid claim has settled; without those given back."""
    found = _filled(
        db,
        CLAIMS.where(
            db,
            "kind = 'advance' AND state = 'paid' AND id NOT IN (SELECT advance_id FROM claim"
            " WHERE advance_id IS NOT NULL AND state = 'paid')",
        ),
    )
    return [full for full in found if _advance_paid(db, full.id) > 0]


def move_advance(db: Database, advance_id: int, new_id: int) -> None:
    """Let the claims that settle an advance settle the one that took its place."""
    for claim in CLAIMS.where(db, "advance_id = ?", advance_id):
        CLAIMS.update(db, replace(claim, advance_id=new_id))


def next_receipt_number(db: Database, claim: Claim) -> int:
    """The number to write on the next receipt: counted through one meeting."""
    if claim.meeting_id is None:
        sql = "SELECT max(receipt_number) FROM claim_line WHERE claim_id = ?"
        return int(one(db, sql, claim.id) or 0) + 1
    sql = (
        "SELECT max(l.receipt_number) FROM claim_line l JOIN claim c ON c.id = l.claim_id"
        " WHERE c.meeting_id = ?"
    )
    return int(one(db, sql, claim.meeting_id) or 0) + 1


def same_elsewhere(db: Database, person_id: int, claim_id: int, line: Line) -> list[int]:
    """Lines of other claims of this person with the same date, category and amount (rule 3)."""
    rows = db.execute(
        "SELECT l.id FROM claim_line l JOIN claim c ON c.id = l.claim_id WHERE c.person_id = ?"
        " AND c.id <> ? AND l.day = ? AND l.category_id = ? AND l.claimed = ? AND l.claimed > 0"
        f" AND c.state NOT IN ({', '.join('?' for _ in GONE)})",
        (person_id, claim_id, line.day.isoformat(), line.category_id, line.claimed, *GONE),
    )
    return [row[0] for row in rows.fetchall()]


def lines_elsewhere(
    db: Database, person_id: int, claim_id: int, days: Iterable[date]
) -> list[Line]:
    """The lines of these days on a person's other claims for costs that still stand."""
    wanted = [day.isoformat() for day in days]
    marks, gone = ", ".join("?" for _ in wanted), ", ".join("?" for _ in GONE)
    where = (
        f"day IN ({marks}) AND claim_id IN (SELECT id FROM claim WHERE person_id = ? AND id <> ?"
        f" AND kind = 'cost' AND state NOT IN ({gone}))"
    )
    return LINES.where(db, where, *wanted, person_id, claim_id, *GONE)


def same_receipt_elsewhere(db: Database, claim_id: int, sha256: str) -> list[int]:
    """Lines of other claims that carry the very same picture."""
    rows = db.execute(
        "SELECT rl.line_id FROM receipt r JOIN receipt_line rl ON rl.receipt_id = r.id"
        " JOIN claim c ON c.id = r.claim_id WHERE r.sha256 = ? AND r.claim_id <> ?"
        f" AND c.state NOT IN ({', '.join('?' for _ in GONE)})",
        (sha256, claim_id, *GONE),
    )
    return [row[0] for row in rows.fetchall()]


def same_picture_elsewhere(db: Database, claim_id: int, line_id: int) -> list[int]:
    """Lines of other claims that carry a picture this line carries."""
    rows = db.execute(
        "SELECT r.sha256 FROM receipt r JOIN receipt_line rl ON rl.receipt_id = r.id"
        " WHERE rl.line_id = ?",
        (line_id,),
    )
    return [
        other for (sha,) in rows.fetchall() for other in same_receipt_elsewhere(db, claim_id, sha)
    ]


def page(
    db: Database, *, limit: int, offset: int, states: Iterable[str] = ()
) -> list[dict[str, Any]]:
    """One page of the list of claims, newest first, with what the list shows."""
    wanted = list(states)
    where = f" WHERE state IN ({', '.join('?' for _ in wanted)})" if wanted else ""
    sql = (
        "SELECT c.id, c.number, c.day, c.state, c.method, c.meeting_id, p.name, c.person_id,"
        " (SELECT coalesce(sum(allowed), 0) FROM claim_line l WHERE l.claim_id = c.id) AS allowed"
        f" FROM (SELECT id FROM claim{where} ORDER BY number DESC LIMIT ? OFFSET ?) AS page"
        " JOIN claim c ON c.id = page.id JOIN person p ON p.id = c.person_id"
        " ORDER BY c.number DESC"
    )
    apart = same_names(db)
    return [
        {**row, "name": listed_name(row["name"], apart.get(row["person_id"], 0))}
        for row in db.query(sql, [*wanted, limit, offset])
    ]


def count(db: Database, states: Iterable[str] = ()) -> int:
    wanted = list(states)
    where = f" WHERE state IN ({', '.join('?' for _ in wanted)})" if wanted else ""
    return int(one(db, f"SELECT count(*) FROM claim{where}", *wanted))


def keep_bytes(db: Database, sha256: str, media_type: str, content: bytes) -> None:
    """Store a receipt's bytes once, under their SHA-256."""
    if one(db, "SELECT 1 FROM receipt_bytes WHERE sha256 = ?", sha256):
        return
    row = {
        "id": new_id(db, "receipt_bytes"),
        "sha256": sha256,
        "media_type": media_type,
        "bytes": content,
    }
    db.table("receipt_bytes").insert(row)


def bytes_of(db: Database, sha256: str) -> bytes:
    return bytes(one(db, "SELECT bytes FROM receipt_bytes WHERE sha256 = ?", sha256))


def link_receipt(db: Database, receipt_id: int, line_id: int) -> None:
    row = {"id": new_id(db, "receipt_line"), "receipt_id": receipt_id, "line_id": line_id}
    db.table("receipt_line").insert(row)


def unlink_line(db: Database, line_id: int) -> None:
    """Take a line's receipts and possible doubles off it, before the line itself goes."""
    db.execute("DELETE FROM receipt_line WHERE line_id = ?", (line_id,))
    db.execute(
        "DELETE FROM possible_double WHERE line_id = ? OR other_line_id = ?", (line_id, line_id)
    )


def receipts_of(db: Database, claim_id: int) -> list[tuple[Receipt, list[int]]]:
    """The pictures of a claim, each with the lines it stands for."""
    found = []
    for receipt in RECEIPTS.where(db, "claim_id = ?", claim_id):
        rows = db.execute("SELECT line_id FROM receipt_line WHERE receipt_id = ?", (receipt.id,))
        found.append((receipt, [row[0] for row in rows.fetchall()]))
    return found
