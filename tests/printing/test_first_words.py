"""How lines begin on papers of what changed: each label with a capital, each page with its name."""

from datetime import date

from desktop.domain.chart import Bar, Chart
from desktop.domain.goal import Family
from desktop.language import sentence
from desktop.printing.documents.report import report
from desktop.printing.documents.you_said import YouSaid, you_said
from desktop.printing.formats import CLEAR_PRINT, LARGE_PRINT
from desktop.printing.pdf import pdf_bytes
from tests.printing.practice_change_map import MAP
from tests.printing.practice_meeting import letterhead
from tests.printing.reading import needs_poppler, pages

pytestmark = needs_poppler
HEAD = letterhead()
CHANGES = Chart(
    key="changes",
    family=Family.OUTCOME,
    title=sentence("What changed"),
    says=sentence("Changes that were made: {count} of {all}.", count=1, all=3),
    bars=(Bar(label=sentence("to do"), number=2), Bar(label=sentence("done"), number=1)),
)


def test_every_label_of_a_chart_and_of_its_table_begins_with_a_capital() -> None:
    paper = report(HEAD, first=date(2026, 1, 1), last=date(2026, 3, 1), charts=[CHANGES])
    [page] = pages(pdf_bytes(paper, CLEAR_PRINT))
    assert page.count("To do") == page.count("Done") == 2
    assert "to do" not in page


def test_later_pages_of_what_was_said_tell_in_full_what_it_is_about() -> None:
    paper = you_said(HEAD, YouSaid(map=MAP, small=5))
    _first, *others = pages(pdf_bytes(paper, LARGE_PRINT[0]))
    assert others
    assert all(f"You said: {MAP.request.title}" in " ".join(page.split()) for page in others)
