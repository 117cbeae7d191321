"""What came of a meeting that was held by keyboard: ideas, packs and notes, as others see them."""

from pathlib import Path

import pikepdf
from pypdf import PdfReader

from desktop.domain.agenda import How, ItemState
from desktop.domain.notes import MeetingNotes
from desktop.language import Words
from desktop.services.meetings.agenda import items
from tests.end_to_end.twelve import IN_CLEAR_PRINT, TWELVE
from tests.printing.finished import Finished
from tests.services.groups import Riverside

BUSES, RAMP, FIREWORKS = "Buses after our meeting", "A ramp at the side door", "Fireworks"
WHY_NOT = "The council decides about fireworks. We cannot."
WOOD, TWELVE_SHARP = "We ask for a ramp of wood.", "We end at twelve."
RAIN = "I ring, and I wait in the rain."
READ = {
    **dict.fromkeys(IN_CLEAR_PRINT, ("en", 14, ("en",))),
    "Carys": ("cy", 14, ("cy", "en")),
    "Dilip": ("en", 16, ("en",)),
    "Ewa": ("pl", 18, ("pl",)),
    "Farah": ("ur", 14, ("en",)),
    "Gwen": ("en", 18, ("en",)),
}
"""Each pack's language, its points, and the languages of which a heading is looked for.

Urdu is not looked for: its letters are joined on the page.
"""
HEADING = "How to get there"
EASY_PICTURES = 30


def words_of(pdf: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def points_of(pdf: pikepdf.Pdf) -> float:
    """The size in which most is written."""
    sizes = [
        float(step.operands[1])
        for page in pdf.pages
        for step in pikepdf.parse_content_stream(page)
        if str(step.operator) == "Tf"
    ]
    return max(set(sizes), key=sizes.count)


def check_packs(stick: Path) -> None:
    """Twelve files in six versions, each with both items, in its reader's language and size."""
    assert len(list(stick.iterdir())) == len(TWELVE)
    for short, (language, points, headings) in READ.items():
        [path] = stick.glob(f"Pack 2026-03-26 {short} *.pdf")
        file = Finished(path.read_bytes())
        assert (str(file.root.Lang), points_of(file.file)) == (language, points), short
        pictures = len(file.nodes("Figure"))
        assert (pictures > EASY_PICTURES) is (short == "Dilip"), short
        wanted = [Words.for_paper(one).text(HEADING) for one in headings]
        said = words_of(path)
        assert [part for part in (*wanted, RAMP, BUSES, short) if part not in said] == [], short
        assert FIREWORKS not in said


def check_ideas(riverside: Riverside) -> None:
    found = {idea.item.title: idea for idea in items.ideas(riverside.workspace)}
    assert {title: idea.item.how for title, idea in found.items()} == {
        BUSES: How.PERSON,
        RAMP: How.PHONE,
        FIREWORKS: How.LETTER,
    }
    refused = found[FIREWORKS].item
    assert (refused.state, refused.reason) == (ItemState.REFUSED, WHY_NOT)
    assert found[FIREWORKS].answer_waits


def check_notes(found: MeetingNotes) -> None:
    """Two decisions, three things to do, and somebody's own words, unedited."""
    by_title = {line.line.own_title: line for line in found.lines if line.line.item}
    ramp, buses = by_title[RAMP], by_title[BUSES]
    assert [(one.name, one.view.own_words) for one in ramp.own_words] == [("Ines Duarte", RAIN)]
    assert [one.wording for one in ramp.decisions] == [WOOD]
    assert buses.note.said == "The last bus goes before we end."
    assert [one.wording for one in buses.decisions] == [TWELVE_SHARP]
    assert len(ramp.actions) == 1
    assert len(buses.actions) == 2
    assert all(line.note.read_back for line in (ramp, buses))
