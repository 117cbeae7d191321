"""Committees by key: added, changed, who sits there, what they wrote, signed and declared."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.body import LeavingKind, LeavingReason, Power, Role
from desktop.services.meetings.bodies import bodies, leaving, signed
from tests.services.committees import Committee
from tests.services.in_words import DAY, InWords
from tests.ui.screen_rules import check_screen
from tests.ui.visiting import Visit


def titles(visit: Visit, card: str) -> list[str]:
    return [row.title for row in getattr(visit.room, card).list.rows()]


def test_a_group_without_a_committee_is_told_how_to_begin(visit: Visit) -> None:
    visit.room.start()
    assert visit.room.new.hasFocus()
    assert visit.room.new.property("look") == "primary"
    assert visit.room.list.accessibleDescription() == (
        "None yet. Begin with your group itself, or with its committee."
    )
    assert not visit.room.sides.isVisible()


def test_a_committee_is_added_by_key_and_is_the_one_shown(visit: Visit, small: InWords) -> None:
    visit.press("Ctrl+N")
    visit.press("Ctrl+Enter")
    assert visit.problem("name") == "What is this group called?"
    visit.fill(name="Committee", purpose="We plan what the group does.")
    visit.enter(visit.dialog.power)
    visit.press("Down", "Down")
    visit.enter(visit.dialog.rule)
    visit.press("Down", "Down")
    visit.fill(quorum_plus="some")
    visit.press("Ctrl+Enter")
    assert visit.problem("quorum_plus") == "Type a number, such as 4."
    visit.fill(quorum_plus="3")
    visit.press("Ctrl+Enter")
    assert visit.dialog is None
    [body] = bodies.every(small.workspace)
    assert (body.power, body.quorum(12)) == (Power.ADVISE, 3)
    assert visit.heard[-1] == "Saved."
    assert visit.room.name.text() == "Committee"
    assert visit.room.about.lines.said.startswith("We plan what the group does.")


def test_what_it_is_for_says_how_many_are_enough_to_decide(there: Visit) -> None:
    assert there.room.about.lines.said == (
        "We plan what the group does. What it may do: we decide."
        " Where it is at work: how a service is run."
        " 5 of 12 members are enough to decide (quorum): a third of them and one more"
    )


def test_enter_goes_to_the_committee_and_esc_back_and_then_away(there: Visit, qtbot: QtBot) -> None:
    there.press("Enter")
    assert there.room.about.lines.parts[0].hasFocus()
    there.press("Esc")
    assert there.room.list.hasFocus()
    with qtbot.waitSignal(there.room.left):
        there.press("Esc")


def test_a_seat_is_given_by_key_and_the_chair_votes(there: Visit, twelve: Committee) -> None:
    there.push(there.room.seats.give)
    there.fill(person_id="Amina")
    there.enter(there.dialog.role)
    there.press("Down")
    there.fill(how_chosen="by all members", from_day="1/2/2026")
    there.press("Ctrl+Enter")
    assert there.dialog is None
    [seat] = [
        seat for seat, who in bodies.seats(twelve.workspace, twelve.body_id) if who.name == "Amina"
    ]
    assert (seat.role, seat.votes, seat.from_day) == (Role.CHAIR, True, date(2026, 2, 1))
    rows = {row.title: row.detail for row in there.room.seats.list.rows()}
    assert rows["Amina"] == "chair · votes · by all members · from 1 February 2026"


def test_a_supporter_does_not_vote_unless_somebody_says_so(there: Visit) -> None:
    there.push(there.room.seats.give)
    for _ in range(5):
        there.enter(there.dialog.role)
        there.press("Down")
    assert there.dialog.role.value() is Role.SUPPORTER
    assert not there.dialog.votes.value()


def test_a_seat_that_ends_before_it_begins_is_said_at_its_field_and_nothing_is_lost(
    there: Visit, twelve: Committee
) -> None:
    there.room.seats.list.choose(twelve.seats[0])
    there.enter(there.room.seats.list)
    there.press("Enter")
    there.fill(how_chosen="in June", until_day="31/5/2025")
    there.press("Ctrl+Enter")
    assert there.problem("until_day") == ("This seat ends before it begins. Check the days.")
    assert there.dialog.chosen.value() == "in June"
    there.fill(until_day="1/3/2026")
    there.press("Ctrl+Enter")
    assert there.dialog is None
    assert there.room.seats.list.rows()[-1].title == "Member 1"
    assert there.room.seats.list.rows()[-1].chip == "ended"
    assert "4 of 11 members" in there.room.about.lines.said


def test_a_new_version_of_how_it_works_leaves_the_old_one_to_be_read(there: Visit) -> None:
    for who, day in (("Twelve members.", "10/1/2026"), ("Ten members.", "1/3/2026")):
        there.push(there.room.terms.write)
        there.fill(who=who, agreed_on=day, review_on="1/3/2027")
        there.press("Ctrl+Enter")
        assert there.dialog is None
    assert there.room.terms.lines.said == (
        "Who belongs to it: Ten members. Version 2. Agreed on 1 March 2026."
        " To be looked at again on 1 March 2027"
    )
    [old] = there.room.terms.older.rows()
    assert old.title == "Version 1"
    there.enter(there.room.terms.older)
    there.press("Enter")
    assert there.dialog.lines.said.startswith("Who belongs to it: Twelve members.")
    there.press("Enter")
    assert there.dialog is None


def test_whoever_has_not_signed_is_named_until_they_sign(there: Visit, twelve: Committee) -> None:
    assert "Member 7" in there.room.signed.missing.said
    there.push(there.room.signed.sign)
    there.fill(person_id="Member 7", signed_on="3/3/2026")
    there.press("Ctrl+Enter")
    assert "Member 7" not in there.room.signed.missing.said
    [row] = there.room.signed.list.rows()
    assert row.aloud() == "Member 7. to keep what is private, signed on 3 March 2026"
    there.enter(there.room.signed.list)
    there.press("Enter")
    there.press("Enter")
    assert "Member 7" in there.room.signed.missing.said
    assert len(signed.without(twelve.workspace, twelve.ids, DAY)) == 12


def test_how_many_came_is_counted_by_meeting_and_names_nobody(
    there: Visit, twelve: Committee
) -> None:
    meetings = twelve.met_four_times()
    rows = there.room.came.list.rows()
    assert [(row.amount, row.detail) for row in rows] == [
        ("4 of 11", "Committee · 36%"),
        ("6 of 12", "Committee · 50%"),
        ("8 of 12", "Committee · 67%"),
        ("9 of 12", "Committee · 75%"),
    ]
    assert there.room.came.said.said == (
        "Fewer came last time: 36%. It was 64% before. Ask people why"
    )
    assert not any("Member" in row.aloud() for row in rows)
    assert there.room.list.rows()[0].chip == "have a look"
    there.room.came.list.choose(meetings[-1].id)
    there.enter(there.room.came.list)
    there.press("Enter")
    assert there.went == [("meeting", {"meeting_id": meetings[-1].id})]


def test_an_interest_is_written_down_and_taken_off(there: Visit) -> None:
    there.push(there.room.interests.new)
    there.fill(person_id="Member 3")
    there.press("Ctrl+Enter")
    assert there.problem("matter") == "Write what it is about."
    there.fill(matter="My son works there.")
    there.press("Ctrl+Enter")
    [row] = there.room.interests.list.rows()
    assert row.aloud() == "Member 3. My son works there. said on 12 March 2026"
    there.enter(there.room.interests.list)
    there.press("Enter")
    there.press("Enter")
    assert there.room.interests.list.rows() == []


def test_a_reason_is_asked_and_never_required_and_only_totals_are_shown(
    there: Visit, twelve: Committee
) -> None:
    for _ in range(2):
        there.push(there.room.leaving.note)
        there.press("Ctrl+Enter")
    assert there.room.leaving.lines.said == "paused, not said: 2"
    leaving.note(
        twelve.workspace,
        twelve.group.act(),
        kind=LeavingKind.LEFT,
        reason=LeavingReason.TIME,
        person_id=twelve.ids[0],
    )
    assert there.room.leaving.lines.said == (
        "paused, not said: 2. In the whole group. paused, not said: 2. left, no time: 1"
    )


def test_a_committee_that_no_longer_meets_goes_from_the_list(there: Visit) -> None:
    there.push(there.room.about.end)
    there.press("Enter")
    assert there.room.list.rows() == []
    assert not there.room.sides.isVisible()


def test_nothing_on_the_page_is_cut_or_without_a_name(
    there: Visit, twelve: Committee, qtbot: QtBot
) -> None:
    twelve.met_four_times()
    there.room.resize(1150, 3000)
    check_screen(there.room, there.kit.look, qtbot)


@pytest.mark.parametrize(
    "card",
    [
        "seats.give",
        pytest.param("new", marks=pytest.mark.slow),
        pytest.param("terms.write", marks=pytest.mark.slow),
        pytest.param("signed.sign", marks=pytest.mark.slow),
        pytest.param("interests.new", marks=pytest.mark.slow),
        pytest.param("leaving.note", marks=pytest.mark.slow),
    ],
)
def test_nothing_in_the_dialogs_is_cut_or_without_a_name(
    there: Visit, qtbot: QtBot, card: str
) -> None:
    part = there.room
    for name in card.split("."):
        part = getattr(part, name)
    there.push(part)
    there.dialog.resize(800, 2600)
    check_screen(there.dialog, there.kit.look, qtbot)
