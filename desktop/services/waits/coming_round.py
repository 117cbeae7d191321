"""What comes round: cash for the next meeting, counts, the quarter's look, ground rules."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.domain.looking import due_on
from desktop.domain.office import EVERY_OFFICE, Act
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.meetings import meetings
from desktop.services.money import cash
from desktop.services.waits.wait import Wait, WaitKind
from desktop.services.workspace import Workspace
from desktop.storage import cash as stored_cash
from desktop.storage import looking, own_texts

if TYPE_CHECKING:
    from desktop.services.meetings.float_plan import Plan

FLOAT_EARLY = timedelta(days=21)
"""Before that nobody needs to think of the cash for a meeting, whatever is closed between."""


@for_offices(EVERY_OFFICE)
def float_plan(workspace: Workspace, act: Act, plan: "Plan | None") -> Wait | None:
    """What to get for the next meeting, said while there is still time to get it."""
    meeting = meetings.next_one(workspace, act)
    if meeting is None or meeting.day - act.day > FLOAT_EARLY or not cash.places(workspace):
        return None
    from desktop.services.meetings.float_plan import word  # noqa: PLC0415 - loaded when first used

    said = word(workspace, act, plan=plan)
    if said is None:
        return None
    return Wait(
        kind=WaitKind.FLOAT,
        title=said.title,
        detail=said.detail,
        known=said.known,
        short=sentence(N_("cash for the meeting")),
        place="before",
        ids=(("meeting_id", said.meeting_id),),
    )


def not_counted(workspace: Workspace, today: date) -> Wait | None:
    """People were paid from the tin on a day before today, and nobody counted it since."""
    place = cash.desk_place(workspace)
    if place is None or place.id is None:
        return None
    last = stored_cash.last_count(workspace.db, place.id)
    paid = stored_cash.MOVEMENTS.find(
        workspace.db,
        "kind = 'pay' AND from_id = ? AND id > ? AND day < ?",
        place.id,
        last.seen_movement if last is not None else 0,
        today.isoformat(),
    )
    if paid is None:
        return None
    return Wait(
        kind=WaitKind.COUNT,
        title=Sentence(place.name),
        detail=sentence(N_("Not counted since people were paid on {day}."), day=paid.day),
        state=sentence(N_("count it")),
        short=sentence(N_("a count")),
        place="count",
        ids=(("place_id", place.id),),
    )


@for_offices(EVERY_OFFICE)
def look(workspace: Workspace, act: Act) -> Wait | None:
    """Once a quarter, or while a question is open; loaded when there may be something."""
    first = looking.first_slip(workspace.db)
    early = first is None or act.day < due_on(first.day)
    if early and looking.newest(workspace.db) is None:
        return None
    from desktop.services.money.looking import due  # noqa: PLC0415 - loaded when first used

    look = due(workspace, act)
    if look is None:
        return None
    return Wait(
        kind=WaitKind.LOOK,
        title=look.title,
        detail=look.detail,
        short=sentence(N_("a look through the cash book")),
        place="look",
    )


def ground_rules(workspace: Workspace, today: date) -> Wait | None:
    """The day has come on which the group wanted to look at its ground rules again."""
    day = own_texts.review_on(workspace.db)
    if day is None or day > today:
        return None
    return Wait(
        kind=WaitKind.GROUND_RULES,
        title=sentence(N_("Look at your ground rules again. Do they still fit?")),
        detail=sentence(N_("You chose {day} for this."), day=day),
        short=sentence(N_("our ground rules")),
        place="rules",
    )
