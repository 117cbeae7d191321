"""What the practice group talked about last time, and what its members want to talk about now."""

from datetime import date, timedelta

from desktop.domain.agenda import How, Item, Outcome
from desktop.domain.decision import Action, Decision
from desktop.domain.line_draft import ActionDraft, DecisionDraft, LineDraft, WordsDraft
from desktop.domain.meeting import Meeting
from desktop.domain.notes import NotesChange
from desktop.domain.office import Act
from desktop.language import Words
from desktop.printing.blocks import Column, Heading, Paragraph, Table
from desktop.printing.documents.letterhead import Letterhead
from desktop.services.changes import actions, decisions
from desktop.services.meetings.agenda import agenda, item_papers, items
from desktop.services.meetings.notes import day as on_the_day
from desktop.services.meetings.notes import notes
from desktop.services.practice.practice_committee import on
from desktop.services.practice.practice_group import PracticeGroup

HEATING = "It is cold in our room"
CHAIRS = "Chairs with arms"
SATURDAYS = "Should the library open on Saturdays?"
BUSES = "Buses stop too early in the evening"
QUIET = "A quieter corner for breaks"
LUNCH = "A warm lunch at every meeting"
SUNDAYS = "More buses on Sundays"


def hold_last_meeting(group: PracticeGroup, meeting: Meeting) -> None:
    """Four weeks ago: two decisions, three actions, and an item nobody got to.

    The notes went to members, and one of them asked for a change.
    """
    workspace, meeting_id = group.workspace, meeting.id or 0
    before = on(group.act, meeting.day - timedelta(days=16))
    for item in _last_items(group, meeting, before):
        stored = items.propose(workspace, before, item=item)
        items.put_on(workspace, before, item_id=stored.id or 0, meeting_id=meeting_id)
    agenda.agree(workspace, before, meeting_id=meeting_id, agreed_by=group.ids["Leon"])
    act = on(group.act, meeting.day)
    drafts = _last_notes(group, meeting.day)
    for line in agenda.of_meeting(workspace, meeting_id).items:
        if line.item is not None and line.item.title in drafts:
            draft = drafts[line.item.title]
            on_the_day.finish_line(workspace, act, line_id=line.id, draft=draft)
            items.done(workspace, act, item_id=line.item.id or 0)
    on_the_day.end(workspace, act, meeting_id=meeting_id)
    _afterwards(group, meeting)


def _last_items(group: PracticeGroup, meeting: Meeting, act: Act) -> tuple[Item, ...]:
    ids, day, meeting_id = group.ids, act.day, meeting.id
    return (
        Item(
            meeting_id=meeting_id,
            title=HEATING,
            proposed_by=ids["Ines"],
            proposed_on=day,
            how=How.PHONE,
            outcome=Outcome.DECIDE,
            minutes=20,
            lead_id=ids["Leon"],
            briefing="The heating comes on at eleven. We begin at half past ten.",
            options="Ask for heating from ten. Or begin at eleven.",
            recommended="Begin at eleven.",
        ),
        Item(
            meeting_id=meeting_id,
            title=CHAIRS,
            proposed_by=ids["Ben"],
            proposed_on=day,
            outcome=Outcome.DECIDE,
            minutes=15,
            lead_id=ids["Maya"],
        ),
        Item(
            meeting_id=meeting_id,
            title=SATURDAYS,
            proposed_by=ids["Amina"],
            proposed_on=day,
            how=How.LETTER,
            outcome=Outcome.DISCUSS,
            minutes=20,
            lead_id=ids["Priya"],
        ),
    )


def _last_notes(group: PracticeGroup, day: date) -> dict[str, LineDraft]:
    ids = group.ids
    return {
        HEATING: LineDraft(
            said="Two of us were ill after the last meeting. Later is too late for childcare.",
            read_back=True,
            own_words=(
                WordsDraft(person_id=ids["Gwen"], own_words="I kept my coat on for two hours."),
            ),
            decisions=(
                DecisionDraft(
                    wording="We ask the library to heat our room from ten.",
                    reasons="Beginning later would leave out parents.",
                    options="Ask for heating from ten. Or begin at eleven.",
                    recommended="Begin at eleven.",
                    difference="Parents must leave at three.",
                    disagreement="Leon would rather begin later.",
                ),
            ),
            actions=(
                ActionDraft(
                    wording="Write to the library about the heating",
                    owner_id=ids["Priya"],
                    due=(day + timedelta(days=14)).isoformat(),
                ),
            ),
        ),
        CHAIRS: LineDraft(
            said="Low chairs are hard to get out of.",
            read_back=True,
            decisions=(
                DecisionDraft(
                    wording="We buy two chairs with arms, for up to £120.",
                    reasons="Three of us cannot use the chairs that are there.",
                ),
            ),
            actions=(
                ActionDraft(
                    wording="Buy two chairs with arms",
                    owner_id=ids["Leon"],
                    due=(day + timedelta(days=21)).isoformat(),
                ),
                ActionDraft(
                    wording="Ask where we can keep the chairs",
                    owner_id=ids["Amina"],
                    due=(day + timedelta(days=56)).isoformat(),
                ),
            ),
        ),
    }


def _afterwards(group: PracticeGroup, meeting: Meeting) -> None:
    """The letter was written; a member read the notes and asked; something was decided since."""
    workspace, meeting_id = group.workspace, meeting.id or 0
    sent = on(group.act, meeting.day + timedelta(days=5))
    notes.to_members(workspace, sent, meeting_id=meeting_id)
    change = NotesChange(
        meeting_id=meeting_id,
        asked_by=group.ids["Ben"],
        wording="Say that the chairs are for everybody.",
        asked_on=sent.day,
    )
    asked = notes.ask_change(workspace, sent, change=change)
    answer = "It stands in the notes we agree."
    notes.answer_change(workspace, sent, change_id=asked.id or 0, answer=answer)
    written = actions.of_meeting(workspace, meeting_id)[0]
    result = "The library heats from ten since last week."
    actions.done(workspace, sent, action_id=written.id, result=result)
    decision = Decision(
        body_id=meeting.body_id,
        day=sent.day,
        wording="We meet on the ground floor until the lift is mended.",
        reasons="The lift is out of order.",
        made_between="Leon and Priya, by phone, on the day the lift broke.",
    )
    decisions.between(workspace, sent, decision=decision)
    actions.add(
        workspace,
        sent,
        action=Action(
            body_id=meeting.body_id,
            wording="Ask the library when the lift is mended",
            owner_id=group.ids["Nia"],
            due=group.meeting.day - timedelta(days=3),
            made_on=sent.day,
        ),
    )


def prepare_agenda(group: PracticeGroup, meeting: Meeting) -> None:
    """What members want to talk about now: two taken, one not, one late, one for another day."""
    workspace, meeting_id = group.workspace, meeting.id or 0
    early = on(group.act, meeting.day - timedelta(days=20))
    agenda.begin(workspace, early, meeting_id=meeting_id)
    buses = items.propose(workspace, early, item=_buses(group, meeting, early))
    item_papers.add(
        workspace,
        early,
        item_id=buses.id or 0,
        title="Evening buses: what the council offers",
        name="evening-buses.pdf",
        content=_council_paper(group, early.day),
        author="Riverside Council",
        summary="The council can pay for one more bus an hour, or for two on Fridays.",
    )
    taken = [buses]
    for name, title, how, outcome, minutes in (
        ("Hassan", QUIET, How.PERSON, Outcome.DISCUSS, 15),
        ("Dilip", LUNCH, How.PHONE, Outcome.DISCUSS, None),
        ("Gwen", SUNDAYS, How.EMAIL, Outcome.DISCUSS, None),
    ):
        item = Item(
            meeting_id=meeting_id if title != SUNDAYS else None,
            body_id=meeting.body_id,
            title=title,
            proposed_by=group.ids[name],
            proposed_on=early.day,
            how=how,
            outcome=outcome,
            minutes=minutes,
        )
        stored = items.propose(workspace, early, item=item)
        if title == QUIET:
            taken.append(stored)
        elif title == LUNCH:
            reason = "A warm lunch costs £9 each. We have £5. We ask again in April."
            items.refuse(workspace, early, item_id=stored.id or 0, reason=reason)
    for stored in taken:
        items.put_on(workspace, early, item_id=stored.id or 0, meeting_id=meeting_id)
    agenda.add_breaks(workspace, early, meeting_id=meeting_id)
    agree = on(group.act, meeting.day - timedelta(days=10))
    agenda.agree(workspace, agree, meeting_id=meeting_id, agreed_by=group.ids["Leon"])
    late = on(group.act, meeting.day - timedelta(days=13))
    item = Item(
        meeting_id=meeting_id,
        title="Ramps at the market",
        proposed_by=group.ids["Ines"],
        proposed_on=late.day,
        how=How.SUPPORTER,
    )
    items.propose(workspace, late, item=item)


def _buses(group: PracticeGroup, meeting: Meeting, act: Act) -> Item:
    return Item(
        meeting_id=meeting.id,
        title=BUSES,
        proposed_by=group.ids["Amina"],
        proposed_on=act.day,
        how=How.MEETING,
        outcome=Outcome.DECIDE,
        minutes=40,
        lead_id=group.ids["Leon"],
        briefing="The last bus leaves at seven. Many of us cannot come to anything in the evening."
        " The council asks which of two offers we want.",
        options="One more bus every evening at eight. Or two more buses on Fridays, until ten.",
        can_change="Which evenings, and where the bus stops.",
        cannot_change="The money: £6,000 for a year.",
        why_fixed="The council agreed its budget in January.",
    )


def _council_paper(group: PracticeGroup, day: date) -> bytes:
    """A paper as a council sends it: two pages, in its own size and English only."""
    from desktop.printing.formats import CLEAR_PRINT  # noqa: PLC0415 - loaded when first used
    from desktop.printing.pdf import Printed, pdf_of_many  # noqa: PLC0415

    head = Letterhead(group=group.workspace.settings, words=Words.for_paper("en"), printed_on=day)
    offers = Table(
        columns=(Column(heading="Offer"), Column(heading="Buses"), Column(heading="Cost")),
        rows=(
            ("Every evening", "One at 20:00", "£6,000"),
            ("Fridays", "Two, at 20:00 and 22:00", "£5,800"),
        ),
    )
    document = head.paper(
        "Evening buses: what the council offers",
        [
            Paragraph(text="Riverside Council has £6,000 for evening buses for one year."),
            Heading(text="Two offers"),
            offers,
            Heading(text="What we ask you"),
            Paragraph(text="Which of the two offers helps more people? Please say by 31 March."),
        ],
    )
    return pdf_of_many([Printed(document, CLEAR_PRINT)])
