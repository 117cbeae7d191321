"""Committees: who sits on them, whether enough came, their terms, what people signed and said."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain import record_sources
from desktop.domain.body import Body, Role, Seat
from desktop.domain.body import TermsOfReference as Terms
from desktop.domain.meeting import Meeting, MeetingKind
from desktop.domain.office import Office
from desktop.domain.own_text import TextState
from desktop.domain.person import Status
from desktop.errors import NotAllowed, UserError
from desktop.services.group import group
from desktop.services.meetings import meetings
from desktop.services.meetings.bodies import (
    attendance,
    bodies,
    quorum,
)
from desktop.services.papers import own_texts, versions
from desktop.services.people import people
from tests.services.committees import BEGAN, Committee
from tests.services.in_words import DAY, InWords


def said(workspace_error: pytest.ExceptionInfo[UserError]) -> tuple[str, str]:
    error = workspace_error.value
    return error.field, error.message.format(**error.values)


def nudged(twelve: Committee, *, on: bool) -> list[str]:
    act = twelve.group.act()
    settings = replace(twelve.workspace.settings, nudges=on)
    group.change_settings(twelve.workspace, act, group=settings)
    return [str(one.said) for one in attendance.nudge(twelve.workspace, act)]


# Who sits on it


def test_a_seat_that_ends_before_it_begins_is_refused_in_words(twelve: Committee) -> None:
    with pytest.raises(UserError) as refused:
        bodies.end_seat(
            twelve.workspace,
            twelve.group.act(),
            seat_id=twelve.seats[0],
            until=date(2025, 5, 31),
        )
    assert said(refused) == ("until_day", "This seat ends before it begins. Check the days.")


def test_nobody_sits_on_a_committee_twice_at_a_time(twelve: Committee) -> None:
    with pytest.raises(UserError) as refused:
        twelve.sits(twelve.ids[0], date(2026, 1, 1))
    assert said(refused) == ("person_id", "Member sits there already, from 2025-06-01.")


def test_on_the_day_one_seat_ends_the_next_may_begin(twelve: Committee) -> None:
    bodies.end_seat(twelve.workspace, twelve.group.act(), seat_id=twelve.seats[0])
    twelve.sits(twelve.ids[0], DAY, Role.CHAIR)
    assert len(bodies.sitting_on(twelve.workspace, twelve.body_id, DAY)) == 13
    assert len(bodies.members_on(twelve.workspace, twelve.body_id, DAY)) == 12


def test_supporters_sit_there_and_do_not_count(twelve: Committee) -> None:
    twelve.sits(twelve.group.id("Ben"), role=Role.SUPPORTER)
    sitting = bodies.sitting_on(twelve.workspace, twelve.body_id, DAY)
    members = bodies.members_on(twelve.workspace, twelve.body_id, DAY)
    assert (len(sitting), len(members)) == (13, 12)


def test_who_left_or_died_sits_nowhere_any_more(twelve: Committee) -> None:
    soon = Seat(body_id=twelve.body_id, person_id=twelve.group.id("Ben"), from_day=date(2026, 4, 1))
    bodies.take_seat(twelve.workspace, twelve.group.act(), seat=soon)
    for person_id, status in (
        (twelve.ids[0], Status.DIED),
        (twelve.ids[1], Status.PAUSED),
        (twelve.group.id("Ben"), Status.LEFT),
    ):
        people.set_status(twelve.workspace, twelve.group.act(), person_id=person_id, status=status)
    later = bodies.members_on(twelve.workspace, twelve.body_id, date(2026, 4, 2))
    assert [person.id for _seat, person in later] == twelve.ids[1:]


def test_who_left_takes_no_seat(twelve: Committee) -> None:
    act, ben = twelve.group.act(), twelve.group.id("Ben")
    people.set_status(twelve.workspace, act, person_id=ben, status=Status.LEFT)
    with pytest.raises(UserError, match="with us now"):
        twelve.sits(ben)


def test_two_committees_of_one_name_are_refused(twelve: Committee) -> None:
    with pytest.raises(UserError) as refused:
        bodies.add(twelve.workspace, twelve.group.act(), body=Body(name="committee"))
    assert refused.value.field == "name"


def test_a_committee_that_no_longer_meets_is_not_listed_and_stays(twelve: Committee) -> None:
    bodies.end(twelve.workspace, twelve.group.act(), body_id=twelve.body_id)
    assert bodies.every(twelve.workspace) == []
    assert bodies.get(twelve.workspace, twelve.body_id).ended_on == DAY
    assert bodies.sitting_on(twelve.workspace, twelve.body_id, date(2026, 3, 13)) == []


def test_a_helper_changes_no_committee(twelve: Committee) -> None:
    group.give_office(
        twelve.workspace,
        twelve.group.act(),
        person_id=twelve.group.id("Sam"),
        office=Office.HELPER,
    )
    with pytest.raises(NotAllowed):
        bodies.end(twelve.workspace, twelve.group.act("Sam"), body_id=twelve.body_id)


# Whether enough came


def test_the_fourth_meeting_of_the_worked_example_may_decide(twelve: Committee) -> None:
    found = [quorum.quorum_of(twelve.workspace, one) for one in twelve.met_four_times()]
    assert [(one.members, one.needed, one.present) for one in found if one] == [
        (12, 5, 9),
        (12, 5, 8),
        (12, 5, 6),
        (11, 4, 4),
    ]
    assert all(one is not None and one.is_met for one in found)


def test_guests_and_supporters_do_not_make_a_meeting_quorate(twelve: Committee) -> None:
    ben = twelve.group.id("Ben")
    twelve.sits(ben, role=Role.SUPPORTER)
    meeting = twelve.met(DAY, [*twelve.ids[:4], ben, twelve.group.id("Carys")])
    found = quorum.quorum_of(twelve.workspace, meeting)
    assert found is not None
    assert (found.present, found.needed, found.is_met) == (4, 5, False)


@pytest.mark.parametrize(("votes", "members"), [(False, 12), (True, 13)])
def test_who_takes_the_notes_counts_only_with_a_vote(
    twelve: Committee, votes: bool, members: int
) -> None:
    twelve.sits(twelve.group.id("Ben"), role=Role.NOTE_TAKER, votes=votes)
    assert len(bodies.members_on(twelve.workspace, twelve.body_id, DAY)) == members


def test_a_meeting_without_a_committee_or_with_an_empty_one_needs_nobody(small: InWords) -> None:
    meeting = Meeting(title="Tea", day=DAY)
    assert quorum.quorum_of(small.workspace, meeting) is None
    body = bodies.add(small.workspace, small.act(), body=Body(name="Panel"))
    assert quorum.quorum_of(small.workspace, replace(meeting, body_id=body.id)) is None


# Who came, meeting by meeting


def test_the_turnout_of_the_worked_example_warns_at_25_points(twelve: Committee) -> None:
    twelve.met_four_times()
    trend = attendance.trend(twelve.workspace, twelve.body_id, DAY)
    assert [str(one.per_cent) for one in trend.turnouts] == ["75.0", "66.7", "50.0", "36.4"]
    assert [str(one) for one in attendance.warnings(twelve.workspace, twelve.body_id, DAY)] == [
        "Fewer came last time: 36%. It was 64% before. Ask people why."
    ]


def test_the_group_chooses_from_how_many_points(twelve: Committee) -> None:
    twelve.met_four_times()
    settings = replace(twelve.workspace.settings, attendance_fall=30)
    group.change_settings(twelve.workspace, twelve.group.act(), group=settings)
    assert attendance.warnings(twelve.workspace, twelve.body_id, DAY) == []


def test_today_hears_of_it_only_where_the_group_wishes(twelve: Committee) -> None:
    twelve.met_four_times()
    assert nudged(twelve, on=False) == []
    assert nudged(twelve, on=True) == [
        "Fewer came last time: 36%. It was 64% before. Ask people why."
    ]


def test_only_meetings_that_were_held_and_are_over_count(twelve: Committee) -> None:
    twelve.met_four_times()
    off = twelve.met(date(2026, 2, 20), twelve.ids[:1])
    act = twelve.group.act()
    meetings.change(twelve.workspace, act, meeting=replace(off, called_off_on=date(2026, 2, 19)))
    twelve.met(date(2026, 2, 24), [])
    twelve.met(date(2026, 2, 25), twelve.ids[:1], kind=MeetingKind.PRE_MEETING)
    twelve.met(DAY, twelve.ids[:1])
    trend = attendance.trend(twelve.workspace, twelve.body_id, DAY)
    assert trend.turnouts[-1].day == date(2026, 2, 10)
    tomorrow = attendance.trend(twelve.workspace, twelve.body_id, date(2026, 3, 13))
    assert (tomorrow.turnouts[-1].day, tomorrow.turnouts[-1].came) == (DAY, 1)


def test_a_third_who_joined_after_the_last_training_is_said(twelve: Committee) -> None:
    twelve.met(date(2026, 1, 8), twelve.ids[:6], kind=MeetingKind.TRAINING)
    twelve.met(date(2026, 3, 1), [], kind=MeetingKind.TRAINING)  # nobody came: not held
    for seat_id in twelve.seats[:6]:
        bodies.end_seat(twelve.workspace, twelve.group.act(), seat_id=seat_id, until=BEGAN)
    for name in ("Amina", "Ben"):
        twelve.sits(twelve.group.id(name), date(2026, 2, 1))
    assert attendance.warnings(twelve.workspace, twelve.body_id, DAY) == []
    twelve.sits(twelve.group.id("Carys"), date(2026, 2, 1))
    assert [str(one) for one in attendance.warnings(twelve.workspace, twelve.body_id, DAY)] == [
        "3 of 9 joined after you trained together on 2026-01-08."
    ]


def test_who_takes_another_seat_after_the_training_did_not_join_then(twelve: Committee) -> None:
    twelve.met(date(2026, 1, 8), twelve.ids, kind=MeetingKind.TRAINING)
    for n in range(6):
        act = twelve.group.act()
        bodies.end_seat(twelve.workspace, act, seat_id=twelve.seats[n], until=date(2026, 2, 1))
        twelve.sits(twelve.ids[n], date(2026, 2, 1))
    new = attendance.new_since_training(twelve.workspace, twelve.body_id, DAY)
    assert new is not None
    assert (new.joined, new.members) == (0, 12)


# What it is for, and how it works


def write_terms(twelve: Committee, **said: object) -> Terms:
    terms = replace(Terms(body_id=twelve.body_id, version=0), **said)  # type: ignore[arg-type]
    return bodies.write_terms(twelve.workspace, twelve.group.act(), terms=terms)


def test_a_new_version_never_hides_the_old_one(twelve: Committee) -> None:
    write_terms(twelve, who="Twelve members.", agreed_on=date(2026, 1, 10))
    write_terms(twelve, who="Ten members.", review_on=date(2027, 1, 10))
    found = bodies.every_terms(twelve.workspace, twelve.body_id)
    assert [(one.version, one.who) for one in found] == [
        (2, "Ten members."),
        (1, "Twelve members."),
    ]
    assert bodies.terms(twelve.workspace, twelve.body_id) == found[0]


def test_only_other_days_make_no_new_version(twelve: Committee) -> None:
    write_terms(twelve, who="Twelve members.")
    write_terms(twelve, who="Twelve members.", agreed_on=DAY)
    [only] = bodies.every_terms(twelve.workspace, twelve.body_id)
    assert (only.version, only.agreed_on) == (1, DAY)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({}, "in_scope"),
        ({"who": "Us.", "agreed_on": date(2026, 3, 13)}, "agreed_on"),
        ({"who": "Us.", "agreed_on": DAY, "review_on": DAY}, "review_on"),
    ],
)
def test_terms_that_cannot_be_kept_are_refused_at_their_field(
    twelve: Committee, wrong: dict[str, object], field: str
) -> None:
    with pytest.raises(UserError) as refused:
        write_terms(twelve, **wrong)
    assert refused.value.field == field
    assert bodies.terms(twelve.workspace, twelve.body_id) is None


def test_what_a_new_version_says_anew_is_out_of_date_in_other_languages(
    twelve: Committee,
) -> None:
    workspace, act = twelve.workspace, twelve.group.act()
    first = write_terms(twelve, who="Twelve members.", money="Costs are paid.")
    who, money = versions.begin_to_translate(workspace, act, sources=record_sources.of_terms(first))
    for text_id in (who, money):
        own_texts.translate(workspace, act, text_id=text_id, language="pl", wording="Tak.")
    write_terms(twelve, who="Ten members.", money="Costs are paid.")
    states = [own_texts.get(workspace, one).state_in("pl") for one in (who, money)]
    assert states == [TextState.OUT_OF_DATE, TextState.DRAFT]
