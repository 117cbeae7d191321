"""A claim: what a meeting or an errand cost somebody, line by line."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from desktop.domain.currency import half_up
from desktop.domain.person import Method, clean_text
from desktop.domain.policy import Kind
from desktop.errors import UserError
from desktop.language import N_, Sentence


class ClaimState(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    ASKED = "asked about"
    AGREED = "agreed"
    REFUSED = "not agreed"
    WITHDRAWN = "withdrawn"
    PROMISED = "promised"
    PAID = "paid"
    PUT_BACK = "put back"


STATE_NAMES = {
    ClaimState.DRAFT: N_("being written"),
    ClaimState.SUBMITTED: N_("waiting"),
    ClaimState.ASKED: N_("we asked about it"),
    ClaimState.AGREED: N_("agreed"),
    ClaimState.REFUSED: N_("not agreed"),
    ClaimState.WITHDRAWN: N_("taken back"),
    ClaimState.PROMISED: N_("promised"),
    ClaimState.PAID: N_("paid"),
    ClaimState.PUT_BACK: N_("put back"),
}

OPEN_STATES = frozenset(
    {ClaimState.DRAFT, ClaimState.SUBMITTED, ClaimState.ASKED, ClaimState.AGREED}
)
"""The claim may still change; nothing has been paid or promised."""


class ClaimKind(StrEnum):
    COST = "cost"
    FEE = "fee"
    ADVANCE = "advance"
    """Money handed over for a cost still to come, with a day to bring the receipt back."""


class ReceiptState(StrEnum):
    OPEN = "open"
    KEPT = "kept"
    SHOWN = "shown"
    CARER = "carer"
    NOT_NEEDED = "not needed"
    NONE = "none"
    """There is no receipt; a reason is given and accepted."""


RECEIPT_NAMES = {
    ReceiptState.OPEN: N_("receipt?"),
    ReceiptState.KEPT: N_("receipt kept"),
    ReceiptState.SHOWN: N_("receipt shown and given back"),
    ReceiptState.CARER: N_("carer signed the form"),
    ReceiptState.NOT_NEEDED: N_("no receipt needed"),
    ReceiptState.NONE: N_("no receipt"),
}

SENT_TWICE = N_("We have this one already. Thank you for sending it.")
"""Why a claim that came twice is not agreed, unless somebody says it in their own words."""

NO_RECEIPT_REASONS = {
    "tapped": N_("tapped a card or phone"),
    "machine": N_("the machine kept it"),
    "none given": N_("none was given"),
    "lost": N_("it was lost"),
    "in use": N_("the ticket is still in use"),
    "neighbour": N_("a friend or neighbour helped"),
    "other": N_("another reason"),
}
"""Why there is no receipt, in the order the desk offers them: contactless first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One cost. `quantity` counts the category's unit, `unit_amount` is what one cost them.

    `claimed` is what they ask, `allowed` what we pay, both in the smallest unit; a
    difference always has a reason, either worked out from the policy (`difference`) or in
    the agreeing person's words (`own_reason`, with the amount they set in `set_by_hand`).
    """

    id: int | None = None
    claim_id: int | None = None
    position: int = 0
    category_id: int
    day: date
    what: str = ""
    quantity: Decimal = Decimal(1)
    unit_amount: Decimal = Decimal(0)
    rate_id: int | None = None
    agreed_before: bool = False
    claimed: int = 0
    allowed: int = 0
    difference: Sentence | None = None
    set_by_hand: int | None = None
    own_reason: str = ""
    receipt: ReceiptState = ReceiptState.OPEN
    receipt_number: int | None = None
    no_receipt_reason: str = ""
    accepted_by: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "what", clean_text(self.what)[:500])
        if self.quantity <= 0:
            raise UserError(N_("Type a number above zero."), field="quantity")
        if self.unit_amount < 0 or self.claimed < 0 or self.allowed < 0:
            raise UserError(N_("An amount cannot be below zero."), field="amount")

    @property
    def reason(self) -> Sentence | None:
        """Why less is paid than was claimed; None where all of it is paid."""
        if self.allowed == self.claimed:
            return None
        return Sentence(self.own_reason) if self.own_reason else self.difference

    @property
    def receipt_ready(self) -> bool:
        """Whether nothing about the receipt stands in the way of paying (rule 7)."""
        if self.receipt is ReceiptState.NONE:
            return bool(self.no_receipt_reason) and self.accepted_by is not None
        return self.receipt is not ReceiptState.OPEN


def asked_for(quantity: Decimal, unit_amount: Decimal) -> int:
    """What a line asks for, rounded half up by itself (rule 13): 7.3 x 45p = 329."""
    return half_up(quantity * unit_amount)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one person asks back. Three people may be three: whose cost, who is paid, who takes it.

    `number` is what people see. `away_minutes` is how long they were away; None means the
    meeting's length. `replaces_id` names a claim that was put back, `advance_id` the advance
    this claim settles, `return_by` when an advance is to be accounted for.
    """

    id: int | None = None
    number: int = 0
    kind: ClaimKind = ClaimKind.COST
    person_id: int
    payee_id: int
    collector_id: int
    meeting_id: int | None = None
    day: date
    submitted_on: date
    state: ClaimState = ClaimState.DRAFT
    method: Method = Method.CASH
    away_minutes: int | None = None
    replaces_id: int | None = None
    advance_id: int | None = None
    return_by: date | None = None
    late_agreed: str = ""
    question: str = ""
    answer: str = ""
    refusal: str = ""
    same_as_last: bool = False

    @property
    def three(self) -> frozenset[int]:
        """Everybody this claim could enrich: none of them may agree it or hand it over."""
        return frozenset({self.person_id, self.payee_id, self.collector_id})

    @property
    def line_kind(self) -> Kind:
        return Kind.FEE if self.kind is ClaimKind.FEE else Kind.COST


class AgreementKind(StrEnum):
    POLICY = "policy"
    PERSON = "person"
    BEFOREHAND = "beforehand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Somebody, or the policy, agreed a claim at an amount. `lapsed` once the claim changed."""

    id: int | None = None
    claim_id: int
    kind: AgreementKind
    person_id: int | None = None
    amount: int
    at: datetime
    reason: str = ""
    lapsed: bool = False


class DoubleState(StrEnum):
    HELD = "held"
    CLEARED = "cleared"
    DOUBLE = "double"


@dataclass(frozen=True, slots=True, kw_only=True)
class Double:
    """A line that may have been claimed before, held until somebody looks at it (rule 3)."""

    id: int | None = None
    claim_id: int
    line_id: int
    other_line_id: int
    state: DoubleState = DoubleState.HELD
    cleared_by: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A photo, scan or PDF kept in the file; its bytes stand under their SHA-256."""

    id: int | None = None
    claim_id: int
    sha256: str
    media_type: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FullClaim:
    """A claim with everything that is decided and paid by it."""

    claim: Claim
    lines: tuple[Line, ...]
    agreements: tuple[Agreement, ...] = ()
    doubles: tuple[Double, ...] = ()
    advance_paid: int = 0

    @property
    def id(self) -> int:
        if self.claim.id is None:
            raise LookupError(self.claim)
        return self.claim.id

    @property
    def claimed(self) -> int:
        return sum(line.claimed for line in self.lines)

    @property
    def allowed(self) -> int:
        return sum(line.allowed for line in self.lines)

    @property
    def to_pay(self) -> int:
        """What is handed over now: what is allowed, less an advance already had."""
        return self.allowed - self.advance_paid

    @property
    def standing(self) -> tuple[Agreement, ...]:
        """The agreements that still hold: not lapsed, and at the amount allowed today."""
        return tuple(a for a in self.agreements if not a.lapsed and a.amount == self.allowed)

    @property
    def held(self) -> tuple[Double, ...]:
        return tuple(d for d in self.doubles if d.state is DoubleState.HELD)
