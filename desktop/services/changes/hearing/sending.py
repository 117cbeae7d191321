"""Letters that bring answers: kept as they were sent, and taken back where they do not hold.

What is kept is what was printed, also where something changed before it went out.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.heard_by import TOLD_ALOUD, HeardBy
from desktop.domain.hearing import LetterTakenBack, SentLetter
from desktop.domain.mailing import NOTHING
from desktop.domain.office import EVERY_OFFICE, ORGANISERS, Act
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Reading
from desktop.errors import UserError
from desktop.language import N_, Sentence, plural, sentence
from desktop.services.access import for_offices
from desktop.services.changes.hearing import cases, kept_letters, letters_content, stopping
from desktop.services.papers import papers
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, Ready
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import hearing


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What somebody gets, whole: the ids of the answers in it, and all it says as JSON.

    `stopped` is why it may not be sent, as it stood when it was made; empty where it may.
    """

    person_id: int
    language: str
    beside: str
    reading: Reading
    answers: tuple[str, ...]
    said: str
    stopped: Sentence = NOTHING


def letter(
    workspace: Workspace,
    request_id: int,
    person_id: int,
    day: date,
    *,
    ready: Ready | None = None,
    ours: str = "",
    as_it_is: bool = False,
) -> Letter:
    """What somebody would get, or got as `ready`; `ours` is the language of whoever sends it.

    `as_it_is` is that somebody said that it goes although something is missing that may be.
    Raises UserError where there is nothing to tell.
    """
    about = About(request_id=request_id, person_id=person_id)
    made = _made(workspace, about, day, ready or _paper(workspace, about, day), ours)
    stop = stopping.of_letter(workspace, request_id, people.get(workspace, person_id))
    return made if stop.may_go and as_it_is else replace(made, stopped=stop.why)


def as_told(workspace: Workspace, request_id: int, person_id: int, day: date) -> Letter:
    """The same for somebody to be told aloud. Raises UserError where there is nothing to tell."""
    about = About(request_id=request_id, person_id=person_id)
    return _made(workspace, about, day, _paper(workspace, about, day))


def _paper(workspace: Workspace, about: About, day: date, reader: Reader | None = None) -> Ready:
    return papers.paper(workspace, Paper.ANSWER_LETTER, about, day=day, reader=reader)


def _made(workspace: Workspace, about: About, day: date, whole: Ready, sender: str = "") -> Letter:
    """What is kept of a letter; also in the sender's language, the group's own unless named."""
    request_id, person_id = about.request_id or 0, about.person_id or 0
    beside = whole.beside.language if whole.beside is not None else ""
    ours, mine = sender or workspace.settings.language, None
    if ours not in {whole.document.language, beside}:
        mine = _paper(workspace, about, day, Reader(language=ours, alone=True))
    return Letter(
        person_id=person_id,
        language=whole.document.language,
        beside=beside,
        reading=people.get(workspace, person_id).reading,
        answers=letters_content.known(workspace, request_id, person_id, day).answer_ids,
        said=kept_letters.keep(whole, mine),
    )


@for_offices(ORGANISERS)
def sent(
    workspace: Workspace,
    act: Act,
    *,
    request_id: int,
    letters: Sequence[Letter],
    way: HeardBy,
    day: date,
) -> int:
    """These letters went out on a day, and are kept as they were; answers how many.

    Raises UserError for who has died, for a day that is wrong, where nothing is in one, and for
    one that was stopped when it was made.
    """
    _check_none_stopped(workspace, letters)
    label = plural(
        "{title}: {count} letter sent",
        "{title}: {count} letters sent",
        count=len(letters),
        title=cases.of_request(workspace, request_id).request.title,
    )
    with workspace.step(act, label):
        for one in letters:
            keep(
                workspace,
                request_id=request_id,
                letter=one,
                way=way,
                day=day,
                today=act.day,
                told_by=act.person_id,
            )
    return len(letters)


def _check_none_stopped(workspace: Workspace, letters: Sequence[Letter]) -> None:
    """Raises UserError where there is no letter, and for one that may not be sent."""
    if not letters:
        raise UserError(N_("No letter is printed yet. Print it first."), field="whose")
    for one in letters:
        if one.stopped.text:
            name = people.get(workspace, one.person_id).listed
            raise UserError(N_("{name}: {what}"), name=name, what=one.stopped)


def keep(
    workspace: Workspace,
    *,
    request_id: int,
    letter: Letter,
    way: HeardBy,
    day: date,
    today: date,
    told_by: int,
    note: str = "",
) -> SentLetter:
    """Within a step: one letter as it went out, or as it was told. Raises UserError."""
    check(workspace, request_id, letter, day, today)
    before = cases.of_request(workspace, request_id).letters.get(letter.person_id, ())
    reached(workspace, request_id, {letter.person_id}, today)
    return hearing.LETTERS.add(
        workspace.db,
        SentLetter(
            request_id=request_id,
            person_id=letter.person_id,
            number=len(before) + 1,
            way=way,
            language=letter.language,
            beside=letter.beside,
            reading=letter.reading,
            answers=letter.answers,
            said=letter.said,
            note=note,
            sent_on=day,
            told_by=told_by,
        ),
    )


def check(workspace: Workspace, request_id: int, letter: Letter, day: date, today: date) -> None:
    """Raises UserError where this cannot have been sent or told on that day."""
    person = people.get(workspace, letter.person_id)
    gone = stopping.of_gone(person)
    if gone.text:
        raise UserError(N_("{why}"), why=gone)
    if not letter.answers:
        raise UserError(N_("There is no answer to tell {name} yet."), name=person.listed)
    if day > today:
        raise UserError(N_("This day is still to come."), field="day")
    given = cases.of_request(workspace, request_id).answers.values()
    held = [one.day for one in given if str(one.id) in letter.answers]
    if held and day < max(held):
        raise UserError(N_("The answer came later than this day."), field="day")


def reached(
    workspace: Workspace, request_id: int, person_ids: Collection[int], today: date
) -> None:
    """Within a step: who hears from us is no longer somebody whom we cannot reach."""
    for one in hearing.not_reached(workspace.db, request_id):
        if one.person_id in person_ids:
            hearing.NOT_REACHED.update(workspace.db, replace(one, ended_on=today))


@for_offices(EVERY_OFFICE)
def take_back(workspace: Workspace, act: Act, *, letter_id: int, why: str) -> LetterTakenBack:
    """A letter does not hold any more. It stays as it was sent, and says since when and why.

    Raises UserError, field `why`, without a reason; and where it was taken back already.
    """
    taken = LetterTakenBack(letter_id=letter_id, day=act.day, by_id=act.person_id, why=why)
    sent_one = hearing.LETTERS.get(workspace.db, letter_id)
    if any(
        one.letter_id == letter_id for one in hearing.taken_back(workspace.db, sent_one.request_id)
    ):
        raise UserError(N_("This letter was taken back already."))
    told = sent_one.way in TOLD_ALOUD
    what = N_("Take back what {name} was told") if told else N_("Take back the letter to {name}")
    name = people.get(workspace, sent_one.person_id).listed
    with workspace.step(act, sentence(what, name=name)):
        return hearing.TAKEN_BACK.add(workspace.db, taken)
