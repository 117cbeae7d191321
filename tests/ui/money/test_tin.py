"""The tin: hidden until asked, counted by one or two, filled, emptied and handed over, by key."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.cash import CountKind
from desktop.domain.group import SecondCounter
from desktop.services.group import group
from desktop.services.money import cash, counts
from desktop.services.practice.practice_group import FLOAT
from desktop.ui.money.tin_page import TinPage
from tests.services.groups import Riverside
from tests.services.in_words import InWords
from tests.ui.money.conftest import Sit, choose
from tests.ui.visiting import Visit


def tin_page(visit: Visit) -> TinPage:
    visit.room.show_place("tin")
    QApplication.processEvents()
    page = visit.room.page("tin")
    assert isinstance(page, TinPage)
    return page


def count_tin(visit: Visit) -> TinPage:
    page = tin_page(visit)
    visit.push(page.count_button)
    return page


def set_group(at: InWords, **changed: object) -> None:
    settings = replace(at.workspace.settings, **changed)  # type: ignore[arg-type]
    group.change_settings(at.workspace, at.act(), group=settings)


def test_what_is_in_the_tin_is_hidden_until_f8(sit: Sit, small: InWords) -> None:
    visit = sit(at=small)
    page = tin_page(visit)
    assert page.card.sum.text() == "hidden"
    assert "100" not in page.card.lines.said
    page.count_button.setFocus()
    visit.press("F8")
    assert page.card.sum.text() == "£100.00"
    assert visit.heard[-1] == "In Tin: £100.00."
    visit.press("F8")
    assert page.card.sum.text() == "hidden"
    assert visit.heard[-1] == "Hidden."


def test_whoever_comes_back_later_did_not_ask(sit: Sit, small: InWords) -> None:
    visit = sit(at=small)
    page = tin_page(visit)
    page.count_button.setFocus()
    visit.press("F8")
    visit.room.show_place("claims")
    visit.room.show_place("tin")
    assert page.card.sum.text() == "hidden"


def test_a_group_that_shows_its_tin_sees_notes_and_coins_and_hears_them(visit: Visit) -> None:
    page = tin_page(visit)
    assert page.card.sum.text() == "£200.00"
    page.count_button.setFocus()
    visit.press("F8")
    assert visit.heard[-1].startswith("In Meeting float: £200.00. three £20 notes, five £10 notes")
    assert page.card.pieces.isVisible()


def test_counting_goes_on_with_enter_from_piece_to_piece(
    visit: Visit, riverside: Riverside
) -> None:
    page = count_tin(visit)
    for value in page.amounts.currency.pieces:
        visit.type(str(FLOAT.get(value, 0)))
        visit.press("Enter")
    assert visit.dialog.pieces.sum.text() == "Together £200.00"
    assert visit.dialog.compared.said == ("The book says £200.00. The tin is right to the penny")
    visit.fill(second="Priya")
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "Saved. The tin is right to the penny."
    made = counts.last_count(riverside.workspace, riverside.place_id)
    assert made is not None
    assert (made.total, made.kind) == (20000, CountKind.OPEN)
    assert (made.first_id, made.second_id) == (riverside.id("Maya"), riverside.id("Priya"))


def test_two_must_count_where_the_group_says_so_and_no_name_is_put_in(visit: Visit) -> None:
    count_tin(visit)
    visit.push(visit.dialog.as_left)
    assert visit.dialog.second.currentText() == "Choose"
    visit.press("Ctrl+Enter")
    assert visit.problem("second") == "Two people count together. Who is the other?"


def test_we_dont_know_why_explains_a_shortage(visit: Visit, riverside: Riverside) -> None:
    count_tin(visit)
    visit.push(visit.dialog.as_left)
    visit.fill(**{"piece 50": "15"})
    assert visit.dialog.compared.said.endswith(
        "The tin is 50p short. That happens. Nobody has to make it up"
    )
    visit.fill(second="Priya")
    visit.press("Ctrl+Enter")
    assert visit.problem("explanation").endswith("Say why, or “we don't know why”.")
    visit.push(visit.dialog.dont_know)
    visit.press("Ctrl+Enter")
    made = counts.last_count(riverside.workspace, riverside.place_id)
    assert made is not None
    assert (made.difference, made.explanation) == (-50, "We don't know why.")
    assert riverside.in_the_tin == 19950


def test_count_first_then_compare_hides_what_the_book_says(
    visit: Visit, riverside: Riverside
) -> None:
    set_group(riverside, count_first=True)
    count_tin(visit)
    assert not visit.dialog.as_left.isVisible()
    visit.fill(**{"piece 2000": "3"})
    assert visit.dialog.compared.said == ""
    visit.push(visit.dialog.compare)
    assert "The book says £200.00." in visit.dialog.compared.said
    assert visit.heard[-1].startswith("The book says £200.00.")


def test_saving_before_comparing_compares_then(visit: Visit, riverside: Riverside) -> None:
    set_group(riverside, count_first=True)
    count_tin(visit)
    visit.fill(**{"piece 2000": "3"})
    visit.fill(second="Priya")
    visit.press("Ctrl+Enter")
    assert visit.problem("explanation").startswith("The tin is £140.00 short.")


@pytest.mark.parametrize("typed", ["-1", "3.5", "three", "1e3", "999999999"])
def test_what_is_no_number_of_coins_is_said_at_its_field(visit: Visit, typed: str) -> None:
    count_tin(visit)
    visit.fill(**{"piece 200": typed})
    visit.press("Ctrl+Enter")
    assert visit.problem("piece 200") == "Type how many, as a whole number."
    assert visit.dialog.pieces.fields[200].text() == typed


def test_nothing_typed_is_not_a_count(visit: Visit) -> None:
    count_tin(visit)
    visit.fill(second="Priya")
    visit.press("Ctrl+Enter")
    assert visit.problem("piece 5000") == "Type what you counted. For nothing, type 0."


def test_a_count_by_one_is_confirmed_by_another_later(sit: Sit, small: InWords) -> None:
    visit = sit(at=small)
    page = count_tin(visit)
    assert visit.dialog.second.currentText() == "Nobody yet: to be confirmed"
    visit.dialog.pieces.only_total.setFocus()
    visit.press("Space")
    visit.fill(total="100")
    visit.press("Ctrl+Enter")
    [row] = page.lists.counts.list.rows()
    assert row.chip == "by one, to be confirmed"
    visit.enter(page.lists.counts.list)
    visit.press("Enter")
    visit.fill(who="Leon")
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "Two people stand behind this count now."
    assert page.lists.counts.list.rows()[0].chip == "right"


def test_two_of_one_household_say_why_they_count_together(
    visit: Visit, riverside: Riverside
) -> None:
    count_tin(visit)
    visit.push(visit.dialog.as_left)
    visit.fill(second="Sam")
    visit.press("Ctrl+Enter")
    assert visit.problem("household") == "You two live together. Say why you count together."
    visit.fill(household="Nobody else was there.")
    visit.press("Ctrl+Enter")
    made = counts.last_count(riverside.workspace, riverside.place_id)
    assert made is not None
    assert made.household_reason == "Nobody else was there."


def test_money_from_the_bank_is_put_in_by_its_notes(visit: Visit, riverside: Riverside) -> None:
    page = tin_page(visit)
    visit.push(page.draw)
    visit.fill(**{"piece 1000": "2", "piece 500": "1"})
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "£25.00 is in."
    tin = cash.tin(riverside.workspace, riverside.place_id)
    assert (tin.total, (tin.pieces or {})[1000]) == (22500, 7)


def test_more_than_there_is_does_not_go_to_the_bank(visit: Visit, riverside: Riverside) -> None:
    page = tin_page(visit)
    visit.push(page.give_back)
    visit.dialog.pieces.only_total.setFocus()
    visit.press("Space")
    visit.fill(total="250")
    visit.press("Ctrl+Enter")
    assert "£200.00 in the tin" in visit.problem("total")
    visit.fill(total="50")
    visit.press("Ctrl+Enter")
    assert riverside.in_the_tin == 15000


def test_a_tin_begins_and_money_moves_into_it(visit: Visit, riverside: Riverside) -> None:
    page = tin_page(visit)
    visit.push(page.begin)
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "Tin is here."
    assert page.which_row.isVisible()
    visit.push(page.transfer)
    visit.fill(**{"piece 2000": "1"})
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "£20.00 is moved."
    assert riverside.in_the_tin == 18000


def test_a_group_begins_its_tin_with_what_is_in_it(sit: Sit, empty: InWords) -> None:
    visit = sit(at=empty)
    page = tin_page(visit)
    visit.push(page.begin)
    visit.dialog.pieces.only_total.setFocus()
    visit.press("Space")
    visit.fill(total="63,20")
    visit.press("Ctrl+Enter")
    [place] = cash.places(empty.workspace)
    assert cash.tin(empty.workspace, place.id or 0).total == 6320
    assert not page.begin.isVisible()


def test_a_tin_begun_empty_by_mistake_is_counted_as_what_was_in_it(
    sit: Sit, empty: InWords
) -> None:
    visit = sit(at=empty)
    page = tin_page(visit)
    visit.push(page.begin)
    visit.press("Ctrl+Enter")
    visit.push(page.count_button)
    visit.fill(**{"piece 2000": "3"})
    assert visit.dialog.compared.said.startswith("This is what was in it when we began")
    assert not visit.dialog.form.rows["explanation"].isVisible()
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "Saved. This is what was in it when we began."
    [place] = cash.places(empty.workspace)
    assert cash.tin(empty.workspace, place.id or 0).total == 6000


def test_the_tin_is_handed_over_and_signed_for_later(visit: Visit) -> None:
    page = tin_page(visit)
    visit.push(page.hand_over)
    visit.press("Ctrl+Enter")
    assert visit.problem("to") == "Choose who takes the tin over."
    choose(visit, "to", "Priya Nair")
    assert visit.dialog.second.currentText() == "Priya Nair"
    visit.push(visit.dialog.as_left)
    visit.fill(keys="2")
    visit.press("Ctrl+Enter")
    [row] = page.lists.overs.list.rows()
    assert (row.title, row.chip) == ("Maya Okafor to Priya Nair", "not signed yet")
    visit.enter(page.lists.overs.list)
    visit.press("Enter")
    visit.fill(pin="3690")
    visit.press("Ctrl+Enter")
    assert page.lists.overs.list.rows()[0].chip == "signed"
    assert "Priya Nair has it" in page.card.lines.said


def test_what_makes_the_float_whole_again_is_said(sit: Sit, after: Riverside) -> None:
    page = tin_page(sit(at=after))
    assert "£121.61 makes it £200.00 again" in page.card.lines.said
    assert [row.chip for row in page.lists.counts.list.rows()] == ["50p short", "right"]


def test_a_count_away_from_the_day_of_a_meeting_is_a_check(sit: Sit, riverside: Riverside) -> None:
    set_group(riverside, second_counter=SecondCounter.LATER)
    visit = sit(now=datetime(2026, 3, 20, 12, 0, tzinfo=UTC))
    count_tin(visit)
    assert visit.dialog.kind.value() is CountKind.CHECK
    visit.push(visit.dialog.as_left)
    visit.press("Ctrl+Enter")
    made = counts.last_count(riverside.workspace, riverside.place_id)
    assert made is not None
    assert made.meeting_id is None
