"""Rough amounts of the evening before, by keyboard: typed, worked out, and ended unheard."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop.domain.person import Person
from desktop.services.meetings import float_plan
from desktop.services.people import people
from desktop.ui.meetings.float_plans import FloatPlans
from tests.services.groups import Riverside
from tests.ui.meetings.evening_before import guess, leave_in_tin, money, open_before, rows, said
from tests.ui.screen_rules import (
    check_access_keys,
    check_names,
    check_nothing_cut,
    check_targets,
)
from tests.ui.visiting import Visit

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


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
