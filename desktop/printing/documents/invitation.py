"""The invitation to a meeting, with a slip to answer on."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.domain.agenda import Agenda
from desktop.domain.agenda_times import breaks
from desktop.domain.body import POWER_NAMES, Body
from desktop.domain.booking import BOOKING_NAMES, BookingKind
from desktop.domain.capitals import begun
from desktop.domain.meeting import Meeting
from desktop.domain.need import NEED_NAMES, NeedKind
from desktop.domain.person import Person
from desktop.domain.readiness import Standing, standing_name
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Versions
from desktop.printing.blocks import (
    Choice,
    Document,
    Field,
    Fields,
    TickBoxes,
)
from desktop.printing.documents.getting_there import WayThere, place
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.letters import hello
from desktop.printing.documents.meeting_parts import MeetingPaper, Text
from desktop.printing.documents.policy_rates import InForce


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """Who else is asked, as numbers alone: nobody is named to the others."""

    members: int = 0
    supporters: int = 0
    guests: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """What an invitation is made of; `person` is None for one that anybody may get.

    `leads` names who runs the meeting. `support` is what this person needs and how that stands,
    `for_all` what is booked for everybody. `pre_meeting` is the one before, to prepare.
    With the agenda and what we pay `beside` it, as in a pack, it does not say them again.
    """

    agenda: Agenda
    way: WayThere | None
    person: Person | None = None
    body: Body | None = None
    leads: str = ""
    coming: Coming = field(default_factory=Coming)
    support: Sequence[tuple[NeedKind, Standing]] = ()
    for_all: Sequence[BookingKind] = ()
    pre_meeting: Meeting | None = None
    beside: bool = False
    policy: InForce | None = None
    versions: Versions = field(default_factory=Versions)

    @property
    def meeting(self) -> Meeting:
        return self.agenda.meeting


def invitation(head: Letterhead, known: Invited) -> Document:
    """Why, what about, when, where, with whom, what we pay; and that anybody can say no."""
    paper, words = MeetingPaper(head, known.versions), head.words
    if known.person and not known.beside:
        paper.blocks.append(hello(head, known.person))
    if known.meeting.called_off_on:
        paper.note("no", words.text("This meeting is called off. Please do not come."))
    paper.say("welcome", words.text("We invite you to a meeting."))
    paper.meeting_name(known.meeting)
    paper.facts("clock", (words.text("Time"), paper.times(known.meeting)))
    paper.facts("clock", (words.text("Breaks"), _breaks(paper, known)))
    paper.facts("place", (words.text("Where"), known.meeting.place))
    free = (
        words.text("You can say no. It changes nothing for you."),
        words.text("You do not have to say why."),
    )
    paper.note("choose", words.sentences(free)) if not head.easy else paper.say("choose", *free)
    _why(paper, known)
    _about(paper, known)
    if known.way is not None:
        paper.heading(words.text("How to get there"))
        place(paper, known.way, level=3)
    _support(paper, known)
    _who(paper, known)
    if not known.beside:
        _costs(paper, known)
    _add(paper, known)
    _slip(paper, known)
    who = known.person.listed if known.person else known.meeting.title
    title = words.text("Invitation")
    return paper.document(
        title,
        running=words.text("{kind}: {what}", kind=title, what=who),
        dated=head.day(head.printed_on) if known.person else "",
    )


def _breaks(paper: MeetingPaper, known: Invited) -> str:
    words = paper.words
    return words.listed(words.time(one.starts) for one in breaks(known.agenda) if one.starts)


def _why(paper: MeetingPaper, known: Invited) -> None:
    """Why we meet, who runs it, and what will probably come of it."""
    words, meeting, body = paper.words, known.meeting, known.body
    why = Text(kind=TextKind.MEETING_WHY, about=meeting.id, wording=meeting.why)
    result = Text(kind=TextKind.MEETING_RESULT, about=meeting.id, wording=meeting.likely_result)
    runs = words.text("{name} leads this.", name=known.leads) if known.leads else ""
    power = ""
    if body:
        power = words.text(
            "{body}: {power}.", body=body.name, power=words.text(POWER_NAMES[body.power])
        )
    if not (meeting.why or meeting.likely_result or runs or power):
        return
    paper.heading(words.text("Why we meet"))
    paper.warn(why, result)
    paper.own("question", why)
    paper.say("chair", runs, power)
    paper.own("what-next", result, words.text("What will probably come of it"))


def _about(paper: MeetingPaper, known: Invited) -> None:
    """What it is about, item by item: what can be changed, and what cannot."""
    words = paper.words
    items = [one.item for one in known.agenda.items if one.item and not one.is_confidential]
    if not items:
        return
    titles = [Text(kind=TextKind.ITEM_TITLE, about=one.id, wording=one.title) for one in items]
    paper.heading(words.text("What we talk about"))
    if known.beside:
        paper.warn(*titles)
        paper.own_points("talk", titles)
        return
    for item, title in zip(items, titles, strict=True):
        can = Text(kind=TextKind.ITEM_CAN, about=item.id, wording=item.can_change)
        cannot = Text(kind=TextKind.ITEM_CANNOT, about=item.id, wording=item.cannot_change)
        paper.warn(title, can, cannot)
        paper.own("talk", title, strong=True)
        paper.own("yes", can, words.text("What you can change"))
        paper.own("no", cannot, words.text("What you cannot change"))


def _support(paper: MeetingPaper, known: Invited) -> None:
    words = paper.words
    paper.heading(words.text("Support for you"))
    for kind, standing in known.support:
        state = words.text(standing_name(kind, standing))
        paper.facts("help", (begun(words.text(NEED_NAMES[kind])), state))
    if not known.support:
        paper.say("help", words.text("You have told us of no support you need."))
    paper.say(
        "help",
        words.text("Tell us what you need to take part."),
        words.text("You can bring somebody with you."),
    )


def _who(paper: MeetingPaper, known: Invited) -> None:
    """Numbers and roles; a small group knows its people, and others need not."""
    words, coming = paper.words, known.coming
    paper.heading(words.text("Who else comes"))
    counted = (
        (words.text("Members we asked"), coming.members),
        (words.text("Supporters"), coming.supporters),
        (words.text("Guests"), coming.guests),
    )
    paper.facts("people", *((label, str(count)) for label, count in counted if count))
    roles = (words.text(BOOKING_NAMES[kind]) for kind in known.for_all)
    paper.facts("help", (words.text("Also there"), words.listed(dict.fromkeys(roles))))
    if known.pre_meeting:
        day, times = paper.head.day(known.pre_meeting.day), paper.times(known.pre_meeting)
        before = words.listed([day, times, known.pre_meeting.place])
        paper.facts("meeting", (words.text("We prepare together before"), before))


def _costs(paper: MeetingPaper, known: Invited) -> None:
    words = paper.words
    paper.heading(words.text("Your costs"))
    paper.say(
        "money",
        words.text("Taking part should cost you nothing."),
        words.text("We pay back what you spend on it."),
    )
    if known.policy and not paper.head.easy:
        kinds = (words.say(category.title) for category, _rates in known.policy.paid)
        paper.facts("bus", (words.text("We pay for"), words.listed(kinds)))
    paper.say(
        "receipt",
        words.text("Keep your tickets and receipts."),
        words.text("You get cash at the meeting, or by bank if you like."),
    )
    paper.say("question", words.text("You cannot pay first? Ask us before the meeting."))


def _add(paper: MeetingPaper, known: Invited) -> None:
    """How anybody puts something on the agenda, and until when, or on the next one."""
    words, day = paper.words, known.meeting.items_close
    paper.heading(words.text("Your own ideas"))
    by = ""
    if day and paper.head.printed_on > day:
        by = words.text("We keep it for the next meeting.")
    elif day:
        by = words.text("Please tell us by {day}.", day=paper.head.day(day))
    paper.say(
        "talk",
        words.text("What should we talk about?"),
        words.text("Ring, write, or tell one of us."),
        by,
    )


def _slip(paper: MeetingPaper, known: Invited) -> None:
    """The slip to send back: it asks no reason of anybody."""
    words = paper.words
    paper.heading(words.text("Your answer"))
    paper.say("pen", words.text("Fill this in, or ring us."))
    will = TickBoxes(
        label=words.text("Will you come?"),
        choices=(
            Choice(text=words.text("I will come.")),
            Choice(text=words.text("I cannot come.")),
            Choice(text=words.text("I do not know yet.")),
        ),
    )
    name = known.person.listed if known.person else ""
    paper.together(
        [
            Fields(fields=(Field(label=words.text("Your name"), value=name),)),
            will,
            Fields(fields=(Field(label=words.text("What I need to take part"), lines=2),)),
            Fields(fields=(Field(label=words.text("What I want to talk about"), lines=2),)),
        ]
    )
