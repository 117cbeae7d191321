"""What the group decides about itself, in sentences, by keyboard."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.group import Agreeing, SecondCounter
from desktop.domain.office import Office
from desktop.language import Words
from desktop.services.group import group
from desktop.services.people import people
from desktop.ui.group.room import make_room
from desktop.ui.kit import Kit
from tests.services.groups import Made, Riverside
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.visiting import NOON, Visit, visiting

SETTLED = 20
"""Layouts settle first, then lists, then what follows the lists."""


def offices(visit: Visit) -> list[str]:
    return [f"{row.title}: {row.detail}" for row in visit.room.offices.list.rows()]


def choose(visit: Visit, name: str) -> None:
    listed = visit.room.offices.list
    key = next(row.key for row in listed.rows() if row.title.startswith(name))
    assert listed.choose(key)


def test_decisions_are_said_as_sentences(visit: Visit) -> None:
    assert "We are called Riverside Users' Group." in visit.room.about.lines.said
    assert "A person agrees every claim." in visit.room.agreeing.lines.said
    assert "The pay desk shows everybody's amounts." in visit.room.screen_.lines.said


def test_a_changed_name_stands_on_the_page_at_once(visit: Visit) -> None:
    visit.push(visit.room.about.change)
    visit.fill(group="Hillside", contact="Jo, 01632 960 111")
    visit.press("Ctrl+Enter")
    assert "We are called Hillside." in visit.room.about.lines.said
    assert "People ask Jo, 01632 960 111." in visit.room.about.lines.said


def test_a_group_without_a_name_is_refused_at_the_field(visit: Visit) -> None:
    visit.push(visit.room.about.change)
    visit.fill(contact="Jo", group=" ")
    visit.press("Ctrl+Enter")
    assert visit.problem("group") == "Type your group's name. You can change it later."
    assert visit.dialog.contact.text() == "Jo"


def test_an_unknown_clock_is_refused_at_the_field(visit: Visit) -> None:
    visit.push(visit.room.about.change)
    visit.fill(time_zone="Middle Earth")
    visit.press("Ctrl+Enter")
    assert visit.problem("time_zone").startswith("We do not know this clock.")


def test_the_currency_stays_once_money_moved(visit: Visit) -> None:
    visit.push(visit.room.about.change)
    visit.dialog.currency.show_value("EUR")
    visit.press("Ctrl+Enter")
    assert visit.problem("currency_code") == "Money has moved already. The currency stays."


def test_how_claims_are_agreed_and_who_counts(visit: Visit) -> None:
    visit.push(visit.room.agreeing.change)
    visit.dialog.agreeing.show_value(Agreeing.POLICY)
    visit.dialog.counting.show_value(SecondCounter.LATER)
    visit.push(visit.dialog.count_first)
    visit.press("Ctrl+Enter")
    settings = visit.session.settings
    assert settings.agreeing is Agreeing.POLICY
    assert settings.second_counter is SecondCounter.LATER
    assert settings.count_first
    assert "We count first" in visit.room.agreeing.lines.said


def test_who_signs_at_the_bank_is_said_and_changed(visit: Visit) -> None:
    assert "Two people sign for cash at our bank." in visit.room.agreeing.lines.said
    visit.push(visit.room.agreeing.change)
    visit.push(visit.dialog.two_signatures)
    visit.press("Ctrl+Enter")
    assert not visit.session.settings.bank_two_signatures
    assert "One person gets cash at our bank." in visit.room.agreeing.lines.said


def test_pins_wait_until_everybody_with_an_office_has_one(visit: Visit) -> None:
    session = visit.session
    visit.push(visit.room.agreeing.change)
    visit.push(visit.dialog.pins)
    visit.press("Ctrl+Enter")
    assert not session.settings.pins
    group.give_office(
        session.workspace,
        session.act(),
        person_id=next(p.id for p in people.every(session.workspace) if p.short == "Ben") or 0,
        office=Office.HELPER,
    )
    visit.push(visit.room.agreeing.change)
    visit.push(visit.dialog.pins)
    visit.press("Ctrl+Enter")
    assert visit.dialog.form.notice.text() == "Ben has no PIN yet. Set it first."


@pytest.mark.parametrize("typed", ["soon", "-1", "500", "²"])
def test_minutes_that_are_none_are_refused_at_the_field(visit: Visit, typed: str) -> None:
    visit.push(visit.room.screen_.change)
    visit.fill(idle_minutes=typed)
    visit.press("Ctrl+Enter")
    assert visit.problem("idle_minutes") == "Type minutes from 0 to 240. 0 is never."


def test_what_the_screen_shows_is_ticked(visit: Visit) -> None:
    visit.push(visit.room.screen_.change)
    assert visit.focus() is visit.dialog.everyone
    visit.press("Space")
    visit.fill(idle_minutes="5")
    visit.press("Ctrl+Enter")
    assert not visit.session.settings.show_everyone
    assert visit.session.settings.idle_minutes == 5
    assert "locks after 5 minutes" in visit.room.screen_.lines.said


def test_an_office_is_given_until_a_day(visit: Visit) -> None:
    visit.push(visit.room.offices.give)
    visit.fill(person_id="ben carter", until_day="30/6/2026")
    visit.dialog.office.show_value(Office.SECOND)
    visit.press("Ctrl+Enter")
    assert offices(visit)[-1] == "Ben Carter: second officer, until 30 June 2026"


@pytest.mark.parametrize(
    ("who", "until", "field", "said"),
    [
        ("", "", "person_id", "Type a name."),
        ("ben carter", "1/3/2026", "until_day", "This day is over. Choose a later one."),
    ],
)
def test_an_office_for_nobody_or_for_days_gone_is_refused(
    visit: Visit, who: str, until: str, field: str, said: str
) -> None:
    visit.push(visit.room.offices.give)
    visit.fill(person_id=who, until_day=until)
    visit.press("Ctrl+Enter")
    assert visit.problem(field) == said


def test_an_office_ends_after_it_was_asked(visit: Visit) -> None:
    choose(visit, "Priya")
    assert visit.room.offices.end.text() == "End: Priya, second officer"
    visit.push(visit.room.offices.end)
    assert any("Priya" in line for line in offices(visit))
    visit.press("Enter")
    assert visit.dialog is None
    assert not any("Priya" in line for line in offices(visit))


def test_a_pin_is_typed_twice_and_the_same(visit: Visit, riverside: Riverside) -> None:
    choose(visit, "Leon")
    visit.push(visit.room.offices.pin)
    visit.type("2468")
    visit.press("Tab")
    visit.dialog.again.line.setFocus()
    visit.type("2469")
    visit.press("Ctrl+Enter")
    assert visit.problem("again") == "The two PINs differ. Type them again."
    visit.dialog.again.line.selectAll()
    visit.type("2468")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    day = NOON.date()
    assert group.may_sit_down(riverside.workspace, riverside.id("Leon"), "2468", day)


def test_a_closed_day_is_added_and_taken_off(visit: Visit) -> None:
    visit.push(visit.room.days.close_day)
    visit.fill(day="24/12/2026", name="Christmas Eve")
    visit.press("Ctrl+Enter")
    [row] = visit.room.days.list.rows()
    assert (row.title, row.detail) == ("Thursday, 24 December 2026", "Christmas Eve")
    visit.enter(visit.room.days.list)
    visit.press("Enter", "Enter")
    assert visit.room.days.list.rows() == []


def test_a_day_on_the_list_already_is_said_at_the_field(visit: Visit, riverside: Riverside) -> None:
    day = date(2026, 12, 24)
    group.add_closed_day(riverside.workspace, riverside.act("Maya"), day=day, name="")
    visit.push(visit.room.days.close_day)
    visit.fill(day="24/12/2026")
    visit.press("Ctrl+Enter")
    assert visit.problem("day") == "This day is on the list already."


def test_the_file_is_checked_in_place(visit: Visit) -> None:
    visit.push(visit.room.file.check)
    assert visit.room.file.result.text().startswith("All is in order.")
    assert visit.heard[-1].startswith("All is in order.")


def test_a_file_changed_from_outside_is_told(
    practice_file: Made, tmp_path: Path, kit: Kit, qtbot: QtBot
) -> None:
    changed = Riverside(practice_file, practice_file.copied_to(tmp_path))
    db = changed.workspace.db
    names = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'person'"
    for (name,) in db.execute(names).fetchall():
        db.execute(f'DROP TRIGGER "{name}"')
    db.execute("UPDATE person SET phone = '0'")
    with visiting(make_room, changed, kit, qtbot) as visit:
        visit.push(visit.room.file.check)
        assert not visit.room.file.result.text().startswith("All is in order.")
        assert "Keep this file as it is." in visit.room.file.result.text()
    changed.workspace.close()


def test_what_was_done_last_says_who_and_when(visit: Visit, riverside: Riverside) -> None:
    people.add_many(riverside.workspace, riverside.act("Maya"), names=["Jo Smith"])
    riverside.workspace.undo(riverside.act("Leon"))
    visit.room.arrive("steps")
    rows = visit.room.trail.list.rows()
    assert rows[0].title == "Undo: Add 1 person"
    assert rows[0].detail == "Leon Brathwaite · 12 March 2026, 12:00"
    assert (rows[1].title, rows[1].chip) == ("Add 1 person", "taken back")


def test_a_helper_is_told_whom_to_ask_before_typing(
    riverside: Riverside, kit: Kit, qtbot: QtBot
) -> None:
    with visiting(make_room, riverside, kit, qtbot, who="Sam") as visit:
        visit.push(visit.room.about.change)
        assert visit.dialog is None
        assert "Ask one of them." in visit.room.notice.text()
        choose(visit, "Sam")
        visit.push(visit.room.offices.pin)
        assert visit.dialog is not None


def test_nothing_on_the_page_is_cut_or_without_a_name(visit: Visit, qtbot: QtBot) -> None:
    check_screen(visit.room, visit.kit.look, qtbot)


@pytest.mark.parametrize(
    ("card", "button"),
    [("offices", "give"), ("offices", "pin"), ("offices", "end"), ("days", "close_day")],
)
def test_nothing_in_the_dialogs_is_cut_or_without_a_name(
    visit: Visit, qtbot: QtBot, card: str, button: str
) -> None:
    visit.push(getattr(getattr(visit.room, card), button))
    visit.dialog.resize(700, 1500)  # without scrolling, so that reading order shows
    check_screen(visit.dialog, visit.kit.look, qtbot)


@pytest.mark.parametrize("card", ["about", "agreeing", "screen_"])
def test_nothing_in_the_settings_is_cut_or_without_a_name(
    visit: Visit, qtbot: QtBot, card: str
) -> None:
    visit.push(getattr(visit.room, card).change)
    visit.dialog.resize(700, 1500)
    check_screen(visit.dialog, visit.kit.look, qtbot)


def test_mirrored_at_twice_the_size_nothing_is_cut(
    riverside: Riverside, kit: Kit, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    urdu = Kit(words=Words("ur"), look=kit.look, speech=kit.speech)
    kit.look.set_text_size(200)
    with visiting(make_room, riverside, urdu, qtbot) as visit:
        for _ in range(SETTLED):
            qapp.processEvents()
        check_nothing_cut(visit.room)
