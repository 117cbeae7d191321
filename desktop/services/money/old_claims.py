"""What is older than the group keeps: words and pictures of claims, names of who was erased.

Amounts, numbers, dates and slips stay, so that the books prove (practice.md 2f).
"""

from dataclasses import dataclass
from datetime import date

from desktop.domain.office import Act, Office
from desktop.domain.person import Person
from desktop.language import plural
from desktop.services.access import for_offices
from desktop.services.people.erasing import kept_until
from desktop.services.workspace import Workspace
from desktop.storage import erasing, old_claims, people
from desktop.storage.erasing import NOBODY, Blanking
from desktop.storage.old_claims import OldClaims
from desktop.storage.triggers import lifted

KEEPERS = frozenset({Office.TREASURER, Office.CHAIR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Old:
    """How many claims of `year` and before hold words, how many pictures, and whose name may go.

    `names` are people who were erased while the law still kept their name.
    """

    year: int
    claims: int
    pictures: int
    names: tuple[Person, ...]


@for_offices(KEEPERS)
def old(workspace: Workspace, act: Act) -> Old:
    """What may go today."""
    found = _found(workspace, act.day)
    waiting = people.PEOPLE.where(
        workspace.db, "erased_on IS NOT NULL AND name <> ?", NOBODY, order_by="name, id"
    )
    return Old(
        year=_last_year(workspace, act.day),
        claims=len(found.claims),
        pictures=found.pictures,
        names=tuple(one for one in waiting if _may_go(workspace, one, act.day)),
    )


@for_offices(KEEPERS)
def empty_old(workspace: Workspace, act: Act) -> Old:
    """Take the words and pictures out of claims that are older than the group keeps.

    Answers what was taken out. It ends undo, unless there was nothing to take out.
    """
    before = old(workspace, act)
    found = _found(workspace, act.day)
    if not found.claims:
        return before
    label = plural(
        "Take words and pictures out of {count} claim of {year} or before",
        "Take words and pictures out of {count} claims of {year} or before",
        count=len(found.claims),
        year=str(before.year),
    )
    db = workspace.db
    with workspace.several():
        with workspace.step(act, label), lifted(db, {"receipt_bytes"}):
            old_claims.empty(db, found)
        usual = old_claims.usual_before(db, before.year)
        what = Blanking(rows=frozenset(old_claims.touched(found) | usual))
        erasing.blank_history(db, what, act=act, label=label, why=WHY)
    return before


WHY = "older than we keep"
"""Stands in history beside what was blanked."""


def _found(workspace: Workspace, today: date) -> OldClaims:
    closed = old_claims.closed_by(workspace.db, _last_year(workspace, today))
    return old_claims.holding(workspace.db, closed)


def _last_year(workspace: Workspace, today: date) -> int:
    """The last year of which nothing but the books is kept."""
    return today.year - workspace.settings.years_kept - 1


def _may_go(workspace: Workspace, person: Person, today: date) -> bool:
    until = kept_until(workspace, person.id or 0)
    return until is None or today > until
