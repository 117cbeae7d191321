"""What was said at a meeting: notes line by line, own words, interests, and their versions."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.agenda import FullLine, How
from desktop.domain.decision import Decision, FullAction
from desktop.domain.meeting import Meeting
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class LineNote:
    """What was said about one line, in short; who did not agree; and whether it was read back."""

    id: int | None = None
    line_id: int
    said: str = ""
    disagreement: str = ""
    read_back: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "said", clean_text(self.said))
        object.__setattr__(self, "disagreement", clean_text(self.disagreement))


class Consent(StrEnum):
    """How somebody's own words may be quoted to others (practice rule 40)."""

    NOT_ASKED = ""
    NAMED = "named"
    INITIALS = "initials"
    UNNAMED = "unnamed"
    NONE = "none"


CONSENT_NAMES = {
    Consent.NOT_ASKED: N_("not asked yet"),
    Consent.NAMED: N_("with their name"),
    Consent.INITIALS: N_("with their initials"),
    Consent.UNNAMED: N_("without a name"),
    Consent.NONE: N_("not at all"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberView:
    """What somebody said, in their own words, which nobody edits. `person_id` may be nobody.

    It was said at a line of an agenda (`line_id`), about a request (`request_id`), as the reply
    to a letter (`letter_id`), or to none of them yet. `through` names a supporter or
    interpreter who helped to say it; `written_by` typed it. `wants_answer` is False where they
    said that nothing is to be answered, as in a thank you.
    """

    id: int | None = None
    line_id: int | None = None
    person_id: int | None = None
    own_words: str
    summary: str = ""
    language: str = "en"
    how: How = How.MEETING
    written_by: int | None = None
    day: date
    request_id: int | None = None
    letter_id: int | None = None
    consent: Consent = Consent.NOT_ASKED
    through: str = ""
    wants_answer: bool = True

    def __post_init__(self) -> None:
        object.__setattr__(self, "own_words", clean_text(self.own_words))
        object.__setattr__(self, "through", clean_text(self.through))
        if not self.own_words:
            raise UserError(N_("Write what they said, in their own words."), field="own_words")


class Handled(StrEnum):
    """What somebody did about an interest of their own."""

    STEPPED_BACK = "stepped back"
    SPOKE = "spoke"
    STAYED = "stayed"


HANDLED_NAMES = {
    Handled.STEPPED_BACK: N_("stepped back"),
    Handled.SPOKE: N_("spoke, did not decide"),
    Handled.STAYED: N_("stayed, everybody agreed"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """Something that touches somebody themselves; in the register, or about one line."""

    id: int | None = None
    person_id: int
    meeting_id: int | None = None
    line_id: int | None = None
    matter: str
    handled: Handled = Handled.STEPPED_BACK
    declared_on: date

    def __post_init__(self) -> None:
        object.__setattr__(self, "matter", clean_text(self.matter))
        if not self.matter:
            raise UserError(N_("Write what it is about."), field="matter")


class NotesState(StrEnum):
    DRAFT = "draft"
    READ = "read"
    AGREED = "agreed"
    SIGNED = "signed"


NOTES_STATE_NAMES = {
    NotesState.DRAFT: N_("draft"),
    NotesState.READ: N_("with members to read"),
    NotesState.AGREED: N_("agreed"),
    NotesState.SIGNED: N_("agreed and signed"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesVersion:
    """The notes as they stood once. `said` is their content as JSON, so that it stays readable.

    `agreed_at_id` is the meeting that agreed them.
    """

    id: int | None = None
    meeting_id: int
    number: int
    state: NotesState = NotesState.DRAFT
    said: str
    made_on: date
    read_from: date | None = None
    agreed_on: date | None = None
    agreed_at_id: int | None = None
    signed_by: int | None = None
    signed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesChange:
    """What a reader asked to have changed, and what became of it."""

    id: int | None = None
    meeting_id: int
    line_id: int | None = None
    asked_by: int | None = None
    wording: str
    asked_on: date
    answer: str = ""
    answered_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackSheet:
    """One two-question sheet, without a name. `felt` is 1 listened to, 2 a little, 3 not."""

    id: int | None = None
    meeting_id: int
    felt: int | None = None
    worked: str = ""
    to_change: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenNote:
    """What stands on the note-taker's screen and was not left yet; its id is the line's."""

    id: int | None = None
    meeting_id: int
    said: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """An interest with the name of whose it is."""

    name: str
    interest: Interest


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """Somebody's own words with how they are named; empty for nobody."""

    name: str
    view: MemberView


@dataclass(frozen=True, slots=True, kw_only=True)
class LineNotes:
    """Everything noted about one line."""

    line: FullLine
    note: LineNote
    own_words: tuple[OwnWords, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[FullAction, ...] = ()
    interests: tuple[Declared, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingNotes:
    """The notes of a meeting as they stand, for the screen and for paper.

    `present`, `apologies` and `others` are names: members, who said they cannot come, and
    supporters and guests. `quorum` is how many were needed, `members` of how many; None where
    the meeting belongs to no body. `between` are decisions made since the last meeting.
    """

    meeting: Meeting
    body: str = ""
    present: tuple[str, ...] = ()
    apologies: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    members: int | None = None
    quorum: int | None = None
    counted: int = 0
    """How many of those who count for the quorum were there."""
    lines: tuple[LineNotes, ...] = ()
    between: tuple[Decision, ...] = ()
    version: NotesVersion | None = None
    next_meeting: Meeting | None = None
    changes: tuple[NotesChange, ...] = field(default=())

    @property
    def quorate(self) -> bool | None:
        return None if self.quorum is None else self.counted >= self.quorum
