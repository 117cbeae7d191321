"""A meeting and who was there, as far as money needs them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from desktop.domain.person import clean_text
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A day people come together. Times are the group's own clock."""

    id: int | None = None
    title: str
    day: date
    starts: time | None = None
    ends: time | None = None
    place: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "title", clean_text(self.title))
        object.__setattr__(self, "place", clean_text(self.place))
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
    bare = text.strip().lower().replace(" ", "").replace(".", ":")
    if not bare:
        return None
    late = bare.endswith("pm")
    bare = bare.removesuffix("pm").removesuffix("am")
    if bare.isdigit() and len(bare) in {3, 4}:
        bare = f"{bare[:-2]}:{bare[-2:]}"
    hour, _, minute = bare.partition(":")
    try:
        at = time(int(hour), int(minute or 0))
    except ValueError:
        raise UserError(
            N_("We could not read this time. Type it like 14:00."), field=field
        ) from None
    return at.replace(hour=at.hour + 12) if late and at.hour < 12 else at


def read_date(text: str, *, field: str) -> date:
    """A typed date such as `12/3/2026`, `12.03.26`, `2026-03-12` or `12 March 2026`.

    Day before month, as written here. Raises UserError, naming `field`, also for days that
    do not exist.
    """
    parts = text.strip().lower().replace("/", " ").replace(".", " ").replace("-", " ").split()
    try:
        one, month, other = parts
        number = MONTHS.index(month[:3]) + 1 if month[:3] in MONTHS else int(month)
        year, day = (int(one), int(other)) if len(one) == 4 else (int(other), int(one))
        return date(year + 2000 if year < 100 else year, number, day)
    except ValueError:
        raise UserError(
            N_("We could not find this day. Type it like 12/3/2026."), field=field
        ) from None


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
