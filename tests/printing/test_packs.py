"""Two packs opened by readers that are not ours: one in 18-point Polish, one in Easy Read.

Order, page labels, the language of every page, papers from elsewhere with nothing of theirs but
their pages, and one structure tree over our own pages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from desktop.domain.person import Reading
from desktop.printing.blocks import Contents, Heading
from desktop.printing.formats import PAPER_WIDTH
from desktop.services.papers.papers import Reader
from tests.printing.file_points import broken
from tests.printing.on_the_page import words_at
from tests.printing.opened_packs import UNTAGGED, Pack, opened, plain
from tests.printing.reading import needs_poppler
from tests.services.groups import Made, Riverside
from tests.services.packed import add, an_item
from tests.services.pdfs import a_busy_pdf, locked
from tests.services.photos import corners
from tests.services.photos import saved as photo
from tests.services.sending import change


@dataclass
class Packs:
    polish: Pack
    easy: Pack
    english: Pack
    huge: Pack


@pytest.fixture(scope="module")
def packs(practice_file: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Packs]:
    path = practice_file.copied_to(tmp_path_factory.mktemp("packs"))
    group = Riverside(practice_file, path)
    item = str(an_item(group))
    add(group, a_busy_pdf(), item_id=item, title="Bus survey", author="the council")
    add(group, photo(corners(), "PNG"), item_id=item, title="Map", summary="The way to the hall.")
    add(group, locked(), item_id=item, title="Closed plan")
    change(group, "Hassan", reading=Reading.EASY)
    yield Packs(
        polish=opened(group, "Ewa", Reader(alone=True)),
        easy=opened(group, "Hassan"),
        english=opened(group, "Amina"),
        huge=opened(group, "Amina", Reader(reading="large-28")),
    )
    group.workspace.close()


@pytest.fixture(params=["polish", "easy", "english"])
def pack(packs: Packs, request: pytest.FixtureRequest) -> Pack:
    found: Pack = getattr(packs, request.param)
    return found


def test_our_own_pages_are_numbered_and_each_paper_has_its_letter(pack: Pack) -> None:
    ours = pack.of_ours()
    assert pack.labels == [*(str(number + 1) for number in range(ours)), "A1", "A2", "B1"]


def test_the_label_stands_on_the_page_too(pack: Pack) -> None:
    for page, label in list(zip(pack.pages, pack.labels, strict=True))[pack.of_ours() :]:
        assert label in page


@needs_poppler
def test_at_28_points_the_line_above_a_paper_keeps_its_words_whole(
    packs: Packs, tmp_path: Path
) -> None:
    """The number of the page goes above the heading where the two do not fit beside."""
    page = packs.huge.of_ours()
    there = [one for one in words_at(packs.huge.pdf, tmp_path) if one.page == page]
    said = [one.text for one in there]
    assert said.index("A1") < said.index("survey:")
    assert min(one.left for one in there) >= 0
    assert max(one.right for one in there) <= PAPER_WIDTH


def test_the_papers_are_included_whole_and_in_order(pack: Pack) -> None:
    first, second, third = pack.pages[pack.of_ours() :]
    assert "Bus survey, page 1" in first
    assert "Bus survey, page 2" in second
    assert "Map" in third


def test_what_somebody_typed_into_a_form_stays_on_its_page(packs: Packs) -> None:
    ours = packs.english.of_ours()
    assert "Line 14" in packs.english.pages[ours]
    assert "Line 24" in packs.english.pages[ours + 1]


def test_the_contents_name_the_page_each_part_begins_on(pack: Pack) -> None:
    """The heading of each part stands on the page that the first page promises."""
    listed = next(one for one in pack.ready.document.blocks if isinstance(one, Contents)).entries
    first = PdfReader(BytesIO(pack.pdf)).pages[:2]
    said = "\n".join(page.extract_text() for page in first)
    for entry in listed:
        promised = _promised(said, entry.text)
        if entry.anchor:
            page = pack.pages[int(promised) - 1]
            assert entry.text in page, (entry.text, promised)
        else:
            assert promised == entry.pages


def _promised(said: str, title: str) -> str:
    """What stands behind a title in the list of contents, on its line or the next."""
    return said[said.index(f"\n{title}") + len(title) + 1 :].split(maxsplit=1)[0]


def test_parts_come_in_the_order_of_the_contents(pack: Pack) -> None:
    blocks = pack.ready.document.blocks
    listed = next(one for one in blocks if isinstance(one, Contents)).entries
    headings = [one.text for one in blocks if isinstance(one, Heading) and one.anchor]
    assert headings == [entry.text for entry in listed if entry.anchor]


def test_every_page_of_ours_is_in_its_readers_language(packs: Packs) -> None:
    """What nobody put into Polish yet is marked as English, and never stands alone on a page."""
    file = packs.polish.file
    assert str(file.root.Lang) == "pl"
    told: dict[int, set[str]] = {}
    for node in file.nodes():
        for page, _mark in node.marks:
            told.setdefault(page, set()).add(node.language)
    ours = packs.polish.of_ours()
    assert set(range(ours)) <= told.keys()
    assert all("pl" in told[page] for page in range(ours))
    assert set().union(*told.values()) <= {"pl", "en"}


def test_the_easy_pack_has_pictures_beside_its_sentences(packs: Packs) -> None:
    easy = packs.easy.file.nodes("Figure")
    assert len(easy) > len(packs.english.file.nodes("Figure")) + 10
    assert str(packs.easy.file.root.Lang) == "en"


def test_large_print_is_eighteen_points(packs: Packs) -> None:
    sizes = _sizes(packs.polish.pdf, packs.polish.of_ours())
    assert min(sizes) == 18


def _sizes(pdf: bytes, pages: int) -> set[float]:
    """The sizes of letters on the first pages."""
    with pikepdf.open(BytesIO(pdf)) as file:
        return {
            float(step.operands[1])
            for page in list(file.pages)[:pages]
            for step in pikepdf.parse_content_stream(page)
            if str(step.operator) == "Tf"
        }


def test_one_tree_stands_over_our_own_pages(pack: Pack) -> None:
    """Every point of a tagged file but the claim to be one, and the pages of others."""
    assert set(broken(pack.pdf)) == UNTAGGED
    ours = pack.of_ours()
    found = broken(pack.pdf)["All that is drawn is told or passed over; no mark inside another"]
    assert [one.split(":")[0] for one in found] == [f"page {ours}", f"page {ours + 1}"]


def test_each_paper_is_under_a_heading_of_ours(pack: Pack) -> None:
    ours = pack.of_ours()
    behind = [(role, page) for role, page in pack.headings() if page >= ours]
    assert behind == [("H2", ours), ("H2", ours + 2)]
    assert all(one[1] <= two[1] for one, two in pairwise(pack.headings()))


def test_a_picture_says_what_it_shows(pack: Pack) -> None:
    last = pack.file.nodes("Figure")[-1]
    assert str(last.written.Alt) == "B. Map The way to the hall."
    assert last.marks[0][0] == pack.of_ours() + 2


def test_nothing_but_the_pages_of_others_comes_along(pack: Pack) -> None:
    with pikepdf.open(BytesIO(pack.pdf)) as file:
        assert not set(file.Root.keys()) & {"/OpenAction", "/Names", "/AcroForm", "/AF", "/AA"}
        assert not any("/Annots" in page.obj or "/AA" in page.obj for page in file.pages)
        assert not file.attachments
        assert "pdfuaid" not in bytes(file.Root.Metadata.read_bytes()).decode()
        every = b"".join(plain(thing) for thing in file.objects)
    for gone in (b"example.org", b"JavaScript", b"inside the paper", b"Survey of the council"):
        assert gone not in every


def test_pages_are_counted_with_the_papers_behind(pack: Pack) -> None:
    assert pack.ready.page_count() == len(pack.pages)


def test_a_pack_that_is_filled_in_on_the_screen_keeps_the_papers_behind(packs: Packs) -> None:
    pdf = replace(packs.english.ready, fillable=True).pdf()
    assert len(PdfReader(BytesIO(pdf)).pages) == len(packs.english.pages)
    assert PdfReader(BytesIO(pdf)).get_fields()
    assert set(broken(pdf)) == UNTAGGED


def test_the_first_page_says_when_the_meeting_is_and_what_to_do(packs: Packs) -> None:
    for one in (packs.english, packs.easy):
        first = re.sub("[\u2066-\u2069]", "", one.pages[0])
        assert "Please read them before." in first
        assert "Please tell us if you will come." in first
        assert re.search(r"Time:? \d\d:\d\d", first)
