"""What stops an answer on its way to somebody: one rule for the window, the command line and all
who send or tell."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.mailing import NOTHING, TEXT_OUT_OF_DATE
from desktop.domain.names_in_letters import NameFound
from desktop.domain.person import Person, Status
from desktop.language import LANGUAGE_NAMES, N_, Sentence, plural, sentence
from desktop.services.changes.hearing import cases, letters_content, names
from desktop.services.changes.hearing.case import Case, Waiting
from desktop.services.workspace import Workspace

NO_PAPERS = frozenset({Status.PAUSED, Status.LEFT})
"""They get no papers (practice rule 46); what became of their words they are told, if they ask."""
READ = names.READ | {"name_passed"}
"""Where it stands what stops a letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """What stops a letter; no text where nothing does. `names` are asked about one by one.

    One that `may_go` goes as it is where somebody says so: the letter says what is missing.
    """

    why: Sentence = NOTHING
    may_go: bool = False
    names: tuple[NameFound, ...] = ()


def of_letter(workspace: Workspace, request_id: int, person: Person) -> Stop:
    """What stops a letter: who reads it, then its answers, names of others, then the rest."""
    person_id = person.id or 0
    return workspace.kept(
        ("stop", request_id, person_id),
        lambda: _of_letter(workspace, request_id, person),
        of=READ,
    )


def of_gone(person: Person) -> Sentence:
    """Why nothing ever goes to somebody; empty where it may."""
    if person.status is Status.DIED:
        return sentence(N_("{name} has died. No letter is made."), name=person.listed)
    if person.erased_on is not None:
        return sentence(N_("This person was erased. We make no letter."))
    return NOTHING


def of_telling(case: Case, person: Person) -> Sentence:
    """What keeps anybody from telling somebody what became of it; empty where nothing does.

    What is told can be told in parts: one answer is enough, and it must be whole.
    """
    gone = of_gone(person)
    if gone.text:
        return gone
    waiting = case.waiting(person.id or 0)
    if waiting and not any(one.answer for one in waiting):
        return _missing(case, waiting)[0]
    said = [one.view for one in waiting] or case.said_by.get(person.id, ())
    return next(iter(case.unready(said)), NOTHING)


def _of_letter(workspace: Workspace, request_id: int, person: Person) -> Stop:
    case, person_id = cases.of_request(workspace, request_id), person.id or 0
    if person.status in NO_PAPERS:
        return Stop(why=sentence(N_("They get no papers now. Tell them, if they want to hear.")))
    why = of_telling(case, person)
    if why.text:
        return Stop(why=why)
    found = names.found(workspace, request_id, person_id)
    if found:
        said = plural(
            "{count} name of somebody else stands in it. Look at it first.",
            "{count} names of others stand in it. Look at them first.",
            count=len(found),
        )
        return Stop(why=said, names=tuple(found))
    missing = _missing(case, case.waiting(person_id))
    if missing:
        return Stop(why=missing[0], may_go=True)
    return _out_of_date(workspace, request_id, person)


def _out_of_date(workspace: Workspace, request_id: int, person: Person) -> Stop:
    known = letters_content.known(workspace, request_id, person.id or 0, names.ANY_DAY)
    for language in (person.language, person.second_language):
        if language and known.out_of_date(language):
            name = LANGUAGE_NAMES.get(language, language)
            return Stop(why=sentence(TEXT_OUT_OF_DATE, language=name), may_go=True)
    return Stop()


def _missing(case: Case, waiting: Sequence[Waiting]) -> list[Sentence]:
    return case.missing({one.view.id: one.view for one in waiting}.values())
