"""The change map and You said, we did on paper: their order, languages and Easy Read."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.own_text import OUT_OF_DATE, OwnText, OwnTextVersion, WrittenText
from desktop.domain.text_kinds import TextKind
from desktop.domain.versions import Versions
from desktop.printing.documents.change_map import MapKnown, change_map
from desktop.printing.documents.you_said import YouSaid, on_posters, you_said, you_said_poster
from desktop.printing.formats import CLEAR_PRINT, LARGE_PRINT
from desktop.printing.html import web_page
from desktop.printing.pdf import Printed, page_count, pdf_of_many
from desktop.printing.plain_text import plain_text
from tests.printing.practice_change_map import ANSWERS, BUS, MAP, ROWS, the_map, the_page
from tests.printing.practice_meeting import letterhead
from tests.printing.reading import pages, words

HEAD = letterhead("en")
EASY = replace(HEAD, easy=True)
BEFORE_NINE = "نو بجے سے پہلے کی بسیں"


def in_urdu(*, based_on: int = 1) -> Versions:
    """The name of the first theme in Urdu, made from the wording of this number."""
    title = ANSWERS[0].theme.title
    place = (TextKind.THEME_TITLE, 1)
    text = OwnText(id=1, kind=place[0], about_id=1, language="en")
    day = date(2026, 3, 1)
    source = OwnTextVersion(own_text_id=1, language="en", number=1, wording=title, day=day)
    urdu = OwnTextVersion(
        own_text_id=1,
        language="ur",
        number=1,
        based_on=based_on,
        wording=BEFORE_NINE,
        checked_by=1,
        checked_on=day,
        day=day,
    )
    written = WrittenText(text=text, source=source, versions={"ur": urdu})
    return Versions(language="en", written={place: written})


def test_the_six_steps_stand_in_their_order_with_their_days() -> None:
    said = plain_text(the_map(HEAD))
    steps = ["Said", "Sent to", "Answer", "Decision", "Done", "Felt by members"]
    places = [said.index(f"\n{step}\n") for step in steps]
    assert places == sorted(places)
    for day in ("10 November 2025", "17 November 2025", "28 November 2025", "6 March 2026"):
        assert day in said


def test_easy_read_says_a_step_beside_a_picture_of_it() -> None:
    said = plain_text(the_map(EASY))
    assert "Answer: 28 November 2025\nYes, The council" in said
    assert "Done: Not yet, since 28 November 2025\nWith The council, by 12 March 2026" in said


def test_a_theme_in_the_readers_language_is_not_marked_and_the_others_are() -> None:
    known = YouSaid(map=MAP, small=5, versions=in_urdu())
    page = web_page(you_said(letterhead("ur"), known))
    assert f"<h2>{BEFORE_NINE}</h2>" in page
    assert '<h2><span lang="en" dir="ltr">Free tickets</span></h2>' in page


def test_an_old_translation_says_so() -> None:
    """Practice rule 43."""
    late = in_urdu(based_on=0)
    line = letterhead("ur").words.text(OUT_OF_DATE)
    for made in (
        change_map(letterhead("ur"), MapKnown(map=MAP, small=5, versions=late)),
        you_said(letterhead("ur"), YouSaid(map=MAP, small=5, versions=late)),
    ):
        assert line in plain_text(made)
    told = you_said(letterhead("ur"), YouSaid(map=MAP, small=5, versions=in_urdu()))
    assert line not in plain_text(told)


def test_what_nobody_translated_stands_on_a_poster_once() -> None:
    part = on_posters(MAP)[0]
    urdu, english = (
        you_said_poster(letterhead(one), YouSaid(map=part, small=5)) for one in ("ur", "en")
    )
    said = words(pdf_of_many([Printed(urdu, CLEAR_PRINT, english)]))
    assert said.count("A bus that is there before nine.") == 1
    assert said.count("Two seats") == 1
    assert said.count("The bus to the clinic") == 1


def test_a_poster_fits_one_page_also_in_large_print() -> None:
    parts = on_posters(MAP)
    assert [[row.theme.id for row in part.rows] for part in parts] == [[1, 2], [3, 4]]
    for part in parts:
        poster = you_said_poster(HEAD, YouSaid(map=part, small=5))
        for look in (CLEAR_PRINT, LARGE_PRINT[0]):
            assert page_count(Printed(poster, look)) == 1


def test_a_theme_that_needs_two_pages_of_a_wall_has_its_title_on_both() -> None:
    """Whoever stands before the second one knows what it is."""
    answer = ANSWERS[1].answer
    assert answer is not None
    long = replace(answer, could_not="The other stops are too narrow. " * 9)
    row = replace(ROWS[1], full=replace(ANSWERS[1], answer=long))
    poster = you_said_poster(HEAD, YouSaid(map=replace(MAP, rows=(row,)), small=5))
    first, second = pages(pdf_of_many([Printed(poster, LARGE_PRINT[-1])]))
    title = "You said, we did, we could not because"
    for page in (first, second):
        assert title in " ".join(page.split())
    assert "We could not, because:" in second


def test_what_waits_for_an_answer_is_on_the_last_poster() -> None:
    waiting = replace(MAP, rows=(ROWS[3], *ROWS[:3]))
    assert [row.theme.id for row in on_posters(waiting)[1].rows] == [3, 4]


def test_a_change_that_says_what_was_decided_is_said_once() -> None:
    same = replace(BUS, change=replace(BUS.change, wording="The number 4 comes at 8:40"))
    row = replace(ROWS[0], full=replace(ANSWERS[0], changes=(same,)))
    said = plain_text(you_said(HEAD, YouSaid(map=replace(MAP, rows=(row,)), small=5)))
    assert said.count("The number 4 comes at 8:40") == 1


def test_what_did_not_change_after_all_stands_with_its_reason() -> None:
    said = plain_text(the_page(HEAD))
    could_not = said[said.index("We could not, because") :]
    assert could_not.index("A roof at the stop") < could_not.index("The path is too narrow.")


@pytest.mark.parametrize("small", [0, 5, 8])
def test_the_group_chooses_which_numbers_are_small(small: int) -> None:
    said = plain_text(you_said(HEAD, YouSaid(map=MAP, small=small)))
    assert said.count("Fewer than") == sum(row.people < small for row in ROWS)
    assert "Some people" not in said
