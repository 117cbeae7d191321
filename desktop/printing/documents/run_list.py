"""The run list: who gets which version of a paper, how it goes, and what could not be done."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.mailing import COPY_STATE_NAMES, WAY_NAMES, CopyState, MailingCopy
from desktop.domain.meeting import Meeting
from desktop.domain.person import PAPER_COLOUR_NAMES, READING_NAMES, PaperColour, Person
from desktop.language import LANGUAGE_NAMES, Sentence, Words
from desktop.printing.blocks import (
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Table,
)
from desktop.printing.documents.easy import idea
from desktop.printing.documents.letterhead import Letterhead, meeting_name

NOT_DONE = frozenset({CopyState.STOPPED, CopyState.NOT_SENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRow:
    """One person of a mailing, and their copy."""

    person: Person
    copy: MailingCopy

    @property
    def is_printed(self) -> bool:
        """Whether it comes out of the printer; the others are tasks for somebody."""
        return self.copy.state is not CopyState.TASK


def run_list(
    head: Letterhead,
    *,
    paper: Sentence,
    rows: Sequence[RunRow],
    meeting: Meeting | None = None,
    send_by: date | None = None,
) -> Document:
    """What is printed for whom, in the order given, and how many pages that is in all.

    `paper` is what is sent. Whoever sends it ticks each row by hand. Nobody's address or
    needs stand on it, only how their copy looks.
    """
    words = head.words
    about = [Fact(label=words.text("Paper"), value=words.say(paper))]
    if meeting:
        about.append(Fact(label=words.text("Meeting"), value=meeting_name(head, meeting)))
    if send_by:
        about.append(Fact(label=words.text("Send by"), value=head.day(send_by)))
    printed = [row for row in rows if row.is_printed]
    blocks: list[Block] = [
        *_easy(head),
        Facts(facts=tuple(about)),
        Note(text=words.text("This list names people. Keep it with you. Shred it afterwards.")),
        Paragraph(text=pages_in_packs(words, printed), strong=True),
        _people(words, rows),
    ]
    blocks += _not_done(words, rows)
    blocks += _tasks(words, rows)
    blocks += [Heading(text=words.text("Versions")), _versions(words, printed)]
    return head.paper(words.text("Run list"), blocks)


def _easy(head: Letterhead) -> list[Block]:
    if not head.easy:
        return []
    words = head.words
    return [
        idea(head, "list", words.text("This list says who gets which paper.")),
        idea(head, "pen", words.text("Tick each person when their paper is done.")),
    ]


def pages_in_packs(words: Words, printed: Sequence[RunRow]) -> str:
    """`86 pages in 11 printed packs`."""
    total = sum(row.copy.pages for row in printed)
    pages = words.plural("{count} page", "{count} pages", total)
    return words.plural(
        # Translators: {pages} is "86 pages". A pack is all the paper that one person gets.
        "{pages} in {count} printed pack",
        "{pages} in {count} printed packs",
        len(printed),
        pages=pages,
    )


def version_name(words: Words, row: RunRow) -> str:
    """`Polski, large print, 18 point, pale yellow paper`: how this copy looks."""
    copy = row.copy
    language = LANGUAGE_NAMES.get(copy.language, copy.language)
    if copy.beside:
        other = LANGUAGE_NAMES.get(copy.beside, copy.beside)
        # Translators: two languages beside each other, each by its own name.
        language = words.text("{language} and {other}", language=language, other=other)
    parts = [language, words.text(READING_NAMES[copy.reading])]
    if row.person.paper_colour is not PaperColour.WHITE:
        colour = words.text(PAPER_COLOUR_NAMES[row.person.paper_colour])
        # Translators: {colour} is "cream", "pale yellow" and so on.
        parts.append(words.text("on {colour} paper", colour=colour))
    return words.listed(parts)


def _people(words: Words, rows: Sequence[RunRow]) -> Table:
    return Table(
        columns=(
            Column(heading=words.text("Name"), width=3),
            Column(heading=words.text("Version"), width=4),
            Column(heading=words.text("Pages"), width=1.2, numeric=True),
            # Translators: by post, by hand, by e-mail.
            Column(heading=words.text("How it goes"), width=1.8),
            Column(heading=words.text("Done"), width=1.6),
        ),
        rows=tuple(
            (
                row.person.listed,
                version_name(words, row),
                str(row.copy.pages) if row.is_printed else "",
                words.text(WAY_NAMES[row.copy.way]),
                _done(words, row.copy),
            )
            for row in rows
        ),
        room=1.2,
    )


def _done(words: Words, copy: MailingCopy) -> str:
    """The day it was done, what keeps it, or nothing while there is room for a tick."""
    if copy.done_on:
        return words.date(copy.done_on, "day_month")
    if copy.state is CopyState.READY:
        return ""
    return words.text(COPY_STATE_NAMES[copy.state])


def _not_done(words: Words, rows: Sequence[RunRow]) -> list[Block]:
    items = tuple(
        words.text("{name}: {reason}", name=row.person.listed, reason=words.say(row.copy.reason))
        for row in rows
        if row.copy.state in NOT_DONE
    )
    heading = Heading(text=words.text("What could not be done, and why"))
    return [heading, ListBlock(items=items)] if items else []


def _tasks(words: Words, rows: Sequence[RunRow]) -> list[Block]:
    items = tuple(
        # Translators: somebody's name, and how they are told: "talk it through".
        words.text("{name}: {way}", name=row.person.listed, way=words.text(WAY_NAMES[row.copy.way]))
        for row in rows
        if not row.is_printed
    )
    return (
        [Heading(text=words.text("To do, not to print")), ListBlock(items=items)] if items else []
    )


def _versions(words: Words, printed: Sequence[RunRow]) -> Table:
    """Each version once: how many people get it, and how many pages that makes."""
    names = [version_name(words, row) for row in printed]
    copies = Counter(names)
    pages: Counter[str] = Counter()
    for name, row in zip(names, printed, strict=True):
        pages[name] += row.copy.pages
    return Table(
        columns=(
            Column(heading=words.text("Version"), width=5),
            Column(heading=words.text("Packs"), width=1.2, numeric=True),
            Column(heading=words.text("Pages"), width=1.2, numeric=True),
        ),
        rows=tuple((name, str(copies[name]), str(pages[name])) for name in copies),
        total=(words.text("Total"), str(len(printed)), str(sum(pages.values()))),
    )
