"""Whether enough members are there to decide."""

from dataclasses import dataclass

from desktop.language import N_, Sentence, plural, sentence


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
