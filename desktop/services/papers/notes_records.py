"""What notes, actions, terms of reference and answers to ideas are made of, from the file."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from desktop.domain import record_sources
from desktop.domain.agenda import Item
from desktop.domain.decision import FullAction
from desktop.domain.idea import ANSWERED
from desktop.domain.meeting import Meeting
from desktop.domain.notes import MeetingNotes
from desktop.domain.versions import Source
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.printing.documents.actions_list import ActionsKnown, actions_list
from desktop.printing.documents.item_answer import AnswerKnown, item_answer
from desktop.printing.documents.meeting_notes import NotesKnown, meeting_notes, private_notes
from desktop.printing.documents.terms_of_reference import TermsKnown, terms_of_reference
from desktop.printing.documents.two_questions import two_questions
from desktop.services.changes import actions, decisions
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import items
from desktop.services.meetings.agenda.carrying import last_like
from desktop.services.meetings.bodies import bodies
from desktop.services.meetings.notes import notes
from desktop.services.papers import versions
from desktop.services.papers.letter_records import check_alive, day_of
from desktop.services.papers.paper_records import About, Draft, meeting_of, needed_meeting
from desktop.services.people import people
from desktop.services.workspace import Workspace


def members_notes(workspace: Workspace, about: About) -> list[Draft]:
    """The notes as they stand, or as they were agreed; nothing private (practice rule 33)."""
    meeting = needed_meeting(workspace, about)
    whole = _newest(workspace, meeting)
    public = notes.for_members(workspace, whole)
    known = _notes_known(workspace, whole, public)
    name = sentence(N_("Notes {day}"), day=meeting.day.isoformat())
    return [Draft(make=partial(meeting_notes, known=known), name=name)]


def notes_of_private_items(workspace: Workspace, about: About) -> list[Draft]:
    """The private items alone, which somebody asked for on purpose."""
    meeting = needed_meeting(workspace, about)
    whole = _newest(workspace, meeting)
    known = _notes_known(workspace, whole, whole)
    name = sentence(N_("Private notes {day}"), day=meeting.day.isoformat())
    return [Draft(make=partial(private_notes, known=known), name=name)]


def _newest(workspace: Workspace, meeting: Meeting) -> MeetingNotes:
    newest = notes.newest_version(workspace, meeting.id or 0)
    if newest is not None and newest.state in notes.AGREED:
        return notes.as_allowed(workspace, notes.read_version(workspace, newest))
    return notes.as_allowed(workspace, notes.of_meeting(workspace, meeting.id or 0))


def _notes_known(workspace: Workspace, whole: MeetingNotes, public: MeetingNotes) -> NotesKnown:
    """All lines keep their place; `public` says which decisions may be told."""
    shown = replace(whole, between=public.between)
    decided = [*shown.between, *(one for line in shown.lines for one in line.decisions)]
    ids = {one.answerable_id for one in decided}
    ids.add(shown.version.signed_by if shown.version else None)
    return NotesKnown(
        notes=shown,
        people=people.by_ids(workspace, {one for one in ids if one}),
        versions=versions.of(workspace, _notes_sources(shown)),
    )


def _notes_sources(shown: MeetingNotes) -> list[Source]:
    found = record_sources.of_meeting(shown.meeting)
    decided = [*shown.between]
    for line in shown.lines:
        found += record_sources.of_line(line.line.line)
        found += record_sources.of_item(line.line.item) if line.line.item else []
        found += record_sources.of_note(line.note)
        found += [s for full in line.actions for s in record_sources.of_action(full.action)]
        decided += line.decisions
    return [*found, *(s for one in decided for s in record_sources.of_decision(one))]


def lists_of_actions(workspace: Workspace, about: About) -> list[Draft]:
    """For a meeting what its body still has to do, and did since the last; else all, or one's own.

    What somebody does about a private item stands only on their own list.
    """
    meeting, name = meeting_of(workspace, about.meeting_id), N_("What we said we would do")
    if meeting:
        found = _public(workspace, _of_body(workspace, meeting))
    elif about.person_id:
        found = actions.of_person(workspace, about.person_id)
    else:
        found = _public(workspace, actions.open_actions(workspace))
    known = ActionsKnown(
        actions=tuple(found),
        day=day_of(about),
        body=_body_name(workspace, meeting),
        versions=versions.of(
            workspace, [s for full in found for s in record_sources.of_action(full.action)]
        ),
    )
    return [Draft(make=partial(actions_list, known=known), name=sentence(name))]


def _of_body(workspace: Workspace, meeting: Meeting) -> list[FullAction]:
    """What is still to do, and what was done or dropped since the meeting before."""
    before = last_like(workspace, meeting)
    return [
        full
        for full in actions.every(workspace)
        if full.action.body_id == meeting.body_id
        and (
            full.action.ended_on is None
            or (before is not None and full.action.ended_on >= before.day)
        )
    ]


def _public(workspace: Workspace, found: Sequence[FullAction]) -> list[FullAction]:
    return [full for full in found if not _is_private(workspace, full.action.item_id)]


def _is_private(workspace: Workspace, item_id: int | None) -> bool:
    return item_id is not None and items.get(workspace, item_id).confidential


def _body_name(workspace: Workspace, meeting: Meeting | None) -> str:
    return bodies.get(workspace, meeting.body_id).name if meeting and meeting.body_id else ""


def terms(workspace: Workspace, about: About) -> list[Draft]:
    """Of the body that is meant, or that meets; else of each. Raises UserError without any."""
    meeting = meeting_of(workspace, about.meeting_id)
    body_id = about.body_id or (meeting.body_id if meeting else None)
    found = [bodies.get(workspace, body_id)] if body_id else bodies.every(workspace)
    if not found:
        raise UserError(N_("You have no committee yet. Add it in Meetings."))
    day, drafts = day_of(about), []
    for body in found:
        written = bodies.terms(workspace, body.id or 0)
        known = TermsKnown(
            body=body,
            terms=written,
            seats=tuple(bodies.sitting_on(workspace, body.id or 0, day)),
            members=len(bodies.members_on(workspace, body.id or 0, day)),
            versions=versions.of(workspace, record_sources.of_body(body, written)),
        )
        name = sentence(N_("What {body} is for"), body=body.name)
        drafts.append(Draft(make=partial(terms_of_reference, known=known), name=name))
    return drafts


def sheets_of_two_questions(workspace: Workspace, about: About) -> list[Draft]:
    meeting = needed_meeting(workspace, about)
    found = versions.of(workspace, record_sources.of_meeting(meeting))
    make = partial(two_questions, meeting=meeting, versions=found)
    return [Draft(make=make, name=sentence(N_("Two questions")))]


def answers_to_ideas(workspace: Workspace, about: About) -> list[Draft]:
    """A letter for the item meant, or for each whose proposer waits; else their last one.

    Raises UserError for somebody who proposed nothing that was answered, and where the
    group itself brought it.
    """
    if about.item_id:
        return [_answer(workspace, about, items.get(workspace, about.item_id))]
    person_id = about.person_id or about.reader_id
    if person_id is None:
        raise UserError(N_("Choose whose paper it is."), field="person")
    mine = [one.item for one in items.ideas(workspace) if one.item.proposed_by == person_id]
    answered = [item for item in mine if item.state in ANSWERED]
    waiting = [item for item in answered if item.told_on is None]
    if not answered:
        raise UserError(N_("There is no idea of theirs to answer."), field="person")
    return [_answer(workspace, about, item) for item in waiting or answered[-1:]]


def _answer(workspace: Workspace, about: About, item: Item) -> Draft:
    if item.proposed_by is None:
        raise UserError(N_("Our group brought this itself. We make no letter."))
    person = people.get(workspace, item.proposed_by)
    check_alive(person)
    decided = decisions.of_item(workspace, item.id or 0)
    meeting = meetings.get(workspace, item.meeting_id) if item.meeting_id else None
    sources = [*record_sources.of_item(item), *record_sources.of_answer(item)]
    sources += [source for one in decided for source in record_sources.of_decision(one)]
    known = AnswerKnown(
        item=item,
        person=person,
        meeting=meeting if meeting and meeting.day >= day_of(about) else None,
        decisions=tuple(one for one in decided if one.withdrawn_on is None),
        versions=versions.of(workspace, sources),
    )
    name = sentence(N_("Answer {name}"), name=person.name)
    return Draft(make=partial(item_answer, known=known), name=name, reader=person)
