"""The arrivals sheet: who came and when. Nothing about anybody's needs, ever."""

from collections.abc import Sequence

from desktop.domain.meeting import Meeting
from desktop.printing.blocks import Block, Column, Document, Fact, Facts, Paragraph, Table
from desktop.printing.documents.easy import idea
from desktop.printing.documents.letterhead import Letterhead, meeting_name

BLANK_ROWS = 6
"""For people nobody expected."""


def arrivals_sheet(
    head: Letterhead, *, meeting: Meeting, names: Sequence[str], blank_rows: int = BLANK_ROWS
) -> Document:
    """Everybody expected, in the order given, with room for times and a signature."""
    words = head.words
    sheet = Table(
        columns=(
            Column(heading=words.text("Name"), width=3),
            Column(heading=words.text("Time in")),
            Column(heading=words.text("Time out")),
            Column(heading=words.text("Signed"), width=3),
        ),
        rows=tuple((name, "", "", "") for name in names),
        blank_rows=blank_rows,
        spare_rows=blank_rows,
        room=1.5,
    )
    please: list[Block] = [
        Paragraph(text=words.text("Welcome. Please write when you came and when you left."))
    ]
    if head.easy:
        please = [
            idea(head, "welcome", words.text("Welcome. Find your name.")),
            idea(
                head,
                "clock",
                words.text("Write when you came. Sign your name."),
                words.text("Later, write when you leave."),
            ),
        ]
    blocks: list[Block] = [
        Facts(facts=(Fact(label=words.text("Meeting"), value=meeting_name(head, meeting)),)),
        *please,
        sheet,
    ]
    return head.paper(words.text("Who is here"), blocks)
