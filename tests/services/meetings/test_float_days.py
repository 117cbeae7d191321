"""The evening before on Today: from which day on it is said, and to whom."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.errors import NotAllowed
from desktop.services.group import group
from desktop.services.meetings import float_plan
from tests.services.evenings import NEXT, empty_the_tin, guess, next_meeting, word
from tests.services.groups import Riverside


@pytest.mark.parametrize("who", ["Nia", "Sam"])
def test_who_has_no_money_to_see_to_hears_nothing_of_it(riverside: Riverside, who: str) -> None:
    next_meeting(riverside, "Amina", day=date(2026, 3, 13))
    guess(riverside, {"Amina": 500})
    assert word(riverside, date(2026, 3, 13), who) == ""
    with pytest.raises(NotAllowed):
        float_plan.evening(riverside.workspace, riverside.act(who), meeting_id=riverside.meeting_id)


def test_cash_that_two_people_sign_for_is_said_five_working_days_before(
    riverside: Riverside,
) -> None:
    """Good Friday and Easter Monday are not counted."""
    empty_the_tin(riverside, {500: 1})
    next_meeting(riverside, "Amina")
    guess(riverside, {"Amina": 600})
    assert word(riverside, date(2026, 3, 30)) == ""
    assert word(riverside, date(2026, 3, 31)) == "Get cash for the meeting on 9 April."
    assert word(riverside, NEXT) == "Get cash for the meeting on 9 April."
    assert word(riverside, date(2026, 4, 10)) == ""


def test_other_cash_is_said_on_the_last_working_day_before(riverside: Riverside) -> None:
    settings = replace(riverside.workspace.settings, bank_two_signatures=False)
    group.change_settings(riverside.workspace, riverside.act(), group=settings)
    empty_the_tin(riverside, {500: 1})
    next_meeting(riverside, "Amina", day=date(2026, 3, 23))
    guess(riverside, {"Amina": 600})
    assert word(riverside, date(2026, 3, 19)) == ""
    assert word(riverside, date(2026, 3, 20)) == "Get cash for the meeting on 23 March."


def test_before_anybody_is_known_the_question_is_asked(riverside: Riverside) -> None:
    next_meeting(riverside, "Amina", "Ben")
    asked = "About how much does each person usually spend?"
    assert word(riverside, date(2026, 3, 31)) == asked
    guess(riverside, {"Amina": 500, "Ben": 400})
    assert word(riverside, date(2026, 3, 31)) == ""


def test_the_day_before_we_say_that_the_tin_is_enough_and_then_no_more(
    riverside: Riverside,
) -> None:
    next_meeting(riverside, "Amina")
    guess(riverside, {"Amina": 500})
    assert word(riverside, date(2026, 4, 7)) == ""
    assert word(riverside, date(2026, 4, 8)) == "What is in the tin is enough for 9 April."
    assert word(riverside, NEXT) == ""
