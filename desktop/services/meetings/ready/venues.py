"""Places where we meet: what they have, who looked and when, and whether it was true."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from desktop.domain import record_sources
from desktop.domain.meeting import Meeting
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.readiness import FactNow, facts_now
from desktop.domain.search import fold
from desktop.domain.venue import Has, OnTheDay, Venue, VenueCheck, VenueFact
from desktop.errors import UserError
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.papers import versions
from desktop.services.workspace import Workspace
from desktop.storage import meetings, venues

Found = Mapping[VenueFact, tuple[Has, str]]
"""What somebody found who looked: how it is, and what they say of it."""


def every(workspace: Workspace) -> list[Venue]:
    """Every place we still use, by name."""
    return venues.every(workspace.db)


def get(workspace: Workspace, venue_id: int) -> Venue:
    return venues.VENUES.get(workspace.db, venue_id)


def facts(workspace: Workspace, venue_id: int) -> dict[VenueFact, FactNow]:
    """What we know of a place today, fact by fact."""
    return facts_now(venues.checks(workspace.db, venue_id), venues.days_at(workspace.db, venue_id))


def unchecked(workspace: Workspace, venue_id: int) -> list[VenueFact]:
    """What nobody has looked at yet; a place with some of it warns."""
    return [fact for fact, now in facts(workspace, venue_id).items() if now.check is None]


def meetings_at(workspace: Workspace, venue_id: int) -> list[Meeting]:
    """The meetings at a place, newest first."""
    return meetings.MEETINGS.where(
        workspace.db, "venue_id = ?", venue_id, order_by="day DESC, id DESC"
    )


@for_offices(ORGANISERS)
def add(workspace: Workspace, act: Act, *, venue: Venue) -> Venue:
    """Keep a place to be used again. Raises UserError, field `name`."""
    _check_name(workspace, venue)
    with workspace.step(act, sentence(N_("Add the place “{name}”"), name=venue.name)):
        return venues.VENUES.add(workspace.db, venue)


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, venue: Venue) -> Venue:
    """Raises UserError, field `name`, where another place is called so."""
    _check_name(workspace, venue)
    with workspace.step(act, sentence(N_("Change the place “{name}”"), name=venue.name)):
        versions.keep_in_step(workspace, record_sources.of_venue(venue), day=act.day)
        return venues.VENUES.update(workspace.db, venue)


@for_offices(ORGANISERS)
def end(workspace: Workspace, act: Act, *, venue_id: int) -> None:
    """We do not meet there any more; the meetings that were there stay.

    Raises UserError while a meeting is planned there.
    """
    venue = venues.VENUES.get(workspace.db, venue_id)
    planned = [
        one
        for one in meetings_at(workspace, venue_id)
        if one.day >= act.day and one.called_off_on is None
    ]
    if planned:
        raise UserError(
            N_("“{title}” on {day} is to be there. Move it first."),
            title=planned[-1].title,
            day=planned[-1].day,
        )
    with workspace.step(act, sentence(N_("No longer use “{name}”"), name=venue.name)):
        venues.VENUES.update(workspace.db, replace(venue, ended_on=act.day))


@for_offices(ORGANISERS)
def check(
    workspace: Workspace,
    act: Act,
    *,
    venue_id: int,
    found: Found,
    checked_by: int | None,
    checked_on: date,
) -> None:
    """Keep what somebody found at a place. Raises UserError, field `checked_on`."""
    if checked_on > act.day:
        raise UserError(N_("This day is still to come."), field="checked_on")
    if not found:
        raise UserError(N_("Say of at least one thing what you found."))
    venue = venues.VENUES.get(workspace.db, venue_id)
    with workspace.step(act, sentence(N_("Look at “{name}”"), name=venue.name)):
        for fact, (has, note) in found.items():
            row = VenueCheck(
                venue_id=venue_id,
                fact=fact,
                has=has,
                note=note.strip(),
                checked_by=checked_by,
                checked_on=checked_on,
            )
            venues.CHECKS.add(workspace.db, row)


def promised(workspace: Workspace, meeting: Meeting) -> list[FactNow]:
    """What we said the place of a meeting has, and so can ask about afterwards."""
    if meeting.venue_id is None:
        return []
    checks = venues.checks(workspace.db, meeting.venue_id)
    by_then = [check for check in checks if check.checked_on <= meeting.day]
    return [
        now
        for now in facts_now(by_then, []).values()
        if now.check is not None and now.check.has is not Has.NO
    ]


def on_the_day(workspace: Workspace, meeting_id: int) -> list[OnTheDay]:
    """What was said of the place after a meeting."""
    return venues.on_the_day(workspace.db, meeting_id)


@for_offices(ORGANISERS)
def was_it_true(
    workspace: Workspace, act: Act, *, meeting_id: int, said: Mapping[VenueFact, tuple[bool, str]]
) -> None:
    """Keep whether it was so on the day; said again, the new answer holds.

    What was not so is not relied on until somebody looks again. Raises UserError for a
    meeting that is still to come.
    """
    meeting = meetings.MEETINGS.get(workspace.db, meeting_id)
    if meeting.day > act.day:
        raise UserError(N_("This meeting is still to come."))
    before = {one.fact: one for one in venues.on_the_day(workspace.db, meeting_id)}
    with workspace.step(act, sentence(N_("How the place was at “{title}”"), title=meeting.title)):
        for fact, (was_true, note) in said.items():
            known = before.get(fact)
            row = OnTheDay(
                id=known.id if known else None,
                meeting_id=meeting_id,
                fact=fact,
                was_true=was_true,
                note=note.strip(),
            )
            keep = venues.ON_THE_DAY.update if known else venues.ON_THE_DAY.add
            keep(workspace.db, row)


def _check_name(workspace: Workspace, venue: Venue) -> None:
    for other in venues.every(workspace.db):
        if other.id != venue.id and fold(other.name) == fold(venue.name):
            text = N_("We know a place of this name already. Use that one.")
            raise UserError(text, field="name")
