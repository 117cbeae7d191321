"""What happened outside our rules, what was typed in from paper, and the claim that is open."""

from sqlite_utils import Database

from desktop.domain.outside import OPEN_NOW, OpenClaim, OutsideRule, TypedIn
from desktop.storage.database import one
from desktop.storage.records import Table

OUTSIDE = Table("outside_rule", OutsideRule)
TYPED_IN = Table("typed_in", TypedIn)
OPEN_CLAIM = Table("open_claim", OpenClaim)


def unsettled(db: Database) -> list[OutsideRule]:
    """What nobody has settled yet, oldest first."""
    return OUTSIDE.where(db, "settled_on IS NULL")


def newest(db: Database) -> int:
    """The last thing that happened outside our rules; 0 when nothing did."""
    return int(one(db, "SELECT coalesce(max(id), 0) FROM outside_rule"))


def after(db: Database, row_id: int) -> list[OutsideRule]:
    """What happened outside our rules after another."""
    return OUTSIDE.where(db, "id > ?", row_id)


def of_claim(db: Database, claim_id: int) -> list[OutsideRule]:
    """What happened outside our rules about one claim, settled or not."""
    return OUTSIDE.where(db, "claim_id = ?", claim_id)


def typed_in(db: Database, movement_id: int) -> TypedIn | None:
    """Who typed a movement in from paper, or None where it was written down as it happened."""
    return TYPED_IN.find(db, "movement_id = ?", movement_id)


def open_now(db: Database) -> OpenClaim | None:
    """The claim in front, or the one that was when the computer stopped."""
    return OPEN_CLAIM.find(db, "id = ?", OPEN_NOW)


def keep_open(db: Database, claim: OpenClaim) -> None:
    """Write down which claim is in front, over the one before."""
    row = OPEN_CLAIM.to_row(claim)
    columns = [name for name in row if name != "id"]
    pairs = ", ".join(f"{name} = :{name}" for name in columns)
    row["id"] = OPEN_NOW
    if not db.execute(f"UPDATE open_claim SET {pairs} WHERE id = :id", row).rowcount:
        names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
        db.execute(f"INSERT INTO open_claim ({names}) VALUES ({marks})", row)


def forget_open(db: Database, row_id: int) -> None:
    db.execute("DELETE FROM open_claim WHERE id = ?", (row_id,))


def let_wait(db: Database) -> None:
    """The claim that was in front becomes a question that waits for its answer."""
    db.execute(
        "UPDATE open_claim SET id = (SELECT max(id) + 1 FROM open_claim) WHERE id = ?", (OPEN_NOW,)
    )


def waiting(db: Database) -> list[OpenClaim]:
    """What was open when the computer stopped and nobody has answered yet, oldest first."""
    return OPEN_CLAIM.where(db, "id > ?", OPEN_NOW)
