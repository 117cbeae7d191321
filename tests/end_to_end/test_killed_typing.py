"""The laptop dies while a row is typed in from paper: the row is there whole, or not at all."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from desktop.services.money import cash
from tests.end_to_end.in_a_child import told_by
from tests.services.in_words import InWords
from tests.services.new_group import MEMBERS, make_new_group

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """A meeting of four with nothing typed in yet."""
    path = tmp_path_factory.mktemp("typing") / "Meeting.hearback"
    group = InWords(make_new_group(path, officers=()), path)
    wanted = {
        "template": str(path),
        "key": group.workspace.db.spare.text,
        "at": group.act().at.isoformat(),
        "day": group.act().day.isoformat(),
        "typist": group.id("Maya"),
        "place": group.place_id,
        "meeting": group.meeting_id,
        "people": [group.id(name) for name in MEMBERS],
        "tin": cash.tin(group.workspace, group.place_id).total,
    }
    group.workspace.close()
    return wanted


def killed(sheet: dict[str, Any], folder: Path, *, step: int) -> list[dict[str, Any]]:
    """What a power cut left at each statement, or each `step` of them, of typing in a row."""
    template = folder / "Meeting.hearback"
    shutil.copyfile(sheet["template"], template)
    return told_by("killed_typist.py", {**sheet, "template": str(template), "step": step})


def look_at(left: list[dict[str, Any]], at_least: int) -> None:
    """Whole or absent everywhere; it died before the row was there, until it lived."""
    assert [each for each in left if each["wrong"]] == []
    died = [each for each in left if each["died"]]
    assert len(died) >= at_least
    assert not any(each["there"] for each in died[:-1])
    assert (left[-1]["died"], left[-1]["there"]) == (False, True)


def test_wherever_it_dies_the_row_is_whole_or_absent_and_typing_goes_on(
    sheet: dict[str, Any], tmp_path: Path
) -> None:
    look_at(killed(sheet, tmp_path, step=6), 8)


@pytest.mark.slow
def test_at_every_statement_the_row_is_whole_or_absent_and_typing_goes_on(
    sheet: dict[str, Any], tmp_path: Path
) -> None:
    look_at(killed(sheet, tmp_path, step=1), 50)
