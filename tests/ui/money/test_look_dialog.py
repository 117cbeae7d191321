"""Somebody who does not pay looks through the cash book, by keyboard."""

from PySide6.QtWidgets import QApplication

from desktop.services.money import looking
from desktop.ui.money.look_dialog import LookDialog
from desktop.ui.papers.preview import PaperDialog
from tests.services.groups import Riverside
from tests.services.in_words import InWords
from tests.ui.money.conftest import Sit, choose
from tests.ui.screen_rules import check_access_keys, check_names, check_nothing_cut, check_targets
from tests.ui.visiting import Visit


def opened(visit: Visit) -> LookDialog:
    visit.room.arrive("look")
    QApplication.processEvents()
    assert isinstance(visit.dialog, LookDialog)
    return visit.dialog


def test_the_books_and_three_slips_are_there_to_be_compared(sit: Sit, after: Riverside) -> None:
    dialog = opened(sit(at=after))
    assert "From 12 March 2026 to 12 March 2026" in dialog.about.said
    assert "Meeting float. There before: £0.00. In: £200.00. Out: £121.61" in dialog.about.said
    assert dialog.slips.said.count("Slip ") == 3
    assert dialog.slips.said.count("Paid by Maya Okafor") == 3


def test_the_button_on_the_cash_book_leads_there(sit: Sit, after: Riverside) -> None:
    visit = sit(at=after)
    visit.room.show_place("book")
    visit.push(visit.room.page("book").look)
    assert isinstance(visit.dialog, LookDialog)


def test_nobody_who_paid_can_be_chosen(sit: Sit, after: Riverside) -> None:
    who = opened(sit(at=after)).who
    names = [who.itemText(at) for at in range(who.count())]
    assert names[0] == "Choose", "a name is never put in by itself"
    assert {"Maya Okafor", "Sam Okafor"}.isdisjoint(names)
    assert {"Amina Begum", "Nia Pugh"} <= set(names)


def test_all_right_is_two_choices_and_stands_under_the_title(sit: Sit, after: Riverside) -> None:
    visit = sit(at=after)
    opened(visit)
    choose(visit, "who", "Nia Pugh")
    choose(visit, "answer", "All right")
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "Saved. Nia Pugh looked through, all right."
    page = visit.room.page("book")
    assert page.head.detail.text() == "Nia Pugh looked through on 12 March 2026. All right."


def test_nothing_is_saved_before_it_is_said_who_and_what(sit: Sit, after: Riverside) -> None:
    visit = sit(at=after)
    opened(visit)
    visit.press("Ctrl+Enter")
    assert visit.problem("who") == "Choose who looked through."
    choose(visit, "who", "Nia Pugh")
    visit.press("Ctrl+Enter")
    assert visit.problem("answer") == "Choose what they say."
    choose(visit, "answer", "I have a question")
    visit.press("Ctrl+Enter")
    assert visit.problem("note") == "Write down the question."
    assert looking.last_look(after.workspace) is None


def test_a_question_is_kept_and_answered_by_another_look(sit: Sit, after: Riverside) -> None:
    visit = sit(at=after)
    opened(visit)
    choose(visit, "who", "Nia Pugh")
    choose(visit, "answer", "I have a question")
    visit.fill(note="Where is the ticket of slip 4?")
    visit.press("Ctrl+Enter")
    assert visit.heard[-1] == "Saved. The question stays on Today until it is answered."

    dialog = opened(visit)
    assert "Still open: Where is the ticket of slip 4?" in dialog.about.said
    choose(visit, "who", "Amina Begum")
    choose(visit, "answer", "All right")
    visit.fill(note="It was in the tin.")
    visit.press("Ctrl+Enter")
    assert looking.open_question(after.workspace) is None


def test_the_sheet_is_printed_from_here(sit: Sit, after: Riverside) -> None:
    visit = sit(at=after)
    dialog = opened(visit)
    visit.push(dialog.sheet)
    [paper] = dialog.findChildren(PaperDialog)
    assert paper.ready.name == "Look-through 2026-03-12"
    visit.qtbot.waitUntil(lambda: paper.pdf is not None)
    paper.reject()


def test_before_the_first_slip_there_is_nothing_to_look_at(sit: Sit, small: InWords) -> None:
    visit = sit(at=small)
    visit.room.arrive("look")
    assert visit.dialog is None
    assert visit.room.page("book").notice.text() == "There is no slip to look at yet."


def test_the_dialog_has_names_keys_and_room_at_every_size(sit: Sit, after: Riverside) -> None:
    visit = sit(at=after)
    dialog = opened(visit)
    choose(visit, "answer", "I have a question")
    for size in (100, 200):
        visit.kit.look.set_text_size(size)
        QApplication.processEvents()
        for check in (check_names, check_access_keys, check_nothing_cut, check_targets):
            check(dialog)
