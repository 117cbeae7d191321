"""The letter to somebody who spoke: their own words, what became of them, and the way back."""

from desktop.domain.answer_letter import LetterKnown
from desktop.printing.blocks import Document
from desktop.printing.documents.answer_parts import AnswerPaper
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.letters import closing, contact, hello, posted
from desktop.printing.documents.meeting_parts import joined
from desktop.printing.documents.reply_slip import reply_slip


def answer_letter(head: Letterhead, known: LetterKnown) -> Document:
    """What we asked, what they said, the answers, what happens next, thanks, a slip to reply."""
    paper, words = AnswerPaper(head, known), head.words
    paper.blocks.append(hello(head, known.person))
    paper.standing("letter", known.opening)
    paper.heading(words.text("What we asked"))
    paper.asked(known)
    for one in known.answers:
        paper.answer(one)
    paper.who_decided()
    paper.waiting(known.waiting)
    if known.what_happens:
        paper.heading(words.text("What happens to what you say"))
        paper.standing("what-next", known.what_happens)
    paper.heading(words.text("What do you think of our answer?"))
    paper.say(
        "talk",
        words.text("You do not agree?"),
        words.text("You can write on the last page, or tell us."),
    )
    paper.blocks.append(contact(head))
    paper.standing("thank-you", known.thanks)
    paper.blocks += closing(head)
    blocks = [*joined(paper.blocks), *reply_slip(head, known)]
    return posted(head, words.text("Our answer"), known.person, blocks)
