"""Agendas, notes, decisions and actions: part of the fourth version of the tables.

Never edit what was released: add a migration. `open_note` keeps no history: it is what stands
on the note-taker's screen and was not left yet. `paper_bytes` holds what JSON cannot.
"""


def day(column: str) -> str:
    """SQL of a column that holds a day, or none."""
    return f"{column} TEXT CHECK ({column} IS NULL OR {column} IS date({column}))"


AGENDA_TABLES = (
    f"""CREATE TABLE item (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        body_id INTEGER REFERENCES body(id) ON DELETE RESTRICT,
        meeting_id INTEGER REFERENCES meeting(id) ON DELETE RESTRICT,
        title TEXT NOT NULL CHECK (length(title) > 0),
        proposed_by INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        proposed_on TEXT NOT NULL CHECK (proposed_on IS date(proposed_on)),
        how TEXT NOT NULL,
        written_by INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        outcome TEXT NOT NULL CHECK (outcome IN ('decide', 'discuss', 'inform')),
        minutes INTEGER CHECK (minutes IS NULL OR minutes > 0),
        lead_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        briefing TEXT NOT NULL,
        options TEXT NOT NULL,
        can_change TEXT NOT NULL,
        cannot_change TEXT NOT NULL,
        why_fixed TEXT NOT NULL,
        recommended TEXT NOT NULL,
        confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)),
        state TEXT NOT NULL
            CHECK (state IN ('proposed', 'accepted', 'deferred', 'refused', 'done')),
        reason TEXT NOT NULL,
        {day("told_on")},
        told_how TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX item_open ON item (state) WHERE state IN ('proposed', 'accepted', 'deferred')",
    "CREATE INDEX item_proposer ON item (proposed_by)",
    "CREATE INDEX item_meeting ON item (meeting_id)",
    """CREATE TABLE agenda_line (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE RESTRICT,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        item_id INTEGER REFERENCES item(id) ON DELETE RESTRICT,
        title TEXT NOT NULL,
        minutes INTEGER CHECK (minutes IS NULL OR minutes > 0),
        lead_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        state TEXT NOT NULL CHECK (state IN ('planned', 'discussed', 'deferred', 'not reached')),
        used_minutes INTEGER CHECK (used_minutes IS NULL OR used_minutes >= 0)
    ) STRICT""",
    "CREATE INDEX agenda_line_meeting ON agenda_line (meeting_id, position)",
    "CREATE INDEX agenda_line_item ON agenda_line (item_id)",
    """CREATE TABLE paper_bytes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        sha256 TEXT NOT NULL UNIQUE,
        media_type TEXT NOT NULL,
        bytes BLOB NOT NULL
    ) STRICT""",
    f"""CREATE TABLE item_paper (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        item_id INTEGER NOT NULL REFERENCES item(id) ON DELETE RESTRICT,
        title TEXT NOT NULL CHECK (length(title) > 0),
        author TEXT NOT NULL,
        language TEXT NOT NULL,
        summary TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES paper_bytes(sha256) ON DELETE RESTRICT,
        media_type TEXT NOT NULL,
        name TEXT NOT NULL,
        pages INTEGER NOT NULL CHECK (pages >= 0),
        size INTEGER NOT NULL CHECK (size >= 0),
        trouble TEXT NOT NULL CHECK (json_valid(trouble)),
        received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
        {day("removed_on")}
    ) STRICT""",
    "CREATE INDEX item_paper_item ON item_paper (item_id)",
    f"""CREATE TABLE glossary_word (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        word TEXT NOT NULL CHECK (length(word) > 0),
        meaning TEXT NOT NULL,
        {day("ended_on")}
    ) STRICT""",
)
NOTES_TABLES = (
    """CREATE TABLE line_note (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        line_id INTEGER NOT NULL UNIQUE REFERENCES agenda_line(id) ON DELETE RESTRICT,
        said TEXT NOT NULL,
        disagreement TEXT NOT NULL,
        read_back INTEGER NOT NULL CHECK (read_back IN (0, 1))
    ) STRICT""",
    """CREATE TABLE member_view (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        line_id INTEGER REFERENCES agenda_line(id) ON DELETE RESTRICT,
        person_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        own_words TEXT NOT NULL CHECK (length(own_words) > 0),
        summary TEXT NOT NULL,
        language TEXT NOT NULL,
        how TEXT NOT NULL,
        written_by INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        day TEXT NOT NULL CHECK (day IS date(day))
    ) STRICT""",
    "CREATE INDEX member_view_line ON member_view (line_id)",
    "CREATE INDEX member_view_person ON member_view (person_id)",
    """CREATE TABLE interest (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        meeting_id INTEGER REFERENCES meeting(id) ON DELETE RESTRICT,
        line_id INTEGER REFERENCES agenda_line(id) ON DELETE RESTRICT,
        matter TEXT NOT NULL CHECK (length(matter) > 0),
        handled TEXT NOT NULL,
        declared_on TEXT NOT NULL CHECK (declared_on IS date(declared_on))
    ) STRICT""",
    "CREATE INDEX interest_meeting ON interest (meeting_id)",
    "CREATE INDEX interest_person ON interest (person_id)",
    f"""CREATE TABLE decision (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        meeting_id INTEGER REFERENCES meeting(id) ON DELETE RESTRICT,
        item_id INTEGER REFERENCES item(id) ON DELETE RESTRICT,
        body_id INTEGER REFERENCES body(id) ON DELETE RESTRICT,
        day TEXT NOT NULL CHECK (day IS date(day)),
        wording TEXT NOT NULL CHECK (length(wording) > 0),
        reasons TEXT NOT NULL,
        options TEXT NOT NULL,
        power TEXT CHECK (power IS NULL OR power IN ('decide', 'share', 'advise', 'informed')),
        quorate INTEGER CHECK (quorate IS NULL OR quorate IN (0, 1)),
        recommended TEXT NOT NULL,
        difference TEXT NOT NULL,
        disagreement TEXT NOT NULL,
        answerable_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        made_between TEXT NOT NULL,
        {day("review_on")},
        {day("withdrawn_on")}
    ) STRICT""",
    "CREATE INDEX decision_meeting ON decision (meeting_id)",
    "CREATE INDEX decision_item ON decision (item_id)",
    f"""CREATE TABLE action (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        meeting_id INTEGER REFERENCES meeting(id) ON DELETE RESTRICT,
        item_id INTEGER REFERENCES item(id) ON DELETE RESTRICT,
        decision_id INTEGER REFERENCES decision(id) ON DELETE RESTRICT,
        body_id INTEGER REFERENCES body(id) ON DELETE RESTRICT,
        wording TEXT NOT NULL CHECK (length(wording) > 0),
        owner_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        {day("due")},
        made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
        state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
        {day("ended_on")},
        result TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX action_open ON action (owner_id) WHERE state = 'open'",
    "CREATE INDEX action_meeting ON action (meeting_id)",
    f"""CREATE TABLE action_put_off (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        action_id INTEGER NOT NULL REFERENCES action(id) ON DELETE RESTRICT,
        day TEXT NOT NULL CHECK (day IS date(day)),
        {day("from_due")},
        {day("to_due")},
        reason TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX action_put_off_of ON action_put_off (action_id)",
    f"""CREATE TABLE notes_version (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE RESTRICT,
        number INTEGER NOT NULL CHECK (number > 0),
        state TEXT NOT NULL CHECK (state IN ('draft', 'read', 'agreed', 'signed')),
        said TEXT NOT NULL CHECK (json_valid(said)),
        made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
        {day("read_from")},
        {day("agreed_on")},
        agreed_at_id INTEGER REFERENCES meeting(id) ON DELETE RESTRICT,
        signed_by INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        {day("signed_on")},
        UNIQUE (meeting_id, number)
    ) STRICT""",
    f"""CREATE TABLE notes_change (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE RESTRICT,
        line_id INTEGER REFERENCES agenda_line(id) ON DELETE RESTRICT,
        asked_by INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        wording TEXT NOT NULL CHECK (length(wording) > 0),
        asked_on TEXT NOT NULL CHECK (asked_on IS date(asked_on)),
        answer TEXT NOT NULL,
        {day("answered_on")}
    ) STRICT""",
    "CREATE INDEX notes_change_meeting ON notes_change (meeting_id)",
    """CREATE TABLE feedback_sheet (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE RESTRICT,
        felt INTEGER CHECK (felt IS NULL OR felt BETWEEN 1 AND 3),
        worked TEXT NOT NULL,
        to_change TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX feedback_sheet_meeting ON feedback_sheet (meeting_id)",
    """CREATE TABLE open_note (
        id INTEGER PRIMARY KEY,
        meeting_id INTEGER NOT NULL,
        said TEXT NOT NULL CHECK (json_valid(said)),
        at TEXT NOT NULL
    ) STRICT""",
)
"""Items, their papers, what was said and decided, who does what."""
