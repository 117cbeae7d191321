"""What happened outside our rules, what was typed in from paper, and the claim that is open."""

from sqlite_utils import Database

from desktop.domain.outside import OpenClaim, OutsideRule, TypedIn
from desktop.storage.records import Table

OUTSIDE = Table("outside_rule", OutsideRule)
TYPED_IN = Table("typed_in", TypedIn)
OPEN_CLAIM = Table("open_claim", OpenClaim)


def unsettled(db: Database) -> list[OutsideRule]:
    """What nobody has settled yet, oldest first."""
    return OUTSIDE.where(db, "settled_on IS NULL")
