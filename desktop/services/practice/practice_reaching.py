"""Whom the practice group reaches and whom not: an open day, two visits, and a plan."""

from datetime import timedelta

from desktop.domain.equality import EqualityRound
from desktop.domain.outreach import Method, Outreach, ReachStep
from desktop.services.changes.reaching import equality, outreach, plan
from desktop.services.practice.practice_committee import on
from desktop.services.practice.practice_group import PracticeGroup

ETHNIC = {"white british": 12, "pakistani": 6, "caribbean": 3, "white other": 2}
AGES = {"18-34": 7, "35-64": 9, "65 and over": 7}
"""How 23 people filled in the form on the open day (worked example W11)."""
AREA = {"18-34": 290, "35-64": 525, "65 and over": 185}


def add_reaching(group: PracticeGroup) -> None:
    """The log, the plan and one round of forms, whose figures somebody has looked at."""
    _add_log(group)
    _add_plan(group)
    _add_round(group)


def _add_log(group: PracticeGroup) -> None:
    day = group.act.day
    went = (
        Outreach(
            day=day - timedelta(days=38),
            place="Riverside Deaf club",
            people_met=5,
            group_reached="Deaf people",
            topics="What it takes to come to a meeting.",
            barrier="No interpreter in the evening",
            follow_up="Ask them for a day that suits.",
            follow_up_on=day - timedelta(days=3),
            done_by=group.ids["Nia"],
        ),
        Outreach(
            day=day - timedelta(days=20),
            place="Mill Lane Market",
            method=Method.STALL,
            people_met=14,
            topics="Evening buses.",
            cost=640,
            done_by=group.ids["Leon"],
        ),
    )
    for entry in went:
        outreach.add(group.workspace, on(group.act, entry.day), entry=entry)


def _add_plan(group: PracticeGroup) -> None:
    day = group.act.day
    made_on = day - timedelta(days=38)
    steps = (
        ReachStep(
            who="Deaf people",
            gap="Nobody who signs has come since 2024.",
            step="Hold one meeting at the Deaf club.",
            owner_id=group.ids["Nia"],
            due=day + timedelta(days=45),
            made_on=made_on,
        ),
        ReachStep(
            who="Young carers",
            gap="They are at school when we meet.",
            step="Ask the school for a stall.",
            owner_id=group.ids["Leon"],
            due=day - timedelta(days=10),
            made_on=made_on,
        ),
    )
    added = [plan.add(group.workspace, on(group.act, made_on), step=step) for step in steps]
    plan.done(
        group.workspace,
        on(group.act, day - timedelta(days=12)),
        step_id=added[1].id or 0,
        result="Six came to the stall. They want to hear by phone.",
    )


def _add_round(group: PracticeGroup) -> None:
    workspace, act = group.workspace, group.act
    held = act.day - timedelta(days=150)
    about = EqualityRound(
        title="Our open day",
        nation=workspace.settings.nation,
        questions=("ethnic group", "age"),
        first_day=held,
        last_day=held,
    )
    round_id = equality.begin(workspace, on(act, held), about=about).id or 0
    ethnic = [choice for choice, count in ETHNIC.items() for _ in range(count)]
    ages = [choice for choice, count in AGES.items() for _ in range(count)]
    forms = [{"ethnic group": (one,), "age": (age,)} for one, age in zip(ethnic, ages, strict=True)]
    equality.keep(workspace, act, round_id=round_id, typed=forms)
    equality.close(workspace, on(act, held + timedelta(days=7)), round_id=round_id)
    equality.compare_with(
        workspace, act, question="age", per_mille=AREA, source="The council's census page"
    )
    equality.show(workspace, act, round_id=round_id)
