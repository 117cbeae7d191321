"""People and meetings as far as money needs them: adding, coming, erasing, odd names."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.meeting import Meeting, Reply
from desktop.domain.person import Person, Status
from desktop.errors import UserError
from desktop.services.group import group
from desktop.services.keeping import safety
from desktop.services.meetings import meetings
from desktop.services.money import cash, claims, corrections
from desktop.services.people import people
from desktop.storage import history
from tests.services.gone import erase
from tests.services.groups import Riverside
from tests.services.in_words import InWords, cost

ODD_NAMES = (
    "María-José O’Neill",
    "小明",
    "محمد علي",
    "👩🏽‍🦽",
    "<b>&amp;</b> \"quoted\" 'single'",
    "half a letter \ud83d of nothing",
    "x" * 200,
    "'; DROP TABLE person; --",
)


@pytest.mark.parametrize("name", ODD_NAMES)
def test_an_odd_name_is_paid_like_any_other(small: InWords, name: str) -> None:
    person = people.add(small.workspace, small.act(), person=Person(name=name))
    full = claims.new_claim(
        small.workspace, small.act(), person_id=person.id or 0, costs=[cost("bus", "4.60")]
    )
    slip = small.pay(small.with_receipts(full))
    assert slip.received_name == person.name
    small.reopen()
    assert people.get(small.workspace, person.id or 0) == person


@pytest.mark.parametrize(
    ("name", "said"), [("", "Type a name"), (" \n", "Type a name"), ("x" * 300, "300 letters")]
)
def test_a_name_that_cannot_be_kept_is_said_so(small: InWords, name: str, said: str) -> None:
    count = people.count(small.workspace)
    with pytest.raises(UserError, match=said):
        meetings.somebody_not_expected(
            small.workspace, small.act(), meeting_id=small.meeting_id, name=name
        )
    assert people.count(small.workspace) == count


def test_a_list_of_names_is_one_step_and_empty_lines_are_left_out(small: InWords) -> None:
    before = people.count(small.workspace)
    people.add_many(small.workspace, small.act(), names=["Jo", "", "  ", "Kit", "Amina"])
    assert people.count(small.workspace) == before + 3
    assert len(people.maybe_the_same(small.workspace, "AMÍNA")) == 2
    small.workspace.undo(small.act())
    assert people.count(small.workspace) == before
    with pytest.raises(UserError, match="one name a line"):
        people.add_many(small.workspace, small.act(), names=["", " "])


def test_nobody_takes_the_money_for_themselves(small: InWords) -> None:
    amina = people.get(small.workspace, small.id("Amina"))
    with pytest.raises(UserError, match="somebody else, or nobody"):
        people.change(
            small.workspace, small.act(), person=replace(amina, collector_id=small.id("Amina"))
        )


def test_one_tick_says_that_somebody_came(small: InWords) -> None:
    workspace, act, amina = small.workspace, small.act(), small.id("Amina")
    for _ in range(2):
        meetings.came(workspace, act, meeting_id=small.meeting_id, person_id=amina)
    steps = [str(step.label) for step in group.recent_steps(workspace, 2)]
    assert steps[0] == "Amina came"
    assert steps[1] != "Amina came"
    rows = {p.name: row for row, p in meetings.attendance(workspace, small.meeting_id)}
    assert (rows["Amina"].came, rows["Amina"].came_at) == (True, act.at)
    meetings.came(workspace, act, meeting_id=small.meeting_id, person_id=amina, came=False)
    rows = {p.name: row for row, p in meetings.attendance(workspace, small.meeting_id)}
    assert (rows["Amina"].came, rows["Amina"].came_at) == (False, None)


def test_coming_is_not_the_same_as_came(small: InWords) -> None:
    workspace, act = small.workspace, small.act()
    meetings.reply(
        workspace, act, meeting_id=small.meeting_id, person_id=small.id("Ben"), reply=Reply.COMING
    )
    rows = {p.name: row for row, p in meetings.attendance(workspace, small.meeting_id)}
    assert (rows["Ben"].reply, rows["Ben"].came) == (Reply.COMING, False)


def test_somebody_we_know_who_was_not_invited_is_simply_here(small: InWords) -> None:
    workspace, act = small.workspace, small.act()
    for _ in range(2):
        meetings.known_but_not_expected(
            workspace, act, meeting_id=small.meeting_id, person_id=small.id("Leon")
        )
    rows = {p.name: row for row, p in meetings.attendance(workspace, small.meeting_id)}
    assert (rows["Leon"].invited, rows["Leon"].came) == (False, True)


def test_inviting_somebody_twice_invites_them_once(small: InWords) -> None:
    workspace, act, ben = small.workspace, small.act(), small.id("Ben")
    made = meetings.add(
        workspace, act, meeting=Meeting(title="Tea", day=date(2026, 4, 9)), invite=[ben, ben]
    )
    meetings.invite(workspace, act, meeting_id=made.id or 0, person_ids=[ben, ben])
    assert len(meetings.attendance(workspace, made.id or 0)) == 1
    assert meetings.next_one(workspace, small.act(day=date(2026, 3, 13))) == made


def paid_once(small: InWords) -> int:
    """Ben, with a slip of this year, a usual journey and a telephone."""
    ben = people.get(small.workspace, small.id("Ben"))
    people.change(
        small.workspace,
        small.act(),
        person=replace(ben, phone="01632 960 222", household="Hill Road 1"),
    )
    small.pay(small.with_receipts(small.claim("Ben", cost("bus", "4.60"))))
    return small.id("Ben")


def all_text(group: InWords) -> str:
    """Everything the history holds of rows."""
    rows = group.workspace.db.query("SELECT before, after FROM history_row")
    return "\n".join(f"{row['before']}{row['after']}" for row in rows)


def test_an_erased_person_keeps_a_name_on_money_six_years_and_nothing_else(
    small: InWords,
) -> None:
    ben = paid_once(small)
    assert "01632" in all_text(small)
    erased = erase(small.workspace, small.act(), person_id=ben, why="they asked")
    assert erased.kept_until == date(2032, 12, 31)
    left = people.get(small.workspace, ben)
    assert (left.name, left.phone, left.household) == ("Ben", "", "")
    assert people.usual_of(small.workspace, ben) == []
    assert "01632" not in all_text(small)
    assert "Hill Road" not in all_text(small)
    assert group.find(small.workspace, "01632") == []
    assert safety.check_file(small.workspace) == []


def test_after_six_years_the_name_goes_too_and_the_money_stays(small: InWords) -> None:
    ben = paid_once(small)
    later = small.act(day=date(2033, 1, 1))
    assert erase(small.workspace, later, person_id=ben, why="six years").kept_until is None
    assert '"Ben"' not in all_text(small)
    [slip] = cash.movements_of_meeting(small.workspace, small.meeting_id)
    assert (slip.received_name, slip.amount) == ("", 460)
    assert safety.check_file(small.workspace) == []


def test_nobody_is_erased_while_money_is_due_or_an_office_is_held(small: InWords) -> None:
    workspace, act, amina = small.workspace, small.act(), small.id("Amina")
    full = small.claim("Amina", cost("bus", "4.60"))
    with pytest.raises(UserError, match="money still to settle"):
        erase(workspace, act, person_id=amina, why="they asked")
    claims.withdraw(workspace, act, claim_id=full.id)
    with pytest.raises(UserError, match="Write why"):
        erase(workspace, act, person_id=amina, why=" ")
    with pytest.raises(UserError, match="hold an office"):
        erase(workspace, act, person_id=small.id("Leon"), why="they asked")
    erase(workspace, act, person_id=amina, why="they asked")
    assert people.get(workspace, amina).name != "Amina"


def test_an_erasure_is_done_whole_or_not_at_all(small: InWords) -> None:
    """Something fails after the page was emptied, before its history is."""
    ben = paid_once(small)
    before = history.head(small.workspace.db)

    small.workspace.db.execute(
        "CREATE TEMP TRIGGER fails BEFORE UPDATE ON history_row"
        " BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
    )
    with pytest.raises(UserError, match="The disk is full"):
        erase(small.workspace, small.act(), person_id=ben, why="they asked")
    assert history.head(small.workspace.db) == before
    assert people.get(small.workspace, ben).phone == "01632 960 222"


def test_who_usually_took_the_money_is_forgotten_with_them(riverside: Riverside) -> None:
    workspace, act = riverside.workspace, riverside.act()
    amina = people.get(workspace, riverside.id("Amina"))
    people.change(workspace, act, person=replace(amina, collector_id=riverside.id("Ben")))
    erase(workspace, act, person_id=riverside.id("Ben"), why="they asked")
    assert riverside.claim("Amina", cost("bus", "1.00")).claim.collector_id == amina.id


def test_somebody_who_left_can_still_be_paid_and_put_right(riverside: Riverside) -> None:
    full = riverside.ready("Ben", cost("bus", "4.60"))
    people.set_status(
        riverside.workspace, riverside.act(), person_id=riverside.id("Ben"), status=Status.LEFT
    )
    slip = riverside.pay(full)
    corrections.put_right(
        riverside.workspace,
        riverside.act(),
        movement_id=slip.id or 0,
        amount=60,
        reason="a day ticket",
    )
    assert riverside.in_the_tin == 20_000 - 400


def test_history_tells_who_changed_what_and_when(riverside: Riverside) -> None:
    ben = people.get(riverside.workspace, riverside.id("Ben"))
    later = riverside.act("Nia", date(2026, 3, 14))
    people.change(riverside.workspace, later, person=replace(ben, phone="01632 960 111"))
    *_, (step, change) = people.history_of(riverside.workspace, "person", ben.id or 0)
    assert (step.person_id, step.at) == (riverside.id("Nia"), later.at)
    assert change.before is not None
    assert change.after is not None
    assert (change.before["phone"], change.after["phone"]) == ("", "01632 960 111")
