"""Places where we meet, by keyboard: adding one, checking it, what was found, leaving it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.venue import Has, Venue, VenueFact
from desktop.language import Words
from desktop.services.meetings.ready import venues
from desktop.ui.kit import Kit
from desktop.ui.meetings.ready.venues_page import VenuesPage
from tests.services.groups import Riverside
from tests.services.needing import place
from tests.ui.screen_rules import check_access_keys, check_nothing_cut, check_screen
from tests.ui.visiting import Visit, visiting


def card(places: Visit, name: str) -> str:
    row = next(row for row in places.room.list.rows() if row.title == name)
    return str(row.aloud())


def stand_on(places: Visit, name: str) -> None:
    key = next(row.key for row in places.room.list.rows() if row.title == name)
    assert places.room.list.choose(key)


def test_a_new_place_needs_only_a_name_and_warns_until_somebody_looks(places: Visit) -> None:
    places.press("Ctrl+N", "Ctrl+Enter")
    assert places.problem("name") == "What is this place called?"
    places.fill(name="Town hall", cost_an_hour="12.50")
    places.press("Ctrl+Enter")
    assert card(places, "Town hall") == "Town hall. not checked"
    stand_on(places, "Town hall")
    assert places.room.check.property("look") == "primary"
    assert "Costs £12.50 an hour" in places.room.about.said
    assert places.room.facts.said.count("nobody has checked") == len(VenueFact)


def test_what_somebody_finds_is_kept_with_their_name_and_the_day(
    places: Visit, riverside: Riverside
) -> None:
    venue = place(riverside, "Town hall")
    stand_on(places, "Town hall")
    places.push(places.room.check)
    places.fill(checked_by="Priya")
    places.press("Enter")
    places.fill(**{"checked_on": "1/3/2026", "step-free": "Partly", "toilet": "Yes"})
    places.fill(**{"step-free note": "One step of 2 cm"})
    places.press("Ctrl+Enter")
    assert places.room.facts.parts[0].accessibleName() == (
        "A way in without steps: partly. Checked by Priya Nair on 1 March 2026. One step of 2 cm."
    )
    assert card(places, "Town hall").endswith("Last looked at on 1 March 2026. checked in part")
    assert len(venues.unchecked(riverside.workspace, venue.id or 0)) == len(VenueFact) - 2


def test_the_next_look_begins_with_nothing_taken_for_seen(
    places: Visit, riverside: Riverside
) -> None:
    place(riverside, "Town hall", LOOP=Has.YES)
    stand_on(places, "Town hall")
    places.push(places.room.check)
    row = places.dialog.form.rows["loop"]
    assert row.hint.text() == "Last time, on 12 March 2026: yes."
    assert row.field.currentText() == "Not looked at"
    places.press("Ctrl+Enter")
    assert places.dialog.form.notice.text() == "Say of at least one thing what you found."


def test_a_place_of_the_same_name_is_pointed_at(places: Visit, riverside: Riverside) -> None:
    place(riverside, "Town hall")
    places.press("Ctrl+N")
    places.fill(name="town hall", contact="Joan")
    places.press("Ctrl+Enter")
    assert places.problem("name") == "We know a place of this name already. Use that one."
    assert places.dialog.contact.text() == "Joan"


def test_enter_leads_to_what_we_know_and_esc_back_and_out(
    places: Visit, riverside: Riverside, qtbot: QtBot
) -> None:
    place(riverside, "Town hall")
    places.room.start()
    places.press("Enter")
    assert places.focus().accessibleName().startswith("A way in without steps")
    places.press("Esc")
    assert places.room.list.hasFocus()
    with qtbot.waitSignal(places.room.left):
        places.press("Esc")


def test_a_place_in_use_is_not_left_and_another_leaves_the_list(
    places: Visit, riverside: Riverside
) -> None:
    place(riverside, "Town hall")
    venues.add(riverside.workspace, riverside.act(), venue=Venue(name="Old mill"))
    stand_on(places, "Town hall")
    places.push(places.room.end)
    places.press("Enter")
    assert places.dialog.form.notice.text().endswith("is to be there. Move it first.")
    places.press("Esc")
    stand_on(places, "Old mill")
    places.push(places.room.end)
    places.press("Enter")
    assert "Old mill" not in [row.title for row in places.room.list.rows()]


def test_the_meetings_at_a_place_are_one_enter_away(places: Visit, riverside: Riverside) -> None:
    place(riverside, "Town hall")
    stand_on(places, "Town hall")
    places.enter(places.room.meetings)
    places.press("Enter")
    assert places.went == [("meeting", {"meeting_id": riverside.meeting_id})]


def test_coming_for_one_place_stands_on_it(places: Visit, riverside: Riverside) -> None:
    place(riverside, "Town hall")
    other = venues.add(riverside.workspace, riverside.act(), venue=Venue(name="Zion hall"))
    places.room.show_venue(other.id)
    assert places.room.place.heading.text() == "Zion hall"


def test_nothing_is_cut_or_without_a_name(
    places: Visit, riverside: Riverside, qtbot: QtBot
) -> None:
    place(riverside, "Town hall", LOOP=Has.YES, TOILET=Has.NO)
    check_screen(places.room, places.kit.look, qtbot)
    places.press("Ctrl+E")
    places.dialog.resize(700, 1700)  # without scrolling, so that reading order shows
    check_screen(places.dialog, places.kit.look, qtbot)
    places.press("Esc")
    places.room.check_place()
    places.dialog.resize(700, 2200)
    check_access_keys(places.dialog)
    check_nothing_cut(places.dialog)


def test_mirrored_at_twice_the_size_nothing_is_cut(
    riverside: Riverside, kit: Kit, qtbot: QtBot, qapp: QApplication
) -> None:
    place(riverside, "Town hall", LOOP=Has.YES, TOILET=Has.NO)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    urdu = Kit(words=Words("ur"), look=kit.look, speech=kit.speech)
    kit.look.set_text_size(200)
    with visiting(VenuesPage, riverside, urdu, qtbot, who="Nia") as visit:
        visit.room.show_venue()
        visit.settle()
        check_nothing_cut(visit.room)
