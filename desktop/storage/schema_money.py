"""The tables of money as the first version made them: policy, claims, receipts, cash.

Never edit what was released: add a migration.
"""

MONEY_TABLES = (
    """CREATE TABLE category (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        code TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        unit TEXT NOT NULL CHECK (unit IN ('cost', 'mile', 'hour', 'item')),
        kind TEXT NOT NULL CHECK (kind IN ('cost', 'fee')),
        position INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE policy (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        number INTEGER NOT NULL UNIQUE,
        from_day TEXT NOT NULL,
        agreed_on TEXT,
        claim_months INTEGER NOT NULL,
        no_receipt_limit INTEGER NOT NULL,
        cash_limit INTEGER,
        cash_limit_stops INTEGER NOT NULL CHECK (cash_limit_stops IN (0, 1)),
        second_agreer_above INTEGER,
        promise_days INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE rate (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        policy_id INTEGER NOT NULL REFERENCES policy(id) ON DELETE RESTRICT,
        category_id INTEGER NOT NULL REFERENCES category(id) ON DELETE RESTRICT,
        from_day TEXT NOT NULL,
        amount TEXT,
        cap TEXT,
        away_minutes INTEGER NOT NULL,
        agreed_before INTEGER NOT NULL CHECK (agreed_before IN (0, 1)),
        receipt TEXT NOT NULL CHECK (receipt IN ('needed', 'not needed', 'carer'))
    ) STRICT""",
    """CREATE TABLE usual_line (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        position INTEGER NOT NULL,
        category_id INTEGER NOT NULL REFERENCES category(id) ON DELETE RESTRICT,
        what TEXT NOT NULL,
        quantity TEXT NOT NULL,
        unit_amount TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX usual_line_person ON usual_line (person_id)",
    """CREATE TABLE claim (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        number INTEGER NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('cost', 'fee', 'advance')),
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        payee_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        collector_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        meeting_id INTEGER REFERENCES meeting(id) ON DELETE RESTRICT,
        day TEXT NOT NULL,
        submitted_on TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'asked about', 'agreed',
            'not agreed', 'withdrawn', 'promised', 'paid', 'put back')),
        method TEXT NOT NULL CHECK (method IN ('cash', 'bank')),
        away_minutes INTEGER,
        replaces_id INTEGER UNIQUE REFERENCES claim(id) ON DELETE RESTRICT,
        advance_id INTEGER REFERENCES claim(id) ON DELETE RESTRICT,
        return_by TEXT,
        late_agreed TEXT NOT NULL,
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        refusal TEXT NOT NULL,
        same_as_last INTEGER NOT NULL CHECK (same_as_last IN (0, 1))
    ) STRICT""",
    "CREATE INDEX claim_person ON claim (person_id)",
    "CREATE INDEX claim_meeting ON claim (meeting_id)",
    "CREATE INDEX claim_state ON claim (state)",
    """CREATE TABLE claim_line (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE RESTRICT,
        position INTEGER NOT NULL,
        category_id INTEGER NOT NULL REFERENCES category(id) ON DELETE RESTRICT,
        day TEXT NOT NULL CHECK (day IS date(day)),
        what TEXT NOT NULL,
        quantity TEXT NOT NULL,
        unit_amount TEXT NOT NULL,
        rate_id INTEGER REFERENCES rate(id) ON DELETE RESTRICT,
        agreed_before INTEGER NOT NULL CHECK (agreed_before IN (0, 1)),
        claimed INTEGER NOT NULL CHECK (claimed >= 0),
        allowed INTEGER NOT NULL CHECK (allowed >= 0),
        difference TEXT CHECK (difference IS NULL OR json_valid(difference)),
        set_by_hand INTEGER,
        own_reason TEXT NOT NULL,
        receipt TEXT NOT NULL,
        receipt_number INTEGER,
        no_receipt_reason TEXT NOT NULL,
        accepted_by INTEGER REFERENCES person(id) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE INDEX claim_line_claim ON claim_line (claim_id)",
    "CREATE INDEX claim_line_day ON claim_line (day, category_id, claimed)",
    """CREATE TABLE agreement (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN ('policy', 'person', 'beforehand')),
        person_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        amount INTEGER NOT NULL,
        at TEXT NOT NULL,
        reason TEXT NOT NULL,
        lapsed INTEGER NOT NULL CHECK (lapsed IN (0, 1))
    ) STRICT""",
    "CREATE INDEX agreement_claim ON agreement (claim_id)",
    """CREATE TABLE possible_double (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE RESTRICT,
        line_id INTEGER NOT NULL REFERENCES claim_line(id) ON DELETE RESTRICT,
        other_line_id INTEGER NOT NULL REFERENCES claim_line(id) ON DELETE RESTRICT,
        state TEXT NOT NULL CHECK (state IN ('held', 'cleared', 'double')),
        cleared_by INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        note TEXT NOT NULL,
        UNIQUE (line_id, other_line_id)
    ) STRICT""",
    "CREATE INDEX possible_double_claim ON possible_double (claim_id)",
    """CREATE TABLE receipt_bytes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        sha256 TEXT NOT NULL UNIQUE,
        media_type TEXT NOT NULL,
        bytes BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE receipt (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE RESTRICT,
        sha256 TEXT NOT NULL REFERENCES receipt_bytes(sha256) ON DELETE RESTRICT,
        media_type TEXT NOT NULL,
        name TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX receipt_claim ON receipt (claim_id)",
    "CREATE INDEX receipt_sha ON receipt (sha256)",
    """CREATE TABLE receipt_line (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        receipt_id INTEGER NOT NULL REFERENCES receipt(id) ON DELETE RESTRICT,
        line_id INTEGER NOT NULL REFERENCES claim_line(id) ON DELETE RESTRICT,
        UNIQUE (receipt_id, line_id)
    ) STRICT""",
    """CREATE TABLE place (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL
            CHECK (kind IN ('tin', 'float', 'bank', 'people', 'difference', 'start')),
        name TEXT NOT NULL,
        holder_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        float_amount INTEGER NOT NULL CHECK (float_amount >= 0)
    ) STRICT""",
    """CREATE TABLE movement (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        book_id INTEGER NOT NULL REFERENCES place(id) ON DELETE RESTRICT,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        kind TEXT NOT NULL,
        from_id INTEGER NOT NULL REFERENCES place(id) ON DELETE RESTRICT,
        to_id INTEGER NOT NULL REFERENCES place(id) ON DELETE RESTRICT,
        amount INTEGER NOT NULL CHECK (amount > 0),
        at TEXT NOT NULL,
        day TEXT NOT NULL CHECK (day IS date(day)),
        claim_id INTEGER REFERENCES claim(id) ON DELETE RESTRICT,
        meeting_id INTEGER REFERENCES meeting(id) ON DELETE RESTRICT,
        paid_by INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        received_by INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        received_name TEXT NOT NULL,
        signing TEXT NOT NULL,
        witness_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        pieces TEXT CHECK (pieces IS NULL OR json_valid(pieces)),
        corrects_id INTEGER REFERENCES movement(id) ON DELETE RESTRICT,
        count_id INTEGER REFERENCES cash_count(id) ON DELETE RESTRICT,
        note TEXT NOT NULL,
        CHECK (from_id <> to_id),
        UNIQUE (book_id, year, number)
    ) STRICT""",
    "CREATE UNIQUE INDEX movement_pays_once ON movement (claim_id) WHERE kind = 'pay'",
    "CREATE INDEX movement_claim ON movement (claim_id)",
    "CREATE INDEX movement_from ON movement (from_id, day)",
    "CREATE INDEX movement_to ON movement (to_id, day)",
    "CREATE INDEX movement_meeting ON movement (meeting_id)",
    """CREATE TABLE signed_later (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        movement_id INTEGER NOT NULL UNIQUE REFERENCES movement(id) ON DELETE RESTRICT,
        signing TEXT NOT NULL,
        witness_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE cash_count (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        place_id INTEGER NOT NULL REFERENCES place(id) ON DELETE RESTRICT,
        meeting_id INTEGER REFERENCES meeting(id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN ('open', 'close', 'hand over', 'check')),
        at TEXT NOT NULL,
        day TEXT NOT NULL CHECK (day IS date(day)),
        pieces TEXT CHECK (pieces IS NULL OR json_valid(pieces)),
        total INTEGER NOT NULL CHECK (total >= 0),
        expected INTEGER NOT NULL,
        explanation TEXT NOT NULL,
        first_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        second_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        household_reason TEXT NOT NULL,
        seen_movement INTEGER NOT NULL,
        CHECK (second_id IS NULL OR second_id <> first_id)
    ) STRICT""",
    "CREATE INDEX cash_count_place ON cash_count (place_id)",
    """CREATE TABLE count_confirmed (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        count_id INTEGER NOT NULL UNIQUE REFERENCES cash_count(id) ON DELETE RESTRICT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE hand_over (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        place_id INTEGER NOT NULL REFERENCES place(id) ON DELETE RESTRICT,
        count_id INTEGER NOT NULL REFERENCES cash_count(id) ON DELETE RESTRICT,
        from_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        to_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        keys INTEGER NOT NULL,
        at TEXT NOT NULL,
        day TEXT NOT NULL,
        CHECK (from_id <> to_id)
    ) STRICT""",
    """CREATE TABLE hand_over_confirmed (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        hand_over_id INTEGER NOT NULL UNIQUE REFERENCES hand_over(id) ON DELETE RESTRICT,
        at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE promise (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE RESTRICT,
        amount INTEGER NOT NULL CHECK (amount > 0),
        made_on TEXT NOT NULL,
        pay_by TEXT NOT NULL,
        cancelled_on TEXT
    ) STRICT""",
    "CREATE INDEX promise_claim ON promise (claim_id)",
)
