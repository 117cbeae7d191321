"""What a paper says, without looks: titles, paragraphs, tables, lines to write on.

All text here is already said in the reader's language. The same blocks become a page,
plain text and, later, everything else somebody may read.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import zip_longest

from desktop.printing.chart_block import Chart


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading under the title; level 2 is the first below it.

    `language` is named when it is not the paper's own. `anchor` is what a list of contents
    finds it by.
    """

    text: str
    level: int = 2
    language: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text. `language` is named when it is not the paper's own.

    What `leads` says something of the text that follows, and stands on its page.
    """

    text: str
    language: str = ""
    strong: bool = False
    leads: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label and what stands beside it; `strong` for the number that matters."""

    label: str
    value: str
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Labels with their values, one below the other, values in one line.

    `large` is for what is read letter by letter, and typed again.
    """

    facts: tuple[Fact, ...]
    large: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListBlock:
    """Points of a list, numbered or not.

    `languages` names those of the points that are not in the paper's own: empty for one that is.
    """

    items: tuple[str, ...]
    numbered: bool = False
    languages: tuple[str, ...] = ()

    @property
    def points(self) -> tuple[tuple[str, str], ...]:
        """Each point with its language, where that is not the paper's own."""
        return tuple(zip_longest(self.items, self.languages, fillvalue=""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table. `width` is its share; numbers line up on the right."""

    heading: str
    width: float = 1
    numeric: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under headings; `total` closes the table.

    `blank_rows` are left to write in. Rows somebody writes in are `room` lines high.
    The last `spare_rows`, blank ones first, may be left out where that saves a page.

    Where the columns no longer fit, every row comes out as a labelled list instead.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    total: tuple[str, ...] = ()
    blank_rows: int = 0
    spare_rows: int = 0
    room: float = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A label and space to write, or what is known already. `width` is its share of the row.

    As many as `spare_lines` of its `lines` are left out where that saves a page.
    """

    label: str
    value: str = ""
    width: float = 1
    lines: int = 1
    spare_lines: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """Fields side by side where they fit, else one below the other."""

    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureBox:
    """Room to sign, and for the date when `date_label` is given.

    `signed` says what happened instead of a signature ("Made a mark, seen by Priya").
    """

    label: str
    date_label: str = ""
    signed: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    text: str
    ticked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TickBoxes:
    """A question and boxes to tick."""

    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What must not be overlooked, in a frame."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One of our pictures by its name (`bus`), and what it shows, in the reader's language."""

    name: str
    shows: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """One idea of an Easy Read paper: a picture on the leading side, its sentences beside it.

    A picture that would only repeat what stands beside it is still told to a screen reader.
    `language` is named when the sentences are not in the paper's own. `texts` says how many
    of the sentences are of each text, where several stand beside the picture.
    """

    picture: Picture
    sentences: tuple[str, ...]
    language: str = ""
    texts: tuple[int, ...] = field(default=(), compare=False)


class CardColour(StrEnum):
    """The colours of the cards that people hold up in a meeting."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card to cut out and hold up, two to a page: its colour, sign, name and meaning.

    The colour is never all that tells cards apart. Its name is a heading of a `level`.
    """

    colour: CardColour
    picture: Picture
    name: str
    meaning: str
    level: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """Short lines for a wall, as large as one page lets them be, each with its picture."""

    ideas: tuple[Idea, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Address labels, `across` × `down` to a page without header or foot: 3 × 8 on A4."""

    addresses: tuple[tuple[str, ...], ...]
    across: int = 3
    down: int = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a list of contents: what it is, and the anchor of its heading.

    `pages` says where it is when no heading of the paper does ("A1–A7").
    """

    text: str
    anchor: str = ""
    pages: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a long paper holds, in its order, each with the page it begins on."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepTogether:
    """Blocks that stay on one page when one page can hold them."""

    blocks: tuple["Block", ...]


Block = (
    Heading
    | Paragraph
    | Facts
    | ListBlock
    | Table
    | Fields
    | SignatureBox
    | TickBoxes
    | Note
    | Idea
    | Card
    | Poster
    | Labels
    | Contents
    | Chart
    | PageBreak
    | KeepTogether
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What stands in the same place on every page.

    `page_of` is the reader's own "Page {page} of {pages}", filled in when pages are known.
    `practice` says that nothing on the paper is real; empty for a real group.
    """

    group: str
    contact: str
    other_formats: str
    version: str
    page_of: str
    practice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One paper: its title, the language it is in, and what it says.

    `running` heads its later pages, so that loose sheets find together; else the title does.
    `address` shows in the window of an envelope (DL, left): at the top of the first page.
    A letter `dated` says its day under the address.
    """

    title: str
    language: str
    blocks: tuple[Block, ...]
    furniture: Furniture
    running: str = ""
    address: tuple[str, ...] = ()
    dated: str = ""
