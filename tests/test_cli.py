"""The command line: what it prints, where it puts files, and what it says instead of a trace."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desktop.cli import main
from desktop.services import group, meetings, paper_kit, practice_group, practice_meeting
from desktop.services.papers import Paper
from desktop.storage.database import Key, open_file
from tests.printing.reading import words

DAY = date(2026, 3, 12)
PASSWORD = practice_group.PASSWORD
Run = Callable[..., Result]


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice group after its meeting, closed again."""
    path = tmp_path_factory.mktemp("held") / "Riverside.hearback"
    made = practice_group.make_practice_group(path, day=DAY)
    practice_meeting.hold_meeting(made)
    practice_meeting.hand_over_float(made)
    made.workspace.close()
    return path


@pytest.fixture
def riverside(held: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(held, tmp_path / "Riverside.hearback"))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `hearback …` in a folder of its own, with the practice group's password."""
    monkeypatch.setenv("HEARBACK_PASSPHRASE", PASSWORD)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)

    def run(*words: str | Path, typed: str = "") -> Result:
        return CliRunner().invoke(main, [str(word) for word in words], input=typed)

    return run


def refused(result: Result, sentence: str) -> None:
    """One plain sentence on the error side, exit code 2, and no trace."""
    assert result.exit_code == 2, result.output
    assert result.stderr.strip().splitlines()[-1] == sentence
    assert "Traceback" not in result.output
    assert not result.stdout


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


def test_every_slip_goes_into_the_folder_asked_for(
    run: Run, riverside: Path, tmp_path: Path
) -> None:
    printed = run("print", riverside, "slips", "--to", tmp_path / "a" / "b")
    assert printed.exit_code == 0
    names = [Path(line).name for line in printed.stdout.splitlines()]
    assert names[0] == "Slip 2 Amina Begum.pdf"
    assert sorted(names) == sorted(path.name for path in (tmp_path / "a" / "b").iterdir())
    assert len(names) == 8


def test_a_language_without_words_is_said_and_printed_in_the_groups_own(
    run: Run, riverside: Path, tmp_path: Path
) -> None:
    printed = run("print", riverside, "slip", "--person", 6, "--language", "gu", "--to", "out")
    assert printed.exit_code == 0
    assert printed.stderr == "We have no words in ગુજરાતી yet. This is in English.\n"
    assert "Money back" in words((tmp_path / "out/Slip 2 Amina Begum.pdf").read_bytes())


def test_a_format_is_chosen_for_once(run: Run, riverside: Path, tmp_path: Path) -> None:
    run("print", riverside, "slip", "--person", 6, "--format", "text", "--to", "out")
    assert "£4.60" in (tmp_path / "out/Slip 2 Amina Begum.txt").read_text(encoding="utf-8")


def test_the_cash_book_comes_as_paper_and_for_spreadsheets(
    run: Run, riverside: Path, tmp_path: Path
) -> None:
    days = ("--first", "2026-03-12", "--last", "12/3/2026")
    printed = run("print", riverside, "cash-book", "--to", "out", *days)
    assert printed.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "Cash book 2026-03-12 to 2026-03-12.csv",
        "Cash book 2026-03-12 to 2026-03-12.pdf",
    ]


NEEDS_A_PERSON = {Paper.SLIP, Paper.PROMISE}


@pytest.mark.parametrize("kind", sorted(set(Paper) - NEEDS_A_PERSON))
def test_every_paper_is_printed_without_asking_more(run: Run, riverside: Path, kind: Paper) -> None:
    printed = run("print", riverside, kind.value, "--to", "out")
    assert printed.exit_code == 0, printed.output
    for line in printed.stdout.splitlines():
        assert Path(line).stat().st_size > 0


def test_the_paper_kit_is_one_file_and_what_leaves_the_locked_file_is_said(
    run: Run, riverside: Path
) -> None:
    printed = run("print", riverside, "kit", "--meeting", 1, "--to", "out")
    assert printed.exit_code == 0, printed.output
    [path] = [Path(line) for line in printed.stdout.splitlines()]
    assert path.name == "Paper kit 2026-03-12.pdf"
    assert "Cover of the envelope for receipts" in words(path.read_bytes())
    assert "No bank details" in printed.stderr
    workspace = group.open_group(riverside, PASSWORD)
    [meeting] = meetings.every(workspace)
    assert len(paper_kit.rows(workspace, meeting.id or 0)) == 9
    workspace.close()


def test_a_kit_of_no_meeting_lists_the_meetings_and_writes_nothing(
    run: Run, riverside: Path
) -> None:
    printed = run("print", riverside, "kit", "--meeting", 99, "--to", "out")
    refused(printed, "There is no meeting 99.")
    assert "1  Members' meeting, 2026-03-12" in printed.stderr.splitlines()
    assert not Path("out").exists()


@pytest.mark.parametrize("kind", sorted(NEEDS_A_PERSON))
def test_a_paper_of_a_person_lists_who_there_is(run: Run, riverside: Path, kind: Paper) -> None:
    printed = run("print", riverside, kind.value, "--to", "out")
    refused(printed, "Choose whose paper it is.")
    assert "6  Amina Begum" in printed.stderr.splitlines()


def test_a_wrong_number_lists_the_right_ones(run: Run, riverside: Path) -> None:
    person = run("print", riverside, "slip", "--person", 99, "--to", "out")
    refused(person, "There is no person 99.")
    assert "12  Gwen Harris" in person.stderr.splitlines()
    meeting = run("print", riverside, "slips", "--meeting", 99, "--to", "out")
    refused(meeting, "There is no meeting 99.")
    assert "1  Members' meeting, 2026-03-12" in meeting.stderr.splitlines()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("letter",), "There is no paper called letter. Choose one of: costs-form, "),
        (("slips", "--language", "xx"), "We do not know the language xx. Choose one of: en, cy,"),
        (("slips", "--format", "huge"), "There is no format called huge. Choose one of: clear,"),
        (("cash-book", "--first", "31/2/2026"), "We could not find this day."),
        (("slip", "--person", "2"), "Leon Brathwaite has no claim there."),
    ],
)
def test_what_cannot_be_printed_is_said_in_a_sentence(
    run: Run, riverside: Path, words: tuple[str, ...], sentence: str
) -> None:
    printed = run("print", riverside, *words, "--to", "out")
    assert printed.exit_code == 2
    assert printed.stderr.splitlines()[-1].startswith(sentence)
    assert not Path("out").exists()


def test_papers_that_cannot_be_written_are_said(run: Run, riverside: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("not a folder")
    refused(
        run("print", riverside, "arrivals", "--to", "out"),
        "We cannot write in out. Choose your own folder.",
    )


def test_help_lists_every_paper(run: Run) -> None:
    shown = run("print", "--help").stdout
    listed = {
        line.split()[0] for line in shown.splitlines() if line.startswith("  ") and line.strip()
    }
    assert {"kit", *(kind.value for kind in Paper)} <= listed


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


def hearback(*words: str | Path, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, words)],
        env={**os.environ, "PYTHONUTF8": "1", **environ},
        cwd=Path(__file__).parents[1],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def test_help_needs_neither_the_window_nor_the_file_nor_a_page() -> None:
    code = "import sys, desktop.cli; print([n for n in sys.modules if n.split('.')[0] in {0}])"
    heavy = {"PySide6", "reportlab", "sqlcipher3", "babel", "sqlite_utils", "PIL"}
    asked = subprocess.run(
        [sys.executable, "-c", code.format(heavy)], capture_output=True, check=True, text=True
    )
    assert asked.stdout == "[]\n"
    assert hearback("--help").stdout.startswith("Usage:")


def test_a_real_run_prints_and_ends_as_it_says(riverside: Path, tmp_path: Path) -> None:
    printed = hearback(
        "print",
        riverside,
        "promise",
        "--person",
        "12",
        "--to",
        tmp_path / "out",
        HEARBACK_PASSPHRASE=PASSWORD,
    )
    assert printed.returncode == 0, printed.stderr
    assert "Thursday 26 March 2026" in words(
        (tmp_path / "out/Promise 7 Gwen Harris.pdf").read_bytes()
    )


def test_a_real_run_says_one_sentence_and_shows_no_trace(tmp_path: Path) -> None:
    tried = hearback("check", tmp_path / "Gone.hearback", HEARBACK_PASSPHRASE=PASSWORD)
    assert tried.returncode == 2
    assert tried.stderr == "We cannot find Gone.hearback. Was it moved?\n"


def test_the_self_test_tries_every_part() -> None:
    tried = hearback("self-test", QT_QPA_PLATFORM="offscreen")
    assert tried.returncode == 0, tried.stderr
    assert tried.stdout.splitlines() == [
        f"{part}: ok"
        for part in ("resources", "translations", "typefaces", "file", "slip", "window")
    ]
