"""Bodies, venues, needs and bookings: the fourth version of the tables, with `schema_agenda`.

Never edit what was released: add a migration.
"""

from desktop.storage.schema_agenda import AGENDA_TABLES, NOTES_TABLES, day

MEETING_COLUMNS = (
    "ALTER TABLE meeting ADD COLUMN body_id INTEGER REFERENCES body(id) ON DELETE RESTRICT",
    """ALTER TABLE meeting ADD COLUMN series_id
        INTEGER REFERENCES meeting_series(id) ON DELETE RESTRICT""",
    """ALTER TABLE meeting ADD COLUMN kind TEXT NOT NULL DEFAULT 'main' CHECK
        (kind IN ('main', 'pre-meeting', 'review', 'outreach', 'training', 'panel'))""",
    "ALTER TABLE meeting ADD COLUMN before_id INTEGER REFERENCES meeting(id) ON DELETE RESTRICT",
    "ALTER TABLE meeting ADD COLUMN venue_id INTEGER REFERENCES venue(id) ON DELETE RESTRICT",
    "ALTER TABLE meeting ADD COLUMN style TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE meeting ADD COLUMN why TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE meeting ADD COLUMN likely_result TEXT NOT NULL DEFAULT ''",
    f"ALTER TABLE meeting ADD COLUMN {day('items_close')}",
    f"ALTER TABLE meeting ADD COLUMN {day('send_by')}",
    """ALTER TABLE meeting ADD COLUMN agenda_state TEXT NOT NULL DEFAULT 'open'
        CHECK (agenda_state IN ('open', 'draft', 'agreed'))""",
    f"ALTER TABLE meeting ADD COLUMN {day('agenda_agreed_on')}",
    """ALTER TABLE meeting ADD COLUMN agenda_agreed_by
        INTEGER REFERENCES person(id) ON DELETE RESTRICT""",
    "ALTER TABLE meeting ADD COLUMN began TEXT",
    "ALTER TABLE meeting ADD COLUMN ended TEXT",
    f"ALTER TABLE meeting ADD COLUMN {day('called_off_on')}",
    "ALTER TABLE meeting ADD COLUMN called_off_why TEXT NOT NULL DEFAULT ''",
)
BODY_TABLES = (
    f"""CREATE TABLE body (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL CHECK (length(name) > 0),
        purpose TEXT NOT NULL,
        level TEXT NOT NULL CHECK (level IN ('daily', 'service', 'strategic')),
        power TEXT NOT NULL CHECK (power IN ('decide', 'share', 'advise', 'informed')),
        quorum_part INTEGER NOT NULL CHECK (quorum_part >= 0),
        quorum_of INTEGER NOT NULL CHECK (quorum_of > 0),
        quorum_plus INTEGER NOT NULL CHECK (quorum_plus >= 0),
        {day("ended_on")}
    ) STRICT""",
    f"""CREATE TABLE terms_of_reference (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        body_id INTEGER NOT NULL REFERENCES body(id) ON DELETE RESTRICT,
        version INTEGER NOT NULL CHECK (version > 0),
        in_scope TEXT NOT NULL,
        out_of_scope TEXT NOT NULL,
        who TEXT NOT NULL,
        how_chosen TEXT NOT NULL,
        how_often TEXT NOT NULL,
        money TEXT NOT NULL,
        support TEXT NOT NULL,
        confidentiality TEXT NOT NULL,
        {day("agreed_on")},
        {day("review_on")},
        UNIQUE (body_id, version)
    ) STRICT""",
    f"""CREATE TABLE seat (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        body_id INTEGER NOT NULL REFERENCES body(id) ON DELETE RESTRICT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        role TEXT NOT NULL,
        votes INTEGER NOT NULL CHECK (votes IN (0, 1)),
        how_chosen TEXT NOT NULL,
        from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
        {day("until_day")}
    ) STRICT""",
    "CREATE INDEX seat_body ON seat (body_id)",
    "CREATE INDEX seat_person ON seat (person_id)",
    f"""CREATE TABLE signed_agreement (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN ('confidentiality', 'involvement', 'driver')),
        signed_on TEXT NOT NULL CHECK (signed_on IS date(signed_on)),
        {day("ended_on")}
    ) STRICT""",
    "CREATE INDEX signed_agreement_person ON signed_agreement (person_id)",
    """CREATE TABLE leaving_note (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        body_id INTEGER REFERENCES body(id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN ('paused', 'left', 'declined')),
        reason TEXT NOT NULL,
        own_words TEXT NOT NULL,
        day TEXT NOT NULL CHECK (day IS date(day))
    ) STRICT""",
    """CREATE TABLE meeting_series (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL CHECK (length(title) > 0),
        body_id INTEGER REFERENCES body(id) ON DELETE RESTRICT,
        rhythm TEXT NOT NULL
    ) STRICT""",
)
ACCESS_TABLES = (
    f"""CREATE TABLE venue (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL CHECK (length(name) > 0),
        address TEXT NOT NULL,
        how_to_get_there TEXT NOT NULL,
        contact TEXT NOT NULL,
        cost_an_hour INTEGER CHECK (cost_an_hour IS NULL OR cost_an_hour >= 0),
        {day("ended_on")}
    ) STRICT""",
    """CREATE TABLE venue_check (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        venue_id INTEGER NOT NULL REFERENCES venue(id) ON DELETE RESTRICT,
        fact TEXT NOT NULL,
        has TEXT NOT NULL CHECK (has IN ('yes', 'partly', 'no')),
        note TEXT NOT NULL,
        checked_by INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        checked_on TEXT NOT NULL CHECK (checked_on IS date(checked_on))
    ) STRICT""",
    "CREATE INDEX venue_check_of ON venue_check (venue_id, fact)",
    """CREATE TABLE venue_on_the_day (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE RESTRICT,
        fact TEXT NOT NULL,
        was_true INTEGER NOT NULL CHECK (was_true IN (0, 1)),
        note TEXT NOT NULL,
        UNIQUE (meeting_id, fact)
    ) STRICT""",
    f"""CREATE TABLE need (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        kind TEXT NOT NULL,
        heading TEXT NOT NULL,
        own_words TEXT NOT NULL,
        may_tell TEXT NOT NULL CHECK (may_tell IN ('organisers', 'who helps', 'venue')),
        agreed_on TEXT NOT NULL CHECK (agreed_on IS date(agreed_on)),
        {day("review_on")},
        {day("ended_on")}
    ) STRICT""",
    "CREATE INDEX need_person ON need (person_id)",
    f"""CREATE TABLE booking (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE RESTRICT,
        kind TEXT NOT NULL,
        covers TEXT,
        for_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        supplier TEXT NOT NULL,
        note TEXT NOT NULL,
        booked_on TEXT NOT NULL CHECK (booked_on IS date(booked_on)),
        {day("confirmed_on")},
        {day("cancelled_on")},
        {day("free_until")},
        cost INTEGER CHECK (cost IS NULL OR cost >= 0)
    ) STRICT""",
    "CREATE INDEX booking_meeting ON booking (meeting_id)",
    """CREATE TABLE passed_need (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE RESTRICT,
        kind TEXT NOT NULL,
        person_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        reason TEXT NOT NULL CHECK (length(reason) > 0),
        passed_by INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        passed_on TEXT NOT NULL CHECK (passed_on IS date(passed_on))
    ) STRICT""",
    "CREATE INDEX passed_need_meeting ON passed_need (meeting_id)",
    """CREATE TABLE workable_time (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
        part TEXT NOT NULL CHECK (part IN ('morning', 'afternoon', 'evening')),
        can INTEGER NOT NULL CHECK (can IN (0, 1)),
        UNIQUE (person_id, weekday, part)
    ) STRICT""",
)
MEETING_TABLES = (
    *BODY_TABLES,
    *ACCESS_TABLES,
    *MEETING_COLUMNS,
    *AGENDA_TABLES,
    *NOTES_TABLES,
)
"""What a group needs from a member's idea to agreed notes."""
