"""What `hearback print` is asked for, and the numbers it knows people and meetings by."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.meeting import read_date
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, N_, Words
from desktop.services import meetings, people
from desktop.services.paper_records import About
from desktop.services.papers import OF_A_MEETING, Paper, Reader, Ready, papers
from desktop.services.workspace import Workspace
from desktop.storage.ids import full_id, shown_id

SHOWN_AT_MOST = 40
"""People or meetings named after a wrong number."""
OF_A_PERSON = frozenset({Paper.COSTS_FORM, Paper.NO_RECEIPT})
"""Papers that are blank for nobody, and of the last meeting for somebody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The options as they were typed; `reading` is the key of a format."""

    meeting: int | None = None
    person: int | None = None
    language: str = ""
    reading: str = ""
    first: str | None = None
    last: str | None = None

    def paper(self, document: str) -> Paper:
        known = [kind.value for kind in Paper]
        if document not in known:
            raise UserError(
                N_("There is no paper called {name}. Choose one of: {known}."),
                name=document,
                known=", ".join(known),
            )
        return Paper(document)

    def reader(self) -> Reader:
        if self.language and self.language not in LANGUAGE_NAMES:
            raise UserError(
                N_("We do not know the language {name}. Choose one of: {known}."),
                name=self.language,
                known=", ".join(LANGUAGE_NAMES),
            )
        return Reader(language=self.language, reading=self.reading)

    def days(self) -> tuple[date | None, date | None]:
        """The days of the cash book. Raises UserError for days that do not exist."""
        first = read_date(self.first, field="first") if self.first else None
        return first, read_date(self.last, field="last") if self.last else None


def ready(
    workspace: Workspace, kind: Paper, asked: Asked, reader: Reader, *, today: date
) -> list[Ready]:
    """The papers asked for. Raises UserError; its field names a number that would help."""
    meeting_id, person_id = _meeting(workspace, asked.meeting), _person(workspace, asked.person)
    if meeting_id is None and (kind in OF_A_MEETING or (person_id and kind in OF_A_PERSON)):
        meeting_id = _meeting_meant(workspace, today)
    first, last = asked.days()
    about = About(meeting_id=meeting_id, person_id=person_id, first=first, last=last)
    return papers(workspace, kind, about, day=today, reader=reader)


def _meeting(workspace: Workspace, number: int | None) -> int | None:
    if number is None:
        return None
    try:
        return meetings.get(workspace, full_id(number)).id
    except LookupError as error:
        text = N_("There is no meeting {number}.")
        raise UserError(text, field="meeting", number=number) from error


def _person(workspace: Workspace, number: int | None) -> int | None:
    if number is None:
        return None
    try:
        return people.get(workspace, full_id(number)).id
    except LookupError as error:
        text = N_("There is no person {number}.")
        raise UserError(text, field="person", number=number) from error


def _meeting_meant(workspace: Workspace, today: date) -> int | None:
    """The last meeting, today's included; before the first one, the next."""
    every = meetings.every(workspace)
    meant = [meeting for meeting in every if meeting.day <= today][:1] or every[-1:]
    return meant[0].id if meant else None


def numbers(workspace: Workspace, field: str) -> list[str]:
    """Which numbers there are, after a wrong or missing one."""
    if field == "meeting":
        some = meetings.every(workspace, limit=SHOWN_AT_MOST)
        return [f"{shown_id(m.id or 0)}  {m.title}, {m.day}" for m in some]
    if field == "person":
        everybody = people.every(workspace, limit=SHOWN_AT_MOST)
        return [f"{shown_id(p.id or 0)}  {p.name}" for p in everybody]
    return []


def other_languages(words: Words, made: Sequence[Ready]) -> Iterator[str]:
    """Where a reader's language has no words yet: said, not passed over."""
    for tag, used in sorted({(one.wished, one.document.language) for one in made if one.wished}):
        yield words.text(
            "We have no words in {wished} yet. This is in {used}.",
            wished=LANGUAGE_NAMES[tag],
            used=LANGUAGE_NAMES[used],
        )
