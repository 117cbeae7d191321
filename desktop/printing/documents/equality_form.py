"""The form without a name: why we ask, that nobody has to answer, and the questions."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from desktop.domain.capitals import begun
from desktop.domain.equality_questions import Question
from desktop.domain.versions import Versions
from desktop.printing.blocks import (
    Block,
    Choice,
    Document,
    Heading,
    KeepTogether,
    Paragraph,
    TickBoxes,
)
from desktop.printing.documents.easy import idea
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import MeetingPaper

SHORT_LIST = 12
"""So many choices stay on one page with their question."""
PICTURES = {
    "ethnic group": "people",
    "disabled": "help",
    "areas": "choose",
    "age": "calendar",
    "sex": "person",
    "gender": "person",
    "orientation": "friend",
    "religion": "talk",
    "married": "friend",
}
"""What stands beside each question in Easy Read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormKnown:
    """What is asked, in its order; a round `until` a day, None while there is no round."""

    questions: tuple[Question, ...]
    until: date | None = None


def equality_form(head: Letterhead, known: FormKnown) -> Document:
    """Nothing on it tells one form from another: no name, no number, no meeting."""
    paper, words = MeetingPaper(head, Versions()), head.words
    paper.say("private", words.text("Please do not write your name."), strong=True)
    paper.heading(words.text("Why we ask"))
    paper.say(
        "question",
        words.text("We want to know whom we do not reach yet."),
        words.text("We count all forms together."),
        words.text("Nobody can see which form was yours."),
        words.text("We never show small numbers: somebody could be known by them."),
    )
    paper.heading(words.text("It is your choice"))
    paper.say(
        "choose",
        words.text("You do not have to fill this in."),
        words.text("You can leave out any question."),
        words.text("It changes nothing for you."),
    )
    if known.until:
        paper.facts("calendar", (words.text("Give it back by"), paper.day(known.until)))
    for question in known.questions:
        paper.blocks += _asked(head, question)
    paper.heading(words.text("Thank you"))
    paper.say("envelope", words.text("Please fold the form, and put it with the others."))
    return paper.document(words.text("Form without a name"))


def _asked(head: Letterhead, question: Question) -> list[Block]:
    """One question under its heading; in Easy Read beside a picture too."""
    words = head.words
    found: list[Block] = [Heading(text=words.text(question.wording))]
    tick = words.text("Tick one box.")
    if question.several:
        tick = words.text("Tick as many as you like.")
    apart = any(choice.part for choice in question.choices)
    if head.easy:
        found.append(idea(head, PICTURES[question.code], tick))
    elif apart:
        found.append(Paragraph(text=tick))
    parts = [(part, list(of_it)) for part, of_it in groupby(question.choices, lambda one: one.part)]
    for part, choices in parts:
        label = words.text(part) if part else "" if head.easy or apart else tick
        boxes = tuple(Choice(text=begun(words.text(one.name))) for one in choices)
        found.append(TickBoxes(label=label, choices=boxes))
    if len(question.choices) <= SHORT_LIST:
        return [KeepTogether(blocks=tuple(found))]
    return found
