"""What the report of a period is made of."""

from functools import partial

from desktop.domain.working_days import add_months
from desktop.language import N_, sentence
from desktop.printing.documents.report import report, report_table
from desktop.services.papers.letter_records import day_of
from desktop.services.papers.paper_records import About, Draft
from desktop.services.reports import charts
from desktop.services.workspace import Workspace

USUAL_MONTHS = 12


def reports(workspace: Workspace, about: About) -> list[Draft]:
    """The charts of the days meant; of the last twelve months where none are."""
    last = about.last or day_of(about)
    first = about.first or add_months(last, -USUAL_MONTHS)
    found = charts.between(workspace, first, last)
    make = partial(report, first=first, last=last, charts=found)
    return [
        Draft(
            make=make,
            name=sentence(N_("In numbers {day}"), day=last.isoformat()),
            table=partial(report_table, charts=found),
        )
    ]
