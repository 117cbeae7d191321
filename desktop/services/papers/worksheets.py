"""Worksheets out to translators and back: on paper, as a table, or for their own program.

Each line knows its text and the wording of the source that it was made from. What comes
back is read and shown first; then all of it is taken in one step, or nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.own_text import TextState, WrittenText, checked_wording, in_lines_of
from desktop.domain.person import clean_text
from desktop.domain.worksheet import (
    WANTED,
    Fate,
    FileLine,
    LineBack,
    Reference,
    SheetBack,
    WorksheetLine,
    letters_were_lost,
    needed_reference,
    read_reference,
)
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, N_, Sentence, Words, sentence
from desktop.printing.documents.worksheet import Worksheet, worksheet, worksheet_table
from desktop.services.access import for_offices
from desktop.services.papers import own_texts, papers, worksheet_files
from desktop.services.papers.paper_files import File
from desktop.services.papers.paper_records import Draft
from desktop.services.workspace import Workspace
from desktop.storage.ids import full_id, shown_id

NOT_KNOWN = N_("We do not know this number. It is not one of our texts.")
SORTED = N_("Another text stands beside it. Was the table sorted?")
Texts = Sequence[WrittenText]


def wanted(workspace: Workspace, language: str, texts: Texts | None = None) -> list[WorksheetLine]:
    """What is missing in a language, then what is out of date, then drafts to be looked at.

    Of all texts that stand by themselves, unless others are chosen, as those of a meeting.
    """
    chosen = own_texts.every(workspace) if texts is None else texts
    found = [(own_texts.state(workspace, text, language), text) for text in chosen]
    lines = [_line(text, state, language) for state, text in found if state in WANTED]
    return sorted(lines, key=lambda line: WANTED.index(line.state))


def _line(text: WrittenText, state: TextState, language: str) -> WorksheetLine:
    now = text.versions[language].wording if language in text.versions else ""
    return WorksheetLine(
        reference=Reference(
            number=shown_id(text.id), version=text.source.number, language=language
        ),
        written=text,
        state=state,
        draft=now if state is TextState.DRAFT else "",
        before=now if state is TextState.OUT_OF_DATE else "",
    )


def _sheet(workspace: Workspace, language: str, texts: Texts | None) -> Worksheet:
    lines = wanted(workspace, language, texts)
    if not lines:
        text = N_("Nothing is wanted in {language}. All of it is there and checked.")
        raise UserError(text, language=LANGUAGE_NAMES[language])
    return Worksheet(language=language, lines=lines)


@for_offices(EVERY_OFFICE)
def on_paper(
    workspace: Workspace, act: Act, *, language: str, texts: Texts | None = None
) -> papers.Ready:
    """The worksheet of a language to be printed. Raises UserError where nothing is wanted."""
    sheet = _sheet(workspace, language, texts)
    name = sentence(N_("Texts {language}"), language=language)
    draft = Draft(
        make=partial(worksheet, sheet=sheet),
        name=name,
        table=lambda words: worksheet_table(words, sheet),
    )
    reader = papers.Reader(language=workspace.settings.language, alone=True)
    return papers.for_reader(workspace, None, draft, act.day, reader)


def as_table(workspace: Workspace, *, language: str, texts: Texts | None = None) -> File:
    """The worksheet for a spreadsheet. Raises UserError where nothing is wanted."""
    sheet = _sheet(workspace, language, texts)
    return File(f"{_name(workspace, language)}.csv", worksheet_table(_words(workspace), sheet))


@for_offices(EVERY_OFFICE)
def as_po(workspace: Workspace, act: Act, *, language: str, texts: Texts | None = None) -> File:
    """The worksheet for a translator's program. Raises UserError where nothing is wanted."""
    sheet = _sheet(workspace, language, texts)
    group = workspace.settings
    content = worksheet_files.po_file(_words(workspace), sheet, group=group, at=act.at)
    return File(f"{_name(workspace, language)}.po", content)


def _name(workspace: Workspace, language: str) -> str:
    return _words(workspace).text("Texts {language}", language=language)


def _words(workspace: Workspace) -> Words:
    return own_texts.words_of(workspace, workspace.settings.language)


def look_at(workspace: Workspace, path: Path) -> SheetBack:
    """Read a worksheet that came back as a file. Raises UserError, in words."""
    try:
        with path.open("rb") as file:
            content = file.read(worksheet_files.LARGEST + 1)
    except OSError as error:
        raise UserError(N_("We cannot read {name}."), name=path.name) from error
    return look(workspace, content)


def look(workspace: Workspace, content: bytes) -> SheetBack:
    """Read a worksheet that came back; nothing is taken yet.

    Raises UserError, in words, for a file that is none of our worksheets.
    """
    seen: dict[str, str] = {}
    lines = [_back(workspace, line, seen) for line in worksheet_files.read_sheet(content)]
    found = [line.reference.language for line in lines if line.reference]
    return SheetBack(languages=tuple(dict.fromkeys(filter(None, found))), lines=tuple(lines))


def _back(workspace: Workspace, line: FileLine, seen: dict[str, str]) -> LineBack:
    reference = read_reference(line.reference)
    text = _text_of(workspace, reference)
    if reference is None or text is None:
        return LineBack(number=line.number, fate=Fate.UNREAD, why=sentence(NOT_KNOWN))
    wording = clean_text(in_lines_of(text.source.wording, line.wording))
    why = _why_not(workspace, text, reference, line, wording)
    again = seen.setdefault(str(reference), wording)
    if why is None and again != wording:
        why = sentence(N_("This text stands there twice, and not the same."))
    fate = Fate.UNREAD if why else _fate(text, reference, wording, unsure=line.unsure)
    return LineBack(
        number=line.number,
        fate=fate,
        reference=reference,
        source=text.source.wording,
        wording=wording,
        why=why,
    )


def _text_of(workspace: Workspace, reference: Reference | None) -> WrittenText | None:
    """The text a line is about, as long as it is used, and not in its own language."""
    if reference is None or not reference.language:
        return None
    text = own_texts.find(workspace, full_id(reference.number))
    if text is None or reference.language == text.text.language:
        return None
    return text if 0 < reference.version <= text.source.number else None


def _why_not(
    workspace: Workspace, text: WrittenText, reference: Reference, line: FileLine, wording: str
) -> Sentence | None:
    """Why a line cannot be taken; None for one that can, or that is empty."""
    source = _source_of(workspace, text, reference.version)
    if _folded(source) not in {_folded(cell) for cell in line.beside}:
        return sentence(SORTED)
    known = text.versions.get(reference.language)
    if wording and known is not None and (known.based_on or 0) > reference.version:
        return sentence(N_("We have a newer one already."))
    return _what_is_wrong(wording, source, reference.language) if wording else None


def _what_is_wrong(wording: str, source: str, language: str) -> Sentence | None:
    if letters_were_lost(wording, language):
        return sentence(N_("Letters were lost. Save the table as “CSV UTF-8”."))
    if _folded(wording) == _folded(source):
        return sentence(N_("It says the same as the text beside it."))
    try:
        checked_wording(wording, source)
    except UserError as error:
        return Sentence(error.message, error.values)
    return None


def _source_of(workspace: Workspace, text: WrittenText, version: int) -> str:
    if version == text.source.number:
        return text.source.wording
    return next(
        one.wording
        for one in own_texts.history(workspace, text.id)
        if one.language == text.text.language and one.number == version
    )


def _folded(cell: str) -> str:
    """A text however a spreadsheet left it: its spaces, and the mark before a formula."""
    return clean_text(" ".join(cell.split())).lstrip("'").casefold()


def _fate(text: WrittenText, reference: Reference, wording: str, *, unsure: bool) -> Fate:
    known = text.versions.get(reference.language)
    unchanged = known is not None and known.wording == wording
    if not wording or (unchanged and unsure):
        return Fate.EMPTY
    if unchanged and known is not None and known.based_on == reference.version:
        return Fate.SAME
    return Fate.NEW if reference.version == text.source.number else Fate.OUT_OF_DATE


@for_offices(EVERY_OFFICE)
def take(workspace: Workspace, act: Act, *, back: SheetBack, translator: str = "") -> int:
    """Take all that can be taken, as drafts, in one step; how many texts that were.

    Raises UserError where there is nothing to take.
    """
    if not back.to_take:
        raise UserError(N_("There is nothing new in this file."))
    names = [LANGUAGE_NAMES[tag] for tag in back.languages]
    label = sentence(N_("{language}: a worksheet came back"), language=", ".join(names))
    once = {str(line.reference): line for line in back.to_take}
    with workspace.step(act, label):
        for line in once.values():
            assert line.reference is not None
            own_texts.translate(
                workspace,
                act,
                text_id=full_id(line.reference.number),
                language=line.reference.language,
                wording=line.wording,
                translator=translator,
                based_on=line.reference.version,
            )
    return len(once)


def typed_line(workspace: Workspace, *, number: str, language: str) -> tuple[WrittenText, int]:
    """The text and version that a number typed from paper means. Raises UserError, `number`."""
    reference = replace(needed_reference(number), language=language)
    text = _text_of(workspace, reference)
    if text is None:
        raise UserError(NOT_KNOWN, field="number")
    return text, reference.version
