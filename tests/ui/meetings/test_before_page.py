"""The evening before, by keyboard: about how much, what to get, the list, and I got it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.currency import taken, worth
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.services.group import group
from desktop.services.meetings import float_plan, meetings
from desktop.services.money import cash
from desktop.services.people import people
from desktop.ui.kit import Kit
from desktop.ui.meetings.float_part import FloatPart
from desktop.ui.meetings.float_plans import FloatPlans
from desktop.ui.meetings.room import make_room
from desktop.ui.papers.preview import PaperDialog
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.screen_rules import (
    check_access_keys,
    check_names,
    check_nothing_cut,
    check_screen,
    check_targets,
)
from tests.ui.visiting import Visit, visiting

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


def open_before(visit: Visit, riverside: Riverside) -> None:
    visit.room.arrive("before", meeting_id=riverside.meeting_id)
    QApplication.processEvents()
    money(visit)


def money(visit: Visit) -> FloatPart:
    """The plan, once it is worked out."""
    part = visit.room.page("before").money
    assert isinstance(part, FloatPart)
    visit.qtbot.waitUntil(lambda: not part.working_out)
    return part


def said(visit: Visit) -> str:
    return money(visit).lines.said


def rows(visit: Visit) -> list[str]:
    return [row.aloud() for row in money(visit).list.rows()]


def guess(riverside: Riverside, **amounts: int) -> None:
    by_id = {riverside.id(name): amount for name, amount in amounts.items()}
    float_plan.set_roughly(riverside.workspace, riverside.act(), amounts=by_id)


def leave_in_tin(riverside: Riverside, **keep: int) -> None:
    """`p500=1` leaves one £5 note."""
    tin = cash.tin(riverside.workspace, riverside.place_id)
    kept = {int(name[1:]): count for name, count in keep.items()}
    out = {v: count for v, count in taken(tin.pieces or {}, kept).items() if count}
    cash.give_back(
        riverside.workspace, riverside.act(), place_id=tin.id, amount=worth(out), pieces=out
    )


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


def test_rough_amounts_are_typed_down_one_column(visit: Visit, riverside: Riverside) -> None:
    open_before(visit, riverside)
    assert said(visit) == (
        "We do not know yet about how much 8 people spend. A guess is enough to say what to get"
    )
    visit.press("Ctrl+E")
    visit.type("5")
    visit.press("Enter")
    visit.type("7.50")
    visit.press("Enter", "Enter", "Enter", "Enter")
    visit.type("0")
    visit.press("Enter", "Enter", "Enter")
    assert visit.dialog.do.hasFocus()
    visit.press("Enter")
    assert visit.dialog is None
    known = {p.short: p.roughly for p in people.every(riverside.workspace)}
    assert (known["Amina"], known["Ben"], known["Carys"]) == (500, 750, None)
    assert known["Farah"] == 0
    assert "We do not know yet about how much 5 people spend" in said(visit)


def test_a_guess_that_cannot_be_read_is_said_at_its_field_and_nothing_is_lost(
    visit: Visit, riverside: Riverside
) -> None:
    open_before(visit, riverside)
    visit.press("Ctrl+E")
    asked = "About how much does each person usually spend?"
    assert visit.focus().accessibleDescription() == asked
    amina, ben = f"roughly {riverside.id('Amina')}", f"roughly {riverside.id('Ben')}"
    visit.fill(**{amina: "5", ben: "a few pounds"})
    visit.press("Ctrl+Enter")
    assert visit.problem(ben) == "We could not read this amount. Type it like 4.60."
    assert visit.dialog.form.rows[amina].field.text() == "5"
    assert people.get(riverside.workspace, riverside.id("Amina")).roughly is None
    assert visit.dialog.form.rows[ben].field.hasFocus()


def test_while_it_is_worked_out_a_line_says_so_and_no_old_figure_stands(
    visit: Visit, riverside: Riverside
) -> None:
    leave_in_tin(riverside, p500=1)
    guess(riverside, Amina=400)
    open_before(visit, riverside)
    part = money(visit)
    part.start()
    before = part.lines.said
    assert before.startswith("Get ")
    visit.heard.clear()

    guess(riverside, Amina=400, Ben=900)
    assert part.working_out
    assert part.lines.said == "Working out what cash you need…"
    assert [button.isVisible() for button in (part.got, part.count, part.print)] == [False] * 3
    assert not part.who.isVisible()
    assert visit.heard == []
    assert said(visit) not in {before, "Working out what cash you need…"}
    assert visit.heard == [said(visit)], "who stands on the line hears what came of it"


def test_two_of_one_name_are_told_apart_as_soon_as_there_are_two(
    visit: Visit, riverside: Riverside
) -> None:
    guess(riverside, Amina=400)
    open_before(visit, riverside)
    assert rows(visit)[0].startswith("Amina Begum.")
    people.add(riverside.workspace, riverside.act(), person=Person(name="Amina Begum"))
    open_before(visit, riverside)
    assert rows(visit)[0].startswith("Amina Begum (1).")


def test_locking_or_leaving_meanwhile_ends_it_unheard(visit: Visit, riverside: Riverside) -> None:
    guess(riverside, Amina=400)
    visit.room.arrive("before", meeting_id=riverside.meeting_id)
    part = visit.room.page("before").money
    assert part.working_out
    visit.session.plans.stop()
    ready: list[bool] = []
    visit.session.plans.ready.connect(lambda: ready.append(True))
    other = FloatPlans()
    facts = float_plan.facts(riverside.workspace, riverside.act(), meeting_id=riverside.meeting_id)
    visit.qtbot.waitUntil(lambda: other.ask(facts) is not None)
    QApplication.processEvents()
    assert ready == []
    assert part.working_out


def test_a_room_that_is_gone_before_the_plan_is_there_does_no_harm(
    visit: Visit, riverside: Riverside
) -> None:
    guess(riverside, Amina=400, Ben=750)
    facts = float_plan.facts(riverside.workspace, riverside.act(), meeting_id=riverside.meeting_id)
    plans = FloatPlans()
    assert plans.ask(facts) is None
    plans.deleteLater()
    QApplication.sendPostedEvents(plans, QEvent.Type.DeferredDelete.value)
    money(visit)  # the thread has ended meanwhile, or ends unheard
    other = FloatPlans()
    visit.qtbot.waitUntil(lambda: other.ask(facts) is not None)


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


def test_the_column_of_guesses_keeps_every_rule_of_a_screen(
    visit: Visit, riverside: Riverside
) -> None:
    open_before(visit, riverside)
    visit.press("Ctrl+E")
    for size in (100, 200):
        visit.kit.look.set_text_size(size)
        QApplication.processEvents()
        check_names(visit.dialog)
        check_access_keys(visit.dialog)
        check_nothing_cut(visit.dialog)
        check_targets(visit.dialog)
