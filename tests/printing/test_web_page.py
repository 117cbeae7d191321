import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from itertools import cycle
from pathlib import Path

import pytest

from desktop.domain.person import PaperColour
from desktop.language import Words
from desktop.printing import inline_pictures
from desktop.printing.blocks import (
    Block,
    Choice,
    Column,
    Document,
    Fact,
    Facts,
    Field,
    Fields,
    Furniture,
    Heading,
    Idea,
    KeepTogether,
    ListBlock,
    Note,
    Paragraph,
    Picture,
    SignatureBox,
    Table,
    TickBoxes,
)
from desktop.printing.documents.claim_form import claim_form
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.html import web_page
from desktop.printing.pictures import SHOWS
from tests.printing.browser import findings, needs_a_browser
from tests.printing.practice_papers import EVERY_PAPER, HEAD

FURNITURE = Furniture(
    group="Riverside Users' Group",
    contact="Ring Maya on 01234 567890.",
    other_formats="Ask us for this in another format or language.",
    version="Printed on 12 March 2026.",
    page_of="Page {page} of {pages}",
)
BUS = Picture(name="bus", shows="A bus")
LEDGER = (Column(heading="Who", width=3), Column(heading="Amount", numeric=True))
ROWS = Table(columns=LEDGER, rows=(("Amina", "£4.60"), ("Ben", "£9.50")), total=("Total", "£14.10"))


def head_in(language: str, *, easy: bool = False) -> Letterhead:
    return replace(HEAD, words=Words.for_paper(language), easy=easy)


def paper(*blocks: Block, language: str = "en", title: str = "A paper") -> Document:
    return Document(title=title, language=language, blocks=blocks, furniture=FURNITURE)


def everything(said: str) -> Document:
    """A paper with this text in every place where text can stand."""
    return paper(
        Heading(text=said),
        Paragraph(text=said),
        Facts(facts=(Fact(label=said, value=said),)),
        ListBlock(items=(said,)),
        Table(columns=(Column(heading=said), Column(heading=said)), rows=((said, said),)),
        Fields(fields=(Field(label=said, value=said), Field(label=said))),
        SignatureBox(label=said, date_label=said, signed=said),
        TickBoxes(label=said, choices=(Choice(text=said),)),
        KeepTogether(blocks=(Note(text=said),)),
        Idea(picture=Picture(name="bus", shows=said), sentences=(said,)),
        title=said,
    )


class _Page(HTMLParser):
    """The tags and the text of a page, as a browser takes them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@cache
def every_page() -> dict[str, str]:
    """Each paper once, the languages and ways to read taking turns; and all that is awkward."""
    ways = cycle([("en", False), ("ur", False), ("en", True), ("zh-Hans", False), ("bn", True)])
    colours = cycle(PaperColour)
    pages = {
        f"{name} {language}": web_page(make(head_in(language, easy=easy)), colour=next(colours))
        for (name, make), (language, easy) in zip(EVERY_PAPER.items(), ways, strict=False)
    }
    both = claim_form(head_in("en")), claim_form(head_in("ur"))
    pages["two languages"] = web_page(*both)
    pages["one long word"] = web_page(everything("A" * 3000))
    return pages


@needs_a_browser
def test_axe_finds_nothing_and_no_page_is_wider_than_the_narrowest_window(tmp_path: Path) -> None:
    found = findings(every_page(), tmp_path, width=320)
    assert {name: one.told for name, one in found.items() if one.told} == {}
    assert {one.wide for one in found.values()} == {320}
    assert min(one.kept for one in found.values()) > 12


@needs_a_browser
def test_axe_finds_nothing_in_a_wide_window_and_would_find_what_is_wrong(tmp_path: Path) -> None:
    form, both = web_page(EVERY_PAPER["pay-out sheet"](HEAD)), every_page()["two languages"]
    idea = web_page(paper(Idea(picture=BUS, sentences=("Come by bus.",))))
    pale = idea.replace(' aria-label="A bus"', "").replace("color: #1a1a1a", "color: #767676")
    wide = web_page(everything("A" * 300))
    pages = {"form": form, "both": both, "pale": pale, "wide": wide}
    found = findings(pages, tmp_path, width=1100)
    assert found["form"].told == found["both"].told == []
    assert {one.wide for one in found.values()} == {1100}
    wrong = {place.split(":")[0] for place in found["pale"].told}
    assert wrong == {"svg-img-alt", "color-contrast-enhanced"}


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        "</style></title><b>Ben</b>",
        '" onmouseover="x" \'',
        "&lt;b&gt; & {title} %s",
        "javascript:alert(1)",
    ],
)
def test_what_people_typed_is_text_and_nothing_else(typed: str) -> None:
    plain, page = _Page(web_page(everything("Ben"))), _Page(web_page(everything(typed)))
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in plain.tags]
    assert [sorted(a) for _, a in page.tags] == [sorted(a) for _, a in plain.tags]
    assert page.text.count(typed) >= 14
    assert page.named("svg")[0]["aria-label"] == typed


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Ben \ud800 Carter", "Ben \ufffd Carter"),
        ("Ben\x00\x1b\x7f Carter", "Ben Carter"),
        ("Ben\u202e\u202b Carter", "Ben Carter"),
        ("Ben\u0301\u0301 \u0301Carter", "Ben\u0301\u0301 \u0301Carter"),
        ("Ben 😀 Carter", "Ben 😀 Carter"),
    ],
    ids=["half a pair", "control", "override", "accents alone", "emoji"],
)
def test_what_no_page_can_hold_is_taken_out(typed: str, shown: str) -> None:
    page = web_page(everything(typed))
    assert page.encode().decode() == page
    assert _Page(page).text.count(shown) >= 14
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", page)


def test_a_page_runs_nothing_and_loads_nothing() -> None:
    for page in every_page().values():
        read = _Page(page)
        attributes = [key for _, one in read.tags for key in one]
        assert not {"script", "link", "img", "iframe", "object", "form", "input"} & {
            tag for tag, _ in read.tags
        }
        assert not [key for key in attributes if key.startswith("on") or key in {"src", "action"}]
        assert "url(" not in page
        assert "@import" not in page
        assert "default-src 'none'" in page


def test_every_page_names_its_language_direction_and_title() -> None:
    for language, direction in (("en", "ltr"), ("ur", "rtl"), ("pa-Guru", "ltr"), ("ar", "rtl")):
        form = claim_form(head_in(language))
        page = _Page(web_page(form))
        assert page.named("html") == [{"lang": language, "dir": direction}]
        assert form.title in page.text


def test_a_part_in_another_language_says_so() -> None:
    greeting = Paragraph(text="سلام", language="ur")
    idea = Idea(picture=BUS, sentences=("خوش آمدید",), language="ur")
    page = _Page(web_page(paper(greeting, idea)))
    assert {"lang": "ur", "dir": "rtl"} in page.named("p")
    assert {"class": "says", "lang": "ur", "dir": "rtl"} in page.named("div")


def test_two_languages_stand_whole_one_after_the_other_and_each_can_be_reached() -> None:
    english, urdu = claim_form(head_in("en")), claim_form(head_in("ur"))
    page = _Page(web_page(english, urdu))
    first, second = page.named("article")
    assert (first["lang"], second["lang"], second["dir"]) == ("en", "ur", "rtl")
    assert first["style"] == second["style"]
    assert [link["href"] for link in page.named("a")] == ["#en", "#ur"]
    ends = page.text.index(english.furniture.version)
    assert page.text.rindex(english.title) < ends < page.text.rindex(urdu.title)


def test_headings_begin_with_the_title_and_leave_out_no_level() -> None:
    page = web_page(paper(Heading(text="Deep", level=3), Heading(text="Next", level=3)))
    assert re.findall(r"<(h\d)>", page) == ["h1", "h2", "h3"]


def test_a_table_says_what_each_row_and_column_is_and_keeps_it_in_a_narrow_window() -> None:
    page = _Page(web_page(paper(Heading(text="Paid"), ROWS)))
    assert [cell["scope"] for cell in page.named("th")] == ["col"] * 2 + ["row"] * 3
    assert [cell["data-label"] for cell in page.named("td")] == ["Amount:"] * 3
    assert {one["role"] for one in page.named("tr")} == {"row"}


def test_places_to_fill_in_are_lines_with_labels_and_no_dead_fields() -> None:
    name, done = Field(label="Name"), Field(label="Day", value="12 March")
    page = web_page(paper(Fields(fields=(name, done)), SignatureBox(label="Signed")))
    assert page.count('class="line"') == 2
    assert "12 March" in _Page(page).text
    ticks = TickBoxes(label="How?", choices=(Choice(text="Cash", ticked=True), Choice(text="Bank")))
    assert "☑ Cash☐ Bank" in _Page(web_page(paper(ticks))).text


@pytest.mark.parametrize("name", SHOWS)
def test_every_picture_can_be_shown_on_a_page(name: str) -> None:
    shown = inline_pictures.picture_html(Picture(name=name, shows=SHOWS[name]))
    drawing, *shapes = _Page(shown).tags
    assert (drawing[0], drawing[1]["role"], drawing[1]["aria-label"]) == ("svg", "img", SHOWS[name])
    assert len(shapes) > 1


@pytest.mark.parametrize(
    "drawing",
    [
        "",
        "<svg",
        "<html></html>",
        "<svg viewBox='0 0 wide 9'/>",
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 9 9'>&a;</svg>",
        "<svg viewBox='0 0 9 9'>" + "<g>" * 9 + "x" * 200_001,
    ],
    ids=["empty", "torn", "no drawing", "no size", "entities", "huge"],
)
def test_for_a_damaged_picture_its_words_stand(drawing: str, tmp_path: Path) -> None:
    file = tmp_path / "bus.svg"
    file.write_text(drawing, encoding="utf-8")
    assert inline_pictures.picture_html(BUS, file) == '<p class="picture missing">A bus</p>'


def test_a_picture_that_is_gone_leaves_its_words() -> None:
    gone = Idea(picture=Picture(name="gone", shows="A bus"), sentences=("Come by bus.",))
    page = _Page(web_page(paper(gone)))
    assert "A bus" in page.text
    assert page.named("svg") == []


def test_of_a_drawing_only_shapes_reach_the_page(tmp_path: Path) -> None:
    drawing = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="x()" width="900">
        <script>x()</script><style>*{}</style><image href="https://a/b.png"/>
        <g fill="none" onclick="x()"><path d="M0 0H9" style="x" fill="url(#a)"/></g></svg>"""
    (tmp_path / "bus.svg").write_text(drawing, encoding="utf-8")
    shown = _Page(inline_pictures.picture_html(BUS, tmp_path / "bus.svg"))
    assert [tag for tag, _ in shown.tags] == ["svg", "g", "path"]
    assert [sorted(attributes) for _, attributes in shown.tags[1:]] == [["fill"], ["d"]]
    assert not {"onload", "width"} & shown.tags[0][1].keys()
