"""A worksheet for a translator: each text, and lines to write it on in another language."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from desktop.domain.worksheet import WorksheetLine
from desktop.language import LANGUAGE_NAMES, Words
from desktop.printing.blocks import (
    Block,
    Document,
    Field,
    Fields,
    Heading,
    KeepTogether,
    Paragraph,
)
from desktop.printing.csv_table import csv_table
from desktop.printing.documents.letterhead import Letterhead

LETTERS_A_LINE = 42
"""About so many letters of handwriting fit on a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worksheet:
    """What is wanted in one language, the most needed first."""

    language: str
    lines: Sequence[WorksheetLine]


def worksheet(head: Letterhead, sheet: Worksheet) -> Document:
    """The sheet on paper, in the group's own language."""
    words = head.words
    name = LANGUAGE_NAMES[sheet.language]
    blocks: list[Block] = [
        Paragraph(text=words.text("Please write each text in your own words, on the lines below.")),
        Paragraph(text=words.text("Is something not clear? Ask us. You can leave a text out.")),
        _who(words),
    ]
    blocks += [KeepTogether(blocks=_line(words, line, sheet.language)) for line in sheet.lines]
    # Translators: {language} is the name of a language in its own script.
    return head.paper(words.text("Texts to write in: {language}", language=name), blocks)


def _who(words: Words) -> Block:
    name = Field(label=words.text("Your name"), width=2)
    return Fields(fields=(name, Field(label=words.text("Date"))))


def _line(words: Words, line: WorksheetLine, language: str) -> tuple[Block, ...]:
    source, name = line.source, LANGUAGE_NAMES[language]
    # Translators: {number} is such as 12v3: text 12, its third wording.
    title = words.text(
        "Text {number}: {kind}",
        number=line.reference.on_paper,
        kind=words.text(line.written.text.belongs_to),
    )
    blocks: list[Block] = [Heading(text=title), *_paragraphs(source.wording, source.language)]
    if line.before:
        blocks.append(Paragraph(text=words.text("The older text in your language:")))
        blocks += _paragraphs(line.before, language)
    if line.draft:
        blocks.append(Paragraph(text=words.text("We have this. Put it right if you like:")))
        blocks += _paragraphs(line.draft, language)
    room = ceil(len(source.wording) / LETTERS_A_LINE) + 1
    blocks.append(Fields(fields=(Field(label=name, lines=room),)))
    return tuple(blocks)


def _paragraphs(text: str, language: str) -> list[Paragraph]:
    return [Paragraph(text=line, language=language) for line in text.splitlines() if line.strip()]


def worksheet_table(words: Words, sheet: Worksheet) -> bytes:
    """The sheet as a table; its first column says which line is which when it comes back."""
    name = LANGUAGE_NAMES[sheet.language]
    headings = (
        "id",
        words.text("What it is for"),
        words.text("Text"),
        words.text("Older text"),
        name,
    )
    rows = (
        (
            str(line.reference),
            words.text(line.written.text.belongs_to),
            line.source.wording,
            line.before,
            line.draft,
        )
        for line in sheet.lines
    )
    return csv_table(headings, rows)
