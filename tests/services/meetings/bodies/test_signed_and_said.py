"""What people signed, what touches them, and why they left: kept, and told no more than needed."""

from datetime import date

import pytest

from desktop.domain.body import AgreementKind, LeavingKind, LeavingReason
from desktop.errors import UserError
from desktop.services.meetings.bodies import interests, leaving, signed
from tests.services.committees import BEGAN, Committee
from tests.services.in_words import DAY, InWords


def test_whoever_did_not_sign_is_named_to_whoever_sends_a_private_paper(small: InWords) -> None:
    ids = [small.id(name) for name in ("Carys", "Amina", "Ben", "Dilip")]
    kinds = (AgreementKind.CONFIDENTIALITY, AgreementKind.DRIVER, AgreementKind.CONFIDENTIALITY)
    days = (date(2026, 1, 5), date(2026, 1, 5), DAY)
    for person_id, kind, day in zip(ids, kinds, days, strict=False):
        signed.sign(small.workspace, small.act(), person_id=person_id, kind=kind, signed_on=day)
    [carys, *_others] = signed.of_people(small.workspace, ids[:1])
    missing = signed.without(small.workspace, ids, date(2026, 2, 1))
    assert [person.name for person in missing] == ["Amina", "Ben", "Dilip"]
    assert [one.name for one in signed.without(small.workspace, ids, DAY)] == ["Amina", "Dilip"]
    signed.end(small.workspace, small.act(), signed_id=carys.id or 0)
    missing = signed.without(small.workspace, ids, DAY)
    assert [person.name for person in missing] == ["Amina", "Carys", "Dilip"]
    assert signed.has_signed(
        small.workspace, ids[0], AgreementKind.CONFIDENTIALITY, date(2026, 2, 1)
    )


@pytest.mark.parametrize(("day", "field"), [(date(2026, 3, 13), "signed_on"), (DAY, "person_id")])
def test_a_signature_still_to_come_or_there_already_is_refused(
    small: InWords, day: date, field: str
) -> None:
    kind, amina = AgreementKind.INVOLVEMENT, small.id("Amina")
    signed.sign(small.workspace, small.act(), person_id=amina, kind=kind, signed_on=DAY)
    with pytest.raises(UserError) as refused:
        signed.sign(small.workspace, small.act(), person_id=amina, kind=kind, signed_on=day)
    assert refused.value.field == field


def test_an_interest_is_written_down_at_a_meeting_or_outside_one(twelve: Committee) -> None:
    workspace, act = twelve.workspace, twelve.group.act()
    member, ben = twelve.ids[0], twelve.group.id("Ben")
    interests.declare(
        workspace, act, person_id=member, matter="My son works there.", declared_on=BEGAN
    )
    at = interests.declare(
        workspace, act, person_id=ben, matter="I use it.", meeting_id=twelve.group.meeting_id
    )
    every = interests.every(workspace)
    assert [(one.name, one.interest.matter) for one in every] == [
        ("Ben", "I use it."),
        ("Member 1", "My son works there."),
    ]
    of_meeting = interests.of_meeting(workspace, twelve.group.meeting_id)
    assert [one.interest for one in of_meeting] == [at]
    of_body = interests.of_body(workspace, twelve.body_id, DAY)
    assert [one.name for one in of_body] == ["Member 1"]
    interests.take_off(workspace, act, interest_id=at.id or 0)
    assert len(interests.every(workspace)) == 1


def test_reasons_for_leaving_are_shown_as_totals_of_a_year(twelve: Committee) -> None:
    workspace, left, no = twelve.workspace, LeavingKind.LEFT, LeavingKind.DECLINED
    for kind, reason, body_id in (
        (left, LeavingReason.NOT_SAID, twelve.body_id),
        (left, LeavingReason.TIME, None),
        (left, LeavingReason.TIME, twelve.body_id),
        (no, LeavingReason.NOT_SAID, None),
    ):
        act = twelve.group.act()
        leaving.note(workspace, act, kind=kind, reason=reason, body_id=body_id)
    totals = leaving.totals(workspace, DAY)
    assert [(one.kind, one.reason, one.count) for one in totals] == [
        (left, LeavingReason.TIME, 2),
        (left, LeavingReason.NOT_SAID, 1),
        (no, LeavingReason.NOT_SAID, 1),
    ]
    assert sum(one.count for one in leaving.totals(workspace, DAY, twelve.body_id)) == 2
    assert leaving.totals(workspace, date(2027, 4, 1)) == []


def test_a_reason_without_a_name_names_nobody_anywhere(small: InWords) -> None:
    act, unhappy = small.act(), LeavingReason.UNHAPPY
    leaving.note(small.workspace, act, kind=LeavingKind.PAUSED, reason=unhappy)
    [row] = list(small.workspace.db.query("SELECT * FROM leaving_note"))
    assert (row["person_id"], row["day"]) == (None, "2026-03-01")
    step = small.workspace.next_undo()
    assert step is not None
    assert str(step.label) == "Why somebody pauses, leaves or says no"
