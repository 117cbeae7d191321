"""What goes on in the practice group before its meeting: from members' ideas to agreed notes."""

from dataclasses import replace
from datetime import timedelta

from desktop.domain.body import AgreementKind
from desktop.domain.meeting import Reply
from desktop.language import N_, sentence
from desktop.services.access import hashed_pin
from desktop.services.group import group as groups
from desktop.services.meetings import meetings
from desktop.services.meetings.bodies import signed
from desktop.services.practice import (
    practice_access,
    practice_agenda,
    practice_changes,
    practice_committee,
    practice_reaching,
    practice_reviews,
)
from desktop.services.practice.practice_group import PINS, PracticeGroup
from desktop.services.workspace import Workspace
from desktop.storage import offices


def add_meetings(group: PracticeGroup) -> PracticeGroup:
    """Furnish the group with all that its meeting needs; the group as it is then.

    A committee with seats and terms, a place somebody checked, people's needs and what is
    booked, three meetings before with notes of the last, and an agenda with a paper; and what
    the group was asked, with answers owed.
    """
    workspace, act = group.workspace, group.act
    with workspace.step(act, sentence(N_("Add what goes on in the practice group"))):
        _in_office_since_then(workspace)
        body = practice_committee.add_body(group)
        venue_id = practice_access.add_venue(group)
        practice_access.add_needs(group)
        earlier = practice_committee.hold_earlier(group, body, venue_id)
        meeting = replace(
            group.meeting,
            body_id=body.id,
            venue_id=venue_id,
            why="The council asks us about evening buses. We want to answer together.",
            likely_result="The council runs one of the two offers from May.",
            items_close=group.meeting.day - timedelta(days=14),
            send_by=group.meeting.day - timedelta(days=7),
        )
        group = replace(group, meeting=meetings.change(workspace, act, meeting=meeting))
        _invite_officers(group)
        practice_access.add_bookings(group)
        practice_agenda.hold_last_meeting(group, earlier[-1])
        practice_agenda.prepare_agenda(group, meeting)
        practice_changes.add_changes(group)
        practice_reviews.add_reviews(group)
        practice_reaching.add_reaching(group)
        for name in ("Leon", "Maya", "Priya", "Nia"):
            signed.sign(
                workspace,
                act,
                person_id=group.ids[name],
                kind=AgreementKind.CONFIDENTIALITY,
                signed_on=practice_committee.BEGAN,
            )
        settings = replace(workspace.settings, nudges=True)
        groups.change_settings(workspace, act, group=settings)
        for name, pin in PINS.items():  # which ends undo: one key must not empty the group
            offices.set_pin_hash(workspace.db, group.ids[name], hashed_pin(pin))
    return replace(group, meeting=meetings.get(workspace, group.meeting.id or 0))


def _in_office_since_then(workspace: Workspace) -> None:
    """The officers did what is told here, on days before the practice begins."""
    for holding in offices.HOLDINGS.where(workspace.db):
        began = replace(holding, from_day=practice_committee.BEGAN)
        offices.HOLDINGS.update(workspace.db, began)


def _invite_officers(group: PracticeGroup) -> None:
    """Twelve are expected: nine members, and three who lead."""
    workspace, act, meeting_id = group.workspace, group.act, group.meeting.id or 0
    three = [group.ids[name] for name in ("Leon", "Maya", "Priya")]
    meetings.invite(workspace, act, meeting_id=meeting_id, person_ids=three)
    for person_id in three:
        meetings.reply(
            workspace, act, meeting_id=meeting_id, person_id=person_id, reply=Reply.COMING
        )
