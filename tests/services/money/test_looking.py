"""The quarterly look: asked of somebody who does not pay, about slips that nobody chose."""

from datetime import date

import pytest
from sqlcipher3.dbapi2 import IntegrityError

from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Person, Status
from desktop.errors import UserError
from desktop.services.money import looking
from desktop.services.money.looking import Look
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import paper
from desktop.services.people import people
from tests.printing.reading import words
from tests.services.groups import Riverside
from tests.services.in_words import DAY, InWords, cost

QUARTER = date(2026, 6, 12)
AMOUNTS = ("4.60", "2.30", "11.00", "6.30", "7.40")


def held(small: InWords, *amounts: str, by: str = "Maya", day: date = DAY) -> None:
    """A meeting at which Amina had a bus paid, once for each amount."""
    for amount in amounts or AMOUNTS:
        what = f"{amount} on {day}"
        full = small.with_receipts(small.claim("Amina", cost("bus", amount, what=what, day=day)))
        small.pay(full, by=by, day=day)


def to_look(small: InWords, day: date = QUARTER) -> Look:
    found = looking.due(small.workspace, small.act(day=day))
    assert found is not None
    return found


def look(small: InWords, name: str = "Ben", *, day: date = QUARTER, **said: object) -> None:
    known: dict[str, object] = {"all_right": True, **said}
    looking.looked(small.workspace, small.act(day=day), person_id=small.id(name), **known)  # type: ignore[arg-type]


def numbers(found: Look) -> list[int]:
    return [slip.number for slip in found.slips]


def test_nothing_is_asked_before_money_moved(small: InWords) -> None:
    assert looking.due(small.workspace, small.act(day=date(2030, 1, 1))) is None


def test_it_is_asked_a_quarter_after_the_first_slip_and_not_a_day_before(small: InWords) -> None:
    held(small)
    assert looking.due(small.workspace, small.act(day=date(2026, 6, 11))) is None
    found = to_look(small)
    assert (found.first_day, found.last_day) == (DAY, date(2026, 5, 31))
    assert str(found.title) == "Ask somebody who does not pay to look through the cash book."


def test_the_first_look_begins_with_the_first_money_of_all_and_is_due_as_before(
    small: InWords,
) -> None:
    held(small, day=date(2026, 4, 2))
    assert looking.due(small.workspace, small.act(day=date(2026, 7, 1))) is None
    found = to_look(small, date(2026, 7, 2))
    assert (found.first_day, found.last_day) == (DAY, date(2026, 6, 30))
    [tin] = looking.books(small.workspace, found)
    assert (tin.before, tin.money_in) == (0, 10_000)


def test_a_practice_group_is_not_asked(riverside: Riverside) -> None:
    riverside.pay(riverside.ready("Amina", cost("bus", "4.60")))
    assert looking.due(riverside.workspace, riverside.act(day=QUARTER)) is None
    assert looking.to_look_at(riverside.workspace, QUARTER) is not None, "but may try it"


def test_the_three_slips_stay_the_same_until_money_moves_again(small: InWords) -> None:
    held(small)
    before = numbers(to_look(small))
    assert len(before) == 3
    for name in ("Ada", "Bea", "Cleo"):
        people.add(small.workspace, small.act(), person=Person(name=name))
    small.reopen()
    assert numbers(to_look(small)) == before
    assert numbers(to_look(small, date(2026, 6, 30))) == before


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Maya", "Maya paid or is treasurer. Ask somebody who does not pay."),
        ("Leon", "Leon paid or is treasurer. Ask somebody who does not pay."),
        ("Sam", "Sam lives with somebody who pays. Ask somebody else."),
    ],
)
def test_whoever_paid_and_their_household_do_not_look(small: InWords, name: str, why: str) -> None:
    held(small)
    held(small, "3.30", by="Leon")
    with pytest.raises(UserError) as refused:
        look(small, name)
    assert str(refused.value) == why
    assert refused.value.field == "who"
    may = {one.name for one in looking.may_look(small.workspace, small.act(), to_look(small))}
    assert name not in may
    assert {"Ben", "Priya"} <= may


def test_an_officer_who_paid_nothing_in_that_time_may_look(small: InWords) -> None:
    held(small)
    look(small, "Leon")
    assert looking.last_look(small.workspace) is not None


def test_who_has_left_is_not_asked(small: InWords) -> None:
    held(small)
    people.set_status(small.workspace, small.act(), person_id=small.id("Ben"), status=Status.LEFT)
    with pytest.raises(UserError, match="Choose somebody who still comes"):
        look(small)


def test_all_right_is_quiet_for_a_quarter_and_then_begins_where_it_ended(small: InWords) -> None:
    held(small)
    look(small)
    assert looking.due(small.workspace, small.act(day=date(2026, 8, 31))) is None
    held(small, "5.50", day=date(2026, 7, 2))
    assert looking.due(small.workspace, small.act(day=date(2026, 8, 31))) is None
    again = to_look(small, date(2026, 9, 1))
    assert again.first_day == date(2026, 6, 1)
    assert [slip.amount for slip in again.slips] == [550]


def test_no_money_in_a_quarter_is_nothing_to_ask_about(small: InWords) -> None:
    held(small)
    look(small)
    assert looking.due(small.workspace, small.act(day=date(2027, 6, 1))) is None


def test_a_question_stays_with_its_slips_until_another_look_answers_it(small: InWords) -> None:
    held(small)
    asked_about = numbers(to_look(small))
    look(small, all_right=False, note="Where is the receipt of slip 3?")
    held(small, "8.80", day=date(2026, 6, 20))
    open_ = to_look(small, date(2026, 7, 2))
    assert open_.question is not None
    assert str(open_.title) == "A question about the cash book is open."
    assert open_.detail == "Where is the receipt of slip 3?"
    assert numbers(open_) == asked_about
    assert open_.last_day == date(2026, 5, 31)

    with pytest.raises(UserError, match="Write down what came out"):
        look(small, day=date(2026, 7, 2))
    look(small, "Priya", day=date(2026, 7, 2), note="It was in the envelope of May.")
    assert looking.open_question(small.workspace) is None
    assert looking.due(small.workspace, small.act(day=date(2026, 7, 3))) is None


def test_a_question_needs_words(small: InWords) -> None:
    held(small)
    with pytest.raises(UserError) as refused:
        look(small, all_right=False, note="  ")
    assert (str(refused.value), refused.value.field) == ("Write down the question.", "note")


def test_what_somebody_said_is_never_taken_back_nor_changed(small: InWords) -> None:
    held(small)
    look(small)
    why = small.workspace.why_not_undo(small.act(day=QUARTER))
    assert str(why) == ("“Ben looked through the cash book” stays. It says that somebody looked.")
    for sql in ("UPDATE look_through SET all_right = 0", "DELETE FROM look_through"):
        with pytest.raises(IntegrityError, match="look_through is never changed"):
            small.workspace.db.execute(sql)


def test_the_sheet_says_what_to_look_at_and_nothing_of_what_a_cost_was_for(
    small: InWords,
) -> None:
    held(small)
    found = to_look(small)
    read = words(paper(small.workspace, Paper.LOOK_THROUGH, About(), day=QUARTER).pdf())
    assert "First day: Thursday 12 March 2026" in read
    assert "Last day: Sunday 31 May 2026" in read
    assert "Tin £0.00 £100.00 £31.60 £68.40" in read
    for slip in found.slips:
        assert f"Slip {slip.number} Date: Thursday 12 March 2026 Name: Amina Amount:" in read
    assert "Paid by: Maya" in read
    assert "Looked through by" in read
    assert "Bus" not in read


def test_the_sheet_of_a_look_with_a_question_says_the_question(small: InWords) -> None:
    held(small)
    look(small, all_right=False, note="Where is slip 3?")
    read = words(paper(small.workspace, Paper.LOOK_THROUGH, About(), day=QUARTER).pdf())
    assert "Still open: Where is slip 3?" in read


def test_there_is_no_sheet_before_there_is_a_slip(small: InWords) -> None:
    with pytest.raises(UserError, match="There is no slip to look at yet"):
        paper(small.workspace, Paper.LOOK_THROUGH, About(), day=QUARTER)
