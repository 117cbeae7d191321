"""Runs commands over the practice group's file after its meeting."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desktop.cli import main
from desktop.services.practice import practice_group, practice_meeting
from tests.services.groups import Made, Riverside

DAY = date(2026, 3, 12)
PASSWORD = practice_group.PASSWORD
Run = Callable[..., Result]


@pytest.fixture(scope="session")
def held(met_file: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice group after its meeting and the hand-over, closed again."""
    path = met_file.copied_to(tmp_path_factory.mktemp("held"))
    group = Riverside(met_file, path)
    practice_meeting.hand_over_float(group.group)
    group.workspace.close()
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
