"""What stands in the way of agreeing and paying a claim, and the way out of each.

Every obstacle is a STOP (nothing is paid until it is gone), an ASK (goes on with a reason)
or a TELL. The blocking thing comes first, with its way out (their-days.md, rules of speech).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from desktop.domain.beforehand import Beforehand, RegularCost
from desktop.domain.claim import ClaimKind, ClaimState, FullClaim, Line, ReceiptState
from desktop.domain.office import who_to_ask
from desktop.domain.payer import Payer, at_once, limits_passed, over_cash
from desktop.domain.person import Method, Person, Status
from desktop.domain.policy import Policy
from desktop.language import N_, Sentence, sentence, short_day

TWO = 2
"""How many agree what is above a limit (practice rules 5 and 9)."""


class Weight(StrEnum):
    STOP = "stop"
    ASK = "ask"
    TELL = "tell"


class Block(StrEnum):
    """What kind of obstacle; the screen offers the key that removes it."""

    EMPTY = "empty"
    RECEIPT = "receipt"
    DOUBLE = "double"
    ASKED = "asked"
    NOT_AGREED = "not agreed"
    SECOND_AGREER = "second agreer"
    OWN_CLAIM = "own claim"
    HOUSEHOLD = "household"
    AGREER_PAYS = "agreer pays"
    CASH_LIMIT = "cash limit"
    LATE = "late"
    STATE = "state"
    AGREED_BEFORE = "agreed before"
    BEFOREHAND = "beforehand"
    """Two people agreed this cost beforehand: nothing to press, only something to know."""
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    weight: Weight
    block: Block
    text: Sentence


IN_ORDER = tuple(Weight)


def stop(block: Block, text: Sentence) -> Obstacle:
    return Obstacle(weight=Weight.STOP, block=block, text=text)


def ask(block: Block, text: Sentence) -> Obstacle:
    return Obstacle(weight=Weight.ASK, block=block, text=text)


def tell(block: Block, text: Sentence) -> Obstacle:
    return Obstacle(weight=Weight.TELL, block=block, text=text)


def in_the_way(full: FullClaim, payer: Payer, people: Mapping[int, Person]) -> list[Obstacle]:
    """Everything to be said before this claim is paid, stops first. Cash itself comes apart."""
    found = [
        *_about_state(full),
        *_about_lines(full, payer),
        *_about_agreement(full, payer, people),
        *_about_people(full, payer, people),
        *_about_limits(full, payer),
        *_about_beforehand(full, payer, people),
    ]
    return sorted(found, key=lambda obstacle: IN_ORDER.index(obstacle.weight))


CLOSED: Mapping[ClaimState, str] = MappingProxyType(
    {
        ClaimState.PROMISED: N_("This is promised by bank. Take the promise back first."),
        ClaimState.PAID: N_("This has been paid already."),
        ClaimState.PUT_BACK: N_("This was put back. A new claim took its place."),
        ClaimState.WITHDRAWN: N_("This claim was taken back."),
    }
)
"""Why a claim in this state is not paid, whatever else is said about it."""


def _about_state(full: FullClaim) -> list[Obstacle]:
    state = full.claim.state
    if state in CLOSED:
        return [stop(Block.STATE, sentence(CLOSED[state]))]
    if state is ClaimState.REFUSED:
        text = N_("Not agreed, because: {reason}")
        return [stop(Block.STATE, sentence(text, reason=Sentence(full.claim.refusal)))]
    if state is ClaimState.ASKED:
        text = N_("We asked: {question} Write the answer first.")
        return [stop(Block.ASKED, sentence(text, question=full.claim.question))]
    return []


def _about_lines(full: FullClaim, payer: Payer) -> list[Obstacle]:
    found = []
    if full.lines and full.to_pay <= 0 and full.claim.advance_id is not None:
        text = N_("They had {amount} beforehand. Settle that instead.")
        had = payer.money(full.advance_paid)
        found.append(stop(Block.EMPTY, sentence(text, amount=had)))
    elif not full.lines or full.to_pay <= 0:
        found.append(stop(Block.EMPTY, sentence(N_("There is no amount to pay yet."))))
    found.extend(_about_receipts(full, payer))
    if full.held:
        text = N_("This may have been claimed before. Somebody else must look at it first.")
        found.append(stop(Block.DOUBLE, sentence(text)))
    return found


def _about_receipts(full: FullClaim, payer: Payer) -> list[Obstacle]:
    """Every line has a receipt, or a reason somebody else accepted (practice rule 7).

    An advance is paid before there can be a receipt.
    """
    if full.claim.kind is ClaimKind.ADVANCE:
        return []
    lines = [line for line in full.lines if line.allowed]
    if any(not line.receipt_ready or line.accepted_by in full.claim.three for line in lines):
        text = N_("A receipt is needed. Control R if you see it, Control Shift R if there is none.")
        return [stop(Block.RECEIPT, sentence(text))]
    if any(_accepted_above_limit(line, payer) for line in lines):
        text = N_("Above {limit} without a receipt, somebody else accepts it.")
        limit = payer.money(payer.policy.no_receipt_limit)
        return [stop(Block.RECEIPT, sentence(text, limit=limit))]
    return []


def _accepted_above_limit(line: Line, payer: Payer) -> bool:
    return (
        line.receipt is ReceiptState.NONE
        and line.accepted_by == payer.person_id
        and line.claimed > payer.policy.no_receipt_limit
    )


def _about_agreement(full: FullClaim, payer: Payer, people: Mapping[int, Person]) -> list[Obstacle]:
    agreers = {a.person_id for a in full.standing if a.person_id is not None}
    passed = limits_passed(full, payer)
    if passed and len(agreers) < TWO:
        return [stop(Block.SECOND_AGREER, _two_needed(full, payer, people, min(passed)))]
    if passed and payer.person_id in agreers:
        text = N_("Somebody who did not agree this claim must hand it over.")
        return [stop(Block.SECOND_AGREER, sentence(text))]
    if not full.standing:
        return [stop(Block.NOT_AGREED, sentence(N_("Nobody has agreed this claim yet.")))]
    if agreers == {payer.person_id}:
        text = N_("You agreed this and you pay it. Say why once for this meeting.")
        return [ask(Block.AGREER_PAYS, sentence(text))]
    return []


def _two_needed(
    full: FullClaim, payer: Payer, people: Mapping[int, Person], limit: int
) -> Sentence:
    text = N_(
        "{amount} is over your {limit} limit. It needs two people to agree, or a bank payment."
    )
    enough = len(_others_who_may(full, payer, people)) >= TWO
    by_bank = replace(full, claim=replace(full.claim, method=Method.BANK))
    if not enough and limits_passed(by_bank, payer):  # nor is it paid by bank without two
        text = N_(
            "{amount} is over your {limit} limit. Two people beside you must agree it."
            " Give somebody an office under Our group."
        )
    return sentence(text, amount=at_once(full, payer), limit=payer.money(limit))


def _about_beforehand(
    full: FullClaim, payer: Payer, people: Mapping[int, Person]
) -> list[Obstacle]:
    """Who agreed it beforehand, and which limit it is above because of that; or how far not."""
    before = payer.beforehand
    found: list[Obstacle] = []
    if not before.costs:
        return found
    passed = limits_passed(full, replace(payer, beforehand=Beforehand()))
    if passed and before.covered(full) and not limits_passed(full, payer):
        text = N_("{amount} is over your {limit} limit.")
        said = sentence(text, amount=at_once(full, payer), limit=payer.money(min(passed)))
        found.append(tell(Block.CASH_LIMIT, said))
    said_once = {(cost.both, cost.agreed_on): cost for cost in before.behind(full)}
    found += [tell(Block.BEFOREHAND, _agreed_by(cost, full, people)) for cost in said_once.values()]
    for cost in before.exceeded(full):
        text = N_("Up to {amount} was agreed beforehand. This is more.")
        found.append(tell(Block.BEFOREHAND, sentence(text, amount=payer.money(cost.up_to))))
    return found


def _agreed_by(cost: RegularCost, full: FullClaim, people: Mapping[int, Person]) -> Sentence:
    text = N_("Agreed beforehand by {one} and {other} on {day}.")
    one, other = people[cost.first_id].short, people[cost.second_id].short
    return sentence(text, one=one, other=other, day=short_day(cost.agreed_on, full.claim.day))


def _about_people(full: FullClaim, payer: Payer, people: Mapping[int, Person]) -> list[Obstacle]:
    found = []
    if payer.person_id in full.claim.three:
        what = N_("You cannot hand money to yourself. {ask}")
        found.append(stop(Block.OWN_CLAIM, sentence(what, ask=_ask_another(full, payer, people))))
    elif same_household(payer.person_id, full.claim.three, people):
        what = N_("This is for somebody you live with. {ask}")
        found.append(stop(Block.HOUSEHOLD, sentence(what, ask=_ask_another(full, payer, people))))
    return found + _about_the_dead(full, people)


def _ask_another(full: FullClaim, payer: Payer, people: Mapping[int, Person]) -> Sentence:
    """Whom to ask, where there is somebody; else how there will be."""
    return who_to_ask(there_is=bool(_others_who_may(full, payer, people)))


def _others_who_may(full: FullClaim, payer: Payer, people: Mapping[int, Person]) -> list[int]:
    """The officers beside the payer who may agree this claim or hand it over."""
    officers = {officer.id: officer for officer in payer.officers if officer.id is not None}
    known, others = {**people, **officers}, officers.keys() - {payer.person_id}
    return [one for one in others if may_agree(full, one, known) is None]


def _about_the_dead(full: FullClaim, people: Mapping[int, Person]) -> list[Obstacle]:
    """A claim of somebody who has died can be paid, to somebody who can take it."""
    claim = full.claim
    taker = people[claim.collector_id]
    if claim.method is Method.CASH and taker.status is Status.DIED:
        text = N_("{name} has died. Choose who takes the money.")
        return [stop(Block.PERSON, sentence(text, name=taker.said))]
    for person_id in (claim.person_id, claim.payee_id):
        if people[person_id].status is Status.DIED:
            text = N_("{name} has died. Check who is to be paid, and say who told you.")
            return [ask(Block.PERSON, sentence(text, name=people[person_id].said))]
    return []


def _about_limits(full: FullClaim, payer: Payer) -> list[Obstacle]:
    policy = payer.policy
    found = []
    if not policy.cash_limit_stops and over_cash(full, payer):
        text = N_("{amount} is more cash than usual. A bank payment is possible.")
        amount = payer.money(full.to_pay + payer.cash_had)
        found.append(tell(Block.CASH_LIMIT, sentence(text, amount=amount)))
    before = payer.beforehand
    if any(_not_agreed_before(x, policy) and not before.of(full, x) for x in full.lines):
        text = N_("We pay this when it is agreed beforehand. We have no note of that.")
        found.append(tell(Block.AGREED_BEFORE, sentence(text)))
    first = min((line.day for line in full.lines), default=full.claim.day)
    last = policy.last_day_to_claim(first)
    if full.claim.submitted_on > last and not full.claim.late_agreed:
        text = N_("The last day to claim was {day}. Say who agreed to take it late.")
        found.append(ask(Block.LATE, sentence(text, day=last)))
    return found


def _not_agreed_before(line: Line, policy: Policy) -> bool:
    rate = next((rate for rate in policy.rates if rate.id == line.rate_id), None)
    return rate is not None and rate.agreed_before and not line.agreed_before


def same_household(one: int, others: frozenset[int], people: Mapping[int, Person]) -> bool:
    home = people[one].household.casefold() if one in people else ""
    homes = {people[o].household.casefold() for o in others if o in people}
    return bool(home) and home in homes


def may_agree(
    full: FullClaim,
    agreer_id: int,
    people: Mapping[int, Person],
    *,
    there_is_another: bool = True,
) -> Obstacle | None:
    """Why this person may not agree this claim, or None (practice rule 4, their-days.md)."""
    ask_whom = who_to_ask(there_is=there_is_another)
    if agreer_id in full.claim.three:
        text = N_("Nobody agrees a claim that pays themselves. {ask}")
        return stop(Block.OWN_CLAIM, sentence(text, ask=ask_whom))
    if same_household(agreer_id, full.claim.three, people):
        text = N_("This is for somebody they live with. {ask}")
        return stop(Block.HOUSEHOLD, sentence(text, ask=ask_whom))
    return None


def stops(obstacles: Sequence[Obstacle]) -> list[Obstacle]:
    return [obstacle for obstacle in obstacles if obstacle.weight is Weight.STOP]
