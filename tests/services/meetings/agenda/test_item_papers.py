"""Papers from elsewhere: what is kept, what is said of them, and what is too much."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest

from desktop.domain.agenda import ItemPaper
from desktop.errors import NotAllowed, UserError
from desktop.language import Words
from desktop.services.meetings import meetings
from desktop.services.meetings.agenda import item_papers
from desktop.storage.triggers import lifted
from tests.services.groups import Riverside
from tests.services.in_words import DAY
from tests.services.packed import add, an_item
from tests.services.pdfs import a_busy_pdf, a_pdf, locked, many_pages, saved
from tests.services.photos import corners
from tests.services.photos import saved as photo
from tests.storage.reading import said as found_wrong

ENGLISH = Words("en")


def put(group: Riverside, content: bytes) -> None:
    """What another program might do to the file."""
    db = group.workspace.db
    with db.atomic(), lifted(db, {"paper_bytes"}):
        db.execute("UPDATE paper_bytes SET bytes = ?", (content,))


def trouble(paper: ItemPaper) -> str:
    return ENGLISH.say(paper.trouble)


def test_a_pdf_is_kept_as_it_came_with_its_pages(riverside: Riverside) -> None:
    paper = add(riverside, many_pages(3))
    assert (paper.title, paper.pages, paper.media_type, trouble(paper)) == (
        "Budget",
        3,
        "application/pdf",
        "",
    )
    assert item_papers.content(riverside.workspace, paper.id or 0) == many_pages(3)


def test_a_paper_of_200_pages_is_taken_and_its_pages_are_said(riverside: Riverside) -> None:
    paper = add(riverside, many_pages(200))
    assert ENGLISH.say(item_papers.said(paper)) == "Budget has 200 pages."


def test_a_picture_has_one_page_and_is_kept_as_receipts_are(riverside: Riverside) -> None:
    paper = add(riverside, photo(corners(), "PNG"), "Map.png")
    assert (paper.title, paper.pages, paper.media_type) == ("Map", 1, "image/jpeg")


def test_what_is_locked_is_kept_and_said(riverside: Riverside) -> None:
    content = locked()
    paper = add(riverside, content)
    assert trouble(paper) == "It is locked with a password. Ask for it without one."
    assert item_papers.content(riverside.workspace, paper.id or 0) == content


@pytest.mark.parametrize("share", [0.1, 0.5, 0.8, 0.97])
def test_a_pdf_of_which_the_end_is_missing_is_damaged(riverside: Riverside, share: float) -> None:
    whole = a_busy_pdf()
    paper = add(riverside, whole[: round(len(whole) * share)])
    assert trouble(paper) == "It is damaged. Ask for it again."


def test_a_pdf_with_layers_that_are_switched_off_is_not_shown_whole(riverside: Riverside) -> None:
    with pikepdf.open(BytesIO(a_pdf("Draft"))) as pdf:
        layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Names"))
        usual = pikepdf.Dictionary(OFF=pikepdf.Array([layer]))
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([layer]), D=usual)
        paper = add(riverside, saved(pdf))
    assert trouble(paper) == "We cannot print all of it. Ask for it as a plain PDF."


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "This file is empty"),
        (b"PK\x03\x04 a letter", "no PDF and no picture"),
        (b"MZ" + b"\0" * 500, "no PDF and no picture"),
        (b"\xff\xd8\xff half a photo", "no PDF and no picture"),
    ],
)
def test_what_is_no_paper_is_said_at_the_field(
    riverside: Riverside, content: bytes, words: str
) -> None:
    with pytest.raises(UserError, match=words) as caught:
        add(riverside, content, "Letter.docx")
    assert caught.value.field == "paper"


def test_more_than_500_pages_for_one_meeting_are_refused_and_counted(riverside: Riverside) -> None:
    item = an_item(riverside)
    add(riverside, many_pages(300), item_id=str(item))
    other = an_item(riverside, "Ramps")
    with pytest.raises(UserError, match="it would be 501 pages"):
        add(riverside, many_pages(201), item_id=str(other))
    add(riverside, many_pages(200), item_id=str(other))
    weight = item_papers.weight(riverside.workspace, riverside.meeting_id)
    assert weight.pages == 500


HEAVY = a_pdf("A plan") + b"\n%" + b"x" * (26 * 2**20) + b"\n%%EOF"


@pytest.mark.slow
def test_more_than_50_megabytes_for_one_meeting_are_refused(riverside: Riverside) -> None:
    item = an_item(riverside)
    add(riverside, HEAVY, item_id=str(item))
    with pytest.raises(UserError, match="it would be 53 MB"):
        add(riverside, HEAVY, item_id=str(item))


def test_a_file_of_more_than_50_megabytes_is_refused(riverside: Riverside) -> None:
    with pytest.raises(UserError, match="This file has 53 MB"):
        add(riverside, HEAVY * 2)


def test_a_paper_taken_away_weighs_nothing_and_undo_brings_it_back(riverside: Riverside) -> None:
    paper = add(riverside, many_pages(7))
    item_papers.remove(riverside.workspace, riverside.act(), paper_id=paper.id or 0)
    assert item_papers.weight(riverside.workspace, riverside.meeting_id) == (0, 0)
    riverside.workspace.undo(riverside.act())
    assert item_papers.of_item(riverside.workspace, paper.item_id) == [paper]


def test_what_is_said_of_a_paper_can_be_put_right(riverside: Riverside) -> None:
    paper = add(riverside, many_pages(1))
    item_papers.change(
        riverside.workspace,
        riverside.act(),
        paper_id=paper.id or 0,
        title="Budget 2026",
        author="Council",
        language="cy",
        summary="What it costs.",
    )
    changed = item_papers.get(riverside.workspace, paper.id or 0)
    assert (changed.title, changed.author, changed.language) == ("Budget 2026", "Council", "cy")
    with pytest.raises(UserError, match="What is the paper called"):
        item_papers.change(
            riverside.workspace,
            riverside.act(),
            paper_id=paper.id or 0,
            title=" ",
            author="",
            language="en",
            summary="",
        )


def test_a_paper_that_came_after_packs_were_to_leave_is_late(riverside: Riverside) -> None:
    meeting = meetings.get(riverside.workspace, riverside.meeting_id)
    paper = add(riverside, many_pages(1))
    assert not item_papers.is_late(paper, replace(meeting, send_by=DAY))
    assert item_papers.is_late(paper, replace(meeting, send_by=DAY - timedelta(days=1)))
    assert not item_papers.is_late(paper, replace(meeting, send_by=None))


def test_whoever_has_no_office_for_it_is_refused(riverside: Riverside) -> None:
    item = an_item(riverside)
    with pytest.raises(NotAllowed):
        item_papers.add(
            riverside.workspace,
            riverside.act("Sam"),
            item_id=item,
            title="",
            name="a.pdf",
            content=a_pdf("a"),
        )


def test_a_paper_that_was_changed_behind_our_back_is_found(riverside: Riverside) -> None:
    add(riverside, many_pages(1), title="Budget 2026")
    db = riverside.workspace.db
    assert found_wrong(db) == []
    before = db.execute("SELECT bytes FROM paper_bytes").fetchone()[0]
    put(riverside, b"%PDF-1.4 another")
    assert found_wrong(db) == ["The paper “Budget 2026” was changed. Ask for it again."]
    put(riverside, before)


def test_the_same_bytes_are_kept_once(riverside: Riverside) -> None:
    item = str(an_item(riverside))
    add(riverside, many_pages(2), item_id=item)
    add(riverside, many_pages(2), item_id=item, title="Again")
    rows = riverside.workspace.db.execute("SELECT count(*) FROM paper_bytes").fetchone()[0]
    assert rows == 1
