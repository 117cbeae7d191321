"""Whether members feel a change, asked after three, six and twelve months."""

from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.change import CHECK_MONTHS, ChangeCheck, ChangeState
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.domain.theme_answer import FullChange
from desktop.domain.working_days import add_months
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.changes.answers import changes
from desktop.services.workspace import Workspace
from desktop.storage import answers, people


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckDue:
    """A change that members are to be asked about: after how many months, and since when."""

    full: FullChange
    months: int
    since: date


def due(workspace: Workspace, day: date) -> list[CheckDue]:
    """What was done and not checked since (practice rule 37); what waits longest stands first.

    A change is asked about once, for the latest time that has come.
    """
    found = (due_of(full, day) for full in changes.every(workspace))
    return sorted((one for one in found if one is not None), key=lambda one: one.since)


def due_of(full: FullChange, day: date) -> CheckDue | None:
    """The check of one change that should have been by now; None where there is none."""
    ended = full.change.ended_on
    if full.change.state is not ChangeState.DONE or ended is None:
        return None
    checked = {check.months for check in full.checks}
    come = [months for months in CHECK_MONTHS if add_months(ended, months) <= day]
    if not come or max(checked, default=0) >= come[-1]:
        return None
    return CheckDue(full=full, months=come[-1], since=add_months(ended, come[-1]))


def next_of(full: FullChange) -> tuple[int, date] | None:
    """After how many months a change is looked at next, and on which day; None after the last."""
    ended = full.change.ended_on
    if full.change.state is not ChangeState.DONE or ended is None:
        return None
    last = max((check.months for check in full.checks), default=0)
    months = next((one for one in CHECK_MONTHS if one > last), None)
    return None if months is None else (months, add_months(ended, months))


@for_offices(EVERY_OFFICE)
def record(workspace: Workspace, act: Act, *, check: ChangeCheck) -> FullChange:
    """Write down whether members feel a change, and which of them checked it.

    The same months again puts right what was written. Raises UserError for a change that is
    not done; field `checked_by` for whoever did it themselves; field `day` for a day to come, or
    before it was done.
    """
    full = changes.get(workspace, check.change_id)
    if full.change.state is not ChangeState.DONE:
        raise UserError(N_("“{what}” is not done yet."), what=full.change.wording)
    if check.checked_by == full.change.owner_id:
        raise UserError(N_("Somebody else says whether it is felt."), field="checked_by")
    if people.PEOPLE.get(workspace.db, check.checked_by).is_gone:
        raise UserError(N_("Choose somebody who is with us now."), field="checked_by")
    if check.day > act.day:
        raise UserError(N_("This day is still to come."), field="day")
    if full.change.ended_on is not None and check.day < full.change.ended_on:
        raise UserError(N_("Choose a later day."), field="day")
    every = answers.checks(workspace.db, [full.id])
    there = next((one for one in every if one.months == check.months), None)
    with workspace.step(act, sentence(N_("Is it felt? {what}"), what=full.change.wording)):
        if there is None:
            answers.CHECKS.add(workspace.db, check)
        else:
            answers.CHECKS.update(workspace.db, replace(check, id=there.id))
        return changes.get(workspace, check.change_id)
