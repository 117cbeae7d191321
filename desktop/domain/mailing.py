"""A mailing: one paper to many people, each in their own language and format."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.person import Reading
from desktop.language import N_, Sentence


class Way(StrEnum):
    """How a copy reaches its reader. `talk` and `bsl` are tasks for a person, not prints."""

    POST = "post"
    HAND = "hand"
    EMAIL = "email"
    PHONE = "phone"
    TALK = "talk"
    BSL = "bsl"


WAY_NAMES = {
    Way.POST: N_("by post"),
    Way.HAND: N_("by hand"),
    Way.EMAIL: N_("by e-mail"),
    Way.PHONE: N_("by phone"),
    Way.TALK: N_("talk it through"),
    Way.BSL: N_("in British Sign Language"),
}


class CopyState(StrEnum):
    """How far one person's copy is."""

    READY = "ready"
    STOPPED = "stopped"
    TASK = "task"
    PRINTED = "printed"
    SENT = "sent"
    NOT_SENT = "not sent"


COPY_STATE_NAMES = {
    CopyState.READY: N_("ready"),
    CopyState.STOPPED: N_("stopped"),
    CopyState.TASK: N_("to do"),
    CopyState.PRINTED: N_("printed"),
    CopyState.SENT: N_("sent"),
    CopyState.NOT_SENT: N_("not sent"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """One paper on its way to many. `paper` is its name on the command line."""

    id: int | None = None
    paper: str
    meeting_id: int | None = None
    made_on: date
    send_by: date | None = None
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailingCopy:
    """One person's copy: in which language and format, how many pages, and how far it is.

    `beside` is the second language on the same page. `reason` says why it is stopped or was
    not sent; empty text where nothing is to say. `as_it_is` prints it although a text in it is
    out of date, with the line that says so.
    """

    id: int | None = None
    mailing_id: int
    person_id: int
    language: str
    beside: str = ""
    reading: Reading
    pages: int = 0
    way: Way
    state: CopyState
    reason: Sentence
    as_it_is: bool = False
    done_on: date | None = None
    done_by: int | None = None
