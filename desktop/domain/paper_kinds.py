"""The papers we print, by the names that the command line and a mailing know them by."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from desktop.language import N_


class Paper(StrEnum):
    """The papers we print; the values are their names on the command line."""

    CLAIM_FORM = "claim-form"
    CLAIM_FORMS = "claim-forms"
    PAYOUT_SHEET = "pay-out-sheet"
    BY_HAND = "pay-out-blank"
    SLIP = "slip"
    SLIPS = "slips"
    COUNT = "count"
    PROMISE = "promise"
    NO_RECEIPT = "no-receipt"
    ARRIVALS = "arrivals"
    ENVELOPE = "envelope"
    FLOAT_PLAN = "float-plan"
    HAND_OVER = "hand-over"
    CASH_BOOK = "cash-book"
    LOOK_THROUGH = "look-through"
    POLICY = "policy"
    POLICY_SHORT = "policy-short"
    GROUND_RULES = "ground-rules"
    GROUND_RULES_POSTER = "ground-rules-poster"
    CARDS = "cards"
    THANK_YOU = "letter-thank-you"
    PAUSE = "letter-pause"
    LEAVING = "letter-leaving"
    COSTS_LETTER = "letter-costs"
    LABELS = "labels"
    CHECK_SHEET = "check-sheet"
    PACK = "pack"
    INVITATION = "invitation"
    AGENDA = "agenda"
    CHAIRS_AGENDA = "agenda-chair"
    GETTING_THERE = "getting-there"
    NOTES = "notes"
    PRIVATE_NOTES = "notes-private"
    ACTIONS = "actions"
    TERMS = "terms-of-reference"
    TWO_QUESTIONS = "two-questions"
    ITEM_ANSWER = "letter-item"
    REPORT = "report"
    REVIEW = "review"
    REACHING_PLAN = "reaching-plan"
    EQUALITY_FORM = "equality-form"
    EQUALITY = "equality"
    REQUEST = "request"
    REQUEST_LETTER = "letter-request"
    SAY_FORM = "say-form"
    ANSWER_LETTER = "letter-answer"
    WORDS_TO_SAY = "words-to-say"
    CHANGE_MAP = "change-map"
    YOU_SAID = "you-said"
    YOU_SAID_POSTER = "you-said-poster"


PAPER_NAMES: Mapping[Paper, str] = MappingProxyType(
    {
        Paper.CLAIM_FORM: N_("Costs form"),
        Paper.CLAIM_FORMS: N_("Costs forms for everybody expected"),
        Paper.PAYOUT_SHEET: N_("Pay-out sheet, for whoever pays"),
        Paper.BY_HAND: N_("Pay-out sheet, by hand"),
        Paper.SLIP: N_("Slip"),
        Paper.SLIPS: N_("All slips of a meeting"),
        Paper.COUNT: N_("Count"),
        Paper.PROMISE: N_("Promise"),
        Paper.NO_RECEIPT: N_("No receipt"),
        Paper.ARRIVALS: N_("Who is here"),
        Paper.ENVELOPE: N_("Cover of the envelope for receipts"),
        Paper.FLOAT_PLAN: N_("What to get before a meeting"),
        Paper.HAND_OVER: N_("Handing over the tin"),
        Paper.CASH_BOOK: N_("Cash book"),
        Paper.LOOK_THROUGH: N_("Looking through the cash book"),
        Paper.POLICY: N_("What we pay back"),
        Paper.POLICY_SHORT: N_("What we pay back, on one page"),
        Paper.GROUND_RULES: N_("Ground rules"),
        Paper.GROUND_RULES_POSTER: N_("Ground rules, for the wall"),
        Paper.CARDS: N_("Cards to hold up"),
        Paper.THANK_YOU: N_("Letter: thank you"),
        Paper.PAUSE: N_("Letter: somebody pauses"),
        Paper.LEAVING: N_("Letter: somebody leaves"),
        Paper.COSTS_LETTER: N_("Letter: money back"),
        Paper.LABELS: N_("Address labels"),
        Paper.CHECK_SHEET: N_("Check sheet of a language"),
        Paper.PACK: N_("Pack for a meeting"),
        Paper.INVITATION: N_("Invitation"),
        Paper.AGENDA: N_("Agenda"),
        Paper.CHAIRS_AGENDA: N_("Agenda, for whoever leads the meeting"),
        Paper.GETTING_THERE: N_("How to get there"),
        Paper.NOTES: N_("Notes of a meeting"),
        Paper.PRIVATE_NOTES: N_("Notes of private items"),
        Paper.ACTIONS: N_("What we said we would do"),
        Paper.TERMS: N_("What a group is for"),
        Paper.TWO_QUESTIONS: N_("Two questions about today"),
        Paper.ITEM_ANSWER: N_("Letter: your idea"),
        Paper.REPORT: N_("How it goes, in numbers"),
        Paper.REVIEW: N_("Review"),
        Paper.REACHING_PLAN: N_("How we reach more people"),
        Paper.EQUALITY_FORM: N_("Form without a name"),
        Paper.EQUALITY: N_("Who filled in our forms"),
        Paper.REQUEST: N_("Request to members"),
        Paper.REQUEST_LETTER: N_("Letter: invitation to take part"),
        Paper.SAY_FORM: N_("Tell us what you think"),
        Paper.ANSWER_LETTER: N_("Letter: our answer"),
        Paper.WORDS_TO_SAY: N_("Words to say: our answer"),
        Paper.CHANGE_MAP: N_("Change map"),
        Paper.YOU_SAID: N_("You said, we did"),
        Paper.YOU_SAID_POSTER: N_("You said, we did, for the wall"),
    }
)
OF_A_MEETING = frozenset(
    {
        *(Paper.CLAIM_FORMS, Paper.PAYOUT_SHEET, Paper.BY_HAND, Paper.SLIPS),
        *(Paper.ARRIVALS, Paper.ENVELOPE, Paper.FLOAT_PLAN),
        *(Paper.INVITATION, Paper.AGENDA, Paper.CHAIRS_AGENDA),
        *(Paper.GETTING_THERE, Paper.PACK),
        *(Paper.NOTES, Paper.PRIVATE_NOTES, Paper.TWO_QUESTIONS),
    }
)
"""The papers that need to be told the meeting."""
BEFORE_A_MEETING = frozenset(
    {
        *(Paper.FLOAT_PLAN, Paper.INVITATION, Paper.AGENDA, Paper.CHAIRS_AGENDA),
        *(Paper.GETTING_THERE, Paper.PACK),
    }
)
"""The papers that nobody needs once the meeting is over."""
GOODBYES = frozenset({Paper.THANK_YOU, Paper.PAUSE, Paper.LEAVING, Paper.COSTS_LETTER})
"""The only papers that go to somebody who paused or left; nothing goes to who has died."""
