"""What was decided: at a meeting or between two, changed, taken back, and what is missing of it.

Nothing is refused while it is written down. What is missing stops the notes from being agreed
(practice rules 27 and 28).
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from desktop.domain import record_sources
from desktop.domain.decision import Decision
from desktop.domain.office import EVERY_OFFICE, ORGANISERS, Act
from desktop.domain.quorum import Quorum
from desktop.errors import UserError
from desktop.language import N_, Sentence, sentence
from desktop.services.access import for_offices
from desktop.services.meetings.bodies.quorum import quorum_of
from desktop.services.papers import versions
from desktop.services.workspace import Workspace
from desktop.storage import bodies, decisions, meetings


def get(workspace: Workspace, decision_id: int) -> Decision:
    """Raises LookupError where there is no such decision."""
    return decisions.DECISIONS.get(workspace.db, decision_id)


def by_ids(workspace: Workspace, ids: Collection[int]) -> dict[int, Decision]:
    """These decisions by their ids, also those that were taken back."""
    return decisions.by_ids(workspace.db, ids)


def of_meeting(workspace: Workspace, meeting_id: int) -> list[Decision]:
    """What a meeting decided, oldest first; what was taken back is left out."""
    found = decisions.of_meeting(workspace.db, meeting_id)
    return [one for one in found if one.withdrawn_on is None]


def of_item(workspace: Workspace, item_id: int) -> list[Decision]:
    """What was decided about an item, at whichever meeting; what was taken back is left out."""
    found = decisions.DECISIONS.where(workspace.db, "item_id = ?", item_id)
    return [one for one in found if one.withdrawn_on is None]


def made_between(workspace: Workspace, body_id: int | None = None) -> list[Decision]:
    """What was decided between meetings, of one body or of all; oldest first."""
    found = decisions.DECISIONS.where(workspace.db, "made_between <> ''", order_by="day, id")
    return [one for one in found if one.withdrawn_on is None and body_id in {None, one.body_id}]


def to_answer_with(workspace: Workspace, since: date, known: int | None = None) -> list[Decision]:
    """What was decided since a day and can answer members, the newest first.

    What is private or was taken back is left out, unless it is the one that is `known`.
    """
    private = decisions.private(workspace.db)
    return [
        one
        for one in reversed(decisions.since(workspace.db, since, known))
        if one.id == known or (one.withdrawn_on is None and one.id not in private)
    ]


def missing(decision: Decision) -> list[Sentence]:
    """What must be said before notes with this decision are agreed; nothing when all is."""
    said = []
    if decision.body_id is None:
        said.append(sentence(MISSING_BODY, what=decision.wording))
    elif decision.power is None:
        said.append(sentence(MISSING_POWER, what=decision.wording))
    if not decision.reasons:
        said.append(sentence(MISSING_REASONS, what=decision.wording))
    differs = is_not_as_recommended(decision.wording, decision.recommended)
    if differs and not decision.difference:
        said.append(sentence(MISSING_DIFFERENCE, what=decision.wording))
    return said


MISSING_BODY = N_("“{what}”: say which group decided it.")
MISSING_POWER = N_("“{what}”: say whether the group decides or advises.")
MISSING_REASONS = N_("“{what}”: say why.")
MISSING_DIFFERENCE = N_("“{what}”: say why it is not as recommended.")


def is_not_as_recommended(decided: str, recommended: str) -> bool:
    """Whether something else was recommended; capitals, spaces and full stops are no difference."""
    return bool(_plain(recommended)) and _plain(recommended) != _plain(decided)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


@for_offices(EVERY_OFFICE)
def decide(workspace: Workspace, act: Act, *, decision: Decision) -> Decision:
    """Write down what a meeting decided.

    The body and its power come from the meeting. Whether enough members were there comes
    from who is ticked as here now, unless the decision says it.
    """
    with workspace.step(act, sentence(N_("Decided: {what}"), what=decision.wording)):
        return decisions.DECISIONS.add(workspace.db, _as_of_its_meeting(workspace, decision))


@for_offices(EVERY_OFFICE)
def change(workspace: Workspace, act: Act, *, decision: Decision) -> Decision:
    """Other words, a reason, another answer; what was written before stays in the history."""
    whole = _as_of_its_meeting(workspace, decision)
    with workspace.step(act, sentence(N_("Change a decision: {what}"), what=decision.wording)):
        decisions.DECISIONS.update(workspace.db, whole)
        versions.keep_in_step(workspace, record_sources.of_decision(whole), day=act.day)
        return whole


@for_offices(EVERY_OFFICE)
def withdraw(workspace: Workspace, act: Act, *, decision_id: int) -> Decision:
    """A decision is taken back. It stays, and says since when it does not hold."""
    decision = decisions.DECISIONS.get(workspace.db, decision_id)
    with workspace.step(act, sentence(N_("Take back: {what}"), what=decision.wording)):
        taken_back = replace(decision, withdrawn_on=act.day)
        return decisions.DECISIONS.update(workspace.db, taken_back)


@for_offices(ORGANISERS)
def between(workspace: Workspace, act: Act, *, decision: Decision) -> Decision:
    """Write down what was decided between two meetings; the next agenda has it by itself.

    `made_between` says how it came about. Raises UserError, field `made_between` or `day`.
    """
    if not decision.made_between:
        raise UserError(N_("Say who decided it, and how."), field="made_between")
    if decision.day > act.day:
        raise UserError(N_("This day is still to come."), field="day")
    if decision.power is None and decision.body_id is not None:
        body = bodies.BODIES.get(workspace.db, decision.body_id)
        decision = replace(decision, power=body.power)
    label = sentence(N_("Decided between meetings: {what}"), what=decision.wording)
    with workspace.step(act, label):
        return decisions.DECISIONS.add(workspace.db, decision)


def follow_meeting(workspace: Workspace, meeting_id: int) -> None:
    """Called inside the step that says a meeting's body late: its decisions take it now."""
    for one in of_meeting(workspace, meeting_id):
        now = _as_of_its_meeting(workspace, one)
        if now != one:
            decisions.DECISIONS.update(workspace.db, now)


def enough_members(workspace: Workspace, meeting_id: int) -> Quorum | None:
    """How many members are here and how many must be; None where no body meets."""
    return quorum_of(workspace, meetings.MEETINGS.get(workspace.db, meeting_id))


def _as_of_its_meeting(workspace: Workspace, decision: Decision) -> Decision:
    """The same with the body, its power and the count of its meeting, where it says none."""
    if decision.meeting_id is None:
        return decision
    meeting = meetings.MEETINGS.get(workspace.db, decision.meeting_id)
    body_id = decision.body_id if decision.body_id is not None else meeting.body_id
    power, quorate = decision.power, decision.quorate
    if power is None and body_id is not None:
        power = bodies.BODIES.get(workspace.db, body_id).power
    if quorate is None:
        counted = quorum_of(workspace, meeting)
        quorate = counted.is_met if counted is not None else None
    return replace(decision, body_id=body_id, power=power, quorate=quorate)
