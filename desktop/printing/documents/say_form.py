"""The form on which somebody writes what they think, with or without their name."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.answer_letter import LetterText
from desktop.domain.heard_by import HEARD_BY_NAMES, HeardBy
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Versions
from desktop.printing.blocks import Block, Choice, Document, Field, Fields, Paragraph, TickBoxes
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import MeetingPaper, Text
from desktop.printing.documents.request_sheet import RequestKnown, RequestParts

LINES = 10
"""So many lines to write on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SayKnown:
    """What is asked, None where people say whatever they want; and our own wording."""

    asked: RequestKnown | None = None
    what_happens: tuple[LetterText, ...] = ()


def say_form(head: Letterhead, known: SayKnown) -> Document:
    """What is asked, room to write, how they want to hear, and what happens to what they say."""
    versions = known.asked.versions if known.asked is not None else Versions()
    paper, words = MeetingPaper(head, versions), head.words
    if known.asked is not None:
        _asked(paper, known.asked)
    paper.heading(words.text("In your own words"))
    paper.say(
        "pen",
        words.text("Write in your own words, in any language."),
        words.text("Or ask somebody to write for you. You can also ring us."),
    )
    paper.blocks.append(_room(words.text("What I want to say"), LINES))
    _about_them(paper)
    paper.heading(words.text("What happens to what you say"))
    _standing(paper, known.what_happens)
    if known.asked is not None:
        RequestParts(paper, known.asked).hearing_back()
    paper.blocks += _back(paper)
    return paper.document(words.text("Tell us what you think"))


def _asked(paper: MeetingPaper, asked: RequestKnown) -> None:
    words, title = paper.words, asked.text(TextKind.REQUEST_TITLE)
    paper.heading(words.text("What we ask"))
    paper.warn(title)
    paper.own("we-asked", title, strong=True)
    paper.facts(
        "person",
        (words.text("Who asks"), asked.request.asked_by),
        (words.text("Who decides it"), asked.request.decided_by),
    )
    RequestParts(paper, asked).what_can_change()


def _about_them(paper: MeetingPaper) -> None:
    """A name is their own choice; without one nobody can write to them."""
    words = paper.words
    paper.heading(words.text("About you"))
    paper.say(
        "private",
        words.text("You do not have to give your name."),
        words.text("Without it we cannot write to you. We then answer in public."),
    )
    paper.together(
        [
            _room(words.text("Your name"), 1),
            TickBoxes(
                label=words.text("How do you want to hear what became of it?"),
                choices=tuple(
                    Choice(text=words.text(HEARD_BY_NAMES[way]))
                    for way in HeardBy
                    if way is not HeardBy.HAND
                ),
            ),
        ]
    )
    paper.blocks.append(
        TickBoxes(
            label=words.text("May we show your words to others?"),
            choices=(
                Choice(text=words.text("Yes, with my name.")),
                Choice(text=words.text("Yes, with my initials.")),
                Choice(text=words.text("Yes, without my name.")),
                Choice(text=words.text("No.")),
            ),
        )
    )
    paper.blocks.append(_room(words.text("Who helped me to say this"), 1))


def _standing(paper: MeetingPaper, blocks: Sequence[LetterText]) -> None:
    for one in blocks:
        told = one.said(paper.words)
        text = Text(kind=one.kind, about=one.about_id, wording=told.wording, told=told)
        paper.warn(text)
        paper.own("what-next", text)


def _room(label: str, lines: int) -> Fields:
    return Fields(fields=(Field(label=label, lines=lines),))


def _back(paper: MeetingPaper) -> list[Block]:
    paper.say(
        "envelope", paper.words.text("Give us this page, send it, or tell us what you think.")
    )
    contact = paper.head.group.contact
    return [Paragraph(text=contact, strong=True)] if contact else []
