"""`hearback print FILE pack`: a file for each person, papers beside, and the run list."""

from pathlib import Path

from pypdf import PdfReader

from desktop.storage.ids import shown_id
from tests.cli.conftest import Run
from tests.services.groups import Made, Riverside
from tests.services.packed import add, an_item, with_people
from tests.services.pdfs import a_pdf, locked


def prepared(practice_file: Made, folder: Path) -> tuple[Path, int]:
    """Three people, of whom one has an old text and one reads a web page; two papers."""
    group = Riverside(practice_file, practice_file.copied_to(folder))
    with_people(group, "Amina", "Ewa", "Farah")
    item = str(an_item(group))
    add(group, a_pdf("The budget"), item_id=item, title="Budget")
    add(group, locked(), item_id=item, title="Closed plan")
    group.workspace.close()
    return group.path, shown_id(group.meeting_id)


def test_everything_the_button_makes_lies_in_the_folder(
    run: Run, practice_file: Made, tmp_path: Path
) -> None:
    path, meeting = prepared(practice_file, tmp_path)
    printed = run("print", path, "pack", "--meeting", meeting, "--to", tmp_path / "out")
    assert printed.exit_code == 0, printed.output
    names = sorted(one.name for one in (tmp_path / "out").iterdir())
    assert names == [
        "Closed plan.pdf",
        "Pack 2026-03-12 Amina Begum.pdf",
        "Pack 2026-03-12 Ewa Kowalska.pdf",
        next(name for name in names if name.startswith("Run list")),
    ]
    assert "Farah Qureshi: The text in اردو is out of date." in printed.stderr
    assert "“Closed plan” cannot be put into a pack." in printed.stderr


def test_the_run_list_says_the_pages_of_each_pack(
    run: Run, practice_file: Made, tmp_path: Path
) -> None:
    path, meeting = prepared(practice_file, tmp_path)
    run("print", path, "pack", "--meeting", meeting, "--to", tmp_path / "out")
    [listed] = (tmp_path / "out").glob("Run list*.pdf")
    said = " ".join(PdfReader(listed).pages[0].extract_text().split())
    count = len(PdfReader(tmp_path / "out" / "Pack 2026-03-12 Ewa Kowalska.pdf").pages)
    assert f"large print, 18 point {count} by hand" in said


def test_one_person_gets_their_own_pack_alone(
    run: Run, practice_file: Made, tmp_path: Path
) -> None:
    path, meeting = prepared(practice_file, tmp_path)
    person = shown_id(practice_file.ids["Amina"])
    asked = ("--meeting", meeting, "--person", person, "--format", "text")
    printed = run("print", path, "pack", *asked, "--to", tmp_path / "one")
    assert printed.exit_code == 0, printed.output
    assert sorted(one.name for one in (tmp_path / "one").iterdir()) == [
        "A Budget.pdf",
        "Closed plan.pdf",
        "Pack 2026-03-12 Amina Begum.txt",
    ]
    assert "The budget" in PdfReader(tmp_path / "one" / "A Budget.pdf").pages[0].extract_text()
