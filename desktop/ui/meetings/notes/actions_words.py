"""How what somebody will do is said, on its card and by voice."""

from collections.abc import Sequence
from datetime import date

from desktop.domain.decision import ACTION_STATE_NAMES, ActionState, FullAction
from desktop.domain.person import Person
from desktop.language import Words
from desktop.services.people import people
from desktop.services.workspace import Workspace
from desktop.ui.rows import Row
from desktop.ui.states import Mark

NOBODY = 0
"""In a choice of people, for nobody."""


def somebody(workspace: Workspace, nobody: str) -> list[tuple[int, str]]:
    """Everybody who can still be asked, after a choice for nobody."""
    here: Sequence[Person] = [one for one in people.every(workspace) if not one.is_gone]
    return [(NOBODY, nobody), *((one.id or 0, one.listed) for one in here)]


def owner(words: Words, full: FullAction) -> str:
    return full.owner or words.text("nobody yet")


def due(words: Words, full: FullAction) -> str:
    """`by 19 March 2026`; that no day was said, while it matters."""
    if full.action.due is not None:
        return words.text("by {day}", day=full.action.due)
    return words.text("no day yet") if full.action.state is ActionState.OPEN else ""


def how_often(words: Words, full: FullAction) -> str:
    """Empty for what was never put off."""
    if not full.put_off:
        return ""
    return words.plural("put off {count} time", "put off {count} times", full.put_off)


def state(words: Words, full: FullAction, today: date) -> str:
    """`late`, `to do`, or what became of it with the day: `done, 2 April 2026`."""
    action = full.action
    if action.is_late(today):
        return words.text("late")
    named = words.text(ACTION_STATE_NAMES[action.state])
    day = words.date(action.ended_on) if action.ended_on else ""
    return words.listed([named, day])


def card(words: Words, full: FullAction, today: date) -> Row:
    """One card: what, then who and by when, how often it was put off, and what came of it."""
    action = full.action
    parts = [owner(words, full), due(words, full), how_often(words, full), action.result]
    mark = Mark.GOOD if action.state is ActionState.DONE else Mark.PLAIN
    return Row(
        key=full.id,
        title=action.wording,
        detail=" · ".join(part for part in parts if part),
        chip=state(words, full, today),
        mark=Mark.WARN if action.is_late(today) else mark,
    )
