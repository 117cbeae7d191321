"""A small new group with the defaults it gets: agreeing by policy, no PINs, one tin."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from decimal import Decimal
from pathlib import Path

from desktop.domain.cash import PlaceKind
from desktop.domain.group import GroupSettings
from desktop.domain.meeting import Meeting
from desktop.domain.office import Act, Office
from desktop.domain.person import Person
from desktop.domain.policy import Policy, Rate, ReceiptRule
from desktop.domain.starter import CATEGORIES
from desktop.language import sentence
from desktop.services.group import group
from desktop.services.meetings import meetings
from desktop.services.money import cash
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import policies
from tests.services.in_words import DAY, GroupFile

PASSWORD = "small river blue stone"  # noqa: S105 - a practice file's
MEMBERS = ("Amina", "Ben", "Carys", "Dilip")


def make_new_group(
    path: Path, *, officers: Sequence[tuple[str, Office]], currency: str = "GBP"
) -> GroupFile:
    """A group founded by Maya, its treasurer; £100 in its tin (or 10,000 of its currency)."""
    began = Act(person_id=0, at=datetime.combine(DAY, time(9, 0), UTC), day=DAY)
    settings = GroupSettings(name="Mill Lane Group", currency_code=currency)
    founder = Person(name="Maya", household="Mill Lane 4")
    workspace, act = group.begin_group(path, PASSWORD, began, group=settings, founder=founder)
    ids = {"Maya": act.person_id}
    for name, office in officers:
        ids[name] = people.add(workspace, act, person=Person(name=name)).id or 0
        group.give_office(workspace, act, person_id=ids[name], office=office)
    sam = Person(name="Sam", household="mill lane 4")
    ids["Sam"] = people.add(workspace, act, person=sam).id or 0
    for name in MEMBERS:
        ids[name] = people.add(workspace, act, person=Person(name=name)).id or 0
    _add_policy(workspace, act)
    meeting = Meeting(title="Tea", day=DAY, starts=time(10, 0), ends=time(12, 0))
    invited = [ids[name] for name in MEMBERS]
    stored = meetings.add(workspace, act, meeting=meeting, invite=invited)
    tin = cash.begin_place(workspace, act, kind=PlaceKind.TIN, name="Tin", total=10_000)
    key = workspace.key
    workspace.close()
    return GroupFile(path, key, ids, tin.id or 0, stored.id or 0, pins={})


def _add_policy(workspace: Workspace, act: Act) -> None:
    with workspace.step(act, sentence("What we pay back")):
        ids = {}
        for position, category in enumerate(CATEGORIES):
            stored = policies.CATEGORIES.add(workspace.db, replace(category, position=position))
            ids[stored.code] = stored.id or 0
        policies.add(workspace.db, Policy(number=1, from_day=DAY, rates=_rates(ids)))


def _rates(ids: dict[str, int]) -> tuple[Rate, ...]:
    no_ticket = ReceiptRule.NOT_NEEDED
    return (
        Rate(category_id=ids["bus"], from_day=DAY),
        Rate(category_id=ids["train"], from_day=DAY),
        Rate(category_id=ids["taxi"], from_day=DAY, agreed_before=True),
        Rate(category_id=ids["car"], from_day=DAY, amount=Decimal(45), receipt=no_ticket),
        Rate(category_id=ids["childcare"], from_day=DAY, receipt=ReceiptRule.CARER),
        Rate(category_id=ids["fee"], from_day=DAY, receipt=no_ticket),
    )
