"""What stands outside our rules: the list, and how each of it was settled."""

from dataclasses import replace

from desktop.domain.office import EVERY_OFFICE, Act, Named
from desktop.domain.outside import OutsideRule, TypedIn
from desktop.domain.paying import same_household
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_, Money, Sentence, sentence
from desktop.services.access import By, for_offices, prove
from desktop.services.workspace import Workspace
from desktop.storage import cash, claims, outside, people


def open_ones(workspace: Workspace) -> list[OutsideRule]:
    """What happened outside our rules and nobody has settled yet, oldest first."""
    return list(workspace.kept("outside", lambda: outside.unsettled(workspace.db)))


def of_claim(workspace: Workspace, claim_id: int) -> list[OutsideRule]:
    """What happened outside our rules about one claim, settled or not."""
    return outside.of_claim(workspace.db, claim_id)


def typed_in(workspace: Workspace, movement_id: int) -> TypedIn | None:
    """Who typed a slip in from paper and when; None where it was written down at the time."""
    return outside.typed_in(workspace.db, movement_id)


def about(workspace: Workspace, rule: OutsideRule) -> Sentence:
    """Whose it was and which slip, to stand before what happened: `Amina Begum, £4.60, slip 14`."""
    moved = cash.MOVEMENTS.get(workspace.db, rule.movement_id) if rule.movement_id else None
    if rule.claim_id is None:
        place = _place_of(workspace, rule)
        if not place:
            return sentence(N_("The sheet of {day}"), day=rule.day)
        return sentence(N_("{place}, {day}"), place=place, day=rule.day)
    claim = claims.CLAIMS.get(workspace.db, rule.claim_id)
    name = people.PEOPLE.get(workspace.db, claim.person_id).name
    if moved is None:
        return sentence(N_("{name}, claim {number}"), name=name, number=claim.number)
    amount = Money(moved.amount, workspace.settings.currency_code)
    text = N_("{name}, {amount}, slip {number}")
    return sentence(text, name=name, amount=amount, number=moved.number)


def _place_of(workspace: Workspace, rule: OutsideRule) -> str:
    if rule.movement_id is not None:
        book_id = cash.MOVEMENTS.get(workspace.db, rule.movement_id).book_id
    elif rule.count_id is not None:
        book_id = cash.COUNTS.get(workspace.db, rule.count_id).place_id
    else:
        return ""
    return cash.PLACES.get(workspace.db, book_id).name


@for_offices(EVERY_OFFICE, by=By.ANYBODY, own=False)
def settle_outside(
    workspace: Workspace, act: Act, *, outside_id: int, how: str, by: Named | None = None
) -> OutsideRule:
    """Somebody who did not gain by it says what was done about it.

    `by` names them where somebody else sits at the laptop. Raises UserError, at the field,
    while nothing is said, or when they or their household had the money.
    """
    rule = outside.OUTSIDE.get(workspace.db, outside_id)
    if rule.settled_on is not None:
        raise UserError(N_("This is settled already."))
    said = clean_text(how)
    if not said:
        raise UserError(N_("Say in a few words what was done."), field="how")
    by = by or Named(person_id=act.person_id)
    _check_did_not_gain(workspace, rule, by.person_id)
    prove(workspace, by, act, pin_needed=False)
    with workspace.step(act, sentence(N_("Settle what was outside our rules"))):
        settled = replace(rule, settled_on=act.day, settled_by=by.person_id, how=said)
        return outside.OUTSIDE.update(workspace.db, settled)


def _check_did_not_gain(workspace: Workspace, rule: OutsideRule, person_id: int) -> None:
    if rule.claim_id is None:
        return
    three = claims.CLAIMS.get(workspace.db, rule.claim_id).three
    known = people.by_ids(workspace.db, {person_id, *three})
    if person_id in three or same_household(person_id, three, known):
        raise UserError(N_("Somebody who did not gain by it settles this."), field="by")
