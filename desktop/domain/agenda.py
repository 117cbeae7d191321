"""An item somebody proposes, the lines of an agenda, and papers that come from elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.meeting import Meeting
from desktop.domain.person import Person, clean_text
from desktop.errors import UserError
from desktop.language import N_, Sentence


class How(StrEnum):
    """How somebody told us: an idea, or what they think."""

    MEETING = "meeting"
    PERSON = "in person"
    DOOR = "at the door"
    PHONE = "phone"
    LETTER = "letter"
    EMAIL = "email"
    SUPPORTER = "supporter"
    INTERPRETER = "interpreter"


HOW_NAMES = {
    How.MEETING: N_("at a meeting"),
    How.PERSON: N_("in person"),
    How.DOOR: N_("at the door"),
    How.PHONE: N_("by phone"),
    How.LETTER: N_("on paper"),
    How.EMAIL: N_("by e-mail"),
    How.SUPPORTER: N_("through a supporter"),
    How.INTERPRETER: N_("through an interpreter"),
}


class Outcome(StrEnum):
    """What is sought of an item."""

    DECIDE = "decide"
    DISCUSS = "discuss"
    INFORM = "inform"


OUTCOME_NAMES = {
    Outcome.DECIDE: N_("to decide"),
    Outcome.DISCUSS: N_("to discuss"),
    Outcome.INFORM: N_("to know"),
}


class ItemState(StrEnum):
    """An item is never deleted (practice rule 30)."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DEFERRED = "deferred"
    REFUSED = "refused"
    DONE = "done"


ITEM_STATE_NAMES = {
    ItemState.PROPOSED: N_("proposed"),
    ItemState.ACCEPTED: N_("on the agenda"),
    ItemState.DEFERRED: N_("put off"),
    ItemState.REFUSED: N_("not taken up"),
    ItemState.DONE: N_("dealt with"),
}
OPEN_ITEMS = frozenset({ItemState.PROPOSED, ItemState.ACCEPTED, ItemState.DEFERRED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something to talk about. It stays one item, however many meetings it takes.

    `meeting_id` is the meeting it is meant for, None while nobody chose. `proposed_by` is None
    where the group itself brings it; `written_by` sat at the laptop. `recommended` is what
    somebody recommends to decide. `reason` is why it was put off or not taken up: the text
    that the proposer is told, on `told_on`, in the way `told_how`. It may be about a request.
    """

    id: int | None = None
    body_id: int | None = None
    meeting_id: int | None = None
    title: str
    proposed_by: int | None = None
    proposed_on: date
    how: How = How.PERSON
    written_by: int | None = None
    outcome: Outcome = Outcome.DISCUSS
    minutes: int | None = None
    lead_id: int | None = None
    briefing: str = ""
    options: str = ""
    can_change: str = ""
    cannot_change: str = ""
    why_fixed: str = ""
    recommended: str = ""
    confidential: bool = False
    state: ItemState = ItemState.PROPOSED
    reason: str = ""
    told_on: date | None = None
    told_how: str = ""
    request_id: int | None = None

    def __post_init__(self) -> None:
        for part in ITEM_TEXTS:
            object.__setattr__(self, part, clean_text(getattr(self, part)))
        if not self.title:
            raise UserError(N_("What is it about? A few words are enough."), field="title")
        if self.minutes is not None and not 0 < self.minutes <= LONGEST_LINE:
            raise UserError(N_("Minutes are a number from 1 to 600."), field="minutes")


ITEM_TEXTS = (
    *("title", "briefing", "options", "can_change", "cannot_change", "why_fixed"),
    *("recommended", "reason", "told_how"),
)
LONGEST_LINE = 600


class LineKind(StrEnum):
    """What a line of an agenda is; an item has its own title, the others a usual one."""

    WELCOME = "welcome"
    INTRODUCTIONS = "introductions"
    HOPES = "hopes and worries"
    RULES = "ground rules"
    INTERESTS = "interests"
    LAST_NOTES = "last notes"
    ACTIONS = "actions"
    BETWEEN = "decided between"
    ITEM = "item"
    BREAK = "break"
    OPEN = "open discussion"
    MONEY = "money"
    QUESTIONS = "two questions"
    NEXT = "next meeting"
    OTHER = "other"


LINE_NAMES = {
    LineKind.WELCOME: N_("Welcome, and who is here"),
    LineKind.INTRODUCTIONS: N_("We get to know each other"),
    LineKind.HOPES: N_("What we hope for, and what worries us"),
    LineKind.RULES: N_("Our ground rules"),
    LineKind.INTERESTS: N_("Does anything here touch you yourself?"),
    LineKind.LAST_NOTES: N_("Notes of the last meeting"),
    LineKind.ACTIONS: N_("What we said we would do"),
    LineKind.BETWEEN: N_("Decided since the last meeting"),
    LineKind.ITEM: N_("Item"),
    LineKind.BREAK: N_("Break"),
    LineKind.OPEN: N_("Open discussion: anything you want to say"),
    LineKind.MONEY: N_("Money back for your costs"),
    LineKind.QUESTIONS: N_("Two questions about today"),
    LineKind.NEXT: N_("When we meet next"),
    LineKind.OTHER: N_("Something else"),
}


class LineState(StrEnum):
    PLANNED = "planned"
    DISCUSSED = "discussed"
    DEFERRED = "deferred"
    NOT_REACHED = "not reached"


LINE_STATE_NAMES = {
    LineState.PLANNED: N_("to come"),
    LineState.DISCUSSED: N_("talked about"),
    LineState.DEFERRED: N_("put off"),
    LineState.NOT_REACHED: N_("not reached"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """One line of one meeting's agenda. `minutes` is planned, `used_minutes` what it took.

    `title` is written where the usual one does not say it; empty for an item, which has its
    own.
    """

    id: int | None = None
    meeting_id: int
    position: int
    kind: LineKind = LineKind.ITEM
    item_id: int | None = None
    title: str = ""
    minutes: int | None = None
    lead_id: int | None = None
    state: LineState = LineState.PLANNED
    used_minutes: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "title", clean_text(self.title))
        if self.minutes is not None and not 0 < self.minutes <= LONGEST_LINE:
            raise UserError(N_("Minutes are a number from 1 to 600."), field="minutes")


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPaper:
    """A paper from elsewhere: its bytes are in the file, under `sha256`.

    `trouble` says why it cannot be put into a pack; empty text where it can. A picture has
    one page. `size` is in bytes.
    """

    id: int | None = None
    item_id: int
    title: str
    author: str = ""
    language: str = "en"
    summary: str = ""
    sha256: str
    media_type: str
    name: str
    pages: int
    size: int
    trouble: Sentence
    received_on: date
    removed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryWord:
    """A word or an abbreviation the group explains; known words are not warned of."""

    id: int | None = None
    word: str
    meaning: str = ""
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FullLine:
    """A line with all that is said of it. `put_off` counts the meetings it was put off at.

    `late` is an item that came after ideas closed. `proposer` and `lead` are None for nobody.
    """

    line: AgendaLine
    item: Item | None = None
    proposer: Person | None = None
    lead: Person | None = None
    papers: tuple[ItemPaper, ...] = ()
    put_off: int = 0
    late: bool = False

    @property
    def id(self) -> int:
        return self.line.id or 0

    @property
    def is_confidential(self) -> bool:
        return self.item is not None and self.item.confidential

    @property
    def own_title(self) -> str:
        """What somebody wrote as its title; empty where the usual one stands."""
        return self.item.title if self.item else self.line.title

    @property
    def usual_title(self) -> str:
        """For the reader's words, where nobody wrote another."""
        return LINE_NAMES[self.line.kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The agenda of one meeting, in order."""

    meeting: Meeting
    lines: tuple[FullLine, ...] = ()

    @property
    def minutes(self) -> int:
        """All that is planned; a line without minutes counts nothing."""
        return sum(one.line.minutes or 0 for one in self.lines)

    @property
    def items(self) -> Sequence[FullLine]:
        return tuple(one for one in self.lines if one.item is not None)

    def line(self, line_id: int) -> FullLine | None:
        return next((one for one in self.lines if one.id == line_id), None)
