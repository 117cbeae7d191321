"""The evening before, by keyboard: what to get, the list, and I got it."""

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.meeting import Meeting
from desktop.services.group import group
from desktop.services.meetings import meetings
from desktop.services.money import cash
from desktop.ui.kit import Kit
from desktop.ui.meetings.room import make_room
from desktop.ui.papers.preview import PaperDialog
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.meetings.evening_before import guess, leave_in_tin, money, open_before, rows, said
from tests.ui.screen_rules import (
    check_screen,
)
from tests.ui.visiting import Visit, visiting

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


def test_a_button_on_the_meeting_leads_here_and_esc_back(
    visit: Visit, riverside: Riverside
) -> None:
    visit.room.arrive("meeting", meeting_id=riverside.meeting_id)
    steps = visit.room.meeting.steps.list
    visit.enter(steps)
    assert steps.choose("before")
    visit.press("Enter")
    assert visit.room.shown is visit.room.page("before")
    assert visit.room.page("before").head.title.text() == "Before Members' meeting"
    assert visit.room.page("before").money.lines.hasFocus()
    visit.press("Esc")
    assert visit.room.shown is visit.room.meeting


def test_what_to_get_is_said_without_signs_the_largest_first(
    visit: Visit, riverside: Riverside
) -> None:
    leave_in_tin(riverside, p500=1)
    riverside.claim("Amina", cost("bus", "4.60"))
    riverside.claim("Carys", cost("train", "30.00"))
    open_before(visit, riverside)
    assert said(visit).startswith(
        "Get one £20 note, one bag of £2 coins, one bag of 20p coins: £50.00. "
        "Two people sign for it at the bank. Then everybody we know of can be paid exactly. "
        "Or from a machine alone: one £20 note, one £10 note, £30.00. "
        "Then the right coins may be missing for Amina"
    )
    assert "×" not in said(visit)
    assert rows(visit) == [
        "Amina Begum. £4.60. claimed. two £2 coins, three 20p coins",
        "Carys Llwyd. £30.00. claimed. one £20 note, one £5 note, two £2 coins, five 20p coins",
    ]


def test_i_got_it_puts_the_notes_and_coins_into_the_tin(visit: Visit, riverside: Riverside) -> None:
    leave_in_tin(riverside, p500=1)
    guess(riverside, Amina=400)
    open_before(visit, riverside)
    made = money(visit).evening
    assert made is not None
    assert made.plan is not None
    fetch = made.plan.fetch
    visit.press("Ctrl+G")
    assert {v: f.text() for v, f in visit.dialog.pieces.fields.items() if f.text() != "0"} == {
        value: str(count) for value, count in fetch.pieces.items()
    }
    visit.press("Ctrl+Enter")
    tin = cash.tin(riverside.workspace, riverside.place_id)
    assert tin.total == 500 + fetch.worth
    assert said(visit).startswith("Nothing to get. What is in the tin is enough")
    assert not money(visit).got.isVisible()


def test_the_list_is_printed_from_here(visit: Visit, riverside: Riverside) -> None:
    guess(riverside, Amina=400)
    open_before(visit, riverside)
    visit.enter(visit.room.page("before").money.print)
    visit.press("Space")
    paper = visit.dialog
    assert isinstance(paper, PaperDialog)
    assert "What to get" in paper.text.lines.said
    visit.qtbot.waitUntil(lambda: paper.pdf is not None)


def test_amounts_are_hidden_until_asked_where_the_group_wants_that(
    visit: Visit, riverside: Riverside
) -> None:
    hidden = replace(riverside.workspace.settings, show_everyone=False)
    group.change_settings(riverside.workspace, riverside.act(), group=hidden)
    guess(riverside, Amina=400, Ines=4100)
    open_before(visit, riverside)
    money = visit.room.page("before").money
    assert rows(visit) == ["Amina Begum. roughly"]
    assert "£" not in money.others.said
    visit.push(money.show_amounts)
    assert "£4.00" in rows(visit)[0]
    assert money.show_amounts.text() == "Hide the amounts"
    visit.press("Esc")
    open_before(visit, riverside)
    assert rows(visit) == ["Amina Begum. roughly"]


def test_a_tin_nobody_counted_by_coins_leads_to_the_count(
    visit: Visit, riverside: Riverside
) -> None:
    cash.draw(riverside.workspace, riverside.act(), place_id=riverside.place_id, amount=100)
    guess(riverside, Amina=400)
    open_before(visit, riverside)
    assert said(visit).startswith("We do not know which notes and coins are in the tin")
    visit.push(visit.room.page("before").money.count)
    assert visit.went == [("count", {"place_id": riverside.place_id, "by_pieces": 1})]


def test_who_sees_to_no_money_sees_only_the_papers(
    riverside: Riverside, kit: Kit, qtbot: QtBot
) -> None:
    guess(riverside, Amina=400)
    with visiting(make_room, riverside, kit, qtbot, who="Nia") as visit:
        open_before(visit, riverside)
        assert not visit.room.page("before").money.isVisible()
        assert visit.room.page("before").kit_button.hasFocus()


def test_somebody_who_is_not_coming_is_taken_out_at_once(
    visit: Visit, riverside: Riverside
) -> None:
    guess(riverside, Amina=400, Ben=500)
    open_before(visit, riverside)
    assert len(rows(visit)) == 2
    meetings.no_costs(
        riverside.workspace,
        riverside.act(),
        meeting_id=riverside.meeting_id,
        person_id=riverside.id("Ben"),
        none=True,
    )
    assert len(rows(visit)) == 1


def test_a_meeting_with_nobody_says_so(visit: Visit, riverside: Riverside) -> None:
    empty = Meeting(title="Nobody", day=date(2026, 4, 9))
    made = meetings.add(riverside.workspace, riverside.act(), meeting=empty)
    visit.room.arrive("before", meeting_id=made.id)
    assert said(visit) == "As far as we know, nobody gets cash"
    assert not visit.room.page("before").money.print.isVisible()


def test_the_page_keeps_every_rule_of_a_screen(visit: Visit, riverside: Riverside) -> None:
    leave_in_tin(riverside, p500=1)
    guess(riverside, Amina=400, Ben=900, Ines=4100)
    open_before(visit, riverside)
    visit.room.page("before").back.setFocus()
    check_screen(visit.room, visit.kit.look, visit.qtbot)
