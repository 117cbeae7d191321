"""The answer to somebody who proposed an item: what becomes of it, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop.domain.agenda import Item, ItemState
from desktop.domain.decision import Decision
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Versions
from desktop.language import N_
from desktop.printing.blocks import Document
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.letters import ask, closing, hello, posted
from desktop.printing.documents.meeting_parts import MeetingPaper, Text, joined

ANSWERS: Mapping[ItemState, tuple[str, str]] = MappingProxyType(
    {
        ItemState.PROPOSED: ("wait", N_("We have it. We tell you what becomes of it.")),
        ItemState.ACCEPTED: ("yes", N_("We talk about it at a meeting.")),
        ItemState.DEFERRED: ("wait", N_("We put it off. It is not forgotten.")),
        ItemState.REFUSED: ("we-could-not", N_("We do not take it up.")),
        ItemState.DONE: ("we-did", N_("We talked about it.")),
    }
)
"""The picture and the sentence for what becomes of an item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerKnown:
    """What an answer is made of. `meeting` is where it is talked about next, if anybody knows.

    `decisions` are those about the item.
    """

    item: Item
    person: Person
    meeting: Meeting | None = None
    decisions: Sequence[Decision] = ()
    versions: Versions = field(default_factory=Versions)


def item_answer(head: Letterhead, known: AnswerKnown) -> Document:
    """A short letter: what they proposed, our answer and its reason, and thanks."""
    paper, words, item = MeetingPaper(head, known.versions), head.words, known.item
    paper.blocks.append(hello(head, known.person))
    paper.say("thank-you", words.text("Thank you for your idea."))
    title, briefing, reason = (
        Text(kind=kind, about=item.id, wording=text)
        for kind, text in (
            (TextKind.ITEM_TITLE, item.title),
            (TextKind.ITEM_BRIEFING, item.briefing),
            (TextKind.ITEM_REASON, item.reason),
        )
    )
    paper.heading(words.text("What you proposed"))
    paper.warn(title, briefing)
    paper.own("you-said", title, strong=True)
    paper.own("you-said", briefing)
    paper.facts("calendar", (words.text("Proposed on"), paper.day(item.proposed_on)))
    paper.heading(words.text("Our answer"))
    picture, answer = ANSWERS[item.state]
    paper.say(picture, words.text(answer))
    paper.warn(reason)
    paper.own("question", reason, words.text("Why"))
    _decided(paper, known)
    if known.meeting:
        day = paper.day(known.meeting.day)
        paper.facts("calendar", (words.text("When we talk about it"), day))
    paper.say(
        "talk",
        words.text("You do not agree? Tell us."),
        words.text("You can propose it again at any time."),
    )
    paper.blocks += closing(head, ask(head))
    return posted(head, words.text("Your idea"), known.person, joined(paper.blocks))


def _decided(paper: MeetingPaper, known: AnswerKnown) -> None:
    words = paper.words
    for one in known.decisions:
        wording = Text(kind=TextKind.DECISION, about=one.id, wording=one.wording)
        reasons = Text(kind=TextKind.DECISION_REASONS, about=one.id, wording=one.reasons)
        paper.warn(wording, reasons)
        paper.own("agree", wording, words.text("What was decided"), strong=True)
        paper.own("question", reasons, words.text("Why it was decided"))
