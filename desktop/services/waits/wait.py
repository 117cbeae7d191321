"""One thing that waits, who can do it, and in which order things help."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from desktop.domain.first_steps import FirstStep
from desktop.domain.office import EVERY_OFFICE, OFFICERS, Office
from desktop.language import Sentence
from desktop.services.money import policies
from desktop.services.workspace import Workspace
from desktop.storage import offices


class WaitKind(StrEnum):
    """What waits, in the order in which it helps."""

    PEOPLE = "people"
    POLICY = "policy"
    TIN = "tin"
    MEETING = "meeting"
    MOVED = "moved"
    NEEDS = "needs"
    AGENDA = "agenda"
    PACKS = "packs"
    IDEAS = "ideas"
    NOTES = "notes"
    ACTIONS = "actions"
    OWED = "answers owed"
    CHANGES = "late changes"
    NO_NOTICE = "no notice taken"
    CHECKS = "changes to check"
    REACHING = "late steps to reach people"
    GOALS = "goals"
    REVIEW = "review"
    FLOAT = "float plan"
    COUNT = "count"
    SPARE_KEY = "spare key"
    COMMITTEE = "committee date"
    COPY = "copy"
    HOUSEHOLD = "household"
    OPENERS = "who can open"
    LOOK = "look through"
    GROUND_RULES = "ground rules"
    TERMS = "terms of reference"
    ASK_NEEDS = "ask needs"
    ATTENDANCE = "attendance"


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
        WaitKind.ACTIONS: EVERY_OFFICE,
    }
)
"""Who can do it, where not every organiser can: nobody is told of what they may not do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """One thing that waits, or `count` of a kind. `short` names it in a line of several:
    `spare key`, `2 late changes`.

    `known` is false while it is still worked out what there is to do. `place` and `ids` lead
    to where it is done, as `desktop.ui.session` names places.
    """

    kind: WaitKind
    title: Sentence
    short: Sentence
    detail: Sentence | str = ""
    state: Sentence | str = ""
    known: bool = True
    count: int = 1
    place: str
    ids: tuple[tuple[str, int], ...] = ()


def is_first_day(workspace: Workspace, today: date) -> bool:
    """Whether the group began today: then it hears of little at once."""
    begun = offices.first_day(workspace.db)
    return begun is None or begun >= today


def to_start(
    kind: WaitKind, title: Sentence, short: Sentence, step: FirstStep, detail: Sentence | str = ""
) -> Wait:
    """Something that is done on a page of the first start, also later."""
    ids = (("step", int(step)),)
    return Wait(kind=kind, title=title, short=short, detail=detail, place="start-step", ids=ids)
