"""Once a quarter somebody who does not pay looks through the cash book and three slips.

With PINs and second agreers off, this is the one light check that stays (their-days.md).
The slips are drawn by the head of the history as it was after the newest of them: the same
until money moves again, and nobody can choose them, nor know them before.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.cash import Movement
from desktop.domain.looking import BookSums, LookThrough, due_on, look_until, picked
from desktop.domain.office import EVERY_OFFICE, Act, Office
from desktop.domain.paying import same_household
from desktop.domain.person import Person, Status, clean_text
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.services.access import By, for_offices
from desktop.services.money import cash
from desktop.services.workspace import Workspace
from desktop.storage import looking, offices, people

GONE = frozenset({Status.LEFT, Status.DIED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What is to be looked through: the days, the three slips, and a question still open."""

    first_day: date
    last_day: date
    slips: tuple[Movement, ...]
    question: LookThrough | None = None

    @property
    def title(self) -> Sentence:
        """What Today says."""
        if self.question:
            return sentence(N_("A question about the cash book is open."))
        return sentence(N_("Ask somebody who does not pay to look through the cash book."))

    @property
    def detail(self) -> Sentence | str:
        if self.question:
            return self.question.note
        return sentence(
            N_("From {first} to {last}, and three slips."), first=self.first_day, last=self.last_day
        )


@for_offices(EVERY_OFFICE)
def due(workspace: Workspace, act: Act) -> Look | None:
    """The look that Today asks for; None while there is nothing to ask.

    A quarter after the last look or the first slip, or as long as a question is open. A
    practice group has nobody to ask.
    """
    if workspace.settings.practice:
        return None
    return workspace.kept(("look due", act.day), lambda: _due(workspace, act.day))


def _due(workspace: Workspace, today: date) -> Look | None:
    since = _quarter_from(workspace)
    if since is None or (today < due_on(since) and open_question(workspace) is None):
        return None
    return to_look_at(workspace, today)


def open_question(workspace: Workspace) -> LookThrough | None:
    """What the last look asked about, until a later one is all right."""
    newest = looking.newest(workspace.db)
    return newest if newest and not newest.all_right else None


def last_look(workspace: Workspace) -> LookThrough | None:
    return looking.newest(workspace.db)


def to_look_at(workspace: Workspace, today: date) -> Look | None:
    """What somebody would look through today; None while there is no slip since the last look.

    A look that answers a question is about the same days and slips as the question.
    """
    asked = open_question(workspace)
    if asked is not None:
        ids = sorted(asked.slips.values())
        slips = tuple(cash.movement(workspace, movement_id) for movement_id in ids)
        return Look(first_day=asked.first_day, last_day=asked.last_day, slips=slips, question=asked)
    since = _since(workspace)
    if since is None:
        return None
    for last in (look_until(since, today), today):
        slips_ = looking.slips(workspace.db, since, last)
        if slips_:
            seed = looking.head_when_written(workspace.db, max(slip.id or 0 for slip in slips_))
            return Look(first_day=since, last_day=last, slips=picked(slips_, seed))
    return None


def _since(workspace: Workspace) -> date | None:
    """The first day nobody looked at yet; a day that was not over is looked at again.

    The first look begins at the first money or count of all: what was fetched before
    anything was paid is looked at too. None while there is no slip.
    """
    last = looking.newest_all_right(workspace.db)
    if last is not None:
        over = last.last_day < last.day
        return last.last_day + timedelta(days=1) if over else last.last_day
    return looking.first_day(workspace.db) if looking.first_slip(workspace.db) else None


def _quarter_from(workspace: Workspace) -> date | None:
    """The day from which a quarter goes by until a look is due; None while there is no slip."""
    if looking.newest_all_right(workspace.db) is not None:
        return _since(workspace)
    first = looking.first_slip(workspace.db)
    return first.day if first else None


def books(workspace: Workspace, look: Look) -> list[BookSums]:
    """The cash books of these days, of every place in which money moved or lies."""
    found = []
    for place in cash.places(workspace):
        before, lines = cash.book(workspace, place.id or 0, look.first_day, look.last_day)
        book = BookSums(
            place=place,
            before=before,
            money_in=sum(line.money_in for line in lines),
            money_out=sum(line.money_out for line in lines),
            left=lines[-1].left if lines else before,
        )
        if lines or before:
            found.append(book)
    return found


@for_offices(EVERY_OFFICE)
def may_look(workspace: Workspace, act: Act, look: Look) -> list[Person]:
    """Everybody who may be asked to look through, by name."""
    everybody = people.every(workspace.db)
    concerned = _concerned(workspace, act, look)
    known = {person.id or 0: person for person in everybody}
    return [
        person
        for person in everybody
        if person.status not in GONE
        and person.erased_on is None
        and person.id not in concerned
        and not same_household(person.id or 0, concerned, known)
    ]


def _concerned(workspace: Workspace, act: Act, look: Look) -> frozenset[int]:
    """Who paid in these days, and who holds the treasurer's office: they check nobody's work."""
    paid = looking.payers(workspace.db, look.first_day, look.last_day)
    return frozenset({*paid, *offices.holders(workspace.db, {Office.TREASURER}, act.day)})


@for_offices(EVERY_OFFICE, by=By.ANYBODY)
def looked(
    workspace: Workspace, act: Act, *, person_id: int, all_right: bool, note: str = ""
) -> LookThrough:
    """Record that somebody looked through what `to_look_at` names, and signed the sheet.

    Raises UserError, field `who`, for somebody who paid in these days, is treasurer, or
    lives with one of them; field `note` for a question, or its answer, without words.
    """
    look = to_look_at(workspace, act.day)
    if look is None:
        raise UserError(N_("There is no slip to look at yet."))
    person = people.PEOPLE.get(workspace.db, person_id)
    _check_who(workspace, act, look, person)
    said = clean_text(note)
    if not said and not all_right:
        raise UserError(N_("Write down the question."), field="note")
    if not said and look.question:
        raise UserError(N_("Write down what came out."), field="note")
    record = LookThrough(
        person_id=person_id,
        at=act.at,
        day=act.day,
        first_day=look.first_day,
        last_day=look.last_day,
        slips={slip.number: slip.id or 0 for slip in look.slips},
        all_right=all_right,
        note=said,
    )
    label = sentence(N_("{name} looked through the cash book"), name=person.short)
    with workspace.step(act, label):
        return looking.LOOKS.add(workspace.db, record)


def _check_who(workspace: Workspace, act: Act, look: Look, person: Person) -> None:
    concerned = _concerned(workspace, act, look)
    if person.id in concerned:
        text = N_("{name} paid or is treasurer. Ask somebody who does not pay.")
        raise UserError(text, field="who", name=person.short)
    known = people.by_ids(workspace.db, {*concerned, person.id or 0})
    if same_household(person.id or 0, concerned, known):
        text = N_("{name} lives with somebody who pays. Ask somebody else.")
        raise UserError(text, field="who", name=person.short)
    if person.status in GONE or person.erased_on is not None:
        raise UserError(N_("Choose somebody who still comes."), field="who")
