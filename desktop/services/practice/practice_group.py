"""The practice group: Riverside Users' Group, a meeting, nine people and a counted float.

Everything in it is invented. It keeps a stricter policy than a new group gets, so that the
worked examples hold to the penny.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

from desktop.domain.cash import Place, PlaceKind
from desktop.domain.group import Agreeing, GroupSettings, SecondCounter
from desktop.domain.meeting import Meeting, Reply
from desktop.domain.office import Act, Office
from desktop.domain.person import Method, PayeeDetails, Person, Reading
from desktop.domain.policy import Policy, Rate, ReceiptRule
from desktop.language import N_, sentence
from desktop.services.access import hashed_pin
from desktop.services.group import group
from desktop.services.group.starting import add_categories
from desktop.services.meetings import meetings
from desktop.services.money import cash as cash_services
from desktop.services.people import people
from desktop.services.practice.practice_texts import add_rules
from desktop.services.workspace import Workspace
from desktop.storage import offices, policies

PASSWORD = "river bank tea seven"  # noqa: S105 - a practice file's, printed where it is made
PINS = {"Maya": "2580", "Leon": "1470", "Priya": "3690", "Sam": "4826", "Nia": "7193"}
FLOAT = {2000: 3, 1000: 5, 500: 8, 200: 10, 100: 15, 50: 16, 20: 20, 10: 20, 5: 14, 2: 10, 1: 10}
"""The meeting float of W1: 131 notes and coins, £200.00."""

OFFICERS = (
    (Person(name="Leon Brathwaite"), Office.CHAIR),
    (Person(name="Priya Nair"), Office.SECOND),
    (Person(name="Sam Okafor", household="Mill Lane 4"), Office.HELPER),
    (Person(name="Nia Pugh", reading=Reading.TEXT), Office.COORDINATOR),
)

MEMBERS = (
    Person(name="Amina Begum", address="4 Mill Street\nRiverside\nRV1 2AB"),
    Person(name="Ben Carter"),
    Person(name="Carys Llwyd", language="cy"),
    Person(name="Dilip Shah"),
    Person(name="Ewa Kowalska", language="pl", reading=Reading.LARGE_18),
    Person(name="Farah Qureshi", language="ur", address="27 High Street\nRiverside\nRV1 4EF"),
    Person(
        name="Gwen Harris",
        method=Method.BANK,
        address="12 Station Road\nRiverside\nRV2 7CD",
    ),
    Person(name="Hassan Ali"),
    Person(name="Ines Duarte", language="pt"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeGroup:
    """The open practice group and who is who in it, by first name."""

    workspace: Workspace
    act: Act
    ids: dict[str, int]
    meeting: Meeting
    place: Place


def day_there(at: datetime) -> date:
    """The practice group's own day at this instant, wherever the computer stands."""
    return GroupSettings().clock(at).date()


def make_practice_group(path: Path, *, day: date, password: str = PASSWORD) -> PracticeGroup:
    """Make the practice group's file, with its meeting on this day. Raises UserError, in words."""
    at = datetime.combine(day, time(12, 0), UTC)
    settings = GroupSettings(
        name="Riverside Users' Group",
        contact="Nia Pugh, 01632 960 123",
        practice=True,
        agreeing=Agreeing.PERSON,
        second_counter=SecondCounter.REQUIRED,
        meeting_float=True,
        show_everyone=True,
        show_tin=True,
    )
    founder = Person(name="Maya Okafor", household="Mill Lane 4", joined_on=date(2021, 5, 4))
    began = Act(person_id=0, at=at - timedelta(hours=2), day=day)
    workspace, act = group.begin_group(path, password, began, group=settings, founder=founder)
    ids = {"Maya": act.person_id}
    with workspace.step(act, sentence(N_("Make the practice group"))):
        _add_people(workspace, act, ids)
        _add_policy(workspace)
        add_rules(workspace, day, ids)
        meeting = _add_meeting(workspace, act, ids, day)
        place = cash_services.begin_place(
            workspace, act, kind=PlaceKind.FLOAT, name="Meeting float", pieces=FLOAT
        )
        group.change_settings(workspace, act, group=replace(settings, pins=True))
    return PracticeGroup(
        workspace=workspace, act=replace(act, at=at), ids=ids, meeting=meeting, place=place
    )


def _add_people(workspace: Workspace, act: Act, ids: dict[str, int]) -> None:
    for person, office in OFFICERS:
        stored = people.add(workspace, act, person=replace(person, joined_on=date(2021, 5, 4)))
        assert stored.id is not None
        ids[stored.short] = stored.id
        group.give_office(workspace, act, person_id=stored.id, office=office)
    for person in MEMBERS:
        stored = people.add(workspace, act, person=replace(person, joined_on=date(2024, 9, 12)))
        assert stored.id is not None
        ids[stored.short] = stored.id
    for name, pin in PINS.items():
        offices.set_pin_hash(workspace.db, ids[name], hashed_pin(pin))
    details = PayeeDetails(
        person_id=ids["Gwen"],
        account_name="G Harris",
        sort_code="20-00-00",
        account_number="55779911",
    )
    people.save_details(workspace, act, details=details)


def _add_meeting(workspace: Workspace, act: Act, ids: dict[str, int], day: date) -> Meeting:
    expected = [ids[person.short] for person in MEMBERS]
    meeting = Meeting(
        title="Members' meeting",
        day=day,
        starts=time(10, 30),
        ends=time(15, 0),
        place="Library, ground floor",
    )
    stored = meetings.add(workspace, act, meeting=meeting, invite=expected)
    assert stored.id is not None
    for person_id in expected:
        meetings.reply(
            workspace, act, meeting_id=stored.id, person_id=person_id, reply=Reply.COMING
        )
    return stored


def _add_policy(workspace: Workspace) -> Policy:
    """Example policy, version 1 (practice section 6); amounts in pence."""
    return policies.add(workspace.db, practice_policy(add_categories(workspace)))


def practice_policy(ids: dict[str, int]) -> Policy:
    """The example policy for categories with these ids."""
    return Policy(
        number=1,
        from_day=START,
        agreed_on=date(2024, 12, 5),
        claim_months=3,
        no_receipt_limit=1000,
        cash_limit=4000,
        cash_limit_stops=True,
        second_agreer_above=4000,
        promise_days=10,
        rates=_practice_rates(ids),
    )


START = date(2025, 1, 1)


def _practice_rates(ids: dict[str, int]) -> tuple[Rate, ...]:
    no_ticket = ReceiptRule.NOT_NEEDED

    def rate(code: str, amount: int | None = None, **more: object) -> Rate:
        exact = Decimal(amount) if amount is not None else None
        return Rate(category_id=ids[code], amount=exact, **{"from_day": START, **more})  # type: ignore[arg-type]

    return (
        rate("bus"),
        rate("train"),
        rate("taxi", agreed_before=True),
        rate("car", 45, receipt=no_ticket),
        rate("car", 55, receipt=no_ticket, from_day=date(2026, 4, 6)),
        rate("passenger", 5, receipt=no_ticket),
        rate("motorcycle", 24, receipt=no_ticket),
        rate("bicycle", 20, receipt=no_ticket),
        rate("parking"),
        rate("meal", cap=Decimal(500), away_minutes=300),
        rate("childcare", cap=Decimal(1300), receipt=ReceiptRule.CARER),
        rate("care", cap=Decimal(1300), receipt=ReceiptRule.CARER),
        rate("assistant", receipt=ReceiptRule.CARER),
        rate("other"),
        rate("fee", receipt=no_ticket),
    )
