"""A real group begins: its file, the policy as it is read and changed, its first meeting."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from desktop.domain.cash import PlaceKind
from desktop.domain.group import GroupSettings
from desktop.domain.keeping import Opens
from desktop.domain.meeting import Meeting
from desktop.domain.office import Act, Office
from desktop.domain.person import Person, Status
from desktop.domain.policy_sentences import change
from desktop.errors import UserError
from desktop.services.group import group, starting
from desktop.services.keeping import opening, safety
from desktop.services.meetings import meetings
from desktop.services.money import cash, claims, policies
from desktop.services.money.costs import Cost
from desktop.services.papers import paper_kit
from desktop.services.people import people
from desktop.services.workspace import Workspace

DAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PASSWORD = "kettle garden seven buses"  # noqa: S105 - a test file's
Begun = tuple[Workspace, Act]


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Begun]:
    begun = start(tmp_path / "Mill Lane.hearback")
    yield begun
    begun[0].close()


def start(path: Path, name: str = "Mill Lane Group") -> Begun:
    return starting.start_group(
        path,
        PASSWORD,
        Act(person_id=0, at=NOON, day=DAY),
        group=GroupSettings(name=name),
        founder=Person(name="Rosa Field"),
    )


def test_a_group_begins_with_its_founder_and_a_policy_nobody_agreed_yet(begun: Begun) -> None:
    workspace, act = begun
    assert group.officers(workspace, DAY) == [
        (people.get(workspace, act.person_id), frozenset({Office.TREASURER}))
    ]
    [policy] = policies.every(workspace)
    assert (policy.number, policy.from_day, policy.agreed_on) == (1, DAY, None)
    assert policies.warnings(workspace, policy) == []
    assert cash.places(workspace) == []
    assert safety.check_file(workspace) == []


def test_the_founder_typed_the_password_and_is_the_first_who_can_open_the_file(
    begun: Begun,
) -> None:
    workspace, _act = begun
    [one] = opening.who_can_open(workspace, DAY)
    assert (one.person.name, one.how, one.still) == ("Rosa Field", Opens.PASSWORD, True)


def test_the_beginning_is_not_undone(begun: Begun) -> None:
    assert begun[0].why_not_undo(begun[1]) is not None


def test_a_group_without_a_name_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError) as wrong:
        start(tmp_path / "x.hearback", name="  ")
    assert wrong.value.field == "group"
    assert list(tmp_path.iterdir()) == []


def test_another_groups_file_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "Mill Lane.hearback"
    path.write_bytes(b"theirs")
    with pytest.raises(UserError, match=r"a file called Mill Lane.hearback already"):
        starting.check_place(path)
    with pytest.raises(UserError, match="already"):
        start(path)
    assert path.read_bytes() == b"theirs"


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Mill Lane Group", "Mill Lane Group.hearback"),
        ("Users' Group (North)", "Users' Group (North).hearback"),
        ("A/B: Tea? <Group>", "A B Tea Group.hearback"),
        ("Grŵp Felin", "Grŵp Felin.hearback"),
        ("...", "Our group.hearback"),
        ("con", "Our con.hearback"),
        ("x" * 300, "x" * 150 + ".hearback"),
        ("😀" * 300, "😀" * 37 + ".hearback"),
    ],
)
def test_the_file_is_called_as_the_group_as_far_as_files_can_be(name: str, file: str) -> None:
    assert starting.file_for(Path("docs"), name) == Path("docs") / file


def test_a_file_without_a_policy_gets_one_to_read(tmp_path: Path) -> None:
    """As files have that were begun before groups started in this way."""
    began = Act(person_id=0, at=NOON, day=DAY)
    settings, founder = GroupSettings(name="Old"), Person(name="Rosa")
    workspace, act = group.begin_group(
        tmp_path / "Old.hearback", PASSWORD, began, group=settings, founder=founder
    )
    read = starting.policy_to_read(workspace, act)
    assert policies.every(workspace) == [read]
    assert starting.policy_to_read(workspace, act) == read
    workspace.undo(act)
    assert policies.every(workspace) == []
    workspace.close()


def test_a_figure_changed_before_anything_happened_is_no_second_version(begun: Begun) -> None:
    workspace, act = begun
    [policy] = policies.every(workspace)
    kinds = policies.categories(workspace)
    starting.use_policy(workspace, act, policy=change(policy, kinds, "cash_limit", 4000))
    [policy] = policies.every(workspace)
    assert (policy.number, policy.cash_limit) == (1, 4000)
    workspace.undo(act)
    assert [one.cash_limit for one in policies.every(workspace)] == [5000]


def test_a_policy_used_as_it_is_changes_nothing(begun: Begun) -> None:
    workspace, act = begun
    before = len(group.recent_steps(workspace))
    [policy] = policies.every(workspace)
    starting.use_policy(workspace, act, policy=policy)
    assert len(group.recent_steps(workspace)) == before


@pytest.mark.parametrize("why", ["somebody claimed", "the committee agreed it"])
def test_a_policy_in_use_gets_a_new_version(begun: Begun, why: str) -> None:
    workspace, act = begun
    [policy] = policies.every(workspace)
    if why == "somebody claimed":
        cost = Cost(category="bus", each=460, day=DAY)
        claims.new_claim(workspace, act, person_id=act.person_id, costs=[cost])
    else:
        policies.agreed_on(workspace, act, policy_id=policy.id or 0, day=DAY)
    [policy] = policies.every(workspace)
    kinds = policies.categories(workspace)
    starting.use_policy(workspace, act, policy=change(policy, kinds, "promise_days", 5))
    assert [(one.number, one.promise_days, one.agreed_on) for one in policies.every(workspace)] == [
        (1, 10, policy.agreed_on),
        (2, 5, None),
    ]


def test_a_high_rate_is_used_with_a_reason_only(begun: Begun) -> None:
    workspace, act = begun
    [policy] = policies.every(workspace)
    high = change(policy, policies.categories(workspace), "car", 70)
    with pytest.raises(UserError) as wrong:
        starting.use_policy(workspace, act, policy=high)
    assert wrong.value.field == "reason"
    assert policies.every(workspace) == [policy]
    starting.use_policy(workspace, act, policy=high, reason="A big van")
    assert str(group.recent_steps(workspace, 1)[0].label) == "What we pay back, because: A big van"


def invited(workspace: Workspace, meeting: Meeting) -> list[str]:
    return [person.name for _row, person in meetings.attendance(workspace, meeting.id or 0)]


def test_everybody_who_comes_is_invited_to_the_first_meeting_also_who_began(begun: Begun) -> None:
    workspace, act = begun
    people.add_many(workspace, act, names=["Amina Begum", "Ben", "Carys"])
    gone = people.maybe_the_same(workspace, "Ben")[0]
    people.set_status(workspace, act, person_id=gone.id or 0, status=Status.LEFT)
    tea = Meeting(title="Meeting", day=DAY, starts=time(14, 0))
    stored = starting.plan_first_meeting(workspace, act, meeting=tea)
    assert invited(workspace, stored) == ["Amina Begum", "Carys", "Rosa Field"]


def test_whoever_began_stands_on_the_paper_kit_of_the_first_meeting(begun: Begun) -> None:
    workspace, act = begun
    people.add_many(workspace, act, names=["Amina Begum"])
    tea = Meeting(title="Meeting", day=DAY, starts=time(14, 0))
    stored = starting.plan_first_meeting(workspace, act, meeting=tea)
    made = paper_kit.kit(workspace, act, meeting_id=stored.id or 0)
    names = {person.id: person.name for person in people.every(workspace)}
    assert sorted(names[row] for row in made.rows) == ["Amina Begum", "Rosa Field"]


def test_officers_who_do_not_come_are_left_out(begun: Begun) -> None:
    workspace, act = begun
    people.add_many(workspace, act, names=["Amina Begum"])
    tea = Meeting(title="Meeting", day=DAY)
    stored = starting.plan_first_meeting(workspace, act, meeting=tea, officers_too=False)
    assert invited(workspace, stored) == ["Amina Begum"]


def test_a_tin_with_nothing_in_it_is_remembered(begun: Begun) -> None:
    workspace, act = begun
    place = cash.begin_place(workspace, act, kind=PlaceKind.TIN, name="Tin")
    assert cash.tin(workspace, place.id or 0).total == 0


def test_four_hundred_pasted_people_are_one_step_to_undo(begun: Begun) -> None:
    workspace, act = begun
    before = people.count(workspace)
    people.add_many(workspace, act, names=[f"Person {n}" for n in range(400)])
    assert people.count(workspace) == before + 400
    workspace.undo(act)
    assert people.count(workspace) == before


def test_two_people_who_share_their_name_can_both_be_written_down(begun: Begun) -> None:
    workspace, act = begun
    people.add_many(workspace, act, names=["Amina Begum", "Amina Begum"])
    assert len(people.maybe_the_same(workspace, "amina begum")) == 2


def test_replacing_nothing_of_the_settings_keeps_the_tables_defaults(begun: Begun) -> None:
    assert begun[0].settings == replace(GroupSettings(), name="Mill Lane Group")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Mill Lane\nGroup\u2028of  users", "Mill Lane Group of users"),
        ("\u202eMill Lane", "Mill Lane"),
        ("\u2067مجموعہ\u2069", "مجموعہ"),
        ('<b>Us</b> & "them"', '<b>Us</b> & "them"'),
    ],
)
def test_a_groups_name_is_one_line_that_turns_nothing_round(
    tmp_path: Path, typed: str, kept: str
) -> None:
    workspace, _ = start(tmp_path / "Ours.hearback", typed)
    assert workspace.settings.name == kept
    workspace.close()


def test_a_name_without_end_begins_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="We can keep up to 200") as caught:
        start(tmp_path / "Ours.hearback", "x" * 300)
    assert caught.value.field == "group"
    assert [*tmp_path.iterdir()] == []
