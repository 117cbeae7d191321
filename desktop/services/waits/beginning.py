"""What a new group has not done yet, and what it left for later."""

from desktop.domain.first_steps import FirstStep
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.meetings import meetings
from desktop.services.money import cash, policies
from desktop.services.people import people
from desktop.services.waits.wait import Wait, WaitKind, is_first_day, to_start
from desktop.services.workspace import Workspace
from desktop.storage import looking, offices


@for_offices(EVERY_OFFICE)
def to_begin(workspace: Workspace, act: Act) -> list[Wait]:
    """What a new group has not done yet before it can pay anybody."""
    found = []
    if people.count(workspace) <= len(offices.holders(workspace.db, EVERY_OFFICE, act.day)):
        title = sentence(N_("Write down who comes. A name is enough."))
        found.append(to_start(WaitKind.PEOPLE, title, sentence(N_("who comes")), FirstStep.PEOPLE))
    if not policies.every(workspace):
        title = sentence(N_("Write down what you pay back."))
        short = sentence(N_("what you pay back"))
        found.append(to_start(WaitKind.POLICY, title, short, FirstStep.POLICY))
    if not cash.places(workspace):
        title = sentence(N_("Say where the cash is, and how much is in it now."))
        found.append(to_start(WaitKind.TIN, title, sentence(N_("the tin")), FirstStep.TIN))
    if not meetings.every(workspace, limit=1):
        title = sentence(N_("When do you meet next?"))
        short = sentence(N_("the next meeting"))
        found.append(to_start(WaitKind.MEETING, title, short, FirstStep.MEETING))
    return found


def committee_date(workspace: Workspace) -> Wait | None:
    versions = policies.every(workspace)
    if not versions or versions[-1].agreed_on is not None:
        return None
    title = sentence(N_("When did your committee agree what you pay back?"))
    return to_start(WaitKind.COMMITTEE, title, sentence(N_("committee date")), FirstStep.POLICY)


@for_offices(EVERY_OFFICE)
def household(workspace: Workspace, act: Act) -> Wait | None:
    """Asked once of who pays, agrees or counts; needed from the first payment on."""
    if workspace.settings.practice or people.count(workspace) <= 1:
        return None
    if is_first_day(workspace, act.day) and looking.first_slip(workspace.db) is None:
        return None
    person = people.get(workspace, act.person_id)
    if person.household or person.household_asked:
        return None
    return Wait(
        kind=WaitKind.HOUSEHOLD,
        title=sentence(N_("Does anybody in the group live with you?")),
        detail=sentence(N_("Somebody else pays and agrees what comes to them.")),
        short=sentence(N_("who lives with you")),
        place="household",
    )
