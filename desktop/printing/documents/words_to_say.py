"""The letter as words to say: for whoever tells somebody by phone, in person, by video or BSL."""

from desktop.domain.answer_letter import LetterKnown
from desktop.printing.blocks import Document, Field, Fields, SignatureBox
from desktop.printing.documents.answer_parts import AnswerPaper
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import joined
from desktop.printing.documents.reply_slip import what_they_think

LINES = 6
"""So many lines for what they say."""


def words_to_say(head: Letterhead, known: LetterKnown) -> Document:
    """What to say first, the same as in the letter with a stop after each answer, what to write."""
    paper, words = AnswerPaper(head, known), head.words
    paper.say(
        "talk",
        words.text("Say this in your own way. Read their own words as they stand."),
        words.text("Take your time. Stop when they want to say something."),
    )
    paper.facts("phone", (words.text("Phone"), known.person.phone))
    paper.heading(words.text("Say hello"))
    paper.say(
        "welcome",
        words.text("Hello {name}. This is {group}.", name=known.person.name, group=head.group.name),
        words.text("Is this a good time?"),
    )
    paper.standing("talk", known.opening)
    paper.heading(words.text("What we asked"))
    paper.asked(known)
    for one in known.answers:
        paper.answer(one)
        paper.say("question", words.text("Was that clear? Shall I say it again?"), strong=True)
    paper.who_decided()
    paper.waiting(known.waiting)
    if known.what_happens:
        paper.heading(words.text("What happens to what you say"))
        paper.standing("what-next", known.what_happens)
    paper.standing("thank-you", known.thanks)
    paper.heading(words.text("What do you think of our answer?"))
    paper.say("pen", words.text("Write what they say in their own words."))
    paper.blocks += [
        what_they_think(head),
        Fields(fields=(Field(label=words.text("Their own words"), lines=LINES),)),
        SignatureBox(label=words.text("Who told them"), date_label=words.text("Date")),
    ]
    title = words.text("Words to say to {name}", name=known.person.name)
    return paper.head.paper(title, joined(paper.blocks), dated=head.day(head.printed_on))
