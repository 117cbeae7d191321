"""What the papers about reaching more people are made of, gathered from the file."""

from functools import partial

from desktop.domain import record_sources
from desktop.domain.equality import EqualityRound
from desktop.domain.equality_questions import USUAL, asked
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.printing.documents.equality_form import FormKnown, equality_form
from desktop.printing.documents.equality_table import TableKnown, equality_rows, equality_table
from desktop.printing.documents.reaching_plan import PlanKnown, reaching_plan
from desktop.services.changes.reaching import equality, plan
from desktop.services.papers import versions
from desktop.services.papers.paper_records import About, Draft
from desktop.services.workspace import Workspace


def reaching_plans(workspace: Workspace, about: About) -> list[Draft]:  # noqa: ARG001 - there is one
    """Raises UserError while nobody planned anything."""
    steps = plan.every(workspace)
    if not steps:
        raise UserError(N_("There is no plan yet. Write one in What changed."))
    sources = [source for one in steps for source in record_sources.of_reach_step(one)]
    known = PlanKnown(
        steps=tuple(steps),
        owners=plan.owners(workspace),
        versions=versions.of(workspace, sources),
    )
    return [Draft(make=partial(reaching_plan, known=known), name=sentence(N_("Reaching people")))]


def equality_forms(workspace: Workspace, about: About) -> list[Draft]:
    """The form of the round meant, or of the newest open one; else what is usually asked."""
    found = _round(workspace, about, [one for one in equality.rounds(workspace) if _is_open(one)])
    questions = asked(workspace.settings.nation, USUAL)
    known = FormKnown(questions=questions)
    if found:
        known = FormKnown(questions=asked(found.nation, found.questions), until=found.last_day)
    name = sentence(N_("Form without a name"))
    return [Draft(make=partial(equality_form, known=known), name=name)]


def equality_tables(workspace: Workspace, about: About) -> list[Draft]:
    """The figures of a round as somebody looked at them on the screen; else nothing is printed.

    There they were warned where these figures and others give somebody away. Raises UserError.
    """
    every = equality.rounds(workspace)
    seen = [one for one in every if equality.was_shown(workspace, one.id or 0)]
    found = _round(workspace, about, seen)
    if found is None or not equality.was_shown(workspace, found.id or 0):
        raise UserError(N_("Look at the figures in What changed first."))
    figures = equality.figures_of(workspace, found.id or 0)
    if figures.too_few:
        raise UserError(N_("{why}"), why=equality.why_none(figures))
    known = TableKnown(figures=figures, sources=equality.sources(workspace))
    name = sentence(N_("Who filled in forms {what}"), what=found.title)
    return [
        Draft(
            make=partial(equality_table, known=known),
            name=name,
            table=partial(equality_rows, known=known),
        )
    ]


def _round(workspace: Workspace, about: About, usual: list[EqualityRound]) -> EqualityRound | None:
    if about.round_id is not None:
        return equality.get(workspace, about.round_id)
    return usual[0] if usual else None


def _is_open(one: EqualityRound) -> bool:
    return one.closed_on is None
