"""Words and papers in everybody's own language: the third version of the tables.

Never edit what was released: add a migration.
"""

PAPER_TABLES = (
    "ALTER TABLE person ADD COLUMN second_language TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE person ADD COLUMN paper_colour TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE own_text (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        about_id INTEGER,
        position INTEGER NOT NULL,
        language TEXT NOT NULL,
        ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on))
    ) STRICT""",
    "CREATE INDEX own_text_of ON own_text (kind, about_id, position)",
    """CREATE TABLE own_text_version (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        own_text_id INTEGER NOT NULL REFERENCES own_text(id) ON DELETE RESTRICT,
        language TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        based_on INTEGER CHECK (based_on IS NULL OR based_on > 0),
        wording TEXT NOT NULL,
        translator TEXT NOT NULL,
        checked_by INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        checked_on TEXT CHECK (checked_on IS NULL OR checked_on IS date(checked_on)),
        day TEXT NOT NULL CHECK (day IS date(day)),
        UNIQUE (own_text_id, language, number)
    ) STRICT""",
    """CREATE TABLE ground_rules (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        version INTEGER NOT NULL UNIQUE CHECK (version > 0),
        agreed_on TEXT CHECK (agreed_on IS NULL OR agreed_on IS date(agreed_on)),
        review_on TEXT CHECK (review_on IS NULL OR review_on IS date(review_on))
    ) STRICT""",
    """CREATE TABLE wording_check (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        language TEXT NOT NULL,
        message TEXT NOT NULL,
        forms TEXT NOT NULL CHECK (json_valid(forms)),
        checked_by INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        checked_on TEXT NOT NULL CHECK (checked_on IS date(checked_on)),
        UNIQUE (language, message)
    ) STRICT""",
    """CREATE TABLE mailing (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        paper TEXT NOT NULL,
        meeting_id INTEGER REFERENCES meeting(id) ON DELETE RESTRICT,
        made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
        send_by TEXT CHECK (send_by IS NULL OR send_by IS date(send_by)),
        ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on))
    ) STRICT""",
    """CREATE TABLE mailing_copy (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        mailing_id INTEGER NOT NULL REFERENCES mailing(id) ON DELETE RESTRICT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        language TEXT NOT NULL,
        beside TEXT NOT NULL,
        reading TEXT NOT NULL,
        pages INTEGER NOT NULL CHECK (pages >= 0),
        way TEXT NOT NULL CHECK (way IN ('post', 'hand', 'email', 'phone', 'talk', 'bsl')),
        state TEXT NOT NULL
            CHECK (state IN ('ready', 'stopped', 'task', 'printed', 'sent', 'not sent')),
        reason TEXT NOT NULL CHECK (json_valid(reason)),
        as_it_is INTEGER NOT NULL CHECK (as_it_is IN (0, 1)),
        done_on TEXT CHECK (done_on IS NULL OR done_on IS date(done_on)),
        done_by INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        UNIQUE (mailing_id, person_id)
    ) STRICT""",
    "CREATE INDEX mailing_copy_open ON mailing_copy (state) WHERE state IN ('stopped', 'task')",
)
"""Language versions of what people write, checked wording, and what was sent to whom."""
