"""Which records each paper is made of: the one list of all papers we print."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from desktop.domain.paper_kinds import Paper
from desktop.services.papers import (
    answer_records,
    change_records,
    float_records,
    kit_records,
    letter_records,
    look_records,
    meeting_records,
    notes_records,
    pack_records,
    paper_cash_records,
    paper_records,
    report_records,
    request_records,
    review_records,
    wording_records,
)
from desktop.services.papers.paper_records import About, Draft
from desktop.services.workspace import Workspace

GATHER: Mapping[Paper, Callable[[Workspace, About], list[Draft]]] = MappingProxyType(
    {
        Paper.CLAIM_FORM: paper_records.costs_forms,
        Paper.CLAIM_FORMS: paper_records.forms_of_meeting,
        Paper.PAYOUT_SHEET: paper_cash_records.payout_sheets,
        Paper.BY_HAND: kit_records.payout_by_hand_sheets,
        Paper.SLIP: paper_records.slips,
        Paper.SLIPS: paper_records.slips_of_meeting,
        Paper.COUNT: paper_cash_records.count_sheets,
        Paper.PROMISE: paper_records.promise_slips,
        Paper.NO_RECEIPT: paper_records.no_receipts,
        Paper.ARRIVALS: paper_records.arrivals,
        Paper.ENVELOPE: kit_records.envelopes,
        Paper.FLOAT_PLAN: float_records.float_plan_sheets,
        Paper.HAND_OVER: paper_cash_records.hand_over_sheets,
        Paper.CASH_BOOK: paper_cash_records.cash_books,
        Paper.LOOK_THROUGH: look_records.look_sheets,
        Paper.POLICY: letter_records.policies_in_full,
        Paper.POLICY_SHORT: letter_records.policies_on_a_page,
        Paper.GROUND_RULES: letter_records.rules_pages,
        Paper.GROUND_RULES_POSTER: letter_records.rules_posters,
        Paper.CARDS: letter_records.cards_to_hold_up,
        Paper.THANK_YOU: letter_records.thank_you_letters,
        Paper.PAUSE: letter_records.pause_letters,
        Paper.LEAVING: letter_records.leaving_letters,
        Paper.COSTS_LETTER: letter_records.costs_letters,
        Paper.LABELS: letter_records.address_labels,
        Paper.CHECK_SHEET: wording_records.check_sheets,
        Paper.PACK: pack_records.packs,
        Paper.INVITATION: meeting_records.invitations,
        Paper.AGENDA: meeting_records.agendas_for_members,
        Paper.CHAIRS_AGENDA: meeting_records.agendas_for_the_chair,
        Paper.GETTING_THERE: meeting_records.ways_there,
        Paper.NOTES: notes_records.members_notes,
        Paper.PRIVATE_NOTES: notes_records.notes_of_private_items,
        Paper.ACTIONS: notes_records.lists_of_actions,
        Paper.TERMS: notes_records.terms,
        Paper.TWO_QUESTIONS: notes_records.sheets_of_two_questions,
        Paper.ITEM_ANSWER: notes_records.answers_to_ideas,
        Paper.REQUEST: request_records.request_sheets,
        Paper.REQUEST_LETTER: request_records.request_letters,
        Paper.ANSWER_LETTER: answer_records.answer_letters,
        Paper.WORDS_TO_SAY: answer_records.words_for_telling,
        Paper.REPORT: report_records.reports,
        Paper.REVIEW: review_records.review_papers,
        Paper.CHANGE_MAP: change_records.change_maps,
        Paper.YOU_SAID: change_records.you_said_pages,
        Paper.YOU_SAID_POSTER: change_records.you_said_posters,
    }
)
