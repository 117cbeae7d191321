"""Who is to be paid in cash at the next meeting, and how much, as far as anybody knows yet.

First what is written down: claims of the meeting, and older ones still open. Then what
people usually spend, judged by the policy as a claim would be. Then what somebody guessed
for them once, roughly.
"""

from desktop.domain.claim import ClaimState, FullClaim
from desktop.domain.evening import BY_BANK, OVER_LIMIT, Aside, Basis, Due, Dues
from desktop.domain.meeting import Attendance, Reply
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.payer import limits_passed
from desktop.domain.person import Method, Person, Status
from desktop.domain.roughly import spread
from desktop.language import Money, sentence
from desktop.services.access import for_offices
from desktop.services.meetings import meetings
from desktop.services.money import desk, policies, standing
from desktop.services.money.as_last_time import as_last_time
from desktop.services.money.desk import DeskState, QueueRow
from desktop.services.workspace import Workspace
from desktop.storage import claims

TWO = 2
STILL_OPEN = frozenset({ClaimState.SUBMITTED, ClaimState.AGREED})
NOT_EXPECTED = frozenset({Status.LEFT, Status.DIED})


@for_offices(EVERY_OFFICE)
def dues(workspace: Workspace, act: Act, meeting_id: int) -> Dues:
    """Everybody expected at a meeting who claims costs, by name."""
    found: list[Due | Aside] = []
    by_guess: list[Person] = []
    for row in desk.queue(workspace, act, meeting_id):
        if not is_expected(row.attendance, row.person):
            continue
        here = _of_row(workspace, act, meeting_id, row)
        if here is None:
            by_guess.append(row.person)
            here = _roughly(workspace, meeting_id, row.person)
        found += [*here, *_from_before(workspace, act, meeting_id, row.person)]
    return Dues(
        due=tuple(one for one in found if isinstance(one, Due)),
        aside=tuple(one for one in found if isinstance(one, Aside)),
        by_guess=tuple(by_guess),
    )


def is_expected(row: Attendance, person: Person) -> bool:
    """Whether somebody may come: they came, said so, or said nothing yet."""
    return row.came or (row.reply is not Reply.NOT_COMING and person.status not in NOT_EXPECTED)


def _of_row(
    workspace: Workspace, act: Act, meeting_id: int, row: QueueRow
) -> list[Due | Aside] | None:
    """What one person of the queue is to get; None where nobody can say."""
    person = row.person
    if row.state in {DeskState.READY, DeskState.WAITS} and row.full is not None:
        return _of_claim(workspace, act, row.full, person, Basis.CLAIM)
    if row.state is DeskState.PROMISED:
        return [_by_bank(person)]
    if row.state not in {DeskState.EXPECTED, DeskState.HERE} or row.full is not None:
        return []
    if person.method is Method.BANK:
        return [_by_bank(person)]
    usual = as_last_time(workspace, act, meeting_id, row.attendance.person_id, None)
    if usual is not None:
        return _of_claim(workspace, act, usual.full, person, Basis.USUAL)
    return None


def _roughly(workspace: Workspace, meeting_id: int, person: Person) -> list[Due | Aside]:
    if not person.roughly:
        return []
    limit = _stopping_limit(workspace, meeting_id)
    if limit is not None and person.roughly > limit:
        return [_over(workspace, person, person.roughly, limit)]
    parts = spread(person.roughly, workspace.settings.currency)
    return [Due(person=person, amount=person.roughly, basis=Basis.ROUGHLY, parts=parts)]


def _from_before(
    workspace: Workspace, act: Act, meeting_id: int, person: Person
) -> list[Due | Aside]:
    """What somebody still has to get from earlier meetings or errands."""
    waiting = workspace.kept("still open", lambda: claims.in_states(workspace.db, STILL_OPEN))
    return [
        due
        for full in waiting
        if full.claim.person_id == person.id and full.claim.meeting_id != meeting_id
        for due in _of_claim(workspace, act, full, person, Basis.EARLIER)
    ]


def _of_claim(
    workspace: Workspace, act: Act, full: FullClaim, person: Person, basis: Basis
) -> list[Due | Aside]:
    """A claim as it would be paid: in cash, by bank, or only once two people agreed."""
    if full.to_pay <= 0:
        return []
    if full.claim.method is Method.BANK:
        return [_by_bank(person)]
    payer = standing.payer_for(workspace, full, act.person_id)
    passed = limits_passed(full, payer)
    if passed and len({a.person_id for a in full.standing if a.person_id}) < TWO:
        return [_over(workspace, person, full.to_pay, min(passed))]
    return [Due(person=person, amount=full.to_pay, basis=basis, parts=(full.to_pay,))]


def _stopping_limit(workspace: Workspace, meeting_id: int) -> int | None:
    """Above how much in cash two people must agree; None where the limit only warns."""
    if not policies.every(workspace):
        return None
    policy = policies.on(workspace, meetings.get(workspace, meeting_id).day)
    return policy.cash_limit if policy.cash_limit_stops else None


def _over(workspace: Workspace, person: Person, amount: int, limit: int) -> Aside:
    code = workspace.settings.currency_code
    why = sentence(OVER_LIMIT, amount=Money(amount, code), limit=Money(limit, code))
    return Aside(person=person, why=why)


def _by_bank(person: Person) -> Aside:
    return Aside(person=person, why=sentence(BY_BANK))
