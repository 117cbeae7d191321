"""The slip on the last page of a letter, for whoever wants to say what they think of it."""

from desktop.domain.answer_letter import LetterKnown
from desktop.printing.blocks import (
    Block,
    Choice,
    Field,
    Fields,
    Heading,
    PageBreak,
    Paragraph,
    TickBoxes,
)
from desktop.printing.documents.easy import idea
from desktop.printing.documents.letterhead import Letterhead

LINES, SPARE = 6, 4
"""So many lines to write on, and how many of them fewer will do rather than a second page."""


def reply_slip(head: Letterhead, known: LetterKnown) -> list[Block]:
    """A page of its own: who it is from, about which letter, boxes to tick, lines to write."""
    words = head.words
    return [
        PageBreak(),
        Heading(text=words.text("What I think of your answer")),
        _how(head),
        Fields(
            fields=(
                Field(label=words.text("From"), value=known.person.name),
                Field(label=words.text("What we asked"), value=known.asked.said(words).wording),
                Field(label=words.text("Your letter of"), value=head.day(known.day)),
            )
        ),
        what_they_think(head),
        TickBoxes(
            label=words.text("Do you want an answer to this?"),
            choices=(Choice(text=words.text("Yes")), Choice(text=words.text("No"))),
        ),
        Fields(
            fields=(Field(label=words.text("What I want to say"), lines=LINES, spare_lines=SPARE),)
        ),
    ]


def what_they_think(head: Letterhead) -> TickBoxes:
    words = head.words
    return TickBoxes(
        label=words.text("Tick one box."),
        choices=(
            Choice(text=words.text("I agree.")),
            Choice(text=words.text("I agree with a part of it.")),
            Choice(text=words.text("I do not agree.")),
            Choice(text=words.text("Please explain it to me.")),
        ),
    )


def _how(head: Letterhead) -> Block:
    """That nobody has to, and how it comes back; whom to ask stands at the foot of every page."""
    words = head.words
    said = (
        words.text("You do not have to fill this in."),
        words.text("Give us this page, send it, or tell us what you think."),
    )
    return idea(head, "form", *said) if head.easy else Paragraph(text=words.sentences(said))
