"""Everything that is to change, by keyboard: done with evidence, felt by members, stuck."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.answer import AnswerKind
from desktop.domain.change import ChangeState, Felt
from desktop.domain.theme_answer import FullChange
from desktop.services.changes.answers import answers, changes
from desktop.ui.changes.answers.change_dialogs import DoneDialog, FeltDialog
from desktop.ui.changes.answers.changes_page import ChangesPage, Which
from desktop.ui.kit import Kit
from desktop.ui.lines import Lines
from tests.services.answering import Asked
from tests.services.in_words import InWords
from tests.ui.screen_rules import check_screen
from tests.ui.visiting import Visit, visiting

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)

IN_JUNE = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)


def make_page(*made: object) -> ChangesPage:
    return ChangesPage(*made)  # type: ignore[arg-type]


@pytest.fixture
def visit(asked: Asked, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """Maya in June: one change is late, one was done in March, and fares have no answer."""
    yes = asked.give("Seats", AnswerKind.YES)
    asked.change(yes, "Build a roof", due=date(2026, 5, 1))
    seat = asked.change(yes, "Put a seat there")
    act = asked.act()
    changes.done(asked.group.workspace, act, change_id=seat.id, evidence="We sat on it")
    with visiting(make_page, asked.group, kit, qtbot, now=IN_JUNE) as visit:
        visit.room.start()
        yield visit


def listed(visit: Visit) -> list[str]:
    return [row.aloud() for row in visit.room.list.rows()]


def show(visit: Visit, which: Which) -> None:
    visit.enter(visit.room.which)
    while visit.room.which.value() is not which:
        visit.press("Down")
    visit.enter(visit.room.list)


def stored(asked: Asked, wording: str) -> FullChange:
    every = changes.every(asked.group.workspace)
    return next(one for one in every if one.change.wording == wording)


def test_what_is_late_is_heard_with_whom_it_lies(visit: Visit) -> None:
    assert visit.room.head.detail.text() == "1 to do, 1 to ask members about, 2 stuck"
    assert listed(visit) == [
        "Build a roof. The council, by 1 May 2026, in a service, The bus, Seats. late"
    ]


def test_a_change_is_not_done_without_evidence(visit: Visit, asked: Asked) -> None:
    visit.press("Enter")
    assert isinstance(visit.dialog, DoneDialog)
    visit.press("Ctrl+Enter")
    assert visit.problem("evidence") == "Say how we know that it is done."
    visit.fill(evidence="It keeps the rain off", ended_on="1/6/2026")
    visit.press("Ctrl+Enter")
    roof = stored(asked, "Build a roof").change
    assert (roof.state, roof.ended_on) == (ChangeState.DONE, date(2026, 6, 1))


def test_members_are_asked_and_it_is_kept_who_looked(visit: Visit, asked: Asked) -> None:
    show(visit, Which.ASK)
    assert listed(visit)[0].endswith("ask members now")
    visit.press("Enter")
    assert isinstance(visit.dialog, FeltDialog)
    assert visit.dialog.months.value() == 3
    visit.press("Ctrl+Enter")
    assert visit.problem("felt") == "Say whether members feel it."
    visit.press("Down")
    visit.press("Ctrl+Enter")
    assert visit.problem("checked_by") == "Say which member looked."
    visit.fill(own_words="Warm and dry", checked_by="Amina")
    visit.press("Enter", "Ctrl+Enter")
    check = stored(asked, "Put a seat there").last_check
    assert check is not None
    amina = asked.group.id("Amina")
    assert (check.felt, check.own_words, check.checked_by) == (Felt.YES, "Warm and dry", amina)
    assert listed(visit) == []
    show(visit, Which.ENDED)
    visit.press("Enter")
    before = visit.dialog.findChildren(Lines)[1]
    assert before.said == "We sat on it. after 3 months: yes, we feel it · Amina · Warm and dry"
    assert visit.dialog.months.value() == 6
    visit.dialog.reject()


def test_what_is_stuck_says_with_whom_since_when_and_leads_there(
    visit: Visit, asked: Asked
) -> None:
    show(visit, Which.STUCK)
    assert listed(visit) == [
        "Fares. Sent to nobody yet, with us, since 10 February 2026, The bus. stuck",
        "Build a roof. Late, with The council, since 1 May 2026, The bus, Seats. stuck",
    ]
    visit.press("Enter")
    assert visit.went == [("themes", {"request_id": asked.request_id})]
    visit.enter(visit.room.list)
    visit.press("Down", "Enter")
    assert isinstance(visit.dialog, DoneDialog)
    visit.dialog.reject()


def test_what_will_not_be_done_says_why_and_can_be_opened_again(visit: Visit, asked: Asked) -> None:
    visit.push(visit.room.no)
    visit.press("Ctrl+Enter")
    assert visit.problem("why_not") == "Say why, in a few words."
    visit.fill(why_not="The money is gone")
    visit.press("Ctrl+Enter")
    assert listed(visit) == []
    show(visit, Which.ENDED)
    assert any("The money is gone" in one for one in listed(visit))
    assert visit.room.list.choose(stored(asked, "Build a roof").id)
    visit.push(visit.room.again)
    assert stored(asked, "Build a roof").is_open


def test_whoever_gives_up_what_people_were_told_hears_that_they_wait(
    visit: Visit, asked: Asked
) -> None:
    yes = asked.of("Seats").answer
    assert yes is not None
    asked.tell("Amina", yes)
    visit.push(visit.room.no)
    expected = "People were told of it. Give them a new answer after this."
    assert visit.dialog.form.notice.text() == expected
    visit.dialog.reject()


def test_what_a_new_answer_set_aside_says_so_and_is_not_late(visit: Visit, asked: Asked) -> None:
    no = asked.answer("Seats", AnswerKind.NO, could_not="No money")
    answers.replace(asked.group.workspace, asked.act(), answer=no)
    assert listed(visit) == []
    show(visit, Which.ENDED)
    assert "a new answer came" in " ".join(listed(visit))


def test_a_change_of_our_own_needs_no_request(visit: Visit, asked: Asked) -> None:
    visit.press("Ctrl+N")
    visit.fill(wording="Buy a louder bell", owner_id="Leon", due="1/7/2026")
    visit.press("Ctrl+Enter")
    bell = stored(asked, "Buy a louder bell")
    assert (bell.owner, bell.request) == ("Leon", None)
    assert any("our own change" in one for one in listed(visit))


def test_words_and_names_are_found(visit: Visit) -> None:
    visit.press("Ctrl+F")
    visit.type("council roof")
    assert len(listed(visit)) == 1
    visit.type(" seat at home")
    assert listed(visit) == []


def test_the_page_stands_on_one_change_in_whichever_list_it_is(visit: Visit, asked: Asked) -> None:
    visit.room.show_change(stored(asked, "Put a seat there").id)
    assert visit.room.which.value() is Which.ASK
    assert visit.room.list.chosen_key() == stored(asked, "Put a seat there").id


def test_a_group_without_changes_is_told_what_to_do_first(
    small: InWords, kit: Kit, qtbot: QtBot
) -> None:
    with visiting(make_page, small, kit, qtbot) as visit:
        page = visit.room
        page.start()
        assert page.new.hasFocus()
        assert page.arrival() == "What changes. Nothing is written down yet."
        assert not page.search.isVisible()
        visit.push(page.new)
        visit.fill(wording="A ramp", owner_id="Leon")
        visit.press("Ctrl+Enter")
        assert page.search.isVisible()
        page.start()
        assert page.window().focusWidget() is page.list


def test_the_page_keeps_the_rules_of_screens(visit: Visit) -> None:
    check_screen(visit.room.window(), visit.kit.look, visit.qtbot)
