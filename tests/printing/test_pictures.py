import logging
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import combinations
from operator import sub
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pypdfium2
import pytest
from babel.messages.pofile import read_po
from reportlab.pdfgen.canvas import Canvas

from desktop.language import Words
from desktop.paths import TRANSLATIONS
from desktop.printing.blocks import Document, Idea
from desktop.printing.formats import EASY_READ
from desktop.printing.inline_pictures import picture_html
from desktop.printing.pdf import Printed, pdf_bytes, pdf_of_many
from desktop.printing.pictures import FOLDER, ONWARD, SHOWS, file_of, picture
from desktop.printing.typeset import drawings
from tests.printing.practice_papers import EVERY_PAPER, HEAD

ENGLISH = Words("en")
SIDE = 96
EDGE = 12
MEASURES = frozenset(
    {
        *("viewBox", "d", "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "transform"),
        *("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"),
    }
)
"""What paper, window and web page all draw alike."""
every_picture = pytest.mark.parametrize("name", SHOWS)


def drawn(names: list[str], *, mirrored: bool = False) -> list[bytes]:
    """Each picture on a page of its own: a byte for each point, from the top left corner."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=(SIDE, SIDE))
    for name in names:
        drawings.draw(canvas, name, drawings.Room(0, 0, SIDE, SIDE), mirrored=mirrored)
        canvas.showPage()
    canvas.save()
    return points(file.getvalue())


def points(pdf: bytes) -> list[bytes]:
    document = pypdfium2.PdfDocument(pdf)
    seen = []
    for page in document:
        bitmap = page.render(scale=1, grayscale=True)
        rows = [row * bitmap.stride for row in range(bitmap.height)]
        seen.append(b"".join(bytes(bitmap.buffer[at : at + bitmap.width]) for at in rows))
        bitmap.close()
        page.close()
    document.close()
    return seen


@cache
def looks() -> dict[str, bytes]:
    return dict(zip(SHOWS, drawn(list(SHOWS)), strict=True))


def flipped(seen: bytes) -> bytes:
    return b"".join(seen[at : at + SIDE][::-1] for at in range(0, len(seen), SIDE))


def difference(one: bytes, other: bytes) -> float:
    """How far two pictures are apart on average, from 0 (the same) to 255."""
    apart: int = sum(map(abs, map(sub, one, other)))
    return apart / len(one)


def easy(*names: str, language: str = "en") -> Document:
    """An Easy Read paper with these pictures."""
    words = Words.for_paper(language)
    told = tuple(Idea(picture=picture(name, words), sentences=("We say it.",)) for name in names)
    furniture = EVERY_PAPER["cards"](HEAD).furniture
    return Document(title="Pictures", language=language, blocks=told, furniture=furniture)


def figures(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Every figure of the structure that a screen reader follows, in its order."""
    if node.get("/S") == "/Figure":
        yield node
    for below in node.get("/K", []):
        if isinstance(below, pikepdf.Dictionary):
            yield from figures(below)


def marked(figure: pikepdf.Object) -> bytes:
    """What is painted on the page under the figure's one mark."""
    [mark] = figure.K
    page, number = (figure.Pg, mark) if isinstance(mark, int) else (mark.Pg, mark.MCID)
    _, _, after = page.Contents.read_bytes().partition(b"/Figure <</MCID %d>> BDC" % number)
    inside, _, _ = after.partition(b"EMC")
    return bytes(inside)


def forms(pdf: bytes) -> list[bytes]:
    """What is kept in the file apart from its pages, to be painted on them: all of it."""
    with pikepdf.open(BytesIO(pdf)) as file:
        streams = [one for one in file.objects if isinstance(one, pikepdf.Stream)]
        kept = [one for one in streams if one.get("/Subtype") == "/Form"]
        return [one.unparse() + one.Resources.unparse() + one.read_bytes() for one in kept]


def test_every_picture_has_a_drawing_and_every_drawing_is_used() -> None:
    assert {file.name for file in FOLDER.iterdir()} == {f"{name}.svg" for name in SHOWS}


@every_picture
def test_a_drawing_is_small_plain_shapes_without_letters_or_anything_from_elsewhere(
    name: str,
) -> None:
    content = file_of(name).read_text(encoding="utf-8")
    root = ElementTree.fromstring(content)  # noqa: S314 - our own drawing
    shapes = {element.tag.removeprefix("{http://www.w3.org/2000/svg}") for element in root.iter()}
    assert shapes <= {"svg", "g", "path", "circle", "ellipse", "rect"}
    assert root.get("viewBox") == f"0 0 {SIDE} {SIDE}"
    assert {key for element in root.iter() for key in element.attrib} <= MEASURES
    assert len(content) < 4000


def test_what_each_picture_shows_can_be_translated() -> None:
    with (TRANSLATIONS / "paper.pot").open("rb") as file:
        template = {message.id for message in read_po(file)}
    assert set(SHOWS.values()) <= template


def test_no_two_pictures_say_that_they_show_the_same() -> None:
    assert len(set(SHOWS.values())) == len(SHOWS)


def test_every_drawing_stays_inside_its_room_and_nearly_fills_it() -> None:
    file = BytesIO()
    wide = SIDE + 2 * EDGE
    canvas = Canvas(file, pagesize=(wide, wide))
    for name in SHOWS:
        strokes = drawings.read(file_of(name))
        assert strokes is not None
        canvas.translate(EDGE, EDGE)
        canvas.scale(SIDE / strokes.width, SIDE / strokes.height)
        canvas.addLiteral(strokes.painting.decode("ascii"))
        canvas.showPage()
    canvas.save()
    for name, seen in zip(SHOWS, points(file.getvalue()), strict=True):
        inked = [divmod(at, wide) for at, grey in enumerate(seen) if grey < 128]
        across, down = [x for _, x in inked], [y for y, _ in inked]
        assert min(across + down) >= EDGE, name
        assert max(across + down) < EDGE + SIDE, name
        assert max(max(across) - min(across), max(down) - min(down)) > 0.8 * SIDE, name


def test_every_picture_can_be_told_from_every_other_without_its_colours() -> None:
    small = {
        name: bytes(seen[y * SIDE + x] for y in range(1, SIDE, 3) for x in range(1, SIDE, 3))
        for name, seen in looks().items()
    }
    alike = [
        (one, other)
        for one, other in combinations(small, 2)
        if difference(small[one], small[other]) < 8
    ]
    assert alike == []


def test_every_picture_on_a_paper_is_a_figure_that_says_what_it_shows() -> None:
    with pikepdf.open(BytesIO(pdf_bytes(easy(*SHOWS), EASY_READ))) as file:
        found = list(figures(file.Root.StructTreeRoot))
        assert [str(one.Alt) for one in found] == list(SHOWS.values())
        for name, one in zip(SHOWS, found, strict=True):
            assert marked(one).count(b" Do") == 1, name


def test_a_picture_on_many_letters_is_in_the_file_once() -> None:
    letters = [Printed(easy("money", "bus"), EASY_READ)] * 20
    assert len(forms(pdf_of_many(letters))) == 2
    one, twenty = len(pdf_of_many(letters[:1])), len(pdf_of_many(letters))
    assert twenty < one + 20 * 3000


def test_pictures_bring_no_typeface_along() -> None:
    for form in forms(pdf_bytes(easy(*SHOWS), EASY_READ)):
        assert b"/Font" not in form
        assert b" Tf" not in form


@every_picture
def test_for_readers_from_right_to_left_only_going_on_is_mirrored(name: str) -> None:
    [turned] = drawn([name], mirrored=True)
    assert difference(turned, flipped(looks()[name]) if name in ONWARD else looks()[name]) < 1


@pytest.mark.parametrize("content", [None, "", "<svg", "<svg/>", '<svg><path d="M3"/></svg>'])
def test_a_damaged_drawing_is_not_drawn_and_told_in_the_log(
    content: str | None, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "bus.svg"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    with caplog.at_level(logging.WARNING, "hearback"):
        assert drawings.read(file) is None
    assert any("The picture 'bus.svg' cannot be drawn" in said for said in caplog.messages)


def test_a_drawing_cut_off_in_the_middle_is_not_drawn_by_half(tmp_path: Path) -> None:
    whole = file_of("bus").read_bytes()
    file = tmp_path / "bus.svg"
    file.write_bytes(whole[: len(whole) // 2])
    assert drawings.read(file) is None


def test_where_a_picture_is_missing_stands_an_empty_frame() -> None:
    [seen] = drawn(["nothing of the kind"])
    assert {seen[0], seen[SIDE - 1], seen[-1]} != {255}
    inside = [seen[y * SIDE + 4 : y * SIDE + SIDE - 4] for y in range(4, SIDE - 4)]
    assert set(b"".join(inside)) == {255}


def test_a_web_page_mirrors_the_same_pictures() -> None:
    kinds = {
        name: 'class="picture onward"' in picture_html(picture(name, ENGLISH)) for name in SHOWS
    }
    assert {name for name, onward in kinds.items() if onward} == ONWARD
