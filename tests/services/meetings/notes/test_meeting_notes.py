"""What the notes of a meeting say, what stops them from being agreed, and what members get."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.domain.body import Power
from desktop.domain.decision import Decision
from desktop.domain.line_draft import ActionDraft, LineDraft
from desktop.domain.notes import Interest
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.language import sentence
from desktop.services.changes import actions, decisions
from desktop.services.meetings import meetings
from desktop.services.meetings.notes import before_agreeing, line_notes, notes
from desktop.services.people import people
from desktop.storage import notes as stored
from desktop.storage.decisions import DECISIONS
from tests.services.in_words import DAY, InWords
from tests.services.noted import NEXT_DAY, Noted, noted


@pytest.fixture
def made(small: InWords) -> Noted:
    return noted(small)


def stops(made: Noted) -> list[str]:
    return [str(one.said) for one in before_agreeing.stops(made.group.workspace, made.id)]


def warned(made: Noted) -> list[str]:
    return [str(one.said) for one in before_agreeing.warnings(made.group.workspace, made.id)]


def decided_between(made: Noted, day: date, **more: Any) -> Decision:
    known: dict[str, Any] = {"reasons": "The roof leaked.", "body_id": made.body.id, **more}
    decision = Decision(
        day=day, wording="We mend the roof.", made_between="Leon rang everybody", **known
    )
    group = made.group
    return decisions.between(group.workspace, group.act(day=date(2026, 4, 20)), decision=decision)


def test_who_was_there_is_told_apart_from_who_could_not_come_and_from_guests(made: Noted) -> None:
    found = made.now()
    assert found.present == ("Amina", "Ben", "Carys", "Dilip")
    assert found.apologies == ("Priya",)
    assert found.others == ("Sam",)


def test_the_quorum_is_counted_among_members_alone(made: Noted) -> None:
    found = made.now()
    assert (found.body, found.members, found.quorum, found.counted) == ("Committee", 6, 3, 4)
    assert found.quorate is True
    group = made.group
    for name in ("Amina", "Ben"):
        act, who = group.act(), group.id(name)
        meetings.came(group.workspace, act, meeting_id=made.id, person_id=who, came=False)
    assert made.now().quorate is False


def test_without_a_body_supporters_stand_apart_and_nobody_counts(small: InWords) -> None:
    act, workspace = small.act(), small.workspace
    meetings.came(workspace, act, meeting_id=small.meeting_id, person_id=small.id("Ben"))
    meetings.somebody_not_expected(
        workspace, act, meeting_id=small.meeting_id, name="Aled", supports_id=small.id("Ben")
    )
    found = notes.of_meeting(workspace, small.meeting_id)
    assert (found.present, found.others, found.quorate) == (("Ben",), ("Aled",), None)


def test_everything_noted_stands_with_its_line(made: Noted) -> None:
    ramp = next(one for one in made.now().lines if one.line.own_title == "A ramp at the door")
    assert ramp.note.said == "We looked at two ramps."
    assert [(one.name, one.view.own_words) for one in ramp.own_words] == [
        ("Dilip", "I wait outside in the rain, like a dog.")
    ]
    assert [one.wording for one in ramp.decisions] == ["We buy the wooden ramp."]
    assert [(one.owner, one.action.wording) for one in ramp.actions] == [("Ben", "Ask for a price")]
    assert [(one.name, one.interest.matter) for one in ramp.interests] == [
        ("Ben", "His brother builds ramps")
    ]


def test_what_belongs_to_no_line_is_not_lost(made: Noted) -> None:
    group = made.group
    for item_id in (None, made.items["ramp"]):
        decision = Decision(meeting_id=made.id, item_id=item_id, day=DAY, wording="We go home.")
        decisions.decide(group.workspace, group.act(), decision=decision)
    with group.workspace.step(group.act(), sentence("x")):
        matter = Interest(
            person_id=group.id("Ben"), meeting_id=made.id, matter="His van", declared_on=DAY
        )
        stored.INTERESTS.add(group.workspace.db, matter)
    lines = made.now().lines
    found = [one.wording for each in lines for one in each.decisions]
    assert sorted(found) == ["We buy the wooden ramp.", "We go home.", "We go home."]
    asked = next(one for one in lines if one.line.id == made.lines["interests"])
    assert [one.interest.matter for one in asked.interests] == ["His van"]


def test_an_action_stays_as_it_was_said_whatever_became_of_it(made: Noted) -> None:
    group = made.group
    [full] = actions.of_meeting(group.workspace, made.id)
    actions.put_off(group.workspace, group.act(), action_id=full.id, to_due=NEXT_DAY)
    actions.done(group.workspace, group.act(), action_id=full.id, result="£300")
    said = [one for each in made.now().lines for one in each.actions]
    assert [(one.action.due, one.action.result) for one in said] == [(date(2026, 3, 26), "")]


def test_a_decision_taken_back_is_in_the_notes_no_more(made: Noted) -> None:
    group = made.group
    wrong = made.decide("We buy a slide.")
    decisions.withdraw(group.workspace, group.act(), decision_id=wrong.id or 0)
    found = [one.wording for each in made.now().lines for one in each.decisions]
    assert found == ["We buy the wooden ramp."]


def test_what_was_decided_between_meetings_stands_in_the_next_notes(made: Noted) -> None:
    decided_between(made, date(2026, 3, 20))
    assert made.now().between == ()
    later = notes.of_meeting(made.group.workspace, made.next.id or 0)
    assert [one.wording for one in later.between] == ["We mend the roof."]
    assert made.now().next_meeting == made.next


def test_a_decision_without_a_reason_stops_the_agreeing_and_not_the_typing(made: Noted) -> None:
    """Practice rule 27."""
    made.decide("We paint the door.", reasons="")
    group = made.group
    assert stops(made) == ["“We paint the door.”: say why."]
    with pytest.raises(UserError, match="We paint the door"):
        notes.agree(group.workspace, group.act(), meeting_id=made.id)
    assert notes.versions(group.workspace, made.id) == []


def test_a_decision_without_a_group_or_its_power_stops_the_agreeing(made: Noted) -> None:
    """Practice rule 27."""
    group, kept = made.group, made.decide("We paint the door.")

    for lost, said in (
        (replace(kept, body_id=None), "“We paint the door.”: say which group decided it."),
        (
            replace(kept, power=None),
            "“We paint the door.”: say whether the group decides or advises.",
        ),
    ):
        with group.workspace.step(group.act(), sentence("x")):
            DECISIONS.update(group.workspace.db, lost)
        assert stops(made) == [said]
    with group.workspace.step(group.act(), sentence("x")):
        DECISIONS.update(group.workspace.db, replace(kept, power=Power.ADVISE))
    assert stops(made) == []


def test_another_decision_than_was_recommended_must_say_why(made: Noted) -> None:
    """Practice rule 28."""
    other = made.decide("We build one of stone.", recommended="Buy the wooden ramp")
    assert stops(made) == ["“We build one of stone.”: say why it is not as recommended."]
    group, said = made.group, replace(other, difference="Wood rots.")
    decisions.change(group.workspace, group.act(), decision=said)
    assert stops(made) == []


def test_a_decision_made_between_meetings_stops_the_notes_it_stands_in(made: Noted) -> None:
    decided_between(made, date(2026, 3, 20), reasons="")
    found = before_agreeing.stops(made.group.workspace, made.next.id or 0)
    assert [str(one.said) for one in found] == ["“We mend the roof.”: say why."]
    assert stops(made) == []


def test_too_few_members_are_said_and_stop_nothing(made: Noted) -> None:
    made.decide("We close the hall.", quorate=False)
    said = "Not enough members were there to decide (quorum). 1 decision says so."
    assert warned(made) == [said]
    group = made.group
    assert notes.agree(group.workspace, group.act(), meeting_id=made.id).agreed_on == DAY


def test_lines_that_nobody_read_back_are_said_before_agreeing(made: Noted) -> None:
    assert warned(made) == []
    made.note("ramp", "We looked at two ramps.", read_back=False)
    made.note("open", "Ben sang.", read_back=False)
    assert warned(made) == ["2 lines were not read back to the meeting."]


def test_what_could_not_be_read_yet_is_said_before_agreeing(made: Noted) -> None:
    group, draft = made.group, LineDraft(actions=(ActionDraft(wording="Sing", due="soon"),))
    line_id = made.lines["open"]
    line_notes.leave(group.workspace, group.act(), line_id=line_id, draft=draft)
    found = before_agreeing.warnings(group.workspace, made.id)
    assert [(str(one.said), one.line_id) for one in found] == [
        ("Something you typed is not in the notes yet. Look at its line.", made.lines["open"])
    ]


def test_members_get_nothing_confidential(made: Noted) -> None:
    """Practice rule 33."""
    made.decide("We write to both of them.", item="private")
    decided_between(made, DAY, item_id=made.items["private"])
    whole = made.now()
    assert len(whole.between) == 1
    members = notes.for_members(made.group.workspace, whole)
    assert "complaint" in str(whole)
    for private in ("complaint", "complained", "We write to both of them.", "roof"):
        assert private not in str(members)
    assert "A ramp at the door" in str(members)


def test_a_name_beside_own_words_is_the_one_of_whoever_said_them(made: Noted) -> None:
    renamed = Person(id=made.group.id("Dilip"), name="Dilys")
    people.change(made.group.workspace, made.group.act(), person=renamed)
    assert [one.name for each in made.now().lines for one in each.own_words] == ["Dilys"]
