"""Names at the pay desk: strange ones, two alike, known and not on the list."""

import pytest

from desktop.domain.person import Person
from desktop.services.meetings import meetings
from desktop.services.people import people
from tests.services.groups import Riverside
from tests.services.in_words import cost
from tests.ui.money.desk.conftest import Hands
from tests.ui.money.desk.typed import open_


def test_enter_after_a_name_nobody_has_opens_nobody(hands: Hands, riverside: Riverside) -> None:
    hands.type("xyz")
    hands.press("Enter")
    assert hands.last == "Nobody of that name. Control N adds them."
    assert hands.desk.card is None
    here = meetings.attendance(riverside.workspace, riverside.meeting_id)
    assert not any(row.came for row, _person in here)


def test_names_are_found_without_their_accents(hands: Hands, riverside: Riverside) -> None:
    workspace, maya = riverside.workspace, riverside.act("Maya")
    known = people.add(workspace, maya, person=Person(name="Łukasz Żak"))
    meetings.known_but_not_expected(
        workspace, maya, meeting_id=riverside.meeting_id, person_id=known.id or 0
    )
    hands.type("lukasz z")
    assert hands.last.startswith("Łukasz Żak.")


def test_somebody_we_know_is_not_written_down_twice(hands: Hands, riverside: Riverside) -> None:
    hands.press("Ctrl+N")
    hands.type("amina begum")
    hands.press("Enter")
    assert hands.last == (
        "We know somebody of that name. Who is it? "
        "1 The Amina Begum we know. 2 Somebody else of that name."
    )
    hands.type("1")
    assert hands.desk.card is not None
    assert hands.desk.card.attendance.person_id == riverside.id("Amina")
    assert len(meetings.attendance(riverside.workspace, riverside.meeting_id)) == 9


def test_two_people_may_have_one_name(hands: Hands, riverside: Riverside) -> None:
    hands.press("Ctrl+N")
    hands.type("amina begum")
    hands.press("Enter")
    hands.type("2")
    assert len(meetings.attendance(riverside.workspace, riverside.meeting_id)) == 10


@pytest.mark.parametrize("name", ["😀😀", "אבגד", "<b>Bold</b> & Co", "a\ud800b"])
def test_any_name_is_shown_as_typed(hands: Hands, name: str) -> None:
    hands.press("Ctrl+N")
    hands.focus().setText(name)
    hands.press("Enter")
    assert hands.desk.claim.name.text() == name.replace("\ud800", "")


def test_leaving_the_question_for_a_name_leads_back_to_the_queue(hands: Hands) -> None:
    hands.press("Ctrl+N", "Esc")
    assert hands.focus() is hands.desk.queue.search


def test_somebody_not_on_the_list_may_take_the_money(hands: Hands, riverside: Riverside) -> None:
    riverside.ready("Amina", cost("bus", "4.60"))
    open_(hands, "am")
    hands.press("Ctrl+O")
    hands.type(str(len(hands.desk.claim.chooser.answers())))
    hands.type("Bob")
    hands.press("Enter")
    assert hands.last.startswith("Bob takes the money.")
