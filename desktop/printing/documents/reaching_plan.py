"""The plan to reach people who are left out: who, what is missing, what we do, what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.domain.capitals import begun
from desktop.domain.outreach import STEP_STATE_NAMES, ReachStep, StepState
from desktop.domain.text_kinds import TEXT_KIND_NAMES, TextKind
from desktop.domain.versions import Versions
from desktop.printing.blocks import Document
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.meeting_parts import MeetingPaper, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanKnown:
    """The steps in the order given; `owners` are the names of those who do them, by id."""

    steps: Sequence[ReachStep]
    owners: Mapping[int, str] = field(default_factory=dict)
    versions: Versions = field(default_factory=Versions)


def reaching_plan(head: Letterhead, known: PlanKnown) -> Document:
    """First what is to do, then what was done or is no longer needed."""
    paper, words = MeetingPaper(head, known.versions), head.words
    to_do = [one for one in known.steps if one.state is StepState.TO_DO]
    ended = [one for one in known.steps if one.state is not StepState.TO_DO]
    if not to_do:
        paper.say("we-did", words.text("Nothing is left to do."))
    for one in to_do:
        _step(paper, known, one)
    if ended:
        paper.heading(words.text("Done since"))
        for one in ended:
            _step(paper, known, one)
    return paper.document(words.text("How we reach more people"))


def _step(paper: MeetingPaper, known: PlanKnown, step: ReachStep) -> None:
    words = paper.words
    who = Text(kind=TextKind.REACH_WHO, about=step.id, wording=step.who)
    gap = Text(kind=TextKind.REACH_GAP, about=step.id, wording=step.gap)
    what = Text(kind=TextKind.REACH_STEP, about=step.id, wording=step.step)
    result = Text(kind=TextKind.REACH_RESULT, about=step.id, wording=step.result)
    paper.warn(who, gap, what, result)
    paper.own_heading(who)
    paper.own("question", gap, words.text(TEXT_KIND_NAMES[TextKind.REACH_GAP]))
    paper.own("pen", what, words.text(TEXT_KIND_NAMES[TextKind.REACH_STEP]))
    state = words.text(STEP_STATE_NAMES[step.state])
    owner = known.owners.get(step.owner_id or 0) or words.text("nobody yet")
    paper.facts(
        "people",
        (
            words.text("Who"),
            begun(owner),
        ),
        (words.text("By when"), paper.day(step.due)),
        (words.text("How it stands"), words.listed([state, paper.day(step.ended_on)])),
    )
    paper.own("we-did", result, words.text(TEXT_KIND_NAMES[TextKind.REACH_RESULT]))
