"""What Today says of what members told us, and of what we promised because of it."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from desktop.domain.office import EVERY_OFFICE, Act
from desktop.language import N_, plural, sentence
from desktop.services.access import for_offices
from desktop.services.changes.answers import changes, checks
from desktop.services.changes.hearing import owed
from desktop.services.changes.hearing.owed import Owed
from desktop.services.changes.reaching import outreach, plan
from desktop.services.changes.requests import requests
from desktop.services.changes.said import views
from desktop.services.waits.wait import Wait, WaitKind
from desktop.services.workspace import Workspace

SOON = timedelta(days=14)
"""How long before an answer is due it is said."""


@for_offices(EVERY_OFFICE)
def waits(workspace: Workspace, act: Act) -> list[Wait]:
    """Answers that are late or due soon, what is late, and changes to be checked.

    What nobody answered is said only where the group wants to hear of it (practice rule 37).
    """
    return [
        *_owed(workspace, act),
        *_late_changes(workspace, act),
        *_reaching(workspace, act),
        *(_no_notice(workspace, act) if workspace.settings.nudges else ()),
        *_checks(workspace, act),
    ]


def _owed(workspace: Workspace, act: Act) -> Iterable[Wait]:
    """Those who wait too long first; only then those whose day comes soon."""
    every = owed.queue(workspace, act.day)
    yield from _again(every)
    yield from _unnamed_again(workspace)
    waiting = [one for one in every if not one.is_after_closing]
    late = [one for one in waiting if one.days_left < 0]
    soon = [one for one in waiting if 0 <= one.days_left <= SOON.days]
    if late:
        count = len(late)
        title = plural(
            "{count} person waits too long for an answer.",
            "{count} people wait too long for an answer.",
            count=count,
        )
        detail = sentence(N_("Say sorry, and tell them what became of it."))
    elif soon:
        count = len(soon)
        title = plural(
            "{count} person waits for an answer.",
            "{count} people wait for an answer.",
            count=count,
        )
        detail = sentence(N_("The first of them by {day}."), day=soon[0].due)
    else:
        return
    short = plural("an answer owed", "{count} answers owed", count=count)
    yield Wait(
        kind=WaitKind.OWED, title=title, detail=detail, short=short, count=count, place="owed"
    )


def _again(every: Sequence[Owed]) -> Iterable[Wait]:
    """Those who wait again, however long, although their request is closed."""
    waiting = [one for one in every if one.is_after_closing]
    count = len(waiting)
    if count:
        title = plural(
            "{count} person waits again about a request that is closed.",
            "{count} people wait again about a request that is closed.",
            count=count,
        )
        detail = sentence(N_("The first of them by {day}."), day=waiting[0].due)
        if waiting[0].days_left < 0:
            detail = sentence(N_("Say sorry, and tell them what became of it."))
        short = plural("an answer owed", "{count} answers owed", count=count)
        yield Wait(
            kind=WaitKind.OWED, title=title, detail=detail, short=short, count=count, place="owed"
        )


def _unnamed_again(workspace: Workspace) -> Iterable[Wait]:
    """Somebody without a name waits again, and hears where all can read it."""
    for request_id, count in owed.unnamed_after_closing(workspace).items():
        title = sentence(
            N_("“{title}” is closed, and somebody without a name waits for an answer."),
            title=requests.get(workspace, request_id).title,
        )
        short = plural("an answer owed", "{count} answers owed", count=count)
        ids = (("request_id", request_id),)
        yield Wait(
            kind=WaitKind.OWED, title=title, short=short, count=count, place="request", ids=ids
        )


def _late_changes(workspace: Workspace, act: Act) -> Iterable[Wait]:
    late = [full for full in changes.every(workspace) if full.is_late(act.day)]
    count = len(late)
    if count:
        title = plural(
            "{count} change we promised is late.",
            "{count} changes we promised are late.",
            count=count,
        )
        short = plural("a late change", "{count} late changes", count=count)
        yield Wait(
            kind=WaitKind.CHANGES, title=title, short=short, count=count, place="what-changes"
        )


def _reaching(workspace: Workspace, act: Act) -> Iterable[Wait]:
    """Steps of the plan to reach people, and what we said we would do after we went to them."""
    late = plan.late(workspace, act.day)
    after = outreach.to_follow_up(workspace, act.day - timedelta(days=1))
    said = [*(one.step for one in late), *(one.follow_up for one in after)]
    count = len(said)
    if count:
        title = plural(
            "{count} step to reach people who are left out is late.",
            "{count} steps to reach people who are left out are late.",
            count=count,
        )
        short = plural(
            "a late step to reach people", "{count} late steps to reach people", count=count
        )
        yield Wait(
            kind=WaitKind.REACHING,
            title=title,
            detail=said[0] if count == 1 else "",
            short=short,
            count=count,
            place="reaching",
        )


def _no_notice(workspace: Workspace, act: Act) -> Iterable[Wait]:
    count = len(views.late(workspace, act.day))
    if count:
        title = plural(
            "{count} thing somebody said has no answer yet.",
            "{count} things people said have no answer yet.",
            count=count,
        )
        detail = plural(
            "For more than {count} day.",
            "For more than {count} days.",
            count=workspace.settings.answer_days,
        )
        short = plural("something nobody answered", "{count} things nobody answered", count=count)
        yield Wait(
            kind=WaitKind.NO_NOTICE,
            title=title,
            detail=detail,
            short=short,
            count=count,
            place="said",
        )


def _checks(workspace: Workspace, act: Act) -> Iterable[Wait]:
    count = len(checks.due(workspace, act.day))
    if count:
        title = plural(
            "Ask members whether they feel {count} change.",
            "Ask members whether they feel {count} changes.",
            count=count,
        )
        short = plural("a change to check", "{count} changes to check", count=count)
        yield Wait(
            kind=WaitKind.CHECKS, title=title, short=short, count=count, place="what-changes"
        )
