"""What a real group needs beside its money: the second version of the tables.

Never edit what was released: add a migration. `open_claim`, `copy_made` and `file_mark`
keep no history: they are about this laptop's evening and this one file, not about the group.
"""

REAL_GROUP_TABLES = (
    "ALTER TABLE person ADD COLUMN roughly INTEGER CHECK (roughly IS NULL OR roughly >= 0)",
    """ALTER TABLE person ADD COLUMN household_asked
        INTEGER NOT NULL DEFAULT 0 CHECK (household_asked IN (0, 1))""",
    "ALTER TABLE office ADD COLUMN stands_for_id INTEGER REFERENCES person(id) ON DELETE RESTRICT",
    "ALTER TABLE office ADD COLUMN agreed_by_id INTEGER REFERENCES person(id) ON DELETE RESTRICT",
    """CREATE TABLE regular_cost (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        category_id INTEGER NOT NULL REFERENCES category(id) ON DELETE RESTRICT,
        what TEXT NOT NULL,
        up_to INTEGER NOT NULL CHECK (up_to > 0),
        agreed_on TEXT NOT NULL CHECK (agreed_on IS date(agreed_on)),
        until_day TEXT NOT NULL CHECK (until_day IS date(until_day)),
        first_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        second_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on)),
        CHECK (first_id <> second_id)
    ) STRICT""",
    "CREATE INDEX regular_cost_person ON regular_cost (person_id)",
    """CREATE TABLE outside_rule (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        claim_id INTEGER REFERENCES claim(id) ON DELETE RESTRICT,
        movement_id INTEGER REFERENCES movement(id) ON DELETE RESTRICT,
        count_id INTEGER REFERENCES cash_count(id) ON DELETE RESTRICT,
        block TEXT NOT NULL,
        what TEXT NOT NULL CHECK (json_valid(what)),
        day TEXT NOT NULL CHECK (day IS date(day)),
        settled_on TEXT CHECK (settled_on IS NULL OR settled_on IS date(settled_on)),
        settled_by INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        how TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX outside_rule_open ON outside_rule (id) WHERE settled_on IS NULL",
    "CREATE INDEX outside_rule_claim ON outside_rule (claim_id)",
    """CREATE TABLE typed_in (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        movement_id INTEGER NOT NULL UNIQUE REFERENCES movement(id) ON DELETE RESTRICT,
        typed_by INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE look_through (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        at TEXT NOT NULL,
        day TEXT NOT NULL CHECK (day IS date(day)),
        first_day TEXT NOT NULL CHECK (first_day IS date(first_day)),
        last_day TEXT NOT NULL CHECK (last_day IS date(last_day)),
        slips TEXT NOT NULL CHECK (json_valid(slips)),
        all_right INTEGER NOT NULL CHECK (all_right IN (0, 1)),
        note TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE spare_key (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
        fits TEXT NOT NULL,
        typed_back_on TEXT CHECK (typed_back_on IS NULL OR typed_back_on IS date(typed_back_on))
    ) STRICT""",
    """CREATE TABLE can_open (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        how TEXT NOT NULL CHECK (how IN ('password', 'spare key')),
        said_on TEXT NOT NULL CHECK (said_on IS date(said_on)),
        fits TEXT NOT NULL,
        ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on))
    ) STRICT""",
    """CREATE TABLE copy_made (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        day TEXT NOT NULL CHECK (day IS date(day)),
        folder TEXT NOT NULL,
        name TEXT NOT NULL,
        tested INTEGER NOT NULL CHECK (tested IN (0, 1))
    ) STRICT""",
    """CREATE TABLE file_mark (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        copied_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE open_claim (
        id INTEGER PRIMARY KEY,
        person_id INTEGER NOT NULL,
        claim_id INTEGER,
        meeting_id INTEGER,
        place_id INTEGER NOT NULL,
        amount INTEGER NOT NULL,
        paid_by INTEGER NOT NULL,
        at TEXT NOT NULL,
        typing INTEGER NOT NULL CHECK (typing IN (0, 1))
    ) STRICT""",
)
"""Agreed beforehand, outside our rules, typed in, looked through, copies and keys."""
