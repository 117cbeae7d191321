"""The cover of the paper kit: what is in it, what to do with it, what leaves the locked file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from desktop.domain.meeting import Meeting
from desktop.language import N_
from desktop.printing.blocks import (
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    KeepTogether,
    ListBlock,
    Note,
    Table,
)
from desktop.printing.documents.easy import idea, only_easy
from desktop.printing.documents.letterhead import Letterhead, meeting_name

WHAT_LEAVES = (
    N_("Names of everybody expected."),
    N_("Usual journeys as they were written, without what they cost."),
    N_("Each person's language and size of print."),
    N_("No bank details, no addresses and no needs."),
    N_("No costs for care or support."),
)
"""What the kit carries out of the locked file; said before it is saved, and on its cover."""


class KitPaper(StrEnum):
    """The kinds of paper in the kit, in the order they are printed."""

    ARRIVALS = "arrivals"
    FORMS = "forms"
    SPARE = "spare"
    PAYOUT = "pay-out"
    OPEN = "open"
    CLOSE = "close"
    ENVELOPE = "envelope"


KIT_PAPER_NAMES: Mapping[KitPaper, str] = MappingProxyType(
    {
        KitPaper.ARRIVALS: N_("Who is here"),
        KitPaper.FORMS: N_("Costs forms with a name"),
        KitPaper.SPARE: N_("Spare costs forms"),
        KitPaper.PAYOUT: N_("Pay-out sheet, by hand"),
        KitPaper.OPEN: N_("Count sheet for before the meeting"),
        KitPaper.CLOSE: N_("Count sheet for after the meeting"),
        KitPaper.ENVELOPE: N_("Cover of the envelope for receipts"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KitPart:
    """One kind of paper in the kit: how many there are, and on which pages of the file."""

    kind: KitPaper
    count: int
    first: int
    last: int


def kit_cover(head: Letterhead, *, meeting: Meeting, parts: Sequence[KitPart]) -> Document:
    """The cover names nobody. Pages are those of the file, as a print window counts them."""
    words = head.words
    pages = max((part.last for part in parts), default=1)
    count = words.plural("{count} page", "{count} pages", pages)
    printer = (
        words.text("Print on A4, on one side only, in black."),
        words.text("Count what comes out: {pages}.", pages=count),
        words.text("Then delete the file there, and take it off the stick."),
    )
    afterwards = (
        words.text("Type it in from the pay-out sheet. The rows are the same."),
        words.text("Keep what is signed, the counts and the receipts."),
        words.text("Shred the rest, with forms nobody used."),
    )
    blocks: list[Block] = [
        *_easy(head),
        Facts(
            facts=(
                Fact(label=words.text("Meeting"), value=meeting_name(head, meeting)),
                Fact(label=words.text("In all"), value=count),
            )
        ),
        Note(text=words.text("This kit names people. Keep it with you. Shred it afterwards.")),
        Heading(text=words.text("What is in it")),
        _contents(head, parts),
        Heading(text=words.text("At the printer")),
        ListBlock(items=printer, numbered=True),
        Heading(text=words.text("What leaves the locked file")),
        ListBlock(items=tuple(words.text(said) for said in WHAT_LEAVES)),
        KeepTogether(
            blocks=(
                Heading(text=words.text("After the meeting")),
                ListBlock(items=afterwards, numbered=True),
            )
        ),
    ]
    return head.paper(words.text("Paper kit"), blocks)


def _easy(head: Letterhead) -> list[Block]:
    words = head.words
    return only_easy(
        head,
        [
            idea(
                head,
                "list",
                words.text("This is the paper for one meeting."),
                words.text("With it you need no computer."),
            ),
            idea(head, "private", words.text("It has names on it. Keep it with you.")),
        ],
    )


def _contents(head: Letterhead, parts: Sequence[KitPart]) -> Table:
    words = head.words
    return Table(
        columns=(
            Column(heading=words.text("Paper"), width=4),
            Column(heading=words.text("How many"), width=1.5, numeric=True),
            Column(heading=words.text("Pages"), width=1.5, numeric=True),
        ),
        rows=tuple(
            (words.text(KIT_PAPER_NAMES[part.kind]), str(part.count), _pages(part.first, part.last))
            for part in parts
        ),
    )


def _pages(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"
