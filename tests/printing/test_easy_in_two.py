"""Easy Read in two languages: one picture for both, and what nobody translated only once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest

from desktop.domain.answer_letter import LetterKnown
from desktop.printing.blocks import Block, Document, Idea, KeepTogether
from desktop.printing.documents.answer_letter import answer_letter
from desktop.printing.documents.in_two import in_two
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.formats import EASY_READ
from desktop.printing.pdf import Printed, pdf_of_many
from desktop.printing.plain_text import plain_text
from desktop.printing.typeset.beside import pair_up
from tests.printing.on_the_page import pictures_drawn
from tests.printing.practice_answers import UNTRANSLATED
from tests.printing.practice_meeting import letterhead
from tests.printing.practice_papers import EVERY_PAPER
from tests.printing.reading import needs_poppler, pages

Make = Callable[[Letterhead], Document]
every_paper = pytest.mark.parametrize("make", EVERY_PAPER.values(), ids=EVERY_PAPER.keys())


def easy(language: str) -> Letterhead:
    return replace(letterhead(language), easy=True)


def opened(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        yield from opened(block.blocks) if isinstance(block, KeepTogether) else [block]


def said(document: Document) -> str:
    return " ".join(plain_text(document).split())


def letters(language: str, known: LetterKnown = UNTRANSLATED) -> tuple[Document, Document]:
    return answer_letter(easy(language), known), answer_letter(easy("en"), known)


@every_paper
@pytest.mark.parametrize("language", ["pl", "ur"])
def test_every_paper_stands_idea_beside_idea_and_says_what_it_said(
    make: Make, language: str
) -> None:
    alone = make(easy(language)), make(easy("en"))
    both = in_two(*alone)
    assert pair_up(*(one.blocks for one in both))
    assert [*map(said, both)] == [*map(said, alone)]


@every_paper
def test_what_goes_on_in_both_languages_stays_beside_one_picture(make: Make) -> None:
    alone = make(easy("en"))
    assert in_two(alone, alone) == (alone, alone)


@needs_poppler
def test_one_letter_comes_out_not_two_and_untranslated_words_stand_there_once() -> None:
    first, second = in_two(*letters("pl"))
    pdf = pdf_of_many([Printed(first, EASY_READ, second)])
    text = " ".join(" ".join(pages(pdf)).split())
    for once in (
        "One bench, without a roof.",
        "There is money for one bench.",
        "Seats at the stop",
    ):
        assert text.count(once) == 1
    ideas = [one for one in opened(first.blocks) if isinstance(one, Idea)]
    assert len(pictures_drawn(pdf)) == len(ideas)
    yet = letterhead("pl").words.text(
        "We do not have this in your language yet. Here it is in English."
    )
    assert text.index(yet.split(".", maxsplit=1)[0][:20]) < text.index("The bus to the clinic")
