"""The command line: files made, checked, and left alone; one sentence instead of a trace."""

import json
import os
import sys
from pathlib import Path

import pytest

from desktop.storage.database import Key, open_file
from tests.cli.conftest import PASSWORD, Run, refused
from tests.printing.reading import words


def test_demo_prints_the_passphrase_and_the_pins_and_the_file_opens(
    run: Run, tmp_path: Path
) -> None:
    made = run("demo", "Practice.hearback", "--at", "2026-03-12")
    assert made.exit_code == 0
    first, *others = made.stdout.splitlines()
    assert first == f"passphrase: {PASSWORD}"
    assert "PIN Maya (treasurer): 2580" in others
    assert len(others) == 5
    assert run("check", tmp_path / "Practice.hearback").exit_code == 0


def test_the_practice_meeting_is_on_the_day_asked_for(run: Run, tmp_path: Path) -> None:
    run("demo", "Practice.hearback", "--at", "12/3/2026")
    printed = run("print", "Practice.hearback", "arrivals", "--to", "out")
    assert printed.stdout == f"{Path('out') / 'Who is here 2026-03-12.pdf'}\n"
    assert "Thursday 12 March 2026" in words(
        (tmp_path / "out/Who is here 2026-03-12.pdf").read_bytes()
    )


@pytest.mark.parametrize("day", ["2026-02-30", "tomorrow", "12/13/2026", "1e9"])
def test_a_day_that_does_not_exist_makes_no_file(run: Run, tmp_path: Path, day: str) -> None:
    refused(
        run("demo", "Practice.hearback", "--at", day),
        "We could not find this day. Type it like 12/3/2026.",
    )
    assert not (tmp_path / "Practice.hearback").exists()


def test_a_file_that_is_there_is_never_made_again(run: Run, riverside: Path) -> None:
    before = riverside.read_bytes()
    refused(run("demo", riverside), "There is a file called Riverside.hearback already.")
    assert riverside.read_bytes() == before


def test_a_group_cannot_be_made_where_there_is_no_folder(run: Run, tmp_path: Path) -> None:
    refused(
        run("demo", tmp_path / "nowhere" / "Practice.hearback"),
        "We cannot write in this folder. Choose your own folder.",
    )


def test_check_says_that_all_is_well(run: Run, riverside: Path) -> None:
    checked = run("check", riverside)
    assert checked.exit_code == 0
    assert checked.stdout == "All is well. Nothing was changed, and the books add up.\n"
    found = json.loads(run("check", riverside, "--json").stdout)
    assert found == {"file": str(riverside), "clean": True, "faults": []}


def test_check_names_what_was_changed_behind_our_back(run: Run, riverside: Path) -> None:
    db = open_file(riverside, Key(PASSWORD))
    for lock in ("fixed_movement_update", "log_movement_update"):
        db.execute(f"DROP TRIGGER {lock}")
    db.execute("UPDATE movement SET amount = amount + 100 WHERE kind = 'pay'")
    db.close()
    checked = run("check", riverside)
    assert checked.exit_code == 1
    assert checked.stdout
    assert "Traceback" not in checked.output
    found = json.loads(run("check", riverside, "--json").stdout)
    assert not found["clean"]
    assert found["faults"] == checked.stdout.splitlines()


def test_the_password_is_asked_for_and_never_shown(
    run: Run, riverside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HEARBACK_PASSPHRASE")
    checked = run("check", riverside, typed=f"{PASSWORD}\n")
    assert checked.exit_code == 0
    assert PASSWORD not in checked.output


def test_without_a_password_we_say_how_to_give_it(
    run: Run, riverside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HEARBACK_PASSPHRASE")
    refused(run("check", riverside), "Type the password, or put it into HEARBACK_PASSPHRASE.")


@pytest.mark.parametrize("argument", ["--password", "--passphrase", "-p"])
def test_the_password_is_never_an_argument(run: Run, riverside: Path, argument: str) -> None:
    tried = run("check", riverside, argument, PASSWORD)
    assert tried.exit_code == 2
    assert "No such option" in tried.stderr


def test_a_wrong_password_opens_nothing(
    run: Run, riverside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEARBACK_PASSPHRASE", "another password")
    before = riverside.read_bytes()
    refused(
        run("check", riverside),
        "This password does not open this file. Check it, or the file may be damaged.",
    )
    assert riverside.read_bytes() == before


BAD_FILES = {
    "empty": (b"", "Bad.hearback is empty. Look for your latest copy."),
    "a PDF": (
        b"%PDF-1.7\n" + bytes(9000),
        "Bad.hearback is a PDF, not one of our files. Nothing was changed.",
    ),
    "a plain database": (
        b"SQLite format 3\0" + bytes(8176),
        "Bad.hearback is a plain database, not one of our locked files.",
    ),
    "junk": (
        bytes(range(256)) * 64,
        "This password does not open this file. Check it, or the file may be damaged.",
    ),
}


@pytest.mark.parametrize("kind", BAD_FILES)
@pytest.mark.parametrize("command", ["check", "print"])
def test_what_is_not_ours_is_named_and_left_alone(
    run: Run, tmp_path: Path, kind: str, command: str
) -> None:
    content, sentence = BAD_FILES[kind]
    bad = tmp_path / "Bad.hearback"
    bad.write_bytes(content)
    more = ("slips", "--to", "out") if command == "print" else ()
    refused(run(command, bad, *more), sentence)
    assert bad.read_bytes() == content
    assert [path.name for path in tmp_path.iterdir() if path.name != "config"] == ["Bad.hearback"]


def test_what_keeps_a_file_shut_is_said_before_the_password_is_asked(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HEARBACK_PASSPHRASE")
    gone = run("check", tmp_path / "Gone.hearback", typed=f"{PASSWORD}\n")
    refused(gone, "We cannot find Gone.hearback. Was it moved?")


def test_half_a_file_is_noticed(run: Run, riverside: Path) -> None:
    half = riverside.read_bytes()[: 4096 * 7 + 100]
    riverside.write_bytes(half)
    refused(
        run("check", riverside),
        "Part of Riverside.hearback is missing. Look for your latest copy.",
    )
    assert riverside.read_bytes() == half


def test_a_newer_file_is_not_touched(run: Run, riverside: Path) -> None:
    db = open_file(riverside, Key(PASSWORD))
    db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " SELECT migration_set, 'from the future', applied_at FROM _sqlite_migrations LIMIT 1"
    )
    db.close()
    before = riverside.read_bytes()
    refused(
        run("check", riverside),
        "A newer Hearback made this file. Update Hearback, then open it.",
    )
    assert riverside.read_bytes() == before


def test_a_file_open_elsewhere_is_left_there(run: Run, riverside: Path) -> None:
    db = open_file(riverside, Key(PASSWORD))
    refused(
        run("check", riverside),
        "Riverside.hearback is open in another window. Close that one first.",
    )
    db.close()
    assert run("check", riverside).exit_code == 0


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root"
)
def test_a_folder_that_cannot_be_written_is_said(run: Run, riverside: Path) -> None:
    riverside.parent.chmod(0o500)
    try:
        checked = run("check", riverside)
    finally:
        riverside.parent.chmod(0o700)
    refused(
        checked,
        "We cannot write in this folder. Copy Riverside.hearback to your own folder first.",
    )


def test_a_file_is_not_taken_for_a_command_nor_a_command_for_a_file(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    no_screen = "There is no screen here for the window. Use the commands instead."
    for file in ((), ("Our Group.hearback",), ("./demo",)):
        refused(run(*file), no_screen)
    asked = run("demo")
    assert asked.exit_code == 2
    assert "Missing argument" in asked.stderr
