"""Two-question sheets: counted without names, and only from three on."""

from dataclasses import fields

import pytest

from desktop.domain.meeting import Meeting
from desktop.domain.notes import FeedbackSheet
from desktop.domain.sheets import Counted, Felt
from desktop.errors import UserError
from desktop.services.meetings import meetings
from desktop.services.meetings.notes import sheets
from tests.services.in_words import DAY, InWords
from tests.services.noted import NEXT_DAY


def typed(
    small: InWords, felt: Felt | None, worked: str = "", to_change: str = "", meeting_id: int = 0
) -> None:
    sheets.add(
        small.workspace,
        small.act(),
        meeting_id=meeting_id or small.meeting_id,
        felt=felt,
        worked=worked,
        to_change=to_change,
    )


def counted(small: InWords) -> Counted:
    return sheets.counted(small.workspace, small.meeting_id)


def test_faces_are_counted_and_what_was_written_is_listed(small: InWords) -> None:
    typed(small, Felt.LISTENED, worked="The tea")
    typed(small, Felt.LISTENED, to_change="Speak louder")
    typed(small, Felt.NOT)
    typed(small, None, worked="Quiet")
    found = counted(small)
    assert (found.sheets, found.listened, found.little, found.felt_not, found.no_face) == (
        *(4, 2, 0, 1, 1),
    )
    assert (found.worked, found.to_change) == (("Quiet", "The tea"), ("Speak louder",))


def test_one_or_two_sheets_say_nothing_but_that_they_are_few(small: InWords) -> None:
    assert not counted(small).are_few
    typed(small, Felt.NOT, worked="Nothing")
    typed(small, Felt.LISTENED, to_change="Ben's jokes")
    found = counted(small)
    assert found.are_few
    assert found == Counted(meeting=found.meeting, sheets=2)
    typed(small, Felt.NOT)
    assert counted(small).felt_not == 2


def test_the_order_they_came_in_cannot_be_told(small: InWords) -> None:
    for text in ("zebra", "apple", "Mango"):
        typed(small, Felt.LITTLE, worked=text, to_change=text[::-1])
    found = counted(small)
    assert found.worked == ("apple", "Mango", "zebra")
    assert found.to_change == ("arbez", "elppa", "ognaM")


def test_a_sheet_has_no_place_for_a_person(small: InWords) -> None:
    typed(small, Felt.NOT, worked="The tea")
    names = {field.name for field in fields(FeedbackSheet)}
    assert names == {"id", "meeting_id", "felt", "worked", "to_change"}
    step = small.workspace.next_undo()
    assert step is not None
    assert str(step.label) == "A sheet with two questions"


def test_an_empty_sheet_is_asked_about(small: InWords) -> None:
    with pytest.raises(UserError) as caught:
        typed(small, None, worked="  ")
    assert caught.value.field == "felt"
    assert counted(small).sheets == 0


def test_the_trend_goes_by_meetings_of_one_kind_that_had_sheets(small: InWords) -> None:
    act = small.act()
    later = meetings.add(small.workspace, act, meeting=Meeting(title="April", day=NEXT_DAY))
    for _ in range(3):
        typed(small, Felt.NOT)
        typed(small, Felt.LISTENED, meeting_id=later.id or 0)
    found = sheets.trend(small.workspace, later.id or 0)
    assert [(one.meeting.day, one.listened, one.felt_not) for one in found] == [
        (DAY, 0, 3),
        (NEXT_DAY, 3, 0),
    ]
    assert len(sheets.trend(small.workspace, small.meeting_id)) == 1
