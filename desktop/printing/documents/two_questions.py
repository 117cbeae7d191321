"""The sheet of two questions at the end of a meeting, which nobody puts a name on."""

from collections.abc import Sequence

from desktop.domain.meeting import Meeting
from desktop.domain.versions import Versions
from desktop.printing.blocks import Block, Choice, Document, Field, Fields, KeepTogether, TickBoxes
from desktop.printing.documents.easy import idea
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import MeetingPaper

FACES = ("happy", "unsure", "unhappy")


def two_questions(
    head: Letterhead, *, meeting: Meeting, versions: Versions | None = None
) -> Document:
    """Whether people felt listened to, and what to change; with faces in Easy Read."""
    paper, words = MeetingPaper(head, versions or Versions()), head.words
    paper.plainly_named(meeting)
    paper.say(
        "private",
        words.text("Please do not write your name."),
        words.text("You do not have to fill this in."),
    )
    paper.heading(words.text("Did you feel listened to?"))
    answers = (
        words.text("Yes, I felt listened to."),
        words.text("A little."),
        words.text("No, I did not."),
    )
    paper.blocks += _faces(head, answers) if head.easy else [_boxes(head, answers)]
    paper.blocks.append(_to_write(words.text("What was good?")))
    paper.heading(words.text("What should we change?"))
    paper.blocks.append(_to_write(words.text("I would change this")))
    return paper.document(words.text("Two questions about today"))


def _boxes(head: Letterhead, answers: Sequence[str]) -> TickBoxes:
    choices = tuple(Choice(text=answer) for answer in answers)
    return TickBoxes(label=head.words.text("Tick one box."), choices=choices)


def _faces(head: Letterhead, answers: Sequence[str]) -> list[Block]:
    """Each answer beside its face, with a box of its own under it."""
    found: list[Block] = []
    for face, answer in zip(FACES, answers, strict=True):
        tick = TickBoxes(label="", choices=(Choice(text=head.words.text("This is how I felt.")),))
        found.append(KeepTogether(blocks=(idea(head, face, answer), tick)))
    return found


def _to_write(question: str) -> Block:
    return Fields(fields=(Field(label=question, lines=3),))
