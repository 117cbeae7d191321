"""A power cut at every step of a payment and of typing in: asked rightly, answered rightly."""

import os
from collections import Counter
from typing import Any

import pytest

from desktop.domain.cash import CountKind
from desktop.services.money import cash, claims
from desktop.services.people import people
from tests.end_to_end.in_a_child import told_by
from tests.services.in_words import InWords, cost
from tests.services.new_group import make_new_group

BOX = {1000: 3, 500: 4, 200: 10, 100: 15, 50: 16, 20: 20, 10: 20, 5: 10, 1: 50}
SERVICES, EVERYTHING = ("services",), ("services", "storage")

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Amina's claim is written down and agreed; Ben's 4.60 is what he usually has."""
    path = tmp_path_factory.mktemp("stopped") / "Evening.hearback"
    group = InWords(make_new_group(path, officers=()), path)
    group.count(
        pieces=BOX, kind=CountKind.OPEN, second=None, explanation="counted for the first time"
    )
    group.with_receipts(group.claim("Amina", cost("bus", "4.60")))
    last_time = group.claim("Ben", cost("bus", "4.60"), meeting_id=None)
    people.keep_usual(group.workspace, group.act(), claim_id=last_time.id)
    claims.withdraw(group.workspace, group.act(), claim_id=last_time.id)
    wanted = {
        "template": str(path),
        "key": group.workspace.db.spare.text,
        "at": group.act().at.isoformat(),
        "day": group.act().day.isoformat(),
        "payer": group.id("Maya"),
        "place": group.place_id,
        "meeting": group.meeting_id,
        "people": [group.id("Amina"), group.id("Ben")],
        "tin": cash.tin(group.workspace, group.place_id).total,
    }
    group.workspace.close()
    return wanted


def stopped(evening: dict[str, Any], **how: Any) -> list[dict[str, Any]]:
    """What each stop left behind: `stops` of them by number, `kills` by chance.

    Each stop gets every answer, or only the next one in turn.
    """
    told = {"stops": 0, "kills": 0, "seed": 3, "where": SERVICES, "every_answer": True, **how}
    return told_by("stopped_payers.py", {**evening, **told})


def look_at(left: list[dict[str, Any]], asked: str) -> None:
    """Nothing is wrong, and the stops reached both sides: a question, and none."""
    assert [each["wrong"] for each in left if each["wrong"]] == []
    found = Counter(each["asked"] for each in left)
    assert found[asked] > 0
    assert found[""] > 0


def test_stopped_at_steps_of_a_payment_the_right_question_is_asked(
    evening: dict[str, Any],
) -> None:
    look_at(stopped(evening, walk="desk", stops=16, kills=6), "had it")


def test_stopped_at_steps_of_typing_in_the_row_is_typed_again(evening: dict[str, Any]) -> None:
    look_at(stopped(evening, walk="paper", stops=16, kills=6), "typing")


@pytest.mark.slow
@pytest.mark.parametrize(("walk", "asked"), [("desk", "had it"), ("paper", "typing")])
def test_stopped_at_every_line_of_our_services_the_right_question_is_asked(
    evening: dict[str, Any], walk: str, asked: str
) -> None:
    look_at(stopped(evening, walk=walk, stops=10**6, kills=100, every_answer=False), asked)


@pytest.mark.slow
@pytest.mark.parametrize(("walk", "asked"), [("desk", "had it"), ("paper", "typing")])
def test_stopped_while_the_file_is_written_the_right_question_is_asked(
    evening: dict[str, Any], walk: str, asked: str
) -> None:
    look_at(stopped(evening, walk=walk, stops=200, where=EVERYTHING, every_answer=False), asked)
