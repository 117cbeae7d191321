"""What a text that a group wrote belongs to: a rule, a letter, or a column of a record."""

from enum import IntEnum, StrEnum

from desktop.language import N_


class TextKind(StrEnum):
    """What a text belongs to; `about_id` says which one where there are many."""

    GROUND_RULE = "ground rule"
    POLICY = "policy"
    LETTER = "letter"
    MEETING_TITLE = "meeting title"
    MEETING_WHY = "meeting why"
    MEETING_RESULT = "meeting likely result"
    VENUE_WAY = "venue way"
    ITEM_TITLE = "item title"
    ITEM_BRIEFING = "item briefing"
    ITEM_OPTIONS = "item options"
    ITEM_CAN = "item can change"
    ITEM_CANNOT = "item cannot change"
    ITEM_WHY_FIXED = "item why fixed"
    ITEM_RECOMMENDED = "item recommended"
    ITEM_REASON = "item reason"
    LINE_TITLE = "line title"
    PAPER_TITLE = "paper title"
    PAPER_SUMMARY = "paper summary"
    LINE_SAID = "line said"
    LINE_DISAGREEMENT = "line disagreement"
    DECISION = "decision"
    DECISION_REASONS = "decision reasons"
    DECISION_DIFFERENCE = "decision difference"
    DECISION_DISAGREEMENT = "decision disagreement"
    ACTION = "action"
    BODY_PURPOSE = "body purpose"
    TERMS_IN = "terms in scope"
    TERMS_OUT = "terms out of scope"
    TERMS_WHO = "terms who"
    TERMS_CHOSEN = "terms how chosen"
    TERMS_OFTEN = "terms how often"
    TERMS_MONEY = "terms money"
    TERMS_SUPPORT = "terms support"
    TERMS_CONFIDENTIALITY = "terms confidentiality"
    REQUEST_TITLE = "request title"
    REQUEST_DECISION = "request decision"
    REQUEST_CAN = "request can change"
    REQUEST_CANNOT = "request cannot change"
    REQUEST_WHY_FIXED = "request why fixed"
    REQUEST_RESULT = "request likely result"
    REQUEST_FEE = "request fee"
    REQUEST_EXPENSES = "request expenses"
    REQUEST_SUPPORT = "request support"
    VIEW_SUMMARY = "view summary"
    THEME_TITLE = "theme title"
    THEME_RECOMMENDED = "theme recommended"
    ANSWER_DECIDED = "answer decided"
    ANSWER_REASONS = "answer reasons"
    ANSWER_COULD_NOT = "answer could not"
    ANSWER_DIFFERENCE = "answer difference"
    ANSWER_DISAGREEMENT = "answer disagreement"
    ANSWER_FIXED = "answer fixed points"
    ANSWER_MISTAKE = "answer mistake"
    ANSWER_NEXT = "answer next step"
    CHANGE = "change"
    CHANGE_EVIDENCE = "change evidence"
    CHANGE_WHY_NOT = "change why not"
    GOAL = "goal"
    GOAL_BASELINE = "goal baseline"
    GOAL_MEASURE = "goal measure"
    GOAL_TARGET = "goal target"
    INDICATOR = "indicator"
    REVIEW_TITLE = "review title"
    REVIEW_RESULT = "review result"
    REVIEW_EVIDENCE = "review evidence"
    REVIEW_FINDINGS = "review findings"
    REVIEW_NEXT = "review next steps"
    REACH_WHO = "reach who"
    REACH_GAP = "reach gap"
    REACH_STEP = "reach step"
    REACH_RESULT = "reach result"
    BLOCK = "wording block"


TEXT_KIND_NAMES = {
    TextKind.GROUND_RULE: N_("Ground rule"),
    TextKind.POLICY: N_("Added to our policy"),
    TextKind.LETTER: N_("In a letter"),
    TextKind.MEETING_TITLE: N_("What a meeting is called"),
    TextKind.MEETING_WHY: N_("Why we meet"),
    TextKind.MEETING_RESULT: N_("What will probably come of it"),
    TextKind.VENUE_WAY: N_("How to get to a place"),
    TextKind.ITEM_TITLE: N_("What an item is about"),
    TextKind.ITEM_BRIEFING: N_("An item in short"),
    TextKind.ITEM_OPTIONS: N_("What can be chosen"),
    TextKind.ITEM_CAN: N_("What you can change"),
    TextKind.ITEM_CANNOT: N_("What you cannot change"),
    TextKind.ITEM_WHY_FIXED: N_("Why it cannot be changed"),
    TextKind.ITEM_RECOMMENDED: N_("What is recommended"),
    TextKind.ITEM_REASON: N_("Our answer to whoever proposed it"),
    TextKind.LINE_TITLE: N_("A line of an agenda"),
    TextKind.PAPER_TITLE: N_("What a paper is called"),
    TextKind.PAPER_SUMMARY: N_("A paper in short"),
    TextKind.LINE_SAID: N_("What was said"),
    TextKind.LINE_DISAGREEMENT: N_("Who did not agree, and why"),
    TextKind.DECISION: N_("What was decided"),
    TextKind.DECISION_REASONS: N_("Why it was decided"),
    TextKind.DECISION_DIFFERENCE: N_("Why it is not as recommended"),
    TextKind.DECISION_DISAGREEMENT: N_("Who did not agree, and why"),
    TextKind.ACTION: N_("What somebody does"),
    TextKind.BODY_PURPOSE: N_("What a group is for"),
    TextKind.TERMS_IN: N_("What belongs to it"),
    TextKind.TERMS_OUT: N_("What does not belong to it"),
    TextKind.TERMS_WHO: N_("Who belongs to it"),
    TextKind.TERMS_CHOSEN: N_("How they are chosen"),
    TextKind.TERMS_OFTEN: N_("How often we meet"),
    TextKind.TERMS_MONEY: N_("Money"),
    TextKind.TERMS_SUPPORT: N_("Support"),
    TextKind.TERMS_CONFIDENTIALITY: N_("What stays private"),
    TextKind.REQUEST_TITLE: N_("What we ask about"),
    TextKind.REQUEST_DECISION: N_("Which decision it is for"),
    TextKind.REQUEST_CAN: N_("What you can change"),
    TextKind.REQUEST_CANNOT: N_("What you cannot change"),
    TextKind.REQUEST_WHY_FIXED: N_("Why it cannot be changed"),
    TextKind.REQUEST_RESULT: N_("What will probably come of it"),
    TextKind.REQUEST_FEE: N_("Fee"),
    TextKind.REQUEST_EXPENSES: N_("Costs we pay back"),
    TextKind.REQUEST_SUPPORT: N_("Support"),
    TextKind.VIEW_SUMMARY: N_("What somebody said, in short"),
    TextKind.THEME_TITLE: N_("What several people said"),
    TextKind.THEME_RECOMMENDED: N_("What is recommended"),
    TextKind.ANSWER_DECIDED: N_("What was decided"),
    TextKind.ANSWER_REASONS: N_("Why it was decided"),
    TextKind.ANSWER_COULD_NOT: N_("What we could not do, and why"),
    TextKind.ANSWER_DIFFERENCE: N_("Why it is not as recommended"),
    TextKind.ANSWER_DISAGREEMENT: N_("Who did not agree, and why"),
    TextKind.ANSWER_FIXED: N_("What nobody could change"),
    TextKind.ANSWER_MISTAKE: N_("What we got wrong"),
    TextKind.ANSWER_NEXT: N_("What happens next"),
    TextKind.CHANGE: N_("What changes"),
    TextKind.CHANGE_EVIDENCE: N_("How we know that it is done"),
    TextKind.CHANGE_WHY_NOT: N_("Why it was not done"),
    TextKind.GOAL: N_("A goal"),
    TextKind.GOAL_BASELINE: N_("How it is now"),
    TextKind.GOAL_MEASURE: N_("How we will know"),
    TextKind.GOAL_TARGET: N_("What we want to reach"),
    TextKind.INDICATOR: N_("What members look at"),
    TextKind.REVIEW_TITLE: N_("What is reviewed"),
    TextKind.REVIEW_RESULT: N_("What became of a goal"),
    TextKind.REVIEW_EVIDENCE: N_("What shows it"),
    TextKind.REVIEW_FINDINGS: N_("What a look back found"),
    TextKind.REVIEW_NEXT: N_("What we do next"),
    TextKind.REACH_WHO: N_("Who is left out"),
    TextKind.REACH_GAP: N_("What is missing"),
    TextKind.REACH_STEP: N_("What we will do"),
    TextKind.REACH_RESULT: N_("What came of it"),
    TextKind.BLOCK: N_("Wording we use again"),
}
STANDING = frozenset({TextKind.GROUND_RULE, TextKind.POLICY, TextKind.LETTER, TextKind.BLOCK})
"""Texts that stand by themselves; the others are columns of records (`domain.versions`)."""


class Letter(IntEnum):
    """The letters that take a text of the group's own; the number is the text's `about_id`."""

    THANK_YOU = 1
    PAUSE = 2
    LEAVING = 3
    COSTS = 4


LETTER_NAMES = {
    Letter.THANK_YOU: N_("Letter to say thank you"),
    Letter.PAUSE: N_("Letter to somebody who pauses"),
    Letter.LEAVING: N_("Letter to somebody who leaves"),
    Letter.COSTS: N_("Letter about money back"),
}
