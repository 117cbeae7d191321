"""What a request must say before anybody is asked (practice rule 35)."""

from dataclasses import dataclass

from desktop.domain.request import Request
from desktop.language import N_, Sentence, sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing a request does not say yet, and the field where it is said."""

    field: str
    said: Sentence


ASKED_FOR = {
    "decision": N_("Say which decision it is for."),
    "decided_by": N_("Say who decides."),
    "decided_on": N_("Say by when it is decided."),
    "holds_money": N_("Say who holds the money."),
    "last_word": N_("Say who has the last word."),
    "can_change": N_("Say what people can change."),
    "cannot_change": N_("Say what people cannot change. If all can change, write that."),
    "why_fixed": N_("Say why it cannot be changed."),
    "likely_result": N_("Say what will probably come of it."),
    "fee": N_("Say which fee people get. If there is none, write that."),
    "expenses": N_("Say which costs are paid back."),
    "support": N_("Say what support people get."),
    "feedback_due": N_("Say by when people hear what became of it."),
}
"""What is asked for, in the order in which it is asked."""


def missing(request: Request) -> list[Missing]:
    """What it does not say yet; nothing where people are only told something."""
    if request.for_information:
        return []
    return [
        Missing(field=field, said=sentence(text))
        for field, text in ASKED_FOR.items()
        if not getattr(request, field)
    ]
