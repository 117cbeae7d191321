"""The papers of a practice meeting: what came before it, what was said, what comes of it."""

from collections.abc import Callable
from datetime import date, time

from desktop.domain.agenda import (
    Agenda,
    AgendaLine,
    FullLine,
    How,
    Item,
    ItemPaper,
    ItemState,
    LineKind,
    Outcome,
)
from desktop.domain.body import Body
from desktop.domain.booking import BookingKind
from desktop.domain.meeting import AgendaState, Meeting, MeetingKind
from desktop.domain.need import NeedKind
from desktop.domain.notes import Declared, Interest
from desktop.domain.readiness import Standing, facts_now
from desktop.domain.venue import Has, Venue, VenueCheck, VenueFact
from desktop.language import Sentence
from desktop.printing.blocks import Document
from desktop.printing.documents.agenda import AgendaKnown, agenda, chairs_agenda
from desktop.printing.documents.getting_there import WayThere, getting_there
from desktop.printing.documents.invitation import Coming, Invited, invitation
from desktop.printing.documents.letterhead import Letterhead
from tests.printing.practice_letters import IN_FORCE, RULES
from tests.printing.practice_meeting import DAY, LEON, MAYA, a_desk

DESK = a_desk()
PEOPLE = DESK.people
AMINA, EWA = PEOPLE[1], PEOPLE[5]
BODY = Body(id=1, name="Committee", purpose="We look after the group between meetings.")
MEETING = Meeting(
    id=1,
    title="Members’ meeting",
    day=DAY,
    starts=time(11),
    ends=time(15),
    place="Riverside Hall",
    body_id=1,
    venue_id=1,
    why="The council asks us about buses.\nWe want to answer together.",
    likely_result="The council hears what we say. It decides in May.",
    items_close=date(2026, 2, 26),
    send_by=date(2026, 3, 5),
    agenda_state=AgendaState.AGREED,
    agenda_agreed_on=date(2026, 3, 2),
    agenda_agreed_by=LEON,
)
NEXT = Meeting(id=2, title="Members’ meeting", day=date(2026, 4, 9), starts=time(11))
BEFORE = Meeting(
    id=3,
    title="Getting ready",
    day=date(2026, 3, 10),
    starts=time(14),
    place="Riverside Hall",
    kind=MeetingKind.PRE_MEETING,
    before_id=1,
)
BUSES = Item(
    id=1,
    title="Bus passes before half past nine",
    proposed_by=1,
    proposed_on=date(2026, 2, 12),
    how=How.PHONE,
    outcome=Outcome.DECIDE,
    minutes=40,
    lead_id=LEON,
    briefing="A pass is not valid before half past nine.\nMany clinics begin at nine.",
    options="Ask for passes that are valid all day.\nAsk for free tickets to clinics.",
    can_change="What we ask the council for.",
    cannot_change="The national rule for passes.",
    why_fixed="Parliament made it.",
    recommended="Ask for passes that are valid all day.",
    state=ItemState.ACCEPTED,
)
PRIVATE = Item(
    id=2,
    title="A complaint about a driver",
    proposed_on=date(2026, 2, 20),
    minutes=15,
    briefing="Somebody was left at the stop.",
    confidential=True,
    state=ItemState.ACCEPTED,
)
SUMMER = Item(
    id=3,
    title="Our summer outing",
    proposed_by=5,
    proposed_on=date(2026, 2, 27),
    minutes=20,
    can_change="Where we go, and when.",
    state=ItemState.ACCEPTED,
)
COUNCIL_PAPER = ItemPaper(
    id=1,
    item_id=1,
    title="What the council asks",
    author="Riverside Council",
    summary="Six questions about buses.",
    sha256="0" * 64,
    media_type="application/pdf",
    name="council.pdf",
    pages=12,
    size=40000,
    trouble=Sentence(""),
    received_on=date(2026, 3, 6),
)
VENUE = Venue(
    id=1,
    name="Riverside Hall",
    address="2 Mill Street\nRV1 2AB",
    how_to_get_there="Take bus 7 to Mill Street.\nThe hall is beside the library.",
)
LOOKS = (
    (VenueFact.STEP_FREE, Has.YES, "by the side door"),
    (VenueFact.TOILET, Has.YES, ""),
    (VenueFact.LOOP, Has.PARTLY, "only in the large room"),
    (VenueFact.PARKING, Has.NO, ""),
    (VenueFact.TRANSPORT, Has.YES, ""),
)
CHECKS = [
    VenueCheck(
        venue_id=1, fact=fact, has=has, note=note, checked_by=LEON, checked_on=date(2026, 2, 2)
    )
    for fact, has, note in LOOKS
]
WAY = WayThere(meeting=MEETING, venue=VENUE, facts=facts_now(CHECKS, []), people=PEOPLE)


def a_line(
    position: int, kind: LineKind, minutes: int, *, item: Item | None = None, **known: object
) -> FullLine:
    """A line of the agenda; `known` is what else stands there, of the line or about it."""
    line = AgendaLine(
        id=position,
        meeting_id=1,
        position=position,
        kind=kind,
        minutes=minutes,
        item_id=item.id if item else None,
        title=str(known.pop("title", "")),
    )
    return FullLine(line=line, item=item, **known)  # type: ignore[arg-type]


AGENDA = Agenda(
    meeting=MEETING,
    lines=(
        a_line(1, LineKind.WELCOME, 10, lead=PEOPLE[LEON]),
        a_line(2, LineKind.RULES, 5),
        a_line(3, LineKind.INTERESTS, 5),
        a_line(4, LineKind.LAST_NOTES, 10),
        a_line(5, LineKind.BETWEEN, 5),
        a_line(
            *(6, LineKind.ITEM, 40),
            item=BUSES,
            proposer=AMINA,
            lead=PEOPLE[LEON],
            papers=(COUNCIL_PAPER,),
            put_off=2,
        ),
        a_line(7, LineKind.BREAK, 15),
        a_line(8, LineKind.ITEM, 15, item=PRIVATE),
        a_line(9, LineKind.ITEM, 20, item=SUMMER, proposer=EWA, late=True),
        a_line(10, LineKind.OTHER, 20, title="A visit from the library"),
        a_line(11, LineKind.OPEN, 40),
        a_line(12, LineKind.MONEY, 20, lead=PEOPLE[MAYA]),
        a_line(13, LineKind.QUESTIONS, 5),
        a_line(14, LineKind.NEXT, 5),
    ),
)
INTEREST = Declared(
    name="Ben Carter",
    interest=Interest(
        id=1, person_id=2, meeting_id=1, line_id=6, matter="My son drives a bus.", declared_on=DAY
    ),
)
KNOWN = AgendaKnown(
    agenda=AGENDA,
    rules=RULES,
    next_meeting=NEXT,
    interests=(INTEREST,),
)
INVITED = Invited(
    agenda=AGENDA,
    way=WAY,
    person=AMINA,
    body=BODY,
    leads="Leon Brooks",
    coming=Coming(members=12, supporters=2, guests=1),
    support=((NeedKind.BSL, Standing.CONFIRMED), (NeedKind.STEP_FREE, Standing.PLACE)),
    for_all=(BookingKind.NOTE_TAKER,),
    pre_meeting=BEFORE,
    policy=IN_FORCE,
)
MEETING_PAPERS: dict[str, Callable[[Letterhead], Document]] = {
    "invitation": lambda head: invitation(head, INVITED),
    "agenda": lambda head: agenda(head, KNOWN),
    "agenda for the chair": lambda head: chairs_agenda(head, KNOWN),
    "getting there": lambda head: getting_there(head, WAY),
}
