"""Every change ever made to the tables, oldest first. Never edit one that was released."""

from sqlite_utils import Database, Migrations

from desktop.storage.schema import FIRST_TABLES
from desktop.storage.schema_changes import CHANGE_TABLES
from desktop.storage.schema_meetings import MEETING_TABLES
from desktop.storage.schema_paper import PAPER_TABLES
from desktop.storage.schema_reaching import REACHING_AND_REVIEWS
from desktop.storage.schema_real_group import REAL_GROUP_TABLES

migrations = Migrations("hearback")


@migrations(name="0001_people_meetings_money")
def create_first_tables(db: Database) -> None:
    for statement in FIRST_TABLES:
        db.execute(statement)


@migrations(name="0002_a_real_group")
def create_real_group_tables(db: Database) -> None:
    for statement in REAL_GROUP_TABLES:
        db.execute(statement)


@migrations(name="0003_paper")
def create_paper_tables(db: Database) -> None:
    for statement in PAPER_TABLES:
        db.execute(statement)


@migrations(name="0004_meetings")
def create_meeting_tables(db: Database) -> None:
    for statement in MEETING_TABLES:
        db.execute(statement)


@migrations(name="0005_what_changed")
def create_change_tables(db: Database) -> None:
    for statement in (*CHANGE_TABLES, *REACHING_AND_REVIEWS):
        db.execute(statement)


@migrations(name="0006_invitation_letters")
def say_which_request_a_mailing_is_about(db: Database) -> None:
    db.execute(
        "ALTER TABLE mailing ADD COLUMN request_id INTEGER"
        " REFERENCES request(id) ON DELETE RESTRICT"
    )
