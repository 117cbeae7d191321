"""Which columns of which records are texts to translate: one place to ask, for everybody.

A text about a row carries the row's own id, but for two: what was noted about a line carries
the line's, and terms of reference carry their body's, so that a new version which says the
same keeps its translations.
"""

from desktop.domain.agenda import AgendaLine, Item, ItemPaper
from desktop.domain.answer import Answer, Theme
from desktop.domain.body import Body, TermsOfReference
from desktop.domain.change import Change
from desktop.domain.decision import Action, Decision
from desktop.domain.goal import Goal, Indicator, Review, ReviewGoal
from desktop.domain.meeting import Meeting
from desktop.domain.notes import LineNote, MemberView
from desktop.domain.outreach import ReachStep
from desktop.domain.request import Request
from desktop.domain.review_content import FullReview
from desktop.domain.text_kinds import TextKind
from desktop.domain.venue import Venue
from desktop.domain.versions import Source


def of_meeting(meeting: Meeting) -> list[Source]:
    return _sources(
        meeting.id,
        (TextKind.MEETING_TITLE, meeting.title),
        (TextKind.MEETING_WHY, meeting.why),
        (TextKind.MEETING_RESULT, meeting.likely_result),
    )


def of_venue(venue: Venue) -> list[Source]:
    return _sources(venue.id, (TextKind.VENUE_WAY, venue.how_to_get_there))


def of_line(line: AgendaLine) -> list[Source]:
    return _sources(line.id, (TextKind.LINE_TITLE, line.title))


def of_item(item: Item) -> list[Source]:
    """What stands on paper of an item; the answer to its proposer is no part of it."""
    return _sources(
        item.id,
        (TextKind.ITEM_TITLE, item.title),
        (TextKind.ITEM_BRIEFING, item.briefing),
        (TextKind.ITEM_OPTIONS, item.options),
        (TextKind.ITEM_CAN, item.can_change),
        (TextKind.ITEM_CANNOT, item.cannot_change),
        (TextKind.ITEM_WHY_FIXED, item.why_fixed),
        (TextKind.ITEM_RECOMMENDED, item.recommended),
    )


def of_answer(item: Item) -> list[Source]:
    """Why an item was put off or not taken up, as its proposer is told."""
    return _sources(item.id, (TextKind.ITEM_REASON, item.reason))


def of_paper(paper: ItemPaper) -> list[Source]:
    return _sources(
        paper.id,
        (TextKind.PAPER_TITLE, paper.title),
        (TextKind.PAPER_SUMMARY, paper.summary),
    )


def of_note(note: LineNote) -> list[Source]:
    return _sources(
        note.line_id,
        (TextKind.LINE_SAID, note.said),
        (TextKind.LINE_DISAGREEMENT, note.disagreement),
    )


def of_decision(decision: Decision) -> list[Source]:
    return _sources(
        decision.id,
        (TextKind.DECISION, decision.wording),
        (TextKind.DECISION_REASONS, decision.reasons),
        (TextKind.DECISION_DIFFERENCE, decision.difference),
        (TextKind.DECISION_DISAGREEMENT, decision.disagreement),
    )


def of_action(action: Action) -> list[Source]:
    return _sources(action.id, (TextKind.ACTION, action.wording))


def of_request(request: Request) -> list[Source]:
    return _sources(
        request.id,
        (TextKind.REQUEST_TITLE, request.title),
        (TextKind.REQUEST_DECISION, request.decision),
        (TextKind.REQUEST_CAN, request.can_change),
        (TextKind.REQUEST_CANNOT, request.cannot_change),
        (TextKind.REQUEST_WHY_FIXED, request.why_fixed),
        (TextKind.REQUEST_RESULT, request.likely_result),
        (TextKind.REQUEST_FEE, request.fee),
        (TextKind.REQUEST_EXPENSES, request.expenses),
        (TextKind.REQUEST_SUPPORT, request.support),
    )


def of_view(view: MemberView) -> list[Source]:
    """Somebody's own words are never translated by us; their summary is."""
    return _sources(view.id, (TextKind.VIEW_SUMMARY, view.summary))


def of_theme(theme: Theme) -> list[Source]:
    return _sources(
        theme.id,
        (TextKind.THEME_TITLE, theme.title),
        (TextKind.THEME_RECOMMENDED, theme.recommended),
    )


def of_answer_to_theme(answer: Answer) -> list[Source]:
    return _sources(
        answer.id,
        (TextKind.ANSWER_DECIDED, answer.decided),
        (TextKind.ANSWER_REASONS, answer.reasons),
        (TextKind.ANSWER_COULD_NOT, answer.could_not),
        (TextKind.ANSWER_DIFFERENCE, answer.difference),
        (TextKind.ANSWER_DISAGREEMENT, answer.disagreement),
        (TextKind.ANSWER_FIXED, answer.fixed_points),
        (TextKind.ANSWER_MISTAKE, answer.mistake),
        (TextKind.ANSWER_NEXT, answer.next_step),
    )


def of_change(change: Change) -> list[Source]:
    return _sources(
        change.id,
        (TextKind.CHANGE, change.wording),
        (TextKind.CHANGE_EVIDENCE, change.evidence),
        (TextKind.CHANGE_WHY_NOT, change.why_not),
    )


def of_goal(goal: Goal) -> list[Source]:
    return _sources(
        goal.id,
        (TextKind.GOAL, goal.wording),
        (TextKind.GOAL_BASELINE, goal.baseline),
        (TextKind.GOAL_MEASURE, goal.measure),
        (TextKind.GOAL_TARGET, goal.target),
    )


def of_indicator(indicator: Indicator) -> list[Source]:
    return _sources(indicator.id, (TextKind.INDICATOR, indicator.wording))


def of_review(review: Review) -> list[Source]:
    return _sources(
        review.id,
        (TextKind.REVIEW_TITLE, review.title),
        (TextKind.REVIEW_EVIDENCE, review.evidence),
        (TextKind.REVIEW_FINDINGS, review.findings),
        (TextKind.REVIEW_NEXT, review.next_steps),
    )


def of_review_goal(looked_at: ReviewGoal) -> list[Source]:
    return _sources(looked_at.id, (TextKind.REVIEW_RESULT, looked_at.result))


def of_full_review(full: FullReview) -> list[Source]:
    """Everything that stands on paper of a review: it, its goals and what members look at."""
    found = of_review(full.review)
    for one in full.goals:
        found += [*of_goal(one.goal), *of_review_goal(one.looked)]
    return [*found, *(source for one in full.scored for source in of_indicator(one.indicator))]


def of_reach_step(step: ReachStep) -> list[Source]:
    return _sources(
        step.id,
        (TextKind.REACH_WHO, step.who),
        (TextKind.REACH_GAP, step.gap),
        (TextKind.REACH_STEP, step.step),
        (TextKind.REACH_RESULT, step.result),
    )


def of_body(body: Body, terms: TermsOfReference | None = None) -> list[Source]:
    """What a body is for, and its terms of reference where they are given."""
    found = _sources(body.id, (TextKind.BODY_PURPOSE, body.purpose))
    return found + of_terms(terms) if terms is not None else found


def of_terms(terms: TermsOfReference) -> list[Source]:
    return _sources(
        terms.body_id,
        (TextKind.TERMS_IN, terms.in_scope),
        (TextKind.TERMS_OUT, terms.out_of_scope),
        (TextKind.TERMS_WHO, terms.who),
        (TextKind.TERMS_CHOSEN, terms.how_chosen),
        (TextKind.TERMS_OFTEN, terms.how_often),
        (TextKind.TERMS_MONEY, terms.money),
        (TextKind.TERMS_SUPPORT, terms.support),
        (TextKind.TERMS_CONFIDENTIALITY, terms.confidentiality),
    )


def _sources(row_id: int | None, *texts: tuple[TextKind, str]) -> list[Source]:
    """Every column of a stored row, also those that say nothing now."""
    about_id = row_id or 0
    return [Source(kind=kind, about_id=about_id, wording=wording) for kind, wording in texts]
