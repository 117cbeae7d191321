"""The invitation to take part in a request: one may say no, and nobody asks why."""

from dataclasses import dataclass

from desktop.domain.heard_by import HEARD_BY_NAMES, HeardBy
from desktop.domain.person import Person
from desktop.domain.text_kinds import TextKind
from desktop.printing.blocks import Choice, Document, Field, Fields, TickBoxes
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.letters import ask, hello, posted
from desktop.printing.documents.meeting_parts import MeetingPaper, joined
from desktop.printing.documents.request_sheet import RequestKnown, RequestParts


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedKnown:
    """A request and whom we ask. What they are asked as is never printed."""

    asked: RequestKnown
    person: Person


def request_letter(head: Letterhead, known: AskedKnown) -> Document:
    """What it is about, that they can say no, what can change, what they get; and a slip."""
    paper, words = MeetingPaper(head, known.asked.versions), head.words
    request = known.asked.request
    title = known.asked.text(TextKind.REQUEST_TITLE)
    paper.blocks.append(hello(head, known.person))
    paper.say("welcome", words.text("We ask you to take part."))
    paper.warn(title)
    paper.own("we-asked", title, strong=True)
    if request.asked_by:
        paper.facts("person", (words.text("Who asks"), request.asked_by))
    free = (
        words.text("You can say no. It changes nothing for you."),
        words.text("You do not have to say why."),
    )
    paper.note("choose", words.sentences(free)) if not head.easy else paper.say("choose", *free)
    parts = RequestParts(paper, known.asked)
    parts.who_decides()
    parts.what_can_change()
    parts.what_people_get(words.text("What you get"))
    parts.hearing_back()
    _slip(paper, known)
    paper.blocks += ask(head)
    name = words.text("Invitation to take part")
    return posted(head, name, known.person, joined(paper.blocks))


def _slip(paper: MeetingPaper, known: AskedKnown) -> None:
    """What they choose, and how they want to hear back, asked before they begin."""
    words = paper.words
    paper.heading(words.text("Your answer"))
    paper.say("pen", words.text("Fill this in, or ring us."))
    ways = [way for way in HeardBy if way is not HeardBy.HAND]
    paper.together(
        [
            Fields(fields=(Field(label=words.text("Your name"), value=known.person.listed),)),
            TickBoxes(
                label=words.text("Would you like to take part?"),
                choices=(
                    Choice(text=words.text("Yes")),
                    Choice(text=words.text("No")),
                    Choice(text=words.text("I do not know yet.")),
                ),
            ),
            TickBoxes(
                label=words.text("How do you want to hear what became of it?"),
                choices=tuple(
                    Choice(
                        text=words.text(HEARD_BY_NAMES[way]), ticked=way is known.person.hear_back
                    )
                    for way in ways
                ),
            ),
            Fields(fields=(Field(label=words.text("What I need to take part"), lines=2),)),
        ]
    )
