"""What was done, by whom and when, as cards of a list."""

from collections.abc import Mapping

from desktop.domain.history import Step
from desktop.ui.money.amounts import Amounts
from desktop.ui.rows import Row


def step_row(amounts: Amounts, step: Step, names: Mapping[int, str], more: str = "") -> Row:
    """One step in the words its person saw; a step that was taken back says so."""
    words = amounts.kit.words
    who = names.get(step.person_id or 0, "")
    when = amounts.moment(step.at)
    return Row(
        key=step.id,
        title=words.say(step.label),
        detail=" · ".join(part for part in (more, who, when) if part),
        chip=words.text("taken back") if step.undone else "",
    )
