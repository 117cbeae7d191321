"""What happened outside our rules, said as something that is over: it is kept, not stopped.

None of these sentences names anybody: whose it was stands on the claim beside it.
"""

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from desktop.domain.cash import Signing
from desktop.domain.claim import ClaimState, FullClaim
from desktop.domain.office import OFFICERS, Office
from desktop.domain.paying import Block, Obstacle, Weight
from desktop.language import N_, Money, Sentence, sentence

Found = list[tuple[str, Sentence]]
"""What was outside our rules: the rule's name, and what happened."""


class Beyond(StrEnum):
    """What paper may hold that the screen would never have let happen."""

    GIVEN = "given"
    TIN = "tin"
    NO_OFFICE = "no office"
    OWN_RECORD = "own record"
    WITNESS = "witness"
    NO_COSTS = "no costs"
    NOT_IN_POLICY = "not in policy"
    LONG_AFTER = "long after"
    SHEET = "sheet"
    COUNT = "count"
    COUNTERS = "counters"
    COUNT_WHY = "count why"


HAPPENED: Mapping[Block, str] = MappingProxyType(
    {
        Block.EMPTY: N_("Nothing on this claim was left to pay."),
        Block.RECEIPT: N_("There is no receipt, and nobody accepted that."),
        Block.DOUBLE: N_("This may have been claimed before. Nobody has looked yet."),
        Block.ASKED: N_("We had asked about this. No answer was written down."),
        Block.NOT_AGREED: N_("Nobody had agreed this."),
        Block.SECOND_AGREER: N_("Somebody who agreed this handed it over."),
        Block.OWN_CLAIM: N_("This went to whoever handed it over."),
        Block.HOUSEHOLD: N_("Whoever handed this over lives with them."),
        Block.AGREER_PAYS: N_("One person agreed this and handed it over."),
        Block.LATE: N_("The last day to claim was {day}."),
        Block.PERSON: N_("Somebody on this claim has died. Check who was paid."),
    }
)
LIMITED: Mapping[Block, str] = MappingProxyType(
    {
        Block.RECEIPT: N_("Above {limit} without a receipt, nobody else accepted it."),
        Block.SECOND_AGREER: N_("This is over our {limit} limit. Two people had not agreed."),
    }
)
"""The same where a limit was passed."""
CLOSED: Mapping[ClaimState, str] = MappingProxyType(
    {
        ClaimState.PROMISED: N_("This was promised by bank."),
        ClaimState.PAID: N_("This had been paid already. Here it was paid again."),
        ClaimState.PUT_BACK: N_("This had been put back before."),
        ClaimState.WITHDRAWN: N_("This claim had been taken back."),
        ClaimState.REFUSED: N_("This was not agreed."),
    }
)


def happened(obstacle: Obstacle, state: ClaimState) -> Sentence:
    """An obstacle as it is told afterwards, in the claim's state of that moment."""
    values = obstacle.text.values
    if obstacle.block is Block.STATE and state in CLOSED:
        return sentence(CLOSED[state])
    if obstacle.block in LIMITED and "limit" in values:
        return sentence(LIMITED[obstacle.block], limit=values["limit"])
    if obstacle.block is Block.LATE:
        return sentence(HAPPENED[Block.LATE], day=values["day"])
    if obstacle.block in HAPPENED:
        return sentence(HAPPENED[obstacle.block])
    return obstacle.text


def against(found: Sequence[Obstacle], state: ClaimState, answered: Collection[Block]) -> Found:
    """What would have stopped or asked, by its rule; what was answered on paper is left out."""
    return [
        (obstacle.block.value, happened(obstacle, state))
        for obstacle in found
        if obstacle.weight is Weight.STOP
        or (obstacle.weight is Weight.ASK and obstacle.block not in answered)
    ]


def about_amount(full: FullClaim, given: int, currency: str) -> Found:
    """Whether more or less was given than we pay; what was given stands."""
    return _beside(N_("{given} was given. Our policy pays {allowed}."), full, given, currency)


def about_promise(full: FullClaim, promised: int, currency: str) -> Found:
    """Whether more or less was promised than we pay."""
    return _beside(N_("{given} was promised. Our policy pays {allowed}."), full, promised, currency)


def _beside(text: str, full: FullClaim, given: int, currency: str) -> Found:
    if given == full.to_pay:
        return []
    allowed = Money(max(0, full.to_pay), currency)
    said = sentence(text, given=Money(given, currency), allowed=allowed)
    return [(Beyond.GIVEN.value, said)]


def about_lines(full: FullClaim) -> Found:
    """Whether there is a cost our policy had nothing to say about."""
    if all(line.rate_id is not None for line in full.lines):
        return []
    return [(Beyond.NOT_IN_POLICY.value, sentence(N_("Our policy did not pay for this then.")))]


def about_hands(full: FullClaim, *, payer_offices: Collection[Office], typist_id: int) -> Found:
    """Whether the payer may pay, and whether the typist gained by what they typed in."""
    found: Found = []
    if not OFFICERS & set(payer_offices):
        text = N_("Whoever handed this over held no office that pays.")
        found.append((Beyond.NO_OFFICE.value, sentence(text)))
    if typist_id in full.claim.three:
        text = N_("This went to whoever typed it in.")
        found.append((Beyond.OWN_RECORD.value, sentence(text)))
    return found


def about_signing(
    full: FullClaim, payer_id: int, signing: Signing, witness_id: int | None
) -> Found:
    """A mark or a spoken yes is seen by somebody who neither gives nor takes (practice rule 8)."""
    if witness_id in full.claim.three | {payer_id}:
        text = N_("The only witness gave or took the money.")
    elif witness_id is None and signing in {Signing.MARK, Signing.CANNOT}:
        text = N_("Nobody is named who saw the mark or the spoken yes.")
    else:
        return []
    return [(Beyond.WITNESS.value, sentence(text))]
