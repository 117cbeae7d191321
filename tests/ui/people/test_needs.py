"""On a person's page, by keyboard: what they need, and when they can come."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.need import DayPart, Heading, MayTell, Need, NeedKind
from desktop.language import Words
from desktop.services.meetings.ready import needs, slots
from desktop.ui.kit import Kit
from desktop.ui.people.room import make_room
from tests.services.groups import Riverside
from tests.services.needing import need
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.visiting import Visit, visiting


@pytest.fixture
def nia(riverside: Riverside, kit: Kit, qtbot: QtBot) -> Iterator[Visit]:
    """The coordinator on Dilip's page."""
    with visiting(make_room, riverside, kit, qtbot, who="Nia") as visit:
        visit.room.arrive("person", person_id=riverside.id("Dilip"))
        QApplication.processEvents()
        yield visit


def kept(riverside: Riverside) -> list[Need]:
    return needs.of_person(riverside.workspace, riverside.act(), person_id=riverside.id("Dilip"))


def test_a_need_is_kept_in_their_own_words_and_told_to_nobody_unless_they_say_so(
    nia: Visit, riverside: Riverside
) -> None:
    nia.push(nia.room.person.needs.add_need)
    nia.dialog.kind.show_value(NeedKind.BSL)
    nia.fill(own_words="BSL, not SSE")
    assert nia.dialog.heading.currentText() == "An interpreter or another trained person"
    nia.press("Ctrl+Enter")
    [told] = kept(riverside)
    assert (told.kind, told.heading, told.own_words, told.may_tell, told.agreed_on) == (
        NeedKind.BSL,
        Heading.PROFESSIONAL,
        "BSL, not SSE",
        MayTell.ORGANISERS,
        date(2026, 3, 12),
    )
    [row] = nia.room.person.needs.list.rows()
    assert row.aloud() == (
        "A BSL interpreter. “BSL, not SSE”. An interpreter or another trained person."
        " May know: only who prepares the meeting. Agreed on 12 March 2026."
    )


def test_enter_changes_a_need_and_what_is_wrong_is_said_at_its_field(
    nia: Visit, riverside: Riverside
) -> None:
    need(riverside, "Dilip", NeedKind.BSL, "BSL")
    nia.enter(nia.room.person.needs.list)
    nia.press("Enter")
    nia.fill(own_words="BSL, not SSE", review_on="1/3/2026")
    nia.press("Ctrl+Enter")
    assert nia.problem("review_on") == "Choose a day that is still to come."
    assert nia.dialog.words.value() == "BSL, not SSE"
    nia.fill(review_on="1/3/2027")
    nia.press("Ctrl+Enter")
    assert kept(riverside)[0].review_on == date(2027, 3, 1)
    assert "Look again by 1 March 2027." in nia.room.person.needs.list.rows()[0].detail


def test_something_else_is_said_in_their_words_or_not_kept(nia: Visit) -> None:
    nia.push(nia.room.person.needs.add_need)
    nia.press("Ctrl+Enter")
    assert nia.problem("kind") == "Choose what they need."
    nia.dialog.kind.show_value(NeedKind.OTHER)
    nia.press("Ctrl+Enter")
    assert nia.problem("own_words") == "Write what they need, in their words."


def test_a_need_that_ended_leaves_the_page_after_asking(nia: Visit, riverside: Riverside) -> None:
    need(riverside, "Dilip", NeedKind.BSL)
    assert nia.room.person.needs.end.text() == "No longer needed: a BSL interpreter"
    nia.push(nia.room.person.needs.end)
    assert kept(riverside)
    nia.press("Enter")
    assert kept(riverside) == []
    assert not nia.room.person.needs.end.isVisible()


def test_who_helps_with_money_sees_no_card_of_needs(
    riverside: Riverside, kit: Kit, qtbot: QtBot
) -> None:
    need(riverside, "Dilip", NeedKind.BSL)
    with visiting(make_room, riverside, kit, qtbot, who="Sam") as visit:
        visit.room.arrive("person", person_id=riverside.id("Dilip"))
        assert not visit.room.person.needs.isVisible()
        assert visit.room.person.needs.list.rows() == []


def test_when_they_can_come_is_ticked_by_keys(nia: Visit, riverside: Riverside) -> None:
    times = nia.room.person.times
    assert times.lines.said == "They did not say yet"
    nia.push(times.change)
    assert nia.focus().accessibleName() == "Monday, morning"
    nia.press("Space", "Tab", "Space", "Ctrl+Enter")
    assert times.lines.said == "Monday: morning, afternoon"
    said = slots.of_person(riverside.workspace, riverside.id("Dilip"))
    assert said[(0, DayPart.MORNING)]
    assert not said[(0, DayPart.EVENING)]
    nia.push(times.change)
    nia.push(nia.dialog.unsaid)
    assert nia.dialog is None
    assert times.lines.said == "They did not say yet"


@pytest.mark.parametrize("which", ["needs", "times"])
def test_nothing_in_the_dialogs_is_cut_or_without_a_name(
    nia: Visit, riverside: Riverside, qtbot: QtBot, which: str
) -> None:
    need(riverside, "Dilip", NeedKind.BSL, "BSL, not SSE", review_on=date(2026, 9, 1))
    person = nia.room.person
    nia.push(person.needs.add_need if which == "needs" else person.times.change)
    nia.dialog.resize(700, 1900)  # without scrolling, so that reading order shows
    check_screen(nia.dialog, nia.kit.look, qtbot)


def test_mirrored_at_twice_the_size_nothing_is_cut(
    riverside: Riverside, kit: Kit, qtbot: QtBot, qapp: QApplication
) -> None:
    need(riverside, "Dilip", NeedKind.BSL, "BSL, not SSE")
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    urdu = Kit(words=Words("ur"), look=kit.look, speech=kit.speech)
    kit.look.set_text_size(200)
    with visiting(make_room, riverside, urdu, qtbot, who="Nia") as visit:
        visit.room.arrive("person", person_id=riverside.id("Dilip"))
        visit.settle()
        check_nothing_cut(visit.room)
        visit.push(visit.room.person.times.change)
        check_nothing_cut(visit.dialog)
