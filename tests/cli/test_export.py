"""The register from the command line, and the change map and You said, we did of a request."""

import csv
from pathlib import Path

import pytest

from tests.cli.conftest import Run, refused
from tests.services.groups import Made, Riverside
from tests.services.mapped import whole_case

NAMES = {"Requests.csv", "Answers.csv", "What changes.csv"}


@pytest.fixture(scope="module")
def mapped(practice_file: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice group's file with a request that went all the way; commands only read it."""
    path = practice_file.copied_to(tmp_path_factory.mktemp("mapped"))
    group = Riverside(practice_file, path)
    whole_case(group)
    group.workspace.close()
    return path


def test_the_register_goes_into_the_folder_without_names(
    run: Run, mapped: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "for" / "the funder"
    said = run("export", mapped, "--to", folder)
    assert said.exit_code == 0, said.output
    assert {Path(line).name for line in said.stdout.splitlines()} == NAMES
    assert {path.name for path in folder.iterdir()} == NAMES
    text = "".join(path.read_text("utf-8-sig") for path in folder.iterdir())
    assert "The bus to the clinic" in text
    assert not [name for name in ("Amina", "Hassan", "Leon", "Farah", "Jo Field") if name in text]
    with (folder / "Answers.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["Answer"] for row in csv.DictReader(file)] == ["No", "Yes", "Partly", "No", ""]


def test_exporting_twice_writes_each_table_once(run: Run, mapped: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert run("export", mapped, "--to", tmp_path / "out").exit_code == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == NAMES


def test_a_group_without_requests_has_tables_with_headings_alone(
    run: Run, riverside: Path, tmp_path: Path
) -> None:
    assert run("export", riverside, "--to", tmp_path / "out").exit_code == 0
    for path in (tmp_path / "out").iterdir():
        (headings,) = csv.reader(path.read_text("utf-8-sig").splitlines())
        assert headings[0] == "Number"


def test_the_change_map_comes_with_its_table(run: Run, mapped: Path, tmp_path: Path) -> None:
    asked = ("change-map", "--request", 1, "--format", "text", "--to", tmp_path / "out")
    said = run("print", mapped, *asked)
    assert said.exit_code == 0, said.output
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    title = "Change map The bus to the clinic"
    assert names == [f"{title}.csv", f"{title}.txt"]


def test_you_said_we_did_is_a_web_page_that_loads_nothing(
    run: Run, mapped: Path, tmp_path: Path
) -> None:
    asked = ("you-said", "--format", "html", "--to", tmp_path / "out")
    assert run("print", mapped, *asked).exit_code == 0
    (page,) = (tmp_path / "out").iterdir()
    html = page.read_text("utf-8")
    assert html.startswith("<!DOCTYPE html>")
    assert '<html lang="en"' in html
    assert html.count("<h1>") == 1
    assert "<h2>Buses before nine</h2>" in html
    assert "<h3>We could not, because</h3>" in html
    assert 'lang="ur" dir="rtl"' in html
    assert "<script" not in html
    assert "http" not in html.replace("http-equiv", "")
    assert not [name for name in ("Amina", "Hassan", "Leon", "Farah") if name in html]


def test_a_request_there_is_not_lists_those_there_are(
    run: Run, mapped: Path, tmp_path: Path
) -> None:
    said = run("print", mapped, "change-map", "--request", 9, "--to", tmp_path)
    refused(said, "There is no request 9.")
    assert "1  The bus to the clinic" in said.stderr
