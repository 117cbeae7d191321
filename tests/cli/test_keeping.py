"""The commands that begin a group's file and keep it safe: what they print, make and refuse."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desktop.cli import main
from desktop.services.group import group
from desktop.services.keeping import copies
from desktop.services.money import policies
from desktop.services.people import people
from tests.printing.reading import words

PASSWORD = "small river blue stone"  # noqa: S105 - a practice file's
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `hearback …` in a folder of its own; `password` is in the environment, or typed."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)

    def run(*said: str | Path, password: str = PASSWORD, typed: str = "") -> Result:
        monkeypatch.setenv("HEARBACK_PASSPHRASE", password)
        return CliRunner().invoke(main, [str(word) for word in said], input=typed)

    return run


@pytest.fixture
def ours(run: Run, tmp_path: Path) -> Path:
    done = run("start", "Ours.hearback", "--group", "Mill Lane Group", "--name", "Maya")
    assert (done.exit_code, done.stdout) == (0, "Ours.hearback\n")
    return tmp_path / "Ours.hearback"


def refused(result: Result, sentence: str) -> None:
    """One plain sentence on the error side, exit code 2, and no trace."""
    assert result.exit_code == 2, result.output
    assert result.stderr.strip().splitlines()[-1] == sentence
    assert "Traceback" not in result.output
    assert not result.stdout


def test_a_started_group_has_its_treasurer_and_what_it_pays_back(ours: Path, run: Run) -> None:
    workspace = group.open_group(ours, PASSWORD)
    assert workspace.settings.name == "Mill Lane Group"
    assert [person.name for person in people.every(workspace)] == ["Maya"]
    assert policies.categories(workspace)
    workspace.close()
    assert run("check", ours).exit_code == 0


def test_a_script_may_hand_the_password_to_start_on_its_first_line(run: Run) -> None:
    arguments = ("start", "New.hearback", "--group", "Mill Lane", "--name", "Maya")
    assert run(*arguments, password="", typed=f"{PASSWORD}\n").exit_code == 0
    assert run("check", "New.hearback").exit_code == 0


@pytest.mark.parametrize(
    ("name", "who", "password", "sentence"),
    [
        (
            "Mill Lane",
            "Maya",
            "a",
            "This is easy to guess. Type three or four words you can remember.",
        ),
        ("Mill Lane", "Maya", "   ", "A password needs letters. Type three or four words."),
        (
            "Friends of Mill Lane",
            "Maya",
            "friends of mill lane",
            "Our group's name is easy to guess. Type three or four other words.",
        ),
        (" ", "Maya", PASSWORD, "Type your group's name. You can change it later."),
        ("Mill Lane", " ", PASSWORD, "Type a name. One word is enough."),
    ],
)
def test_what_cannot_begin_a_group_makes_no_file(
    run: Run, tmp_path: Path, name: str, who: str, password: str, sentence: str
) -> None:
    arguments = ("start", "New.hearback", "--group", name, "--name", who)
    refused(run(*arguments, password=password), sentence)
    assert not (tmp_path / "New.hearback").exists()


def test_start_never_writes_over_a_file(ours: Path, run: Run) -> None:
    before = ours.read_bytes()
    again = run("start", ours, "--group", "Others", "--name", "Leon")
    refused(again, "There is a file called Ours.hearback already. Choose another place.")
    assert ours.read_bytes() == before


def test_a_copy_goes_into_a_folder_or_gets_the_name_asked_for(
    ours: Path, run: Run, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    first = run("copy", ours, "--to", stick)
    assert re.search(r"Mill Lane Group copy \d{4}-\d\d-\d\d \d{4}\.hearback\n$", first.stdout)
    assert (
        run("copy", ours, "--to", stick / "Mine.hearback").stdout == f"{stick / 'Mine.hearback'}\n"
    )
    assert len([*stick.iterdir()]) == 2
    for copy in stick.iterdir():
        assert copies.test_copy(copy, PASSWORD).faults == ()


def test_a_script_keeps_the_newest_ten_and_says_so(ours: Path, run: Run, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    for _ in range(11):
        assert run("copy", ours, "--to", "stick").stderr == ""
    done = run("copy", ours, "--to", "stick", "--fewer")
    assert done.stderr.startswith("We removed 2 older copies. The newest 10 ")
    assert len([*stick.iterdir()]) == 10
    stick.rename(tmp_path / "the first")
    stick.mkdir()
    another = run("copy", ours, "--to", "stick")
    assert another.stderr == "This is another stick than last time, or it was emptied.\n"


def test_a_copy_that_cannot_be_made_is_said(ours: Path, run: Run, tmp_path: Path) -> None:
    refused(
        run("copy", ours, "--to", tmp_path / "stick"),
        "We cannot find this folder. Put the stick back, or choose another.",
    )
    refused(
        run("copy", ours, "--to", ours),
        "There is a file of this name already. Choose another name.",
    )
    assert run("check", ours).exit_code == 0


def test_a_copy_comes_back_as_the_file_and_says_how_old_it_is(
    ours: Path, run: Run, tmp_path: Path
) -> None:
    run("copy", ours, "--to", "Copy.hearback")
    before = (tmp_path / "Copy.hearback").read_bytes()
    back = run("open-copy", "Copy.hearback", "--to", "Back.hearback")
    assert back.stdout == "Back.hearback\n"
    assert re.fullmatch(r"This copy is from \d+ \w+ \d{4}: (today|yesterday)\.\n", back.stderr)
    assert (tmp_path / "Copy.hearback").read_bytes() == before
    opened = group.open_group(tmp_path / "Back.hearback", PASSWORD)
    assert copies.is_copy(opened) is None
    opened.close()
    again = run("open-copy", "Copy.hearback", "--to", "Back.hearback")
    refused(again, "There is a file called Back.hearback already. Choose another name.")


def test_a_copy_cut_short_is_not_brought_back(ours: Path, run: Run, tmp_path: Path) -> None:
    run("copy", ours, "--to", "Copy.hearback")
    copy = tmp_path / "Copy.hearback"
    copy.write_bytes(copy.read_bytes()[:-4096])
    arguments = ("open-copy", copy, "--to", "Back.hearback")
    refused(run(*arguments), "Part of Copy.hearback is damaged. Use another copy.")
    copy.write_bytes(b"")
    refused(run(*arguments), "Copy.hearback is empty. Look for your latest copy.")
    assert not (tmp_path / "Back.hearback").exists()


def test_the_printed_spare_key_opens_the_file_in_place_of_the_password(
    ours: Path, run: Run, tmp_path: Path
) -> None:
    missing = run("spare-key", ours, "--to", "sheets")
    refused(missing, "We cannot find this folder. Put the stick back, or choose another.")
    assert not (tmp_path / "sheets").exists(), "a secret does not land beside the stick"
    (tmp_path / "sheets").mkdir()
    made = run("spare-key", ours, "--to", "sheets")
    sheet = tmp_path / made.stdout.strip()
    assert made.stderr == "This sheet opens our file. It leaves the locked file.\n"
    typed = " ".join(re.findall(r"Group \d: (\S{4})", words(sheet.read_bytes())))
    checked = run("check", ours, password=typed.lower())
    assert checked.exit_code == 0
    assert checked.stderr == "You used the spare key. Choose a new password in the window.\n"
    run("copy", ours, "--to", "Copy.hearback")
    assert run("open-copy", "Copy.hearback", "--to", "Back.hearback", password=typed).exit_code == 0
    wrong = "".join(("Z" if typed[0] != "Z" else "Y", typed[1:]))
    refused(run("check", ours, password=wrong), "Group 1 does not fit. Check it.")


def test_the_sheet_is_text_for_whoever_asks_for_text(ours: Path, run: Run, tmp_path: Path) -> None:
    made = run("spare-key", ours, "--to", ".", "--text")
    text = (tmp_path / made.stdout.strip()).read_text(encoding="utf-8")
    assert len(re.findall(r"^Group \d: [0-9A-Z]{4}$", text, re.MULTILINE)) == 8
    assert run("check", ours).exit_code == 0


def test_the_spare_key_is_on_no_list_of_papers(ours: Path, run: Run) -> None:
    assert "spare-key" not in run("print", "--help").stdout
    said = run("print", ours, "spare-key", "--to", "out")
    assert said.exit_code == 2
    assert "There is no paper called spare-key." in said.stderr
    assert not Path("out").exists()


@pytest.mark.parametrize("command", ["start", "copy", "open-copy", "spare-key"])
def test_every_command_explains_itself_and_takes_no_password_as_an_argument(
    run: Run, command: str
) -> None:
    said = run(command, "--help")
    assert said.exit_code == 0
    assert "--password" not in said.stdout
    assert "Prints" in said.stdout
