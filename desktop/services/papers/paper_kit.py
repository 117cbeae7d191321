"""The paper kit: everything a meeting needs on paper, in one file for the library's printer.

Pages are numbered inside each paper, because each form goes to another person. The cover
says on which pages of the file each paper stands, so that one page can be printed again.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.meeting import Meeting
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import N_, Sentence, Words, sentence
from desktop.printing.documents.kit_cover import (
    KIT_PAPER_NAMES,
    WHAT_LEAVES,
    KitPaper,
    KitPart,
    kit_cover,
)
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.formats import Format, format_named
from desktop.services.access import for_offices
from desktop.services.meetings import meetings
from desktop.services.papers import kit_records, paper_records, papers
from desktop.services.papers.paper_files import File
from desktop.services.papers.paper_names import file_name
from desktop.services.papers.paper_records import About, Draft
from desktop.services.papers.papers import Reader, Ready
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import meetings as meetings_table

SPARE_FORMS = 3
MOST_SPARE = 50
ROWS = "kit rows"
"""The meeting note with the ids of the pay-out sheet's rows, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Papers of one kind that stand behind each other."""

    kind: KitPaper
    papers: tuple[Ready, ...]

    @property
    def title(self) -> Sentence:
        return sentence(KIT_PAPER_NAMES[self.kind])


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKit:
    """The kit of one meeting, ready to be drawn; it needs no open file.

    `rows` are the people of the pay-out sheet, in the order of its rows. `name` is the
    file's name without its ending; `head` and `look` are those of the cover.
    """

    meeting: Meeting
    name: str
    rows: tuple[int, ...]
    parts: tuple[Part, ...]
    head: Letterhead
    look: Format

    @property
    def papers(self) -> tuple[Ready, ...]:
        """Everything below the cover, in the order it is printed."""
        return tuple(one for part in self.parts for one in part.papers)

    def pdf(self, after_each: Callable[[int], None] | None = None) -> bytes:
        """One PDF; `after_each` is told how many papers are done, the cover among them."""
        from desktop.printing.pdf import Printed, pdf_of_many  # noqa: PLC0415 - loaded when first used

        def cover(pages: Sequence[int]) -> Printed:
            made = kit_cover(self.head, meeting=self.meeting, parts=self._contents(pages))
            return Printed(made, self.look)

        printed = [Printed(one.document, one.on_pages, one.beside) for one in self.papers]
        return pdf_of_many(printed, cover=cover, after_each=after_each)

    def file(self) -> File:
        return File(f"{self.name}.pdf", self.pdf())

    def _contents(self, pages: Sequence[int]) -> list[KitPart]:
        contents, at, first = [], 0, 2
        for part in self.parts:
            count = len(part.papers)
            last = first + sum(pages[at : at + count]) - 1
            contents.append(KitPart(kind=part.kind, count=count, first=first, last=last))
            at, first = at + count, last + 1
        return contents


def what_leaves() -> list[Sentence]:
    """What of the locked file stands in the kit and what does not, to be said before saving."""
    return [sentence(said) for said in WHAT_LEAVES]


@for_offices(EVERY_OFFICE)
def kit(workspace: Workspace, act: Act, *, meeting_id: int, spare: int = SPARE_FORMS) -> PaperKit:
    """Gather the kit of a meeting; `spare` forms for people nobody expected.

    Whoever is at the laptop reads the sheets that are not a member's own. Raises UserError
    while nobody is expected, and for more spare forms than fit into a bag.
    """
    if not 0 <= spare <= MOST_SPARE:
        raise UserError(N_("Choose between 0 and {most}."), field="spare", most=MOST_SPARE)
    meeting = meetings.get(workspace, meeting_id)
    if not paper_records.expected(workspace, meeting):
        raise UserError(N_("Nobody is invited yet. Invite people first."))
    who = kit_records.who_claims(workspace, meeting)
    reader = people.get(workspace, act.person_id)
    parts = _parts(workspace, meeting, who, spare, reader)
    day = meeting.day.isoformat()
    return PaperKit(
        meeting=meeting,
        name=file_name(Words(workspace.settings.language).text("Paper kit {day}", day=day)),
        rows=tuple(person.id or 0 for person in who),
        parts=tuple(
            Part(kind=kind, papers=tuple(_ready(workspace, paper, drafts, act.day)))
            for kind, (paper, drafts) in parts.items()
            if drafts
        ),
        head=papers.letterhead_for(workspace, reader, act.day),
        look=papers.on_pages(format_named(papers.usual_reading(reader))),
    )


@for_offices(EVERY_OFFICE)
def went_out(workspace: Workspace, act: Act, *, kit: PaperKit) -> None:
    """Remember the order of the rows, once the kit is saved or printed: one step."""
    meeting_id = kit.meeting.id or 0
    if rows(workspace, meeting_id) == kit.rows:
        return
    label = sentence(N_("Make the paper kit for “{title}”"), title=kit.meeting.title)
    with workspace.step(act, label):
        meetings_table.remember(workspace.db, meeting_id, ROWS, list(kit.rows))


def rows(workspace: Workspace, meeting_id: int) -> tuple[int, ...]:
    """The ids of the last kit's rows, in their order; empty while there was no kit."""
    found = meetings.remembered(workspace, meeting_id, ROWS)
    return tuple(found) if isinstance(found, list) else ()


def _parts(
    workspace: Workspace, meeting: Meeting, who: Sequence[Person], spare: int, reader: Person
) -> dict[KitPaper, tuple[Paper, list[Draft]]]:
    """Each part's papers; sheets that are no member's own are for whoever is at the laptop."""
    opening, closing = kit_records.blank_counts(workspace, meeting)

    def ours(draft: Draft) -> list[Draft]:
        return [replace(draft, reader=reader)]

    return {
        KitPaper.ARRIVALS: (
            Paper.ARRIVALS,
            paper_records.arrivals(workspace, About(meeting_id=meeting.id)),
        ),
        KitPaper.FORMS: (Paper.CLAIM_FORMS, kit_records.forms(workspace, meeting, who)),
        KitPaper.SPARE: (Paper.CLAIM_FORM, [kit_records.spare_form(meeting)] * spare),
        KitPaper.PAYOUT: (Paper.BY_HAND, ours(kit_records.by_hand(meeting, who, spare + 1))),
        KitPaper.OPEN: (Paper.COUNT, ours(opening)),
        KitPaper.CLOSE: (Paper.COUNT, ours(closing)),
        KitPaper.ENVELOPE: (Paper.ENVELOPE, ours(kit_records.envelope(meeting, len(who)))),
    }


def _ready(workspace: Workspace, kind: Paper, drafts: Sequence[Draft], day: date) -> list[Ready]:
    return [papers.for_reader(workspace, kind, draft, day, Reader()) for draft in drafts]
