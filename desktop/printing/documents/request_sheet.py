"""A request on one page: what is asked, what can change, who decides, and who signs for it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.domain import record_sources
from desktop.domain.request import (
    INVOLVEMENT_NAMES,
    PURPOSE_NAMES,
    STAGE_NAMES,
    Request,
    RequestState,
)
from desktop.domain.request_checks import missing
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Versions
from desktop.printing.blocks import Document, SignatureBox
from desktop.printing.documents.costs import fee_warning
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import MeetingPaper, Text

Part = tuple[str, TextKind, str]
"""The picture beside a text, the text, and its label."""
TEXTS = (
    *(TextKind.REQUEST_TITLE, TextKind.REQUEST_DECISION, TextKind.REQUEST_CAN),
    *(TextKind.REQUEST_CANNOT, TextKind.REQUEST_WHY_FIXED, TextKind.REQUEST_RESULT),
    *(TextKind.REQUEST_FEE, TextKind.REQUEST_EXPENSES, TextKind.REQUEST_SUPPORT),
)


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
    """For whoever asks, and for the group: everything that people are told before they begin.

    It is brief: label beside text, so that in clear print all of it stands on one page.
    """
    paper, words, request = MeetingPaper(head, known.versions), head.words, known.request
    title = known.text(TextKind.REQUEST_TITLE)
    paper.warn(*(known.text(kind) for kind in TEXTS))
    paper.own("we-asked", title, strong=True)
    paper.facts(
        "person",
        (words.text("Who asks"), request.asked_by or head.group.name),
        (words.text("Whom to reach there"), request.contact),
        (words.text("It came on"), paper.day(request.received_on)),
    )
    paper.facts(
        "we-asked",
        (words.text("What people are asked for"), words.text(PURPOSE_NAMES[request.purpose])),
        (words.text("What members do"), words.text(INVOLVEMENT_NAMES[request.involvement])),
        (words.text("When people are asked"), words.text(STAGE_NAMES[request.stage])),
    )
    parts = RequestParts(paper, known, brief=True)
    parts.who_decides()
    parts.what_can_change()
    parts.what_people_get(words.text("What people get"))
    parts.hearing_back()
    _still_to_say(paper, request)
    _signed(paper, request)
    name = words.text("Request to members")
    said = paper.said(title).wording
    return paper.document(name, running=words.text("{kind}: {what}", kind=name, what=said))


class RequestParts:
    """The parts of a request that stand on its sheet, `brief`, and in the letter about it."""

    def __init__(self, paper: MeetingPaper, known: RequestKnown, *, brief: bool = False) -> None:
        self._paper, self._known, self._brief = paper, known, brief

    def who_decides(self) -> None:
        """Which decision it is for, who decides by when, who has the money and the last word."""
        paper, words, request = self._paper, self._paper.words, self._known.request
        facts = (
            (words.text("Who decides it"), request.decided_by),
            (words.text("By when"), paper.day(request.decided_on)),
            (words.text("Who holds the money"), request.holds_money),
            (words.text("Who has the last word"), request.last_word),
        )
        if not (request.decision or any(value for _label, value in facts)):
            return
        paper.heading(words.text("Who decides"))
        self._texts(
            (("choose", TextKind.REQUEST_DECISION, words.text("Which decision it is for")),)
        )
        paper.facts("chair", *facts[:2])
        paper.facts("money", *facts[2:])

    def what_can_change(self) -> None:
        """What people can change, what they cannot and why, and what will probably come of it."""
        words = self._paper.words
        self._under(
            words.text("What can change"),
            ("yes", TextKind.REQUEST_CAN, words.text("What you can change")),
            ("no", TextKind.REQUEST_CANNOT, words.text("What you cannot change")),
            ("question", TextKind.REQUEST_WHY_FIXED, words.text("Why it cannot be changed")),
            ("what-next", TextKind.REQUEST_RESULT, words.text("What will probably come of it")),
        )

    def what_people_get(self, heading: str) -> None:
        """A fee and money back are two things, and stand apart (practice rule 22).

        In a letter that offers one: what a fee may do to benefits stands beside it, and that
        one may take less of it, or none (rule 23).
        """
        paper, words = self._paper, self._paper.words
        fee = ("coins", TextKind.REQUEST_FEE, words.text("Fee"))
        others = (
            ("receipt", TextKind.REQUEST_EXPENSES, words.text("Costs we pay back")),
            ("help", TextKind.REQUEST_SUPPORT, words.text("Support")),
        )
        if self._brief or not self._known.request.offers_fee:
            self._under(heading, fee, *others)
            return
        self._under(heading, fee)
        paper.note("warning", fee_warning(words))
        paper.say("choose", words.text("You may take less of a fee, or none. Nobody asks why."))
        self._texts(others)

    def hearing_back(self) -> None:
        """By when everybody who says something hears what became of it."""
        paper, words, due = self._paper, self._paper.words, self._known.request.feedback_due
        if due is None:
            return
        paper.heading(words.text("Hearing back"))
        paper.say(
            "letter",
            words.text("You hear what became of what you said."),
            words.text("You hear it by {day}.", day=paper.head.day(due)),
        )

    def _under(self, heading: str, *parts: Part) -> None:
        if any(self._known.text(kind).wording for _name, kind, _label in parts):
            self._paper.heading(heading)
            self._texts(parts)

    def _texts(self, parts: Sequence[Part]) -> None:
        """Texts of the group, each under its label or, where it is brief, beside it."""
        paper = self._paper
        texts = [(name, self._known.text(kind), label) for name, kind, label in parts]
        if self._brief and not paper.head.easy:
            paper.facts("", *((label, paper.said(text).wording) for _n, text, label in texts))
            return
        paper.warn(*(text for _name, text, _label in texts))
        for name, text, label in texts:
            paper.own(name, text, label)


def _still_to_say(paper: MeetingPaper, request: Request) -> None:
    """While it is being prepared: what whoever asks has not told us yet (practice rule 35)."""
    lacks = missing(request) if request.state is RequestState.DRAFT else []
    if lacks:
        paper.heading(paper.words.text("Still to say"))
        paper.points("question", *(paper.words.say(one.said) for one in lacks))


def _signed(paper: MeetingPaper, request: Request) -> None:
    """Whoever asks signs that it is so; what the group asks itself, the group signs."""
    who = request.asked_by or paper.head.group.name
    label = paper.words.text("Signed for {name}", name=who)
    paper.together([SignatureBox(label=label, date_label=paper.words.text("Date"))])
