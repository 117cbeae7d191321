"""What each person's pack for a meeting is made of: our papers, and those from elsewhere."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from weakref import WeakValueDictionary

from desktop.domain.agenda import Agenda, ItemPaper
from desktop.domain.body import AgreementKind
from desktop.domain.mailing import ON_SCREEN
from desktop.domain.meeting import Meeting
from desktop.domain.person import TOLD, Person, Reading
from desktop.domain.record_sources import of_paper
from desktop.language import N_, sentence
from desktop.printing.attached import PaperPages, letter
from desktop.printing.documents.claim_form import claim_form
from desktop.printing.documents.pack import PackKnown, PackPaper, PackPart, behind, pack
from desktop.services.changes import actions
from desktop.services.meetings.agenda import agenda as agendas
from desktop.services.meetings.agenda import carrying, item_papers
from desktop.services.meetings.bodies import signed
from desktop.services.papers import (
    kit_records,
    letter_records,
    meeting_records,
    notes_records,
    versions,
)
from desktop.services.papers.letter_records import day_of
from desktop.services.papers.paper_files import File
from desktop.services.papers.paper_names import all_different, file_name
from desktop.services.papers.paper_records import (
    About,
    Draft,
    categories,
    expected,
    needed_meeting,
)
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import agenda as stored

Gather = Callable[[Workspace, About], list[Draft]]
LARGER = frozenset(
    {Reading.LARGE_18, Reading.LARGE_20, Reading.LARGE_24, Reading.LARGE_28, Reading.EASY}
)
"""Readers whom no paper from elsewhere suits as it is."""

ENDINGS = {item_papers.PDF: ".pdf", item_papers.PICTURE: ".jpg"}


def packs(workspace: Workspace, about: About) -> list[Draft]:
    """One person's pack, or everybody's who is expected. Raises UserError without a meeting."""
    meeting = needed_meeting(workspace, about)
    if about.person_id is None:
        who = expected(workspace, meeting)
        return [_pack(workspace, meeting, one, replace(about, person_id=one.id)) for one in who]
    return [_pack(workspace, meeting, people.get(workspace, about.person_id), about)]


def _pack(workspace: Workspace, meeting: Meeting, person: Person, about: About) -> Draft:
    known = known_of(workspace, meeting, person, about)
    return Draft(
        make=partial(pack, known=known),
        name=sentence(N_("Pack {day} {name}"), day=meeting.day.isoformat(), name=person.listed),
        reader=person,
        behind=partial(behind, known=known),
        beside=tuple(_file(workspace, one) for one in known.beside),
    )


def known_of(workspace: Workspace, meeting: Meeting, person: Person, about: About) -> PackKnown:
    """All that one person's pack is made of."""
    full = agendas.of_meeting(workspace, meeting.id or 0)
    open_to = papers_for(workspace, full, person, about)
    every = papers_of(full)
    here = replace(about, meeting_id=meeting.id, reader_id=None)
    send_by, day = full.meeting.send_by, day_of(about)
    return PackKnown(
        meeting=full.meeting,
        person=person,
        parts=tuple(_parts(workspace, here)),
        to_use=tuple(
            PackPart(make=draft.make, new_page=True)
            for draft in (
                *_form(workspace, full.meeting, person),
                *letter_records.cards_to_hold_up(workspace, here),
            )
        ),
        papers=_in_pack(workspace, full.meeting, open_to, person),
        versions=versions.of(workspace, [one for each in open_to for one in of_paper(each)]),
        days=(meeting.day - day).days,
        late=send_by is not None and day > send_by,
        withheld=len(open_to) < len(every),
        apart=person.reading in ON_SCREEN,
    )


def papers_of(full: Agenda) -> list[ItemPaper]:
    """Every paper from elsewhere of a meeting, in the order of its agenda."""
    return [paper for line in full.lines for paper in line.papers]


def papers_for(workspace: Workspace, full: Agenda, person: Person, about: About) -> list[ItemPaper]:
    """Those that somebody gets: private ones only after they signed (practice rule 32)."""
    kind, day = AgreementKind.CONFIDENTIALITY, day_of(about)
    private = any(line.is_confidential and line.papers for line in full.lines)
    trusted = private and signed.has_signed(workspace, person.id or 0, kind, day)
    return [
        paper for line in full.lines if trusted or not line.is_confidential for paper in line.papers
    ]


def is_unread(paper: ItemPaper, person: Person) -> bool:
    """Whether somebody needs it in another language or size than it is in."""
    if person.reading in TOLD:
        return False
    return person.reading in LARGER or paper.language not in {
        person.language,
        person.second_language,
    }


def _parts(workspace: Workspace, about: About) -> Iterator[PackPart]:
    """Our own papers to read, in the order in which they are needed."""
    for gather, new_page in TO_READ:
        for draft in gather(workspace, about):
            yield PackPart(make=draft.make, new_page=new_page)


def _last_notes(workspace: Workspace, about: About) -> list[Draft]:
    """The notes of the meeting before this one, as far as there are any."""
    last = carrying.last_like(workspace, needed_meeting(workspace, about))
    if last is None or not stored.lines(workspace.db, last.id or 0):
        return []
    return notes_records.members_notes(workspace, replace(about, meeting_id=last.id))


def _actions(workspace: Workspace, about: About) -> list[Draft]:
    """What we said we would do, where something is still to do."""
    meeting = needed_meeting(workspace, about)
    if not actions.open_actions(workspace, meeting.body_id):
        return []
    return notes_records.lists_of_actions(workspace, about)


TO_READ: tuple[tuple[Gather, bool], ...] = (
    (partial(meeting_records.invitations, alone=False), False),
    (partial(meeting_records.agendas_for_members, with_rules=False), True),
    (_last_notes, True),
    (_actions, False),
    (partial(meeting_records.ways_there, alone=False), False),
    (letter_records.rules_pages, False),
    (letter_records.policies_on_a_page, False),
)
"""Agenda and notes begin on new pages: people hold them in the meeting. Nothing is said twice."""


def _form(workspace: Workspace, meeting: Meeting, person: Person) -> list[Draft]:
    """The costs form with somebody's name and usual journey, where they have costs."""
    if not person.claims_costs:
        return []
    make = partial(
        claim_form,
        person=person,
        meeting=meeting,
        categories=categories(workspace),
        usual=kit_records.usual_journey(workspace, person.id or 0),
    )
    return [Draft(make=make, name=sentence(N_("Costs form {name}"), name=person.listed))]


def _in_pack(
    workspace: Workspace, meeting: Meeting, papers: Sequence[ItemPaper], person: Person
) -> tuple[PackPaper, ...]:
    """Each with its pages, those that go behind first lettered in their order."""
    whole = [one for one in papers if not one.trouble.text]
    marks = {one.id: letter(at) for at, one in enumerate(whole)}
    names = all_different(
        [file_name(f"{marks.get(one.id, '')} {one.title}".strip()) for one in papers]
    )
    return tuple(
        PackPaper(
            paper=one,
            pages=None if one.trouble.text else pages_of(workspace, one),
            late=item_papers.is_late(one, meeting),
            unread=is_unread(one, person),
            file=f"{name}{ENDINGS[one.media_type]}",
        )
        for one, name in zip(papers, names, strict=True)
    )


def pages_of(workspace: Workspace, paper: ItemPaper) -> PaperPages:
    """The pages of a paper, read once for as long as some pack holds them."""
    held: WeakValueDictionary[str, PaperPages] = workspace.kept(
        "pages of papers", WeakValueDictionary, of=frozenset({stored.PAPERS.name})
    )
    found = held.get(paper.sha256)
    if found is None:
        content = stored.bytes_of(workspace.db, paper.sha256)
        found = PaperPages(content, is_picture=paper.media_type == item_papers.PICTURE)
        held[paper.sha256] = found
    return found


def files_beside(workspace: Workspace, full: Agenda) -> list[File]:
    """Every paper of a meeting that cannot be put into a pack, as it came."""
    papers = [one for one in papers_of(full) if one.trouble.text]
    names = all_different([file_name(one.title) for one in papers])
    return [
        File(f"{name}{ENDINGS[one.media_type]}", stored.bytes_of(workspace.db, one.sha256))
        for one, name in zip(papers, names, strict=True)
    ]


def _file(workspace: Workspace, one: PackPaper) -> File:
    """A paper that cannot be put in, as it came."""
    return File(one.file, stored.bytes_of(workspace.db, one.paper.sha256))
