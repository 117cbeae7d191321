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
from desktop.storage.reading import GoOn, Reader, share
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
def old(workspace: Workspace, act: Act, *, go_on: GoOn | None = None) -> Old:
    """What may go today.

    `go_on` is asked while the file is read. Raises UserError where it stops.
    """
    found = _found(workspace, act.day, go_on)
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
def empty_old(workspace: Workspace, act: Act, *, go_on: GoOn | None = None) -> Old:
    """Take the words and pictures out of claims that are older than the group keeps.

    Answers what was taken out. It ends undo, unless there was nothing to take out. `go_on`
    is asked all along. Raises UserError where it stops; then nothing was taken out.
    """
    before = old(workspace, act, go_on=go_on)
    found = _found(workspace, act.day, go_on)
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
            old_claims.empty(db, found, share(go_on, 0, EMPTIED))
        usual = old_claims.usual_before(db, before.year)
        what = Blanking(rows=frozenset(old_claims.touched(found) | usual))
        erasing.blank_history(
            db, what, act=act, label=label, why=WHY, go_on=share(go_on, EMPTIED, 100)
        )
    return before


EMPTIED = 30
"""How many per cent are over once the words are empty and history still holds them."""
WHY = "older than we keep"
"""Stands in history beside what was blanked."""


def _found(workspace: Workspace, today: date, go_on: GoOn | None) -> OldClaims:
    """Read once, and kept until something is written."""
    db, year = workspace.db, _last_year(workspace, today)

    def read() -> OldClaims:
        reader = Reader(db, ("history_row",), go_on)
        return old_claims.holding(db, old_claims.closed_by(db, year), reader)

    return db.until_written(f"older than we keep: {year}", read)


def _last_year(workspace: Workspace, today: date) -> int:
    """The last year of which nothing but the books is kept."""
    return today.year - workspace.settings.years_kept - 1


def _may_go(workspace: Workspace, person: Person, today: date) -> bool:
    until = kept_until(workspace, person.id or 0)
    return until is None or today > until
