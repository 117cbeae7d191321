"""What people said is answered by keyboard: what is missing is said, a better answer follows."""

from datetime import date

import pytest

from desktop.domain.answer import AnswerKind
from desktop.domain.body import Power
from desktop.domain.decision import Decision
from desktop.services.changes import decisions
from desktop.services.changes.answers import answers
from desktop.ui.changes.answers.answer_dialog import AnswerDialog
from desktop.ui.changes.answers.change_dialogs import (
    ChangeDialog,
    DoneDialog,
    FeltDialog,
    NotDoneDialog,
)
from desktop.ui.changes.answers.theme_dialogs import PutDialog, SendDialog, ThemeDialog
from tests.services.answering import Asked
from tests.services.in_words import DAY
from tests.ui.changes.answers.themes import choose, listed
from tests.ui.screen_rules import (
    check_access_keys,
    check_names,
    check_nothing_cut,
)
from tests.ui.visiting import Visit

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)

YES, PARTLY, NO = AnswerKind.YES, AnswerKind.PARTLY, AnswerKind.NO


def choose_answer(visit: Visit, kind: AnswerKind) -> None:
    visit.enter(visit.dialog.kind)
    while visit.dialog.kind.value() is not kind:
        visit.press("Down")


def test_an_answer_is_given_by_keyboard_and_says_what_is_missing(
    visit: Visit, asked: Asked
) -> None:
    choose(visit, asked, "Seats")
    visit.push(visit.room.answer.give)
    assert isinstance(visit.dialog, AnswerDialog)
    visit.press("Ctrl+Enter")
    assert visit.problem("kind") == "Say yes, partly or no."
    choose_answer(visit, YES)
    visit.fill(decided="Two seats", reasons="Many cannot stand")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    one = asked.of("Seats")
    assert one.answer is not None
    assert (one.kind, one.answer.answered_by, one.power) == (YES, "The council", Power.ADVISE)
    assert visit.room.answer.lacks.said == "“Seats”: say who does what, and by when"
    assert listed(visit)[1] == "Seats. 1 person. answer not whole yet"
    assert visit.room.window().focusWidget() is visit.room.changes.new
    visit.push(visit.room.changes.new)
    visit.fill(wording="Put two seats there", owner="The council", due="1/6/2026", cost="400")
    visit.press("Ctrl+Enter")
    assert visit.room.answer.lacks.said == ""
    assert listed(visit)[1] == "Seats. 1 person. Yes"
    assert visit.room.changes.list.rows()[0].aloud() == (
        "Put two seats there. The council, by 1 June 2026, in a service, costs £400.00. to do"
    )


def test_each_answer_asks_only_what_it_needs(visit: Visit, asked: Asked) -> None:
    choose(visit, asked, "Seats")
    visit.push(visit.room.answer.give)
    rows = visit.dialog.form.rows

    def asked_for() -> set[str]:
        return {key for key in ("reasons", "could_not", "difference") if rows[key].isVisible()}

    choose_answer(visit, YES)
    assert asked_for() == {"reasons"}
    choose_answer(visit, PARTLY)
    assert asked_for() == {"reasons", "could_not"}
    visit.fill(reasons="Some of it fits")
    choose_answer(visit, NO)
    assert asked_for() == {"reasons", "could_not"}, "what was typed is never hidden"
    visit.dialog.reject()


def test_a_yes_begins_with_what_people_ask_for_and_other_words_are_asked_about(
    visit: Visit, asked: Asked
) -> None:
    """Practice rule 28: why it is not as recommended is asked once the words differ."""
    choose(visit, asked, "Seats")
    visit.press("Ctrl+E")
    visit.fill(recommended="A seat at each stop")
    visit.press("Ctrl+Enter")
    choose(visit, asked, "Seats")
    visit.push(visit.room.answer.give)
    choose_answer(visit, YES)
    dialog = visit.dialog
    assert dialog.boxes["decided"].value() == "A seat at each stop"
    assert not dialog.form.rows["difference"].isVisible()
    visit.fill(decided="A seat at two stops")
    assert dialog.form.rows["difference"].isVisible()
    visit.dialog.reject()


def test_our_own_decision_is_the_answer_and_says_who_made_it(visit: Visit, asked: Asked) -> None:
    group = asked.group
    ours = Decision(day=DAY, wording="Pay for two seats", reasons="Many cannot stand")
    ours = decisions.decide(group.workspace, group.act(), decision=ours)
    choose(visit, asked, "Seats")
    visit.push(visit.room.answer.give)
    choose_answer(visit, YES)
    visit.enter(visit.dialog.decision)
    visit.press("Down")
    rows = visit.dialog.form.rows
    assert not rows["decided"].isVisible()
    assert visit.dialog.decided_by.value() == ""
    visit.press("Ctrl+Enter")
    one = asked.of("Seats")
    assert one.decision == ours
    assert one.decided is not None
    assert one.decided.wording == "Pay for two seats"


def test_what_was_told_gets_a_new_answer_that_says_what_was_wrong(
    visit: Visit, asked: Asked
) -> None:
    yes = asked.give("Seats", YES)
    seat, roof = asked.change(yes), asked.change(yes, "Build a roof")
    asked.tell("Amina", yes)
    choose(visit, asked, "Seats")
    assert not visit.room.answer.change.isVisible()
    visit.push(visit.room.answer.new)
    assert visit.dialog.windowTitle() == "A new answer"
    visit.fill(mistake="We said yes to a roof too soon")
    visit.enter(visit.dialog.ticks[roof.id])
    visit.press("Space")
    choose_answer(visit, PARTLY)
    visit.fill(could_not="No roof: the kerb is narrow")
    visit.press("Ctrl+Enter")
    one = asked.of("Seats")
    assert one.mistake is not None
    assert (one.kind, [full.id for full in one.changes]) == (PARTLY, [seat.id])
    lines = visit.room.answer.lines.said
    assert "What we got wrong: We said yes to a roof too soon" in lines
    assert "Before: Yes · The council · 12 March 2026" in lines


def test_an_answer_that_holds_is_shown_with_its_day(visit: Visit, asked: Asked) -> None:
    asked.give("Seats", NO, could_not="The kerb is narrow", check_on=date(2026, 6, 12))
    choose(visit, asked, "Seats")
    lines = visit.room.answer.lines.said
    assert lines.startswith("No · The council · 12 March 2026")
    assert "We look again on 12 June 2026" in lines
    assert answers.missing(asked.of("Seats")) == []


def test_every_form_of_the_page_keeps_the_rules_of_screens(visit: Visit, asked: Asked) -> None:
    """With large text, in which words wrap soonest; an answer with all its questions open."""
    yes = asked.give("Seats", YES, could_not="No roof", difference="It is too narrow")
    full = asked.change(yes)
    ours = Decision(day=DAY, wording="Pay for two seats", reasons="Many cannot stand")
    decisions.decide(asked.group.workspace, asked.group.act(), decision=ours)
    page = visit.room
    visit.kit.look.set_text_size(200)
    one = next(iter(page.themes.found.values()))
    forms = [
        AnswerDialog(page, asked.of("Seats"), new=True),
        ThemeDialog(page, asked.request_id),
        SendDialog(page, [one], "The council"),
        PutDialog(page, one.views[0], [one]),
        ChangeDialog(page, full=full),
        DoneDialog(page, full),
        NotDoneDialog(page, full),
        FeltDialog(page, full),
    ]
    for form in forms:
        form.open()
        visit.settle()
        check_names(form)
        check_access_keys(form)
        check_nothing_cut(form)
        form.reject()
