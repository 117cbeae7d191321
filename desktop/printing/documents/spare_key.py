"""The spare key on paper: eight groups to type when the password is forgotten."""

from collections.abc import Sequence

from desktop.printing.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    KeepTogether,
    ListBlock,
    Note,
    Paragraph,
)
from desktop.printing.documents.easy import idea, only_easy
from desktop.printing.documents.letterhead import Letterhead


def spare_key_sheet(head: Letterhead, groups: Sequence[str]) -> Document:
    """The groups in large type, what they are for, and where to keep them. No password."""
    words = head.words
    facts = tuple(
        Fact(label=words.text("Group {number}", number=number), value=group, strong=True)
        for number, group in enumerate(groups, start=1)
    )
    letters = words.text("There is no letter I, L, O or U. 1 and 0 are always figures.")
    return head.paper(
        words.text("Our spare key"),
        [
            *_easy(head),
            Paragraph(text=words.text("This opens our file if the password is forgotten.")),
            Facts(
                facts=(
                    Fact(label=words.text("Our group"), value=head.group.name),
                    Fact(label=words.text("Made on"), value=head.day(head.printed_on)),
                )
            ),
            KeepTogether(blocks=(Facts(facts=facts, large=True),)),
            Paragraph(text=letters),
            Note(text=words.text("Whoever has this sheet can open our file. Keep it safe.")),
            _where_to_keep(head),
            _how_to_use(head),
            Paragraph(text=words.text("A new password needs a new sheet.")),
            Paragraph(text=words.text("Older copies of our file still need their older sheet.")),
        ],
    )


def _easy(head: Letterhead) -> list[Block]:
    words = head.words
    return only_easy(
        head,
        [
            idea(
                head,
                "key",
                words.text("Our group keeps everything in one file."),
                words.text("The file is locked with a password."),
            ),
            idea(
                head,
                "question",
                words.text("Perhaps nobody knows the password any more."),
                words.text("Then you need this page."),
            ),
        ],
    )


def _where_to_keep(head: Letterhead) -> KeepTogether:
    words = head.words
    places = (
        words.text("Not with the laptop."),
        words.text("Not with the person who keeps the laptop."),
        words.text("In an envelope that is closed and signed."),
    )
    heading = Heading(text=words.text("Where to keep it"))
    return KeepTogether(blocks=(heading, ListBlock(items=places)))


def _how_to_use(head: Letterhead) -> KeepTogether:
    words = head.words
    steps = (
        words.text("Open Hearback, and choose our file."),
        words.text("Choose “I have the spare key”, and type the eight groups."),
        words.text("Choose a new password, and print a new sheet."),
    )
    heading = Heading(text=words.text("How to use it"))
    return KeepTogether(blocks=(heading, ListBlock(items=steps, numbered=True)))
