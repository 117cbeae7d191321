"""A list of cards, by keyboard and by ear."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics
from pytestqt.qtbot import QtBot

from desktop.ui.kit import Kit
from desktop.ui.layouts import Page
from desktop.ui.rows import Row, RowList
from desktop.ui.states import Mark
from desktop.ui.typefaces import register_typefaces

QUEUE = (
    Row(key=1, title="Amina Begum", amount="£4.60", chip="Paid", mark=Mark.GOOD),
    Row(key=2, title="Ben", amount="£9.50", chip="Ready"),
    Row(key=3, title="Ines", spoken="Ines. Hidden. Second approval.", chip="Second approval"),
)


@pytest.fixture
def queue(qtbot: QtBot, kit: Kit) -> RowList:
    queue = RowList(kit, "Who is here", empty="Nobody yet.")
    qtbot.addWidget(queue)
    queue.show_rows(QUEUE)
    queue.resize(400, 400)
    with qtbot.waitActive(queue):
        queue.show()
    return queue


def test_arrows_choose_and_enter_opens(qtbot: QtBot, queue: RowList) -> None:
    qtbot.keyClick(queue, Qt.Key.Key_Down)
    with qtbot.waitSignal(queue.opened) as opened:
        qtbot.keyClick(queue, Qt.Key.Key_Return)
    assert opened.args == [2]


def test_typed_letters_find_a_name(qtbot: QtBot, queue: RowList) -> None:
    with qtbot.waitSignal(queue.chosen):
        qtbot.keyClicks(queue, "ine")
    assert queue.chosen_key() == 3


def test_the_whole_card_is_said_and_its_own_words_win(queue: RowList) -> None:
    model = queue.model()
    heard = [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in (0, 2)]
    assert heard == ["Amina Begum. £4.60. Paid", "Ines. Hidden. Second approval."]


def test_what_people_said_is_heard_in_one_line_with_one_stop() -> None:
    said = "Ben: “I hear well with the loop.”\nHassan: “At the front”"
    row = Row(key=1, title="2 need a hearing loop", detail=said, chip="not yet booked")
    assert row.aloud() == (
        "2 need a hearing loop. Ben: “I hear well with the loop.” "
        "Hassan: “At the front”. not yet booked"
    )


def test_the_chosen_card_stays_chosen_when_the_list_is_shown_anew(queue: RowList) -> None:
    queue.choose(2)
    queue.show_rows([QUEUE[2], QUEUE[1]])
    assert queue.chosen_key() == 2


def test_an_empty_list_says_so(queue: RowList) -> None:
    queue.show_rows([])
    assert queue.chosen_key() is None
    assert queue.accessibleDescription() == "Nobody yet."


def test_cards_are_higher_where_lines_are_shorter(queue: RowList) -> None:
    wide = queue.sizeHintForRow(2)
    queue.resize(180, 400)
    assert queue.sizeHintForRow(2) > wide


def test_a_page_follows_the_chosen_card(qtbot: QtBot, kit: Kit) -> None:
    queue = RowList(kit, "Who is here")
    queue.grow()
    page = Page(queue)
    qtbot.addWidget(page)
    page.resize(300, 200)
    queue.show_rows([Row(key=n, title=f"Person {n}") for n in range(50)])
    with qtbot.waitActive(page):
        page.show()
    queue.setFocus()

    qtbot.keyClick(queue, Qt.Key.Key_End)

    card = queue.visualRect(queue.currentIndex())
    at = queue.viewport().mapTo(page.viewport(), card.center())
    assert page.viewport().rect().contains(at)


def test_a_second_line_that_is_a_sentence_ends_in_one_full_stop() -> None:
    row = Row(key=1, title="Tin", detail="Not counted since Thursday.", chip="count it")
    assert row.aloud() == "Tin. Not counted since Thursday. count it"


def test_cards_stand_below_each_other_when_one_says_more_than_before(
    qtbot: QtBot, kit: Kit
) -> None:
    queue = RowList(kit, "Who is here")
    qtbot.addWidget(queue)
    queue.resize(350, 400)
    with qtbot.waitExposed(queue):
        queue.show()
    queue.show_rows(QUEUE)
    promised = Row(key=2, title="Ben", amount="£18.40", chip="By bank, at the latest on 26 March")
    queue.show_rows([Row(key=1, title="Amina Begum", amount="£4.60"), promised, QUEUE[2]])
    cards = [queue.visualRect(queue.model().index(n, 0)) for n in range(3)]
    needed = [queue.sizeHintForIndex(queue.model().index(n, 0)).height() for n in range(3)]
    assert [card.height() for card in cards] == needed
    assert needed[1] > needed[2]
    assert cards[1].bottom() < cards[2].top()


def test_a_state_in_urdu_stands_whole_on_one_line(qtbot: QtBot, kit: Kit) -> None:
    """Its last letter reaches further than the typeface says it does."""
    register_typefaces()
    kit.look.set_text_size(200)
    queue = RowList(kit, "Who is here")
    qtbot.addWidget(queue)
    queue.show_rows([Row(key=1, title="Ben", chip="پیسے دے دیے", mark=Mark.GOOD)])
    queue.resize(700, 200)
    queue.show()
    picture, ink = queue.grab().toImage(), QColor(kit.look.tokens.good)
    across, down = range(picture.width()), range(picture.height())
    written = [y for y in down if any(picture.pixelColor(x, y) == ink for x in across)]
    assert written[-1] - written[0] < QFontMetrics(kit.look.font(bold=True)).height()


def test_no_comma_is_heard_after_a_whole_sentence() -> None:
    detail = "1 thing that was said is in no theme yet. · Polski · by post"
    row = Row(key=1, title="Ben", detail=detail, chip="12 days left")
    heard = "Ben. 1 thing that was said is in no theme yet. Polski, by post. 12 days left"
    assert row.aloud() == heard
