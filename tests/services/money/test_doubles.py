"""The same cost twice: held until somebody else has looked (rule 3)."""

import pytest

from desktop.errors import UserError
from desktop.services.money import agreeing, claims
from tests.services.groups import Riverside
from tests.services.in_words import cost


def test_a_held_claim_goes_on_once_somebody_else_has_looked(riverside: Riverside) -> None:
    """Practice rule 3; the two buses of one day as two lines of one claim hold nothing."""
    there_and_back = riverside.claim("Amina", cost("bus", "2.75"), cost("bus", "2.75"))
    assert not there_and_back.held
    again = riverside.with_receipts(riverside.claim("Amina", cost("bus", "2.75")))
    assert len(again.held) == 2
    with pytest.raises(UserError, match="claimed before"):
        riverside.pay(again)
    for double in again.held:
        agreeing.look_at_double(
            riverside.workspace,
            riverside.act(),
            double_id=double.id or 0,
            twice=False,
            by=riverside.named("Nia"),
            note="she went twice",
        )
    riverside.pay(riverside.agree(again, "Leon"))


def test_the_same_bus_of_two_people_or_of_two_days_holds_nothing(riverside: Riverside) -> None:
    riverside.claim("Amina", cost("bus", "2.75"))
    assert not riverside.claim("Ben", cost("bus", "2.75")).held
    assert not riverside.claim("Amina", cost("bus", "2.76")).held
    assert not riverside.claim("Amina", cost("train", "2.75")).held


def test_what_was_taken_back_is_no_double(riverside: Riverside) -> None:
    first = riverside.claim("Amina", cost("bus", "2.75"))
    claims.withdraw(riverside.workspace, riverside.act(), claim_id=first.id)
    assert not riverside.claim("Amina", cost("bus", "2.75")).held


def test_who_looked_and_then_takes_the_money_looked_at_nothing(riverside: Riverside) -> None:
    riverside.claim("Amina", cost("bus", "2.75"))
    again = riverside.claim("Amina", cost("bus", "2.75"))
    agreeing.look_at_double(
        riverside.workspace,
        riverside.act(),
        double_id=again.held[0].id or 0,
        twice=False,
        by=riverside.named("Leon"),
    )
    assert not riverside.full(again).held
    claims.pay_whom(
        riverside.workspace, riverside.act(), claim_id=again.id, collector_id=riverside.id("Leon")
    )
    assert len(riverside.full(again).held) == 1
