"""Whether enough members are there to decide."""

from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.domain.body import Body
from desktop.domain.typed_day import plain_figures
from desktop.errors import UserError
from desktop.language import N_, Sentence, plural, sentence


class QuorumRule(StrEnum):
    """How a body says how many of its members must come."""

    THIRD = "third"
    HALF = "half"
    NUMBER = "number"
    OTHER = "other"
    """Whatever was set before; it is kept as it is."""


QUORUM_RULE_NAMES = {
    QuorumRule.THIRD: N_("a third of them and one more"),
    QuorumRule.HALF: N_("half of them and one more"),
    QuorumRule.NUMBER: N_("a number that stays the same"),
    QuorumRule.OTHER: N_("as it is now"),
}
PARTS = {QuorumRule.THIRD: (1, 3, 1), QuorumRule.HALF: (1, 2, 1)}
MOST = 999


def rule_of(body: Body) -> QuorumRule:
    """By which of these rules a body counts."""
    said = (body.quorum_part, body.quorum_of, body.quorum_plus)
    known = next((rule for rule, parts in PARTS.items() if parts == said), QuorumRule.OTHER)
    return QuorumRule.NUMBER if body.quorum_part == 0 else known


def with_rule(body: Body, rule: QuorumRule, typed: str) -> Body:
    """A body that counts by this rule; `typed` is read where the number stays the same.

    Raises UserError, field `quorum_plus`, for anything but a number from 1 to 999.
    """
    if rule is QuorumRule.OTHER:
        return body
    if rule is not QuorumRule.NUMBER:
        part, of, plus = PARTS[rule]
        return replace(body, quorum_part=part, quorum_of=of, quorum_plus=plus)
    figures = plain_figures(typed).strip()
    if not (figures.isdecimal() and 0 < int(figures) <= MOST):
        raise UserError(N_("Type a number, such as 4."), field="quorum_plus")
    return replace(body, quorum_part=0, quorum_of=1, quorum_plus=int(figures))


@dataclass(frozen=True, slots=True, kw_only=True)
class Quorum:
    """How many members a body has on a day, how many of them must come, and how many came.

    Supporters and guests are not among them.
    """

    members: int
    needed: int
    present: int

    @property
    def is_met(self) -> bool:
        return self.present >= self.needed

    @property
    def said(self) -> Sentence:
        """`4 of 11 members are here. That is enough to decide (quorum).`, or the way on."""
        here = plural(
            "{count} of {members} members is here.",
            "{count} of {members} members are here.",
            count=self.present,
            members=self.members,
        )
        if self.is_met:
            return sentence(N_("{here} That is enough to decide (quorum)."), here=here)
        return sentence(
            N_("{here} You need {needed} to decide (quorum). You can talk, and decide next time."),
            here=here,
            needed=self.needed,
        )
