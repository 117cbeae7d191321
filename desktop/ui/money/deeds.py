"""What can be done with a claim as it stands; the next thing to do comes first."""

from enum import StrEnum

from desktop.domain.claim import OPEN_STATES, ClaimState, FullClaim
from desktop.domain.person import Method


class Deed(StrEnum):
    """One thing a person can do with a claim. Each is a button on its page."""

    AGREE = "agree"
    AGREE_TOO = "agree too"
    PART = "agree in part"
    NOT_AGREED = "not agreed"
    ASK = "ask"
    ANSWER = "answer"
    LOOK = "look at a maybe-double"
    LATE = "take late"
    CHANGE = "change"
    WHO = "who is paid"
    TAKE_BACK = "take back"
    DESK = "pay at the desk"
    CASH = "pay in cash"
    BANK = "promise by bank"
    SETTLE = "settle the money had beforehand"
    KEEP_PROMISE = "pay the promise"
    UNPROMISE = "take the promise back"
    SLIP = "look at the slip"
    SUCCESSOR = "go to the claim that took its place"


FOR_OFFICERS = frozenset(
    {
        Deed.LATE,
        Deed.CASH,
        Deed.BANK,
        Deed.SETTLE,
        Deed.KEEP_PROMISE,
        Deed.UNPROMISE,
        Deed.DESK,
    }
)
"""Deeds that move money or bend a rule; the rest an organiser may do as well."""


def offered(full: FullClaim, *, late: bool, two_needed: bool, officer: bool) -> list[Deed]:
    """What to offer on this claim. `late` when it came after the last day and nobody took it."""
    deeds = _by_state(full, late=late, two_needed=two_needed)
    return [deed for deed in deeds if officer or deed not in FOR_OFFICERS]


def _by_state(full: FullClaim, *, late: bool, two_needed: bool) -> list[Deed]:
    state = full.claim.state
    if state is ClaimState.ASKED:
        return [Deed.ANSWER, Deed.CHANGE, Deed.TAKE_BACK]
    if state in OPEN_STATES:
        first = [Deed.LOOK] if full.held else []
        first += [Deed.LATE] if late else []
        undecided = [Deed.PART, Deed.NOT_AGREED, Deed.ASK, Deed.CHANGE, Deed.WHO, Deed.TAKE_BACK]
        if state is ClaimState.AGREED:
            return [*first, *_ways_to_pay(full, two_needed=two_needed), *undecided]
        return [*first, Deed.AGREE, *undecided]
    return {
        ClaimState.PROMISED: [Deed.KEEP_PROMISE, Deed.UNPROMISE],
        ClaimState.PAID: [Deed.SLIP],
        ClaimState.PUT_BACK: [Deed.SUCCESSOR, Deed.SLIP],
    }.get(state, [])


def _ways_to_pay(full: FullClaim, *, two_needed: bool) -> list[Deed]:
    if full.claim.advance_id is not None and full.to_pay <= 0:
        return [Deed.SETTLE]
    in_cash = Deed.DESK if full.claim.meeting_id is not None else Deed.CASH
    ways = [in_cash, Deed.BANK] if full.claim.method is Method.CASH else [Deed.BANK, in_cash]
    missing = two_needed and len({a.person_id for a in full.standing if a.person_id}) == 1
    return [Deed.AGREE_TOO, *ways] if missing else ways
