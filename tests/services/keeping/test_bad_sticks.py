"""Bad sticks: a copy cut short, full, write-protected or pulled out is noticed in words."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.services.keeping import copies, safety, spare_keys
from tests.services.in_words import DAY, InWords
from tests.services.new_group import PASSWORD
from tests.storage.test_full_disk import in_read_only

AT = datetime(2026, 3, 12, 16, 5, tzinfo=UTC)
NAME = "Mill Lane Group copy 2026-03-12 1605.hearback"
PAGE = 4096
COPY = """
import resource, sys
from datetime import UTC, date, datetime
from pathlib import Path
from desktop.domain.spare_key import read_key
from desktop.errors import UserError
from desktop.services.keeping import copies, safety
from desktop.services.keeping.opening import open_with_spare_key
file, spare, folder, room = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
workspace = open_with_spare_key(file, spare)
if room:
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
try:
    copies.make_copy(
        workspace, folder, at=datetime(2026, 3, 12, 16, 5, tzinfo=UTC), day=date(2026, 3, 12)
    )
except UserError as error:
    print(error.field, error)
print(*sorted(path.name for path in folder.iterdir()), sep="|")
print(len(safety.check_file(workspace)), copies.last_copy(workspace))
"""
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit a file's size")


def copied(small: InWords, stick: Path, at: datetime = AT) -> Path:
    made = copies.make_copy(small.workspace, stick, at=at, day=at.date())
    return stick / made.name


def refused(small: InWords, stick: Path) -> UserError:
    """Why there is no copy; and the file must be as it was."""
    before = small.path.read_bytes()
    with pytest.raises(UserError) as caught:
        copied(small, stick)
    assert small.path.read_bytes() == before
    assert safety.check_file(small.workspace) == []
    assert copies.last_copy(small.workspace) is None
    assert caught.value.field == "folder"
    assert max(len(part.split()) for part in str(caught.value).split(". ")) < 15
    return caught.value


LOST = {
    "the last page": lambda file, size: file.truncate(size - PAGE),
    "half of it": lambda file, size: file.truncate(size // 2),
    "half a page": lambda file, size: file.truncate(size - PAGE // 2),
    "all of it": lambda file, _size: file.truncate(0),
    "a page of nothing in the middle": lambda file, size: put(file, size // 2 // PAGE, bytes(PAGE)),
    "one letter": lambda file, size: put(file, size // 2 // PAGE, b"?"),
    "the first page": lambda file, _size: put(file, 0, bytes(PAGE)),
}


def put(file: object, page: int, content: bytes) -> None:
    file.seek(page * PAGE)  # type: ignore[attr-defined]
    file.write(content)  # type: ignore[attr-defined]


def a_stick_that_loses(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    """The stick says that all is written, as cheap ones do, and keeps less."""
    real = os.fsync

    def fsync(fd: int) -> None:
        real(fd)
        written = Path(f"/proc/self/fd/{fd}").readlink()
        if written.suffix == ".part":
            with written.open("r+b", buffering=0) as file:
                LOST[what](file, os.fstat(fd).st_size)

    monkeypatch.setattr(os, "fsync", fsync)


needs_proc = pytest.mark.skipif(
    not Path("/proc/self/fd").is_dir(), reason="needs to know a file's name by its number"
)


@needs_proc
@pytest.mark.parametrize("what", LOST)
def test_a_copy_cut_short_is_noticed_when_it_is_made(
    small: InWords, stick: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    a_stick_that_loses(monkeypatch, what)
    error = refused(small, stick)
    assert str(error) == "The copy did not arrive whole. Our file is safe. Use another stick."
    assert [*stick.iterdir()] == []


@needs_proc
@pytest.mark.parametrize("what", LOST)
def test_a_copy_brought_back_onto_a_bad_disk_is_noticed(
    small: InWords, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    copy = copied(small, stick)
    a_stick_that_loses(monkeypatch, what)
    with pytest.raises(UserError, match="did not arrive whole") as caught:
        copies.open_copy(copy, PASSWORD, tmp_path / "Back.hearback")
    assert caught.value.field == "to"
    assert sorted(path.name for path in tmp_path.glob("Back*")) == []


@pytest.mark.parametrize("what", LOST)
def test_a_copy_that_became_shorter_later_is_noticed_when_it_is_opened(
    small: InWords, stick: Path, tmp_path: Path, what: str
) -> None:
    copy = copied(small, stick)
    with copy.open("r+b") as file:
        LOST[what](file, copy.stat().st_size)
    for open_it in (
        lambda: copies.test_copy(copy, PASSWORD),
        lambda: copies.open_copy(copy, PASSWORD, tmp_path / "Back.hearback"),
    ):
        with pytest.raises(UserError, match=r"missing|damaged|empty") as caught:
            open_it()
        assert len(str(caught.value).split()) < 20
    assert not (tmp_path / "Back.hearback").exists()


def run_copy(small: InWords, folder: Path, room: int) -> list[str]:
    """A program of its own copies the closed file, allowed only this much room."""
    spare = spare_keys.spare_key(small.workspace).text
    small.workspace.close()
    done = subprocess.run(
        [sys.executable, "-c", COPY, str(small.path), spare, str(folder), str(room)],
        capture_output=True,
        text=True,
        check=False,
    )
    small.workspace = small.opened()
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@posix
@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_stick_that_fills_up_while_copying_leaves_no_half_copy(
    small: InWords, stick: Path, share: float
) -> None:
    room = int(small.path.stat().st_size * share)
    said, left, clean = run_copy(small, stick, room)
    assert said.startswith("folder ")
    assert "Our file is safe." in said
    assert left == ""
    assert clean == "0 None"


def test_a_stick_with_no_room_is_said_before_anything_is_written(
    small: InWords, stick: Path
) -> None:
    """A real, very small stick: a file system of its own, of 200 KB."""
    spare = spare_keys.spare_key(small.workspace).text
    small.workspace.close()
    mounted = 'mount -t tmpfs -o size=200k tmpfs "$0" && exec "$@"'
    unshare = ["unshare", "--map-root-user", "--mount", "sh", "-c", mounted, str(stick)]
    try:
        subprocess.run([*unshare, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        small.workspace = small.opened()
        pytest.skip("unshare (util-linux) may not mount here")
    command = [*unshare, sys.executable, "-c", COPY, str(small.path), spare, str(stick), "0"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    small.workspace = small.opened()
    assert done.stdout.splitlines() == [
        "folder There is no room in this folder. Our file is safe. Choose another.",
        "",
        "0 None",
    ], done.stderr


def test_a_write_protected_stick_is_said(small: InWords, stick: Path) -> None:
    spare = spare_keys.spare_key(small.workspace).text
    small.workspace.close()
    command = [sys.executable, "-c", COPY, str(small.path), spare, str(stick), "0"]
    try:
        done = in_read_only(stick, command)
    finally:
        small.workspace = small.opened()
    said = done.stdout.splitlines()
    assert said == [
        "folder We cannot write in this folder. Our file is safe. Choose another.",
        "",
        "0 None",
    ], done.stderr


def test_a_folder_that_is_not_there_is_said(small: InWords, tmp_path: Path) -> None:
    error = refused(small, tmp_path / "stick in a drawer")
    assert str(error) == "We cannot find this folder. Put the stick back, or choose another."
    file = tmp_path / "a file"
    file.write_text("not a folder", encoding="utf-8")
    assert "cannot find this folder" in str(refused(small, file))


def test_a_stick_pulled_out_in_the_middle_is_said(
    small: InWords, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def pulled(fd: int) -> None:
        real(fd)
        stick.rename(stick.with_name("in somebody's hand"))

    monkeypatch.setattr(os, "fsync", pulled)
    assert "Put the stick back" in str(refused(small, stick))


def test_a_copy_that_was_stopped_leaves_nothing(small: InWords, stick: Path) -> None:
    told = []

    def go_on(so_far: int, total: int) -> bool:
        told.append((so_far, total))
        return False

    with pytest.raises(UserError, match="You stopped the copy"):
        copies.make_copy(small.workspace, stick, at=AT, day=DAY, go_on=go_on)
    assert len(told) == 1
    assert [*stick.iterdir()] == []
    assert safety.check_file(small.workspace) == []


def test_what_an_earlier_power_cut_left_on_the_stick_is_cleared_away(
    small: InWords, stick: Path
) -> None:
    earlier = NAME.replace("1605", "1559")
    half = [f"{name}{end}" for name in (NAME, earlier) for end in (".part", ".part-journal")]
    for name in (*half, "Letter.part", "Photo.jpg"):
        (stick / name).write_bytes(b"half")
    copied(small, stick)
    assert {path.name for path in stick.iterdir()} == {NAME, "Letter.part", "Photo.jpg"}
    (stick / "Ours.hearback.part").write_bytes(b"half" * 5000)
    copies.make_copy(small.workspace, stick, at=AT, day=DAY, name="Ours.hearback")
    assert copies.test_copy(stick / "Ours.hearback", PASSWORD).faults == ()


def test_a_folder_deeper_than_the_file_can_go_is_said(small: InWords, stick: Path) -> None:
    deep = stick
    while len(str(deep)) < 500:
        deep /= "d" * 40
    deep.mkdir(parents=True)
    assert "is too long" in str(refused(small, deep))
