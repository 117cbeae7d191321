"""What was said at the practice meeting, what was decided, and who does what."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from desktop.domain.agenda import ItemState
from desktop.domain.body import Body, Power, Role, Seat, TermsOfReference
from desktop.domain.decision import Action, ActionState, Decision, FullAction
from desktop.domain.notes import (
    LineNote,
    LineNotes,
    MeetingNotes,
    MemberView,
    NotesState,
    NotesVersion,
    OwnWords,
)
from desktop.printing.blocks import Document
from desktop.printing.documents.actions_list import ActionsKnown, actions_list
from desktop.printing.documents.item_answer import AnswerKnown, item_answer
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_notes import NotesKnown, meeting_notes
from desktop.printing.documents.terms_of_reference import TermsKnown, terms_of_reference
from desktop.printing.documents.two_questions import two_questions
from tests.printing.practice_letters import AMINA
from tests.printing.practice_meeting import DAY, LEON, MAYA, NAMES
from tests.printing.practice_meeting_papers import (
    AGENDA,
    INTEREST,
    MEETING,
    NEXT,
    PEOPLE,
    SUMMER,
)

DECISION = Decision(
    id=1,
    meeting_id=1,
    item_id=1,
    body_id=1,
    day=DAY,
    wording="We ask for passes that are valid all day.",
    reasons="Most of us have a clinic before nine.",
    power=Power.ADVISE,
    quorate=False,
    disagreement="Two of us want free tickets instead.",
    answerable_id=LEON,
    review_on=date(2026, 6, 11),
)
BETWEEN = Decision(
    id=2,
    day=date(2026, 3, 3),
    wording="We meet in the large room.",
    reasons="The loop works only there.",
    power=Power.DECIDE,
    made_between="Leon rang everybody.",
)
WRITE = Action(
    id=1, wording="Write to the council.", owner_id=LEON, due=date(2026, 4, 2), made_on=DAY
)
LATE = Action(id=2, wording="Ask for the key.", due=date(2026, 2, 2), made_on=date(2026, 1, 8))
DONE = Action(
    id=3,
    wording="Mend the lamp.",
    owner_id=MAYA,
    made_on=date(2026, 1, 8),
    state=ActionState.DONE,
    ended_on=date(2026, 2, 9),
    result="It shines.",
)
ACTIONS = (
    FullAction(action=WRITE, owner=NAMES[LEON - 1]),
    FullAction(action=LATE, put_off=2),
    FullAction(action=DONE, owner=NAMES[MAYA - 1]),
)
OWN_WORDS = "I miss half my life at that bus stop, I do."
SAID = {
    6: LineNote(
        id=1, line_id=6, said="We talked about clinics.\nMany begin at nine.", read_back=True
    ),
    8: LineNote(id=2, line_id=8, said="We ring the bus company."),
}
NOTES = MeetingNotes(
    meeting=MEETING,
    body="Committee",
    present=("Amina Begum", "Ben Carter", "Leon Brooks"),
    apologies=("Gwen Price",),
    others=("Sam Lewis",),
    members=11,
    quorum=4,
    counted=3,
    lines=tuple(
        LineNotes(
            line=full,
            note=SAID.get(full.id, LineNote(line_id=full.id)),
            own_words=(
                OwnWords(
                    name="Amina Begum",
                    view=MemberView(id=1, line_id=6, own_words=OWN_WORDS, language="en", day=DAY),
                ),
            )
            * (full.id == 6),
            decisions=(DECISION,) * (full.id == 6),
            actions=ACTIONS[:1] * (full.id == 6),
            interests=(INTEREST,) * (full.id == 6),
        )
        for full in AGENDA.lines
    ),
    between=(BETWEEN,),
    version=NotesVersion(
        id=1,
        meeting_id=1,
        number=2,
        state=NotesState.READ,
        said="{}",
        made_on=DAY,
    ),
    next_meeting=NEXT,
)
TERMS = TermsOfReference(
    id=1,
    body_id=1,
    version=2,
    in_scope="Our meetings.\nOur cash tin.",
    out_of_scope="What the council decides.",
    who="Up to twelve members.",
    how_chosen="Everybody chooses them once a year.",
    how_often="Every month.",
    money="We pay back what it costs you.",
    support="You can bring somebody.",
    confidentiality="What somebody tells us about themselves.",
    agreed_on=date(2026, 1, 8),
    review_on=date(2027, 1, 14),
)
BODY = Body(id=1, name="Committee", purpose="We look after the group between meetings.")
SEATS = (
    (Seat(body_id=1, person_id=LEON, role=Role.CHAIR, from_day=date(2026, 1, 8)), PEOPLE[LEON]),
    (Seat(body_id=1, person_id=1, from_day=date(2026, 1, 8)), PEOPLE[1]),
)
REFUSED = AnswerKnown(
    item=replace(SUMMER, state=ItemState.REFUSED, reason="We have no money for a coach this year."),
    person=AMINA,
)
NOTES_PAPERS: dict[str, Callable[[Letterhead], Document]] = {
    "notes": lambda head: meeting_notes(head, NotesKnown(notes=NOTES, people=PEOPLE)),
    "actions": lambda head: actions_list(
        head, ActionsKnown(actions=ACTIONS, day=DAY, body="Committee")
    ),
    "terms of reference": lambda head: terms_of_reference(
        head, TermsKnown(body=BODY, terms=TERMS, seats=SEATS, members=11)
    ),
    "two questions": lambda head: two_questions(head, meeting=MEETING),
    "answer to an idea": lambda head: item_answer(head, REFUSED),
}
