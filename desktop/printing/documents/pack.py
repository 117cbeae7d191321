"""Everything one person needs for a meeting, in one paper: its parts, one after the other.

What is ours is one run of blocks under one title: the title of each part is a heading, and the
headings inside it stand one level lower. Papers from elsewhere follow behind, as they are.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from desktop.domain.agenda import ItemPaper
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.domain.record_sources import of_paper
from desktop.domain.versions import Versions
from desktop.language import LANGUAGE_NAMES, Words
from desktop.printing.attached import Attached, PaperPages, letter
from desktop.printing.blocks import (
    Block,
    Card,
    Contents,
    Document,
    Entry,
    Fact,
    Facts,
    Heading,
    KeepTogether,
    Note,
    PageBreak,
    Paragraph,
)
from desktop.printing.documents.easy import idea
from desktop.printing.documents.letterhead import Letterhead, meeting_name
from desktop.printing.documents.meeting_parts import MeetingPaper

LOWEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPart:
    """One of our papers in the pack; what is held, filled in or cut begins on a new page."""

    make: Callable[[Letterhead], Document]
    new_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPaper:
    """A paper from elsewhere, and its pages; None where it cannot be put in.

    `late` is one that came after packs were to leave. `unread` is in another language or size
    than its reader reads. `file` is its name where it lies beside.
    """

    paper: ItemPaper
    pages: PaperPages | None = None
    late: bool = False
    unread: bool = False
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackKnown:
    """What a pack is made of. `days` are those from its making to the meeting.

    `to_use` are forms and cards, which stand last. It is `late` where packs were to leave
    before. `withheld` says that a private paper is not in it. Papers come as files `apart` for
    who reads on a screen.
    """

    meeting: Meeting
    person: Person | None
    parts: tuple[PackPart, ...]
    to_use: tuple[PackPart, ...] = ()
    papers: tuple[PackPaper, ...] = ()
    versions: Versions
    days: int = 0
    late: bool = False
    withheld: bool = False
    apart: bool = False

    @property
    def behind(self) -> tuple[PackPaper, ...]:
        return tuple(one for one in self.papers if one.pages is not None)

    @property
    def beside(self) -> tuple[PackPaper, ...]:
        return tuple(one for one in self.papers if one.pages is None)


def pack(head: Letterhead, known: PackKnown) -> Document:
    """The part of a pack that is ours; its first page says what is in it and what is not."""
    words = head.words
    sections = [_section(head, part) for part in known.parts]
    if known.papers:
        said = _papers(head, known)
        sections.append(_Section(title=words.text("Papers from others"), blocks=said))
    sections += [_section(head, part) for part in known.to_use]
    entries: list[Entry] = []
    blocks: list[Block] = []
    for number, one in enumerate(sections, 1):
        anchor = f"part-{number}-{words.language}"
        entries.append(Entry(text=one.title, anchor=anchor))
        blocks += [PageBreak()] if one.new_page else []
        blocks += [Heading(text=one.title, anchor=anchor), *one.blocks]
    entries += [_entry(words, known, at) for at in range(len(known.behind))]
    title = words.text("Your papers for the meeting")
    name = known.person.listed if known.person else ""
    first: list[Block] = [*_about(head, known, name), *_to_know(head, known)]
    first += [Heading(text=words.text("What is in here")), Contents(entries=tuple(entries))]
    return head.paper(title, [*first, *blocks], running=f"{title}: {name}" if name else "")


class _Section(NamedTuple):
    """One part as it is said: its title, and its blocks one level lower."""

    title: str
    blocks: Sequence[Block]
    new_page: bool = False


def _section(head: Letterhead, part: PackPart) -> _Section:
    made = part.make(head)
    return _Section(made.title, [_lower(block) for block in made.blocks], part.new_page)


def behind(head: Letterhead, known: PackKnown) -> tuple[Attached, ...]:
    """The papers that follow our own pages, each under its heading in the reader's words."""
    words = head.words
    found = []
    there = [(one, one.pages) for one in known.papers if one.pages is not None]
    for at, (one, pages) in enumerate(there):
        named = _named(words, known, one.paper, letter(at))
        count = one.paper.pages
        heading = words.plural(
            "{paper}: {count} page", "{paper}: {count} pages", count, paper=named
        )
        shows = words.sentences([named, one.paper.summary]) if one.paper.summary else named
        found.append(
            Attached(
                letter=letter(at),
                heading=heading,
                pages=pages,
                count=count,
                shows=shows,
                file=one.file,
            )
        )
    return tuple(found)


def _lower(block: Block) -> Block:
    """A block of a part, its headings one level lower."""
    match block:
        case Heading() | Card():
            return replace(block, level=min(block.level + 1, LOWEST))
        case KeepTogether():
            return KeepTogether(blocks=tuple(map(_lower, block.blocks)))
    return block


def _about(head: Letterhead, known: PackKnown, name: str) -> list[Block]:
    words = head.words
    facts = [Fact(label=words.text("Name"), value=name)] if name else []
    facts.append(Fact(label=words.text("Meeting"), value=meeting_name(head, known.meeting)))
    if when := MeetingPaper(head, known.versions).times(known.meeting):
        facts.append(Fact(label=words.text("Time"), value=when))
    read = (
        words.text("These papers are for the meeting."),
        words.text("Please read them before. You can ask us about them."),
    )
    answer = words.text("Please tell us if you will come.")
    said: list[Block] = [Facts(facts=tuple(facts))]
    if head.easy:
        return [*said, idea(head, "read", *read, answer)]
    return [*said, Paragraph(text=words.sentences([*read, answer]))]


def _to_know(head: Letterhead, known: PackKnown) -> list[Block]:
    """What lies beside, what we could not change, what is not in here; last, that it is late."""
    words, said = head.words, list[list[str]]()
    if known.beside:
        said.append(
            [
                words.text(
                    "We could not put these in here: {papers}.", papers=_list(words, known.beside)
                ),
                words.text("You get them on sheets of their own."),
            ]
        )
    unread = [one for one in known.papers if one.unread]
    if unread:
        said.append(
            [
                words.text("These papers are not ours: {papers}.", papers=_list(words, unread)),
                words.text("We cannot change their size or language."),
                words.text("We are asking for one that you can read. You can also ask us."),
            ]
        )
    if known.withheld:
        said.append(
            [
                words.text("A private paper is not in here."),
                words.text("You get it when you have signed to keep it private."),
            ]
        )
    if known.late:
        said.append(_late(words, known.days))
    if head.easy:
        return [idea(head, "warning", *lines) for lines in said]
    return [Note(text=words.sentences(lines)) for lines in said]


def _late(words: Words, days: int) -> list[str]:
    sorry = words.text("This is late. We are sorry.")
    if days <= 0:
        return [sorry]
    left = words.plural(
        "You get this {count} day before the meeting.",
        "You get this {count} days before the meeting.",
        days,
    )
    return [left, sorry]


def _list(words: Words, papers: Sequence[PackPaper]) -> str:
    return words.listed([one.paper.title for one in papers])


def _papers(head: Letterhead, known: PackKnown) -> list[Block]:
    """Each paper from elsewhere: who wrote it, its language and its pages, and it in short."""
    blocks: list[Block] = []
    for at, one in enumerate(known.behind):
        mark = letter(at)
        where = "" if known.apart else _pages(mark, one.paper.pages)
        blocks += _paper(head, known, one, (mark, where))
    for one in known.beside:
        blocks += _paper(head, known, one, ("", ""))
    return blocks


def _paper(
    head: Letterhead, known: PackKnown, one: PackPaper, mark: tuple[str, str]
) -> list[Block]:
    words, paper = head.words, one.paper
    facts = []
    if paper.author:
        facts.append(Fact(label=words.text("Written by"), value=paper.author))
    language = LANGUAGE_NAMES.get(paper.language, paper.language)
    facts.append(Fact(label=words.text("Language"), value=language))
    if mark[1]:
        facts.append(Fact(label=words.text("Pages"), value=mark[1]))
    elif one.file:
        facts.append(Fact(label=words.text("File"), value=one.file))
    blocks: list[Block] = [
        Heading(text=_named(words, known, paper, mark[0]), level=3),
        Facts(facts=tuple(facts)),
    ]
    if one.late:
        late = words.text("This came late, on {day}.", day=paper.received_on)
        blocks.append(Paragraph(text=late, strong=True))
    if paper.summary:
        said = known.versions.said(words, of_paper(paper)[1])
        blocks.append(Paragraph(text=said.wording, language=said.language if said.missing else ""))
    return [KeepTogether(blocks=tuple(blocks))]


def _named(words: Words, known: PackKnown, paper: ItemPaper, mark: str) -> str:
    """`A. Budget 2026`."""
    title = known.versions.said(words, of_paper(paper)[0]).wording
    return f"{mark}. {title}" if mark else title


def _pages(mark: str, count: int) -> str:
    """`A1–A7`."""
    return f"{mark}1" if count == 1 else f"{mark}1–{mark}{count}"


def _entry(words: Words, known: PackKnown, at: int) -> Entry:
    one, mark = known.behind[at], letter(at)
    where = one.file if known.apart else _pages(mark, one.paper.pages)
    return Entry(text=_named(words, known, one.paper, mark), pages=where)
