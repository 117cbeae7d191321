"""Files that papers become: names taken everywhere, nothing written over."""

import resource
from pathlib import Path

import pytest

from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Person
from desktop.errors import UserError
from desktop.services.meetings import meetings
from desktop.services.papers.paper_files import File, save
from desktop.services.papers.paper_names import file_name
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import made, papers
from desktop.services.people import people
from tests.services.groups import Riverside
from tests.services.in_words import DAY


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Slip 14 Amina Begum", "Slip 14 Amina Begum"),
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j"),
        ("Slip 1 <b>&", "Slip 1 b &"),
        ("../../etc", "etc"),
        ("Dot.", "Dot"),
        ("\u202eevil", "evil"),
        ("half \ud800 letter", "half letter"),
        ("line\nbreak\tand\u00a0space", "line break and space"),
        ("🎈🎉", "🎈🎉"),
        ("محمد علی", "محمد علی"),
        ("???", "Hearback"),
        ("", "Hearback"),
    ],
)
def test_names_of_files_are_taken_everywhere(said: str, expected: str) -> None:
    assert file_name(said) == expected


def test_a_name_of_three_hundred_letters_still_makes_a_file(tmp_path: Path) -> None:
    name = file_name("ਪੰਜਾਬੀ " * 60)
    assert save(File(f"{name}.pdf", b"x"), tmp_path).read_bytes() == b"x"


@pytest.mark.parametrize("name", ["🎈", "مريم", "<b>&</b>", "Zoë/O’Brien", "x" * 200])
def test_a_persons_name_never_stands_in_the_way_of_a_file(
    riverside: Riverside, tmp_path: Path, name: str
) -> None:
    person = people.add(riverside.workspace, riverside.act("Maya"), person=Person(name=name))
    known = About(person_id=person.id)
    [file] = made(papers(riverside.workspace, Paper.CLAIM_FORM, known, day=DAY))
    path = save(file, tmp_path)
    assert path.parent == tmp_path
    assert path.read_bytes().startswith(b"%PDF")


def test_two_people_of_one_name_get_a_file_each(riverside: Riverside) -> None:
    twin = Person(name="amina begum")
    act = riverside.act("Maya")
    stored = people.add(riverside.workspace, act, person=twin)
    invited = [stored.id or 0]
    meetings.invite(riverside.workspace, act, meeting_id=riverside.meeting_id, person_ids=invited)
    known = About(meeting_id=riverside.meeting_id)
    forms = papers(riverside.workspace, Paper.CLAIM_FORMS, known, day=DAY)
    names = [form.name.casefold() for form in forms]
    assert len(set(names)) == len(names) == 10


def test_another_file_of_the_same_name_stays_as_it_is(tmp_path: Path) -> None:
    scan = tmp_path / "Slip 2 Amina Begum.pdf"
    scan.write_bytes(b"signed and scanned")
    path = save(File(scan.name, b"printed"), tmp_path)
    assert path.name == "Slip 2 Amina Begum 2.pdf"
    assert scan.read_bytes() == b"signed and scanned"
    assert save(File(scan.name, b"printed"), tmp_path) == path


def test_a_paper_that_is_there_already_is_not_put_at_risk_by_writing_it_again(
    tmp_path: Path,
) -> None:
    path = save(File("Slip 2.pdf", b"printed"), tmp_path)
    before = path.stat()
    assert save(File("Slip 2.pdf", b"printed"), tmp_path) == path
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert [one.name for one in tmp_path.iterdir()] == ["Slip 2.pdf"]


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder")
    with pytest.raises(UserError, match="We cannot write in"):
        save(File("Slip.pdf", b"x"), in_the_way / "papers")


def test_a_folder_whose_name_is_too_long_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="We cannot write in"):
        save(File("Slip.pdf", b"x"), tmp_path / ("z" * 300))


def test_a_stick_without_room_is_said_to_be_full_and_holds_nothing_half(tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(UserError, match="There is no room in this folder"):
            save(File("Slip 14.pdf", b"x" * 8192), tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []
