"""The cash book between two days, and what can follow a slip, by keyboard."""

from PySide6.QtWidgets import QApplication

from desktop.domain.cash import Signing
from desktop.domain.claim import ClaimState
from desktop.services.money import cash
from desktop.ui.money.book_page import BookPage
from desktop.ui.money.slip_dialog import SlipDialog
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.money.conftest import Sit, choose
from tests.ui.visiting import Visit


def book_page(visit: Visit) -> BookPage:
    visit.room.show_place("book")
    QApplication.processEvents()
    page = visit.room.page("book")
    assert isinstance(page, BookPage)
    return page


def shown(page: BookPage) -> list[list[str]]:
    model = page.table.model()
    across = range(model.columnCount())
    return [[model.index(row, at).data() for at in across] for row in range(model.rowCount())]


def open_slip(visit: Visit, movement_id: int | None) -> SlipDialog:
    visit.room.arrive("slip", movement_id=movement_id)
    QApplication.processEvents()
    assert isinstance(visit.dialog, SlipDialog)
    return visit.dialog


def test_the_book_says_date_slip_who_in_out_and_left(sit: Sit, after: Riverside) -> None:
    page = book_page(sit(at=after))
    rows = shown(page)
    assert rows[0] == [
        "12 Mar 2026",
        "1",
        "",
        "£200.00",
        "",
        "£200.00",
        "what was there at the start",
    ]
    assert rows[1] == ["12 Mar 2026", "2", "Amina Begum", "", "£4.60", "£195.40", "money back"]
    assert rows[-1][5:] == ["£78.39", "short: we don’t know why"]
    assert page.sums.said == "There before: £0.00. In: £200.00. Out: £121.61. Left: £78.39"


def test_other_days_show_other_lines(sit: Sit, after: Riverside) -> None:
    visit = sit(at=after)
    page = book_page(visit)
    visit.enter(page.period.first)
    page.period.first.selectAll()
    visit.type("13/3/2026")
    visit.enter(page.period.last)
    page.period.last.selectAll()
    visit.type("31/3/2026")
    visit.press("Enter")
    assert shown(page) == []
    assert page.sums.said == "There before: £78.39. In: £0.00. Out: £0.00. Left: £78.39"


def test_days_that_do_not_exist_or_stand_the_wrong_way_round_are_said_at_their_field(
    sit: Sit, after: Riverside
) -> None:
    visit = sit(at=after)
    page = book_page(visit)
    visit.enter(page.period.last)
    page.period.last.selectAll()
    visit.type("31/2/2026")
    visit.press("Enter")
    assert page.form.rows["last"].problem.text().startswith("We could not find this day.")
    page.period.last.selectAll()
    visit.type("1/1/2025")
    visit.press("Enter")
    assert page.form.rows["last"].problem.text() == "The last day comes before the first."


def test_enter_on_a_line_opens_its_slip(sit: Sit, after: Riverside) -> None:
    visit = sit(at=after)
    page = book_page(visit)
    visit.enter(page.table)
    visit.press("Down", "Enter")
    assert isinstance(visit.dialog, SlipDialog)
    assert visit.dialog.heading.text() == "Slip 2"
    assert visit.dialog.sum.text() == "£4.60"
    visit.push(visit.dialog.claim)
    assert visit.went[-1][0] == "claim"


def test_a_signature_that_came_later_is_written_down(visit: Visit, riverside: Riverside) -> None:
    paid = riverside.pay(riverside.ready("Amina", cost("bus", "4.60")), signing=Signing.LATER)
    dialog = open_slip(visit, paid.id)
    visit.push(dialog.sign)
    choose(visit, "signing", "made a mark")
    visit.press("Ctrl+Enter")
    assert visit.problem("witness") == "Who saw it? Choose somebody."
    visit.fill(witness="Priya")
    visit.press("Ctrl+Enter")
    assert "made a mark. Seen by Priya Nair" in dialog.lines.said
    assert not dialog.sign.isVisible()


def test_too_much_comes_back_on_a_slip_of_its_own(visit: Visit, riverside: Riverside) -> None:
    paid = riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))
    visit.push(open_slip(visit, paid.id).put_right)
    visit.fill(total="0.50")
    visit.press("Ctrl+Enter")
    assert visit.problem("reason") == "Say what was wrong, in a few words."
    visit.fill(reason="The fare was £4.10.")
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "£0.50 came back. Slip 3 puts slip 2 right."
    assert riverside.in_the_tin == 20000 - 410


def test_more_than_was_paid_does_not_come_back(visit: Visit, riverside: Riverside) -> None:
    paid = riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))
    visit.push(open_slip(visit, paid.id).put_right)
    visit.fill(total="5", reason="Wrong.")
    visit.press("Ctrl+Enter")
    assert visit.problem("amount") == "That is more than was paid. Check the figures."


def test_not_given_after_all_is_asked_once_more_and_stays_in_the_book(
    visit: Visit, riverside: Riverside
) -> None:
    full = riverside.ready("Amina", cost("bus", "4.60"))
    paid = riverside.pay(full)
    dialog = open_slip(visit, paid.id)
    visit.push(dialog.not_given)
    assert visit.dialog.do.text() == "Put back £4.60"
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "Put back £4.60. Slip 2 stands; slip 3 puts it right."
    assert riverside.full(full).claim.state is ClaimState.PUT_BACK
    assert riverside.in_the_tin == 20000
    assert not dialog.not_given.isVisible()
    _before, lines = cash.book(riverside.workspace, riverside.place_id, paid.day, paid.day)
    assert [line.movement.number for line in lines] == [1, 2, 3]
