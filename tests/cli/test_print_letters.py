"""`hearback print FILE letters`: a letter to each who waits, and why the others get none."""

from pathlib import Path

import pytest

from desktop.domain.person import Status
from desktop.storage.ids import shown_id
from tests.cli.conftest import Run
from tests.services.groups import Made, Riverside
from tests.services.hearing_back import Hearing


def answered(practice_file: Made, folder: Path) -> tuple[Path, int]:
    """Amina and Farah wait for answers that are there, Ewa for one that is not; Ben paused."""
    group = Riverside(practice_file, practice_file.copied_to(folder))
    bus = Hearing(group)
    bus.said("Ewa")
    for name in ("Farah", "Ben"):
        bus.said(name, "Fares", words=f"{name} said so")
    bus.becomes("Ben", Status.PAUSED)
    bus.answer("Seats", "Fares")
    group.workspace.close()
    return group.path, shown_id(bus.request_id)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_each_who_waits_gets_a_file_and_the_others_are_named_with_why(
    run: Run, practice_file: Made, tmp_path: Path, out: Path
) -> None:
    path, request = answered(practice_file, tmp_path)
    printed = run("print", path, "letters", "--request", request, "--to", out)
    assert printed.exit_code == 0, printed.output
    assert sorted(one.name for one in out.iterdir()) == [
        "Our answer Amina Begum.pdf",
        "Our answer Farah Qureshi.pdf",
    ]
    assert "Ewa Kowalska: 1 thing that was said is in no theme yet." in printed.stderr
    assert "Ben Carter: They get no papers now." in printed.stderr


def test_the_only_request_is_meant_where_none_is_named(
    run: Run, practice_file: Made, tmp_path: Path, out: Path
) -> None:
    path, _request = answered(practice_file, tmp_path)
    person = shown_id(practice_file.ids["Farah"])
    asked = ("--person", person, "--language", "en", "--format", "text", "--alone")
    printed = run("print", path, "letters", *asked, "--to", out)
    assert printed.exit_code == 0, printed.output
    [letter] = out.iterdir()
    said = letter.read_text("utf-8")
    assert "Farah said so" in said
    assert "Ben said so" not in said


def test_a_wrong_number_lists_the_requests(
    run: Run, practice_file: Made, tmp_path: Path, out: Path
) -> None:
    path, request = answered(practice_file, tmp_path)
    printed = run("print", path, "letters", "--request", 0, "--to", out)
    assert printed.exit_code == 2
    assert f"{request}  The bus" in printed.stderr
    assert not out.exists()
