"""A decision, and what somebody does about it, as every paper says them."""

from collections.abc import Mapping, Sequence

from desktop.domain.body import POWER_NAMES
from desktop.domain.capitals import begun
from desktop.domain.decision import Decision, FullAction
from desktop.domain.person import Person
from desktop.domain.text_kinds import TextKind
from desktop.printing.documents.letterhead import name_of
from desktop.printing.documents.meeting_parts import MeetingPaper, Text


def decision_said(paper: MeetingPaper, one: Decision, people: Mapping[int, Person]) -> None:
    """What was decided and why, with what power, and who did not agree."""
    words = paper.words
    wording, reasons, difference, against = (
        Text(kind=kind, about=one.id, wording=text)
        for kind, text in (
            (TextKind.DECISION, one.wording),
            (TextKind.DECISION_REASONS, one.reasons),
            (TextKind.DECISION_DIFFERENCE, one.difference),
            (TextKind.DECISION_DISAGREEMENT, one.disagreement),
        )
    )
    paper.warn(wording, reasons, difference, against)
    paper.own("agree", wording, words.text("What was decided"), strong=True)
    paper.facts(
        "agree",
        (words.text("Our power"), words.text(POWER_NAMES[one.power]) if one.power else ""),
        (words.text("Decided between meetings"), one.made_between),
        (words.text("Who answers for it"), name_of(one.answerable_id, people)),
        (words.text("We look at it again on"), paper.day(one.review_on)),
    )
    if one.quorate is False:
        few = words.text("There were not enough members to decide (quorum).")
        paper.note("warning", few)
    if one.withdrawn_on:
        paper.note("no", words.text("This was taken back on {day}.", day=one.withdrawn_on))
    paper.own("question", reasons, words.text("Why it was decided"))
    paper.own("question", difference, words.text("Why it is not as recommended"))
    paper.own("no", against, words.text("Who did not agree, and why"))


def actions_said(paper: MeetingPaper, actions: Sequence[FullAction]) -> None:
    """Who does what by when, as it was said at a meeting."""
    words = paper.words
    if not actions:
        return
    paper.heading(words.text("Who does what"), 3)
    for full in actions:
        text = Text(kind=TextKind.ACTION, about=full.id, wording=full.action.wording)
        paper.warn(text)
        paper.own("pen", text, strong=True)
        who = full.owner or words.text("nobody yet")
        by = words.text("By when"), paper.day(full.action.due)
        paper.facts("pen", (words.text("Who"), begun(who)), by)
