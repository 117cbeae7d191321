"""Letters opened and read: their own words, the right answers, nobody else, tags, direction."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.language import Words
from tests.printing.finished import Finished
from tests.printing.on_the_page import words_at
from tests.printing.reading import needs_poppler, structure
from tests.services.changes.lettered import BEN, EWA, FARAH, HASSAN, Lettered, LetteredFile

OTHERS = {"Ewa": "Kowalska", "Farah": "Qureshi", "Ben": "Carter", "Hassan": "Ali"}
BUS, SEATS, TICKETS = "One more bus", "One bench, without a roof.", "There is no money for it."
EVEN = str.maketrans("", "", "\u200e\u200f\u2066\u2067\u2068\u2069\u00ad")


@pytest.fixture(scope="module")
def bus(
    lettered_file: LetteredFile, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lettered]:
    """These letters are read and nothing is changed."""
    with lettered_file.again(tmp_path_factory.mktemp("bus")) as made:
        yield made


def even(said: str) -> str:
    return " ".join(said.translate(EVEN).split())


def pdf_text(pdf: bytes) -> str:
    return even(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))


def nobody_else(said: str, name: str) -> bool:
    """Whether no other member's name stands there, but in the reader's own words."""
    theirs = {"Hassan": even(HASSAN)}.get(name, "\0")
    rest = even(said).replace(theirs, "")
    return not any(other in rest for other in OTHERS if other != name)


def sizes(pdf: bytes) -> set[float]:
    """The sizes of the letters on the first page, in points."""
    found: set[float] = set()

    def visit(text: str, _cm: object, matrix: list[float], _font: object, size: float) -> None:
        if text.strip():
            found.add(round(size * abs(matrix[3]), 1))

    PdfReader(BytesIO(pdf)).pages[1].extract_text(visitor_text=visit)
    return found


@needs_poppler
def test_a_polish_letter_in_large_print(bus: Lettered, tmp_path: Path) -> None:
    letter = bus.letter("Ewa", language="pl", alone=True)
    pdf, words = letter.pdf(), Words.for_paper("pl")
    said = pdf_text(pdf)
    assert even(EWA) in said
    for part in ("Jeszcze jeden autobus o 18:30.", "Wiele osób wraca po szóstej."):
        assert part in said
    assert words.text("Dear {name},", name="Ewa Kowalska") in said
    assert SEATS not in said
    assert "She waits an hour" not in said
    assert nobody_else(said, "Ewa")
    assert min(sizes(pdf)) >= 18
    finished = Finished(pdf)
    assert str(finished.root.Lang) == "pl"
    assert {"Document", "H1", "H2", "H3", "P"} <= {node.role for node in finished.nodes()}
    told = structure(pdf, tmp_path)
    assert told.index("godzinę") < told.index("18:30")


@needs_poppler
def test_an_urdu_letter_runs_from_right_to_left(bus: Lettered, tmp_path: Path) -> None:
    letter = bus.letter("Farah", language="ur", alone=True)
    said = even(letter.text())
    assert even(FARAH) in said
    for part in ("ایک بینچ، چھت کے بغیر۔", "چھت کے لیے اجازت چاہیے۔", "سٹاپ پر بیٹھنے کی جگہ"):
        assert part in said
    assert nobody_else(said, "Farah")
    assert BUS not in said
    pdf = letter.pdf()
    finished = Finished(pdf)
    assert str(finished.root.Lang) == "ur"
    read = even(structure(pdf, tmp_path))
    for line in FARAH.splitlines():
        assert even(line) in read
    words = [word for word in words_at(pdf, tmp_path) if word.page == 0]
    [bench] = [word for word in words if word.text == "بینچ،"]
    [one] = [word for word in words if word.text == "ایک" and abs(word.top - bench.top) < 2]
    assert one.left > bench.left
    assert one.right > 500


@needs_poppler
def test_an_easy_read_letter_has_a_picture_beside_each_idea(bus: Lettered, tmp_path: Path) -> None:
    pdf = bus.letter("Ben").pdf()
    said, told = pdf_text(pdf), even(structure(pdf, tmp_path))
    assert even(BEN) in said
    assert said.count(even(BEN)) == 1
    assert "Your words stand above. This is about them too." in said
    for part in ("Yes. It is going to happen.", "One more bus at 18:30.", "Partly.", SEATS):
        assert part in said
    assert TICKETS not in said
    assert nobody_else(said, "Ben")
    finished = Finished(pdf)
    figures = finished.nodes("Figure")
    assert len(figures) > 8
    assert all(str(node.written.Alt) for node in figures)
    assert told.index("me legs is killing me") < told.index("One more bus at 18:30.")


def test_a_plain_text_letter_reads_in_its_order(bus: Lettered) -> None:
    letter = bus.letter("Hassan")
    assert not letter.look.size
    said = letter.text()
    assert HASSAN in said
    assert "No. It is not going to happen." in said
    assert TICKETS in said
    assert BUS not in said
    assert nobody_else(said, "Hassan")
    assert said.index(HASSAN) < said.index("No. It is") < said.index(TICKETS)
    assert all(len(line) <= 79 for line in said.splitlines())


def test_own_words_carry_their_own_language_where_the_letter_has_another(bus: Lettered) -> None:
    page = bus.letter("Ewa", language="en").html()
    assert '<p lang="pl"' in page
    urdu = bus.letter("Farah", language="en").html()
    assert 'lang="ur" dir="rtl"' in urdu
    assert FARAH.splitlines()[0] in urdu


def test_what_was_not_checked_has_the_groups_language_beside_it(bus: Lettered) -> None:
    letter = bus.letter("Ewa")
    assert letter.beside is not None
    both = even(letter.text())
    assert "Jeszcze jeden autobus o 18:30." in both
    assert "One more bus at 18:30." in both


def test_one_person_gets_the_same_answers_in_every_format_and_language(bus: Lettered) -> None:
    every = [
        bus.letter("Ben", language="pl", reading="large-18", alone=True),
        bus.letter("Ben", language="ur", alone=True),
        bus.letter("Ben", reading="easy"),
        bus.letter("Ben", reading="text"),
    ]
    for letter in every:
        said = even(letter.text())
        assert even(BEN) in said
        assert TICKETS not in said
        assert nobody_else(said, "Ben")
    polish, urdu, easy, text = (even(one.text()) for one in every)
    assert "Jeszcze jeden autobus o 18:30." in polish
    assert "ایک بینچ، چھت کے بغیر۔" in urdu
    assert SEATS in easy
    assert SEATS in text
