"""The practice group as a body: who sits on it, its terms, and how its last meetings went.

Nine, eight and six of twelve came to the three meetings before, so that attendance falls
(practice.md, W11).
"""

from dataclasses import replace
from datetime import date, time, timedelta

from desktop.domain.body import Body, Level, Power, Role, Seat, TermsOfReference
from desktop.domain.meeting import Meeting
from desktop.domain.office import Act
from desktop.domain.working_days import add_months
from desktop.services.meetings import meetings
from desktop.services.meetings.bodies import bodies
from desktop.services.practice.practice_group import MEMBERS, PracticeGroup

BEGAN = date(2024, 9, 12)
CAME = ((84, 9), (56, 8), (28, 6))
"""So many days before, and how many of the twelve came."""
FIRST_TO_COME = (
    *("Amina", "Ben", "Maya", "Leon", "Hassan", "Gwen"),
    *("Carys", "Ewa", "Ines", "Dilip", "Farah", "Priya"),
)
"""In the order in which they stay longest, the twelve with a seat."""


def on(act: Act, day: date) -> Act:
    """The same person at the laptop on another day, at the same time."""
    return replace(act, day=day, at=act.at - (act.day - day))


def add_body(group: PracticeGroup) -> Body:
    """The members' group: twelve who vote, a supporter and a note-taker who do not."""
    workspace, act = group.workspace, group.act
    body = bodies.add(
        workspace,
        act,
        body=Body(
            name="Members' group",
            purpose="We say what our library and our buses need so that everybody can use them.",
            level=Level.SERVICE,
            power=Power.DECIDE,
        ),
    )
    chosen = "Chosen by everybody at the yearly meeting"
    roles = {"Leon": Role.CHAIR, "Maya": Role.TREASURER, "Priya": Role.VICE_CHAIR}
    voting = [*roles, *(member.short for member in MEMBERS)]
    for name in voting:
        _seat(group, body, name, roles.get(name, Role.MEMBER), chosen=chosen)
    _seat(group, body, "Nia", Role.NOTE_TAKER, votes=False)
    _seat(group, body, "Sam", Role.SUPPORTER, votes=False)
    agreed = BEGAN + timedelta(days=28)
    terms = TermsOfReference(
        body_id=body.id or 0,
        version=1,
        in_scope="The library and how people get there. Our own meetings and costs.",
        out_of_scope="Single people's benefits or care. We help you find who can answer.",
        who="Twelve people who use the library or the buses here.",
        how_chosen="At a meeting once a year. Anybody may put themselves forward.",
        how_often="Every four weeks on a Thursday.",
        money="Your costs come back on the day. Nobody is paid for a seat.",
        support="Tell us what you need. We book it before the meeting.",
        confidentiality="What people tell about themselves stays in the room.",
        agreed_on=agreed,
        review_on=add_months(max(agreed, act.day), 6),
    )
    bodies.write_terms(workspace, act, terms=terms)
    return body


def _seat(
    group: PracticeGroup,
    body: Body,
    name: str,
    role: Role,
    *,
    votes: bool = True,
    chosen: str = "",
) -> None:
    seat = Seat(
        body_id=body.id or 0,
        person_id=group.ids[name],
        role=role,
        votes=votes,
        how_chosen=chosen,
        from_day=BEGAN,
    )
    bodies.take_seat(group.workspace, group.act, seat=seat)


def hold_earlier(group: PracticeGroup, body: Body, venue_id: int) -> list[Meeting]:
    """The three meetings before, the oldest first, and who came to them."""
    held = []
    everybody = [group.ids[name] for name in FIRST_TO_COME]
    for before, came in CAME:
        day = group.meeting.day - timedelta(days=before)
        act = on(group.act, day)
        meeting = Meeting(
            title="Members' meeting",
            day=day,
            starts=time(10, 30),
            ends=time(15, 0),
            place=group.meeting.place,
            body_id=body.id,
            venue_id=venue_id,
            began=time(10, 30),
            ended=time(14, 50),
        )
        stored = meetings.add(group.workspace, act, meeting=meeting, invite=everybody)
        for person_id in everybody[:came]:
            meetings.came(
                group.workspace, act, meeting_id=stored.id or 0, person_id=person_id, came=True
            )
        held.append(stored)
    return held
