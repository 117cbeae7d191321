"""Paper in another language: nothing stays English but what people typed."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from desktop import language
from desktop.domain.cash import MovementKind, Signing
from desktop.domain.claim import ClaimKind
from desktop.domain.person import Method
from desktop.language import LANGUAGE_NAMES, Money, Sentence, Words
from desktop.paths import TRANSLATIONS
from desktop.printing.blocks import Document
from desktop.printing.documents.amount_words import amount_in_words
from desktop.printing.documents.claim_form import claim_form
from desktop.printing.documents.count_sheet import count_sheet
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.slip import Paid, slip
from desktop.printing.formats import CLEAR_PRINT
from desktop.printing.pdf import pdf_bytes
from desktop.printing.plain_text import plain_text
from tests.printing import (
    practice_answers,
    practice_change_map,
    practice_letters,
    practice_meeting,
    practice_meeting_papers,
    practice_notes,
    practice_papers,
    practice_reaching,
    practice_requests,
    practice_review,
    practice_said,
)
from tests.printing.practice_meeting import DAY, NAMES, TIN, a_claim, a_payment
from tests.printing.reading import pages

Make = Callable[[Letterhead], Document]
ONLY_LETTER = "ŵ"
"""The made-up language writes every word with this letter; English stands out in it."""


def in_made_up(text: str) -> str:
    """`Slip {number}` becomes `ŵŵŵŵ {number}`."""
    parts = re.split(r"(\{\w+\})", text)
    return "".join(p if p.startswith("{") else re.sub(r"\w", ONLY_LETTER, p) for p in parts)


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Welsh paper comes out in a language that nobody speaks, and dates stay Welsh."""
    catalogue = Catalog(locale="cy")
    with (TRANSLATIONS / "paper.pot").open("rb") as file:
        template = read_po(file)
    for message in template:
        if isinstance(message.id, str):
            catalogue.add(message.id, in_made_up(message.id))
        else:
            catalogue.add(message.id, (in_made_up(message.id[1]),) * catalogue.num_plurals)
    place = tmp_path / "cy" / "LC_MESSAGES"
    place.mkdir(parents=True)
    with (place / "paper.po").open("wb") as written:
        write_po(written, catalogue)
    monkeypatch.setattr(language, "TRANSLATIONS", tmp_path)


def in_welsh(*, easy: bool = False) -> Letterhead:
    return replace(practice_meeting.letterhead("cy"), easy=easy)


def a_slip(head: Letterhead, paid: Paid) -> Document:
    head = replace(head, group=replace(head.group, practice=True))
    return slip(head, paid, people=practice_papers.PEOPLE, categories=practice_papers.CATEGORIES)


def later(kind: MovementKind) -> Paid:
    movement = a_payment(15, 460, kind=kind, from_id=2, to_id=TIN)
    return Paid(movement=movement, corrects=a_payment(14, 460))


def a_form(head: Letterhead, kind: ClaimKind) -> Document:
    full = a_claim(1, kind=kind, return_by=DAY, method=Method.BANK)
    return claim_form(
        head,
        person=practice_papers.PEOPLE[1],
        full=full,
        categories=practice_papers.CATEGORIES,
        people=practice_papers.PEOPLE,
    )


def a_lone_count(head: Letterhead) -> Document:
    return count_sheet(
        head,
        count=replace(practice_papers.COUNT, household_reason="We don’t know why."),
        place=practice_papers.DESK.tin,
        people=practice_papers.PEOPLE,
    )


RARER: dict[str, Make] = {
    "fee": lambda head: a_form(head, ClaimKind.FEE),
    "advance": lambda head: a_form(head, ClaimKind.ADVANCE),
    "slip not signed": lambda head: a_slip(
        head, Paid(movement=a_payment(14, 460, signing=Signing.LATER), full=a_claim(1))
    ),
    "slip with a mark": lambda head: a_slip(
        head, Paid(movement=a_payment(14, 460, signing=Signing.MARK, witness_id=2), full=a_claim(4))
    ),
    "slip put back": lambda head: a_slip(head, later(MovementKind.PUT_BACK)),
    "slip with change back": lambda head: a_slip(head, later(MovementKind.CHANGE_BACK)),
    "slip put right": lambda head: a_slip(head, later(MovementKind.CORRECTION)),
    "count by one person": a_lone_count,
}
PAPERS_TO_READ: dict[str, Make] = {**practice_papers.EVERY_PAPER, **RARER}
every_paper = pytest.mark.parametrize("make", PAPERS_TO_READ.values(), ids=PAPERS_TO_READ.keys())


BESIDE_OWN_TEXTS = ("You said:", "We did:", "What is going to change", "We could not, because:")
"""A poster says these in the group's own language beside what nobody translated."""


def known_words() -> set[str]:
    """What people typed, amounts in words, and the days: none of them is in a catalogue."""
    desk, lines = practice_meeting.a_desk(), practice_meeting.COSTS.values()
    group, meeting = desk.head.group, desk.meeting
    typed = [*NAMES, group.name, group.contact, meeting.title, meeting.place]
    typed += [line.what for each in lines for line in each]
    typed += [str(line.difference or "") for each in lines for line in each]
    typed += [
        "We don’t know why.",
        "Where is slip 9?",
        practice_letters.OWN,
        practice_letters.AMINA.address,
        practice_letters.GWEN.address,
        *LANGUAGE_NAMES.values(),
        *(line.what for line in practice_papers.USUAL),
        *BESIDE_OWN_TEXTS,
    ]
    words = Words.for_paper("cy")
    days = [DAY.replace(day=1), DAY, DAY.replace(day=26), DAY.replace(day=31), date(2026, 5, 31)]
    days += [practice_letters.SINCE, date(2024, 12, 5), date(2026, 4, 6)]
    said_there, more_days = of_records()
    typed += said_there
    days += more_days
    typed += [amount_in_words(Money(amount), "cy") for amount in (460, 630, 1550, 1185)]
    typed += [words.date(day, style) for day in days for style in ("full", "long", "medium")]
    return {word for one in typed for word in letters(one)}


def typed_in(known: object) -> Iterator[str | date]:
    """Every word and day that somebody typed into records; what we say ourselves is no part."""
    if isinstance(known, Sentence | StrEnum):
        return
    if isinstance(known, str | date):
        yield known
    elif is_dataclass(known) and not isinstance(known, type):
        for field in fields(known):
            yield from typed_in(getattr(known, field.name))
    elif isinstance(known, Mapping):
        for one in known.values():
            yield from typed_in(one)
    elif isinstance(known, tuple | list):
        for one in known:
            yield from typed_in(one)


def of_records() -> tuple[list[str], list[date]]:
    """The words and days of the records that papers of meetings and of changes are made of."""
    modules = (
        *(practice_meeting_papers, practice_notes, practice_reaching, practice_requests),
        *(practice_said, practice_answers, practice_change_map, practice_review),
    )
    every = [one for module in modules for name, one in vars(module).items() if name.isupper()]
    found = list(typed_in(every))
    days = [one for one in found if isinstance(one, date)]
    return [one for one in found if isinstance(one, str)], days


def letters(text: str) -> list[str]:
    return re.findall(r"(?<!\w)[^\W\d_ŵ]{2,}(?!\w)", text)


@pytest.mark.parametrize("easy", [False, True], ids=["usual", "easy"])
@every_paper
@pytest.mark.usefixtures("made_up")
def test_no_text_on_paper_is_forgotten(make: Make, *, easy: bool) -> None:
    said = plain_text(make(in_welsh(easy=easy)))
    assert said.count(ONLY_LETTER) > len("Ask us for this in another format")
    assert set(letters(said)) - known_words() == set()


def test_a_welsh_costs_form_fits_on_one_side() -> None:
    for name in ("blank costs form", "costs form with a name", "costs form with a claim"):
        document = practice_papers.EVERY_PAPER[name](in_welsh())
        assert len(pages(pdf_bytes(document, CLEAR_PRINT))) == 1, name


def test_carys_reads_her_slip_in_welsh_with_what_she_typed_as_it_stands() -> None:
    paid = Paid(movement=a_payment(4, 1185, received_name=NAMES[2]), full=a_claim(3))
    said = plain_text(a_slip(in_welsh(), paid))
    assert "Arian yn ôl: £11.85" in said
    assert "Dydd Iau 12 Mawrth 2026" in said
    assert "Trên: return" in said
