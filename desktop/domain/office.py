"""Offices, and who is at the laptop when something is done."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.language import N_, Sentence, sentence


class Office(StrEnum):
    TREASURER = "treasurer"
    CHAIR = "chair"
    SECOND = "second officer"
    COORDINATOR = "coordinator"
    HELPER = "helper"


OFFICE_NAMES = {
    Office.TREASURER: N_("treasurer"),
    Office.CHAIR: N_("chair"),
    Office.SECOND: N_("second officer"),
    Office.COORDINATOR: N_("coordinator"),
    Office.HELPER: N_("helper"),
}

OFFICERS = frozenset({Office.TREASURER, Office.CHAIR, Office.SECOND})
"""Who may agree, pay and count."""
EVERY_OFFICE = frozenset(Office)
ORGANISERS = OFFICERS | {Office.COORDINATOR}
"""Who may change people, meetings and claims before they are agreed."""


NOBODY_ELSE = N_("Nobody else may do this yet. Give somebody an office under Our group.")
"""The way out where there is no other officer to ask, as in a group with one officer."""


def who_to_ask(*, there_is: bool) -> Sentence:
    """Whom to ask when somebody else must do it: another officer, where there is one."""
    return sentence(N_("Ask another officer.")) if there_is else sentence(NOBODY_ELSE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """An office somebody holds, from a day until a day (open while None).

    Whoever stands in for another (`stands_for_id`) does so until a day, and somebody else
    agreed to it (`agreed_by_id`).
    """

    id: int | None = None
    person_id: int
    office: Office
    from_day: date
    until_day: date | None = None
    stands_for_id: int | None = None
    agreed_by_id: int | None = None

    def holds(self, day: date) -> bool:
        return self.from_day <= day and (self.until_day is None or day <= self.until_day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Who is at the laptop and when: every service that changes something is handed one.

    `at` is an instant in UTC, `day` the group's own day. Who agreed, paid, counted or saw
    something is a different person and is named apart, as `Named`.
    """

    person_id: int
    at: datetime
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody who did something while another person sat at the laptop.

    Proved by a signature on paper, or by their PIN where the group turned PINs on.
    """

    person_id: int
    pin: str = ""
