"""After a power cut: what the answer to “Has Amina had it?” writes down."""

from zoneinfo import ZoneInfo

from desktop.domain.cash import Movement, Signing
from desktop.domain.office import OFFICERS, Act
from desktop.domain.outside import OpenClaim
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.access import for_offices
from desktop.services.money import claims, desk, open_claim
from desktop.services.money.costs import usual_costs
from desktop.services.money.from_paper import recording
from desktop.services.money.from_paper.recording import GivenOnPaper
from desktop.services.workspace import Workspace
from desktop.storage import meetings


@for_offices(OFFICERS)
def had_it(
    workspace: Workspace, act: Act, *, left: OpenClaim, signing: Signing = Signing.SIGNED
) -> Movement:
    """Yes: the money was given, by whoever sat there, at the time noted.

    Usual costs nobody had written down yet are written down first. The notes and coins are
    those the desk had said. Raises UserError when it was paid or closed meanwhile.
    """
    with workspace.several():
        now = open_claim.as_it_is_now(workspace, left)
        if now is None:
            raise UserError(N_("This was paid or closed meanwhile. Nothing was written down."))
        claim_id = now.claim_id or _as_last_time(workspace, act, left)
        zone = ZoneInfo(workspace.settings.time_zone)
        how = GivenOnPaper(
            amount=left.amount,
            day=min(left.at.astimezone(zone).date(), act.day),
            at=left.at,
            paid_by=left.paid_by,
            signing=signing,
            pieces=desk.hand_out(workspace, left.place_id, left.amount).pieces,
        )
        paid = recording.record_given(
            workspace, act, claim_id=claim_id, place_id=left.place_id, how=how
        )
        open_claim.answered(workspace, left)
    return paid


def _as_last_time(workspace: Workspace, act: Act, left: OpenClaim) -> int:
    """The usual costs as a claim of that meeting, as Ctrl+Enter would have written them."""
    day = act.day
    if left.meeting_id is not None:
        day = meetings.MEETINGS.get(workspace.db, left.meeting_id).day
    costs = usual_costs(workspace, left.person_id, day)
    if not costs:
        raise UserError(N_("Write down what it cost first. Then we ask again."))
    full = claims.new_claim(
        workspace,
        act,
        person_id=left.person_id,
        costs=costs,
        meeting_id=left.meeting_id,
        asked=claims.Asked(same_as_last=True),
    )
    return full.id


def explains(workspace: Workspace, place_id: int, difference: int) -> OpenClaim | None:
    """The question whose money is just what a place is short of, if there is one.

    `difference` is counted less what the book says, in the smallest unit.
    """
    left = open_claim.left_open(workspace)
    if left is None or left.typing or left.place_id != place_id or difference != -left.amount:
        return None
    return left
