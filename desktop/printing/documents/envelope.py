"""The cover of the envelope for receipts: which receipts are inside, by their numbers."""

from desktop.domain.meeting import Meeting
from desktop.printing.blocks import (
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Field,
    Fields,
    ListBlock,
    Table,
)
from desktop.printing.documents.easy import idea, only_easy
from desktop.printing.documents.letterhead import Letterhead, meeting_name

FEWEST_ROWS = 12


def envelope_cover(head: Letterhead, *, meeting: Meeting, rows: int = FEWEST_ROWS) -> Document:
    """A sheet to glue on an envelope or fold round it; receipts are numbered through a meeting.

    It names nobody: the row on the pay-out sheet says whose receipt it is.
    """
    words = head.words
    table = Table(
        columns=(
            Column(heading=words.text("Receipt")),
            Column(heading=words.text("Row on the pay-out sheet"), width=2),
            Column(heading=words.text("What it is for"), width=3),
            Column(heading=words.text("Amount {symbol}", symbol=head.symbol), width=1.5),
        ),
        rows=tuple((str(number), "", "", "") for number in range(1, rows + 1)),
        room=1.25,
    )
    steps = (
        words.text("Write this number on each receipt: 1, 2, 3."),
        words.text("Put the receipts into an envelope, and glue this on it."),
    )
    inside = Field(label=words.text("How many receipts are inside"))
    closed = Field(label=words.text("Closed by"), width=2)
    blocks: list[Block] = [
        *only_easy(
            head,
            [
                idea(head, "envelope", words.text("Receipts go into this envelope.")),
                idea(
                    head,
                    "receipt",
                    words.text("Each receipt gets a number."),
                    words.text("Write what it is for beside the number."),
                ),
            ],
        ),
        Facts(facts=(Fact(label=words.text("Meeting"), value=meeting_name(head, meeting)),)),
        ListBlock(items=steps),
        table,
        Fields(fields=(inside,)),
        Fields(fields=(closed, Field(label=words.text("Date")))),
    ]
    return head.paper(words.text("Receipts"), blocks)
