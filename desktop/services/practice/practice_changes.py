"""What the practice group was asked, and what came of it: one request closed, two open.

At the clinic everybody heard, and members checked the change. The library has answered, and
its letters are owed in several languages. What the council asks about buses is on the agenda.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from desktop.domain.answer import Theme
from desktop.domain.change import Change, ChangeCheck, Felt
from desktop.domain.heard_by import HeardBy
from desktop.domain.notes import MemberView
from desktop.domain.office import Act
from desktop.domain.request import InvitationReply, Involvement, Purpose, Request, Stage
from desktop.services.changes.answers import answers, changes, checks
from desktop.services.changes.hearing import closing, owed, sending, telling
from desktop.services.changes.requests import invitations, requests
from desktop.services.changes.said import themes, views
from desktop.services.people import people
from desktop.services.practice import practice_said as said
from desktop.services.practice.practice_agenda import BUSES
from desktop.services.practice.practice_committee import on
from desktop.services.practice.practice_group import PracticeGroup
from desktop.services.practice.practice_said import Answered, Spoken
from desktop.storage import agenda


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One request in the practice group, and how many days before the meeting things happened."""

    asked_by: str
    about: Mapping[str, Any]
    spoken: Sequence[Spoken]
    answered: Sequence[Answered]
    received: int
    opened: int
    heard: int
    sent: int
    answers: int
    due: int

    def day(self, group: PracticeGroup, before: int) -> date:
        return group.act.day - timedelta(days=before)


AT_CLINIC = Case(
    asked_by=said.CLINIC,
    about=said.ABOUT_CLINIC,
    spoken=said.AT_CLINIC,
    answered=said.CLINIC_ANSWERS,
    received=310,
    opened=305,
    heard=290,
    sent=285,
    answers=270,
    due=245,
)
AT_LIBRARY = Case(
    asked_by=said.LIBRARY,
    about=said.ABOUT_LIBRARY,
    spoken=said.AT_LIBRARY,
    answered=said.LIBRARY_ANSWERS,
    received=75,
    opened=70,
    heard=50,
    sent=38,
    answers=6,
    due=-12,
)


def add_changes(group: PracticeGroup) -> None:
    """Furnish the group with what it was asked, and what became of it. Runs inside a step."""
    _clinic(group)
    _library(group)
    _buses(group)
    hassan = people.get(group.workspace, group.ids["Hassan"])
    people.change(group.workspace, group.act, person=replace(hassan, hear_back=HeardBy.PHONE))
    ines = people.get(group.workspace, group.ids["Ines"])
    people.change(group.workspace, group.act, person=replace(ines, invitation_limit=2))


def _clinic(group: PracticeGroup) -> None:
    """Last year: heard, done, felt at three months, and closed."""
    workspace, case = group.workspace, AT_CLINIC
    request_id = _asked(group, case)
    _answered(group, case, request_id)
    told = on(group.act, case.day(group, 250))
    waiting = owed.queue(workspace, told.day, request_id)
    letters = [
        sending.letter(workspace, request_id, one.person.id or 0, told.day) for one in waiting
    ]
    sending.sent(
        workspace, told, request_id=request_id, letters=letters, way=HeardBy.POST, day=told.day
    )
    closing.close(workspace, told, request_id=request_id)
    done = on(group.act, case.day(group, 200))
    [change] = answers.of_request(workspace, request_id)[0].changes
    evidence = "Two of us sat on them on the first day."
    changes.done(workspace, done, change_id=change.id, evidence=evidence)
    check = ChangeCheck(
        change_id=change.id,
        months=3,
        day=case.day(group, 105),
        felt=Felt.YES,
        own_words="I get up without help now.",
        checked_by=group.ids["Gwen"],
    )
    checks.record(workspace, on(group.act, check.day), check=check)


def _library(group: PracticeGroup) -> None:
    """Yes, partly and no; one person was told by phone, and the rest wait for their letters."""
    workspace, case = group.workspace, AT_LIBRARY
    request_id = _asked(group, case)
    act = on(group.act, case.day(group, 65))
    asked = [group.ids[name] for name in ("Amina", "Ewa", "Hassan", "Ines")]
    rows = invitations.invite(workspace, act, request_id=request_id, person_ids=asked)
    replies = (InvitationReply.YES, InvitationReply.YES, InvitationReply.NO, InvitationReply.NONE)
    for row, reply in zip(rows, replies, strict=True):
        invitations.reply(workspace, act, invited_id=row.id or 0, reply=reply)
    invitations.put_forward(workspace, act, invited_id=rows[0].id or 0)
    _answered(group, case, request_id)
    told = on(group.act, case.day(group, 2))
    telling.told(
        workspace,
        told,
        request_id=request_id,
        person_id=group.ids["Gwen"],
        way=HeardBy.PHONE,
        day=told.day,
        by=group.ids["Nia"],
    )


def _asked(group: PracticeGroup, case: Case) -> int:
    """The request as it came, opened; what people said, in its themes. Its id."""
    workspace, act = group.workspace, on(group.act, case.day(group, case.opened))
    request = Request(
        asked_by=case.asked_by,
        received_on=case.day(group, case.received),
        purpose=Purpose.SERVICE,
        stage=Stage.BEFORE,
        involvement=Involvement.CONSULTED,
        decided_on=case.day(group, case.answers),
        feedback_due=case.day(group, case.due),
        made_on=act.day,
        **case.about,
    )
    request_id = requests.prepare(workspace, act, request=request).id or 0
    requests.open_it(workspace, act, request_id=request_id)
    heard = on(group.act, case.day(group, case.heard))
    kept = [_view(group, one, request_id, heard) for one in case.spoken]
    for one in case.answered:
        theme = Theme(request_id=request_id, title=one.theme, recommended=one.recommended)
        ids = [
            view.id or 0
            for view, spoken in zip(kept, case.spoken, strict=True)
            if one.theme in spoken.themes
        ]
        themes.add(workspace, heard, theme=theme, view_ids=ids)
    return request_id


def _view(group: PracticeGroup, spoken: Spoken, request_id: int, act: Act) -> MemberView:
    view = MemberView(
        person_id=group.ids[spoken.who] if spoken.who else None,
        own_words=spoken.words,
        summary=spoken.summary,
        language=spoken.language,
        how=spoken.how,
        day=act.day,
        request_id=request_id,
        consent=spoken.consent,
        through=spoken.through,
    )
    return views.record(group.workspace, act, view=view)


def _answered(group: PracticeGroup, case: Case, request_id: int) -> None:
    """The themes go to whoever asked; each has its answer, and what is to change."""
    workspace = group.workspace
    full = themes.of_request(workspace, request_id)
    sent = on(group.act, case.day(group, case.sent))
    ids = [one.theme.id or 0 for one in full]
    themes.send_to(workspace, sent, theme_ids=ids, sent_to=case.asked_by, sent_on=sent.day)
    act = on(group.act, case.day(group, case.answers))
    for theme_id, one in zip(ids, case.answered, strict=True):
        begun = answers.as_begun(workspace, theme_id, one.kind, act)
        answer = replace(
            begun,
            decided=one.decided,
            reasons=one.reasons,
            could_not=one.could_not,
            fixed_points=one.fixed_points,
            next_step=one.next_step,
        )
        given = answers.give(workspace, act, answer=answer)
        for change in _changes(case, one, given.id or 0, act):
            changes.add(workspace, act, change=change)


def _changes(case: Case, one: Answered, answer_id: int, act: Act) -> Iterable[Change]:
    if one.change:
        yield Change(
            answer_id=answer_id,
            wording=one.change,
            owner=case.asked_by,
            due=act.day + timedelta(days=60),
            cost=one.cost,
            made_on=act.day,
        )


def _buses(group: PracticeGroup) -> None:
    """What the council asks is on the agenda of the meeting; it is being prepared."""
    workspace = group.workspace
    item = next(one for one in agenda.open_items(workspace.db) if one.title == BUSES)
    act = on(group.act, item.proposed_on)
    request = Request(
        title="Evening buses",
        asked_by=said.COUNCIL,
        received_on=act.day,
        purpose=Purpose.DECISION,
        stage=Stage.OPTIONS,
        decision="Which of two offers the council runs.",
        decided_by="The council",
        can_change=item.can_change,
        cannot_change=item.cannot_change,
        why_fixed=item.why_fixed,
        body_id=item.body_id,
        made_on=act.day,
    )
    stored = requests.prepare(workspace, act, request=request)
    agenda.ITEMS.update(workspace.db, replace(item, request_id=stored.id))
