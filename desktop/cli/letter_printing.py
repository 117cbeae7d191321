"""`hearback print FILE letters`: the answers to everybody who waits for them, each as they read."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop.cli.pack_printing import MadePacks
from desktop.domain.mailing import WAY_NAMES, CopyState
from desktop.domain.paper_kinds import Paper
from desktop.errors import UserError
from desktop.language import N_, Words
from desktop.services.changes.hearing import owed, runs
from desktop.services.papers.paper_names import all_different
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, Ready, papers
from desktop.services.workspace import Workspace


def to_everybody(
    workspace: Workspace,
    words: Words,
    request_id: int | None,
    readers: Sequence[Reader],
    today: date,
    *,
    person_id: int | None = None,
) -> MadePacks:
    """A letter to each who waits and may get one, and why the others get none.

    Raises UserError where it is not clear which request is meant, and where nobody waits.
    Nothing is written into the file: letters are said as sent in the window.
    """
    request_id = request_id or _only_one(workspace, today)
    run = runs.run(workspace, request_id, today, person_id=person_id)
    rows = run.plan.rows if run is not None else ()
    if not rows:
        raise UserError(N_("Nobody waits for an answer."))
    made: list[Ready] = []
    for row in rows:
        if row.copy.state is CopyState.READY:
            about = About(request_id=request_id, person_id=row.person.id)
            for reader in readers:
                made += _named(workspace, about, reader, today, apart=len(readers) > 1)
    names = all_different([one.name for one in made])
    said = [
        f"{row.person.listed}: {words.say(row.copy.reason)}"
        for row in rows
        if row.copy.state is CopyState.STOPPED
    ]
    told = [
        f"{row.person.listed}: {words.text(WAY_NAMES[row.copy.way])}"
        for row in rows
        if row.copy.state is CopyState.TASK
    ]
    return MadePacks(
        papers=tuple(replace(one, name=name) for one, name in zip(made, names, strict=True)),
        said=(*said, *told),
    )


def _named(
    workspace: Workspace, about: About, reader: Reader, today: date, *, apart: bool
) -> list[Ready]:
    """One letter; where it is made in every language, the language's tag is in its name."""
    found = papers(workspace, Paper.ANSWER_LETTER, about, day=today, reader=reader)
    if not apart:
        return found
    return [replace(one, name=f"{one.name} {reader.language}") for one in found]


def _only_one(workspace: Workspace, today: date) -> int:
    """The request whose people wait, where there is only one such."""
    waiting = {one.request.id or 0 for one in owed.queue(workspace, today)}
    if not waiting:
        raise UserError(N_("Nobody waits for an answer."))
    if len(waiting) > 1:
        raise UserError(N_("Choose what the letter is about."), field="request")
    return waiting.pop()
