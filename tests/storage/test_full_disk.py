"""A full disk and a folder that cannot be written: said in words, and what was saved is safe."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlite_utils import Database

from desktop.errors import UserError
from desktop.storage import check
from desktop.storage.database import close, one, open_file, said
from tests.storage.small_group import KEY, add_person

FILL_UP = """
import resource, sys
from pathlib import Path
from desktop.errors import UserError
from desktop.storage.database import close, create_file, open_file, said
from tests.storage.small_group import KEY, add_person
path, room = Path(sys.argv[1]), int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
saved = 0
try:
    with said(path):
        db = open_file(path, KEY) if path.exists() else create_file(path, KEY)
        while saved < 10000:
            add_person(db, f"Somebody {saved}", address="A long road " * 50)
            saved += 1
except UserError as error:
    print(saved, error)
"""
TRY = """
import sys
from pathlib import Path
from desktop.errors import UserError
from desktop.storage.database import create_file, open_file
from tests.storage.small_group import KEY
for do, path in ((open_file, Path(sys.argv[1])), (create_file, Path(sys.argv[2]))):
    try:
        do(path, KEY)
    except UserError as error:
        print(error)
"""
limited = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit a file's size")


@limited
def test_a_full_disk_keeps_everything_saved_before(path: Path) -> None:
    room = path.stat().st_size + 100_000
    done = subprocess.run(
        [sys.executable, "-c", FILL_UP, str(path), str(room)],
        capture_output=True,
        text=True,
        check=True,
    )
    saved, _, words = done.stdout.partition(" ")
    assert "What was saved is safe." in words

    db = open_file(path, KEY)
    assert one(db, "SELECT count(*) FROM person WHERE name LIKE 'Somebody %'") == int(saved) > 0
    assert check.faults(db) == []
    close(db)


@limited
def test_no_room_for_a_new_file_leaves_no_half_file(tmp_path: Path) -> None:
    path = tmp_path / "Our Group.hearback"
    done = subprocess.run(
        [sys.executable, "-c", FILL_UP, str(path), "20000"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "What was saved is safe." in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_what_sqlite_calls_full_is_a_full_disk(path: Path) -> None:
    db = open_file(path, KEY)
    db.execute(f"PRAGMA max_page_count = {one(db, 'PRAGMA page_count')}")
    with pytest.raises(UserError, match="The disk is full"), said(path):
        add_many(db)
    close(db)
    db = open_file(path, KEY)
    assert check.faults(db) == []
    close(db)


def add_many(db: Database) -> None:
    for number in range(200):
        add_person(db, f"Somebody {number}", address="A long road " * 300)


def test_a_folder_that_cannot_be_written_is_said(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    ours = path.rename(folder / path.name)
    before = ours.read_bytes()

    done = in_read_only(folder, [sys.executable, "-c", TRY, str(ours), str(folder / "New")])

    assert done.stdout.splitlines() == [
        f"We cannot write in this folder. Copy {ours.name} to your own folder first.",
        "We cannot write in this folder. Choose your own folder.",
    ], done.stderr
    assert [*folder.iterdir()] == [ours]
    assert ours.read_bytes() == before


def in_read_only(folder: Path, command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a command that sees this folder as on a read-only disk; permissions do not bind root."""
    mounted = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
    unshare = ["unshare", "--map-root-user", "--mount", "sh", "-c"]
    try:
        subprocess.run([*unshare, mounted, str(folder), "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("unshare (util-linux) may not mount a read-only folder here")
    return subprocess.run(
        [*unshare, mounted, str(folder), *command], capture_output=True, text=True, check=False
    )
