"""The laptop dies while somebody is being paid: nothing shown as paid is lost, nothing twice."""

import os
from typing import Any

import pytest

from desktop.domain.cash import CountKind
from desktop.services.money import cash
from tests.end_to_end.in_a_child import told_by
from tests.services.in_words import InWords, cost
from tests.services.new_group import make_new_group

PEOPLE = ("Amina", "Ben", "Carys")
BOX = {1000: 3, 500: 4, 200: 10, 100: 15, 50: 16, 20: 20, 10: 20, 5: 10, 1: 50}

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")


@pytest.fixture(scope="module")
def meeting(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """A counted tin and six agreed claims with their receipts, waiting to be paid."""
    path = tmp_path_factory.mktemp("killed") / "Meeting.hearback"
    group = InWords(make_new_group(path, officers=()), path)
    group.count(
        pieces=BOX, kind=CountKind.OPEN, second=None, explanation="counted for the first time"
    )
    waiting = [
        group.with_receipts(group.claim(name, cost("bus", f"{1 + number}.{37 + number}")))
        for number in range(2)
        for name in PEOPLE
    ]
    wanted = {
        "template": str(path),
        "key": group.workspace.db.spare.text,
        "at": group.act().at.isoformat(),
        "day": group.act().day.isoformat(),
        "payer": group.id("Maya"),
        "place": group.place_id,
        "claims": [full.id for full in waiting],
        "tin": cash.tin(group.workspace, group.place_id).total,
    }
    group.workspace.close()
    return wanted


def killed(meeting: dict[str, Any], *, kills: int, seed: int) -> list[dict[str, Any]]:
    """What each kill left behind."""
    return told_by("killed_payers.py", {**meeting, "kills": kills, "seed": seed})


def look_at(left: list[dict[str, Any]], meeting: dict[str, Any], kills: int) -> None:
    assert [each["wrong"] for each in left if each["wrong"]] == []
    assert len(left) == kills
    shown = [each["shown"] for each in left]
    assert any(0 < number < len(meeting["claims"]) for number in shown), "killed while paying"


def test_after_each_of_two_hundred_kills_every_payment_shown_is_there_once(
    meeting: dict[str, Any],
) -> None:
    look_at(killed(meeting, kills=200, seed=12), meeting, 200)


@pytest.mark.slow
def test_after_each_of_a_thousand_kills_every_payment_shown_is_there_once(
    meeting: dict[str, Any],
) -> None:
    look_at(killed(meeting, kills=1000, seed=26), meeting, 1000)
