"""What is typed about one line by keyboard: own words, decisions, deeds, interests, read back."""

from datetime import UTC, date, datetime, timedelta

from desktop.domain.agenda import AgendaLine, LineKind, LineState
from desktop.domain.notes import Handled
from desktop.services.changes import decisions
from desktop.services.meetings.agenda import agenda, items
from desktop.ui.fields import Choice, TextField
from desktop.ui.meetings.notes.day_clock import LineClock
from tests.services.note_takers import TITLES
from tests.ui.meetings.notes.note_taking import NoteTaker

BUS, START, LUNCH = TITLES


def choose(taker: NoteTaker, wanted: str) -> None:
    """Go down the list that has the focus until the wanted line."""
    field = taker.visit.focus()
    assert isinstance(field, Choice)
    for _line in range(field.count()):
        if field.currentText() == wanted:
            return
        taker.press("Down")
    assert field.currentText() == wanted


def test_own_words_are_kept_as_they_are_with_a_name_or_without(taker: NoteTaker) -> None:
    taker.press("Ctrl+O")
    taker.type("I wait fourty  minutes, innit")
    taker.press("Tab")
    choose(taker, "Ben")
    taker.press("Ctrl+O")
    taker.type("It is cold.")
    taker.press("Ctrl+Enter")
    said = [(one.name, one.view.own_words) for one in taker.notes().lines[0].own_words]
    assert said == [("Ben", "I wait fourty  minutes, innit"), ("", "It is cold.")]


def test_decided_as_recommended_is_one_button_and_then_why(taker: NoteTaker) -> None:
    taker.press("Ctrl+D", "Tab", "Space")
    taker.type("We cannot stand")
    taker.press("Ctrl+Enter")
    [decision] = taker.notes().lines[0].decisions
    assert (decision.wording, decision.reasons) == ("Ask for a seat.", "We cannot stand")
    assert (decision.options, decision.quorate) == ("A seat. Nothing.", False)
    assert decisions.missing(decision) == []


def test_something_else_than_recommended_asks_why_in_a_field_and_stops_nobody(
    taker: NoteTaker,
) -> None:
    row = taker.page.line.decisions.parts[0].rows["difference"]
    assert not row.isVisible()
    taker.press("Ctrl+D")
    taker.type("Ask for a roof")
    assert row.isVisible()
    taker.press("Ctrl+Enter")
    assert (taker.title(), taker.heard[0][:2]) == (f"2. {START}", "2.")
    [decision] = taker.notes().lines[0].decisions
    assert len(decisions.missing(decision)) == 2


def test_two_decisions_stand_on_one_line_each_with_its_own_disagreement(taker: NoteTaker) -> None:
    assert taker.page.line.disagreement_row.isVisible()
    taker.press("Ctrl+D")
    taker.type("Ask for a seat")
    taker.press("Ctrl+D")
    taker.type("Ask again in May")
    assert not taker.page.line.disagreement_row.isVisible()
    taker.visit.enter(taker.page.line.decisions.parts[1].rows["disagreement"].field)
    taker.type("Carys: too late")
    taker.press("Ctrl+Enter")
    found = [(one.wording, one.disagreement) for one in taker.notes().lines[0].decisions]
    assert found == [("Ask for a seat", ""), ("Ask again in May", "Carys: too late")]


def test_who_does_what_by_when(taker: NoteTaker) -> None:
    taker.press("Ctrl+T")
    taker.type("Write to the council")
    taker.press("Tab")
    choose(taker, "Leon")
    taker.press("Tab")
    taker.type("1 April")
    taker.press("Tab")
    assert taker.heard == [], "the day is shown in full, and not said by itself"
    taker.press("Ctrl+Enter")
    [doing] = taker.notes().lines[0].actions
    assert (doing.action.wording, doing.owner) == ("Write to the council", "Leon")
    assert doing.action.due == date(2026, 4, 1)


def test_whom_it_touches_and_that_they_stepped_back(taker: NoteTaker) -> None:
    row = taker.page.line.interests.parts[0]
    taker.visit.enter(row.rows["matter"].field)
    taker.type("She works for the bus")
    taker.press("Tab")
    choose(taker, "Carys")
    taker.press("Ctrl+Enter")
    [declared] = taker.notes().lines[0].interests
    assert (declared.name, declared.interest.handled) == ("Carys", Handled.STEPPED_BACK)


def test_what_is_read_back_is_what_stands_there_and_the_tick_is_kept(taker: NoteTaker) -> None:
    taker.type("Late, and no seat")
    taker.press("Ctrl+D")
    taker.type("Ask for a seat")
    taker.press("Tab")
    back = taker.page.line.understood.said
    assert back == "We understood you to say: Late, and no seat. We decided: Ask for a seat"
    taker.visit.push(taker.page.line.read_back)
    taker.press("Ctrl+Enter")
    assert taker.notes().lines[0].note.read_back


def test_an_item_is_put_off_with_a_reason_and_the_next_line_comes(taker: NoteTaker) -> None:
    taker.type("Nobody knows the price")
    taker.press("Ctrl+L", "Ctrl+Enter")
    assert taker.visit.problem("reason") == "Say why. Whoever proposed it is told this."
    taker.type("We ask the price first.")
    taker.press("Ctrl+Enter")
    assert taker.title() == f"2. {START}"
    line = taker.notes().lines[0]
    assert (line.line.line.state, line.note.said) == (LineState.DEFERRED, "Nobody knows the price")
    [waits] = items.to_answer(taker.sitting.group.workspace)
    assert waits.reason == "We ask the price first."


def test_a_decision_between_meetings_is_written_down_from_here(taker: NoteTaker) -> None:
    taker.visit.push(taker.page.between)
    taker.press("Ctrl+Enter")
    assert taker.visit.problem("wording") == "Write what was decided."
    taker.visit.fill(wording="We pay the hall", made_between="Leon and Priya, by phone")
    taker.press("Ctrl+Enter")
    workspace, body_id = taker.sitting.group.workspace, taker.sitting.body_id
    [decision] = decisions.made_between(workspace, body_id)
    assert (decision.wording, decision.day) == ("We pay the hall", date(2026, 3, 12))


def test_taking_a_row_out_takes_back_what_it_said(taker: NoteTaker) -> None:
    taker.press("Ctrl+T")
    taker.type("Write")
    taker.press("Ctrl+PageDown", "Ctrl+PageUp")
    field = taker.page.line.deeds.parts[0].rows["wording"].field
    assert isinstance(field, TextField)
    taker.visit.enter(field)
    field.clear()
    taker.press("Ctrl+Enter")
    assert taker.notes().lines[0].actions == ()


def test_what_is_open_stands_beside_the_line_that_asks_for_it(taker: NoteTaker) -> None:
    group = taker.sitting.group
    taker.press("Ctrl+T")
    taker.type("Write to the council")
    taker.press("Ctrl+Enter")
    line = AgendaLine(meeting_id=taker.sitting.meeting_id, position=1, kind=LineKind.ACTIONS)
    agenda.add_line(group.workspace, group.act(), line=line)
    taker.press("Ctrl+PageDown", "Ctrl+PageDown", "Ctrl+PageDown")
    assert taker.title() == "4. What we said we would do"
    assert taker.page.line.facts.said == "Write to the council · nobody yet · no day yet"


def test_whose_decision_it_is_is_said_where_it_is_typed(taker: NoteTaker) -> None:
    assert taker.page.line.decisions.about.text() == "Committee: we advise, others decide."


def test_somebody_not_expected_can_be_named_at_once(taker: NoteTaker) -> None:
    taker.press("Ctrl+N")
    taker.type("Zofia")
    taker.press("Ctrl+Enter")
    assert taker.heard == ["Zofia is here."]
    taker.visit.enter(taker.page.line.said)
    taker.press("Ctrl+O")
    taker.type("Hello.")
    taker.press("Tab")
    choose(taker, "Zofia")
    taker.press("Ctrl+Enter")
    assert [one.name for one in taker.notes().lines[0].own_words] == ["Zofia"]


def test_time_runs_for_the_line_in_front_while_the_meeting_is_on() -> None:
    now = [datetime(2026, 3, 12, 10, 0, tzinfo=UTC)]
    clock = LineClock(lambda: now[0])
    clock.show(30, runs=False)
    now[0] += timedelta(minutes=5)
    assert clock.seconds == 30
    clock.run(runs=True)
    now[0] += timedelta(minutes=2)
    clock.run(runs=True)
    assert clock.seconds == 150
    clock.run(runs=False)
    now[0] += timedelta(hours=1)
    assert clock.seconds == 150


def test_a_clock_set_back_takes_no_time_away() -> None:
    now = [datetime(2026, 3, 12, 10, 0, tzinfo=UTC)]
    clock = LineClock(lambda: now[0])
    clock.show(60, runs=True)
    now[0] -= timedelta(hours=1)
    assert clock.seconds == 60
