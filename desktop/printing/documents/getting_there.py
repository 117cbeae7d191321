"""Where a meeting is: the way there, and what the place has, with who looked and when."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop.domain.capitals import begun
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.domain.readiness import FactNow
from desktop.domain.text_kinds import TextKind
from desktop.domain.venue import HAS_NAMES, VENUE_FACT_NAMES, Has, Venue, VenueCheck, VenueFact
from desktop.domain.versions import Versions
from desktop.language import isolated
from desktop.printing.blocks import Document
from desktop.printing.documents.letterhead import Letterhead, name_of
from desktop.printing.documents.meeting_parts import MeetingPaper, Text

PICTURES: Mapping[VenueFact, str] = MappingProxyType(
    {
        VenueFact.STEP_FREE: "step-free",
        VenueFact.TOILET: "toilet",
        VenueFact.LOOP: "loop",
        VenueFact.PARKING: "parking",
        VenueFact.TRANSPORT: "bus",
        VenueFact.QUIET: "quiet",
        VenueFact.LIGHTING: "light",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WayThere:
    """A meeting's place. `venue` is None where we know no more than what it is called.

    `facts` is what we know today of what the place has; `people` names who looked.
    """

    meeting: Meeting
    venue: Venue | None = None
    facts: Mapping[VenueFact, FactNow] = field(default_factory=lambda: MappingProxyType({}))
    people: Mapping[int, Person] = field(default_factory=lambda: MappingProxyType({}))
    versions: Versions = field(default_factory=Versions)


def getting_there(head: Letterhead, way: WayThere, *, alone: bool = True) -> Document:
    """The sheet to take along; where it does not lie alone, the meeting is named before."""
    paper = MeetingPaper(head, way.versions)
    if alone:
        paper.meeting(way.meeting)
    place(paper, way, level=2)
    return paper.document(head.words.text("How to get there"))


def place(paper: MeetingPaper, way: WayThere, *, level: int) -> None:
    """The address, the way, and what the place has, under headings of this level."""
    words, venue = paper.words, way.venue
    if venue is None:
        ask = words.text("Ask us how to get there, and what the place has.")
        paper.say("question", ask)
        return
    paper.facts("place", (words.text("Address"), _address(venue, rtl=words.rtl)))
    text = Text(kind=TextKind.VENUE_WAY, about=venue.id, wording=venue.how_to_get_there)
    paper.warn(text)
    paper.own("walking", text, words.text("The way there"), level=level)
    paper.heading(words.text("What the place has"), level)
    known = [way.facts[fact].check for fact in VenueFact if fact in way.facts]
    checks = [check for check in known if check is not None]
    looks = {_looked(paper, way, check) for check in checks}
    for check in checks:
        _fact(paper, way, check, once=len(looks) == 1)
    if len(looks) == 1:
        paper.say("look", begun(looks.pop()))
    unknown = set(VenueFact) - {check.fact for check in checks}
    names = [words.text(VENUE_FACT_NAMES[fact]) for fact in VenueFact if fact in unknown]
    paper.facts("question", (words.text("We do not know yet"), words.listed(names)))


def _address(venue: Venue, *, rtl: bool) -> str:
    """As it stands on an envelope here, for a driver to read, whatever the paper's language."""
    lines = [line.strip() for line in (venue.name, *venue.address.splitlines())]
    said = ", ".join(line for line in lines if line)
    return isolated(said) if rtl else said


def _fact(paper: MeetingPaper, way: WayThere, check: VenueCheck, *, once: bool) -> None:
    """`A hearing loop: partly, only in the large room.`, and who looked if not all one."""
    words, untrue = paper.words, way.facts[check.fact].untrue
    said = [words.text(HAS_NAMES[check.has]), check.note]
    if untrue is not None:
        day, on_the_day = untrue
        said += [words.text("not so on {day}", day=day), on_the_day.note]
    if not once:
        said.append(_looked(paper, way, check))
    picture = "no" if check.has is Has.NO else PICTURES[check.fact]
    label = begun(words.text(VENUE_FACT_NAMES[check.fact]))
    paper.fact(picture, label, *said)


def _looked(paper: MeetingPaper, way: WayThere, check: VenueCheck) -> str:
    words = paper.words
    name, day = name_of(check.checked_by, way.people), check.checked_on
    if not name:
        return words.text("checked on {day}", day=day)
    return words.text("checked by {name} on {day}", name=name, day=day)
