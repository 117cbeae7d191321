"""A request: what an agency, or the group itself, asks members about, and who takes part."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.no_fee import says_no_fee
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_


class Purpose(StrEnum):
    """What members are asked for (practice 1: ambiguity over the purpose)."""

    DECISION = "decision"
    SERVICE = "service"
    RUN = "run"
    LEARN = "learn"
    INFORMATION = "information"


PURPOSE_NAMES = {
    Purpose.DECISION: N_("to change a decision"),
    Purpose.SERVICE: N_("to make a service better"),
    Purpose.RUN: N_("to run something ourselves"),
    Purpose.LEARN: N_("to learn from people"),
    Purpose.INFORMATION: N_("to tell people only"),
}


class Stage(StrEnum):
    """How far the matter was when members were asked."""

    BEFORE = "before options"
    OPTIONS = "options"
    DRAFT = "draft"
    AFTER = "after"


STAGE_NAMES = {
    Stage.BEFORE: N_("at the beginning, before there are options"),
    Stage.OPTIONS: N_("when there are options to choose from"),
    Stage.DRAFT: N_("when there is a draft"),
    Stage.AFTER: N_("after it was decided"),
}


class Involvement(StrEnum):
    """How much members do: from being told to being in control."""

    INFORMED = "informed"
    CONSULTED = "consulted"
    PARTNERS = "partners"
    CONTROL = "control"


INVOLVEMENT_NAMES = {
    Involvement.INFORMED: N_("members are told"),
    Involvement.CONSULTED: N_("members are asked"),
    Involvement.PARTNERS: N_("members and others decide together"),
    Involvement.CONTROL: N_("members decide"),
}


class RequestState(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    DECLINED = "declined"


REQUEST_STATE_NAMES = {
    RequestState.DRAFT: N_("being prepared"),
    RequestState.OPEN: N_("open"),
    RequestState.CLOSED: N_("closed"),
    RequestState.DECLINED: N_("we said no"),
}
REQUEST_TEXTS = (
    *("title", "asked_by", "contact", "decision", "decided_by", "can_change", "cannot_change"),
    *("why_fixed", "likely_result", "fee", "expenses", "support", "holds_money", "last_word"),
    *("close_note", "declined_why", "public_where"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request. It is written down with anything missing, and cannot open so (rule 35).

    `asked_by` is the agency, empty where the group itself asks. `decision` is what it feeds,
    `decided_by` who decides it, `decided_on` by when. `holds_money` and `last_word` say who
    has both. What people say is answered by `feedback_due`. Whoever spoke without a name hears
    in public: on `public_on`, at `public_where`.
    """

    id: int | None = None
    title: str
    asked_by: str = ""
    contact: str = ""
    received_on: date
    purpose: Purpose = Purpose.DECISION
    stage: Stage = Stage.BEFORE
    involvement: Involvement = Involvement.CONSULTED
    decision: str = ""
    decided_by: str = ""
    decided_on: date | None = None
    can_change: str = ""
    cannot_change: str = ""
    why_fixed: str = ""
    likely_result: str = ""
    fee: str = ""
    expenses: str = ""
    support: str = ""
    holds_money: str = ""
    last_word: str = ""
    feedback_due: date | None = None
    body_id: int | None = None
    state: RequestState = RequestState.DRAFT
    opened_on: date | None = None
    closed_on: date | None = None
    close_note: str = ""
    declined_why: str = ""
    public_on: date | None = None
    public_where: str = ""
    made_on: date

    def __post_init__(self) -> None:
        for part in REQUEST_TEXTS:
            object.__setattr__(self, part, clean_text(getattr(self, part)))
        if not self.title:
            raise UserError(N_("What is it about? A few words are enough."), field="title")

    @property
    def is_open(self) -> bool:
        return self.state is RequestState.OPEN

    @property
    def offers_fee(self) -> bool:
        """Whether people may get a fee, which may change their benefits (practice rule 23)."""
        return bool(self.fee) and not says_no_fee(self.fee)

    @property
    def for_information(self) -> bool:
        """Whether nothing can be changed and nobody pretends so."""
        return self.purpose is Purpose.INFORMATION


class InvitationReply(StrEnum):
    NONE = "none"
    YES = "yes"
    NO = "no"


INVITATION_REPLY_NAMES = {
    InvitationReply.NONE: N_("no answer yet"),
    InvitationReply.YES: N_("wants to take part"),
    InvitationReply.NO: N_("said no"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """Somebody invited to take part in a request, and what they chose.

    `seat` is as what they are asked (`parents`), empty where it does not matter. Nobody is
    asked why they said no: `why_not` is what they told us unasked. They are put forward to an
    agency (`put_forward_on`) only after they said yes.
    """

    id: int | None = None
    request_id: int
    person_id: int
    seat: str = ""
    invited_on: date
    reply: InvitationReply = InvitationReply.NONE
    replied_on: date | None = None
    why_not: str = ""
    put_forward_on: date | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "seat", clean_text(self.seat))
        object.__setattr__(self, "why_not", clean_text(self.why_not))
