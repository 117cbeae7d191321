"""Whether a claim stands agreed: by the policy or by people, at the amount it has today.

The people may have agreed it beforehand, as a regular cost.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop.domain.beforehand import Beforehand, RegularCost
from desktop.domain.claim import (
    Agreement,
    AgreementKind,
    ClaimKind,
    ClaimState,
    DoubleState,
    FullClaim,
    ReceiptState,
)
from desktop.domain.group import Agreeing
from desktop.domain.office import EVERY_OFFICE, OFFICERS, ORGANISERS, Act, Office
from desktop.domain.payer import Payer, needs_two
from desktop.domain.paying import same_household
from desktop.domain.person import Person
from desktop.services.access import for_offices
from desktop.services.money import policies
from desktop.services.workspace import Workspace
from desktop.storage import cash, claims, offices, people
from desktop.storage.regular_costs import REGULAR_COSTS

DECIDED = frozenset({ClaimState.SUBMITTED, ClaimState.AGREED})
"""States in which somebody can decide about a claim."""


@for_offices(ORGANISERS)
def settle(workspace: Workspace, act: Act, claim_id: int) -> FullClaim:
    """Bring a claim's agreements and state in line with its lines, within the running step.

    An agreement at another sum lapses. What two people agreed beforehand stands agreed by
    them; where the group lets the policy agree, it agrees an ordinary claim inside it.
    """
    full = claims.full(workspace.db, claim_id)
    due = agreed_by_itself(workspace, act, full)
    lapse(workspace, _no_longer_true(full, due))
    full = claims.full(workspace.db, claim_id)
    if not full.standing:
        for agreement in due:
            claims.AGREEMENTS.add(workspace.db, agreement)
        full = claims.full(workspace.db, claim_id)
    state = ClaimState.AGREED if full.standing else ClaimState.SUBMITTED
    if full.claim.state in DECIDED and full.claim.state is not state:
        claims.CLAIMS.update(workspace.db, replace(full.claim, state=state))
    return claims.full(workspace.db, claim_id)


def _no_longer_true(full: FullClaim, due: Sequence[Agreement]) -> list[Agreement]:
    """Agreements at another sum, and those that would not be made of themselves today."""
    kinds = {agreement.kind for agreement in due}
    both = {a.person_id for a in due if a.kind is AgreementKind.BEFOREHAND}
    before = [a for a in full.standing if a.kind is AgreementKind.BEFOREHAND and a.person_id]
    wrong = before if {a.person_id for a in before} != both else []
    if not kinds:
        wrong = wrong + [a for a in full.standing if a.kind is AgreementKind.POLICY]
    return wrong + [a for a in full.agreements if a.amount != full.allowed]


@for_offices(EVERY_OFFICE)
def agreed_by_itself(workspace: Workspace, act: Act, full: FullClaim) -> tuple[Agreement, ...]:
    """The agreements a claim has with nobody asked: of two people beforehand, or our policy's.

    They are not stored here. A line that may be there twice is looked at first.
    """
    both = payer_for(workspace, full, act.person_id).beforehand.agreed_whole(full)
    agreed = Agreement(claim_id=full.id, kind=AgreementKind.POLICY, amount=full.allowed, at=act.at)
    if both and not full.held:
        return tuple(replace(agreed, kind=AgreementKind.BEFOREHAND, person_id=one) for one in both)
    return (agreed,) if policy_agrees(workspace, act, full) else ()


def lapse(workspace: Workspace, agreements: Sequence[Agreement]) -> None:
    """These agreements hold no longer; they stay on the claim, as what was said that day."""
    for agreement in agreements:
        if not agreement.lapsed:
            claims.AGREEMENTS.update(workspace.db, replace(agreement, lapsed=True))


@for_offices(EVERY_OFFICE)
def policy_agrees(workspace: Workspace, act: Act, full: FullClaim) -> bool:
    """Whether this is an ordinary claim inside the policy, in a group that lets it agree.

    A claim that pays the treasurer or her household always needs another person.
    """
    if workspace.settings.agreeing is not Agreeing.POLICY or full.claim.kind is not ClaimKind.COST:
        return False
    if not full.lines or full.held or not full.allowed:
        return False
    versions = policies.every(workspace)
    beforehand = {r.id for policy in versions for r in policy.rates if r.agreed_before}
    payer = payer_for(workspace, full, act.person_id)
    if any(
        line.rate_id in beforehand
        and not line.agreed_before
        and not payer.beforehand.of(full, line)
        for line in full.lines
    ):
        return False
    return not _for_a_treasurer(workspace, act, full) and not needs_two(full, payer)


def _for_a_treasurer(workspace: Workspace, act: Act, full: FullClaim) -> bool:
    treasurers = set(offices.holders(workspace.db, {Office.TREASURER}, act.day))
    three = full.claim.three
    known = people.by_ids(workspace.db, treasurers | three)
    return bool(treasurers & three) or any(same_household(t, three, known) for t in treasurers)


def lapse_if_changed(workspace: Workspace, before: FullClaim) -> None:
    """After a claim's costs were written again: what was agreed was something else.

    The same costs in other words keep what was agreed.
    """
    after = claims.full(workspace.db, before.id)
    if _costs_of(before) != _costs_of(after):
        lapse(workspace, after.agreements)


def _costs_of(full: FullClaim) -> list[tuple[int, str, int, int]]:
    lines = full.lines
    return sorted((x.category_id, x.day.isoformat(), x.claimed, x.allowed) for x in lines)


def drop_own_agreements(workspace: Workspace, claim_id: int) -> None:
    """After the people of a claim changed: who now gains by it agreed, accepted, saw nothing."""
    full = claims.full(workspace.db, claim_id)
    three = full.claim.three
    lapse(workspace, [agreement for agreement in full.standing if agreement.person_id in three])
    for line in full.lines:
        if line.accepted_by in three:
            again = replace(line, receipt=ReceiptState.OPEN, no_receipt_reason="", accepted_by=None)
            claims.LINES.update(workspace.db, again)
    for double in full.doubles:
        if double.state is DoubleState.CLEARED and double.cleared_by in three:
            held = replace(double, state=DoubleState.HELD, cleared_by=None)
            claims.DOUBLES.update(workspace.db, held)


def payer_for(workspace: Workspace, full: FullClaim, payer_id: int) -> Payer:
    """This person as the payer of this claim, with the rules of the day it is for."""
    claim = full.claim
    return Payer(
        person_id=payer_id,
        agreeing=workspace.settings.agreeing,
        policy=policies.on(workspace, claim.day),
        currency=workspace.settings.currency_code,
        cash_had=_cash_had(workspace, full),
        beforehand=beforehand_of(workspace, full),
        officers=_officers(workspace, claim.submitted_on),
    )


def _officers(workspace: Workspace, day: date) -> tuple[Person, ...]:
    """Whoever agrees and pays, since this day at the latest or given the office after it."""

    def read() -> list[tuple[date | None, Person]]:
        held = [h for h in offices.HOLDINGS.where(workspace.db) if h.office in OFFICERS]
        known = people.by_ids(workspace.db, {h.person_id for h in held})
        return [(h.until_day, known[h.person_id]) for h in held]

    found = workspace.kept("who agrees and pays", read, of=frozenset({"office", "person"}))
    here = {who.id: who for until, who in found if until is None or day <= until}
    return tuple(here.values())


def _cash_had(workspace: Workspace, full: FullClaim) -> int:
    """What the person of this claim had in cash at its meeting for other claims.

    What two people agreed beforehand is left out: it counts towards no limit.
    """
    claim, meeting_id = full.claim, full.claim.meeting_id
    if meeting_id is None:
        return 0
    what = ("had in cash", meeting_id)
    had = workspace.kept(what, lambda: cash.had_in_cash(workspace.db, meeting_id))
    others = [(which, x) for which, x in had.get(claim.person_id, ()) if which != full.id]
    if not regular_costs(workspace, claim.person_id):
        return sum(x for _which, x in others)
    return sum(max(0, x - _covered(workspace, which)) for which, x in others)


def _covered(workspace: Workspace, claim_id: int) -> int:
    other = claims.full(workspace.db, claim_id)
    return beforehand_of(workspace, other).covered(other)


def every_regular_cost(workspace: Workspace) -> list[RegularCost]:
    """Everything ever agreed beforehand, oldest first."""
    of = frozenset({"regular_cost"})
    return list(workspace.kept("regular costs", lambda: REGULAR_COSTS.where(workspace.db), of=of))


def regular_costs(workspace: Workspace, person_id: int) -> list[RegularCost]:
    """What was ever agreed beforehand for somebody, oldest first."""
    return [cost for cost in every_regular_cost(workspace) if cost.person_id == person_id]


def beforehand_of(workspace: Workspace, full: FullClaim) -> Beforehand:
    """What was agreed beforehand for the person of this claim, by two who gain nothing by it."""
    claim = full.claim
    costs = regular_costs(workspace, claim.person_id)
    if not costs:
        return Beforehand()
    ids = claim.three.union(*(cost.both for cost in costs))
    known = people.by_ids(workspace.db, set(ids))
    fair = tuple(
        cost
        for cost in costs
        if not cost.both & claim.three
        and not any(same_household(one, claim.three, known) for one in cost.both)
    )
    return Beforehand(costs=fair, elsewhere=_elsewhere(workspace, full) if fair else {})


def _elsewhere(workspace: Workspace, full: FullClaim) -> dict[tuple[int, date], int]:
    """What the person's other claims are allowed for the days of this one, by kind of cost."""
    days = {line.day for line in full.lines}
    found: dict[tuple[int, date], int] = {}
    for line in claims.lines_elsewhere(workspace.db, full.claim.person_id, full.id, days):
        key = (line.category_id, line.day)
        found[key] = found.get(key, 0) + line.allowed
    return found
