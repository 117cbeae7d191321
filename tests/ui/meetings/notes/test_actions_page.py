"""What we said we would do, by keyboard: found, done, put off with a warning, dropped."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.body import Body
from desktop.domain.decision import Action, ActionState, FullAction
from desktop.language import Words
from desktop.services.changes import actions
from desktop.services.meetings.bodies import bodies
from desktop.ui.kit import Kit
from desktop.ui.meetings.notes.actions_page import ActionsPage, Which
from desktop.ui.papers.preview import PaperDialog
from desktop.ui.session import Go, Session
from tests.services.in_words import DAY, InWords
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.visiting import Visit, visiting

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)

LATER = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)


def make_page(session: Session, kit: Kit, _go: Go) -> ActionsPage:
    return ActionsPage(session, kit)


def say(small: InWords, wording: str, who: str | None, due: date | None) -> FullAction:
    action = Action(wording=wording, owner_id=small.id(who) if who else None, due=due, made_on=DAY)
    return actions.add(small.workspace, small.act(), action=action)


@pytest.fixture
def visit(small: InWords, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """Maya a week later: one thing is late, one is hers, one nobody's."""
    say(small, "Ring the hall", "Ben", date(2026, 3, 19))
    say(small, "Ask for a price", "Maya", date(2026, 4, 2))
    say(small, "Find a singer", None, None)
    with visiting(make_page, small, kit, qtbot, now=LATER) as visit:
        visit.room.start()
        yield visit


def listed(visit: Visit) -> list[str]:
    return [row.title for row in visit.room.list.rows()]


def heard(visit: Visit, row: int) -> str:
    return str(visit.room.list.rows()[row].aloud())


def stored(small: InWords, wording: str) -> FullAction:
    every = actions.every(small.workspace)
    return next(one for one in every if one.action.wording == wording)


def show(visit: Visit, which: Which) -> None:
    visit.enter(visit.room.which)
    while visit.room.which.value() is not which:
        visit.press("Down")


def test_a_row_is_heard_whole_and_says_in_words_that_it_is_late(visit: Visit) -> None:
    assert heard(visit, 0) == "Ring the hall. Ben, by 19 March 2026. late"
    assert heard(visit, 2) == "Find a singer. nobody yet, no day yet. to do"
    assert visit.room.head.detail.text() == "3 to do, 1 late"
    assert visit.room.remind.said == "Remind: Ben"


def test_mine_late_and_done_are_one_key_away_each(visit: Visit, small: InWords) -> None:
    show(visit, Which.MINE)
    assert listed(visit) == ["Ask for a price"]
    show(visit, Which.LATE)
    assert listed(visit) == ["Ring the hall"]
    show(visit, Which.ENDED)
    assert listed(visit) == []
    full = stored(small, "Ring the hall")
    actions.done(small.workspace, small.act(), action_id=full.id, result="Booked")
    assert listed(visit) == ["Ring the hall"]


def test_words_and_names_find_what_somebody_does(visit: Visit) -> None:
    visit.press("Ctrl+F")
    visit.type("ben")
    assert listed(visit) == ["Ring the hall"]
    visit.press("Enter")
    assert visit.room.list.hasFocus()


def test_enter_says_that_it_is_done_and_what_came_of_it(visit: Visit, small: InWords) -> None:
    visit.press("Enter")
    assert visit.dialog.windowTitle() == "It is done"
    visit.fill(result="Booked for May")
    visit.press("Ctrl+Enter")
    full = stored(small, "Ring the hall")
    assert (full.action.state, full.action.result) == (ActionState.DONE, "Booked for May")
    assert listed(visit) == ["Ask for a price", "Find a singer"]
    assert visit.heard[-1] == "Saved."


def test_putting_off_a_second_time_warns_and_asks_why(visit: Visit, small: InWords) -> None:
    """Practice rule 29."""
    visit.press("Ctrl+L")
    assert not visit.dialog.form.notice.isVisible()
    visit.fill(to_due="26/3/2026")
    visit.press("Ctrl+Enter")
    assert stored(small, "Ring the hall").put_off == 1
    visit.enter(visit.room.list)
    visit.press("Ctrl+L")
    said = "It was put off once already. Can it be done at all?"
    assert visit.dialog.form.notice.text() == said
    assert said in visit.heard
    visit.fill(to_due="2/4/2026")
    visit.press("Ctrl+Enter")
    assert visit.problem("reason") == "It was put off before. Say why, in a few words."
    visit.fill(reason="The hall is closed")
    visit.press("Ctrl+Enter")
    full = stored(small, "Ring the hall")
    assert (full.put_off, full.action.due) == (2, date(2026, 4, 2))
    assert "put off 2 times" in heard(visit, 0)


def test_a_day_that_is_no_later_is_said_at_its_field(visit: Visit) -> None:
    visit.press("Ctrl+L")
    visit.fill(to_due="19/3/2026", reason="Ill")
    visit.press("Ctrl+Enter")
    assert visit.problem("to_due") == "Choose a later day, which is still to come."
    assert visit.dialog.reason.value() == "Ill"


def test_something_new_needs_only_words(visit: Visit, small: InWords) -> None:
    visit.press("Ctrl+N", "Ctrl+Enter")
    assert visit.problem("wording") == "Write what is to be done."
    visit.fill(wording="Buy a kettle")
    visit.press("Ctrl+Enter")
    full = stored(small, "Buy a kettle")
    assert (full.owner, full.action.due) == ("", None)


def test_what_is_written_down_here_comes_to_the_meetings_of_a_committee(
    visit: Visit, small: InWords
) -> None:
    body = bodies.add(small.workspace, small.act(), body=Body(name="Committee"))
    visit.press("Ctrl+N")
    assert visit.dialog.body.currentText() == "Committee"
    visit.fill(wording="Buy a kettle")
    visit.press("Ctrl+Enter")
    assert stored(small, "Buy a kettle").action.body_id == body.id


def test_somebody_takes_on_what_nobody_did(visit: Visit, small: InWords) -> None:
    visit.press("Down", "Down", "Ctrl+E")
    assert visit.dialog.wording.value() == "Find a singer"
    visit.dialog.owner.setFocus()
    visit.type("Carys")
    visit.fill(due="9/4/2026")
    visit.press("Ctrl+Enter")
    full = stored(small, "Find a singer")
    assert (full.owner, full.action.due) == ("Carys", date(2026, 4, 9))


def test_a_day_that_was_said_is_not_changed_without_being_counted(visit: Visit) -> None:
    visit.press("Ctrl+E")
    assert visit.dialog.due is None


def test_what_is_dropped_says_why_and_can_be_taken_up_again(visit: Visit, small: InWords) -> None:
    visit.push(visit.room.no_need)
    visit.press("Ctrl+Enter")
    assert visit.problem("why") == "Say why, in a few words."
    visit.fill(why="We meet outside")
    visit.press("Ctrl+Enter")
    show(visit, Which.ENDED)
    assert heard(visit, 0) == (
        "Ring the hall. Ben, by 19 March 2026, We meet outside. no longer needed, 20 March 2026"
    )
    visit.push(visit.room.again)
    assert stored(small, "Ring the hall").action.state is ActionState.OPEN
    assert visit.heard[-1] == "It is to do again."


def test_the_list_is_shown_on_paper(visit: Visit) -> None:
    visit.push(visit.room.print)
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, PaperDialog)]
    assert [one.windowTitle() for one in found if one.isVisible()] == ["What we said we would do"]
    found[0].close()


def test_nothing_on_the_page_is_cut_or_without_a_name(visit: Visit, qtbot: QtBot) -> None:
    check_screen(visit.room, visit.kit.look, qtbot)


@pytest.mark.parametrize("key", ["Enter", "Ctrl+L", "Ctrl+E", "Ctrl+N"])
def test_nothing_in_the_dialogs_is_cut_or_without_a_name(
    visit: Visit, qtbot: QtBot, key: str
) -> None:
    visit.press(key)
    visit.dialog.resize(700, 1500)  # without scrolling, so that reading order shows
    check_screen(visit.dialog, visit.kit.look, qtbot)


def test_mirrored_at_twice_the_size_nothing_is_cut(
    visit: Visit, small: InWords, kit: Kit, qtbot: QtBot, qapp: QApplication
) -> None:
    visit.room.close()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    urdu = Kit(words=Words("ur"), look=kit.look, speech=kit.speech)
    kit.look.set_text_size(200)
    with visiting(make_page, small, urdu, qtbot, now=LATER) as there:
        check_nothing_cut(there.room)
        assert there.room.search.isRightToLeft()
