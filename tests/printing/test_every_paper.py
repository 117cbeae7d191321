"""What all papers have in common, whatever they are about."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from desktop.domain.claim import ClaimKind
from desktop.printing.blocks import Block, Document, Idea, KeepTogether, Poster
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.letters import costs_letter
from desktop.printing.documents.promise_slip import promise_slip
from desktop.printing.documents.slip import Paid, slip
from desktop.printing.formats import CLEAR_PRINT, EASY_READ
from desktop.printing.pdf import Printed, pdf_bytes, pdf_of_many
from desktop.printing.pictures import SHOWS
from desktop.printing.plain_text import plain_text
from tests.printing.practice_answers import ANSWER_PAPERS
from tests.printing.practice_change_map import CHANGE_PAPERS
from tests.printing.practice_letters import PROMISE
from tests.printing.practice_meeting import a_claim, a_payment, letterhead
from tests.printing.practice_meeting_papers import MEETING_PAPERS
from tests.printing.practice_notes import NOTES_PAPERS
from tests.printing.practice_papers import CATEGORIES, EVERY_PAPER, HEAD, PEOPLE
from tests.printing.practice_requests import REQUEST_PAPERS
from tests.printing.practice_review import REVIEW_PAPERS
from tests.printing.practice_said import SAID_PAPERS
from tests.printing.reading import pages, words

Make = Callable[[Letterhead], Document]
EASY = replace(HEAD, easy=True)
NOT_PAY = "This is money back for what it cost you. It is not pay."
OWN_WORDS_IN_ENGLISH = {
    *("policy", "thank-you letter", "plan to reach people", "who filled in forms"),
    *MEETING_PAPERS,
    *NOTES_PAPERS,
    *CHANGE_PAPERS,
    *REQUEST_PAPERS,
    *ANSWER_PAPERS,
    *REVIEW_PAPERS,
    *SAID_PAPERS,
}
every_paper = pytest.mark.parametrize("make", EVERY_PAPER.values(), ids=EVERY_PAPER.keys())
with_pages = pytest.mark.parametrize(
    "make", [make for name, make in EVERY_PAPER.items() if name != "labels"]
)
usual_and_easy = pytest.mark.parametrize("head", [HEAD, EASY], ids=["usual", "easy"])


@with_pages
def test_every_paper_says_whose_it_is_when_and_how_to_ask_for_another_format(make: Make) -> None:
    printed = words(pdf_bytes(make(HEAD), CLEAR_PRINT))
    assert "Riverside Users' Group Page 1 of" in printed
    assert "Ask us for this in another format or language. Ring Maya on 01234 567890." in printed
    assert "Printed on 12 March 2026." in printed


def test_the_same_records_give_the_same_bytes() -> None:
    first, second = (
        pdf_of_many([Printed(make(HEAD), CLEAR_PRINT) for make in EVERY_PAPER.values()])
        for _ in range(2)
    )
    assert first == second


@usual_and_easy
@every_paper
def test_no_paper_uses_words_we_avoid(make: Make, head: Letterhead) -> None:
    avoided = r"wage|payment|payslip|voucher|claimant|payee|rule \d|\bD\d+\b|denomination|reconcil"
    assert re.findall(avoided, plain_text(make(head)), re.IGNORECASE) == []


@usual_and_easy
@every_paper
def test_every_sentence_on_paper_has_fewer_than_fifteen_words(make: Make, head: Letterhead) -> None:
    lines = plain_text(make(head)).replace("\n\n", ". ").replace("\n", " ").replace("_", "")
    sentences = [s for s in re.split(r"[.?!:]\s|\[ \]", lines) if "=" not in s]
    assert max(len(sentence.split()) for sentence in sentences if "£" not in sentence) < 15


def ideas_of(blocks: Iterable[Block]) -> list[Idea]:
    found: list[Idea] = []
    for block in blocks:
        match block:
            case Idea():
                found.append(block)
            case Poster():
                found += block.ideas
            case KeepTogether():
                found += ideas_of(block.blocks)
    return found


def shape(blocks: Iterable[Block]) -> list[object]:
    """The kinds of blocks in their order, and of those that are kept together."""
    return [
        shape(block.blocks) if isinstance(block, KeepTogether) else type(block) for block in blocks
    ]


@every_paper
def test_an_easy_read_paper_has_an_idea_a_line_each_with_a_picture_we_have(make: Make) -> None:
    """Sentences of twelve words at most; only what somebody signs is said word for word."""
    document = make(EASY)
    ideas = ideas_of(document.blocks)
    assert ideas or document.title == "Address labels"
    for idea in ideas:
        assert idea.picture.shows == SHOWS[idea.picture.name]
        lines = (re.split(r"(?<=[.?!])\s", line) for line in idea.sentences)
        for sentence in (one for line in lines for one in line):
            assert len(sentence.split()) <= 12, sentence


@every_paper
def test_no_other_reader_gets_the_pictures(make: Make) -> None:
    document = make(HEAD)
    assert not ideas_of(document.blocks) or any(isinstance(b, Poster) for b in document.blocks)


@pytest.mark.parametrize("easy", [False, True], ids=["usual", "easy"])
@pytest.mark.parametrize("language", ["en", "ur", "zh-Hans"])
@pytest.mark.parametrize("name", EVERY_PAPER)
def test_a_paper_pairs_block_for_block_with_itself_in_another_language(
    name: str, language: str, *, easy: bool
) -> None:
    """But for the group's own words, which English has and the others miss."""
    if language == "en" and name in OWN_WORDS_IN_ENGLISH:
        language = "pl"
    make = EVERY_PAPER[name]
    welsh = shape(make(replace(letterhead("cy"), easy=easy)).blocks)
    assert shape(make(replace(letterhead(language), easy=easy)).blocks) == welsh


@pytest.mark.parametrize("head", [HEAD, EASY], ids=["usual", "easy"])
@pytest.mark.parametrize("kind", [ClaimKind.COST, ClaimKind.FEE])
def test_slips_promises_and_letters_about_costs_say_that_it_is_not_pay(
    kind: ClaimKind, head: Letterhead
) -> None:
    """A fee says instead that it may change benefits."""
    full = a_claim(1, kind=kind)
    paid = Paid(movement=a_payment(14, 460), full=full)
    papers = [
        slip(head, paid, people=PEOPLE, categories=CATEGORIES),
        promise_slip(head, promise=PROMISE, full=full, payee=PEOPLE[1]),
        costs_letter(head, payee=PEOPLE[1], full=full, promise=PROMISE),
    ]
    for said in map(plain_text, papers):
        flat = " ".join(said.split())
        assert (NOT_PAY in flat) is (kind is ClaimKind.COST)
        assert ("A fee may change your benefits." in flat) is (kind is ClaimKind.FEE)


def test_members_papers_are_short() -> None:
    """One side each in clear print; slips, promises and statements also in Easy Read."""
    one_side = ("slip", "promise", "no receipt", "policy on a page", "ground rules")
    letters = ("thank-you letter", "pause letter", "leaving letter", "letter with a promise")
    for name in (*one_side, *letters):
        assert len(pages(pdf_bytes(EVERY_PAPER[name](HEAD), CLEAR_PRINT))) == 1, name
    for name in ("slip", "promise", "no receipt"):
        assert len(pages(pdf_bytes(EVERY_PAPER[name](EASY), EASY_READ))) == 1, name
