"""Bodies: the group itself, a committee, a panel; who sits on them and what they may do."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_


class Power(StrEnum):
    """What a body may do about a decision (practice: the same power as other members?)."""

    DECIDE = "decide"
    SHARE = "share"
    ADVISE = "advise"
    INFORMED = "informed"


POWER_NAMES = {
    Power.DECIDE: N_("we decide"),
    Power.SHARE: N_("we decide together with others"),
    Power.ADVISE: N_("we advise, others decide"),
    Power.INFORMED: N_("we are told, others decide"),
}


class Level(StrEnum):
    """Where a body, a goal or a change is at work."""

    DAILY = "daily"
    SERVICE = "service"
    STRATEGIC = "strategic"


LEVEL_NAMES = {
    Level.DAILY: N_("day to day"),
    Level.SERVICE: N_("how a service is run"),
    Level.STRATEGIC: N_("plans and money for all services"),
}


class Role(StrEnum):
    """What somebody does on a body; offices about money are `desktop.domain.office`."""

    MEMBER = "member"
    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    TREASURER = "treasurer"
    NOTE_TAKER = "note-taker"
    SUPPORTER = "supporter"
    OTHER = "other"


ROLE_NAMES = {
    Role.MEMBER: N_("member"),
    Role.CHAIR: N_("chair"),
    Role.VICE_CHAIR: N_("vice-chair"),
    Role.TREASURER: N_("treasurer"),
    Role.NOTE_TAKER: N_("note-taker"),
    Role.SUPPORTER: N_("supporter"),
    Role.OTHER: N_("another role"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A group, committee or panel.

    Its quorum is `quorum_part` of every `quorum_of` members, rounded down, and `quorum_plus`
    more: a third plus one is 1, 3, 1; a fixed number n is 0, 1, n.
    """

    id: int | None = None
    name: str
    purpose: str = ""
    level: Level = Level.SERVICE
    power: Power = Power.DECIDE
    quorum_part: int = 1
    quorum_of: int = 3
    quorum_plus: int = 1
    ended_on: date | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", clean_text(self.name))
        object.__setattr__(self, "purpose", clean_text(self.purpose))
        if not self.name:
            raise UserError(N_("What is this group called?"), field="name")

    def quorum(self, members: int) -> int:
        """How many members must be there, of so many: 5 of 12, 4 of 11 by a third plus one."""
        return members * self.quorum_part // self.quorum_of + self.quorum_plus


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsOfReference:
    """What a body is for and how it works, by version; its purpose stands on the body."""

    id: int | None = None
    body_id: int
    version: int
    in_scope: str = ""
    out_of_scope: str = ""
    who: str = ""
    how_chosen: str = ""
    how_often: str = ""
    money: str = ""
    support: str = ""
    confidentiality: str = ""
    agreed_on: date | None = None
    review_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Somebody on a body, from a day until a day (open while None).

    Raises UserError, field `until_day`, for a seat that ends before it begins.
    """

    id: int | None = None
    body_id: int
    person_id: int
    role: Role = Role.MEMBER
    votes: bool = True
    how_chosen: str = ""
    from_day: date
    until_day: date | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "how_chosen", clean_text(self.how_chosen))
        if self.until_day is not None and self.until_day < self.from_day:
            raise UserError(
                N_("This seat ends before it begins. Check the days."), field="until_day"
            )

    def holds(self, day: date) -> bool:
        return self.from_day <= day and (self.until_day is None or day <= self.until_day)

    @property
    def counts(self) -> bool:
        """Whether this seat counts for the quorum and for attendance.

        Neither supporters do, nor who takes the notes without a vote.
        """
        if self.role is Role.NOTE_TAKER:
            return self.votes
        return self.role is not Role.SUPPORTER


class AgreementKind(StrEnum):
    CONFIDENTIALITY = "confidentiality"
    INVOLVEMENT = "involvement"
    DRIVER = "driver"


AGREEMENT_KIND_NAMES = {
    AgreementKind.CONFIDENTIALITY: N_("to keep what is private"),
    AgreementKind.INVOLVEMENT: N_("what we ask and what we give"),
    AgreementKind.DRIVER: N_("to drive people"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedAgreement:
    """What somebody signed on paper, until a day (it holds while None)."""

    id: int | None = None
    person_id: int
    kind: AgreementKind
    signed_on: date
    ended_on: date | None = None


class LeavingKind(StrEnum):
    PAUSED = "paused"
    LEFT = "left"
    DECLINED = "declined"


LEAVING_KIND_NAMES = {
    LeavingKind.PAUSED: N_("paused"),
    LeavingKind.LEFT: N_("left"),
    LeavingKind.DECLINED: N_("said no"),
}


class LeavingReason(StrEnum):
    """Why somebody pauses, leaves or says no; nobody has to say."""

    FAMILY = "family"
    HEALTH = "health"
    MOVED_ON = "moved on"
    UNHAPPY = "unhappy"
    TIME = "time"
    OTHER = "other"
    NOT_SAID = "not said"


LEAVING_REASON_NAMES = {
    LeavingReason.FAMILY: N_("family"),
    LeavingReason.HEALTH: N_("health"),
    LeavingReason.MOVED_ON: N_("moved on to work or training"),
    LeavingReason.UNHAPPY: N_("not happy with our meetings"),
    LeavingReason.TIME: N_("no time"),
    LeavingReason.OTHER: N_("another reason"),
    LeavingReason.NOT_SAID: N_("not said"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingNote:
    """Why somebody paused, left or said no. `person_id` may be left out: only totals are shown."""

    id: int | None = None
    person_id: int | None = None
    body_id: int | None = None
    kind: LeavingKind
    reason: LeavingReason = LeavingReason.NOT_SAID
    own_words: str = ""
    day: date
