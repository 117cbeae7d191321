"""The laptop dies while a line of the notes is left: it is noted whole, or still being typed."""

import os
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.line_draft import ActionDraft, DecisionDraft, LineDraft, WordsDraft
from tests.end_to_end.in_a_child import told_by
from tests.services.in_words import InWords
from tests.services.note_takers import TITLES, sit_down

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")

TYPED = LineDraft(
    said="The bus is late and there is nowhere to sit.",
    own_words=(WordsDraft(own_words="I wait forty minutes."),),
    decisions=(DecisionDraft(wording="Ask for a seat", reasons="We cannot stand"),),
    actions=(ActionDraft(wording="Write to them", due="1/4"),),
)


@pytest.fixture
def table(small: InWords) -> dict[str, Any]:
    """A committee with its agenda, and what stands on the screen about its first item."""
    sitting = sit_down(small)
    wanted = {
        "template": str(small.path),
        "key": small.workspace.db.spare.text,
        "at": small.act().at.isoformat(),
        "day": small.act().day.isoformat(),
        "taker": small.id("Maya"),
        "line": sitting.line(TITLES[0]),
        "typed": TYPED.to_json(),
    }
    small.workspace.close()
    return wanted


def look_at(small: InWords, left: list[dict[str, Any]], at_least: int) -> None:
    """It died before the line was noted, until it lived; and all was somewhere each time."""
    small.workspace = small.opened()
    assert [each for each in left if each["wrong"]] == []
    died = [each for each in left if each["died"]]
    assert len(died) >= at_least
    assert not any(each["there"] for each in died[:-1])
    assert (left[-1]["died"], left[-1]["there"]) == (False, True)


def killed(table: dict[str, Any], *, step: int) -> list[dict[str, Any]]:
    assert Path(table["template"]).exists()
    return told_by("killed_note_taker.py", {**table, "step": step})


def test_wherever_it_dies_the_line_is_noted_whole_or_still_on_the_screen(
    small: InWords, table: dict[str, Any]
) -> None:
    look_at(small, killed(table, step=9), 4)


@pytest.mark.slow
def test_at_every_statement_the_line_is_noted_whole_or_still_on_the_screen(
    small: InWords, table: dict[str, Any]
) -> None:
    look_at(small, killed(table, step=1), 36)
