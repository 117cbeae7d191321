"""The cards that people hold up in a meeting, so that nobody has to interrupt."""

from desktop.printing.blocks import (
    Block,
    Card,
    CardColour,
    Document,
    Heading,
    KeepTogether,
    ListBlock,
)
from desktop.printing.documents.easy import idea
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.pictures import picture


def cards(head: Letterhead) -> Document:
    """Three cards to cut out, two to a page, and how they are used."""
    words = head.words
    blocks: list[Block] = [
        Card(
            colour=CardColour.RED,
            picture=picture("stop", words),
            name=words.text("Stop"),
            meaning=words.text("Please stop. Something is not right for me."),
        ),
        Card(
            colour=CardColour.YELLOW,
            picture=picture("slow", words),
            name=words.text("Slow down"),
            meaning=words.text("I do not understand. Please say it again in plain words."),
        ),
        Card(
            colour=CardColour.GREEN,
            picture=picture("talk", words),
            name=words.text("I want to speak"),
            meaning=words.text("Please let me speak next."),
        ),
        _how(head),
    ]
    return head.paper(words.text("Cards to hold up"), blocks)


def _how(head: Letterhead) -> KeepTogether:
    words = head.words
    heading = Heading(text=words.text("How we use the cards"))
    if head.easy:
        ideas = (
            idea(head, "meeting", words.text("Everybody at the meeting gets three cards.")),
            idea(head, "choose", words.text("Hold up a card at any time.")),
            idea(head, "look", words.text("Whoever leads the meeting looks out for cards.")),
        )
        return KeepTogether(blocks=(heading, *ideas))
    steps = (
        words.text("Cut the cards out. Everybody gets all three."),
        words.text("Hold one up at any time. You do not have to explain."),
        words.text("Whoever leads the meeting looks out for cards."),
        words.text("At the red card everybody stops. At the yellow one we go back."),
    )
    return KeepTogether(blocks=(heading, ListBlock(items=steps)))
