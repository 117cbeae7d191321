"""The pay-out sheet to be filled in by hand: who was paid when, how much, and how they signed."""

from collections.abc import Sequence

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
    Note,
    Table,
)
from desktop.printing.documents.easy import idea, only_easy
from desktop.printing.documents.letterhead import Letterhead, meeting_name

BLANK_ROWS = 4
"""For people nobody expected."""


def payout_by_hand(
    head: Letterhead,
    *,
    meeting: Meeting,
    names: Sequence[str],
    blank_rows: int = BLANK_ROWS,
) -> Document:
    """Numbered rows in the order given; typing in follows the same rows.

    Blank rows follow, fewer where that saves a page. Whoever pays keeps it. Nobody signs
    here, so that nobody sees what others were paid.
    """
    words = head.words
    blocks: list[Block] = [
        *_easy(head),
        Note(text=words.text("Keep this to yourself. People sign their own form.")),
        Facts(facts=(Fact(label=words.text("Meeting"), value=meeting_name(head, meeting)),)),
        ListBlock(items=_how(head)),
        Fields(fields=(Field(label=words.text("Who pays today")),)),
        _rows(head, names, blank_rows),
    ]
    return head.paper(words.text("Pay-out sheet, by hand"), blocks)


def _easy(head: Letterhead) -> list[Block]:
    words = head.words
    return only_easy(
        head,
        [
            idea(
                head,
                "treasurer",
                words.text("This sheet is for the person who pays."),
                words.text("Write in it when you give somebody money."),
            ),
            idea(head, "pen", words.text("Write the time, the amount and one letter.")),
        ],
    )


def _how(head: Letterhead) -> tuple[str, ...]:
    words = head.words
    return (
        words.text("Signed, how: S signed, M made a mark, C cannot sign, L signs later."),
        words.text("After M or C, write who saw it."),
        words.text("By bank: write B instead of the time."),
        words.text("Nothing to pay: write 0. Paid by: only if it was somebody else."),
    )


def _rows(head: Letterhead, names: Sequence[str], blank_rows: int) -> Table:
    words, symbol = head.words, head.symbol
    known = [(str(row), name, "", "", "", "") for row, name in enumerate(names, 1)]
    blank = [(str(len(names) + more), "", "", "", "", "") for more in range(1, blank_rows + 1)]
    return Table(
        columns=(
            Column(heading=words.text("Row")),
            Column(heading=words.text("Name"), width=3.6),
            Column(heading=words.text("Time"), width=1.6),
            Column(heading=words.text("Amount {symbol}", symbol=symbol), width=1.8),
            # Translators: a letter for how somebody signed: S, M, C or L.
            Column(heading=words.text("Signed, how"), width=2.4),
            Column(heading=words.text("Paid by"), width=1.8),
        ),
        rows=(*known, *blank),
        total=(words.text("Total"), "", "", symbol, "", ""),
        spare_rows=blank_rows,
        room=1.3,  # just under a centimetre to write in
    )
