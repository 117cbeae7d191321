"""The papers of a group, each in its reader's own language and format.

`papers` gathers the records and gives papers that no longer need the file; `made` draws
them one after another, so that a run can show how far it is and be stopped.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.paper_kinds import Paper
from desktop.domain.person import TOLD, PaperColour, Person
from desktop.language import Sentence, Words
from desktop.printing.attached import Attached
from desktop.printing.blocks import Document
from desktop.printing.documents.in_two import in_two
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.formats import (
    CLEAR_PRINT,
    PLAIN_TEXT,
    WEB_PAGE,
    Format,
    format_named,
)
from desktop.services.papers import languages
from desktop.services.papers.gather import GATHER
from desktop.services.papers.paper_files import File
from desktop.services.papers.paper_names import all_different, file_name
from desktop.services.papers.paper_records import About, Draft
from desktop.services.people import people
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """How somebody wants a paper for once: a language tag, a format's key. Empty is as usual.

    `beside` is a second language beside the first; `alone` leaves any second one out.
    """

    language: str = ""
    reading: str = ""
    beside: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A paper with all it says, ready to be shown, saved or printed; it needs no open file.

    `name` is its file's name without an ending, in the group's language; `said` is the same
    for whoever is at the screen. `wished` is the language its reader has, where we have no
    words in it yet and used the group's own.
    `beside` is the same paper in a second language. `table` is the same as a spreadsheet opens
    it, where the paper has that. `kind` is None for the spare key, which nobody asks for by
    name. `colour` is the one its reader reads best on; a `fillable` one is filled in on the
    screen. `behind` are papers from elsewhere that follow it, `files` go with it as they are.
    """

    kind: Paper | None
    name: str
    document: Document
    look: Format
    wished: str = ""
    beside: Document | None = None
    table: bytes | None = None
    colour: PaperColour = PaperColour.WHITE
    fillable: bool = False
    behind: tuple[Attached, ...] = ()
    files: tuple[File, ...] = ()
    said: Sentence | None = None

    def title(self, words: Words) -> str:
        """What it is called on the screen, in the language of these words."""
        return words.say(self.said) if self.said is not None else self.name

    @property
    def on_pages(self) -> Format:
        """The format for paper: clear print for those who usually read on a screen."""
        return on_pages(self.look)

    def pdf(self) -> bytes:
        if not self.fillable:
            return in_one([self])
        from desktop.printing.pdf import Printed, fillable_pdf  # noqa: PLC0415 - see above

        return fillable_pdf(Printed(self.document, self.on_pages, self.beside, behind=self.behind))

    def page_count(self) -> int:
        """How many pages it has on paper."""
        from desktop.printing.pdf import Printed, page_count  # noqa: PLC0415 - see above

        return page_count(Printed(self.document, self.on_pages, self.beside, behind=self.behind))

    def apart(self) -> Iterator[File]:
        """Papers that lie beside it: all of them for who reads on a screen."""
        if not self.look.size:
            for one in self.behind:
                yield File(one.file, one.pages.alone)
        yield from self.files

    def changes(self) -> tuple[Sentence, ...]:
        """What has to be changed so that it can be printed, to be said before it is."""
        from desktop.printing.changes import what_changed  # noqa: PLC0415 - see above

        both = [self.document] if self.beside is None else [self.document, self.beside]
        return tuple(dict.fromkeys(said for one in both for said in what_changed(one)))

    def text(self) -> str:
        from desktop.printing.plain_text import plain_text  # noqa: PLC0415 - loaded when first used

        both = [self.document] if self.beside is None else [self.document, self.beside]
        return "\n".join(plain_text(one) for one in both)

    def html(self) -> str:
        from desktop.printing.html import web_page  # noqa: PLC0415 - loaded when first used

        return web_page(self.document, self.beside, self.colour)


def paper(
    workspace: Workspace,
    kind: Paper,
    about: About | None = None,
    *,
    day: date,
    reader: Reader | None = None,
) -> Ready:
    """One paper; the newest where several fit. `day` is printed on it. Raises UserError."""
    return papers(workspace, kind, about, day=day, reader=reader)[-1]


def papers(
    workspace: Workspace,
    kind: Paper,
    about: About | None = None,
    *,
    day: date,
    reader: Reader | None = None,
) -> list[Ready]:
    """Everything of this kind: one paper, or one for each person or slip.

    Raises UserError when something needed was not said, or is not there yet.
    """
    about, reader = replace(about or About(), day=day), reader or Reader()
    if kind is Paper.CHECK_SHEET:  # the language is what it asks about, not what it is in
        asked = reader.language or about.language
        about, reader = replace(about, language=asked), replace(reader, language="")
    drafts = GATHER[kind](workspace, about)
    if about.reader_id is not None and any(draft.reader is None for draft in drafts):
        who = people.get(workspace, about.reader_id)
        drafts = [replace(draft, reader=draft.reader or who) for draft in drafts]
    every = [
        one for draft in drafts for one in _on_a_page_each(workspace, kind, draft, day, reader)
    ]
    names = all_different([one.name for one in every])
    return [replace(one, name=name) for one, name in zip(every, names, strict=True)]


def all_slips(workspace: Workspace, meeting_id: int, *, day: date) -> list[Ready]:
    """Every slip of a meeting, each as its reader wants it; `made` then draws them."""
    return papers(workspace, Paper.SLIPS, About(meeting_id=meeting_id), day=day)


def _on_a_page_each(
    workspace: Workspace, kind: Paper, draft: Draft, day: date, reader: Reader
) -> Iterator[Ready]:
    """The paper; or its parts, where it has any and does not fit on one page."""
    one = for_reader(workspace, kind, draft, day, reader)
    if draft.in_parts and one.look.size and one.page_count() > 1:
        for part in draft.in_parts:
            yield from _on_a_page_each(workspace, kind, part, day, reader)
    else:
        yield one


def for_reader(
    workspace: Workspace, kind: Paper | None, draft: Draft, day: date, reader: Reader
) -> Ready:
    """A draft in the language and format of whoever reads it, and beside it in a second one."""
    look = format_named(reader.reading or usual_reading(draft.reader))
    wished = reader.language or _language(draft.reader) or workspace.settings.language
    said: set[str] = set()
    head = languages.letterhead(workspace, wished, day, easy=look.easy, said=said)
    document, language = draft.make(head), head.words.language
    asked = reader.beside or ("" if reader.language else _second_language(draft.reader))
    second = languages.beside(workspace, language, asked, look, said) if not reader.alone else ""
    other = languages.letterhead(workspace, second, day, easy=look.easy) if second else None
    document, beside = _also_in(other, draft, document)
    return Ready(
        kind=kind,
        name=file_name(Words(workspace.settings.language).say(draft.name)),
        document=document,
        look=look,
        wished=wished if wished != language else "",
        beside=beside,
        table=draft.table(head.words) if draft.table else None,
        colour=draft.reader.paper_colour if draft.reader else PaperColour.WHITE,
        behind=draft.behind(head) if draft.behind else (),
        files=draft.beside,
        said=draft.name,
    )


def _also_in(
    second: Letterhead | None, draft: Draft, document: Document
) -> tuple[Document, Document | None]:
    """The paper, and the same in a second language; Easy Read is cut alike in both."""
    if second is None:
        return document, None
    beside = draft.make(second)
    return in_two(document, beside) if second.easy else (document, beside)


def usual_reading(person: Person | None) -> str:
    """The key of the format somebody reads; clear print for those who are told instead."""
    if person is None or person.reading in TOLD:
        return CLEAR_PRINT.key
    return person.reading.value


def letterhead_for(workspace: Workspace, person: Person, day: date) -> Letterhead:
    """What stands on a paper that this person reads."""
    easy = format_named(usual_reading(person)).easy
    return languages.letterhead(workspace, person.language, day, easy=easy)


def _language(person: Person | None) -> str:
    return person.language if person else ""


def _second_language(person: Person | None) -> str:
    return person.second_language if person else ""


def on_pages(look: Format) -> Format:
    """The format for paper: clear print instead of plain text and of a web page."""
    return look if look.size else CLEAR_PRINT


def made(ready: Iterable[Ready]) -> Iterator[File]:
    """Draw one paper after another; whoever asks for the next may stop asking.

    Touches no open file: it may run on another thread.
    """
    for one in ready:
        if one.look == PLAIN_TEXT:
            yield File(f"{one.name}.txt", one.text().encode())
        elif one.look == WEB_PAGE:
            yield File(f"{one.name}.html", one.html().encode())
        else:
            yield File(f"{one.name}.pdf", one.pdf())
        yield from one.apart()
        if one.table is not None:
            yield File(f"{one.name}.csv", one.table)


def in_one(ready: Sequence[Ready], after_each: Callable[[int], None] | None = None) -> bytes:
    """All of them in one PDF, to be printed in one run.

    `after_each` is told how many are done; whatever it raises stops the run.
    """
    from desktop.printing.pdf import Printed, pdf_of_many  # noqa: PLC0415 - loaded when first used

    printed = [Printed(one.document, one.on_pages, one.beside, behind=one.behind) for one in ready]
    return pdf_of_many(printed, after_each=after_each)
