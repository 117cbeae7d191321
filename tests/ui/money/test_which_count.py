"""What a count is likely to be for, and whether notes and coins are asked for."""

from tests.services.groups import Riverside
from tests.services.in_words import InWords, cost
from tests.ui.money.conftest import Sit
from tests.ui.visiting import Visit


def test_once_somebody_was_paid_it_is_counted_for_after_the_meeting(
    visit: Visit, riverside: Riverside
) -> None:
    riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))
    visit.room.arrive("count", place_id=riverside.place_id)
    assert visit.dialog.kind.currentText() == "after the meeting"


def test_who_must_know_which_notes_and_coins_counts_them(sit: Sit, small: InWords) -> None:
    visit = sit(at=small)
    visit.room.arrive("count", place_id=small.place_id)
    assert visit.dialog.focusWidget() is visit.dialog.pieces.total
    visit.press("Esc")
    visit.room.arrive("count", place_id=small.place_id, by_pieces=1)
    assert visit.dialog.focusWidget() is visit.dialog.pieces.fields[5000]
