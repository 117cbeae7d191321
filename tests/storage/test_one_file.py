"""One file means one file: whole after every change, nothing beside it, nothing readable in it."""

import shutil
from pathlib import Path

import pytest
from sqlite_utils import Database

from desktop.storage import check
from desktop.storage.database import DataFile, Key, close, copy_to, create_file, one, open_file
from tests.storage.small_group import KEY, add_person

SETTINGS = {
    "journal_mode": "truncate",
    "synchronous": 2,  # FULL
    "temp_store": 2,  # MEMORY
    "secure_delete": 1,
    "locking_mode": "exclusive",
    "foreign_keys": 1,
}


@pytest.mark.parametrize("name", SETTINGS)
def test_the_file_is_kept_whole_after_every_change(db: Database, name: str) -> None:
    assert one(db, f"PRAGMA {name}") == SETTINGS[name]


def test_nothing_stays_beside_a_closed_file(path: Path) -> None:
    db = open_file(path, KEY)
    add_person(db, "Ben")
    close(db)
    assert [*path.parent.iterdir()] == [path]


def test_the_file_alone_copied_while_open_has_everything_saved(path: Path, tmp_path: Path) -> None:
    db = open_file(path, KEY)
    for number in range(20):
        add_person(db, f"Somebody {number}")
        copied = Path(shutil.copyfile(path, tmp_path / f"copy {number}.hearback"))
        copy = open_file(copied, KEY)
        assert one(copy, "SELECT count(*) FROM person WHERE name LIKE 'Some%'") == number + 1
        close(copy)
    close(db)


def test_a_window_that_is_killed_leaves_no_lock_behind(path: Path) -> None:
    db = open_file(path, KEY)
    add_person(db, "Ben")
    db.conn.close()  # without our own closing
    again = open_file(path, KEY)
    assert one(again, "SELECT count(*) FROM person WHERE name = 'Ben'") == 1
    close(again)


def test_nothing_typed_can_be_read_in_the_file(path: Path) -> None:
    db = open_file(path, KEY)
    add_person(db, "Zebedee Quillfeather", address="Marmalade Terrace")
    content = path.read_bytes() + path.with_name(f"{path.name}-journal").read_bytes()
    close(db)
    for text in ("Zebedee", "Marmalade", "Amina", "CREATE TABLE", "SQLite", "bus ticket"):
        assert text.encode() not in content
        assert text.encode("utf-16-le") not in content


def test_a_copy_is_whole_and_opens_with_the_same_keys(db: DataFile, tmp_path: Path) -> None:
    target = tmp_path / "Copy.hearback"
    add_person(db, "Ben")
    copy_to(db, target)
    assert not target.with_name(f"{target.name}-journal").exists()

    copy = open_file(target, KEY)
    assert one(copy, "SELECT count(*) FROM person WHERE name = 'Ben'") == 1
    assert check.faults(copy) == []
    close(copy)


def test_the_password_and_the_spare_key_open_a_copy_too(tmp_path: Path) -> None:
    password = Key("correct horse battery")
    db = create_file(tmp_path / "Our Group.hearback", password)
    spare = Key(spare=db.spare)
    target = tmp_path / "Copy.hearback"
    copy_to(db, target)
    close(db)
    for key in (password, spare):
        close(open_file(target, key))
