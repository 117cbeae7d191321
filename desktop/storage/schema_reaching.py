"""Goals, reviews, reaching people who are left out: part of the fifth version of the tables.

Never edit what was released: add a migration. `equality_answer` has no history, no person, no
time and no order: its ids are drawn at random, and each question of a form is a row of its own
that nothing joins to the others (practice rule 41). `equality_shown` has no time either, which
would say how many forms were there on which day.
"""

from desktop.storage.schema_agenda import day

REVIEW_TABLES = (
    f"""CREATE TABLE goal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        wording TEXT NOT NULL CHECK (length(wording) > 0),
        level TEXT NOT NULL CHECK (level IN ('individual', 'service', 'strategic')),
        family TEXT NOT NULL CHECK (family IN ('process', 'outcome')),
        request_id INTEGER REFERENCES request(id) ON DELETE RESTRICT,
        baseline TEXT NOT NULL,
        measure TEXT NOT NULL,
        target TEXT NOT NULL,
        set_with_members INTEGER NOT NULL CHECK (set_with_members IN (0, 1)),
        set_by TEXT NOT NULL,
        agreed_by TEXT NOT NULL,
        {day("start_on")},
        {day("check_on")},
        {day("end_on")},
        state TEXT NOT NULL
            CHECK (state IN ('open', 'reached', 'partly', 'not reached', 'dropped')),
        {day("ended_on")},
        result TEXT NOT NULL,
        made_on TEXT NOT NULL CHECK (made_on IS date(made_on))
    ) STRICT""",
    """CREATE TABLE goal_check (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        goal_id INTEGER NOT NULL REFERENCES goal(id) ON DELETE RESTRICT,
        day TEXT NOT NULL CHECK (day IS date(day)),
        found TEXT NOT NULL CHECK (length(found) > 0),
        checked_by INTEGER REFERENCES person(id) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE INDEX goal_check_goal ON goal_check (goal_id)",
    f"""CREATE TABLE review (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL CHECK (length(title) > 0),
        first_day TEXT NOT NULL CHECK (first_day IS date(first_day)),
        last_day TEXT NOT NULL CHECK (last_day IS date(last_day)),
        evidence TEXT NOT NULL,
        findings TEXT NOT NULL,
        next_steps TEXT NOT NULL,
        made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
        {day("closed_on")}
    ) STRICT""",
    """CREATE TABLE review_member (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        review_id INTEGER NOT NULL REFERENCES review(id) ON DELETE RESTRICT,
        person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        UNIQUE (review_id, person_id)
    ) STRICT""",
    """CREATE TABLE review_goal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        review_id INTEGER NOT NULL REFERENCES review(id) ON DELETE RESTRICT,
        goal_id INTEGER NOT NULL REFERENCES goal(id) ON DELETE RESTRICT,
        result TEXT NOT NULL,
        UNIQUE (review_id, goal_id)
    ) STRICT""",
    """CREATE TABLE review_shared (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        review_id INTEGER NOT NULL REFERENCES review(id) ON DELETE RESTRICT,
        with_whom TEXT NOT NULL CHECK (length(with_whom) > 0),
        day TEXT NOT NULL CHECK (day IS date(day)),
        how TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX review_shared_review ON review_shared (review_id)",
    f"""CREATE TABLE indicator (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        wording TEXT NOT NULL CHECK (length(wording) > 0),
        family TEXT NOT NULL CHECK (family IN ('process', 'outcome')),
        set_with_members INTEGER NOT NULL CHECK (set_with_members IN (0, 1)),
        set_by TEXT NOT NULL,
        made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
        {day("ended_on")}
    ) STRICT""",
    """CREATE TABLE indicator_score (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        indicator_id INTEGER NOT NULL REFERENCES indicator(id) ON DELETE RESTRICT,
        first_day TEXT NOT NULL CHECK (first_day IS date(first_day)),
        last_day TEXT NOT NULL CHECK (last_day IS date(last_day)),
        score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
        people INTEGER CHECK (people IS NULL OR people > 0),
        note TEXT NOT NULL,
        UNIQUE (indicator_id, last_day)
    ) STRICT""",
)
REACHING_TABLES = (
    f"""CREATE TABLE outreach (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        day TEXT NOT NULL CHECK (day IS date(day)),
        place TEXT NOT NULL,
        method TEXT NOT NULL,
        group_reached TEXT NOT NULL,
        people_met INTEGER CHECK (people_met IS NULL OR people_met >= 0),
        topics TEXT NOT NULL,
        barrier TEXT NOT NULL,
        barrier_done TEXT NOT NULL,
        follow_up TEXT NOT NULL,
        {day("follow_up_on")},
        {day("followed_on")},
        cost INTEGER CHECK (cost IS NULL OR cost >= 0),
        done_by INTEGER REFERENCES person(id) ON DELETE RESTRICT
    ) STRICT""",
    f"""CREATE TABLE reach_step (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        who TEXT NOT NULL CHECK (length(who) > 0),
        gap TEXT NOT NULL,
        step TEXT NOT NULL CHECK (length(step) > 0),
        owner_id INTEGER REFERENCES person(id) ON DELETE RESTRICT,
        {day("due")},
        state TEXT NOT NULL CHECK (state IN ('to do', 'done', 'dropped')),
        {day("ended_on")},
        result TEXT NOT NULL,
        made_on TEXT NOT NULL CHECK (made_on IS date(made_on))
    ) STRICT""",
    f"""CREATE TABLE equality_round (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL CHECK (length(title) > 0),
        nation TEXT NOT NULL,
        questions TEXT NOT NULL CHECK (json_valid(questions)),
        first_day TEXT NOT NULL CHECK (first_day IS date(first_day)),
        last_day TEXT NOT NULL CHECK (last_day IS date(last_day)),
        {day("closed_on")}
    ) STRICT""",
    """CREATE TABLE equality_answer (
        id INTEGER PRIMARY KEY,
        round_id INTEGER NOT NULL REFERENCES equality_round(id) ON DELETE RESTRICT,
        question TEXT NOT NULL,
        choice TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE benchmark (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        question TEXT NOT NULL,
        choice TEXT NOT NULL,
        per_mille INTEGER NOT NULL CHECK (per_mille BETWEEN 0 AND 1000),
        source TEXT NOT NULL,
        UNIQUE (question, choice)
    ) STRICT""",
    """CREATE TABLE equality_shown (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        round_id INTEGER NOT NULL REFERENCES equality_round(id) ON DELETE RESTRICT,
        forms INTEGER NOT NULL CHECK (forms >= 0),
        UNIQUE (round_id, forms)
    ) STRICT""",
)
REACHING_AND_REVIEWS = (*REVIEW_TABLES, *REACHING_TABLES)
"""Whether it gets better, for whom, and who is still left out."""
