"""Every place where people type is known, so that a name that goes is looked for in each."""

from sqlite_utils import Database

from desktop.storage import triggers
from desktop.storage.written import COLUMNS

NOT_TYPED = {
    "agreement": {"kind", "at"},
    "attendance": {"reply", "came_at"},
    "can_open": {"how", "said_on", "fits", "ended_on"},
    "cash_count": {"kind", "at", "day", "pieces"},
    "category": {"code", "unit", "kind"},
    "claim": {"kind", "day", "submitted_on", "state", "method", "return_by"},
    "claim_line": {"day", "quantity", "unit_amount", "receipt"},
    "closed_day": {"day"},
    "copy_made": {"at", "day"},
    "count_confirmed": {"at"},
    "file_mark": {"copied_at"},
    "hand_over": {"at", "day"},
    "hand_over_confirmed": {"at"},
    "history_now": {"erasing"},
    "ground_rules": {"agreed_on", "review_on"},
    "id_counter": {"tbl"},
    "look_through": {"at", "day", "first_day", "last_day", "slips"},
    "mailing": {"paper", "made_on", "send_by", "ended_on"},
    "mailing_copy": {"language", "beside", "reading", "way", "state", "done_on"},
    "meeting": {"day", "starts", "ends"},
    "meeting_note": {"name"},
    "movement": {"kind", "at", "day", "signing", "pieces"},
    "office": {"office", "from_day", "until_day"},
    "open_claim": {"at"},
    "outside_rule": {"block", "day", "settled_on"},
    "own_text": {"kind", "language", "ended_on"},
    "own_text_version": {"language", "checked_on", "day"},
    "payee_details": {"sort_code", "account_number"},
    "person": {
        *("language", "second_language", "reading", "paper_colour"),
        *("status", "joined_on", "method", "erased_on"),
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
    "seen_details": {"at"},
    "setting": {"name"},
    "signed_later": {"signing", "at"},
    "spare_key": {"made_on", "fits", "typed_back_on"},
    "typed_in": {"at"},
    "usual_line": {"quantity", "unit_amount"},
    "wording_check": {"language", "message", "checked_on"},
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
