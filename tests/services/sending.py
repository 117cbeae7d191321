"""Mailings in the words of a test: who is on the list, and what is done with the copies."""

from dataclasses import replace
from typing import Any

from desktop.domain.mailing import CopyState, Mailing
from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Status
from desktop.language import Words
from desktop.services.letters import mailings, marks
from desktop.services.letters.mailings import Run
from desktop.services.people import people
from tests.services.groups import Riverside

ENGLISH = Words("en")
FOUR = ("Amina", "Ewa", "Farah", "Hassan")


def begun(
    group: Riverside, *names: str, paper: Paper = Paper.CLAIM_FORM, post: bool = False
) -> Mailing:
    return mailings.begin(
        group.workspace,
        group.act(),
        paper=paper,
        person_ids=[group.id(name) for name in names or FOUR],
        meeting_id=group.meeting_id,
        post=post,
    )


def change(group: Riverside, name: str, **changed: Any) -> None:
    person = people.get(group.workspace, group.id(name))
    people.change(group.workspace, group.act(), person=replace(person, **changed))


def status(group: Riverside, name: str, status: Status) -> None:
    people.set_status(group.workspace, group.act(), person_id=group.id(name), status=status)


def look(group: Riverside, mailing: Mailing) -> Run:
    return mailings.look(group.workspace, mailing.id or 0)


def names(run: Run, *states: CopyState) -> list[str]:
    rows = run.plan.of(*states) if states else run.plan.rows
    return [row.person.short for row in rows]


def print_some(group: Riverside, mailing: Mailing, *wanted: str) -> None:
    run = look(group, mailing)
    made = [row.copy for row in run.plan.rows if not wanted or row.person.short in wanted]
    marks.printed(group.workspace, group.act(), mailing_id=run.id, copies=made)
