"""What waits from the start, and what comes round: each thing can be done, and is due now.

Money that waits for somebody (promises, claims, slips to sign) is gathered where it is
shown. Nothing is said that cannot be acted on, and a new group hears of little at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from desktop.domain.first_steps import FirstStep
from desktop.domain.looking import due_on
from desktop.domain.office import EVERY_OFFICE, OFFICERS, ORGANISERS, Act, Office
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.keeping import copies, opening
from desktop.services.meetings import meetings
from desktop.services.money import cash, policies
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.storage import cash as stored_cash
from desktop.storage import keeping, looking, offices, own_texts

if TYPE_CHECKING:
    from desktop.services.meetings.float_plan import Plan

COPY_KEEPS = 14
"""Days after which a copy is old, where something was written since."""
FLOAT_EARLY = timedelta(days=21)
"""Before that nobody needs to think of the cash for a meeting, whatever is closed between."""


class WaitKind(StrEnum):
    """What waits, in the order in which it helps."""

    PEOPLE = "people"
    POLICY = "policy"
    TIN = "tin"
    MEETING = "meeting"
    FLOAT = "float plan"
    COUNT = "count"
    SPARE_KEY = "spare key"
    COMMITTEE = "committee date"
    COPY = "copy"
    HOUSEHOLD = "household"
    OPENERS = "who can open"
    LOOK = "look through"
    GROUND_RULES = "ground rules"


TO_BEGIN = frozenset({WaitKind.PEOPLE, WaitKind.POLICY, WaitKind.TIN, WaitKind.MEETING})
"""Without these nobody can be paid: one after the other, the first of them by a filled button."""

WHO_CAN: Mapping[WaitKind, frozenset[Office]] = MappingProxyType(
    {
        WaitKind.POLICY: policies.POLICY_MAKERS,
        WaitKind.COMMITTEE: policies.POLICY_MAKERS,
        WaitKind.TIN: OFFICERS,
        WaitKind.FLOAT: OFFICERS,
        WaitKind.COUNT: OFFICERS,
        WaitKind.HOUSEHOLD: OFFICERS,
        WaitKind.LOOK: OFFICERS,
    }
)
"""Who can do it, where not every organiser can: nobody is told of what they may not do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """One thing that waits. `short` names it in a line of several: `spare key`.

    `known` is false while it is still worked out what there is to do. `place` and `ids` lead
    to where it is done, as `desktop.ui.session` names places.
    """

    kind: WaitKind
    title: Sentence
    short: Sentence
    detail: Sentence | str = ""
    state: Sentence | str = ""
    known: bool = True
    place: str
    ids: tuple[tuple[str, int], ...] = ()


@for_offices(EVERY_OFFICE)
def waits(workspace: Workspace, act: Act, *, plan: "Plan | None" = None) -> list[Wait]:
    """Everything of the group and its file that waits today, in the order in which it helps.

    `plan` gives the plan of the cash for a meeting, as `float_plan.word` asks for it.
    """
    found = [
        *_to_begin(workspace, act),
        _float_plan(workspace, act, plan),
        _not_counted(workspace, act.day),
        _spare_key(workspace),
        _committee_date(workspace),
        _copy(workspace, act.day),
        _household(workspace, act),
        None if is_first_day(workspace, act.day) else _openers(workspace, act.day),
        _look(workspace, act),
        _ground_rules(workspace, act.day),
    ]
    held = offices.held_by(workspace.db, act.person_id, act.day)
    return [w for w in found if w is not None and held & WHO_CAN.get(w.kind, ORGANISERS)]


def is_first_day(workspace: Workspace, today: date) -> bool:
    """Whether the group began today: then it hears of little at once."""
    begun = offices.first_day(workspace.db)
    return begun is None or begun >= today


def _step(
    kind: WaitKind, title: Sentence, short: Sentence, step: FirstStep, detail: Sentence | str = ""
) -> Wait:
    """Something that is done on a page of the first start, also later."""
    ids = (("step", int(step)),)
    return Wait(kind=kind, title=title, short=short, detail=detail, place="start-step", ids=ids)


def _to_begin(workspace: Workspace, act: Act) -> list[Wait]:
    """What a new group has not done yet before it can pay anybody."""
    found = []
    if people.count(workspace) <= len(offices.holders(workspace.db, EVERY_OFFICE, act.day)):
        title = sentence(N_("Write down who comes. A name is enough."))
        found.append(_step(WaitKind.PEOPLE, title, sentence(N_("who comes")), FirstStep.PEOPLE))
    if not policies.every(workspace):
        title = sentence(N_("Write down what you pay back."))
        short = sentence(N_("what you pay back"))
        found.append(_step(WaitKind.POLICY, title, short, FirstStep.POLICY))
    if not cash.places(workspace):
        title = sentence(N_("Say where the cash is, and how much is in it now."))
        found.append(_step(WaitKind.TIN, title, sentence(N_("the tin")), FirstStep.TIN))
    if not meetings.every(workspace, limit=1):
        title = sentence(N_("When do you meet next?"))
        short = sentence(N_("the next meeting"))
        found.append(_step(WaitKind.MEETING, title, short, FirstStep.MEETING))
    return found


def _float_plan(workspace: Workspace, act: Act, plan: "Plan | None") -> Wait | None:
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


def _not_counted(workspace: Workspace, today: date) -> Wait | None:
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


def _spare_key(workspace: Workspace) -> Wait | None:
    """Made, fitting the file as it is locked now, and typed back once; not for practice."""
    if workspace.settings.practice:
        return None
    sheets = keeping.SPARE_KEYS.where(workspace.db, order_by="id DESC", limit=1)
    sheet = sheets[0] if sheets else None
    if sheet is None:
        title = sentence(N_("Make a spare key, for when the password is forgotten."))
    elif sheet.fits != workspace.db.spare.fits:
        title = sentence(N_("The password is another one. Make a new spare key."))
    elif sheet.typed_back_on is None:
        title = sentence(N_("Type the spare key back once. Then we know it is right."))
    else:
        return None
    return _step(WaitKind.SPARE_KEY, title, sentence(N_("spare key")), FirstStep.SPARE_KEY)


def _committee_date(workspace: Workspace) -> Wait | None:
    versions = policies.every(workspace)
    if not versions or versions[-1].agreed_on is not None:
        return None
    title = sentence(N_("When did your committee agree what you pay back?"))
    return _step(WaitKind.COMMITTEE, title, sentence(N_("committee date")), FirstStep.POLICY)


def _copy(workspace: Workspace, today: date) -> Wait | None:
    """No copy yet, or an old one while something was written since."""
    if workspace.settings.practice:
        return None
    last, short = copies.last_copy(workspace), sentence(N_("a copy on a stick"))
    if last is None:
        title = sentence(N_("Make a copy of our file on a stick."))
        return Wait(kind=WaitKind.COPY, title=title, short=short, place="copy")
    is_old = last.day + timedelta(days=COPY_KEEPS) <= today
    if not is_old or copies.newest_step(workspace).at <= last.at:
        return None
    age = copies.age_in_words(last.day, today)
    return Wait(
        kind=WaitKind.COPY,
        title=sentence(N_("Make a new copy of our file.")),
        detail=sentence(N_("The last copy was made {age}."), age=age),
        short=short,
        place="copy",
    )


def _household(workspace: Workspace, act: Act) -> Wait | None:
    """Asked once of who pays, agrees or counts; needed from the first payment on."""
    if workspace.settings.practice or people.count(workspace) <= 1:
        return None
    if is_first_day(workspace, act.day) and looking.first_slip(workspace.db) is None:
        return None
    person = people.get(workspace, act.person_id)
    if person.household or person.household_asked:
        return None
    return Wait(
        kind=WaitKind.HOUSEHOLD,
        title=sentence(N_("Does anybody in the group live with you?")),
        detail=sentence(N_("Somebody else pays and agrees what comes to them.")),
        short=sentence(N_("who lives with you")),
        place="household",
    )


def _openers(workspace: Workspace, today: date) -> Wait | None:
    """Two people should be able to open the file."""
    if workspace.settings.practice or opening.enough_can_open(workspace, today):
        return None
    return Wait(
        kind=WaitKind.OPENERS,
        title=sentence(N_("Can a second person open our file? One may fall ill.")),
        short=sentence(N_("a second person to open our file")),
        place="openers",
    )


def _look(workspace: Workspace, act: Act) -> Wait | None:
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


def _ground_rules(workspace: Workspace, today: date) -> Wait | None:
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
