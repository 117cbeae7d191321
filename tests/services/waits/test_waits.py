"""What waits from the start and what comes round: due now, to be done by who hears of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from desktop.domain.cash import PlaceKind
from desktop.domain.group import GroupSettings
from desktop.domain.keeping import Opens
from desktop.domain.meeting import Meeting
from desktop.domain.office import Act, Office
from desktop.domain.person import Person
from desktop.language import Words
from desktop.services.group import group, starting
from desktop.services.keeping import copies, opening, spare_keys
from desktop.services.meetings import meetings
from desktop.services.money import cash, policies
from desktop.services.people import households, people
from desktop.services.waits.gathering import waits
from desktop.services.waits.wait import Wait, WaitKind
from desktop.services.workspace import Workspace
from tests.services.in_words import InWords, cost

EVENING = date(2026, 3, 2)
WORDS = Words("en")


@dataclass
class Begun:
    """A group of the first evening; `act` is Maya, on that day or later."""

    workspace: Workspace
    maya: int

    def act(self, day: date = EVENING, person_id: int | None = None) -> Act:
        at = datetime.combine(day, time(19, 0), UTC)
        return Act(person_id=person_id or self.maya, at=at, day=day)

    def found(self, day: date = EVENING, person_id: int | None = None) -> list[Wait]:
        return waits(self.workspace, self.act(day, person_id))

    def kinds(self, day: date = EVENING, person_id: int | None = None) -> list[WaitKind]:
        return [wait.kind for wait in self.found(day, person_id)]


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Begun]:
    """Only the group's name, Maya's name and a password."""
    act = Act(person_id=0, at=datetime.combine(EVENING, time(19, 0), UTC), day=EVENING)
    workspace, maya = starting.start_group(
        tmp_path / "New.hearback",
        "green door tall hat",
        act,
        group=GroupSettings(name="Mill Lane"),
        founder=Person(name="Maya"),
    )
    yield Begun(workspace, maya.person_id)
    workspace.close()


@pytest.fixture
def walked(begun: Begun) -> Begun:
    """The whole first start, with Later where it can wait."""
    workspace, act = begun.workspace, begun.act()
    cash.begin_place(workspace, act, kind=PlaceKind.TIN, name="Tin", total=6_320)
    people.add_many(workspace, act, names=["Amina", "Ben", "Carys"])
    meeting = Meeting(title="Tea", day=EVENING + timedelta(days=40), starts=time(10, 0))
    starting.plan_first_meeting(workspace, act, meeting=meeting)
    return begun


def test_the_first_evening_three_things_wait(walked: Begun) -> None:
    assert [WORDS.say(wait.short) for wait in walked.found()] == [
        "spare key",
        "committee date",
        "a copy on a stick",
    ]


def test_before_that_each_step_left_out_waits_where_it_is_done(begun: Begun) -> None:
    assert [(wait.kind, dict(wait.ids)) for wait in begun.found()][:3] == [
        (WaitKind.PEOPLE, {"step": 8}),
        (WaitKind.TIN, {"step": 6}),
        (WaitKind.MEETING, {"step": 9}),
    ]


def test_from_the_next_day_a_second_person_is_asked_for_until_two_can_open_it(
    walked: Begun,
) -> None:
    morning = EVENING + timedelta(days=1)
    assert walked.kinds(morning)[-1] is WaitKind.OPENERS
    workspace, act = walked.workspace, walked.act(morning)
    for name in ("Leon", "Priya"):
        person = people.add(workspace, act, person=Person(name=name))
        opening.say_can_open(workspace, act, person_id=person.id or 0, how=Opens.SPARE_KEY)
    assert WaitKind.OPENERS not in walked.kinds(morning)


def test_a_spare_key_waits_until_it_was_typed_back(walked: Begun) -> None:
    workspace, act = walked.workspace, walked.act()

    def said() -> str:
        found = [wait for wait in walked.found() if wait.kind is WaitKind.SPARE_KEY]
        return WORDS.say(found[0].title) if found else ""

    assert said() == "Make a spare key, for when the password is forgotten."
    spare_keys.made(workspace, act)
    assert said() == "Type the spare key back once. Then we know it is right."
    spare_keys.type_back(workspace, act, text=spare_keys.spare_key(workspace).text)
    assert said() == ""
    new = "blue boat long road"
    opening.change_password(workspace, act, password=new, again=new)
    assert said() == "The password is another one. Make a new spare key."


def test_the_committee_date_waits_only_with_who_may_write_it_down(walked: Begun) -> None:
    workspace, act = walked.workspace, walked.act()
    nia = people.add(workspace, act, person=Person(name="Nia"))
    group.give_office(workspace, act, person_id=nia.id or 0, office=Office.COORDINATOR)
    assert WaitKind.COMMITTEE in walked.kinds()
    assert WaitKind.COMMITTEE not in walked.kinds(person_id=nia.id)
    assert WaitKind.SPARE_KEY in walked.kinds(person_id=nia.id)
    newest = policies.every(workspace)[-1]
    policies.agreed_on(workspace, act, policy_id=newest.id or 0, day=EVENING)
    assert WaitKind.COMMITTEE not in walked.kinds()


def test_a_copy_waits_when_it_is_old_and_something_was_written_since(
    walked: Begun, tmp_path: Path
) -> None:
    workspace, act = walked.workspace, walked.act()
    stick = tmp_path / "stick"
    stick.mkdir()
    assert WORDS.say(copies.copy_age(workspace, EVENING)) == "There is no copy of our file yet."
    copies.make_copy(workspace, stick, at=act.at, day=act.day)
    assert WaitKind.COPY not in walked.kinds()
    age = WORDS.say(copies.copy_age(workspace, EVENING + timedelta(days=3)))
    assert age == "The last copy of our file was made 3 days ago."

    long_after = EVENING + timedelta(days=20)
    assert WaitKind.COPY not in walked.kinds(long_after), "nothing was written since"
    people.add_many(workspace, walked.act(EVENING + timedelta(days=5)), names=["Dilip"])
    assert WaitKind.COPY not in walked.kinds(EVENING + timedelta(days=6)), "not old yet"
    assert WaitKind.COPY in walked.kinds(long_after)


def test_who_lives_with_an_officer_is_asked_from_the_second_day_on(walked: Begun) -> None:
    morning = EVENING + timedelta(days=1)
    assert WaitKind.HOUSEHOLD not in walked.kinds()
    [asked] = [wait for wait in walked.found(morning) if wait.kind is WaitKind.HOUSEHOLD]
    assert (WORDS.say(asked.title), WORDS.say(asked.short), asked.place) == (
        "Does anybody in the group live with you?",
        "who lives with you",
        "household",
    )
    households.lives_with(walked.workspace, walked.act(morning), people_ids=())
    assert WaitKind.HOUSEHOLD not in walked.kinds(morning)


def test_who_moves_no_money_is_not_asked_who_lives_with_them(walked: Begun) -> None:
    workspace, act = walked.workspace, walked.act()
    ids = {}
    for name, office in (("Nia", Office.COORDINATOR), ("Leon", Office.CHAIR)):
        ids[name] = people.add(workspace, act, person=Person(name=name)).id or 0
        group.give_office(workspace, act, person_id=ids[name], office=office)
    morning = EVENING + timedelta(days=1)
    assert WaitKind.HOUSEHOLD not in walked.kinds(morning, ids["Nia"])
    assert WaitKind.HOUSEHOLD in walked.kinds(morning, ids["Leon"])


def test_alone_in_a_group_nobody_is_asked_who_lives_with_them(begun: Begun) -> None:
    assert WaitKind.HOUSEHOLD not in begun.kinds(EVENING + timedelta(days=1))


def test_on_the_first_day_a_payment_makes_it_needed(small: InWords) -> None:
    kinds = {wait.kind for wait in waits(small.workspace, small.act("Leon"))}
    assert WaitKind.HOUSEHOLD not in kinds
    small.pay(small.ready("Amina", cost("bus", "4.60")))
    kinds = {wait.kind for wait in waits(small.workspace, small.act("Leon"))}
    assert WaitKind.HOUSEHOLD in kinds
    kinds = {wait.kind for wait in waits(small.workspace, small.act("Maya"))}
    assert WaitKind.HOUSEHOLD not in kinds, "her household is known"


def test_a_practice_group_hears_nothing_of_keys_and_copies(walked: Begun) -> None:
    practice = replace(walked.workspace.settings, practice=True)
    group.change_settings(walked.workspace, walked.act(), group=practice)
    assert set(walked.kinds(EVENING + timedelta(days=40))).isdisjoint(
        {WaitKind.SPARE_KEY, WaitKind.COPY, WaitKind.OPENERS, WaitKind.HOUSEHOLD}
    )


def test_the_tin_waits_to_be_counted_from_the_day_after_somebody_was_paid(
    small: InWords,
) -> None:
    small.count(10_000, second=None)
    small.pay(small.ready("Amina", cost("bus", "4.60")))

    def waiting(day: date) -> bool:
        kinds = [wait.kind for wait in waits(small.workspace, small.act(day=day))]
        return WaitKind.COUNT in kinds

    today = small.act().day
    assert not waiting(today)
    assert waiting(today + timedelta(days=1))
    small.count(9_540, second=None)
    assert not waiting(today + timedelta(days=1))


def test_a_quarter_after_the_first_slip_somebody_is_asked_to_look_through(
    small: InWords,
) -> None:
    small.pay(small.ready("Amina", cost("bus", "4.60")))

    def waiting(day: date) -> bool:
        kinds = [wait.kind for wait in waits(small.workspace, small.act(day=day))]
        return WaitKind.LOOK in kinds

    assert not waiting(date(2026, 6, 11))
    assert waiting(date(2026, 6, 12))


def test_the_evening_before_says_what_to_get(walked: Begun) -> None:
    day = EVENING + timedelta(days=39)
    found = [wait for wait in walked.found(day) if wait.kind is WaitKind.FLOAT]
    assert [(wait.place, list(dict(wait.ids))) for wait in found] == [("before", ["meeting_id"])]
    assert WaitKind.FLOAT not in walked.kinds()
    assert meetings.every(walked.workspace, limit=1)[0].day == day + timedelta(days=1)
