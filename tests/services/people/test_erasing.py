"""Erasing somebody: what others wrote is looked at first, then nothing of them is left."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.outside import OutsideRule
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import sentence
from desktop.services.group import group
from desktop.services.keeping import safety
from desktop.services.money import cash, claims
from desktop.services.people import erasing, people
from desktop.services.people.erasing import Mention
from desktop.storage import outside
from tests.services.gone import bytes_of, erase, found, holds, rename
from tests.services.in_words import DAY, InWords, cost
from tests.services.writers import WRITERS, in_a_cost, in_a_meeting, in_a_question

AFTER = date(2033, 1, 1)
"""The first day on which the law keeps no name of 2026 any more."""


def said(mentions: list[Mention]) -> list[str]:
    return [str(mention.said) for mention in mentions]


@pytest.mark.parametrize("write", WRITERS)
def test_a_name_is_found_wherever_it_was_typed_and_goes_where_somebody_says_so(
    small: InWords, write: Callable[[InWords, str], None]
) -> None:
    amina = rename(small, "Amina", "Aminatou Diallo")
    write(small, "Lent by Aminatou’s sister")
    [mention] = [one for one in found(small, amina) if one.said == "Lent by Aminatou’s sister"]
    assert mention.sure
    assert mention.after == "Lent by somebody's sister"
    assert holds(small, "Aminatou")

    done = erase(small.workspace, small.act(), person_id=amina)

    assert done.left == 0
    assert not holds(small, "Aminatou")
    assert not holds(small, "Diallo")
    assert group.find(small.workspace, "amina") == []
    assert "Somebody was erased" in str(small.workspace.why_not_undo(small.act()))
    assert safety.check_file(small.workspace) == []
    small.reopen()
    assert not holds(small, "Aminatou")


@pytest.mark.parametrize("write", WRITERS)
def test_what_is_said_to_be_somebody_else_stays_as_it_was(
    small: InWords, write: Callable[[InWords, str], None]
) -> None:
    amina = rename(small, "Amina", "Aminatou Diallo")
    write(small, "Lent by Aminatou’s sister")
    erase(small.workspace, small.act(), person_id=amina, take_out=False)
    assert holds(small, "Lent by Aminatou’s sister")
    assert not holds(small, "Diallo")
    assert safety.check_file(small.workspace) == []


def test_nobody_is_erased_before_each_sentence_was_looked_at(small: InWords) -> None:
    in_a_cost(small, "With Amina")
    in_a_meeting(small, "Tea at Amina’s")
    before = bytes_of(small)
    with pytest.raises(UserError, match="Look at each sentence first") as caught:
        erasing.erase(
            small.workspace,
            small.act(),
            person_id=small.id("Amina"),
            why="they asked",
            answers={"With Amina": True},
        )
    assert caught.value.field == "mentions"
    assert bytes_of(small) == before


def test_the_same_words_in_many_places_are_asked_about_once(small: InWords) -> None:
    for _ in range(3):
        in_a_cost(small, "With Amina")
    [mention] = found(small, small.id("Amina"))
    assert mention.more == 2
    assert str(mention.place) == "Claim 1"


@pytest.mark.parametrize("name", ["Grace", "Will", "May", "Mark"])
def test_a_name_that_is_a_word_too_is_asked_first_and_assumed_of_nobody(
    small: InWords, name: str
) -> None:
    person = rename(small, "Amina", f"{name} Kowalska")
    in_a_cost(small, f"{name} drove, it {name.lower()} be late")
    in_a_question(small, f"Tea with {name} Kowalska?")
    first, second = found(small, person)
    assert (first.sure, second.sure) == (False, True)
    erase(small.workspace, small.act(), person_id=person)
    assert holds(small, f"Somebody we no longer name drove, it {name.lower()} be late")


def test_another_person_of_the_same_name_is_not_taken_for_the_one_who_goes(small: InWords) -> None:
    amina = rename(small, "Amina", "Amina Begum")
    other = people.add(small.workspace, small.act(), person=Person(name="Amina Khan"))
    claims.new_claim(
        small.workspace,
        small.act(),
        person_id=other.id or 0,
        costs=[cost("bus", "2.00")],
        meeting_id=small.meeting_id,
    )
    in_a_cost(small, "With Amina")
    [mention] = found(small, amina)
    assert (mention.said, mention.sure) == ("With Amina", False)
    erase(small.workspace, small.act(), person_id=amina)
    labels = [small_label(step) for step in group.recent_steps(small.workspace)]
    assert "Write down what Amina spent" in labels
    assert not holds(small, "Begum")
    assert people.get(small.workspace, other.id or 0).name == "Amina Khan"


def small_label(step: object) -> str:
    label = step.label  # type: ignore[attr-defined]
    return str(label.text).format(**{name: str(value) for name, value in label.values.items()})


def test_a_name_somebody_had_before_goes_too(small: InWords) -> None:
    ben = rename(small, "Ben", "Bartholomew Carter")
    rename(small, "Ben", "Ben Ossington")
    in_a_cost_of(small, "Carys", "Bartholomew took the money")
    erase(small.workspace, small.act(), person_id=ben)
    for name in ("Bartholomew", "Carter", "Ossington"):
        assert not holds(small, name)


def in_a_cost_of(small: InWords, name: str, words: str) -> None:
    small.claim(name, cost("bus", "1.00", what=words))


def test_the_reason_may_not_hold_the_name_it_takes_away(small: InWords) -> None:
    for why in ("Amina asked us to", "we promised amina"):
        with pytest.raises(UserError, match="without the name") as caught:
            erasing.erase(small.workspace, small.act(), person_id=small.id("Amina"), why=why)
        assert caught.value.field == "why"


def test_while_the_law_keeps_the_name_it_stays_on_slips_and_goes_elsewhere(small: InWords) -> None:
    amina = rename(small, "Amina", "Aminatou Diallo")
    slip = small.pay(small.ready("Amina", cost("bus", "4.60", what="to see her aunt")))
    in_a_cost(small, "With Aminatou")
    done = erase(small.workspace, small.act(), person_id=amina)
    assert done.kept_until == date(2032, 12, 31)
    assert cash.movement(small.workspace, slip.id or 0).received_name == "Aminatou Diallo"
    assert not holds(small, "With Aminatou")

    erase(small.workspace, small.act(day=AFTER), person_id=amina, why="the years are over")
    assert cash.movement(small.workspace, slip.id or 0).amount == 460
    for words in ("Aminatou", "Diallo", "to see her aunt"):
        assert not holds(small, words)
    assert safety.check_file(small.workspace) == []


def test_how_something_outside_our_rules_was_settled_is_looked_at(small: InWords) -> None:
    slip = small.pay(small.ready("Ben", cost("bus", "4.60"), agreed_by=()))
    with small.workspace.step(small.act(), sentence("Pay against a rule")):
        rule = OutsideRule(
            movement_id=slip.id,
            block="receipt",
            what=sentence("Accepted by {name}.", name="Amina"),
            day=DAY,
            settled_on=DAY,
            how="Amina brought the ticket",
        )
        outside.OUTSIDE.add(small.workspace.db, rule)
    assert len(found(small, small.id("Amina"))) == 2
    erase(small.workspace, small.act(), person_id=small.id("Amina"))
    [kept] = outside.OUTSIDE.where(small.workspace.db)
    assert kept.how == "Somebody we no longer name brought the ticket"
    assert kept.what == sentence("Accepted by {name}.", name="Somebody we no longer name")
    assert not holds(small, "Amina")


def test_a_name_inside_another_name_hides_nothing(small: InWords) -> None:
    """`Ann` stands in `Joanna`, but Joanna is not called Ann."""
    ann, joanna = rename(small, "Amina", "Ann"), rename(small, "Ben", "Joanna")
    with small.workspace.step(small.act(), sentence("{name} brought it", name="Ann")):
        small.workspace.db.execute("UPDATE person SET phone = '1' WHERE id = ?", (joanna,))
    assert [str(one.place) for one in found(small, ann)] == ["What was done on 2026-03-12"]
    erase(small.workspace, small.act(), person_id=ann)
    labels = [small_label(step) for step in group.recent_steps(small.workspace)]
    assert "Somebody we no longer name brought it" in labels


def test_what_is_kept_about_others_is_looked_at_too(small: InWords) -> None:
    """Their address and their usual costs are theirs, and may name the one who goes."""
    ben = people.get(small.workspace, small.id("Ben"))
    people.change(small.workspace, small.act(), person=replace(ben, address="At Amina’s"))
    usual = small.claim("Ben", cost("bus", "2.00", what="Amina drives"))
    people.keep_usual(small.workspace, small.act(), claim_id=usual.id)
    claims.withdraw(small.workspace, small.act(), claim_id=usual.id)
    mentions = found(small, small.id("Amina"))
    assert {"At Amina’s", "Amina drives"} <= set(said(mentions))
    [line] = [one for one in mentions if one.said == "Amina drives"]
    assert line.more, "on the claim, and among the usual costs"


def test_on_the_last_day_the_law_still_keeps_the_name_and_what_was_done_with_it(
    small: InWords,
) -> None:
    slip = small.pay(small.ready("Amina", cost("bus", "4.60")))
    last = small.act(day=date(2032, 12, 31))
    done = erase(small.workspace, last, person_id=small.id("Amina"))
    assert done.kept_until == last.day
    assert cash.movement(small.workspace, slip.id or 0).received_name == "Amina"
    labels = [small_label(step) for step in group.recent_steps(small.workspace)]
    assert any(label.startswith("Pay Amina") for label in labels)


def test_only_the_name_of_the_one_who_goes_leaves_the_slips(small: InWords) -> None:
    ben, carys = people.get(small.workspace, small.id("Ben")), small.id("Carys")
    hers = small.pay(small.ready("Carys", cost("bus", "4.60")))
    his = small.pay(small.ready("Ben", cost("bus", "2.00")))
    people.change(small.workspace, small.act(), person=replace(ben, collector_id=carys))
    erase(small.workspace, small.act(day=AFTER), person_id=carys)
    assert cash.movement(small.workspace, hers.id or 0).received_name == ""
    assert cash.movement(small.workspace, his.id or 0).received_name == "Ben"
    assert people.get(small.workspace, small.id("Ben")).collector_id is None
    assert people.get(small.workspace, small.id("Ben")).name == "Ben"


def test_who_still_gets_money_or_holds_an_office_is_not_erased(small: InWords) -> None:
    full = small.claim("Ben", cost("bus", "2.00"))
    claims.pay_whom(small.workspace, small.act(), claim_id=full.id, collector_id=small.id("Carys"))
    for name, why in (("Ben", "settle"), ("Carys", "settle"), ("Leon", "hold an office")):
        with pytest.raises(UserError, match=why):
            erase(small.workspace, small.act(), person_id=small.id(name))
