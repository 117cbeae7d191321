"""Who lives with an officer is asked, and then somebody else pays and agrees for them."""

from dataclasses import replace

import pytest

from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.services.people import households, people
from desktop.services.waits.gathering import waits
from desktop.services.waits.wait import WaitKind
from tests.services.in_words import InWords, cost


def lives_with(group: InWords, *names: str, who: str = "Leon") -> None:
    people_ids = [group.id(name) for name in names]
    households.lives_with(group.workspace, group.act(who), people_ids=people_ids)


def home_of(group: InWords, name: str) -> str:
    return people.get(group.workspace, group.id(name)).household


def is_asked(group: InWords, who: str) -> bool:
    found = waits(group.workspace, group.act(who))
    return WaitKind.HOUSEHOLD in [wait.kind for wait in found]


def test_whoever_lives_with_the_payer_is_paid_by_somebody_else(small: InWords) -> None:
    ben = small.ready("Ben", cost("bus", "4.60"), agreed_by=("Maya",))
    lives_with(small, "Ben")
    with pytest.raises(UserError) as stopped:
        small.pay(ben, by="Leon")
    assert str(stopped.value) == "This is for somebody you live with. Ask another officer."
    assert small.pay(ben, by="Priya").paid_by == small.id("Priya")


def test_nobody_is_an_answer_and_is_not_asked_again(small: InWords) -> None:
    small.pay(small.ready("Amina", cost("bus", "4.60")))
    assert is_asked(small, "Leon")
    lives_with(small)
    assert not is_asked(small, "Leon")
    assert is_asked(small, "Priya")
    assert home_of(small, "Leon") == ""


def test_a_home_that_was_written_down_keeps_its_words(small: InWords) -> None:
    lives_with(small, "Ben", "Maya")
    assert [home_of(small, name) for name in ("Leon", "Ben", "Maya")] == ["Mill Lane 4"] * 3
    assert home_of(small, "Sam") == "Mill Lane 4", "he lives there with Maya"


def test_a_new_home_is_nobody_elses_and_tells_no_name(small: InWords) -> None:
    lives_with(small, "Ben")
    lives_with(small, "Carys", who="Priya")
    assert home_of(small, "Leon") == home_of(small, "Ben")
    assert home_of(small, "Priya") == home_of(small, "Carys")
    assert home_of(small, "Priya") != home_of(small, "Leon")
    assert "Leon" not in home_of(small, "Ben")


def test_nobody_chosen_leaves_the_homes_of_others_alone(small: InWords) -> None:
    before = people.every(small.workspace)
    lives_with(small)
    leon = people.get(small.workspace, small.id("Leon"))
    assert leon.household_asked
    known: dict[int | None, Person] = {one.id: one for one in before}
    known[leon.id] = replace(known[leon.id], household_asked=True)
    assert people.every(small.workspace) == list(known.values())


def test_the_answer_is_one_thing_to_take_back(small: InWords) -> None:
    small.pay(small.ready("Amina", cost("bus", "4.60")))
    lives_with(small, "Ben")
    said = small.workspace.undo(small.act("Leon"))
    assert str(said.values["name"]) == "Leon"
    assert home_of(small, "Ben") == ""
    assert is_asked(small, "Leon")
