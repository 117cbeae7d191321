"""What becomes of the copies of a mailing: how they go, printed, sent, told, left out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop.domain.mailing import (
    FINISHED,
    LEFT_OUT,
    NOTHING,
    WAY_NAMES,
    CopyState,
    Mailing,
    MailingCopy,
    Row,
    Way,
    plan,
)
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.person import STATUS_NAMES
from desktop.errors import UserError
from desktop.language import N_, Sentence, plural, sentence
from desktop.services.access import for_offices, require
from desktop.services.letters.mailings import Run, look, paper_name
from desktop.services.letters.what import senders
from desktop.services.workspace import Workspace
from desktop.storage import mailings

WAITING = (CopyState.READY, CopyState.STOPPED, CopyState.TASK, CopyState.PRINTED)
"""Something is still to be done with such a copy."""


@for_offices(EVERY_OFFICE)
def goes(workspace: Workspace, act: Act, *, mailing_id: int, person_id: int, way: Way) -> None:
    """Say how one copy reaches its reader."""
    run, row = _row(workspace, act, mailing_id, person_id)
    _check_open(row.copy)
    label = sentence(
        N_("How {name} gets it: {way}"), name=row.person.short, way=sentence(WAY_NAMES[way])
    )
    with workspace.step(act, label):
        mailings.COPIES.update(workspace.db, replace(_replanned(run, row, way), way=way))


@for_offices(EVERY_OFFICE)
def as_it_is(
    workspace: Workspace, act: Act, *, mailing_id: int, person_ids: Sequence[int], yes: bool = True
) -> None:
    """Print what is out of date, with the line that says so; or wait for the translation.

    Also what waits for another reason goes after all.
    """
    run = _allowed(workspace, act, mailing_id)
    rows = [row for row in run.plan.rows if row.person.id in person_ids and row.copy.is_open]
    if not rows:
        raise UserError(N_("Nothing is stopped here."))
    label = sentence(N_("Print as it is, with the line that says so"))
    if yes and not any(run.is_old(row) for row in rows):
        label = sentence(N_("They get it all the same"))
    if not yes:
        label = sentence(N_("Wait for the translation"))
    with workspace.step(act, label):
        for row in rows:
            changed = replace(row, copy=replace(row.copy, as_it_is=yes))
            mailings.COPIES.update(workspace.db, _replanned(run, changed, row.copy.way))


@for_offices(EVERY_OFFICE)
def printed(
    workspace: Workspace, act: Act, *, mailing_id: int, copies: Sequence[MailingCopy]
) -> None:
    """These copies lie in the printer's tray, or are saved, as they are written here."""
    run = _allowed(workspace, act, mailing_id)
    label = plural(
        "Print {paper} for {count} person",
        "Print {paper} for {count} people",
        count=len(copies),
        paper=paper_name(run.mailing),
    )
    with workspace.step(act, label):
        for copy in copies:
            now = mailings.COPIES.find(workspace.db, "id = ?", copy.id)
            if now is None or now.state is CopyState.SENT:
                continue
            changed = replace(
                copy, state=CopyState.PRINTED, reason=NOTHING, done_on=None, done_by=None
            )
            mailings.COPIES.update(workspace.db, changed)


@for_offices(EVERY_OFFICE)
def not_printed(workspace: Workspace, act: Act, *, mailing_id: int, person_id: int) -> None:
    """It did not come out after all: it is made again."""
    _run, row = _row(workspace, act, mailing_id, person_id)
    if row.copy.state not in {CopyState.PRINTED, CopyState.NOT_SENT}:
        raise UserError(N_("This copy waits already."))
    label = sentence(N_("{name}'s copy is made again"), name=row.person.short)
    with workspace.step(act, label):
        state = CopyState.TASK if row.copy.is_told else CopyState.READY
        again = replace(row.copy, state=state, reason=NOTHING)
        mailings.COPIES.update(workspace.db, again)
        _reopen(workspace, mailing_id)


@for_offices(EVERY_OFFICE)
def sent(
    workspace: Workspace,
    act: Act,
    *,
    mailing_id: int,
    day: date,
    person_ids: Sequence[int] | None = None,
) -> int:
    """What is printed went out on a day, all of it or these people's; answers how many.

    Where all of it went, the copy of somebody who paused, left or died meanwhile did not.
    """
    run = _allowed(workspace, act, mailing_id)
    _check_day(day, act, run.mailing)
    made = run.plan.of(CopyState.PRINTED)
    goes_to = run.what.goes_to
    kept = [row for row in made if person_ids is None and row.person.status not in goes_to]
    rows = [row for row in made if person_ids is None or row.person.id in person_ids]
    rows = [row for row in rows if row not in kept]
    if not rows:
        raise UserError(N_("Nothing is printed yet. Print it first."), field="day")
    label = plural(
        "{paper}: {count} copy sent",
        "{paper}: {count} copies sent",
        count=len(rows),
        paper=paper_name(run.mailing),
    )
    with workspace.step(act, label):
        for row in rows:
            gone = replace(row.copy, state=CopyState.SENT, done_on=day, done_by=act.person_id)
            mailings.COPIES.update(workspace.db, gone)
        for row in kept:
            _not_sent(workspace, row.copy, sentence(STATUS_NAMES[row.person.status]))
        _end_if_done(workspace, mailing_id, act.day)
    return len(rows)


@for_offices(EVERY_OFFICE)
def told(
    workspace: Workspace,
    act: Act,
    *,
    mailing_id: int,
    person_id: int,
    day: date,
    by: int | None,
    way: Way,
) -> None:
    """Somebody told it: on a day, who did, and how."""
    run, row = _row(workspace, act, mailing_id, person_id)
    _check_day(day, act, run.mailing)
    if row.copy.state is not CopyState.TASK:
        raise UserError(N_("This is not to be told any more."))
    if by is None:
        raise UserError(N_("Who told them? Choose a name."), field="by")
    label = sentence(
        N_("{paper}: told to {name}"), paper=paper_name(run.mailing), name=row.person.short
    )
    with workspace.step(act, label):
        done = replace(row.copy, state=CopyState.SENT, way=way, done_on=day, done_by=by)
        mailings.COPIES.update(workspace.db, done)
        _end_if_done(workspace, mailing_id, act.day)


@for_offices(EVERY_OFFICE)
def leave_out(workspace: Workspace, act: Act, *, mailing_id: int, person_id: int) -> None:
    """Somebody does not get it after all."""
    _run, row = _row(workspace, act, mailing_id, person_id)
    _check_open(row.copy)
    with workspace.step(act, sentence(N_("{name} does not get it"), name=row.person.short)):
        _not_sent(workspace, row.copy, sentence(LEFT_OUT))
        _end_if_done(workspace, mailing_id, act.day)


@for_offices(EVERY_OFFICE)
def finish(workspace: Workspace, act: Act, *, mailing_id: int) -> None:
    """Nothing more is done for this mailing; what waits is not sent, and why stays written."""
    run = _allowed(workspace, act, mailing_id)
    label = sentence(N_("Finish {paper}"), paper=paper_name(run.mailing))
    why = sentence(FINISHED)
    with workspace.step(act, label):
        copies = {one.person_id: one for one in mailings.copies(workspace.db, mailing_id)}
        for out in run.plan.left_out:
            _not_sent(workspace, copies[out.person.id or 0], out.reason)
        for row in run.plan.rows:
            if row.copy.is_open:
                _not_sent(workspace, row.copy, row.copy.reason if row.copy.reason.text else why)
        mailing = mailings.MAILINGS.get(workspace.db, mailing_id)
        mailings.MAILINGS.update(workspace.db, replace(mailing, ended_on=act.day))


def _allowed(workspace: Workspace, act: Act, mailing_id: int) -> Run:
    run = look(workspace, mailing_id)
    require(workspace, act.person_id, act, senders(run.paper))
    return run


def _row(workspace: Workspace, act: Act, mailing_id: int, person_id: int) -> tuple[Run, Row]:
    run = _allowed(workspace, act, mailing_id)
    row = run.row_of(person_id)
    if row is None:
        raise UserError(N_("They are not on this list any more."))
    return run, row


def _check_open(copy: MailingCopy) -> None:
    if not copy.is_open:
        raise UserError(N_("This copy is made already. It stays as it is."))


def _check_day(day: date, act: Act, mailing: Mailing) -> None:
    if day > act.day:
        raise UserError(N_("This day is still to come. Type the day it was done."), field="day")
    if day < mailing.made_on:
        raise UserError(
            N_("The list was made later, on {day}. Check the day."),
            field="day",
            day=mailing.made_on,
        )


def _replanned(run: Run, row: Row, way: Way) -> MailingCopy:
    """The copy as it stands with another way: told, or ready again."""
    changed = replace(row.copy, way=way, state=CopyState.READY)
    [again] = plan([row.person], run.what, known={row.person.id or 0: changed}).rows
    return again.copy


def _not_sent(workspace: Workspace, copy: MailingCopy, reason: Sentence) -> None:
    state = CopyState.NOT_SENT
    mailings.COPIES.update(workspace.db, replace(copy, state=state, reason=reason))


def _end_if_done(workspace: Workspace, mailing_id: int, day: date) -> None:
    """A mailing ends by itself with its last copy; whoever gets nothing does not hold it open."""
    run = look(workspace, mailing_id)
    waiting = run.plan.of(*WAITING)
    if not waiting:
        mailings.MAILINGS.update(workspace.db, replace(run.mailing, ended_on=day))


def _reopen(workspace: Workspace, mailing_id: int) -> None:
    mailing = mailings.MAILINGS.get(workspace.db, mailing_id)
    if mailing.ended_on is not None:
        mailings.MAILINGS.update(workspace.db, replace(mailing, ended_on=None))
