"""Every paper of a practice group says on every page that nothing on it is real."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.paper_kinds import GOODBYES, Paper
from desktop.language import Words, is_right_to_left
from desktop.printing.formats import FORMATS
from desktop.services.changes.requests import requests
from desktop.services.group import group
from desktop.services.papers import paper_kit
from desktop.services.papers.paper_records import About
from desktop.services.papers.papers import Reader, papers
from desktop.services.practice import practice_meeting
from desktop.services.practice.practice_group import PracticeGroup
from tests.printing.reading import needs_poppler, pages, structure
from tests.services.groups import Made, Riverside
from tests.services.in_words import DAY
from tests.services.mapped import whole_case

NOT_THERE = {
    *(Paper.LABELS, Paper.TERMS, Paper.ITEM_ANSWER),
    *(Paper.REACHING_PLAN, Paper.EQUALITY, Paper.REVIEW),
}
"""Labels have no room to say it; of a committee, an idea, a plan or figures there are none yet."""
OF_A_REQUEST = {Paper.REQUEST, Paper.REQUEST_LETTER, Paper.ANSWER_LETTER, Paper.WORDS_TO_SAY}
SAID = "Practice only. No real money."


@pytest.fixture(scope="module")
def met(met_file: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeGroup]:
    """The practice group after its meeting; tests leave it as it is."""
    opened = Riverside(met_file, met_file.copied_to(tmp_path_factory.mktemp("met")))
    practice_meeting.hand_over_float(opened.group)
    whole_case(opened)
    yield opened.group
    opened.workspace.close()


def about(met: PracticeGroup, kind: Paper) -> About:
    who = {Paper.PROMISE: "Gwen", Paper.NO_RECEIPT: "Farah"}.get(kind, "Ewa")
    of_one = {Paper.SLIP, Paper.PROMISE, Paper.NO_RECEIPT, Paper.CLAIM_FORM, *GOODBYES}
    of_one |= {Paper.REQUEST_LETTER, Paper.ANSWER_LETTER, Paper.WORDS_TO_SAY}
    one = kind in of_one
    person_id = met.ids[who] if one else None
    asked = requests.every(met.workspace)[0].id if kind in OF_A_REQUEST else None
    return About(meeting_id=met.meeting.id, person_id=person_id, request_id=asked)


@pytest.mark.parametrize("kind", sorted(set(Paper) - NOT_THERE))
def test_every_page_and_every_text_says_so(met: PracticeGroup, kind: Paper) -> None:
    for one in papers(met.workspace, kind, about(met, kind), day=DAY, reader=Reader(alone=True)):
        practice = Words.for_paper(one.document.language).text(SAID)
        said = " ".join(one.text().split())
        assert said.count(practice) == 2
        assert f"{one.document.furniture.group} {practice}" in said
        at_the_top = one.document.furniture.page_of.split("{page}")[0].strip()
        for page in pages(one.pdf()):
            letters = Counter(page)
            assert not Counter(at_the_top.replace(" ", "")) - letters
            assert at_the_top in " ".join(page.split()) or is_right_to_left(one.document.language)


@pytest.mark.parametrize("reading", FORMATS)
def test_it_says_so_in_every_format(met: PracticeGroup, reading: str) -> None:
    [one] = papers(
        met.workspace,
        Paper.COUNT,
        About(meeting_id=met.meeting.id),
        day=DAY,
        reader=Reader(reading=reading),
    )
    read = pages(one.pdf())
    assert all("Practice. Page" in " ".join(page.split()) for page in read)
    assert SAID in " ".join(read[-1].split())


def test_every_page_of_the_paper_kit_says_so(met: PracticeGroup) -> None:
    kit = paper_kit.kit(met.workspace, met.act, meeting_id=met.meeting.id or 0)
    tops = {one.document.furniture.page_of.split()[0] for one in kit.papers}
    for page in pages(kit.pdf()):
        assert any(top in " ".join(page.splitlines()[:3]) for top in tops)


@needs_poppler
def test_a_screen_reader_hears_it_at_the_beginning(met: PracticeGroup, tmp_path: Path) -> None:
    [one] = papers(met.workspace, Paper.COUNT, About(meeting_id=met.meeting.id), day=DAY)
    told = structure(one.pdf(), tmp_path)
    assert told.index("Practice.") < told.index("H1")


def test_the_table_for_a_spreadsheet_has_only_its_rows(met: PracticeGroup) -> None:
    [book] = papers(met.workspace, Paper.CASH_BOOK, About(), day=DAY)
    assert book.table is not None
    assert b"Practice" not in book.table


def test_a_real_groups_papers_never_say_it(met: PracticeGroup) -> None:
    settings = met.workspace.settings
    group.change_settings(met.workspace, met.act, group=replace(settings, practice=False))
    try:
        [one] = papers(met.workspace, Paper.COUNT, About(meeting_id=met.meeting.id), day=DAY)
        assert "ractice" not in one.text() + "".join(pages(one.pdf()))
    finally:
        met.workspace.undo(met.act)
