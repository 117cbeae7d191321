"""What we promised because of what members said, on Today: counted truly, with its way."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.window import make_window
from desktop.domain.change import Change
from desktop.domain.goal import Goal
from desktop.domain.outreach import ReachStep
from desktop.language import Sentence
from desktop.services.changes.answers import changes
from desktop.services.changes.reaching import plan
from desktop.services.changes.reviews import goals
from desktop.ui.changes.reaching.reaching_page import ReachingPage
from desktop.ui.changes.room import ChangesRoom
from desktop.ui.kit import Kit
from desktop.ui.session import Session
from desktop.ui.today.errand import Errand, Kind, shorts, summary
from desktop.ui.today.room import make_room
from tests.services.groups import Riverside
from tests.services.in_words import DAY
from tests.ui.visiting import Visit, visiting

APRIL = datetime(2026, 4, 20, 12, 0, tzinfo=UTC)
DUE = date(2026, 4, 1)


@pytest.fixture
def late(riverside: Riverside) -> Riverside:
    """Two changes and a step to reach people that should have been done by April."""
    act = riverside.act("Nia")
    for wording in ("A stop at the door", "A bench"):
        change = Change(wording=wording, due=DUE, made_on=DAY)
        changes.add(riverside.workspace, act, change=change)
    step = ReachStep(who="Deaf people", step="Ask at the club", due=DUE, made_on=DAY)
    plan.add(riverside.workspace, act, step=step)
    return riverside


@pytest.fixture
def visit(late: Riverside, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    with visiting(make_room, late, kit, qtbot, who="Nia", now=APRIL) as visit:
        yield visit


def test_the_sentence_the_title_and_the_list_count_the_same_things(visit: Visit, kit: Kit) -> None:
    room = visit.room
    errands = [one for one in room._errands if one.place in {"what-changes", "reaching"}]
    assert summary(kit.words, errands) == (
        "3 things wait: 2 late changes, a late step to reach people"
    )
    all_of_them = sum(one.stands_for for one in room._errands)
    assert room.waits.heading.text() == f"{all_of_them} things wait"
    assert room.list.accessibleName().startswith(f"{all_of_them} things wait: ")


def test_what_two_lines_tell_of_is_named_once_with_its_number(visit: Visit, kit: Kit) -> None:
    late = next(one for one in visit.room._errands if one.place == "what-changes")
    plain = Errand(kind=Kind.OTHER, title="", short=Sentence("terms of reference"), place="")
    assert [kit.words.say(one) for one in shorts([late, plain, late, plain])] == [
        "4 late changes",
        "terms of reference",
    ]


def test_a_change_that_is_taken_back_goes_from_today_at_once(visit: Visit, late: Riverside) -> None:
    before = sum(one.stands_for for one in visit.room._errands)
    third = Change(wording="A lamp", due=DUE, made_on=DAY)
    changes.add(late.workspace, late.act("Nia"), change=third)
    visit.settle()
    assert sum(one.stands_for for one in visit.room._errands) == before + 1
    late.workspace.undo(late.act("Nia"))
    visit.settle()
    assert sum(one.stands_for for one in visit.room._errands) == before


def test_a_late_step_leads_to_its_place_in_the_plan(
    late: Riverside, kit: Kit, qtbot: QtBot
) -> None:
    session = Session(late.workspace, late.id("Nia"), lambda: APRIL)
    window = make_window(session, kit, unlock=lambda _typed: None, keep_text_size=lambda _s: None)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    today: Any = window.widget("today")
    row = next(r for r in today.list.rows() if "step to reach people" in r.title)
    assert row.detail == "Ask at the club"
    today.list.opened.emit(row.key)
    room = window.widget("changes")
    assert isinstance(room, ChangesRoom)
    assert isinstance(room.shown, ReachingPage)
    [step] = room.shown.plan.list.rows()
    assert "late" in step.chip
    session.leave()


def test_a_goal_is_found_and_shown(late: Riverside, kit: Kit, qtbot: QtBot) -> None:
    goal = goals.add(
        late.workspace,
        late.act("Nia"),
        goal=Goal(wording="More buses on Sunday", made_on=DAY),
    )
    session = Session(late.workspace, late.id("Nia"), lambda: APRIL)
    window = make_window(session, kit, unlock=lambda _typed: None, keep_text_size=lambda _s: None)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.bar.search.start()
    qtbot.keyClicks(window.bar.search, "more buses sun")
    window.bar.search._go(0)
    room = window.widget("changes")
    assert isinstance(room, ChangesRoom)
    shown: Any = room.shown
    assert shown.goals.list.chosen_key() == goal.id
    session.leave()
