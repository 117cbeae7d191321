"""Why people pause, leave or say no: asked, never required, and only totals are ever shown.

What is kept without a name says nobody's name, and of its day only the month.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.body import LeavingKind, LeavingNote, LeavingReason
from desktop.domain.office import ORGANISERS, Act
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import bodies, people

YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """How many paused, left or said no for one reason."""

    kind: LeavingKind
    reason: LeavingReason
    count: int


@for_offices(ORGANISERS)
def note(
    workspace: Workspace,
    act: Act,
    *,
    kind: LeavingKind,
    reason: LeavingReason,
    person_id: int | None = None,
    body_id: int | None = None,
) -> None:
    """Keep why somebody paused, left or said no; without `person_id` nobody is named.

    It is a step of its own, so that what undo lists does not name them either.
    """
    day = act.day if person_id else act.day.replace(day=1)
    label = sentence(N_("Why somebody pauses, leaves or says no"))
    if person_id is not None:
        name = people.PEOPLE.get(workspace.db, person_id).short
        label = sentence(N_("Why {name} pauses, leaves or says no"), name=name)
    with workspace.step(act, label):
        bodies.LEAVING.add(
            workspace.db,
            LeavingNote(person_id=person_id, body_id=body_id, kind=kind, reason=reason, day=day),
        )


def totals(workspace: Workspace, day: date, body_id: int | None = None) -> list[Total]:
    """The reasons of the year up to a day, of one body or of all; the most frequent first."""
    found = bodies.leaving_notes(workspace.db, day - YEAR, day)
    counted = Counter(
        (one.kind, one.reason) for one in found if body_id is None or one.body_id == body_id
    )
    kinds, reasons = list(LeavingKind), list(LeavingReason)
    totals_ = [Total(kind=kind, reason=reason, count=n) for (kind, reason), n in counted.items()]
    return sorted(
        totals_, key=lambda one: (kinds.index(one.kind), -one.count, reasons.index(one.reason))
    )
