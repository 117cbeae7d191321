"""A tin begun with “No cash yet”: its first count comes from paper, and nothing is over."""

from desktop.domain.cash import PlaceKind
from desktop.services.money import cash, outside
from tests.services.in_words import InWords
from tests.ui.money.from_paper.conftest import Open, page, type_amina
from tests.ui.visiting import Visit


def at_an_empty_box(group: InWords, open_sheet: Open) -> tuple[Visit, int]:
    """The sheet, paid from a box in which nothing was when it was begun."""
    box = cash.begin_place(group.workspace, group.act(), kind=PlaceKind.TIN, name="Box")
    visit = open_sheet(group)
    page(visit).place.show_value(box.id or 0)
    return visit, box.id or 0


def in_the(box: int, group: InWords) -> int:
    return cash.tin(group.workspace, box).total


def test_what_paper_counted_before_was_there_at_the_start(small: InWords, open_sheet: Open) -> None:
    visit, box = at_an_empty_box(small, open_sheet)
    visit.push(page(visit).sheet.before)
    visit.fill(total="63.20")
    visit.press("Ctrl+Enter")
    assert "Saved. So £63.20 was in it when we began." in visit.heard[-1]
    visit.enter(page(visit).rows)
    page(visit).form.start()
    type_amina(visit)
    assert in_the(box, small) == 5_860
    visit.push(page(visit).sheet.after)
    visit.fill(total="58.60")
    visit.press("Ctrl+Enter")
    assert "The tin is right to the penny." in visit.heard[-1]
    assert outside.open_ones(small.workspace) == []


def test_rows_typed_in_first_say_nothing_of_money_over(small: InWords, open_sheet: Open) -> None:
    visit, box = at_an_empty_box(small, open_sheet)
    type_amina(visit)
    assert not any("more in the tin" in said for said in visit.heard)
    visit.push(page(visit).sheet.after)
    visit.fill(total="58.60")
    visit.press("Ctrl+Enter")
    assert "Saved. So £63.20 was in it when we began." in visit.heard[-1]
    assert in_the(box, small) == 5_860
    assert outside.open_ones(small.workspace) == []
