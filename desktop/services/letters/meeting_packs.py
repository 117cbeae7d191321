"""The packs of a meeting: everybody's own papers, who gets which, and what stands in the way.

They are a mailing like any other. One button begins it for everybody who is expected; whoever
is invited later is added by the same button.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.agenda import Agenda, ItemPaper
from desktop.domain.decision import Action
from desktop.domain.mailing import CopyState, Made, Mailing, MailingCopy, Row, plan
from desktop.domain.meeting import Meeting
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import READING_NAMES, Person
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, N_, Sentence, Words, plural, sentence
from desktop.services.access import for_offices
from desktop.services.changes import actions
from desktop.services.letters import mailings
from desktop.services.letters.mailings import NOTHING_MADE, Run
from desktop.services.letters.what import to_plan
from desktop.services.meetings.agenda import agenda as agendas
from desktop.services.meetings.agenda import item_papers
from desktop.services.meetings.bodies import signed
from desktop.services.papers import pack_records
from desktop.services.papers.pack_records import LARGER, papers_of
from desktop.services.papers.paper_records import expected
from desktop.services.workspace import Workspace
from desktop.storage import mailings as stored


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPacks:
    """How the packs of a meeting stand. `run` is planned only, without an id, until it is begun.

    `waiting` are people expected who are on no list yet. `unsigned` get no private paper.
    """

    agenda: Agenda
    run: Run
    waiting: tuple[Person, ...]
    weight: item_papers.Weight
    unsigned: tuple[Person, ...] = ()

    @property
    def meeting(self) -> Meeting:
        return self.agenda.meeting

    @property
    def is_begun(self) -> bool:
        return self.run.mailing.id is not None

    @property
    def beside(self) -> list[ItemPaper]:
        """Papers that cannot be put into a pack."""
        return [one for one in papers_of(self.agenda) if one.trouble.text]

    @property
    def late_papers(self) -> list[ItemPaper]:
        """Papers that came after packs were to leave (practice rule 25)."""
        return [one for one in papers_of(self.agenda) if item_papers.is_late(one, self.meeting)]

    @property
    def private(self) -> list[ItemPaper]:
        """Papers only for who signed to keep them private (practice rule 32)."""
        return [one for line in self.agenda.lines if line.is_confidential for one in line.papers]


def of_meeting(
    workspace: Workspace, meeting_id: int, day: date, made: Mapping[int, Made] = NOTHING_MADE
) -> MeetingPacks:
    """How the packs of a meeting stand; the newest list where there are several."""
    full = agendas.of_meeting(workspace, meeting_id)
    people_ = expected(workspace, full.meeting)
    begun = of_meeting_begun(workspace, meeting_id)
    known = {copy.person_id for one in begun for copy in stored.copies(workspace.db, one.id or 0)}
    waiting = tuple(one for one in people_ if one.id not in known)
    if begun:
        run = mailings.look(workspace, begun[0].id or 0, made)
    else:
        run = _planned(workspace, full.meeting, people_, day, made)
    found = MeetingPacks(
        agenda=full,
        run=run,
        waiting=waiting,
        weight=item_papers.weight(workspace, meeting_id),
    )
    if not found.private:
        return found
    without = signed.without(workspace, [one.id or 0 for one in people_], day)
    return replace(found, unsigned=tuple(without))


def of_meeting_begun(workspace: Workspace, meeting_id: int) -> list[Mailing]:
    """The lists of packs of a meeting, the newest first."""
    every = stored.of_meeting(workspace.db, meeting_id)
    return [one for one in every if one.paper == Paper.PACK]


def _planned(
    workspace: Workspace,
    meeting: Meeting,
    people_: Sequence[Person],
    day: date,
    made: Mapping[int, Made],
) -> Run:
    """What the list would say if it were begun now."""
    what = to_plan(workspace, Paper.PACK, post=True, meeting_id=meeting.id)
    mailing = Mailing(paper=Paper.PACK, meeting_id=meeting.id, made_on=day, send_by=meeting.send_by)
    ordered = sorted(people_, key=lambda one: (one.listed.casefold(), one.id))
    planned = plan(ordered, what, made=made)
    return Run(mailing=mailing, paper=Paper.PACK, meeting=meeting, what=what, plan=planned)


@for_offices(EVERY_OFFICE)
def make(workspace: Workspace, act: Act, *, meeting_id: int) -> Mailing:
    """Begin the packs for everybody expected, or add who was invited since.

    Authors are asked for papers that somebody cannot read: that goes on the list of what we
    said we would do. Raises UserError where nobody is expected, or it was called off.
    """
    there = of_meeting(workspace, meeting_id, act.day)
    if there.meeting.called_off_on is not None:
        raise UserError(N_("“{title}” was called off."), title=there.meeting.title)
    wanted = _to_ask(workspace, there)
    if there.is_begun and not there.waiting and not wanted:
        return there.run.mailing
    label = sentence(N_("Packs for “{title}”"), title=there.meeting.title)
    with workspace.step(act, label):
        mailing = there.run.mailing
        if there.is_begun and mailing.ended_on is None:
            _add(workspace, there)
        elif there.waiting or not there.is_begun:
            mailing = _begin(workspace, act, there)
        for wording in wanted:
            action = Action(
                meeting_id=meeting_id,
                wording=wording,
                owner_id=act.person_id,
                due=there.meeting.day,
                made_on=act.day,
            )
            actions.add(workspace, act, action=action)
    return mailing


def _begin(workspace: Workspace, act: Act, there: MeetingPacks) -> Mailing:
    send_by = there.meeting.send_by
    return mailings.begin(
        workspace,
        act,
        paper=Paper.PACK,
        person_ids=[one.id or 0 for one in there.waiting],
        meeting_id=there.meeting.id,
        send_by=send_by if send_by is not None and send_by >= act.day else None,
        post=True,
    )


def _add(workspace: Workspace, there: MeetingPacks) -> None:
    """Whoever was invited since, on the same list."""
    for row in plan(there.waiting, replace(there.run.what, post=True)).rows:
        copy = replace(row.copy, mailing_id=there.run.id)
        stored.COPIES.add(workspace.db, copy)


def _to_ask(workspace: Workspace, there: MeetingPacks) -> list[str]:
    """What to ask authors for, in the group's words; nobody who needs it is named.

    What was asked for before is not asked again.
    """
    words = Words(workspace.settings.language)
    known = {one.action.wording for one in actions.of_meeting(workspace, there.meeting.id or 0)}
    wanted = dict[str, None]()
    for row in there.run.plan.rows:
        for paper in papers_of(there.agenda):
            if pack_records.is_unread(paper, row.person):
                wanted |= dict.fromkeys(_asked(words, paper, row.person))
    return [one for one in wanted if one not in known]


def _asked(words: Words, paper: ItemPaper, person: Person) -> list[str]:
    who = paper.author or words.text("whoever wrote it")
    said = []
    if paper.language not in {person.language, person.second_language}:
        language = LANGUAGE_NAMES.get(person.language, person.language)
        text = words.text(
            "Ask {author} for “{paper}” in {language}",
            author=who,
            paper=paper.title,
            language=language,
        )
        said.append(text)
    if person.reading in LARGER:
        text = words.text(
            "Ask {author} for “{paper}” in {format}",
            author=who,
            paper=paper.title,
            format=words.text(READING_NAMES[person.reading]),
        )
        said.append(text)
    return said


def warnings(packs: MeetingPacks, day: date) -> list[Sentence]:
    """What to know before packs leave: late, private, beside, late papers. Nothing is stopped."""
    said = _late(packs.meeting, day) if _is_to_send(packs) else []
    for paper in packs.late_papers:
        text = N_("“{paper}” came late, on {day}. The pack says so.")
        said.append(sentence(text, paper=paper.title, day=paper.received_on))
    for paper in packs.beside:
        text = N_("“{paper}” cannot be put into a pack. {why} It is saved beside.")
        said.append(sentence(text, paper=paper.title, why=paper.trouble))
    if packs.unsigned:
        said.append(
            plural(
                "Some papers are private. {count} person has not signed, and gets none of them.",
                "Some papers are private. {count} people have not signed, and get none of them.",
                count=len(packs.unsigned),
            )
        )
    return said


def _late(meeting: Meeting, day: date) -> list[Sentence]:
    """That packs were to leave before (practice rule 25); nothing once the meeting is over."""
    by, left = meeting.send_by, (meeting.day - day).days
    if by is None or day <= by or left < 0:
        return []
    when = sentence(N_("The meeting is today."))
    if left:
        when = plural(
            "They come {count} day before the meeting. Each says sorry.",
            "They come {count} days before the meeting. Each says sorry.",
            count=left,
        )
    return [sentence(N_("Packs were to leave by {day}. {when}"), day=by, when=when)]


def _is_to_send(packs: MeetingPacks) -> bool:
    open_ = (CopyState.READY, CopyState.STOPPED, CopyState.PRINTED)
    return bool(packs.waiting or packs.run.plan.of(*open_))


def days_late(copy: MailingCopy, meeting: Meeting) -> int:
    """So many days after packs were to leave this one was sent; 0 for one in time."""
    if copy.state is not CopyState.SENT or copy.done_on is None or meeting.send_by is None:
        return 0
    return max((copy.done_on - meeting.send_by).days, 0)


def late_rows(packs: MeetingPacks) -> list[Row]:
    """Copies that were sent after packs were to leave (practice rule 25)."""
    return [row for row in packs.run.plan.rows if days_late(row.copy, packs.meeting)]
