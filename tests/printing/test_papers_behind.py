"""Papers from elsewhere behind our own: turned, layered, in a run, on a screen."""

import re
from io import BytesIO

import pikepdf
from PIL import Image
from pypdf import PdfReader

from desktop.domain.person import Reading
from desktop.printing.elsewhere import looked_at, rebuilt
from desktop.services.papers import papers
from tests.printing.file_points import broken
from tests.printing.on_the_page import picture_of
from tests.printing.opened_packs import opened, plain
from tests.services.groups import Riverside
from tests.services.packed import add
from tests.services.pdfs import a_busy_pdf, a_pdf
from tests.services.photos import corners
from tests.services.photos import saved as photo
from tests.services.sending import change


def test_a_pack_of_ours_alone_or_with_pictures_says_that_it_is_tagged(
    riverside: Riverside,
) -> None:
    assert broken(opened(riverside, "Amina").pdf) == {}
    add(riverside, photo(corners(), "PNG"), title="Map")
    pack = opened(riverside, "Amina")
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
    pdf = opened(riverside, "Amina").pdf
    reader = PdfReader(BytesIO(pdf))
    assert reader.pages[-1].mediabox.width > reader.pages[-1].mediabox.height
    shown = picture_of(pdf, len(reader.pages) - 1)
    assert _ink(shown.crop((shown.width // 2, 40, shown.width, shown.height)))


def _ink(picture: Image.Image) -> bool:
    return picture.convert("L").getextrema()[0] < 128  # type: ignore[operator]


def test_the_same_pack_is_the_same_bytes(riverside: Riverside) -> None:
    add(riverside, a_busy_pdf(), title="Survey")
    assert opened(riverside, "Amina").pdf == opened(riverside, "Amina").pdf


def test_two_packs_in_one_run_hold_a_paper_once(riverside: Riverside) -> None:
    add(riverside, photo(corners(600, 400), "PNG"), title="Map")
    both = [opened(riverside, name).ready for name in ("Amina", "Dilip")]
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


def test_a_pack_for_the_screen_leads_to_each_part_and_names_the_files_beside(
    riverside: Riverside,
) -> None:
    change(riverside, "Amina", reading=Reading.HTML)
    add(riverside, a_busy_pdf(), title="Bus survey")
    pack = opened(riverside, "Amina").ready
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
        assert b"draft" not in b"".join(plain(thing) for thing in file.objects)
