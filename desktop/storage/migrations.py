"""Every change ever made to the tables, oldest first. Never edit one that was released."""

from sqlite_utils import Database, Migrations

from desktop.storage.schema import FIRST_TABLES

migrations = Migrations("hearback")


@migrations(name="0001_people_meetings_money")
def create_first_tables(db: Database) -> None:
    for statement in FIRST_TABLES:
        db.execute(statement)
