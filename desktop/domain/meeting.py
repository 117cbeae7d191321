"""A meeting and who was there."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from desktop.domain.person import clean_text
from desktop.domain.typed_day import plain_figures
from desktop.errors import UserError
from desktop.language import N_


class Reply(StrEnum):
    """What somebody said before the day; coming is not the same as came."""

    COMING = "coming"
    NOT_COMING = "not coming"
    NONE = "no answer"


REPLY_NAMES = {
    Reply.COMING: N_("coming"),
    Reply.NOT_COMING: N_("not coming"),
    Reply.NONE: N_("no answer"),
}


class MeetingKind(StrEnum):
    MAIN = "main"
    PRE_MEETING = "pre-meeting"
    REVIEW = "review"
    OUTREACH = "outreach"
    TRAINING = "training"
    PANEL = "panel"


MEETING_KIND_NAMES = {
    MeetingKind.MAIN: N_("meeting"),
    MeetingKind.PRE_MEETING: N_("pre-meeting"),
    MeetingKind.REVIEW: N_("review"),
    MeetingKind.OUTREACH: N_("visit to people we do not reach yet"),
    MeetingKind.TRAINING: N_("training"),
    MeetingKind.PANEL: N_("panel"),
}


class AgendaState(StrEnum):
    """How far an agenda is: members propose, somebody puts it in order, people agree it."""

    OPEN = "open"
    DRAFT = "draft"
    AGREED = "agreed"


AGENDA_STATE_NAMES = {
    AgendaState.OPEN: N_("open for ideas"),
    AgendaState.DRAFT: N_("draft"),
    AgendaState.AGREED: N_("agreed"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A day people come together. Times are the group's own clock.

    `before_id` is the main meeting that a pre-meeting prepares. `place` is what is said of
    where; `venue_id` the place we know more of. Ideas close on `items_close`, packs leave
    by `send_by`. `began` and `ended` are when it really did.
    """

    id: int | None = None
    title: str
    day: date
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    body_id: int | None = None
    series_id: int | None = None
    kind: MeetingKind = MeetingKind.MAIN
    before_id: int | None = None
    venue_id: int | None = None
    style: str = ""
    why: str = ""
    likely_result: str = ""
    items_close: date | None = None
    send_by: date | None = None
    agenda_state: AgendaState = AgendaState.OPEN
    agenda_agreed_on: date | None = None
    agenda_agreed_by: int | None = None
    began: time | None = None
    ended: time | None = None
    called_off_on: date | None = None
    called_off_why: str = ""

    def __post_init__(self) -> None:
        for part in ("title", "place", "style", "why", "likely_result", "called_off_why"):
            object.__setattr__(self, part, clean_text(getattr(self, part)))
        if not self.title:
            raise UserError(N_("What is the meeting called?"), field="title")
        if self.starts and self.ends and self.ends <= self.starts:
            raise UserError(N_("The meeting ends before it starts. Check the times."), field="ends")

    @property
    def minutes(self) -> int:
        """How long it lasts; 0 while a time is missing."""
        if not (self.starts and self.ends):
            return 0
        return (self.ends.hour - self.starts.hour) * 60 + self.ends.minute - self.starts.minute


class Rhythm(StrEnum):
    """How a series comes round; `day of month` is the second Thursday, the last Monday."""

    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "day of month"
    QUARTER = "quarter"


RHYTHM_NAMES = {
    Rhythm.WEEK: N_("every week"),
    Rhythm.FORTNIGHT: N_("every two weeks"),
    Rhythm.MONTH: N_("every month, on the same day of the week"),
    Rhythm.QUARTER: N_("every three months, on the same day of the week"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSeries:
    """Meetings that come round. Each of them is a meeting of its own."""

    id: int | None = None
    title: str
    body_id: int | None = None
    rhythm: Rhythm


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One person and one meeting: invited, replied, came.

    `supports_id` is the member whose supporter this person is; a supporter may have costs
    of their own. `came_at` is an instant in UTC.
    """

    id: int | None = None
    meeting_id: int
    person_id: int
    invited: bool = True
    reply: Reply = Reply.NONE
    came: bool = False
    came_at: datetime | None = None
    supports_id: int | None = None
    no_costs: bool = False
    """They said they do not claim today."""


def read_time(text: str, *, field: str) -> time | None:
    """A typed time such as `14:00`, `2.30pm` or `1400`; None when nothing was typed.

    Raises UserError, naming `field`.
    """
    bare = plain_figures(text).strip().lower().replace(" ", "")
    if not bare:
        return None
    typed = TIME.fullmatch(bare)
    at = _time(int(typed[1]), int(typed[2] or 0), typed[3] or "") if typed else None
    if at is None:
        raise UserError(N_("We could not read this time. Type it like 14:00."), field=field)
    return at


def _time(hour: int, minute: int, half: str) -> time | None:
    if half:
        if not 1 <= hour <= HALF_DAY:
            return None
        hour = hour % HALF_DAY + (HALF_DAY if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


TIME = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?(am|pm)?", re.ASCII)
HALF_DAY = 12
