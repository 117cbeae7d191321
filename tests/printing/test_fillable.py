from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pypdf import PdfReader

from desktop.language import Words
from desktop.printing.documents.claim_form import claim_form
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.formats import BILINGUAL, CLEAR_PRINT, LARGE_PRINT
from desktop.printing.pdf import Printed, fillable_pdf, pdf_bytes
from tests.printing.finished import Finished
from tests.printing.practice_papers import HEAD
from tests.printing.reading import needs_poppler, poppler

TYPED = {
    "en": "Smith",
    "cy": "Ŵyn Siân",
    "pl": "Łódź żółć",
    "ur": "عائشہ",
    "bn": "আমিনা",
    "zh-Hans": "王小明",
    "zh-Hant": "陳小明",
}
each_language = pytest.mark.parametrize(("language", "typed"), TYPED.items())


def head_in(language: str) -> Letterhead:
    return replace(HEAD, words=Words.for_paper(language))


@cache
def form_in(language: str) -> bytes:
    return fillable_pdf(Printed(claim_form(head_in(language)), CLEAR_PRINT))


def filled(pdf: bytes, typed: str) -> bytes:
    """The form with this in its first field, and with its first box ticked."""
    with pikepdf.open(BytesIO(pdf)) as file:
        fields: Any = list(file.Root.AcroForm.Fields)
        next(one for one in fields if one.FT == "/Tx").V = pikepdf.String(typed)
        box = next(one for one in fields if one.FT == "/Btn")
        box.V = box.AS = pikepdf.Name.Yes
        done = BytesIO()
        file.save(done)
        return done.getvalue()


def darkness(pdf: bytes, edges: tuple[float, float, float, float]) -> int:
    """How many dark points pdfium draws between left, foot, right and top of the first page."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    drawn = document[0].render(scale=2, may_draw_forms=True).to_pil().convert("L")
    left, foot, right, top = (2 * edge for edge in edges)
    high = drawn.height
    part = drawn.crop((round(left), round(high - top), round(right), round(high - foot)))
    return int(sum(part.histogram()[:128]))


def place_of(pdf: bytes, kind: str) -> tuple[float, float, float, float]:
    with pikepdf.open(BytesIO(pdf)) as file:
        fields: Any = list(file.Root.AcroForm.Fields)
        left, foot, right, top = map(float, next(f for f in fields if kind == f.FT).Rect)
        return left, foot + 2, right, top


@each_language
def test_what_is_typed_in_the_readers_letters_shows_in_a_viewer(language: str, typed: str) -> None:
    form = form_in(language)
    place = place_of(form, "/Tx")
    letters = len(typed.replace(" ", ""))
    assert darkness(filled(form, typed), place) > darkness(form, place) + 25 * letters


@needs_poppler
@each_language
def test_what_is_typed_can_be_read_out_of_the_form_again(
    language: str, typed: str, tmp_path: Path
) -> None:
    done = filled(form_in(language), typed)
    text = poppler(["pdftotext", "paper.pdf", "-"], done, tmp_path)
    assert set(typed) <= set(text)
    fields = PdfReader(BytesIO(done)).get_fields() or {}
    assert typed in [one.get("/V") for one in fields.values()]


def test_a_box_can_be_ticked() -> None:
    form = form_in("en")
    place = place_of(form, "/Btn")
    assert darkness(filled(form, "x"), place) > darkness(form, place) + 10


@each_language
def test_every_letter_of_the_language_is_in_the_forms_typeface(language: str, typed: str) -> None:
    with pikepdf.open(BytesIO(form_in(language))) as file:
        [(_, font)] = dict(file.Root.AcroForm.DR.Font).items()
        letters = bytes(font.ToUnicode.read_bytes()).decode()
        assert all(f"<{ord(letter):04x}>" in letters for letter in set(typed) - {" "})
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def fields_of(pdf: bytes) -> list[dict[str, Any]]:
    """Each field's name (`TU`), kind (`FT`), place (`Rect`), page (`P`) and so on."""
    with pikepdf.open(BytesIO(pdf)) as file:
        found: Any = file.Root.AcroForm.Fields
        return [
            {
                "TU": str(one.TU),
                "FT": str(one.FT),
                "Rect": [float(edge) for edge in one.Rect],
                "P": one.P.objgen,
                "Q": int(one.get("/Q", 0)),
                "keys": set(one.keys()),
            }
            for one in found
        ]


def test_every_line_to_write_on_is_a_field_and_signatures_are_not() -> None:
    names = [one["TU"] for one in fields_of(form_in("en"))]
    assert names[:4] == ["Name", "Meeting", "Date", "What did you pay for?"]
    assert "What did you pay for? (2)" in names
    assert {"Cash today", "Bank", "Another way", "Agreed £", "Their name"} <= set(names)
    assert not {"Signed", "Their signature"} & set(names)
    assert len(set(names)) == len(names)


def test_fields_follow_one_another_as_the_form_is_read() -> None:
    file = Finished(form_in("en"))
    read = [one.objgen for node in file.nodes("Form") for one in node.fields]
    assert read == [one.objgen for one in file.root.AcroForm.Fields]
    tops = [float(one.Rect[3]) for one in file.root.AcroForm.Fields]
    rows = list(dict.fromkeys(round(top / 9) for top in tops))
    assert rows == sorted(rows, reverse=True)


def test_a_field_has_no_last_letter_and_begins_on_the_readers_side() -> None:
    for language, side in (("en", 0), ("ur", 2)):
        typed = [one for one in fields_of(form_in(language)) if one["FT"] == "/Tx"]
        assert not [one for one in typed if "/MaxLen" in one["keys"]]
        assert {one["Q"] for one in typed} == {side}


def test_fields_stand_inside_the_page_and_apart_from_each_other() -> None:
    large = fillable_pdf(Printed(claim_form(head_in("ur")), LARGE_PRINT[-1]))
    both = Printed(claim_form(head_in("en")), BILINGUAL, claim_form(head_in("cy")))
    for form in (form_in("en"), large, fillable_pdf(both)):
        places: dict[Any, list[list[float]]] = {}
        for one in fields_of(form):
            places.setdefault(one["P"], []).append(one["Rect"])
        for boxes in places.values():
            assert all(30 < left < right < 566 for left, _, right, _ in boxes)
            assert not [(a, b) for a in boxes for b in boxes if a is not b and _overlap(a, b)]


def _overlap(one: list[float], other: list[float]) -> bool:
    """Whether two places share more than an edge."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    up = min(one[3], other[3]) - max(one[1], other[1])
    return across > 1 and up > 1


def test_in_two_languages_a_field_is_there_once_with_both_names() -> None:
    both = Printed(claim_form(head_in("en")), BILINGUAL, claim_form(head_in("cy")))
    fields = fields_of(fillable_pdf(both))
    assert fields[0]["TU"] == "Name / Enw"
    assert len(fields) == len(fields_of(form_in("en")))


def test_a_printed_form_has_no_fields() -> None:
    printed = Finished(pdf_bytes(claim_form(HEAD), CLEAR_PRINT))
    assert "/AcroForm" not in printed.root
    assert printed.nodes("Form") == []


def test_a_form_is_small_enough_to_send() -> None:
    assert len(form_in("ur")) < 400_000
    assert len(form_in("zh-Hant")) < 2_000_000
