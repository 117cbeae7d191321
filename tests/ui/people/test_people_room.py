"""Everybody and one person's page, by keyboard."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.person import Method, Person, Reading, Status
from desktop.services.people import people
from desktop.ui.kit import Kit
from desktop.ui.people.room import make_room
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.screen_rules import check_screen
from tests.ui.visiting import Visit, visiting


def names(visit: Visit) -> list[str]:
    return [person.name for person in people.every(visit.session.workspace)]


def shown(visit: Visit) -> list[str]:
    model = visit.room.list.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def person(visit: Visit, short: str) -> Person:
    every = people.every(visit.session.workspace)
    return next(one for one in every if one.short == short)


def open_page(visit: Visit, short: str) -> None:
    visit.room.arrive("person", person_id=person(visit, short).id)
    QApplication.processEvents()


def lines(visit: Visit) -> str:
    page = visit.room.person
    return f"{page.about.said}. {page.money.said}."


def test_letters_typed_in_the_list_find_a_name(visit: Visit) -> None:
    visit.room.list.table.setFocus()
    visit.type("kow")
    assert shown(visit) == ["Ewa Kowalska"]
    assert visit.heard[-1] == "1 found. Ewa Kowalska"


def test_enter_opens_the_person_found_and_esc_leads_back(visit: Visit) -> None:
    visit.press("Ctrl+F")
    visit.type("gw")
    visit.press("Enter")
    assert visit.room.currentWidget() is visit.room.person
    assert visit.room.person.head.title.text() == "Gwen Harris"
    visit.press("Esc")
    assert visit.room.currentWidget() is visit.room.list


def test_names_are_typed_one_a_line_and_added_in_one_step(visit: Visit) -> None:
    visit.press("Ctrl+N")
    visit.type("Jo Smith")
    visit.press("Enter")
    visit.type("Łukasz Nowak")
    assert visit.dialog.do.text() == "Add 2 people"
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    assert {"Jo Smith", "Łukasz Nowak"} <= set(names(visit))
    assert visit.heard[-1] == "2 people added."
    assert "Jo Smith" in shown(visit)
    visit.session.workspace.undo(visit.session.act())
    assert "Jo Smith" not in shown(visit)


def test_a_pasted_column_of_names_is_added_without_its_empty_lines(visit: Visit) -> None:
    QApplication.clipboard().setText("Jo Smith\r\n\r\n  Kit Ade \r\n")
    visit.press("Ctrl+N")
    visit.dialog.part.names.paste()
    visit.press("Ctrl+Enter")
    assert {"Jo Smith", "Kit Ade"} <= set(names(visit))


def test_a_pasted_spreadsheet_gives_its_names_and_two_alike_in_it_are_asked_about(
    visit: Visit,
) -> None:
    QApplication.clipboard().setText("Name\tPhone\n1.\tJo Smith\t01632 960 001\n2.\tJO SMITH\n")
    visit.press("Ctrl+N")
    visit.dialog.part.names.paste()
    assert visit.dialog.do.text() == "Add 2 people"
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "2 people. Two are alike: Jo Smith, JO SMITH. Same person?"
    visit.press("Space", "Ctrl+Enter")
    assert [name for name in names(visit) if name.lower() == "jo smith"] == ["Jo Smith"]


def test_two_alike_are_asked_about_and_the_same_one_is_not_added(visit: Visit) -> None:
    before = len(names(visit))
    visit.press("Ctrl+N")
    visit.type("AMINA BEGUM")
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "Amina Begum is here already. Same person?"
    assert len(names(visit)) == before
    visit.press("Space", "Ctrl+Enter")
    assert visit.dialog is None
    assert len(names(visit)) == before


def test_somebody_else_of_the_same_name_is_added(visit: Visit) -> None:
    visit.press("Ctrl+N")
    visit.type("Amina Begum")
    visit.press("Ctrl+Enter", "Down", "Space", "Ctrl+Enter")
    assert visit.dialog is None
    assert names(visit).count("Amina Begum") == 2


def test_adding_nobody_says_what_to_type(visit: Visit) -> None:
    visit.press("Ctrl+N", "Ctrl+Enter")
    assert visit.problem("names") == "Type one name a line."


def test_a_changed_page_shows_at_once_and_says_who_changed_it(visit: Visit) -> None:
    open_page(visit, "Amina")
    visit.press("Ctrl+E")
    visit.fill(spoken_name="Ah-mee-na", phone="01632 960 777")
    visit.dialog.reading.show_value(Reading.LARGE_24)
    visit.press("Ctrl+Enter")
    assert "Said aloud: Ah-mee-na" in lines(visit)
    assert "large print, 24 point" in lines(visit)
    visit.push(visit.room.person.who)
    newest = visit.room.person.history.rows()[0]
    assert newest.title == "Change Amina Begum"
    assert "Changed: name as said aloud, format, phone ·" in newest.detail
    assert "Maya Okafor" in newest.detail


def test_a_person_without_a_name_is_refused_at_the_field_and_nothing_is_lost(
    visit: Visit,
) -> None:
    open_page(visit, "Amina")
    visit.press("Ctrl+E")
    visit.fill(phone="01632 960 777", name=" ")
    visit.press("Ctrl+Enter")
    assert visit.problem("name") == "Type a name. One word is enough."
    assert visit.focus() is visit.dialog.name
    assert visit.dialog.phone.text() == "01632 960 777"
    assert person(visit, "Amina").phone == ""


def test_how_somebody_is_paid_and_who_takes_the_money(visit: Visit) -> None:
    open_page(visit, "Dilip")
    visit.push(visit.room.person.pay)
    visit.dialog.method.show_value(Method.BANK)
    visit.fill(collector_id="am")
    visit.press("Down", "Enter")
    assert visit.dialog.collector.text() == "Amina Begum"
    visit.press("Ctrl+Enter")
    changed = person(visit, "Dilip")
    assert changed.method is Method.BANK
    assert changed.collector_id == person(visit, "Amina").id
    assert "Amina Begum takes the money" in lines(visit)


def test_an_unknown_collector_is_refused_at_the_field(visit: Visit) -> None:
    open_page(visit, "Dilip")
    visit.push(visit.room.person.pay)
    visit.fill(collector_id="Zoe")
    visit.press("Ctrl+Enter")
    assert visit.problem("collector_id").startswith("We know nobody called Zoe.")
    assert visit.dialog.collector.text() == "Zoe"


def test_enter_takes_the_only_one_who_is_found(visit: Visit) -> None:
    open_page(visit, "Dilip")
    visit.push(visit.room.person.pay)
    visit.dialog.collector.setFocus()
    visit.type("am")
    visit.press("Enter")
    assert visit.dialog.collector.text() == "Amina Begum"
    visit.press("Enter")
    assert person(visit, "Dilip").collector_id == person(visit, "Amina").id


def test_a_first_name_is_enough_where_one_person_has_it(visit: Visit) -> None:
    open_page(visit, "Dilip")
    visit.push(visit.room.person.pay)
    visit.fill(collector_id="amina")
    visit.press("Ctrl+Enter")
    assert person(visit, "Dilip").collector_id == person(visit, "Amina").id


def test_a_name_typed_in_full_leaves_no_list_in_the_way(visit: Visit) -> None:
    open_page(visit, "Dilip")
    visit.push(visit.room.person.pay)
    visit.dialog.collector.setFocus()
    visit.type("amina begu")
    assert visit.dialog.collector.list.isVisible()
    visit.type("m")
    assert not visit.dialog.collector.list.isVisible()


def test_a_few_letters_alone_decide_nothing(visit: Visit) -> None:
    open_page(visit, "Dilip")
    visit.push(visit.room.person.pay)
    visit.fill(collector_id="ami")
    visit.press("Ctrl+Enter")
    assert visit.problem("collector_id") == "Choose a name first."
    assert person(visit, "Dilip").collector_id is None


@pytest.mark.parametrize(("short", "asked"), [("Maya", True), ("Amina", False)])
def test_household_is_asked_only_of_who_holds_an_office(
    visit: Visit, short: str, asked: bool
) -> None:
    open_page(visit, short)
    visit.push(visit.room.person.pay)
    assert ("household" in visit.dialog.form.rows) is asked


def test_bank_details_show_only_their_last_three_figures_afterwards(visit: Visit) -> None:
    open_page(visit, "Hassan")
    assert "No bank details" in lines(visit)
    visit.push(visit.room.person.bank)
    visit.fill(account_name="H Ali", sort_code="20-00-00", account_number="55779933")
    visit.press("Ctrl+Enter")
    assert "Bank account ends in 933" in lines(visit)
    visit.push(visit.room.person.bank)
    assert visit.dialog.number.text() == ""


def test_a_wrong_sort_code_is_said_at_its_field(visit: Visit) -> None:
    open_page(visit, "Hassan")
    visit.push(visit.room.person.bank)
    visit.fill(account_name="H Ali", sort_code="2000", account_number="55779933")
    visit.press("Ctrl+Enter")
    assert visit.problem("sort_code") == "A sort code has six figures, like 20-00-00."
    assert visit.dialog.number.text() == "55779933"


def test_somebody_who_has_died_is_marked_so(visit: Visit) -> None:
    open_page(visit, "Ben")
    visit.push(visit.room.person.status)
    visit.dialog.status.show_value(Status.DIED)
    visit.press("Ctrl+Enter")
    assert visit.room.person.chip.text() == "has died"


def test_claims_and_the_usual_cost_stand_on_the_page(visit: Visit, riverside: Riverside) -> None:
    full = riverside.claim("Amina", cost("bus", "4.60"))
    people.keep_usual(riverside.workspace, riverside.act("Maya"), claim_id=full.id)
    open_page(visit, "Amina")
    assert "Usually: Bus £4.60" in lines(visit)
    [row] = visit.room.person.claims.rows()
    assert (row.title, row.amount) == (f"Claim {full.claim.number}", "£4.60")
    visit.room.person.claims.setFocus()
    visit.press("Enter")
    assert visit.went == [("claim", {"claim_id": full.id})]


def test_erasing_asks_why_and_says_what_the_law_keeps(visit: Visit) -> None:
    open_page(visit, "Ben")
    visit.push(visit.room.person.erase)
    visit.press("Ctrl+Enter")
    assert visit.problem("why") == "Write why, in a few words."
    visit.fill(why="He asked us to.")
    visit.press("Ctrl+Enter")
    assert visit.room.currentWidget() is visit.room.list
    assert visit.room.list.notice.text() == "Erased. Copies made before still hold the name."
    assert "Ben Carter" not in shown(visit)


def test_a_helper_is_told_whom_to_ask_before_typing(
    riverside: Riverside, kit: Kit, qtbot: QtBot
) -> None:
    with visiting(make_room, riverside, kit, qtbot, who="Sam") as visit:
        open_page(visit, "Amina")
        visit.press("Ctrl+E")
        assert visit.dialog is None
        assert "Ask one of them." in visit.room.person.notice.text()


def test_nothing_in_the_room_is_cut_or_without_a_name(visit: Visit, qtbot: QtBot) -> None:
    check_screen(visit.room, visit.kit.look, qtbot)
    open_page(visit, "Gwen")
    check_screen(visit.room, visit.kit.look, qtbot)


@pytest.mark.parametrize("button", ["change", "status", "pay", "bank", "erase"])
def test_nothing_in_the_dialogs_is_cut_or_without_a_name(
    visit: Visit, qtbot: QtBot, button: str
) -> None:
    open_page(visit, "Gwen")
    visit.push(getattr(visit.room.person, button))
    visit.dialog.resize(700, 1500)  # without scrolling, so that reading order shows
    check_screen(visit.dialog, visit.kit.look, qtbot)
