"""The run list: who gets which version of a paper, how it goes, and what could not be done."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from desktop.domain.mailing import COPY_STATE_NAMES, WAY_NAMES, CopyState, MailingCopy, Plan, Row
from desktop.domain.meeting import Meeting
from desktop.domain.person import PAPER_COLOUR_NAMES, READING_NAMES, TOLD, PaperColour
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
from desktop.printing.documents.easy import idea, only_easy
from desktop.printing.documents.letterhead import Letterhead, meeting_name


def run_list(
    head: Letterhead,
    *,
    paper: Sentence,
    plan: Plan,
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
    blocks: list[Block] = [
        *_easy(head),
        Facts(facts=tuple(about)),
        Note(text=words.text("This list names people. Keep it with you. Shred it afterwards.")),
        Paragraph(text=pages_in_packs(words, plan), strong=True),
        _people(words, plan.rows),
        *_not_done(words, plan),
        *_tasks(words, plan.rows),
    ]
    if plan.packs:
        blocks += [Heading(text=words.text("Versions")), _versions(words, plan)]
    return head.paper(words.text("Run list"), blocks)


def _easy(head: Letterhead) -> list[Block]:
    words = head.words
    return only_easy(
        head,
        [
            idea(head, "list", words.text("This list says who gets which paper.")),
            idea(head, "pen", words.text("Tick each person when their paper is done.")),
        ],
    )


def pages_in_packs(words: Words, plan: Plan) -> str:
    """`86 pages in 11 printed packs`."""
    pages = words.plural("{count} page", "{count} pages", plan.pages)
    return words.plural(
        # Translators: {pages} is "86 pages". A pack is all the paper that one person gets.
        "{pages} in {count} printed pack",
        "{pages} in {count} printed packs",
        len(plan.packs),
        pages=pages,
    )


def version_name(words: Words, row: Row) -> str:
    """`Polski, large print, 18 point, pale yellow paper`: how this copy looks."""
    copy = row.copy
    if copy.reading in TOLD:
        return words.text(READING_NAMES[copy.reading])
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


def _people(words: Words, rows: Sequence[Row]) -> Table:
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
                str(row.copy.pages) if row.copy.is_print else "",
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


def _not_done(words: Words, plan: Plan) -> list[Block]:
    stopped = [
        (row.person, row.copy.reason) for row in plan.of(CopyState.STOPPED, CopyState.NOT_SENT)
    ]
    left_out = [(one.person, one.reason) for one in plan.left_out]
    items = tuple(
        words.text("{name}: {reason}", name=person.listed, reason=words.say(reason))
        for person, reason in (*stopped, *left_out)
    )
    heading = Heading(text=words.text("What could not be done, and why"))
    return [heading, ListBlock(items=items)] if items else []


def _tasks(words: Words, rows: Sequence[Row]) -> list[Block]:
    items = tuple(
        # Translators: somebody's name, and how they are told: "talk it through".
        words.text("{name}: {way}", name=row.person.listed, way=words.text(WAY_NAMES[row.copy.way]))
        for row in rows
        if row.copy.is_told
    )
    return (
        [Heading(text=words.text("To do, not to print")), ListBlock(items=items)] if items else []
    )


def _versions(words: Words, plan: Plan) -> Table:
    """Each version once: how many people get it, and how many pages that makes."""
    names = [version_name(words, row) for row in plan.packs]
    copies = Counter(names)
    pages: Counter[str] = Counter()
    for name, row in zip(names, plan.packs, strict=True):
        pages[name] += row.copy.pages
    return Table(
        columns=(
            Column(heading=words.text("Version"), width=5),
            Column(heading=words.text("Packs"), width=1.2, numeric=True),
            Column(heading=words.text("Pages"), width=1.2, numeric=True),
        ),
        rows=tuple((name, str(copies[name]), str(pages[name])) for name in copies),
        total=(words.text("Total"), str(len(plan.packs)), str(plan.pages)),
    )
