"""What the paper of the float plan is made of, as the treasurer would pay on the day."""

from datetime import UTC, datetime, time
from functools import partial

from desktop.domain.meeting import Meeting
from desktop.domain.office import OFFICERS, Act, Office
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.printing.documents.float_plan import float_plan
from desktop.services.meetings import float_plan as float_plans
from desktop.services.papers.paper_records import About, Draft, needed_meeting
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import offices


def float_plan_sheets(workspace: Workspace, about: About) -> list[Draft]:
    """The list for the bank and the page for whoever pays, in one paper for the payer."""
    meeting = needed_meeting(workspace, about)
    act = _payer_on_the_day(workspace, meeting)
    make = partial(
        float_plan,
        evening=float_plans.evening(workspace, act, meeting_id=meeting.id or 0),
        two_signatures=workspace.settings.bank_two_signatures,
    )
    name = sentence(N_("What to get for {day}"), day=meeting.day.isoformat())
    return [Draft(make=make, name=name, reader=people.get(workspace, act.person_id))]


def _payer_on_the_day(workspace: Workspace, meeting: Meeting) -> Act:
    """The treasurer on the day of the meeting, else another officer. Raises UserError."""
    for allowed in (frozenset({Office.TREASURER}), OFFICERS):
        held = offices.holders(workspace.db, allowed, meeting.day)
        if held:
            at = datetime.combine(meeting.day, time(12, 0), UTC)
            return Act(person_id=held[0], at=at, day=meeting.day)
    raise UserError(N_("Nobody holds an office on that day. Give one under Our group."))
