"""The papers of a run: each reader's own, gathered from the file, to be drawn elsewhere.

A pack is all the paper that one person gets. Once gathered it needs no open file.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from desktop.domain.mailing import NOTHING, Made, MailingCopy, Row, Way
from desktop.domain.person import Person, Status
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.printing.documents.labels import address_lines, labels
from desktop.printing.documents.run_list import run_list
from desktop.services.letters.mailings import Run, paper_name
from desktop.services.letters.what import PERSONAL
from desktop.services.papers import papers
from desktop.services.papers.paper_names import all_different, file_name
from desktop.services.papers.paper_records import About, Draft
from desktop.services.papers.papers import Reader, Ready
from desktop.services.workspace import Workspace

Version = tuple[str, str, str]
"""The language, second language and format of a reader: whoever reads alike gets the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One reader's papers; `trouble` says why there are none."""

    person: Person
    copy: MailingCopy
    ready: tuple[Ready, ...] = ()
    trouble: Sentence = NOTHING

    def made(self, pages: int) -> Made:
        """How it came out on so many pages."""
        if not self.ready:
            return Made(trouble=self.trouble)
        first = self.ready[0]
        beside = first.beside.language if first.beside is not None else ""
        return Made(pages=pages, language=first.document.language, beside=beside)

    def counted(self) -> Made:
        """How it comes out, with its pages and what had to be changed. Needs no open file."""
        changed = dict.fromkeys(said for one in self.ready for said in one.changes())
        pages = sum(one.page_count() for one in self.ready)
        return replace(self.made(pages), changed=tuple(changed))

    def recorded(self, pages: int) -> MailingCopy:
        """The copy as it came out: in the languages it really has, on so many pages."""
        made = self.made(pages)
        return replace(self.copy, language=made.language, beside=made.beside, pages=pages)


@dataclass(slots=True)
class Shelf:
    """What was gathered for a run; papers without a name in them are gathered once a version."""

    workspace: Workspace
    run: Run
    day: date
    _alike: dict[Version, tuple[Ready, ...]] = field(default_factory=dict)

    def pack(self, row: Row) -> Pack:
        """The papers of one reader, in their language and format."""
        try:
            ready = self._ready(row.person)
        except UserError as error:
            trouble = Sentence(error.message, error.values)
            return Pack(person=row.person, copy=row.copy, trouble=trouble)
        return Pack(person=row.person, copy=row.copy, ready=ready)

    def version(self, person: Person) -> Version | int:
        """What tells this reader's paper from another's: alike papers are drawn once."""
        if self.run.paper in PERSONAL:
            return person.id or 0
        return person.language, person.second_language, person.reading.value

    def _ready(self, person: Person) -> tuple[Ready, ...]:
        version = self.version(person)
        if isinstance(version, int):
            return gathered(self.workspace, self.run, person, self.day)
        if version not in self._alike:
            self._alike[version] = gathered(self.workspace, self.run, person, self.day)
        return self._alike[version]


def gathered(
    workspace: Workspace, run: Run, person: Person, day: date, reader: Reader | None = None
) -> tuple[Ready, ...]:
    """One reader's papers of a run; `reader` is how they are wanted for once."""
    about = About(
        person_id=person.id if run.paper in PERSONAL else None,
        meeting_id=run.mailing.meeting_id,
        request_id=run.request_id,
        reader_id=person.id,
    )
    return tuple(papers.papers(workspace, run.paper, about, day=day, reader=reader))


def without_address(rows: Iterable[Row]) -> list[Person]:
    """Whose paper is to go by post while we have no address of theirs."""
    return [
        row.person
        for row in rows
        if row.copy.way is Way.POST and row.copy.is_open and not row.person.address.strip()
    ]


def addressed(pack: Pack) -> Pack:
    """The same with the address where an envelope has its window; only what goes by post."""
    if pack.copy.way is not Way.POST or not pack.person.address.strip():
        return pack
    lines = address_lines(pack.person)
    first, *rest = pack.ready
    shown = replace(first, document=replace(first.document, address=lines))
    return replace(pack, ready=(shown, *rest))


def named_apart(packs: Sequence[Pack]) -> Iterator[Pack]:
    """Each with its reader's name in the names of its files, so that none is like another.

    What does not say its reader by itself is called on the screen as its file is.
    """
    every = [(pack.person, one) for pack in packs for one in pack.ready]
    own = [person.name in one.name for person, one in every]
    said = [
        one.name if named else f"{one.name} {person.listed}"
        for (person, one), named in zip(every, own, strict=True)
    ]
    names = all_different([file_name(name) for name in said])
    made = iter(
        replace(one, name=name, said=one.said if named else None)
        for (_person, one), named, name in zip(every, own, names, strict=True)
    )
    for pack in packs:
        yield replace(pack, ready=tuple(next(made) for _one in pack.ready))


def run_list_paper(run: Run, day: date, reader: Person | None) -> Draft:
    """The list of a run on paper, for whoever sends it; nobody who died stands on it."""
    alive = [out for out in run.plan.left_out if out.person.status is not Status.DIED]
    make = partial(
        run_list,
        paper=paper_name(run.mailing),
        plan=replace(run.plan, left_out=tuple(alive)),
        meeting=run.meeting,
        send_by=run.mailing.send_by,
    )
    name = sentence(N_("Run list {paper} {day}"), paper=paper_name(run.mailing), day=day)
    return Draft(make=make, name=name, reader=reader)


def labels_paper(run: Run) -> Draft:
    """Labels for what goes by post, in the order of the run. Raises UserError without any."""
    wanted = [row.person for row in run.plan.rows if row.copy.way is Way.POST]
    if not any(person.address.strip() for person in wanted):
        raise UserError(N_("Nobody here gets it by post with an address we know."))
    name = sentence(N_("Address labels {paper}"), paper=paper_name(run.mailing))
    return Draft(make=partial(labels, people=wanted), name=name)


def drawn_for(
    workspace: Workspace, draft: Draft, day: date, reader: Reader | None = None
) -> list[Ready]:
    """A paper about the run itself, as its reader wants it."""
    return [papers.for_reader(workspace, None, draft, day, reader or Reader())]
