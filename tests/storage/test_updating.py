"""A file of an older version: copied first, brought up to date in one go, and undo ends there."""

import shutil
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from desktop.errors import UserError
from desktop.language import sentence
from desktop.storage import history, triggers, updating
from desktop.storage.check_history import faults as history_faults
from desktop.storage.database import close, create_file, one, open_file
from desktop.storage.migrations import migrations
from tests.storage.small_group import KEY, SmallGroup, add_person


def versions_until_now() -> Migrations:
    versions = Migrations("hearback")
    for migration in migrations.pending(updating.in_memory()):
        versions(name=migration.name)(migration.fn)
    return versions


def later_versions() -> Migrations:
    """This version and one that is still to come."""
    versions = versions_until_now()

    @versions(name="9999_pronouns")
    def add_pronouns(db: Database) -> None:
        db.execute("ALTER TABLE person ADD COLUMN pronouns TEXT NOT NULL DEFAULT ''")

    return versions


def broken_version() -> Migrations:
    versions = versions_until_now()

    @versions(name="9999_pronouns")
    def add_pronouns(db: Database) -> None:
        db.execute("ALTER TABLE person ADD COLUMN pronouns TEXT")
        db.execute("ALTER TABLE nothing ADD COLUMN pronouns TEXT")

    return versions


def built(db: Database) -> list[tuple[str, ...]]:
    sql = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    return [tuple(row) for row in db.execute(sql).fetchall()]


def test_an_older_file_is_copied_before_it_is_changed(path: Path) -> None:
    before = path.read_bytes()
    close(open_file(path, KEY, later_versions()))

    copy = path.with_name("Our Group-before-update.hearback")
    assert sorted(path.parent.iterdir()) == sorted([path, copy])
    assert path.read_bytes() != before
    db = open_file(copy, KEY)  # the version it was made with still opens it
    assert one(db, "SELECT count(*) FROM movement") == 3
    close(db)


def test_an_earlier_copy_is_not_overwritten(path: Path) -> None:
    copy = path.with_name("Our Group-before-update.hearback")
    copy.write_bytes(b"an earlier copy")
    close(open_file(path, KEY, later_versions()))
    assert copy.read_bytes() == b"an earlier copy"
    assert path.with_name("Our Group-before-update-2.hearback").exists()


def test_an_older_file_ends_up_exactly_like_a_new_one(path: Path, tmp_path: Path) -> None:
    old = open_file(path, KEY, later_versions())
    new = create_file(tmp_path / "New.hearback", KEY, later_versions())
    assert built(old) == built(new)
    assert triggers.names(old) == sorted(triggers.expected(old))
    close(old)
    close(new)


def test_an_update_ends_undo_and_history_goes_on(path: Path, group: SmallGroup) -> None:
    db = open_file(path, KEY, later_versions())
    assert history.newest(db, 1)[0].label == sentence("Brought the file up to date")
    assert history.to_undo(db) is None
    assert history.replayed(db)["person", group.amina]["pronouns"] == ""
    assert list(history_faults(db)) == []

    add_person(db, "Ben")
    assert history.to_undo(db) is not None
    assert list(history_faults(db)) == []
    close(db)


def test_a_file_is_brought_up_to_date_once(path: Path) -> None:
    close(open_file(path, KEY, later_versions()))
    updated = path.read_bytes()
    close(open_file(path, KEY, later_versions()))
    assert path.read_bytes() == updated
    assert len([*path.parent.iterdir()]) == 2


def test_an_update_that_fails_changes_nothing(path: Path) -> None:
    with pytest.raises(UserError):
        open_file(path, KEY, broken_version())
    db = open_file(path, KEY)
    assert triggers.names(db) == sorted(triggers.expected(db))
    assert "pronouns" not in triggers.columns_of(db, "person")
    close(db)


def test_a_newer_file_is_refused_and_not_written_to(path: Path) -> None:
    close(open_file(path, KEY, later_versions()))
    before = path.read_bytes()
    with pytest.raises(UserError, match="A newer Hearback made this file"):
        open_file(path, KEY, migrations)
    assert path.read_bytes() == before


def test_a_crash_while_a_file_is_made_is_not_taken_for_a_group(tmp_path: Path) -> None:
    path = tmp_path / "Our Group.hearback"
    path.touch()
    with pytest.raises(UserError, match="is empty"):
        open_file(path, KEY)


def test_a_change_cut_short_by_a_power_cut_is_rolled_back(path: Path, tmp_path: Path) -> None:
    """The file and its journal as they lie on the disk in the middle of a step."""
    db = open_file(path, KEY)
    db.execute("PRAGMA cache_size = 5")  # so that pages reach the disk before the step ends
    db.begin()
    for number in range(200):
        add_person(db, f"Somebody {number}", address="A long road " * 50)
    cut = tmp_path / "Cut.hearback"
    shutil.copyfile(path, cut)
    shutil.copyfile(f"{path}-journal", f"{cut}-journal")
    db.rollback()
    close(db)
    assert cut.read_bytes() != path.read_bytes()

    again = open_file(cut, KEY)
    assert one(again, "SELECT count(*) FROM person WHERE name LIKE 'Some%'") == 0
    assert list(history_faults(again)) == []
    close(again)
