"""The sheet of two questions at the end of a meeting, which nobody puts a name on."""

from desktop.domain.meeting import Meeting
from desktop.domain.versions import Versions
from desktop.printing.blocks import Block, Choice, Document, Field, Fields, KeepTogether, TickBoxes
from desktop.printing.documents.easy import idea
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import MeetingPaper

FACES = ("happy", "unsure", "unhappy")


def two_questions(
    head: Letterhead, *, meeting: Meeting | None = None, versions: Versions | None = None
) -> Document:
    """Whether people felt listened to, and what to change; with faces in Easy Read."""
    paper, words = MeetingPaper(head, versions or Versions()), head.words
    if meeting:
        paper.meeting_name(meeting)
    paper.say(
        "private",
        words.text("Please do not write your name."),
        words.text("You do not have to fill this in."),
    )
    answers = (
        words.text("Yes, I felt listened to."),
        words.text("A little."),
        words.text("No, I did not."),
    )
    paper.heading(words.text("Did you feel listened to?"))
    if head.easy:
        paper.say("pen", words.text("Tick one box."))
        for face, answer in zip(FACES, answers, strict=True):
            tick = TickBoxes(label="", choices=(Choice(text=words.text("This is how I felt.")),))
            paper.blocks.append(KeepTogether(blocks=(idea(head, face, answer), tick)))
    else:
        choices = tuple(Choice(text=answer) for answer in answers)
        paper.blocks.append(TickBoxes(label=words.text("Tick one box."), choices=choices))
    paper.blocks.append(_to_write(words.text("What was good?")))
    paper.heading(words.text("What should we change?"))
    paper.blocks.append(_to_write(words.text("I would change this")))
    return paper.document(words.text("Two questions about today"))


def _to_write(question: str) -> Block:
    return Fields(fields=(Field(label=question, lines=4),))
