"""The evening before: what to get so that everybody expected can be paid exactly.

What is in the place we pay from comes first, then what another place of cash holds, then
the bank's full bags and a machine's notes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.bank import listed
from desktop.domain.currency import LARGEST_AMOUNT
from desktop.domain.evening import Evening
from desktop.domain.evening_plan import Facts, worked_out
from desktop.domain.office import EVERY_OFFICE, OFFICERS, Act
from desktop.domain.working_days import bank_holidays, working_days_before
from desktop.errors import UserError
from desktop.language import N_, Money, Sentence, sentence, short_day
from desktop.services.access import for_offices
from desktop.services.meetings import meetings
from desktop.services.meetings.float_dues import dues
from desktop.services.money import cash
from desktop.services.workspace import Workspace
from desktop.storage import offices, people, settings

DAYS_FOR_TWO = 5
"""Working days before a meeting at which cash is said that two people sign for."""
WORKING_OUT = N_("Working out what cash you need…")
"""What stands there for a moment instead of a figure that may be wrong by now."""
LONGEST_GAP = 21
"""Five working days never take longer than this, whatever is closed between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What Today says about the money for a meeting; `known` once it is worked out."""

    title: Sentence
    detail: Sentence | str = ""
    meeting_id: int = 0
    known: bool = True


@for_offices(OFFICERS)
def facts(workspace: Workspace, act: Act, *, meeting_id: int) -> Facts:
    """What the plan is made of, read from the file at once. Raises UserError without a tin."""
    place = cash.desk_place(workspace)
    if place is None:
        raise UserError(N_("Say first where you keep the cash, under Money."))
    others = [one for one in cash.places(workspace) if one.id != place.id]
    return Facts(
        meeting=meetings.get(workspace, meeting_id),
        tin=cash.tin(workspace, place.id or 0),
        others=tuple(cash.tin(workspace, other.id or 0) for other in others),
        dues=dues(workspace, act, meeting_id),
        currency=workspace.settings.currency,
    )


@for_offices(OFFICERS)
def evening(workspace: Workspace, act: Act, *, meeting_id: int) -> Evening:
    """What to get before a meeting, and who is then paid. Raises UserError without a tin.

    For sixty people it takes a second or two: a window works it out elsewhere, from `facts`.
    """
    what = ("evening", meeting_id, act.person_id, act.day)
    return workspace.kept(what, lambda: worked_out(facts(workspace, act, meeting_id=meeting_id)))


@for_offices(OFFICERS)
def set_roughly(workspace: Workspace, act: Act, *, amounts: Mapping[int, int | None]) -> None:
    """About how much a meeting costs these people, in the smallest unit, in one step.

    0 is nothing, None is not known after all. Raises UserError, field `roughly <id>`.
    """
    for person_id, amount in amounts.items():
        if amount is not None and not 0 <= amount <= LARGEST_AMOUNT:
            text = N_("This amount is too large. Check the figures.")
            raise UserError(text, field=f"roughly {person_id}")
    known = people.by_ids(workspace.db, set(amounts))
    with workspace.step(act, sentence(N_("About how much people spend"))):
        for person_id, amount in amounts.items():
            if known[person_id].roughly != amount:
                changed = replace(known[person_id], roughly=amount)
                people.PEOPLE.update(workspace.db, changed)


NOT_YET = Word(title=sentence(WORKING_OUT), known=False)
Plan = Callable[[Facts], Evening | None]
"""Gives the plan for these facts; None while it is still being worked out."""


@for_offices(EVERY_OFFICE)
def word(workspace: Workspace, act: Act, *, plan: Plan | None = None) -> Word | None:
    """What Today says about the next meeting's money, from when it can still be got.

    Cash that two people sign for is said five working days before, other cash on the last
    working day before. Only officers hear of it. Nothing is said without a tin, or with
    nobody to pay. Without `plan` it is worked out here and now.
    """
    held = offices.held_by(workspace.db, act.person_id, act.day)
    meeting = meetings.next_one(workspace, act)
    if meeting is None or not held & OFFICERS or not cash.places(workspace):
        return None
    days = DAYS_FOR_TWO if workspace.settings.bank_two_signatures else 1
    if not _has_come(workspace, act.day, meeting.day, days):
        return None
    meeting_id = meeting.id or 0
    if plan is None:
        made: Evening | None = evening(workspace, act, meeting_id=meeting_id)
    else:
        made = plan(facts(workspace, act, meeting_id=meeting_id))
    said = _said(workspace, act, made) if made is not None else NOT_YET
    return replace(said, meeting_id=meeting_id) if said else None


def _has_come(workspace: Workspace, today: date, day: date, count: int) -> bool:
    """Whether it is `count` working days before a day, or later. The calendar is asked last."""
    gap = (day - today).days
    if gap <= count:
        return True
    if gap > LONGEST_GAP:
        return False
    group = workspace.settings
    closed = bank_holidays(group.country, group.nation, range(today.year, day.year + 1))
    closed |= set(settings.closed_days(workspace.db))
    return today >= working_days_before(day, count, closed)


def _said(workspace: Workspace, act: Act, made: Evening) -> Word | None:
    """The one thing to do next about the money; a calm word the day before where it is done."""
    day, fetch = made.meeting.day, made.plan.fetch if made.plan else None
    said = short_day(day, act.day)
    if fetch:
        title = sentence(N_("Get cash for the meeting on {day}."), day=said)
        return Word(title=title, detail=listed(fetch.spoken(workspace.settings.currency)))
    if made.plan is None and made.short:
        amount = Money(made.short, workspace.settings.currency_code)
        title = sentence(N_("{amount} more is needed on {day}."), amount=amount, day=said)
        return Word(title=title, detail=sentence(N_("Count the notes and coins in the tin first.")))
    if day == act.day:
        return None
    if made.dues.unknown:
        title = sentence(N_("About how much does each person usually spend?"))
        return Word(
            title=title, detail=sentence(N_("Then we say what to get for {day}."), day=said)
        )
    if made.dues.due and made.plan and not made.left_out and _has_come(workspace, act.day, day, 1):
        return Word(title=sentence(N_("What is in the tin is enough for {day}."), day=said))
    return None
