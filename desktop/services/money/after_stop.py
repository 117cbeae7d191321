"""After a power cut: what the answer to “Has Amina had it?” writes down."""

from desktop.domain.cash import Count, Movement, MovementKind, PlaceKind, Signing
from desktop.domain.currency import Pieces
from desktop.domain.office import OFFICERS, Act
from desktop.domain.outside import OpenClaim
from desktop.errors import UserError
from desktop.language import N_, Words, sentence
from desktop.services.access import for_offices
from desktop.services.money import claims, desk, open_claim
from desktop.services.money.costs import usual_costs
from desktop.services.money.from_paper import recording
from desktop.services.money.from_paper.recording import GivenOnPaper
from desktop.services.money.posting import append
from desktop.services.workspace import Workspace
from desktop.storage import cash, meetings


def counted_since(workspace: Workspace, left: OpenClaim) -> Count | None:
    """The first count of that place since the claim was in front, if there was one."""
    every = cash.COUNTS.where(workspace.db, "place_id = ?", left.place_id)
    later = [count for count in every if count.at > left.at]
    return min(later, key=lambda count: count.at, default=None)


@for_offices(OFFICERS)
def had_it(
    workspace: Workspace,
    act: Act,
    *,
    left: OpenClaim,
    signing: Signing = Signing.SIGNED,
    before_count: bool | None = None,
) -> Movement:
    """Yes: the money was given, by whoever sat there, at the time noted.

    Usual costs nobody had written down yet are written down first. The notes and coins are
    those the desk had said. Where the tin was counted since, `before_count` says whether the
    money was gone by then: the count was without it, and stands; else it was given now.
    Raises UserError when it was paid or closed meanwhile, and (`before_count`) while that is
    not said.
    """
    count = counted_since(workspace, left)
    if count is not None and before_count is None:
        raise UserError(COUNTED_SINCE, field="before_count", day=count.day)
    given_at = act.at if count is not None and not before_count else left.at
    with workspace.several():
        now = open_claim.as_it_is_now(workspace, left)
        if now is None:
            raise UserError(N_("This was paid or closed meanwhile. Nothing was written down."))
        claim_id = now.claim_id or _as_last_time(workspace, act, left)
        pieces = desk.hand_out(workspace, left.place_id, left.amount).pieces
        if count is not None and before_count:
            _counted_without_it(workspace, act, count, left.amount, pieces)
        how = GivenOnPaper(
            amount=left.amount,
            day=min(workspace.settings.clock(given_at).date(), act.day),
            at=given_at,
            paid_by=left.paid_by,
            signing=signing,
            pieces=pieces,
        )
        paid = recording.record_given(
            workspace, act, claim_id=claim_id, place_id=left.place_id, how=how
        )
        open_claim.answered(workspace, left)
    return paid


COUNTED_SINCE = N_("The tin was counted on {day}. Was the money gone by then?")


def _counted_without_it(
    workspace: Workspace, act: Act, count: Count, amount: int, pieces: Pieces | None
) -> None:
    """A count already found the tin without this money: what it found stays what is there.

    The payment that is written down next would take the money, and its notes and coins, out
    a second time.
    """
    words = Words(workspace.settings.language)
    note = words.text("Already gone when the tin was counted on {day}.", day=count.day)
    with workspace.step(act, sentence(N_("The count of {day} stands"), day=count.day)):
        back = append(
            workspace,
            at=count.at,
            day=count.day,
            kind=MovementKind.OVER,
            from_place=cash.place_of(workspace.db, PlaceKind.DIFFERENCE),
            to_place=cash.PLACES.get(workspace.db, count.place_id),
            amount=amount,
            pieces=pieces,
            meeting_id=count.meeting_id,
            note=note,
        )
        recording.typed(workspace, back, act)


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
