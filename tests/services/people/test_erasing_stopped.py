"""Looking, erasing and emptying may be stopped on the way: then nothing was done at all."""

from datetime import date

import pytest

from desktop.errors import UserError
from desktop.services.keeping import safety
from desktop.services.money import old_claims
from desktop.services.people import erasing
from tests.services.gone import bytes_of, found, holds
from tests.services.in_words import DAY, InWords, cost
from tests.services.writers import in_a_cost, in_a_meeting

OVER = date(2033, 1, 1)
STOPPED = "You stopped it. Nothing was changed."


class Patience:
    """Somebody who presses Cancel when they were asked so often; `told` is what they saw."""

    def __init__(self, times: int) -> None:
        self._times = times
        self.told: list[tuple[int, int]] = []

    def __call__(self, so_far: int, total: int) -> bool:
        self.told.append((so_far, total))
        return len(self.told) < self._times


ENDLESS = 1_000_000


def test_a_look_for_a_name_can_be_stopped_and_begun_again(small: InWords) -> None:
    in_a_cost(small, "With Amina")
    workspace, amina = small.workspace, small.id("Amina")
    patient = Patience(ENDLESS)
    erasing.mentions(workspace, small.act(), person_id=amina, go_on=patient)
    in_a_meeting(small, "Tea with Ben")  # or nothing would be read again
    for times in range(1, len(patient.told) + 1):
        with pytest.raises(UserError, match=STOPPED):
            erasing.mentions(workspace, small.act(), person_id=amina, go_on=Patience(times))
    assert [mention.said for mention in found(small, amina)] == ["With Amina"]


def test_nothing_is_read_a_second_time_where_nothing_was_written_since(small: InWords) -> None:
    in_a_cost(small, "With Amina")
    amina, again = small.id("Amina"), Patience(ENDLESS)
    answers = {mention.key: True for mention in found(small, amina)}
    erasing.erase(
        small.workspace,
        small.act(),
        person_id=amina,
        why="they asked",
        answers=answers,
        go_on=again,
    )
    assert again.told == []
    assert not holds(small, "With Amina")


def test_what_was_written_after_the_look_is_looked_at_before_anybody_is_erased(
    small: InWords,
) -> None:
    amina = small.id("Amina")
    assert found(small, amina) == []
    in_a_cost(small, "With Amina")
    before = bytes_of(small)
    with pytest.raises(UserError, match="Look at each sentence first"):
        erasing.erase(small.workspace, small.act(), person_id=amina, why="they asked")
    assert bytes_of(small) == before
    assert [mention.said for mention in found(small, amina)] == ["With Amina"]


def test_emptying_old_claims_can_be_stopped_anywhere_and_leaves_nothing_half_done(
    small: InWords,
) -> None:
    full = small.ready("Ben", cost("bus", "4.60", what="to the clinic"))
    small.pay(full)
    workspace, act = small.workspace, small.act(day=OVER)
    before, asked = bytes_of(small), 0
    while stopped(small, asked + 1):
        asked += 1
        assert bytes_of(small) == before
        assert old_claims.old(workspace, act).claims == 1
    assert asked > 2  # while words were emptied, and while history was blanked
    assert [line.what for line in small.full(full).lines] == [""]
    assert old_claims.old(workspace, act).claims == 0
    assert safety.check_file(workspace) == []


def stopped(small: InWords, times: int) -> bool:
    """Whether emptying was stopped when it asked so often, or came to its end before."""
    try:
        old_claims.empty_old(small.workspace, small.act(day=OVER), go_on=Patience(times))
    except UserError:
        return True
    return False


def test_where_no_claim_is_old_enough_history_is_not_read(small: InWords) -> None:
    small.pay(small.ready("Ben", cost("bus", "4.60", what="to the clinic")))
    asked = Patience(ENDLESS)
    assert old_claims.old(small.workspace, small.act(day=DAY), go_on=asked).claims == 0
    assert asked.told == []
