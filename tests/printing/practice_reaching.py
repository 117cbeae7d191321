"""The plan to reach more people, the form without a name, and the figures of worked example W11."""

from collections.abc import Callable
from datetime import date

from desktop.domain.equality import EqualityRound
from desktop.domain.equality_figures import figures
from desktop.domain.equality_questions import asked, questions
from desktop.domain.outreach import ReachStep, StepState
from desktop.printing.blocks import Document
from desktop.printing.documents.equality_form import FormKnown, equality_form
from desktop.printing.documents.equality_table import TableKnown, equality_table
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.reaching_plan import PlanKnown, reaching_plan
from tests.printing.practice_meeting import DAY, LEON, NAMES

TITLE, SOURCE, LAST = "Spring 2026", "Census 2021", date(2026, 3, 31)
COUNTS = {
    ("", ""): 23,
    ("ethnic group", "white british"): 12,
    ("ethnic group", "pakistani"): 6,
    ("ethnic group", "caribbean"): 3,
    ("ethnic group", "white other"): 2,
    ("areas", "moving"): 12,
    ("areas", "memory"): 2,
    ("age", "18-34"): 7,
    ("age", "35-64"): 9,
    ("age", "65 and over"): 7,
}
AREA = {("age", "18-34"): 290, ("age", "35-64"): 525, ("age", "65 and over"): 185}
STEPS = (
    ReachStep(
        id=1,
        who="Deaf people",
        gap="Nobody who signs has come since 2024.",
        step="Hold one meeting at the deaf club.",
        owner_id=LEON,
        due=date(2026, 5, 1),
        made_on=DAY,
    ),
    ReachStep(
        id=2,
        who="Young carers",
        step="Ask the school for a stall.",
        state=StepState.DONE,
        ended_on=date(2026, 3, 2),
        result="Nobody came. The time was wrong.",
        made_on=date(2026, 1, 8),
    ),
)
PLAN = PlanKnown(steps=STEPS, owners={LEON: NAMES[LEON - 1]})


def a_round() -> EqualityRound:
    return EqualityRound(
        id=1,
        title=TITLE,
        nation="ENG",
        questions=("ethnic group", "areas", "age"),
        first_day=date(2026, 3, 1),
        last_day=LAST,
    )


def the_figures() -> TableKnown:
    shown = figures(a_round(), COUNTS, AREA, small=5, least=10)
    return TableKnown(figures=shown, sources={"age": SOURCE})


def the_form(head: Letterhead) -> Document:
    known = FormKnown(questions=asked("ENG", a_round().questions), until=LAST)
    return equality_form(head, known)


REACHING_PAPERS: dict[str, Callable[[Letterhead], Document]] = {
    "plan to reach people": lambda head: reaching_plan(head, PLAN),
    "form without a name": the_form,
    "form without a name, Wales": lambda head: equality_form(
        head, FormKnown(questions=questions("WLS"))
    ),
    "who filled in forms": lambda head: equality_table(head, the_figures()),
}
