"""Standing in: an officer does another's work until a day, and somebody else agreed to it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from desktop.domain.office import Act, Holding, Office
from desktop.domain.paying import Block
from desktop.domain.person import Status
from desktop.errors import NotAllowed, UserError
from desktop.services.group import group, stand_ins
from desktop.services.people import people
from desktop.storage import offices
from tests.services.in_words import DAY, InWords, cost

UNTIL = date(2026, 4, 3)


def stand_in(group_: InWords, *, at: str = "Leon", **said: Any) -> Holding:
    """Priya stands in for Maya, the treasurer, unless a test says otherwise."""
    usual = {"person_id": "Priya", "agreed_by": "Leon"}
    names = {key: group_.id(name) for key, name in usual.items() if key not in said}
    asked: dict[str, Any] = {"office": Office.TREASURER, "until_day": UNTIL, **names, **said}
    asked.setdefault("for_id", group_.id("Maya"))
    return stand_ins.stand_in(group_.workspace, group_.act(at), **asked)


def sit_down(lone: InWords, **said: Any) -> Act:
    asked = {
        "for_id": lone.id("Maya"),
        "person_id": lone.id("Ben"),
        "until_day": UNTIL,
        "agreed_by": lone.id("Amina"),
        **said,
    }
    return stand_ins.sit_down_for(lone.workspace, lone.act(), **asked)


def test_an_officer_stands_in_until_a_day_and_does_what_the_other_does(small: InWords) -> None:
    given = stand_in(small)
    assert (given.stands_for_id, given.agreed_by_id) == (small.id("Maya"), small.id("Leon"))
    workspace = small.workspace
    for day, holds in ((DAY, True), (UNTIL, True), (UNTIL + timedelta(days=1), False)):
        held = offices.held_by(workspace.db, small.id("Priya"), day)
        assert (Office.TREASURER in held) is holds
    group.add_closed_day(workspace, small.act("Priya"), day=date(2026, 12, 24), name="")
    with pytest.raises(NotAllowed):
        group.add_closed_day(
            workspace,
            small.act("Priya", UNTIL + timedelta(days=1)),
            day=date(2026, 12, 25),
            name="",
        )


def test_it_can_be_taken_back(small: InWords) -> None:
    stand_in(small)
    assert str(small.workspace.undo(small.act("Leon"))) == "Priya stands in for Maya"
    assert offices.held_by(small.workspace.db, small.id("Priya"), DAY) == {Office.SECOND}


@pytest.mark.parametrize(
    ("said", "field", "why"),
    [
        ({"for_id": "Ben"}, "for_id", "Ben is not treasurer now. Choose another."),
        ({"office": Office.HELPER}, "for_id", "Maya is not helper now. Choose another."),
        ({"person_id": "Maya"}, "person_id", "Choose who stands in for them."),
        (
            {"person_id": "Ben"},
            "person_id",
            "Ben holds no office. Choose an officer, or give Ben an office.",
        ),
        ({"until_day": DAY - timedelta(days=1)}, "until_day", "This day is over."),
        ({"until_day": date(2027, 3, 13)}, "until_day", "within a year"),
        ({"agreed_by": "Priya"}, "agreed_by", "Somebody else agrees to it."),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    small: InWords, said: dict[str, Any], field: str, why: str
) -> None:
    ids: dict[str, Any] = {
        key: small.id(one) if key.endswith(("id", "by")) else one for key, one in said.items()
    }
    with pytest.raises(UserError) as refused:
        stand_in(small, **ids)
    assert refused.value.field == field
    assert str(refused.value).startswith(why) or why in str(refused.value)


def test_nobody_stands_in_twice_or_for_an_office_they_hold(small: InWords) -> None:
    stand_in(small)
    with pytest.raises(UserError, match="Priya is treasurer already"):
        stand_in(small)


def test_who_has_died_neither_stands_in_nor_agrees(small: InWords) -> None:
    people.set_status(small.workspace, small.act(), person_id=small.id("Amina"), status=Status.DIED)
    with pytest.raises(UserError, match="with us now"):
        stand_in(small, agreed_by=small.id("Amina"))


def test_coordinator_and_helper_change_no_office(riverside: InWords) -> None:
    with pytest.raises(NotAllowed):
        stand_in(riverside, at="Nia")


def test_who_stands_in_does_not_count_as_staying(small: InWords) -> None:
    workspace, stood = small.workspace, stand_in(small)
    [chair] = [one for one in group.holdings(workspace) if one.office is Office.CHAIR]
    group.end_office(workspace, small.act(), holding_id=chair.id or 0)
    [maya] = [
        one
        for one in group.holdings(workspace)
        if one.office is Office.TREASURER and one.id != stood.id
    ]
    with pytest.raises(UserError, match="Give another person this office first"):
        group.end_office(workspace, small.act(), holding_id=maya.id or 0)


def test_before_she_is_away_the_only_officer_names_any_member(lone: InWords) -> None:
    stand_in(lone, at="Maya", person_id=lone.id("Ben"), agreed_by=lone.id("Amina"))
    paid = lone.pay(
        lone.with_receipts(lone.claim("Carys", cost("bus", "2.00"), by="Ben")), by="Ben"
    )
    assert paid.paid_by == lone.id("Ben")


def test_when_the_only_officer_is_off_sick_whoever_opens_the_file_sits_as_themselves(
    lone: InWords,
) -> None:
    act = sit_down(lone)
    assert act.person_id == lone.id("Ben")
    [given] = [one for one in group.holdings(lone.workspace) if one.stands_for_id]
    assert (given.person_id, given.office, given.until_day) == (
        lone.id("Ben"),
        Office.TREASURER,
        UNTIL,
    )
    newest = group.recent_steps(lone.workspace, 1)[0]
    assert (str(newest.label), newest.person_id) == ("Ben stands in for Maya", lone.id("Ben"))
    mine = lone.with_receipts(lone.claim("Maya", cost("bus", "2.00"), by="Ben"))
    lone.pay(lone.agree(mine, "Ben"), by="Ben", reasons={Block.AGREER_PAYS: "nobody else is here"})


def test_and_nobody_but_an_officer_takes_that_back(lone: InWords) -> None:
    sit_down(lone)
    assert lone.workspace.why_not_undo(lone.act("Carys")) is not None
    lone.workspace.undo(lone.act("Maya"))


def test_where_another_officer_could_be_asked_that_officer_stands_in(small: InWords) -> None:
    with pytest.raises(UserError) as refused:
        sit_down(small)
    assert str(refused.value) == "Leon holds an office too. Ask them to stand in."


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"person_id": "Maya"}, "person_id"),
        ({"agreed_by": "Ben"}, "agreed_by"),
        ({"for_id": "Carys"}, "person_id"),
    ],
)
def test_sitting_down_for_nobody_or_agreed_by_nobody_else_is_refused(
    lone: InWords, said: dict[str, str], field: str
) -> None:
    with pytest.raises(UserError) as refused:
        sit_down(lone, **{key: lone.id(name) for key, name in said.items()})
    assert refused.value.field == field
    assert len(group.holdings(lone.workspace)) == 1


def test_where_pins_are_on_who_sits_down_sets_their_own(lone: InWords) -> None:
    workspace = lone.workspace
    group.set_pin(workspace, lone.act(), pin="2580")
    pins = replace(workspace.settings, pins=True)
    group.change_settings(workspace, lone.act(), group=pins)
    with pytest.raises(UserError, match="four to eight figures"):
        sit_down(lone)
    assert len(group.holdings(workspace)) == 1
    sit_down(lone, pin="1470")
    assert group.may_sit_down(workspace, lone.id("Ben"), "1470", DAY)
