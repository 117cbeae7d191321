"""The one claim that was open when the computer stopped: asked about once, never guessed.

What is open is written down beside the group's history: it is about this laptop's evening,
and costs one small commit when somebody comes to the front.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from desktop.domain.claim import OPEN_STATES, ClaimState, FullClaim
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.outside import OPEN_NOW, OpenClaim
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import claims, database, keeping, outside, people

OVER = frozenset({ClaimState.PAID, ClaimState.PROMISED})


@for_offices(EVERY_OFFICE)
def note_open(
    workspace: Workspace,
    act: Act,
    *,
    place_id: int,
    amount: int,
    claim_id: int | None = None,
    person_id: int | None = None,
    meeting_id: int | None = None,
    typing: bool = False,
) -> None:
    """Write down whose money could be handed over now; `amount` in the smallest unit.

    Without `claim_id` name the person: their usual costs are on screen, not written down
    yet. `typing` says that a row is being typed in from paper.
    """
    claim = claims.CLAIMS.get(workspace.db, claim_id) if claim_id is not None else None
    whose = claim.person_id if claim is not None else person_id
    if whose is None:
        raise LookupError("open_claim", "person_id")
    note = OpenClaim(
        person_id=whose,
        claim_id=claim_id,
        meeting_id=claim.meeting_id if claim is not None else meeting_id,
        place_id=place_id,
        amount=amount,
        paid_by=act.person_id,
        at=act.at,
        typing=typing,
    )
    with _saved(workspace):
        outside.keep_open(workspace.db, note)


def note_closed(workspace: Workspace) -> None:
    """Nobody is in front any more: paid, later, or left in the ordinary way."""
    with _saved(workspace):
        outside.forget_open(workspace.db, OPEN_NOW)


def after_a_stop(workspace: Workspace) -> OpenClaim | None:
    """Called when a file is opened: what was in front when it stopped becomes a question.

    Returns the question to ask now, if any. Nothing was in front when the window was
    closed in the ordinary way, or when this file is a copy made meanwhile.
    """
    found = outside.open_now(workspace.db)
    if found is not None:
        with _saved(workspace):
            copied = keeping.FILE_MARK.find(workspace.db, "id = 1")
            now = as_it_is_now(workspace, found) if copied is None else None
            if now is None:
                outside.forget_open(workspace.db, OPEN_NOW)
            else:
                outside.keep_open(workspace.db, now)
                outside.let_wait(workspace.db)
    return left_open(workspace)


def left_open(workspace: Workspace) -> OpenClaim | None:
    """The oldest question nobody has answered; None where it was paid, closed or undone since."""
    for waiting in outside.waiting(workspace.db):
        if as_it_is_now(workspace, waiting) is not None:
            return waiting
    return None


def answered(workspace: Workspace, left: OpenClaim) -> None:
    """The question was answered, whatever the answer was: it is not asked again."""
    with _saved(workspace):
        outside.forget_open(workspace.db, left.id or 0)


def as_it_is_now(workspace: Workspace, left: OpenClaim) -> OpenClaim | None:
    """The same with its claim and amount as the file has them; None where nothing is open."""
    if people.PEOPLE.find(workspace.db, "id = ?", left.person_id) is None:
        return None
    if left.typing and _row_is_saved(workspace, left):
        return None
    known = _claims(workspace, left)
    if any(full.claim.state in OVER for full in known):
        return None
    still = [full for full in known if full.claim.state in OPEN_STATES]
    if still:
        return replace(left, claim_id=still[-1].id, amount=still[-1].to_pay)
    return None if left.claim_id is not None else left


def _row_is_saved(workspace: Workspace, left: OpenClaim) -> bool:
    """Whether the sheet of that meeting has the row that was being typed in."""
    from desktop.services.money.from_paper.paper_sheet import typed_rows  # noqa: PLC0415 - hardly ever needed

    if left.meeting_id is None:
        return False
    return any(row.person_id == left.person_id for row in typed_rows(workspace, left.meeting_id))


def _claims(workspace: Workspace, left: OpenClaim) -> list[FullClaim]:
    """The claim itself, or while none was written down, any of that person at that meeting."""
    if left.claim_id is not None:
        found = claims.CLAIMS.find(workspace.db, "id = ?", left.claim_id)
        return [claims.full(workspace.db, left.claim_id)] if found is not None else []
    if left.meeting_id is None:
        return []
    every = claims.of_meeting(workspace.db, left.meeting_id)
    return [full for full in every if full.claim.person_id == left.person_id]


@contextmanager
def _saved(workspace: Workspace) -> Iterator[None]:
    """One small commit that no screen has to hear of."""
    with database.said(workspace.path), workspace.db.atomic():
        yield
