"""Regular costs agreed beforehand: who may agree them, and how they end."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from desktop.domain.claim import ClaimState
from desktop.domain.office import Named, Office
from desktop.domain.paying import Weight
from desktop.domain.person import Status
from desktop.errors import NotAllowed, UserError
from desktop.services.group import group
from desktop.services.money import beforehand, claims
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import history
from tests.services.agreed_before import ASSISTANT, agree_regular, agreed_by, said
from tests.services.gone import erase
from tests.services.groups import Riverside
from tests.services.in_words import DAY, InWords, cost


def test_somebody_ends_it_and_what_waits_is_judged_as_usual(riverside: Riverside) -> None:
    agreed = agree_regular(riverside)
    full = riverside.claim("Ines", ASSISTANT)
    beforehand.end_regular(riverside.workspace, riverside.act("Nia"), regular_id=agreed.id or 0)
    assert riverside.full(full).claim.state is ClaimState.SUBMITTED
    assert said(riverside, riverside.full(full))[-1][1] != "Agreed beforehand"
    with pytest.raises(UserError, match="ended already"):
        beforehand.end_regular(riverside.workspace, riverside.act(), regular_id=agreed.id or 0)


def test_what_waits_already_stands_agreed_at_once_and_undo_takes_that_back(
    riverside: Riverside,
) -> None:
    full = riverside.claim("Ines", ASSISTANT)
    agree_regular(riverside)
    assert riverside.full(full).claim.state is ClaimState.AGREED
    undone = riverside.workspace.undo(riverside.act("Leon"))
    assert str(undone) == "Agree a regular cost of Ines beforehand"
    assert riverside.full(full).claim.state is ClaimState.SUBMITTED
    assert beforehand.regular_of(riverside.workspace, riverside.id("Ines")) == []
    riverside.workspace.redo(riverside.act("Leon"))
    assert riverside.full(full).claim.state is ClaimState.AGREED


def test_agreeing_anew_takes_the_place_of_what_was_agreed(riverside: Riverside) -> None:
    agree_regular(riverside)
    agree_regular(riverside, pence=3000, what="from Hill Care")
    newest, older = beforehand.regular_of(riverside.workspace, riverside.id("Ines"))
    assert (newest.up_to, newest.what, newest.ended_on) == (3000, "from Hill Care", None)
    assert older.ended_on == DAY
    assert riverside.claim("Ines", ASSISTANT).claim.state is ClaimState.SUBMITTED


@pytest.mark.parametrize(
    ("by", "field", "why"),
    [
        (("Leon", "Leon"), "second", "Two different people agree. Choose somebody else."),
        (("Maya", "Leon"), "first", "Maya lives with them. Choose somebody else."),
        (("Leon", "Sam"), "second", "Nobody agrees their own cost. Choose somebody else."),
        (("Priya", "Amina"), "second", "Amina usually takes this money. Choose somebody else."),
        (("Leon", "Ben"), "second", "Ben holds no office that agrees. Choose somebody who does."),
        (("Nia", "Leon"), "first", "Nia holds no office that agrees. Choose somebody who does."),
    ],
)
def test_two_people_agree_who_gain_nothing_by_it(
    riverside: Riverside, by: tuple[str, str], field: str, why: str
) -> None:
    """Sam lives with Maya, and Amina takes his money."""
    workspace = riverside.workspace
    sam = people.get(workspace, riverside.id("Sam"))
    people.change(
        workspace, riverside.act(), person=replace(sam, collector_id=riverside.id("Amina"))
    )
    before = history.head(workspace.db)
    with pytest.raises(UserError) as refused:
        agree_regular(riverside, "Sam", by=by)
    assert (str(refused.value), refused.value.field) == (why, field)
    assert history.head(workspace.db) == before


@pytest.mark.parametrize(
    ("wrong", "field", "why"),
    [
        ({"pence": 0}, "up_to", "above zero"),
        ({"pence": 10**9}, "up_to", "too large"),
        ({"until": DAY - timedelta(days=1)}, "until_day", "This day is over"),
        ({"until": date(2028, 3, 13)}, "until_day", "within two years"),
        ({"category": "fee"}, "category", "A fee is agreed each time"),
        ({"category": "rocket"}, "category", "Choose what the money was for"),
    ],
)
def test_a_wrong_sum_day_or_cost_is_said_at_its_field(
    riverside: Riverside, wrong: dict[str, Any], field: str, why: str
) -> None:
    with pytest.raises(UserError, match=why) as refused:
        agree_regular(riverside, **wrong)
    assert refused.value.field == field


def test_two_years_to_the_day_are_not_too_far(riverside: Riverside) -> None:
    assert agree_regular(riverside, until=date(2028, 3, 12)).until_day == date(2028, 3, 12)


@pytest.mark.parametrize("which", ["first", "second"])
@pytest.mark.parametrize("pin", ["", "0000"])
def test_where_pins_are_on_each_of_the_two_types_their_own(
    riverside: Riverside, which: str, pin: str
) -> None:
    name = "Leon" if which == "first" else "Priya"
    named: Any = {which: Named(person_id=riverside.id(name), pin=pin)}
    with pytest.raises(UserError) as refused:
        agree_regular(riverside, **named)
    assert refused.value.field == f"{which}_pin"


def test_who_came_to_gain_by_it_agreed_nothing(riverside: Riverside) -> None:
    agree_regular(riverside)
    full = riverside.claim("Ines", ASSISTANT)
    changed = claims.pay_whom(
        riverside.workspace, riverside.act(), claim_id=full.id, collector_id=riverside.id("Leon")
    )
    assert changed.claim.state is ClaimState.SUBMITTED
    assert changed.standing == ()


def test_with_one_officer_a_member_agrees_beside_her_and_signs_on_paper(lone: InWords) -> None:
    agree_regular(lone, "Amina", "taxi", 2000, by=("Maya", "Ben"))
    full = lone.with_receipts(lone.claim("Amina", cost("taxi", "18.40")))
    assert {who for _kind, who, _amount in agreed_by(full)} == {lone.id("Maya"), lone.id("Ben")}
    assert said(lone, full) == [(Weight.TELL, "Agreed beforehand by Maya and Ben on 12 March.")]
    lone.pay(full)
    with pytest.raises(UserError, match="Carys holds no office") as refused:
        agree_regular(lone, "Amina", "bus", by=("Ben", "Carys"))
    assert refused.value.field == "second"


def test_two_who_live_together_are_not_two(lone: InWords) -> None:
    with pytest.raises(UserError, match="live together") as refused:
        agree_regular(lone, "Amina", "taxi", 2000, by=("Maya", "Sam"))
    assert refused.value.field == "second"


def test_for_the_only_officer_herself_the_way_out_is_said(lone: InWords) -> None:
    for whose in ("Maya", "Sam"):
        with pytest.raises(UserError) as refused:
            agree_regular(lone, whose, "bus", by=("Ben", "Carys"))
        said_ = "Nobody else may do this yet. Give somebody an office under Our group."
        assert str(refused.value) == said_


def test_who_has_left_or_died_agrees_nothing(lone: InWords) -> None:
    for status in (Status.LEFT, Status.DIED):
        people.set_status(lone.workspace, lone.act(), person_id=lone.id("Ben"), status=status)
        with pytest.raises(UserError, match="with us now"):
            agree_regular(lone, "Amina", "bus", by=("Maya", "Ben"))


def test_a_helper_writes_none_down(riverside: Riverside) -> None:
    with pytest.raises(NotAllowed):
        agree_regular(riverside, at="Sam")


def test_a_cost_the_policy_does_not_pay_is_agreed_by_nobody_beforehand(small: InWords) -> None:
    with pytest.raises(UserError, match="Our policy has no Meal yet"):
        agree_regular(small, "Amina", "meal")


def test_an_office_that_ended_leaves_what_was_agreed_in_force(small: InWords) -> None:
    agree_regular(small, "Amina", "taxi", 2000)
    [held] = [one for one in group.holdings(small.workspace) if one.office is Office.SECOND]
    group.end_office(small.workspace, small.act("Leon"), holding_id=held.id or 0)
    assert small.claim("Amina", cost("taxi", "9.00")).claim.state is ClaimState.AGREED


def test_erasing_somebody_takes_what_was_agreed_for_them(riverside: Riverside) -> None:
    agree_regular(riverside, what="help with dressing")
    workspace, ines = riverside.workspace, riverside.id("Ines")
    erase(workspace, riverside.act(), person_id=ines, why="she asked us to")
    assert beforehand.regular_of(workspace, ines) == []
    assert not holds_the_words(workspace, "dressing")
    labels = [str(step.label) for step in group.recent_steps(workspace)]
    assert not any("Ines" in label for label in labels)


def holds_the_words(workspace: Workspace, words: str) -> bool:
    rows = workspace.db.execute("SELECT before, after FROM history_row").fetchall()
    return any(words in (image or "") for row in rows for image in row)


@pytest.mark.parametrize("erased", [True, False], ids=["erased", "died"])
def test_nothing_is_agreed_beforehand_for_somebody_who_is_gone(
    small: InWords, erased: bool
) -> None:
    """And somebody who was erased gets no office."""
    amina = small.id("Amina")
    if erased:
        erase(small.workspace, small.act(), person_id=amina, why="she asked")
    else:
        people.set_status(small.workspace, small.act(), person_id=amina, status=Status.DIED)
    with pytest.raises(UserError, match="with us now"):
        agree_regular(small, "Amina", category="taxi", pence=1840)
    with pytest.raises(UserError, match="with us now" if erased else "has died"):
        group.give_office(small.workspace, small.act(), person_id=amina, office=Office.HELPER)
