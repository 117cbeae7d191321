"""What Today says of goals and reviews: a goal to look at now, a year without a look back."""

from desktop.domain.office import EVERY_OFFICE, Act
from desktop.language import N_, plural, sentence
from desktop.services.access import for_offices
from desktop.services.changes.reviews import goals, reviews
from desktop.services.waits.wait import Wait, WaitKind
from desktop.services.workspace import Workspace


@for_offices(EVERY_OFFICE)
def waits(workspace: Workspace, act: Act) -> list[Wait]:
    """The days were set by whoever set the goals; a group without goals hears of neither."""
    found = []
    due = goals.due(workspace, act.day)
    if due:
        title = plural(
            "{count} goal to look at now", "{count} goals to look at now", count=len(due)
        )
        detail = due[0].wording if len(due) == 1 else ""
        short = plural("a goal", "{count} goals", count=len(due))
        found.append(
            Wait(
                kind=WaitKind.GOALS,
                title=title,
                detail=detail,
                short=short,
                count=len(due),
                place="goals",
            )
        )
    if reviews.is_due(workspace, act.day):
        title = sentence(N_("You have not looked back for a year. Begin a review."))
        short = sentence(N_("a review"))
        found.append(Wait(kind=WaitKind.REVIEW, title=title, short=short, place="goals"))
    return found
