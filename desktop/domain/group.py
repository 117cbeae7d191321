"""The group's own settings. They live in the data file and go with it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from desktop.domain.currency import CURRENCIES, Currency


class Agreeing(StrEnum):
    """Who agrees an ordinary claim inside the policy."""

    POLICY = "policy"
    PERSON = "person"


class SecondCounter(StrEnum):
    REQUIRED = "required"
    LATER = "later"
    """Asked at close, can wait: counted by one, to be confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSettings:
    """Every setting of the group, with a new group's defaults (their-days.md, Defaults).

    `show_everyone` shows all amounts in the queue; `show_tin` the tin's total; `nation` is
    the `holidays` subdivision whose bank holidays count; `bank_two_signatures` is whether two
    people sign for cash at the bank, so that it is said days before a meeting. `years_kept` is
    how long after a year's end the words and pictures of its claims are kept, and the name on
    the slips of somebody who was erased (practice rule 44). Ideas close `items_close_days`
    before a meeting and packs leave `pack_days` before it; `nudges` warns of long sentences,
    words nobody explained, falling attendance. What somebody said is late to be answered after
    `answer_days`. Numbers under `small_number` are hidden where people could be known by them,
    and nothing is told of fewer than `least_answers` forms (practice 2(h), rules 37 and 41).
    """

    name: str = ""
    contact: str = ""
    member_word: str = "member"
    language: str = "en"
    currency_code: str = "GBP"
    time_zone: str = "Europe/London"
    country: str = "GB"
    nation: str = "ENG"
    practice: bool = False
    pins: bool = False
    agreeing: Agreeing = Agreeing.POLICY
    second_counter: SecondCounter = SecondCounter.LATER
    count_first: bool = False
    meeting_float: bool = False
    bank_two_signatures: bool = True
    show_everyone: bool = False
    show_tin: bool = False
    speak_amounts: bool = True
    idle_minutes: int = 10
    years_kept: int = 6
    items_close_days: int = 14
    pack_days: int = 7
    nudges: bool = False
    attendance_fall: int = 25
    answer_days: int = 60
    small_number: int = 5
    least_answers: int = 10

    @property
    def currency(self) -> Currency:
        return CURRENCIES[self.currency_code]

    def clock(self, at: datetime) -> datetime:
        """An instant as the group's own clock shows it, with the day it is there."""
        return at.astimezone(ZoneInfo(self.time_zone))
