"""Who is owed an answer, over many requests: what Today and the page of answers owed ask."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop.services.changes.hearing import owed
from desktop.services.people import people
from tests.benchmarks.measuring import Measure
from tests.benchmarks.owing import REQUESTS, SPOKE, owing
from tests.services.groups import Riverside
from tests.services.in_words import DAY

ASKED = 15
"""How often it is asked who waits."""


@pytest.fixture(scope="module")
def group(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Riverside]:
    made = owing(tmp_path_factory.mktemp("owing"))
    yield made
    made.workspace.close()


def test_who_is_owed_an_answer_after_something_was_saved(
    measure: Measure, group: Riverside
) -> None:
    """Nothing is kept: a person was changed, whose name stands in the queue."""

    def save(phone: int) -> None:
        who = people.get(group.workspace, group.id("Ben"))
        changed = replace(who, phone=str(phone))
        people.change(group.workspace, group.act(), person=changed)

    measure(
        f"Who is owed an answer, {REQUESTS} requests, after a save",
        lambda _phone: owed.queue(group.workspace, DAY),
        aim="under 200 ms",
        each=[(at,) for at in range(ASKED)],
        before=save,
    )
    assert len(owed.queue(group.workspace, DAY)) >= REQUESTS * SPOKE // 2


def test_who_is_owed_an_answer_while_nothing_changes(measure: Measure, group: Riverside) -> None:
    owed.queue(group.workspace, DAY)
    measure(
        f"Who is owed an answer, {REQUESTS} requests, again",
        lambda: owed.queue(group.workspace, DAY),
        aim="under 5 ms",
        each=[()] * ASKED,
    )
