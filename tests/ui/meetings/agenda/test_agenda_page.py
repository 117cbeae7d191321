"""An agenda by keyboard: begun, put in order, looked at, agreed, opened again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.agenda import LineKind, Outcome
from desktop.domain.meeting import AgendaState
from desktop.services.group import group
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import agenda, glossary
from desktop.ui.meetings.agenda.agenda_words import agenda_rows
from desktop.ui.meetings.agenda.item_dialog import ItemDialog
from tests.services.agendas import MAY, begin, idea, meet, on_agenda, put_off, titles
from tests.services.groups import Riverside
from tests.ui.screen_rules import (
    check_access_keys,
    check_names,
    check_nothing_cut,
    check_screen,
    check_targets,
)
from tests.ui.visiting import Visit

ALT = Qt.KeyboardModifier.AltModifier


def shown(visit: Visit) -> list[str]:
    return [row.title for row in visit.room.lines.list.rows()]


def to_look_at(visit: Visit) -> list[str]:
    return [row.title for row in visit.room.findings.list.rows()]


def go_to(visit: Visit, title: str) -> None:
    """Stand on a line, as the arrow keys would."""
    listed = visit.room.lines.list
    assert listed.choose(next(row.key for row in listed.rows() if row.title.endswith(title)))
    visit.enter(listed)


def look_into(visit: Visit, words: str) -> None:
    """Open what is said with these words."""
    listed = visit.room.findings.list
    assert listed.choose(next(row.key for row in listed.rows() if words in row.title))
    visit.enter(listed)
    visit.press("Enter")


def test_one_key_begins_with_the_usual_lines_and_says_how_it_stands(
    at_agenda: Visit, riverside: Riverside, meeting_id: int
) -> None:
    visit = at_agenda
    assert visit.room.state.parts[0].hasFocus()
    assert visit.room.state.parts[0].accessibleName() == "Open for ideas"
    assert visit.room.next.text() == "Begin the agenda"
    visit.push(visit.room.next)
    assert visit.heard[-1] == "The usual lines are there. Change what you like."
    assert visit.room.lines.list.hasFocus()
    assert visit.room.lines.list.rows()[0].aloud() == (
        "1. Welcome, and who is here. 10:30, 5 minutes"
    )
    assert visit.room.state.said == (
        "Draft. It takes 87 minutes. The meeting lasts 120. "
        "Ideas close on 26 March 2026. Packs leave by 2 April 2026"
    )
    assert visit.room.next.text() == "Agree this agenda"
    kept = meetings.get(riverside.workspace, meeting_id)
    assert kept.agenda_state is AgendaState.DRAFT


def test_each_line_begins_when_the_one_before_ends(
    riverside: Riverside, meeting_id: int, at_agenda: Visit
) -> None:
    begin(riverside, meeting_id)
    times = [row.detail.split(" · ")[0] for row in at_agenda.room.lines.list.rows()]
    assert times[:4] == ["10:30", "10:35", "10:40", "10:45"]
    untimed = replace(meetings.get(riverside.workspace, meeting_id), starts=None, ends=None)
    meetings.change(riverside.workspace, riverside.act(), meeting=untimed)
    full = agenda.of_meeting(riverside.workspace, meeting_id)
    assert agenda_rows(at_agenda.kit.words, full)[0].detail == "5 minutes"


def test_alt_and_an_arrow_move_a_line_and_say_where_it_is(
    riverside: Riverside, meeting_id: int, at_agenda: Visit
) -> None:
    visit = at_agenda
    begin(riverside, meeting_id)
    go_to(visit, "Our ground rules")
    QTest.keyClick(visit.focus(), Qt.Key.Key_Up, ALT)
    assert visit.heard[-1] == "Our ground rules: 1 of 11"
    assert shown(visit)[:2] == ["1. Our ground rules", "2. Welcome, and who is here"]
    QTest.keyClick(visit.focus(), Qt.Key.Key_Down, ALT)
    QTest.keyClick(visit.focus(), Qt.Key.Key_Down, ALT)
    assert visit.heard[-1] == "Our ground rules: 3 of 11"
    visit.push(visit.room.lines.up)
    assert visit.heard[-1] == "Our ground rules: 2 of 11"


def test_a_line_is_added_where_one_stands_changed_and_taken_off(
    riverside: Riverside, meeting_id: int, at_agenda: Visit
) -> None:
    visit = at_agenda
    begin(riverside, meeting_id)
    go_to(visit, "Break")
    visit.press("Ctrl+N", "Ctrl+Enter")
    assert visit.problem("title") == "What is it about? A few words are enough."
    visit.fill(title="Birthday cake", minutes="15", lead_id="Ben")
    visit.press("Ctrl+Enter")
    at = shown(visit).index("7. Birthday cake")
    assert shown(visit)[at + 1] == "8. Break"
    assert visit.room.lines.list.rows()[at].detail == "11:10 · 15 minutes · Ben leads"
    go_to(visit, "Birthday cake")
    visit.press("Enter")
    visit.fill(minutes="7oo")
    visit.press("Ctrl+Enter")
    assert visit.problem("minutes") == "Minutes are a number from 1 to 600."
    take_off = visit.dialog.do.parentWidget().layout().itemAt(1).widget()
    assert take_off.accessibleName() == "Take it off"
    visit.push(take_off)
    assert visit.dialog is None
    assert "7. Break" in shown(visit)
    assert visit.heard[-1] == "It is off the agenda."


def test_an_idea_beside_it_is_opened_and_put_on(
    riverside: Riverside, meeting_id: int, at_agenda: Visit
) -> None:
    visit = at_agenda
    begin(riverside, meeting_id)
    idea(riverside, minutes=10)
    idea(riverside, "For May", by="Ben", meeting_id=meet(riverside, MAY))
    waiting = visit.room.waiting.list
    assert [row.title for row in waiting.rows()] == ["Parking"]
    visit.enter(waiting)
    visit.press("Enter")
    visit.push(visit.dialog.put_on)
    assert visit.dialog is None
    assert titles(riverside, meeting_id) == ["Parking"]
    assert visit.room.lines.list.rows()[6].aloud() == (
        "7. Parking. 11:10, 10 minutes, to discuss, proposed by Amina"
    )
    assert waiting.rows() == []


def test_an_idea_is_written_down_from_here_for_this_meeting(
    riverside: Riverside, meeting_id: int, at_agenda: Visit
) -> None:
    begin(riverside, meeting_id)
    at_agenda.press("Ctrl+I")
    at_agenda.type("Lunch")
    at_agenda.press("Ctrl+Enter")
    [row] = at_agenda.room.waiting.list.rows()
    assert row.title == "Lunch"
    assert at_agenda.room.waiting.list.hasFocus() is False


def test_enter_on_an_item_opens_everything_said_of_it(
    riverside: Riverside, meeting_id: int, at_agenda: Visit
) -> None:
    begin(riverside, meeting_id)
    item = on_agenda(riverside, idea(riverside), meeting_id)
    at_agenda.room.show_item(item.id)
    assert isinstance(at_agenda.dialog, ItemDialog)
    assert at_agenda.dialog.title.text() == "Parking"
    assert not at_agenda.dialog.put_on.isVisible()


def test_what_to_look_at_leads_to_where_it_is_put_right(
    riverside: Riverside, meeting_id: int, at_agenda: Visit
) -> None:
    visit = at_agenda
    full = begin(riverside, meeting_id)
    talk = next(line for line in full.lines if line.line.kind is LineKind.OPEN)
    agenda.take_off(riverside.workspace, riverside.act(), line_id=talk.id)
    item = idea(riverside, outcome=Outcome.DECIDE, minutes=40)
    on_agenda(riverside, item, meeting_id)
    assert "There is no time for open discussion." in to_look_at(visit)
    look_into(visit, "open discussion")
    assert "Open discussion is in." in visit.heard
    look_into(visit, "without a break")
    assert "The breaks are in." in visit.heard
    assert not [text for text in to_look_at(visit) if "break" in text or "open" in text]
    look_into(visit, "in short")
    assert isinstance(visit.dialog, ItemDialog)
    visit.press("Esc")
    look_into(visit, "Who decides?")
    assert visit.went == [("meeting", {"meeting_id": meeting_id})]


def test_a_word_is_explained_from_where_it_stands_out(
    riverside: Riverside, meeting_id: int, at_agenda: Visit
) -> None:
    visit = at_agenda
    begin(riverside, meeting_id)
    on_agenda(riverside, idea(riverside, "Ask the CCG"), meeting_id)
    assert not [text for text in to_look_at(visit) if "know this word" in text]
    nudged = replace(riverside.workspace.settings, nudges=True)
    group.change_settings(riverside.workspace, riverside.act(), group=nudged)
    look_into(visit, "know this word")
    assert visit.focus() is visit.dialog.meaning
    visit.type("Who pays for health care here.")
    visit.press("Ctrl+Enter")
    assert [one.word for one in glossary.every(riverside.workspace)] == ["CCG"]
    assert not [text for text in to_look_at(visit) if "know this word" in text]


def test_it_is_agreed_by_name_whatever_there_is_to_look_at(
    riverside: Riverside, meeting_id: int, at_agenda: Visit
) -> None:
    visit = at_agenda
    begin(riverside, meeting_id)
    on_agenda(riverside, idea(riverside), meeting_id)
    assert to_look_at(visit)
    visit.push(visit.room.next)
    assert visit.dialog.person.text() == "Maya Okafor"
    visit.dialog.person.clear()
    visit.press("Ctrl+Enter")
    assert visit.problem("agreed_by") == "Type a name."
    visit.fill(agreed_by="Leon")
    visit.press("Enter", "Ctrl+Enter")
    said = visit.room.state.parts[0].accessibleName()
    assert said == "Agreed on 12 March 2026 by Leon Brathwaite."
    assert not visit.room.lines.new.isVisible()
    visit.push(visit.room.next)
    assert visit.went == [("packs", {"meeting_id": meeting_id})]


def test_opening_it_again_says_first_what_follows(
    riverside: Riverside, meeting_id: int, at_agenda: Visit
) -> None:
    visit = at_agenda
    begin(riverside, meeting_id)
    leon = riverside.id("Leon")
    agenda.agree(riverside.workspace, riverside.act(), meeting_id=meeting_id, agreed_by=leon)
    visit.push(visit.room.again)
    said = visit.dialog.do.accessibleDescription()
    assert said == "Somebody agrees it again afterwards."
    visit.press("Enter")
    assert visit.room.state.parts[0].accessibleName() == "Draft"
    assert visit.room.lines.new.isVisible()


def test_an_item_put_off_before_says_how_often(
    riverside: Riverside, meeting_id: int, at_agenda: Visit
) -> None:
    may = meet(riverside, MAY)
    begin(riverside, meeting_id)
    begin(riverside, may)
    put_off(riverside, on_agenda(riverside, idea(riverside), meeting_id))
    at_agenda.room.show_meeting(may)
    [row] = [one for one in at_agenda.room.lines.list.rows() if "Parking" in one.title]
    assert row.chip == "put off once"


def test_esc_leaves_and_a_helper_hears_whom_to_ask(at_agenda: Visit, riverside: Riverside) -> None:
    at_agenda.session.sit_down(riverside.id("Sam"))
    at_agenda.push(at_agenda.room.next)
    assert at_agenda.room.notice.text().startswith("This is for the")
    gone: list[bool] = []
    at_agenda.room.left.connect(lambda: gone.append(True))
    at_agenda.press("Esc")
    assert gone == [True]


def test_the_page_keeps_every_rule_of_a_screen(
    riverside: Riverside, meeting_id: int, at_agenda: Visit
) -> None:
    begin(riverside, meeting_id)
    on_agenda(riverside, idea(riverside, "Where we park"), meeting_id)
    idea(riverside, "Lunch", by="Ben")
    at_agenda.room.back.setFocus()
    check_screen(at_agenda.room, at_agenda.kit.look, at_agenda.qtbot)


@pytest.mark.parametrize("which", ["line", "agree"])
def test_its_dialogs_keep_every_rule_of_a_screen(
    riverside: Riverside, meeting_id: int, at_agenda: Visit, which: str
) -> None:
    begin(riverside, meeting_id)
    on_agenda(riverside, idea(riverside), meeting_id)
    if which == "line":
        go_to(at_agenda, "Break")
        at_agenda.press("Enter")
    else:
        at_agenda.push(at_agenda.room.next)
    for size in (100, 200):
        at_agenda.kit.look.set_text_size(size)
        QApplication.processEvents()
        check_names(at_agenda.dialog)
        check_access_keys(at_agenda.dialog)
        check_nothing_cut(at_agenda.dialog)
        check_targets(at_agenda.dialog)
