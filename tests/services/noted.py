"""A committee's meeting that was noted: who came, two items, own words, decisions, actions."""

from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from desktop.domain.agenda import AgendaLine, Item, LineKind, LineState, Outcome
from desktop.domain.body import Body, Role, Seat
from desktop.domain.decision import Action, Decision
from desktop.domain.meeting import Meeting, Reply
from desktop.domain.notes import Handled, Interest, LineNote, MeetingNotes, MemberView
from desktop.language import sentence
from desktop.services.changes import actions, decisions
from desktop.services.meetings import meetings
from desktop.services.meetings.notes import notes
from desktop.storage import agenda, bodies
from desktop.storage import notes as stored
from tests.services.in_words import DAY, InWords

NEXT_DAY = date(2026, 4, 9)
ON_IT = ("Amina", "Ben", "Carys", "Dilip", "Maya", "Leon")
CAME = ("Amina", "Ben", "Carys", "Dilip", "Sam")
"""Four of six members, where three are enough; and Sam, who is no member."""


@dataclass(frozen=True)
class Noted:
    """The group, and where its notes are: lines and items by a short name."""

    group: InWords
    meeting: Meeting
    next: Meeting
    body: Body
    lines: dict[str, int]
    items: dict[str, int]

    @property
    def id(self) -> int:
        return self.meeting.id or 0

    def now(self) -> MeetingNotes:
        return notes.of_meeting(self.group.workspace, self.id)

    def note(self, line: str, said: str, *, read_back: bool = True) -> None:
        """What stands about a line now, instead of what stood there."""
        workspace = self.group.workspace
        with workspace.step(self.group.act(), sentence("Notes")):
            line_id = self.lines[line]
            before = stored.of_lines(workspace.db, [line_id]).get(line_id)
            now = LineNote(line_id=line_id, said=said, read_back=read_back)
            if before is None:
                stored.NOTES.add(workspace.db, now)
            else:
                stored.NOTES.update(workspace.db, replace(now, id=before.id))

    def decide(self, wording: str, item: str = "ramp", **more: Any) -> Decision:
        known: dict[str, Any] = {"reasons": "Two of us cannot come in.", **more}
        decision = Decision(
            meeting_id=self.id, item_id=self.items[item], day=DAY, wording=wording, **known
        )
        workspace = self.group.workspace
        return decisions.decide(workspace, self.group.act(), decision=decision)

    def do(self, wording: str, who: str = "Ben", due: date | None = None) -> Action:
        action = Action(
            meeting_id=self.id,
            item_id=self.items["ramp"],
            wording=wording,
            owner_id=self.group.id(who),
            due=due or date(2026, 3, 26),
            made_on=DAY,
        )
        return actions.add(self.group.workspace, self.group.act(), action=action).action


def noted(group: InWords) -> Noted:
    """The meeting of the group as one of its committee's, with everything that was noted."""
    made = _with_committee(group)
    _note_everything(made)
    return made


def _with_committee(group: InWords) -> Noted:
    workspace, act = group.workspace, group.act()
    with workspace.step(act, sentence("A committee")):
        body = bodies.BODIES.add(workspace.db, Body(name="Committee", quorum_plus=1))
        for name in ON_IT:
            role = Role.CHAIR if name == "Leon" else Role.MEMBER
            seat = Seat(
                body_id=body.id or 0, person_id=group.id(name), role=role, from_day=date(2025, 1, 1)
            )
            bodies.SEATS.add(workspace.db, seat)
    before = meetings.get(workspace, group.meeting_id)
    meetings.change(workspace, act, meeting=replace(before, body_id=body.id))
    later = Meeting(title="Tea in April", day=NEXT_DAY, starts=time(10, 0), body_id=body.id)
    after = meetings.add(workspace, act, meeting=later)
    for name in CAME:
        meetings.came(workspace, act, meeting_id=group.meeting_id, person_id=group.id(name))
    priya = group.id("Priya")
    meetings.reply(
        workspace, act, meeting_id=group.meeting_id, person_id=priya, reply=Reply.NOT_COMING
    )
    items, lines = _agenda(group, body)
    meeting = meetings.get(workspace, group.meeting_id)
    return Noted(group, meeting, after, body, lines, items)


def _agenda(group: InWords, body: Body) -> tuple[dict[str, int], dict[str, int]]:
    workspace, items, lines = group.workspace, dict[str, int](), dict[str, int]()
    planned = {
        "interests": LineKind.INTERESTS,
        "ramp": LineKind.ITEM,
        "private": LineKind.ITEM,
        "open": LineKind.OPEN,
    }
    with workspace.step(group.act(), sentence("An agenda")):
        for name, title in {"ramp": "A ramp at the door", "private": "A complaint"}.items():
            item = Item(
                title=title,
                body_id=body.id,
                proposed_by=group.id("Amina"),
                proposed_on=date(2026, 2, 20),
                outcome=Outcome.DECIDE,
                confidential=name == "private",
            )
            items[name] = agenda.ITEMS.add(workspace.db, item).id or 0
        for position, (name, kind) in enumerate(planned.items(), start=1):
            line = AgendaLine(
                meeting_id=group.meeting_id,
                position=position,
                kind=kind,
                item_id=items.get(name),
                state=LineState.DISCUSSED,
            )
            lines[name] = agenda.LINES.add(workspace.db, line).id or 0
    return items, lines


def _note_everything(made: Noted) -> None:
    group, workspace = made.group, made.group.workspace
    with workspace.step(group.act(), sentence("What was said")):
        view = MemberView(
            line_id=made.lines["ramp"],
            person_id=group.id("Dilip"),
            own_words="I wait outside in the rain, like a dog.",
            day=DAY,
        )
        stored.VIEWS.add(workspace.db, view)
        interest = Interest(
            person_id=group.id("Ben"),
            meeting_id=made.id,
            line_id=made.lines["ramp"],
            matter="His brother builds ramps",
            handled=Handled.STEPPED_BACK,
            declared_on=DAY,
        )
        stored.INTERESTS.add(workspace.db, interest)
    made.note("ramp", "We looked at two ramps.")
    made.note("private", "Somebody complained about somebody.")
    made.decide("We buy the wooden ramp.")
    made.do("Ask for a price")
