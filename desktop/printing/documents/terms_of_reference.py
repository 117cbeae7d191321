"""What a body is for and how it works: its terms of reference, on paper for everybody."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.domain.body import POWER_NAMES, ROLE_NAMES, Body, Seat, TermsOfReference
from desktop.domain.person import Person
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Versions
from desktop.printing.blocks import Document
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import MeetingPaper, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsKnown:
    """A body with its newest terms, None while nobody wrote any, and who sits on it now.

    `members` is how many of them count for deciding.
    """

    body: Body
    terms: TermsOfReference | None = None
    seats: Sequence[tuple[Seat, Person]] = ()
    members: int = 0
    versions: Versions = field(default_factory=Versions)


def terms_of_reference(head: Letterhead, known: TermsKnown) -> Document:
    """Its purpose, what it may decide, who sits on it, and how it works."""
    paper, words, body = MeetingPaper(head, known.versions), head.words, known.body
    terms = known.terms or TermsOfReference(body_id=body.id or 0, version=1)
    paper.facts("people", (words.text("Group"), body.name))
    if known.terms:
        paper.facts(
            "calendar",
            (words.text("Version"), str(terms.version)),
            (words.text("Agreed on"), paper.day(terms.agreed_on)),
            (words.text("We look at it again on"), paper.day(terms.review_on)),
        )
    paper.facts("choose", (words.text("Our power"), words.text(POWER_NAMES[body.power])))
    purpose = Text(kind=TextKind.BODY_PURPOSE, about=body.id, wording=body.purpose)
    if purpose.wording:
        paper.heading(words.text("What it is for"))
        paper.warn(purpose)
        paper.own("people", purpose)
    _part(paper, terms, "yes", words.text("What belongs to it"), TextKind.TERMS_IN)
    _part(paper, terms, "no", words.text("What does not belong to it"), TextKind.TERMS_OUT)
    _who(paper, known, terms)
    _part(paper, terms, "calendar", words.text("How often we meet"), TextKind.TERMS_OFTEN)
    _part(paper, terms, "money", words.text("Money"), TextKind.TERMS_MONEY)
    _part(paper, terms, "help", words.text("Support"), TextKind.TERMS_SUPPORT)
    private = words.text("What stays private")
    _part(paper, terms, "private", private, TextKind.TERMS_CONFIDENTIALITY)
    title = words.text("What a group is for")
    running = words.text("{kind}: {what}", kind=title, what=body.name)
    return paper.document(title, running=running)


def _who(paper: MeetingPaper, known: TermsKnown, terms: TermsOfReference) -> None:
    """Who belongs to it, how they are chosen, who it is now, and how many must be there."""
    words = paper.words
    _part(paper, terms, "people", words.text("Who belongs to it"), TextKind.TERMS_WHO)
    _part(paper, terms, "choose", words.text("How they are chosen"), TextKind.TERMS_CHOSEN)
    if known.seats:
        paper.heading(words.text("Who sits on it now"))
        named = [(who.listed, words.text(ROLE_NAMES[seat.role])) for seat, who in known.seats]
        paper.facts("people", *named)
    if known.members:
        paper.heading(words.text("How many must be there"))
        paper.say(
            "meeting",
            words.plural(
                "{needed} of {count} member must be there to decide (quorum).",
                "{needed} of {count} members must be there to decide (quorum).",
                known.members,
                needed=str(known.body.quorum(known.members)),
            ),
        )


WORDINGS = {
    TextKind.TERMS_IN: "in_scope",
    TextKind.TERMS_OUT: "out_of_scope",
    TextKind.TERMS_WHO: "who",
    TextKind.TERMS_CHOSEN: "how_chosen",
    TextKind.TERMS_OFTEN: "how_often",
    TextKind.TERMS_MONEY: "money",
    TextKind.TERMS_SUPPORT: "support",
    TextKind.TERMS_CONFIDENTIALITY: "confidentiality",
}
"""The column of each text."""


def _part(
    paper: MeetingPaper, terms: TermsOfReference, name: str, heading: str, kind: TextKind
) -> None:
    """One part under its heading; nothing where nobody wrote it."""
    text = Text(kind=kind, about=terms.body_id, wording=getattr(terms, WORDINGS[kind]))
    if text.wording:
        paper.heading(heading)
        paper.warn(text)
        paper.own(name, text)
