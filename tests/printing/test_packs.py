"""Two packs opened by readers that are not ours: one in 18-point Polish, one in Easy Read.

Order, page labels, the language of every page, papers from elsewhere with nothing of theirs but
their pages, and one structure tree over our own pages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from PIL import Image
from pypdf import PdfReader

from desktop.domain.paper_kinds import Paper
from desktop.domain.person import Reading
from desktop.printing.blocks import Contents, Heading
from desktop.printing.elsewhere import looked_at, rebuilt
from desktop.services.papers import papers
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, Ready
from tests.printing.file_points import broken
from tests.printing.finished import Finished
from tests.printing.on_the_page import picture_of
from tests.services.groups import Made, Riverside
from tests.services.in_words import DAY
from tests.services.packed import add, an_item
from tests.services.pdfs import a_busy_pdf, a_pdf, locked
from tests.services.photos import corners
from tests.services.photos import saved as photo
from tests.services.sending import change

UNTAGGED = {
    "The file says that it is tagged",
    "All that is drawn is told or passed over; no mark inside another",
}
"""What a pack with pages that somebody else made cannot promise, and does not claim."""


@dataclass
class Pack:
    """One pack, as it was made and as others read it."""

    ready: Ready
    pdf: bytes

    @cached_property
    def file(self) -> Finished:
        return Finished(self.pdf)

    @cached_property
    def pages(self) -> list[str]:
        return [
            " ".join(page.extract_text().split()) for page in PdfReader(BytesIO(self.pdf)).pages
        ]

    @cached_property
    def labels(self) -> list[str]:
        return list(PdfReader(BytesIO(self.pdf)).page_labels)

    def of_ours(self) -> int:
        """How many pages are our own."""
        return next(at for at, label in enumerate(self.labels) if not label.isdigit())

    def headings(self) -> list[tuple[str, int]]:
        """Each heading's role and the page it is on, from 0, in the order of the tree."""
        found = self.file.nodes("H1", "H2", "H3", "H4")
        return [(node.role, node.marks[0][0]) for node in found]


@dataclass
class Packs:
    polish: Pack
    easy: Pack
    english: Pack


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
        polish=_pack(group, "Ewa", Reader(alone=True)),
        easy=_pack(group, "Hassan"),
        english=_pack(group, "Amina"),
    )
    group.workspace.close()


def _pack(group: Riverside, name: str, reader: Reader | None = None) -> Pack:
    about = About(meeting_id=group.meeting_id, person_id=group.id(name))
    ready = papers.paper(group.workspace, Paper.PACK, about, day=DAY, reader=reader)
    return Pack(ready, ready.pdf())


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
        every = b"".join(_plain(thing) for thing in file.objects)
    for gone in (b"example.org", b"JavaScript", b"inside the paper", b"Survey of the council"):
        assert gone not in every


def _plain(thing: pikepdf.Object) -> bytes:
    said = thing.unparse() if not isinstance(thing, pikepdf.Stream) else thing.read_raw_bytes()
    return said + (repr(dict(thing.items())).encode() if isinstance(thing, pikepdf.Stream) else b"")


def test_a_pack_of_ours_alone_or_with_pictures_says_that_it_is_tagged(
    riverside: Riverside,
) -> None:
    assert broken(_pack(riverside, "Amina").pdf) == {}
    add(riverside, photo(corners(), "PNG"), title="Map")
    pack = _pack(riverside, "Amina")
    assert broken(pack.pdf) == {}
    assert pack.labels[-1] == "A1"


def test_a_paper_that_lies_on_its_side_or_is_cut_out_stands_as_its_author_saw_it(
    riverside: Riverside,
) -> None:
    with pikepdf.open(BytesIO(a_pdf("upper words", size=(595, 842)))) as file:
        file.pages[0].Rotate = 90
        out = BytesIO()
        file.save(out)
    add(riverside, out.getvalue(), title="Turned")
    pdf = _pack(riverside, "Amina").pdf
    reader = PdfReader(BytesIO(pdf))
    assert reader.pages[-1].mediabox.width > reader.pages[-1].mediabox.height
    shown = picture_of(pdf, len(reader.pages) - 1)
    assert _ink(shown.crop((shown.width // 2, 40, shown.width, shown.height)))


def _ink(picture: Image.Image) -> bool:
    return picture.convert("L").getextrema()[0] < 128  # type: ignore[operator]


def test_the_same_pack_is_the_same_bytes(riverside: Riverside) -> None:
    add(riverside, a_busy_pdf(), title="Survey")
    assert _pack(riverside, "Amina").pdf == _pack(riverside, "Amina").pdf


def test_pages_are_counted_with_the_papers_behind(pack: Pack) -> None:
    assert pack.ready.page_count() == len(pack.pages)


def test_two_packs_in_one_run_hold_a_paper_once(riverside: Riverside) -> None:
    add(riverside, photo(corners(600, 400), "PNG"), title="Map")
    both = [_pack(riverside, name).ready for name in ("Amina", "Dilip")]
    together = papers.in_one(both)
    with pikepdf.open(BytesIO(together)) as file:
        images = [
            thing
            for thing in file.objects
            if isinstance(thing, pikepdf.Stream) and thing.get("/Filter") == pikepdf.Name.DCTDecode
        ]
    assert len(images) == 1
    assert len(PdfReader(BytesIO(together)).pages) == sum(one.page_count() for one in both)


def test_a_rebuilt_paper_is_looked_at_without_trouble_and_has_the_same_words() -> None:
    bare = rebuilt(a_busy_pdf())
    assert looked_at(bare).pages == 2
    assert "Bus survey, page 2" in PdfReader(BytesIO(bare)).pages[1].extract_text()
    assert not PdfReader(BytesIO(bare)).attachments


def test_a_pack_that_is_filled_in_on_the_screen_keeps_the_papers_behind(packs: Packs) -> None:
    pdf = replace(packs.english.ready, fillable=True).pdf()
    assert len(PdfReader(BytesIO(pdf)).pages) == len(packs.english.pages)
    assert PdfReader(BytesIO(pdf)).get_fields()
    assert set(broken(pdf)) == UNTAGGED


def test_a_pack_for_the_screen_leads_to_each_part_and_names_the_files_beside(
    riverside: Riverside,
) -> None:
    change(riverside, "Amina", reading=Reading.HTML)
    add(riverside, a_busy_pdf(), title="Bus survey")
    pack = _pack(riverside, "Amina").ready
    page, paper = papers.made([pack])
    said = page.content.decode()
    links = re.findall(r'<a href="#([^"]+)">', said)
    assert len(links) > 5
    assert all(f'id="{link}"' in said for link in links)
    assert "A. Bus survey" in said
    assert paper.name == "A Bus survey.pdf"
    assert paper.name in said
    assert not PdfReader(BytesIO(paper.content)).attachments


def test_layers_stay_on_the_page_without_their_names() -> None:
    with pikepdf.open(BytesIO(a_pdf("Shown words"))) as file:
        layer = file.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Maya's draft"))
        usual = pikepdf.Dictionary(ON=pikepdf.Array([layer]))
        file.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([layer]), D=usual)
        page = file.pages[0]
        page.add_resource(layer, pikepdf.Name.Properties, pikepdf.Name("/MC0"))
        page.contents_add(b"/OC /MC0 BDC", prepend=True)
        page.contents_add(b"EMC")
        out = BytesIO()
        file.save(out)
    assert not looked_at(out.getvalue()).trouble.text
    bare = rebuilt(out.getvalue())
    assert "Shown words" in PdfReader(BytesIO(bare)).pages[0].extract_text()
    with pikepdf.open(BytesIO(bare)) as file:
        assert b"draft" not in b"".join(_plain(thing) for thing in file.objects)
