"""What is kept between two steps is never older than the file, whatever a step changed."""

from dataclasses import replace

import pytest

from desktop.domain.meeting import Meeting
from desktop.domain.office import Holding, Office
from desktop.errors import UserError
from desktop.language import sentence
from desktop.services.meetings import float_plan, meetings
from desktop.services.money import standing
from desktop.services.people import people
from desktop.storage import meetings as stored
from desktop.storage import offices
from desktop.storage import people as stored_people
from tests.services.gone import erase
from tests.services.groups import Riverside
from tests.services.in_words import InWords, cost


def names(group: InWords) -> list[str]:
    return [person.name for _row, person in meetings.attendance(group.workspace, group.meeting_id)]


def came(group: InWords) -> set[str]:
    here = meetings.attendance(group.workspace, group.meeting_id)
    return {person.name for row, person in here if row.came}


def rename(group: InWords, short: str, new: str) -> None:
    person = people.get(group.workspace, group.id(short))
    people.change(group.workspace, group.act(), person=replace(person, name=new))


def test_a_name_put_right_stands_in_the_list_of_the_meeting_at_once(riverside: Riverside) -> None:
    before = names(riverside)
    rename(riverside, "Ben", "Benjamin Hart")
    assert "Benjamin Hart" in names(riverside)
    riverside.workspace.undo(riverside.act())
    assert names(riverside) == before
    riverside.workspace.redo(riverside.act())
    assert "Benjamin Hart" in names(riverside)


def test_who_came_is_known_at_once_also_after_other_steps(riverside: Riverside) -> None:
    assert not any("Ewa" in name for name in came(riverside))
    riverside.claim("Ewa", cost("bus", "4.60"))
    before = came(riverside)
    meetings.came(
        riverside.workspace,
        riverside.act(),
        meeting_id=riverside.meeting_id,
        person_id=riverside.id("Dilip"),
    )
    assert came(riverside) == before | {"Dilip Shah"}
    riverside.workspace.undo(riverside.act())
    assert came(riverside) == before


def test_what_failed_is_not_shown_as_done(riverside: Riverside) -> None:
    workspace, act = riverside.workspace, riverside.act()
    before = names(riverside)

    class StoppedError(Exception):
        """Something went wrong in the middle."""

    def rename_and_stop() -> None:
        with workspace.step(act, sentence("Rename everybody")):
            for row in stored.attendance(workspace.db, riverside.meeting_id):
                person = people.get(workspace, row.person_id)
                stored_people.PEOPLE.update(workspace.db, replace(person, name="Somebody"))
            assert set(names(riverside)) == {"Somebody"}, "within a step it is read anew"
            raise StoppedError

    with pytest.raises(StoppedError):
        rename_and_stop()
    assert names(riverside) == before


def test_several_steps_are_told_of_once_and_only_when_all_went_well(riverside: Riverside) -> None:
    """Whoever heard of the first would show it, and hear nothing when it was taken back."""
    workspace, before = riverside.workspace, names(riverside)
    heard: list[tuple[frozenset[str], list[str]]] = []
    workspace.when_changed.append(lambda tables: heard.append((tables, names(riverside))))

    def rename_two(second: str) -> None:
        with workspace.several():
            rename(riverside, "Ben", "Benjamin Hart")
            assert "Benjamin Hart" in names(riverside), "kept now, and not true if it stops"
            with workspace.several():
                rename(riverside, "Carys", second)

    with pytest.raises(UserError):
        rename_two("")
    assert (heard, names(riverside)) == ([], before)
    rename_two("Cerys Llwyd")
    [(tables, shown)] = heard
    assert "person" in tables
    assert {"Benjamin Hart", "Cerys Llwyd"} <= set(shown)


def test_an_erased_name_is_in_no_list_any_more(small: InWords) -> None:
    jo = meetings.somebody_not_expected(
        small.workspace, small.act(), meeting_id=small.meeting_id, name="Jo"
    )
    assert "Jo" in names(small)
    erase(small.workspace, small.act(), person_id=jo.id or 0)
    assert "Jo" not in names(small)


def test_whoever_gets_the_list_cannot_change_it_for_others(riverside: Riverside) -> None:
    shown = meetings.attendance(riverside.workspace, riverside.meeting_id)
    count = len(shown)
    shown.clear()
    assert len(meetings.attendance(riverside.workspace, riverside.meeting_id)) == count


def test_who_holds_an_office_now_agrees_and_pays_at_once(riverside: Riverside) -> None:
    workspace, act, ben = riverside.workspace, riverside.act(), riverside.id("Ben")
    full = riverside.claim("Ewa", cost("bus", "4.60"))

    def officers() -> set[int | None]:
        return {who.id for who in standing.payer_for(workspace, full, act.person_id).officers}

    assert ben not in officers()
    with workspace.step(act, sentence("Give an office")):
        new = Holding(person_id=ben, office=Office.SECOND, from_day=act.day)
        offices.HOLDINGS.add(workspace.db, new)
    assert ben in officers()
    workspace.undo(act)
    assert ben not in officers()


def test_each_meeting_has_its_own_plan(riverside: Riverside) -> None:
    workspace, act = riverside.workspace, riverside.act()
    other = meetings.add(workspace, act, meeting=Meeting(title="Tea", day=act.day))
    for meeting_id in (riverside.meeting_id, other.id or 0, riverside.meeting_id):
        assert float_plan.evening(workspace, act, meeting_id=meeting_id).meeting.id == meeting_id
