from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import cycle
from typing import Any

import pikepdf
import pytest

from desktop.language import Words
from desktop.printing.blocks import Document, Idea, ListBlock, Picture
from desktop.printing.documents.claim_form import claim_form
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.formats import BILINGUAL, CLEAR_PRINT, EASY_READ, LARGE_PRINT
from desktop.printing.pdf import Printed, fillable_pdf, pdf_bytes, pdf_of_many
from tests.printing.file_points import POINTS, broken
from tests.printing.practice_papers import EVERY_PAPER, HEAD

Make = Callable[[Letterhead], Document]
every_paper = pytest.mark.parametrize("make", EVERY_PAPER.values(), ids=EVERY_PAPER.keys())


def head_in(language: str, *, easy: bool = False) -> Letterhead:
    return replace(HEAD, words=Words.for_paper(language), easy=easy)


@every_paper
def test_every_paper_keeps_every_point(make: Make) -> None:
    assert broken(pdf_bytes(make(HEAD), CLEAR_PRINT)) == {}


LOOKS: dict[str, Callable[[Make], Printed]] = {
    "Urdu": lambda make: Printed(make(head_in("ur")), CLEAR_PRINT),
    "large Bengali": lambda make: Printed(make(head_in("bn")), LARGE_PRINT[2]),
    "easy Chinese": lambda make: Printed(make(head_in("zh-Hans", easy=True)), EASY_READ),
    "two languages": lambda make: Printed(make(head_in("en")), BILINGUAL, make(head_in("cy"))),
}
ONE_AFTER_ANOTHER = list(zip(EVERY_PAPER, cycle(LOOKS), strict=False))


@pytest.mark.parametrize(("name", "look"), ONE_AFTER_ANOTHER)
def test_every_paper_keeps_every_point_in_another_language_and_format(name: str, look: str) -> None:
    assert broken(pdf_of_many([LOOKS[look](EVERY_PAPER[name])])) == {}


@pytest.mark.slow
@every_paper
@pytest.mark.parametrize("look", LOOKS)
def test_every_paper_keeps_every_point_in_each_language_and_format(make: Make, look: str) -> None:
    assert broken(pdf_of_many([LOOKS[look](make)])) == {}


def test_a_run_of_many_languages_and_formats_keeps_every_point() -> None:
    cover, *run = [look(claim_form) for look in LOOKS.values()]
    assert broken(pdf_of_many(run, cover=lambda _: cover)) == {}


def test_a_form_to_fill_in_on_the_screen_keeps_every_point() -> None:
    for language in ("en", "ur"):
        form = claim_form(head_in(language))
        assert broken(fillable_pdf(Printed(form, CLEAR_PRINT))) == {}


def spoil(pdf: bytes, how: Callable[[Any], None]) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as file:
        how(file)
        spoiled = BytesIO()
        file.save(spoiled)
        return spoiled.getvalue()


def _first(file: Any, role: str) -> Any:
    found = [one for one in file.objects if _role(one) == role]
    return found[0]


def _role(one: Any) -> str:
    is_element = isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/StructElem"
    return str(one.S)[1:] if is_element else ""


def _draw_without_a_mark(file: Any) -> None:
    file.pages[0].contents_add(b"0 0 9 9 re f")


def _mark_inside_a_mark(file: Any) -> None:
    file.pages[0].contents_add(b"/P <</MCID 900>> BDC /P <</MCID 901>> BDC EMC EMC")


def _swap_two_owners(file: Any) -> None:
    row = file.Root.StructTreeRoot.ParentTree.Nums[1]
    row[0], row[1] = row[1], row[0]


def _forget_the_fonts_letters(file: Any) -> None:
    for font in dict(file.pages[0].resources.Font).values():
        del font.ToUnicode


def _say(role: str, other: str) -> Callable[[Any], None]:
    return lambda file: setattr(_first(file, role), "S", pikepdf.Name(f"/{other}"))


def _lose(role: str, key: str) -> Callable[[Any], None]:
    def lose(file: Any) -> None:
        del _first(file, role)[key]

    return lose


def _lose_at_the_top(key: str) -> Callable[[Any], None]:
    def lose(file: Any) -> None:
        del file.Root[key]

    return lose


def _lose_on_the_page(key: str) -> Callable[[Any], None]:
    def lose(file: Any) -> None:
        del file.pages[0][key]

    return lose


def _lose_a_fields_name(file: Any) -> None:
    del file.Root.AcroForm.Fields[0]["/TU"]


def _lose_a_cell(file: Any) -> None:
    del _first(file, "TR").K[0]


def _lose_a_points_words(file: Any) -> None:
    points = [one for one in file.objects if _role(one) == "LI" and len(one.K) > 1]
    del points[0].K[1]


def _open_with_a_script(file: Any) -> None:
    file.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="1")


def _empty(role: str) -> Callable[[Any], None]:
    return lambda file: setattr(_first(file, role), "K", pikepdf.Array([]))


SPOILED: dict[str, Callable[[Any], None]] = {
    "The file says that it is tagged": _lose_at_the_top("/MarkInfo"),
    "It has a title, and the window shows it": _lose_at_the_top("/ViewerPreferences"),
    "Its language and each part's own is a proper tag": _lose_at_the_top("/Lang"),
    "All that is drawn is told or passed over; no mark inside another": _draw_without_a_mark,
    "Every mark on a page has one owner in the tree, and the other way round": _mark_inside_a_mark,
    "A mark has the same role on the page and in the tree": _say("H2", "P"),
    "The way back from marks and fields leads to their owner": _swap_two_owners,
    "The tab key follows the reading order": _lose_on_the_page("/Tabs"),
    "Every role is a standard one": _say("P", "Paragraph"),
    "Lists and tables are built as the rules say": _say("LI", "P"),
    "No level of heading is skipped": _say("H1", "H3"),
    "Rows have the same number of cells; header cells say what they head": _lose_a_cell,
    "Every point of a list has its words, and its mark a kind": _lose_a_points_words,
    "Every picture has alternative text and a place": _lose("Figure", "/Alt"),
    "Nothing in the tree is empty, but cells": _empty("H2"),
    "Every typeface is in the file and says its letters": _forget_the_fonts_letters,
    "Every field has a name of its own and stands in the tree": _lose_a_fields_name,
    "The file is not locked, runs nothing and claims nothing": _open_with_a_script,
}


@cache
def a_form_with_everything() -> bytes:
    form = claim_form(HEAD)
    idea = Idea(picture=Picture(name="bus", shows="A bus"), sentences=("Come by bus.",))
    blocks = (*form.blocks, idea, ListBlock(items=("One",)))
    return fillable_pdf(Printed(replace(form, blocks=blocks), CLEAR_PRINT))


def test_every_point_has_a_way_to_be_broken() -> None:
    assert broken(a_form_with_everything()) == {}
    assert POINTS.keys() == SPOILED.keys()


@pytest.mark.parametrize("point", POINTS)
def test_a_file_that_breaks_a_point_is_noticed(point: str) -> None:
    assert point in broken(spoil(a_form_with_everything(), SPOILED[point]))
