"""The paper kit: what is in it, in which order, in whose language, and what never is."""

import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from desktop.domain.meeting import Meeting, Reply
from desktop.domain.person import Person, Reading, Status
from desktop.errors import UserError
from desktop.services.meetings import meetings
from desktop.services.papers import paper_kit
from desktop.services.papers.paper_kit import PaperKit
from desktop.services.people import people
from tests.printing.reading import laid_out, needs_poppler, pages, structure, words
from tests.services.groups import Riverside
from tests.services.in_words import InWords, cost

NINE = ("Amina", "Ben", "Carys", "Dilip", "Ewa", "Farah", "Gwen", "Hassan", "Ines")


def kit_of(group: InWords, **asked: int) -> PaperKit:
    return paper_kit.kit(group.workspace, group.act(), meeting_id=group.meeting_id, **asked)


def with_usual(group: InWords, name: str, *costs: tuple[str, str, str]) -> None:
    """The usual costs of somebody: kind, how many, and what was written about it."""
    full = group.claim(
        name,
        *(cost(kind, "3.21", quantity=many, what=what) for kind, many, what in costs),
    )
    people.keep_usual(group.workspace, group.act(), claim_id=full.id)


def titles(pdf: bytes, folder: Path) -> list[str]:
    """The title of every paper, as a screen reader is told; those of two languages have two.

    Where both stand in one line, a stroke ends the first.
    """
    read = structure(pdf, folder)
    return [
        "".join(re.findall(r'"(.*)"', title)).strip().removesuffix(" /")
        for title in re.findall(r"^ *H1 \(block\)\n((?: +\".*\n)+)", read, re.MULTILINE)
    ]


@needs_poppler
def test_the_kit_holds_everything_a_meeting_needs_in_the_order_it_is_used(
    riverside: Riverside, tmp_path: Path
) -> None:
    pdf = kit_of(riverside, spare=2).pdf()
    assert titles(pdf, tmp_path) == [
        "Paper kit",
        "Who is here",
        *["Costs form"] * 2,
        *("Ffurflen gostau", "Costs form"),
        "Costs form",
        *("Formularz kosztów", "Costs form"),
        *("خرچ کا فارم", "Costs form"),
        *["Costs form"] * 2,
        *("Formulário de despesas", "Costs form"),
        *["Costs form"] * 2,
        "Pay-out sheet, by hand",
        "Count: before the meeting",
        "Count: after the meeting",
        "Receipts",
    ]


def test_everybody_has_one_form_one_line_to_arrive_and_one_row_all_in_the_same_order(
    riverside: Riverside,
) -> None:
    read = pages(kit_of(riverside).pdf())
    names = [person.name for person in by_name(riverside)]
    arrivals = read[1]
    at = next(at for at, page in enumerate(read) if at and "\nPay-out sheet, by hand" in page)
    by_hand = read[at]
    first_pages = [page for page in read[2:at] if re.search(r"Page 1 of \d", page)]
    for row, name in enumerate(names, 1):
        assert arrivals.count(name) == 1
        assert re.search(rf"^{row}\s+{name}", by_hand, re.MULTILINE), name
        assert name in first_pages[row - 1]
        assert re.search(rf"\w:\s*{row}\b", first_pages[row - 1]), "its row"
    assert [arrivals.index(name) for name in names] == sorted(map(arrivals.index, names))
    assert not [page for page in first_pages[len(names) :] if any(n in page for n in names)]


def by_name(riverside: Riverside) -> list[Person]:
    found = people.by_ids(riverside.workspace, {riverside.id(name) for name in NINE})
    return sorted(found.values(), key=lambda person: person.name.casefold())


def test_the_cover_tells_on_which_pages_each_paper_is_and_how_many_there_are(
    riverside: Riverside,
) -> None:
    read = pages(kit_of(riverside).pdf())
    cover = " ".join(read[0].split())
    blank = next(at for at, page in enumerate(read, 1) if "Name: \n" in page)
    assert f"In all: {len(read)} pages" in cover
    assert f"Costs forms with a name 9 3–{blank - 1}" in cover
    assert f"Cover of the envelope for receipts 1 {len(read)}" in cover
    assert read[-1].splitlines()[1].strip() == "Receipts"
    assert "one side only" in cover


def test_no_name_stands_on_the_cover(riverside: Riverside) -> None:
    cover = pages(kit_of(riverside).pdf())[0]
    assert [name for name in NINE if name in cover] == []


def test_a_form_has_the_usual_journey_and_nothing_of_care_or_of_what_it_cost(
    riverside: Riverside,
) -> None:
    with_usual(
        riverside, "Ines", ("car", "14", ""), ("parking", "1", ""), ("assistant", "2.5", "Rosa")
    )
    with_usual(riverside, "Ewa", ("bus", "1", "day ticket"), ("childcare", "3", "Mrs Nowak"))
    read = words(kit_of(riverside).pdf())
    assert re.search(r"\bCar\b.*\b14 miles\b.*\bParking\b", read), "in both her languages"
    assert "Bus: day ticket" in read
    assert "Your usual journey is on it." in read
    for private in ("assistant:", "Rosa", "Childcare", "Nowak", "3.21", "2.5"):
        assert private not in read


def test_no_bank_details_no_amounts_and_no_paper_names_of_ours_are_in_it(
    riverside: Riverside,
) -> None:
    read = words(kit_of(riverside).pdf())
    assert re.findall(r"55779911|911|20-?00-?00|£\d+\.\d|\bD\d+\b", read) == []


def test_what_leaves_the_file_is_said_in_short_sentences_before_anything_is_made() -> None:
    said = [str(one) for one in paper_kit.what_leaves()]
    assert "Names of everybody expected." in said
    assert any("bank details" in one for one in said)
    assert max(len(one.split()) for one in said) < 15


def test_who_said_no_is_left_out_and_who_does_not_claim_only_arrives(riverside: Riverside) -> None:
    workspace, act = riverside.workspace, riverside.act()
    known = {"meeting_id": riverside.meeting_id}
    meetings.reply(workspace, act, person_id=riverside.id("Ben"), reply=Reply.NOT_COMING, **known)
    meetings.no_costs(workspace, act, person_id=riverside.id("Dilip"), none=True, **known)
    made = kit_of(riverside)
    read = words(made.pdf())
    assert "Ben Carter" not in read
    assert read.count("Dilip Shah") == 1, "on the arrivals sheet"
    assert riverside.id("Dilip") not in made.rows


def test_nobody_who_has_died_or_left_is_on_any_paper(riverside: Riverside) -> None:
    workspace, act = riverside.workspace, riverside.act()
    for name, status in (("Hassan", Status.DIED), ("Gwen", Status.LEFT)):
        people.set_status(workspace, act, person_id=riverside.id(name), status=status)
    read = words(kit_of(riverside).pdf())
    assert "Hassan" not in read
    assert "Gwen" not in read


def test_plain_text_readers_get_clear_print_and_others_their_own_size(
    riverside: Riverside,
) -> None:
    amina = people.get(riverside.workspace, riverside.id("Amina"))
    people.change(riverside.workspace, riverside.act(), person=replace(amina, reading=Reading.TEXT))
    made = {one.name: one.on_pages.key for one in kit_of(riverside).papers}
    assert made["Costs form Amina Begum"] == "clear"
    assert made["Costs form Ewa Kowalska"] == "large-18"


def test_whoever_fills_in_the_sheets_gets_them_as_they_read(riverside: Riverside) -> None:
    maya = people.get(riverside.workspace, riverside.id("Maya"))
    people.change(
        riverside.workspace, riverside.act(), person=replace(maya, reading=Reading.LARGE_20)
    )
    made = kit_of(riverside)
    looks = {part.kind.value: part.papers[0].look.key for part in made.parts}
    assert made.look.key == "large-20"
    assert looks["pay-out"] == looks["open"] == looks["envelope"] == "large-20"
    assert looks["arrivals"] == "clear"


def test_the_rows_are_remembered_once_the_kit_went_out_and_can_be_taken_back(
    riverside: Riverside,
) -> None:
    made = kit_of(riverside)
    assert paper_kit.rows(riverside.workspace, riverside.meeting_id) == ()
    paper_kit.went_out(riverside.workspace, riverside.act(), kit=made)
    ids = [person.id for person in by_name(riverside)]
    assert list(paper_kit.rows(riverside.workspace, riverside.meeting_id)) == ids
    label = str(riverside.workspace.undo(riverside.act()))
    assert label == "Make the paper kit for “Members' meeting”"
    assert paper_kit.rows(riverside.workspace, riverside.meeting_id) == ()


def test_printing_the_same_kit_again_is_no_second_step(riverside: Riverside) -> None:
    for _ in range(2):
        paper_kit.went_out(riverside.workspace, riverside.act(), kit=kit_of(riverside))
    riverside.workspace.undo(riverside.act())
    assert str(riverside.workspace.next_undo().label) != "Make the paper kit"  # type: ignore[union-attr]
    assert paper_kit.rows(riverside.workspace, riverside.meeting_id) == ()


def test_a_kit_for_nobody_is_refused_with_the_way_out(small: InWords) -> None:
    alone = meetings.add(
        small.workspace, small.act(), meeting=Meeting(title="Tea", day=small.act().day)
    )
    with pytest.raises(UserError, match="Nobody is invited yet"):
        paper_kit.kit(small.workspace, small.act(), meeting_id=alone.id or 0)


def test_a_new_group_without_a_tin_or_a_policy_gets_its_kit(small: InWords) -> None:
    read = words(kit_of(small).pdf())
    assert "Counted: Tin" in read
    assert "Practice" not in read


@needs_poppler
def test_all_papers_stand_in_one_structure_tree_one_after_the_other(
    riverside: Riverside, tmp_path: Path
) -> None:
    pdf = kit_of(riverside).pdf()
    tree = structure(pdf, tmp_path)
    assert tree.count("Document\n") == 1
    assert tree.splitlines()[0].startswith("Document")
    assert tree.count("\n  Part") == 18
    headings = re.findall(r'H1 \(block\)\n\s+"(.+?)\s*"', tree)
    assert headings[:3] == ["Paper kit", "Who is here", "Costs form"]
    assert headings[-1] == "Receipts"
    assert len(headings) == 18 + 4, "four forms have a second language"
    with pikepdf.open(tmp_path / "paper.pdf") as file:
        assert len(file.Root.StructTreeRoot.K) == 1
        languages = [str(part.Lang) for part in file.Root.StructTreeRoot.K[0].K]
        assert languages.count("cy") == 1
        assert file.Root.ViewerPreferences.Duplex == "/Simplex"


@needs_poppler
def test_every_row_of_the_sheet_has_its_number_and_a_place_to_write(
    riverside: Riverside, tmp_path: Path
) -> None:
    lines = laid_out(kit_of(riverside).pdf(), tmp_path)
    rows = [line.split() for line in lines if re.match(r"\s*\d+(\s+\w+ \w+)?\s*$", line)]
    assert ["9", "Ines", "Duarte"] in rows
    assert ["13"] in rows, "rows for people nobody expected"


def test_sixty_people_come_out_by_name_and_the_run_can_be_stopped(riverside: Riverside) -> None:
    workspace, act = riverside.workspace, riverside.act()
    names = [f"Person {number:02}" for number in range(51)]
    added = people.add_many(workspace, act, names=names)
    ids = [person.id or 0 for person in added]
    meetings.invite(workspace, act, meeting_id=riverside.meeting_id, person_ids=ids)
    made = kit_of(riverside)
    assert len(made.rows) == 60
    told: list[int] = []

    class Enough(Exception):
        pass

    def after_each(done: int) -> None:
        told.append(done)
        if done == 5:
            raise Enough

    with pytest.raises(Enough):
        made.pdf(after_each)
    assert told == [1, 2, 3, 4, 5]
    read = pages(made.pdf())
    assert sum("Person 50" in page for page in read) == 3
