"""Regular costs that were agreed beforehand."""

from sqlite_utils import Database

from desktop.domain.beforehand import RegularCost
from desktop.storage.records import Table

REGULAR_COSTS = Table("regular_cost", RegularCost)


def of_person(db: Database, person_id: int) -> list[RegularCost]:
    """Everything ever agreed for somebody, also what has ended, oldest first."""
    return REGULAR_COSTS.where(db, "person_id = ?", person_id)
