"""What to get before a meeting, for small groups and for sixty people."""

import random

import pytest

from desktop.domain.bank import source_of
from desktop.domain.currency import GBP
from desktop.domain.float_plan import float_plan
from desktop.domain.roughly import spread
from desktop.services.practice.practice_group import FLOAT
from tests.benchmarks.measuring import Measure

MEETINGS = 12


@pytest.mark.parametrize("people", [9, 20, 60])
def test_a_plan_for_people_with_usual_costs(measure: Measure, people: int) -> None:
    """Costs between £2 and £25 in steps of 5p, from an almost empty tin."""
    chance = random.Random(people)  # noqa: S311 - the same amounts every time
    each = [([chance.randrange(200, 2500, 5) for _ in range(people)],) for _ in range(MEETINGS)]
    little = {2000: 1, 1000: 1, 500: 4, 200: 6, 100: 5, 50: 6, 20: 10, 10: 10, 5: 4}

    def plan(amounts: list[int]) -> None:
        assert not float_plan(little, amounts, source_of(GBP, amounts), GBP).left_out

    measure(f"A plan for {people} people", plan, aim="under 1 s", each=each)


@pytest.mark.parametrize("people", [9, 60])
def test_a_plan_for_people_of_whom_only_a_guess_is_known(measure: Measure, people: int) -> None:
    """£6 each: every one of them needs a spread of coins."""
    parts = [part for _ in range(people) for part in spread(600, GBP)]

    def plan(tin: dict[int, int]) -> None:
        assert not float_plan(tin, parts, source_of(GBP, parts), GBP).left_out

    title = f"A plan for {people} people, by guess"
    measure(title, plan, aim="under 2 s", each=[({},), (FLOAT,)] * 2)
