"""The tables as the first version made them. Never edit what was released: add a migration.

Amounts are whole smallest units. Dates are ISO text in the group's time zone, instants ISO
text in UTC. Exact quantities are decimal text. `APPEND_ONLY` and `UNLOGGED` tell the
triggers which tables are never changed and which keep no history.
"""

from desktop.storage.schema_money import MONEY_TABLES

APPEND_ONLY = frozenset(
    {
        "movement",
        "signed_later",
        "cash_count",
        "count_confirmed",
        "hand_over",
        "hand_over_confirmed",
        "receipt_bytes",
        "paper_bytes",
        "seen_details",
        "typed_in",
        "look_through",
        "sent_letter",
        "letter_taken_back",
    }
)
"""Never updated, deleted or replaced, by us or by another tool."""

UNLOGGED = frozenset(
    {
        "history_step",
        "history_row",
        "history_now",
        "id_counter",
        "receipt_bytes",
        "paper_bytes",
        "copy_made",
        "file_mark",
        "open_claim",
        "open_note",
        "equality_answer",
        "equality_shown",
        "_sqlite_migrations",
    }
)
"""Tables without row history: history itself, the id counter, bytes that JSON cannot hold,
what is about this file and this evening only (`schema_real_group`), and what would say when
somebody's answers without a name came in."""

SEARCH_TABLE = (
    """CREATE VIRTUAL TABLE search_text USING fts5 (
        text,
        tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M* So'",
        detail = none, prefix = '1 2 3'
    )""",
)
"""Vowel signs and emoji are part of words, or Bengali and Punjabi words would be cut.

Not with FTS5's `secure-delete`: where `detail = none`, SQLite 3.53 spoils the index as soon as
one transaction takes several lines out and writes others. An erasure makes the index anew."""

GROUP_TABLES = (
    """CREATE TABLE id_counter (
        tbl TEXT PRIMARY KEY,
        last INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE history_step (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        person_id INTEGER,
        label TEXT NOT NULL CHECK (json_valid(label)),
        duty TEXT NOT NULL DEFAULT '',
        undoes_id INTEGER REFERENCES history_step(id) ON DELETE RESTRICT,
        kind TEXT NOT NULL DEFAULT 'act'
            CHECK (kind IN ('act', 'undo', 'redo', 'migration', 'erasure')),
        salt TEXT,
        label_digest TEXT NOT NULL,
        blanked TEXT NOT NULL DEFAULT '',
        previous TEXT NOT NULL,
        digest TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX history_step_undoes ON history_step (undoes_id) WHERE undoes_id IS NOT NULL",
    """CREATE TABLE history_row (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        step_id INTEGER NOT NULL REFERENCES history_step(id) ON DELETE RESTRICT,
        tbl TEXT NOT NULL,
        row_id INTEGER NOT NULL,
        before TEXT CHECK (before IS NULL OR json_valid(before)),
        after TEXT CHECK (after IS NULL OR json_valid(after)),
        salt TEXT,
        digest TEXT,
        blanked TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    "CREATE INDEX history_row_of ON history_row (tbl, row_id)",
    "CREATE INDEX history_row_step ON history_row (step_id)",
    """CREATE TABLE history_now (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        step_id INTEGER,
        erasing TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    "INSERT INTO history_now (id) VALUES (1)",
    """CREATE TABLE setting (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT""",
    """CREATE TABLE closed_day (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        day TEXT NOT NULL UNIQUE CHECK (day IS date(day)),
        name TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE person (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL CHECK (length(name) > 0),
        spoken_name TEXT NOT NULL,
        language TEXT NOT NULL,
        reading TEXT NOT NULL,
        phone TEXT NOT NULL,
        email TEXT NOT NULL,
        address TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('welcome', 'active', 'paused', 'left', 'has died')),
        joined_on TEXT,
        method TEXT NOT NULL CHECK (method IN ('cash', 'bank')),
        collector_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        household TEXT NOT NULL,
        claims_costs INTEGER NOT NULL CHECK (claims_costs IN (0, 1)),
        erased_on TEXT
    ) STRICT""",
    "CREATE INDEX person_name ON person (name COLLATE NOCASE)",
    """CREATE TABLE payee_details (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL UNIQUE REFERENCES person(id) ON DELETE RESTRICT,
        account_name TEXT NOT NULL,
        sort_code TEXT NOT NULL,
        account_number TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE seen_details (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE RESTRICT,
        seen_by INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE office (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        office TEXT NOT NULL,
        from_day TEXT NOT NULL,
        until_day TEXT
    ) STRICT""",
    """CREATE TABLE pin (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL UNIQUE REFERENCES person(id) ON DELETE RESTRICT,
        hash TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE meeting (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL CHECK (length(title) > 0),
        day TEXT NOT NULL CHECK (day IS date(day)),
        starts TEXT,
        ends TEXT,
        place TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX meeting_day ON meeting (day)",
    """CREATE TABLE attendance (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE RESTRICT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        invited INTEGER NOT NULL CHECK (invited IN (0, 1)),
        reply TEXT NOT NULL CHECK (reply IN ('coming', 'not coming', 'no answer')),
        came INTEGER NOT NULL CHECK (came IN (0, 1)),
        came_at TEXT,
        supports_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        no_costs INTEGER NOT NULL CHECK (no_costs IN (0, 1)),
        UNIQUE (meeting_id, person_id)
    ) STRICT""",
    "CREATE INDEX attendance_person ON attendance (person_id)",
    """CREATE TABLE meeting_note (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE RESTRICT,
        name TEXT NOT NULL,
        value TEXT NOT NULL CHECK (json_valid(value)),
        UNIQUE (meeting_id, name)
    ) STRICT""",
)
"""History, settings, people, offices, meetings."""

FIRST_TABLES = (*GROUP_TABLES, *MONEY_TABLES, *SEARCH_TABLE)
