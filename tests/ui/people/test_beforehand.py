"""Agreed beforehand, on a person's page: agreeing a regular cost and ending it, by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.language import Words
from desktop.services.money import beforehand
from desktop.services.people import people
from desktop.ui.kit import Kit
from desktop.ui.people.room import make_room
from tests.services.agreed_before import agree_regular
from tests.services.groups import Riverside
from tests.services.in_words import InWords, cost
from tests.ui.screen_rules import check_nothing_cut, check_screen
from tests.ui.visiting import Visit, visiting


def open_page(visit: Visit, group: InWords, name: str) -> None:
    visit.room.arrive("person", person_id=group.id(name))
    QApplication.processEvents()


def listed(visit: Visit) -> list[str]:
    return [row.aloud() for row in visit.room.person.beforehand.list.rows()]


def tab_to(visit: Visit, widget: object) -> None:
    for _ in range(12):
        if visit.focus() is widget:
            return
        visit.press("Tab")
    raise AssertionError("Tab does not lead there")


def test_a_regular_cost_is_agreed_by_two_with_their_pins(
    visit: Visit, riverside: Riverside
) -> None:
    full = riverside.claim("Ines", cost("assistant", "12.60", "2.5"), cost("train", "9.20"))
    people.keep_usual(riverside.workspace, riverside.act(), claim_id=full.id)
    open_page(visit, riverside, "Ines")
    visit.push(visit.room.person.beforehand.agree)
    assert visit.dialog.category.currentText() == "Personal assistant"  # the dearest usual one
    tab_to(visit, visit.dialog.up_to)
    visit.type("36")
    visit.press("Tab")
    visit.type("30/6/2026")
    visit.press("Tab")
    visit.type("Leon")
    visit.press("Tab")
    visit.type(riverside.made.pins["Leon"])
    tab_to(visit, visit.dialog.second.field)
    visit.type("Priya")
    visit.press("Tab")
    visit.type(riverside.made.pins["Priya"])
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    assert visit.heard[-1] == "Agreed until 30 June 2026. At the desk it is ready."
    [said] = listed(visit)
    assert said.startswith("Personal assistant. Until 30 June 2026. Agreed by Leon and Priya on")
    assert said.endswith("up to £36.00")


def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
    visit: Visit, riverside: Riverside
) -> None:
    open_page(visit, riverside, "Ines")
    visit.push(visit.room.person.beforehand.agree)
    visit.fill(up_to="36", until_day="30/6/2029")
    visit.press("Ctrl+Enter")
    assert visit.problem("category") == "Choose what the money was for."
    assert visit.focus() == visit.dialog.category
    visit.dialog.category.show_value("assistant")
    visit.press("Ctrl+Enter")
    assert visit.problem("first") == "Choose who it was."
    for agrees, name in ((visit.dialog.first, "Leon"), (visit.dialog.second, "Priya")):
        agrees.field.show_value(riverside.id(name))
        agrees.pin.line.setText(riverside.made.pins[name])
    visit.press("Ctrl+Enter")
    assert visit.problem("until_day") == "Choose a day within two years from today."
    visit.fill(until_day="")
    visit.press("Ctrl+Enter")
    assert visit.dialog.up_to.text() == "36"


def test_a_wrong_pin_is_said_below_the_one_who_typed_it(visit: Visit, riverside: Riverside) -> None:
    open_page(visit, riverside, "Ines")
    visit.push(visit.room.person.beforehand.agree)
    visit.dialog.category.show_value("assistant")
    visit.fill(up_to="36", until_day="30/6/2026")
    for agrees, name in ((visit.dialog.first, "Leon"), (visit.dialog.second, "Priya")):
        agrees.field.show_value(riverside.id(name))
        agrees.pin.line.setText(riverside.made.pins["Leon"])
    visit.press("Ctrl+Enter")
    assert visit.problem("second_pin") == "This PIN does not fit. Nothing was changed."


def test_enter_on_it_ends_it_after_asking(visit: Visit, riverside: Riverside) -> None:
    agree_regular(riverside)
    open_page(visit, riverside, "Ines")
    card = visit.room.person.beforehand
    assert card.end.text() == "End: Personal assistant"
    visit.enter(card.list)
    visit.press("Enter")
    assert beforehand.in_force(riverside.workspace, visit.session.act().day)
    visit.press("Enter")
    assert visit.dialog is None
    assert listed(visit)[0].endswith("ended")
    assert "Ended on 12 March 2026." in listed(visit)[0]
    assert not card.end.isVisible()


def test_where_there_is_one_officer_somebody_of_the_group_is_named_beside_her(
    lone: InWords, kit: Kit, qtbot: QtBot
) -> None:
    with visiting(make_room, lone, kit, qtbot) as visit:
        open_page(visit, lone, "Amina")
        visit.push(visit.room.person.beforehand.agree)
        visit.fill(up_to="20", until_day="30/6/2026")
        visit.dialog.category.show_value("taxi")
        visit.fill(second="ben")
        visit.press("Ctrl+Enter")
        assert visit.dialog is None
        [agreed] = beforehand.regular_of(lone.workspace, lone.id("Amina"))
        assert agreed.both == {lone.id("Maya"), lone.id("Ben")}


def test_for_the_only_officer_herself_the_way_out_is_said_before_typing(
    lone: InWords, kit: Kit, qtbot: QtBot
) -> None:
    with visiting(make_room, lone, kit, qtbot) as visit:
        open_page(visit, lone, "Maya")
        visit.push(visit.room.person.beforehand.agree)
        assert visit.dialog is None
        assert visit.room.person.notice.text() == (
            "Nobody else may do this yet. Give somebody an office under Our group."
        )


def test_a_helper_is_told_whom_to_ask(riverside: Riverside, kit: Kit, qtbot: QtBot) -> None:
    with visiting(make_room, riverside, kit, qtbot, who="Sam") as visit:
        open_page(visit, riverside, "Ines")
        visit.push(visit.room.person.beforehand.agree)
        assert visit.dialog is None
        assert "Ask one of them." in visit.room.person.notice.text()


def test_nothing_in_the_dialogs_is_cut_or_without_a_name(
    visit: Visit, riverside: Riverside, qtbot: QtBot
) -> None:
    agree_regular(riverside)
    open_page(visit, riverside, "Ines")
    check_screen(visit.room, visit.kit.look, qtbot)
    visit.push(visit.room.person.beforehand.agree)
    visit.dialog.first.field.show_value(riverside.id("Leon"))
    visit.dialog.resize(700, 1900)  # without scrolling, so that reading order shows
    check_screen(visit.dialog, visit.kit.look, qtbot)


def test_mirrored_at_twice_the_size_nothing_is_cut(
    riverside: Riverside,
    kit: Kit,
    qtbot: QtBot,
    qapp: QApplication,
) -> None:
    agree_regular(riverside)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    urdu = Kit(words=Words("ur"), look=kit.look, speech=kit.speech)
    kit.look.set_text_size(200)
    with visiting(make_room, riverside, urdu, qtbot) as visit:
        open_page(visit, riverside, "Ines")
        visit.settle()
        check_nothing_cut(visit.room)
        visit.push(visit.room.person.beforehand.agree)
        check_nothing_cut(visit.dialog)
