"""Requests, what people said, answers, changes, hearing back: part of the fifth version.

Never edit what was released: add a migration. A letter that was sent is never changed; taking
it back is a row of its own.
"""

from desktop.storage.schema_agenda import day

CHANGE_COLUMNS = (
    "ALTER TABLE person ADD COLUMN invitation_limit INTEGER",
    "ALTER TABLE person ADD COLUMN hear_back TEXT",
)
REQUEST_TABLES = (
    f"""CREATE TABLE request (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL CHECK (length(title) > 0),
        asked_by TEXT NOT NULL,
        contact TEXT NOT NULL,
        received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
        purpose TEXT NOT NULL,
        stage TEXT NOT NULL,
        involvement TEXT NOT NULL,
        decision TEXT NOT NULL,
        decided_by TEXT NOT NULL,
        {day("decided_on")},
        can_change TEXT NOT NULL,
        cannot_change TEXT NOT NULL,
        why_fixed TEXT NOT NULL,
        likely_result TEXT NOT NULL,
        fee TEXT NOT NULL,
        expenses TEXT NOT NULL,
        support TEXT NOT NULL,
        holds_money TEXT NOT NULL,
        last_word TEXT NOT NULL,
        {day("feedback_due")},
        body_id INTEGER REFERENCES body(id) ON DELETE RESTRICT,
        state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'declined')),
        {day("opened_on")},
        {day("closed_on")},
        close_note TEXT NOT NULL,
        declined_why TEXT NOT NULL,
        {day("public_on")},
        public_where TEXT NOT NULL,
        made_on TEXT NOT NULL CHECK (made_on IS date(made_on))
    ) STRICT""",
    "CREATE INDEX request_open ON request (state) WHERE state IN ('draft', 'open')",
    f"""CREATE TABLE invited (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        request_id INTEGER NOT NULL REFERENCES request(id) ON DELETE RESTRICT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        seat TEXT NOT NULL,
        invited_on TEXT NOT NULL CHECK (invited_on IS date(invited_on)),
        reply TEXT NOT NULL CHECK (reply IN ('none', 'yes', 'no')),
        {day("replied_on")},
        why_not TEXT NOT NULL,
        {day("put_forward_on")},
        UNIQUE (request_id, person_id)
    ) STRICT""",
    "CREATE INDEX invited_person ON invited (person_id, invited_on)",
    "ALTER TABLE item ADD COLUMN request_id INTEGER REFERENCES request(id) ON DELETE RESTRICT",
)
SAID_TABLES = (
    """CREATE TABLE theme (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        request_id INTEGER NOT NULL REFERENCES request(id) ON DELETE RESTRICT,
        position INTEGER NOT NULL,
        title TEXT NOT NULL CHECK (length(title) > 0),
        recommended TEXT NOT NULL,
        sent_to TEXT NOT NULL,
        sent_on TEXT CHECK (sent_on IS NULL OR sent_on IS date(sent_on)),
        ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on))
    ) STRICT""",
    "CREATE INDEX theme_request ON theme (request_id, position)",
    """CREATE TABLE view_theme (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        view_id INTEGER NOT NULL REFERENCES member_view(id) ON DELETE RESTRICT,
        theme_id INTEGER NOT NULL REFERENCES theme(id) ON DELETE RESTRICT,
        UNIQUE (view_id, theme_id)
    ) STRICT""",
    "CREATE INDEX view_theme_theme ON view_theme (theme_id)",
)
ANSWER_TABLES = (
    f"""CREATE TABLE answer (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        theme_id INTEGER NOT NULL REFERENCES theme(id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN ('yes', 'partly', 'no')),
        day TEXT NOT NULL CHECK (day IS date(day)),
        answered_by TEXT NOT NULL,
        decision_id INTEGER REFERENCES decision(id) ON DELETE RESTRICT,
        decided TEXT NOT NULL,
        decided_by TEXT NOT NULL,
        power TEXT CHECK (power IS NULL OR power IN ('decide', 'share', 'advise', 'informed')),
        options TEXT NOT NULL,
        reasons TEXT NOT NULL,
        could_not TEXT NOT NULL,
        difference TEXT NOT NULL,
        disagreement TEXT NOT NULL,
        fixed_points TEXT NOT NULL,
        mistake TEXT NOT NULL,
        next_step TEXT NOT NULL,
        {day("check_on")},
        replaces_id INTEGER UNIQUE REFERENCES answer(id) ON DELETE RESTRICT,
        made_on TEXT NOT NULL CHECK (made_on IS date(made_on))
    ) STRICT""",
    "CREATE INDEX answer_theme ON answer (theme_id)",
    f"""CREATE TABLE change (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        answer_id INTEGER REFERENCES answer(id) ON DELETE RESTRICT,
        wording TEXT NOT NULL CHECK (length(wording) > 0),
        level TEXT NOT NULL CHECK (level IN ('individual', 'service', 'strategic')),
        owner_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        owner TEXT NOT NULL,
        {day("due")},
        cost INTEGER CHECK (cost IS NULL OR cost >= 0),
        state TEXT NOT NULL CHECK (state IN ('to do', 'done', 'not done')),
        {day("ended_on")},
        evidence TEXT NOT NULL,
        why_not TEXT NOT NULL,
        made_on TEXT NOT NULL CHECK (made_on IS date(made_on))
    ) STRICT""",
    "CREATE INDEX change_answer ON change (answer_id)",
    """CREATE TABLE change_check (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        change_id INTEGER NOT NULL REFERENCES change(id) ON DELETE RESTRICT,
        months INTEGER NOT NULL CHECK (months IN (3, 6, 12)),
        day TEXT NOT NULL CHECK (day IS date(day)),
        felt TEXT NOT NULL CHECK (felt IN ('yes', 'partly', 'no')),
        own_words TEXT NOT NULL,
        checked_by INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        UNIQUE (change_id, months)
    ) STRICT""",
)
HEARING_TABLES = (
    """CREATE TABLE sent_letter (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        request_id INTEGER NOT NULL REFERENCES request(id) ON DELETE RESTRICT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        number INTEGER NOT NULL CHECK (number > 0),
        way TEXT NOT NULL,
        language TEXT NOT NULL,
        beside TEXT NOT NULL,
        reading TEXT NOT NULL,
        answers TEXT NOT NULL CHECK (json_valid(answers)),
        said TEXT NOT NULL CHECK (json_valid(said)),
        note TEXT NOT NULL,
        sent_on TEXT NOT NULL CHECK (sent_on IS date(sent_on)),
        told_by INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        UNIQUE (request_id, person_id, number)
    ) STRICT""",
    "CREATE INDEX sent_letter_person ON sent_letter (person_id)",
    """CREATE TABLE letter_taken_back (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        letter_id INTEGER NOT NULL UNIQUE REFERENCES sent_letter(id) ON DELETE RESTRICT,
        day TEXT NOT NULL CHECK (day IS date(day)),
        by_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        why TEXT NOT NULL CHECK (length(why) > 0)
    ) STRICT""",
    f"""CREATE TABLE not_reached (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        request_id INTEGER NOT NULL REFERENCES request(id) ON DELETE RESTRICT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        day TEXT NOT NULL CHECK (day IS date(day)),
        tried TEXT NOT NULL CHECK (length(tried) > 0),
        {day("ended_on")}
    ) STRICT""",
    "CREATE INDEX not_reached_request ON not_reached (request_id)",
    """CREATE TABLE name_passed (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        request_id INTEGER NOT NULL REFERENCES request(id) ON DELETE RESTRICT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        found TEXT NOT NULL,
        sentence TEXT NOT NULL,
        passed_by INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        day TEXT NOT NULL CHECK (day IS date(day)),
        UNIQUE (request_id, person_id, sentence)
    ) STRICT""",
    """CREATE TABLE wording_block (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        place TEXT NOT NULL,
        name TEXT NOT NULL,
        position INTEGER NOT NULL,
        ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on))
    ) STRICT""",
)
VIEW_COLUMNS = (
    "ALTER TABLE member_view ADD COLUMN request_id INTEGER REFERENCES request(id)",
    "ALTER TABLE member_view ADD COLUMN letter_id INTEGER REFERENCES sent_letter(id)",
    "ALTER TABLE member_view ADD COLUMN consent TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE member_view ADD COLUMN through TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE member_view ADD COLUMN wants_answer INTEGER NOT NULL DEFAULT 1",
    "CREATE INDEX member_view_request ON member_view (request_id)",
)
CHANGE_TABLES = (
    *CHANGE_COLUMNS,
    *REQUEST_TABLES,
    *SAID_TABLES,
    *ANSWER_TABLES,
    *HEARING_TABLES,
    *VIEW_COLUMNS,
)
"""What a group needs so that nobody who spoke is left without an answer."""
