"""Every place where people type is known, so that a name that goes is looked for in each."""

from sqlite_utils import Database

from desktop.storage import triggers
from desktop.storage.written import COLUMNS

NOT_TYPED = {
    "agreement": {"kind", "at"},
    "action": {"due", "made_on", "state", "ended_on"},
    "action_put_off": {"day", "from_due", "to_due"},
    "agenda_line": {"kind", "state"},
    "attendance": {"reply", "came_at"},
    "body": {"level", "power", "ended_on"},
    "booking": {"kind", "covers", "booked_on", "confirmed_on", "cancelled_on", "free_until"},
    "can_open": {"how", "said_on", "fits", "ended_on"},
    "cash_count": {"kind", "at", "day", "pieces"},
    "category": {"code", "unit", "kind"},
    "claim": {"kind", "day", "submitted_on", "state", "method", "return_by"},
    "claim_line": {"day", "quantity", "unit_amount", "receipt"},
    "closed_day": {"day"},
    "copy_made": {"at", "day"},
    "count_confirmed": {"at"},
    "decision": {"day", "power", "review_on", "withdrawn_on"},
    "file_mark": {"copied_at"},
    "glossary_word": {"ended_on"},
    "hand_over": {"at", "day"},
    "hand_over_confirmed": {"at"},
    "history_now": {"erasing"},
    "ground_rules": {"agreed_on", "review_on"},
    "id_counter": {"tbl"},
    "interest": {"handled", "declared_on"},
    "item": {"proposed_on", "how", "outcome", "state", "told_on"},
    "item_paper": {"language", "sha256", "media_type", "received_on", "removed_on"},
    "leaving_note": {"kind", "reason", "day"},
    "look_through": {"at", "day", "first_day", "last_day", "slips"},
    "mailing": {"paper", "made_on", "send_by", "ended_on"},
    "mailing_copy": {"language", "beside", "reading", "way", "state", "done_on"},
    "meeting": {
        *("day", "starts", "ends", "kind", "items_close", "send_by", "agenda_state"),
        *("agenda_agreed_on", "began", "ended", "called_off_on"),
    },
    "meeting_series": {"rhythm"},
    "member_view": {"language", "how", "day", "consent"},
    "meeting_note": {"name"},
    "movement": {"kind", "at", "day", "signing", "pieces"},
    "need": {"kind", "heading", "may_tell", "agreed_on", "review_on", "ended_on"},
    "notes_change": {"asked_on", "answered_on"},
    "notes_version": {"state", "made_on", "read_from", "agreed_on", "signed_on"},
    "office": {"office", "from_day", "until_day"},
    "open_claim": {"at"},
    "open_note": {"at"},
    "outside_rule": {"block", "day", "settled_on"},
    "own_text": {"kind", "language", "ended_on"},
    "own_text_version": {"language", "checked_on", "day"},
    "paper_bytes": {"sha256", "media_type"},
    "passed_need": {"kind", "passed_on"},
    "payee_details": {"sort_code", "account_number"},
    "person": {
        *("language", "second_language", "reading", "paper_colour"),
        *("status", "joined_on", "method", "hear_back", "erased_on"),
    },
    "pin": {"hash"},
    "place": {"kind"},
    "policy": {"from_day", "agreed_on"},
    "possible_double": {"state"},
    "promise": {"made_on", "pay_by", "cancelled_on"},
    "rate": {"from_day", "amount", "cap", "receipt"},
    "receipt": {"sha256", "media_type"},
    "receipt_bytes": {"sha256", "media_type"},
    "regular_cost": {"agreed_on", "until_day", "ended_on"},
    "seat": {"role", "from_day", "until_day"},
    "seen_details": {"at"},
    "setting": {"name"},
    "signed_agreement": {"kind", "signed_on", "ended_on"},
    "signed_later": {"signing", "at"},
    "spare_key": {"made_on", "fits", "typed_back_on"},
    "terms_of_reference": {"agreed_on", "review_on"},
    "typed_in": {"at"},
    "usual_line": {"quantity", "unit_amount"},
    "venue": {"ended_on"},
    "venue_check": {"fact", "has", "checked_on"},
    "venue_on_the_day": {"fact"},
    "wording_check": {"language", "message", "checked_on"},
    "workable_time": {"part"},
    "request": {
        *("received_on", "purpose", "stage", "involvement", "decided_on", "feedback_due"),
        *("state", "opened_on", "closed_on", "public_on", "made_on"),
    },
    "invited": {"invited_on", "reply", "replied_on", "put_forward_on"},
    "theme": {"sent_on", "ended_on"},
    "answer": {"kind", "day", "power", "check_on", "made_on"},
    "change": {"level", "due", "state", "ended_on", "made_on"},
    "change_check": {"day", "felt"},
    "sent_letter": {"way", "language", "beside", "reading", "answers", "sent_on"},
    "letter_taken_back": {"day"},
    "not_reached": {"day", "ended_on"},
    "name_passed": {"day"},
    "wording_block": {"place", "ended_on"},
    "goal": {
        *("level", "family", "start_on", "check_on", "end_on", "state", "ended_on", "made_on"),
    },
    "goal_check": {"day"},
    "review": {"first_day", "last_day", "made_on", "closed_on"},
    "review_shared": {"day"},
    "indicator": {"family", "made_on", "ended_on"},
    "indicator_score": {"first_day", "last_day"},
    "outreach": {"day", "method", "follow_up_on", "followed_on"},
    "reach_step": {"due", "state", "ended_on", "made_on"},
    "equality_round": {"nation", "questions", "first_day", "last_day", "closed_on"},
    "equality_answer": {"question", "choice"},
    "benchmark": {"question", "choice"},
}
"""Columns of text that the program writes by itself, or that somebody chooses."""
OF_ONE_PERSON = {"person": {"name", "spoken_name", "phone"}}
"""What goes with the person, and names nobody else."""
HISTORY = {"history_step", "history_row"}


def test_every_column_with_words_is_looked_through_or_known_to_hold_none(db: Database) -> None:
    """A new column of text belongs to one of the two lists before anybody types into it."""
    for table in set(triggers.tables(db)) - HISTORY:
        rows = db.execute(f'PRAGMA table_info("{table}")').fetchall()
        text = {row[1] for row in rows if row[2] == "TEXT"}
        known = {*COLUMNS.get(table, ()), *NOT_TYPED.get(table, ()), *OF_ONE_PERSON.get(table, ())}
        assert text == known, table
