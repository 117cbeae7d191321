"""What a review on paper is made of."""

from functools import partial

from desktop.domain import for_show as yearly
from desktop.domain import record_sources
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.printing.documents.review import ReviewKnown, review
from desktop.services.changes.reviews import for_show, reviews
from desktop.services.papers import versions
from desktop.services.papers.letter_records import day_of
from desktop.services.papers.paper_records import About, Draft
from desktop.services.workspace import Workspace


def review_papers(workspace: Workspace, about: About) -> list[Draft]:
    """The review meant, else the newest one. Raises UserError where there is none."""
    day, review_id = day_of(about), about.review_id
    if review_id is None:
        every = sorted(reviews.every(workspace), key=lambda one: (one.last_day, one.id or 0))
        if not every:
            raise UserError(N_("There is no review yet. Begin one in What changed."))
        review_id = every[-1].id or 0
    full = reviews.full(workspace, review_id, day)
    first, last = full.evidence.first, full.evidence.last
    known = ReviewKnown(
        full=full,
        with_names=about.with_names,
        seen=for_show.between(workspace, first, last) if yearly.is_a_year(first, last) else (),
        versions=versions.of(workspace, record_sources.of_full_review(full)),
    )
    name = sentence(N_("Review {day}"), day=full.review.last_day.isoformat())
    return [Draft(make=partial(review, known=known), name=name)]
