"""Two languages on one page: equal, block for block, each in its own direction."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from desktop.printing.blocks import Document, Heading, KeepTogether, Paragraph, SignatureBox
from desktop.printing.documents.ground_rules import ground_rules_poster
from desktop.printing.formats import (
    BILINGUAL,
    EASY_READ,
    LARGE_PRINT,
    PAPER_WIDTH,
    Format,
)
from desktop.printing.pdf import Printed, pdf_of_many
from tests.printing.on_the_page import (
    ink_outside,
    languages_told,
    lines_drawn,
    pictures_drawn,
    the_word,
    words_at,
)
from tests.printing.practice_letters import RULES
from tests.printing.practice_meeting import letterhead
from tests.printing.reading import needs_poppler, pages, structure
from tests.printing.sample_pages import (
    EVERY_SIZE,
    FURNITURE,
    WORDS,
    a_form,
    a_poster,
    an_easy_paper,
    paper,
    some_cards,
)

pytestmark = needs_poppler
MIDDLE = PAPER_WIDTH / 2


def beside(first: Document, second: Document, look: Format = BILINGUAL) -> bytes:
    return pdf_of_many([Printed(first, look, second)])


def prose(language: str) -> Document:
    words = WORDS[language]
    return paper(
        Heading(text=words["heading"]),
        Paragraph(text=words["true"]),
        KeepTogether(blocks=(Paragraph(text=words["back"]),)),
        language=language,
    )


def feet(text: str, pdf: bytes, folder: Path) -> list[float]:
    return [word.bottom for word in words_at(pdf, folder) if word.text == text]


@pytest.mark.parametrize("languages", [("en", "ur"), ("ur", "en")])
def test_english_stands_on_the_left_and_urdu_on_the_right(
    languages: tuple[str, str], tmp_path: Path
) -> None:
    """Whichever is the paper's first language, nobody's column is the worse one."""
    pdf = beside(prose(languages[0]), prose(languages[1]))
    found = words_at(pdf, tmp_path)
    english = [word for word in found if word.text in {"form", "Money", "cost", "fare."}]
    urdu = [word for word in found if word.text in {"فارم", "واپس", "واقعی", "کرایہ"}]
    assert len(english) == len(urdu) == 4
    assert max(word.right for word in english) < MIDDLE < min(word.left for word in urdu)


def test_headings_of_both_languages_are_level(tmp_path: Path) -> None:
    pdf = beside(prose("en"), prose("cy"))
    for english, welsh in (("Costs", "Ffurflen"), ("Money", "Arian"), ("fare.", "bws.")):
        assert feet(english, pdf, tmp_path) == pytest.approx(feet(welsh, pdf, tmp_path), abs=1)


def test_both_languages_have_letters_of_the_same_size_and_as_much_room(tmp_path: Path) -> None:
    found = words_at(beside(prose("en"), prose("cy")), tmp_path)
    left = [word for word in found if word.text in {"Money", "cost"}]
    right = [word for word in found if word.text in {"Arian", "gost"}]
    heights = [[round(word.bottom - word.top, 1) for word in words] for words in (left, right)]
    assert heights[0] == heights[1]
    edges = [word.left for word in found if word.text in {"Money", "Arian"}]
    margin = BILINGUAL.margin
    assert edges[1] - edges[0] == pytest.approx(MIDDLE - margin + 11, abs=2)


@pytest.mark.parametrize("second", ["cy", "ur"])
@pytest.mark.parametrize("look", EVERY_SIZE, ids=lambda look: look.key)
def test_a_line_to_write_on_is_there_once_with_both_labels(
    second: str, look: Format, tmp_path: Path
) -> None:
    alone = pdf_of_many([Printed(a_form(), look)])
    both = beside(a_form(), a_form(second), look)
    said = " ".join(word.text for word in words_at(both, tmp_path))
    assert said.count(WORDS["en"]["signed"]) == said.count(WORDS[second]["signed"]) == 1
    assert said.count("£4.60") == 1
    assert said.count("☑") == said.count("☐") == 1
    assert _level_lines(both) - _level_lines(alone) in {0, 1}  # a note has a frame in each


def _level_lines(pdf: bytes) -> int:
    """Lines somebody writes on: not those of tables and frames, which stand in pairs."""
    lengths = Counter(
        (round(box.right - box.left)) for box in lines_drawn(pdf) if box.top - box.foot < 2
    )
    return sum(1 for length, count in lengths.items() if count == 1 and length < 480)


def test_a_table_is_there_once_with_the_headings_of_both(tmp_path: Path) -> None:
    found = [word.text for word in words_at(beside(a_form(), a_form("cy")), tmp_path)]
    assert found.count("£12.00") == 1
    assert found.count("Amount") == found.count("Swm") == 2  # one of each table
    assert found.count("Bus") == found.count("Bws") == 1


@pytest.mark.parametrize("look", [*LARGE_PRINT], ids=lambda look: look.key)
def test_in_large_print_they_stand_one_above_the_other(look: Format, tmp_path: Path) -> None:
    pdf = beside(prose("en"), prose("cy"), look)
    [above], [below] = feet("cost", pdf, tmp_path), feet("gost", pdf, tmp_path)
    assert below > above + look.size or len(pages(pdf)) > 1


@pytest.mark.parametrize(("first", "second"), [("en", "cy"), ("ur", "en"), ("en", "ur")])
def test_in_large_print_short_headings_share_a_line_each_in_its_own_language(
    first: str, second: str, tmp_path: Path
) -> None:
    """Two lines for every heading would make a letter half as long again."""
    pdf = beside(prose(first), prose(second), LARGE_PRINT[0])
    told = WORDS[first]["heading"].split()[-1], WORDS[second]["heading"].split()[-1]
    here, there = (the_word(one, pdf, tmp_path) for one in told)
    assert here.bottom == pytest.approx(there.bottom, abs=2)
    assert (here.left < there.left) is (first == "en")
    read = structure(pdf, tmp_path)
    assert len(re.findall(r"^ *H2 ", read, re.MULTILINE)) == 2


def test_headings_too_long_for_one_line_stand_one_above_the_other(tmp_path: Path) -> None:
    long = [paper(Heading(text=f"{one} and what became of it since the spring")) for one in "AB"]
    pdf = beside(long[0], replace(long[1], language="cy"), LARGE_PRINT[0])
    assert the_word("A", pdf, tmp_path).bottom < the_word("B", pdf, tmp_path).bottom


def test_the_pages_are_numbered_in_both_languages_and_both_ask_for_other_formats() -> None:
    text = " ".join(pages(beside(prose("en"), prose("cy")))[0].split())
    assert "Page 1 of 1" in text
    assert "Tudalen 1 o 1" in text
    assert "Ask us for this" in text
    assert "Gofynnwch i ni" in text
    assert "Printed on 12 March 2026." in text
    assert "Argraffwyd ar 12 Mawrth 2026." in text


def test_every_part_tells_a_screen_reader_its_language() -> None:
    told = Counter(languages_told(beside(a_form(), a_form("cy"))))
    assert told["Sect", "en"] == told["Sect", "cy"] >= 4
    assert told["P", "cy"] >= 3  # the second labels of what is there once


def test_papers_that_say_different_things_come_whole_one_after_the_other() -> None:
    other = paper(*[Paragraph(text="Diolch.")] * 9, SignatureBox(label="Enw"), language="cy")
    first, second = pages(beside(prose("en"), other))
    assert "Money back" in first
    assert "Diolch" not in first
    assert second.count("Diolch.") == 9
    assert "Ffurflen gostau" in second
    assert "Ask us for this" in second
    assert "Gofynnwch i ni" in second


def test_words_that_only_one_language_has_leave_the_other_column_empty(tmp_path: Path) -> None:
    """So the group's own text that is missing in one language parts nothing else."""
    welsh = prose("cy")
    notice = Paragraph(text="Nid yw hwn gennym yn Gymraeg eto.", strong=True)
    longer = replace(welsh, blocks=(welsh.blocks[0], notice, *welsh.blocks[1:]))
    pdf = beside(prose("en"), longer)
    found = words_at(pdf, tmp_path)
    assert [word.left > MIDDLE for word in found if word.text in {"yw", "eto."}] == [True] * 2
    for english, same in (("Money", "Arian"), ("fare.", "bws.")):
        assert feet(english, pdf, tmp_path) == pytest.approx(feet(same, pdf, tmp_path), abs=1)


def test_what_stands_before_such_words_stays_beside_its_own(tmp_path: Path) -> None:
    """Also where as much follows them as would fit one place further up."""
    texts = [("Dear", "Annwyl"), ("come", "dewch"), ("ramp", "ramp"), ("bus", "bws")]
    english, welsh = ([Paragraph(text=pair[at]) for pair in texts] for at in (0, 1))
    welsh.insert(2, Paragraph(text="Nid yw hwn gennym yn Gymraeg eto.", strong=True))
    pdf = beside(paper(*english), paper(*welsh, language="cy"))
    for one, same in (("Dear", "Annwyl"), ("come", "dewch"), ("bus", "bws")):
        assert feet(one, pdf, tmp_path) == pytest.approx(feet(same, pdf, tmp_path), abs=1)


def test_long_columns_go_on_side_by_side_on_the_next_page(tmp_path: Path) -> None:
    english = paper(Paragraph(text="We pay your bus fare. " * 120))
    urdu = paper(Paragraph(text="ہم آپ کی بس کا کرایہ دیتے ہیں۔ " * 120), language="ur")
    pdf = beside(english, urdu)
    found = words_at(pdf, tmp_path)
    assert sum(word.text == "fare." for word in found) == 120
    assert sum(word.text == "کرایہ" for word in found) == 120
    later = [word for word in found if word.page == 1]
    assert {"fare.", "کرایہ"} <= {word.text for word in later}


def test_one_picture_serves_both_languages_of_an_easy_paper(tmp_path: Path) -> None:
    pdf = beside(an_easy_paper(ideas=2), an_easy_paper("ur", ideas=2), EASY_READ)
    assert len(pictures_drawn(pdf)) == 2
    found = [word.text for word in words_at(pdf, tmp_path)]
    assert found.count("ticket.") == found.count("ٹکٹ") == 2
    with pikepdf.open(BytesIO(pdf)) as file:
        said = [str(node.Alt) for node in file.objects if _is_figure(node)]
    assert said == ["A bus / ایک بس"] * 2


def _is_figure(node: pikepdf.Object) -> bool:
    return isinstance(node, pikepdf.Dictionary) and "/Alt" in node


@pytest.mark.parametrize("make", [a_form, an_easy_paper, a_poster, some_cards, prose])
@pytest.mark.parametrize("look", EVERY_SIZE, ids=lambda look: look.key)
@pytest.mark.parametrize("languages", [("en", "ur"), ("ur", "cy"), ("en", "cy")])
def test_nothing_leaves_the_page_in_any_size(
    make: Callable[[str], Document], look: Format, languages: tuple[str, str]
) -> None:
    pdf = beside(make(languages[0]), make(languages[1]), look)
    assert ink_outside(pdf) == []


def test_a_poster_in_two_languages_is_one_page() -> None:
    english, welsh = (ground_rules_poster(letterhead(one), RULES) for one in ("en", "cy"))
    assert len(pages(beside(english, welsh))) == 1


def test_a_paper_whose_languages_say_the_same_says_it_once() -> None:
    """The group's own words that nobody has translated are not printed twice."""
    english, welsh = (
        paper(Paragraph(text="Riverside Hall, Mill Street"), language=one) for one in ("en", "cy")
    )
    assert pages(beside(english, welsh))[0].count("Mill Street") == 1


def test_the_second_language_of_a_practice_paper_says_so_too() -> None:
    english, welsh = (
        replace(
            prose(language),
            furniture=replace(
                FURNITURE[language],
                practice=said,
                page_of=f"{said}. {FURNITURE[language].page_of}",
            ),
        )
        for language, said in (("en", "Practice"), ("cy", "Ymarfer"))
    )
    [page] = pages(beside(english, welsh))
    assert "Practice. Page 1 of 1" in page
    assert "Ymarfer. Tudalen 1 o 1" in page
