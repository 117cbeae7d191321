"""What `hearback print` is asked for, and the numbers it knows people and meetings by."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop.cli.letter_printing import to_everybody
from desktop.cli.pack_printing import MadePacks, of_everybody
from desktop.domain.office import Act, Office
from desktop.domain.paper_kinds import BEFORE_A_MEETING, OF_A_MEETING, Paper
from desktop.domain.typed_day import read_date
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, N_, Words
from desktop.printing.formats import format_named
from desktop.services.changes import public
from desktop.services.changes.requests import requests
from desktop.services.group import group
from desktop.services.letters import mailings, packs
from desktop.services.meetings import meetings
from desktop.services.papers import (
    change_records,
    languages,
    meeting_calendar,
    paper_kit,
    wording,
)
from desktop.services.papers.paper_files import File
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, Ready, papers
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage.ids import full_id, shown_id

KIT, RUN_LIST, CALENDAR, LETTERS = "kit", "run-list", "calendar", "letters"
"""What is no single paper: the kit, the list of the last mailing, a calendar, all answers."""
EVERY_LANGUAGE = "all"
SHOWN_AT_MOST = 40
"""People or meetings named after a wrong number."""
OF_A_PERSON = frozenset({Paper.CLAIM_FORM, Paper.NO_RECEIPT})
"""Papers that are blank for nobody, and of the last meeting for somebody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The options as they were typed; `reading` is the key of a format.

    `beside` is a second language, `alone` leaves any second one out; `fillable` makes forms
    that are filled in on the screen.
    """

    meeting: int | None = None
    person: int | None = None
    request: int | None = None
    language: str = ""
    reading: str = ""
    beside: str = ""
    alone: bool = False
    fillable: bool = False
    first: str | None = None
    last: str | None = None

    def paper(self, document: str) -> Paper | None:
        """The paper of this name; None for what is no paper."""
        more = [KIT, RUN_LIST, CALENDAR, LETTERS]
        known = [*(kind.value for kind in Paper), *more]
        if document not in known:
            raise UserError(
                N_("There is no paper called {name}. Choose one of: {known}."),
                name=document,
                known=", ".join(known),
            )
        return None if document in more else Paper(document)

    def is_for_everybody(self, document: str) -> bool:
        """Whether it is letters with answers, or packs each as its own reader wants it."""
        if document in {LETTERS, Paper.ANSWER_LETTER}:
            return True
        as_usual = not (self.language or self.reading or self.beside or self.alone)
        return document == Paper.PACK and self.person is None and as_usual

    def readers(self) -> list[Reader]:
        """Who reads it: one reader, or one in every language. Raises UserError."""
        if self.reading:
            format_named(self.reading)
        known = [*LANGUAGE_NAMES, EVERY_LANGUAGE]
        for language in (self.language, self.beside):
            if language and language not in known:
                raise UserError(
                    N_("We do not know the language {name}. Choose one of: {known}."),
                    name=language,
                    known=", ".join(known),
                )
        languages = list(LANGUAGE_NAMES) if self.language == EVERY_LANGUAGE else [self.language]
        return [
            Reader(language=one, reading=self.reading, beside=self.beside, alone=self.alone)
            for one in languages
        ]

    def days(self, today: date) -> tuple[date | None, date | None]:
        """The days of the cash book. Raises UserError for days that do not exist."""
        first = read_date(self.first, field="first", today=today) if self.first else None
        last = read_date(self.last, field="last", today=today) if self.last else None
        return first, last


def ready(workspace: Workspace, document: str, asked: Asked, *, today: date) -> list[Ready]:
    """The papers asked for, in every language asked for.

    Raises UserError; its field names a number that would help.
    """
    kind, readers = asked.paper(document), asked.readers()
    if kind is Paper.CHECK_SHEET and asked.language == EVERY_LANGUAGE:
        readers = [one for one in readers if not wording.review(workspace, one.language).is_checked]
    found: list[Ready] = []
    for reader in readers:
        if kind is None:
            some = _run_list(workspace, reader, today)
        else:
            some = _papers(workspace, kind, asked, reader, today)
        if asked.language == EVERY_LANGUAGE:
            some = [replace(one, name=f"{one.name} {reader.language}") for one in some]
        found += [replace(one, fillable=asked.fillable) for one in some]
    return found


def for_everybody(
    workspace: Workspace, words: Words, document: str, asked: Asked, *, today: date
) -> MadePacks:
    """Everybody's letter; or their pack for a meeting, and who gets which. Raises UserError."""
    if document in {LETTERS, Paper.ANSWER_LETTER}:
        request_id, person_id = _request(workspace, asked.request), _person(workspace, asked.person)
        readers = asked.readers()
        return to_everybody(workspace, words, request_id, readers, today, person_id=person_id)
    meeting_id = _meeting(workspace, asked.meeting)
    if meeting_id is None:
        meeting_id = _meeting_meant(workspace, today, ahead=True)
    if meeting_id is None:
        raise UserError(N_("Choose the meeting."), field="meeting")
    return of_everybody(workspace, words, meeting_id, today)


def _run_list(workspace: Workspace, reader: Reader, today: date) -> list[Ready]:
    """The list of the last mailing, for the coordinator of the group."""
    every = mailings.every(workspace)
    if not every:
        raise UserError(N_("Nothing was sent from this file yet. Begin in Letters & forms."))
    run = mailings.look(workspace, every[0].mailing.id or 0)
    draft = packs.run_list_paper(run, today, None)
    return packs.drawn_for(workspace, draft, today, reader)


def _papers(
    workspace: Workspace, kind: Paper, asked: Asked, reader: Reader, today: date
) -> list[Ready]:
    meeting_id, person_id = _meeting(workspace, asked.meeting), _person(workspace, asked.person)
    if meeting_id is None and (kind in OF_A_MEETING or (person_id and kind in OF_A_PERSON)):
        meeting_id = _meeting_meant(workspace, today, ahead=kind in BEFORE_A_MEETING)
    first, last = asked.days(today)
    request_id = _request(workspace, asked.request)
    about = About(
        meeting_id=meeting_id,
        person_id=person_id,
        request_id=request_id,
        first=first,
        last=last,
    )
    return papers(workspace, kind, about, day=today, reader=reader)


def kit_files(workspace: Workspace, asked: Asked, *, at: datetime) -> Iterator[File]:
    """The paper kit of a meeting; once it is written, the order of its rows is remembered.

    It is made for the treasurer, who fills it in. Raises UserError.
    """
    day = at.date()
    meeting_id = _meeting(workspace, asked.meeting) or _meeting_to_come(workspace, day)
    if meeting_id is None:
        raise UserError(N_("Choose the meeting."), field="meeting")
    act = Act(person_id=_treasurer(workspace, day), at=at, day=day)
    made = paper_kit.kit(workspace, act, meeting_id=meeting_id)
    yield made.file()
    paper_kit.went_out(workspace, act, kit=made)


def calendar(workspace: Workspace, asked: Asked, *, at: datetime) -> File:
    """The next meeting, or the one asked for, as a calendar file. Raises UserError."""
    meeting_id = _meeting(workspace, asked.meeting) or _meeting_to_come(workspace, at.date())
    if meeting_id is None:
        raise UserError(N_("Choose the meeting."), field="meeting")
    person_id = _person(workspace, asked.person)
    return meeting_calendar.of_meeting(workspace, meeting_id, at=at, person_id=person_id)


def what_left(words: Words) -> str:
    """What of the locked file the kit carries out, and what it does not."""
    said = words.sentences(words.say(one) for one in paper_kit.what_leaves())
    return words.text("In the kit: {what}", what=said)


def _treasurer(workspace: Workspace, day: date) -> int:
    holders = group.officers(workspace, day)
    found = [who for who, held in holders if Office.TREASURER in held] or [w for w, _ in holders]
    if not found:
        raise UserError(
            N_("Nobody holds an office on {day}. Is the date of this computer right?"), day=day
        )
    return found[0].id or 0


def _meeting_to_come(workspace: Workspace, today: date) -> int | None:
    """Today's meeting or the next; where none is planned, the last."""
    every = meetings.every(workspace)
    meant = [meeting for meeting in every if meeting.day >= today][-1:] or every[:1]
    return meant[0].id if meant else None


def _meeting(workspace: Workspace, number: int | None) -> int | None:
    if number is None:
        return None
    try:
        return meetings.get(workspace, full_id(number)).id
    except (LookupError, OverflowError) as error:
        text = N_("There is no meeting {number}.")
        raise UserError(text, field="meeting", number=number) from error


def _person(workspace: Workspace, number: int | None) -> int | None:
    if number is None:
        return None
    try:
        return people.get(workspace, full_id(number)).id
    except (LookupError, OverflowError) as error:
        text = N_("There is no person {number}.")
        raise UserError(text, field="person", number=number) from error


def _request(workspace: Workspace, number: int | None) -> int | None:
    if number is None:
        return None
    try:
        return requests.get(workspace, full_id(number)).id
    except (LookupError, OverflowError) as error:
        text = N_("There is no request {number}.")
        raise UserError(text, field="request", number=number) from error


def _meeting_meant(workspace: Workspace, today: date, *, ahead: bool) -> int | None:
    """The last meeting, today's included; before the first one, the next.

    `ahead` asks for the next meeting, today's included, where there is one.
    """
    every = meetings.every(workspace)
    to_come = [meeting for meeting in every if meeting.day >= today][-1:]
    if ahead and to_come:
        return to_come[0].id
    meant = [meeting for meeting in every if meeting.day <= today][:1] or every[-1:]
    return meant[0].id if meant else None


def numbers(workspace: Workspace, field: str) -> list[str]:
    """Which numbers there are, after a wrong or missing one."""
    if field == "meeting":
        some = meetings.every(workspace, limit=SHOWN_AT_MOST)
        return [f"{shown_id(m.id or 0)}  {m.title}, {m.day}" for m in some]
    if field == "person":
        everybody = people.every(workspace, limit=SHOWN_AT_MOST)
        return [f"{shown_id(p.id or 0)}  {p.listed}" for p in everybody]
    if field == "request":
        asked = requests.every(workspace)[:SHOWN_AT_MOST]
        return [f"{shown_id(one.id or 0)}  {one.title}" for one in asked]
    return []


def named(
    workspace: Workspace, words: Words, document: str, asked: Asked, *, today: date
) -> list[str]:
    """Names in what everybody will read, and words that would name who spoke: to be looked at."""
    if document not in {Paper.YOU_SAID, Paper.YOU_SAID_POSTER}:
        return []
    about = About(request_id=_request(workspace, asked.request), day=today)
    names, texts = public.Names(workspace), change_records.public_texts(workspace, about)
    found = public.named_in(names, texts)
    said = [words.text("It names {name}: “{text}”", name=one.name, text=one.text) for one in found]
    short = change_records.told_in_short(workspace, about) if document == Paper.YOU_SAID else []
    return [*said, *(words.say(one) for one in short)]


def about_languages(workspace: Workspace, words: Words, made: Sequence[Ready]) -> list[str]:
    """Where a reader's language has no words yet, or is a draft: said, not passed over."""
    said = (
        languages.said_of(
            workspace,
            words,
            one.document.language,
            wished=one.wished,
            second=one.beside.language if one.beside is not None else "",
        )
        for one in made
    )
    return [text for text in dict.fromkeys(said) if text]
