"""`hearback print FILE pack`: everybody's own pack, and the list of who gets which."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.mailing import WAY_NAMES, CopyState, Made, Plan, plan
from desktop.errors import UserError
from desktop.language import N_, Words
from desktop.services.letters import meeting_packs, packs
from desktop.services.letters.mailings import Run
from desktop.services.letters.meeting_packs import MeetingPacks
from desktop.services.letters.packs import Pack
from desktop.services.papers.papers import Ready
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePacks:
    """Every paper to be drawn, the run list last, and what there is to know of them."""

    papers: tuple[Ready, ...]
    said: tuple[str, ...]


def of_everybody(workspace: Workspace, words: Words, meeting_id: int, today: date) -> MadePacks:
    """What the button makes: a pack for each person whose pack is not stopped, and the list.

    Raises UserError where nobody is expected. Nothing is written into the file.
    """
    there = meeting_packs.of_meeting(workspace, meeting_id, today)
    run = _whole(there)
    if not run.plan.rows:
        raise UserError(N_("Nobody is expected at this meeting. Invite people first."))
    shelf = packs.Shelf(workspace, run, today)
    to_make = [row for row in run.plan.rows if row.copy.state in MADE]
    found = list(packs.named_apart([shelf.pack(row) for row in to_make]))
    counted = {one.person.id or 0: one.counted() for one in found}
    listed = replace(run, plan=_counted(run, found, counted))
    draft = packs.run_list_paper(listed, today, None)
    made = [one for each in found for one in each.ready]
    troubles = [f"{one.person.listed}: {words.say(one.trouble)}" for one in found if not one.ready]
    changed = [words.say(said) for one in counted.values() for said in one.changed]
    return MadePacks(
        papers=(*made, *packs.drawn_for(workspace, draft, today)),
        said=tuple(dict.fromkeys([*_said(words, there, run, today), *troubles, *changed])),
    )


MADE = frozenset({CopyState.READY, CopyState.PRINTED, CopyState.SENT})


def _whole(there: MeetingPacks) -> Run:
    """The list as it stands, with whoever was invited since."""
    if not there.is_begun:
        return there.run
    more = plan(there.waiting, there.run.what).rows
    whole = replace(there.run.plan, rows=(*there.run.plan.rows, *more))
    return replace(there.run, plan=whole)


def _counted(run: Run, found: Sequence[Pack], counted: Mapping[int, Made]) -> Plan:
    """The plan with the pages and languages of what was made just now."""
    made = {
        one.person.id: one.recorded(counted[one.person.id or 0].pages) for one in found if one.ready
    }
    rows = tuple(replace(row, copy=made.get(row.person.id, row.copy)) for row in run.plan.rows)
    return replace(run.plan, rows=rows)


def _said(words: Words, there: MeetingPacks, run: Run, today: date) -> list[str]:
    """What is late or lies beside, whose pack is stopped and why, and who is told instead."""
    stopped = [(row.person, words.say(row.copy.reason)) for row in run.plan.of(CopyState.STOPPED)]
    told = [
        (row.person, words.text(WAY_NAMES[row.copy.way])) for row in run.plan.of(CopyState.TASK)
    ]
    lines = [words.say(one) for one in meeting_packs.warnings(there, today)]
    return [*lines, *(f"{person.listed}: {said}" for person, said in (*stopped, *told))]
