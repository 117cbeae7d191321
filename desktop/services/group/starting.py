"""A real group begins: its file, with the kinds of cost and a policy that comes filled in."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.domain.group import GroupSettings
from desktop.domain.keeping import Opens
from desktop.domain.meeting import Meeting
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.person import Person, Status, clean_text
from desktop.domain.policy import Policy
from desktop.domain.starter import CATEGORIES, starter_policy
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.paths import is_taken, is_too_long
from desktop.services.access import for_offices
from desktop.services.group import group as groups
from desktop.services.keeping import opening
from desktop.services.meetings import meetings
from desktop.services.money import policies
from desktop.services.papers.paper_names import file_name
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import claims
from desktop.storage import policies as stored

SUFFIX = ".hearback"
COMES = frozenset({Status.ACTIVE, Status.WELCOME})


def start_group(
    path: Path, password: str, act_at: Act, *, group: GroupSettings, founder: Person
) -> tuple[Workspace, Act]:
    """Make a group's file with the kinds of cost and the starter policy, not yet agreed.

    Whoever founds it has just typed the password, and so is the first who can open it.
    As `group.begin_group` otherwise. Raises UserError, in words; then there is no file.
    """
    workspace, act = groups.begin_group(path, password, act_at, group=group, founder=founder)
    try:
        with workspace.step(act, sentence(N_("What we pay back")), kind="migration"):
            stored.add(workspace.db, starter_policy(add_categories(workspace), act.day))
            opening.say_can_open(workspace, act, person_id=act.person_id, how=Opens.PASSWORD)
    except BaseException:
        workspace.close()
        path.unlink(missing_ok=True)
        raise
    return workspace, act


def add_categories(workspace: Workspace) -> dict[str, int]:
    """Write the shipped kinds of cost inside the running step; gives their ids by code."""
    ids = {}
    for position, category in enumerate(CATEGORIES):
        kept = stored.CATEGORIES.add(workspace.db, replace(category, position=position))
        ids[kept.code] = kept.id or 0
    return ids


def file_for(folder: Path, group: str) -> Path:
    """Where a group's file goes unless somebody says otherwise: its name, in this folder."""
    return folder / f"{file_name(group, otherwise='Our group')}{SUFFIX}"


def check_place(path: Path) -> None:
    """Raises UserError (`place`) where a group's file cannot be begun."""
    if is_taken(path):
        raise UserError(
            N_("There is a file called {name} already. Choose another place."),
            field="place",
            name=path.name,
        )
    if is_too_long(path):
        raise UserError(
            N_("This name or its folder's is too long. Choose a shorter one."), field="place"
        )


@for_offices(policies.POLICY_MAKERS)
def use_policy(workspace: Workspace, act: Act, *, policy: Policy, reason: str = "") -> Policy:
    """Use the policy as it was read and changed in the walk.

    While nothing was claimed and no committee agreed, it is the same version that changes;
    afterwards it is a new one. Raises UserError (`reason`) as `policies.adopt`.
    """
    before = next((one for one in policies.every(workspace) if one.id == policy.id), None)
    if before == policy:
        return policy
    if before is None or before.agreed_on is not None or claims.count(workspace.db):
        return policies.adopt(
            workspace, act, policy=replace(policy, from_day=act.day, agreed_on=None), reason=reason
        )
    policies.check_reason(workspace, policy, reason)
    label = sentence(N_("What we pay back"))
    if reason.strip():
        label = sentence(N_("What we pay back, because: {reason}"), reason=clean_text(reason))
    with workspace.step(act, label):
        return stored.update(workspace.db, policy)


@for_offices(policies.POLICY_MAKERS)
def policy_to_read(workspace: Workspace, act: Act) -> Policy:
    """The newest version, to be read and changed; in a file that has none it is filled in."""
    every = policies.every(workspace)
    if every:
        return every[-1]
    with workspace.step(act, sentence(N_("What we pay back"))):
        ids = {kind.code: kind.id or 0 for kind in policies.categories(workspace)}
        return stored.add(workspace.db, starter_policy(ids or add_categories(workspace), act.day))


def who_would_come(workspace: Workspace, day: date) -> tuple[list[Person], list[Person]]:
    """Everybody we know who could come to a first meeting: the officers, then the others.

    Officers have costs of their own. They are expected like everybody, unless they say no.
    """
    held = {person.id for person, _offices in groups.officers(workspace, day)}
    come = [one for one in people.every(workspace) if one.status in COMES]
    return [one for one in come if one.id in held], [one for one in come if one.id not in held]


@for_offices(ORGANISERS)
def plan_first_meeting(
    workspace: Workspace, act: Act, *, meeting: Meeting, officers_too: bool = True
) -> Meeting:
    """Plan a meeting and invite everybody we know, the officers too unless they say no."""
    officers, others = who_would_come(workspace, act.day)
    invited = [*(officers if officers_too else ()), *others]
    ids = [person.id for person in invited if person.id is not None]
    return meetings.add(workspace, act, meeting=meeting, invite=ids)
