"""The year of the practice group, looked back on by its members."""

from collections.abc import Callable
from datetime import date, timedelta

from desktop.domain import evidence_facts as facts
from desktop.domain.answer import Answer, AnswerKind
from desktop.domain.change import Change, ChangeCheck, ChangeState, Felt
from desktop.domain.evidence import Evidence, Point
from desktop.domain.for_show import Asked, look
from desktop.domain.goal import (
    Family,
    Goal,
    GoalCheck,
    GoalState,
    Indicator,
    IndicatorScore,
    Review,
    ReviewGoal,
    ReviewShared,
)
from desktop.domain.review_content import FullReview, LookedAt, Scored
from desktop.printing.blocks import Document
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.review import ReviewKnown, review
from tests.printing.practice_meeting import DAY, LEON
from tests.printing.practice_meeting_papers import PEOPLE

FIRST = DAY - timedelta(days=365)
ANSWERS = tuple(
    Answer(id=n, theme_id=n, kind=kind, day=DAY, made_on=DAY)
    for n, kind in enumerate((AnswerKind.YES, AnswerKind.PARTLY, AnswerKind.NO), 1)
)
CHANGES = (
    Change(id=1, answer_id=1, wording="Seats", state=ChangeState.DONE, ended_on=DAY, made_on=FIRST),
    Change(id=2, answer_id=2, wording="Passes", made_on=FIRST),
)
CHECKS = (ChangeCheck(id=1, change_id=1, months=3, day=DAY, felt=Felt.PARTLY, checked_by=LEON),)
FACTS = (
    facts.met(4),
    facts.came([Point(day=DAY, number=9, of=12), Point(day=DAY, number=4, of=11)]),
    facts.from_people(6, 4),
    facts.paid([(DAY, DAY), (DAY, DAY + timedelta(days=5))]),
    facts.answered(4, 3),
    facts.answers(ANSWERS),
    facts.changes(CHANGES, DAY),
    facts.felt(CHECKS),
)
EVIDENCE = Evidence(first=FIRST, last=DAY, facts=tuple(one for one in FACTS if one is not None))
GOALS = (
    LookedAt(
        looked=ReviewGoal(
            id=1, review_id=1, goal_id=1, result="Four of us use a pass. Two wait for theirs."
        ),
        goal=Goal(
            id=1,
            wording="Everybody gets to the clinic before nine.",
            baseline="Three of us came late each week.",
            measure="We ask at each meeting who was late.",
            target="Nobody comes late.",
            set_with_members=True,
            set_by="The meeting in March",
            state=GoalState.PARTLY,
            made_on=FIRST,
        ),
    ),
    LookedAt(
        looked=ReviewGoal(id=2, review_id=1, goal_id=2),
        goal=Goal(id=2, wording="All of us can read our papers.", made_on=FIRST),
        check=GoalCheck(goal_id=2, day=DAY, found="Farah still gets them in English."),
    ),
)


def scored(number: int, wording: str, family: Family, *scores: int, people: int = 9) -> Scored:
    return Scored(
        indicator=Indicator(id=number, wording=wording, family=family, made_on=FIRST),
        scores=[
            IndicatorScore(
                indicator_id=number,
                first_day=FIRST,
                last_day=FIRST + timedelta(days=100 * at),
                score=score,
                people=people,
            )
            for at, score in enumerate(scores, 1)
        ],
    )


FULL = FullReview(
    review=Review(
        id=1,
        title="Our year",
        first_day=FIRST,
        last_day=DAY,
        evidence="The bus company wrote to us.",
        findings="Buses are better. Papers are not.",
        next_steps="We ask for papers in Urdu.",
        made_on=DAY,
        closed_on=DAY,
    ),
    evidence=EVIDENCE,
    members=(PEOPLE[1], PEOPLE[LEON]),
    goals=GOALS,
    scored=(
        scored(1, "I can follow what is said.", Family.PROCESS, 3, 4),
        scored(2, "The bus comes when I need it.", Family.OUTCOME, 2),
        scored(3, "I can say what I think.", Family.PROCESS, 5, people=3),
    ),
    shared=(ReviewShared(review_id=1, with_whom="The council", day=DAY, how="by post"),),
)
SEEN = look(EVIDENCE, Asked(requests=3, late=1, meetings=4, alone=1, single=2, again=1))
KNOWN = ReviewKnown(full=FULL, seen=SEEN)
OPEN = FullReview(
    review=Review(id=2, title="The spring", first_day=date(2026, 3, 1), last_day=DAY, made_on=DAY),
    evidence=Evidence(first=date(2026, 3, 1), last=DAY),
)

REVIEW_PAPERS: dict[str, Callable[[Letterhead], Document]] = {
    "review": lambda head: review(head, KNOWN),
    "review that begins": lambda head: review(head, ReviewKnown(full=OPEN)),
}
