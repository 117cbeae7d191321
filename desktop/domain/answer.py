"""What becomes of what people said: themes, what is recommended, the answer to it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.body import Power
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Things people said that belong together, grouped by hand.

    `recommended` is what they ask for, sent on `sent_on` to `sent_to`, who must answer.
    """

    id: int | None = None
    request_id: int
    position: int = 0
    title: str
    recommended: str = ""
    sent_to: str = ""
    sent_on: date | None = None
    ended_on: date | None = None

    def __post_init__(self) -> None:
        for part in THEME_TEXTS:
            object.__setattr__(self, part, clean_text(getattr(self, part)))
        if not self.title:
            raise UserError(N_("Give it a few words, so that people know it."), field="title")


THEME_TEXTS = ("title", "recommended", "sent_to")


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewTheme:
    """What somebody said belongs to a theme. It may belong to several."""

    id: int | None = None
    view_id: int
    theme_id: int


class AnswerKind(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


ANSWER_NAMES = {
    AnswerKind.YES: N_("Yes"),
    AnswerKind.PARTLY: N_("Partly"),
    AnswerKind.NO: N_("No"),
}
ANSWER_TEXTS = (
    *("answered_by", "decided", "decided_by", "options", "reasons", "could_not", "difference"),
    *("disagreement", "fixed_points", "mistake", "next_step"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to one theme. It is never changed once somebody was told it.

    A better answer is a new one that `replaces_id` the old; `mistake` says what we got wrong.
    `answered_by` is who answered, `decided` what was decided and by whom (`decided_by`), or it
    is one of our own decisions (`decision_id`). `could_not` is the part that did not happen, and
    why; `difference` why it is not as recommended; `fixed_points` what nobody could change.
    `next_step` and `check_on` say what happens next and when we look again.
    """

    id: int | None = None
    theme_id: int
    kind: AnswerKind
    day: date
    answered_by: str = ""
    decision_id: int | None = None
    decided: str = ""
    decided_by: str = ""
    power: Power | None = None
    options: str = ""
    reasons: str = ""
    could_not: str = ""
    difference: str = ""
    disagreement: str = ""
    fixed_points: str = ""
    mistake: str = ""
    next_step: str = ""
    check_on: date | None = None
    replaces_id: int | None = None
    made_on: date

    def __post_init__(self) -> None:
        for part in ANSWER_TEXTS:
            object.__setattr__(self, part, clean_text(getattr(self, part)))
