"""A request on one page: what is asked, what can change, who decides, and who signs for it."""

from dataclasses import dataclass, field

from desktop.domain import record_sources
from desktop.domain.request import INVOLVEMENT_NAMES, PURPOSE_NAMES, STAGE_NAMES, Request
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Versions
from desktop.printing.blocks import Document, SignatureBox
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import MeetingPaper, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestKnown:
    """A request as it stands now."""

    request: Request
    versions: Versions = field(default_factory=Versions)

    def text(self, kind: TextKind) -> Text:
        """One of its texts, by what it says."""
        sources = {source.kind: source for source in record_sources.of_request(self.request)}
        return Text(kind=kind, about=self.request.id, wording=sources[kind].wording)


def request_sheet(head: Letterhead, known: RequestKnown) -> Document:
    """For whoever asks, and for the group: everything that people are told before they begin."""
    paper, words, request = MeetingPaper(head, known.versions), head.words, known.request
    title = known.text(TextKind.REQUEST_TITLE)
    paper.warn(title)
    paper.own("we-asked", title, strong=True)
    paper.facts(
        "person",
        (words.text("Who asks"), request.asked_by or head.group.name),
        (words.text("Whom to reach there"), request.contact),
    )
    paper.facts(
        "we-asked",
        (words.text("It came on"), paper.day(request.received_on)),
        (words.text("What people are asked for"), words.text(PURPOSE_NAMES[request.purpose])),
        (words.text("What members do"), words.text(INVOLVEMENT_NAMES[request.involvement])),
        (words.text("When people are asked"), words.text(STAGE_NAMES[request.stage])),
    )
    paper.heading(words.text("Who decides"))
    who_decides(paper, known)
    what_can_change(paper, known)
    paper.heading(words.text("What people get"))
    what_people_get(paper, known)
    hearing_back(paper, known)
    _signed(paper, request)
    name = words.text("Request to members")
    said = paper.said(title).wording
    return paper.document(name, running=words.text("{kind}: {what}", kind=name, what=said))


def who_decides(paper: MeetingPaper, known: RequestKnown) -> None:
    """Which decision it is for, who decides by when, and who has the money and the last word."""
    words, request = paper.words, known.request
    decision = known.text(TextKind.REQUEST_DECISION)
    paper.warn(decision)
    paper.own("choose", decision, words.text("Which decision it is for"))
    paper.facts(
        "chair",
        (words.text("Who decides it"), request.decided_by),
        (words.text("By when"), paper.day(request.decided_on)),
    )
    paper.facts(
        "money",
        (words.text("Who holds the money"), request.holds_money),
        (words.text("Who has the last word"), request.last_word),
    )


def what_can_change(paper: MeetingPaper, known: RequestKnown) -> None:
    """What people can change, what they cannot and why, and what will probably come of it."""
    words = paper.words
    can, cannot = known.text(TextKind.REQUEST_CAN), known.text(TextKind.REQUEST_CANNOT)
    why, result = known.text(TextKind.REQUEST_WHY_FIXED), known.text(TextKind.REQUEST_RESULT)
    if not any(text.wording for text in (can, cannot, why, result)):
        return
    paper.heading(words.text("What can change"))
    paper.warn(can, cannot, why, result)
    paper.own("yes", can, words.text("What you can change"))
    paper.own("no", cannot, words.text("What you cannot change"))
    paper.own("question", why, words.text("Why it cannot be changed"))
    paper.own("what-next", result, words.text("What will probably come of it"))


def what_people_get(paper: MeetingPaper, known: RequestKnown) -> None:
    """A fee and money back are two things, and stand apart (practice rule 22)."""
    words = paper.words
    fee, costs = known.text(TextKind.REQUEST_FEE), known.text(TextKind.REQUEST_EXPENSES)
    support = known.text(TextKind.REQUEST_SUPPORT)
    paper.warn(fee, costs, support)
    paper.own("coins", fee, words.text("Fee"))
    paper.own("receipt", costs, words.text("Costs we pay back"))
    paper.own("help", support, words.text("Support"))


def hearing_back(paper: MeetingPaper, known: RequestKnown) -> None:
    """By when everybody who says something hears what became of it."""
    words, due = paper.words, known.request.feedback_due
    if due is None:
        return
    paper.heading(words.text("Hearing back"))
    paper.say(
        "letter",
        words.text("You hear what became of what you said."),
        words.text("You hear it by {day}.", day=paper.head.day(due)),
    )


def _signed(paper: MeetingPaper, request: Request) -> None:
    """Whoever asks signs that it is so; what the group asks itself, the group signs."""
    who = request.asked_by or paper.head.group.name
    label = paper.words.text("Signed for {name}", name=who)
    paper.together([SignatureBox(label=label, date_label=paper.words.text("Date"))])
