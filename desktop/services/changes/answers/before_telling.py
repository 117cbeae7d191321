"""What must be said of an answer before anybody is told it.

Nothing here is ever in the way of writing it down (practice rules 27 and 28; their-days).
"""

from desktop.domain.answer import AnswerKind
from desktop.domain.change import ChangeState
from desktop.domain.theme_answer import FullChange, ThemeAnswer
from desktop.language import N_, Sentence, sentence
from desktop.services.changes.decisions import (
    MISSING_DIFFERENCE,
    MISSING_REASONS,
    is_not_as_recommended,
)


def lacks(one: ThemeAnswer) -> list[Sentence]:
    """What is missing of the answer that holds, of its reasons and of what follows from it."""
    wanted = [*_of_decision(one), *_of_reasons(one)]
    said = [sentence(text, what=one.theme.title) for text in wanted]
    return said + _of_changes(one)


def _of_decision(one: ThemeAnswer) -> list[str]:
    """Who decided, and what members could do about it (practice rule 27)."""
    wanted = []
    if one.decided is None and one.kind is not AnswerKind.NO:
        wanted.append(N_("“{what}”: say what was decided."))
    if not one.decided_by:
        wanted.append(N_("“{what}”: say who decided it."))
    if one.power is None:
        wanted.append(N_("“{what}”: say whether members decided or advised."))
    return wanted


def _of_reasons(one: ThemeAnswer) -> list[str]:
    """A no and half a yes need their reason; so does what is not as recommended (rule 28)."""
    if one.kind is AnswerKind.NO:
        has_reason = one.could_not or one.reasons or one.difference
        return [] if has_reason else [N_("“{what}”: say why not.")]
    wanted = []
    if one.reasons is None:
        wanted.append(MISSING_REASONS)
    if one.kind is AnswerKind.PARTLY:
        has_reason = one.could_not or one.difference
        return wanted if has_reason else [*wanted, N_("“{what}”: say what cannot be, and why.")]
    decided = one.decided.wording if one.decided is not None else ""
    differs = bool(decided) and is_not_as_recommended(decided, one.theme.recommended)
    if differs and one.difference is None:
        wanted.append(MISSING_DIFFERENCE)
    return wanted


def _of_changes(one: ThemeAnswer) -> list[Sentence]:
    """A yes, and half a one, needs who does what, and by when."""
    if one.kind is AnswerKind.NO:
        return []
    if not one.changes:
        text = N_("“{what}”: say who does what, and by when.")
        return [sentence(text, what=one.theme.title)]
    return [said for full in one.changes for said in of_change(full)]


def of_change(full: FullChange) -> list[Sentence]:
    """What is missing of a change that is still to do."""
    said = []
    if full.change.state is ChangeState.TO_DO:
        if not full.owner:
            said.append(sentence(N_("“{what}”: say who does it."), what=full.change.wording))
        if full.change.due is None:
            said.append(sentence(N_("“{what}”: say by when."), what=full.change.wording))
    return said
