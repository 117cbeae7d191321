"""A day that comes before what must have come first is asked about, and never refused."""

from datetime import timedelta

import pytest

from desktop.domain.decision import Decision
from desktop.services.changes import decisions
from desktop.ui.changes.answers.answer_dialog import AnswerDialog
from desktop.ui.changes.answers.theme_dialogs import SendDialog
from tests.services.answering import ASKED_ON, Asked
from tests.services.in_words import DAY
from tests.ui.changes.answers.themes import choose
from tests.ui.visiting import Visit

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)

BEFORE = ASKED_ON - timedelta(days=1)
"""Nobody had spoken yet."""
SAID_LATER = "Some of it was said later, on 10 February 2026. Is the date right?"
SPOKE_LATER = "People spoke of it later, on 10 February 2026. Is the date right?"


def typed(visit: Visit, key: str) -> tuple[str, str]:
    """What stands beside a field, and what a screen reader says of it."""
    row = visit.dialog.form.rows[key]
    return row.hint.text(), row.field.accessibleDescription()


def test_what_was_said_after_it_was_sent_on_is_asked_about_and_kept(
    visit: Visit, asked: Asked
) -> None:
    visit.push(visit.room.themes.send)
    assert isinstance(visit.dialog, SendDialog)
    assert typed(visit, "sent_on") == ("", "")
    visit.fill(sent_on=BEFORE.isoformat())
    assert typed(visit, "sent_on") == (SAID_LATER, SAID_LATER)
    visit.fill(sent_on=ASKED_ON.isoformat())
    assert typed(visit, "sent_on") == ("", "")
    visit.fill(sent_on=BEFORE.isoformat())
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    assert asked.of("Seats").theme.sent_on == BEFORE


def test_an_answer_before_anybody_spoke_is_asked_about(visit: Visit, asked: Asked) -> None:
    choose(visit, asked, "Seats")
    visit.push(visit.room.answer.give)
    assert isinstance(visit.dialog, AnswerDialog)
    visit.fill(day=BEFORE.isoformat())
    assert typed(visit, "day") == (SPOKE_LATER, SPOKE_LATER)


def test_a_decision_of_ours_from_before_anybody_spoke_is_asked_about(
    visit: Visit, asked: Asked
) -> None:
    ours = Decision(day=BEFORE, wording="Pay for seats")
    now = Decision(day=DAY, wording="Pay for two seats")
    for one in (ours, now):
        decisions.decide(asked.group.workspace, asked.act(), decision=one)
    choose(visit, asked, "Seats")
    visit.push(visit.room.answer.give)
    visit.enter(visit.dialog.decision)
    visit.press("Down")
    assert typed(visit, "decision_id")[0] == ""
    visit.press("Down")
    assert typed(visit, "decision_id")[0] == SPOKE_LATER
